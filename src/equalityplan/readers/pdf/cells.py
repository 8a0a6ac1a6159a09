"""Cells: the words inside a lattice become the rows of a table."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from equalityplan.document import Cell, Paragraph, Row, Table
from equalityplan.provenance import Where
from equalityplan.readers.pdf.decoration import is_struck
from equalityplan.readers.pdf.frame import Box, Frame
from equalityplan.readers.pdf.ink import Area, Ruling
from equalityplan.readers.pdf.lattice import Lattice, Span
from equalityplan.readers.pdf.lines import Line, lines_of
from equalityplan.readers.pdf.paragraphs import (
    Column,
    fits,
    is_contradicted,
    is_flush_left,
    keeps_space,
    may_be_cut,
    parted,
    reads_on,
)
from equalityplan.readers.pdf.seams import joined
from equalityplan.readers.pdf.words import Turned, Word

Split = Callable[[Word, float], tuple[Word, Word] | None]
_EDGE = 1.0
_MIDDLE = 0.3
_MOST_PADDING = 9.0
_USUAL_PADDING = 2.0
# An area colours a cell if it covers this much of it.
_COVERS = 0.6
# More areas and cells than these make a picture.
_MOST_COLOURED = 2_000_000
# Programs that keep the space where a line wraps do so nearly always; at the end of a paragraph it is typed at times.
_KEPT, _TYPED, _ENOUGH = 0.93, 0.6, 3
_LEADINGS = range(18, 40)
_LEADING_STEP = 0.05


class Habits:
    """How the program that made a document sets lines, learnt page by page."""

    def __init__(self) -> None:
        self._wrapped: Counter[bool] = Counter()
        self._ended: Counter[bool] = Counter()
        self.telling = False

    def learn(self, lines: Sequence[Line], column: Column) -> None:
        """Learn from the lines of one cell or stretch of prose whether they keep the space where they wrap."""
        flush = is_flush_left(lines)
        for before, line in pairwise(lines):
            # Behind a hyphen or slash a line wraps without a space, and where it is full there is no room for one.
            tells = before.spaced or (flush and keeps_space(before, column.right) and before.text[-1] not in "-/–")
            wraps = reads_on(before, line) and not fits(before, line, column, flush=flush)
            if wraps and tells and not may_be_cut(before, line, column.right):
                self._wrapped[before.spaced] += 1
        self._ended[lines[-1].spaced] += 1

    def conclude(self) -> None:
        """Decide, from all that was learnt so far, whether spaces tell lines that wrap from lines that end."""
        wrapped, ended = self._wrapped.total(), self._ended.total()
        kept = self._wrapped[True] >= _KEPT * wrapped and self._ended[True] <= _TYPED * ended
        self.telling = wrapped >= _ENOUGH <= ended and kept


class Content(NamedTuple):
    """The words of a table, dealt out to its cells.

    Attributes:
        lattice: The cells.
        words: The words of each cell, in the order of the lattice's spans.
        lines: The lines of each cell.
        turned: The words of each cell that stand across the lines.
        columns: What the lines of each cell are measured by.
    """

    lattice: Lattice
    words: list[list[Word]]
    lines: list[list[Line]]
    turned: list[list[Word]]
    columns: list[Column]


class Place(NamedTuple):
    """Where a table stands: what the places of its cells have in common."""

    document: str
    page: int
    table: int
    frame: Frame


def deal(lattice: Lattice, words: Sequence[Word], turned: Sequence[Turned], split: Split) -> Content:
    """Deal words out to the cells of a lattice.

    Args:
        lattice: The cells.
        words: Words whose middle lies in the lattice.
        turned: Words across the lines, likewise.
        split: Parts a word at a place, where white space stands there.
    """
    owners = _owners(lattice)
    dealt: list[list[Word]] = [[] for _ in lattice.spans]
    xs, ys = lattice.xs, lattice.ys
    for word in words:
        first = bisect_right(xs, word.left + _EDGE) - 1
        row = bisect_right(ys, word.base - _MIDDLE * word.size) - 1
        # Nearly every word stands inside one column.
        if 0 <= first < len(xs) - 1 and word.right - _EDGE <= xs[first + 1] and 0 <= row < len(owners):
            dealt[owners[row][first]].append(word)
            continue
        for owner, piece in _dealt(lattice, owners, word, split):
            dealt[owner].append(piece)
    across: list[list[Word]] = [[] for _ in lattice.spans]
    for item in turned:
        across[owners[_at(lattice.ys, item.y)][_at(lattice.xs, item.x)]].append(item.word)
    lines = [lines_of(own) for own in dealt]
    return Content(lattice, dealt, lines, across, _columns(lattice, lines))


def learn(content: Content, habits: Habits) -> None:
    """Learn from the lines of a table."""
    for lines, column in zip(content.lines, content.columns, strict=True):
        if lines:
            habits.learn(lines, column)


def table_of(
    content: Content, place: Place, *, telling: bool, strikes: Sequence[Ruling], areas: Sequence[Area]
) -> Table:
    """Make a table of the lines in its cells.

    Args:
        content: The lines.
        place: Where it stands.
        telling: Whether spaces at the ends of lines tell those that wrap.
        strikes: The lines that strike words out.
        areas: The coloured areas of the page.
    """
    lattice = content.lattice
    fills = _fills(lattice, areas)
    rows: list[list[Cell]] = [[] for _ in range(len(lattice.ys) - 1)]
    for number, span in enumerate(lattice.spans):
        words = content.words[number]
        rows[span.row].append(
            Cell(
                paragraphs=tuple(_paragraphs(content, number, telling=telling)),
                where=_where(place, lattice.box_of(span), span),
                colspan=span.colspan,
                rowspan=span.rowspan,
                struck=bool(strikes and words) and is_struck(words, strikes),
                fill=fills.get(number),
            )
        )
    made = tuple(_row(place, lattice, number, cells) for number, cells in enumerate(rows) if cells)
    box = place.frame.shown_box(lattice.box)
    return Table(rows=made, where=Where(document=place.document, page=place.page, table=place.table, box=box))


def text_starts(content: Content) -> list[float]:
    """Give the places from the left at which the text of each column begins."""
    starts: dict[int, float] = {}
    for span, lines in zip(content.lattice.spans, content.lines, strict=True):
        for line in lines:
            starts[span.column] = min(starts.get(span.column, line.left), line.left)
    return [starts[column] for column in sorted(starts)]


def _owners(lattice: Lattice) -> list[list[int]]:
    """The number of the cell that covers each place."""
    owners = [[0] * (len(lattice.xs) - 1) for _ in range(len(lattice.ys) - 1)]
    for number, span in enumerate(lattice.spans):
        for row in range(span.row, span.row + span.rowspan):
            owners[row][span.column : span.column + span.colspan] = [number] * span.colspan
    return owners


def _at(places: Sequence[float], place: float) -> int:
    return min(max(bisect_right(places, place) - 1, 0), len(places) - 2)


def _dealt(lattice: Lattice, owners: list[list[int]], word: Word, split: Split) -> Iterator[tuple[int, Word]]:
    """Give a word to its cell; one that runs over a line is parted there, or goes to the cell of its beginning."""
    row = owners[_at(lattice.ys, word.base - _MIDDLE * word.size)]
    xs = lattice.xs
    first = _at(xs, word.left + _EDGE)
    last = max(min(bisect_left(xs, word.right - _EDGE) - 1, len(xs) - 2), first)
    if row[first] == row[last]:
        yield row[first], word
        return
    border = next(n for n in range(first + 1, last + 1) if row[n] != row[first])
    pieces = split(word, xs[border])
    if pieces is None:
        middle = _at(xs, (word.left + word.right) / 2)
        yield row[first if first + 1 == last else middle], word
        return
    yield row[first], pieces[0]
    yield from _dealt(lattice, owners, pieces[1], split)


def _columns(lattice: Lattice, lines: list[list[Line]]) -> list[Column]:
    """What the lines of each cell are measured by: its edges without their padding."""
    boxes = [lattice.box_of(span) for span in lattice.spans]
    leading = _leading(lines)
    lefts = [min([line.left for line in own]) - box[0] for own, box in zip(lines, boxes, strict=True) if own]
    padding = _padding(lefts)
    columns = [Column(box[0] + padding, box[2] - padding, leading) for box in boxes]
    if lattice.ruled and not is_contradicted(zip(lines, columns, strict=True)):
        return columns
    reaches: dict[int, float] = {}
    for span, own in zip(lattice.spans, lines, strict=True):
        end = span.column + span.colspan
        reaches[end] = max([reaches.get(end, 0.0), *(line.right for line in own)])
    ends = [reaches[span.column + span.colspan] for span in lattice.spans]
    return [column._replace(right=end) for column, end in zip(columns, ends, strict=True)]


def _padding(paddings: Sequence[float]) -> float:
    """How far text stands from the edge of its cell: as in most cells, or as in the one where it is least."""
    usual, count = Counter([round(padding, 1) for padding in paddings]).most_common(1)[0] if paddings else (0.0, 0)
    padding = usual if 2 * count > len(paddings) else min(paddings, default=_USUAL_PADDING)
    return min(max(padding, 0.0), _MOST_PADDING)


def _leading(lines: list[list[Line]]) -> float:
    """The usual distance of base lines, in parts of the size."""
    steps: Counter[int] = Counter()
    for own in lines:
        for before, line in pairwise(own):
            step = round((line.base - before.base) / (max(before.size, line.size) * _LEADING_STEP))
            if step in _LEADINGS:
                steps[step] += 1
    if steps.total() < 3:  # noqa: PLR2004 - too few to learn from
        return Column(0, 0).leading
    most = max(steps.values())
    return min(step for step, count in steps.items() if 2 * count >= most) * _LEADING_STEP


def _paragraphs(content: Content, number: int, *, telling: bool) -> Iterator[Paragraph]:
    lines = content.lines[number]
    if lines:
        left, right, leading, _ = content.columns[number]
        column = Column(left, right, leading, telling)
        for group in parted(lines, column):
            yield Paragraph(text=joined(group, column.right, telling=telling))
    if content.turned[number]:
        own = lines_of(content.turned[number])
        yield Paragraph(text=joined(own, own[0].right, telling=False))


def _where(place: Place, box: Box, span: Span) -> Where:
    return Where(
        document=place.document,
        page=place.page,
        table=place.table,
        row=span.row + 1,
        column=span.column + 1,
        box=place.frame.shown_box(box),
    )


def _row(place: Place, lattice: Lattice, number: int, cells: list[Cell]) -> Row:
    box = (lattice.xs[0], lattice.ys[number], lattice.xs[-1], lattice.ys[number + 1])
    where = Where(
        document=place.document,
        page=place.page,
        table=place.table,
        row=number + 1,
        box=place.frame.shown_box(box),
    )
    return Row(cells=tuple(cells), where=where)


def _fills(lattice: Lattice, areas: Sequence[Area]) -> dict[int, str]:
    """The colour that was painted last on most of each cell."""
    fills: dict[int, str] = {}
    whole = lattice.box
    boxes = [lattice.box_of(span) for span in lattice.spans]
    if len(areas) * len(boxes) > _MOST_COLOURED:
        return fills
    for box, fill in areas:
        if not _overlap(box, whole):
            continue
        for number, own in enumerate(boxes):
            size = (own[2] - own[0]) * (own[3] - own[1])
            if _overlap(box, own) < _COVERS * size:
                continue
            if fill is None:
                fills.pop(number, None)
            else:
                fills[number] = fill
    return fills


def _overlap(one: Box, other: Box) -> float:
    """How much of a page two boxes have in common."""
    width, height = min(one[2], other[2]) - max(one[0], other[0]), min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0.0
