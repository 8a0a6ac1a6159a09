"""Row starts: where the rows of a table begin that no lines part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from equalityplan.readers.pdf.gutters import Interval, Level, column_at
from equalityplan.readers.pdf.lines import Line, line_of
from equalityplan.readers.pdf.paragraphs import Column, fits, reads_on
from equalityplan.readers.pdf.words import Word

# How far the letters of a line reach above its base line, in parts of their size.
ABOVE = 0.95
# White space between rows is this much more than that between lines.
_ROW_GAP, _ROW_GAP_POINTS = 1.25, 2.0
_NEXT_LINE = 1.7
_MOST = 0.7
# White space between columns, in parts of the size.
_BETWEEN = 0.5


def row_tops(levels: Sequence[Level], columns: Sequence[Interval]) -> list[float]:
    """Give the places, from the top, at which rows begin, the first of them included.

    Where white space parts rows more widely than lines, it tells them; else a row begins where more columns begin
    anew than go on, the first column among them.

    Args:
        levels: The lines of the table.
        columns: Where its columns begin and end.
    """
    return [levels[n].base - ABOVE * levels[n].size for n in _starts(levels, columns)]


def parallel_starts(levels: Sequence[Level], columns: Sequence[Interval]) -> int:
    """Give how often two or more columns begin anew on one line: they do in tables, and not in prose."""
    setting = _Setting(levels, columns)
    return sum(setting.begins(n) > 1 for n in range(1, len(levels)))


def _starts(levels: Sequence[Level], columns: Sequence[Interval]) -> list[int]:
    """The numbers of the lines that begin a row."""
    if not levels:
        return []
    firsts = [column_at(level.segments[0].left, columns) == 0 for level in levels]
    wide = after_white_space(levels, columns)
    setting = _Setting(levels, columns)
    begun = [n for n in range(1, len(levels)) if firsts[n] and setting.begins(n)]
    close = [n for n in begun if n not in wide and setting.begins(n) > 1]
    rest = _below_header(levels, columns, firsts)
    lower = [n for n in wide if n > rest]
    if len(lower) > (not rest) and not close and sum(firsts[n] for n in lower) >= _MOST * len(lower):
        after = zip(lower, [*lower[1:], len(levels)], strict=True)
        # What stands under the header without a first column is the rest of a row that a page end cut.
        fresh = (n for n, end in after if (n == wide[0] and not rest) or (firsts[n] and not _goes_on(levels[n:end])))
        return [0, *([rest] if rest else []), *fresh]
    # The header may begin above the first column's own line.
    first = next((n for n, is_first in enumerate(firsts) if is_first), 0)
    return [0, *([rest] if rest else []), *(n for n in begun if n > max(first, rest))]


def _below_header(levels: Sequence[Level], columns: Sequence[Interval], firsts: Sequence[bool]) -> int:
    """The number of the line with which the rest of a row begins right below a header, 0 if none does.

    A header fills every column, without numbers, and white space parts it from the rest.
    """
    least = _leading(levels, columns) + _ROW_GAP_POINTS
    end = next((n for n in range(1, len(levels)) if levels[n].base - levels[n - 1].base > least), 0)
    header = [segment for level in levels[:end] for segment in level.segments]
    filled = {column_at(segment.left, columns) for segment in header}
    digits = any(char.isdigit() for segment in header for word in segment.words for char in word.text)
    return end if end and not firsts[end] and len(filled) == len(columns) and not digits else 0


def _goes_on(levels: Sequence[Level]) -> bool:
    """Whether lines are one more paragraph of the first column: a sentence with nothing beside it."""
    alone = all(len(level.segments) == 1 for level in levels)
    return alone and levels[-1].segments[0].words[-1].text[-1] in ".;"


def after_white_space(levels: Sequence[Level], columns: Sequence[Interval]) -> list[int]:
    """Give the numbers of the lines above which more white space stands than between lines of one column."""
    usual = _leading(levels, columns)
    gaps = [after.base - before.base for before, after in pairwise(levels)]
    return [n for n, gap in enumerate(gaps, start=1) if gap > max(_ROW_GAP * usual, usual + _ROW_GAP_POINTS)]


def _leading(levels: Sequence[Level], columns: Sequence[Interval]) -> float:
    """The most common distance of lines in one column, in points; the least of them where several are."""
    steps: Counter[float] = Counter()
    last: dict[int, float] = {}
    for level in levels:
        for column in {column_at(segment.left, columns) for segment in level.segments}:
            if column in last:
                steps[round(2 * (level.base - last[column])) / 2] += 1
            last[column] = level.base
    return min(steps, key=lambda step: (-steps[step], step), default=0.0)


class _Setting:
    """The lines of each column of a table without lines."""

    def __init__(self, levels: Sequence[Level], columns: Sequence[Interval]) -> None:
        self._levels = levels
        self._lines: list[dict[int, Line]] = []
        for level in levels:
            own: dict[int, list[Word]] = {}
            for segment in level.segments:
                own.setdefault(column_at(segment.left, columns), []).extend(segment.words)
            self._lines.append({column: line_of(words) for column, words in own.items()})
        self._measures = [self._measure(number, columns) for number in range(len(columns))]

    def _measure(self, number: int, columns: Sequence[Interval]) -> Column:
        """How wide a column is: to the next one, unless lines that read on show that they wrap before."""
        left, right = columns[number]
        if number + 1 == len(columns):
            return Column(left, right)
        whole = Column(left, columns[number + 1][0] - _BETWEEN * self._levels[0].size)
        own = [lines[number] for lines in self._lines if number in lines]
        early = any(reads_on(before, line) and fits(before, line, whole) for before, line in pairwise(own))
        return Column(left, right) if early else whole

    def begins(self, number: int) -> int:
        """In how many columns a line begins anew; none where more of them go on from the line above."""
        level, above = self._levels[number], self._levels[number - 1]
        near = level.base - above.base < _NEXT_LINE * level.size
        fresh = flowing = 0
        for column, line in self._lines[number].items():
            before = self._lines[number - 1].get(column) if near else None
            if before is None or fits(before, line, self._measures[column]):
                fresh += 1
            elif reads_on(before, line):
                return 0
            else:
                flowing += 1
        return fresh if fresh > flowing else 0
