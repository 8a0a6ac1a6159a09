"""Crossing: tables go on over page ends, and rows and merged cells that a page end cut are made whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from attrs import evolve

from equalityplan.document import Block, Cell, Passage, Row, Table
from equalityplan.notice import Notice
from equalityplan.readers.pdf.cut_headers import whole_header
from equalityplan.readers.pdf.page_ends import MOST_ROWS, CellEnd, CellStart, Edges, goes_on, in_line, merged_on
from equalityplan.readers.pdf.paragraphs import parted
from equalityplan.readers.pdf.passages import LoosePage
from equalityplan.readers.pdf.seams import sewn

_Key = tuple[str, ...]
# No merged cell reaches over so many rows.
_MOST_ROWS = 100


class TableEnds(NamedTuple):
    """What a table shows at the ends of its page, and the size of that page in points."""

    edges: Edges
    page: tuple[int, int]


class PageReading(NamedTuple):
    """What was read of one page.

    Attributes:
        tables: Its tables from top to bottom.
        loose: Its text outside them.
        ends: What its tables show at the ends of the page, by their numbers in the document.
    """

    tables: list[Table]
    loose: LoosePage
    ends: dict[int, TableEnds]


class _Torn(NamedTuple):
    """What a page end cut.

    Attributes:
        ends: The cells at the end of the page, by column from 0.
        starts: The cells of the row that begins the next page.
        columns: The columns in which cells go on.
        is_row: Whether the whole row goes on, rather than merged cells beside it.
    """

    ends: Mapping[int, CellEnd]
    starts: Mapping[int, CellStart]
    columns: frozenset[int]
    is_row: bool


class Crossing:
    """Joins the tables of pages, page after page.

    Args:
        ends: What each table shows at the ends of its page, by its number in the document.
        telling: Whether spaces at the ends of lines tell those that wrap.
    """

    def __init__(self, ends: Mapping[int, TableEnds], *, telling: bool) -> None:
        self._ends = dict(ends)
        self._telling = telling
        self._floors: dict[tuple[int, int], float] = {}
        for edges, page in ends.values():
            self._floors[page] = max(self._floors.get(page, 0.0), edges.ys[-1])
        self._heads: set[_Key] = set()
        self._tops: list[Sequence[Row]] = []
        self.notices: list[Notice] = []

    def joined(self, before: list[Block], blocks: list[Block]) -> list[Block]:
        """Give the blocks of the pages so far with those of one more page, the row between them whole.

        The first row of the page is marked as standing after a break, where its table may go on.
        """
        last = next((n for n in range(len(before) - 1, -1, -1) if not _is_running(before[n])), None)
        first = next((n for n, block in enumerate(blocks) if not _is_running(block)), None)
        pieces = [block for block in blocks if isinstance(block, Table)]
        if last is not None and first is not None:
            table, piece = before[last], blocks[first]
            if isinstance(table, Table) and isinstance(piece, Table):
                parts = self._headed(table, piece) or self._crossed(table, piece)
                before = [*before[:last], parts[0], *before[last + 1 :]]
                blocks = [*blocks[:first], *parts[1:], *blocks[first + 1 :]]
        self._tops += [piece.rows[: MOST_ROWS - 1] for piece in pieces if len(piece.rows) >= MOST_ROWS]
        for piece in pieces:
            self._heads.update(_key(row) for row in piece.rows[: MOST_ROWS - 1])
        return before + blocks

    def _headed(self, table: Table, piece: Table) -> tuple[Table, ...]:
        """The piece with the header of which the table is the beginning, or nothing."""
        whole = whole_header(table, piece, self._tops) if len(table.rows) < MOST_ROWS else None
        if whole is None:
            return ()
        here, there = table.rows[-1].where, piece.rows[0].where
        message = f"The header goes on at {there}; the two halves were joined as an earlier table shows them."
        self.notices.append(Notice(code="row-joined", message=message, where=here, also=(there,)))
        return (whole,)

    def _crossed(self, table: Table, piece: Table) -> tuple[Table, ...]:
        """The table with the piece, as one where a row or cell goes on, as two where only mending can tell."""
        depth = sum(1 for _ in takewhile(lambda row: _key(row) in self._heads, piece.rows[: MOST_ROWS - 1]))
        own, following = self._ends.get(table.where.table or 0), self._ends.get(piece.where.table or 0)
        marked = _marked(piece, 0, after_break=True)
        if own is None or following is None or depth >= len(following.edges.starts):
            return table, marked
        room = self._floors[own.page] - own.edges.ys[-1]
        tall = {column for column, cell in _by_column(piece.rows[depth].cells) if cell.rowspan > 1}
        told = goes_on(own.edges, following.edges, depth, room, tall)
        aligned = in_line(own.edges, following.edges)
        merged = merged_on(own.edges, following.edges, depth, tall) if aligned and not told else frozenset()
        if not aligned or (not told and not merged):
            return table, _marked(marked, depth, fresh=True) if told is False else marked
        self._ends[table.where.table or 0] = following
        columns = frozenset(range(len(own.edges.xs))) if told else merged
        torn = _Torn(own.edges.ends, following.edges.starts[depth], columns, is_row=bool(told))
        return (self._whole(table, piece, depth, torn),)

    def _whole(self, table: Table, piece: Table, depth: int, torn: _Torn) -> Table:
        """The table with the piece, the cells that the page end cut whole, and a repeated header above them."""
        # What reaches the end of a page began no farther above.
        whole_rows, tail = table.rows[:-_MOST_ROWS], table.rows[-_MOST_ROWS:]
        rows = [list(row.cells) for row in tail]
        reaching = _reaching(rows)
        rest = piece.rows[depth]
        left: list[Cell] = []
        for column, cell in _by_column(rest.cells):
            if column not in torn.columns or column not in reaching:
                left.append(cell)
                continue
            number, place = reaching[column]
            half = rows[number][place]
            whole = self._sewn(half, cell, torn.ends.get(column), torn.starts.get(column))
            rows[number][place] = evolve(whole, rowspan=half.rowspan + cell.rowspan - torn.is_row)
        if torn.is_row:
            rows[-1] = sorted([*rows[-1], *left], key=lambda cell: cell.where.column or 0)
        message = f"The row goes on at {rest.where}; the two halves were joined."
        self.notices.append(Notice(code="row-joined", message=message, where=table.rows[-1].where, also=(rest.where,)))
        changed = {number for number, _ in reaching.values()} | {len(rows) - 1}
        upper = [evolve(row, cells=tuple(rows[n])) if n in changed else row for n, row in enumerate(tail)]
        lower = [] if torn.is_row else [evolve(rest, cells=tuple(left))]
        lower += piece.rows[depth + 1 :]
        if lower:
            lower[0] = evolve(lower[0], fresh=True)
        start = _group_start(rows, len(rows) - torn.is_row)
        if depth and start < len(upper):
            upper[start] = evolve(upper[start], fresh=not upper[start].after_break)
        return evolve(table, rows=(*whole_rows, *upper[:start], *piece.rows[:depth], *upper[start:], *lower))

    def _sewn(self, cell: Cell, rest: Cell, end: CellEnd | None, start: CellStart | None) -> Cell:
        """A cell with its rest, the last paragraph of the one and the first of the other made one where they are."""
        if not rest or not cell or end is None or start is None:
            return evolve(cell, paragraphs=cell.paragraphs or rest.paragraphs, fill=cell.fill or rest.fill)
        last, first = cell.paragraphs[-1], rest.paragraphs[0]
        paragraphs = (*cell.paragraphs, *rest.paragraphs)
        anew = end.last.text[-1:] == ";" and start.line.text[:1].isupper()
        measure = end.measure._replace(telling=self._telling)
        if not anew and len(parted([end.last, start.line], measure)) == 1:
            line = start.line._replace(text=first.text)
            text = sewn(last.text, end.last, line, measure.right, telling=self._telling)
            paragraphs = (*cell.paragraphs[:-1], evolve(last, text=text), *rest.paragraphs[1:])
        return evolve(cell, paragraphs=paragraphs, fill=cell.fill or rest.fill, struck=cell.struck and rest.struck)


def _by_column(cells: Iterable[Cell]) -> Iterator[tuple[int, Cell]]:
    """Yield cells with the columns, from 0, in which they begin."""
    return (((cell.where.column or 1) - 1, cell) for cell in cells)


def _reaching(rows: Sequence[Sequence[Cell]]) -> dict[int, tuple[int, int]]:
    """For each column, from 0, the cell that reaches the end of a table: its row, and its place in that."""
    found: dict[int, tuple[int, int]] = {}
    for number, cells in enumerate(rows):
        for place, (column, cell) in enumerate(_by_column(cells)):
            if number + cell.rowspan >= len(rows):
                found[column] = (number, place)
    return found


def _group_start(rows: Sequence[Sequence[Cell]], start: int) -> int:
    """The first of the rows that merged cells hold together with the one that is given."""
    for number in range(len(rows) - 1, -1, -1):
        if number < start and any(number + cell.rowspan > start for cell in rows[number]):
            start = number
    return start


def _marked(table: Table, number: int, *, after_break: bool = False, fresh: bool = False) -> Table:
    rows = list(table.rows)
    row = rows[number]
    rows[number] = evolve(row, after_break=row.after_break or after_break, fresh=row.fresh or fresh)
    return evolve(table, rows=tuple(rows))


def _key(row: Row) -> _Key:
    return tuple(" ".join(cell.text.split()).casefold() for cell in row.cells)


def _is_running(block: Block) -> bool:
    return isinstance(block, Passage) and block.running
