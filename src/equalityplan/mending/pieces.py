"""Pieces: tables that page ends cut are joined, and their repeated headers marked as running."""

from __future__ import annotations

from attrs import evolve

from equalityplan.document import Block, Cell, Row, Table
from equalityplan.mending.passages import text_key
from equalityplan.phrases.heading import heading_likeness

RowKey = tuple[str, ...]
_LIKENESS = 0.5
# A header stands within this many rows of a table's beginning.
HEAD_ROWS = 4


def row_key(row: Row) -> RowKey:
    """Give the texts of a row without regard to case, white space and empty cells at its end."""
    keys = [text_key(cell.text) for cell in row.cells]
    while keys and not keys[-1]:
        keys.pop()
    return tuple(keys)


def is_header(row: Row) -> bool:
    """Whether a row names columns rather than filling them."""
    cells = [" ".join(cell.text.split()) for cell in row.cells]
    return len(row.filled) > 1 and heading_likeness(cells) >= _LIKENESS


def join_pieces(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Join the pieces of each table that only running lines or nothing part.

    A piece belongs to the table before it if it repeats the table's header, or if it has no header of its own
    and as many columns. A piece that other passages part from the table stays by itself.
    """
    joined: list[Block] = []
    head: tuple[RowKey, ...] = ()
    last: int | None = None
    parted = True
    for block in blocks:
        if not isinstance(block, Table):
            parted = parted or not block.running
            joined.append(block)
            continue
        standing, head = head, _head_of(block, head)
        piece = _with_running_headers(block, head, repeated=standing == head)
        previous = joined[last] if last is not None else None
        if last is not None and isinstance(previous, Table) and not parted and _belongs(piece, previous):
            joined[last] = _extended(previous, piece)
        else:
            last = len(joined)
            joined.append(piece)
        parted = False
    return tuple(joined)


def _head_of(piece: Table, head: tuple[RowKey, ...]) -> tuple[RowKey, ...]:
    """The leading rows of a piece down to its header, or the head that stands if it has no header or the same."""
    keys = tuple(row_key(row) for row in piece.rows[:HEAD_ROWS])
    if head and (keys[: len(head)] == head or keys[0] == head[-1]):
        return head
    depth = next((n for n, row in enumerate(piece.rows[:HEAD_ROWS], start=1) if is_header(row)), 0)
    return keys[:depth] or head


def _with_running_headers(piece: Table, head: tuple[RowKey, ...], *, repeated: bool) -> Table:
    """Mark rows that repeat the header which stands, at the beginning of a later piece or inside any."""
    keys = [row_key(row) for row in piece.rows]
    leading = len(head) if head and tuple(keys[: len(head)]) == head else 0
    first = 0 if repeated else leading
    rows: list[Row] = []
    for number, row in enumerate(piece.rows):
        in_head = number < leading or (bool(head) and keys[number] == head[-1])
        running = in_head and number >= first
        after_break = bool(rows) and rows[-1].running
        changed = (running, after_break) != (row.running, row.after_break)
        rows.append(evolve(row, running=running, after_break=after_break) if changed else row)
    return evolve(piece, rows=tuple(rows))


def _belongs(piece: Table, previous: Table) -> bool:
    return piece.rows[0].running or _width(piece) == _width(previous)


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
    while len(kept) > width and not kept[-1]:
        kept.pop()
    return tuple(kept)
