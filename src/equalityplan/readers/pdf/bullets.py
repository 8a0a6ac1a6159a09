"""Bullets: marks before list entries that are drawn rather than typed become words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from equalityplan.readers.pdf.frame import Box
from equalityplan.readers.pdf.words import Word

_BULLET = "•"
# Drawings have more marks.
_MOST = 2_000
# Marks as near as this to others make dotted lines or pictures, in points.
_APART = 7.0
# How far behind a bullet its entry begins, and how high above the base line the bullet stands, in parts of the size.
_BEFORE, _LOWEST, _HIGHEST = 2.4, 0.02, 0.75
# Words that end this near before a mark make it part of their line.
_INSIDE = 1.0


def with_bullets(words: Sequence[Word], marks: Sequence[Box]) -> list[Word]:
    """Add a bullet to the words of a page for each mark that is drawn right before the first word of a line.

    Args:
        words: The words, sorted by their base lines.
        marks: Small shapes of which the height is about the width.
    """
    if not marks or len(marks) > _MOST:
        return list(words)
    bases = [word.base for word in words]
    reach = max([word.size for word in words], default=0.0)
    found = [bullet for mark in _single(marks) if (bullet := _bullet(mark, words, bases, reach)) is not None]
    return sorted([*words, *found], key=lambda word: word.base) if found else list(words)


def _single(marks: Sequence[Box]) -> list[Box]:
    """The marks that stand by themselves; one that is drawn twice counts once."""
    middles = {(round((box[0] + box[2]) / 2), round((box[1] + box[3]) / 2)): box for box in marks}
    cells = Counter((int(x // _APART), int(y // _APART)) for x, y in middles)
    return [box for (x, y), box in middles.items() if _near(cells, int(x // _APART), int(y // _APART)) == 1]


def _near(cells: Counter[tuple[int, int]], column: int, row: int) -> int:
    """How many marks there are around a place, the one that stands there included."""
    return sum(cells[column + right, row + down] for right in (-1, 0, 1) for down in (-1, 0, 1))


def _bullet(mark: Box, words: Sequence[Word], bases: Sequence[float], reach: float) -> Word | None:
    left, top, right, bottom = mark
    middle = (top + bottom) / 2
    near = words[bisect_left(bases, middle) : bisect_right(bases, middle + _HIGHEST * reach)]
    line = [word for word in near if _LOWEST * word.size <= word.base - middle <= _HIGHEST * word.size]
    after = min((word for word in line if word.left >= right - 1), key=lambda word: word.left, default=None)
    if after is None or after.left - right > _BEFORE * after.size or bottom - top > after.size:
        return None
    if any(left - _INSIDE * word.size < word.right <= left + 1 for word in line):
        return None
    return Word(left, right, after.base, after.size, _BULLET, after.start, after.start, spaced=True)
