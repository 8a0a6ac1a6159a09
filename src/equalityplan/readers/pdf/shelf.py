"""Shelves: the words of a page, to be found by their place, and how they stand to the edges of columns."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from statistics import median

from equalityplan.readers.pdf.frame import Box
from equalityplan.readers.pdf.gutters import Segment
from equalityplan.readers.pdf.lattice import Lattice
from equalityplan.readers.pdf.words import Word

# Edges and beginnings of text that belong to one column differ by less, in points.
ALIGNED = 5.0
# Words that reach this far over an edge cross it.
CROSSES = 1.0
# The middle of letters above their base line, in parts of their size.
MIDDLE = 0.3


class Shelf:
    """The words of a page, to be found by their place.

    Args:
        words: Words sorted by their base lines.
    """

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self._bases = [word.base for word in words]
        self._reach = max([word.size for word in words], default=0.0)

    def inside(self, box: Box) -> list[Word]:
        """Give the words whose middle lies in a box."""
        left, top, right, bottom = box
        near = self._words[bisect_left(self._bases, top) : bisect_right(self._bases, bottom + self._reach)]
        return [
            word
            for word in near
            if left <= (word.left + word.right) / 2 <= right and top <= word.base - MIDDLE * word.size <= bottom
        ]


def text_starts(lattice: Lattice, shelf: Shelf) -> dict[int, float]:
    """Give the place at which the text of each column usually begins, by the cells that are not merged."""
    found: dict[int, list[float]] = {}
    for span in lattice.spans:
        if span.colspan == 1:
            words = shelf.inside(lattice.box_of(span))
            if words:
                found.setdefault(span.column, []).append(min(word.left for word in words))
    return {column: median(lefts) for column, lefts in found.items()}


def crosses_edge(segment: Segment, xs: Sequence[float]) -> bool:
    """Whether words run over the edge between two columns, the outer edges left out."""
    return any(segment.left < x - CROSSES and segment.right > x + CROSSES for x in xs[1:-1])


def column_in(segment: Segment, xs: Sequence[float]) -> int:
    """Give the number of the column, from 0, in which words begin."""
    return min(max(bisect_right(xs, segment.left + CROSSES) - 1, 0), len(xs) - 2)
