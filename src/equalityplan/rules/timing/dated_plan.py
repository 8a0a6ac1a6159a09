"""Rules about the day on which the plan itself is there."""

from __future__ import annotations

from datetime import date

from equalityplan.model.edtf import day_in_words, day_span
from equalityplan.model.plan import Plan
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    Subject,
    Verdict,
    Weight,
    cannot_tell,
    met,
    not_applicable,
    not_met,
    rule,
)
from equalityplan.rules.menus import GENDER_PAY_SERVICE

_BY = {"yearly_by": "04-04", "surely_by": "03-30"}


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(GENDER_PAY_SERVICE,),
    examples=lambda: (
        Example(verdict=Verdict.MET, plan=Plan(period="2026/2027", dated="2027-02-01"), parameters=_BY),
        Example(verdict=Verdict.NOT_MET, plan=Plan(period="2026/2027", dated="2027-04-05"), parameters=_BY),
        Example(
            verdict=Verdict.CANNOT_TELL,
            plan=Plan(period="2026/2027", dated="2027-04-01"),
            parameters=_BY,
            note="in time for some bodies and late for others",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, plan=Plan(period="2026/2027", dated="2027-04-05"), note="no day"),
    ),
    parameters={"yearly_by": None, "surely_by": None},
)
def plan_is_dated_in_time(plan: Plan, context: Context) -> Judgement:
    """The plan is dated by the last day for it, in the year after its period begins.

    What is published late cannot be held against the year that it is for.

    Print the date of publication, and publish before the last day.

    The parameters ``yearly_by`` and ``surely_by`` are the last days, month and day, for those bodies that have most
    time and for those that have least.
    """
    latest, surest = context.parameters["yearly_by"], context.parameters["surely_by"]
    if not latest:
        return not_applicable("No last day for the plan itself is asked for.")
    begins, (first, last) = day_span(plan.period)[0], day_span(plan.dated)
    if begins is None or first is None or last is None:
        lacking = "for which years it is" if begins is None else "when it was published"
        return cannot_tell(f"The plan does not say {lacking}.")
    final, early = (date.fromisoformat(f"{begins.year + 1}-{day}") for day in (latest, surest or latest))
    told = f"The plan is dated {day_in_words(last)}, and the last day for it is {day_in_words(final)}"
    if last <= early:
        return met(f"The plan is dated {day_in_words(last)}, by {day_in_words(early)}.")
    if first > final:
        return not_met(f"{told}.")
    return cannot_tell(f"{told}, or for some bodies {day_in_words(early)}; which holds cannot be told.")
