"""One pass over the tokens: every statement of time in the order of the text."""

from __future__ import annotations

from collections.abc import Callable

from equalityplan.model.timescale import Qualifier
from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.dates import DATE_READERS
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
from equalityplan.phrases.timescale.token import Token

Reader = Callable[[list[Token], int], Finding | None]
DatesReader = Callable[[list[Token], int, int], list[Finding]]
_DESCRIBED = frozenset((w.WORD, w.REVIEW, w.DOCUMENT, w.LABEL))
_QUALIFIED = frozenset((COUNTED, PLAN_YEAR, REPEATED))
# After a number these say that it counts nothing.
_NO_MEASURE = frozenset((w.EDGE, w.MONTH, w.NUMBER, w.NUMERIC, w.LISTED, w.DOT, w.BREAK, w.CLOSING, w.OPENING))


def findings_of(tokens: list[Token]) -> list[Finding]:
    """Give the findings of a text, in order and without overlap, each with the number of its sentence."""
    findings: list[Finding] = []
    at = floor = sentence = 0
    while True:
        reader = _READERS.get(tokens[at].sort)
        if reader is None:
            at += 1
            continue
        if reader is _stop:
            return findings
        found = reader(tokens, at, floor)
        if not found:
            sentence += reader is _pause
            at += 1
            continue
        for finding in found:
            finding.sentence = sentence
        findings += found
        at = finding.after
        # A weak word gives way to what follows, so it may still be read as leading to a date ("after May 2012").
        floor = at if finding.weight == STRONG else floor


def _pause(_tokens: list[Token], _at: int, _floor: int) -> list[Finding]:
    """A mark between two sentences states nothing."""
    return []


def _stop(_tokens: list[Token], _at: int, _floor: int) -> list[Finding]:
    """The end states nothing."""
    return []


def _stated(*readers: Reader) -> DatesReader:
    """Try the readers of statements in their order."""

    def read(tokens: list[Token], at: int, floor: int) -> list[Finding]:
        for reader in readers:
            finding = reader(tokens, at)
            if finding is not None:
                if finding.kind in _QUALIFIED:
                    _qualify(tokens, finding, floor)
                return [finding]
        return dates_at(tokens, at, floor) if tokens[at].sort in DATE_READERS else []

    return read


def _measure_at(tokens: list[Token], at: int) -> Finding | None:
    """6 monthly, 6 months, 1st year."""
    if tokens[at].year or tokens[at + 1].sort in _NO_MEASURE:
        return None
    return counted_rate_at(tokens, at) or duration_at(tokens, at) or ranked_year_at(tokens, at)


def _qualify(tokens: list[Token], finding: Finding, floor: int) -> None:
    """By the end of Year 2."""
    lead = lead_before(tokens, finding.at, floor)
    if lead.qualifier or lead.way == w.BY:
        finding.at -= lead.length
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


_READERS: dict[str, DatesReader] = dict.fromkeys(DATE_READERS, dates_at) | {
    w.EDGE: _stop,
    w.BREAK: _pause,
    w.DOT: _pause,
    w.LISTED: _pause,
    w.RATE: _stated(rate_at),
    w.IRREGULAR: _stated(irregular_at),
    w.EVERY: _stated(every_at),
    w.TIMES: _stated(times_at, event_at),
    w.NUMBER: _stated(_measure_at),
    w.COUNT: _stated(counted_rate_at, duration_at),
    w.UNIT: _stated(unit_at),
    w.RANK: _stated(ranked_year_at),
    w.NEXT: _stated(next_at),
    w.REVIEW: _stated(next_review_at),
    w.HORIZON: _stated(horizon_at),
    w.IMMEDIATE: _stated(immediate_at),
    w.EVENT: _stated(event_at),
    w.END: _stated(edge_of_event_at),
    w.START: _stated(edge_of_event_at),
    w.PHASE: _stated(phase_at),
    w.BY: _stated(awaited_at),
    w.UNTIL: _stated(awaited_at),
    w.OPEN: _stated(_open_at),
    w.UNSETTLED: _stated(_unsettled_at),
    w.VAGUE: _stated(_vague_at),
    w.QUERY: _stated(_vague_at),
    w.STATUS: _stated(_nothing_at),
    w.ABSENT: _stated(_nothing_at),
}
