"""Rules as such: the decorator, how they are found, and what they give back."""

from __future__ import annotations

from collections.abc import MutableMapping
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from equalityplan import rule as rules
from equalityplan.errors import RuleError
from equalityplan.graph import resolve
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.rule import (
    Context,
    Judgement,
    RowSubject,
    Rule,
    Subject,
    Verdict,
    Weight,
    cannot_tell,
    load_rules,
    met,
    not_applicable,
    not_met,
    partially_met,
    rule,
    subject_id,
)

ROW = RowSubject(id="1", row=PlanRow(reference="1"), section=Section())
CONTEXT = Context(graph=resolve(Plan(sections=[Section(rows=[ROW.row])])), as_of=date(2012, 11, 1))
decorated = rule(
    judges=Subject.ROW, weight=Weight.SHOULD, sources=("ours",), examples=lambda: (), parameters={"words": 5}
)


@decorated
def row_is_short(subject: RowSubject, _: Context) -> Judgement:
    """The row is
    short.

    Long rows are not read.

    Cut it.
    """
    return met("It is.") if subject.row.reference else not_met("It is not.")


class TestDecorator:
    def test_the_id_is_the_folder_and_the_name(self) -> None:
        assert row_is_short.id == "unit.row-is-short"

    def test_the_docstring_gives_title_reason_and_advice(self) -> None:
        assert (row_is_short.title, row_is_short.why, row_is_short.advice) == (
            "The row is short.",
            "Long rows are not read.",
            "Cut it.",
        )

    def test_what_is_declared_is_kept(self) -> None:
        assert (row_is_short.judges, row_is_short.weight, row_is_short.sources) == (
            Subject.ROW,
            Weight.SHOULD,
            ("ours",),
        )
        assert dict(row_is_short.parameters) == {"words": 5}
        assert (row_is_short.requires, row_is_short.question) == ((), False)

    def test_parameters_cannot_be_changed_by_those_who_see_them(self) -> None:
        with pytest.raises(TypeError):
            cast("MutableMapping[str, Any]", row_is_short.parameters)["words"] = 6

    @pytest.mark.parametrize(
        ("docstring", "parts"),
        [
            (None, 0),
            ("", 0),
            ("Title.", 1),
            ("Title.\n\nWhy.", 2),
            ("Title.\n\n\n\nWhy.", 2),
            ("A.\n\nB.\n\nC.\n\nD.\n\nE.", 5),
        ],
    )
    def test_a_docstring_of_fewer_or_more_parts_is_refused(self, docstring: str | None, parts: int) -> None:
        def judge(_: RowSubject, __: Context) -> Judgement:
            return met()

        judge.__doc__ = docstring
        with pytest.raises(RuleError, match=f"unit.judge: the docstring has {parts} parts, where title, reason and"):
            decorated(judge)

    def test_a_fourth_part_tells_what_the_parameters_change(self) -> None:
        def judge(_: RowSubject, __: Context) -> Judgement:
            """A title.

            A reason.

            What to do.

            A higher `least` asks for more.
            """
            return met()

        assert (decorated(judge).advice, decorated(judge).tuning) == ("What to do.", "A higher `least` asks for more.")

    @pytest.mark.parametrize("gap", ["\n\n", "\n\n\n", "\n    \n"])
    def test_parts_may_stand_apart_by_any_blank_lines(self, gap: str) -> None:
        def judge(_: RowSubject, __: Context) -> Judgement:
            return met()

        judge.__doc__ = gap.join(("Title.", "Why.", "Advice."))
        found = decorated(judge)
        assert (found.title, found.why, found.advice) == ("Title.", "Why.", "Advice.")

    def test_a_module_without_a_folder_has_no_family(self) -> None:
        def judge(_: RowSubject, __: Context) -> Judgement:
            return met()

        judge.__doc__, judge.__module__ = row_is_short.judge.__doc__, "__main__"
        with pytest.raises(RuleError, match="judge: its module, __main__, stands in no folder"):
            decorated(judge)


class TestJudging:
    def test_a_judgement_is_signed(self) -> None:
        found = row_is_short(ROW, CONTEXT)
        assert (found.rule, found.subject, found.weight) == ("unit.row-is-short", "1", Weight.SHOULD)
        assert (found.verdict, found.reason, found.failed, found.waived) == (Verdict.MET, "It is.", False, False)

    def test_a_rule_that_raises_gives_a_judgement_that_says_so(self) -> None:
        found = row_is_short(None, CONTEXT)
        assert (found.failed, found.verdict, found.subject) == (True, Verdict.CANNOT_TELL, "plan")
        assert found.reason.startswith("The rule unit.row-is-short failed: AttributeError: ")
        assert found.reason.endswith("'row'.")

    @pytest.mark.parametrize(
        ("judge", "verdict"),
        [
            (met, Verdict.MET),
            (partially_met, Verdict.PARTIALLY_MET),
            (not_met, Verdict.NOT_MET),
            (not_applicable, Verdict.NOT_APPLICABLE),
            (cannot_tell, Verdict.CANNOT_TELL),
        ],
    )
    def test_there_is_a_word_for_each_verdict(self, judge: Any, verdict: Verdict) -> None:
        assert judge("So it is.") == Judgement(verdict=verdict, reason="So it is.")

    def test_subjects_have_ids(self) -> None:
        assert (subject_id(ROW), subject_id(Plan())) == ("1", "plan")


class TestLoading:
    def test_rules_come_by_id_and_sorted(self) -> None:
        found = load_rules()
        assert list(found) == sorted(found)
        assert all(rule_id == entry.id for rule_id, entry in found.items())
        assert "ownership.row-has-lead" in found

    def test_one_file_for_each_rule_is_asked_for_nowhere(self) -> None:
        families = {path.parent.name for path in (Path(rules.__file__).parent / "rules").glob("*/[!_]*.py")}
        assert {rule_id.partition(".")[0] for rule_id in load_rules()} == families

    def test_everyone_gets_the_same_rules_and_nobody_can_change_them(self) -> None:
        assert load_rules() is load_rules()
        with pytest.raises(TypeError):
            cast("MutableMapping[str, Rule]", load_rules())["a.b"] = row_is_short

    def test_two_rules_of_one_name_are_refused(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        for name in ("one", "two"):
            (tmp_path / "family").mkdir(exist_ok=True)
            (tmp_path / "family" / f"{name}.py").touch()
        modules = [SimpleNamespace(rule=row_is_short), SimpleNamespace(rule=decorated(row_is_short.judge))]
        monkeypatch.setattr(rules, "_RULES", tmp_path)
        monkeypatch.setattr(rules, "import_module", lambda name: modules[name.endswith("two")])
        with pytest.raises(RuleError, match=r"unit\.row-is-short: two rules have this id"):
            load_rules.__wrapped__()
        modules[1] = modules[0]
        assert dict(load_rules.__wrapped__()) == {row_is_short.id: row_is_short}
