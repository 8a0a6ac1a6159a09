"""Workbooks of flat tables: a header that stays in sight, filters, true dates and numbers, nothing a formula."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from equalityplan.extension import Needing
from equalityplan.reports._packing import storable
from equalityplan.serialisation.tables import ColumnKind, FlatTable, Value

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.styles.cell_style import StyleArray
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

WIDTHS = ((200, 60), (60, 40), (20, 24), (0, 14))
_FORMATS = {ColumnKind.DATE: "d mmm yyyy", ColumnKind.SHARE: "0%", ColumnKind.WHOLE: "0"}
_TRUTHS = {True: "yes", False: "no"}
_FORMULA = ("=", "+", "-", "@")
_SHADE = "E8ECF2"
# The words stand in the cells; the colours only help to find them.
_FILLS = {"met": "E2F0E3", "partially met": "FFF3D1", "not met": "FADFDB", "overdue": "FADFDB", "cannot tell": "ECECEC"}
# Height of a line and of a cell's margins in points, the most that the format knows, and what breaking words costs.
_LINE, _MARGIN, _HIGHEST, _LOST_TO_BREAKS, _REMARK = 13, 4, 409, 3, 100
# A single word at a place or a number needs no more, whatever stands below.
_LONGEST_HEADING = 24


def new_workbook(title: str) -> Workbook:
    """Give a workbook without sheets."""
    with Needing("xlsx"):
        from openpyxl import Workbook  # noqa: PLC0415 - an optional extra
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title, book.properties.creator, book.properties.language = storable(title), "", "en-GB"
    return book


def add_sheet(book: Workbook, name: str, table: FlatTable) -> None:
    """Add a sheet with one table, its header fixed and filtered."""
    sheet = _landscape(book, name)
    _table(sheet, 1, table)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{_letter(len(table.columns))}{len(table.records) + 1}"
    sheet.print_title_rows = "1:1"


def add_summary(book: Workbook, facts: Iterable[tuple[str, Value]], table: FlatTable, remarks: Sequence[str]) -> None:
    """Add a sheet that says what was read against what, with a table of figures and how they are meant."""
    from openpyxl.styles import Alignment  # noqa: PLC0415 - an optional extra

    sheet = _landscape(book, "Summary")
    at = 0
    for at, (label, value) in enumerate(facts, 1):
        write(sheet, at, 1, label, bold=True)
        write(sheet, at, 2, value, ColumnKind.DATE if isinstance(value, date) else ColumnKind.TEXT)
        sheet.cell(at, 2).alignment = Alignment(horizontal="left")
    _table(sheet, at + 2, table)
    for line, remark in enumerate(remarks, at + len(table.records) + 4):
        write(sheet, line, 1, remark)
        sheet.merge_cells(None, line, 1, line, min(len(table.columns), 6))
        sheet.row_dimensions[line].height = _LINE * (2 + len(remark) // _REMARK)


def _landscape(book: Workbook, name: str) -> Worksheet:
    from openpyxl.worksheet.properties import PageSetupProperties  # noqa: PLC0415 - an optional extra

    sheet: Worksheet = book.create_sheet(name)
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    return sheet


def _table(sheet: Worksheet, at: int, table: FlatTable) -> None:
    for number, column in enumerate(table.columns, 1):
        write(sheet, at, number, column.heading, bold=True, fill=_SHADE)
    for line, record in enumerate(table.records, at + 1):
        for number, (column, value) in enumerate(zip(table.columns, record, strict=True), 1):
            fill = _FILLS.get(value) if isinstance(value, str) and column.name in _JUDGED else None
            write(sheet, line, number, value, column.kind, fill=fill)
    _widen(sheet, table)
    heighten(sheet, at, [[column.heading for column in table.columns], *table.records])


def heighten(sheet: Worksheet, at: int, records: Iterable[Sequence[Value]]) -> None:
    """Give each row from one on the height of its longest cell: not every program does so by itself."""
    for line, record in enumerate(records, at):
        sized = [(str(value), sheet.column_dimensions[_letter(number)].width) for number, value in enumerate(record, 1)]
        lines = max((_lines_of(text, width) for text, width in sized), default=1)
        sheet.row_dimensions[line].height = min(_LINE * lines + _MARGIN, _HIGHEST)


def _lines_of(text: str, width: float) -> int:
    """Say how many lines a text takes in a column of some width, words being broken between them."""
    return sum(1 + len(line) // max(int(width) - _LOST_TO_BREAKS, 1) for line in text.split("\n"))


_JUDGED = frozenset(("verdict", "planned", "delivered", "state"))


def _widen(sheet: Worksheet, table: FlatTable) -> None:
    """Give each column a width that fits its longest text."""
    for number, column in enumerate(table.columns, 1):
        longest = max((len(str(value)) for value in table.values(column.name) if value is not None), default=0)
        least = min(len(column.heading), _LONGEST_HEADING) + 4
        wide = next(wide for size, wide in WIDTHS if longest >= size)
        sheet.column_dimensions[_letter(number)].width = max(wide, least)


def _letter(number: int) -> str:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - an optional extra

    return get_column_letter(number)


def write(
    sheet: Worksheet,
    row: int,
    column: int,
    value: Value,
    kind: ColumnKind = ColumnKind.TEXT,
    *,
    bold: bool = False,
    fill: str | None = None,
) -> None:
    """Write one cell; a text that begins like a formula stays a text, here and where it is copied to."""
    if value is None or value == "":
        return
    cell: Cell = sheet.cell(row, column)  # type: ignore[assignment] # a merged cell is written before it is merged
    said = _TRUTHS[value] if isinstance(value, bool) else value
    if isinstance(said, str):
        _dress(cell, _Look(kind=None, bold=bold, fill=fill, quoted=said.startswith(_FORMULA)))
        cell.value = storable(said)
        cell.data_type = "s"
    else:
        _dress(cell, _Look(kind=kind, bold=bold, fill=fill, quoted=False))
        cell.value = said


class _Look(NamedTuple):
    """How a cell looks: the kind that decides on its number format, and whether it begins like a formula."""

    kind: ColumnKind | None
    bold: bool
    fill: str | None
    quoted: bool


def _dress(cell: Cell, look: _Look) -> None:
    """Give a cell its look.

    To enter a look into the tables of a workbook takes far longer than to write a cell, so each is entered once.
    """
    looks: dict[_Look, StyleArray] = vars(cell.parent.parent).setdefault("looks", {})
    if look not in looks:
        cell.alignment = _alignment()
        if look.kind in _FORMATS:
            cell.number_format = _FORMATS[look.kind]
        if look.quoted:
            cell.quotePrefix = True
        if look.bold:
            cell.font = _bold()
        if look.fill:
            cell.fill = _filling(look.fill)
        # openpyxl has no public way to use a look again.
        looks[look] = copy(cell._style)  # type: ignore[attr-defined] # noqa: SLF001
    cell._style = copy(looks[look])  # type: ignore[attr-defined] # noqa: SLF001


@cache
def _alignment() -> Alignment:
    from openpyxl.styles import Alignment  # noqa: PLC0415 - an optional extra

    return Alignment(wrap_text=True, vertical="top")


@cache
def running_on() -> Alignment:
    """Give the alignment of a line that may run on over the columns beside it."""
    from openpyxl.styles import Alignment  # noqa: PLC0415 - an optional extra

    return Alignment(vertical="top")


@cache
def _bold() -> Font:
    from openpyxl.styles import Font  # noqa: PLC0415 - an optional extra

    return Font(name="Calibri", size=11, bold=True)


@cache
def _filling(colour: str) -> PatternFill:
    from openpyxl.styles import PatternFill  # noqa: PLC0415 - an optional extra

    return PatternFill("solid", start_color=colour)
