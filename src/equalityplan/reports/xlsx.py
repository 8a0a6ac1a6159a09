"""Excel: a plan as a workbook with one sheet, its header fixed and filtered, nothing in it a formula."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from equalityplan.document import Passage, Row
from equalityplan.extension import Needing
from equalityplan.model.plan import Plan
from equalityplan.report import Kind, Options, Report
from equalityplan.report.tabular import laid_out

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS = ((200, 60), (60, 40), (20, 24), (0, 14))
_CONTROL = "".join(map(chr, (*range(9), 11, 12, *range(14, 32))))


def _render(plan: Plan, _kind: Kind, options: Options) -> bytes:
    with Needing("xlsx"):
        from openpyxl import Workbook  # noqa: PLC0415 - an optional extra
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet: Worksheet = book.create_sheet("Plan")
    at = 1
    for block in laid_out(plan, options).blocks:
        if isinstance(block, Passage):
            _write(sheet, at, 1, block.text, bold=block.heading)
            at += 1
            continue
        at = _table(sheet, at + (at > 1), block.rows) + 1
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _table(sheet: Worksheet, at: int, rows: Sequence[Row]) -> int:
    """Write a table from a row on; give the row after it."""
    for number, row in enumerate(rows):
        column = 1
        for cell in row.cells:
            _write(sheet, at + number, column, cell.text, bold=row.header or cell.colspan > 1)
            if cell.colspan > 1:
                sheet.merge_cells(None, at + number, column, at + number, column + cell.colspan - 1)
            column += cell.colspan
    _shape(sheet, at, rows)
    return at + len(rows)


def _shape(sheet: Worksheet, at: int, rows: Sequence[Row]) -> None:
    """Fix and filter the header, and give each column a width that fits its longest text."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - an optional extra

    width = max(sum(cell.colspan for cell in row.cells) for row in rows)
    if rows[0].header and sheet.auto_filter.ref is None:
        sheet.freeze_panes = f"A{at + 1}"
        sheet.auto_filter.ref = f"A{at}:{get_column_letter(width)}{at + len(rows) - 1}"
        sheet.print_title_rows = f"{at}:{at}"
    plain = [row for row in rows if len(row.cells) == width]
    for number in range(width):
        longest = max((len(row.cells[number].text) for row in plain), default=0)
        wide = next(wide for least, wide in _WIDTHS if longest >= least)
        sheet.column_dimensions[get_column_letter(number + 1)].width = wide


def _write(sheet: Worksheet, row: int, column: int, text: str, *, bold: bool) -> None:
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - an optional extra

    if not text:
        return
    cell = sheet.cell(row, column)
    cell.value = text.translate(dict.fromkeys(map(ord, _CONTROL)))
    # A text that begins like a formula stays a text, here and where it is copied to.
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(("=", "+", "-", "@"))
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if bold:
        cell.font = Font(bold=True)


report = Report(
    format="xlsx",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    kinds=(Kind.PLAN,),
    render=_render,
)
