"""Dates at one place, joined: ranges, and lists that share one printed year."""

from __future__ import annotations

from equalityplan.model.timescale import Qualifier
from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.dated import DAY, SPAN, YEAR, season_year, span_of, term_of, year_in_session
from equalityplan.phrases.timescale.dates import DATE_READERS, dated_at
from equalityplan.phrases.timescale.finding import COUNTED, OPEN_ENDED, STRONG, UNDECIDED, WEAK, Finding
from equalityplan.phrases.timescale.leads import NO_LEAD, NO_TRAIL, QUALIFIERS, Lead, Trail, lead_before, trail_after
from equalityplan.phrases.timescale.points import NEVER, Point
from equalityplan.phrases.timescale.token import Token

_SPRING, _AUTUMN, _WINTER = 21, 23, 24
_SEPTEMBER = 9
_RANGE_JOINS = frozenset((w.DASH, w.TO, w.UNTIL, w.THROUGH))
_LIST_JOINS = frozenset((w.AND, w.SLASH, w.COMMA))
_LISTABLE = frozenset((DAY, w.MONTH, w.SEASON, w.TERM))
_LISTING = frozenset((*_LIST_JOINS, w.MONTH, w.SEASON))
# Months from the beginning of one to that of the next.
_NEIGHBOURS_APART = {w.MONTH: 1, w.SEASON: 3, w.TERM: 4}
_OPEN_ENDS = frozenset((w.OPEN, w.ONWARD))
_BEFORE_END = frozenset((w.UNTIL, w.OF, w.DASH, w.WEEKDAY, *QUALIFIERS))


def dates_at(tokens: list[Token], at: int, floor: int) -> list[Finding]:
    """Give the findings of the date or dates that begin at `at`, at a token that can; empty where none does."""
    first = DATE_READERS[tokens[at].sort](tokens, at)
    if first is None:
        return []
    lead = lead_before(tokens, at, floor)
    if first.kind == UNDECIDED:
        first.at = at - lead.length
        return [first]
    join = tokens[first.after].sort
    if not first.begin.year and first.unit == w.ACADEMIC:
        return [_year_of_the_plan(tokens, at, first, lead)]
    comes_again = join == w.UNTIL and not first.begin.year and tokens[at - 1].sort == w.EVERY
    if (join in _RANGE_JOINS or lead.between) and not comes_again and (ranged := _range(tokens, at, first, lead)):
        return [ranged]
    if not first.begin.year and first.unit in _LISTABLE and join in _LISTING:
        return _list(tokens, at, first, lead)
    finding = _led(first, at, lead, trail_after(tokens, first.after))
    if lead.before and finding.unit == YEAR and tokens[finding.after].sort == w.WORD:
        # "Before 2014 billing" is before something of that year, on a day that is not printed.
        finding.kind, finding.begin, finding.finish = UNDECIDED, NEVER, NEVER
    return [finding]


def _year_of_the_plan(tokens: list[Token], at: int, dated: Finding, lead: Lead) -> Finding:
    """The academic or financial year without a number: its end is a date once the document's year is known."""
    finding = _led(dated, at, lead, trail_after(tokens, dated.after))
    if finding.qualifier is None:
        throughout = "throughout" in (tokens[finding.at - 1].low, tokens[finding.at - 2].low)
        finding.kind = OPEN_ENDED if throughout else COUNTED
        finding.begin = finding.finish = NEVER
    return finding


def _range(tokens: list[Token], at: int, first: Finding, lead: Lead) -> Finding | None:
    join = tokens[first.after].sort
    if join not in _RANGE_JOINS and join != w.AND:
        return None
    end = first.after + 1
    qualifier: Qualifier | None = None
    while tokens[end].sort in _BEFORE_END or tokens[end].low in ("the", "in"):
        qualifier = QUALIFIERS.get(tokens[end].sort, qualifier)
        end += 1
    second = dated_at(tokens, end)
    if second is not None and second.kind == UNDECIDED:
        second.at = at - lead.length
        return second
    if second is not None:
        return _joined(tokens, at, (first, second), lead, qualifier)
    if tokens[end].sort in _OPEN_ENDS or tokens[end].low in ("present", "date"):
        return _led(first, at, lead, Trail(w.FROM, None, end + 1 - first.after))
    return None


def _joined(
    tokens: list[Token], at: int, ends: tuple[Finding, Finding], lead: Lead, qualifier: Qualifier | None
) -> Finding:
    first, second = ends
    trail = trail_after(tokens, second.after)
    if lead.revised or lead.former:
        lead.way, lead.revised, lead.former = "", True, False
        return _led(second, at, lead, trail)
    begin, finish = _ends(first, second)
    finding = _led(first, at, lead, trail)
    finding.after = second.after + trail.length
    finding.begin, finding.finish = begin, finish
    finding.joined, finding.finish_unit = True, second.unit
    finding.qualifier = qualifier or finding.qualifier
    return finding


def _ends(first: Finding, second: Finding) -> tuple[Point, Point]:
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


def _as_term(dated: Finding) -> Finding:
    return term_of(dated.begin.year, dated.begin.month, dated.after, dated.session)


def _year_before(point: Point, later: Finding) -> int:
    if later.session and later.unit in (w.TERM, w.SEASON):
        return season_year(later.session, _AUTUMN if point.in_year[0] >= _SEPTEMBER else _SPRING)
    if later.session:
        return year_in_session(later.session, point.in_year[0])
    return later.finish.year - (point.in_year > later.finish.in_year)


def _list(tokens: list[Token], at: int, first: Finding, lead: Lead) -> list[Finding]:
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
        return [_led(first, at, lead, trail)]
    return _shared(dates, starts, joins, lead, trail)


def _next_in_list(tokens: list[Token], after: int) -> tuple[int, str]:
    sort = tokens[after].sort
    if sort == w.COMMA and tokens[after + 1].sort == w.AND:
        return after + 2, w.COMMA
    if sort in _LIST_JOINS:
        return after + 1, sort
    return (after, "") if sort in (w.MONTH, w.SEASON) else (0, "")


def _shared(dates: list[Finding], starts: list[int], joins: set[str], lead: Lead, trail: Trail) -> list[Finding]:
    for position in range(len(dates) - 2, -1, -1):
        dates[position] = _with_year_of(dates[position], dates[position + 1])
    if _is_range(dates, joins):
        finding = _led(dates[0], starts[0], lead, trail)
        finding.after = dates[1].after + trail.length
        finding.finish, finding.joined = _winter_after(finding.begin, dates[1].finish), True
        return [finding]
    findings = []
    for dated, start in zip(dates, starts, strict=True):
        own = lead if start == starts[0] else Lead(0, lead.way, lead.qualifier)
        findings.append(_led(dated, start, own, trail if dated is dates[-1] else trail._replace(length=0)))
        findings[-1].listed = True
    return findings


def _with_year_of(dated: Finding, later: Finding) -> Finding:
    dated = _as_term(dated) if later.unit == w.TERM and dated.unit == w.SEASON else dated
    if not later.begin.year:
        return dated
    year = _year_before(dated.finish, later)
    begin, finish = dated.begin._replace(year=year), dated.finish._replace(year=year)
    return span_of(dated.unit, begin, finish, dated.after, dated.session)


def _is_range(dates: list[Finding], joins: set[str]) -> bool:
    """June/July is one time; June and October are two, June and July are one."""
    if len(dates) != len(("begin", "finish")):
        return False
    if w.SLASH in joins:
        return True
    if joins != {w.AND} or DAY in (dates[0].unit, dates[1].unit):
        return False
    apart = (dates[1].begin.in_year[0] - dates[0].begin.in_year[0]) % 12
    return 0 < apart <= _NEIGHBOURS_APART.get(dates[0].unit, 0)


def _led(dated: Finding, at: int, lead: Lead, trail: Trail) -> Finding:
    """The date at `at` with what the words round it say."""
    dated.at = at - lead.length
    dated.after += trail.length
    if lead is NO_LEAD and trail is NO_TRAIL and not dated.in_name:
        return dated
    dated.way = lead.way if lead.way == w.FROM else trail.way or lead.way
    dated.qualifier = lead.qualifier or trail.qualifier
    if lead.revised:
        dated.revised = True
    if dated.in_name and not lead.way:
        dated.weight = WEAK
    dated.deadline = not lead.former and dated.weight == STRONG
    # Days and years that a dash joins are a range even after "from"; a financial year is one time.
    printed_ends = dated.unit == SPAN and (dated.begin.day > 0 or dated.begin.month == 0)
    dated.joined = printed_ends and dated.way == w.FROM and not dated.is_point
    return dated
