"""Rules about whether reports tell what has changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan
from equalityplan.model.progress import Status
from equalityplan.rule import Context, Example, Judgement, Subject, Verdict, Weight, met, not_applicable, not_met, rule
from equalityplan.rules.sentences import Sentence, first_with, is_live, sentences_of
from equalityplan.rules.sources import RACE_PLANS_RESULTS, SELF_ASSESSMENT_FORM

_CHANGE = re.compile(
    r"\b(?:rose|risen|fell|fallen|dropped|doubled|halved|grew|grown|increased|reduced|decreased|improved|widened|narrowed)"
    r"\b[^.;]{0,60}\b(?:by|from|to)\b[^.;]{0,20}\d"
    r"|\bas a (?:result|consequence)\b|\b(?:has|have|had) led to\b|\b(?:more|fewer|less) \w+ (?:now|than)\b"
    r"|\b(?:now|no longer) (?:feel|use|get|have|find|know|apply|attend|able)\b|\bup from \d|\bdown from \d"
    r"|\b(?:made|makes) a difference\b|\bnone (?:of them )?complained\b",
    re.IGNORECASE,
)
_ACTION = "Light the paths of the park"


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(RACE_PLANS_RESULTS, SELF_ASSESSMENT_FORM),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(PlanRow(actions=[_ACTION], progress="More women now use the park; visits rose from 40 to 75"),),
        ),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=[_ACTION], status=Status("completed", text="Lit")),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=[_ACTION]),), note="nothing is reported"),
    ),
    question=True,
)
def effects_are_reported(plan: Plan, _: Context) -> Judgement:
    """Where a plan reports progress, it tells what has changed for people somewhere.

    What was done, and what proves it, is half of the account; what difference it made is the other. Reviewers of
    twenty years of plans learned from them what was carried out and not whether it worked.

    Add what has changed, with a figure from before and one from after. Has something changed that is not told?
    """
    told = list(_reported(plan))
    if not told:
        return not_applicable("The plan reports no progress.")
    if found := first_with(told, _CHANGE):
        return met(f"{found.quoted} tells what has changed.", found.where)
    return not_met("What has changed? The plan tells where its actions stand, and no effect.", told[0].where)


def _reported(plan: Plan) -> Iterator[Sentence]:
    """Yield the sentences in which rows report: status, progress and evidence, and comments beside a rating."""
    for row in filter(is_live, plan.rows):
        words = [row.progress, row.evidence, row.comments if row.rating else None]
        texts = [(found.text, found.where or row.where) for found in words if found]
        if row.status and row.status.text:
            texts.append((row.status.text, row.status.where or row.where))
        for text, where in texts:
            yield from sentences_of(text, where)
