"""Laws of recurrences: the days of a rule are those that dateutil gives, whichever day one begins to look from."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import islice, pairwise

import pytest
from dateutil.rrule import rrulestr
from hypothesis import example, given
from hypothesis import strategies as st

from equalityplan.model.recurrence import Rule, occurrences, parse_rule, yearly_windows
from equalityplan.model.timescale import Qualifier, Recurring, Timescale
from equalityplan.phrases.timescale import parse_timescale

days = st.dates(date(1995, 1, 1), date(2040, 12, 31))
months = st.sets(st.integers(1, 12), min_size=1, max_size=5).map(lambda found: ",".join(map(str, sorted(found))))
# Days that every month has: for a day that never comes dateutil looks through all years.
starts = days.map(lambda day: day.replace(day=min(day.day, 28)))
month_days = st.sets(st.integers(1, 28), min_size=1, max_size=3).map(lambda found: ",".join(map(str, sorted(found))))
rules = st.one_of(
    st.builds("FREQ={};INTERVAL={}".format, st.sampled_from("DAILY WEEKLY MONTHLY YEARLY".split()), st.integers(1, 40)),
    st.builds("FREQ={};BYMONTH={}".format, st.sampled_from("DAILY WEEKLY MONTHLY YEARLY".split()), months),
    st.builds("FREQ=YEARLY;INTERVAL={};BYMONTH={};BYMONTHDAY={}".format, st.integers(1, 5), months, month_days),
    st.builds("FREQ=MONTHLY;INTERVAL={};BYMONTHDAY={}".format, st.integers(1, 30), month_days),
)


def known(text: str) -> Rule:
    rule = parse_rule(text)
    assert rule is not None
    return rule


def by_dateutil(text: str, start: date, after: date, count: int) -> list[date]:
    found = rrulestr(text, dtstart=datetime.combine(start, time.min))
    return [day.date() for day in found.xafter(datetime.combine(after, time.min), count=count)]


@given(rules, starts, days)
@example("FREQ=MONTHLY;BYMONTHDAY=29,30,31", date(2012, 1, 31), date(2013, 1, 31))
@example("FREQ=MONTHLY;INTERVAL=6", date(2012, 8, 31), date(2012, 8, 31))
@example("FREQ=YEARLY", date(2012, 2, 29), date(2013, 1, 1))
@example("FREQ=WEEKLY;INTERVAL=2", date(2012, 1, 31), date(2000, 1, 1))
def test_days_are_those_of_dateutil(text: str, start: date, after: date) -> None:
    found = list(islice(occurrences(known(text), start, after), 5))

    assert found == by_dateutil(text, start, after, count=5)[: len(found)]
    assert len(found) == 5 or found == by_dateutil(text, start, after, count=len(found) + 1)


@given(rules, days, days)
def test_looking_on_from_each_day_gives_the_same_days(text: str, start: date, after: date) -> None:
    rule = known(text)
    found = list(islice(occurrences(rule, start, after), 4))

    assert all(next(occurrences(rule, start, earlier)) == later for earlier, later in pairwise(found))


@given(months, days, st.none() | st.sampled_from(list(Qualifier)))
def test_without_a_start_each_window_of_the_year_comes_once(
    text: str, after: date, qualifier: Qualifier | None
) -> None:
    part = Recurring(recurrence=f"FREQ=YEARLY;BYMONTH={text}", qualifier=qualifier)
    found = list(islice(part.occurrences(after), 13))

    assert all(earlier < later for earlier, later in pairwise([after, *found]))
    assert all(day.month in known(f"FREQ=YEARLY;BYMONTH={text}").months for day in found)
    windows = list(islice(yearly_windows(known(f"FREQ=YEARLY;BYMONTH={text}"), after), 5))
    assert all(first <= last and last - first < timedelta(days=366) for first, last in windows)


@pytest.mark.parametrize(
    "text", ["", "MONTHLY", "FREQ=HOURLY", "FREQ=WEEKLY;BYDAY=MO", "FREQ=MONTHLY;INTERVAL=0", "FREQ=YEARLY;BYMONTH=13"]
)
def test_a_rule_that_says_more_or_less_is_not_guessed_at(text: str) -> None:
    assert parse_rule(text) is None
    assert Recurring(recurrence=text, edtf="2012/..").next_occurrence(date(2013, 1, 1)) is None


@given(st.text(st.sampled_from("FREQ=;INTVALBYMOHDWKL0123456789,- "), max_size=40))
def test_no_text_raises(text: str) -> None:
    parse_rule(text)


@given(rules, days, days)
def test_a_part_never_gives_a_day_outside_its_own_time(text: str, start: date, after: date) -> None:
    last = start + timedelta(days=2000)
    part = Recurring(recurrence=text, edtf=f"{start}/{last}")

    assert all(start <= day <= last and after < day for day in islice(part.occurrences(after), 5))


def test_a_day_that_never_comes_ends() -> None:
    part = Recurring(recurrence="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", edtf="2012/..")
    assert part.next_occurrence(date(2012, 1, 1)) is None


@pytest.mark.parametrize("after", [date.min, date.max])
@pytest.mark.parametrize("text", ["FREQ=DAILY", "FREQ=YEARLY;BYMONTH=1,12", "FREQ=MONTHLY;INTERVAL=7"])
def test_the_ends_of_the_calendar_are_no_trouble(text: str, after: date) -> None:
    for edtf in (None, "2012/..", "0001-01-01/..", "../9999-12-31"):
        day = Recurring(recurrence=text, edtf=edtf).next_occurrence(after)
        assert day is None or day > after


@pytest.mark.parametrize(
    ("text", "after", "expected"),
    [
        ("Annually in Sept", date(2012, 9, 29), date(2012, 9, 30)),
        ("Annually in Sept", date(2012, 9, 30), date(2013, 9, 30)),
        ("Feb & Oct", date(2012, 3, 1), date(2012, 10, 31)),
        ("each autumn term", date(2012, 10, 5), date(2012, 12, 31)),
        ("every winter", date(2012, 12, 5), date(2013, 2, 28)),
        ("by 31 January each year", date(2012, 1, 31), date(2013, 1, 31)),
        ("every two years from 2014", date(2015, 6, 1), date(2016, 1, 1)),
        ("Quarterly from April 2012", date(2012, 4, 1), date(2012, 7, 1)),
        ("monthly until March 2013", date(2012, 4, 1), None),
        ("Oct 2012 thereafter every quarter", date(2013, 1, 1), date(2013, 4, 1)),
        ("quarterly", date(2012, 4, 1), None),
        ("every two years in May", date(2012, 4, 1), None),
        ("June 2012", date(2012, 4, 1), None),
    ],
)
def test_the_next_time_that_words_name(text: str, after: date, expected: date | None) -> None:
    assert parse_timescale(text).next_occurrence(after) == expected


def test_of_several_recurrences_the_earliest_counts() -> None:
    parts = [Recurring(recurrence="FREQ=YEARLY;BYMONTH=9"), Recurring(recurrence="FREQ=YEARLY;BYMONTH=3")]
    assert Timescale(parts).next_occurrence(date(2012, 1, 1)) == date(2012, 3, 31)
