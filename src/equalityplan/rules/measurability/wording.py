"""Rules about the words of a promise."""

from __future__ import annotations

import re

from equalityplan.model.objective import PlanRow
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    RowSubject,
    Subject,
    Verdict,
    Weight,
    met,
    not_applicable,
    not_met,
    rule,
)
from equalityplan.rules.quantities import promises_of
from equalityplan.rules.sentences import quoted
from equalityplan.rules.sources import OWN_JUDGEMENT, PLAN_SCORECARDS, RACE_PLANS_REVIEW

_FIRM = PlanRow(actions=["Open the front desk on Saturdays"])
_ESCAPE = re.compile(
    r"\b(?:(?:as|if|when|where|wherever|whenever)(?:\s+and\s+(?:when|where))?"
    r"\s+(?:appropriate|necessary|required|needed|possible|practicable|feasible|applicable|reasonable)"
    r"|as\s+far\s+as\s+(?:possible|practicable)|so\s+far\s+as\s+is|any\s+necessary"
    r"|depend(?:ent|ant|ing)\s+(?:up)?on|subject\s+to\s+(?:\w+\s+){0,2}?(?:resources?|funding|budgets?|capacity|approval)"
    r"|(?:if|when|as)\s+(?:resources?|funds?|funding|time)\s+(?:allows?|permits?|becomes?)"
    r"|resources\s+permitting)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\s*(?:to\s+)?(?:actively\s+|further\s+)?", re.IGNORECASE)
_WEAK = re.compile(
    r"(?:investigat\w+|consider\w*|continu\w+|explor\w+|guid(?:e|ing)\b|promot\w+|publicis\w+|encourag\w+"
    r"|co-?ordinat\w+|liais\w+|look(?:ing)?\s+(?:at|into)|work(?:ing)?\s+with|ensur\w+\s+links|aim\s+to|seek\s+to"
    r"|make\s+(?:\w+\s+){1,3}?aware|rais(?:e|ing)\s+awareness)",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=PLAN_SCORECARDS,
    requires=("coverage.row-has-live-action",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_FIRM,)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Open on Saturdays where practicable"]),)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Open on Saturdays, subject to funding"]),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(objective="Everyone can reach us"),)),
    ),
)
def commitment_is_firm(subject: RowSubject, _: Context) -> Judgement:
    """What is promised is promised without a way out.

    "As appropriate" and "where possible" let the authority decide afterwards what it had promised. Markers of plans
    give a vague hope nothing.

    Say in which cases it will be done, or what it depends on and by when that is known.
    """
    row = subject.row
    promises = list(promises_of(row))
    if not promises:
        return not_applicable("The row promises nothing.", row.where)
    for promise in promises:
        if found := _ESCAPE.search(promise.text):
            return not_met(f"{quoted(found[0])} leaves open what will be done: {quoted(promise.text)}.", promise.where)
    return met("Nothing in its words leaves a way out.", promises[0].where)


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(*PLAN_SCORECARDS, RACE_PLANS_REVIEW),
    requires=("coverage.row-has-live-action",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_FIRM,)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["To look into opening on Saturdays"]),)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Continue to work with faith groups"]),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(objective="Everyone can reach us"),)),
    ),
)
def verb_promises_a_result(subject: RowSubject, _: Context) -> Judgement:
    """Actions begin with a verb that ends in something: publish, train, build, appoint.

    Who promises to consider, promote or continue has kept the promise on the first day, and nothing need have
    changed.

    Write what will be there at the end that is not there now.
    """
    row = subject.row
    if not row.actions:
        return not_applicable("The row has no action of its own.", row.where)
    for action in row.actions:
        opening = _OPENING.match(action.text)
        start = opening.end() if opening else 0
        if found := _WEAK.match(action.text, start):
            reason = f"{quoted(found[0])} ends in nothing definite: {quoted(action.text)}."
            return not_met(reason, action.where or row.where)
    return met("Its actions begin with verbs that end in something.", row.actions[0].where or row.where)


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(OWN_JUDGEMENT,),
    requires=("coverage.row-has-live-action",),
    parameters={"words": 3},
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_FIRM,)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Saturday opening"]),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(objective="Everyone can reach us"),)),
    ),
)
def action_says_enough(subject: RowSubject, context: Context) -> Judgement:
    """An action says what will be done, in more than two words.

    One or two words name a subject. Those who read them later, or take the work over, cannot tell what was meant.

    Write who will do what to whom.
    """
    row = subject.row
    if not row.actions:
        return not_applicable("The row has no action of its own.", row.where)
    for action in row.actions:
        if len(_WORD.findall(action.text)) < context.parameters["words"]:
            return not_met(f"{quoted(action.text)} does not say what will be done.", action.where or row.where)
    return met("Its actions say what will be done.", row.actions[0].where or row.where)
