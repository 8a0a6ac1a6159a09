"""Rules about single words of a plan: slips that no spelling checker sees, and names of persons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from equalityplan.model.lead import Lead, LeadKind
from equalityplan.model.objective import PlanRow
from equalityplan.model.timescale import Timescale, Undetermined
from equalityplan.provenance import Where
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    RowSubject,
    Subject,
    Verdict,
    Weight,
    met,
    not_met,
    rule,
)
from equalityplan.rules.sentences import quoted, values_of
from equalityplan.rules.sources import OWN_JUDGEMENT

# Slips in words that plans are searched for; most of them are words, so that a spelling checker lets them pass.
_SLIPS = {
    "manger": "manager",
    "mangers": "managers",
    "polices": "policies",
    "racist incidence": "racist incident",
    "hate incidence": "hate incident",
    "incidence form": "incident form",
    "measureable": "measurable",
    "measureably": "measurably",
    "ethnicty": "ethnicity",
    "committment": "commitment",
    "equalites": "equalities",
    "diversty": "diversity",
    "disabilty": "disability",
    "pubic": "public",
    "councilor": "councillor",
    "employess": "employees",
    "responsibilty": "responsibility",
    "harrassment": "harassment",
    "recieve": "receive",
    "acheive": "achieve",
    "accomodation": "accommodation",
    "liason": "liaison",
}
_OPEN = re.compile(r"(?:t\.?b\.?[acdns]\.?|t\.?b\.?confirmed|to be (?:agreed|confirmed|decided))", re.IGNORECASE)
_THREE = re.compile(r"[A-Z]{3}")
# A forename, a surname and what the person is: "Jo Bloggs as champion".
_PERSON = re.compile(
    r"\b([A-Z][a-z]{2,}\s[A-Z][a-z]{2,})\s(?:as|is|was|\((?=[A-Z]))\s?"
    r"(?:(?:the|our|an?)\s)?(?:Board|Senior|Management|Lead|Chair|Champion|Equality|Equalities|Diversity|HR|Link)",
)
_NO_PERSON = re.compile(r"\b(?:Council|Team|Service|Services|Group|Board|Committee|Department|Unit|Forum|Trust)\b")


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(OWN_JUDGEMENT,),
    parameters={"slips": _SLIPS},
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=["All policies are measurable"]),)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Review the polices"], leads=["Area Manager"]),)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Review it"], leads=["Area Manger"]),)),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=["Review it"], timescale=Timescale([Undetermined(text="TBX")], text="TBX")),),
            note="not one of the usual three letters",
        ),
    ),
)
def key_words_are_spelled(subject: RowSubject, context: Context) -> Judgement:
    """Words that people search a plan for are spelled as they search for them.

    A "manger" and "polices" pass every spelling checker, and whoever looks for managers or policies does not find the
    row.

    Correct the word.
    """
    slips = {str(wrong).casefold(): right for wrong, right in context.parameters["slips"].items()}
    for text, where in _texts(subject.row):
        low = text.casefold()
        for wrong, right in slips.items():
            if wrong in low and (found := re.search(rf"\b{re.escape(wrong)}\b", text, re.IGNORECASE)):
                return not_met(f"{quoted(found[0])} stands where {quoted(right)} seems to be meant.", where)
    open_words = (part.text.strip() for part in subject.row.timescale.parts if isinstance(part, Undetermined))
    for word in open_words:
        if _THREE.fullmatch(word) and not _OPEN.fullmatch(word):
            where = subject.row.timescale.where or subject.row.where
            return not_met(f"{quoted(word)} stands where 'TBC' or 'TBA' seems to be meant.", where)
    return met("No word looks like a slip.", subject.row.where)


def _texts(row: PlanRow) -> Iterator[tuple[str, Where | None]]:
    yield from values_of(row)
    for lead in row.leads:
        yield lead.name, lead.where or row.where


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(OWN_JUDGEMENT,),
    requires=("ownership.lead-is-a-post-or-team",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=["Review it"], leads=["Area Manager"]),)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Review it"], leads=[Lead("A. Example", "person")]),)),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(objective="Staff know whom to ask", evidence="Any Body is the Lead for mentoring"),),
        ),
    ),
)
def persons_are_named_by_post(subject: RowSubject, _: Context) -> Judgement:
    """The plan names posts and not private persons.

    A plan is published and stays on the web for years. The officer may have left, and did not always agree to stand
    there; a post stays right.

    Write the post. Where the name helps those who use the plan, keep it in a list that is kept up to date.
    """
    row = subject.row
    for lead in row.leads:
        if lead.kind is LeadKind.PERSON:
            return not_met(f"{quoted(lead.name)} seems to be the name of a person.", lead.where or row.where)
    for text, where in values_of(row):
        found = _PERSON.search(text)
        if found and not _NO_PERSON.search(found[1]):
            return not_met(f"{quoted(text, found.start())} seems to name a person.", where)
    return met("The row names no person.", row.where)
