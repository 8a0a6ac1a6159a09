"""Paragraphs: lines that merely wrap belong together, lines that end early stand by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from equalityplan.readers.pdf.lines import Line

# Width of a space, and how much room may be left by chance, in parts of the size and in points.
_SPACE = 0.25
_KEPT_SPACE = 0.31
_CHANCE = 1.5
# Where edges are guessed, a word in mid-sentence may seem to fit by so much of its size.
_UNSURE = 0.8
# A gap between lines that is this much wider than usual parts paragraphs.
_WIDER, _WIDER_POINTS = 0.22, 2.5
_USUAL_LEADING = 1.2
_MUCH_WIDER = 1.6
_OTHER_SIZE = 0.15
_ALIGNED = 1.0
# A cut word leaves no room for one more letter, and fills about so much of a line at least.
_LETTER, _FILLED, _NARROW = 0.7, 0.85, 6.5
_LETTERS = {
    **dict.fromkeys("mwMW@%—", 1.05),
    **dict.fromkeys("fijlrtI.,;:'’!|()[]/-", 0.5),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ", 0.85),
}
_BULLET = re.compile(r"[•▪●◦‣■□○∙❖➢➤✓✔✗✘\ue000-\uf8ff](?:\s|$)|[·*o]\s")
_DASH = re.compile(r"[-–—](?=\s)")
_NUMBER = re.compile(r"\(?(\d{1,2}|[a-z]|[ivx]{2,4})[.)](?=\s|[A-Z]|$)")
# Ordinals end in raised letters, and the space behind those may be lost.
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)$")
_ENDS = frozenset(".;:!?")
# No paragraph ends, or begins, with one of these.
_GO_ON, _CLOSE = frozenset("-/–(["), frozenset("/!),.:;?]}'’")
# The label of a line in a cell that is filled in like a form.
_LABEL = re.compile(r"[A-Z][A-Za-z ]{0,24}:\s")
# So many lines that read on although the next word would have fitted prove the margin wrong.
_CONTRADICTED, _CONTRADICTIONS = 0.25, 3


class Column(NamedTuple):
    """What lines are measured by.

    Attributes:
        left, right: Where lines may begin and end, in points.
        leading: Usual distance of base lines, in parts of the size.
        telling: Whether spaces at the ends of lines tell those that wrap from those that end.
    """

    left: float
    right: float
    leading: float = _USUAL_LEADING
    telling: bool = False


def parted(lines: Sequence[Line], column: Column) -> list[list[Line]]:
    """Part the lines of a cell or of a stretch of prose into paragraphs.

    A line ends its paragraph where the first word of the next line would have fitted behind it, where the gap or
    the size changes, and before a bullet, or a number that counts up.

    Args:
        lines: Lines from top to bottom.
        column: What they are measured by.
    """
    if len(lines) == 1:
        return [[lines[0]]]
    flush = is_flush_left(lines)
    found: list[list[Line]] = [[lines[0]]]
    marks = [_mark(lines[0].text)]
    for before, line in pairwise(lines):
        mark = _mark(line.text)
        # A label in running text begins a line by chance, and the file tells where a line merely wraps.
        wraps = mark == ":" and before.spaced
        if _ends(before, line, column, flush=flush) or (not wraps and _lists(mark, marks)):
            found.append([line])
            marks.append(mark)
        else:
            found[-1].append(line)
    return found


def fits(before: Line, line: Line, column: Column, *, flush: bool = True, unsure: float = 0.0) -> bool:
    """Whether the first word of a line would have fitted behind the line before it.

    Args:
        before: The line before.
        line: The line.
        column: What they are measured by.
        flush: Whether lines begin at the left edge, rather than in the middle or at the right.
        unsure: By how much the right edge may have been guessed wrong, in points.
    """
    room = column.right - before.right if flush else column.right - column.left - (before.right - before.left)
    return room - _SPACE * before.size - line.first > _CHANCE + unsure


def reads_on(before: Line, line: Line) -> bool:
    """Whether the words of a line seem to go on with those of the line before it."""
    return line.text[:1].islower() and before.text[-1:] not in _ENDS


def may_be_cut(before: Line, line: Line, right: float, *, telling: bool = False) -> bool:
    """Whether the end of a line may have cut a word: it leaves no room, and the whole word would fill a line.

    Args:
        before: The line before.
        line: The line.
        right: Where lines may end.
        telling: Whether spaces at the ends of lines tell those that wrap, as programs do that move whole words to the
            next line wherever they may.
    """
    if before.spaced or right - before.right >= _LETTERS.get(line.text[0], _LETTER) * before.size:
        return False
    words = before.text.split()
    width, whole = before.right - before.left, right - line.left
    if len(words) == 1 or (len(words) == 2 and _mark(before.text)):  # noqa: PLR2004 - a number or bullet, and a word
        return width + line.first >= _FILLED * whole
    # Only in very narrow columns do words that are longer than a line begin behind another.
    return (
        not telling
        and whole < _NARROW * before.size
        and width * len(words[-1]) / len(before.text) + line.first >= whole
    )


def runs_on(before: Line, line: Line, right: float, *, telling: bool) -> bool:
    """Whether the end of a line may have cut a word or number of which the line shows the rest.

    Args:
        before: The line before.
        line: The line.
        right: Where lines may end.
        telling: Whether spaces at the ends of lines tell those that wrap.
    """
    last, first = before.text[-1], line.text[0]
    if last.isalpha():
        alike = first.islower() or (last.isupper() and first.isupper()) or (first == "-" and line.text[1:2] != " ")
    else:
        alike = (last.isdigit() and first.isdigit()) or (last in "'’" and first.islower())
    return alike and may_be_cut(before, line, right, telling=telling)


def is_flush_left(lines: Sequence[Line]) -> bool:
    """Whether lines are set to the left, rather than to the middle or the right."""
    lefts, rights = [line.left for line in lines], [line.right for line in lines]
    if max(lefts) - min(lefts) <= 2 * _ALIGNED:
        return True
    middles = [line.left + line.right for line in lines]
    return max(rights) - min(rights) > _ALIGNED and max(middles) - min(middles) > 2 * _ALIGNED


def is_contradicted(stretches: Iterable[tuple[Sequence[Line], Column]]) -> bool:
    """Whether lines that read on, although the next word would have fitted, show that right edges were guessed wrong.

    Args:
        stretches: Lines from top to bottom, each with what they are measured by.
    """
    flowing = [
        fits(before, line, column)
        for lines, column in stretches
        for before, line in pairwise(lines)
        if reads_on(before, line)
    ]
    return sum(flowing) >= _CONTRADICTIONS and sum(flowing) > _CONTRADICTED * len(flowing)


def _ends(before: Line, line: Line, column: Column, *, flush: bool) -> bool:
    size = max(before.size, line.size)
    if abs(before.size - line.size) > _OTHER_SIZE * size:
        return True
    flows = reads_on(before, line)
    room = fits(before, line, column, flush=flush, unsure=_UNSURE * size if flows else 0.0)
    gap, usual = line.base - before.base, column.leading * size
    if gap > usual + max(_WIDER_POINTS, _WIDER * size):
        return room or gap > _MUCH_WIDER * usual or not flows
    ended = not before.spaced and keeps_space(before, column.right)
    if room or (before.text[-1] == ";" and line.text[0].isupper() and (ended or not column.telling)):
        return True
    if not (ended and flush and column.telling) or not _begins_anew(before, line):
        return False
    return (not flows or fits(before, line, column)) and not runs_on(before, line, column.right, telling=True)


def keeps_space(line: Line, right: float) -> bool:
    """Whether a line leaves room for the space after it: where there is none, programs leave it out."""
    return right - line.right > _KEPT_SPACE * line.size


def _begins_anew(before: Line, line: Line) -> bool:
    """Whether nothing shows that a line goes on with one that ends without a space."""
    return before.text[-1] not in _GO_ON and line.text[0] not in _CLOSE and _ORDINAL.search(before.text) is None


def _mark(text: str) -> str | None:
    """The bullet, dash, number or label that a line begins with."""
    if text[0].isupper():
        return ":" if ":" in text and _LABEL.match(text) else None
    if text[0].isalpha() and text[1:3].isalpha():
        return None
    for pattern in (_BULLET, _DASH, _NUMBER):
        match = pattern.match(text)
        if match is not None:
            return match[1] if pattern is _NUMBER else match[0].strip() if pattern is _DASH else "•"
    return None


def _lists(mark: str | None, before: list[str | None]) -> bool:
    """Whether a mark begins an entry: a bullet always, a dash, a label or a number if it goes on with those before."""
    if mark is None or mark == "•":
        return mark is not None
    if mark in {"1", "a"}:
        return True
    if not mark.isalnum():
        return mark in before
    last = next((other for other in reversed(before) if other is not None and other.isalnum()), None)
    return last is not None and _follows(last, mark)


def _follows(last: str, mark: str) -> bool:
    if last.isdigit() and mark.isdigit():
        return int(mark) == int(last) + 1
    if len(last) == len(mark) == 1 and last.isalpha() and mark.isalpha():
        return ord(mark) == ord(last) + 1
    return set(last + mark) <= set("ivx")
