"""Colours: fills that say where a row stands."""

from __future__ import annotations

from collections.abc import Sequence

from equalityplan.document import Row
from equalityplan.phrases.status.colour import colour_of_fill, is_pale


def signals(rows: Sequence[Row], column: int) -> frozenset[int]:
    """Give the numbers, from 0, of the rows in which a cell's fill says something.

    A fill that all cells of a row share shades the row; one pale fill in the whole column shades the column.

    Args:
        rows: The rows of a table.
        column: The column, from 0.
    """
    fills = {n: fill for n, row in enumerate(rows) if (fill := _signal(row, column)) is not None}
    colours = {colour_of_fill(fill) for fill in fills.values()}
    if len(colours) == 1 and all(map(is_pale, fills.values())) and len(fills) > 1:
        return frozenset()
    return frozenset(fills)


def _signal(row: Row, column: int) -> str | None:
    fill = row.cells[column].fill if column < len(row.cells) else None
    if fill is None or colour_of_fill(fill) is None:
        return None
    others = [cell.fill for n, cell in enumerate(row.cells) if n != column and not (cell.covered and not cell)]
    return None if others and all(other == fill for other in others) else fill
