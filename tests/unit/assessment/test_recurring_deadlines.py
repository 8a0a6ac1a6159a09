"""What comes again: how often it should have happened before the day."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from equalityplan.assessment import Deadline, DeadlineState
from equalityplan.model.timescale import Instant, Recurring, Timescale
from equalityplan.phrases.timescale import parse_timescale
from tests.assessing import assessed, pointing, whole

QUARTERLY = "Quarterly from October 2012"


def deadline(timescale: str | Timescale, as_of: str, **facts: Any) -> Deadline:
    given = parse_timescale(timescale) if isinstance(timescale, str) else timescale
    (found,) = assessed(whole("1", timescale=given), as_of=as_of, **facts).deadlines
    return found


@pytest.mark.parametrize(
    ("timescale", "as_of", "times"),
    [
        (QUARTERLY, "2012-10-31", 0),
        (QUARTERLY, "2012-11-01", 1),
        (QUARTERLY, "2013-01-31", 1),
        (QUARTERLY, "2013-02-01", 2),
        (QUARTERLY, "2013-08-01", 4),
        ("each year by end of March from 2013", "2013-04-01", 1),
        ("Annually", "2013-01-01", None),
        ("every six months", "2013-01-01", None),
        ("annually in September", "2013-01-01", None),
        ("TBC", "2013-01-01", None),
        ("September 2012", "2013-01-01", None),
    ],
)
def test_a_month_stands_for_its_last_day(timescale: str, as_of: str, times: int | None) -> None:
    assert deadline(timescale, as_of).times == times


@pytest.mark.parametrize(
    ("timescale", "as_of", "times"),
    [
        ("every six months", "2012-10-01", 0),
        ("every six months", "2012-10-02", 1),
        ("every six months", "2013-10-02", 3),
        ("annually in September", "2012-09-30", 0),
        ("annually in September", "2014-01-01", 2),
    ],
)
def test_without_a_first_day_it_is_counted_from_the_plans_own_start(timescale: str, as_of: str, times: int) -> None:
    assert deadline(timescale, as_of, period="2012-04/2015-03").times == times


def test_the_sentence_says_how_often_and_by_when() -> None:
    found = deadline(QUARTERLY, "2013-02-01")
    assert (found.due, found.state) == (None, DeadlineState.CANNOT_TELL)
    assert found.reason == (
        "'Quarterly from October 2012' fixes no last day; it comes next on 1 April 2013. "
        "Before 1 February 2013 it should have come round twice, last by 31 January 2013."
    )


def test_it_says_where_it_is_counted_from_the_plans_start() -> None:
    found = deadline("every six months", "2012-12-01", period="2012-04/2015-03")
    assert found.reason.endswith("come round once, last by 1 October 2012, counted from the plan's own start.")


def test_a_day_is_a_day() -> None:
    timescale = Timescale([Recurring(edtf="2012-10-05/..", recurrence="FREQ=WEEKLY", text="weekly")], text="weekly")
    assert [deadline(timescale, day).times for day in ("2012-10-05", "2012-10-06", "2012-10-20")] == [0, 1, 3]


def test_it_ends_with_its_last_day() -> None:
    timescale = Timescale([Recurring(edtf="2012-10/2013-01", recurrence="FREQ=MONTHLY")], text="monthly")
    assert deadline(timescale, "2020-01-01").times == 4


def test_of_several_recurrences_none_is_counted() -> None:
    weekly = Recurring(edtf="2012-10-05/..", recurrence="FREQ=WEEKLY")
    timescale = Timescale([weekly, evolve(weekly, recurrence="FREQ=MONTHLY")], text="often")
    assert deadline(timescale, "2013-01-01").times is None


def test_it_is_told_beside_a_first_date() -> None:
    timescale = Timescale(
        [Instant(edtf="2012-10"), Recurring(edtf="2012-10/..", recurrence="FREQ=MONTHLY;INTERVAL=3")],
        text="Then quarterly",
    )
    found = deadline(timescale, "2013-02-01")
    assert (found.state, found.times) == (DeadlineState.OVERDUE, 2)
    assert found.reason.endswith("it should have come round twice, last by 31 January 2013.")


def test_what_is_taken_over_is_counted_too() -> None:
    rows = (pointing("1", "2"), whole("2", timescale=parse_timescale(QUARTERLY)))
    found = assessed(*rows, as_of="2013-02-01").deadlines
    assert [entry.times for entry in found] == [2, 2]


def test_a_calendars_end_is_no_trouble() -> None:
    timescale = Timescale([Recurring(edtf="0001-01-01/..", recurrence="FREQ=DAILY")], text="daily")
    assert (deadline(timescale, "9999-12-31").times or 0) > 1000
