"""Headers: the rows that name the columns of a table, one or several of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from attrs import evolve

from equalityplan.document import Block, Row, Table
from equalityplan.mending.passages import text_key
from equalityplan.phrases.heading import are_headings, looks_headed, shows_data

RowKey = tuple[str, ...]
_LIKENESS = 0.5
_DEEPEST = 4
_LONGEST_LABEL = 8


def row_key(row: Row) -> RowKey:
    """Give the texts of a row without regard to case, white space and empty cells at its end."""
    keys = [text_key(cell.text) for cell in row.cells]
    while keys and not keys[-1]:
        keys.pop()
    return tuple(keys)


def with_sound_marks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Take the marks of header rows away from tables in which they say nothing, since too many rows have them."""
    return tuple(_with_sound_marks(block) if isinstance(block, Table) else block for block in blocks)


def _with_sound_marks(table: Table) -> Table:
    marked = list(takewhile(lambda row: row.header, table.rows))
    if len(marked) <= _DEEPEST and not 1 < len(marked) == len(table.rows):
        return table
    return evolve(table, rows=tuple(evolve(row, header=False) if row.header else row for row in table.rows))


def own_texts(row: Row) -> list[str]:
    """Give the texts of a row's own cells, on one line each."""
    return [" ".join(cell.text.split()) for cell in row.cells if not cell.covered]


def is_header(row: Row) -> bool:
    """Whether a row names columns rather than filling them.

    A row that the format marks as a header is trusted, unless it holds one title or shows data.
    """
    if len(row.own) < 2:  # noqa: PLR2004 - one cell is a title
        return False
    texts = own_texts(row)
    return looks_headed(texts, _LIKENESS) or (row.header and not shows_data(texts))


def header_depth(rows: Sequence[Row], number: int) -> int:
    """Give how many rows make the header that begins with a row, 0 if none does.

    Labels over several columns, cells that are merged down and rows that the format marks together make a header
    of several rows.
    """
    row = rows[number]
    if row.running or not (is_header(row) or _labels_next(rows, number)):
        return 0
    depth = 1
    while depth < _DEEPEST and number + depth < len(rows) and _goes_below(rows, number, number + depth):
        if _names_all(rows[number + depth - 1]):
            break
        depth += 1
    return depth


def _names_all(row: Row) -> bool:
    """Whether a row names every column by itself, so that nothing below it does."""
    single = all(cell and cell.colspan == cell.rowspan == 1 for cell in row.cells)
    return single and is_header(row)


def _labels_next(rows: Sequence[Row], number: int) -> bool:
    """Whether a row only labels some columns of the header below it."""
    row, below = rows[number], rows[number + 1] if number + 1 < len(rows) else None
    wide = [n for n in row.own if row.cells[n].colspan > 1]
    if below is None or not wide or wide[0] == 0 or not row.own or not is_header(below):
        return False
    return all(_is_label(row.cells[n].text) for n in row.own)


def _goes_below(rows: Sequence[Row], first: int, number: int) -> bool:
    """Whether a row is a further row of the header that begins with the first."""
    upper, row = rows[number - 1], rows[number]
    texts = [text for text in own_texts(row) if text]
    if row.running or not texts or not all(map(_is_label, texts)) or is_whole(row):
        return False
    if row.header and upper.header and not shows_data(texts):
        return True
    if any(cell.covered and cell for cell in row.cells) and not shows_data(texts):
        return True
    under = [column for head in rows[first:number] for column in _spanned(head)]
    if under:
        return all(column in under for column in row.own) or (is_header(row) and not is_header(upper))
    return _fills_gaps(upper, row, texts)


def is_whole(row: Row) -> bool:
    """Whether one cell of a row reaches over all that no cell from above takes."""
    own = row.own
    return len(own) == 1 and 1 < row.cells[own[0]].colspan >= sum(not cell for cell in row.cells) + 1


def _spanned(row: Row) -> list[int]:
    """The columns, from 0, under cells of a row that reach over several."""
    return [column for n in row.own if row.cells[n].colspan > 1 for column in range(n, n + row.cells[n].colspan)]


def _fills_gaps(upper: Row, row: Row, texts: Sequence[str]) -> bool:
    """Whether a row goes on with a header whose merged cells the format has lost."""
    if len(texts) < 2 or row.own[0] == 0:  # noqa: PLR2004 - one cell is a torn heading
        return False
    gaps = [n for n in row.own if n >= len(upper.cells) or not upper.cells[n]]
    return bool(gaps) and (are_headings(texts) or _divides(upper, row, texts))


def _divides(upper: Row, row: Row, texts: Sequence[str]) -> bool:
    """Whether a row stands under labels that have room to their right, and fills that room and nothing else."""
    labels = [n for n, cell in enumerate(upper.cells) if cell]
    under = {n for n, end in pairwise([*labels, len(upper.cells)]) if end - n > 1 for n in range(n, end)}
    # A single term may read as data: "Medium" is a level too.
    data = sum(shows_data([text]) for text in texts)
    return under == {*row.own} and len({*texts}) == len(texts) and 2 * data < len(texts)


def _is_label(text: str) -> bool:
    return len(text.split()) <= _LONGEST_LABEL and text.rstrip()[-1:] not in {".", ";"}
