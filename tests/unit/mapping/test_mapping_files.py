"""Files of mappings: written for a person, read back, every fault told by its line."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalityplan.errors import SettingsError
from equalityplan.mapping import CriterionMapping, RowTie, load_mapping, mapping_text, suggest_mapping, write_mapping
from equalityplan.model.objective import PlanRow
from tests.assessing import STANDARD, plan_of, whole

WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30).filter(str.strip)
TIES = st.builds(
    RowTie,
    criterion=WORDS,
    row=st.none() | WORDS,
    confirmed=st.booleans(),
    by=st.none() | WORDS,
    on=st.none() | st.dates(),
    says=st.none() | WORDS,
)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "mapping.toml"
    path.write_text(text, encoding="utf-8")
    return path


def faults(tmp_path: Path, text: str, *, plan: bool = False) -> str:
    known = plan_of(whole("2.1"), whole("2.2")) if plan else None
    with pytest.raises(SettingsError) as raised:
        load_mapping(written(tmp_path, text), STANDARD if plan else None, known)
    assert raised.value.advice == "Correct the file and load it again."
    return raised.value.problem


@given(st.lists(TIES, max_size=4, unique_by=lambda tie: tie.criterion))
def test_what_is_written_is_read_back(ties: list[RowTie]) -> None:
    parsed = tomllib.loads(mapping_text(CriterionMapping(ties=ties, standard="own-2012")))
    assert parsed["standard"] == "own-2012"
    kept = ("criterion", "row", "confirmed", "by", "on", "says")
    wanted = [{name: value for name in kept if (value := getattr(tie, name)) is not None} for tie in ties]
    assert parsed.get("ties", []) == wanted


def test_suggestions_are_written_with_likeness_and_reasons_in_comments_and_come_back_unconfirmed(
    tmp_path: Path,
) -> None:
    suggested = suggest_mapping(plan_of(PlanRow(objective="What 2.1 asks of wardens")), STANDARD)
    path = tmp_path / "mapping.toml"
    write_mapping(suggested, path, STANDARD)
    text = path.read_text(encoding="utf-8")
    assert "# 2.1 What 2.1 asks" in text
    assert '. Both have "asks".' in text
    back = load_mapping(path, STANDARD)
    assert [(tie.criterion, tie.row, tie.says) for tie in back.ties] == [
        (tie.criterion, tie.row, tie.says) for tie in suggested.ties
    ]
    assert not any(tie.confirmed for tie in back.ties)


def test_ties_given_all_alike_are_written_one_by_one() -> None:
    text = mapping_text(CriterionMapping(rows={"2.1": ("7", "8"), "2.2": ()}, confirmed=True))
    assert [(tie["criterion"], tie.get("row"), tie["confirmed"]) for tie in tomllib.loads(text)["ties"]] == [
        ("2.1", "7", True),
        ("2.1", "8", True),
        ("2.2", None, True),
    ]


def test_a_confirmed_tie_says_who_and_when(tmp_path: Path) -> None:
    tie = '[[ties]]\ncriterion = "2.1"\nrow = "7"\nconfirmed = true\nby = "Clerk"\non = 2012-11-01\n'
    (found,) = load_mapping(written(tmp_path, tie)).ties
    assert (found.by, found.on) == ("Clerk", date(2012, 11, 1))


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    path = written(tmp_path, "what someone has confirmed")
    with pytest.raises(SettingsError, match="there is a file of that name already"):
        write_mapping(CriterionMapping(), path)
    assert path.read_text(encoding="utf-8") == "what someone has confirmed"


def test_where_nothing_can_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be written there"):
        write_mapping(CriterionMapping(), tmp_path / "none" / "mapping.toml")


FAULTY = """\
standard = "own-2012"
version = 3

[[ties]]
criterion = "2.1"
row = 7
confirmed = "yes"

[[ties]]
row = "2.1"
by = "Clerk"
on = "yesterday"
confirmd = true
"""


def test_every_fault_is_told_at_once_with_its_line_and_key(tmp_path: Path) -> None:
    told = faults(tmp_path, FAULTY).split("; ")
    assert [fault.partition(": ")[0] for fault in told] == [
        "line 2, version",
        "line 6, ties[0].row",
        "line 7, ties[0].confirmed",
        "line 9, ties[1].confirmed",
        "line 9, ties[1].criterion",
        "line 12, ties[1].on",
        "line 13, ties[1].confirmd",
    ]


def test_what_stands_within_a_long_text_is_no_table(tmp_path: Path) -> None:
    text = '[[ties]]\ncriterion = "2.1"\nsays = """\n[[ties]]\nrow = 1\n"""\nconfirmed = true\non = 7\n'
    assert faults(tmp_path, text).startswith("line 8, ties[0].on")


def test_criteria_rows_and_standard_are_held_beside_what_there_is(tmp_path: Path) -> None:
    text = (
        'standard = "own-2012"\n'
        '[[ties]]\ncriterion = "2.11"\nrow = "2.1"\nconfirmed = true\n'
        '[[ties]]\ncriterion = "2.2"\nrow = "2.22"\nconfirmed = true\n'
    )
    told = faults(tmp_path, text, plan=True)
    assert "line 3, ties[0].criterion: '2.11' is no criterion of own-2012 (did you mean '2.1'?)" in told
    assert "line 8, ties[1].row: the plan has no row '2.22' (did you mean '2.2'?)" in told
    assert "line 1, standard: the mapping is for 'other'" in faults(tmp_path, 'standard = "other"\n', plan=True)


def test_what_contradicts_itself_is_a_fault(tmp_path: Path) -> None:
    tie = '[[ties]]\ncriterion = "2.1"\nrow = "7"\nconfirmed = true\n'
    assert "line 5, ties[1]: 2.1 is tied to '7' twice" in faults(tmp_path, tie + tie)
    none = '[[ties]]\ncriterion = "2.1"\nconfirmed = true\n'
    assert "another tie says that no row answers it" in faults(tmp_path, tie + none)


def test_a_file_that_is_no_toml_or_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="line 1, column 8"):
        load_mapping(written(tmp_path, "ties = yes"))
    with pytest.raises(SettingsError, match="cannot be read"):
        load_mapping(tmp_path / "none.toml")


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(SettingsError, match="'soon' is no day"):
        RowTie(criterion="2.1", on="soon")
