"""Years as they are printed: 2012, 20121 with a footnote mark, '12, 2012/13, 2008-2011, 20 12."""

from __future__ import annotations

from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.dated import CENTURY, is_month
from equalityplan.phrases.timescale.token import SHORT_DIGITS, YEAR_DIGITS, Token

_BEFORE_YEAR = frozenset((w.DOT, w.COMMA, w.DASH, w.SLASH, w.APOSTROPHE, w.OF, w.OPENING))
# Marks that may join a year to another.
JOINS_YEARS = frozenset((w.SLASH, w.DASH, w.TO))
_NO_YEAR_BEFORE = frozenset((w.UNIT, w.PERCENT, w.SUFFIX))
_LONGEST_SPAN = 40
# What meets in a month, and so may stand between it and its year.
GATHERINGS = frozenset("board meeting committee council cabinet agm conference forum assembly executive".split())


class Years:
    """One year, or the first and last of several printed together.

    Attributes:
        first, last: The years, both inclusive; 0 where no year stands there, -1 for a number that is no year.
        after: Position of the first token that is not part of them.
        session: Whether they are written as one academic or financial year, as 2012/13 is.
    """

    __slots__ = ("after", "first", "last", "session")

    def __init__(self, first: int, last: int = 0, after: int = 0, *, session: bool = False) -> None:
        self.first = first
        self.last = last
        self.after = after
        self.session = session


NO_YEARS = Years(0)
_UNREADABLE = Years(-1)


def years_at(tokens: list[Token], at: int) -> Years:
    """Years in full or in pairs that begin here; a two-digit number counts only in a pair."""
    token = tokens[at]
    if token.year:
        return _pair(tokens, at, token.year) or Years(token.year, token.year, at + 1)
    return _short_pair(tokens, at) if token.digits == SHORT_DIGITS else NO_YEARS


def _short_pair(tokens: list[Token], at: int) -> Years:
    """08/09 and 08-09."""
    first, mark, second = tokens[at : at + 3]
    two_digits = second.digits == SHORT_DIGITS
    close = mark.sort == w.SLASH or (mark.sort == w.DASH and mark.tight and second.tight)
    if not two_digits or not close or second.value != (first.value + 1) % 100:
        return NO_YEARS
    if tokens[at + 3].sort in (w.MONTH, w.SLASH, *_NO_YEAR_BEFORE):
        return NO_YEARS
    return Years(CENTURY + first.value, CENTURY + first.value + 1, at + 3, session=True)


def _pair(tokens: list[Token], at: int, first: int) -> Years | None:
    mark = tokens[at + 1]
    if mark.sort not in JOINS_YEARS:
        return None
    second = at + 2 + (tokens[at + 2].sort == w.APOSTROPHE)
    last = _second_year(first, mark, tokens[second])
    following = tokens[second + 1]
    names_year = following.sort == w.UNIT and following.value == w.YEARS and last == first + 1
    if not last or (following.sort in (w.MONTH, *_NO_YEAR_BEFORE) and not names_year):
        return None
    session = last == first + 1 and not (mark.sort == w.TO and tokens[second].year > 0)
    return _chained(tokens, Years(first, last, second + 1, session=session))


def _second_year(first: int, mark: Token, token: Token) -> int:
    last = token.year
    if token.digits == SHORT_DIGITS:
        names_month = mark.sort != w.TO and is_month(token.value) and token.value <= first % 100
        last = 0 if names_month else first - first % 100 + token.value + 100 * (token.value == 0)
    elif token.digits == 1 and mark.sort != w.TO and token.tight:
        last = first - first % 10 + token.value
    return last if 0 < last - first <= _LONGEST_SPAN else 0


def _chained(tokens: list[Token], years: Years) -> Years:
    """2012/13/14 names three years."""
    after, last = years.after, years.last
    while tokens[after].sort == w.SLASH and tokens[after + 1].low in (f"{(last + 1) % 100:02d}", str(last + 1)):
        after, last = after + 2, last + 1
    return years if after == years.after else Years(years.first, last, after)


def year_after(tokens: list[Token], at: int) -> Years:
    """The year that belongs to the month or day which ends just before `at`; two digits are 20xx."""
    # "June Board 2012" is the June of that year.
    number = at + (tokens[at].low in GATHERINGS and tokens[at + 1].digits == YEAR_DIGITS)
    token = tokens[number]
    while not token.digits and number < at + 2 and (token.sort in _BEFORE_YEAR or token.low == "in"):
        number += 1
        token = tokens[number]
    if token.year and tokens[number + 1].sort not in JOINS_YEARS:
        return Years(token.year, 0, number + 1)
    if not token.digits:
        return NO_YEARS
    years = years_at(tokens, number)
    if years.first:
        mark = tokens[number + 1]
        close = years.session and (mark.sort == w.SLASH or (mark.tight and mark.sort == w.DASH))
        return years if close else Years(token.year or years.first, 0, number + 1)
    if token.digits == SHORT_DIGITS:
        return _short_year(tokens, at, number)
    return split_year(tokens, number) or (_UNREADABLE if token.digits > SHORT_DIGITS and number == at else NO_YEARS)


def _short_year(tokens: list[Token], at: int, number: int) -> Years:
    token, following = tokens[number], tokens[number + 1]
    spaced = number > at and tokens[number - 1].sort != w.APOSTROPHE and not token.tight
    if following.sort in _NO_YEAR_BEFORE or (spaced and following.sort == w.MONTH):
        return NO_YEARS
    if following.sort == w.WORD and following.tight:
        return _UNREADABLE
    return split_year(tokens, number) or Years(CENTURY + token.value, 0, number + 1)


def split_year(tokens: list[Token], number: int) -> Years | None:
    """20 12, 201 2 and 201 6/17, as conversion leaves them."""
    head, tail = tokens[number], tokens[number + 1]
    if not tail.digits or head.digits + tail.digits != YEAR_DIGITS or not (head.low + tail.low).startswith("20"):
        return None
    if tokens[number + 2].sort in (w.MONTH, *_NO_YEAR_BEFORE):
        return None
    year = int(head.low + tail.low)
    pair = _pair(tokens, number + 1, year)
    return pair if pair and pair.session else Years(year, 0, number + 2)
