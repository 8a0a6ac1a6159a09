"""From settled findings to the parts of the model, each with its words, place and scope."""

from __future__ import annotations

from collections.abc import Sequence

from equalityplan.model.timescale import (
    Instant,
    OpenEnd,
    OpenStart,
    Qualifier,
    Range,
    Recurring,
    Relative,
    TimescalePart,
    Undetermined,
    Unstated,
)
from equalityplan.phrases.timescale import finding as kinds
from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.finding import STRONG, Finding
from equalityplan.phrases.timescale.points import NEVER, Point
from equalityplan.phrases.timescale.token import Token
from equalityplan.phrases.timescale.tokens import EDGES, places_of

_TRIMMED = frozenset(
    (
        w.AND,
        w.THEN,
        w.COMMA,
        w.DASH,
        w.COLON,
        w.FILL,
        w.OF,
        w.OPENING,
        w.CLOSING,
        w.TO,
        w.DOT,
        w.BREAK,
        w.SLASH,
        w.WEEK_OF,
    )
)
_NO_SCOPE = frozenset((w.WITHIN, w.OVER, w.NEXT, w.THROUGH, w.FUTURE, w.QUERY, w.WEEKDAY, *_TRIMMED))
# "To be completed" names nothing that the date applies to.
_NO_SCOPE_WHEN_DONE = _NO_SCOPE.union((w.STATUS, w.PAST))
_NO_SCOPE_WORDS = frozenset(("with", "as", "is", "basis", "least", "minimum", "s"))
_PAUSES = frozenset((w.BREAK, w.DOT, w.LISTED))


def parts_of(text: str, tokens: list[Token], findings: Sequence[Finding]) -> list[TimescalePart]:
    """Build one part for each finding, of which there is at least one."""
    end = len(tokens) - EDGES
    first = findings[0]
    if first.after == end and not first.at and first.scope_at is None:
        return [_part(text, _stripped(text), first)]
    places = places_of(text, tokens)
    parts: list[TimescalePart] = []
    pause, number = 0, None
    for position, finding in enumerate(findings, start=1):
        for at in range(findings[position - 2].after if position > 1 else 0, finding.at):
            if tokens[at].sort in _PAUSES:
                pause, number = at + 1, tokens[at].low if tokens[at].sort == w.LISTED else number
        following = findings[position].at if position < len(findings) else end
        beyond = following if finding.adjective or len(findings) == 1 else finding.after
        scope_at = None if number else _scope_at(tokens, finding, pause, beyond)
        finding.scope = text[places[scope_at[0]][0] : places[scope_at[1] - 1][1]] if scope_at else number
        pause = finding.after
        parts.append(_part(text, (places[finding.at][0], places[finding.after - 1][1]), finding))
    return parts


def _scope_at(tokens: list[Token], finding: Finding, first: int, beyond: int) -> tuple[int, int] | None:
    """The words before a date within its sentence; those after it where none stand before or it describes them.

    Args:
        tokens: All tokens.
        finding: The finding whose scope is looked for.
        first: The first token before it that may belong to it.
        beyond: The token after the last that may belong to it.
    """
    if finding.scope_at:
        return _trimmed(tokens, *finding.scope_at)
    led = _trimmed(tokens, first, finding.at) if first < finding.at else None
    if finding.after == beyond or (led and not finding.adjective):
        return led
    end = next((at for at in range(finding.after, beyond) if tokens[at].sort in _PAUSES), beyond)
    return _trimmed(tokens, finding.after, end, keep_first=True) or led


def _trimmed(tokens: list[Token], first: int, last: int, *, keep_first: bool = False) -> tuple[int, int] | None:
    """The ends of some words without what stands only between words; None where they name nothing."""
    while first < last and tokens[first].sort in _TRIMMED and not (keep_first and tokens[first].low == "for"):
        first += 1
    while last > first and (tokens[last - 1].sort in _TRIMMED or tokens[last - 1].sort == w.FUTURE):
        last -= 1
    words = tokens[first:last]
    empty = _NO_SCOPE_WHEN_DONE if any(token.sort == w.FUTURE for token in words) else _NO_SCOPE
    names = any(token.sort not in empty and token.low not in _NO_SCOPE_WORDS for token in words)
    return (first, last) if names else None


def _part(text: str, span: tuple[int, int], finding: Finding) -> TimescalePart:
    if finding.weight < STRONG:
        span = _stripped(text)
    words = text[span[0] : span[1]]
    return _dated(finding, words, span) if finding.kind == kinds.DATED else _undated(finding, words, span)


def _undated(finding: Finding, words: str, span: tuple[int, int]) -> TimescalePart:
    scope = finding.scope if finding.weight == STRONG else None
    match finding.kind:
        case kinds.REPEATED:
            return Recurring(
                text=words,
                span=span,
                qualifier=finding.qualifier,
                scope=scope,
                edtf=_interval(finding.begin, finding.finish),
                recurrence=finding.rule,
            )
        case kinds.OPEN_ENDED:
            return OpenEnd(text=words, span=span, scope=scope, edtf=_interval(finding.begin, NEVER))
        case kinds.COUNTED:
            return Relative(
                text=words,
                span=span,
                qualifier=finding.qualifier,
                scope=scope,
                offset=finding.offset,
                anchor=finding.anchor,
            )
        case kinds.UNDECIDED:
            return Undetermined(text=words, span=span, scope=scope)
        case _:
            return Unstated(text=words, span=span, scope=scope)


def _stripped(text: str) -> tuple[int, int]:
    length = len(text.strip())
    begin = len(text) - len(text.lstrip()) if length < len(text) else 0
    return begin, begin + length


def _interval(begin: Point, finish: Point) -> str | None:
    if begin == finish:
        return begin.edtf if begin.year else None
    return f"{begin.edtf if begin.year else '..'}/{finish.edtf if finish.year else '..'}"


def _dated(finding: Finding, text: str, span: tuple[int, int]) -> TimescalePart:
    build, edtf = _reading(finding)
    qualifier = finding.qualifier or (Qualifier.BY if finding.way == w.BY else None)
    scope, deadline = finding.scope, finding.deadline
    if edtf is None:
        return Range(edtf=None, text=text, span=span, qualifier=qualifier, scope=scope)
    return build(edtf=edtf, text=text, span=span, qualifier=qualifier, scope=scope, deadline=deadline)


def _reading(finding: Finding) -> tuple[type[Instant | Range | OpenStart | OpenEnd], str | None]:
    """The kind of a dated part and its EDTF value; a range that ends before it begins has none."""
    begin, finish, way = finding.begin, finding.finish, finding.way
    if finding.joined:
        within_year = begin.year == finish.year and (not finish.month or begin.in_year <= finish.in_year)
        possible = within_year or begin.year < finish.year
        return Range, f"{begin.edtf}/{finish.edtf}" if possible else None
    if way and way != w.BY:
        return (OpenEnd, f"{begin.edtf}/..") if way == w.FROM else (OpenStart, f"../{finish.edtf}")
    if begin == finish or finding.qualifier is Qualifier.START:
        return Instant, begin.edtf
    if way or finding.qualifier is Qualifier.END:
        return Instant, finish.edtf
    return Range, f"{begin.edtf}/{finish.edtf}"
