"""Columns: which row is a header, and what each column holds."""

from __future__ import annotations

from collections.abc import Sequence

from equalityplan.document import Cell, Row
from equalityplan.mending.bands import is_band
from equalityplan.model.plan import Layout
from equalityplan.phrases.heading import Field, recognise_headings

_SAMPLE = 25
_SUBJECTS = frozenset((Field.ACTION, Field.OBJECTIVE, Field.CRITERION, Field.TARGET, Field.OUTCOME))
_UNTOLD = frozenset((Field.OTHER, Field.BLANK))


def grid(row: Row, width: int) -> tuple[Cell | None, ...]:
    """Give the cells of a row by column; a cell over several columns stands in the first of them.

    Examples:
        >>> [bool(cell) for cell in grid(Row(cells=(Cell(colspan=2), Cell())), 4)]
        [False, False, False, False]
    """
    columns: list[Cell | None] = []
    for cell in row.cells:
        columns.append(cell)
        columns.extend([None] * (cell.colspan - 1))
    return (*columns, *[None] * (width - len(columns)))


def texts(row: Row, width: int) -> tuple[str, ...]:
    """Give the texts of a row by column, on one line each."""
    return tuple(" ".join(cell.text.split()) if cell else "" for cell in grid(row, width))


def find_layout(header: Row | None, rows: Sequence[Row]) -> Layout:
    """Give the columns of a table from its header, if it has one, and the rows below it."""
    content = [row for row in rows if not row.running and not is_band(row)][:_SAMPLE]
    width = max((len(grid(row, 0)) for row in (*content, *((header,) if header else ()))), default=0)
    headings = list(texts(header, width) if header else ("",) * width)
    below = [texts(row, width) for row in content]
    # A column without heading that no row fills is no column.
    while headings and not headings[-1] and not any(row[len(headings) - 1] for row in below):
        headings.pop()
    below = [row[: len(headings)] for row in below]
    return Layout(tuple(headings), tuple(role.value for role in recognise_headings(headings, below)))


def is_plan_layout(layout: Layout) -> bool:
    """Whether a table of these columns is part of a plan rather than a glossary, key or list of contacts."""
    roles = {Field(role) for role in layout.roles}
    return bool(roles & _SUBJECTS) and len(roles - _UNTOLD) > 1
