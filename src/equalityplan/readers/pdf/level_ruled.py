"""Level-ruled tables: lines part their rows, and white space parts their columns."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from equalityplan.readers.pdf.gutters import Interval, Level, column_at, columns_of, crosses, levels_of
from equalityplan.readers.pdf.ink import Ruling
from equalityplan.readers.pdf.lattice import Lattice, Span
from equalityplan.readers.pdf.row_starts import ABOVE, row_tops
from equalityplan.readers.pdf.words import Word

# Ends of level lines that rule one table differ by less, in points.
_ALIGNED = 4.0
_FEWEST_RULES = 3
# The title of a section takes no more of the page's height, in parts of its size.
_TITLE = 2.6
# How near a header stands above the first line, and how near lines of one row stand, in parts of their size.
_HEADER = 1.9
_NEAR = 1.6


class _Band(NamedTuple):
    """What stands between two level lines, or above the first of them."""

    top: float
    bottom: float
    levels: list[Level]

    @property
    def is_broken(self) -> bool:
        return any(len(level.segments) > 1 for level in self.levels)

    @property
    def is_title(self) -> bool:
        """Whether it is one short line that takes little height."""
        if len(self.levels) != 1 or len(self.levels[0].segments) != 1:
            return False
        return self.bottom - self.top < _TITLE * self.levels[0].size

    @property
    def is_captioned(self) -> bool:
        """Whether a line stands by itself above others that are broken: the caption and header of a new table."""
        if len(self.levels) < 2 or len(self.levels[0].segments) > 1 or not self.is_broken:  # noqa: PLR2004
            return False
        return self.levels[1].base - self.levels[0].base > _NEAR * self.levels[0].size


def find_level_ruled(words: Sequence[Word], rulings: Sequence[Ruling]) -> list[Lattice]:
    """Find the tables of which only level lines are drawn.

    Args:
        words: The words outside other tables.
        rulings: The level lines that rule no other table.
    """
    found: list[Lattice] = []
    for rules in _aligned(rulings):
        left, right = rules[0].start, rules[0].end
        own = [word for word in words if left - _ALIGNED <= word.left and word.right <= right + _ALIGNED]
        above, *bands = _bands(levels_of(own), rules)
        for run in _runs(bands):
            over = above if run[0] is bands[0] else bands[bands.index(run[0]) - 1]
            lattice = _lattice(run, over, left, right)
            if lattice is not None:
                found.append(lattice)
    return found


def _aligned(rulings: Sequence[Ruling]) -> Iterator[list[Ruling]]:
    """Sets of level lines that begin and end under one another."""
    groups: list[list[Ruling]] = []
    for ruling in sorted(rulings, key=lambda ruling: (ruling.start, ruling.end)):
        group = groups[-1] if groups else None
        if group and ruling.start - group[0].start < _ALIGNED and abs(ruling.end - group[0].end) < _ALIGNED:
            group.append(ruling)
        else:
            groups.append([ruling])
    return (sorted(group) for group in groups if len(group) >= _FEWEST_RULES)


def _bands(levels: Sequence[Level], rules: Sequence[Ruling]) -> list[_Band]:
    """What stands above the first line and between each two."""
    edges = [rule.at for rule in rules]
    parts: list[list[Level]] = [[] for _ in range(len(edges) + 1)]
    for level in levels:
        parts[bisect_left(edges, level.base - ABOVE * level.size / 2)].append(level)
    return [_Band(top, bottom, part) for (top, bottom), part in zip(pairwise([0.0, *edges]), parts, strict=False)]


def _runs(bands: Sequence[_Band]) -> Iterator[list[_Band]]:
    """Part bands where the columns change, or where a caption announces another table."""
    run: list[_Band] = []
    columns: list[Interval] = []
    for band in bands:
        broken = [level for level in band.levels if len(level.segments) > 1]
        wider = columns_of(broken, columns)
        if run and (band.is_captioned or len(wider) < len(columns)):
            yield run
            run, wider = [], columns_of(broken)
        if band.is_captioned:
            columns = []
            continue
        run.append(band)
        columns = wider
    if run:
        yield run


def _lattice(run: Sequence[_Band], above: _Band, left: float, right: float) -> Lattice | None:
    broken = [n for n, band in enumerate(run) if band.is_broken]
    if len(broken) < 2:  # noqa: PLR2004 - one row is no table
        return None
    first, last = broken[0], broken[-1]
    columns = _columns(run[first : last + 1])
    while first and _belongs(run[first - 1], columns):
        first -= 1
    while last < len(run) - 1 and _belongs(run[last + 1], columns):
        last += 1
    columns = _with_header(columns, run[first - 1] if first else above)
    if len(columns) < 2:  # noqa: PLR2004 - one column is none
        return None
    inner = run[first : last + 1]
    ys = [inner[0].top]
    for band in inner:
        # Few lines part the header off; the rows below it are parted by white space.
        alone = len(inner) <= 2 and len(band.levels) > 2  # noqa: PLR2004
        ys += row_tops(band.levels, columns)[1:] if alone else []
        ys.append(band.bottom)
    middles = [(before[1] + after[0]) / 2 for before, after in pairwise(columns)]
    return Lattice([left, *middles, right], ys, _spans(inner, columns, ys), ruled=False)


def _columns(bands: Sequence[_Band]) -> list[Interval]:
    levels = [level for band in bands for level in band.levels]
    columns = columns_of(level for level in levels if len(level.segments) > 1)
    # A line over several columns is a title; any other line belongs to one of them.
    fitting = [level for level in levels if len(level.segments) == 1 and not crosses(level.segments[0], columns)]
    return columns_of(fitting, columns)


def _belongs(band: _Band, columns: Sequence[Interval]) -> bool:
    """Whether a band at the end of a table is a title or the rest of a row, rather than prose between lines."""
    segments = [segment for level in band.levels for segment in level.segments]
    if band.is_title:
        return True
    return bool(segments) and not any(
        crosses(segment, columns) or column_at(segment.left, columns) == 0 for segment in segments
    )


def _with_header(columns: list[Interval], above: _Band) -> list[Interval]:
    """The columns with those of the row that stands right above the first line, if it parts no fewer."""
    row: list[Level] = []
    edge, reach = above.bottom, _HEADER
    for level in reversed(above.levels):
        if edge - level.base > reach * level.size:
            break
        row.append(level)
        edge, reach = level.base, _NEAR
    while row and len(row[-1].segments) == 1:
        row.pop()
    wider = columns_of(row, columns)
    return wider if len(wider) >= len(columns) else columns


def _spans(bands: Sequence[_Band], columns: Sequence[Interval], ys: Sequence[float]) -> list[Span]:
    """A cell for each column of each row, and one cell for a line that runs over several columns."""
    single = [level for band in bands for level in band.levels if len(level.segments) == 1]
    titles = [level.base for level in single if crosses(level.segments[0], columns)]
    spans: list[Span] = []
    for row, (top, bottom) in enumerate(pairwise(ys)):
        if any(top < base <= bottom for base in titles):
            spans.append(Span(row, 0, 1, len(columns)))
        else:
            spans += [Span(row, column, 1, 1) for column in range(len(columns))]
    return spans
