"""Rules about how far the plan reaches: to those who work for the authority, and into its other plans."""

from __future__ import annotations

import re

from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Plan
from equalityplan.rule import Context, Example, Judgement, Subject, Verdict, Weight, met, not_met, rule
from equalityplan.rules.sentences import first_with, promised, spoken
from equalityplan.rules.sources import AUDIT_OF_CONTRACTS, PLAN_SCORECARDS

_SUPPLIERS = re.compile(
    r"\b(?:sub-?)?contract(?:s|or|ors|ual|ing)?\b|\bsuppliers?\b|\bprocure\w*|\btender\w*|\bcommission(?:s|ed|ing|ers)\b"
    r"|\bservice level agreements?\b|\boutsourc\w*|\bservice providers\b|\bgrant (?:receivers|recipients)\b",
    re.IGNORECASE,
)
_OTHER_PLANS = re.compile(
    r"\b(?:service|business|corporate|community|council|directorate|departmental|divisional|team)\s+"
    r"(?:and\s+\w+\s+)?plan(?:s|ning)?\b|\b(?:service|corporate|business)[- ]planning\b|\bcorporate strategy\b",
    re.IGNORECASE,
)


@rule(
    judges=Subject.PLAN,
    weight=Weight.NOTE,
    sources=(AUDIT_OF_CONTRACTS,),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=["Ask all suppliers for their dignity policy"]),)),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(
                PlanRow(objective="Contractors treat people fairly", not_applicable=NotApplicable("N/A")),
                PlanRow(actions=["Open a prayer room"]),
            ),
            note="the row about contractors is set aside",
        ),
    ),
    question=True,
)
def suppliers_are_covered(plan: Plan, _: Context) -> Judgement:
    """The plan says what contractors and suppliers have to do.

    The equality duty stays with the authority when others provide its services.

    Put equality into contracts, and check that it is kept. Does the authority buy or commission services?
    """
    if found := first_with(promised(plan), _SUPPLIERS):
        return met(f"{found.quoted} speaks of those who work for the authority.", found.where)
    return not_met("What have contractors and suppliers to do? No live row of the plan speaks of them.")


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(
        *PLAN_SCORECARDS,
        "Equality Framework for Local Government, criteria 2.7 and 2.16",
    ),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=["Put two equality targets into each service plan"]),)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Put two posters into each corridor"]),)),
    ),
    question=True,
)
def plan_is_tied_to_service_plans(plan: Plan, _: Context) -> Judgement:
    """The plan's promises are carried into corporate, business or service plans.

    A plan beside the others is nobody's daily work; what stands in a service plan is counted and paid for.

    Write the actions into the service plans and say so. Is it done without being said here?
    """
    if found := first_with(spoken(plan), _OTHER_PLANS):
        return met(f"{found.quoted} ties the plan to others of the authority.", found.where)
    return not_met("Is the plan tied to corporate or service plans? No sentence says so.")
