"""Parts of tables: rows and cells as they begin, and what a table is when it ends."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from equalityplan.readers.html.flow import Flow, FlowCell, FlowRow, FlowTable, Line
from equalityplan.readers.html.numbering import integer
from equalityplan.readers.html.style import Look

if TYPE_CHECKING:
    from lxml.etree import _Element

# What HTML itself allows.
_MOST_COLUMNS, _MOST_ROWS = 1_000, 65_534
_MOSTLY = 0.5


def begin_row(table: FlowTable, look: Look) -> None:
    """Add a row to a table."""
    table.rows.append(FlowRow(table.part, table.part_kind, look.fill))
    table.implicit = False


def begin_cell(table: FlowTable, element: _Element, *, heading: bool, in_row: bool) -> FlowCell:
    """Add a cell to a table's last row, or to a row of its own where the page names none.

    Args:
        table: The table.
        element: The cell.
        heading: Whether it is a heading of a row or column.
        in_row: Whether it stands in a row.
    """
    if not in_row and not table.implicit:
        begin_row(table, Look())
        table.implicit = True
    cell = FlowCell(heading=heading)
    colspan, rowspan = element.get("colspan"), element.get("rowspan")
    if colspan is not None:
        cell.colspan = min(max(integer(colspan, 1), 1), _MOST_COLUMNS)
    if rowspan is not None:
        cell.rowspan = min(max(integer(rowspan, 1), 0), _MOST_ROWS)
    table.rows[-1].cells.append(cell)
    return cell


def end_table(table: FlowTable, flow: Flow, cell: FlowCell | None) -> bool:
    """Put a table into the flow that it stands in, or its contents where it only lays out the page.

    Args:
        table: The table.
        flow: The flow.
        cell: The cell that it stands in, if any.

    Returns:
        Whether it lays out tables of the page.
    """
    flow.extend(table.stray)
    table.weigh()
    if not table.rows:
        flow.extend(table.caption)
        return False
    if cell is not None:
        fills = {inner.fill or row.fill for row in table.rows for inner in row.cells if inner.flow}
        cell.unfilled = cell.unfilled or len(fills) > 1 or None in fills
    if not is_layout(table):
        flow.append(table)
        return False
    flow.extend(table.caption)
    for inner in table.cells():
        flow.extend(inner.flow)
    return any(_has_table(inner) for inner in table.cells())


def is_layout(table: FlowTable) -> bool:
    """Whether a table only lays out the page: it is one box, or what matters in it are the tables that stand in it."""
    nested = [inner for cell in table.cells() for inner in cell.flow if isinstance(inner, FlowTable)]
    if not nested:
        filled = (cell for cell in table.cells() if cell.flow)
        return len(list(islice(filled, 2))) <= 1 and not table.caption
    if table.presentational or _columns(table) == 1 or _rows(table) == 1:
        return True
    if any(_is_headed_part(cell) for cell in table.cells()):
        return True
    if _has_header(table) or _rows_with_tables_beside_text(table) > 1:
        return False
    return sum(inner.weight for inner in nested) > _MOSTLY * table.weight


def _columns(table: FlowTable) -> int:
    return max(sum(bool(cell.flow) for cell in row.cells) for row in table.rows)


def _rows(table: FlowTable) -> int:
    return sum(any(cell.flow for cell in row.cells) for row in table.rows)


def _is_headed_part(cell: FlowCell) -> bool:
    """Whether a heading and a table stand in a cell, as in a part of a page."""
    headed = any(isinstance(item, Line) and item.heading for item in cell.flow)
    return headed and _has_table(cell)


def _has_header(table: FlowTable) -> bool:
    return any(is_header(row) for row in table.rows)


def is_header(row: FlowRow) -> bool:
    """Whether the page marks a row as a header: it stands in the head, or has nothing but headings."""
    headings = [cell.heading for cell in row.cells if cell.flow]
    return (row.head and bool(headings)) or (len(headings) > 1 and all(headings))


def _rows_with_tables_beside_text(table: FlowTable) -> int:
    """How many rows have both a cell with a table and a cell with nothing but lines, as rows of a plan have."""
    kinds = [[_has_table(cell) for cell in row.cells if cell.flow] for row in table.rows]
    return sum(any(row) and not all(row) for row in kinds)


def _has_table(cell: FlowCell) -> bool:
    return any(isinstance(item, FlowTable) for item in cell.flow)
