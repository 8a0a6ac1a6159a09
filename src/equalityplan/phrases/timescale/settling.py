"""Findings beside one another: which belong together, which give way, and what year a month without one has."""

from __future__ import annotations

from datetime import date

from equalityplan.model.edtf import day_span
from equalityplan.model.timescale import Anchor, Qualifier
from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.dated import DAY, easter_month
from equalityplan.phrases.timescale.finding import (
    COUNTED,
    DATED,
    OPEN_ENDED,
    PLAN_YEAR,
    REPEATED,
    STRONG,
    UNDECIDED,
    Finding,
)
from equalityplan.phrases.timescale.own_year import in_own_year
from equalityplan.phrases.timescale.points import NEVER, Point
from equalityplan.phrases.timescale.recurrence import by_month, every
from equalityplan.phrases.timescale.token import Token

_LINKS = frozenset(
    (w.AND, w.THEN, w.COMMA, w.DASH, w.OPENING, w.CLOSING, w.FILL, w.SLASH, w.COLON, w.OF, w.ONWARD, w.EVERY)
)
_EVENTS = frozenset((w.EVENT, w.TIMES, w.UNTIL, w.END, w.START))
_FIRST_YEAR, _LAST_YEAR = 1000, 9999
Days = tuple[date, date]
"""A first and a last day, both inclusive."""

# First and last month of a year that is none of April or September.
_CALENDAR_YEAR = (1, 12)
_YEARLY = every(w.YEARS) or ""
# So many months named beside such a rule are all of its year ("twice a year, March and September").
_RULES_OF_MONTHS = {
    2: (every(w.MONTHS, 6), None),
    3: (every(w.MONTHS, 4),),
    4: (every(w.MONTHS, 3),),
}
_SEASON_MONTHS = {21: (3, 4, 5), 22: (6, 7, 8), 23: (9, 10, 11), 24: (12, 1, 2)}


def settled(
    tokens: list[Token],
    findings: list[Finding],
    year: int | None,
    year_from: int | None = None,
    within: Days | None = None,
) -> list[Finding]:
    """Give the findings that count, each complete.

    Args:
        tokens: The tokens that the findings point into.
        findings: What the scan found; changed in place.
        year: Year of the document, for dates without one.
        year_from: Month in which the body's own year begins, for years such as 2012/13 and for quarters.
        within: First and last day of the plan, in which dates without a year lie.
    """
    if year_from is not None:
        for finding in findings:
            in_own_year(finding, year_from)
    for finding in findings:
        if finding.kind != DATED or not finding.begin.year or finding.weight < STRONG:
            return _settled(tokens, findings, year, within)
    return findings


def _settled(tokens: list[Token], findings: list[Finding], year: int | None, within: Days | None) -> list[Finding]:
    if any(finding.yearless or finding.kind == PLAN_YEAR for finding in findings):
        findings = _with_plan_years(tokens, findings)
    _count_from_events(tokens, findings)
    findings = _with_windows(tokens, _without_yielding(tokens, findings))
    _give_years(findings, year, within)
    return _merged(tokens, _one_weak(findings)) if len(findings) > 1 else findings


def _count_from_events(tokens: list[Token], findings: list[Finding]) -> None:
    """A length beside something else that is waited for is counted from that: "once agreed, within six months"."""
    events = {
        finding.sentence for finding in findings if finding.kind == COUNTED and tokens[finding.at].sort in _EVENTS
    }
    for finding in findings:
        if finding.kind == COUNTED and finding.offset and finding.anchor is None and finding.sentence in events:
            finding.anchor = Anchor.EVENT


def _with_plan_years(tokens: list[Token], findings: list[Finding]) -> list[Finding]:
    """A plan's own year or a quarter beside a date says what that is for; alone a plan's year is a relative time."""
    dated = {finding.sentence for finding in findings if finding.kind == DATED and not finding.yearless}
    listed = any(token.sort == w.LISTED for token in tokens)
    has_plan_years = any(finding.kind == PLAN_YEAR for finding in findings)
    kept: list[Finding] = []
    waiting: Finding | None = None
    for finding in findings:
        names = finding.kind == PLAN_YEAR or (finding.yearless and finding.unit == w.QUARTER)
        explains = names or (finding.yearless and finding.unit in (w.TERM, w.SEASON))
        if explains and kept and _is_bracketed(tokens, kept[-1], finding):
            kept[-1].scope_at = (finding.at, finding.after)
            continue
        if kept and kept[-1].yearless and _is_bracketed(tokens, kept[-1], finding):
            finding.scope_at = (kept[-1].at, kept[-1].after)
            kept.pop()
        beside_date = finding.sentence in dated if listed else bool(dated)
        if (beside_date and names) or (finding.unit == w.QUARTER and names and has_plan_years):
            waiting = finding
            continue
        if finding.kind == PLAN_YEAR:
            finding.kind = COUNTED
        if finding.kind == DATED and waiting is not None:
            finding.scope_at = (waiting.at, waiting.after)
            waiting = None
        kept.append(finding)
    return kept


def _is_bracketed(tokens: list[Token], dated: Finding, named: Finding) -> bool:
    """2012-13 (Year 1)."""
    if dated.after + 1 != named.at or tokens[dated.after].sort != w.OPENING:
        return False
    one_year = dated.yearless != named.yearless or named.kind == PLAN_YEAR
    return dated.kind == DATED == (named.kind if dated.yearless else DATED) and one_year


def _without_yielding(tokens: list[Token], findings: list[Finding]) -> list[Finding]:
    """Drop what is too vague beside the rest, what only describes, and what a date in the same sentence makes plain."""
    if not any(finding.adjective or finding.kind == COUNTED or finding.weight < STRONG for finding in findings):
        return findings
    dated = {finding.sentence for finding in findings if finding.kind == DATED and not finding.yearless}
    rates = [(finding.sentence, finding.rule) for finding in findings if not finding.adjective and finding.rule]
    strongest = max(finding.weight for finding in findings)
    kept = []
    for finding, following in zip(findings, [*findings[1:], None], strict=True):
        relative = finding.kind == COUNTED and not finding.prompt
        describes = finding.adjective and not _adds(tokens, finding, following)
        repeats = finding.adjective and (finding.sentence, finding.rule) in rates
        if finding.weight == strongest and not repeats and not (finding.sentence in dated and (relative or describes)):
            kept.append(finding)
    return kept


def _adds(tokens: list[Token], finding: Finding, following: Finding | None) -> bool:
    """Whether "annual review" adds to the date before it ("March, then annual review") and does not lead to another."""
    if following is not None and following.kind == DATED and following.sentence == finding.sentence:
        return following.way == w.FROM
    before = tokens[finding.at - 1]
    return before.sort in (w.AND, w.THEN, w.COMMA, w.DASH, w.BREAK, w.OPENING) or before.low in ("with", "for")


def _one_weak(findings: list[Finding]) -> list[Finding]:
    """Of vague words alone, the first stands for the whole."""
    return findings[:1] if findings and findings[0].weight < STRONG else findings


def _with_windows(tokens: list[Token], findings: list[Finding]) -> list[Finding]:
    """Let a recurrence take the months beside it: "annually, by end of January", "March and July each year"."""
    kept: list[Finding] = []
    windows: dict[int, list[Finding]] = {}
    for finding in findings:
        before = kept[-1] if kept else None
        if finding.kind == REPEATED and finding.weight == STRONG:
            taken = windows.setdefault(id(finding), [])
            while kept and _is_window(tokens, kept[-1], finding, kept[-1].after, (taken or [finding])[0].at):
                taken.insert(0, kept.pop())
        elif before is not None and before.kind == REPEATED:
            taken = windows.setdefault(id(before), [])
            if _is_window(tokens, finding, before, max(before.after, taken[-1].after if taken else 0), finding.at):
                taken.append(finding)
                continue
        kept.append(finding)
    for finding in kept:
        _open_windows(finding, windows.get(id(finding), []))
    return [_yearly_list(kept)] if _is_yearly_list(kept) else kept


def _is_window(tokens: list[Token], dated: Finding, repeated: Finding, begin: int, end: int) -> bool:
    """Whether a recurrence takes a date with nothing between it and what was taken before that sets them apart."""
    if not dated.yearless or dated.way in (w.FROM, w.UNTIL) or dated.sentence != repeated.sentence:
        return False
    return all(token.sort != w.THEN for token in tokens[begin:end])


def _open_windows(finding: Finding, windows: list[Finding]) -> None:
    if not windows:
        return
    if finding.adjective and windows[0].at > finding.at:
        finding.scope_at = (finding.after, windows[0].at)
    finding.at = min(finding.at, windows[0].at)
    finding.after = max(finding.after, windows[-1].after)
    names_months = all(window.unit in (w.MONTH, DAY) and not window.joined for window in windows)
    if names_months and finding.rule in _RULES_OF_MONTHS.get(len(windows), ()):
        finding.rule = _YEARLY
    if finding.rule is not None and finding.rule.startswith(_YEARLY):
        finding.rule = _in_windows(finding.rule, windows)
        finding.qualifier = next((_qualifier(window) for window in windows if _qualifier(window)), None)


def _qualifier(finding: Finding) -> Qualifier | None:
    return finding.qualifier or (Qualifier.BY if finding.way == w.BY else None)


def _in_windows(rule: str, windows: list[Finding]) -> str:
    rule = by_month(rule, (month for window in windows for month in _months(window)))
    day = windows[0].finish.day if len(windows) == 1 else 0
    return f"{rule};BYMONTHDAY={day}" if day and windows[0].is_point else rule


def _months(window: Finding) -> tuple[int, ...]:
    begin, finish = window.begin, window.finish
    if window.is_point:
        return _SEASON_MONTHS.get(begin.month, (begin.month,))
    if window.way == w.BY or window.qualifier is Qualifier.END:
        return (finish.month,)
    if window.qualifier is Qualifier.START:
        return (begin.month,)
    first, last = begin.in_year[0], _SEASON_MONTHS.get(finish.month, (finish.month,))[-1]
    return tuple(month % 12 + 1 for month in range(first - 1, last + 12 * (last < first)))


def _is_yearly_list(findings: list[Finding]) -> bool:
    """Months in a list, none with a year, and nothing else: a rhythm of every year."""
    return len(findings) > 1 and all(f.listed and f.yearless and f.unit != DAY for f in findings)


def _yearly_list(findings: list[Finding]) -> Finding:
    repeated = Finding(REPEATED, findings[0].at, findings[-1].after)
    repeated.rule = _in_windows(_YEARLY, findings)
    return repeated


def _give_years(findings: list[Finding], year: int | None, within: Days | None) -> None:
    """Take a missing year from the date before, so that time goes on; else from the one after; else the document's."""
    latest: Point | None = None
    for finding in findings:
        if finding.yearless and latest is not None:
            _set_year(finding, _year_from(finding, latest))
        latest = finding.finish if finding.kind == DATED and not finding.yearless else latest
    for finding in reversed(findings):
        if finding.yearless and latest is not None and latest.year:
            _set_year(finding, latest.year - (not _precedes(finding, latest) and finding.begin != latest))
        latest = finding.begin if finding.kind == DATED and not finding.yearless else latest
    for finding in findings:
        if finding.yearless:
            _settle_alone(finding, year, within)


def _year_from(finding: Finding, latest: Point) -> int:
    """The first year in which a date does not come before the latest one; of an academic year's end, that end."""
    if finding.qualifier is Qualifier.END and finding.begin.month > finding.finish.month:
        return latest.year - 1 + (latest.month > 0 and finding.finish.in_year < latest.in_year)
    return latest.year + _precedes(finding, latest)


def _precedes(finding: Finding, point: Point) -> bool:
    return point.month > 0 and finding.begin.in_year < point.in_year


def _settle_alone(finding: Finding, year: int | None, within: Days | None) -> None:
    if year is None or not _FIRST_YEAR <= year < _LAST_YEAR:
        finding.kind = UNDECIDED
        return
    if finding.unit == w.QUARTER and within and (within[0].month, within[1].month) == _CALENDAR_YEAR:
        _in_calendar_year(finding)
    if finding.unit == w.ACADEMIC and finding.begin.month > finding.finish.month:
        _set_year(finding, year - 1)
    else:
        _set_year(finding, year)
    if within is not None and finding.kind == DATED:
        _move_inside(finding, within)


def _in_calendar_year(finding: Finding) -> None:
    """Let a quarter be that of a year which begins in January; without a year it is that of one from April."""
    finding.begin, finding.finish = (
        point._replace(month=(point.month - 4) % 12 + 1) for point in (finding.begin, finding.finish)
    )


def _move_inside(finding: Finding, within: Days) -> None:
    """Let a date that lies outside of the plan move by one year, if it lies in the plan then."""
    first, last = _days_of(finding.begin, finding.finish)
    years = 1 if last < within[0] else -1 if first > within[1] else 0
    if not years:
        return
    begin, finish = (point._replace(year=point.year + years) for point in (finding.begin, finding.finish))
    if finding.unit == w.FESTIVAL:
        begin = finish = begin._replace(month=easter_month(begin.year))
    first, last = _days_of(begin, finish)
    if first <= within[1] and last >= within[0]:
        finding.begin, finding.finish = begin, finish


def _days_of(begin: Point, finish: Point) -> Days:
    """The first and the last day of a date; no day of any plan where the calendar does not have it."""
    first, last = day_span(begin.edtf)[0], day_span(finish.edtf)[1]
    return (first, last) if first and last else (date.max, date.min)


def _set_year(finding: Finding, year: int) -> None:
    if finding.unit == w.FESTIVAL:
        finding.begin = finding.finish = finding.begin._replace(month=easter_month(year))
    wraps = finding.finish.in_year < finding.begin.in_year
    finding.begin = finding.begin._replace(year=year)
    finding.finish = finding.finish._replace(year=finding.finish.year or year + wraps)


def _merged(tokens: list[Token], findings: list[Finding]) -> list[Finding]:
    merged: list[Finding] = []
    for finding in findings:
        if not (merged and _merges(tokens, merged[-1], finding)):
            merged.append(finding)
    return merged


def _merges(tokens: list[Token], before: Finding, finding: Finding) -> bool:
    """Whether the later of two neighbours went into the earlier one, which is changed then."""
    gap = {token.sort for token in tokens[before.after : finding.at]}
    linked = gap <= _LINKS
    if before.kind == DATED and finding.kind in (OPEN_ENDED, REPEATED):
        return _continued(tokens, before, finding, gap, linked=linked)
    if before.kind == COUNTED and finding.kind == REPEATED and before.qualifier is Qualifier.END and not gap:
        before.kind, before.rule, before.offset, before.after = REPEATED, finding.rule, None, finding.after
        return True
    if before.kind == finding.kind:
        return linked and _repeats(before, finding)
    if finding.kind == DATED and before.kind in (OPEN_ENDED, REPEATED):
        return _bounded(before, finding, adjacent=not gap, linked=linked or before.sentence == finding.sentence)
    return False


def _repeats(before: Finding, finding: Finding) -> bool:
    """Whether the words say again, or more exactly, what those before them say: "annually every September"."""
    again = finding.kind == OPEN_ENDED
    exact = finding.kind == REPEATED and (finding.rule or "").startswith(before.rule or "?")
    if again or exact:
        before.rule, before.after = finding.rule, finding.after
    return again or exact


def _continued(tokens: list[Token], before: Finding, finding: Finding, gap: set[str], *, linked: bool) -> bool:
    """One time in "from June ongoing"; in "June and ongoing" a deadline, and an open time from it."""
    if before.way == w.FROM and linked and not before.joined:
        _take(before, finding)
        return True
    then = tokens[finding.after].sort == w.THEN
    if before.is_point and (w.THEN in gap or then or linked):
        finding.begin = before.begin
    finding.after += then
    return False


def _bounded(before: Finding, finding: Finding, *, adjacent: bool, linked: bool) -> bool:
    """One time, too, in "ongoing to March", "ongoing 2007" and "quarterly from April"."""
    repeated = before.kind == REPEATED
    starts = repeated and finding.qualifier is Qualifier.START and not finding.way
    opens = (finding.way in (w.FROM, w.UNTIL) or starts) and linked and not finding.joined
    follows = adjacent and not repeated and finding.is_point and not finding.way and finding.qualifier is None
    ranges = repeated and adjacent and not finding.is_point and finding.way in ("", w.FROM)
    if not (opens or follows or ranges):
        return False
    if repeated:
        if before.rule == _YEARLY and ranges and not finding.finish.month:
            _take_month(before, finding)
        before.begin = NEVER if finding.way == w.UNTIL else finding.begin
        before.finish = NEVER if (finding.way == w.FROM or starts) and not finding.joined else finding.finish
        before.qualifier = before.qualifier or finding.qualifier
    else:
        before.kind, before.way = DATED, finding.way or w.FROM
        before.begin, before.finish, before.unit = finding.begin, finding.finish, finding.unit
        before.qualifier, before.scope_at = finding.qualifier, finding.scope_at
    before.after = finding.after
    return True


def _take_month(before: Finding, finding: Finding) -> None:
    """Let "each March 2012-2015" come in March, from the first of the years to the last."""
    if finding.begin.month:
        before.rule = _in_windows(_YEARLY, [finding])
        finding.begin = Point(finding.begin.year)


def _take(before: Finding, finding: Finding) -> None:
    """Let a date with "from" go on as the open time or the recurrence that follows it."""
    if finding.kind == REPEATED:
        before.kind, before.rule, before.finish = REPEATED, finding.rule, NEVER
    before.after = finding.after
