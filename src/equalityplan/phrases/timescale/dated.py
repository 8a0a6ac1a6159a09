"""What the grammar makes of a date before its year is settled: a day, a part of a year or a span."""

from __future__ import annotations

from calendar import monthrange

from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.finding import DATED, UNDECIDED, Finding
from equalityplan.phrases.timescale.points import Point, point_of

DAY, YEAR, SPAN = "day", "year", "span"
CENTURY = 2000
_APRIL = 4
_AUTUMN = 23
_MONTHS = 12
_LONGEST_MONTH = 31
_TERM_MONTHS = {21: (1, 3), 22: (4, 7), 23: (9, 12), 24: (1, 3)}


def span_of(unit: str, begin: Point, finish: Point, after: int, session: int = 0) -> Finding:
    """A date as the tokens spell it, before the words round it are read."""
    finding = Finding(DATED, 0, after)
    finding.unit = unit
    finding.begin = begin
    finding.finish = finish
    if session:
        finding.session = session
    return finding


def instant(unit: str, after: int, year: int, month: int = 0, day: int = 0) -> Finding:
    """A date whose ends are one point."""
    finding = Finding(DATED, 0, after)
    finding.unit = unit
    finding.begin = finding.finish = point_of(year, month, day)
    return finding


def is_month(number: int) -> bool:
    """Whether a number counts a month."""
    return 0 < number <= _MONTHS


def is_day(number: int) -> bool:
    """Whether a number counts a day of some month."""
    return 0 < number <= _LONGEST_MONTH


def day_of(year: int, month: int, day: int, after: int) -> Finding:
    """A day; nothing that can be told where the month has no such day ("31 June")."""
    if day > monthrange(year or CENTURY, month)[1]:
        return Finding(UNDECIDED, 0, after)
    return instant(DAY, after, year, month, day)


def year_in_session(session: int, month: int) -> int:
    """The year of a month within the financial year that begins in April of `session`."""
    return session + (month < _APRIL)


def season_year(session: int, season: int) -> int:
    """The year of a season or term within the academic year that begins in autumn of `session`."""
    return session + (season != _AUTUMN)


def term_of(year: int, season: int, after: int, session: int = 0) -> Finding:
    """A school term; the year is 0 where none is printed."""
    first, last = _TERM_MONTHS[season]
    return span_of(w.TERM, Point(year, first), Point(year, last), after, session)


def financial_year(first: int, last: int, after: int) -> Finding:
    """April of the first year to March of the last."""
    return span_of(SPAN, Point(first, 4), Point(last, 3), after, first)


def academic_year(first: int, last: int, after: int) -> Finding:
    """September of the first year to July of the last."""
    return span_of(SPAN, Point(first, 9), Point(last, 7), after, first)


def easter_month(year: int) -> int:
    """Give the month of Easter Sunday, by the anonymous Gregorian rule.

    Examples:
        >>> easter_month(2012), easter_month(2013)
        (4, 3)
    """
    century, rest = divmod(year, 100)
    epact = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (year % 19 + 11 * epact + 22 * weekday) // 451
    return (epact + weekday - 7 * shift + 114) // 31
