"""Accounting: every word of the document is looked up in the plan that was made of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from equalityplan.document import Document, words_of
from equalityplan.model.coverage import Coverage, Placement
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan
from equalityplan.provenance import Where


def account(document: Document, plan: Plan) -> Coverage:
    """Say where every word of a document went.

    The words are counted in the document as it was read and, apart from that, in every value of the plan.

    Args:
        document: The document as its reader made it, before mending.
        plan: The plan made of it.
    """
    source = Counter(words_of("\n".join([text for text, _ in document.texts()])))
    placements = tuple(placement for placement in placements_of(plan) if placement.text)
    placed = Counter(words_of("\n".join([placement.text for placement in placements])))
    return Coverage(
        words=source.total(),
        placements=placements,
        missing=tuple(sorted((source - placed).elements())),
        repeated=tuple(sorted((placed - source).elements())),
    )


def placements_of(plan: Plan) -> Iterator[Placement]:
    """Yield the words of every value of a plan with the part of the plan that holds them."""
    for line in plan.title_block:
        yield Placement("title", line.text, line.where)
    for narrative in plan.narrative:
        yield Placement("narrative", f"{narrative.heading or ''} {narrative.text}", narrative.where)
    for layout in plan.layouts:
        yield Placement("heading", " ".join(layout.headings))
    for section in plan.sections:
        yield Placement("section", section.printed or section.heading or section.period_heading or "", section.where)
        for row in section.rows:
            yield from _row_placements(row)
    for notice in plan.notices:
        yield Placement("notice", notice.text or "", notice.where)
    for statement in plan.unplaced:
        yield Placement("unplaced", statement.text, statement.where)


def _row_placements(row: PlanRow) -> Iterator[Placement]:
    yield Placement("reference", row.reference or "", row.where)
    if row.objective is not None and not row.continues:
        yield Placement("objective", row.objective.text, row.objective.where)
    for action in row.actions:
        yield Placement("action", f"{action.number or ''} {action.text}", action.where)
    yield from (Placement("lead", text, where) for text, where in _cells_of_leads(row))
    yield Placement("timescale", row.timescale.text, row.timescale.where)
    yield from _standing(row)
    for name, statement in row.statements.items():
        yield Placement(name, statement.text, statement.where)
    seen: set[tuple[str, str]] = set()
    for reference in row.references:
        key = (reference.text, str(reference.where))
        if not reference.inline and key not in seen:
            seen.add(key)
            yield Placement("reference", reference.text, reference.where)
    for other in row.other:
        yield Placement("other", other.text, other.where)


def _cells_of_leads(row: PlanRow) -> Iterator[tuple[str, Where | None]]:
    """The printed text of each lead cell once, though its leads share it."""
    cells = {(lead.text, str(lead.where)): lead for lead in row.leads}
    return ((lead.text, lead.where) for lead in cells.values())


def _standing(row: PlanRow) -> Iterator[Placement]:
    if row.not_applicable is not None:
        yield Placement("not applicable", row.not_applicable.text, row.not_applicable.where)
    # A status read from a progress cell or from "N/A" has its words there.
    elsewhere = {statement.text for statement in row.statements.values()}
    if row.status is not None and row.not_applicable is None and row.status.text not in elsewhere:
        yield Placement("status", row.status.text, row.status.where)
    if row.rating is not None:
        yield Placement("rating", row.rating.text, row.rating.where)
