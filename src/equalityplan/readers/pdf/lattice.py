"""Lattices: ruling lines that meet become the cells of a table, also merged ones."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from equalityplan.readers.pdf.frame import Box
from equalityplan.readers.pdf.ink import Area, Ruling
from equalityplan.readers.pdf.posts import closing

# Lines that lie this near are one line: double borders, borders of neighbouring cells.
_SAME = 2.0
# Lines of which the ends come this near meet.
_TOUCH = 3.0
# No row or column is narrower.
_NARROWEST = 4.0
# A line parts two cells if it runs along this much of them.
_COVERS = 0.65
_MOST_MEETINGS = 400_000
_MOST_COLUMNS = 120
_MOST_ROWS = 2_000
# An area that covers more of a page is its background.
_BACKGROUND = 0.8


class Span(NamedTuple):
    """One cell of a lattice: its first row and column from 0, and how many of each it covers."""

    row: int
    column: int
    rowspan: int
    colspan: int


class Lattice(NamedTuple):
    """The rows and columns of one table on one page.

    Attributes:
        xs, ys: The places of its upright and level lines, in points.
        spans: Its cells, row by row.
        ruled: Whether lines part its columns.
        parted: Whether lines part its rows.
    """

    xs: Sequence[float]
    ys: Sequence[float]
    spans: Sequence[Span]
    ruled: bool = True
    parted: bool = True

    @property
    def box(self) -> Box:
        """Left, top, right and bottom."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    def box_of(self, span: Span) -> Box:
        """Give the box of a cell."""
        right, bottom = self.xs[span.column + span.colspan], self.ys[span.row + span.rowspan]
        return self.xs[span.column], self.ys[span.row], right, bottom


class Lattices(NamedTuple):
    """The lattices of a page.

    Attributes:
        found: The lattices from top to bottom; none lies inside another.
        spare: The level lines that belong to none.
        tangled: Whether so many lines meet that they were given up.
    """

    found: list[Lattice]
    spare: list[Ruling]
    tangled: bool


def find_lattices(across: Iterable[Ruling], upright: Iterable[Ruling], areas: Sequence[Area], page: Box) -> Lattices:
    """Find the lattices of a page.

    Args:
        across: Its level lines.
        upright: Its upright lines.
        areas: Its coloured areas, of which the edges count as lines.
        page: The box of the page.
    """
    levels, posts = list(across), list(upright)
    for area in areas:
        if area.fill and not _is_background(area.box, page):
            left, top, right, bottom = area.box
            levels += (Ruling(top, left, right), Ruling(bottom, left, right))
            posts += (Ruling(left, top, bottom), Ruling(right, top, bottom))
    levels, posts = _straightened(levels), _straightened(posts)
    closed = closing(levels, posts)
    meshed = _meshed(_straightened([*levels, *closed.levels]), posts)
    found = [
        lattice._replace(parted=not any(_holds(box, lattice.box) for box in closed.boxes)) for lattice in meshed.found
    ]
    return meshed._replace(found=found)


def _straightened(rulings: Iterable[Ruling]) -> list[Ruling]:
    """Join the pieces of each line."""
    joined: list[Ruling] = []
    group: list[Ruling] = []
    for ruling in sorted(rulings):
        if group and ruling.at - group[0].at > _SAME:
            joined += _joined(group)
            group = []
        group.append(ruling)
    return joined + _joined(group)


def _joined(group: list[Ruling]) -> list[Ruling]:
    found: list[Ruling] = []
    for ruling in sorted(group, key=lambda ruling: ruling.start):
        if found and ruling.start <= found[-1].end + _TOUCH:
            last = found[-1]
            found[-1] = Ruling(last.at, last.start, max(last.end, ruling.end))
        else:
            found.append(ruling)
    return found


def _meshed(levels: list[Ruling], posts: list[Ruling]) -> Lattices:
    """Make a lattice of every set of lines that meet, the largest first."""
    meeting = _meetings(levels, posts)
    if meeting is None:
        return Lattices([], [], tangled=True)
    found: list[Lattice] = []
    used: set[int] = set()
    for own_levels, own_posts in meeting:
        lattice = _lattice([levels[n] for n in own_levels], [posts[n] for n in own_posts])
        if lattice is None:
            continue
        used.update(own_levels)
        if not any(_holds(other.box, lattice.box) for other in found):
            found.append(lattice)
    found.sort(key=lambda lattice: lattice.ys[0])
    boxes = [lattice.box for lattice in found]
    spare = [level for n, level in enumerate(levels) if n not in used and not _lies_in(level, boxes)]
    return Lattices(found, spare, tangled=False)


def _meetings(levels: list[Ruling], posts: list[Ruling]) -> list[tuple[list[int], list[int]]] | None:
    """The sets of lines that meet, or None if there are too many meetings to be tables."""
    heads = list(range(len(levels) + len(posts)))

    def head(item: int) -> int:
        while heads[item] != item:
            heads[item] = heads[heads[item]]
            item = heads[item]
        return item

    places = [level.at for level in levels]
    meetings = 0
    for number, post in enumerate(posts, start=len(levels)):
        first, last = bisect_left(places, post.start - _TOUCH), bisect_right(places, post.end + _TOUCH)
        meetings += last - first
        if meetings > _MOST_MEETINGS:
            return None
        for level in range(first, last):
            if levels[level].start - _TOUCH <= post.at <= levels[level].end + _TOUCH:
                heads[head(number)] = head(level)
    sets: dict[int, tuple[list[int], list[int]]] = {}
    for item in range(len(heads)):
        own = sets.setdefault(head(item), ([], []))
        own[item >= len(levels)].append(item if item < len(levels) else item - len(levels))
    meshes = [own for own in sets.values() if own[0] and own[1]]
    return sorted(meshes, key=lambda own: _spread(levels, own[0]) * _spread(posts, own[1]), reverse=True)


def _spread(rulings: list[Ruling], numbers: list[int]) -> float:
    """How far lines reach."""
    return max(rulings[n].end for n in numbers) - min(rulings[n].start for n in numbers)


def _lattice(levels: list[Ruling], posts: list[Ruling]) -> Lattice | None:
    """Make a lattice of lines that meet, or give None if they part nothing into columns."""
    xs = _places([post.at for post in posts], levels)
    ys = _places([level.at for level in levels], posts)
    columns, rows = len(xs) - 1, len(ys) - 1
    if not 1 < columns <= _MOST_COLUMNS or not 0 < rows <= _MOST_ROWS:
        return None
    beside = _walls(posts, xs, ys)
    below = _walls(levels, ys, xs)
    spans = _spans(beside, below, columns, rows)
    return _condensed(xs, ys, spans) if len({span.column for span in spans}) > 1 else None


def _places(found: list[float], crossing: list[Ruling]) -> list[float]:
    """Where lines stand, and where those that cross them end beyond: a table may be open at its sides."""
    places: list[float] = []
    for place in sorted(found):
        if not places or place - places[-1] > _NARROWEST:
            places.append(place)
    first, last = min(line.start for line in crossing), max(line.end for line in crossing)
    if first < places[0] - 2 * _NARROWEST:
        places.insert(0, first)
    if last > places[-1] + 2 * _NARROWEST:
        places.append(last)
    return places


def _walls(lines: list[Ruling], places: list[float], stretches: list[float]) -> list[bytearray]:
    """For each place, along which stretches between the crossing places a line stands there."""
    walls = [bytearray(len(stretches) - 1) for _ in places]
    for line in lines:
        wall = walls[_nearest(places, line.at)]
        first = max(bisect_right(stretches, line.start) - 1, 0)
        for n in range(first, min(bisect_left(stretches, line.end), len(stretches) - 1)):
            low, high = stretches[n], stretches[n + 1]
            if min(line.end, high) - max(line.start, low) >= _COVERS * (high - low):
                wall[n] = 1
    return walls


def _nearest(places: list[float], place: float) -> int:
    after = bisect_left(places, place)
    if after and (after == len(places) or place - places[after - 1] <= places[after] - place):
        return after - 1
    return after


def _spans(beside: list[bytearray], below: list[bytearray], columns: int, rows: int) -> list[Span]:
    """Grow each cell to the right and then down, until a line stands in the way."""
    taken = [bytearray(columns) for _ in range(rows)]
    spans: list[Span] = []
    for row in range(rows):
        for column in range(columns):
            if taken[row][column]:
                continue
            right = column + 1
            while right < columns and not beside[right][row] and not taken[row][right]:
                right += 1
            bottom = row + 1
            while bottom < rows and _goes_on_down(beside, below, bottom, column, right):
                bottom += 1
            for covered in range(row, bottom):
                taken[covered][column:right] = b"\x01" * (right - column)
            spans.append(Span(row, column, bottom - row, right - column))
    return spans


def _goes_on_down(beside: list[bytearray], below: list[bytearray], row: int, left: int, right: int) -> bool:
    if any(below[row][left:right]):
        return False
    return not any(beside[column][row] for column in range(left + 1, right))


def _condensed(xs: list[float], ys: list[float], spans: list[Span]) -> Lattice:
    """Leave out the places at which no cell begins."""
    columns, rows = sorted({span.column for span in spans}), sorted({span.row for span in spans})
    if len(columns) == len(xs) - 1 and len(rows) == len(ys) - 1:
        return Lattice(xs, ys, spans)
    kept = []
    for span in spans:
        row, column = bisect_left(rows, span.row), bisect_left(columns, span.column)
        rowspan = bisect_left(rows, span.row + span.rowspan) - row
        colspan = bisect_left(columns, span.column + span.colspan) - column
        kept.append(Span(row, column, rowspan, colspan))
    return Lattice([*(xs[n] for n in columns), xs[-1]], [*(ys[n] for n in rows), ys[-1]], kept)


def _is_background(box: Box, page: Box) -> bool:
    area = (box[2] - box[0]) * (box[3] - box[1])
    return area > _BACKGROUND * (page[2] - page[0]) * (page[3] - page[1])


def _holds(outer: Box, inner: Box) -> bool:
    """Whether the middle of a box lies inside another."""
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]


def _lies_in(level: Ruling, boxes: list[Box]) -> bool:
    return any(_holds(box, (level.start, level.at, level.end, level.at)) for box in boxes)
