"""References to the row beside and to another plan's action, and other words that used to be read in part only."""

from __future__ import annotations

import pytest

from equalityplan.phrases.lead import parse_leads
from equalityplan.phrases.reference import parse_references
from equalityplan.phrases.status import parse_status
from equalityplan.phrases.timescale import parse_timescale


def told(text: str) -> list[tuple[str, str]]:
    return [(reference.target, reference.relation.value) for reference in parse_references(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See row above", [("above", "see")]),
        ("See the previous action", [("above", "see")]),
        ("As in the previous action", [("above", "same-as")]),
        ("Subject to the preceding step", [("above", "depends-on")]),
        ("See objective below", [("below", "see")]),
        ("See previous years", []),
        ("The row above the shops", []),
        ("Review as the previous action plan ends", []),
    ],
)
def test_rows_are_named_by_where_they_stand(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See Corporate Plan action 4", ["Corporate Plan action 4"]),
        ("Links to Housing Strategy actions 4 and 5", ["Housing Strategy action 4", "Housing Strategy action 5"]),
        ("See Equality Plan action 4", ["4"]),
        ("See action 4", ["4"]),
    ],
)
def test_an_action_of_another_plan_keeps_its_name(text: str, expected: list[str]) -> None:
    assert [target for target, _ in told(text)] == expected


def test_references_of_one_marker_share_its_words() -> None:
    found = parse_references("see action 2.3 and " * 500)
    assert len(found) > 100
    assert len({id(reference.text) for reference in found}) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.1 HR Manager", ["HR Manager"]),
        ("1.1 HR Manager\n1.2 Head of IT", ["HR Manager", "Head of IT"]),
        ("Dep. Director of Nursing", ["Dep. Director of Nursing"]),
        ("Asst. Head of Housing", ["Asst. Head of Housing"]),
    ],
)
def test_list_numbers_and_short_ranks_part_no_lead(text: str, expected: list[str]) -> None:
    assert [lead.name for lead in parse_leads(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Draft agreed with unions", "in-progress"),
        ("Drafted and agreed", "completed"),
    ],
)
def test_a_draft_that_was_agreed_is_still_a_draft(text: str, expected: str) -> None:
    assert parse_status(text, heading="Progress").word.value == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("June Board 2030", "2030-06-30"),
        ("by May AGM 2030", "2030-05-31"),
        ("Board in June 2030", "2030-06-30"),
        ("June Board, 2030", "2030-12-31"),
    ],
)
def test_a_meeting_may_stand_between_a_month_and_its_year(text: str, expected: str) -> None:
    assert str(parse_timescale(text).due) == expected
