"""Made-up plans written as Word documents, workbooks, web pages, comma-separated values and Markdown."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from datetime import date
from html import escape

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import _Cell
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from tests.shapes.pieces import Box, Grid, Heading, Prose, Shape, Sheet


def as_word(shape: Shape) -> bytes:
    """Write it as a Word document."""
    made = docx.Document()
    previous: object = None
    for piece in shape.pieces:
        if isinstance(piece, Grid):
            if isinstance(previous, Grid):
                made.add_paragraph()
            table = made.add_table(rows=len(piece.rows), cols=piece.width, style="Table Grid")
            for row, column, box in piece.placed():
                cell = table.cell(row, column)
                if box.across > 1 or box.down > 1:
                    cell = cell.merge(table.cell(row + box.down - 1, column + box.across - 1))
                _fill_word(cell, box)
        elif isinstance(piece, Prose):
            made.add_paragraph(piece.text)
        else:
            name, level = (piece.name, 1) if isinstance(piece, Sheet) else (piece.text, piece.level)
            made.add_heading(name, level)
        previous = piece
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _fill_word(cell: _Cell, box: Box) -> None:
    for number, (text, mark, level) in enumerate(box.lines):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        numbered = mark.rstrip(".").isdigit()
        if mark:
            paragraph.style = ("List Number" if numbered else "List Bullet") + (f" {level + 1}" if level else "")
        paragraph.add_run(text)
    if box.fill:
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", box.fill)):
            shade.set(qn(f"w:{name}"), value)
        cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 - python-docx has no name for a cell's fill


def as_workbook(shape: Shape) -> bytes:
    """Write it as a workbook: headings and prose are lines of the sheet, with an empty row below them."""
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    sheet.title, fresh, line = "Plan", True, 1
    for piece in shape.pieces:
        if isinstance(piece, Sheet):
            sheet = sheet if fresh else book.create_sheet()
            sheet.title, line, fresh = piece.name, 1, False
        elif isinstance(piece, Grid):
            _fill_sheet(sheet, piece, line)
            line, fresh = line + len(piece.rows) + 1, False
        else:
            sheet.cell(line, 1, piece.text).font = Font(bold=isinstance(piece, Heading))
            line, fresh = line + 2, False
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill_sheet(sheet: Worksheet, piece: Grid, top: int) -> None:
    for row, column, box in piece.placed():
        cell = sheet.cell(top + row, column + 1)
        text = _plain(box)
        cell.value = text or None
        if text:
            cell.data_type = "s"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if _is_date(text):
            cell.value, cell.number_format = date.fromisoformat(text), "DD/MM/YYYY"
        if box.fill:
            cell.fill = PatternFill("solid", start_color=box.fill)
        if box.across > 1 or box.down > 1:
            sheet.merge_cells(None, top + row, column + 1, top + row + box.down - 1, column + box.across)
    for row in piece.hidden:
        sheet.row_dimensions[top + row].hidden = True


def _is_date(text: str) -> bool:
    return len(text) == 10 and text[4] == text[7] == "-"


def as_web_page(shape: Shape) -> bytes:
    """Write it as a web page."""
    parts = []
    for piece in shape.pieces:
        match piece:
            case Grid():
                parts.append(_web_table(piece))
            case Prose(text):
                parts.append(f"<p>{escape(text)}</p>")
            case Sheet(name):
                parts.append(f"<h1>{escape(name)}</h1>")
            case Heading(text, level):
                parts.append(f"<h{level}>{escape(text)}</h{level}>")
    body = "\n".join(parts)
    return f"<!DOCTYPE html>\n<html><head><meta charset='utf-8'></head><body>\n{body}\n</body></html>".encode()


def _web_table(piece: Grid) -> str:
    rows: list[str] = []
    for number, row in enumerate(piece.rows):
        hidden = " style='display:none'" if number in piece.hidden else ""
        rows.append(f"<tr{hidden}>" + "".join(map(_web_cell, row)) + "</tr>")
    return "<table>\n" + "\n".join(rows) + "\n</table>"


def _web_cell(box: Box) -> str:
    spans = "".join(f" {name}='{n}'" for name, n in (("colspan", box.across), ("rowspan", box.down)) if n > 1)
    style = f" style='background-color:#{box.fill}'" if box.fill else ""
    return f"<td{spans}{style}>{_web_lines(box)}</td>"


def _web_lines(box: Box) -> str:
    if not any(box.marks):
        return "<br>".join(escape(text) for text, _, _ in box.lines)
    made, depth = "", 0
    for text, mark, level in box.lines:
        tag = "ol" if mark.rstrip(".").isdigit() else "ul"
        start = f" start='{mark.rstrip('.')}'" if tag == "ol" else ""
        made = made.removesuffix("</li>") if level >= depth and level else made
        made += f"<{tag}{start}>" * (level + 1 - depth) + f"</{tag}></li>" * (depth - level - 1)
        made += f"<li>{escape(text)}</li>"
        depth = level + 1
    return made + f"</{tag}></li>" * (depth - 1) + f"</{tag}>"


def as_values(shape: Shape) -> bytes:
    """Write it as comma-separated values, every line as wide as the widest, as a spreadsheet saves its sheet."""
    lines = _lines(shape)
    width = max(map(len, lines))
    out = io.StringIO(newline="")
    csv.writer(out).writerows([*line, *[""] * (width - len(line))] for line in lines)
    return out.getvalue().encode()


def _lines(shape: Shape) -> list[list[str]]:
    lines: list[list[str]] = []
    for piece in shape.pieces:
        match piece:
            case Grid():
                lines += [*_texts(piece), [""]]
            case Prose(text) | Heading(text):
                lines += [[text], [""]]
            case Sheet(name):
                lines += [[name], [""]]
    return lines


def _texts(piece: Grid) -> list[list[str]]:
    made = [[""] * piece.width for _ in piece.rows]
    for row, column, box in piece.placed():
        made[row][column] = _plain(box)
    return made


def _plain(box: Box) -> str:
    return "\n".join("  " * level + (f"{mark} {text}" if mark else text) for text, mark, level in box.lines)


def as_markdown(shape: Shape) -> bytes:
    """Write it as Markdown."""
    parts = []
    for piece in shape.pieces:
        match piece:
            case Grid():
                rows = ["| " + " | ".join(text.replace("\n", "<br>") for text in row) + " |" for row in _texts(piece)]
                parts.append("\n".join([rows[0], "|" + " --- |" * piece.width, *rows[1:]]))
            case Prose(text):
                parts.append(text)
            case Sheet(name):
                parts.append(f"# {name}")
            case Heading(text, level):
                parts.append("#" * level + " " + text)
    return "\n\n".join(parts).encode()


WRITERS: Mapping[str, Callable[[Shape], bytes]] = {
    "docx": as_word,
    "xlsx": as_workbook,
    "html": as_web_page,
    "csv": as_values,
    "md": as_markdown,
}
