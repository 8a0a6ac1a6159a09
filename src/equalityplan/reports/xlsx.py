"""Excel: a plan as one sheet, an assessment as a workbook with one sheet for each kind of thing told of."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from equalityplan.document import Passage, Row
from equalityplan.model.edtf import day_span
from equalityplan.model.plan import Plan
from equalityplan.report import Kind, Options, Report
from equalityplan.report.tabular import laid_out
from equalityplan.report.wording import plan_name
from equalityplan.reports._packing import packed

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


def _render(thing: Any, kind: Kind, options: Options) -> bytes:  # noqa: ANN401 - a plan or an assessment
    return _plan(thing, options) if kind is Kind.PLAN else _assessment(thing)


def _assessment(assessment: Any) -> bytes:  # noqa: ANN401 - an assessment, whose class plans do without
    sheets = import_module("equalityplan.report.sheets")
    workbook = import_module("equalityplan.reports._workbook")
    book = workbook.new_workbook(plan_name(assessment.plan))
    workbook.add_summary(book, *sheets.summary_of(assessment))
    for name, table in sheets.sheets_of(assessment):
        workbook.add_sheet(book, name, table)
    return packed(book.save, assessment.as_of)


def _plan(plan: Plan, options: Options) -> bytes:
    workbook = import_module("equalityplan.reports._workbook")
    book = workbook.new_workbook(plan_name(plan))
    sheet: Worksheet = book.create_sheet("Plan")
    at = 1
    for block in laid_out(plan, options).blocks:
        if isinstance(block, Passage):
            workbook.write(sheet, at, 1, block.text, bold=block.heading)
            # A line of its own may run on over the columns beside it.
            sheet.cell(at, 1).alignment = workbook.running_on()
            at += 1
            continue
        at = _table(sheet, at + (at > 1), block.rows) + 1
    return packed(book.save, day_span(plan.dated)[1])


def _table(sheet: Worksheet, at: int, rows: Sequence[Row]) -> int:
    """Write a table from a row on; give the row after it."""
    write = import_module("equalityplan.reports._workbook").write
    for number, row in enumerate(rows):
        column = 1
        for cell in row.cells:
            write(sheet, at + number, column, cell.text, bold=row.header or cell.colspan > 1)
            if cell.colspan > 1:
                sheet.merge_cells(None, at + number, column, at + number, column + cell.colspan - 1)
            column += cell.colspan
    _shape(sheet, at, rows)
    return at + len(rows)


def _shape(sheet: Worksheet, at: int, rows: Sequence[Row]) -> None:
    """Fix and filter the header, and give each column a width that fits its longest text."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - an optional extra

    widths = import_module("equalityplan.reports._workbook").WIDTHS
    width = max(sum(cell.colspan for cell in row.cells) for row in rows)
    if rows[0].header and sheet.auto_filter.ref is None:
        sheet.freeze_panes = f"A{at + 1}"
        sheet.auto_filter.ref = f"A{at}:{get_column_letter(width)}{at + len(rows) - 1}"
        sheet.print_title_rows = f"{at}:{at}"
    plain = [row for row in rows if len(row.cells) == width]
    for number in range(width):
        longest = max((len(row.cells[number].text) for row in plain), default=0)
        wide = next(wide for least, wide in widths if longest >= least)
        sheet.column_dimensions[get_column_letter(number + 1)].width = wide
    heighten = import_module("equalityplan.reports._workbook").heighten
    heighten(sheet, at, ([cell.text for cell in row.cells] if len(row.cells) == width else [] for row in rows))


report = Report(
    format="xlsx",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    kinds=(Kind.PLAN, Kind.ASSESSMENT),
    render=_render,
)
