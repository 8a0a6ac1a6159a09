"""Content: the sheets of an OpenDocument spreadsheet, read as events."""

from __future__ import annotations

import re
from bisect import bisect_left

from equalityplan.archive import Archive
from equalityplan.document import Document
from equalityplan.errors import DocumentError
from equalityplan.notice import Notice
from equalityplan.provenance import Where
from equalityplan.reader import Limits, locked
from equalityplan.readers._bounds import Bounds
from equalityplan.readers._number_format import general
from equalityplan.readers._sheet_blocks import document_of
from equalityplan.readers._sheets import (
    LAST_COLUMN,
    LAST_ROW,
    Entry,
    Range,
    Remarks,
    Sheet,
    column_number,
    number_of,
    paragraphs_of,
)
from equalityplan.readers._xml_events import Attributes, XmlEvents
from equalityplan.readers.ods.dates import clear_date, written_day
from equalityplan.readers.ods.styles import Styles
from equalityplan.readers.ods.texts import Texts

_SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TABLE = f"{_SPACE}office:1.0", f"{_SPACE}table:1.0"
_STYLE_NAME, _DEFAULT = f"{_TABLE} style-name", f"{_TABLE} default-cell-style-name"
_ROWS, _COLUMNS = f"{_TABLE} number-rows-repeated", f"{_TABLE} number-columns-repeated"
_DOWN, _ACROSS = f"{_TABLE} number-rows-spanned", f"{_TABLE} number-columns-spanned"
_VISIBILITY, _FORMULA, _KIND = f"{_TABLE} visibility", f"{_TABLE} formula", f"{_OFFICE} value-type"
_AREA, _BUTTONS = f"{_TABLE} target-range-address", f"{_TABLE} display-filter-buttons"
_DATE = f"{_OFFICE} date-value"
_VALUES = (f"{_OFFICE} value", _DATE, f"{_OFFICE} time-value", f"{_OFFICE} boolean-value", f"{_OFFICE} string-value")
_HIDDEN = frozenset(("collapse", "filter"))
_RANGE = re.compile(r"\$?(?:'((?:[^']|'')*)'|([^.']+))\.\$?([A-Z]{1,3})\$?(\d{1,7}):.*\.\$?([A-Z]{1,3})\$?(\d{1,7})")
_DECIMAL = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?")
# Cells in a row that only a fill sets apart: more of them say nothing.
_BLANKS = 64


def read_spreadsheet(content: bytes, name: str, limits: Limits) -> Document:
    """Read the sheets of a spreadsheet.

    Raises:
        DocumentError: It is damaged, encrypted, no spreadsheet, or asks for too much.
    """
    archive = Archive(content, name, limits)
    bounds = Bounds(name, limits)
    manifest = "META-INF/manifest.xml"
    if manifest in archive and b"encryption-data" in archive.read(manifest):
        raise locked(name)
    styles = Styles()
    if "styles.xml" in archive:
        events = XmlEvents(archive, "styles.xml", bounds)
        styles.listen(events)
        events.run()
    sheets = _Content(archive, bounds, styles).sheets()
    notices: list[Notice] = []
    if any(part.startswith(("Basic/", "Scripts/")) for part in archive.names):
        message = "The spreadsheet has macros; they were neither read nor run."
        notices.append(Notice(code="macros-ignored", message=message, where=Where(document=name)))
    return document_of(sheets, "ods", notices, bounds)


class _Content:
    """The state of the reading: the sheet, row and cell that the events stand in."""

    def __init__(self, archive: Archive, bounds: Bounds, styles: Styles) -> None:
        self._bounds = bounds
        self._styles = styles
        self._events = XmlEvents(archive, "content.xml", bounds)
        self._texts = Texts(self._events, styles, bounds)
        self._sheets: list[Sheet] = []
        self._spreadsheet = False
        # Tables within tables, and those that links to other files have left behind.
        self._depth = 0
        self._linked = 0
        self._header = 0
        self._row = self._column = 0
        self._in_row: Attributes = {}
        self._in_cell: Attributes = {}
        self._covered = False
        self._entries: dict[int, Entry] = {}
        # The last column of each run of columns, and the style of its cells.
        self._lasts: list[int] = []
        self._defaults: list[str | None] = []

    def sheets(self) -> list[Sheet]:
        """Read and give the sheets."""
        events = self._events
        self._styles.listen(events)
        events.on("spreadsheet", (_OFFICE,), start=self._begin_spreadsheet)
        events.on("dde-link", (_TABLE,), start=self._begin_link, end=self._end_link)
        events.on("table", (_TABLE,), start=self._begin_table, end=self._end_table)
        events.on("table-column", (_TABLE,), start=self._take_column)
        events.on("table-header-rows", (_TABLE,), start=self._begin_header, end=self._end_header)
        events.on("table-row", (_TABLE,), start=self._begin_row, end=self._end_row)
        events.on("table-cell", (_TABLE,), start=self._begin_cell, end=self._end_cell)
        events.on("covered-table-cell", (_TABLE,), start=self._begin_covered, end=self._end_cell)
        events.on("database-range", (_TABLE,), start=self._take_range)
        events.run()
        if not self._spreadsheet:
            problem = "the file holds no spreadsheet, one was expected"
            raise DocumentError(self._bounds.name, problem, "Save the document as .ods, .xlsx or .docx.")
        return self._sheets

    @property
    def _outside(self) -> bool:
        return self._depth != 1 or self._linked > 0

    @property
    def _sheet(self) -> Sheet:
        return self._sheets[-1]

    def _begin_spreadsheet(self, _: Attributes) -> None:
        self._spreadsheet = True

    def _begin_link(self, _: Attributes) -> None:
        self._linked += 1

    def _end_link(self) -> None:
        self._linked -= 1

    def _begin_table(self, attributes: Attributes) -> None:
        self._depth += 1
        if self._outside:
            return
        name = attributes.get(f"{_TABLE} name", "")
        remarks = Remarks(Where(document=self._bounds.name, sheet=name))
        self._sheets.append(Sheet(name=name, remarks=remarks, hidden=self._styles.hides(attributes.get(_STYLE_NAME))))
        self._row = self._column = self._header = 0
        self._lasts = []
        self._defaults = []
        self._texts.reset()

    def _end_table(self) -> None:
        if not self._outside:
            self._sheet.boxes.extend(self._texts.boxes(1))
        self._depth -= 1

    def _take_column(self, attributes: Attributes) -> None:
        if self._outside:
            return
        first = self._column + 1
        self._column += _count(attributes, _COLUMNS)
        if first <= LAST_COLUMN:
            self._lasts.append(self._column)
            self._defaults.append(attributes.get(_DEFAULT))
        if attributes.get(_VISIBILITY) in _HIDDEN:
            self._sheet.hide_columns(first, self._column)

    def _begin_header(self, _: Attributes) -> None:
        self._header += 1

    def _end_header(self) -> None:
        self._header -= 1

    def _begin_row(self, attributes: Attributes) -> None:
        if self._outside:
            return
        self._bounds.step()
        self._in_row = attributes
        self._column = 0
        self._entries = {}
        self._row += 1

    def _end_row(self) -> None:
        if self._outside:
            return
        repeated = _count(self._in_row, _ROWS)
        if any(entry.paragraphs for entry in self._entries.values()):
            hidden = self._in_row.get(_VISIBILITY) in _HIDDEN
            for row in range(self._row, min(self._row + repeated, LAST_ROW + 1)):
                self._sheet.keep(row, dict(self._entries), self._bounds, hidden=hidden)
                if self._header:
                    self._sheet.header_rows.add(row)
        self._row += repeated - 1

    def _begin_cell(self, attributes: Attributes) -> None:
        if not self._outside:
            self._covered = False
            self._start_cell(attributes)

    def _begin_covered(self, attributes: Attributes) -> None:
        if not self._outside:
            self._covered = True
            self._start_cell(attributes)

    def _start_cell(self, attributes: Attributes) -> None:
        self._in_cell = attributes
        self._column += 1
        self._texts.begin()

    def _end_cell(self) -> None:
        if self._outside:
            return
        row, column, sheet = self._row, self._column, self._sheet
        repeated = _count(self._in_cell, _COLUMNS)
        self._column += repeated - 1
        if column > LAST_COLUMN:
            return
        text = self._texts.end()
        sheet.boxes.extend(self._texts.boxes(row))
        if text.comment:
            sheet.comments[row, column] = text.comment
        self._take_span(row, column)
        entry = self._entry(text.text or self._value(), struck=text.struck)
        if entry.paragraphs and text.partly:
            sheet.remarks.add("partly-struck", row, column, text.partly)
        if _FORMULA in self._in_cell and _KIND not in self._in_cell and not entry.paragraphs:
            sheet.remarks.add("formula-without-value", row, column)
        if entry.paragraphs or not entry.look.plain:
            count = repeated if entry.paragraphs else min(repeated, _BLANKS)
            self._entries.update((at, entry) for at in range(column, min(column + count, LAST_COLUMN + 1)))

    def _entry(self, text: str, *, struck: bool | None) -> Entry:
        name = self._in_cell.get(_STYLE_NAME) or self._in_row.get(_DEFAULT) or self._default_style()
        look = self._styles.look(name)
        if _DATE in self._in_cell:
            yearless = bool(text) and self._styles.hides_year(name)
            text = clear_date(text, self._in_cell[_DATE], yearless=yearless)
            if yearless:
                self._sheet.remarks.add("year-added", self._row, self._column)
        paragraphs = paragraphs_of(text, self._bounds)
        return Entry(paragraphs, look, bool(paragraphs) and (look.struck if struck is None else struck))

    def _default_style(self) -> str | None:
        place = bisect_left(self._lasts, self._column)
        return self._defaults[place] if place < len(self._defaults) else None

    def _value(self) -> str:
        """What a cell holds for which the file has no text."""
        kind = self._in_cell.get(_KIND)
        value = next((self._in_cell[name] for name in _VALUES if name in self._in_cell), "")
        day = written_day(value) if kind == "date" else None
        if day:
            return "/".join(reversed(day))
        if kind == "boolean":
            return value.upper()
        if kind == "percentage" and _DECIMAL.fullmatch(value):
            return f"{general(float(value) * 100)}%"
        return general(float(value)) if kind in {"float", "currency"} and _DECIMAL.fullmatch(value) else value

    def _take_span(self, row: int, column: int) -> None:
        down, across = _count(self._in_cell, _DOWN), _count(self._in_cell, _ACROSS)
        if self._covered or down * across == 1:
            return
        merged = Range(row, column, min(row + down - 1, LAST_ROW), min(column + across - 1, LAST_COLUMN))
        self._sheet.merge(merged, self._bounds)

    def _take_range(self, attributes: Attributes) -> None:
        """The cells that a filter works on: the first row of them is their header."""
        match = _RANGE.fullmatch(attributes.get(_AREA, ""))
        if match is None or attributes.get(_BUTTONS) != "true":
            return
        name = (match[1] or match[2] or "").replace("''", "'")
        for sheet in self._sheets:
            if sheet.name == name:
                top, bottom = number_of(match[4]), number_of(match[6])
                sheet.mark_table(Range(top, column_number(match[3]), bottom, column_number(match[5])))


def _count(attributes: Attributes, name: str) -> int:
    """How often something stands there: once, unless an attribute says otherwise."""
    return max(number_of(attributes[name], 1), 1) if name in attributes else 1
