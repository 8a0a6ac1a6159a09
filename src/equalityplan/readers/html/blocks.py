"""Blocks: the flow of a page becomes the passages and tables of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from equalityplan.document import Block, Cell, Paragraph, Passage, Row, Table
from equalityplan.notice import Notice
from equalityplan.provenance import Where
from equalityplan.readers._bounds import Bounds
from equalityplan.readers.html.flow import Flow, FlowCell, FlowRow, FlowTable, Line, lines_of
from equalityplan.readers.html.grid import Placed, place_cells
from equalityplan.readers.html.parts import is_header

_HIDDEN = "A part that a browser does not show was read with the rest."
_STRUCK = "Some of the text is struck out; it was read with the rest."
_NESTED = "A table stands in this cell; each of its rows was read as a paragraph."
_IMAGE = "An image without words stands in this cell; what it shows was not read."


class Blocks:
    """Makes the blocks of a page.

    Args:
        bounds: What the document has used of its limits.

    Attributes:
        notices: What should be known about the reading.
    """

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._tables = 0
        self.notices: list[Notice] = []

    def of(self, flow: Flow) -> tuple[Block, ...]:
        """Give the passages and tables of a flow in order."""
        blocks: list[Block] = []
        for item in flow:
            if isinstance(item, Line):
                blocks.append(self._passage(item))
            else:
                blocks += self._caption(item)
                blocks += self._pieces(item)
        self._tell_of_passages([item for item in flow if isinstance(item, Line)])
        return tuple(blocks)

    def _tell_deleted(self, lines: Iterable[Line], where: Where) -> None:
        for line in lines:
            if line.deleted:
                message = f"Tracked changes: deletions left out ('{line.deleted}')."
                self.notices.append(Notice(code="tracked-changes", message=message, where=where, text=line.deleted))

    def _passage(self, line: Line) -> Passage:
        self._tell_deleted([line], self._place(line))
        return Passage(text=line.marked_text, heading=line.heading, where=self._place(line))

    def _place(self, line: Line) -> Where:
        return Where(document=self._bounds.name, lines=(line.source, line.source) if line.source else None)

    def _caption(self, table: FlowTable) -> Iterator[Passage]:
        where = Where(document=self._bounds.name, table=self._tables + 1)
        lines = list(lines_of(table.caption))
        self._tell_deleted(lines, where)
        text = " ".join(line.marked_text for line in lines)
        if text:
            yield Passage(text=text, heading=True, where=where)

    def _tell_of_passages(self, lines: Sequence[Line]) -> None:
        """Leave one notice for each run of passages that are hidden or struck out."""
        hidden = groupby(lines, key=lambda line: line.hidden or line.partly_hidden)
        self._tell("hidden-text", _HIDDEN, [list(run) for marked, run in hidden if marked])
        struck = groupby(lines, key=lambda line: line.struck or line.partly_struck)
        self._tell("struck-out", _STRUCK, [list(run) for marked, run in struck if marked])

    def _tell(self, code: str, message: str, runs: Sequence[Sequence[Line]]) -> None:
        places = (self._place(run[0]).until(self._place(run[-1])) for run in runs)
        self.notices += [Notice(code=code, message=message, where=place) for place in places]

    def _pieces(self, table: FlowTable) -> Iterator[Block]:
        """The pieces of a table that empty rows part, as in a sheet that was saved as a page.

        As in a sheet, a row of one text after an empty one is a line: the title of the piece below it, or a note.
        """
        placed = place_cells(table, self._bounds)
        self._tables += bool(placed)
        rows: list[Row] = []
        reaching = 0
        parted = False
        for number, (row, cells) in enumerate(placed, start=1):
            made = self._row(number, row, cells)
            if reaching < number and not any(cell or cell.fill for cell in made.cells):
                yield from self._piece(rows)
                rows = []
                parted = True
            elif parted and not rows and reaching < number and _is_line(made):
                yield Passage(text=made.cells[0].text, where=made.where)
            else:
                rows.append(made)
            reaching = max(reaching, *(number + cell.rowspan - 1 for cell in cells))
        yield from self._piece(rows)

    def _piece(self, rows: Sequence[Row]) -> Iterator[Table]:
        if rows:
            yield Table(rows=tuple(rows), where=Where(document=self._bounds.name, table=self._tables))

    def _row(self, number: int, row: FlowRow, placed: Sequence[Placed]) -> Row:
        where = Where(document=self._bounds.name, table=self._tables, row=number)
        cells = tuple([self._cell(row, number, cell) for cell in placed])
        return Row(cells=cells, where=where, header=is_header(row))

    def _cell(self, row: FlowRow, number: int, placed: Placed) -> Cell:
        cell = placed.cell
        where = Where(document=self._bounds.name, table=self._tables, row=number, column=placed.column + 1)
        first = cell.flow[0] if len(cell.flow) == 1 else None
        if isinstance(first, Line) and first.uniform:
            # Nearly every cell is one line, of which nothing need be told.
            paragraphs: tuple[Paragraph, ...] = (_paragraph(first),)
            struck, hidden = first.struck, first.hidden
        else:
            lines = list(lines_of(cell.flow))
            self._tell_deleted(lines, where)
            self._tell_of_cell(cell, lines, where)
            paragraphs = tuple(_paragraphs(cell.flow))
            struck = bool(lines) and all(line.struck for line in lines)
            hidden = bool(lines) and all(line.hidden for line in lines)
        return Cell(
            paragraphs=paragraphs,
            where=where,
            colspan=placed.colspan,
            rowspan=placed.rowspan,
            struck=struck,
            fill=cell.fill or _inner_fill(cell) or row.fill,
            hidden=cell.hidden or hidden,
        )

    def _tell_of_cell(self, cell: FlowCell, lines: Sequence[Line], where: Where) -> None:
        remarks: list[tuple[str, str]] = []
        if any(isinstance(item, FlowTable) for item in cell.flow):
            remarks.append(("nested-table", _NESTED))
        if any(line.partly_struck for line in lines) or len({line.struck for line in lines}) > 1:
            remarks.append(("struck-out", _STRUCK))
        if not cell.hidden and (any(line.partly_hidden for line in lines) or len({line.hidden for line in lines}) > 1):
            remarks.append(("hidden-text", _HIDDEN))
        if cell.images and not lines:
            remarks.append(("image", _IMAGE))
        self.notices += [Notice(code=code, message=message, where=where) for code, message in remarks]


def _is_line(row: Row) -> bool:
    """Whether a row holds one text, in its first cell, that reaches over no rows."""
    return row.filled == (0,) and row.cells[0].rowspan == 1 and len(row.cells[0].paragraphs) == 1


def _inner_fill(cell: FlowCell) -> str | None:
    """The background of what stands in a cell, where all of it has the same."""
    return next(iter(cell.inner_fills)) if len(cell.inner_fills) == 1 and not cell.unfilled else None


def _paragraph(line: Line) -> Paragraph:
    return Paragraph(text=line.text, listed=line.listed, number=line.number)


def _paragraphs(flow: Flow) -> Iterator[Paragraph]:
    for item in flow:
        if isinstance(item, Line):
            yield _paragraph(item)
        else:
            yield from _nested(item)


def _nested(table: FlowTable) -> Iterator[Paragraph]:
    """A paragraph for each row of a table in a cell, with tabs between the cells."""
    yield from (Paragraph(text=line.marked_text) for line in lines_of(table.caption))
    for row in table.rows:
        texts = [" ".join(line.marked_text for line in lines_of(cell.flow)) for cell in row.cells]
        text = "\t".join(texts).strip("\t")
        if text:
            yield Paragraph(text=text)
