"""Accounting: every word of the document is looked up in the plan that was made of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from equalityplan.document import Document, words_of
from equalityplan.mending.grid import is_pinned
from equalityplan.model.coverage import Coverage, Placement
from equalityplan.model.dependency import Reference
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.provenance import Where


def account(document: Document, plan: Plan) -> Coverage:
    """Say where every word of a document went.

    The words are counted in the document as it was read, and in what its reader put into notices; apart from that,
    in every value of the plan. Words of one cell that stand in several rows, because it is merged down, count once.

    Args:
        document: The document as its reader made it, before mending.
        plan: The plan made of it.
    """
    read = [text for text, _ in document.texts()] + [notice.text for notice in document.notices if notice.text]
    source = Counter(words_of("\n".join(read)))
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
    yield from _section_placements(plan.sections)
    for notice in plan.notices:
        yield Placement("notice", notice.text or "", notice.where)
    for statement in plan.unplaced:
        yield Placement("unplaced", statement.text, statement.where)


def _section_placements(sections: Iterable[Section]) -> Iterator[Placement]:
    """The words of headings and rows, those of a cell that reaches over several rows once."""
    seen: set[Where | tuple[int, str] | None] = set()
    reference: str | None = None
    for section in sections:
        yield Placement("section", _printed(section), section.where)
        for row in section.rows:
            placements = [(_cell_of(placement, row), placement) for placement in _row_placements(row, reference)]
            yield from (placement for cell, placement in placements if cell is None or cell not in seen)
            seen.update(cell for cell, _ in placements)
            reference = row.reference


def _cell_of(placement: Placement, row: PlanRow) -> Where | tuple[int, str] | None:
    """What tells a cell from every other: its place, or where its reader gave no exact one also its words."""
    where = placement.where
    if where is None or is_pinned(where):
        return where
    # The place of a number is that of its row, and rows of prose may share one.
    return None if where is row.where else (id(where), placement.text)


def _printed(section: Section) -> str:
    """The words of a section's headings, none where they are the name of a sheet."""
    if section.printed is not None:
        return section.printed
    return section.heading or section.period_heading or ""


def _row_placements(row: PlanRow, above: str | None) -> Iterator[Placement]:
    # A number that two rows share is printed once, in a cell that reaches over both.
    yield Placement("reference", (row.reference or "") if row.reference != above else "", row.where)
    if row.objective is not None and not row.continues:
        yield Placement("objective", row.objective.text, row.objective.where)
    for action in row.actions:
        yield Placement("action", f"{action.number or ''} {action.text}", action.where)
    yield from (Placement("lead", text, where) for text, where in _cells_of_leads(row))
    yield Placement("timescale", row.timescale.text, row.timescale.where)
    yield from _standing(row)
    for name, statement in row.statements.items():
        # A statement without a place says what the heading over a mark does.
        if statement.where is not None:
            yield Placement(name, statement.text, statement.where)
    yield from _pointing(row.references)
    for other in row.other:
        yield Placement("other", other.text, other.where)


def _pointing(references: Iterable[Reference]) -> Iterator[Placement]:
    """The words that point elsewhere, as often as they are printed: those with several targets once for all."""
    counts = Counter((ref.text, ref.where, ref.target, ref.relation) for ref in references if not ref.inline)
    printed: dict[tuple[str, Where | None], int] = {}
    for (text, where, _, _), count in counts.items():
        printed[text, where] = max(count, printed.get((text, where), 0))
    for (text, where), count in printed.items():
        yield from [Placement("reference", text, where)] * count


def _cells_of_leads(row: PlanRow) -> Iterator[tuple[str, Where | None]]:
    """The printed text of each lead cell once, though its leads share it."""
    cells = {(lead.text, lead.where): lead for lead in row.leads}
    return ((lead.text, lead.where) for lead in cells.values())


def _standing(row: PlanRow) -> Iterator[Placement]:
    if row.not_applicable is not None:
        yield Placement("not applicable", row.not_applicable.text, row.not_applicable.where)
    # A status read from a progress cell or from "N/A" has its words there; one that opens such a cell has its own.
    elsewhere = [(statement.text, statement.where) for statement in row.statements.values()]
    if row.not_applicable is not None:
        elsewhere.append((row.not_applicable.text, row.not_applicable.where))
    status = row.status
    if status is not None and not any(
        text == status.text and where is status.where for text, where in elsewhere if where is not None
    ):
        yield Placement("status", status.text, status.where)
    if row.rating is not None:
        yield Placement("rating", row.rating.text, row.rating.where)
