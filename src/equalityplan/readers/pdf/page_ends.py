"""Page ends: whether the first row of a page goes on with the last row of the page before, as the pages show.

A row that a page end cuts fills its page to the bottom, and only cells that are full there go on. A row that begins on
the new page has text where the one before it ended early, or follows a page with room to spare.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from equalityplan.readers.pdf.cells import Content
from equalityplan.readers.pdf.lines import Line
from equalityplan.readers.pdf.paragraphs import Column, fits, is_flush_left, reads_on

# Headers of more rows are none.
MOST_ROWS = 5
# Programs that keep lines of a paragraph together leave so many lines free at the end of a cell, and of a page.
_KEPT_LINES, _KEPT_ROOM = 2.4, 3.6
# First lines of cells that begin at the top differ by less, in parts of their distance.
_LEVEL = 0.5
# Edges of one column on two pages differ by less, in points.
_ALIGNED = 6.0
_ENDS = frozenset(".;:!?")
_REFERENCE = re.compile(r"[A-Za-z]{0,3}\d+(?:\.\d+)*[a-z]?[.):]?(?:\s|$)")


class CellEnd(NamedTuple):
    """The end of a cell in the last row of a page.

    Attributes:
        first, last: Its first and last line on the page.
        measure: What its lines are measured by.
        flush: Whether they are set to the left.
        merged: Whether it reaches over several rows.
        bold: Whether its last line is set in bold type, if it is in the first column.
    """

    first: Line
    last: Line
    measure: Column
    flush: bool
    merged: bool
    bold: bool


class CellStart(NamedTuple):
    """The beginning of a cell in one of the first rows of a page.

    Attributes:
        line: Its first line.
        bold: Whether that is set in bold type, if it is in the first column.
    """

    line: Line
    bold: bool


class Edges(NamedTuple):
    """What a table shows at the top and at the bottom of its page.

    Attributes:
        xs, ys: The places of its columns and rows, in points.
        starts: For each of its first rows, the cells that hold text, by column from 0.
        wide: The numbers of those of its first rows in which a cell reaches over several columns.
        ends: The cells of its last row that hold text, by column from 0.
        bases: The base line of the first line of each row, or None for a row without text.
    """

    xs: Sequence[float]
    ys: Sequence[float]
    starts: Sequence[Mapping[int, CellStart]]
    wide: frozenset[int]
    ends: Mapping[int, CellEnd]
    bases: Sequence[float | None]


def edges_of(content: Content, bold: Callable[[Line], bool]) -> Edges:
    """Give what a table shows at the ends of its page.

    Args:
        content: The table's lines.
        bold: Tells whether a line is set in bold type.
    """
    lattice = content.lattice
    rows = len(lattice.ys) - 1
    starts: list[dict[int, CellStart]] = [{} for _ in range(min(rows, MOST_ROWS))]
    ends: dict[int, CellEnd] = {}
    wide: set[int] = set()
    bases: list[float | None] = [None] * rows
    for span, lines, measure in zip(lattice.spans, content.lines, content.columns, strict=True):
        if not lines:
            continue
        bases[span.row] = min(bases[span.row] or lines[0].base, lines[0].base)
        if span.row < len(starts):
            starts[span.row][span.column] = CellStart(lines[0], not span.column and bold(lines[0]))
            if span.colspan > 1:
                wide.add(span.row)
        if span.row + span.rowspan == rows:
            last = lines[-1]
            is_bold = not span.column and bold(last)
            ends[span.column] = CellEnd(lines[0], last, measure, is_flush_left(lines), span.rowspan > 1, is_bold)
    return Edges(lattice.xs, lattice.ys, starts, frozenset(wide), ends, bases)


def in_line(before: Edges, after: Edges) -> bool:
    """Whether two tables have the same columns at the same places."""
    if len(before.xs) != len(after.xs):
        return False
    return all(abs(one - other) < _ALIGNED for one, other in zip(before.xs, after.xs, strict=True))


def goes_on(before: Edges, after: Edges, row: int, room: float, tall: Collection[int] = ()) -> bool | None:
    """Whether a row at the top of a page goes on with the last row of the page before; None if nothing tells.

    Args:
        before: The table that ends the page before.
        after: The table that begins the page.
        row: Number of the row, from 0, behind a repeated header.
        room: How much room the page before has left, in points.
        tall: The columns in which a cell of the row reaches over several rows.
    """
    starts = after.starts[row]
    if not starts or not before.ends:
        return None
    if room > _KEPT_ROOM * _pitch(before) or _is_set_otherwise(before, starts):
        return False
    flows = [_flow(before.ends.get(column), start.line) for column, start in starts.items()]
    if _begins(before, starts):
        return None if max(flows) > 1 else False
    if row in after.wide or _is_numbered(before, starts):
        return None
    missing = any(column not in starts and column not in tall and not end.merged for column, end in before.ends.items())
    certain = missing or (max(flows) > 1 and min(flows) >= 0)
    return True if sum(flows) > 0 and certain else None


def merged_on(before: Edges, after: Edges, row: int, tall: Collection[int]) -> frozenset[int]:
    """Give the columns, from 0, in which a cell over several rows goes on beside a row that begins on the page.

    Args:
        before: The table that ends the page before.
        after: The table that begins the page.
        row: Number of the row, from 0, behind a repeated header.
        tall: The columns in which a cell of the row reaches over several rows.
    """
    starts = after.starts[row]
    merged = {column for column, end in before.ends.items() if end.merged or column in tall}
    going: set[int] = set()
    for column, start in starts.items():
        flow = _flow(before.ends.get(column), start.line)
        known = column in merged or (flow > 1 and column == min(starts))
        if flow > 0 and known and _is_full(before, column):
            going.add(column)
    fresh = starts.keys() - going
    if not fresh:
        return frozenset()
    lowest = max(going, default=-1)
    empty = {column for column in before.ends if column not in starts and column < min(fresh)}
    return frozenset(going | {column for column in empty if column in merged or column < lowest})


def _is_set_otherwise(before: Edges, starts: Mapping[int, CellStart]) -> bool:
    """Whether a row begins in bold type and the one before it does not, or the other way about."""
    return 0 in starts and 0 in before.ends and before.ends[0].bold != starts[0].bold


def _begins(before: Edges, starts: Mapping[int, CellStart]) -> bool:
    """Whether a row has text where the one before it ended before the end of its page."""
    ends = before.ends
    tops = [end.first.base for end in ends.values() if not end.merged]
    if not tops or max(tops) - min(tops) > _LEVEL * _pitch(before):
        return False
    return any(column not in ends or not _is_full(before, column) for column in starts)


def _is_full(before: Edges, column: int) -> bool:
    """Whether the text of a cell reaches the end of its page."""
    lowest = max(end.last.base for end in before.ends.values())
    return lowest - before.ends[column].last.base <= _KEPT_LINES * _pitch(before)


def _pitch(before: Edges) -> float:
    """The distance of base lines, in points."""
    return max(end.measure.leading * end.last.size for end in before.ends.values())


def _flow(end: CellEnd | None, line: Line) -> int:
    """How surely a line goes on with the end of a cell: 2 in mid-sentence, 1 perhaps, 0 or less hardly."""
    if end is None or end.first.text == line.text or (end.last.single and _REFERENCE.fullmatch(end.last.text)):
        return -1
    if fits(end.last, line, end.measure, flush=end.flush):
        return 0 if reads_on(end.last, line) else -1
    if reads_on(end.last, line):
        return 2
    return 0 if end.last.text[-1:] in _ENDS else 1


def _is_numbered(before: Edges, starts: Mapping[int, CellStart]) -> bool:
    """Whether a row begins with a reference of its own rather than inside an open bracket."""
    first = min(starts)
    text = before.ends[first].last.text if first in before.ends else ""
    is_open = text.rfind("(") > text.rfind(")")
    return not is_open and _REFERENCE.match(starts[first].line.text) is not None
