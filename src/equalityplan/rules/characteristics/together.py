"""Rules about what a plan says of several characteristics at once, and of those that it leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from equalityplan.model.characteristic import Characteristic, Mention
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Narrative, Plan, Section
from equalityplan.phrases.characteristic import find_characteristics
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    Subject,
    Verdict,
    Weight,
    met,
    not_applicable,
    not_met,
    partially_met,
    rule,
)
from equalityplan.rules.characteristics.coverage import RELEVANT
from equalityplan.rules.sentences import Sentence, is_live, listed, promised, sentences_of, spoken, values_of
from equalityplan.rules.sources import AUDIT_OF_CONTRACTS, IMPACT_REVIEW, SCOTTISH_DUTIES, WELSH_OBJECTIVES

_JOINED = re.compile(
    r"\b(?:multiple (?:discrimination|disadvantages?|identit(?:y|ies))|intersect\w+"
    r"|more than one (?:\w+ )?(?:strand|characteristic)|(?:combined|dual) (?:discrimination|characteristics))\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:because|since we|as (?:there is|we|our|no)|reasons?|no evidence|evidence (?:does|did) not|insufficient"
    r"|not (?:been )?(?:set|included|identified|covered|published)|no (?:equality )?(?:objectives?|outcomes?|actions?)"
    r"|too (?:few|small)|is covered (?:by|in)|are covered (?:by|in))\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s+|-|\s+(?:from|with|of)\s+", re.IGNORECASE)
_YOUNG = re.compile(r"\b(?:young|younger)\s+$", re.IGNORECASE)
_LEFT_OUT = "We set no objective on marriage and civil partnership, because our survey showed no difference."


@rule(
    judges=Subject.PLAN,
    weight=Weight.NOTE,
    sources=(AUDIT_OF_CONTRACTS, IMPACT_REVIEW),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=["Ask young disabled people how they travel"]),)),
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=["Study multiple discrimination among tenants"]),)),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=["Count users by age, race, sex and disability"]),),
            note="a list of characteristics joins none",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=["Open on Saturdays"]),)),
    ),
)
def characteristics_are_seen_together(plan: Plan, _: Context) -> Judgement:
    """An action looks at people in whom two characteristics meet.

    Young Black men or disabled women can be worse off than any figure for one characteristic shows. Auditors of
    contracts and of impact assessments have asked for multiple discrimination to be looked at.

    Break one figure down by two characteristics, or ask one group in whom they meet.
    """
    named = False
    for sentence in promised(plan):
        mentions = find_characteristics(sentence.text)
        named = named or bool(mentions)
        if _JOINED.search(sentence.text) or _meeting(sentence.text):
            return met(f"{sentence.quoted} looks at characteristics that meet.", sentence.where)
    if not named:
        return not_applicable("No live row names a protected characteristic.")
    return not_met("No live row looks at people in whom two characteristics meet.")


def _meeting(text: str) -> bool:
    """Whether words for different characteristics follow one another, as in "young disabled people"."""
    mentions = [found for found in find_characteristics(text) if found.span]
    return any(_is_joined(text, one, two) for one, two in pairwise(mentions)) or any(
        found.span and found.characteristic is not Characteristic.AGE and _YOUNG.search(text[: found.span[0]])
        for found in mentions
    )


def _is_joined(text: str, one: Mention, two: Mention) -> bool:
    if one.characteristic is two.characteristic or one.span is None or two.span is None:
        return False
    return _BETWEEN.fullmatch(text[one.span[1] : two.span[0]]) is not None


@rule(
    judges=Subject.PLAN,
    weight=Weight.MUST,
    sources=(WELSH_OBJECTIVES, SCOTTISH_DUTIES),
    parameters={"asked": False, "characteristics": RELEVANT, "pay_counts_for_sex": True},
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            plan=Plan(
                sections=[Section(rows=[PlanRow(actions=["Ask disabled people, faith groups and women"])])],
                narrative=(Narrative("No outcome on age is set, because the census shows no gap."),),
            ),
            parameters={"asked": True, "characteristics": ("disability", "religion or belief", "sex", "age")},
            note="asked for four characteristics",
        ),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            rows=(PlanRow(actions=["Ask disabled people"]),),
            parameters={"asked": True, "characteristics": ("disability", "age")},
            note="asked for two",
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=["Narrow the gender pay gap"]),),
            parameters={"asked": True, "characteristics": ("sex",), "pay_counts_for_sex": False},
            note="an objective on pay alone does not cover sex in Wales",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, plan=Plan(narrative=(Narrative(_LEFT_OUT),)), note="nobody asks"),
    ),
)
def gaps_are_explained(plan: Plan, context: Context) -> Judgement:
    """For each protected characteristic that the plan leaves out, it says why.

    Wales and Scotland ask authorities for their reasons. A characteristic that is left out in silence may have been
    weighed and found in order, or forgotten.

    Write a sentence for each one left out: what was looked at, and what it showed.
    """
    if not context.parameters["asked"]:
        return not_applicable("Nobody asks for reasons here.")
    wanted = [Characteristic(name) for name in context.parameters["characteristics"]]
    acted = list(_acted(plan, pay=context.parameters["pay_counts_for_sex"]))
    missing = [found for found in wanted if not _first(acted, found)]
    excuses = [sentence for sentence in _reasons(plan) if _REASON.search(sentence.text)]
    silent = [found for found in missing if not _first(excuses, found)]
    place = next((sentence.where for found in wanted if (sentence := _first((*acted, *excuses), found))), None)
    if not silent:
        told = "is named in an action" if not missing else "is named in an action, or the plan says why not"
        return met(f"Each protected characteristic {told}.", place)
    reason = f"No live action names {listed((found.value for found in silent), 'or')}, and no sentence says why."
    return not_met(reason) if len(silent) == len(wanted) else partially_met(reason, place)


_PAY = re.compile(r"\b(?:gender|equal|sex)\s+pay\b|\bpay\s+(?:gap|difference|audit)", re.IGNORECASE)


def _acted(plan: Plan, *, pay: bool) -> Iterator[Sentence]:
    for row in plan.rows:
        if is_live(row) and row.actions:
            texts = (found for text, where in values_of(row) for found in sentences_of(text, where))
            yield from (found for found in texts if pay or not _PAY.search(found.text))


def _reasons(plan: Plan) -> Iterator[Sentence]:
    yield from spoken(plan)
    for row in plan.rows:
        if row.not_applicable and row.not_applicable.reason:
            named = f"{row.objective.text if row.objective else ''}: because {row.not_applicable.reason}"
            yield Sentence(named, row.not_applicable.where or row.where)


def _first(sentences: Iterable[Sentence], wanted: Characteristic) -> Sentence | None:
    for sentence in sentences:
        if any(mention.characteristic is wanted for mention in find_characteristics(sentence.text)):
            return sentence
    return None
