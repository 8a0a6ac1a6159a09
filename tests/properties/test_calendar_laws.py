"""Laws of calendars: any words go round, and a rule gives the days that the library counts itself."""

from __future__ import annotations

from datetime import date, datetime, time
from itertools import islice
from typing import Any

from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from equalityplan.model.lead import Lead
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.timescale import Recurring
from equalityplan.report import render
from equalityplan.report.outline import clean
from equalityplan.report.repetition import repetition_of

WORDS = st.text(min_size=1).filter(lambda text: bool(clean(text)) and "\ufffd" not in clean(text))
DAYS = st.dates(date(2000, 1, 1), date(2030, 12, 28))
MONTHS = st.sets(st.integers(1, 12), min_size=1).map(lambda found: ",".join(map(str, sorted(found))))
RULES = st.one_of(
    st.builds(
        "FREQ={};INTERVAL={}".format, st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]), st.integers(1, 6)
    ),
    st.builds("FREQ=YEARLY;BYMONTH={}".format, MONTHS),
    st.builds("FREQ=MONTHLY;BYMONTHDAY={}".format, st.integers(1, 28)),
)


@given(action=WORDS, lead=WORDS, section=WORDS)
def test_any_words_go_round(action: str, lead: str, section: str) -> None:
    row = PlanRow(reference="1", actions=[action], leads=[Lead(lead)], timescale="2012-09")
    text = render(Plan(title="Plan", dated="2012-06", sections=[Section(section, rows=[row])]), "ics")
    assert all(len(line) <= 75 for line in text.encode().split(b"\r\n"))
    calendar: Any = Calendar.from_ical(text)
    (todo,) = calendar.walk("VTODO")
    # A semicolon at the end parts an action from the next one in its list.
    words = clean(action)
    assert str(todo["SUMMARY"]) == f"1: {words.rstrip(' ;') or words}"
    assert todo["CATEGORIES"].cats == [clean(section)]
    assert calendar.to_ical(sorted=False).decode() == text


@given(rule=RULES, first=DAYS)
def test_what_is_counted_from_a_day_falls_on_the_days_that_the_library_counts(rule: str, first: date) -> None:
    part = Recurring(recurrence=rule, edtf=f"{first.isoformat()}/..")
    found = repetition_of(part, None)
    expected = list(islice(part.occurrences(date.fromordinal(first.toordinal() - 1)), 8))
    assert found is not None
    assert not found.counted
    told = islice(rrulestr(found.rule, dtstart=datetime.combine(found.first, time())), 8)
    assert [day.date() for day in told] == expected


@given(rule=RULES, start=DAYS)
def test_what_is_counted_from_the_plan_comes_after_its_start_and_begins_with_its_own_rule(
    rule: str, start: date
) -> None:
    found = repetition_of(Recurring(recurrence=rule), start)
    assert found is not None
    assert found.first > start
    assert next(iter(rrulestr(found.rule, dtstart=datetime.combine(found.first, time())))).date() == found.first
