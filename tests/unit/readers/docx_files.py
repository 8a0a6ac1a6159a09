"""Word files typed as their own XML, part by part, and what is read from them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from docx.document import Document as WordDocument

from equalityplan.document import Cell, Document, Passage, Table
from equalityplan.notice import Notice
from equalityplan.reader import Limits, read_document

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_SPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "r": _RELATIONSHIPS,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "v": "urn:schemas-microsoft-com:vml",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    }.items()
)
_ROOTS = {"header": "hdr", "footer": "ftr"}


def run(text: str, properties: str = "") -> str:
    """Give a run with some properties."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str, properties: str = "") -> str:
    """Give a paragraph of runs, or of words that become one."""
    runs = (text if text.startswith("<") else run(text) for text in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def cell(*content: str, properties: str = "") -> str:
    """Give a cell of paragraphs, or of words that become one each."""
    blocks = (text if text.startswith("<") else paragraph(text) for text in content or ("",))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(blocks)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """Give a row of cells, or of words that become one each."""
    made = (text if text.startswith("<") else cell(text) for text in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(made)}</w:tr>"


def table(*rows: str) -> str:
    """Give a table of rows."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def word_file(
    body: str,
    parts: Mapping[str, str] | None = None,
    *,
    word: str = TRANSITIONAL,
    main: str = "word/document.xml",
    others: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """Give the bytes of a Word file.

    Args:
        body: What stands in the body.
        parts: What stands in other parts, by kind: styles, numbering, comments, footnotes, header1, footer1, ...
        word: The namespace of Word's elements.
        main: Name of the part with the body.
        others: Whole parts by name.
    """
    folder = main.rpartition("/")[0]
    prefix = f"{folder}/" if folder else ""
    spaces = f'xmlns:w="{word}" {_SPACES}'
    if word == STRICT:
        spaces = spaces.replace(_RELATIONSHIPS, _STRICT_RELATIONSHIPS)
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types><Override PartName="/{main}" ContentType="a.wordprocessingml.b"/></Types>',
        "_rels/.rels": _relationships({"d1": ("officeDocument", main)}),
        main: f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
        f"{prefix}_rels/{main.rpartition('/')[2]}.rels": _relationships(
            {kind: (kind.rstrip("0123456789"), f"{kind}.xml") for kind in parts or {}}
        ),
    }
    for kind, content in (parts or {}).items():
        root = _ROOTS.get(kind.rstrip("0123456789"), kind)
        made[f"{prefix}{kind}.xml"] = f"<w:{root} {spaces}>{content}</w:{root}>"
    return packed({**made, **(others or {})})


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Give an archive of parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return buffer.getvalue()


def read(content: bytes, **limits: float) -> Document:
    """Read the bytes of a file."""
    return read_document(io.BytesIO(content), limits=Limits(**limits))  # type: ignore[arg-type]


def saved(made: WordDocument) -> Document:
    """Read what python-docx has made."""
    buffer = io.BytesIO()
    made.save(buffer)
    return read(buffer.getvalue())


def body(*blocks: str, **parts: str) -> Document:
    """Read a Word file with some blocks in its body and some other parts."""
    return read(word_file("".join(blocks), parts))


def in_cell(*content: str, **parts: str) -> Cell:
    """Read a Word file with a table of one row, and give its first cell."""
    (made,) = body(table(row(cell(*content), "Clerk")), **parts).tables
    return made.rows[0].cells[0]


def texts(read_table: Table) -> list[list[str]]:
    """Give the texts of a table, row by row."""
    return [[cell.text for cell in row.cells] for row in read_table.rows]


def passages(document: Document) -> list[str]:
    """Give the texts of the passages."""
    return [block.text for block in document.blocks if isinstance(block, Passage)]


def notice(document: Document, code: str) -> Notice:
    """Give the one notice of a kind."""
    (found,) = [notice for notice in document.notices if notice.code == code]
    return found


def _relationships(targets: Mapping[str, tuple[str, str]]) -> str:
    found = (
        f'<Relationship Id="{name}" Type="{_RELATIONSHIPS}/{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(found)}</Relationships>'
