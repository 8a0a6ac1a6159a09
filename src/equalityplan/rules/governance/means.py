"""Rules about what the plan is carried out with."""

from __future__ import annotations

import re
from fractions import Fraction

from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan
from equalityplan.rule import Context, Example, Judgement, Subject, Verdict, Weight, met, not_applicable, not_met, rule
from equalityplan.rules.sentences import Sentence, first_with, is_live, quoted, spoken
from equalityplan.rules.sources import AUDIT_PROMPTS, PLAN_SCORECARDS, RACE_PLANS_CAPACITY

_MEANS = re.compile(
    r"£\s?\d|\bresource implications?\b|\bbudgete?d\b|\b(?:existing|within|from|additional|ring-?fenced|annual)\s+"
    r"(?:the\s+)?(?:resources?|budgets?|funding|funds)\b|\bcost(?:s|ed|ings?)?\b|\bfunded (?:by|from|through)\b"
    r"|\b(?:staff|officer)(?: time|'s time| hours| days)\b|\b\d+(?:\.\d+)? (?:fte|wte)\b",
    re.IGNORECASE,
)
_CAPACITY = re.compile(
    r"\btrain(?:s|ed|ing|ings)?\b|\bguid(?:e|es|ance)\b|\binduction\b|\bawareness\b|\btoolkits?\b"
    r"|\b(?:review|refresh|revis|updat)\w*\b[^.;]{0,60}\bpolic(?:y|ies)\b"
    r"|\bpolic(?:y|ies)\b[^.;]{0,20}\b(?:reviewed|refreshed|revised|updated)\b",
    re.IGNORECASE,
)


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(
        *PLAN_SCORECARDS,
        AUDIT_PROMPTS,
    ),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=["Fit hearing loops"], resources="£4,000"),)),
        Example(
            verdict=Verdict.MET,
            rows=(PlanRow(actions=["Fit hearing loops, to be costed and agreed with the Treasurer"]),),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=["Ask Human Resources to count the applicants"]),),
            note="Human Resources is who, not with what",
        ),
    ),
    question=True,
)
def resources_are_named(plan: Plan, _: Context) -> Judgement:
    """The plan says what money or time it is carried out with.

    What has no budget and no hours competes with everything that has, and is the first to be put off.

    Name the money, the posts or the hours, or say that existing budgets bear it. Are they settled elsewhere?
    """
    row = next((row for row in plan.rows if is_live(row) and row.resources and row.resources.text.strip()), None)
    if row and row.resources:
        return met(f"{quoted(row.resources.text)} stands under resources.", row.resources.where or row.where)
    if found := first_with(spoken(plan), _MEANS):
        return met(f"{found.quoted} speaks of resources.", found.where)
    return not_met("What is the plan carried out with? No sentence names money, a budget, a cost or staff time.")


@rule(
    judges=Subject.PLAN,
    weight=Weight.NOTE,
    sources=(RACE_PLANS_CAPACITY,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(
                PlanRow(actions=["Fit hearing loops", "Open a prayer room", "Halve the waiting time", "Train staff"]),
            ),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=["Train staff", "Refresh the dignity policy", "Halve the waiting time"]),),
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(objective="Services are fair"),)),
    ),
    parameters={"largest_share": 0.25},
    question=True,
)
def actions_go_beyond_training(plan: Plan, context: Context) -> Judgement:
    """No more than a quarter of the actions are training, guidance or the refreshing of a policy.

    They prepare an authority to act, and change nothing by themselves for the people concerned. A review of
    twenty years of race plans found them the commonest kind of action.

    Ask of each what staff will then do otherwise, and make that the action.
    """
    rows = [row for row in plan.rows if is_live(row)]
    actions = [Sentence(action.text, action.where or row.where) for row in rows for action in row.actions]
    if not actions:
        return not_applicable("The plan has no live action.")
    preparing = [action for action in actions if _CAPACITY.search(action.text)]
    count = f"{len(preparing)} of {len(actions)} actions"
    if Fraction(len(preparing), len(actions)) <= Fraction(str(context.parameters["largest_share"])):
        return met(f"{count} are training, guidance or the refreshing of a policy.")
    reason = f"{count} seem to be training, guidance or the refreshing of a policy, such as {preparing[0].quoted}."
    return not_met(f"{reason} Do the others change enough?", preparing[0].where)
