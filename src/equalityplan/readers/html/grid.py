"""The grid: the columns that the cells of a table stand in, and the rows and columns that they cover."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate, groupby
from typing import NamedTuple

from equalityplan.readers._bounds import Bounds
from equalityplan.readers.html.flow import FlowCell, FlowRow, FlowTable


class Placed(NamedTuple):
    """One cell in its place.

    Attributes:
        cell: The cell.
        column: Its first column, from 0.
        colspan: Columns that it covers.
        rowspan: Rows that it covers.
    """

    cell: FlowCell
    column: int
    colspan: int
    rowspan: int


class _Block(NamedTuple):
    """Columns that a cell of a row above covers, and how many rows more."""

    start: int
    end: int
    rows: int


def place_cells(table: FlowTable, bounds: Bounds) -> list[tuple[FlowRow, list[Placed]]]:
    """Put the cells of a table in their columns, as browsers do.

    A foot stands last. No cell reaches beyond its part of the table. Columns in which no cell begins are no columns,
    and rows in which none does are no rows.

    Args:
        table: The table.
        bounds: What the document has used of its limits.

    Raises:
        DocumentError: The table has too many rows or cells.
    """
    rows = [row for row in table.rows if not row.foot] + [row for row in table.rows if row.foot]
    placed = [cells for _, part in groupby(rows, key=lambda row: row.part) for cells in _part(list(part), bounds)]
    starts = sorted({cell.column for cells in placed for cell in cells})
    kept = [0, *accumulate(bool(cells) for cells in placed)]
    bounds.check_rows(kept[-1])
    found: list[tuple[FlowRow, list[Placed]]] = []
    for number, (row, cells) in enumerate(zip(rows, placed, strict=True)):
        narrowed = [_narrowed(cell, starts, kept[number + cell.rowspan] - kept[number]) for cell in cells]
        # What the cells cover below their first row was counted when they were put in their columns.
        bounds.add_cells(sum([cell.colspan * cell.rowspan - cell.rowspan + 1 for cell in narrowed]))
        if narrowed:
            found.append((row, narrowed))
    return found


def _narrowed(placed: Placed, starts: list[int], rowspan: int) -> Placed:
    if placed.rowspan == rowspan and starts[-1] + 1 == len(starts) >= placed.column + placed.colspan:
        # Every column is one in which a cell begins.
        return placed
    column = bisect_left(starts, placed.column)
    end = bisect_left(starts, placed.column + placed.colspan)
    return Placed(placed.cell, column, end - column, rowspan)


def _part(rows: list[FlowRow], bounds: Bounds) -> list[list[Placed]]:
    placed: list[list[Placed]] = []
    blocks: list[_Block] = []
    for number, row in enumerate(rows):
        cells = _row(row, blocks, len(rows) - number)
        bounds.add_cells(sum([cell.rowspan - 1 for cell in cells]))
        below = [_Block(block.start, block.end, block.rows - 1) for block in blocks if block.rows > 1]
        below += [_Block(c.column, c.column + c.colspan, c.rowspan - 1) for c in cells if c.rowspan > 1]
        blocks = sorted(below)
        placed.append(cells)
    return placed


def _row(row: FlowRow, blocks: list[_Block], left: int) -> list[Placed]:
    """The cells of one row, each in the next columns that no cell from above covers."""
    cells: list[Placed] = []
    column, block = 0, 0
    for cell in row.cells:
        while block < len(blocks) and blocks[block].start <= column:
            column = max(column, blocks[block].end)
            block += 1
        room = blocks[block].start - column if block < len(blocks) else cell.colspan
        colspan = min(cell.colspan, room)
        cells.append(Placed(cell, column, colspan, min(cell.rowspan or left, left)))
        column += colspan
    return cells
