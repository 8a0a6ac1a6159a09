"""Relative times counted from a plan's own start: "Year 2" and "within six months" become days where it is known."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from attrs import evolve

from equalityplan.model.edtf import day_span
from equalityplan.model.timescale import Anchor, Instant, Qualifier, Range, Relative, Timescale, TimescalePart

_OFFSET = re.compile(r"P(\d{1,4})([DWMY])")
_DAYS = {"D": 1, "W": 7}
_MONTHS = {"M": 1, "Y": 12}
_YEAR = 12
# A school's or university's year ends some weeks before the next one begins.
_SUMMER = (6, 7, 8)
_LONGEST_BREAK = timedelta(days=92)


def anchored(timescale: Timescale, *, period: str | None = None, dated: str | None = None) -> Timescale:
    """Give a timescale with its relative parts counted from the plan's own start.

    A numbered year ("Year 2") is that year of the plan's period, where the period is of whole years. A length without
    anything that it is counted from ("within six months") is counted from the last day of the plan's date or, where
    the period begins later or no date is known, from the day before the period; a month is counted from its end. What
    the words count from something else ("after the launch"), and what has no length, stays relative.

    Args:
        timescale: The timescale as printed.
        period: EDTF interval that the plan is for.
        dated: EDTF date of the plan.

    Returns:
        The timescale with dated parts in place of those that could be counted, under the same words; the same
        timescale where there are none.

    Examples:
        >>> words = Timescale([Relative(offset="P6M", text="within six months")], text="within six months")
        >>> anchored(words, dated="2012-06").due
        datetime.date(2012, 12, 31)
        >>> year = Timescale([Relative(offset="P2Y", anchor=Anchor.PLAN_YEAR, text="Year 2")], text="Year 2")
        >>> anchored(year, period="2012-04/2015-03").parts[0].edtf
        '2013-04/2014-03'
        >>> anchored(words) is words
        True
    """
    if not any(isinstance(part, Relative) for part in timescale.parts):
        return timescale
    parts = tuple(_counted(part, period, dated) for part in timescale.parts)
    return timescale if parts == timescale.parts else evolve(timescale, parts=parts)


def _counted(part: TimescalePart, period: str | None, dated: str | None) -> TimescalePart:
    match = _OFFSET.fullmatch(part.offset or "") if isinstance(part, Relative) else None
    if match is None or not isinstance(part, Relative) or part.anchor is Anchor.EVENT or match[1].strip("0") == "":
        return part
    number, unit = int(match[1]), match[2]
    if part.anchor is Anchor.PLAN_YEAR:
        edtf = year_of_period(period, number)
        return _dated(part, edtf) if edtf else part
    start = _start(period, dated)
    due = _later(start, number, unit) if start else None
    return _dated(part, due.isoformat()) if due else part


def _dated(part: Relative, edtf: str) -> TimescalePart:
    """The part with an EDTF value; a time with two ends that only begins somewhere is its first day."""
    given = {name: getattr(part, name) for name in ("text", "span", "scope", "applies_to", "deadline")}
    if "/" not in edtf:
        return Instant(edtf=edtf, qualifier=part.qualifier or Qualifier.BY, **given)
    if part.qualifier is Qualifier.START:
        return Instant(edtf=edtf.partition("/")[0], qualifier=part.qualifier, **given)
    return Range(edtf=edtf, qualifier=part.qualifier, **given)


def _start(period: str | None, dated: str | None) -> date | None:
    """The day after which a length begins."""
    begins, written = day_span(period)[0], day_span(dated)[1]
    before = begins - timedelta(days=1) if begins and begins > date.min else None
    return max((day for day in (before, written) if day), default=None)


def _later(day: date, number: int, unit: str) -> date | None:
    """The day so much later, or None where the calendar ends before; the end of a month stays the end of a month."""
    try:
        return (
            day + timedelta(days=number * _DAYS[unit]) if unit in _DAYS else _months_later(day, number * _MONTHS[unit])
        )
    except (OverflowError, ValueError):
        return None


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * _YEAR + day.month - 1 + months, _YEAR)
    length = monthrange(year, month + 1)[1]
    ends = day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, length if ends else min(day.day, length))


@lru_cache(maxsize=256)
def year_of_period(period: str | None, number: int) -> str | None:
    """Give one of the years that a period is made of, in EDTF; None where it has no such year.

    Args:
        period: EDTF interval of whole years: calendar, financial or academic ones.
        number: Which of them, from 1.

    Examples:
        >>> year_of_period("2012/2015", 2), year_of_period("2012-09/2014-07", 1), year_of_period("2012-06/2014-03", 1)
        ('2013', '2012-09/2013-07', None)
    """
    first, last = day_span(period)
    if first is None or last is None or first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return None
    years = next((years for years in range(1, _YEAR) if _ends_after(first, years, last)), 0)
    if not 0 < number <= years:
        return None
    begin, end = _months_later(first, _YEAR * (number - 1)), _months_later(last, _YEAR * (number - years))
    return f"{begin.year}" if begin.month == 1 and end.month == _YEAR else f"{begin:%Y-%m}/{end:%Y-%m}"


def _ends_after(first: date, years: int, last: date) -> bool:
    gap = _months_later(first, _YEAR * years) - timedelta(days=1) - last
    return timedelta(0) <= gap <= (_LONGEST_BREAK if last.month in _SUMMER else timedelta(0))
