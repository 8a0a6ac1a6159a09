"""Rules about gaps: what a self-assessment finds, what the law wants, and what "N/A" leaves out."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.progress import Rating, RatingWord
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    RowSubject,
    Subject,
    Verdict,
    Weight,
    cannot_tell,
    met,
    not_applicable,
    not_met,
    partially_met,
    rule,
)
from equalityplan.rules.elements import out_of_time
from equalityplan.rules.keywords import keywords
from equalityplan.rules.restated import Restated, restated_rows, says_the_same, steps_of
from equalityplan.rules.sentences import quoted, values_of
from equalityplan.rules.sources import AUDIT_OF_INEQUALITIES

_DUTY_OF_2010 = date(2011, 4, 5)
# What the law asks of every public authority, and the words by which rows speak of it: sections 149(2) and (3) and the
# pay provisions of the Equality Act 2010, the specific duties, section 6 of the Human Rights Act 1998, and the regard
# to equality that cannot be had without asking those concerned.
_DUTIES = {
    "taking part in public life": ("public life", "elected representatives"),
    "what contractors and partners do for the authority": (
        *("contractors", "commissioned services", "contract management", "suppliers", "procurement"),
    ),
    "involving the people concerned": ("involvement", "consultation", "consulted", "community engagement"),
    "human rights": ("human rights",),
    "equal pay": ("equal pay", "gender pay", "pay gap"),
    "information on the workforce": ("publish* ... employment data", "publish* ... workforce"),
}
_CHOICE = "Tenants can choose how they hear from us"


def _rated(rating: str, comments: str | None = None) -> Section:
    return Section("Self-assessment", rows=[PlanRow(objective=_CHOICE, rating=Rating(rating), comments=comments)])


def _planned(*actions: str) -> Section:
    return Section("Plan", rows=[PlanRow(objective=_CHOICE, actions=actions, table=1)])


@rule(
    judges=Subject.ROW,
    weight=Weight.MUST,
    sources=("Equality Act 2010, section 149", "Human Rights Act 1998, section 6"),
    requires=("coverage.row-has-live-action",),
    parameters={"duties": _DUTIES, "since": _DUTY_OF_2010, "until": None},
    examples=lambda: (
        Example(
            verdict=Verdict.MET, rows=(PlanRow(objective="Our suppliers treat people fairly", actions=["Ask them"]),)
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(objective="Our suppliers treat people fairly", not_applicable=NotApplicable("N/A")),),
        ),
        Example(
            verdict=Verdict.CANNOT_TELL,
            rows=(
                PlanRow(
                    objective="Our suppliers treat people fairly",
                    not_applicable=NotApplicable("N/A, we have none", reason="we have none"),
                ),
            ),
            note="the reason has to be looked at",
        ),
        Example(
            verdict=Verdict.NOT_APPLICABLE,
            rows=(PlanRow(objective="The office has plants", not_applicable=NotApplicable("N/A")),),
        ),
    ),
)
def duties_are_not_set_aside(subject: RowSubject, context: Context) -> Judgement:
    """A row about something that the law asks of every authority is not marked as not applicable.

    Whether a duty applies is not for the plan to say. "N/A" beside human rights or equal pay reads as if the
    authority did not know that it is bound.

    Write what is done, or that another plan deals with it and which. If the authority is exempt, say by what.
    """
    row = subject.row
    if late := out_of_time(context):
        return evolve(late, where=row.where)
    objective = row.objective.text if row.objective else ""
    named = (
        duty for duty, words in context.parameters["duties"].items() if keywords(words).find(objective) is not None
    )
    duty = next(named, None)
    if duty is None:
        return not_applicable("The row is about none of the things that the law asks of every authority.", row.where)
    if row.not_applicable is None or row.actions:
        return met(f"The row about {duty} is not set aside.", row.where)
    where = row.not_applicable.where or row.where
    if row.not_applicable.reason:
        return cannot_tell(f"The row about {duty} is set aside, with a reason that has to be looked at.", where)
    return not_met(f"{quoted(row.not_applicable.text)} stands beside {duty}, which the law asks for.", where)


@rule(
    judges=Subject.PLAN,
    weight=Weight.MUST,
    sources=(AUDIT_OF_INEQUALITIES,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            plan=Plan(sections=[_rated("not-met", "Ask how they want to hear"), _planned("Ask how they want to hear")]),
        ),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            plan=Plan(
                sections=[
                    _rated("partially-met", "Ask how they want to hear. Train the call centre."),
                    _planned("Ask how they want to hear"),
                ]
            ),
            note="the training is lost on the way",
        ),
        Example(
            verdict=Verdict.NOT_MET,
            plan=Plan(
                sections=[
                    _rated("not-met"),
                    Section("Plan", rows=[PlanRow(objective="Rents are fair", actions=["Cut them"], table=1)]),
                ]
            ),
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, plan=Plan(sections=[_planned("Ask how they want to hear")])),
    ),
)
def gaps_are_carried_over(plan: Plan, _: Context) -> Judgement:
    """What the self-assessment finds not to be met has an action in the plan that follows it.

    An audit that finds a gap, and a plan that leaves it out, show an authority that knew and did nothing. Where only
    a part is carried over, the rest is lost without anybody having decided so.

    Add the steps that were lost, or say why they were given up.
    """
    gaps = [row for row in plan.rows if _is_gap(row)]
    pairs = {id(pair.first): pair for pair in restated_rows(plan)}
    if not gaps or not any(row.table > gaps[0].table and row.actions for row in plan.rows):
        return not_applicable("The plan has no self-assessment with a plan of actions after it.")
    missing = [row for row in gaps if id(row) not in pairs and not row.actions]
    if missing:
        words = quoted(missing[0].objective.text) if missing[0].objective else "A gap"
        reason = f"{words} is not met by the self-assessment, and no action answers it."
        others = len(missing) < len(gaps)
        return (partially_met if others else not_met)(reason, missing[0].where)
    lost = [(row, step) for row in gaps if id(row) in pairs for step in _lost(pairs[id(row)])]
    if lost:
        told = "; ".join(quoted(step) for _, step in lost[:_SHOWN])
        steps = (
            "1 step of the self-assessment is" if len(lost) == 1 else f"{len(lost)} steps of the self-assessment are"
        )
        return partially_met(f"{steps} not in the plan: {told}.", lost[0][0].where)
    return met(f"All {len(gaps)} gaps that the self-assessment finds have an action.", gaps[0].where)


_SHOWN = 3


def _is_gap(row: PlanRow) -> bool:
    return row.rating is not None and row.rating.word is not RatingWord.MET


def _lost(pair: Restated) -> list[str]:
    """Give the steps that the self-assessment names and the plan does not."""
    there = " ".join(action.text for action in pair.second.actions)
    there = there or " ".join(text for text, _ in values_of(pair.second))
    return [text for text, _ in steps_of(pair.first) if not says_the_same(text, there)]
