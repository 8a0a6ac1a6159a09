"""Decoration: lines and colours that mark words are told from those that make tables."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from equalityplan.readers.pdf.ink import Area, Ruling
from equalityplan.readers.pdf.words import Word

# How far a line that strikes words out stands above their base line, in parts of their size; underlines stand below.
_STRUCK = (0.12, 0.5)
_UNDERLINED = 0.35
# How far a line may reach beyond a word, in points; it may cover a space behind it.
_EXACT = 1.2
_SPACE = 0.6
_LARGEST = 100.0
_LINE_HEIGHT = 1.8


class Decorated(NamedTuple):
    """The level lines of a page.

    Attributes:
        rulings: Those that may rule tables.
        strikes: Those through the middle of words.
    """

    rulings: list[Ruling]
    strikes: list[Ruling]


def without_decoration(across: Iterable[Ruling], words: Sequence[Word]) -> Decorated:
    """Tell lines that rule tables from those that decorate words.

    Args:
        across: The level lines of a page.
        words: Its words, sorted by their base lines.
    """
    bases = [word.base for word in words]
    reach = min(max([word.size for word in words], default=0.0), _LARGEST)
    rulings: list[Ruling] = []
    strikes: list[Ruling] = []
    for line in across:
        first = bisect_left(bases, line.at - _UNDERLINED * reach)
        last = bisect_right(bases, line.at + _STRUCK[1] * reach)
        near = [word for word in words[first:last] if word.right > line.start and word.left < line.end]
        if any(_strikes(line, word) for word in near):
            strikes.append(line)
        elif not _underlines(line, near):
            rulings.append(line)
    return Decorated(rulings, strikes)


def without_highlights(areas: Sequence[Area], words: Sequence[Word]) -> list[Area]:
    """Leave out the coloured areas that mark words rather than cells: they begin and end with words of one line.

    Args:
        areas: The coloured areas of a page.
        words: Its words, sorted by their base lines.
    """
    bases = [word.base for word in words]
    return [area for area in areas if not _marks(area, words[bisect_left(bases, area.box[1]) :])]


def _marks(area: Area, below: Sequence[Word]) -> bool:
    left, top, right, bottom = area.box
    if bottom - top > _LARGEST:
        return False
    begins = ends = False
    for word in below:
        if word.base > bottom + word.size:
            break
        if word.base <= bottom and bottom - top <= _LINE_HEIGHT * word.size:
            begins = begins or abs(word.left - left) <= _EXACT
            ends = ends or -_EXACT <= right - word.right <= _SPACE * word.size
    return begins and ends


def is_struck(words: Sequence[Word], strikes: Sequence[Ruling]) -> bool:
    """Whether lines strike all words out."""
    return bool(strikes) and all(any(_strikes(line, word) for line in strikes) for word in words)


def _strikes(line: Ruling, word: Word) -> bool:
    low, high = _STRUCK
    if not low * word.size < word.base - line.at < high * word.size:
        return False
    covered = min(line.end, word.right) - max(line.start, word.left)
    return covered > 0.8 * (word.right - word.left)


def _underlines(line: Ruling, near: Sequence[Word]) -> bool:
    """Whether a line begins and ends with words right above it."""
    above = [word for word in near if -0.1 * word.size <= line.at - word.base <= _UNDERLINED * word.size]
    begins = any(abs(line.start - word.left) <= _EXACT for word in above)
    return begins and any(-_EXACT <= line.end - word.right <= _SPACE * word.size for word in above)
