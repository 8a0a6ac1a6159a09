"""Labels set in columns below the name of an action: read as lines of prose, as if a colon parted them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from equalityplan.document import Block, Cell, Passage, Row, Table
from equalityplan.mending.prose_lines import known
from equalityplan.phrases.heading import Field

_WIDTH = 2


def without_tabs(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Make lines of the small tables, each right below a passage, that hold nothing but labels and short values.

    The labels stand in the first of two columns, or each before its value in one cell.

    Args:
        blocks: Passages and tables.
    """
    found: list[Block] = []
    for block in blocks:
        below = bool(found) and isinstance(found[-1], Passage)
        lines = list(_lines(block)) if below and isinstance(block, Table) else []
        found += lines or [block]
    return tuple(found)


def _lines(table: Table) -> Iterator[Passage]:
    """The labels and values of a table as lines, none where it holds anything else."""
    rows = [row for row in table.rows if row.own]
    if not all(_is_plain(row.cells[n]) for row in rows for n in row.own):
        return
    if all(map(_is_pair, rows)):
        for row in rows:
            label, value = map(_words, row.cells)
            yield Passage(text=f"{label.rstrip(' :')}: {value}", where=row.cells[1].where)
    elif all(_is_labelled(row.cells[n]) for row in rows for n in row.own):
        for cell in (row.cells[n] for row in rows for n in row.own):
            yield Passage(text=_words(cell), where=cell.where)


def _words(cell: Cell) -> str:
    return " ".join(cell.text.split())


def _is_pair(row: Row) -> bool:
    """Whether a row is a label and its value, rather than a header."""
    if len(row.cells) != _WIDTH or row.own != (0, 1):
        return False
    label, value = (_words(cell) for cell in row.cells)
    heads = row.header and known(value) is not None
    return not heads and ":" not in label.rstrip(" :") and known(label) not in {None, Field.ACTION}


def _is_labelled(cell: Cell) -> bool:
    """Whether a cell is a label with its value."""
    label, colon, words = _words(cell).partition(":")
    return bool(colon and words.strip()) and known(label) not in {None, Field.ACTION}


def _is_plain(cell: Cell) -> bool:
    """Whether a cell says nothing but one paragraph of words."""
    marked = cell.fill or cell.struck or cell.hidden or cell.printed is not None
    return len(cell.paragraphs) == 1 and cell.paragraphs[0].number is None and not marked
