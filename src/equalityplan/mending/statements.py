"""Statements: a label and a value inside a table that say of all its rows, or of some, what no column says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from attrs import evolve

from equalityplan.document import Cell, Paragraph, Passage, Row, Table
from equalityplan.mending.counted_labels import part_label, read_label
from equalityplan.mending.grid import pinned
from equalityplan.mending.headers import is_whole
from equalityplan.mending.numbers import printed_text
from equalityplan.mending.passages import reads_as_heading
from equalityplan.phrases.heading import Field
from equalityplan.provenance import Where

_PAIR = 2
_LABEL_WORDS = 8
_SENTENCE = 4
SUBJECTS = frozenset((Field.OBJECTIVE, Field.CRITERION, Field.ACTION, Field.OUTCOME))
ACCOUNTS = frozenset((Field.PROGRESS, Field.STATUS, Field.COMMENTS, Field.REVIEW))
"""What is told of rows after them."""
_TIMES = frozenset((Field.TIMESCALE, Field.START, Field.DUE))
# What a line "Label: words" may say of the rows below the title that it stands under.
_REASONS = frozenset(
    (Field.EVIDENCE, Field.OUTCOME, Field.MEASURE, Field.TARGET, Field.BASELINE, Field.CHARACTERISTIC, Field.RESOURCES)
)

_SPOKEN = frozenset((Field.EVIDENCE, Field.OUTCOME))


class Statement(NamedTuple):
    """A label and a value.

    Attributes:
        label: The label as a cell.
        value: The value as a cell, in a place that tells it from every other.
        field: The field that the label names, or None.
        key: What the label is known by when it comes again with another number.
        line: Whether label and value stand in one cell or passage: "Lead officer: Clerk".
        sure: Whether nothing else can stand in such a row: its value reaches over all further columns.
    """

    label: Cell
    value: Cell
    field: Field | None
    key: str
    line: bool = False
    sure: bool = True


def statement_of(rows: Sequence[Row], position: int, table: int) -> Statement | None:
    """Give the statement that a row makes, or None.

    Args:
        rows: The rows of a table.
        position: The position of the row.
        table: Number of the table, from 1.
    """
    row, own, number = rows[position], rows[position].own, position + 1
    if row.running or not own or own[0] != 0:
        return None
    # What reaches down speaks for the rows that it reaches, and for no others.
    last = position + max(row.cells[n].rowspan for n in own)
    if any(below.own for below in rows[number:last]):
        return None
    if is_whole(row) or len(own) == 1:
        cell = pinned(row.cells[0], table=table, row=number, column=1)
        return line_of(printed_text(cell), cell.where) if len(cell.paragraphs) == 1 else None
    if len(own) != _PAIR:
        return None
    label, value = row.cells[0], row.cells[own[1]]
    read, beside = read_label(label.text), read_label(value.text)
    sure = value.colspan > 1 and own[1] + value.colspan == len(row.cells)
    # A header of two columns names two fields, and so does one with a label over several columns.
    told = label.text.rstrip().endswith(":") or read.code or beside.field in {None, read.field}
    long = len(row.cells) > _PAIR and len(value.text.split()) >= _SENTENCE
    told = told or ((sure or long) and label.rowspan == 1 and position + 1 < len(rows) and 0 in rows[position + 1].own)
    if not told or not read.words or len(read.words.split()) > _LABEL_WORDS:
        return None
    return Statement(
        label=evolve(label, colspan=1, rowspan=1),
        value=evolve(pinned(value, table=table, row=number, column=own[1] + 1), colspan=1, rowspan=1),
        field=None if read.field is Field.OTHER else read.field,
        key=read.key,
        sure=sure,
    )


def line_of(text: str, where: Where) -> Statement | None:
    """Give the statement that a line makes by itself, such as "Lead officer: Clerk", or None."""
    parted = part_label(text)
    if parted is None or ":" not in text:
        return None
    label, rest = parted
    printed = text.partition(":")[0].strip()
    if label.code or (label.field is not Field.LEAD and label.field not in _REASONS | ACCOUNTS | _TIMES):
        return None
    return Statement(
        label=Cell(paragraphs=(Paragraph(text=printed),), where=evolve(where, heading=printed)),
        value=Cell(paragraphs=(Paragraph(text=rest),), where=where),
        field=label.field,
        key=label.key,
        line=True,
    )


def said_above(passages: Sequence[Passage], table: Table, number: int, *, first: bool) -> list[Statement]:
    """Give the statements that the last passages before a table make of its rows.

    They stand below a heading of their own, or in the rows of a sheet right above the table. Only who leads is taken,
    and reasons that are no sentence: a date or status there may be that of the plan, and sentences are prose.

    Args:
        passages: What stands between the table before and this one.
        table: The table.
        number: Its number, from 1.
        first: Whether no table stands before them, so that the first of them is the title of the whole.
    """
    found: list[Statement] = []
    for count, passage in enumerate(reversed(passages), start=1):
        said = None if passage.running or passage.printed is not None else line_of(passage.text, passage.where)
        line = said is not None and said.field in _SPOKEN and reads_as_heading(passage.text)
        if said is None or not (line or said.field is Field.LEAD):
            heads = passage.heading or reads_as_heading(passage.text)
            own = heads and not (first and count == len(passages))
            return found[::-1] if own or (found and _touches(passages[-1].where, table.rows[0].where)) else []
        found.append(said._replace(value=pinned(said.value, table=number, row=0, column=count)))
    return []


def _touches(above: Where, below: Where) -> bool:
    """Whether one row of a sheet stands right above another."""
    if above.lines and below.lines:
        return above.lines[1] + 1 == below.lines[0]
    return above.sheet is not None and above.sheet == below.sheet and (above.row or 0) + 1 == below.row


def is_date(said: Statement) -> bool:
    """Whether a line is only dated: "Date: May 2030"."""
    return said.line and said.field in _TIMES and said.key == "date"
