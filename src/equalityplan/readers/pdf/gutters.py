"""Gutters: white space that runs down between words parts the columns of tables without upright lines."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from equalityplan.readers.pdf.lines import grouped
from equalityplan.readers.pdf.words import Word

# White space on one line that is wider than this part of the size parts columns, if it runs down so far.
_GAP = 0.75
_GUTTER = 0.1
# A gap may be narrower where so many lines have something begin at the same place.
_SPACE, _WORDS, _COMMON = 0.15, 0.4, 3
# A bullet or number this near before a text belongs to it.
_HANGING = 4.0
_MARK = re.compile(r"[•▪●◦‣■□○∙❖➢➤·*o\ue000-\uf8ff–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]")
# Lines farther apart than this part of their size make no common block.
_APART = 3.6
# Beginnings of one column differ by less, in points.
_STARTS = 2.0
_LEADERS = re.compile(r"\.{4,}|…{2,}")
_REFERENCE = re.compile(r"\(?(?:[A-Za-z]{0,3}\d+(?:\.\d+)*|[a-z]|[ivx]{1,4})[.):]?")


class Segment(NamedTuple):
    """Words of one line without a wide gap between them."""

    left: float
    right: float
    words: list[Word]


class Level(NamedTuple):
    """One line over the width of a page, in the segments that wide gaps part.

    Attributes:
        base: Its base line.
        size: Its size.
        segments: Its segments from left to right.
    """

    base: float
    size: float
    segments: list[Segment]


Interval = tuple[float, float]


def levels_of(words: Iterable[Word], edges: Sequence[float] = ()) -> list[Level]:
    """Put words together to lines over the width of a page, from top to bottom.

    A gap that is hardly wider than a space parts segments at the edge of a column, and where other lines have a
    segment begin right below or above.

    Args:
        words: Words in any order.
        edges: The edges of columns, from left to right, where they are known.
    """
    groups = grouped(words)
    starts: Counter[int] = Counter()
    segments = [_segments(group, frozenset(), edges) for group in groups]
    for own in segments:
        starts.update(round(segment.left) for segment in own)
    common = frozenset(start for start, count in starts.items() if count >= _COMMON)
    levels = []
    for group, own in zip(groups, segments, strict=True):
        largest = max(group, key=lambda word: word.size)
        levels.append(Level(largest.base, largest.size, _segments(group, common, edges) if common else own))
    return levels


def stretches(levels: Sequence[Level]) -> list[tuple[int, int]]:
    """Find stretches of lines that the same gutters run through: the first of each, and the one after the last."""
    found: list[tuple[int, int]] = []
    first = 0
    while first < len(levels):
        end = _end_of_stretch(levels, first) if len(levels[first].segments) > 1 else first
        if end > first:
            start = _start_above(levels, first, end, found[-1][1] if found else 0)
            found.append((start, end))
        first = max(end, first + 1)
    return found


def columns_of(levels: Iterable[Level], known: Sequence[Interval] = ()) -> list[Interval]:
    """Where the columns of lines begin and end: what no gutter runs through.

    Args:
        levels: The lines.
        known: Columns of other lines.
    """
    columns = list(known)
    for level in levels:
        columns = _widened(columns, level)
    return columns


def crosses(segment: Segment, columns: Sequence[Interval]) -> bool:
    """Whether a segment runs over the white space between columns."""
    first, last = column_at(segment.left, columns), column_at(segment.right, columns, ending=True)
    return first != last


def column_at(place: float, columns: Sequence[Interval], *, ending: bool = False) -> int:
    """Give the number of the column, from 0, in which something begins, or ends, at a place."""
    if ending:
        return max(bisect_left([left for left, _ in columns], place) - 1, 0)
    return min(bisect_right([right for _, right in columns], place), len(columns) - 1)


def is_table(levels: Sequence[Level], columns: Sequence[Interval]) -> bool:
    """Whether lines with gutters can be a table rather than a list or a table of contents."""
    broken = [level for level in levels if len(level.segments) > 1]
    if len(columns) < 2 or len(levels) < 3 or len(broken) < 2 or 4 * len(broken) < len(levels):  # noqa: PLR2004
        return False
    words = [word.text for level in levels for segment in level.segments for word in segment.words]
    if sum(_LEADERS.search(text) is not None for text in words) > len(levels) // 3:
        return False
    texts = _texts(levels, columns)
    if len(columns) == 2 and (_are_references(texts[0]) or all(map(str.isdigit, texts[1]))):  # noqa: PLR2004
        return False
    return all(len(column) > 1 for column in texts)


def _is_full(end: float, column: Interval) -> bool:
    """Whether a line that ends at a place fills its column."""
    return end > column[1] - 0.2 * (column[1] - column[0])


def is_prose(levels: Sequence[Level], columns: Sequence[Interval]) -> bool:
    """Whether every column is filled with lines of full width from top to bottom, as prose in columns is."""
    for number, (left, right) in enumerate(columns):
        lines = [
            (level.base, segment.right)
            for level in levels
            for segment in level.segments
            if column_at(segment.left, columns) == number
        ]
        steps = [after - before for (before, _), (after, _) in pairwise(lines)]
        full = sum(_is_full(end, (left, right)) for _, end in lines)
        # The last column may end before the others.
        end = lines[-1][0] if lines and number == len(columns) - 1 else levels[-1].base
        height = end - levels[0].base
        if not steps or len(lines) * median(steps) < 0.75 * height or full < 0.6 * len(lines):
            return False
    return True


def _are_references(texts: Sequence[str]) -> bool:
    return all(_REFERENCE.fullmatch(text) for text in texts)


def _texts(levels: Sequence[Level], columns: Sequence[Interval]) -> list[list[str]]:
    texts: list[list[str]] = [[] for _ in columns]
    for level in levels:
        for segment in level.segments:
            texts[column_at(segment.left, columns)].append(" ".join(word.text for word in segment.words))
    return texts


def _segments(words: Sequence[Word], starts: Collection[int], edges: Sequence[float]) -> list[Segment]:
    segments: list[Segment] = []
    for word in words:
        last = segments[-1] if segments else None
        if last is not None and word.left - last.right < _reach(last, word, starts, edges):
            last.words.append(word)
            segments[-1] = Segment(last.left, max(last.right, word.right), last.words)
        else:
            segments.append(Segment(word.left, word.right, [word]))
    return segments


def _reach(segment: Segment, word: Word, starts: Collection[int], edges: Sequence[float]) -> float:
    """How far a segment reaches out for the next word."""
    if len(segment.words) == 1 and _MARK.fullmatch(segment.words[0].text):
        return _HANGING * word.size
    at_edge = edges and bisect_left(edges, segment.right - 1) < bisect_right(edges, word.left + 1)
    if round(word.left) in starts:
        return _SPACE * word.size
    # Words at an edge that the file parts by a space of the usual width only are no cells.
    return (_GAP if not at_edge else _WORDS if segment.words[-1].spaced else _SPACE) * word.size


def _widened(columns: Sequence[Interval], level: Level) -> list[Interval]:
    """Columns that hold a line as well; those that it runs over become one."""
    merged: list[Interval] = []
    for left, right in sorted([*columns, *((segment.left, segment.right) for segment in level.segments)]):
        if merged and left - merged[-1][1] < _GUTTER * level.size:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged


def _end_of_stretch(levels: Sequence[Level], first: int) -> int:
    columns = _widened([], levels[first])
    end = first + 1
    while end < len(levels):
        level = levels[end]
        wider = _widened(columns, level)
        lost = len(wider) < len(columns) and (end - first > 2 or len(level.segments) == 1)  # noqa: PLR2004
        far = level.base - levels[end - 1].base > _APART * level.size and not _in_line(level, columns)
        if far or lost or len(wider) < 2:  # noqa: PLR2004 - one column is no table
            break
        columns, end = wider, end + 1
    # Lines below the last row that stand apart in the first column are prose.
    while end - first > 1 and _stands_apart(levels[end - 2], levels[end - 1], columns):
        end -= 1
    return end


def _in_line(level: Level, columns: Sequence[Interval]) -> bool:
    """Whether a line is broken, and all its segments begin where columns begin."""
    starts = [left for left, _ in columns]
    return len(level.segments) > 1 and all(
        min(abs(segment.left - start) for start in starts) < _STARTS for segment in level.segments
    )


def _stands_apart(before: Level, level: Level, columns: Sequence[Interval]) -> bool:
    if len(level.segments) > 1 or column_at(level.segments[0].left, columns) > 0:
        return False
    return level.base - before.base > 1.45 * level.size


def _start_above(levels: Sequence[Level], first: int, end: int, lowest: int) -> int:
    """The first line of a stretch with the lines above it that belong to its header: not in its first column."""
    columns = columns_of(levels[first:end])
    while first > lowest:
        above = levels[first - 1]
        near = levels[first].base - above.base < 1.6 * above.size
        if not near or len(_widened(columns, above)) != len(columns) or column_at(above.segments[0].left, columns) == 0:
            break
        first -= 1
    return first
