"""Facing pages: pages that hold the right columns of tables on other pages are put beside those.

Sheets that are wider than a page are printed so: first the left columns of all pages, then the right ones, or by turns.
Rows of both stand at the same height.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from attrs import evolve

from equalityplan.document import Cell, Paragraph, Row, Table
from equalityplan.notice import Notice
from equalityplan.provenance import Where
from equalityplan.readers.pdf.crossing import PageReading, TableEnds
from equalityplan.readers.pdf.lines import Line
from equalityplan.readers.pdf.page_ends import Edges, in_line
from equalityplan.readers.pdf.paragraphs import Column, parted
from equalityplan.readers.pdf.passages import Running
from equalityplan.readers.pdf.seams import joined

# Rows of facing pages differ in height by less, in points.
_LEVEL = 1.2
# So many rows stand at the same height, and so large a share of those on either page.
_FEWEST, _SAME, _SHARE = 3, 0.9, 0.6
# Lines of one column begin no farther apart, in points.
_ONE_COLUMN = 40.0
_MOST_PAGES = 400

_Spot = tuple[int, int]


class _Strip(NamedTuple):
    """The columns that a page adds to the rows of another.

    Attributes:
        columns: How many they are.
        cells: Their cells, by the place of the table on the other page and of its row.
        edges: The table that they were, with the numbers of its rows by the same places; None for lines alone.
    """

    columns: int
    cells: Mapping[_Spot, tuple[Cell, ...]]
    edges: Edges | None


def faced(
    pages: Sequence[PageReading], running: Running, notices: list[Notice], name: str, *, telling: bool
) -> list[PageReading]:
    """Put the tables of facing pages beside one another.

    Args:
        pages: The pages of a document.
        running: Tells the lines that are printed on every page.
        notices: Where pages that were put beside others are told.
        name: The document's name.
        telling: Whether spaces at the ends of lines tell those that wrap.
    """
    strips = _strips(pages, running, telling=telling) if 1 < len(pages) <= _MOST_PAGES else {}
    others = sum(bool(page.tables) for number, page in enumerate(pages) if number not in strips)
    # A page that faces another by chance stands alone.
    if not strips or 2 * len(strips) < others:
        return list(pages)
    whole = list(pages)
    for number, (left, strip) in strips.items():
        whole[left] = _beside(whole[left], strip)
        whole[number] = _without(pages[number], running, strip)
        message = "The page holds the right columns of tables on another page; they were put beside those."
        where, also = (Where(document=name, page=pages[n].loose.number) for n in (number, left))
        notices.append(Notice(code="columns-joined", message=message, where=where, also=(also,)))
    return whole


def _strips(pages: Sequence[PageReading], running: Running, *, telling: bool) -> dict[int, tuple[int, _Strip]]:
    """The pages that hold right columns, each with the page that holds the left ones."""
    found: dict[int, tuple[int, _Strip]] = {}
    last = -1
    first = next((number for number, page in enumerate(pages) if page.tables), len(pages))
    for number in range(first + 1, len(pages)):
        # The pages go on in order, begin with the first again, or stand by turns.
        for left in dict.fromkeys((last + 1, first, number - 1)):
            if left >= number or left in found or not pages[left].tables:
                continue
            strip = _strip(pages[left], pages[number], running, telling=telling)
            if strip is not None:
                found[number], last = (left, strip), left
                break
    return found


def _strip(left: PageReading, right: PageReading, running: Running, *, telling: bool) -> _Strip | None:
    """What a page adds to the right of another, or None."""
    sides = [left.ends[table.where.table or 0] for table in left.tables]
    lines = [item.line for item in right.loose.lines if not _is_drawn_twice(item.line, left, sides)]
    own = [right.ends[table.where.table or 0] for table in right.tables]
    if not own:
        lines = [line for line in lines if _spot(sides, line.base) or not running.holds(line, right.loose)]
        return _of_lines(sides, lines, right, telling=telling)
    if not all(running.holds(line, right.loose) for line in lines):
        return None
    first = own[0]
    if any(side.page != first.page or in_line(side.edges, first.edges) for side in sides):
        return None
    if not all(in_line(first.edges, other.edges) for other in own):
        return None
    rows = [
        (_spot(sides, base), base, row.cells)
        for table, end in zip(right.tables, own, strict=True)
        for row, base in zip(table.rows, end.edges.bases, strict=False)
        if base is not None
    ]
    if not _face(sides, [(spot, base) for spot, base, _ in rows]):
        return None
    return _Strip(len(first.edges.xs) - 1, {spot: cells for spot, _, cells in rows if spot is not None}, first.edges)


def _is_drawn_twice(line: Line, left: PageReading, sides: Sequence[TableEnds]) -> bool:
    """Whether a line only repeats the title that stands over the whole table at its height."""
    spot = _spot(sides, line.base)
    if spot is None or spot[1] >= len(left.tables[spot[0]].rows):
        return False
    row = left.tables[spot[0]].rows[spot[1]]
    return len(row.own) == 1 and " ".join(row.cells[row.own[0]].text.split()) == " ".join(line.text.split())


def _of_lines(sides: Sequence[TableEnds], lines: Sequence[Line], page: PageReading, *, telling: bool) -> _Strip | None:
    """A single column, of which lines are all that is seen."""
    size = (round(page.loose.frame.width), round(page.loose.frame.height))
    if not lines or any(side.page != size for side in sides):
        return None
    groups: dict[_Spot, list[Line]] = {}
    for line in lines:
        spot = _spot(sides, line.base)
        if spot is None:
            return None
        groups.setdefault(spot, []).append(line)
    lefts = [line.left for line in lines]
    if max(lefts) - min(lefts) > _ONE_COLUMN or not _face(sides, [(spot, own[0].base) for spot, own in groups.items()]):
        return None
    column = Column(min(lefts), max(line.right for line in lines), telling=telling)
    cells = {spot: (_cell(own, column, page),) for spot, own in groups.items()}
    return _Strip(1, cells, None)


def _cell(lines: Sequence[Line], column: Column, page: PageReading) -> Cell:
    texts = [joined(group, column.right, telling=column.telling) for group in parted(lines, column)]
    where = Where(document=None, page=page.loose.number, column=1)
    return Cell(paragraphs=tuple(Paragraph(text=text) for text in texts), where=where)


def _spot(sides: Sequence[TableEnds], base: float) -> _Spot | None:
    """The row, of the tables of a page, at a height."""
    for number, side in enumerate(sides):
        ys = side.edges.ys
        if ys[0] <= base <= ys[-1] + _LEVEL:
            return number, min(bisect_right(ys, base) - 1, len(ys) - 2)
    return None


def _face(sides: Sequence[TableEnds], rows: Sequence[tuple[_Spot | None, float]]) -> bool:
    """Whether rows of a page stand at the height of rows of another."""
    spots = [spot for spot, _ in rows]
    if None in spots or len(set(spots)) < max(_FEWEST, len(spots)):
        return False
    bases = [side.edges.bases for side in sides]
    level = sum(
        spot is not None and (at := bases[spot[0]][spot[1]]) is not None and abs(at - base) <= _LEVEL
        for spot, base in rows
    )
    others = sum(base is not None for own in bases for base in own)
    return level >= _SAME * len(rows) and level >= _SHARE * others


def _beside(page: PageReading, strip: _Strip) -> PageReading:
    """The page with more columns to the right of its tables."""
    tables: list[Table] = []
    ends: dict[int, TableEnds] = {}
    for number, table in enumerate(page.tables):
        key = table.where.table or 0
        own = page.ends[key]
        width = len(own.edges.xs) - 1
        rows = (_wider(row, strip.cells.get((number, n), ()), width, strip) for n, row in enumerate(table.rows))
        tables.append(evolve(table, rows=tuple(rows)))
        ends[key] = TableEnds(_widened(own.edges, strip), own.page)
    return page._replace(tables=tables, ends=ends)


def _wider(row: Row, more: Sequence[Cell], width: int, strip: _Strip) -> Row:
    if not any(more) and len(row.cells) == 1 and row.cells[0].colspan == width:
        return evolve(row, cells=(evolve(row.cells[0], colspan=width + strip.columns),))
    shifted = (
        evolve(
            cell,
            where=evolve(
                cell.where,
                document=row.where.document,
                table=row.where.table,
                row=row.where.row,
                column=width + (cell.where.column or 1),
            ),
        )
        for cell in more
    )
    return evolve(row, cells=(*row.cells, *shifted))


def _widened(edges: Edges, strip: _Strip) -> Edges:
    """The edges of a table with more columns; what their cells show at the page's ends is left out."""
    added = strip.edges.xs if strip.edges is not None else (0.0, 1.0)
    xs = [*edges.xs, *(edges.xs[-1] + x - added[0] for x in added[1:])]
    return edges._replace(xs=xs)


def _without(page: PageReading, running: Running, strip: _Strip) -> PageReading:
    """The page without what was put beside another, and without what is drawn on both."""
    lines = page.loose.lines
    kept = [item for item in lines if running.holds(item.line, page.loose) and strip.edges is not None]
    return page._replace(tables=[], ends={}, loose=page.loose._replace(lines=kept))
