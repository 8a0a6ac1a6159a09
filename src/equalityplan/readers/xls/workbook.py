"""Workbooks of the years before 2007: their cells, looks and merged cells, through xlrd."""

from __future__ import annotations

from io import StringIO
from math import isfinite
from typing import cast

import xlrd
from xlrd.biffh import error_text_from_code
from xlrd.book import Book
from xlrd.formatting import XF
from xlrd.sheet import Sheet as Worksheet

from equalityplan.document import Document, Paragraph
from equalityplan.errors import DocumentError
from equalityplan.provenance import Where
from equalityplan.reader import Limits, locked
from equalityplan.readers._bounds import Bounds
from equalityplan.readers._format_code import format_code
from equalityplan.readers._number_format import shown_text, told_number
from equalityplan.readers._sheet_blocks import document_of
from equalityplan.readers._sheets import PLAIN, Entry, Look, Range, Remarks, Sheet, colour, paragraphs_of

_SOLID = 1
_TITLE_ROWS = 20
_TITLES, _FILTER = "Print_Titles", "_FilterDatabase"


def read_workbook(content: bytes, name: str, limits: Limits) -> Document:
    """Read the sheets of a workbook.

    Raises:
        DocumentError: It is damaged, encrypted, or asks for too much.
    """
    bounds = Bounds(name, limits)
    try:
        book = xlrd.open_workbook(
            file_contents=content, logfile=StringIO(), formatting_info=True, on_demand=True, ragged_rows=True
        )
        sheets = _Workbook(book, bounds).sheets()
    except DocumentError:
        raise
    except Exception as error:  # noqa: BLE001 - damaged bytes lead to whatever error they lead to
        raise _fault(name, error) from None
    return document_of(sheets, "xls", (), bounds)


def _fault(name: str, error: Exception) -> DocumentError:
    if "encrypted" in str(error):
        return locked(name)
    problem = f"the workbook is cut off or damaged ({error}), a whole one was expected"
    return DocumentError(name, problem, "Get the file again, or open it in its program and save it anew.")


class _Workbook:
    """A workbook that xlrd has opened."""

    def __init__(self, book: Book, bounds: Bounds) -> None:
        self.book = book
        self.bounds = bounds
        # The map of formats would add the built-in ones as an American reader sees them.
        self.codes = {item.format_key: item.format_str for item in book.format_list}
        self.looks = [self._look(xf) for xf in book.xf_list]

    def sheets(self) -> list[Sheet]:
        sheets: list[Sheet] = []
        for place in range(self.book.nsheets):
            worksheet = self.book.sheet_by_index(place)
            remarks = Remarks(Where(document=self.bounds.name, sheet=worksheet.name))
            sheet = Sheet(name=worksheet.name, remarks=remarks, hidden=worksheet.visibility != 0)
            self._fill(worksheet, sheet)
            sheet.header_rows.update(self._title_rows(place))
            self.book.unload_sheet(place)
            sheets.append(sheet)
        return sheets

    def _look(self, xf: XF) -> Look:
        font = self.book.font_list[xf.font_index]
        code = format_code(xf.format_key, self.codes)
        ground, border = xf.background, xf.border
        rgb = self.book.colour_map.get(ground.pattern_colour_index) if ground else None
        solid = ground is not None and ground.fill_pattern == _SOLID
        sides = (border.left_line_style, border.right_line_style, border.top_line_style) if border else ()
        return Look(
            number_format=None if code.lower() == "general" else code,
            fill=colour("{:02X}{:02X}{:02X}".format(*rgb)) if rgb and solid else None,
            struck=bool(font.struck_out),
            bold=bool(font.bold),
            framed=any(sides),
        )

    def _fill(self, worksheet: Worksheet, sheet: Sheet) -> None:
        for row in range(worksheet.nrows):
            self.bounds.step()
            entries = self._entries(worksheet, row, sheet.remarks)
            info = worksheet.rowinfo_map.get(row)
            sheet.keep(row + 1, entries, self.bounds, hidden=info is not None and bool(info.hidden))
        for top, bottom, left, right in worksheet.merged_cells:
            sheet.merge(Range(top + 1, left + 1, bottom, right), self.bounds)
        columns = worksheet.colinfo_map.items()
        sheet.hidden_columns.update(column + 1 for column, info in columns if info.hidden)
        for (row, column), note in worksheet.cell_note_map.items():
            if note.text.strip():
                sheet.comments[row + 1, column + 1] = note.text.strip()

    def _entries(self, worksheet: Worksheet, row: int, remarks: Remarks) -> dict[int, Entry]:
        entries: dict[int, Entry] = {}
        cells = zip(worksheet.row_types(row), worksheet.row_values(row), strict=True)
        for column, (kind, value) in enumerate(cells):
            if kind == xlrd.XL_CELL_EMPTY:
                continue
            index = worksheet.cell_xf_index(row, column)
            look = self.looks[index] if index < len(self.looks) else PLAIN
            paragraphs, remark = self._paragraphs(kind, value, look)
            struck, partly = self._struck(worksheet, row, column, look)
            if remark:
                remarks.add(remark, row + 1, column + 1)
            if partly:
                remarks.add("partly-struck", row + 1, column + 1, partly)
            if paragraphs or not look.plain:
                entries[column + 1] = Entry(paragraphs, look, struck and bool(paragraphs))
        return entries

    def _paragraphs(self, kind: int, value: str | float, look: Look) -> tuple[tuple[Paragraph, ...], str | None]:
        """The paragraphs of a cell, and the code of the remark that they need."""
        if kind in {xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE}:
            number = float(value)
            if not isfinite(number):
                return paragraphs_of(str(number), self.bounds), None
            text, remark = told_number(number, look.number_format, since_1904=self.book.datemode == 1)
            return paragraphs_of(text, self.bounds), remark
        if kind == xlrd.XL_CELL_BOOLEAN:
            return paragraphs_of("TRUE" if value else "FALSE", self.bounds), None
        if kind == xlrd.XL_CELL_ERROR:
            return paragraphs_of(error_text_from_code.get(int(value), "#N/A"), self.bounds), None
        text = str(value)
        shown = shown_text(text, look.number_format) if look.number_format and text else text
        return paragraphs_of(shown, self.bounds), None

    def _struck(self, worksheet: Worksheet, row: int, column: int, look: Look) -> tuple[bool, str]:
        """Whether the text of a cell is struck out, and what of it is if not all is."""
        runs = worksheet.rich_text_runlist_map.get((row, column))
        if not runs:
            return look.struck, ""
        text = str(worksheet.cell_value(row, column))
        fonts = [(0, look.struck), *((begin, bool(self.book.font_list[font].struck_out)) for begin, font in runs)]
        ends = [*(begin for begin, _ in fonts[1:]), len(text)]
        parts = [(text[begin:end], struck) for (begin, struck), end in zip(fonts, ends, strict=True)]
        struck = [part for part, out in parts if out and part.strip()]
        whole = all(out or not part.strip() for part, out in parts)
        return whole, "" if whole else " ".join(struck)

    def _title_rows(self, place: int) -> set[int]:
        """Rows that are printed on every page, and headers of filtered cells."""
        rows: set[int] = set()
        for name in self.book.name_obj_list:
            references = getattr(name.result, "value", None)
            if name.scope != place or name.name not in {_TITLES, _FILTER} or not isinstance(references, list):
                continue
            for reference in references:
                _, _, top, bottom, _, _ = cast("tuple[int, ...]", reference.coords)
                if name.name == _FILTER:
                    rows.add(top + 1)
                elif bottom - top < _TITLE_ROWS:
                    rows.update(range(top + 1, bottom + 1))
        return rows
