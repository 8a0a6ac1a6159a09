"""Tables: the rows and cells of a table outside other tables."""

from __future__ import annotations

from attrs import evolve
from lxml.etree import _Element

from equalityplan.document import Cell, Row, Table
from equalityplan.provenance import Where
from equalityplan.readers._bounds import Bounds
from equalityplan.readers.docx.cells import CELLS, ROWS, Cells
from equalityplan.readers.docx.grid import CellProperties, Merges, RowProperties, cell_properties, row_properties
from equalityplan.readers.docx.inline import Inline
from equalityplan.readers.docx.names import TBL, through
from equalityplan.readers.docx.paragraphs import Content, Paragraphs
from equalityplan.readers.docx.plain import PlainCells, Texts
from equalityplan.readers.docx.remarks import Remarks


class Tables:
    """Reads tables, counting them.

    Args:
        name: Name of the document.
        inline: Is told the place of what it reads.
        cells: Reads what stands in cells.
        plain: Reads what stands in plain cells.
        paragraphs: Makes their paragraphs.
        remarks: Takes what should be known.
        bounds: What the document has used of its limits.
    """

    def __init__(
        self,
        name: str,
        inline: Inline,
        cells: Cells,
        plain: PlainCells,
        paragraphs: Paragraphs,
        remarks: Remarks,
        bounds: Bounds,
    ) -> None:
        self._name = name
        self._inline = inline
        self._cells = cells
        self._plain = plain
        self._paragraphs = paragraphs
        self._remarks = remarks
        self._bounds = bounds
        self._count = 0

    def read(self, table: _Element) -> Table:
        """Give a table with all its rows."""
        self._count += 1
        outside = self._inline.place
        rows: list[tuple[list[Cell], Where, bool]] = []
        merges = Merges()
        groups = self._plain.rows(table)
        for number, row in enumerate(through(table, ROWS), start=1):
            self._bounds.check_rows(number)
            place = self._inline.place = Where(document=self._name, table=self._count, row=number)
            told = row_properties(row)
            if told.deleted:
                self._cells.drop(row)
                continue
            if told.inserted:
                self._remarks.add("tracked-changes", place, what="insertions read")
            texts = next((texts for found, texts in groups if found is row), {})
            rows.append((self._row(row, told, merges, texts), place, told.header))
            merges.end_row()
        merges.settle()
        self._inline.place = outside
        return Table(rows=_rows(rows), where=Where(document=self._name, table=self._count))

    def _row(self, row: _Element, told: RowProperties, merges: Merges, plain: Texts) -> list[Cell]:
        cells: list[Cell] = []
        place = self._inline.place
        column = 1
        if told.before:
            cells.append(Cell(where=evolve(place, column=column), colspan=told.before, hidden=told.hidden))
            column += told.before
        for cell in through(row, CELLS):
            where = Where(document=self._name, table=self._count, row=place.row, column=column)
            texts = plain.get(cell)
            if texts is not None:
                cells.append(Cell(paragraphs=self._paragraphs.plain(texts), where=where, hidden=told.hidden))
                column += 1
                continue
            about = cell_properties(cell)
            self._inline.place = where
            if about.deleted:
                self._cells.drop(cell)
                continue
            if about.across == "continue" and cells:
                self._cells.hide(cell)
                cells[-1] = evolve(cells[-1], colspan=cells[-1].colspan + about.span)
            elif about.down == "continue" and merges.goes_on(column, about.span):
                self._cells.hide(cell)
            else:
                cells.append(self._cell(cell, about, told))
                if about.down is not None:
                    merges.begin(column, about.span, cells)
            column += about.span
        if told.after:
            cells.append(Cell(where=evolve(place, column=column), colspan=told.after, hidden=told.hidden))
        self._bounds.add_cells(column - 1)
        return cells

    def _cell(self, cell: _Element, about: CellProperties, row: RowProperties) -> Cell:
        content = self._cells.content(cell)
        place = self._inline.place
        struck = bool(content.struck) and content.is_struck
        if content.struck and not struck:
            self._remark_struck(content, place)
        return Cell(
            paragraphs=tuple(content.paragraphs),
            where=place,
            colspan=about.span,
            struck=struck,
            fill=about.fill,
            hidden=row.hidden,
            comment="\n".join(content.comments) if content.comments else None,
        )

    def _remark_struck(self, content: Content, place: Where) -> None:
        for words in content.struck:
            if words:
                self._remarks.add("struck-out", place, words)


def _rows(rows: list[tuple[list[Cell], Where, bool]]) -> tuple[Row, ...]:
    """Make the rows. Word repeats rows on every page only from the first on, and not a whole table."""
    first = next((n for n, (_, _, header) in enumerate(rows) if not header), 0)
    return tuple(
        Row(cells=tuple(cells), where=where, header=number < first) for number, (cells, where, _) in enumerate(rows)
    )


def is_frame(table: _Element) -> bool:
    """Whether a table has one column and tables inside: it only holds them in place."""
    if next(table.iterdescendants(TBL), None) is None:
        return False
    return all(len(through(row, CELLS)) == 1 for row in through(table, ROWS))
