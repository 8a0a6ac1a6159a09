"""Years and parts of years: 2008/09, academic years, quarters, seasons, terms, halves, festivals."""

from __future__ import annotations

from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.dated import (
    CENTURY,
    SPAN,
    YEAR,
    academic_year,
    easter_month,
    financial_year,
    instant,
    season_year,
    span_of,
    term_of,
)
from equalityplan.phrases.timescale.finding import Finding
from equalityplan.phrases.timescale.points import Point
from equalityplan.phrases.timescale.token import SHORT_DIGITS, Token
from equalityplan.phrases.timescale.years import NO_YEARS, Years, split_year, years_at

_BEFORE_YEAR = frozenset(
    (w.OF, w.COMMA, w.DASH, w.SLASH, w.OPENING, w.APOSTROPHE, w.COLON, w.FINANCIAL, w.ACADEMIC, w.DOT, w.SESSION)
)
_AFTER_NO_TIME = frozenset((w.LAW, w.PERCENT, w.BASELINE))
_KINDS_OF_YEAR = frozenset((w.ACADEMIC, w.SESSION, w.FINANCIAL, w.QUARTER))
_PAUSES = frozenset((w.COMMA, w.COLON, w.OPENING, w.DOT))
_COUNTED = frozenset((w.MONTH, w.SUFFIX, w.UNIT, w.PERCENT, w.WORD))
_NAMING = frozenset((w.WORD, w.DOCUMENT))
_QUARTERS, _HALVES = 4, 2
_SPRING, _AUTUMN = 21, 23
_SUMMER_ENDS = 9
_SEMESTERS = ((9, 1), (2, 6))
# The month of the break in the middle of a school term.
_BREAKS = {21: 2, 22: 5, 23: 10, 24: 2}
_CHRISTMAS = 2
_LONGEST_PIECE = 5
_QUARTER_JOINS = frozenset((w.DASH, w.TO, w.AND, w.SLASH, w.COMMA))
# Oxford's Hilary, Trinity and Michaelmas terms and the long vacation: first and last month.
_NAMED_TERMS = ((1, 3), (4, 6), (10, 12), (7, 9))


def year_at(tokens: list[Token], at: int) -> Finding | None:
    """A year or years, with the quarter, term or kind of year that follows them."""
    years = years_at(tokens, at)
    if not years.first or _is_no_time(tokens, at, years):
        return None
    dated = _followed(tokens, years) or plain_years(years)
    in_name = tokens[at - 1].sort in _NAMING and tokens[dated.after].sort in _NAMING
    dated.in_name = in_name and not (years.session and _parts_work(tokens, at, years))
    return dated


def _parts_work(tokens: list[Token], at: int, years: Years) -> bool:
    """Whether it is one of several years, each behind a piece of work: "Scoping 2010/11 Rollout 2011/12"."""
    if tokens[at - 1].sort != w.WORD:
        return False
    following = next(
        (n for n in range(years.after, years.after + _LONGEST_PIECE) if tokens[n].sort != w.WORD), years.after
    )
    later = years_at(tokens, following)
    ends = not later.first or tokens[later.after].sort in (w.EDGE, w.BREAK, w.DOT, w.WORD, w.COMMA)
    return later.session and later.first > years.first and ends


def cut_year_at(tokens: list[Token], at: int) -> Finding | None:
    """A year that was cut in two, with nothing after it: 201 3; or a pair of them: 201 3/14."""
    years = split_year(tokens, at)
    if years and years.session:
        return plain_years(years)
    plain = tokens[at - 1].sort not in (w.WORD, w.NUMBER) and tokens[at + 2].sort in (w.EDGE, w.DOT)
    return plain_years(Years(years.first, years.first, at + 2)) if years and plain else None


def _is_no_time(tokens: list[Token], at: int, years: Years) -> bool:
    """The year of a law, census, baseline or blank form; an amount of money, people or paper."""
    before, following = tokens[at - 1], tokens[years.after]
    is_unit = following.sort == w.UNIT and following.value != w.YEARS
    if (
        is_unit
        or following.sort in _AFTER_NO_TIME
        or before.sort in (w.MONEY, w.BASELINE)
        or _names_law(tokens, at - 1)
    ):
        return True
    if before.sort == w.SLASH and (tokens[at - 2].sort == w.VAGUE or tokens[at - 2].digits > SHORT_DIGITS):
        return not tokens[at - 2].year
    if following.sort == w.WORD and years.first == years.last == CENTURY:
        return True
    return years.first < CENTURY and before.sort != w.EDGE


def _names_law(tokens: list[Token], position: int) -> bool:
    """Act 2010, Act (2010)."""
    return w.LAW in (tokens[position].sort, tokens[position - (tokens[position].sort in (w.OPENING, w.OF))].sort)


def plain_years(years: Years) -> Finding:
    """2012, the financial year 2012/13, or the years 2012 to 2015."""
    if years.session:
        dated = financial_year(years.first, years.last, years.after)
        dated.unit = w.SESSION
        return dated
    if years.first == years.last:
        return instant(YEAR, years.after, years.first)
    return span_of(SPAN, Point(years.first), Point(years.last), years.after)


def _followed(tokens: list[Token], years: Years) -> Finding | None:
    """2019-20 academic year, 2019/20 Q3, 2019 autumn term, 2012 March."""
    at = years.after
    if tokens[at].sort in (w.OPENING, w.DASH, w.COMMA) and tokens[at + 1].sort in _KINDS_OF_YEAR:
        at += 1
    sort = tokens[at].sort
    if sort in (w.ACADEMIC, w.SESSION, w.FINANCIAL):
        return _kind_of_year(tokens, years, at)
    if sort == w.QUARTER and _is_quarter(tokens[at + 1]):
        return _quarters(tokens[at + 1].value, tokens[at + 1].value, years, at + 2)
    if sort == w.SEASON and not _years_after(tokens, at + 1 + (tokens[at + 1].sort == w.TERM)).first:
        return _season_or_term(tokens, at, years, at + 1)
    if sort == w.MONTH and years.first == years.last and tokens[at + 1].sort not in (w.NUMBER, w.APOSTROPHE, w.DASH):
        return instant(w.MONTH, at + 1, years.first, tokens[at].value)
    return None


def _kind_of_year(tokens: list[Token], years: Years, at: int) -> Finding:
    last = years.last + (years.first == years.last)
    after = _past_year_word(tokens, at + 1)
    build = financial_year if tokens[at].sort == w.FINANCIAL else academic_year
    return build(years.first, last, after)


def _past_year_word(tokens: list[Token], at: int) -> int:
    return at + (tokens[at].sort in (w.UNIT, w.SESSION) and tokens[at].value in (w.YEARS, 0))


def kind_of_year_at(tokens: list[Token], at: int) -> Finding | None:
    """Academic year 2012/13, FY 12/13; without a number it is a yearless span ("end of financial year")."""
    after = _past_year_word(tokens, at + 1)
    years = _years_after(tokens, after)
    if years.first:
        if tokens[at].sort == w.FINANCIAL and tokens[years.after].sort == w.QUARTER:
            part = tokens[years.after + 1]
            if _is_quarter(part):
                return _quarters(part.value, part.value, _as_session(years), years.after + 2)
        dated = _kind_of_year(tokens, years, at)
        dated.after = years.after
        return dated
    if after == at + 1:
        return None
    ends = (4, 3) if tokens[at].sort == w.FINANCIAL else (9, 7)
    return span_of(w.ACADEMIC, Point(0, ends[0]), Point(0, ends[1]), after)


def _years_after(tokens: list[Token], at: int) -> Years:
    """Years after such words as "of the financial year"; here two digits alone count too."""
    for _ in range(4):
        token = tokens[at]
        if token.sort not in _BEFORE_YEAR and token.low not in ("the", "in", "year", "fy"):
            break
        at += 1
    years = years_at(tokens, at)
    token = tokens[at]
    is_short = token.digits == SHORT_DIGITS
    if years.first or not is_short or tokens[at - 1].sort in _PAUSES or tokens[at + 1].sort in _COUNTED:
        return years
    return Years(CENTURY + token.value, CENTURY + token.value, at + 1)


def quarter_at(tokens: list[Token], at: int) -> Finding | None:
    """Q3 2019/20, quarters 1 and 2 of 2013/14."""
    number = tokens[at + 1]
    if not _is_quarter(number):
        return None
    after, last = _last_quarter(tokens, at + 2, number.value)
    years = _years_after(tokens, after)
    if any(token.sort == w.FINANCIAL for token in tokens[after : years.after]):
        years = _as_session(years)
    return _quarters(number.value, last, years, years.after or after)


def _as_session(years: Years) -> Years:
    """The financial year that begins in a single year that is printed, or the years as they are."""
    if years.session or years.first != years.last:
        return years
    return Years(years.first, years.first + 1, years.after, session=True)


def _is_quarter(token: Token) -> bool:
    return (token.digits == 1 or token.sort == w.COUNT) and 0 < token.value <= _QUARTERS


def _last_quarter(tokens: list[Token], at: int, last: int) -> tuple[int, int]:
    while tokens[at].sort in _QUARTER_JOINS:
        number = at + 1 + (tokens[at + 1].sort == w.QUARTER)
        if not _is_quarter(tokens[number]) or tokens[number].value <= last:
            break
        at, last = number + 1, tokens[number].value
    return at, last


def _quarters(first: int, last: int, years: Years, after: int) -> Finding:
    """Quarters of the financial year from April where one is printed, else of the calendar year."""
    if years.first and not years.session:
        return span_of(w.QUARTER, Point(years.first, 3 * first - 2), Point(years.first, 3 * last), after)
    begin, finish = 3 * first + 1, 3 * last + 3
    year = years.first
    unit = SPAN if year else w.QUARTER
    begin_year, finish_year = (year + begin // 13, year + finish // 13) if year else (0, 0)
    return span_of(
        unit, Point(begin_year, begin - begin // 13 * 12), Point(finish_year, finish - finish // 13 * 12), after
    )


def ranked_at(tokens: list[Token], at: int) -> Finding | None:
    """First quarter of 2012/13, 1st quarter, second half of 2012."""
    part = at + 1 + (tokens[at + 1].sort == w.SUFFIX)
    last = _QUARTERS if tokens[part].sort == w.QUARTER else _HALVES
    rank = last if tokens[at].sort == w.LAST else tokens[at].value
    if tokens[part].sort not in (w.QUARTER, w.HALF) or not 0 < rank <= _QUARTERS:
        return None
    years = _years_after(tokens, part + 1)
    if tokens[part].sort == w.QUARTER:
        return _quarters(rank, rank, years, years.after or part + 1)
    return _half(rank, years) if years.first and rank <= _HALVES else None


def half_at(tokens: list[Token], at: int) -> Finding | None:
    """H1 2024."""
    number = tokens[at + 1]
    years = _years_after(tokens, at + 2)
    is_half = number.sort == w.NUMBER and number.low in ("1", "2")
    return _half(number.value, years) if is_half and years.first else None


def _half(half: int, years: Years) -> Finding:
    dated = _quarters(2 * half - 1, 2 * half, years, years.after)
    dated.unit = SPAN
    return dated


def season_at(tokens: list[Token], at: int) -> Finding | None:
    """Summer 2012, spring term 2017/18, autumn 2 2021."""
    after = at + 1
    is_half = tokens[after].low in ("1", "2") and tokens[after + 1].sort not in (w.DASH, w.SLASH, w.MONTH, w.SUFFIX)
    named = after + is_half
    if tokens[named].sort in (w.TERM, w.HALF_TERM):
        named += 1
        named += tokens[named].low in ("1", "2") and tokens[named].sort == w.NUMBER
    named += tokens[named].sort == w.HOLIDAY
    years = _years_after(tokens, named)
    if years.first and tokens[years.after].sort == w.TERM:
        return _term(tokens, at, years, years.after + 1)
    if years.after == named and tokens[named].sort != w.NUMBER:
        years = NO_YEARS
    if tokens[after].sort == w.HALF_TERM and named == after + 1:
        year = season_year(years.first, tokens[at].value) if years.session else years.first
        return instant(w.MONTH, max(named, years.after), year, _BREAKS[tokens[at].value])
    return _season_or_term(tokens, at, years, max(named, years.after))


def _season_or_term(tokens: list[Token], at: int, years: Years, after: int) -> Finding:
    season, following = tokens[at].value, tokens[at + 1]
    if following.sort in (w.TERM, w.HALF_TERM) or following.low in ("1", "2"):
        return _term(tokens, at, years, max(after, at + 2))
    year = season_year(years.first, season) if years.session else years.first
    return span_of(w.SEASON, Point(year, season), Point(year, season), after, years.first * years.session)


def _term(tokens: list[Token], at: int, years: Years, after: int) -> Finding:
    season = tokens[at].value
    year = season_year(years.first, season) if years.session else years.first
    return term_of(year, season, after, years.first * years.session)


def named_term_at(tokens: list[Token], at: int) -> Finding | None:
    """Michaelmas term 2012, TT13, long vacation 2013."""
    first, last = _NAMED_TERMS[tokens[at].value - 1]
    after = at + 1 + (tokens[at + 1].sort == w.TERM)
    years = _years_after(tokens, after)
    if not years.first and after == at + 1 and len(tokens[at].low) == len("mt"):
        return None
    year = season_year(years.first, _AUTUMN if first > _SUMMER_ENDS else _SPRING) if years.session else years.first
    return span_of(SPAN, Point(year, first), Point(year, last), years.after or after)


def semester_at(tokens: list[Token], at: int) -> Finding | None:
    """Semester 1 2013/14: to January; the second one from February to June."""
    number = tokens[at + 1]
    if not 0 < number.value <= len(_SEMESTERS) or number.sort not in (w.NUMBER, w.COUNT):
        return None
    first, last = _SEMESTERS[number.value - 1]
    years = _years_after(tokens, at + 2)
    year = years.first + (years.session and number.value > 1)
    finish = Point(year + (last < first) if year else 0, last)
    return span_of(w.TERM, Point(year, first), finish, years.after or at + 2)


def festival_at(tokens: list[Token], at: int) -> Finding | None:
    """The month of Easter or Christmas; Easter moves, so its month waits for the year."""
    after = at + 1 + (tokens[at + 1].sort == w.HOLIDAY)
    years = _years_after(tokens, after)
    after = years.after or after
    if tokens[at].value == _CHRISTMAS:
        return instant(w.MONTH, after, years.first, 12)
    return instant(w.FESTIVAL, after, years.first, easter_month(years.first) if years.first else 4)
