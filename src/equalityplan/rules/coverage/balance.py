"""Rules about which parts of an authority's work the plan reaches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from equalityplan.model.edtf import day_in_words, day_span
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.rule import Context, Example, Judgement, Subject, Verdict, Weight, met, not_applicable, not_met, rule
from equalityplan.rules.elements import day_of
from equalityplan.rules.keywords import keywords
from equalityplan.rules.sentences import Sentence, first_with, is_live, promised, spoken
from equalityplan.rules.sources import FRAMEWORK_PAGE, OWN_JUDGEMENT, PUBLISHED_OBJECTIVES, SCRUTINY_OF_REACH

_EMPLOYMENT = re.compile(
    r"\b(?:staff|employ(?:ee|er|ees|ment|ers)|workforce|recruit\w*|vacanc\w+|human resources|HR|apprais\w+|pay gap"
    r"|equal pay|managers?|induction|job (?:descriptions?|adverts?))\b",
    re.IGNORECASE,
)
_SERVICES = re.compile(
    r"\b(?:services?|customers?|service users?|users?|residents?|tenants?|communit(?:y|ies)|pupils?|students?|patients?"
    r"|young people|children|the public|households?|visitors?|citizens?|passengers?|clients?)\b",
    re.IGNORECASE,
)
# Those outside whom an action reaches, and what it does with them.
_OUTSIDE = re.compile(
    r"\b(?:residents?|tenants?|customers?(?! insight)|service users?|users?|the public|communit(?:y|ies)|voluntary"
    r"|partner\w*|organisations?|(?:community|faith|user|consultation|focus|minority) groups?|forums?|pupils?|patients?"
    r"|young people|households?|visitors?|contracts?|contractors?|suppliers?|complaints?|interpretation|languages"
    r"|front line services?|consultations?|consult|engagement|satisfaction|advertising|barriers)\b",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"\b(?:polic(?:y|ies)|guidance|training|train|staff|employees?|members|officers?|apprais\w+|induction|planning"
    r"|(?:steering|working) group|impact assess\w+|equality analys\w+|reports?|systems?|process|procedures?|data"
    r"|service plans?|web ?pages?|intranet|review|standard|directorates?|departments?|departmental|HR|programme)\b",
    re.IGNORECASE,
)
# When frameworks were in use that plans of their time name, and what took their place.
_FRAMEWORKS = {
    "Equality Standard for Local Government": {
        "words": ("equality standard", "equalities standard"),
        "until": date(2009, 3, 31),
        "successor": "Equality Framework for Local Government",
    },
}
_DESK = PlanRow(actions=["Rewrite the dignity policy"])
_DOOR = PlanRow(actions=["Open the library to the residents' choir"])


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(PUBLISHED_OBJECTIVES,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(PlanRow(actions=["Interview staff who leave"]), PlanRow(actions=["Ask residents about the library"])),
        ),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Interview staff who leave"]),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=["Write a list"]),)),
    ),
)
def functions_are_balanced(plan: Plan, _: Context) -> Judgement:
    """The plan works both on services and on employment.

    An authority is an employer and serves the public, and the equality duty reaches both. A check of published
    objectives looked for each of them.

    Add an action for the part that is missing, or name the plan that has it.
    """
    sentences = list(promised(plan))
    found = {name: first_with(sentences, words) for name, words in _PARTS.items()}
    missing = [name for name, sentence in found.items() if sentence is None]
    if len(missing) == len(found):
        return not_applicable("The plan speaks neither of staff nor of those whom it serves.")
    where = next((sentence.where for sentence in found.values() if sentence), None)
    if missing:
        return not_met(f"No live row speaks of {missing[0]}.", where)
    return met("The plan works both on services and on employment.", where)


_PARTS = {"employment": _EMPLOYMENT, "services and those who use them": _SERVICES}


@rule(
    judges=Subject.PLAN,
    weight=Weight.NOTE,
    sources=(SCRUTINY_OF_REACH,),
    parameters={"largest_share": "1/2"},
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_DESK, _DOOR)),
        Example(verdict=Verdict.NOT_MET, rows=(_DESK, _DESK, _DOOR)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(objective="All can sing"),)),
    ),
    question=True,
)
def actions_reach_outwards(plan: Plan, context: Context) -> Judgement:
    """No more than half of the actions stay within the authority: policies, training, data, its own papers.

    Such work prepares, and people outside notice nothing of it. One council, asked about its equality objectives, saw
    that they faced too far inwards.

    Ask of each what somebody outside will notice, and make that the action. Do these actions reach anybody?
    """
    actions = list(_live_actions(plan))
    if not actions:
        return not_applicable("The plan has no live action.")
    inside = [found for found in actions if _INSIDE.search(found.text) and not _OUTSIDE.search(found.text)]
    count = f"{len(inside)} of {len(actions)} actions"
    if Fraction(len(inside), len(actions)) <= Fraction(str(context.parameters["largest_share"])):
        return met(f"{count} stay within the authority.")
    reason = f"{count} seem to stay within the authority, such as {inside[0].quoted}."
    return not_met(f"{reason} What do people outside notice?", inside[0].where)


def _live_actions(plan: Plan) -> Iterator[Sentence]:
    for row in filter(is_live, plan.rows):
        yield from (Sentence(action.text, action.where or row.where) for action in row.actions)


@rule(
    judges=Subject.PLAN,
    weight=Weight.NOTE,
    sources=(FRAMEWORK_PAGE, OWN_JUDGEMENT),
    parameters={"frameworks": _FRAMEWORKS},
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(PlanRow(actions=["Reach level 2 of the Equality Standard"]),),
            as_of=date(2008, 11, 1),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            plan=Plan(period="2008/2010", sections=[Section(rows=[PlanRow(actions=["Meet the Equality Standard"])])]),
            as_of=date(2008, 6, 1),
            note="in use until March 2009",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_DOOR,)),
    ),
)
def frameworks_named_are_in_use(plan: Plan, context: Context) -> Judgement:
    """A framework that the plan works towards is in use for the whole time of the plan.

    When a framework is replaced its levels are no longer asked for, and work towards them has to be begun again under
    other criteria.

    Name the framework that took its place, and what of the work counts there.
    """
    last = day_span(plan.period)[1] or context.as_of
    named = False
    for name, facts in context.parameters["frameworks"].items():
        words, until = keywords(facts["words"]), day_of(facts["until"])
        found = next((each for each in spoken(plan) if words.find(each.text) is not None), None)
        named = named or found is not None
        if found and until and last > until:
            reason = f"The {name} was in use until {day_in_words(until)}; the {facts['successor']} took its place."
            return not_met(reason, found.where)
    return met("Each framework that the plan names is in use.") if named else not_applicable("It names no framework.")
