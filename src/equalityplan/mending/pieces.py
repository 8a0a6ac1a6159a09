"""Pieces: tables that page ends cut are joined, and their repeated headers marked as running."""

from __future__ import annotations

from typing import NamedTuple

from attrs import evolve

from equalityplan.document import Block, Cell, Row, Table
from equalityplan.mending.headers import RowKey, header_depth, row_key

# A header stands within this many rows of a table's beginning.
HEAD_ROWS = 12


class _Head(NamedTuple):
    """The leading rows of a table down to its header, and how many of them are the header itself."""

    keys: tuple[RowKey, ...] = ()
    depth: int = 0

    @property
    def header(self) -> tuple[RowKey, ...]:
        return self.keys[len(self.keys) - self.depth :]


def join_pieces(blocks: tuple[Block, ...], *, exact: bool = False) -> tuple[Block, ...]:
    """Join the pieces of each table that only running lines or nothing part.

    A piece belongs to the table before it if it repeats the table's header, or if it has no header of its own
    and as many columns. A piece that other passages part from the table stays by itself, and so does a sheet.

    Args:
        blocks: Passages and tables.
        exact: Whether the format itself knows which cells a row has.
    """
    joined: list[Block] = []
    head = _Head()
    last: Table | None = None
    before = 0
    position = 0
    parted = True
    for block in blocks:
        if not isinstance(block, Table) or not block.rows:
            parted = parted or (not isinstance(block, Table) and not block.running)
            joined.append(block)
            continue
        standing, head = head, _head_of(block, head)
        piece = _with_running_headers(block, head, repeated=standing == head)
        if last is not None and not parted and _belongs(piece, last, before, exact=exact):
            last = joined[position] = _extended(last, piece)
        else:
            position, last = len(joined), piece
            joined.append(piece)
        parted, before = False, _columns(piece)
    return tuple(joined)


def _head_of(piece: Table, head: _Head) -> _Head:
    """The head of a piece, or the one that stands if it has no header or the same."""
    keys = tuple(row_key(row) for row in piece.rows[: max(HEAD_ROWS, len(head.keys))])
    if head.depth and head.keys == keys[: len(head.keys)]:
        return head
    if head.depth and head.header == keys[: head.depth]:
        return head
    for number in range(min(HEAD_ROWS, len(piece.rows))):
        if depth := header_depth(piece.rows, number):
            return _Head(tuple(row_key(row) for row in piece.rows[: number + depth]), depth)
    return head


def _with_running_headers(piece: Table, head: _Head, *, repeated: bool) -> Table:
    """Mark rows that repeat the header which stands, at the beginning of a later piece or inside any."""
    keys = [row_key(row) for row in piece.rows]
    running = set(_repeats(keys, head, repeated=repeated))
    rows: list[Row] = []
    for number, row in enumerate(piece.rows):
        marks = (row.running or number in running, row.after_break or (bool(rows) and rows[-1].running))
        changed = marks != (row.running, row.after_break)
        rows.append(evolve(row, running=marks[0], after_break=marks[1]) if changed else row)
    return evolve(piece, rows=tuple(rows))


def _repeats(keys: list[RowKey], head: _Head, *, repeated: bool) -> list[int]:
    """The numbers of the rows that only repeat a header."""
    if not head.depth:
        return []
    leads = tuple(keys[: len(head.keys)]) == head.keys
    found = list(range(len(head.keys))) if leads and repeated else []
    for number in range(len(head.keys) if leads else 0, len(keys)):
        if keys[number] == head.header[0] and tuple(keys[number : number + head.depth]) == head.header:
            found.extend(range(number, number + head.depth))
    return found


def _belongs(piece: Table, previous: Table, before: int, *, exact: bool) -> bool:
    """Whether a piece goes on with the table before it, of which the last piece has so many columns."""
    if sheet_of(piece) != sheet_of(previous):
        return False
    if piece.rows[0].running or _width(piece) == _width(previous):
        return True
    # The last column of a page may be empty, or hold nothing but fills.
    return not exact and _columns(piece) in {before, _columns(previous)}


def _columns(piece: Table) -> int:
    return max(len(row.cells) for row in piece.rows)


def sheet_of(table: Table) -> str | None:
    """Give the name of the sheet that a table stands on, or None."""
    return table.where.sheet or (table.rows[0].where.sheet if table.rows else None)


def _width(table: Table) -> int:
    return max(len(row_key(row)) for row in table.rows)


def _extended(table: Table, piece: Table) -> Table:
    first = next((n for n, row in enumerate(piece.rows) if not row.running), None)
    rows = [evolve(row, after_break=True) if n == first else row for n, row in enumerate(piece.rows)]
    width = len(row_key(table.rows[0]))
    trimmed = tuple(evolve(row, cells=_trimmed(row.cells, width)) for row in rows)
    return evolve(table, rows=table.rows + trimmed, where=table.where.until(piece.where))


def _trimmed(cells: tuple[Cell, ...], width: int) -> tuple[Cell, ...]:
    """Without the empty cells of a column that appears for one page."""
    kept = list(cells)
    while len(kept) > width and not kept[-1] and not kept[-1].fill and not kept[-1].covered:
        kept.pop()
    return tuple(kept)
