"""Measures: what a statement counts, and numbers that count nothing."""

from __future__ import annotations

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
