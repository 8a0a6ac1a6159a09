"""Documents typed as text, where a tab parts cells and a blank line ends a piece of a table, or built of cells."""

from __future__ import annotations

import io
from typing import Any

from attrs import evolve

from equalityplan.document import Block, Cell, Document, Paragraph, Passage, Row, Table
from equalityplan.model.plan import Plan
from equalityplan.provenance import Where
from equalityplan.reader import read_document
from equalityplan.reading import plan_of, read_plan


def document(*lines: str) -> Document:
    """Give the document of some tab-separated lines."""
    return read_document(io.BytesIO("\n".join(lines).encode()))


def plan(*lines: str) -> Plan:
    """Give the plan of some tab-separated lines."""
    return read_plan(io.BytesIO("\n".join(lines).encode()))


def cell(text: str = "", *, down: int = 1, across: int = 1, numbers: tuple[str, ...] = (), **known: Any) -> Cell:
    """Give a cell of some lines, merged down and across, with the numbers that its format prints before them."""
    lines = text.split("\n") if text or numbers else []
    paragraphs = [
        Paragraph(text=line, number=number, listed=number is not None)
        for line, number in zip(lines, [*numbers, *[None] * len(lines)], strict=False)
    ]
    return Cell(paragraphs=tuple(paragraphs), rowspan=down, colspan=across, **known)


def row(*cells: Cell | str, header: bool = False) -> Row:
    """Give a row of cells; a text with bars stands for several of them."""
    made = [part for given in cells for part in (given.split("|") if isinstance(given, str) else [given])]
    return Row(cells=tuple(cell(part) if isinstance(part, str) else part for part in made), header=header)


def table(*rows: Row | str, sheet: str | None = None) -> Table:
    """Give a table of rows; a text stands for a row with a bar between its cells."""
    made = tuple(row(given) if isinstance(given, str) else given for given in rows)
    return Table(rows=made, where=Where(sheet=sheet))


def built(*blocks: Block | str, form: str = "docx") -> Document:
    """Give a document with every cell in its place, as readers do; a text stands for a passage."""
    made = [Passage(text=block) if isinstance(block, str) else block for block in blocks]
    tables = 0
    placed: list[Block] = []
    for block in made:
        tables += isinstance(block, Table)
        placed.append(_placed(block, tables) if isinstance(block, Table) else block)
    return Document(name="plan", format=form, blocks=tuple(placed))


def plan_built(*blocks: Block | str, form: str = "docx") -> Plan:
    """Give the plan of a document built of cells; every word of it must have a place."""
    read = plan_of(built(*blocks, form=form))
    assert read.coverage is not None
    assert (read.coverage.missing, read.coverage.repeated) == ((), ())
    return read


def codes(read: Plan | Document) -> list[str]:
    """Give the codes of the notices, in order."""
    return [notice.code for notice in read.notices]


def _placed(given: Table, number: int) -> Table:
    """The table with each cell in its column, as far down and across as the cells before it leave room."""
    taken: set[tuple[int, int]] = set()
    rows: list[Row] = []
    sheet = given.where.sheet
    for r, one in enumerate(given.rows, start=1):
        cells: list[Cell] = []
        column = 1
        for part in one.cells:
            while (r, column) in taken:
                column += 1
            taken |= {(r + down, column + across) for down in range(part.rowspan) for across in range(part.colspan)}
            where = Where(document="plan", sheet=sheet, table=number, row=r, column=column)
            cells.append(evolve(part, where=where))
        rows.append(evolve(one, cells=tuple(cells), where=Where(document="plan", sheet=sheet, table=number, row=r)))
    return evolve(given, rows=tuple(rows), where=Where(document="plan", sheet=sheet, table=number))
