"""When the rows of a plan start and end, as far as the plan says it; and how much later a slip makes a day."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from equalityplan.model.timescale import Qualifier, Timescale, TimescaleKind

Slip = int | str | date
_LENGTH = re.compile(r"P?\s*(\d{1,5})\s*(D|W|M|Y|days?|weeks?|months?|years?)", re.IGNORECASE)
_DAYS = {"D": 1, "W": 7}
_MONTHS_IN = {"M": 1, "Y": 12}
_STARTING = frozenset((TimescaleKind.RANGE, TimescaleKind.OPEN_END))


def end_of(timescales: Iterable[Timescale]) -> date | None:
    """Give the latest day by which timescales are due, or None where none of them fixes one."""
    return max((timescale.due for timescale in timescales if timescale.due), default=None)


def start_of(timescales: Iterable[Timescale]) -> date | None:
    """Give the first day of the earliest range or start that is stated, or None where only ends are.

    Examples:
        >>> start_of([Timescale.from_edtf("2012-09/2013-03")]), start_of([Timescale.from_edtf("2012-09")])
        (datetime.date(2012, 9, 1), None)
    """
    parts = (part for timescale in timescales for part in timescale.parts)
    stated = (part.first for part in parts if part.kind in _STARTING or part.qualifier is Qualifier.START)
    return min((first for first in stated if first), default=None)


def slipped(day: date | None, slip: Slip) -> date | None:
    """Give the day to which a deadline slips, or None where that rests on a deadline that is not known.

    Months and years keep the day of the month, and the last day of a month stays the last.

    Args:
        day: The deadline.
        slip: Days, a length ("3 months", "P3M", "2 weeks"), or the new day (a date, or "2013-03-31").

    Raises:
        ValueError: The text is neither a length nor a day, or the new day lies beyond the calendar.

    Examples:
        >>> slipped(date(2012, 9, 30), 31), slipped(date(2012, 9, 30), "3 months"), slipped(None, "2013-03-31")
        (datetime.date(2012, 10, 31), datetime.date(2012, 12, 31), datetime.date(2013, 3, 31))
    """
    if isinstance(slip, date):
        return slip
    if isinstance(slip, int):
        return _later(day, slip, 0)
    if length := _LENGTH.fullmatch(slip.strip()):
        number, unit = int(length[1]), length[2][0].upper()
        return _later(day, number * _DAYS.get(unit, 0), number * _MONTHS_IN.get(unit, 0))
    try:
        return date.fromisoformat(slip.strip())
    except ValueError:
        message = f"{slip!r} is neither a length nor a day: '3 months', 'P3M', 30 or '2013-03-31' was expected."
        raise ValueError(message) from None


def _later(day: date | None, days: int, months: int) -> date | None:
    if day is None:
        return None
    try:
        moved = _months_later(day, months) if months else day
        return moved + timedelta(days=days)
    except (OverflowError, ValueError):
        raise ValueError(f"{days or months} later than {day} lies beyond the calendar; give a shorter slip.") from None


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    last = monthrange(day.year, day.month)[1]
    year = day.year + years
    most = monthrange(year, month + 1)[1]
    return date(year, month + 1, most if day.day == last else min(day.day, most))
