"""Grid: every row of a table gets a cell for each column, also where merged cells leave places out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from attrs import evolve

from equalityplan.document import Block, Cell, Paragraph, Row, Table
from equalityplan.notice import Notice
from equalityplan.provenance import Where

_BESIDE = Cell(covered=True)
_EMPTY = Cell()
# A few bytes of spans can ask for more places than a machine can hold.
_MOST_PLACES = 1_000_000


class _Placed(NamedTuple):
    """A cell with the first column that it covers and the one after the last, from 0."""

    start: int
    end: int
    cell: Cell


class _Room:
    """How many more places may be made for cells that reach over several."""

    def __init__(self) -> None:
        self.left = _MOST_PLACES

    def take(self, places: int) -> int:
        """Give the places asked for, or none where there is no room for them."""
        if places <= 0:
            return 0
        if places > self.left:
            self.left = -1
            return 0
        self.left -= places
        return places


def complete_tables(blocks: Iterable[Block], notices: list[Notice]) -> tuple[Block, ...]:
    """Give every row of every table a cell for each of its columns.

    A cell that is merged down stands again, as covered, in each row that it reaches; beside a cell that is merged
    over several columns stand empty covered ones. Columns in which no cell begins are no columns. Where spans
    overlap, the cell that comes first keeps the place; a span ends at the end of its table. Tables without rows are
    none.
    """
    room = _Room()
    completed = tuple(
        _completed(block, number, room) if isinstance(block, Table) else block
        for number, block in enumerate(blocks, start=1)
        if not isinstance(block, Table) or block.rows
    )
    if room.left < 0:
        message = f"Merged cells reach over more than {_MOST_PLACES} places; some were read as single cells."
        notices.append(Notice(code="spans-cut", message=message))
    return completed


def _completed(table: Table, number: int, room: _Room) -> Table:
    rows = tuple(_worded(row) for row in table.rows)
    if all(map(_is_plain, rows)):
        return table if rows == table.rows else evolve(table, rows=rows)
    placed = _placed_rows(rows, table.where.table or number, room)
    starts = sorted({cell.start for row in placed for cell in row if not cell.cell.covered})
    return evolve(table, rows=tuple(_filled(row, cells, starts, room) for row, cells in zip(rows, placed, strict=True)))


def _is_plain(row: Row) -> bool:
    for number, cell in enumerate(row.cells, start=1):
        if cell.colspan != 1 or cell.rowspan != 1 or (cell.where.column or number) != number:
            return False
    return True


def _worded(row: Row) -> Row:
    """The row with numbers that the format prints as the text of cells that hold nothing else."""
    if not any(cell.paragraphs and not cell for cell in row.cells):
        return row
    return evolve(row, cells=tuple(_numbered(cell) if cell.paragraphs and not cell else cell for cell in row.cells))


def _numbered(cell: Cell) -> Cell:
    numbers = [p.number for p in cell.paragraphs if p.number]
    return evolve(cell, paragraphs=tuple(Paragraph(text=number) for number in numbers))


def _placed_rows(rows: Sequence[Row], table: int, room: _Room) -> list[list[_Placed]]:
    """Give the cells of each row with their columns, those that reach down from above among them."""
    placed: list[list[_Placed]] = []
    reaching: list[tuple[_Placed, int]] = []
    for number, row in enumerate(rows, start=1):
        own = _placed_cells(row, [cell for cell, _ in reaching])
        pinned = [_pinned(cell, table, number, min(cell.cell.rowspan, len(rows) - number + 1)) for cell in own]
        placed.append(sorted([*(cell for cell, _ in reaching), *pinned], key=_start))
        reaching = [(cell, rest - 1) for cell, rest in reaching if rest > 1]
        for cell in pinned:
            if rest := room.take(cell.cell.rowspan - 1):
                reaching.append((cell._replace(cell=evolve(cell.cell, covered=True, rowspan=1)), rest))
        reaching.sort(key=lambda pair: pair[0].start)
    return placed


def _start(cell: _Placed) -> int:
    return cell.start


def _pinned(placed: _Placed, table: int, row: int, rowspan: int) -> _Placed:
    """A cell that is merged down, with a place that tells it from every other; it ends where its table ends."""
    cell = placed.cell
    if rowspan > 1:
        cell = pinned(cell, table=table, row=row, column=placed.start + 1)
    return placed._replace(cell=cell if rowspan == cell.rowspan else evolve(cell, rowspan=rowspan))


def is_pinned(where: Where) -> bool:
    """Whether a place tells one cell from every other."""
    return where.column is not None and (where.lines is not None or (where.row is not None and where.table is not None))


def pinned(cell: Cell, *, table: int, row: int, column: int) -> Cell:
    """Give a cell with a place that tells it from every other, numbered where its reader gave none.

    Args:
        cell: The cell.
        table: Number of its table, from 1.
        row: Number of its row, from 1.
        column: Number of its column, from 1.
    """
    where = cell.where
    if is_pinned(where):
        return cell
    place = evolve(where, table=where.table or table, row=where.row or row, column=where.column or column)
    return evolve(cell, where=place)


def _placed_cells(row: Row, above: Sequence[_Placed]) -> list[_Placed]:
    """Give a row's own cells with their columns, in the places that no cell from above takes."""
    found: list[_Placed] = []
    free = 0
    waiting = list(above)
    for cell in row.cells:
        start = max(free, (cell.where.column or 1) - 1)
        while waiting and waiting[0].start <= start:
            start = max(start, waiting.pop(0).end)
        end = start + max(cell.colspan, 1)
        if waiting:
            end = min(end, waiting[0].start)
        found.append(_Placed(start, end, cell))
        free = end
    return found


def _filled(row: Row, placed: Sequence[_Placed], starts: Sequence[int], room: _Room) -> Row:
    """The row with a cell for each of the columns in which cells begin, down to its last cell."""
    if not row.cells:
        return row
    cells: list[Cell] = []
    for start, end, cell in placed:
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        cells.extend([_EMPTY] * room.take(first - len(cells)))
        beside = room.take(last - first - 1)
        cells.append(cell if cell.colspan == beside + 1 else evolve(cell, colspan=beside + 1))
        cells.extend([_BESIDE] * beside)
    return evolve(row, cells=tuple(cells))
