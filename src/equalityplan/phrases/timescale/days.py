"""Days and months: 1st April 07, March 31 2012, Sep-11, 02/06/05, 2012-03, 3-7 May."""

from __future__ import annotations

import re
from calendar import monthrange

from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.dated import (
    CENTURY,
    SPAN,
    Dated,
    Point,
    day_of,
    instant,
    is_day,
    is_month,
    year_in_session,
)
from equalityplan.phrases.timescale.tokens import SHORT_DIGITS, YEAR_DIGITS, Token
from equalityplan.phrases.timescale.years import printed_year, year_after

_FEBRUARY = 2
_TWO_DIGITS = 100
_DIGITS = re.compile("[0-9]+")
_DAY_JOINS = frozenset((w.DASH, w.TO, w.AND, w.SLASH))
_NO_DAY_BEFORE = frozenset((w.CLOSING, w.DOT, w.SLASH, w.PERCENT, w.UNIT, w.WORD))
_LABELS = frozenset((w.LABEL, w.PHASE, w.VERSION))
_MAY_FOLLOWS = frozenset((w.WORD, w.FUTURE, w.REVIEW, w.OPEN, w.REVISED, w.PAST, w.START, w.STATUS))
_MAY_PRECEDES = frozenset(
    (w.NUMBER, w.SUFFIX, w.BY, w.FROM, w.UNTIL, w.OF, w.EVERY, w.DASH, w.SLASH, w.AND, w.EARLY, w.MID, w.LATE, w.END)
)


def numeric_at(tokens: list[Token], at: int) -> Dated | None:
    """A date in figures, day first; month first only where the second number can be no month."""
    first, second, third = (int(digits) for digits in _DIGITS.findall(tokens[at].low))
    if first >= CENTURY:
        year, month, day = first, second, third
    else:
        day, month, year = first, second, third + CENTURY * (third < _TWO_DIGITS)
    if is_month(day) and not is_month(month):
        day, month = month, day
    if not is_month(month) or not is_day(day):
        return None
    return day_of(year, month, day, at + 1)


def day_at(tokens: list[Token], at: int) -> Dated | None:
    """A day of a month, or several days of one month."""
    day = _day_number(tokens[at])
    if not day or tokens[at - 1].sort in _LABELS or _is_decimal(tokens, at):
        return None
    month = _after_ordinal(tokens, at + 1)
    if tokens[month].sort == w.MONTH:
        return _in_month(tokens, day, month)
    if tokens[month].sort in _DAY_JOINS and _day_number(tokens[month + 1]):
        return _days(tokens, day, month)
    return None


def _is_decimal(tokens: list[Token], at: int) -> bool:
    """The 7 of point 2.7."""
    mark = tokens[at - 1]
    return mark.sort == w.DOT and mark.end == tokens[at].start and tokens[at - 2].sort == w.NUMBER


def _days(tokens: list[Token], first: int, join: int) -> Dated | None:
    """3 to 7 May."""
    month = _after_ordinal(tokens, join + 2)
    if tokens[month].sort != w.MONTH or tokens[join + 1].value <= first:
        return None
    last = _in_month(tokens, tokens[join + 1].value, month)
    if not last.begin.day:
        return last
    return Dated(SPAN, last.begin._replace(day=first), last.finish, last.after)


def _day_number(token: Token) -> int:
    return token.value if token.sort == w.NUMBER and len(token.low) <= SHORT_DIGITS and is_day(token.value) else 0


def _after_ordinal(tokens: list[Token], at: int) -> int:
    """The position past "th", "of" and the mark of 18-Mar-12."""
    at += tokens[at].sort == w.SUFFIX
    mark = tokens[at]
    is_tight = mark.start == tokens[at - 1].end and mark.end == tokens[at + 1].start
    if mark.sort in (w.DASH, w.SLASH, w.DOT) and is_tight and tokens[at + 1].sort == w.MONTH:
        return at + 1
    return at + (mark.sort == w.OF)


def _in_month(tokens: list[Token], day: int, at: int) -> Dated:
    month = tokens[at].value
    years = year_after(tokens, at + 1)
    if years.first <= 0:
        return day_of(0, month, day, at + 1)
    year = year_in_session(years.first, month) if years.session else years.first
    return day_of(year, month, day, years.after)


def month_at(tokens: list[Token], at: int) -> Dated | None:
    """A month, or a day that is printed after its month."""
    month = tokens[at].value
    if tokens[at].low == "may" and not _is_month_of_may(tokens, at):
        return None
    after = at + 1 + (tokens[at + 1].sort == w.HALF_TERM)
    day = _day_after_month(tokens, month, after)
    if day is not None:
        return day
    years = year_after(tokens, after)
    if years.first < 0:
        return None
    if not years.first:
        return instant(w.MONTH, Point(0, month), after)
    year = year_in_session(years.first, month) if years.session else years.first
    return instant(w.MONTH, Point(year, month), years.after)


def _day_after_month(tokens: list[Token], month: int, at: int) -> Dated | None:
    """March 31st, March 31 2012, March 31; but March 12 is a month and a year."""
    day = _day_number(tokens[at])
    if not day:
        return None
    following = tokens[at + 1]
    if following.sort == w.SUFFIX:
        years = year_after(tokens, at + 2)
        return day_of(max(years.first, 0), month, day, years.after or at + 2)
    year = at + 1 + (following.sort == w.COMMA)
    if len(tokens[year].low) == YEAR_DIGITS and printed_year(tokens[year]):
        return day_of(printed_year(tokens[year]), month, day, year + 1)
    if len(tokens[at].low) == 1:
        return None if following.sort in _NO_DAY_BEFORE else day_of(0, month, day, at + 1)
    is_last_day = month != _FEBRUARY and day == monthrange(CENTURY, month)[1]
    return day_of(0, month, day, at + 1) if is_last_day else None


def _is_month_of_may(tokens: list[Token], at: int) -> bool:
    before, following = tokens[at - 1], tokens[at + 1]
    if following.low in ("be", "not", "have", "need", "also"):
        return False
    return following.sort not in _MAY_FOLLOWS or before.sort in _MAY_PRECEDES or before.low in ("in", "during", "each")


def figures_at(tokens: list[Token], at: int) -> Dated | None:
    """A month and a year in figures: 2012-03, 03/2012, 03/12."""
    first, mark, second = tokens[at : at + 3]
    if mark.sort not in (w.SLASH, w.DASH, w.DOT) or second.sort != w.NUMBER or mark.start != first.end:
        return None
    year, month = printed_year(first), second.value
    if year and mark.sort != w.DOT and len(second.low) == SHORT_DIGITS and is_month(month) and month <= year % 100:
        return instant(w.MONTH, Point(year, month), at + 3)
    year, month = printed_year(second) * (len(second.low) == YEAR_DIGITS), first.value
    if mark.sort == w.SLASH and len(first.low) == len(second.low) == SHORT_DIGITS:
        year = CENTURY + second.value
    return instant(w.MONTH, Point(year, month), at + 3) if year and is_month(month) else None
