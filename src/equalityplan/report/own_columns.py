"""A plan laid out under the columns of the document that it was read from."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from equalityplan.document import Block, Cell, Document, Paragraph, Row, Table
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Layout, Plan, Section
from equalityplan.provenance import Where
from equalityplan.report.cells import (
    Texts,
    actions_cell,
    leads_cell,
    objective_cell,
    statement_cell,
    status_cell,
    timescale_cell,
)
from equalityplan.report.sheet import band, bands, literal, narrative_blocks, title_blocks

# Where a value stands that no place was kept for: in the first column of one of these roles.
_ROLES = {
    "target": ("target",),
    "measure": ("measure", "target"),
    "baseline": ("baseline", "measure"),
    "outcome": ("outcome",),
    "evidence": ("evidence",),
    "comments": ("comments",),
    "progress": ("progress", "review"),
    "resources": ("resource", "cost"),
    "characteristics": ("characteristic",),
}


def authority_document(plan: Plan) -> Document:
    """Lay a plan out as its document did: a table for each run of rows under the same columns.

    A plan without columns of its own, built by hand, gives no rows this way; `plan_document` lays out any plan.
    """
    blocks: list[Block] = [*title_blocks(plan)]
    placed = [(section, row) for section in plan.sections for row in section.rows]
    for number, run in groupby(placed, key=lambda pair: pair[1].table):
        blocks.append(_table(plan.layouts[number], list(run)))
    return Document(name=plan.source or "plan", format="plan", blocks=(*blocks, *narrative_blocks(plan)))


def _table(layout: Layout, run: list[tuple[Section, PlanRow]]) -> Table:
    width = len(layout.headings)
    rows = []
    if any(layout.headings):
        cells = tuple(Cell(paragraphs=(Paragraph(text=heading),) if heading else ()) for heading in layout.headings)
        rows.append(Row(cells=cells, header=True))
    standing: str | None = None
    for _, group in groupby(run, key=lambda pair: id(pair[0])):
        members = list(group)
        section = members[0][0]
        rows += [band(text, width) for text in bands(section, standing)]
        standing = section.heading
        rows += [_row(row, layout) for _, row in members]
    return Table(rows=tuple(rows))


def _row(row: PlanRow, layout: Layout) -> Row:
    cells: list[list[Paragraph]] = [[] for _ in layout.headings]
    for column, texts in _placed(row, layout):
        # One cell may have given several values, such as "N/A" an action and a status.
        cells[column].extend(text for text in texts if text not in cells[column])
    return Row(cells=tuple(Cell(paragraphs=tuple(map(literal, texts))) for texts in cells))


def _placed(row: PlanRow, layout: Layout) -> Iterator[tuple[int, Texts]]:
    """Yield the texts of a row with the column, from 0, that each stands in."""

    def column(where: Where | None, *roles: str) -> int:
        if where is not None and where.column is not None and where.column <= len(layout.roles):
            return where.column - 1
        return next((layout.roles.index(role) for role in roles if role in layout.roles), len(layout.roles) - 1)

    objective, actions = objective_cell(row), actions_cell(row)
    first = row.actions[0].where if row.actions else row.not_applicable.where if row.not_applicable else None
    at_objective = column(row.objective.where if row.objective else None, "objective", "criterion")
    at_action = column(first, "action")
    if row.reference and "reference" in layout.roles:
        yield layout.roles.index("reference"), (Paragraph(text=row.reference),)
    elif row.reference and objective:
        objective = _numbered(row.reference, objective)
    elif row.reference:
        actions = _numbered(row.reference, actions)
    yield at_objective, objective
    yield at_action, actions
    yield column(row.leads[0].where if row.leads else None, "responsible"), leads_cell(row)
    yield column(row.timescale.where, "timescale", "due", "start"), timescale_cell(row)
    if row.status:
        yield column(row.status.where, "status"), status_cell(row)
    if row.rating:
        mark = row.rating.text or "✓"
        yield column(row.rating.where, row.rating.word.value), (Paragraph(text=mark),)
    for name, statement in row.statements.items():
        yield column(statement.where, *_ROLES[name]), statement_cell(statement)
    for other in row.other:
        named = layout.headings.index(other.heading) if other.heading in layout.headings else None
        at = column(other.where, "other", "blank") if named is None else named
        yield at, tuple(Paragraph(text=line) for line in other.text.split("\n"))


def _numbered(reference: str, texts: Texts) -> Texts:
    first = texts[0].text if texts else ""
    return (Paragraph(text=f"{reference} {first}".strip()), *texts[1:])
