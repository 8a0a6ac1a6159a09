"""What comes again: quarterly, every two years, twice a year, six-monthly, each autumn term."""

from __future__ import annotations

from collections.abc import Iterable

from equalityplan.model.timescale import Qualifier
from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.finding import REPEATED, STRONG, WEAK, Finding
from equalityplan.phrases.timescale.token import Token

_LONGEST_INTERVAL = 999
_FREQUENCIES = {w.DAY: "DAILY", w.WEEK: "WEEKLY", w.MONTHS: "MONTHLY", w.YEARS: "YEARLY"}
_RATE_UNITS = {w.DAILY: w.DAY, w.WEEKLY: w.WEEK, w.MONTHLY: w.MONTHS, w.YEARLY: w.YEARS}
_EDGES_OF_YEARS: dict[tuple[str, Qualifier | None], int] = {
    (w.ACADEMIC, Qualifier.START): 9,
    (w.ACADEMIC, Qualifier.END): 7,
    (w.FINANCIAL, Qualifier.START): 4,
    (w.FINANCIAL, Qualifier.END): 3,
}
# Months in them.
_LONG_PERIODS = {w.QUARTER: 3, w.SEMESTER: 6}
_WINDOWS = frozenset((w.MONTH, w.SEASON, w.NAMED_TERM, w.FESTIVAL))
_TO = frozenset((w.DASH, w.TO, w.SLASH, w.AND))
_DESCRIBED = frozenset((w.WORD, w.REVIEW, w.DOCUMENT, w.PAST, w.LABEL, w.STATUS))


def every(unit: int, interval: int = 1) -> str | None:
    """Give the rule of "every three months".

    Examples:
        >>> every(w.MONTHS, 3)
        'FREQ=MONTHLY;INTERVAL=3'
    """
    frequency = _FREQUENCIES.get(unit)
    if frequency is None or not 0 < interval <= _LONGEST_INTERVAL:
        return None
    return f"FREQ={frequency};INTERVAL={interval}" if interval > 1 else f"FREQ={frequency}"


def _times_in(unit: int, times: int) -> str | None:
    """The rule of "three times a year"; none where the times do not part the unit evenly into months."""
    if times == 1:
        return every(unit)
    return every(w.MONTHS, 12 // times) if unit == w.YEARS and times and 12 % times == 0 else None


def _repeated(at: int, after: int, rule: str | None, weight: int = STRONG) -> Finding:
    finding = Finding(REPEATED, at, after, weight)
    finding.rule = rule
    return finding


def rate_at(tokens: list[Token], at: int) -> Finding:
    """Quarterly, annual; as an adjective it describes a noun."""
    token = tokens[at]
    finding = _repeated(at, at + 1, w.RULES[token.value])
    described = tokens[at + 1]
    is_adverb = token.low.endswith("ally") or described.low == "basis"
    finding.adjective = described.sort in _DESCRIBED and not is_adverb
    return finding


def by_month(rule: str, months: Iterable[int]) -> str:
    """Give a yearly rule that names its months."""
    return f"{rule};BYMONTH={','.join(map(str, sorted(set(months))))}"


def with_edge_of_year(finding: Finding, qualifier: Qualifier | None) -> None:
    """Set the month of "the end of each academic year"."""
    finding.qualifier = finding.qualifier or qualifier
    month = _EDGES_OF_YEARS.get((finding.unit, qualifier))
    if month and finding.rule:
        finding.rule = by_month(finding.rule, (month,))


def irregular_at(_tokens: list[Token], at: int) -> Finding:
    """Regularly, periodically: again and again, without a rule."""
    return _repeated(at, at + 1, None, WEAK)


def every_at(tokens: list[Token], at: int) -> Finding | None:
    """Every three months, each term, every other year; "each September" leaves the month to follow."""
    if tokens[at].low == "per" and tokens[at - 1].sort != w.EDGE:
        return None
    after, interval = _interval(tokens, at + 1)
    token = tokens[after]
    if token.sort in _WINDOWS:
        return _repeated(at, after, every(w.YEARS))
    if token.sort in (w.NUMBER, w.RANK):
        return None
    known, rule, end = _period(tokens, after, interval)
    if known:
        finding = _repeated(at, end, rule)
        finding.unit = token.sort
        return finding
    return _repeated(at, at + 1, None, WEAK) if token.sort == w.WORD else None


def _interval(tokens: list[Token], at: int) -> tuple[int, int]:
    """The position of the unit and the number before it; 0 for "every two to three"."""
    token = tokens[at]
    if token.low in ("other", "alternate", "second") or (token.low == "2" and tokens[at + 1].sort == w.SUFFIX):
        return at + 1 + (tokens[at + 1].sort == w.SUFFIX), 2
    if token.low in ("few", "couple"):
        return at + 1 + (tokens[at + 1].sort == w.OF), 0
    if token.sort not in (w.NUMBER, w.COUNT):
        return at, 1
    if tokens[at + 1].sort in _TO and tokens[at + 2].sort in (w.NUMBER, w.COUNT):
        return at + 3, 0
    return at + 1 + (tokens[at + 1].sort == w.DASH), token.value


def _period(tokens: list[Token], at: int, interval: int) -> tuple[bool, str | None, int]:
    """Whether a period of time stands here, the rule of "every" such period, and the position after it."""
    token, following = tokens[at], tokens[at + 1]
    if token.sort in (w.UNIT, w.WEEKDAY):
        return True, every(token.value if token.sort == w.UNIT else w.WEEK, interval), at + 1
    if token.sort in (w.TERM, w.HALF_TERM):
        return True, w.RULES[w.TERMLY] if token.sort == w.TERM and interval == 1 else None, at + 1
    if token.sort in _LONG_PERIODS:
        return True, every(w.MONTHS, _LONG_PERIODS[token.sort] * interval), at + 1
    if token.sort == w.HALF and following.sort == w.UNIT:
        return True, w.RULES[w.HALF_YEARLY], at + 2
    if token.sort in (w.ACADEMIC, w.FINANCIAL, w.RATE) or token.low in ("calendar", "programme", "plan"):
        return following.sort in (w.UNIT, w.TERM, w.SESSION), every(w.YEARS, interval), at + 2
    return False, None, at


def times_at(tokens: list[Token], at: int) -> Finding | None:
    """Twice a year, once every two years."""
    return _times(tokens, at, at + 1, tokens[at].value)


def _times(tokens: list[Token], at: int, after: int, times: int) -> Finding | None:
    token = tokens[after]
    if token.sort == w.RATE:
        rule = w.RULES[token.value] if times == 1 else None
        return _repeated(at, after + 1, _times_in(w.YEARS, times) if token.value == w.YEARLY else rule)
    if token.sort != w.EVERY and token.low not in ("a", "an", "in"):
        return None
    begin = after + 1 + (tokens[after + 1].low in ("a", "each", "every", "the"))
    unit, interval = _interval(tokens, begin)
    known, rule, end = _period(tokens, unit, interval)
    if not known:
        return None
    if times != 1:
        rule = _times_in(tokens[unit].value, times) if tokens[unit].sort == w.UNIT and interval == 1 else None
    return _repeated(at, end, rule)


def counted_rate_at(tokens: list[Token], at: int) -> Finding | None:
    """Six-monthly, 3 yearly, 2-3 yearly, four times a year, every month's "6 month intervals"."""
    after, interval = _interval(tokens, at)
    token = tokens[after]
    if token.sort == w.RATE and token.value in _RATE_UNITS:
        return _repeated(at, after + 1, every(_RATE_UNITS[token.value], interval))
    if token.low in ("times", "x", "per"):
        return _times(tokens, at, after + (token.low != "per"), interval)
    if token.sort == w.UNIT and tokens[after + 1].low in ("interval", "intervals", "cycle", "cycles"):
        return _repeated(at, after + 2, every(token.value, interval))
    return None
