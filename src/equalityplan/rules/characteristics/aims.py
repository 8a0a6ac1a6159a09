"""Rules about the aims of the equality duty."""

from __future__ import annotations

import re
from datetime import date

from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Plan
from equalityplan.rule import Context, Example, Judgement, Subject, Verdict, Weight, met, not_applicable, not_met, rule
from equalityplan.rules.sentences import first_with, promised
from equalityplan.rules.sources import PUBLISHED_OBJECTIVES

_RACE_DUTY = date(2001, 4, 2)
_DUTY_OF_2010 = date(2011, 4, 5)
# "Race Relations Act" and "public relations" are no relations between people.
_RELATIONS = re.compile(
    r"\b(?:good|better|community|inter-?faith)\s+(?:race\s+)?relations\b|\brace\s+relations\b(?!\s+(?:\(\w+\)\s+)?act\b)"
    r"|\brelations\s+between\b|\bcohesi\w+|\btensions?\b|\bprejudices?\b|\bhate\s+(?:crimes?|incidents?)\b"
    r"|\b(?:understanding|links|contact)\s+between\s+(?:\w+\s+){0,3}(?:groups|communities|people|faiths)\b"
    r"|\bhate\s+crime\s+incident\b",
    re.IGNORECASE,
)
_PUBLIC_LIFE = re.compile(
    r"\bpublic\s+life\b|\bdecision-?\s?making\b|\b(?:elected|community|parent|lay)\s+(?:representatives|governors|members)\b"
    r"|\bunder-?represented\b[^.;]{0,80}\b(?:boards?|committees?|councillors?|governors?|panels?|bodies)\b"
    r"|\b(?:stand|standing|candidates?)\s+for\s+(?:election|office)\b|\bpublic\s+appointments?\b",
    re.IGNORECASE,
)


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(
        "Race Relations Act 1976, section 71(1) (from 2 April 2001)",
        "Equality Act 2010, section 149(1)(c) and (5)",
        PUBLISHED_OBJECTIVES,
    ),
    examples=lambda: (
        Example(
            verdict=Verdict.MET, rows=(PlanRow(actions=["Bring schools together to lower tension on the estate"]),)
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=["Train managers in the Race Relations Act 1976 and in public relations"]),),
        ),
        Example(
            verdict=Verdict.NOT_APPLICABLE,
            rows=(PlanRow(actions=["Train all managers"]),),
            as_of=date(1999, 1, 1),
            note="before any such duty",
        ),
    ),
    question=True,
)
def good_relations_are_fostered(plan: Plan, context: Context) -> Judgement:
    """An action fosters good relations between groups of people.

    It is an aim of the duty of its own, and the one most often left out: staff and services can be fair in a
    place whose people shun each other.

    Add an action against prejudice or for contact and understanding. Does one serve this aim in other words?
    """
    if context.as_of < _RACE_DUTY:
        return not_applicable("No duty to foster good relations was in force.")
    if found := first_with(promised(plan), _RELATIONS):
        return met(f"{found.quoted} speaks of relations between people.", found.where)
    return not_met("Does an action foster good relations between groups? No live row speaks of it.")


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=("Equality Act 2010, section 149(3)(c)",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=["Offer visits for people who may stand for election"]),)),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(
                PlanRow(objective="All groups take part in public life", not_applicable=NotApplicable("N/A")),
                PlanRow(actions=["Fit hearing loops"]),
            ),
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=["Fit hearing loops"]),), as_of=date(2009, 1, 1)),
    ),
    question=True,
)
def participation_is_encouraged(plan: Plan, context: Context) -> Judgement:
    """An action encourages people of under-represented groups to take part in public life.

    The duty to advance equality of opportunity names it: where few of a group take part, their needs go unheard
    when decisions are made.

    Add an action about boards, elections or consultation that decides something. Does one serve this in other words?
    """
    if context.as_of < _DUTY_OF_2010:
        return not_applicable("The equality duty of the Equality Act 2010 was not yet in force.")
    if found := first_with(promised(plan), _PUBLIC_LIFE):
        return met(f"{found.quoted} speaks of taking part in public life.", found.where)
    return not_met("Does an action encourage taking part in public life or decisions? No live row speaks of it.")
