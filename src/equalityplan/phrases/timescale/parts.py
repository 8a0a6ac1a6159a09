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
from equalityplan.phrases.timescale.dated import Point
from equalityplan.phrases.timescale.finding import STRONG, Finding
from equalityplan.phrases.timescale.tokens import EDGES, Token

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
_DONE = frozenset((w.STATUS, w.PAST))
_NO_SCOPE_WORDS = frozenset(("with", "as", "is", "basis", "least", "minimum", "s"))
_PAUSES = frozenset((w.BREAK, w.DOT, w.LISTED))


def parts_of(text: str, tokens: list[Token], findings: Sequence[Finding]) -> list[TimescalePart]:
    """Build one part for each finding."""
    parts: list[TimescalePart] = []
    before, number = 0, None
    for position, finding in enumerate(findings):
        following = findings[position + 1].at if position + 1 < len(findings) else len(tokens) - EDGES
        gap = tokens[before : finding.at]
        number = next((token.low for token in reversed(gap) if token.sort == w.LISTED), number)
        beyond = tokens[finding.after : following] if finding.adjective or len(findings) == 1 else []
        finding.scope = number or _scope(text, tokens, finding, gap, beyond)
        before = finding.after
        parts.append(_part(text, tokens, finding))
    return parts


def _scope(text: str, tokens: list[Token], finding: Finding, gap: list[Token], beyond: list[Token]) -> str | None:
    """The words before a date within its sentence; those after it where none stand before or it describes them."""
    if not gap and not beyond and not finding.scope_at:
        return None
    if finding.scope_at:
        words = _trimmed(tokens[slice(*finding.scope_at)])
    else:
        pause = max((at for at, token in enumerate(gap) if token.sort in _PAUSES), default=-1)
        end = next((at for at, token in enumerate(beyond) if token.sort in _PAUSES), len(beyond))
        before, after = _trimmed(gap[pause + 1 :]), _trimmed(beyond[:end], keep_first=True)
        words = (after or before) if finding.adjective else (before or after)
    return text[words[0].start : words[-1].end] if words else None


def _trimmed(tokens: list[Token], *, keep_first: bool = False) -> list[Token]:
    first, last = 0, len(tokens)
    while first < last and tokens[first].sort in _TRIMMED and not (keep_first and tokens[first].low == "for"):
        first += 1
    while last > first and (tokens[last - 1].sort in _TRIMMED or tokens[last - 1].sort == w.FUTURE):
        last -= 1
    empty = _NO_SCOPE | _DONE if any(token.sort == w.FUTURE for token in tokens[first:last]) else _NO_SCOPE
    if all(token.sort in empty or token.low in _NO_SCOPE_WORDS for token in tokens[first:last]):
        return []
    return tokens[first:last]


def _part(text: str, tokens: list[Token], finding: Finding) -> TimescalePart:
    span = (tokens[finding.at].start, tokens[finding.after - 1].end)
    if finding.weight < STRONG:
        span = _stripped(text)
    words = text[span[0] : span[1]]
    scope = finding.scope if finding.weight == STRONG else None
    match finding.kind:
        case kinds.DATED:
            return _dated(finding, words, span)
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
            return OpenEnd(text=words, span=span, scope=scope, edtf=_interval(finding.begin, None))
        case kinds.COUNTED:
            return Relative(text=words, span=span, qualifier=finding.qualifier, scope=scope, offset=finding.offset)
        case kinds.UNDECIDED:
            return Undetermined(text=words, span=span, scope=scope)
        case _:
            return Unstated(text=words, span=span, scope=scope)


def _stripped(text: str) -> tuple[int, int]:
    return len(text) - len(text.lstrip()), len(text.rstrip())


def _interval(begin: Point | None, finish: Point | None) -> str | None:
    if begin is None and finish is None:
        return None
    if begin is not None and begin == finish:
        return begin.edtf
    return f"{begin.edtf if begin else '..'}/{finish.edtf if finish else '..'}"


def _dated(finding: Finding, text: str, span: tuple[int, int]) -> TimescalePart:
    build, edtf = _reading(finding)
    qualifier = finding.qualifier or (Qualifier.BY if finding.way == w.BY else None)
    if edtf is None:
        return Range(edtf=None, text=text, span=span, qualifier=qualifier, scope=finding.scope)
    return build(edtf=edtf, text=text, span=span, qualifier=qualifier, scope=finding.scope, deadline=finding.deadline)


def _reading(finding: Finding) -> tuple[type[Instant | Range | OpenStart | OpenEnd], str | None]:
    """The kind of a dated part and its EDTF value; a range that ends before it begins has none."""
    begin, finish = finding.begin or Point(0), finding.finish or Point(0)
    if finding.joined:
        within_year = begin.year == finish.year and (not finish.month or begin.in_year <= finish.in_year)
        possible = within_year or begin.year < finish.year
        return Range, f"{begin.edtf}/{finish.edtf}" if possible else None
    if finding.way == w.FROM:
        return OpenEnd, f"{begin.edtf}/.."
    if finding.way == w.UNTIL:
        return OpenStart, f"../{finish.edtf}"
    if finding.qualifier is Qualifier.START:
        return Instant, begin.edtf
    if begin == finish or finding.way == w.BY or finding.qualifier is Qualifier.END:
        return Instant, finish.edtf
    return Range, f"{begin.edtf}/{finish.edtf}"
