"""Deadlines that are counted from the plan's own start, and the next time of what comes again."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from equalityplan.assessment import Deadline, DeadlineState
from equalityplan.model.dependency import Relation
from equalityplan.model.objective import PlanRow
from equalityplan.phrases.timescale import parse_timescale
from equalityplan.rule import Verdict
from tests.assessing import assessed, pointing, whole

DUE = "timing.row-has-due-date"


def row(words: str, **fields: Any) -> PlanRow:
    return whole("1", timescale=parse_timescale(words), **fields)


def deadlines(*rows: PlanRow, as_of: str = "2012-11-01", **facts: Any) -> list[Deadline]:
    return list(assessed(*rows, as_of=as_of, **facts).deadlines)


@pytest.mark.parametrize(
    ("as_of", "state"), [("2012-12-31", DeadlineState.NOT_YET_DUE), ("2013-01-01", DeadlineState.OVERDUE)]
)
def test_a_length_is_due_where_the_plan_says_when_it_was_written(as_of: str, state: DeadlineState) -> None:
    (found,) = deadlines(row("within 6 months"), as_of=as_of, dated="2012-06")
    assert (found.due, found.state) == (date(2012, 12, 31), state)
    assert found.reason.startswith("Due by 31 December 2012 ('within 6 months', counted from the plan's own start)")


def test_a_year_of_the_plan_is_due_at_its_end() -> None:
    (found,) = deadlines(row("Year 1"), as_of="2013-04-01", period="2012-04/2015-03")
    assert (found.due, found.state) == (date(2013, 3, 31), DeadlineState.OVERDUE)


def test_without_a_start_it_cannot_be_told() -> None:
    (found,) = deadlines(row("within 6 months"))
    assert (found.due, found.state) == (None, DeadlineState.CANNOT_TELL)
    assert found.reason == "'within 6 months' fixes no last day."


def test_a_printed_day_is_not_said_to_be_counted() -> None:
    (found,) = deadlines(row("September 2012"), dated="2012-06")
    assert "counted" not in found.reason


def test_a_day_taken_over_may_be_counted_too() -> None:
    here = pointing("1", "2", Relation.SEE_ACTIONS_AT)
    there = whole("2", timescale=parse_timescale("within 3 months"))
    taken = [found for found in deadlines(here, there, dated="2012-06") if found.row_id == "1"]
    assert [found.due for found in taken] == [date(2012, 9, 30)]
    assert "counted from the plan's own start" in taken[0].reason


def test_numbered_parts_keep_their_own_days() -> None:
    parts = parse_timescale("1) Year 1 2) May 2014").parts
    timescale = parse_timescale("1) Year 1 2) May 2014")
    paired = type(timescale)(
        [type(part)(**fields(part), applies_to=(n,)) for n, part in enumerate(parts, 1)], text=timescale.text
    )
    found = deadlines(whole("1", actions=["Ask", "Answer"], timescale=paired), period="2012-04/2014-03")
    assert [(entry.due, "counted" in entry.reason) for entry in found] == [
        (date(2013, 3, 31), True),
        (date(2014, 5, 31), False),
    ]


def fields(part: Any) -> dict[str, Any]:
    names = ("edtf", "offset", "anchor", "text")
    return {name: getattr(part, name) for name in names if hasattr(part, name)}


def test_what_comes_again_names_its_next_day() -> None:
    (found,) = deadlines(row("annually in September"), as_of="2012-11-01")
    assert (found.due, found.state) == (None, DeadlineState.CANNOT_TELL)
    assert found.reason == "'annually in September' fixes no last day; it comes next on 30 September 2013."


def test_the_rule_about_dates_takes_what_can_be_counted() -> None:
    def verdict(**facts: Any) -> tuple[Verdict, str]:
        judgements = assessed(row("within 6 months"), **facts).judgements
        (found,) = [judgement for judgement in judgements if judgement.rule == DUE]
        return found.verdict, found.reason

    assert verdict()[0] is Verdict.PARTIALLY_MET
    met, reason = verdict(dated="2012-06")
    assert (met, reason) == (
        Verdict.MET,
        "'within 6 months' is due 31 December 2012, counted from the plan's own start.",
    )
