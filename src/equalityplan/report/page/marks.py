"""Marks: the shape that stands beside the word of a verdict, so that neither colour nor reading is needed alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from equalityplan.assessment import AspectResult, CriterionResult, DeadlineState, Reach
from equalityplan.report.page.parts import Count
from equalityplan.report.wording import capital
from equalityplan.rule import Verdict

MET, PARTLY, UNMET, UNTOLD, NONE = "met", "partly", "unmet", "untold", "none"

_VERDICTS = {
    Verdict.MET: MET,
    Verdict.PARTIALLY_MET: PARTLY,
    Verdict.NOT_MET: UNMET,
    Verdict.CANNOT_TELL: UNTOLD,
    Verdict.NOT_APPLICABLE: NONE,
}
_REACHES = {Reach.REACHED: MET, Reach.CAN_BE_REACHED: UNTOLD, Reach.CANNOT_BE_REACHED: UNMET, None: NONE}
_STATES = {
    DeadlineState.DONE: MET,
    DeadlineState.NOT_YET_DUE: NONE,
    DeadlineState.OVERDUE: UNMET,
    DeadlineState.CANNOT_TELL: UNTOLD,
}


def mark_of(answer: Verdict | Reach | DeadlineState | None) -> str:
    """Give the mark of a verdict, of a level's standing, or of a deadline's.

    Examples:
        >>> mark_of(Verdict.PARTIALLY_MET), mark_of(Reach.REACHED), mark_of(DeadlineState.OVERDUE)
        ('partly', 'met', 'unmet')
    """
    if isinstance(answer, Verdict):
        return _VERDICTS[answer]
    return _STATES[answer] if isinstance(answer, DeadlineState) else _REACHES[answer]


def counts_of(answers: Iterable[AspectResult | CriterionResult]) -> tuple[Count, ...]:
    """Give how often each verdict was given, those that were never given included."""
    found = Counter(answer.verdict for answer in answers)
    return tuple(Count(mark, capital(verdict), found[verdict]) for verdict, mark in _VERDICTS.items())
