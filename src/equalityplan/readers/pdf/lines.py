"""Lines: words that stand on one base line, from left to right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import inf
from operator import attrgetter
from typing import NamedTuple

from equalityplan.readers.pdf.words import Word

# Words whose base lines differ by less than this part of their size stand on one line, ordinals among them.
_SAME_LINE = 0.5
# White space narrower than this part of the size is none, and wider than that may be a lost line break.
_NO_SPACE = 0.1
_WIDE_SPACE = 0.5
_WIDER, _ALONE = 1.6, 3.0
# Programs break no line before these, be there a space or not.
_STICKING = frozenset("/!),.:;?]}")
_by_base = attrgetter("base")
_by_left = attrgetter("left")


class Line(NamedTuple):
    """One line of text.

    Attributes:
        left, right: Where it begins and ends, in points.
        base: Its base line, in points from the top.
        size: Size of its largest letters in points.
        text: Its words.
        first: Width of its first word, with what may not be parted from it.
        single: Whether it is one word.
        spaced: Whether the file has a space after its last word.
        start: Number of its first character on the page.
    """

    left: float
    right: float
    base: float
    size: float
    text: str
    first: float
    single: bool
    spaced: bool
    start: int


def lines_of(words: Sequence[Word]) -> list[Line]:
    """Put words together to lines, from top to bottom.

    Args:
        words: Words in any order.
    """
    if len(words) == 1:
        return [_line_of_one(words[0])]
    if not words:
        return []
    return [line_of(group) for group in grouped(words)]


def grouped(words: Iterable[Word]) -> list[list[Word]]:
    """Part words into those of each line, from top to bottom and from left to right."""
    groups: list[list[Word]] = []
    anchor = size = 0.0
    for word in sorted(words, key=_by_base):
        if groups and word.base - anchor <= _SAME_LINE * max(size, word.size):
            groups[-1].append(word)
            size = max(size, word.size)
        else:
            groups.append([word])
            anchor, size = word.base, word.size
    for group in groups:
        group.sort(key=_by_left)
    return groups


def line_of(words: Sequence[Word]) -> Line:
    """Make one line of words that stand from left to right."""
    first, last = words[0], words[-1]
    if first is last:
        return _line_of_one(first)
    texts = [first.text]
    right, lead = first.right, 0.0
    largest = first
    wide = _widest_space(words)
    for word in words[1:]:
        gap = word.left - right
        if gap >= _NO_SPACE * word.size:
            if not lead and word.text[0] not in _STICKING:
                lead = right - first.left
            texts.append(" " if gap < wide else "  ")
        texts.append(word.text)
        right = max(right, word.right)
        if word.size > largest.size:
            largest = word
    text = "".join(texts)
    width = lead or right - first.left
    return Line(first.left, right, largest.base, largest.size, text, width, " " not in text, last.spaced, first.start)


def _widest_space(words: Sequence[Word]) -> float:
    """How wide a single space of a line may be; in lines that are set to both edges all are wide."""
    gaps = [after.left - before.right for before, after in pairwise(words)]
    size = words[0].size
    if max(gaps) < _WIDE_SPACE * size:
        return inf
    spaces = [gap for gap in gaps if gap >= _NO_SPACE * size]
    return max(_WIDE_SPACE * size, _WIDER * min(spaces)) if len(spaces) > 1 else _ALONE * size


def _line_of_one(word: Word) -> Line:
    width = word.right - word.left
    return Line(word.left, word.right, word.base, word.size, word.text, width, True, word.spaced, word.start)
