"""What the grammar makes of a date before its year is settled: points of the calendar and spans between them."""

from __future__ import annotations

from calendar import monthrange
from typing import NamedTuple

from equalityplan.phrases.timescale import words as w

DAY, YEAR, SPAN = "day", "year", "span"
CENTURY = 2000
_APRIL = 4
_AUTUMN = 23
_MONTHS = 12
_LONGEST_MONTH = 31
_SEASON_FIRST = {21: 3, 22: 6, 23: 9, 24: 12}
_TERM_MONTHS = {21: (1, 3), 22: (4, 7), 23: (9, 12), 24: (1, 3)}


class Point(NamedTuple):
    """A year, month, season or day; 0 stands for what is not printed.

    Attributes:
        year: Year, 0 where none is printed.
        month: Month from 1 to 12 or the EDTF code of a season, 21 to 24.
        day: Day of the month.
    """

    year: int
    month: int = 0
    day: int = 0

    @property
    def edtf(self) -> str:
        """The point as an EDTF date."""
        if self.day:
            return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"

    @property
    def in_year(self) -> tuple[int, int]:
        """Place within a year, for comparing points whose year is not known."""
        return _SEASON_FIRST.get(self.month, self.month), self.day


class Dated(NamedTuple):
    """One date as the tokens spell it.

    Attributes:
        unit: `DAY`, `MONTH`, `SEASON`, `YEAR` or `SPAN`: how much of the calendar it names.
        begin, finish: Its ends, the same point for all but spans.
        after: Position of the first token that is not part of it.
        session: First year of the academic or financial year it is printed with, or 0.
        in_name: Whether it stands inside a name ("Annual Report 2012 summary").
    """

    unit: str
    begin: Point
    finish: Point
    after: int
    session: int = 0
    in_name: bool = False


def instant(unit: str, point: Point, after: int) -> Dated:
    """A date whose ends are one point."""
    return Dated(unit, point, point, after)


def is_month(number: int) -> bool:
    """Whether a number counts a month."""
    return 0 < number <= _MONTHS


def is_day(number: int) -> bool:
    """Whether a number counts a day of some month."""
    return 0 < number <= _LONGEST_MONTH


def day_of(year: int, month: int, day: int, after: int) -> Dated:
    """A day, or its month where the month has no such day ("31 June")."""
    if day > monthrange(year or CENTURY, month)[1]:
        return instant(w.MONTH, Point(year, month), after)
    return instant(DAY, Point(year, month, day), after)


def year_in_session(session: int, month: int) -> int:
    """The year of a month within the financial year that begins in April of `session`."""
    return session + (month < _APRIL)


def season_year(session: int, season: int) -> int:
    """The year of a season or term within the academic year that begins in autumn of `session`."""
    return session + (season != _AUTUMN)


def term_of(year: int, season: int, after: int, session: int = 0) -> Dated:
    """A school term; the year is 0 where none is printed."""
    first, last = _TERM_MONTHS[season]
    return Dated(w.TERM, Point(year, first), Point(year, last), after, session)


def financial_year(first: int, last: int, after: int) -> Dated:
    """April of the first year to March of the last."""
    return Dated(SPAN, Point(first, 4), Point(last, 3), after, first)


def academic_year(first: int, last: int, after: int) -> Dated:
    """September of the first year to July of the last."""
    return Dated(SPAN, Point(first, 9), Point(last, 7), after, first)


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
