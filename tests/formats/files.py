"""One document in many formats: what a plan's text holds, written as an office would have typed it.

Nothing is tidied: pieces that page ends tore stay pieces, titles that are printed on every page stay where they stand.
A table is a table, a line is a paragraph, an entry of a list is an entry of a list.
"""

from __future__ import annotations

import csv
import io
import os
import re
import subprocess
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from html import escape
from itertools import groupby
from pathlib import Path

import docx
from attrs import evolve
from docx.enum.section import WD_ORIENT
from docx.table import _Cell
from openpyxl import Workbook
from openpyxl.styles import Alignment

from equalityplan.document import Block, Cell, Document, Paragraph, Passage, Row, Table
from equalityplan.mending import mend
from equalityplan.readers.office import find_office

Lines = tuple[int, int] | None

# Formats that are written here.
WRITTEN = ("docx", "xlsx", "html", "csv", "padded.csv", "md")
# Formats that are sheets, which no page end tears.
SHEETS = ("xlsx", "csv", "padded.csv", "ods", "xls")
# Formats that LibreOffice makes of them: what it makes each of, and by which of its filters.
CONVERTED = {
    "pdf": ("docx", "pdf:writer_pdf_Export"),
    "odt": ("docx", "odt:writer8"),
    # Of a Word document it loses every table but the first where it makes an old one.
    "doc": ("html", "doc:MS Word 97"),
    "ods": ("xlsx", "ods:calc8"),
    "xls": ("xlsx", "xls:MS Excel 97"),
}
_TIMEOUT = 180
_BULLET = "• "


def whole(document: Document, *, across_pieces: bool) -> Document:
    """Give the document with torn rows whole again where a format could not have torn them.

    Text that was lifted from a page may tear a row anywhere. Office formats know where a row ends, so that a row which
    was torn inside a piece is one row there; and a sheet has no pages, so that no piece ends in it.

    Args:
        document: What was read from text.
        across_pieces: Whether rows that a page end tore are made whole too.
    """
    mended = mend(document)
    joined = {row.where.lines: row for table in mended.tables for row in table.rows}
    gone: set[Lines] = set()
    found: dict[Lines, Row] = {}
    for notice in mended.notices:
        if notice.code != "row-joined" or notice.where is None:
            continue
        first, later = notice.where.lines, notice.also[0].lines
        together = next(row for lines, row in joined.items() if lines and first and lines[0] == first[0])
        if across_pieces or any({first, later} <= {row.where.lines for row in table.rows} for table in document.tables):
            gone.add(later)
            found[first] = together
    blocks = (_without(block, gone, found) if isinstance(block, Table) else block for block in document.blocks)
    return evolve(document, blocks=tuple(block for block in blocks if not isinstance(block, Table) or block.rows))


def _without(table: Table, gone: set[Lines], found: Mapping[Lines, Row]) -> Table:
    kept = (found.get(row.where.lines, row) for row in table.rows if row.where.lines not in gone)
    return evolve(table, rows=tuple(kept))


def written(document: Document, form: str) -> bytes:
    """Give the bytes of a document in one of the formats that are written here."""
    return _WRITERS[form](document)


def as_word(document: Document) -> bytes:
    """Write it as a Word document on landscape pages."""
    made = docx.Document()
    section = made.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    before: Block | None = None
    for block in document.blocks:
        # Tables that touch are one table in Word.
        if isinstance(block, Passage) or isinstance(before, Table):
            made.add_paragraph(block.text if isinstance(block, Passage) else "")
        before = block
        if isinstance(block, Passage):
            continue
        grid = made.add_table(rows=len(block.rows), cols=_width(block), style="Table Grid")
        for row, line in zip(block.rows, grid.rows, strict=True):
            for cell, box in zip(row.cells, line.cells, strict=False):
                _fill(box, cell.paragraphs)
    return _saved(made.save)


def _fill(box: _Cell, paragraphs: Sequence[Paragraph]) -> None:
    for number, paragraph in enumerate(paragraphs):
        line = box.add_paragraph() if number else box.paragraphs[0]
        line.add_run(paragraph.text)
        if paragraph.listed:
            line.style = "List Bullet"


def as_excel(document: Document) -> bytes:
    """Write it as a workbook with one sheet; an empty row parts blocks, as an empty line does in text."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Plan"
    wrapped = Alignment(wrap_text=True, vertical="top")
    for number, record in enumerate(_records(document), start=1):
        for column, text in enumerate(record, start=1):
            if text:
                cell = sheet.cell(number, column, text)
                cell.data_type = "s"
                cell.alignment = wrapped
    return _saved(book.save)


def as_web_page(document: Document) -> bytes:
    """Write it as a web page."""
    parts: list[str] = []
    before: Block | None = None
    for block in document.blocks:
        if isinstance(before, Table) and isinstance(block, Table):
            parts.append("<p><br></p>")
        parts.append(f"<p>{escape(block.text)}</p>" if isinstance(block, Passage) else _web_table(block))
        before = block
    body = "\n".join(parts)
    return f"<!DOCTYPE html>\n<html><head><meta charset='utf-8'></head>\n<body>\n{body}\n</body></html>\n".encode()


def _web_table(table: Table) -> str:
    rows = ("".join(f"<td>{_web_cell(cell)}</td>" for cell in row.cells) for row in table.rows)
    return "<table border='1'>\n{}\n</table>".format("\n".join(f"<tr>{row}</tr>" for row in rows))


def _web_cell(cell: Cell) -> str:
    made = []
    for listed, group in groupby(cell.paragraphs, key=lambda paragraph: paragraph.listed):
        tag = "li" if listed else "p"
        inner = "".join(f"<{tag}>{_web_text(paragraph.text)}</{tag}>" for paragraph in group)
        made.append(f"<ul>{inner}</ul>" if listed else inner)
    return "".join(made)


def _web_text(text: str) -> str:
    """A text whose runs of spaces are seen, as programs save them."""
    return re.sub(r" (?= )", "&nbsp;", escape(text))


def as_csv(document: Document, *, padded: bool = False) -> bytes:
    """Write it as comma-separated values.

    Args:
        document: What is written.
        padded: Whether every line is as wide as the widest, as a spreadsheet saves its sheet.
    """
    records = _records(document)
    width = max(map(len, records)) if padded else 0
    out = io.StringIO(newline="")
    csv.writer(out).writerows([*record, *[""] * (width - len(record))] for record in records)
    return out.getvalue().encode()


def as_markdown(document: Document) -> bytes:
    """Write it as Markdown; the first row of each table is its header, since Markdown knows no table without one."""
    blocks = (
        _markdown_text(block.text) if isinstance(block, Passage) else _markdown_table(block)
        for block in document.blocks
    )
    return ("\n\n".join(blocks) + "\n").encode()


def _markdown_table(table: Table) -> str:
    width = _width(table)
    lines = [
        "| {} |".format(" | ".join("<br>".join(map(_markdown_text, _lines(cell))) for cell in row.cells))
        for row in table.rows
    ]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _markdown_text(text: str) -> str:
    escaped = re.sub(r"([\\`*_\[\]<>|#~&])", r"\\\1", text)
    return re.sub(r"^(\d+)([.)])(?=\s)|^([-+=])", r"\1\\\2\3", escaped)


def _records(document: Document) -> list[list[str]]:
    """The lines of a sheet, with an empty one between blocks."""
    records: list[list[str]] = []
    for block in document.blocks:
        if isinstance(block, Passage):
            records += [[block.text], [""]]
        else:
            records += [["\n".join(_lines(cell)) for cell in row.cells] for row in block.rows] + [[""]]
    return records


def _lines(cell: Cell) -> list[str]:
    return [(_BULLET if paragraph.listed else "") + paragraph.text for paragraph in cell.paragraphs]


def _width(table: Table) -> int:
    return max(len(row.cells) for row in table.rows)


def _saved(save: Callable[[io.BytesIO], object]) -> bytes:
    out = io.BytesIO()
    save(out)
    return out.getvalue()


_WRITERS: Mapping[str, Callable[[Document], bytes]] = {
    "docx": as_word,
    "xlsx": as_excel,
    "html": as_web_page,
    "csv": as_csv,
    "padded.csv": lambda document: as_csv(document, padded=True),
    "md": as_markdown,
}


@cache
def office() -> str | None:
    """Give the path of LibreOffice, or None where it is not installed."""
    return find_office()


def convert(sources: Sequence[Path], form: str, folder: Path) -> None:
    """Make files of another format of some files by one call of LibreOffice, with a profile of its own.

    Args:
        sources: Files of the format that `CONVERTED` names for the wanted one.
        form: The wanted format.
        folder: Where the files are put, under the names of the sources.
    """
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(office()), profile, "--headless", "--norestore", "--nologo", "--convert-to", CONVERTED[form][1]]
    if CONVERTED[form][0] == "html":
        command.append("--infilter=HTML (StarWriter)")
    arguments = ["--outdir", str(folder), *map(str, sources)]
    subprocess.run(
        [*command, *arguments],
        check=True,
        capture_output=True,
        timeout=_TIMEOUT,
        env={**os.environ, "LANG": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"},
    )


def write_all(documents: Mapping[str, Document], form: str, folder: Path) -> dict[str, Path]:
    """Write documents into a folder in one format, and give the file of each.

    Args:
        documents: Documents by the name that their files get; rows are made whole where the format cannot tear them.
        form: A format of `WRITTEN` or `CONVERTED`.
        folder: A folder of their own.
    """
    base = CONVERTED[form][0] if form in CONVERTED else form
    folder.mkdir(parents=True, exist_ok=True)
    sources = {name: folder / f"{name}.{base}" for name in documents}
    for name, path in sources.items():
        path.write_bytes(written(whole(documents[name], across_pieces=form in SHEETS), base))
    if form in CONVERTED:
        convert(list(sources.values()), form, folder)
    return {name: folder / f"{name}.{form}" for name in documents}
