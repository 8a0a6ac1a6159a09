"""One date at one place: the reader for each sort of token that can begin it."""

from __future__ import annotations

from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.dated import CENTURY, day_of, is_day, is_month
from equalityplan.phrases.timescale.days import day_at, figures_at, month_at, numeric_at
from equalityplan.phrases.timescale.finding import Finding
from equalityplan.phrases.timescale.periods import (
    cut_year_at,
    festival_at,
    half_at,
    kind_of_year_at,
    named_term_at,
    quarter_at,
    ranked_at,
    season_at,
    semester_at,
    year_at,
)
from equalityplan.phrases.timescale.token import SHORT_DIGITS, YEAR_DIGITS, Token

_FULL_DATE, _SHORT_DATE = 8, 6


def dated_at(tokens: list[Token], at: int) -> Finding | None:
    """Give the date that begins at this token, or None."""
    reader = DATE_READERS.get(tokens[at].sort)
    return reader(tokens, at) if reader else None


def _number_at(tokens: list[Token], at: int) -> Finding | None:
    size = tokens[at].digits
    if size <= SHORT_DIGITS:
        ranked = ranked_at(tokens, at) if tokens[at + 1].sort == w.SUFFIX else None
        return ranked or day_at(tokens, at) or year_at(tokens, at) or figures_at(tokens, at) or cut_year_at(tokens, at)
    if size in (YEAR_DIGITS, YEAR_DIGITS + 1):
        return figures_at(tokens, at) or year_at(tokens, at)
    return _compact_at(tokens, at) or cut_year_at(tokens, at)


def _compact_at(tokens: list[Token], at: int) -> Finding | None:
    """31032012, 20120331 and, after a version, 080617."""
    low = tokens[at].low
    if len(low) == _FULL_DATE and low[:2] in ("19", "20") and is_month(int(low[4:6])):
        return _day(int(low[:4]), int(low[4:6]), int(low[6:]), at + 1)
    if len(low) == _FULL_DATE and low[4:6] in ("19", "20"):
        return _day(int(low[4:]), int(low[2:4]), int(low[:2]), at + 1)
    if len(low) == _SHORT_DATE and w.VERSION in (tokens[at - 1].sort, tokens[at - 2].sort):
        return _day(CENTURY + int(low[4:]), int(low[2:4]), int(low[:2]), at + 1)
    return None


def _day(year: int, month: int, day: int, after: int) -> Finding | None:
    return day_of(year, month, day, after) if is_month(month) and is_day(day) else None


DATE_READERS = {
    w.NUMBER: _number_at,
    w.NUMERIC: numeric_at,
    w.MONTH: month_at,
    w.SEASON: season_at,
    w.SEMESTER: semester_at,
    w.QUARTER: quarter_at,
    w.RANK: ranked_at,
    w.LAST: ranked_at,
    w.HALF: half_at,
    w.ACADEMIC: kind_of_year_at,
    w.FINANCIAL: kind_of_year_at,
    w.SESSION: kind_of_year_at,
    w.NAMED_TERM: named_term_at,
    w.FESTIVAL: festival_at,
}
