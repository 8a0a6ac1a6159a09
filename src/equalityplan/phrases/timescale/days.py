"""Days and months: 1st April 07, March 31 2012, Sep-11, 02/06/05, 2012-03, 3-7 May."""

from __future__ import annotations

import re
from calendar import monthrange

from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.dated import (
    CENTURY,
    SPAN,
    day_of,
    instant,
    is_day,
    is_month,
    span_of,
    year_in_session,
)
from equalityplan.phrases.timescale.finding import Finding
from equalityplan.phrases.timescale.token import SHORT_DIGITS, YEAR_DIGITS, Token
from equalityplan.phrases.timescale.years import GATHERINGS, JOINS_YEARS, year_after

_FEBRUARY = 2
_TWO_DIGITS = 100
_DIGITS = re.compile("[0-9]+")
_DAY_JOINS = frozenset((w.DASH, w.TO, w.SLASH))
_LIST_JOINS = frozenset((w.AND, w.COMMA))
_AFTER_FIGURES = frozenset((w.EDGE, w.DASH, w.TO, w.CLOSING, w.DOT, w.COMMA, w.BREAK))
_MOST_DAYS = 8
_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_MONTHS = 12
_NO_DAY_BEFORE = frozenset((w.CLOSING, w.DOT, w.SLASH, w.PERCENT, w.UNIT, w.WORD))
_LABELS = frozenset((w.LABEL, w.PHASE, w.VERSION))
_FIGURE_JOINS = frozenset((w.SLASH, w.DASH, w.DOT))
_MAY_FOLLOWS = frozenset((w.WORD, w.FUTURE, w.REVIEW, w.OPEN, w.REVISED, w.PAST, w.START, w.STATUS))
_MAY_PRECEDES = frozenset(
    (w.NUMBER, w.SUFFIX, w.BY, w.FROM, w.UNTIL, w.OF, w.EVERY, w.DASH, w.SLASH, w.AND, w.EARLY, w.MID, w.LATE, w.END)
)


def numeric_at(tokens: list[Token], at: int) -> Finding | None:
    """A date in figures, day first; month first only where the second number can be no month."""
    first, second, third = (int(digits) for digits in _DIGITS.findall(tokens[at].low))
    if first >= CENTURY:
        year, month, day = first, second, third
    else:
        day, month, year = first, second, third + CENTURY * (third < _TWO_DIGITS)
    if is_month(day) and not is_month(month) and first < CENTURY:
        day, month = month, day
    if not is_month(month) or not is_day(day):
        return None
    return day_of(year, month, day, at + 1)


def day_at(tokens: list[Token], at: int) -> Finding | None:
    """A day of a month, or several days of one month."""
    day = _day_number(tokens[at])
    if not day or tokens[at - 1].sort in _LABELS or _is_decimal(tokens, at):
        return None
    if tokens[at + 1].digits == 1 == tokens[at].digits and (torn := _torn_day_at(tokens, at)):
        return torn
    month = _after_ordinal(tokens, at + 1)
    if tokens[month].sort == w.MONTH:
        return _in_month(tokens, day, month)
    if tokens[month].sort in _DAY_JOINS and _day_number(tokens[month + 1]):
        return _days(tokens, day, month)
    shared = _month_of_list(tokens, month)
    return _in_month(tokens, day, shared, after=month) if shared else None


def _torn_day_at(tokens: list[Token], at: int) -> Finding | None:
    """3 0 June: a day in two digits that a space parted, where both together make one."""
    day = 10 * tokens[at].value + tokens[at + 1].value
    suffix = tokens[at + 2]
    ends = suffix.sort != w.SUFFIX or suffix.low == _SUFFIXES.get(day % 10 if day // 10 != 1 else 0, "th")
    month = _after_ordinal(tokens, at + 2)
    if tokens[at + 1].tight or not (is_day(day) and ends and tokens[month].sort == w.MONTH):
        return None
    dated = _in_month(tokens, day, month)
    return dated if dated.begin.day else None


def _month_of_list(tokens: list[Token], at: int) -> int:
    """The position of the month that several days share, as in 3, 10 and 17 May; 0 where they share none."""
    joins = set[str]()
    for _ in range(_MOST_DAYS):
        if tokens[at].sort not in _LIST_JOINS or not _day_number(tokens[at + 1]):
            break
        joins.add(tokens[at].sort)
        at = _after_ordinal(tokens, at + 2)
    return at if w.AND in joins and tokens[at].sort == w.MONTH else 0


def _is_decimal(tokens: list[Token], at: int) -> bool:
    """The 7 of point 2.7."""
    mark = tokens[at - 1]
    return mark.sort == w.DOT and tokens[at].tight and tokens[at - 2].sort == w.NUMBER


def _days(tokens: list[Token], first: int, join: int) -> Finding | None:
    """3 to 7 May."""
    month = _after_ordinal(tokens, join + 2)
    if tokens[month].sort != w.MONTH or tokens[join + 1].value <= first:
        return None
    last = _in_month(tokens, tokens[join + 1].value, month)
    if not last.begin.day:
        return last
    return span_of(SPAN, last.begin._replace(day=first), last.finish, last.after)


def _day_number(token: Token) -> int:
    return token.value if 0 < token.digits <= SHORT_DIGITS and is_day(token.value) else 0


def _after_ordinal(tokens: list[Token], at: int) -> int:
    """The position past "th", "of" and the mark of 18-Mar-12."""
    at += tokens[at].sort == w.SUFFIX
    mark = tokens[at]
    is_tight = mark.tight and tokens[at + 1].tight
    if mark.sort in (w.DASH, w.SLASH, w.DOT) and is_tight and tokens[at + 1].sort == w.MONTH:
        return at + 1
    return at + (mark.sort == w.OF)


def _in_month(tokens: list[Token], day: int, at: int, after: int = 0) -> Finding:
    month = tokens[at].value
    years = year_after(tokens, at + 1)
    if years.first <= 0:
        return day_of(0, month, day, after or at + 1)
    year = year_in_session(years.first, month) if years.session else years.first
    dated = day_of(year, month, day, after or years.after)
    if years.session:
        dated.session = years.first
    return dated


def month_at(tokens: list[Token], at: int) -> Finding | None:
    """A month, or a day that is printed after its month."""
    token, following = tokens[at], tokens[at + 1]
    if token.low == "may" and not _is_month_of_may(tokens, at):
        return None
    if following.year and tokens[at + 2].sort not in JOINS_YEARS:
        return instant(w.MONTH, at + 2, following.year, token.value)
    after = at + 1 + (following.sort == w.HALF_TERM)
    if 0 < tokens[after].digits <= SHORT_DIGITS and (day := _day_after_month(tokens, token.value, after)):
        return day
    years = year_after(tokens, after)
    if years.first <= 0:
        return None if years.first else instant(w.MONTH, after, 0, token.value)
    if not years.session:
        return instant(w.MONTH, years.after, years.first, token.value)
    dated = instant(w.MONTH, years.after, year_in_session(years.first, token.value), token.value)
    dated.session = years.first
    return dated


def _day_after_month(tokens: list[Token], month: int, at: int) -> Finding | None:
    """March 31st, March 31 2012, March 31; but March 12 is a month and a year."""
    day = _day_number(tokens[at])
    if not day:
        return None
    following = tokens[at + 1]
    if following.sort == w.SUFFIX:
        return _ordinal_after_month(tokens, month, day, at + 2)
    year = at + 1 + (following.sort == w.COMMA)
    if tokens[year].digits == YEAR_DIGITS and tokens[year].year:
        return day_of(tokens[year].year, month, day, year + 1)
    if tokens[at].digits == 1:
        return None if following.sort in _NO_DAY_BEFORE else day_of(0, month, day, at + 1)
    is_last_day = month != _FEBRUARY and day == monthrange(CENTURY, month)[1]
    return day_of(0, month, day, at + 1) if is_last_day else None


def _ordinal_after_month(tokens: list[Token], month: int, day: int, at: int) -> Finding:
    """March 3rd, March 3rd-5th."""
    last = _day_number(tokens[at + 1]) if tokens[at].sort in (w.DASH, w.TO) and tokens[at + 2].sort == w.SUFFIX else 0
    end = at + 3 if last > day else at
    years = year_after(tokens, end)
    dated = day_of(max(years.first, 0), month, max(day, last), years.after or end)
    if last > day and dated.begin.day:
        dated.unit, dated.begin = SPAN, dated.begin._replace(day=day)
    return dated


def _is_month_of_may(tokens: list[Token], at: int) -> bool:
    before, following = tokens[at - 1], tokens[at + 1]
    if following.low in ("be", "not", "have", "need", "also"):
        return False
    if following.low in GATHERINGS and tokens[at + 2].digits == YEAR_DIGITS:
        return True
    return following.sort not in _MAY_FOLLOWS or before.sort in _MAY_PRECEDES or before.low in ("in", "during", "each")


def figures_at(tokens: list[Token], at: int) -> Finding | None:
    """A month and a year in figures: 2012-03, 03/2012, 03/12; or a day with white space in it: 3 / 4 / 2012."""
    first, mark, second, again = tokens[at : at + 4]
    if mark.sort not in _FIGURE_JOINS or not second.digits:
        return None
    if again.low == mark.low and first.digits <= SHORT_DIGITS and tokens[at + 4].digits >= SHORT_DIGITS:
        return _day_in_figures(tokens, at)
    if not mark.tight:
        return None
    year, month = first.year, second.value
    if _is_short_month_and_year(tokens, at):
        return instant(w.MONTH, at + 3, CENTURY + second.value, month=first.value)
    if year and mark.sort != w.DOT and second.digits == SHORT_DIGITS and is_month(month) and month <= year % 100:
        return instant(w.MONTH, at + 3, year, month)
    year, month = second.year * (second.digits == YEAR_DIGITS), first.value
    if mark.sort == w.SLASH and first.digits == second.digits == SHORT_DIGITS:
        year = CENTURY + second.value
    return instant(w.MONTH, at + 3, year, month) if year and is_month(month) else None


def _is_short_month_and_year(tokens: list[Token], at: int) -> bool:
    """4/14, with nothing after it that it could count."""
    first, mark, second, beyond = tokens[at : at + 4]
    figures = mark.sort == w.SLASH and first.digits == 1 and second.digits == SHORT_DIGITS and second.tight
    return figures and first.value > 0 and second.value > _MONTHS and beyond.sort in _AFTER_FIGURES


def _day_in_figures(tokens: list[Token], at: int) -> Finding | None:
    day, month, last = tokens[at].value, tokens[at + 2].value, tokens[at + 4]
    year = last.year or (CENTURY + last.value) * (last.digits == SHORT_DIGITS)
    return day_of(year, month, day, at + 5) if year and is_month(month) and is_day(day) else None
