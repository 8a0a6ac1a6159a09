"""Duties: what is answered of a duty that did not bind such an authority on the day of the assessment."""

from __future__ import annotations

from datetime import date

from equalityplan.assessment.results import AspectResult, Basis, CriterionResult
from equalityplan.model.edtf import day_in_words, day_span
from equalityplan.model.standard import Body, Criterion, Duty
from equalityplan.rule import Verdict
from equalityplan.rules.sentences import listed


def not_in_force(
    criterion: Criterion, day: date, nation: str | None = None, body: Body | None = None
) -> CriterionResult | None:
    """Answer a duty that did not bind on a day: it does not apply, by the standard itself; None for all others.

    Args:
        criterion: A criterion; of one without a duty nothing is said.
        day: The day of the assessment.
        nation: The authority's nation, or None for any.
        body: The kind of body that the authority is, or None for any.
    """
    duty = criterion.duty
    if duty is None or duty.binds(day, nation, body):
        return None
    answer = AspectResult(verdict=Verdict.NOT_APPLICABLE, reason=_reason(duty, day, nation, body))
    return CriterionResult(
        criterion=criterion,
        rows=(),
        basis=Basis.PLAN,
        planned=answer,
        delivered=answer,
        verdict=answer.verdict,
        reason=answer.reason,
    )


def _reason(duty: Duty, day: date, nation: str | None, body: Body | None) -> str:
    if not duty.binds(None, nation):
        return f"It binds in {listed(duty.nations)} only, and the authority is in {nation}."
    if not duty.binds(None, None, body):
        kinds = listed((kind.value for kind in duty.bodies), "or")
        return f"It binds a {kinds}, as far as those kinds tell, and the authority is a {body}."
    first, end = day_span(duty.in_force)[0], day_span(duty.repealed)[0]
    if first and day < first:
        return f"It binds from {day_in_words(first)} on, and was not in force on {day_in_words(day)}."
    until = f" on {day_in_words(end)}" if end else ""
    return f"It ended{until}, and was no longer in force on {day_in_words(day)}."
