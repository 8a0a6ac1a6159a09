"""Passages: the text outside tables, with what is printed on every page told from the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from equalityplan.document import Passage
from equalityplan.provenance import Where
from equalityplan.readers.pdf.frame import Frame
from equalityplan.readers.pdf.lines import Line
from equalityplan.readers.pdf.paragraphs import Column, fits, parted, reads_on
from equalityplan.readers.pdf.seams import joined

# What stands in this part of the page's height at its top or bottom may be printed on every page.
_MARGIN = 0.14
_SHIFT = 6.0
_SHARE = 3
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?i)(?:page\s*)?[-–—|]?\s*\d{1,4}\s*[-–—|]?(?:\s*(?:of|/)\s*\d{1,4})?(?:\s*page)?")
_CONTINUED = re.compile(r"(?i)\bcont(?:inued|['’]?d)?\b")
_HEADING_WORDS = 20
_LARGER = 1.12
# No heading ends so.
_UNFINISHED = frozenset(".;,")
# A line with more letters is prose.
_LONG = 60
_ABOVE, _BELOW = 0.8, 0.25


class LooseLine(NamedTuple):
    """A line outside tables.

    Attributes:
        line: The line.
        bold: Whether it is set in bold type.
        stretch: Number of the stretch between tables that it belongs to.
    """

    line: Line
    bold: bool
    stretch: int


class LoosePage(NamedTuple):
    """The text of a page outside its tables.

    Attributes:
        number: Number of the page, from 1.
        frame: The page's frame.
        lines: Its lines in reading order.
        reach: Where the text of the page begins and ends from the left, tables included.
    """

    number: int
    frame: Frame
    lines: list[LooseLine]
    reach: tuple[float, float]


class Placed(NamedTuple):
    """A passage and where it stands: the stretch between tables, on its page."""

    stretch: int
    passage: Passage


class Running:
    """Tells lines that are printed on every page.

    Args:
        pages: The pages of a document.
    """

    def __init__(self, pages: Sequence[LoosePage]) -> None:
        seen: Counter[tuple[str, int]] = Counter()
        for page in pages:
            seen.update({key for item in page.lines if (key := _key(item.line, page))})
        fewest = max(2, -(-len(pages) // _SHARE))
        self._keys = {key for key, count in seen.items() if count >= fewest}
        self._first = pages[0].number if pages else 0

    def holds(self, line: Line, page: LoosePage) -> bool:
        """Whether a line is printed on every page; at the top of the first page it is the title."""
        key = _key(line, page)
        if key is None:
            return False
        if _PAGE_NUMBER.fullmatch(line.text.strip()):
            return True
        title = page.number == self._first and line.base < page.frame.height / 2
        return not title and any((key[0], key[1] + shift) in self._keys for shift in (-1, 0, 1))


def body_size(pages: Sequence[LoosePage], sizes: Counter[float]) -> float:
    """Give the size of the letters of prose, or of most letters in a document without prose.

    Args:
        pages: The pages of the document.
        sizes: How many letters there are of each size.
    """
    lines = [item.line for page in pages for item in page.lines if len(item.line.text) > _LONG]
    prose = Counter(round(line.size, 1) for line in lines)
    return max((prose or sizes).items(), key=lambda pair: pair[1], default=(0.0, 0))[0]


def passages_of(page: LoosePage, running: Running, body: float, name: str, *, telling: bool) -> Iterator[Placed]:
    """Give the passages of a page in reading order.

    Args:
        page: The page's lines outside tables.
        running: Tells the lines that are printed on every page.
        body: The size of most letters.
        name: The document's name.
        telling: Whether spaces at the ends of lines tell those that wrap.
    """
    for group, repeats in _groups(page, running):
        column = _column(page, [item.line for item in group], telling=telling)
        done = 0
        for lines in parted([item.line for item in group], column):
            items = group[done : done + len(lines)]
            done += len(lines)
            text = joined(lines, column.right, telling=telling)
            heading = not repeats and _is_heading(items, text, body)
            where = Where(document=name, page=page.number, box=_box(lines, page.frame))
            yield Placed(items[0].stretch, Passage(text=text, heading=heading, running=repeats, where=where))


def _key(line: Line, page: LoosePage) -> tuple[str, int] | None:
    """What a line in the margin says without its numbers, and its height on the page; None elsewhere."""
    height = page.frame.height
    if _MARGIN * height < line.base < (1 - _MARGIN) * height or _CONTINUED.search(line.text):
        return None
    return " ".join(_DIGITS.sub("#", line.text.casefold()).split()), round(line.base / _SHIFT)


def _groups(page: LoosePage, running: Running) -> Iterator[tuple[list[LooseLine], bool]]:
    """Sets of lines that may make paragraphs together: between the same tables, of one weight, running or not."""
    group: list[LooseLine] = []
    state: tuple[int, bool, bool] | None = None
    for item in page.lines:
        repeats = running.holds(item.line, page)
        now = (item.stretch, repeats, item.bold)
        goes_up = bool(group) and item.line.base <= group[-1].line.base
        if group and state is not None and (now != state or repeats or goes_up):
            yield group, state[1]
            group = []
        group.append(item)
        state = now
    if group and state is not None:
        yield group, state[1]


def _column(page: LoosePage, lines: Sequence[Line], *, telling: bool) -> Column:
    left, right = page.reach
    # The right margin is as wide as the left one, unless lines that read on show another.
    column = Column(left, max(right, page.frame.width - left), telling=telling)
    if any(reads_on(*pair) and fits(*pair, column) for pair in pairwise(lines)):
        return column._replace(right=max(line.right for line in lines))
    return column


def _is_heading(items: Sequence[LooseLine], text: str, body: float) -> bool:
    if len(text.split()) > _HEADING_WORDS or text[-1] in _UNFINISHED or not any(map(str.isalpha, text)):
        return False
    larger = all(item.line.size >= _LARGER * body for item in items)
    return larger or all(item.bold for item in items)


def _box(lines: Sequence[Line], frame: Frame) -> tuple[float, float, float, float]:
    first, last = lines[0], lines[-1]
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    return frame.shown_box((left, first.base - _ABOVE * first.size, right, last.base + _BELOW * last.size))
