"""Verdicts: how judgements make the answers to a criterion's two questions, and those its own verdict.

Each question has a first check, its root, and further ones that may be missing from the whole. Judgements that cannot
be told are taken twice, at the least and at the most that they can turn out to be; where both come to the same answer
it is told, and else it cannot be. So what is learnt later never contradicts what was said before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from attrs import evolve, frozen

from equalityplan.assessment.engine import Judgements
from equalityplan.assessment.results import AspectResult, Basis, CriterionResult
from equalityplan.assessment.tying import Tie
from equalityplan.model.standard import Aspect, Check, Criterion
from equalityplan.rule import Judgement, Verdict, Weight

_RISING = (Verdict.NOT_MET, Verdict.PARTIALLY_MET, Verdict.MET)
_NONE, _PART, _ALL = range(3)
# What best explains an answer, first.
_TELLING = {
    Verdict.MET: (Verdict.MET,),
    Verdict.PARTIALLY_MET: (Verdict.NOT_MET, Verdict.PARTIALLY_MET),
    Verdict.NOT_MET: (Verdict.NOT_MET,),
    Verdict.CANNOT_TELL: (Verdict.CANNOT_TELL, Verdict.NOT_MET, Verdict.PARTIALLY_MET),
    Verdict.NOT_APPLICABLE: (Verdict.NOT_APPLICABLE,),
}
_GRAVITY = (Verdict.NOT_MET, Verdict.CANNOT_TELL, Verdict.PARTIALLY_MET, Verdict.MET, Verdict.NOT_APPLICABLE)
_OPEN = (Verdict.NOT_MET, Verdict.MET)
_UNCONFIRMED = "The rows are tied to it by a suggestion that nobody has confirmed."


class _Span(NamedTuple):
    """The least and the most that an answer can be, as places in the rising order of verdicts."""

    least: int
    most: int

    @property
    def verdict(self) -> Verdict:
        return _RISING[self.least] if self.least == self.most else Verdict.CANNOT_TELL

    @property
    def between(self) -> tuple[Verdict, Verdict]:
        return _RISING[self.least], _RISING[self.most]


@frozen(kw_only=True)
class _Answered:
    """A check with the judgements that it got, at least one, and what they come to; None where it does not apply."""

    judgements: Sequence[Judgement]
    span: _Span | None

    @property
    def must(self) -> bool:
        return self.judgements[0].weight is Weight.MUST


def criterion_result(
    criterion: Criterion, tie: Tie, judged: Judgements, *, elsewhere: Basis = Basis.NONE
) -> CriterionResult:
    """Answer a criterion from the judgements of the rows that are tied to it.

    Args:
        criterion: The criterion.
        tie: The rows that answer it.
        judged: What the rules say.
        elsewhere: What ties rows to other criteria of its level, if anything does; an unconfirmed mapping stands for
            one that is confirmed in part.
    """
    if not tie.rows and tie.basis is Basis.NONE:
        return _unnamed(criterion, tie, elsewhere)
    planned = _aspect(criterion, Aspect.PLANNED, tie, judged)
    delivered = _aspect(criterion, Aspect.DELIVERED, tie, judged)
    if tie.basis is Basis.SUGGESTED:
        planned, delivered = _untold(planned, _UNCONFIRMED), _untold(delivered, _UNCONFIRMED)
    elif _waived(planned) and delivered.verdict is Verdict.CANNOT_TELL:
        # No action is asked for, so there is none whose delivery could be told.
        delivered = evolve(planned, judgements=delivered.judgements)
    overall = _overall(criterion, planned, delivered)
    return CriterionResult(
        criterion=criterion,
        rows=tuple(row.id for row in tie.rows),
        basis=tie.basis,
        ties=tie.said,
        planned=planned,
        delivered=delivered,
        verdict=overall.verdict,
        reason=overall.reason,
        between=overall.between,
        where=overall.where,
    )


def _waived(aspect: AspectResult) -> bool:
    """Whether a waiver, and not the standard, has taken a question away."""
    return aspect.verdict is Verdict.NOT_APPLICABLE and any(judgement.waived for judgement in aspect.judgements)


def _untold(aspect: AspectResult, reason: str) -> AspectResult:
    return evolve(aspect, verdict=Verdict.CANNOT_TELL, reason=reason, between=_OPEN, where=None)


def _overall(criterion: Criterion, planned: AspectResult, delivered: AspectResult) -> AspectResult:
    """Give the answer that is the criterion's own."""
    if delivered.verdict in _RISING:
        return delivered
    asked = {check.aspect for check in criterion.checks}
    if planned.verdict is Verdict.NOT_MET or asked == {Aspect.PLANNED}:
        return planned
    if delivered.verdict is Verdict.NOT_APPLICABLE or planned.verdict is not Verdict.CANNOT_TELL:
        return delivered
    # What is known of the delivery bounds it; that the planning is not known takes nothing from that.
    return evolve(planned, between=delivered.between)


def _unnamed(criterion: Criterion, tie: Tie, elsewhere: Basis) -> CriterionResult:
    verdict = Verdict.NOT_MET
    if tie.denied:
        reason = "The confirmed mapping says that no row answers it."
    elif elsewhere is Basis.REFERENCE:
        reason = "The plan names other criteria of this level, and no row names this one."
    elif elsewhere is Basis.CONFIRMED:
        reason = "The mapping ties rows to other criteria of this level, and none to this one."
    elif elsewhere is Basis.SUGGESTED:
        reason = "The mapping is not finished: it ties no row to this criterion, and others are still to be confirmed."
        verdict = Verdict.CANNOT_TELL
    else:
        others = " of its level" if criterion.level else ""
        verdict, reason = Verdict.CANNOT_TELL, f"No row names it, nor any other criterion{others}."
    return CriterionResult(
        criterion=criterion,
        rows=(),
        basis=Basis.NONE,
        ties=tie.said,
        planned=AspectResult(verdict=verdict, reason=reason),
        delivered=AspectResult(verdict=Verdict.CANNOT_TELL, reason=reason),
        verdict=verdict,
        reason=reason,
    )


def _aspect(criterion: Criterion, aspect: Aspect, tie: Tie, judged: Judgements) -> AspectResult:
    """Answer one question: its first check decides whether anything is there, the others whether it is whole."""
    checks = [check for check in criterion.checks if check.aspect is aspect]
    if problem := _unasked(criterion, checks, judged):
        return problem
    # A plan needs one live action; delivered is only what is delivered in all rows.
    root = _answered(checks[0], tie, judged, max if aspect is Aspect.PLANNED else _mixed)
    found = [_answered(check, tie, judged, _mixed) for check in checks[1:]]
    others = [answered for answered in found if answered]
    if judged.asks(checks[0]) and root is None:
        return AspectResult(verdict=Verdict.CANNOT_TELL, reason="There is no action that it could be asked of.")
    if root is None:
        if not others:
            return AspectResult(verdict=Verdict.CANNOT_TELL, reason="There is nothing that it could be asked of.")
        root = _Answered(judgements=(), span=_Span(_ALL, _ALL))
    span = _joined(root, others, rated=any(row.row.rating for row in tie.rows))
    told = _told(Verdict.NOT_APPLICABLE if span is None else span.verdict, root, others)
    return told if span is None else evolve(told, between=span.between)


def _unasked(criterion: Criterion, checks: Sequence[Check], judged: Judgements) -> AspectResult | None:
    if not criterion.checks:
        return AspectResult(verdict=Verdict.CANNOT_TELL, reason="The standard names no rule that could tell.")
    if not checks:
        return AspectResult(verdict=Verdict.NOT_APPLICABLE, reason="The standard does not ask this.")
    if not any(judged.asks(check) for check in checks):
        return AspectResult(verdict=Verdict.CANNOT_TELL, reason="The settings ignore every rule that could tell.")
    return None


def _answered(check: Check, tie: Tie, judged: Judgements, join: Callable[[Sequence[int]], int]) -> _Answered | None:
    """Give what a check got from all rows, or None where it is not asked or got no judgement."""
    found = judged.answers(check, tie.rows) if judged.asks(check) else []
    if not found:
        return None
    counting = [judgement.verdict for judgement in found if judgement.verdict is not Verdict.NOT_APPLICABLE]
    if not counting:
        return _Answered(judgements=found, span=None)
    least = join([_RISING.index(verdict) if verdict in _RISING else _NONE for verdict in counting])
    most = join([_RISING.index(verdict) if verdict in _RISING else _ALL for verdict in counting])
    return _Answered(judgements=found, span=_Span(least, most))


def _mixed(worths: Sequence[int]) -> int:
    """What some rows meet and others do not is met in part."""
    return worths[0] if len(set(worths)) == 1 else _PART


def _joined(root: _Answered, others: Sequence[_Answered], *, rated: bool) -> _Span | None:
    """Give the least and the most that an answer can be, or None where it does not apply."""
    if root.span is None:
        return None
    counting = [(other.span, other.must) for other in others if other.span]
    least = _lowered(root.span.least, [(span.least, must) for span, must in counting], rated=rated)
    most = _lowered(root.span.most, [(span.most, must) for span, must in counting], rated=rated)
    return _Span(least, most)


def _lowered(root: int, others: Sequence[tuple[int, bool]], *, rated: bool) -> int:
    """Take the root's answer down for what is missing from the whole.

    Anything that is missing makes of met a part. A must that is not met at all makes of a part nothing, such as a
    day that has passed; but not of a part that the authority itself has rated so, since a rating speaks of the
    criterion and not of the day.
    """
    if root == _PART and not rated and any(must and worth == _NONE for worth, must in others):
        return _NONE
    return min(root, _PART) if any(worth < _ALL for worth, _ in others) else root


def _told(verdict: Verdict, root: _Answered, others: Sequence[_Answered]) -> AspectResult:
    """Give the answer with the judgements that explain it best, and all others after them."""
    of_root = root.span is None or root.span.verdict is verdict
    musts_first = sorted(others, key=lambda other: not other.must)
    candidates = root.judgements if of_root and root.judgements else [j for o in musts_first for j in o.judgements]
    decisive = min(candidates, key=lambda judgement: _rank(judgement.verdict, _TELLING[verdict]))
    every = [judgement for answered in (root, *others) for judgement in answered.judgements]
    shown = sorted(every, key=lambda judgement: (judgement is not decisive, _rank(judgement.verdict, _GRAVITY)))
    # Each thing that is missing from the whole is named; what makes the whole is told once.
    missing = [j for j in candidates if j.verdict is decisive.verdict] if not of_root else [decisive]
    reason = " ".join(dict.fromkeys(judgement.reason for judgement in (*missing, *_open_musts(verdict, others))))
    return AspectResult(verdict=verdict, reason=reason, judgements=tuple(shown), where=decisive.where)


def _open_musts(verdict: Verdict, others: Sequence[_Answered]) -> list[Judgement]:
    """Give what a must leaves open of an answer that is partly met, such as whether something was there in time."""
    if verdict is not Verdict.PARTIALLY_MET:
        return []
    return [j for other in others if other.must for j in other.judgements if j.verdict is Verdict.CANNOT_TELL]


def _rank(verdict: Verdict, order: Sequence[Verdict]) -> int:
    return order.index(verdict) if verdict in order else len(order)
