"""Unruled tables: rows and columns that only white space, or level lines alone, part."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from equalityplan.readers.pdf.completion import extended
from equalityplan.readers.pdf.gutters import (
    Interval,
    Level,
    Segment,
    column_at,
    columns_of,
    is_prose,
    is_table,
    levels_of,
    stretches,
)
from equalityplan.readers.pdf.ink import Ruling
from equalityplan.readers.pdf.lattice import Lattice, Span
from equalityplan.readers.pdf.level_ruled import find_level_ruled
from equalityplan.readers.pdf.row_starts import parallel_starts, row_tops
from equalityplan.readers.pdf.shelf import Shelf
from equalityplan.readers.pdf.words import Word

# Places at which the same column begins on two pages differ by less, in points.
_ALIGNED = 4.0
_FEWEST_LINES = 5
# No page sets prose in more columns.
_MOST_COLUMNS = 3
# How far above a table the rest of a row may stand, in parts of the size.
_REST = 3.2
# How far the letters of a line reach below its base line, in parts of their size.
_BELOW = 0.3


class Unruled(NamedTuple):
    """What white space tells of a page.

    Attributes:
        lattices: The tables.
        lines: The lines of text outside them, in reading order: prose in columns column by column.
    """

    lattices: list[Lattice]
    lines: list[list[Word]]


def find_unruled(words: Sequence[Word], rulings: Sequence[Ruling], known: Sequence[float] = ()) -> Unruled:
    """Find tables that level lines or white space alone make.

    Args:
        words: The words outside ruled tables.
        rulings: The level lines that rule none.
        known: Where the columns of the last such table begin: it may go on with a single row, or the rest of one.
    """
    lattices: list[Lattice] = []
    for ruled in find_level_ruled(words, rulings):
        lattice = extended(ruled, Shelf(words))
        lattices.append(lattice)
        words = [word for word in words if not _holds(lattice, word)]
    levels = levels_of(words)
    lines: list[list[Word]] = []
    end = 0
    for found, last in stretches(levels):
        first = _with_rest_above(levels, end, found, known)
        block = levels[first:last]
        columns = columns_of(block)
        if _is_prose(block, columns):
            lines += lines_of_levels(levels[end:first]) + _by_column(block, columns)
            end = last
        elif (table := _table(block, columns, known)) is not None:
            lattices.append(table)
            lines += lines_of_levels(levels[end:first])
            end = last
    return Unruled(lattices, lines + lines_of_levels(levels[end:]))


def _is_prose(levels: Sequence[Level], columns: Sequence[Interval]) -> bool:
    """Whether lines are prose in columns, rather than a table of long texts: there columns begin anew together."""
    if len(levels) <= _FEWEST_LINES or not 1 < len(columns) <= _MOST_COLUMNS or not is_prose(levels, columns):
        return False
    return parallel_starts(levels, columns) < 2  # noqa: PLR2004 - paragraphs may end together once


def _table(levels: Sequence[Level], columns: list[Interval], known: Sequence[float]) -> Lattice | None:
    """A table that white space makes, or None if it is too little to tell."""
    lefts = [left for left, _ in columns]
    if len(columns) > 1 and all(_is_known(left, known) for left in lefts):
        whole = sorted([*columns, *((at, at + 1) for at in known if not _is_known(at, lefts))])
        return _lattice(levels, whole, row_tops(levels, whole))
    if not is_table(levels, columns):
        return None
    tops = row_tops(levels, columns)
    # Labels and values, or names and dates under a letter, have two columns as well, but no lines that wrap.
    pairs = len(columns) == 2 and (len(tops) < 3 or len(levels) < len(tops) + 2)  # noqa: PLR2004
    return _lattice(levels, columns, tops) if len(tops) > 1 and not pairs else None


def _lattice(levels: Sequence[Level], columns: Sequence[Interval], tops: Sequence[float]) -> Lattice:
    last = levels[-1]
    middles = [(before[1] + after[0]) / 2 for before, after in pairwise(columns)]
    xs = [columns[0][0], *middles, columns[-1][1]]
    ys = [*tops, last.base + _BELOW * last.size]
    spans = [Span(row, column, 1, 1) for row in range(len(tops)) for column in range(len(columns))]
    return Lattice(xs, ys, spans, ruled=False)


def lines_of_levels(levels: Sequence[Level]) -> list[list[Word]]:
    """Give the lines of prose; what stands far apart on one line stays apart."""
    lines: list[list[Word]] = []
    for level in levels:
        last: Segment | None = None
        for segment in level.segments:
            if last is not None and segment.left - last.right < 3 * level.size:
                lines[-1] += segment.words
            else:
                lines.append(list(segment.words))
            last = segment
    return lines


def _by_column(levels: Sequence[Level], columns: Sequence[Interval]) -> list[list[Word]]:
    return [
        segment.words
        for number in range(len(columns))
        for level in levels
        for segment in level.segments
        if column_at(segment.left, columns) == number
    ]


def _holds(lattice: Lattice, word: Word) -> bool:
    left, top, right, bottom = lattice.box
    return top <= word.base - 0.3 * word.size <= bottom and left <= (word.left + word.right) / 2 <= right


def _with_rest_above(levels: Sequence[Level], lowest: int, first: int, known: Sequence[float]) -> int:
    """The first line of a stretch with the lines above it that finish a row of the page before."""
    start = first
    while start > lowest and levels[start].base - levels[start - 1].base < _REST * levels[start].size:
        if not all(_is_known(segment.left, known) for segment in levels[start - 1].segments):
            break
        start -= 1
    return start if levels[start].segments[0].words[0].text[0].islower() else first


def _is_known(left: float, known: Sequence[float]) -> bool:
    return any(abs(left - other) < _ALIGNED for other in known)
