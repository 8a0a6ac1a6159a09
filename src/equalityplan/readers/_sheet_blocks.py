"""Blocks: sheets made into the passages and tables of a document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

from attrs import evolve

from equalityplan.document import Block, Cell, Document, Passage, Row, Table
from equalityplan.notice import Notice
from equalityplan.provenance import Where, column_name
from equalityplan.readers._bounds import Bounds
from equalityplan.readers._sheet_pieces import Piece, Spans, pieces_of, spans_of
from equalityplan.readers._sheets import PLAIN, Entry, Sheet

_EMPTY = Entry((), PLAIN)
_ONE = (1, 1)
# Runs of hidden rows and columns that a notice names.
_NAMED = 20


def document_of(sheets: Sequence[Sheet], file_format: str, notices: Sequence[Notice], bounds: Bounds) -> Document:
    """Make a document of the sheets of a workbook; hidden ones stand at its end."""
    full = [sheet for sheet in sheets if sheet.rows or sheet.boxes]
    tables = 0
    blocks: list[Block] = []
    told = list(notices)
    for sheet in sorted(full, key=lambda sheet: sheet.hidden):
        read = _SheetBlocks(sheet, bounds, tables)
        if blocks and sheet.name.strip():
            # The first sheet begins with the title of the whole; its name stands in the place of its cells.
            blocks.append(Passage(text=sheet.name.strip(), heading=True, where=sheet.remarks.where))
        blocks.extend(read.blocks())
        tables = read.tables
    for sheet in sheets:
        told.extend(sheet.remarks.notices())
    if not blocks:
        message = "No cell of the workbook holds a text or number."
        told.append(Notice(code="no-text", message=message, where=Where(document=bounds.name)))
    return Document(name=bounds.name, format=file_format, blocks=tuple(blocks), notices=tuple(told))


class _SheetBlocks:
    """Makes the blocks of one sheet.

    Attributes:
        tables: How many tables the document has so far.
    """

    def __init__(self, sheet: Sheet, bounds: Bounds, tables: int) -> None:
        self.sheet = sheet
        self.bounds = bounds
        self.tables = tables
        self.where = sheet.remarks.where
        self.comments = dict(sheet.comments)

    def blocks(self) -> list[Block]:
        """Give the blocks in the order of the sheet."""
        self._tell_hidden()
        pieces = pieces_of(self.sheet, self.bounds)
        spans = spans_of(pieces, self.sheet.merges.values(), self.bounds)
        above, below = self._boxes(next((piece.rows[0] for piece in pieces if piece.table), 0))
        parts = ([self._table(piece, spans)] if piece.table else self._lines(piece.rows) for piece in pieces)
        blocks = [*above, *chain.from_iterable(parts), *below]
        for (row, column), comment in sorted(self.comments.items()):
            self.sheet.remarks.add("comment-aside", row, column, comment)
        return blocks

    def _boxes(self, first_table: int) -> tuple[list[Block], list[Block]]:
        """The texts of boxes before and after the first table."""
        above: list[Block] = []
        below: list[Block] = []
        for row, paragraphs in sorted(self.sheet.boxes, key=lambda box: box[0]):
            where = evolve(self.where, row=row)
            passages = [Passage(text=paragraph.text, where=where) for paragraph in paragraphs]
            (above if row <= first_table else below).extend(passages)
        return above, below

    def _lines(self, rows: Sequence[int]) -> list[Block]:
        blocks: list[Block] = []
        for row in rows:
            for column, entry in sorted(self.sheet.rows[row].items()):
                where = evolve(self.where, row=row, column=column)
                blocks.extend(Passage(text=paragraph.text, where=where) for paragraph in entry.paragraphs)
        return blocks

    def _table(self, piece: Piece, spans: Spans) -> Table:
        self.tables += 1
        self.bounds.check_rows(len(piece.rows))
        rows = tuple(self._row(row, piece.columns, spans) for row in piece.rows)
        return Table(rows=rows, where=rows[0].where)

    def _row(self, row: int, columns: Sequence[int], spans: Spans) -> Row:
        sheet, entries, covered = self.sheet, self.sheet.rows.pop(row, {}), spans.covered.get(row, ())
        # The cells that hold something were counted when they were read.
        self.bounds.add_cells(max(len(columns) - len(entries), 0))
        document, name, table = self.where.document, self.where.sheet, self.tables
        hidden = sheet.hidden or row in sheet.hidden_rows
        cells: list[Cell] = []
        for column in columns:
            if column in covered:
                continue
            paragraphs, look, struck = entries.get(column, _EMPTY)
            colspan, rowspan = spans.sizes.get((row, column), _ONE)
            cell = Cell(
                paragraphs=paragraphs,
                where=Where(document=document, sheet=name, table=table, row=row, column=column),
                colspan=colspan,
                rowspan=rowspan,
                struck=struck,
                fill=look.fill,
                hidden=hidden or column in sheet.hidden_columns,
                number_format=look.number_format,
                comment=self.comments.pop((row, column), None) if self.comments else None,
            )
            cells.append(cell)
        where = Where(document=document, sheet=name, table=table, row=row)
        return Row(cells=tuple(cells), where=where, header=row in sheet.header_rows)

    def _tell_hidden(self) -> None:
        sheet = self.sheet
        if sheet.hidden:
            sheet.remarks.tell("hidden-sheet", f"The sheet '{sheet.name}' is hidden; it was read all the same.")
        rows = sorted(sheet.hidden_rows & sheet.rows.keys())
        if rows:
            message = f"Hidden rows were read all the same: {_ranges(rows, str)}."
            sheet.remarks.tell("hidden-rows", message)
        columns = sorted(sheet.hidden_columns & {c for entries in sheet.rows.values() for c in entries})
        if columns:
            message = f"Hidden columns were read all the same: {_ranges(columns, column_name)}."
            sheet.remarks.tell("hidden-columns", message)


def _ranges(numbers: Sequence[int], name: Callable[[int], str]) -> str:
    runs: list[str] = []
    first = 0
    for n, number in enumerate(numbers):
        if n + 1 == len(numbers) or numbers[n + 1] != number + 1:
            runs.append(name(number) if first == n else f"{name(numbers[first])} to {name(number)}")
            first = n + 1
    more = f" and {len(runs) - _NAMED} more" if len(runs) > _NAMED else ""
    return ", ".join(runs[:_NAMED]) + more
