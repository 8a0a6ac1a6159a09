"""Completion: what lattices lack, because a table draws only some of its lines, is taken from its words.

Tables with striped rows, with lines under rows only, or with a first row or column set outside the lines are
made whole where words stand in line with what the lines show.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from equalityplan.readers.pdf.frame import Box
from equalityplan.readers.pdf.gutters import Level, levels_of
from equalityplan.readers.pdf.ink import Ruling
from equalityplan.readers.pdf.lattice import Lattice, Span
from equalityplan.readers.pdf.parting import part_cells, part_rows
from equalityplan.readers.pdf.row_starts import ABOVE
from equalityplan.readers.pdf.shelf import ALIGNED, CROSSES, MIDDLE, Shelf, column_in, crosses_edge, text_starts
from equalityplan.readers.pdf.words import Word

# How near a row stands to the lines of its table, and how near lines of one row stand, in parts of their size.
_NEAR, _LINE = 1.9, 1.6
# A lattice of so many cells is a drawing if it has a word in fewer than one in so many.
_LARGE, _SPARSE = 30, 10
# A row outside the lines is no taller, in points.
_REACH = 200.0
# Lines and cells beyond these belong to drawings.
_MOST_SPARE, _MOST_SPANS = 300, 4_000


class Completed(NamedTuple):
    """Lattices after completion.

    Attributes:
        lattices: The lattices from top to bottom.
        spare: The level lines that still belong to none.
    """

    lattices: list[Lattice]
    spare: list[Ruling]


def complete(lattices: Sequence[Lattice], spare: Sequence[Ruling], words: Sequence[Word]) -> Completed:
    """Complete the lattices of a page by its words.

    Args:
        lattices: What lines and areas show.
        spare: The level lines that belong to no lattice.
        words: The words of the page, sorted by their base lines.
    """
    shelf = Shelf(words)
    lattices = [lattice for lattice in lattices if _is_worded(lattice, shelf)]
    rules = [Lattice((line.start, line.end), (line.at,), ()) for line in spare[:_MOST_SPARE]]
    piled = _piled([*lattices, *rules], shelf)
    done = [_whole(lattice, piled, shelf) for lattice in piled if lattice.spans]
    left = [Ruling(rule.ys[0], rule.xs[0], rule.xs[1]) for rule in piled if not rule.spans]
    return Completed(done, sorted([*left, *spare[_MOST_SPARE:]]))


def _is_worded(lattice: Lattice, shelf: Shelf) -> bool:
    """Whether a lattice holds words, and in a large one enough of them for a table rather than a drawing."""
    words = len(shelf.inside(lattice.box))
    return words > 0 and (len(lattice.spans) < _LARGE or words * _SPARSE >= len(lattice.spans))


def _whole(lattice: Lattice, others: Sequence[Lattice], shelf: Shelf) -> Lattice:
    if len(lattice.spans) > _MOST_SPANS:
        return lattice
    beside = [other.box for other in others if other is not lattice and other.spans]
    whole = part_cells(_sided(extended(lattice, shelf, beside), beside, shelf), shelf)
    return part_rows(whole, shelf)


# Lattices under one another


def _piled(items: Iterable[Lattice], shelf: Shelf) -> list[Lattice]:
    """Join lattices, and lines, that stand under one another with rows of the same columns between them."""
    piles: list[list[Lattice]] = []
    for item in sorted(items, key=lambda item: item.ys[0]):
        pile = next((pile for pile in piles if _same_edges(pile[-1], item)), None)
        if pile is None:
            piles.append([item])
            continue
        pile.append(item)
        while len(pile) > 1 and (joined := _joined(pile[-2], pile[-1], shelf)) is not None:
            pile[-2:] = [joined]
    return sorted((item for pile in piles for item in pile), key=lambda item: item.ys[0])


def _same_edges(one: Lattice, other: Lattice) -> bool:
    return abs(one.xs[0] - other.xs[0]) < ALIGNED and abs(one.xs[-1] - other.xs[-1]) < ALIGNED


def _joined(upper: Lattice, lower: Lattice, shelf: Shelf) -> Lattice | None:
    """Join two lattices over the row between them, if words show it."""
    xs = max(upper.xs, lower.xs, key=len)
    gap = (xs[0], upper.ys[-1], xs[-1], lower.ys[0])
    if len(xs) < 3 or gap[3] <= gap[1] or not _agree(xs, upper.xs) or not _agree(xs, lower.xs):  # noqa: PLR2004
        return None
    levels = levels_of(shelf.inside(gap), xs)
    if not _is_row(levels, xs) and not _is_title(levels, gap):
        return None
    beside = shelf.inside((0.0, gap[1], gap[0], gap[3]))
    if beside and min(word.base for word in beside) < levels[0].base - CROSSES:
        return None
    rows = len(upper.ys)
    spans = [*_moved(upper, xs, 0), Span(rows - 1, 0, 1, len(xs) - 1), *_moved(lower, xs, rows)]
    return Lattice(xs, [*upper.ys, *lower.ys], spans, upper.ruled)


def _agree(xs: Sequence[float], fewer: Sequence[float]) -> bool:
    return all(min(abs(x - other) for other in xs) < ALIGNED for x in fewer)


def _is_row(levels: Sequence[Level], xs: Sequence[float]) -> bool:
    """Whether lines are one row: they keep to columns, fill several of them from the first line on, and lie close."""
    if not levels or any(crosses_edge(segment, xs) for level in levels for segment in level.segments):
        return False
    if any(after.base - before.base > _NEAR * after.size for before, after in pairwise(levels)):
        return False
    return len({column_in(segment, xs) for segment in levels[0].segments}) > 1


def _is_title(levels: Sequence[Level], gap: Box) -> bool:
    """Whether one line fills the space between two lines: the title of a section."""
    return len(levels) == 1 and len(levels[0].segments) == 1 and gap[3] - gap[1] < _NEAR * levels[0].size


def _moved(lattice: Lattice, xs: Sequence[float], rows: int) -> list[Span]:
    """The cells of a lattice among other columns, farther down."""
    places = [min(range(len(xs)), key=lambda n: abs(xs[n] - x)) for x in lattice.xs]
    return [
        Span(
            span.row + rows,
            places[span.column],
            span.rowspan,
            places[span.column + span.colspan] - places[span.column],
        )
        for span in lattice.spans
    ]


# A header above the lines, a column beside them


def extended(lattice: Lattice, shelf: Shelf, others: Sequence[Box] = ()) -> Lattice:
    """Add the rows right above and below a lattice that stand in line with its columns.

    Args:
        lattice: What lines show.
        shelf: The words of the page that may belong to it.
        others: The boxes of other lattices, whose words do not.
    """
    return _footed(_headed(lattice, shelf, others), shelf, others)


def _headed(lattice: Lattice, shelf: Shelf, others: Sequence[Box]) -> Lattice:
    """Add the row above a lattice, if words stand there at the beginnings of its columns."""
    left, top, right, _ = lattice.box
    above = [box[3] for box in others if box[3] <= top + CROSSES and box[0] < right and box[2] > left]
    levels = levels_of(shelf.inside((left, max([top - _REACH, *above]), right, top)), lattice.xs)
    header: list[Level] = []
    edge = top
    for level in reversed(levels):
        reach = _NEAR if not header else _LINE
        if edge - level.base > reach * level.size or any(
            crosses_edge(segment, lattice.xs) for segment in level.segments
        ):
            break
        header.insert(0, level)
        edge = level.base
    while header and len(header[0].segments) == 1:
        header.pop(0)
    if not header or not _stands_in_line(header, lattice, shelf, 0.75):
        return lattice
    ys = [header[0].base - ABOVE * header[0].size, *lattice.ys]
    columns = len(lattice.xs) - 1
    head = [Span(0, column, 1, 1) for column in range(columns)]
    return lattice._replace(ys=ys, spans=[*head, *_moved(lattice, lattice.xs, 1)])


def _footed(lattice: Lattice, shelf: Shelf, others: Sequence[Box]) -> Lattice:
    """Add the row below a lattice that no line closes, if words stand there at the beginnings of its columns."""
    left, _, right, bottom = lattice.box
    below = [box[1] for box in others if box[1] >= bottom - CROSSES and box[0] < right and box[2] > left]
    row: list[Level] = []
    edge = bottom
    for level in levels_of(shelf.inside((left, bottom, right, min([bottom + _REACH, *below]))), lattice.xs):
        reach = _NEAR if not row else _LINE
        if level.base - edge > reach * level.size or any(
            crosses_edge(segment, lattice.xs) for segment in level.segments
        ):
            break
        row.append(level)
        edge = level.base
    if not row or not _stands_in_line(row[:1], lattice, shelf, 0.5):
        return lattice
    rows = len(lattice.ys) - 1
    foot = [Span(rows, column, 1, 1) for column in range(len(lattice.xs) - 1)]
    return lattice._replace(ys=[*lattice.ys, edge + MIDDLE * row[-1].size], spans=[*lattice.spans, *foot])


def _stands_in_line(levels: Sequence[Level], lattice: Lattice, shelf: Shelf, share: float) -> bool:
    """Whether words outside a lattice stand under or over a share of its columns, in line with the words in them."""
    columns = len(lattice.xs) - 1
    starts = text_starts(lattice, shelf)
    aligned = set()
    for level in levels:
        for segment in level.segments:
            column = column_in(segment, lattice.xs)
            middle = (lattice.xs[column] + lattice.xs[column + 1]) / 2
            centred = abs((segment.left + segment.right) / 2 - middle) < ALIGNED
            if centred or abs(segment.left - starts.get(column, lattice.xs[column])) < ALIGNED:
                aligned.add(column)
    return len(aligned) >= max(2, share * columns)


def _sided(lattice: Lattice, others: Sequence[Box], shelf: Shelf) -> Lattice:
    """Add a column to the left or right of a lattice, if words stand there in line with its rows."""
    left, top, right, bottom = lattice.box
    for start, end, first in ((0.0, left, True), (right, 2 * right, False)):
        words = [
            word for word in shelf.inside((start, top, end, bottom)) if not any(_holds(box, word) for box in others)
        ]
        if words and _is_column(words, lattice, shelf):
            paddings = [start - lattice.xs[column] for column, start in text_starts(lattice, shelf).items()]
            lattice = _widened(lattice, words, max(median(paddings), CROSSES), first=first)
    return lattice


def _holds(box: Box, word: Word) -> bool:
    return box[0] <= (word.left + word.right) / 2 <= box[2] and box[1] <= word.base - MIDDLE * word.size <= box[3]


def _is_column(words: Sequence[Word], lattice: Lattice, shelf: Shelf) -> bool:
    """Whether words beside a lattice begin most of its rows on the line on which the row itself begins."""
    beside = Shelf(words)
    filled = level = 0
    for top, bottom in pairwise(lattice.ys):
        own = shelf.inside((lattice.xs[0], top, lattice.xs[-1], bottom))
        outer = beside.inside((0.0, top, 2 * lattice.xs[-1] + words[-1].right, bottom))
        if own and outer:
            filled += 1
            level += abs(min(word.base for word in own) - min(word.base for word in outer)) < CROSSES + 1
    return filled > 1 and 2 * filled >= len(lattice.ys) - 1 and level > 0.6 * filled


def _widened(lattice: Lattice, words: Sequence[Word], padding: float, *, first: bool) -> Lattice:
    rows, columns = len(lattice.ys) - 1, len(lattice.xs) - 1
    if first:
        xs = [min(word.left for word in words) - padding, *lattice.xs]
        spans = [Span(span.row, span.column + 1, span.rowspan, span.colspan) for span in lattice.spans]
    else:
        xs = [*lattice.xs, max(word.right for word in words) + padding]
        spans = list(lattice.spans)
    spans += [Span(row, 0 if first else columns, 1, 1) for row in range(rows)]
    return lattice._replace(xs=xs, spans=sorted(spans))
