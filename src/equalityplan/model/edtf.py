"""Days of EDTF level 1 dates and intervals (ISO 8601-2), as far as plans need them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

# Written out, since a machine's locale would change the names that a date format gives.
MONTHS = tuple("January February March April May June July August September October November December".split())
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?")
# First and last month of the seasons 21 to 24; winter begins in the year before the one written.
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}


@lru_cache(maxsize=1024)  # a plan has few different dates, and rules ask for them again and again
def day_span(edtf: str | None) -> tuple[date | None, date | None]:
    """Give the first and the last day of an EDTF date or interval, both inclusive.

    An open or unknown end gives None. A text that is no EDTF of level 1, or names a day that does not
    exist, gives None for both.

    Examples:
        >>> day_span("2012-09")
        (datetime.date(2012, 9, 1), datetime.date(2012, 9, 30))
        >>> day_span("2012-09/..")
        (datetime.date(2012, 9, 1), None)
    """
    if not edtf:
        return None, None
    start, slash, end = edtf.partition("/")
    if not slash:
        return _days(start)
    return _days(start)[0], _days(end)[1]


def _days(text: str) -> tuple[date | None, date | None]:
    match = _DATE.fullmatch(text)
    if match is None:
        return None, None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        return _bounds(year or 0, month, day)
    except ValueError:
        return None, None


def _bounds(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if month in _SEASON_MONTHS:
        first, last = _SEASON_MONTHS[month]
        return date(year - (first > last), first, 1), _month_end(year, last)
    if day is None:
        return date(year, month, 1), _month_end(year, month)
    return date(year, month, day), date(year, month, day)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def day_in_words(day: date) -> str:
    """Give a day as people write it, whatever the locale.

    Examples:
        >>> day_in_words(date(2012, 11, 1))
        '1 November 2012'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
