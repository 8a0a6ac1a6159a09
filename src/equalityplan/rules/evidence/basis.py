"""Rules about what the plan itself rests on: data, and the people whom it is for."""

from __future__ import annotations

import re

from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Narrative, Plan
from equalityplan.rule import Context, Example, Judgement, Subject, Verdict, Weight, met, not_met, rule
from equalityplan.rules.sentences import first_with, spoken
from equalityplan.rules.sources import (
    AUDIT_OF_INEQUALITIES,
    INVOLVEMENT,
    PUBLISHED_OBJECTIVES,
    SCOTTISH_DUTIES,
    WELSH_OBJECTIVES,
)

# What is known already and led to the plan; data that are still to be collected are none.
_BASIS = re.compile(
    r"\bcensus\b|\bresearch\b|\bneeds assessment\b|\bself-?\s?assessment\b|\binternal audit\b|\bdemographics of\b"
    r"|\baudit of inequalit\w+|\b(?:results|findings) (?:of|from|gathered)\b|\bidentified (?:by|from|through)\b"
    r"|\bbased on (?:the |our |an? )?(?:\w+ ){0,3}(?:results?|evidence|data|findings|analysis|statistics|survey)\b"
    r"|\b(?:evidence|data|figures|statistics|survey results?|complaints) (?:shows?|showed|tells?|told|suggests?)\b",
    re.IGNORECASE,
)
# People who were, or will be, heard about the plan itself and not about a service.
_INVOLVED = re.compile(
    r"\b(?:consult(?:ed|ing|ation|ations)?|feedback|comments|views|involve(?:d|ment)?|engage(?:d|ment)?)\b"
    r"(?:[\s,&-]{1,4}[\w'’]+){0,9}?[\s,&-]{1,4}(?:scheme|strategy|(?:action |equality )plan|our plans?|objectives"
    r"|outcomes|policy statement|implementation plans?)\b"
    r"|\b(?:scheme|strategy|plan|policy|objectives|outcomes)\b(?:[\s,&-]{1,4}[\w'’]+){0,6}?[\s,&-]{1,4}"
    r"(?:consult(?:ed|ation)|feedback|co-?produc\w+|drawn up with|written with)\b"
    r"|\bviews of (?:local |the )?communit(?:y|ies)\b"
    r"|\b(?:circulat|send|shar)\w*(?:[\s,&-]{1,4}[\w'’]+){0,3}?[\s,&-]{1,4}(?:scheme|strategy|plan|policy|objectives)\b[^.;]{0,80}"
    r"\bcomments?\b|\b(?:have|has|were|was) (?:commented|asked|heard)\b",
    re.IGNORECASE,
)


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(PUBLISHED_OBJECTIVES, AUDIT_OF_INEQUALITIES),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            plan=Plan(narrative=(Narrative("Complaints showed that deaf visitors could not be understood."),)),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=["Collect data on who visits"]),),
            note="what will be known later is no reason for this plan",
        ),
    ),
    question=True,
)
def plan_gives_its_reasons(plan: Plan, _: Context) -> Judgement:
    """The plan says from which data its objectives come.

    Without it nobody can tell whether the plan answers the worst inequality or the easiest. A check of published
    objectives asked each authority why it had chosen these.

    Say what the census, a survey, complaints or an audit showed, and which objective answers it. Is it said elsewhere?
    """
    if found := first_with(spoken(plan), _BASIS):
        return met(f"{found.quoted} names what the plan rests on.", found.where)
    return not_met("Why these objectives? No sentence names data that led to them.")


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(INVOLVEMENT, WELSH_OBJECTIVES, SCOTTISH_DUTIES),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=["Consult the deaf club on our equality objectives"]),)),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(
                PlanRow(objective="Consultation shapes our objectives", not_applicable=NotApplicable("N/A")),
                PlanRow(actions=["Update the list of groups to be consulted"]),
            ),
            note="consultation about something else, and a row that is set aside",
        ),
    ),
    question=True,
)
def people_affected_are_involved(plan: Plan, _: Context) -> Judgement:
    """People whom the plan is for have a say in the plan itself.

    Those who meet the barriers know them best. Wales and Scotland ask for their involvement, and auditors looked for
    words that show it.

    Say who was asked about the plan, when, and what changed because of it. Were they, without being named here?
    """
    if found := first_with(spoken(plan), _INVOLVED):
        return met(f"{found.quoted} speaks of people having a say in the plan.", found.where)
    return not_met("Who of those concerned had a say in the plan? No sentence speaks of it.")
