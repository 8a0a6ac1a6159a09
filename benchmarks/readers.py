"""Readers of files beside the least that any reader of the format must do, and beside other readers.

The plan is made up: a table of 30 rows, and one of 600. A reader is linear where both are the same multiple of the
floor. A workbook is read as it is, and once more with a colour in every row and a comment in every tenth.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import docx
import openpyxl
import pdfplumber
import pypdfium2  # type: ignore[import-untyped]
from lxml import etree, html
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from benchmarks.interleaved import Work, medians, show
from equalityplan.document import Cell, Document, Paragraph, Passage, Row, Table
from equalityplan.reader import read_document
from tests.formats.files import office, write_all

ROWS = (30, 600)
COLOURED = "xlsx with colours and comments"
AIMS = {"docx": 3, "xlsx": 1.5, COLOURED: 8, "html": 3, "pdf": 5}
_COLOURS = ("FF0000", "FFC000", "00B050")
_REMARKED = 10
_HEAD = ("Ref", "Objective", "Action", "Lead officer", "By when", "Progress")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

Floor = Callable[[bytes], object]


def read_word(content: bytes) -> object:
    """Give the texts of the cells of a Word document, in one pass over its XML."""
    root = etree.fromstring(ZipFile(io.BytesIO(content)).read("word/document.xml"))
    rows = (row.iter(f"{_WORD}tc") for row in root.iter(f"{_WORD}tr"))
    return [["".join(text.text or "" for text in cell.iter(f"{_WORD}t")) for cell in row] for row in rows]


def read_sheet(content: bytes) -> object:
    """Give the values of the cells of a workbook's first sheet, in one pass over its XML."""
    with ZipFile(io.BytesIO(content)) as parts:
        shared: list[str] = []
        if "xl/sharedStrings.xml" in parts.namelist():
            shared = [_text_in(item) for item in etree.fromstring(parts.read("xl/sharedStrings.xml"))]
        root = etree.fromstring(parts.read("xl/worksheets/sheet1.xml"))
    return [_value(cell, shared) for cell in root.iter(f"{_SHEET}c")]


def _value(cell: etree._Element, shared: list[str]) -> str | None:
    if cell.get("t") == "inlineStr":
        return _text_in(cell)
    value = cell.findtext(f"{_SHEET}v")
    return shared[int(value)] if cell.get("t") == "s" and value else value


def _text_in(element: etree._Element) -> str:
    return "".join(str(text.text or "") for text in element.iter(f"{_SHEET}t"))


def read_web(content: bytes) -> object:
    """Give the texts of the cells of a page."""
    root = html.fromstring(content)
    return [["".join(map(str, cell.itertext())) for cell in row.iter("td", "th")] for row in root.iter("tr")]


def read_print(content: bytes) -> object:
    """Give the text of the pages of a PDF, without any table."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]


def _python_docx(content: bytes) -> object:
    tables = docx.Document(io.BytesIO(content)).tables
    return [[cell.text for cell in row.cells] for table in tables for row in table.rows]


def _openpyxl(content: bytes) -> object:
    return [list(sheet.values) for sheet in openpyxl.load_workbook(io.BytesIO(content), data_only=True)]


def _pdfplumber(content: bytes) -> object:
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        return [page.extract_tables() for page in pdf.pages]


FLOORS: Mapping[str, tuple[str, Floor]] = {
    "docx": ("zip and lxml", read_word),
    "xlsx": ("zip and lxml", read_sheet),
    COLOURED: ("zip and lxml, values only", read_sheet),
    "html": ("lxml", read_web),
    "pdf": ("pdfium's text", read_print),
}
PEERS: Mapping[str, tuple[str, Floor]] = {
    "docx": ("python-docx", _python_docx),
    "xlsx": ("openpyxl", _openpyxl),
    COLOURED: ("openpyxl, values only", _openpyxl),
    "pdf": ("pdfplumber", _pdfplumber),
}


def plan_of(count: int) -> Document:
    """Make a document with a table of rows of which no two are alike."""
    texts = [_HEAD, *(_row(number) for number in range(count))]
    rows = tuple(Row(cells=tuple(Cell(paragraphs=(Paragraph(text=text),)) for text in row)) for row in texts)
    return Document(
        name="plan", format="made", blocks=(Passage(text="Equality action plan", heading=True), Table(rows=rows))
    )


def _row(number: int) -> tuple[str, ...]:
    return (
        f"{number // 20 + 1}.{number % 20 + 1}",
        f"People in ward {number} know what the council decides and say that they are heard",
        f"Hold {number % 7 + 2} open meetings in ward {number}, with a signer and a hearing loop, and publish notes",
        f"Head of Ward {number}",
        f"{number % 28 + 1} March 20{number % 30 + 20}",
        f"{number % 7 + 1} meetings were held",
    )


def coloured(content: bytes) -> bytes:
    """Give a workbook with a colour in the last cell of every row and a comment on that of every tenth."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for number, row in enumerate(book.worksheets[0].iter_rows()):
        row[-1].fill = PatternFill("solid", start_color=_COLOURS[number % len(_COLOURS)])
        if number % _REMARKED == 0:
            row[-1].comment = Comment(f"Asked in week {number}", "Policy Team")
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def readers() -> None:
    """Time each reader of files on a short plan and a long one."""
    with TemporaryDirectory() as folder:
        documents = {f"plan-{count}": plan_of(count) for count in ROWS}
        for form in FLOORS:
            suffix = form.partition(" ")[0]
            if suffix == "pdf" and not office():
                continue
            for name, path in write_all(documents, suffix, Path(folder) / form).items():
                content = path.read_bytes()
                rows = name.removeprefix("plan-")
                _compare(form, rows, coloured(content) if form == COLOURED else content)


def _compare(form: str, rows: str, content: bytes) -> None:
    floor, least = FLOORS[form]
    works: dict[str, Work] = {floor: partial(least, content), "equalityplan": partial(_read, content)}
    if form in PEERS:
        peer, other = PEERS[form]
        works[peer] = partial(other, content)
    taken = medians(works, rounds=3)
    show(f"A plan of {rows} rows, as {form}", taken, floor, {"equalityplan": AIMS[form]})


def _read(content: bytes) -> Document:
    return read_document(io.BytesIO(content))


if __name__ == "__main__":
    readers()
