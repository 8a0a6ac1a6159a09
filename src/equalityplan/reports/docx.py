"""Word: a plan as a document on landscape pages, an assessment as a report to a committee."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from equalityplan.document import Cell, Passage, Row
from equalityplan.model.edtf import day_span
from equalityplan.model.plan import Plan
from equalityplan.report import Kind, Options, Report
from equalityplan.report.tabular import laid_out
from equalityplan.report.wording import plan_name
from equalityplan.reports._packing import packed, storable
from equalityplan.reports._word import new_document, repeat, write_outline

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import _Cell


def _render(thing: Any, kind: Kind, options: Options) -> bytes:  # noqa: ANN401 - a plan or an assessment
    return _plan(thing, options) if kind is Kind.PLAN else _assessment(thing)


def _assessment(assessment: Any) -> bytes:  # noqa: ANN401 - an assessment, whose class plans do without
    committee = import_module("equalityplan.report.committee")
    document = new_document(committee.committee_title(assessment), assessment.plan.authority or "")
    write_outline(document, committee.committee_outline(assessment))
    return packed(document.save, assessment.as_of)


def _plan(plan: Plan, options: Options) -> bytes:
    document = new_document(plan_name(plan), plan.authority or "")
    _turn(document)
    for block in laid_out(plan, options).blocks:
        if isinstance(block, Passage):
            document.add_paragraph(storable(block.text), style="Heading 1" if block.heading else None)
        else:
            _table(document, block.rows)
    return packed(document.save, day_span(plan.dated)[1])


def _turn(document: WordDocument) -> None:
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415 - an optional extra

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width


def _table(document: WordDocument, rows: Sequence[Row]) -> None:
    width = max(sum(cell.colspan for cell in row.cells) for row in rows)
    table = document.add_table(rows=len(rows), cols=width, style="Table Grid")
    for row, written in zip(rows, table.rows, strict=True):
        if row.header:
            repeat(written)
        cells = written.cells
        column = 0
        for cell in row.cells:
            last = cells[column + cell.colspan - 1]
            _fill(cells[column].merge(last) if cell.colspan > 1 else cells[column], cell, bold=row.header)
            column += cell.colspan


def _fill(written: _Cell, cell: Cell, *, bold: bool) -> None:
    for number, paragraph in enumerate(cell.paragraphs):
        made = written.paragraphs[0] if number == 0 else written.add_paragraph()
        made.add_run(storable(paragraph.text)).bold = bold or cell.colspan > 1


report = Report(
    format="docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    kinds=(Kind.PLAN, Kind.ASSESSMENT),
    render=_render,
)
