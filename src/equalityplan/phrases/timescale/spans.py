"""Dates at one place, joined: ranges, and lists that share one printed year."""

from __future__ import annotations

from equalityplan.model.timescale import Qualifier
from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.dated import DAY, SPAN, Dated, Point, season_year, term_of, year_in_session
from equalityplan.phrases.timescale.dates import dated_at
from equalityplan.phrases.timescale.finding import COUNTED, DATED, OPEN_ENDED, STRONG, WEAK, Finding
from equalityplan.phrases.timescale.leads import QUALIFIERS, Lead, Trail, lead_before, trail_after
from equalityplan.phrases.timescale.tokens import Token

_SPRING, _AUTUMN, _WINTER = 21, 23, 24
_SEPTEMBER = 9
_RANGE_JOINS = frozenset((w.DASH, w.TO, w.UNTIL, w.THROUGH))
_LIST_JOINS = frozenset((w.AND, w.SLASH, w.COMMA))
_LISTABLE = frozenset((DAY, w.MONTH, w.SEASON, w.TERM))
# Months from the beginning of one to that of the next.
_NEIGHBOURS_APART = {w.MONTH: 1, w.SEASON: 3, w.TERM: 4}
_OPEN_ENDS = frozenset((w.OPEN, w.ONWARD))
_BEFORE_END = frozenset((w.UNTIL, w.OF, w.DASH, *QUALIFIERS))


def dates_at(tokens: list[Token], at: int, floor: int) -> list[Finding]:
    """Give the findings of the date or dates that begin at `at`; empty where none does."""
    first = dated_at(tokens, at)
    if first is None:
        return []
    lead = lead_before(tokens, at, floor)
    if first.unit == w.ACADEMIC and not first.begin.year:
        return [_year_of_the_plan(tokens, first, lead)]
    ranged = _range(tokens, first, lead)
    return [ranged] if ranged else _list(tokens, at, first, lead)


def _year_of_the_plan(tokens: list[Token], dated: Dated, lead: Lead) -> Finding:
    """The academic or financial year without a number: its end is a date once the document's year is known."""
    trail = trail_after(tokens, dated.after)
    finding = _finding(dated, lead, trail)
    if finding.qualifier is None:
        throughout = "throughout" in (tokens[finding.at - 1].low, tokens[finding.at - 2].low)
        finding.kind = OPEN_ENDED if throughout else COUNTED
        finding.begin = finding.finish = None
    return finding


def _range(tokens: list[Token], first: Dated, lead: Lead) -> Finding | None:
    join = tokens[first.after].sort
    if join not in _RANGE_JOINS and not (join == w.AND and lead.between):
        return None
    end = first.after + 1
    qualifier: Qualifier | None = None
    while tokens[end].sort in _BEFORE_END or tokens[end].low in ("the", "in"):
        qualifier = QUALIFIERS.get(tokens[end].sort, qualifier)
        end += 1
    second = dated_at(tokens, end)
    if second is not None:
        return _joined(tokens, first, second, lead, qualifier)
    if tokens[end].sort in _OPEN_ENDS or tokens[end].low in ("present", "date"):
        return _finding(first, lead, Trail(w.FROM, None, end + 1))
    return None


def _joined(tokens: list[Token], first: Dated, second: Dated, lead: Lead, qualifier: Qualifier | None) -> Finding:
    begin, finish = _ends(first, second)
    trail = trail_after(tokens, second.after)
    if lead.revised:
        return _finding(second, lead._replace(way=""), trail)
    finding = _finding(first, lead, trail)
    finding.begin, finding.finish, finding.joined = begin, finish, True
    finding.qualifier = qualifier or finding.qualifier
    return finding


def _ends(first: Dated, second: Dated) -> tuple[Point, Point]:
    """Both ends of a range, where a year printed once serves both."""
    first = _as_term(first) if second.unit == w.TERM and first.unit == w.SEASON else first
    begin, finish = first.begin, second.finish
    if not begin.year and finish.year:
        begin = begin._replace(year=_year_before(begin, second))
    elif begin.year and not finish.year:
        finish = finish._replace(year=first.finish.year + (finish.in_year < first.finish.in_year))
    return begin, _winter_after(begin, finish)


def _winter_after(begin: Point, finish: Point) -> Point:
    """The winter that follows: it is named by the year in which it ends."""
    follows = finish.month == _WINTER and begin.year == finish.year and begin.month != _WINTER
    return finish._replace(year=finish.year + 1) if follows and finish.year else finish


def _as_term(dated: Dated) -> Dated:
    return term_of(dated.begin.year, dated.begin.month, dated.after, dated.session)


def _year_before(point: Point, later: Dated) -> int:
    if later.session and later.unit in (w.TERM, w.SEASON):
        return season_year(later.session, _AUTUMN if point.in_year[0] >= _SEPTEMBER else _SPRING)
    if later.session:
        return year_in_session(later.session, point.in_year[0])
    return later.finish.year - (point.in_year > later.finish.in_year)


def _list(tokens: list[Token], at: int, first: Dated, lead: Lead) -> list[Finding]:
    """Several dates in a row of which only the last has a year, or none has."""
    dates, starts, joins = [first], [at], set[str]()
    while not dates[-1].begin.year and dates[-1].unit in _LISTABLE:
        start, join = _next_in_list(tokens, dates[-1].after)
        following = dated_at(tokens, start) if start else None
        if following is None or following.unit not in _LISTABLE:
            break
        dates.append(following)
        starts.append(start)
        joins.add(join)
    trail = trail_after(tokens, dates[-1].after)
    if len(dates) == 1:
        return [_finding(first, lead, trail)]
    return _shared(dates, starts, joins, lead, trail)


def _next_in_list(tokens: list[Token], after: int) -> tuple[int, str]:
    sort = tokens[after].sort
    if sort == w.COMMA and tokens[after + 1].sort == w.AND:
        return after + 2, w.COMMA
    if sort in _LIST_JOINS:
        return after + 1, sort
    return (after, "") if sort in (w.MONTH, w.SEASON) else (0, "")


def _shared(dates: list[Dated], starts: list[int], joins: set[str], lead: Lead, trail: Trail) -> list[Finding]:
    for position in range(len(dates) - 2, -1, -1):
        dates[position] = _with_year_of(dates[position], dates[position + 1])
    if _is_range(dates, joins):
        finding = _finding(dates[0], lead, trail)
        finding.finish, finding.joined = _winter_after(dates[0].begin, dates[1].finish), True
        return [finding]
    findings = []
    for dated, start in zip(dates, starts, strict=True):
        own = lead if start == starts[0] else lead._replace(at=start)
        findings.append(_finding(dated, own, trail if dated is dates[-1] else trail._replace(after=dated.after)))
        findings[-1].listed = True
    return findings


def _with_year_of(dated: Dated, later: Dated) -> Dated:
    dated = _as_term(dated) if later.unit == w.TERM and dated.unit == w.SEASON else dated
    if not later.begin.year:
        return dated
    year = _year_before(dated.finish, later)
    return dated._replace(begin=dated.begin._replace(year=year), finish=dated.finish._replace(year=year))


def _is_range(dates: list[Dated], joins: set[str]) -> bool:
    """June/July is one time; June and October are two, June and July are one."""
    if len(dates) != len(("begin", "finish")):
        return False
    if w.SLASH in joins:
        return True
    if joins != {w.AND} or DAY in (dates[0].unit, dates[1].unit):
        return False
    apart = (dates[1].begin.in_year[0] - dates[0].begin.in_year[0]) % 12
    return 0 < apart <= _NEIGHBOURS_APART.get(dates[0].unit, 0)


def _finding(dated: Dated, lead: Lead, trail: Trail) -> Finding:
    finding = Finding(DATED, lead.at, trail.after, WEAK if dated.in_name and not lead.way else STRONG)
    finding.begin, finding.finish, finding.unit = dated.begin, dated.finish, dated.unit
    finding.way = lead.way if lead.way == w.FROM else trail.way or lead.way
    finding.qualifier = lead.qualifier or trail.qualifier
    finding.revised = lead.revised
    # Days and years that a dash joins are a range even after "from"; a financial year is one time.
    printed_ends = dated.unit == SPAN and (dated.begin.day > 0 or dated.begin.month == 0)
    finding.joined = printed_ends and finding.way == w.FROM and not finding.is_point
    return finding
