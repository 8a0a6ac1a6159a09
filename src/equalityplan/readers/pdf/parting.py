"""Parting: cells that lines should have parted, in tables that draw only some of their lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from equalityplan.readers.pdf.gutters import Interval, Level, levels_of
from equalityplan.readers.pdf.lattice import Lattice, Span
from equalityplan.readers.pdf.lines import Line, line_of, lines_of
from equalityplan.readers.pdf.paragraphs import Column, fits, reads_on
from equalityplan.readers.pdf.row_starts import row_tops
from equalityplan.readers.pdf.shelf import ALIGNED, CROSSES, Shelf, column_in, crosses_edge, text_starts

# Text may begin so far behind the others of its column, as lists do.
_INDENT = 40.0
_NEXT_LINE = 1.6
# A space is narrower, in parts of the size.
_SPACE = 0.5
_MOST = 0.55
# The edges of a header and one row, and how many columns a row fills that is one.
_HEADED, _NEARLY = 3, 0.75


def part_cells(lattice: Lattice, shelf: Shelf) -> Lattice:
    """Part the cells over several columns, or rows, of which the words keep to each of them.

    Args:
        lattice: What lines and areas show.
        shelf: The words of the page.
    """
    wide = [span for span in lattice.spans if span.colspan > 1]
    if wide:
        starts = text_starts(lattice, shelf)
        parts: dict[Span, list[float]] = {}
        for span in wide:
            levels = levels_of(shelf.inside(lattice.box_of(span)), lattice.xs)
            if _keeps_to_columns(levels, lattice, span, starts):
                # Where nothing parts the rows below a header, white space does.
                alone = len(lattice.ys) <= 3 and span.colspan == len(lattice.xs) - 1 and len(levels) > 2  # noqa: PLR2004
                parts[span] = row_tops(levels, _measured(lattice.xs, starts))[1:] if alone else []
        lattice = _in_columns(lattice, parts) if parts else lattice
    tall = [span for span in lattice.spans if span.rowspan > 1]
    cut = {span for span in tall if _keeps_to_rows(lattice, span, shelf)}
    return _in_rows(lattice, cut) if cut else lattice


def part_rows(lattice: Lattice, shelf: Shelf) -> Lattice:
    """Part the rows of a lattice of which lines part the columns alone, where white space or the text shows rows.

    A table that lines close all round may have one long row; it is parted only where whole rows stand in it.

    Args:
        lattice: What lines show.
        shelf: The words of the page.
    """
    if lattice.parted and len(lattice.ys) > _HEADED:
        return lattice
    columns = _measured(lattice.xs, text_starts(lattice, shelf))
    rows = _unmerged(lattice, shelf)
    levels = [level for own in rows.values() for level in own]
    tops = row_tops(levels, columns)
    if lattice.parted and not _are_whole(levels, tops, len(columns)):
        return lattice
    cuts = {row: [top for top in tops if own[0].base < top < own[-1].base] for row, own in rows.items() if own}
    parts = {span: cuts[span.row] for span in lattice.spans if cuts.get(span.row)}
    return _in_columns(lattice, parts) if parts else lattice


def _unmerged(lattice: Lattice, shelf: Shelf) -> dict[int, list[Level]]:
    """The lines of each row of which no cells are merged."""
    left, _, right, _ = lattice.box
    rows: dict[int, list[Level]] = {}
    for row, (top, bottom) in enumerate(pairwise(lattice.ys)):
        spans = [span for span in lattice.spans if span.row == row]
        if len(spans) == len(lattice.xs) - 1 and all(span.rowspan == 1 for span in spans):
            rows[row] = levels_of(shelf.inside((left, top, right, bottom)), lattice.xs)
    return rows


def _are_whole(levels: Sequence[Level], tops: Sequence[float], columns: int) -> bool:
    """Whether several rows begin in nearly every one of three or more columns."""
    firsts = [next(level for level in levels if level.base > top) for top in tops]
    filled = all(len(level.segments) >= _NEARLY * columns for level in firsts)
    return columns > 2 and len(firsts) > _HEADED - 1 and filled  # noqa: PLR2004 - labels and values have two


def _keeps_to_columns(levels: Sequence[Level], lattice: Lattice, span: Span, starts: dict[int, float]) -> bool:
    segments = [segment for level in levels for segment in level.segments]
    xs = lattice.xs[span.column : span.column + span.colspan + 1]
    if not segments or any(crosses_edge(segment, xs) for segment in segments):
        return False
    if _is_centred(levels, xs) or any(_runs_over(level, lattice.xs, starts) for level in levels):
        return False
    columns = [column_in(segment, xs) for segment in segments]
    if not any(columns):
        # A title takes the whole width before it wraps.
        return len(levels) > 1 and levels[0].segments[0].right < xs[1] and _is_cramped(levels, xs)
    lefts: dict[int, float] = {}
    for segment, column in zip(segments, columns, strict=True):
        lefts[column] = min(lefts.get(column, segment.left), segment.left)
    aligned = [-ALIGNED < left - starts.get(span.column + column, left) < _INDENT for column, left in lefts.items()]
    return 2 * sum(aligned) > len(aligned)


def _runs_over(level: Level, xs: Sequence[float], starts: dict[int, float]) -> bool:
    """Whether only a space of a line stands at an edge: what is behind it begins before the text of its column does."""
    return any(
        after.left - before.right < _SPACE * level.size
        and after.left < starts.get(column_in(after, xs), after.left) - CROSSES
        for before, after in pairwise(level.segments)
    )


def _is_centred(levels: Sequence[Level], xs: Sequence[float]) -> bool:
    """Whether every line is one piece in the middle of a cell, as titles are."""
    middle = (xs[0] + xs[-1]) / 2
    lines = [level.segments[0] for level in levels if len(level.segments) == 1]
    return len(lines) == len(levels) and all(abs((line.left + line.right) / 2 - middle) < CROSSES for line in lines)


def _is_cramped(levels: Sequence[Level], xs: Sequence[float]) -> bool:
    """Whether lines wrap at the edge of the first column."""
    before, after = (line_of(level.segments[0].words) for level in levels[:2])
    return not fits(before, after, Column(xs[0], xs[1]))


def _measured(xs: Sequence[float], starts: dict[int, float]) -> list[Interval]:
    """Where the text of each column may begin and end."""
    paddings = [start - xs[column] for column, start in starts.items()]
    padding = min([0.9 * ALIGNED, *paddings]) if paddings else CROSSES
    return [(left + padding, right - padding) for left, right in pairwise(xs)]


def _in_columns(lattice: Lattice, parts: dict[Span, list[float]]) -> Lattice:
    """Part cells into columns, and into rows at the places given for them."""
    ys: list[float] = []
    places: list[int] = []
    inside = {span.row: cuts for span, cuts in parts.items() if span.rowspan == 1}
    for row, top in enumerate(lattice.ys):
        places.append(len(ys))
        ys += [top, *inside.get(row, [])]
    spans: list[Span] = []
    for span in lattice.spans:
        first, end = places[span.row], places[span.row + span.rowspan]
        if span not in parts:
            spans.append(Span(first, span.column, end - first, span.colspan))
            continue
        columns = range(span.column, span.column + span.colspan)
        if parts[span]:
            spans += [Span(row, column, 1, 1) for row in range(first, end) for column in columns]
        else:
            spans += [Span(first, column, end - first, 1) for column in columns]
    return lattice._replace(ys=ys, spans=sorted(spans))


def _keeps_to_rows(lattice: Lattice, span: Span, shelf: Shelf) -> bool:
    """Whether the text of a cell beside several rows begins anew in most of them, on the first line of the row."""
    left, _, right, _ = lattice.box_of(span)
    anew = rows = 0
    before: Line | None = None
    for row in range(span.row, span.row + span.rowspan):
        top, bottom = lattice.ys[row], lattice.ys[row + 1]
        lines = lines_of(shelf.inside((left, top, right, bottom)))
        others = shelf.inside((lattice.xs[0], top, lattice.xs[-1], bottom))
        if not lines or not others:
            continue
        rows += 1
        level = abs(lines[0].base - min(word.base for word in others)) < CROSSES
        apart = before is None or lines[0].base - before.base > _NEXT_LINE * before.size
        anew += level and (apart or (before is not None and _is_ended(before, lines[0], left, right)))
        before = lines[-1]
    return rows > 1 and 2 * rows > span.rowspan and anew > _MOST * rows


def _is_ended(before: Line, line: Line, left: float, right: float) -> bool:
    return fits(before, line, Column(left, right - 0.9 * ALIGNED)) and not reads_on(before, line)


def _in_rows(lattice: Lattice, cut: set[Span]) -> Lattice:
    spans = [
        part
        for span in lattice.spans
        for part in (
            [Span(row, span.column, 1, span.colspan) for row in range(span.row, span.row + span.rowspan)]
            if span in cut
            else [span]
        )
    ]
    return lattice._replace(spans=sorted(spans))
