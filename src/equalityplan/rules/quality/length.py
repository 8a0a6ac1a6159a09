"""Rules about how long texts are, and what they may not hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Narrative, Plan
from equalityplan.provenance import Where
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
from equalityplan.rules.menus import GENDER_PAY_NARRATIVE, GENDER_PAY_SERVICE, live_rows, support_of, title_of
from equalityplan.rules.sentences import listed

LINK = re.compile(r"\bhttps?://[^\s<>\"')\]]+|\bwww\.[^\s<>\"')\]]+", re.IGNORECASE)
_FOUR = {"words": 4}


@frozen
class _Length:
    """How many words the texts beside an action, or the passages of the prose, have one by one."""

    name: str
    words: tuple[int, ...]
    where: Where | None


def _row(comments: str | None) -> PlanRow:
    return PlanRow(actions=["Train all managers"], comments=comments)


@rule(
    judges=Subject.PLAN,
    weight=Weight.MUST,
    sources=(GENDER_PAY_SERVICE,),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_row("Once a month"),), parameters=_FOUR),
        Example(verdict=Verdict.NOT_MET, rows=(_row("In four groups, once a month"),), parameters=_FOUR),
        Example(
            verdict=Verdict.CANNOT_TELL,
            rows=(PlanRow(actions=["Train all managers"], comments="Once a month", measure="Fewer complaints"),),
            parameters=_FOUR,
            note="too long together, and neither alone",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_row("Once a month"),), note="without a limit"),
    ),
    parameters={"words": None},
)
def row_texts_keep_within_limit(plan: Plan, context: Context) -> Judgement:
    """What stands beside an action keeps within the number of words that is allowed.

    A form with a limit cuts off or turns away what is longer.

    Say what is done and what it is to change, and leave the rest to a page that can be linked to.
    """
    limit = context.parameters["words"]
    if limit is None:
        return not_applicable("No limit of words is asked for.")
    texts = ((row, list(support_of(row))) for _, row in live_rows(plan))
    lengths = [
        _Length(title_of(row), tuple(len(text.text.split()) for text in found), found[0].where)
        for row, found in texts
        if found
    ]
    return _judged(lengths, limit, "stand beside {name}", "columns")


@rule(
    judges=Subject.PLAN,
    weight=Weight.MUST,
    sources=(GENDER_PAY_SERVICE,),
    examples=lambda: (
        Example(verdict=Verdict.MET, plan=Plan(narrative=(Narrative("We start now."),)), parameters=_FOUR),
        Example(
            verdict=Verdict.NOT_MET,
            plan=Plan(narrative=(Narrative("We start on the first day."),)),
            parameters=_FOUR,
        ),
        Example(
            verdict=Verdict.CANNOT_TELL,
            plan=Plan(narrative=(Narrative("We start now."), Narrative("Who we are", heading="About us"))),
            parameters=_FOUR,
            note="which of the passages is meant, the plan does not say",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, plan=Plan(), note="without a limit"),
    ),
    parameters={"words": None},
)
def prose_keeps_within_limit(plan: Plan, context: Context) -> Judgement:
    """The prose of the plan keeps within the number of words that is allowed.

    A form with a limit cuts off or turns away what is longer.

    Keep what readers need in order to understand the actions.
    """
    limit = context.parameters["words"]
    if limit is None or not plan.narrative:
        return not_applicable("No limit of words is asked for." if limit is None else "The plan has no prose.")
    words = tuple(len(passage.text.split()) for passage in plan.narrative)
    return _judged([_Length("the tables", words, plan.narrative[0].where)], limit, "stand outside {name}", "passages")


def _judged(lengths: Sequence[_Length], limit: int, standing: str, parts: str) -> Judgement:
    if not lengths:
        return not_applicable("No action has words beside it.")
    over = [found for found in lengths if max(found.words) > limit]
    allowed = f"{limit} are allowed."
    if over:
        told = listed(f"{max(found.words)} words {standing.format(name=found.name)}" for found in over)
        return not_met(f"{told}; {allowed}", over[0].where)
    together = [found for found in lengths if sum(found.words) > limit]
    if together:
        first = together[0]
        told = f"{sum(first.words)} words {standing.format(name=first.name)} in {len(first.words)} {parts}"
        return cannot_tell(f"{told}; {allowed} Which of them is meant, the plan does not say.", first.where)
    longest = max(lengths, key=lambda found: sum(found.words))
    told = f"No more than {sum(longest.words)} words {standing.format(name=longest.name)}"
    return met(f"{told}; {allowed}", longest.where)


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(GENDER_PAY_NARRATIVE,),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_row("Once a month"),), parameters={"asked": True}),
        Example(verdict=Verdict.NOT_MET, rows=(_row("See https://town.example/x"),), parameters={"asked": True}),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_row("See https://town.example/x"),), note="not asked"),
    ),
    parameters={"asked": False},
)
def row_texts_have_no_links(plan: Plan, context: Context) -> Judgement:
    """What stands beside an action can be read without following a link.

    Some forms print such texts as they stand. A link is then no link, and what it leads to is not part of the plan.

    Say it in the text itself, or give the link in the one place that the form has for it.
    """
    if not context.parameters["asked"]:
        return not_applicable("That texts have no links is not asked for.")
    texts = [(row, text) for _, row in live_rows(plan) for text in support_of(row)]
    if not texts:
        return not_applicable("No action has words beside it.")
    for row, text in texts:
        if found := LINK.search(text.text):
            return not_met(f"The words beside {title_of(row)} hold a link, {found[0]}.", text.where)
    return met("No link stands in the words beside the actions.", texts[0][1].where)
