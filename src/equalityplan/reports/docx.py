"""Word: a plan as a document on landscape pages, its table's header repeated on each."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from equalityplan.document import Cell, Passage, Row
from equalityplan.extension import Needing
from equalityplan.model.plan import Plan
from equalityplan.report import Kind, Options, Report
from equalityplan.report.tabular import laid_out

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import _Cell, _Row

_CONTROL = dict.fromkeys((*range(9), 11, 12, *range(14, 32)))


def _render(plan: Plan, _kind: Kind, options: Options) -> bytes:
    with Needing("word"):
        from docx import Document  # noqa: PLC0415 - an optional extra
    document = Document()
    _turn(document)
    for block in laid_out(plan, options).blocks:
        if isinstance(block, Passage):
            document.add_paragraph(_clean(block.text), style="Heading 1" if block.heading else None)
        else:
            _table(document, block.rows)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


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
            _repeat(written)
        cells = written.cells
        column = 0
        for cell in row.cells:
            last = cells[column + cell.colspan - 1]
            _fill(cells[column].merge(last) if cell.colspan > 1 else cells[column], cell, bold=row.header)
            column += cell.colspan


def _repeat(row: _Row) -> None:
    """Mark a row as a header that Word repeats on each page."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 - an optional extra

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - python-docx has no name for it


def _fill(written: _Cell, cell: Cell, *, bold: bool) -> None:
    for number, paragraph in enumerate(cell.paragraphs):
        made = written.paragraphs[0] if number == 0 else written.add_paragraph()
        made.add_run(_clean(paragraph.text)).bold = bold or cell.colspan > 1


def _clean(text: str) -> str:
    return text.translate(_CONTROL)


report = Report(
    format="docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    kinds=(Kind.PLAN,),
    render=_render,
)
