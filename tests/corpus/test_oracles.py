"""What the timescale reader emits, judged by others: EDTF by two libraries, recurrences by one.

The labelled phrases and the published plans lie beside the checkout; without them their parts are skipped. Generated
phrases are always judged.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from time import struct_time

import edtf
import pytest
from dateutil.rrule import rrulestr
from edtf_validate.valid_edtf import conformsLevel1
from hypothesis import example, given
from hypothesis import strategies as st

from benchmarks.labelled import CORPUS, rows
from equalityplan.model.edtf import day_span
from equalityplan.model.timescale import Timescale
from equalityplan.phrases.timescale import parse_timescale
from equalityplan.reading import read_plan
from tests.properties.test_timescale_laws import phrases as loose_phrases
from tests.real_plans.gold import real_plans

SOME_DAY = datetime(2012, 1, 1)  # noqa: DTZ001 - plans print days without a time zone
WINTER = "-24"


@cache
def fault_of_edtf(value: str) -> str | None:
    """Say what is wrong with an EDTF value: its form, its order, or that our days of it are not those of `edtf`."""
    if not conformsLevel1(value):
        return f"{value} is not of level 1"
    try:
        parsed = edtf.parse_edtf(value)
    except edtf.EDTFParseException as reason:
        return f"{value} is none for edtf: {reason}"
    # A winter is the December of its year for edtf, and for us the one that ends in its year.
    ours, theirs = day_span(value), (day_of(parsed.lower_strict()), day_of(parsed.upper_strict()))
    if WINTER not in value and ours != theirs:
        return f"{value} has other days for edtf: {theirs}"
    return f"{value} ends before it begins" if None not in ours and sorted(ours, key=str) != list(ours) else None


def day_of(end: struct_time | float) -> date | None:
    """Give the day of an end as `edtf` has it: one that is open lies at infinity."""
    return date(*end[:3]) if isinstance(end, struct_time) else None


@cache
def fault_of_rule(rule: str) -> str | None:
    """Say what is wrong with a recurrence: its form, or that it never comes."""
    try:
        comes = rrulestr(rule, dtstart=SOME_DAY).after(SOME_DAY)
    except ValueError as reason:
        return f"{rule}: {reason}"
    return None if comes else f"{rule} never comes"


def faults(timescale: Timescale) -> list[str]:
    """Say what is wrong with the values of a timescale."""
    values = [getattr(part, "edtf", None) for part in timescale.parts]
    recurrences = [getattr(part, "recurrence", None) for part in timescale.parts]
    found = [fault_of_edtf(value) for value in values if value]
    found += [fault_of_rule(rule) for rule in recurrences if rule]
    return [fault for fault in found if fault]


@pytest.mark.parametrize("value", ["2012-13", "2012-9", "Sept 2012", "2012-02-30", "2013/2012", "[2012]"])
def test_what_is_no_edtf_of_level_1_is_told(value: str) -> None:
    assert fault_of_edtf(value)


@pytest.mark.parametrize("rule", ["MONTHLY", "FREQ=TERMLY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"])
def test_what_is_no_recurrence_is_told(rule: str) -> None:
    assert fault_of_rule(rule)


@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no labelled phrases at {CORPUS}")
def test_values_of_labelled_phrases() -> None:
    timescales = [parse_timescale(row["text"], row["context_year"]) for row in rows(CORPUS / "timescales.jsonl")]

    assert any(timescale.due for timescale in timescales)
    assert [fault for timescale in timescales for fault in faults(timescale)] == []


def test_values_of_published_plans() -> None:
    plans = [read_plan(path) for path in sorted(real_plans().glob("*.txt"))]
    timescales = [row.timescale for plan in plans for row in plan.rows]

    assert any(timescale.due for timescale in timescales)
    assert [fault for timescale in timescales for fault in faults(timescale)] == []


MONTHS = "January|Feb|march|Apr.|May|June|JULY|Aug|Sept|October|Nov|dec".split("|")
DATES = st.one_of(
    st.builds("{} {}".format, st.sampled_from(MONTHS), st.sampled_from(("2012", "2024", "13", "'09", "1999"))),
    st.builds("{} {} {}".format, st.integers(1, 31), st.sampled_from(MONTHS), st.integers(2005, 2030)),
    st.builds("{}/{}/{}".format, st.integers(1, 31), st.integers(1, 12), st.integers(2005, 2030)),
    st.builds("{} {}".format, st.sampled_from(("Spring", "Summer term", "autumn", "Winter", "Q2")), st.just("2018")),
    st.sampled_from(("2012", "2012/13", "2014-16", "academic year 2019/20", "first half of 2015", "mid 2016", "May")),
)
FRAMES = (
    "{}|by {}|from {} onwards|until {}|Early {}|end of {}|start {}|Review {}|1) {} 2) late {}|{} - {}|between {} and {}"
)
EVERY = (
    "annually|quarterly|every {} months|{} times a year|twice a year|termly|monthly|each March|every {} years|Feb & Oct"
)
recurring = st.builds(lambda words, n: words.format(n), st.sampled_from(EVERY.split("|")), st.integers(1, 18))
dated = st.builds(lambda frame, one, two: frame.format(one, two), st.sampled_from(FRAMES.split("|")), DATES, DATES)
phrases = dated | recurring | st.builds("{}, then {}".format, dated, recurring)


@given(phrases | loose_phrases, st.none() | st.integers(1990, 2040))
@example("29 February 2013", None)
@example("31 June 2012", None)
@example("Winter 2018 - Spring 2018", None)
@example("December 2012 to January 2012", None)
@example("every 0 months", None)
@example("every 30 February", None)
@example("annually by 31 April", None)
def test_values_of_generated_phrases(text: str, year: int | None) -> None:
    assert faults(parse_timescale(text, year)) == []
