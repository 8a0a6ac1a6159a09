"""Times counted from something else: within six months, Year 2, short term, at once, once a policy is agreed."""

from __future__ import annotations

from equalityplan.model.timescale import Anchor, Qualifier
from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.finding import COUNTED, NOTHING, PLAN_YEAR, SILENT, STRONG, WEAK, Finding
from equalityplan.phrases.timescale.token import SHORT_DIGITS, Token

_DURATIONS = {w.HOUR: "PT{}H", w.DAY: "P{}D", w.WEEK: "P{}W", w.MONTHS: "P{}M", w.YEARS: "P{}Y"}
_COUNTS = frozenset((w.NUMBER, w.COUNT))
_TO = frozenset((w.DASH, w.TO, w.AND, w.SLASH, w.COMMA))
_AHEAD = frozenset((w.WITHIN, w.NEXT, w.OVER, w.UNTIL, w.BY, w.THROUGH, w.FROM))
_AHEAD_WORDS = frozenset(("in", "after", "for", "than", "maximum", "max", "<", "≤"))
_STARTS = frozenset((w.EDGE, w.OPENING, w.COLON, w.DASH, w.BREAK, w.DOT, w.COMMA, w.LISTED, w.SLASH))
_ENDS = frozenset(
    (
        w.EDGE,
        w.CLOSING,
        w.BREAK,
        w.DOT,
        w.COMMA,
        w.FROM,
        w.UNTIL,
        w.TO,
        w.ONWARD,
        w.THEN,
        w.AND,
        w.OPEN,
        w.DASH,
        w.EVENT,
        w.BY,
        w.LISTED,
    )
)
_PERIODS = frozenset((w.TERM, w.QUARTER, w.SESSION))
_DATES = frozenset((w.EDGE, w.MONTH, w.SEASON, w.NUMERIC, w.COUNT, w.WEEKDAY))
_MOST_PLAN_YEARS = 10


def _counted(at: int, after: int, offset: str | None = None, weight: int = STRONG) -> Finding:
    finding = Finding(COUNTED, at, after, weight)
    finding.offset = offset
    return finding


def duration_at(tokens: list[Token], at: int) -> Finding | None:
    """Six months: relative after "within", "over the next" or alone; else the length of something, which is no time.

    Days and hours within which something is answered are a standard of service and no time either.
    """
    unit, number = _count(tokens, at)
    token = tokens[unit]
    if token.sort != w.UNIT:
        return None
    after = _past_duration(tokens, unit + 1)
    before = _word_before(tokens, at)
    if before.sort == w.LAST or (before.sort not in (w.NEXT, w.OVER) and token.value in (w.DAY, w.HOUR)):
        return Finding(NOTHING, at, after, SILENT)
    ahead = before.sort in _AHEAD or before.low in _AHEAD_WORDS
    if not ahead and before.sort not in _STARTS:
        return None
    if not ahead and tokens[after].sort not in _ENDS and tokens[after].low not in ("after", "following", "prior"):
        return Finding(NOTHING, at, after, SILENT)
    finding = _counted(at, after, _DURATIONS[token.value].format(number))
    finding.anchor = _anchor_after(tokens, after)
    return finding


def _anchor_after(tokens: list[Token], after: int) -> Anchor | None:
    """What "after the launch", "from approval" and "of adoption" count from; "of the plan" says nothing new."""
    if tokens[after].sort not in (w.OF, w.FROM) and tokens[after].low not in ("after", "following"):
        return None
    named = after + 1 + (tokens[after + 1].low in ("the", "this", "our"))
    plan = tokens[after].sort == w.OF and tokens[named].sort == w.DOCUMENT and tokens[named + 1].sort in _ENDS
    return None if plan else Anchor.EVENT


def _count(tokens: list[Token], at: int) -> tuple[int, int]:
    """The position of the unit and the larger of the numbers before it."""
    number, position = tokens[at].value, at + 1
    if tokens[position].sort in _TO and tokens[position + 1].sort in _COUNTS:
        number, position = max(number, tokens[position + 1].value), position + 2
    position += tokens[position].sort == w.DASH
    position += tokens[position].low in ("working", "school", "business", "calendar", "clear")
    return position, number


def _past_duration(tokens: list[Token], at: int) -> int:
    if tokens[at].sort == w.APOSTROPHE:
        at += 1 + (tokens[at + 1].low == "s")
    return at + (tokens[at].low in ("time", "period", "timescale", "s"))


def _word_before(tokens: list[Token], at: int) -> Token:
    """The word before a duration, past articles and the like; "in" and "for" count as words."""
    position = at - 1
    for _ in range(3):
        token = tokens[position]
        if token.sort not in (w.FILL, w.RANK, w.OF) or token.low in ("in", "for"):
            break
        position -= 1
    return tokens[position]


def unit_at(tokens: list[Token], at: int) -> Finding | None:
    """Year 2, Yr 1, years 1-3, month 6, end of the year; not the Year 9 of a school, nor the year 2012."""
    token, number = tokens[at], tokens[at + 1]
    if number.sort not in _COUNTS or number.digits > SHORT_DIGITS:
        return _end_of_year(tokens, at)
    beyond = tokens[at + 2]
    is_day = beyond.sort == w.MONTH and tokens[at - 1].sort not in _STARTS
    if token.value in (w.DAY, w.HOUR) or is_day or beyond.sort == w.SUFFIX or _is_other_unit(beyond, token):
        return None
    after, last = _last_count(tokens, at, number.value)
    if token.value != w.YEARS:
        return _counted(at, after, _DURATIONS[token.value].format(last))
    if not 0 < last <= _MOST_PLAN_YEARS or (len(token.low) == 1 and not number.tight):
        return None
    return _plan_year(at, after, last)


def _plan_year(at: int, after: int, number: int) -> Finding:
    finding = _counted(at, after, f"P{number}Y")
    finding.kind, finding.anchor = PLAN_YEAR, Anchor.PLAN_YEAR
    return finding


def _is_other_unit(token: Token, unit: Token) -> bool:
    return token.sort == w.UNIT and token.value != unit.value


def _end_of_year(tokens: list[Token], at: int) -> Finding | None:
    """End of the year, year end: of which year, the words do not say."""
    position = at - 1 - (tokens[at - 1].low in ("the", "calendar"))
    position -= tokens[position].sort == w.OF
    follows = tokens[at + 1].sort == w.END
    beyond = at + 1 + follows
    beyond += tokens[beyond].sort == w.OF
    if tokens[at].low != "year" or tokens[beyond].sort in (w.NUMBER, w.NUMERIC):
        return None
    if not follows and tokens[position].sort != w.END:
        return None
    finding = _counted(at, at + 1 + follows)
    finding.qualifier = Qualifier.END
    return finding


def _last_count(tokens: list[Token], at: int, last: int) -> tuple[int, int]:
    """The end of "years 1, 2 and 3" and its last number."""
    after = at + 2
    while tokens[after].sort in _TO:
        number = after + 1 + (tokens[after + 1].sort == tokens[at].sort)
        number += tokens[number].sort == w.AND
        token, following = tokens[number], tokens[number + 1]
        beyond = following.sort in (w.MONTH, w.SUFFIX, w.UNIT, w.SLASH, w.NUMBER)
        if token.sort not in _COUNTS or not last < token.value <= _MOST_PLAN_YEARS or beyond:
            break
        after, last = number + 1, token.value
    return after, last


def ranked_year_at(tokens: list[Token], at: int) -> Finding | None:
    """First year, 2nd year of the plan."""
    unit = at + 1 + (tokens[at + 1].sort == w.SUFFIX)
    if tokens[at].sort == w.NUMBER and unit == at + 1:
        return None
    if tokens[unit].sort != w.UNIT or tokens[unit].value != w.YEARS or not 0 < tokens[at].value <= _MOST_PLAN_YEARS:
        return None
    finding = _plan_year(at, unit + 1, tokens[at].value)
    finding.anchor = _anchor_after(tokens, unit + 1) or finding.anchor
    return finding


def phase_at(tokens: list[Token], at: int) -> Finding | None:
    """Phase 1, stage two."""
    return _counted(at, at + 2, None, WEAK) if tokens[at + 1].sort in (*_COUNTS, w.RANK) else None


def next_at(tokens: list[Token], at: int) -> Finding | None:
    """Next year, this term, the coming months, the next re-print."""
    token, named = tokens[at], at + 1
    if tokens[named].low in ("few", "couple", "several"):
        named += 1 + (tokens[named + 1].sort == w.OF)
    following = tokens[named]
    if following.sort in (w.ACADEMIC, w.FINANCIAL):
        return _counted(at, named + 1 + (tokens[named + 1].sort in (w.UNIT, w.SESSION)))
    if following.sort == w.UNIT:
        whole = named == at + 1 and not following.low.endswith("s") and _is_inside(tokens, at)
        return _counted(at, named + 1, _DURATIONS[following.value].format(1) if whole else None)
    if following.sort in _PERIODS:
        return _counted(at, named + 1)
    if following.sort == w.SEASON and tokens[named + 1].sort == w.TERM:
        return _counted(at, named + 2)
    if token.low in ("this", "current") or following.sort in _DATES:
        return None
    return _counted(at, at + 1, None, WEAK)


def _is_inside(tokens: list[Token], at: int) -> bool:
    """Whether "over" or "within" stands before, so that "the next year" is a length."""
    return w.OVER in (tokens[at - 1].sort, tokens[at - 2].sort) or w.WITHIN in (
        tokens[at - 1].sort,
        tokens[at - 2].sort,
    )


def horizon_at(tokens: list[Token], at: int) -> Finding | None:
    """Short term, medium to long term; the bare word only where it is the whole text."""
    after = _past_horizon(tokens, at)
    if not after:
        bare = _past_horizons(tokens, at)
        alone = tokens[at - 1].sort == w.EDGE and tokens[bare].sort in (w.EDGE, w.DOT)
        return _counted(at, bare) if alone else None
    while tokens[after].sort in _TO:
        further = _past_horizon(tokens, after + 1) if tokens[after + 1].sort == w.HORIZON else 0
        if not further:
            break
        after = further
    return _counted(at, after, None, WEAK if tokens[after].sort == w.WORD else STRONG)


def _past_horizons(tokens: list[Token], at: int) -> int:
    """The position after "short", or after all of "short, medium and long"."""
    after = at + 1
    for _ in range(2):
        further = after + 1 + (tokens[after + 1].sort == w.AND)
        if tokens[after].sort not in _TO or tokens[further].sort != w.HORIZON:
            break
        after = further + 1
    return after


def _past_horizon(tokens: list[Token], at: int) -> int:
    """The position after "short term", or 0."""
    after = _past_horizons(tokens, at)
    after += tokens[after].sort == w.DASH
    return after + 1 if tokens[after].sort == w.TERM else 0


def immediate_at(tokens: list[Token], at: int) -> Finding:
    """At once."""
    low = tokens[at].low
    finding = _counted(at, at + 1, None if low == "as soon as" else "P0D", WEAK if low in ("now", "urgent") else STRONG)
    finding.prompt = True
    return finding


def event_at(_tokens: list[Token], at: int) -> Finding:
    """Once, after, when: a wait for something that is no date."""
    return _counted(at, at + 1, None, WEAK)


def awaited_at(tokens: list[Token], at: int) -> Finding | None:
    """Before or until something that is no date."""
    if tokens[at].low in ("by", "pre"):
        return None
    following = tokens[at + 1 + (tokens[at + 1].low == "the")]
    return event_at(tokens, at) if following.sort == w.WORD else None


def next_review_at(tokens: list[Token], at: int) -> Finding | None:
    """The next review."""
    return event_at(tokens, at) if tokens[at].low.startswith("next review") else None


def edge_of_event_at(tokens: list[Token], at: int) -> Finding | None:
    """The end or start of something that is no date: end of the project; of a term, it is not even that."""
    named = at + 2 + (tokens[at + 2].low == "the")
    if tokens[at + 1].sort != w.OF or tokens[named].sort not in (w.WORD, w.DOCUMENT):
        return None
    finding = event_at(tokens, at)
    finding.qualifier = Qualifier.END if tokens[at].sort == w.END else None
    return finding
