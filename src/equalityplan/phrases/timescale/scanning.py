"""One pass over the tokens: every statement of time in the order of the text."""

from __future__ import annotations

from collections.abc import Callable

from equalityplan.model.timescale import Qualifier
from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.finding import (
    COUNTED,
    NOTHING,
    OPEN_ENDED,
    PLAN_YEAR,
    REPEATED,
    SILENT,
    STRONG,
    UNDECIDED,
    WEAK,
    Finding,
)
from equalityplan.phrases.timescale.leads import lead_before
from equalityplan.phrases.timescale.recurrence import (
    counted_rate_at,
    every_at,
    irregular_at,
    rate_at,
    times_at,
    with_edge_of_year,
)
from equalityplan.phrases.timescale.relative import (
    awaited_at,
    duration_at,
    edge_of_event_at,
    event_at,
    horizon_at,
    immediate_at,
    next_at,
    next_review_at,
    phase_at,
    ranked_year_at,
    unit_at,
)
from equalityplan.phrases.timescale.spans import dates_at
from equalityplan.phrases.timescale.tokens import Token

Reader = Callable[[list[Token], int], Finding | None]
_DESCRIBED = frozenset((w.WORD, w.REVIEW, w.DOCUMENT, w.LABEL))
_PAUSES = frozenset((w.BREAK, w.DOT, w.LISTED))


def findings_of(tokens: list[Token]) -> list[Finding]:
    """Give the findings of a text, in order and without overlap, each with the number of its sentence."""
    findings: list[Finding] = []
    at = floor = sentence = 0
    while tokens[at].sort != w.EDGE:
        found = _found_at(tokens, at, floor)
        if found and found[0].kind in (COUNTED, PLAN_YEAR, REPEATED):
            _qualify(tokens, found[0], floor)
        if found:
            for finding in found:
                finding.sentence = sentence
            findings += found
            at = found[-1].after
            # A weak word gives way to what follows, so it may still be read as leading to a date ("after May 2012").
            floor = at if found[-1].weight == STRONG else floor
        else:
            sentence += tokens[at].sort in _PAUSES
            at += 1
    return findings


def _found_at(tokens: list[Token], at: int, floor: int) -> list[Finding] | None:
    for reader in _READERS.get(tokens[at].sort, ()):
        finding = reader(tokens, at)
        if finding is not None:
            return [finding]
    return dates_at(tokens, at, floor) if tokens[at].sort in _BEGIN_DATES else None


def _qualify(tokens: list[Token], finding: Finding, floor: int) -> None:
    """By the end of Year 2."""
    lead = lead_before(tokens, finding.at, floor)
    if lead.qualifier or lead.way == w.BY:
        finding.at = lead.at
        with_edge_of_year(finding, lead.qualifier or Qualifier.BY)


def _open_at(tokens: list[Token], at: int) -> Finding:
    finding = Finding(OPEN_ENDED, at, at + 1)
    finding.adjective = tokens[at + 1].sort in _DESCRIBED
    return finding


def _unsettled_at(_tokens: list[Token], at: int) -> Finding:
    return Finding(UNDECIDED, at, at + 1, STRONG)


def _vague_at(_tokens: list[Token], at: int) -> Finding:
    return Finding(UNDECIDED, at, at + 1, WEAK)


def _nothing_at(_tokens: list[Token], at: int) -> Finding:
    return Finding(NOTHING, at, at + 1, SILENT)


# Tried in this order at a token of the sort, before a date is looked for.
_READERS: dict[str, tuple[Reader, ...]] = {
    w.RATE: (rate_at,),
    w.IRREGULAR: (irregular_at,),
    w.EVERY: (every_at,),
    w.TIMES: (times_at, event_at),
    w.NUMBER: (counted_rate_at, duration_at, ranked_year_at),
    w.COUNT: (counted_rate_at, duration_at),
    w.UNIT: (unit_at,),
    w.RANK: (ranked_year_at,),
    w.NEXT: (next_at,),
    w.REVIEW: (next_review_at,),
    w.HORIZON: (horizon_at,),
    w.IMMEDIATE: (immediate_at,),
    w.EVENT: (event_at,),
    w.END: (edge_of_event_at,),
    w.START: (edge_of_event_at,),
    w.PHASE: (phase_at,),
    w.BY: (awaited_at,),
    w.UNTIL: (awaited_at,),
    w.OPEN: (_open_at,),
    w.UNSETTLED: (_unsettled_at,),
    w.VAGUE: (_vague_at,),
    w.QUERY: (_vague_at,),
    w.STATUS: (_nothing_at,),
    w.ABSENT: (_nothing_at,),
}
_BEGIN_DATES = frozenset(
    (
        w.NUMBER,
        w.NUMERIC,
        w.MONTH,
        w.SEASON,
        w.QUARTER,
        w.RANK,
        w.LAST,
        w.HALF,
        w.ACADEMIC,
        w.FINANCIAL,
        w.SESSION,
        w.NAMED_TERM,
        w.FESTIVAL,
    )
)
