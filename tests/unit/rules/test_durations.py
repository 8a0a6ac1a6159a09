"""Durations: days that lie a number of years, months, weeks or days later."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalityplan.rules.durations import after, length_in_words, months_of

DAYS = st.dates(max_value=date(3000, 1, 1))
DURATIONS = st.sampled_from(["P1Y", "P2Y", "P6M", "P18M", "P4W", "P90D", "P1Y6M"])


@pytest.mark.parametrize(
    ("duration", "day"),
    [
        ("P3Y", date(2005, 5, 30)),
        ("P6M", date(2002, 11, 30)),
        ("P9M", date(2003, 2, 28)),
        ("P2W", date(2002, 6, 13)),
        ("P1Y1D", date(2003, 5, 31)),
    ],
)
def test_days_after_the_thirtieth_of_may(duration: str, day: date) -> None:
    assert after(date(2002, 5, 30), duration) == day


@given(DAYS, DAYS, DURATIONS)
def test_what_begins_later_ends_no_sooner(one: date, two: date, duration: str) -> None:
    first, second = sorted((one, two))
    assert first < after(first, duration) <= after(second, duration)


def test_the_end_of_time_is_not_passed() -> None:
    assert after(date(9999, 6, 1), "P4Y") == date.max


@pytest.mark.parametrize("text", ["", "P", "4Y", "P4", "PT4H", "P-1Y", "four years"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no ISO 8601 duration"):
        after(date(2002, 5, 30), text)


@pytest.mark.parametrize(("duration", "words"), [("P1Y", "one year"), ("P20Y", "20 years"), ("P6M", "six months")])
def test_lengths_in_words(duration: str, words: str) -> None:
    assert length_in_words(duration) == words
    assert months_of(duration) > 0
