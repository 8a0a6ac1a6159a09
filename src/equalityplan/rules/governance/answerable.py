"""Rules about who signs a plan, and where more of it can be read."""

from __future__ import annotations

import re

from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Narrative, Plan
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
from equalityplan.rules.elements import everywhere
from equalityplan.rules.keywords import keywords, naming
from equalityplan.rules.menus import GENDER_PAY_SERVICE, live_rows
from equalityplan.rules.sentences import first_with

_LINK = re.compile(r"\bhttps?://[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_SIGNED = {"words": ["signed by"], "asked_of": ["ltd"], "not_asked_of": ["council"]}


def _plan(authority: str | None, prose: str) -> Plan:
    return Plan(authority=authority, narrative=(Narrative(prose),))


@rule(
    judges=Subject.PLAN,
    weight=Weight.MUST,
    sources=(GENDER_PAY_SERVICE,),
    examples=lambda: (
        Example(verdict=Verdict.MET, plan=_plan("Wool Ltd", "Signed by the Director, J. B."), parameters=_SIGNED),
        Example(verdict=Verdict.NOT_MET, plan=_plan("Wool Ltd", "We start now."), parameters=_SIGNED),
        Example(
            verdict=Verdict.CANNOT_TELL,
            plan=_plan(None, "We start now."),
            parameters=_SIGNED,
            note="whether it is asked of this body cannot be told",
        ),
        Example(
            verdict=Verdict.NOT_APPLICABLE,
            plan=_plan("Otherton Town Council", "We start now."),
            parameters=_SIGNED,
            note="not asked of councils",
        ),
    ),
    parameters={"words": (), "asked_of": (), "not_asked_of": ()},
)
def signatory_is_named(plan: Plan, context: Context) -> Judgement:
    """The plan names the person who answers for its being right, where one is asked for.

    Someone who has put a name to it has read it.

    Name the person with the post. The settings hold the words for it, and words in the names of the bodies of which
    it is asked and not asked.
    """
    asked = {name: keywords(context.parameters[name]) for name in context.parameters}
    if not asked["words"]:
        return not_applicable("Nobody who signs is asked for.")
    authority = plan.authority or ""
    if asked["not_asked_of"].find(authority) is not None:
        return not_applicable(f"Of a body such as {authority} it is not asked.")
    if found := next(naming(everywhere(plan), asked["words"]), None):
        return met(f"The plan says {found.quoted}.", found.where)
    if asked["asked_of"].find(authority) is not None:
        return not_met(f"The plan names nobody who answers for it, and {authority} has to.")
    whose = f"whether {authority} has to" if authority else "whose plan it is"
    return cannot_tell(f"The plan names nobody who answers for it; {whose} cannot be told.")


@rule(
    judges=Subject.PLAN,
    weight=Weight.MUST,
    sources=(GENDER_PAY_SERVICE,),
    examples=lambda: (
        Example(verdict=Verdict.MET, plan=_plan(None, "More at https://wool.example/us"), parameters={"asked": True}),
        Example(verdict=Verdict.NOT_MET, plan=_plan(None, "More on our pages"), parameters={"asked": True}),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=["Train all staff"]),), note="not asked"),
    ),
    parameters={"asked": False},
)
def link_is_given(plan: Plan, context: Context) -> Judgement:
    """The plan gives the address of a page, whole with http:// or https://, where one is asked for.

    Readers of a form with little room can then find the rest.

    Print the whole address, outside the words beside single actions.
    """
    if not context.parameters["asked"]:
        return not_applicable("No address is asked for.")
    found = first_with(everywhere(plan), _LINK)
    if found is None:
        return not_met("No address that begins with http:// or https:// stands in the plan.")
    beside = any(found.text in row.words for _, row in live_rows(plan))
    if beside:
        return cannot_tell(f"The only address stands in the words of an action: {found.quoted}.", found.where)
    return met(f"The plan gives the address in {found.quoted}.", found.where)
