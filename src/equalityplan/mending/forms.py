"""Forms: tables whose headings stand down a column become rows under a header."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from attrs import define, evolve, field

from equalityplan.document import Block, Cell, Row, Table
from equalityplan.mending.grid import is_pinned
from equalityplan.mending.headers import is_whole
from equalityplan.mending.passages import text_key
from equalityplan.notice import Notice
from equalityplan.phrases.heading import Field, are_headings, named_field

_SUBJECTS = frozenset((Field.ACTION, Field.OBJECTIVE, Field.CRITERION))
_BESIDE = frozenset((Field.LEAD, Field.TIMESCALE, Field.START, Field.DUE, Field.STATUS, Field.PROGRESS))
_LEAST_LABELS = 3
_MOSTLY = 0.6
_LABEL_WORDS = 8
_EMPTY = Cell()


class _Entry(NamedTuple):
    """A label and the values beside it, one for each record of its block."""

    label: Cell
    values: tuple[Cell, ...]


@define
class _Part:
    """One block of a form: the titles above it, its entries by their labels, and labels that came again at once."""

    titles: list[Row] = field(factory=list)
    again: list[Cell] = field(factory=list)
    entries: dict[str, _Entry] = field(factory=dict)
    rows: list[Row] = field(factory=list)


def turn_forms(blocks: Iterable[Block], notices: list[Notice]) -> tuple[Block, ...]:
    """Turn tables of labels and values, and tables whose headings stand down the first column.

    Each block of labels becomes one row, or one for each column of values. A label that comes again begins another
    block. A table is turned only where most of a column is worded as headings, an action or objective among them.
    """
    return tuple(_turned(block, notices) if isinstance(block, Table) else block for block in blocks)


def _turned(table: Table, notices: list[Notice]) -> Table:
    labels = _label_columns(table.rows)
    if not labels:
        return table
    parts = list(_parts(table.rows, labels))
    header: dict[str, Cell] = {}
    again: list[Row] = []
    for part in parts:
        known = [entry.label for key, entry in part.entries.items() if key in header and entry.label] + part.again
        if known:
            again.append(Row(cells=tuple(known), where=part.rows[0].where, running=True))
        header = {key: entry.label for key, entry in part.entries.items()} | header
    rows = [row for part in parts for row in (*part.titles, *_records(part, list(header)))]
    top = Row(cells=tuple(header.values()), where=table.rows[0].where, header=True)
    message = f"The table is a form of labels and values; it was read as rows under {len(header)} headings."
    notices.append(Notice(code="form-turned", message=message, where=table.rows[0].where))
    # Labels that only come again stand last, so that they part no rows.
    return evolve(table, rows=(top, *rows, *again))


def _records(part: _Part, keys: Sequence[str]) -> Iterator[Row]:
    """The rows that a block makes, each value under its label."""
    if not part.entries:
        return
    where = part.rows[0].where.until(part.rows[-1].where)
    for number in range(max(len(entry.values) for entry in part.entries.values())):
        values = [part.entries[key].values if key in part.entries else () for key in keys]
        cells = tuple(value[number] if number < len(value) else _EMPTY for value in values)
        if any(cells):
            yield Row(cells=cells, where=where)


def _label_columns(rows: Sequence[Row]) -> tuple[int, ...]:
    """The columns that hold labels, from 0, the first of which is the first column; none if the table is no form."""
    content = [row for row in rows if row.own and not is_whole(row)]
    width = max((len(row.cells) for row in content), default=0)
    if len(content) < _LEAST_LABELS or width < 2 or _is_headed(content):  # noqa: PLR2004 - a label needs a value
        return ()
    if not _holds_labels(content, 0):
        return ()
    columns = (0, *(n for n in range(2, width) if _holds_labels(content, n)))
    texts = [row.cells[n].text for row in content for n in columns if n < len(row.cells)]
    fields = {field for text in texts if (field := named_field(text))}
    beside = len(fields & _BESIDE)
    whole = Field.ACTION in fields or len({*map(text_key, texts)}) < len(texts)
    return columns if whole and fields & _SUBJECTS and beside and len(fields) >= _LEAST_LABELS else ()


def _is_headed(rows: Sequence[Row]) -> bool:
    """Whether the first row names columns by every cell, and no labels stand below its first."""
    texts = [rows[0].cells[n].text for n in rows[0].own]
    named = sum(named_field(text) is not None for text in texts)
    if named < 2 or not are_headings(texts) or any(text.rstrip().endswith(":") for text in texts):  # noqa: PLR2004
        return False
    # A value may be worded as a heading too; but a column of nothing but labels has no header.
    return not all(_is_label(row.cells[0]) for row in rows[1:] if row.cells[0] and not row.cells[0].covered)


def _holds_labels(rows: Sequence[Row], column: int) -> bool:
    cells = [row.cells[column] for row in rows if column < len(row.cells) and row.cells[column]]
    own = [cell for cell in cells if not cell.covered]
    labels = sum(_is_label(cell) for cell in own)
    return labels > 1 and labels >= _MOSTLY * len(own) and (column > 0 or labels >= _LEAST_LABELS)


def _is_label(cell: Cell) -> bool:
    text = cell.text.strip()
    return len(text.split()) <= _LABEL_WORDS and (text.endswith(":") or named_field(text) is not None)


def _parts(rows: Sequence[Row], labels: Sequence[int]) -> Iterator[_Part]:
    """Yield the blocks of a form: a title or a label that comes again begins the next."""
    several = len(labels) == 1 and _stands_several(rows)
    part = _Part()
    last = ""
    for row in rows:
        if not row.own:
            continue
        if is_whole(row):
            if part.entries:
                yield part
                part = _Part()
            part.titles.append(row)
            continue
        part.rows.append(row)
        for key, entry in _entries(row, labels, last, several=several):
            if key in part.entries and key != last:
                yield part
                part = _Part(rows=[row])
            before = part.entries.get(key)
            if before is not None and entry.label:
                part.again.append(entry.label)
            part.entries[key] = _Entry(before.label, _added(before.values, entry.values)) if before else entry
            last = key
    yield part


def _stands_several(rows: Sequence[Row]) -> bool:
    """Whether each further column holds a record of its own, rather than remarks beside the values."""
    content = [row for row in rows if row.own and not is_whole(row)]
    second = sum(len(row.cells) > 2 and bool(row.cells[2]) for row in content)  # noqa: PLR2004 - label, value, value
    return 2 * second > len(content)


def _entries(row: Row, labels: Sequence[int], last: str, *, several: bool) -> Iterator[tuple[str, _Entry]]:
    """Yield the labels of a row with their values; a row without a label goes on with the last one."""
    starts = [n for n in labels if n < len(row.cells) and row.cells[n]]
    if not starts or starts[0] != 0:
        starts = [0, *starts]
    for start, end in zip(starts, [*starts[1:], len(row.cells)], strict=True):
        label = row.cells[start]
        # A value that is merged down belongs to the first of its labels.
        own = [_EMPTY if cell.covered and cell else cell for cell in row.cells]
        values = [_reached(own, n) if several else own[n] for n in range(start + 1, end)]
        goes_on = label.covered or not label
        key = last if goes_on else text_key(label.text).rstrip(" :")
        yield key, _Entry(_EMPTY if goes_on else label, tuple(values) if several else (_joined(values),))


def _added(before: tuple[Cell, ...], more: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The values of an entry, each with what goes on in the row below."""
    return tuple(_joined(pair) for pair in zip_longest(before, more, fillvalue=_EMPTY))


def _joined(cells: Sequence[Cell]) -> Cell:
    """The cells as one, with the paragraphs of all."""
    said = [cell for cell in cells if cell or cell.fill]
    filled = [cell for cell in said if not cell.covered] or said[:1]
    if len(filled) < 2:  # noqa: PLR2004 - nothing to join
        return evolve(filled[0], colspan=1, rowspan=1) if filled else _EMPTY
    return evolve(
        filled[0],
        paragraphs=tuple(paragraph for cell in filled for paragraph in cell.paragraphs),
        colspan=1,
        rowspan=1,
    )


def _reached(cells: Sequence[Cell], column: int) -> Cell:
    """The cell of a column, or the one that reaches over it from the left."""
    cell = cells[column]
    origin = column
    while cells[origin].covered and not cells[origin] and origin > 1:
        origin -= 1
    whole = cells[origin]
    if origin == column or not is_pinned(whole.where) or whole.colspan <= column - origin:
        return evolve(cell, colspan=1, rowspan=1) if cell.colspan > 1 else cell
    return evolve(whole, covered=True, colspan=1, rowspan=1)
