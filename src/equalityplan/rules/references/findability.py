"""Rules about whether a reader can find what the words of a row point at."""

from __future__ import annotations

from collections.abc import Iterator

from equalityplan.graph import OpenReference
from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.objective import PlanRow
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    RowSubject,
    Subject,
    Verdict,
    Weight,
    met,
    not_applicable,
    not_met,
    rule,
)
from equalityplan.rules.sentences import listed, quoted, quoted_or
from equalityplan.rules.sources import OWN_JUDGEMENT, SCORECARD_METHOD

_TO_A_DOCUMENT = Reference(target="Workforce Strategy", relation=Relation.SEE, text="see the Workforce Strategy")


def _open_in(subject: RowSubject, context: Context, *, document: bool) -> Iterator[OpenReference]:
    # Most rows point nowhere, and the open references of a plan are one list.
    if subject.row.references:
        for found in context.graph.unresolved:
            if found.row_id == subject.id and found.document is document:
                yield found


@rule(
    judges=Subject.ROW,
    weight=Weight.MUST,
    sources=(OWN_JUDGEMENT,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(
                PlanRow(reference="7", references=[Reference(target="8", relation=Relation.SEE)]),
                PlanRow(reference="8", actions=["Open a prayer room"]),
            ),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(
                PlanRow(reference="7", references=[Reference(target="8", relation=Relation.SEE)]),
                PlanRow(reference="8", actions=["Open a prayer room"]),
                PlanRow(reference="8", actions=["Train the reception staff"]),
            ),
            note="two rows have the number",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(reference="7", actions=["Open a prayer room"]),)),
    ),
)
def references_find_their_targets(subject: RowSubject, context: Context) -> Judgement:
    """Each number that a row points at belongs to exactly one row.

    Where two rows have the number, or none can have it, the reader has to guess who does the work and by when.

    Number the rows without repetition, and check each reference after renumbering.
    """
    if not subject.row.references:
        return not_applicable("The row points nowhere.", subject.row.where)
    lost = next(_open_in(subject, context, document=False), None)
    if lost is None:
        return met("Each reference leads to one place.", subject.row.where)
    candidates = f" They are: {listed(lost.candidates)}." if lost.candidates else ""
    where = lost.reference.where or subject.row.where
    return not_met(f"{quoted_or(lost.reference.text, lost.reference.target)}: {lost.reason}{candidates}", where)


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(
        SCORECARD_METHOD,
        OWN_JUDGEMENT,
    ),
    examples=lambda: (
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=["Widen recruitment"], references=[_TO_A_DOCUMENT]),),
        ),
        Example(
            verdict=Verdict.MET,
            rows=(
                PlanRow(reference="1", actions=["Widen recruitment"], references=[Reference(target="2")]),
                PlanRow(reference="2", actions=["Visit the job fairs"]),
            ),
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=["Widen recruitment"]),)),
    ),
    parameters={"supplied": ()},
)
def other_documents_are_supplied(subject: RowSubject, context: Context) -> Judgement:
    """What a row relies on stands in the plan, or in a document that is supplied with it.

    What is promised in another document cannot be checked here; nobody can tell from the plan alone whether the
    row is carried out.

    Supply the document with the plan, or write into the row what it promises.

    The parameter ``supplied`` names the documents that are supplied.
    """
    if not subject.row.references:
        return not_applicable("The row points nowhere.", subject.row.where)
    supplied = {name.casefold() for name in context.parameters["supplied"]}
    named = _open_in(subject, context, document=True)
    missing = [found for found in named if found.reference.target.casefold() not in supplied]
    if not missing:
        return met("The row relies on no document that is not at hand.", subject.row.where)
    names = listed(dict.fromkeys(quoted(found.reference.target) for found in missing))
    return not_met(f"The row relies on {names}, outside this plan.", missing[0].reference.where or subject.row.where)
