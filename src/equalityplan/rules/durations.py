"""Durations: lengths of time as standards write them, such as ``P3Y``."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_DURATION = re.compile(r"P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?")
_YEAR = 12
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def _split(duration: str) -> tuple[int, int]:
    """Give the months and the days of a duration.

    Raises:
        ValueError: It is none.
    """
    match = _DURATION.fullmatch(duration)
    if match is None:
        raise ValueError(f"{duration!r} is no ISO 8601 duration of years, months, weeks or days, such as P4Y")
    years, months, weeks, days = (int(part or 0) for part in match.groups())
    return years * _YEAR + months, weeks * 7 + days


def after(day: date, duration: str) -> date:
    """Give the day that is a duration later; what would be the 31st of a shorter month is its last day.

    Examples:
        >>> after(date(2012, 2, 29), "P1Y"), after(date(2002, 5, 30), "P3Y")
        (datetime.date(2013, 2, 28), datetime.date(2005, 5, 30))
    """
    months, days = _split(duration)
    year, month = divmod(day.year * _YEAR + day.month - 1 + months, _YEAR)
    if year > date.max.year:
        return date.max
    later = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    return later + min(timedelta(days), date.max - later)


def months_of(duration: str) -> int:
    """Give the whole months of a duration.

    Examples:
        >>> months_of("P4Y"), months_of("P18M")
        (48, 18)
    """
    return _split(duration)[0]


def length_in_words(duration: str) -> str:
    """Give a duration as people say it.

    Examples:
        >>> length_in_words("P1Y"), length_in_words("P3Y"), length_in_words("P18M")
        ('one year', 'three years', '18 months')
    """
    months, days = _split(duration)
    if days:
        return _counted(months * 30 + days, "day")
    years, rest = divmod(months, _YEAR)
    return _counted(months, "month") if rest else _counted(years, "year")


def _counted(number: int, one: str) -> str:
    name = _NUMBERS[number - 1] if 0 < number <= len(_NUMBERS) else str(number)
    return f"{name} {one if number == 1 else f'{one}s'}"
