"""Rules about whether evidence can be looked up, is recent, and goes with the rating."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from equalityplan.model.dependency import Relation
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
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
from equalityplan.rules.durations import after, length_in_words
from equalityplan.rules.evidence.showing import has_evidence
from equalityplan.rules.sentences import quoted
from equalityplan.rules.sources import EVIDENCE_WINDOWS, PUBLISHED_INFORMATION, SCORECARD_METHOD, SELF_ASSESSMENT_FORM

_AIM = "Cyclists and walkers feel safe at night"
_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d(?!\d)")
_MONTH_AND_YEAR = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s*['’]?((?:20)?\d\d)\b", re.IGNORECASE
)
_SOUGHT = re.compile(
    r"https?://|www\.|\b(?:minutes|appendix|annex|report (?:to|of|no)|minute \d|policy no|page \d|section \d)\b"
    r"|\b[A-Z]{2,}\d{2,}\b|\b(?-i:[A-Z])[\w&.]*(?:\s(?-i:[A-Z&])[\w&.]*)*\s(?:Strategy|Policy|Plan|Report|Survey|Review)\b",
    re.IGNORECASE,
)
_HALF_DONE = re.compile(
    r"\b(?:in place|delivered|set up|established|developed|produced|working relationship|approached|under way|piloted"
    r"|trained|introduced|begun|started|held|partial(?:ly)?)\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(r"\s*not (?:yet )?\w+(?: \w+)?\s*\.?\s*", re.IGNORECASE)


def _said(evidence: str, rating: str = "met") -> PlanRow:
    return PlanRow(objective=_AIM, rating=Rating(rating), evidence=evidence)


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(SCORECARD_METHOD,),
    requires=("evidence.row-shows-evidence",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_said("Street survey of May 2012, see Cabinet minutes"),)),
        Example(verdict=Verdict.NOT_MET, rows=(_said("Good contacts to the cycling club"),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(objective=_AIM),)),
    ),
)
def evidence_can_be_found(subject: RowSubject, _: Context) -> Judgement:
    """Evidence names a document, an address or a date under which it can be looked up.

    A scoring of plans counts what a marker can open. "Monthly reports" may exist, but nobody outside knows which.

    Add the title, the month and where it is kept.
    """
    row = subject.row
    if row.evidence is None or not has_evidence(row.evidence):
        return not_applicable("The row gives no evidence.", row.where)
    where = row.evidence.where or row.where
    linked = any(found.relation is Relation.EVIDENCE_AT for found in row.references)
    if linked or _SOUGHT.search(row.evidence.text) or next(_years(row.evidence.text), None):
        return met("The evidence names a document, an address or a date.", where)
    return not_met(f"{quoted(row.evidence.text)} names nothing that could be looked up.", where)


def _years(text: str) -> Iterator[int]:
    """Yield the years that a text names; with two figures only beside a month."""
    yield from (int(match[0]) for match in _YEAR.finditer(text))
    yield from (int(match[1]) % 2000 + 2000 for match in _MONTH_AND_YEAR.finditer(text))


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=(PUBLISHED_INFORMATION, EVIDENCE_WINDOWS),
    requires=("evidence.row-shows-evidence",),
    parameters={"oldest": "P3Y"},
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_said("Street survey of May 2012"),)),
        Example(verdict=Verdict.NOT_MET, rows=(_said("Street survey of May 2008"),)),
        Example(verdict=Verdict.CANNOT_TELL, rows=(_said("Street survey"),), note="no date"),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(objective=_AIM),)),
    ),
)
def evidence_is_recent(subject: RowSubject, context: Context) -> Judgement:
    """Evidence is not more than three years old.

    What was shown once need no longer be so. The regulator found that one authority in six had nothing to show but
    material that was old or bore no date.

    Repeat the survey or the count, or say why the old one still holds.
    """
    row, oldest = subject.row, context.parameters["oldest"]
    if row.evidence is None or not has_evidence(row.evidence):
        return not_applicable("The row gives no evidence.", row.where)
    where = row.evidence.where or row.where
    newest = max((year for year in _years(row.evidence.text) if year <= context.as_of.year), default=None)
    if newest is None:
        return cannot_tell("The evidence bears no date.", where)
    if after(date(newest, 12, 31), oldest) < context.as_of:
        return not_met(
            f"The newest year that the evidence names is {newest}, over {length_in_words(oldest)} ago.", where
        )
    return met(f"The evidence names {newest}.", where)


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(SELF_ASSESSMENT_FORM,),
    requires=("evidence.row-shows-evidence",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_said("Two of nine lamps have been mended", "partially-met"),)),
        Example(verdict=Verdict.NOT_MET, rows=(_said("Lamps were set up in two streets", "not-met"),)),
        Example(
            verdict=Verdict.NOT_APPLICABLE,
            plan=Plan(sections=[Section(rows=[_said("Not in place", "not-met")])]),
            note="and nothing is claimed",
        ),
    ),
    question=True,
)
def rating_gives_credit(subject: RowSubject, _: Context) -> Judgement:
    """A row that is rated as not met does not report that a part of it is done.

    A rating that is too hard on oneself hides what works as much as one that is too kind, and moves money to where it
    is needed less.

    Rate the row as partially met, or say why what was done does not count. Does the evidence deserve more?
    """
    row = subject.row
    if row.rating is None or not row.evidence or not has_evidence(row.evidence):
        return not_applicable("The row has no rating with evidence beside it.", row.where)
    where = row.evidence.where or row.where
    done = _HALF_DONE.search(row.evidence.text)
    if row.rating.word is RatingWord.NOT_MET and done and not _NOT_YET.fullmatch(row.evidence.text):
        return not_met(f"Is nothing met? The evidence says {quoted(row.evidence.text, done.start())}.", where)
    return met("The rating gives credit for what the evidence shows.", where)
