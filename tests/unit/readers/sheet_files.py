"""Workbooks made with openpyxl and xlwt, or typed as their own XML, and what is read from them."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from equalityplan.document import Cell, Document, Passage
from equalityplan.notice import Notice
from equalityplan.reader import Limits, read_document

TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns:"
_OPEN_SPACES = " ".join(
    f'xmlns:{prefix}="{_OPEN}{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "table": "table",
        "text": "text",
        "style": "style",
        "fo": "xsl-fo-compatible",
        "draw": "drawing",
        "number": "datastyle",
    }.items()
)
OPEN_KIND = "application/vnd.oasis.opendocument.spreadsheet"


def saved(workbook: Workbook) -> bytes:
    """Give the bytes of a workbook."""
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


Value = str | float | date | None


def put(workbook: Workbook, row: int, column: int, text: str) -> None:
    """Put a text into a cell of the first sheet, also one that reads as a formula."""
    cell = workbook.worksheets[0].cell(row, column, text)
    cell.data_type = "s"


def workbook_of(*rows: Sequence[Value], title: str = "Plan") -> Workbook:
    """Give a workbook with one sheet of some rows; None leaves a cell out."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = title
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            if value is not None:
                sheet.cell(number, column, value)
    return workbook


def read(content: bytes | Workbook, *, limits: Limits | None = None) -> Document:
    """Read a workbook."""
    return read_document(io.BytesIO(content if isinstance(content, bytes) else saved(content)), limits=limits)


def zipped(parts: Mapping[str, str], *, stored: Sequence[str] = ()) -> bytes:
    """Give an archive of some parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            method = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, compress_type=method)
    return buffer.getvalue()


def relations(*targets: tuple[str, str], space: str = _RELATIONSHIPS) -> str:
    """Give a part that names others by kind and target, with the ids rId1, rId2 and so on."""
    items = "".join(
        f'<Relationship Id="rId{number}" Type="{space}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{items}</Relationships>'


def raw_parts(*rows: str, before: str = "", after: str = "", strict: bool = False) -> dict[str, str]:
    """Give the parts of a workbook whose rows are typed as XML."""
    space = STRICT if strict else TRANSITIONAL
    related = _STRICT_RELATIONSHIPS if strict else _RELATIONSHIPS
    root = f'xmlns="{space}" xmlns:r="{related}"'
    return {
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml"), space=related),
        "xl/workbook.xml": f'<workbook {root}><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            ("worksheet", "worksheets/sheet1.xml"),
            ("sharedStrings", "sharedStrings.xml"),
            ("styles", "/xl/styles.xml"),
            ("theme", "theme/theme1.xml"),
            space=related,
        ),
        "xl/worksheets/sheet1.xml": f"<worksheet {root}>{before}"
        f"<sheetData>{''.join(rows)}</sheetData>{after}</worksheet>",
    }


def raw_workbook(
    *rows: str, before: str = "", after: str = "", strict: bool = False, parts: Mapping[str, str] | None = None
) -> bytes:
    """Give a workbook whose rows are typed as XML, with further parts."""
    return zipped({**raw_parts(*rows, before=before, after=after, strict=strict), **(parts or {})})


def said(address: str, text: str) -> str:
    """Give a cell with its text in place, as XML."""
    return f'<c r="{address}" t="inlineStr"><is><t>{text}</t></is></c>'


def raw_spreadsheet(*tables: str, styles: str = "", after: str = "", parts: Mapping[str, str] | None = None) -> bytes:
    """Give an OpenDocument spreadsheet whose tables are typed as XML."""
    content = (
        f"<office:document-content {_OPEN_SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{''.join(tables)}{after}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    made: dict[str, str] = {"mimetype": OPEN_KIND, "content.xml": content, **(parts or {})}
    return zipped(made, stored=("mimetype",))


def open_row(*texts: str, attributes: str = "") -> str:
    """Give a row of an OpenDocument table as XML; a text that begins with a tag is the cell itself."""
    cells = (text if text.startswith("<") else f"<table:table-cell>{_line(text)}</table:table-cell>" for text in texts)
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def open_table(*rows: str, name: str = "Plan", attributes: str = "") -> str:
    """Give an OpenDocument table as XML."""
    return f'<table:table table:name="{name}" {attributes}>{"".join(rows)}</table:table>'


def _line(text: str) -> str:
    return f"<text:p>{text}</text:p>" if text else ""


def converted(content: bytes, suffix: str, folder: Path) -> bytes:
    """Give a workbook as LibreOffice saves it in another format."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice (soffice) is not installed, and it makes the file of this test")
    source = folder / "plan.xlsx"
    source.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", suffix, "--outdir", str(folder / "made"), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / "made" / f"plan.{suffix}").read_bytes()


def texts(document: Document, table: int = 0) -> list[list[str]]:
    """Give the texts of a table, row by row."""
    return [[cell.text for cell in row.cells] for row in document.tables[table].rows]


def passages(document: Document) -> list[str]:
    """Give the texts outside the tables."""
    return [block.text for block in document.blocks if isinstance(block, Passage)]


def cell_at(document: Document, row: int, column: int, table: int = 0) -> Cell:
    """Give the cell that stands in a row and column of the sheet."""
    cells = (cell for line in document.tables[table].rows for cell in line.cells)
    return next(cell for cell in cells if (cell.where.row, cell.where.column) == (row, column))


def codes(document: Document) -> list[str]:
    """Give the codes of the notices, in order."""
    return [notice.code for notice in document.notices]


def notice(document: Document, code: str) -> Notice:
    """Give the only notice of a code."""
    (found,) = [notice for notice in document.notices if notice.code == code]
    return found
