"""Rules about what shows that something is done."""

from __future__ import annotations

import re
from functools import lru_cache

from equalityplan.model.dependency import Relation
from equalityplan.model.measure import Statement
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Layout, Plan, Section
from equalityplan.model.progress import Rating, RatingWord
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    RowSubject,
    Subject,
    Verdict,
    Weight,
    cannot_tell,
    met,
    not_applicable,
    not_met,
    rule,
)
from equalityplan.rules.columns import plan_has_column
from equalityplan.rules.sameness import SamePlan
from equalityplan.rules.sentences import quoted
from equalityplan.rules.sources import RACE_PLANS_RESULTS, SELF_ASSESSMENT_FORM
from equalityplan.rules.standing import Account, Standing, account_of

_AIM = "Carers can book a break"
_NOTHING = re.compile(
    r"(?:none|nil|nothing|no evidence|n\s?/\s?a|tb[acd]|[-–—?]+|not yet"
    r"|not (?:yet )?(?:in place|available|known|started|done|begun))"
    r"(?: (?:as yet|yet|available|at present|so far))?[.\s]*",
    re.IGNORECASE,
)
_NOT_WHOLE = re.compile(r"\s*(?:partial(?:ly)?|in part|not (?:yet )?(?:in place|complete)|draft)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_SHOWN = PlanRow(objective=_AIM, rating=Rating("met"), evidence="Booking log of 2012 with 140 breaks at four homes")
_BLANK = PlanRow(objective=_AIM, rating=Rating("met"))


def _said(evidence: str, rating: str = "met") -> PlanRow:
    return PlanRow(objective=_AIM, rating=Rating(rating), evidence=evidence)


def _in_table(row: PlanRow) -> Plan:
    layout = Layout(("Aim", "Evidence"), ("objective", "evidence"))
    return Plan(layouts=(layout,), sections=[Section(rows=[row])])


def has_evidence(evidence: Statement | None) -> bool:
    """Whether words under "evidence" show anything, and do not only say that there is nothing yet.

    Examples:
        >>> has_evidence(Statement("Survey of June 2012")), has_evidence(Statement("Not in place."))
        (True, False)
    """
    return evidence is not None and _NOTHING.fullmatch(evidence.text.strip()) is None


# Every row of a plan asks this of the same plan.
@lru_cache(maxsize=2)
def _collects_evidence(same: SamePlan) -> bool:
    """Whether the plan has a column for evidence; one built by hand has it where any row gives evidence."""
    plan = same.plan
    return plan_has_column(plan, "evidence") if plan.layouts else any(row.evidence for row in plan.rows)


def _no_evidence(plan: Plan) -> str:
    """Say why nothing can be told of evidence; only a plan that was read has columns."""
    return "The plan has no column for evidence." if plan.layouts else "No row of the plan gives evidence."


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=(SELF_ASSESSMENT_FORM,),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_SHOWN,)),
        Example(verdict=Verdict.NOT_MET, rows=(_BLANK, _SHOWN), note="a blank cell"),
        Example(verdict=Verdict.NOT_MET, rows=(_said("None as yet", "partially-met"),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_said("None as yet", "not-met"),), note="and nothing is claimed"),
        Example(verdict=Verdict.CANNOT_TELL, rows=(_BLANK,), note="the plan has no column for it"),
        Example(verdict=Verdict.CANNOT_TELL, rows=(PlanRow(not_applicable=NotApplicable()), _SHOWN)),
    ),
)
def row_shows_evidence(subject: RowSubject, context: Context) -> Judgement:
    """The row says what shows where it stands.

    How was it done, and what proves it: without the second the first is a claim. A self-assessment form for
    public services asks both of every criterion.

    Name the report, figure or survey that shows it, with its date.
    """
    row = subject.row
    if row.evidence and has_evidence(row.evidence):
        return met(f"The evidence is {quoted(row.evidence.text)}.", row.evidence.where or row.where)
    for reference in row.references:
        if reference.relation is Relation.EVIDENCE_AT:
            return met(f"The evidence is said to stand in {quoted(reference.target)}.", reference.where or row.where)
    return _unshown(row, account_of(row, context.plan.dated, context.as_of), context.plan)


def _unshown(row: PlanRow, account: Account, plan: Plan) -> Judgement:
    """Judge a row without evidence: what is said not to be done needs none."""
    if row.not_applicable:
        return cannot_tell("There is no action of which anything could be shown.", row.where)
    if not _collects_evidence(SamePlan(plan)):
        return cannot_tell(_no_evidence(plan), row.where)
    if account.verdict is Verdict.NOT_MET:
        return not_applicable("Nothing is claimed that would have to be shown.", account.where)
    if row.evidence:
        return not_met(f"{quoted(row.evidence.text)} shows nothing.", row.evidence.where or row.where)
    return not_met("Nothing stands there as evidence.", row.where)


@rule(
    judges=Subject.ROW,
    weight=Weight.MUST,
    sources=(SELF_ASSESSMENT_FORM,),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_SHOWN,)),
        Example(verdict=Verdict.NOT_MET, rows=(_BLANK, _SHOWN)),
        Example(verdict=Verdict.NOT_MET, plan=_in_table(_BLANK)),
        Example(verdict=Verdict.CANNOT_TELL, rows=(_BLANK,)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_said("None as yet", "not-met"),)),
    ),
)
def met_rests_on_evidence(subject: RowSubject, context: Context) -> Judgement:
    """Where a row claims that something is met or completed, evidence stands beside the claim.

    A rating of "met" with an empty space beside it asks to be believed. Where the plan has a place for evidence,
    leaving it blank beside such a claim is worse than leaving it blank elsewhere.

    Write what shows it, or take the rating back.
    """
    row = subject.row
    if account_of(row, context.plan.dated, context.as_of).standing is not Standing.DONE:
        return not_applicable("The row does not claim to be met or completed.", row.where)
    if has_evidence(row.evidence) or any(found.relation is Relation.EVIDENCE_AT for found in row.references):
        return met("The claim comes with evidence.", (row.evidence and row.evidence.where) or row.where)
    if not _collects_evidence(SamePlan(context.plan)):
        return cannot_tell(_no_evidence(context.plan), row.where)
    return not_met("The row claims to be met or completed, and nothing stands there as evidence.", row.where)


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(SELF_ASSESSMENT_FORM,),
    requires=("evidence.row-shows-evidence",),
    parameters={"words": 5},
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_SHOWN,)),
        Example(verdict=Verdict.NOT_MET, rows=(_said("Monitoring of bookings"),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_said("Not in place", "not-met"),)),
    ),
)
def evidence_is_more_than_a_phrase(subject: RowSubject, context: Context) -> Judgement:
    """The evidence is more than a phrase.

    Two or three words name a subject and show nothing that could be looked up.

    Say what was found, by whom and when.
    """
    row = subject.row
    if row.evidence is None or not has_evidence(row.evidence):
        return not_applicable("The row gives no evidence.", row.where)
    where = row.evidence.where or row.where
    if len(_WORD.findall(row.evidence.text)) < context.parameters["words"]:
        return not_met(f"{quoted(row.evidence.text)} is hardly more than a heading.", where)
    return met("The evidence is more than a phrase.", where)


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(SELF_ASSESSMENT_FORM, RACE_PLANS_RESULTS),
    requires=("evidence.row-shows-evidence",),
    question=True,
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_SHOWN,)),
        Example(verdict=Verdict.NOT_MET, rows=(_said("Partial: two homes take bookings"),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_said("Partial: two homes take bookings", "partially-met"),)),
    ),
)
def evidence_bears_the_rating(subject: RowSubject, _: Context) -> Judgement:
    """Where a row is rated as met, its evidence does not say that it is only partly so.

    Evidence that begins with "partial" beside a rating of "met" makes a reader ask which of the two is true.

    Rate the row as partially met, or write what has been done since.
    """
    row = subject.row
    if row.rating is None or row.rating.word is not RatingWord.MET or not row.evidence:
        return not_applicable("The row is not rated as met with evidence beside it.", row.where)
    where = row.evidence.where or row.where
    if _NOT_WHOLE.match(row.evidence.text):
        return not_met(f"The row is rated as met, but its evidence begins {quoted(row.evidence.text)}.", where)
    return met("The evidence does not speak against the rating.", where)
