"""Dates beside several actions: what pairs them, and what leaves them to the whole row."""

from __future__ import annotations

import pytest

from equalityplan.model.action import Action
from equalityplan.model.timescale import Timescale
from equalityplan.notice import Notice
from equalityplan.phrases.timescale import parse_timescale
from equalityplan.structuring.timing import pair
from tests.documents import cell, codes, plan_built, row, table


def paired(text: str, *numbers: str | None) -> tuple[list[tuple[int, ...]], list[str]]:
    notices: list[Notice] = []
    actions = [Action("Act", number=number) for number in numbers]
    timescale: Timescale = pair(parse_timescale(text), actions, notices)
    return [part.applies_to for part in timescale.parts], [notice.code for notice in notices]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1. May 2025\n2. March 2026", ("1.", "2.")),
        ("1) May 2025 2) March 2026", ("(1)", "(2)")),
        ("a) 04/12 b) 10/12", ("a)", "b)")),
        ("a. May 2025\nb. March 2026", ("a.", "b.")),
        ("(i) May 2025; (ii) March 2026", ("i)", "ii)")),
        ("1. May 2025\n2. March 2026", (None, None)),
        ("a) May 2025\nb) March 2026", ("•", "•")),
        ("(i) May 2025; (ii) March 2026", (None, None)),
        ("4. May 2025\n5. March 2026", ("4.", "5.")),
    ],
)
def test_printed_numbers_pair_dates_with_actions(text: str, numbers: tuple[str | None, ...]) -> None:
    assert paired(text, *numbers) == ([(1,), (2,)], [])


def test_a_printed_number_counts_before_the_position() -> None:
    assert paired("2. May 2025\n3. March 2026", "1.", "2.", "3.") == ([(2,), (3,)], [])
    assert paired("2. May 2025\n1. March 2026", "1.", "2.") == ([(2,), (1,)], [])


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1. May 2025\n2. March 2026", ("3.", "4.")),
        ("a) May 2025\nb) March 2026", ("1.", "2.")),
        ("1. May 2025\n3. March 2026", ("1.", "2.")),
        ("1. May 2025\n2. March 2026", ("1.", "1.", "2.")),
        ("1. May 2025\n3. March 2026", (None, None)),
        ("May 2025\nMarch 2026", ("1.", "2.")),
    ],
)
def test_numbers_that_disagree_pair_nothing_and_leave_a_notice(text: str, numbers: tuple[str | None, ...]) -> None:
    assert paired(text, *numbers) == ([(), ()], ["dates-not-paired"])


def test_dates_go_past_the_bullets_inside_an_action() -> None:
    actions = cell("Open the hall:\nfor dancers\nfor singers\nCount visits", numbers=("1.", "•", "•", "2."))
    dates = cell("May 2025\nMarch 2026", numbers=("1.", "2."))
    read = plan_built(table("Action|Lead|By when", row(actions, "Clerk", dates)))
    (found,) = read.rows
    assert [action.number for action in found.actions] == ["1.", "2."]
    assert [(part.applies_to, str(part.due)) for part in found.timescale.parts] == [
        ((1,), "2025-05-31"),
        ((2,), "2026-03-31"),
    ]
    assert "dates-not-paired" not in codes(read)


@pytest.mark.parametrize("sub", ["a)", "o", "•", "1.1"])
def test_no_number_of_a_list_inside_a_list_is_lost(sub: str) -> None:
    actions = cell("Open the hall:\nfor dancers\nCount visits", numbers=("1.", sub, "2."))
    (found,) = plan_built(table("Action|Lead|By when", row(actions, "Clerk", "May 2025"))).rows
    assert found.actions[-1].number == "2."
