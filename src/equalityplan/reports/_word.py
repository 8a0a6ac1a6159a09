"""Word documents of outlines: headings, lists and tables as screen readers look for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from equalityplan.extension import Needing
from equalityplan.report.outline import Block, Field, Grid, Heading, Item, Paragraph, clean
from equalityplan.reports._packing import storable

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import Table, _Row

_LANGUAGE = "en-GB"
_FONT = "Arial"
_POINTS = 11
_SMALL = 9.5
_INK = "1F2A44"
_SHADE = "E8ECF2"
# The width of a bold character and of a cell's margins in the units of Word's drawings; the longest text that counts.
_CHARACTER, _MARGINS, _WIDE = 80_000, 180_000, 60


def new_document(title: str, author: str = "") -> WordDocument:
    """Give an empty document in British English, A4, with a title."""
    with Needing("word"):
        from docx import Document  # noqa: PLC0415 - an optional extra
        from docx.shared import Cm  # noqa: PLC0415
    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.language = storable(title)[:255], storable(author)[:255], _LANGUAGE
    properties.comments = properties.last_modified_by = ""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    _speak_british(document)
    return document


def _speak_british(document: WordDocument) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415 - an optional extra

    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)


def write_outline(document: WordDocument, blocks: Iterable[Block]) -> None:
    """Write blocks at the end of a document."""
    _dress(document)
    for block in blocks:
        match block:
            case Heading():
                _heading(document, block)
            case Paragraph():
                document.add_paragraph(_line(block.text))
            case Item():
                _item(document, block)
            case Field():
                _labelled(document, f"{_line(block.name)}:", block.text, style=None)
            case Grid():
                _grid(document, block)
    _number_pages(document)


def _dress(document: WordDocument) -> None:
    """Give the styles one legible font and dark ink; sizes stay those of headings."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - an optional extra
    from docx.shared import Cm, Pt, RGBColor  # noqa: PLC0415

    names = ("Normal", "Title", "Heading 1", "Heading 2", "Heading 3")
    for name, size in zip(names, (_POINTS, 22, 16, 13, 12), strict=True):
        style = document.styles[name]
        font = style.font
        font.name, font.size = _FONT, Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        if name != "Normal":
            font.color.rgb = RGBColor.from_string(_INK)
    section = document.sections[0]
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)


def _heading(document: WordDocument, block: Heading) -> None:
    # The title is a title; what outlines call depth 2 is the first heading of the document.
    document.add_heading(_line(block.text), block.depth - 1)


def _item(document: WordDocument, block: Item) -> None:
    if block.label:
        _labelled(document, _line(block.label), block.text, style=None)
    else:
        document.add_paragraph(_line(block.text), style="List Bullet 2" if block.depth else "List Bullet")


def _labelled(document: WordDocument, label: str, text: str, style: str | None) -> None:
    paragraph = document.add_paragraph(style=style)
    paragraph.add_run(label).bold = True
    paragraph.add_run(f" {_line(text)}")


def _grid(document: WordDocument, block: Grid) -> None:
    from docx.shared import Emu  # noqa: PLC0415 - an optional extra

    table = document.add_table(rows=0, cols=len(block.headings), style="Table Grid")
    table.autofit = False
    section = document.sections[0]
    room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    widths = [Emu(int(width)) for width in _widths(block, room)]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for number, texts in enumerate((block.headings, *block.rows)):
        _row(table, texts, widths, header=number == 0)
    document.add_paragraph()


def _widths(block: Grid, room: int) -> list[float]:
    """Give each column room for its longest word, and what is left by the lengths of the columns' texts."""
    columns = list(zip(block.headings, *block.rows, strict=True))
    words = [max(len(word) for text in column for word in text.split() or [""]) for column in columns]
    least = [_CHARACTER * min(word, _WIDE // 2) + _MARGINS for word in words]
    left = max(room - sum(least), 0)
    texts = [min(sum(map(len, column)) / len(column), _WIDE) for column in columns]
    # Columns of single words have all they need.
    wants = [text if text > word else 0 for text, word in zip(texts, words, strict=True)]
    total = sum(wants) or 1
    shared = [size + left * want / total for size, want in zip(least, wants, strict=True)]
    return [size * room / sum(shared) for size in shared]


def _row(table: Table, texts: Sequence[str], widths: Sequence[int], *, header: bool) -> None:
    from docx.shared import Emu, Pt  # noqa: PLC0415 - an optional extra

    row = table.add_row()  # type: ignore[no-untyped-call] # python-docx does not say
    _keep_together(row, header=header)
    for cell, text, width in zip(row.cells, texts, widths, strict=True):
        cell.width = Emu(width)
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(2)
        run = paragraph.add_run(_line(text))
        run.font.size, run.bold = Pt(_SMALL), header or None
        if header:
            shade = _element("w:shd", val="clear", color="auto", fill=_SHADE)
            cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 - python-docx has no name for it


def _keep_together(row: _Row, *, header: bool) -> None:
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no name for it
    properties.append(_element("w:cantSplit"))
    if header:
        properties.append(_element("w:tblHeader"))


def repeat(row: _Row) -> None:
    """Mark a row as a header that Word repeats on each page."""
    row._tr.get_or_add_trPr().append(_element("w:tblHeader"))  # noqa: SLF001 - python-docx has no name for it


def _number_pages(document: WordDocument) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.add_run("Page ")
    run = paragraph.add_run()._r  # noqa: SLF001 - python-docx has no name for fields
    instruction = _element("w:instrText")
    instruction.text = "PAGE"
    for part in (_element("w:fldChar", fldCharType="begin"), instruction, _element("w:fldChar", fldCharType="end")):
        run.append(part)


def _element(name: str, **attributes: str) -> Any:  # noqa: ANN401 - lxml's elements, whose types are not ours
    from docx.oxml import OxmlElement  # noqa: PLC0415 - an optional extra
    from docx.oxml.ns import qn  # noqa: PLC0415

    return OxmlElement(name, {qn(f"w:{key}"): value for key, value in attributes.items()})


def _line(text: str) -> str:
    return storable(clean(text))
