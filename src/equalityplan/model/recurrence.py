"""Days of recurrences: the part of RFC 5545 that plans need."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

_MONTHS = 12
_LONGEST_MONTH = 31
_EVERY_MONTH = tuple(range(1, _MONTHS + 1))
_DAYS = {"DAILY": 1, "WEEKLY": 7}
_FREQUENCIES = (*_DAYS, "MONTHLY", "YEARLY")


class Rule(NamedTuple):
    """A recurrence rule, taken apart.

    Attributes:
        frequency: ``DAILY``, ``WEEKLY``, ``MONTHLY`` or ``YEARLY``.
        interval: How many of these units lie between two occurrences, from 1.
        months: The months of ``BYMONTH`` in order, or none.
        days: The days of ``BYMONTHDAY`` in order, from 1, or none.
    """

    frequency: str
    interval: int = 1
    months: tuple[int, ...] = ()
    days: tuple[int, ...] = ()


@lru_cache(maxsize=256)
def parse_rule(text: str) -> Rule | None:
    """Take a rule apart; None where it is malformed or says more than frequency, interval, months and days of a month.

    Examples:
        >>> parse_rule("FREQ=YEARLY;BYMONTH=4,10")
        Rule(frequency='YEARLY', interval=1, months=(4, 10), days=())
        >>> parse_rule("FREQ=WEEKLY;BYDAY=MO") is None
        True
    """
    parts = dict(part.partition("=")[::2] for part in text.upper().split(";"))
    frequency = parts.pop("FREQ", "")
    interval = _numbers(parts.pop("INTERVAL", "1"), 9999)
    months = _numbers(parts.pop("BYMONTH", ""), _MONTHS)
    days = _numbers(parts.pop("BYMONTHDAY", ""), _LONGEST_MONTH)
    known = frequency in _FREQUENCIES and not parts and not (days and frequency in _DAYS)
    if not known or interval is None or len(interval) != 1 or months is None or days is None:
        return None
    return Rule(frequency, interval[0], months, days)


def _numbers(text: str, largest: int) -> tuple[int, ...] | None:
    """The numbers of a list in order, none for an empty text; None where one is none from 1 to the largest."""
    if not text:
        return ()
    numbers = [int(part) if part.isascii() and part.isdecimal() else 0 for part in text.split(",")]
    return tuple(sorted(set(numbers))) if all(0 < number <= largest for number in numbers) else None


def occurrences(rule: Rule, start: date, after: date) -> Iterator[date]:
    """Yield the days of a recurrence that come after a day, in order, up to the end of the calendar.

    Args:
        rule: The rule.
        start: The day from which it is counted, the first that it may give (``DTSTART``).
        after: The days yielded lie after this one.

    Examples:
        >>> days = occurrences(parse_rule("FREQ=MONTHLY;INTERVAL=3"), date(2012, 10, 1), after=date(2012, 12, 31))
        >>> next(days), next(days)
        (datetime.date(2013, 1, 1), datetime.date(2013, 4, 1))
    """
    days = _by_days(rule, start, after) if rule.frequency in _DAYS else _by_months(rule, start, after)
    return (day for day in days if start <= day and after < day)


def _by_days(rule: Rule, start: date, after: date) -> Iterator[date]:
    step = _DAYS[rule.frequency] * rule.interval
    first = start.toordinal() + max(0, (after - start).days // step) * step
    for ordinal in range(first, date.max.toordinal() + 1, step):
        day = start + timedelta(days=ordinal - start.toordinal())
        if not rule.months or day.month in rule.months:
            yield day


def _by_months(rule: Rule, start: date, after: date) -> Iterator[date]:
    """Days of a monthly or yearly rule; a month that has no such day is left out."""
    days = rule.days or (start.day,)
    for year, months in _years(rule, start, after):
        for month in months:
            yield from (date(year, month, day) for day in days if day <= monthrange(year, month)[1])


def _years(rule: Rule, start: date, after: date) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The years that a rule comes in from about `after` on, each with its months."""
    if rule.frequency == "YEARLY":
        months = rule.months or (_EVERY_MONTH if rule.days else (start.month,))
        first = start.year + max(0, (after.year - start.year) // rule.interval) * rule.interval
        yield from ((year, months) for year in range(first, date.max.year + 1, rule.interval))
        return
    begin = _month_number(start)
    begin += max(0, (_month_number(after) - begin) // rule.interval) * rule.interval
    for number in range(begin, (date.max.year + 1) * _MONTHS, rule.interval):
        year, month = divmod(number, _MONTHS)
        if not rule.months or month + 1 in rule.months:
            yield year, (month + 1,)


def _month_number(day: date) -> int:
    return day.year * _MONTHS + day.month - 1


def yearly_windows(rule: Rule, after: date) -> Iterator[tuple[date, date]]:
    """Yield the first and last day of what a rule of every year names, for a rule that is counted from no day.

    Months in a row, such as those of a term, are one window. A rule that names no months, or does not come every
    year, has none.

    Args:
        rule: The rule.
        after: The windows yielded begin with the first one that ends after this day.

    Examples:
        >>> next(yearly_windows(parse_rule("FREQ=YEARLY;BYMONTH=12,1,2"), after=date(2012, 11, 1)))
        (datetime.date(2012, 12, 1), datetime.date(2013, 2, 28))
    """
    if rule.frequency != "YEARLY" or rule.interval != 1 or not rule.months:
        return
    # A window may begin in the year before the one that it ends in.
    for year in range(max(after.year, date.min.year + 1), date.max.year + 1):
        for window in _windows_ending_in(year, rule):
            if after < window[1]:
                yield window


def _windows_ending_in(year: int, rule: Rule) -> Iterator[tuple[date, date]]:
    for month in rule.months:
        if rule.days:
            days = (date(year, month, day) for day in rule.days if day <= monthrange(year, month)[1])
            yield from ((day, day) for day in days)
        elif month % _MONTHS + 1 not in rule.months or len(rule.months) == _MONTHS:
            first = _month_number(date(year, month, 1))
            while len(rule.months) < _MONTHS and (first - 1) % _MONTHS + 1 in rule.months:
                first -= 1
            yield date(first // _MONTHS, first % _MONTHS + 1, 1), date(year, month, monthrange(year, month)[1])
