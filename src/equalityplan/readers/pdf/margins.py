"""Margins: the first and last lines of a page that the page before or after it prints too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from equalityplan.readers.pdf.gutters import levels_of
from equalityplan.readers.pdf.lines import grouped
from equalityplan.readers.pdf.words import PageWords, Word

# The part of a page's height, at its top and its bottom, in which such lines stand, and how many do at the most.
_MARGIN, _MOST = 0.14, 3
_MANY = 3
# Base lines, and beginnings of columns, that are the same differ by less, in points.
_SAME = 1.5
_DIGITS = re.compile(r"\d+")


class Margins(NamedTuple):
    """The lines in the margins of a page.

    Attributes:
        top, bottom: The words of each line, from the edge of the page inwards.
    """

    top: Sequence[list[Word]] = ()
    bottom: Sequence[list[Word]] = ()


def margins_of(read: PageWords) -> Margins:
    """Give the lines that may be printed on other pages too.

    Args:
        read: The words of a page.
    """
    height = read.frame.height
    top = grouped(word for word in read.words if word.base < _MARGIN * height)
    bottom = grouped(word for word in read.words if word.base > height - _MARGIN * height)
    return Margins(top[:_MOST], bottom[::-1][:_MOST])


def repeated(own: Margins, others: Sequence[Margins], words: Sequence[Word]) -> Margins:
    """Give the lines of a page, from its edges inwards, that one of other pages has at the same place.

    The header of a table is repeated too; it is told by the columns that stand in line with it.

    Args:
        own: The lines of the page.
        others: Those of other pages.
        words: All words of the page.
    """
    top = list(_repeated(own.top, [line for other in others for line in other.top]))
    bottom = list(_repeated(own.bottom, [line for other in others for line in other.bottom]))
    if not top and not bottom:
        return Margins()
    starts = Counter(round(segment.left) for level in levels_of(words) for segment in level.segments)
    return Margins(list(_outside(top, starts)), list(_outside(bottom, starts)))


def _repeated(lines: Sequence[list[Word]], others: Sequence[list[Word]]) -> Iterator[list[Word]]:
    told = [(_masked(line), line[0].base) for line in others]
    for line in lines:
        text = _masked(line)
        if not any(text == other and abs(base - line[0].base) < _SAME for other, base in told):
            return
        yield line


def _masked(line: Sequence[Word]) -> str:
    return _DIGITS.sub("0", " ".join(word.text for word in line))


def _outside(lines: Sequence[list[Word]], starts: Counter[int]) -> Iterator[list[Word]]:
    """The lines down to the header of a table."""
    for line in lines:
        if _is_header(line, starts):
            return
        yield line


def _is_header(line: Sequence[Word], starts: Counter[int]) -> bool:
    """Whether several pieces of a line begin where those of other lines do, or many stand on it without a number."""
    segments = levels_of(line)[0].segments
    if len(segments) >= _MANY and not any(_DIGITS.search(word.text) for word in line):
        return True
    return sum(starts[round(segment.left)] > 2 for segment in segments) > 1  # noqa: PLR2004 - its own and two more
