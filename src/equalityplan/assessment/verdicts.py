"""Verdicts: how judgements make the answers to a criterion's two questions, and those its own verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from equalityplan.assessment.results import AspectResult, Basis, CriterionResult
from equalityplan.assessment.tying import Tie
from equalityplan.model.standard import Aspect, Check, Criterion
from equalityplan.rule import Judgement, Verdict

# From the answer that settles a question first to the one that settles it last.
_GRAVITY = (Verdict.NOT_MET, Verdict.CANNOT_TELL, Verdict.PARTIALLY_MET, Verdict.MET, Verdict.NOT_APPLICABLE)
_BEST = (Verdict.MET, Verdict.PARTIALLY_MET, Verdict.CANNOT_TELL, Verdict.NOT_MET, Verdict.NOT_APPLICABLE)

JudgementOf = Mapping[tuple[str, str], Judgement]


def criterion_result(criterion: Criterion, tie: Tie, judgements: JudgementOf, *, named_level: bool) -> CriterionResult:
    """Answer a criterion from the judgements of the rows that are tied to it.

    Args:
        criterion: The criterion.
        tie: The rows that answer it.
        judgements: Judgements by rule and subject.
        named_level: Whether the plan names other criteria of its level.
    """
    if not tie.rows:
        return _unnamed(criterion, named_level=named_level)
    planned = _aspect(criterion, Aspect.PLANNED, tie, judgements)
    delivered = _aspect(criterion, Aspect.DELIVERED, tie, judgements)
    verdict, reason = _overall(planned, delivered)
    if tie.basis is Basis.SUGGESTED:
        verdict, reason = Verdict.CANNOT_TELL, "The rows are tied to it by a suggestion that nobody has confirmed."
    return CriterionResult(
        criterion=criterion,
        rows=tuple(row.id for row in tie.rows),
        basis=tie.basis,
        planned=planned,
        delivered=delivered,
        verdict=verdict,
        reason=reason,
    )


def _overall(planned: AspectResult, delivered: AspectResult) -> tuple[Verdict, str]:
    if delivered.verdict in (Verdict.MET, Verdict.PARTIALLY_MET, Verdict.NOT_MET):
        return delivered.verdict, delivered.reason
    if planned.verdict is Verdict.NOT_MET:
        return Verdict.NOT_MET, planned.reason
    return Verdict.CANNOT_TELL, delivered.reason if planned.verdict is not Verdict.CANNOT_TELL else planned.reason


def _unnamed(criterion: Criterion, *, named_level: bool) -> CriterionResult:
    if named_level:
        verdict, reason = Verdict.NOT_MET, "The plan names other criteria of this level, and no row names this one."
    else:
        verdict, reason = Verdict.CANNOT_TELL, "No row names it, nor any other criterion of its level."
    answer = AspectResult(verdict=verdict, reason=reason)
    return CriterionResult(
        criterion=criterion,
        rows=(),
        basis=Basis.NONE,
        planned=answer,
        delivered=AspectResult(verdict=Verdict.CANNOT_TELL, reason=reason),
        verdict=verdict,
        reason=reason,
    )


def _aspect(criterion: Criterion, aspect: Aspect, tie: Tie, judgements: JudgementOf) -> AspectResult:
    """Answer one question: its first check decides whether anything is there, the others whether it is whole."""
    checks = [check for check in criterion.checks if check.aspect is aspect]
    answers = [(check, _of_rows(check, tie, judgements)) for check in checks]
    answered = [(check, found) for check, found in answers if found]
    if not answered or answered[0][0] is not checks[0]:
        return AspectResult(verdict=Verdict.CANNOT_TELL, reason="There is no action that it could be asked of.")
    root = min((judgement.verdict for judgement in answered[0][1]), key=_BEST.index)
    others = [_mixed(found) for _, found in answered[1:]]
    verdict = _combined(root, others)
    shown = sorted((j for _, found in answered for j in found), key=lambda j: _GRAVITY.index(j.verdict))
    # What the root says comes first, since it decides most.
    decisive = answered[0][1][0] if verdict is root or root is Verdict.NOT_MET else shown[0]
    return AspectResult(verdict=verdict, reason=decisive.reason, judgements=tuple(shown))


def _of_rows(check: Check, tie: Tie, judgements: JudgementOf) -> list[Judgement]:
    return [found for row in tie.rows if (found := judgements.get((check.rule, row.id))) is not None]


def _mixed(judgements: Sequence[Judgement]) -> Verdict:
    """One verdict for a check of several rows: what some rows meet and others do not is met in part."""
    verdicts = {judgement.verdict for judgement in judgements} - {Verdict.NOT_APPLICABLE}
    if not verdicts:
        return Verdict.NOT_APPLICABLE
    if Verdict.NOT_MET in verdicts and verdicts & {Verdict.MET, Verdict.PARTIALLY_MET}:
        return Verdict.PARTIALLY_MET
    return min(verdicts, key=_GRAVITY.index)


def _combined(root: Verdict, others: Sequence[Verdict]) -> Verdict:
    if root is not Verdict.MET:
        return root
    gravest = min(others, key=_GRAVITY.index, default=Verdict.MET)
    if gravest is Verdict.NOT_MET:
        return Verdict.PARTIALLY_MET
    return Verdict.MET if gravest is Verdict.NOT_APPLICABLE else gravest
