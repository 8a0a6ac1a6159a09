"""Forms: tables whose headings stand down a column become rows under a header."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from attrs import evolve

from equalityplan.document import Block, Cell, Paragraph, Passage, Row, Table
from equalityplan.mending.counted_labels import part_label, read_label
from equalityplan.mending.entries import Part, is_title, key_of, parts_of, take_codes, title_of, unprinted
from equalityplan.mending.headers import header_depth
from equalityplan.mending.numbers import is_row_number, numbered, printed_text
from equalityplan.mending.passages import names_plan, reads_as_heading, text_key
from equalityplan.notice import Notice
from equalityplan.phrases.heading import Field, are_headings, looks_headed, named_field

_SUBJECTS = frozenset((Field.ACTION, Field.OBJECTIVE, Field.CRITERION))
_TIMES = frozenset((Field.TIMESCALE, Field.START, Field.DUE))
_BESIDE = _TIMES | {Field.LEAD, Field.STATUS, Field.PROGRESS}
_LEAST_LABELS = 3
_PAIR = 2
_MOSTLY = 0.6
_LABEL_WORDS = 8
# A heading stands above no more blocks of prose than this, and its table.
_FARTHEST = 4
_SURE = 0.75
_EMPTY = Cell()


class _Form(NamedTuple):
    """What a table that is a form looks like.

    Attributes:
        labels: The columns that hold labels, from 0, the first of which is the first column.
        numbered: Whether a number alone is the label of an action.
        titled: Whether the title of each block says the action.
    """

    labels: tuple[int, ...]
    numbered: bool = False
    titled: bool = False


def turn_forms(blocks: Iterable[Block], notices: list[Notice]) -> tuple[Block, ...]:
    """Turn tables of labels and values, and tables whose headings stand down the first column.

    Each block of labels becomes one row, or one for each column of values. A label that comes again begins another
    block. A table is turned only where most of a column is worded as headings, an action or objective among them,
    or where a title or number opens each block, and where no row of it names columns.
    """
    apart = tuple(part for block in blocks for part in (_apart(block) if isinstance(block, Table) else (block,)))
    like = Counter(_outline(block.rows) for block in apart if isinstance(block, Table))
    turned: list[Block] = []
    for block in apart:
        table = block if isinstance(block, Table) else None
        if table is None or _are_lines(table.rows):
            turned.extend(_lines(table) if table else (block,))
            continue
        repeated = like[_outline(table.rows)] > 1
        form = _form(table.rows, repeated=repeated)
        place = None if form else _place_of_title(turned)
        if place is not None:
            above = _as_title(turned[place])
            form = _form((above, *table.rows), repeated=repeated and place + 1 == len(turned))
            if form:
                table = evolve(table, rows=(above, *table.rows))
                del turned[place]
        turned.append(_turned(table, form, notices) if form else table)
    return tuple(turned)


def _are_lines(rows: Sequence[Row]) -> bool:
    """Whether a table is a box around lines of prose, most of which open with a label."""
    if any(len(row.cells) > 1 for row in rows):
        return False
    lines = [paragraph for row in rows for cell in row.cells for paragraph in cell.paragraphs if paragraph.text.strip()]
    fields = [told[0].field for line in lines if ":" in line.text and (told := part_label(line.text))]
    named = {field for field in fields if field}
    return len(named) >= _LEAST_LABELS and len(fields) >= _MOSTLY * len(lines) and bool(named & _BESIDE)


def _lines(table: Table) -> Iterator[Passage]:
    """The lines of a box as passages."""
    for row in table.rows:
        for cell in row.cells:
            yield from (Passage(text=numbered(paragraph), where=cell.where) for paragraph in cell.paragraphs)


def _place_of_title(blocks: Sequence[Block]) -> int | None:
    """The position of the passage above a table that may say its action: the last, or a heading above its prose."""
    for position in range(len(blocks) - 1, max(len(blocks) - _FARTHEST, 0) - 1, -1):
        block = blocks[position]
        if not isinstance(block, Passage) or block.running or block.printed is not None:
            return None
        told = title_of(block)
        if told is not None and told[0].words:
            return position
        if position + 1 == len(blocks) and _may_be_action(block.text):
            return position
        if block.heading:
            return None
    return None


def _may_be_action(text: str) -> bool:
    """Whether a line may say an action, though no label says so."""
    told = part_label(text)
    return reads_as_heading(text) if told is None else not told[0].words


def _as_title(block: Block) -> Row:
    """A passage as a title over a table."""
    text = block.text if isinstance(block, Passage) else ""
    cell = Cell(paragraphs=(Paragraph(text=text),), where=block.where, colspan=_PAIR)
    return Row(cells=(cell,), where=block.where)


def _apart(table: Table) -> tuple[Table, ...]:
    """The table, or the parts of it that empty rows part, where labels and values stand beside rows with a header."""
    chunks = _chunks(table.rows)
    if len(chunks) < _PAIR:
        return (table,)
    pairs = [_are_pairs(chunk) or _form(chunk) is not None for chunk in chunks]
    starts = [n for n, (one, following) in enumerate(pairwise(pairs), start=1) if one != following]
    starts = [n for n in starts if _has_header(chunks[n if pairs[n - 1] else n - 1])]
    if not starts:
        return (table,)
    ends = [*starts, len(chunks)]
    return tuple(
        evolve(table, rows=tuple(chain.from_iterable(chunks[start:end])))
        for start, end in zip([0, *starts], ends, strict=True)
    )


def _are_pairs(rows: Sequence[Row]) -> bool:
    """Whether rows are nothing but labels and values, two or more of them, and no header with rows below."""
    content = [row for row in rows if row.own]
    pairs = [row for row in content if len(row.own) == _PAIR and row.own[0] == 0]
    told = any(read_label(row.cells[0].text).field in _BESIDE | _SUBJECTS for row in pairs)
    return told and len(pairs) == len(content) >= _PAIR and not _has_header(rows)


def _chunks(rows: Sequence[Row]) -> list[list[Row]]:
    """The runs of rows with the empty rows below them."""
    chunks: list[list[Row]] = []
    parted = True
    for row in rows:
        if row.own and parted:
            chunks.append([])
        if chunks:
            chunks[-1].append(row)
        parted = not row.own
    return chunks


def _has_header(rows: Sequence[Row]) -> bool:
    return any(header_depth(rows, n) for n in range(min(_LEAST_LABELS, len(rows))))


def _outline(rows: Sequence[Row]) -> tuple[str, ...]:
    """The labels of a table of nothing but labels and values; none where it is another."""
    content = [row for row in rows if row.own and not is_title(row)]
    if len(content) < _PAIR or any(len(row.own) > _PAIR or row.own[0] != 0 for row in content) or _is_headed(content):
        return ()
    return tuple(key_of(row.cells[0]) for row in content) if _holds_labels(content, 0, least=_PAIR) else ()


def _fields(rows: Sequence[Row], columns: Sequence[int]) -> set[Field]:
    """The fields that the labels name."""
    texts = _texts(rows, columns)
    return {named for text in texts if (named := read_label(text).field)}


def _texts(rows: Sequence[Row], columns: Sequence[int]) -> list[str]:
    return [row.cells[n].text for row in rows for n in columns if n < len(row.cells) and row.cells[n]]


def _form(rows: Sequence[Row], *, repeated: bool = False) -> _Form | None:
    """What the form looks like that some rows make, or None if they make none.

    Args:
        rows: The rows of a table.
        repeated: Whether another table has the same labels.
    """
    content = [row for row in rows if row.own and not is_title(row)]
    width = max((len(row.cells) for row in content), default=0)
    if len(content) < _PAIR or width < _PAIR or _is_headed(content):
        return None
    numbers = sum(is_row_number(row.cells[0].text) for row in content if row.cells[0])
    numbered = 0 < _LEAST_LABELS * numbers <= len(content)
    if not _holds_labels(content, 0, numbers=numbered, least=_PAIR) or any(map(_names_columns, content)):
        return None
    columns = (0, *(n for n in range(2, width) if _holds_labels(content, n)))
    fields = _fields(content, columns)
    numbered = numbered and Field.ACTION not in _fields(content, (0,))
    titled = not numbered and Field.ACTION not in fields and _is_titled(rows, fields, repeated=repeated)
    acted = numbered or titled
    if not _holds_labels(content, 0, numbers=numbered, least=_LEAST_LABELS - titled):
        return None
    keys = [text_key(text) for text in _texts(content, columns)]
    whole = acted or Field.ACTION in fields or len({*keys}) < len(keys)
    told = (acted or fields & _SUBJECTS) and fields & _BESIDE and len(fields) + acted >= _LEAST_LABELS
    return _Form(columns, numbered, titled) if whole and told else None


def _is_titled(rows: Sequence[Row], fields: set[Field], *, repeated: bool) -> bool:
    """Whether the title of each block says its action: by its label, or by standing above all that is said of it."""
    titles = [row for row, below in pairwise(rows) if is_title(row) and below.own and not is_title(below)]
    first = next((row for row in rows if row.own), None)
    if not titles or first is None or not is_title(first):
        return False
    told = [title_of(row.cells[row.own[0]]) for row in titles]
    if all(title is not None and title[0].words for title in told):
        return True
    complete = Field.LEAD in fields and bool(fields & _TIMES) and len(fields) >= _LEAST_LABELS
    plain = all(told) or not any(map(_names_more, titles))
    return complete and plain and (repeated or len(titles) > 1) and not fields & _SUBJECTS


def _names_more(title: Row) -> bool:
    """Whether a title names a part of a plan, a plan or a field rather than saying an action."""
    text = printed_text(title.cells[title.own[0]])
    return part_label(text) is not None or names_plan(text)


def _is_headed(rows: Sequence[Row]) -> bool:
    """Whether the first row names columns by every cell, and no labels stand below its first."""
    texts = [rows[0].cells[n].text for n in rows[0].own]
    named = sum(named_field(text) is not None for text in texts)
    if named < _PAIR or not are_headings(texts) or any(text.rstrip().endswith(":") for text in texts):
        return False
    # A value may be worded as a heading too; but a column of nothing but labels has no header.
    return not all(_is_label(row.cells[0]) for row in rows[1:] if row.cells[0] and not row.cells[0].covered)


def _names_columns(row: Row) -> bool:
    """Whether a row names columns, as no row of a form does: three or more of its cells are worded as headings."""
    texts = [row.cells[n].text for n in row.own]
    if len(texts) < _LEAST_LABELS or any(text.rstrip().endswith(":") for text in texts):
        return False
    named = {field for text in texts if (field := read_label(text).field)}
    return len(named) >= _LEAST_LABELS and looks_headed(texts, _SURE)


def _holds_labels(rows: Sequence[Row], column: int, *, numbers: bool = False, least: int = _LEAST_LABELS) -> bool:
    cells = [row.cells[column] for row in rows if column < len(row.cells) and row.cells[column]]
    own = [cell for cell in cells if not cell.covered]
    labels = sum(_is_label(cell) or (numbers and is_row_number(cell.text)) for cell in own)
    return labels > 1 and labels >= _MOSTLY * len(own) and (column > 0 or labels >= least)


def _is_label(cell: Cell) -> bool:
    text = cell.text.strip()
    return len(text.split()) <= _LABEL_WORDS and (text.endswith(":") or read_label(text).field is not None)


def _turned(table: Table, form: _Form, notices: list[Notice]) -> Table:
    parts = list(parts_of(table.rows, form.labels, numbered=form.numbered))
    for part in parts if form.titled else ():
        part.take_title()
    take_codes(parts)
    header: dict[str, Cell] = {}
    again: list[Row] = []
    for part in parts:
        known = [entry.label for key, entry in part.entries.items() if key in header and entry.label] + part.again
        if known:
            again.append(Row(cells=tuple(known), where=part.rows[0].where, running=True))
        header = {key: entry.label for key, entry in part.entries.items()} | header
    rows = [row for part in parts for row in (*part.titles, *_records(part, list(header)))]
    cells = tuple(label or unprinted(key) for key, label in header.items())
    top = Row(cells=cells, where=table.rows[0].where, header=True)
    message = f"The table is a form of labels and values; it was read as rows under {len(header)} headings."
    notices.append(Notice(code="form-turned", message=message, where=table.rows[0].where))
    # Labels that only come again stand last, so that they part no rows.
    return evolve(table, rows=(top, *rows, *again))


def _records(part: Part, keys: Sequence[str]) -> Iterator[Row]:
    """The rows that a block makes, each value under its label."""
    if not part.rows:
        return
    where = part.rows[0].where.until(part.rows[-1].where)
    for number in range(max(len(entry.values) for entry in part.entries.values())):
        values = [part.entries[key].values if key in part.entries else () for key in keys]
        cells = tuple(value[number] if number < len(value) else _EMPTY for value in values)
        if any(cells):
            yield Row(cells=cells, where=where)
