"""Measures: what a statement counts, and numbers that count nothing."""

from __future__ import annotations

from datetime import date

import pytest

from equalityplan.model.measure import Direction, Measure
from equalityplan.phrases.measure import parse_measures


def only(text: str) -> Measure:
    (measure,) = parse_measures(text)
    return measure


@pytest.mark.parametrize(
    ("text", "level", "unit"),
    [
        ("75% of wardens trained", "75", "%"),
        ("45 per cent of forms", "45", "%"),
        ("Hold at least 3 events a year", "3", "events"),
        ("Hold two workshops", "2", "workshops"),
        ("At least one event in each ward", "1", "event"),
        ("1,200 staff trained", "1200", "staff"),
        ("3-5 events", "3", "events"),
        ("work towards level 3 and beyond", "3", "level"),
        ("All members enrolled", "all", "members"),
        ("every member of staff", "all", "member"),
        ("answered within 10 working days", "10", "working days"),
        ("1.36 times more likely", "1.36", "times"),
        ("£2.5m of grants", "2500000", "£"),
        ("3 out of 4 tenants", "3", "out of 4"),
    ],
)
def test_quantities(text: str, level: str, unit: str) -> None:
    measure = only(text)
    assert (measure.level, measure.unit, measure.baseline, measure.change) == (level, unit, None, None)


@pytest.mark.parametrize(
    ("text", "baseline", "level", "change", "direction"),
    [
        ("Increase recording of age to 99%", None, "99", None, Direction.UP),
        ("from 40% to 60%", "40", "60", None, Direction.UP),
        ("Reduce the gap from 12% (2010) to 8% (2012)", "12", "8", None, Direction.DOWN),
        ("reduce complaints by 5%", None, None, "5", Direction.DOWN),
        ("improve from current level of 70% by at least 10%", "70", None, "10", Direction.UP),
        ("30% increase in reports by March 2013", None, None, "30", Direction.UP),
        ("from level 2 to level 3", "2", "3", None, Direction.UP),
        ("Raise to 60% (baseline 45%)", "45", "60", None, Direction.UP),
        ("maintain at 95%", None, "95", None, Direction.KEEP),
        ("10 more wardens", None, None, "10", Direction.UP),
    ],
)
def test_movements(
    text: str, baseline: str | None, level: str | None, change: str | None, direction: Direction
) -> None:
    measure = only(text)
    assert (measure.baseline, measure.level, measure.change) == (baseline, level, change)
    assert measure.direction is direction


def test_the_words_and_their_place() -> None:
    text = "Year 1: increase recording of age to 99%. Then hold 3 events."
    first, second = parse_measures(text)
    assert (first.text, second.text) == ("increase recording of age to 99%", "3 events")
    for measure in (first, second):
        assert measure.span is not None
        assert text[slice(*measure.span)] == measure.text


@pytest.mark.parametrize(
    "text",
    [
        "by 31 March 2012",
        "21 st August, 1st April 07, March 3",
        "Publish by 2012/13",
        "Race Relations (Amendment) Act 2000, section 71 duties",
        "Links to 2.5 and 2.6, see 3 above",
        "2.26 The unions agree",
        "the 14-19 programme for over 50s and 16-18 year olds",
        "new 3 year scheme within 6 months",
        "Tier 3 posts, Phase 2 pilots and Objective 4 actions",
        "ISO 9001 accreditation, Top 100 employers",
        "equal at all levels, for people of all ages",
        "review every 3 months, three times a year",
        "3 Review the policy",
        "the two teams",
        "",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert parse_measures(text) == ()


@pytest.mark.parametrize(
    ("text", "baseline", "level", "unit", "direction"),
    [
        ("Cut waits from 14 weeks to 8 weeks", "14", "8", "weeks", Direction.DOWN),
        ("Ratio reduced from 1.9 to 1.25", "1.9", "1.25", None, Direction.DOWN),
        ("Double the berths from 1,200 to 2,400", "1200", "2400", None, Direction.UP),
        ("Increase returns to 6 0% of forms", None, "60", "%", Direction.UP),
        ("Turnover down to 8% (14% in 2016)", "14", "8", "%", Direction.DOWN),
        ("Returns up to 60% (baseline: 44%)", "44", "60", "%", Direction.UP),
        ("Currently 12%, aim for 20%", "12", "20", "%", Direction.UP),
        ("Step-free berths: 40% to 75%", "40", "75", "%", Direction.UP),
        ("Close the gap to 5 points", None, "5", "points", Direction.DOWN),
        ("Hold turnover at 9%", None, "9", "%", Direction.KEEP),
        ("A score of 150 in the index", None, "150", None, None),
        ("12 Harbour Wardens recruited", None, "12", "Harbour Wardens", None),
        ("No fewer than 4 of 9 wardens", None, "4", "of 9", None),
        ("thirty per cent of wardens", None, "30", "%", None),
        ("20+ wardens", None, "20", "wardens", None),
    ],
)
def test_levels_in_further_words(
    text: str, baseline: str | None, level: str, unit: str | None, direction: Direction | None
) -> None:
    measure = only(text)
    assert (measure.baseline, measure.level, measure.unit, measure.direction) == (baseline, level, unit, direction)


@pytest.mark.parametrize(
    "text",
    [
        "Staff trained in BSL Level 1",
        "Two thirds of the berths",
        "Open 7 days a week",
        "Improve links to 4.1",
        "Increase numbers to 2015",
        "3 Harbour Review",
    ],
)
def test_more_numbers_that_count_nothing(text: str) -> None:
    assert parse_measures(text) == ()


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("80% of wardens trained by end of Q4 2009/10", ["2010-03"]),
        ("75% satisfied by 2008, 80% by 2009", ["2008", "2009"]),
        ("Visit 12 ports by July 2010 and 20 by July 2011", ["2010-07", "2011-07"]),
        ("Reach 4 ports and 12 wardens before 1 May 2012", ["2012-05-01", "2012-05-01"]),
        ("By April 2011 50% of ports are open", ["2011-04"]),
        ("Raise from 40% (in 2008) to 60%", [None]),
        ("Raise answers to 65% in the 2019 survey", [None]),
        ("60% of ports. Review by May 2013", [None]),
        ("Hold 3 events by March", [None]),
    ],
)
def test_by_when_a_level_is_to_be_reached(text: str, dates: list[str | None]) -> None:
    found = parse_measures(text)
    assert [measure.by and getattr(measure.by.parts[0], "edtf", None) for measure in found] == dates
    assert all(measure.by is None or measure.by.text in text for measure in found)


def test_the_day_by_which_a_level_is_to_be_reached() -> None:
    assert only("Raise returns to 60% by March 2012").due == date(2012, 3, 31)
    assert only("Raise returns to 60%").due is None
    (found,) = parse_measures("Raise returns to 60% by end of March", 2012)
    assert found.due == date(2012, 3, 31)
