"""Worksheets: the cells of one sheet of a workbook, read as events and placed by their addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import isfinite

from attrs import frozen

from equalityplan.archive import Archive
from equalityplan.document import Paragraph
from equalityplan.readers._bounds import Bounds
from equalityplan.readers._number_format import shown_text, told_number
from equalityplan.readers._sheets import (
    LAST_ROW,
    PLAIN,
    Entry,
    Look,
    Range,
    Sheet,
    column_number,
    number_of,
    paragraphs_of,
)
from equalityplan.readers._xml_events import PLAIN_TEXT, Attributes, XmlEvents
from equalityplan.readers.xlsx.strings import SPACES, RichText, Text, unescaped

_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?.*)?")
_PAGE_CODE = re.compile(r'&(?:"[^"]*"|\d+|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|[^&])')
# Cells of a value or a text without formula or runs, as nearly all are.
_PLAIN_VALUE = rf"<v>({PLAIN_TEXT}*+)</v>"
_PLAIN_INLINE = rf'<is><t(?: xml:space="preserve")?>({PLAIN_TEXT}*+)</t></is>'
_PLAIN_CELL = (
    r'<c r="([A-Z]{1,3})[0-9]{1,7}"(?: s="([0-9]{1,9})")?(?: t="([A-Za-z]{1,9})")?'
    rf"(?:/>|>(?:{_PLAIN_VALUE}|{_PLAIN_INLINE})?</c>)"
)
# A prefix that the part does not declare is passed over: its attribute says nothing here.
_PLAIN_ROW = rf'<row(?: [A-Za-z0-9:]+="[^"<>&]*")*+>(?:{_PLAIN_CELL}){{0,500}}+</row>'
_PLAIN = re.compile(f"{_PLAIN_ROW}|(?:{_PLAIN_CELL}){{1,500}}+".encode())
_EACH_CELL = re.compile(_PLAIN_CELL)
_EACH_ATTRIBUTE = re.compile(r' ([A-Za-z0-9:]+)="([^"]*)"')
_DIGITS = 9
_NAMED = 8
_OFF = frozenset(("0", "false"))
# Cells of one look and value are read once, as far as this many are remembered.
_KNOWN = 50_000
_TRUTH = {"1": "TRUE", "0": "FALSE", "true": "TRUE", "false": "FALSE"}


@frozen(kw_only=True)
class Book:
    """What the sheets of a workbook share: texts, looks, and whether days are counted from 1904."""

    archive: Archive
    bounds: Bounds
    strings: Sequence[Text]
    looks: Sequence[Look]
    since_1904: bool


def range_of(text: str) -> Range | None:
    """Give the cells that a reference names, or None where it names none.

    Examples:
        >>> range_of("$A$3:B7")
        Range(top=3, left=1, bottom=7, right=2)
    """
    match = _RANGE.fullmatch(text.strip())
    if match is None:
        return None
    left, top = column_number(match[1]), int(match[2])
    right, bottom = (column_number(match[3]), int(match[4])) if match[3] else (left, top)
    inside = left and right and 0 < top <= LAST_ROW and 0 < bottom <= LAST_ROW
    return Range(min(top, bottom), min(left, right), max(top, bottom), max(left, right)) if inside else None


class Worksheet:
    """Reads a worksheet into a sheet.

    Args:
        book: What the sheets share.
        part: Name of the worksheet's part.
        sheet: The sheet to fill.
    """

    def __init__(self, book: Book, part: str, sheet: Sheet) -> None:
        self._book = book
        self._events = XmlEvents(book.archive, part, book.bounds)
        self._part = part
        self._sheet = sheet
        self._row = 0
        self._last = 0
        self._column = 0
        self._hidden = False
        self._entries: dict[int, Entry] = {}
        self._columns: dict[str, int] = {}
        self._known: dict[tuple[str, str | None, str], Entry] = {}
        self._looks: dict[str | None, Look] = {str(place): look for place, look in enumerate(book.looks)}
        self._looks[None] = book.looks[0] if book.looks else PLAIN
        self._remarked = False
        self._cell: Attributes = {}
        self._value = ""
        self._inline: Text | None = None
        self._formula = False
        self._coloured: list[str] = []
        self._lines: list[str] = []

    def read(self) -> None:
        """Read the worksheet.

        Raises:
            DocumentError: It is missing, damaged, or asks for too much.
        """
        events = self._events
        RichText(events, "is", self._take_inline, self._book.bounds)
        events.plain(_PLAIN, SPACES, self._take_plain)
        events.on("row", SPACES, start=self._begin_row, end=self._end_row)
        events.on("c", SPACES, start=self._begin_cell, end=self._end_cell)
        events.on("f", SPACES, start=self._take_formula, end=events.collect)
        events.on("col", SPACES, start=self._take_columns)
        events.on("mergeCell", SPACES, start=self._take_merge)
        events.on("autoFilter", SPACES, start=self._take_filter)
        events.on("conditionalFormatting", SPACES, start=self._take_condition)
        for name in ("oddHeader", "oddFooter", "firstHeader", "firstFooter"):
            events.on(name, SPACES, start=events.collect, end=self._take_page_line)
        events.run()
        if self._coloured:
            cells = ", ".join(self._coloured)
            message = f"The sheet colours cells by conditions ({cells}); these colours were not read."
            self._sheet.remarks.tell("conditional-colours", message)

    def _begin_row(self, attributes: Attributes) -> None:
        self._book.bounds.step()
        self._row = number_of(attributes.get("r"), self._row + 1)
        if not 0 < self._row <= LAST_ROW:
            raise self._fault(f"a row has the number {self._row}, at most {LAST_ROW} was expected")
        self._column = 0
        self._entries = {}
        self._hidden = attributes.get("hidden", "0") not in _OFF or attributes.get("ht") == "0"

    def _end_row(self) -> None:
        if self._row in self._sheet.rows:
            raise self._fault(f"row {self._row} stands twice, once was expected")
        if self._entries:
            self._last = max(self._last, self._row)
            self._sheet.keep(self._row, self._entries, self._book.bounds, hidden=self._hidden)

    def _begin_cell(self, attributes: Attributes) -> None:
        self._cell = attributes
        self._inline = None
        self._formula = False
        # All characters of a cell but those of its formula are its value.
        self._events.collect()
        reference = attributes.get("r")
        if reference is None:
            self._column += 1
            return
        letters = reference.rstrip("0123456789")
        self._column = self._columns.get(letters) or self._column_of(letters, reference)

    def _column_of(self, letters: str, reference: str) -> int:
        column = self._columns[letters[:4]] = column_number(letters)
        if not column:
            raise self._fault(f"a cell has the address {reference[:20]!r}, one such as B7 was expected")
        return column

    def _take_plain(self, stretch: str) -> None:
        """Read a row, or cells of one, that have a value and nothing else."""
        row = stretch.startswith("<row")
        if row:
            self._begin_row(dict(_EACH_ATTRIBUTE.findall(stretch, 0, stretch.index(">"))))
        self._inline, self._formula = None, False
        for letters, style, kind, value, text in _EACH_CELL.findall(stretch):
            self._column = self._columns.get(letters) or self._column_of(letters, letters)
            # A text that stands in its cell is read as a value that is one.
            self._take("str" if text else kind or "n", style or None, text or value.strip())
        if row:
            self._end_row()

    def _take_inline(self, text: Text) -> None:
        self._inline = text

    def _take_formula(self, _: Attributes) -> None:
        self._formula = True

    def _end_cell(self) -> None:
        self._take(self._cell.get("t", "n"), self._cell.get("s"), self._events.collected().strip())

    def _take(self, kind: str, style: str | None, value: str) -> None:
        """Keep what stands in the cell, if it holds or shows something."""
        self._value = value
        entry = self._known.get((kind, style, value)) if self._inline is None else None
        if entry is None:
            entry = self._entry(kind, style)
        if entry.paragraphs or not entry.look.plain:
            self._entries[self._column] = entry

    def _entry(self, kind: str, style: str | None) -> Entry:
        look = self._looks.get(style, PLAIN)
        self._remarked = self._inline is not None
        text = self._text_of(kind, look) if self._value or self._inline else Text(())
        # A formula may well give a text without letters.
        if self._formula and not text.paragraphs and kind != "str":
            self._remark("formula-without-value")
        if text.partly:
            self._remark("partly-struck", text.partly)
        struck = bool(text.paragraphs) and (look.struck if text.struck is None else text.struck)
        entry = Entry(text.paragraphs, look, struck)
        # What needs a remark needs it in every cell; the value of a formula may be missing in one of them.
        if not self._remarked and self._value and len(self._known) < _KNOWN:
            self._known[kind, style, self._value] = entry
        return entry

    def _text_of(self, kind: str, look: Look) -> Text:
        value = self._value
        if kind in {"n", "d"} and self._inline is None:
            return Text(self._number(value, look))
        if kind == "b":
            return Text(self._paragraphs(_TRUTH.get(value, value)))
        text = self._inline or (self._shared(value) if kind == "s" else Text(self._paragraphs(unescaped(value))))
        if look.number_format is None or look.number_format == "@":
            return text
        plain = "\n".join(paragraph.text for paragraph in text.paragraphs)
        shown = shown_text(plain, look.number_format)
        return text if shown == plain or not plain else text._replace(paragraphs=self._paragraphs(shown))

    def _paragraphs(self, text: str) -> tuple[Paragraph, ...]:
        return paragraphs_of(text, self._book.bounds)

    def _shared(self, value: str) -> Text:
        place = int(value) if value.isdecimal() and len(value) <= _DIGITS else -1
        if not 0 <= place < len(self._book.strings):
            raise self._fault(f"a cell names the text {value[:20]!r}, the workbook has {len(self._book.strings)}")
        return self._book.strings[place]

    def _number(self, value: str, look: Look) -> tuple[Paragraph, ...]:
        number = float(value) if _NUMBER.fullmatch(value) else None
        if number is None or not isfinite(number):
            return self._paragraphs(_plain_date(value))
        text, remark = told_number(number, look.number_format, since_1904=self._book.since_1904)
        if remark:
            self._remark(remark)
        return self._paragraphs(text)

    def _remark(self, code: str, text: str = "") -> None:
        self._remarked = True
        self._sheet.remarks.add(code, self._row, self._column, text)

    def _take_columns(self, attributes: Attributes) -> None:
        if attributes.get("hidden", "0") not in _OFF or attributes.get("width") == "0":
            first, last = number_of(attributes.get("min")), number_of(attributes.get("max"))
            self._sheet.hide_columns(first, last)

    def _take_merge(self, attributes: Attributes) -> None:
        merged = range_of(attributes.get("ref") or "")
        # The rows stand before the merged cells; some programs merge to the end of the sheet.
        if merged is not None and merged.top <= self._last and merged.area > 1:
            self._sheet.merge(merged, self._book.bounds)

    def _take_filter(self, attributes: Attributes) -> None:
        filtered = range_of(attributes.get("ref") or "")
        if filtered is not None:
            self._sheet.mark_table(filtered)

    def _take_condition(self, attributes: Attributes) -> None:
        if len(self._coloured) < _NAMED:
            self._coloured.append((attributes.get("sqref") or "")[:40])

    def _take_page_line(self) -> None:
        text = " ".join(_PAGE_CODE.sub(" ", self._events.collected()).split())
        if text and text not in self._lines and len(self._lines) < _NAMED:
            self._lines.append(text)
            message = f"The page header or footer of the sheet says '{text}'."
            self._sheet.remarks.tell("page-line", message, text)

    def _fault(self, problem: str) -> Exception:
        advice = "Open the workbook in its program and save it anew."
        return self._book.archive.fault(self._part, problem, advice)


def _plain_date(value: str) -> str:
    """A date that is written out rather than counted in days, as a British reader sees it."""
    match = _ISO.fullmatch(value)
    if match is None:
        return value
    year, month, day, hour, minute, _ = match.groups()
    time = f" {hour}:{minute}" if hour and (hour, minute) != ("00", "00") else ""
    return f"{day}/{month}/{year}{time}"
