"""Relative times counted from the plan's own start, and what stays relative."""

from __future__ import annotations

from datetime import date

import pytest

from equalityplan.model.anchoring import anchored, year_of_period
from equalityplan.model.timescale import Instant, Qualifier, Range, Timescale, TimescaleKind
from equalityplan.phrases.timescale import parse_timescale


def due(text: str, period: str | None = None, dated: str | None = None) -> date | None:
    timescale = parse_timescale(text)
    assert timescale.due is None
    return anchored(timescale, period=period, dated=dated).due


@pytest.mark.parametrize(
    ("text", "period", "edtf"),
    [
        ("Year 2", "2012/2015", "2013"),
        ("Year 2", "2012-04/2015-03", "2013-04/2014-03"),
        ("Yr 3", "2012-09/2015-07", "2014-09/2015-07"),
        ("Years 1-3", "2012-04/2015-03", "2014-04/2015-03"),
        ("within first year of plan", "2012-04/2015-03", "2012-04/2013-03"),
        ("Year 1", "2012-04/2013-03", "2012-04/2013-03"),
    ],
)
def test_a_year_of_the_plan_is_one_of_its_period(text: str, period: str, edtf: str) -> None:
    (part,) = anchored(parse_timescale(text), period=period, dated="2012-06").parts
    assert isinstance(part, Instant | Range)
    assert part.edtf == edtf


@pytest.mark.parametrize(
    ("text", "period", "dated", "day"),
    [
        ("Within 6 months", None, "2012-06", date(2012, 12, 31)),
        ("Within 6 months", None, "2012-06-15", date(2012, 12, 15)),
        ("within 6 months", "2012-04/2015-03", None, date(2012, 9, 30)),
        ("within 6 months", "2012-04/2015-03", "2012-01", date(2012, 9, 30)),
        ("within 6 months", "2012-04/2015-03", "2012-06", date(2012, 12, 31)),
        ("over the next three years", None, "2012-06", date(2015, 6, 30)),
        ("in the next 30 days", None, "2012-06-15", date(2012, 7, 15)),
        ("6 weeks", None, "2012-06-15", date(2012, 7, 27)),
        ("within 12 months of the plan", None, "2012-02", date(2013, 2, 28)),
    ],
)
def test_a_length_is_counted_from_the_plan(text: str, period: str | None, dated: str | None, day: date | None) -> None:
    assert due(text, period, dated) == day


@pytest.mark.parametrize(
    "text",
    [
        "3 months after launch",
        "Within 3 months of the Board's approval",
        "two years from adoption",
        "once the lease is signed, within 6 months",
        "First year of trading",
        "Short term",
        "next financial year",
        "Immediately",
        "Year 9 of the scheme",
        "quarterly",
        "TBC",
    ],
)
def test_what_the_plan_does_not_fix_stays_as_it_is(text: str) -> None:
    timescale = parse_timescale(text)
    assert anchored(timescale, period="2012-04/2015-03", dated="2012-06") is timescale


@pytest.mark.parametrize("text", ["Year 2", "within 6 months"])
def test_without_a_start_nothing_is_counted(text: str) -> None:
    timescale = parse_timescale(text)
    assert anchored(timescale) is timescale


def test_a_year_needs_a_period_of_whole_years() -> None:
    assert due("Year 2", period="2012-06/2015-03", dated="2012-06") is None
    assert due("Year 2", dated="2012-06") is None
    assert year_of_period("2012-04-02/2015-03", 1) is None
    assert year_of_period("2012-04/..", 1) is None


def test_words_place_and_actions_stay() -> None:
    printed = parse_timescale("1) Year 1 2) May 2013")
    counted = anchored(printed, period="2012/2013")
    assert (counted.text, [part.text for part in counted.parts]) == (
        printed.text,
        [part.text for part in printed.parts],
    )
    assert [(part.span, part.scope) for part in counted.parts] == [(part.span, part.scope) for part in printed.parts]
    assert [part.kind for part in printed.parts] == [TimescaleKind.RELATIVE, TimescaleKind.INSTANT]


@pytest.mark.parametrize(
    ("text", "qualifier", "day"),
    [
        ("by the end of Year 1", Qualifier.END, date(2013, 3, 31)),
        ("Start of year 2", Qualifier.START, date(2013, 4, 1)),
        ("by Year 2", Qualifier.BY, date(2014, 3, 31)),
    ],
)
def test_qualifiers_stay(text: str, qualifier: Qualifier, day: date) -> None:
    counted = anchored(parse_timescale(text), period="2012-04/2014-03")
    assert (counted.parts[0].qualifier, counted.due) == (qualifier, day)


def test_a_length_beyond_the_calendar_is_no_day() -> None:
    assert due("within 900 years", dated="9500") is None
    assert isinstance(anchored(Timescale(), dated="2012"), Timescale)
