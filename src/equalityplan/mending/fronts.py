"""Fronts: titles and remarks typed into the rows above a table's header become passages before the table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from attrs import evolve

from equalityplan.document import Block, Cell, Passage, Row, Table
from equalityplan.mending.counted_labels import opens_group, read_label
from equalityplan.mending.headers import header_depth
from equalityplan.mending.numbers import printed_text
from equalityplan.mending.passages import names_plan
from equalityplan.mending.statements import line_of
from equalityplan.phrases.heading import Field

# Rows above a header that are searched for one.
_MOST_ROWS = 30
_FEW = 2
# What says whom a form is about, rather than when the plan was agreed.
_PARTICULARS = frozenset((Field.LEAD, Field.OBJECTIVE, Field.ACTION, Field.OUTCOME, Field.CHARACTERISTIC))
_REACHED = Cell(covered=True)
_TITLE_WORDS = 15
_LABELLED = re.compile(r"[^:]{1,40}:\s*\S")


def lift_fronts(blocks: Iterable[Block], *, exact: bool) -> tuple[Block, ...]:
    """Make passages of the rows above each table's header, except for the titles of sections right above it.

    Args:
        blocks: Passages and tables.
        exact: Whether the format itself knows where tables begin; if not, a later table may begin in mid-row.
    """
    lifted: list[Block] = []
    tables = 0
    for block in blocks:
        if not isinstance(block, Table):
            lifted.append(block)
            continue
        end = _front_end(block.rows) if exact or not tables else 0
        lifted.extend(_lifted(block, block.rows[:end]))
        lifted.append(_below(block, end) if end else block)
        tables += 1
    return tuple(lifted)


def _lifted(table: Table, rows: Sequence[Row]) -> Iterator[Block]:
    """The passages that stand above a header, and the table of labels and values."""
    for paired, run in groupby((row for row in rows if row.own), key=lambda row: len(row.own) == _FEW):
        above = tuple(run)
        if paired and any(read_label(row.cells[row.own[0]].text).field in _PARTICULARS for row in above):
            yield evolve(table, rows=above)
        else:
            yield from map(_passage, above)


def _passage(row: Row) -> Passage:
    return Passage(text=" ".join(printed_text(row.cells[n]) for n in row.own), where=row.where)


def _below(table: Table, end: int) -> Table:
    """The table without its first rows, and without what reaches down from them."""
    gone = {cell.where for row in table.rows[:end] for cell in row.cells if cell}
    rows = (
        evolve(row, cells=tuple(_REACHED if cell.covered and cell.where in gone else cell for cell in row.cells))
        for row in table.rows[end:]
    )
    return evolve(table, rows=tuple(rows))


def _front_end(rows: Sequence[Row]) -> int:
    """The number of rows to lift: those above the header, but not the titles of sections right above it."""
    header = next((n for n in range(min(_MOST_ROWS, len(rows))) if header_depth(rows, n)), 0)
    above = rows[:header]
    if any(len(row.own) > _FEW or len(row.own) >= len(rows[header].own) or row.running for row in above):
        return 0
    if not any(row.own for row in rows[header + 1 :]):
        return header
    first = header
    for number in range(header - 1, -1, -1):
        row = rows[number]
        if row.own and _is_section(row):
            first = number
        elif row.own and not _is_said(row):
            break
    return first


def _is_said(row: Row) -> bool:
    """Whether a row above a header says something of the rows below: "Lead officer: Clerk"."""
    return len(row.own) == 1 and line_of(printed_text(row.cells[row.own[0]]), row.where) is not None


def _is_section(row: Row) -> bool:
    """Whether a row above a header is the title of a section rather than of the plan, or a remark about it."""
    texts = [printed_text(row.cells[n]) for n in row.own]
    if opens_group(" ".join(texts)):
        return True
    if len(texts) > 1 or names_plan(texts[0]) or _LABELLED.match(texts[0]):
        return False
    return len(texts[0].split()) <= _TITLE_WORDS and texts[0][-1:] not in {".", ";"}
