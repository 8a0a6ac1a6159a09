"""Lacks: what a criterion would need to be met, row by row."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from equalityplan.assessment.results import Basis, CriterionResult
from equalityplan.model.standard import Aspect
from equalityplan.provenance import Where
from equalityplan.rule import Judgement, Verdict, load_rules

_LACKING = frozenset((Verdict.NOT_MET, Verdict.PARTIALLY_MET, Verdict.CANNOT_TELL))
# Where a question rests on no judgement, what is missing is what a rule could be asked of.
_ROW = "Add a row that answers it, with an action, a lead, a date and a measure."
_ROW_OR_TIE = "Say in a mapping which row answers it, or add one with an action, a lead, a date and a measure."
_TIE = "Say which rows answer it, in a confirmed mapping."
_SETTLE = "Settle by hand whether it is met."


@frozen(kw_only=True)
class Lack:
    """One thing that is missing, or that cannot be told.

    Attributes:
        subject: Id of the row, "plan", or the two ends of a dependency; empty where no row answers the criterion.
        rule: Id of the rule that says so, or empty.
        aspect: The question that it is missing for.
        verdict: Not met, partially met or cannot tell.
        reason: What is missing, in a sentence.
        advice: What to do.
        where: The place that the reason speaks of, or None where it speaks of something missing.
    """

    subject: str
    rule: str
    aspect: Aspect
    verdict: Verdict
    reason: str
    advice: str
    where: Where | None = field(default=None, eq=False)


def lacks_of(result: CriterionResult) -> tuple[Lack, ...]:
    """Give what a criterion lacks, each rule and row once; nothing where it is met or does not apply.

    Where nothing is planned, that is what it lacks: nothing that is not planned can be delivered.
    """
    if result.verdict not in _LACKING:
        return ()
    if result.basis is Basis.SUGGESTED:
        return (_bare(result, _TIE),)
    found: dict[tuple[str, str], Lack] = {}
    for aspect, judgement in _deciding(result):
        if judgement.verdict in _LACKING:
            found.setdefault((judgement.rule, judgement.subject), _lack(judgement, aspect))
    return tuple(found.values()) or (_bare(result, _advice(result)),)


def _advice(result: CriterionResult) -> str:
    if result.rows or not result.criterion.checks:
        return _SETTLE
    # Where the plan names no criterion at all, a row may well answer this one without saying so.
    return _ROW_OR_TIE if result.verdict is Verdict.CANNOT_TELL else _ROW


def _deciding(result: CriterionResult) -> Iterator[tuple[Aspect, Judgement]]:
    planned, delivered = result.planned, result.delivered
    only_planned = all(check.aspect is Aspect.PLANNED for check in result.criterion.checks)
    if only_planned:
        yield from ((Aspect.PLANNED, judgement) for judgement in planned.judgements)
    elif planned.verdict in (Verdict.NOT_MET, Verdict.CANNOT_TELL):
        # The first judgement decides; the others follow from it.
        decisive = [judgement for judgement in planned.judgements if judgement.rule == planned.judgements[0].rule]
        yield from ((Aspect.PLANNED, judgement) for judgement in decisive)
    if planned.verdict is not Verdict.NOT_MET or delivered.verdict in (Verdict.NOT_MET, Verdict.PARTIALLY_MET):
        yield from ((Aspect.DELIVERED, judgement) for judgement in delivered.judgements)


def _lack(judgement: Judgement, aspect: Aspect) -> Lack:
    rule = load_rules().get(judgement.rule)
    return Lack(
        subject=judgement.subject,
        rule=judgement.rule,
        aspect=aspect,
        verdict=judgement.verdict,
        reason=judgement.reason,
        advice=rule.advice if rule else "",
        where=judgement.where,
    )


def _bare(result: CriterionResult, advice: str) -> Lack:
    """Give what is missing where no rule's judgement says so."""
    return Lack(
        subject=result.rows[0] if len(result.rows) == 1 else "",
        rule="",
        aspect=Aspect.PLANNED if result.planned.verdict in _LACKING else Aspect.DELIVERED,
        verdict=result.verdict,
        reason=result.reason,
        advice=advice,
        where=result.where,
    )
