"""Story: one part of the document from its beginning to its end, as passages and tables."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from equalityplan.document import Block, Passage
from equalityplan.provenance import Where
from equalityplan.readers._bounds import Bounds
from equalityplan.readers.docx.cells import CELLS, ROWS, Cells
from equalityplan.readers.docx.flow import Flow
from equalityplan.readers.docx.inline import Inline, Said
from equalityplan.readers.docx.marks import find_marks, find_open_ends, style_names
from equalityplan.readers.docx.names import through
from equalityplan.readers.docx.notes import Notes
from equalityplan.readers.docx.paragraphs import Content, Paragraphs, with_number
from equalityplan.readers.docx.plain import PlainCells
from equalityplan.readers.docx.remarks import Remarks
from equalityplan.readers.docx.styles import Styles
from equalityplan.readers.docx.tables import Tables, is_frame


class Story:
    """Reads one part of the document.

    Args:
        root: The part's root element.
        name: Name of the document.
        styles: Its styles.
        paragraphs: Settles what its paragraphs are.
        notes: Its comments, footnotes and endnotes.
        remarks: Takes what should be known.
        bounds: What the document has used of its limits.
    """

    def __init__(
        self,
        root: _Element,
        name: str,
        styles: Styles,
        paragraphs: Paragraphs,
        notes: Notes,
        remarks: Remarks,
        bounds: Bounds,
    ) -> None:
        self._root = root
        self._where = Where(document=name)
        self._remarks = remarks
        self._bounds = bounds
        named = style_names(root)
        marks = find_marks(root, styles, named)
        inline = Inline(marks, notes, remarks, self._where)
        self._flow = Flow(inline, find_open_ends(root), remarks, bounds)
        self._paragraphs = paragraphs
        self._cells = Cells(self._flow, self._paragraphs, remarks, bounds)
        plain = PlainCells(root, marks, styles, named)
        self._tables = Tables(name, inline, self._cells, plain, paragraphs, remarks, bounds)

    def blocks(self, container: _Element | None = None) -> Iterator[Block]:
        """Yield the passages and tables of a container, or of the whole part."""
        for part in self._flow.parts(self._root if container is None else container):
            self._bounds.step()
            if isinstance(part, Said):
                yield from self._passages(part)
                for box in part.boxes:
                    with self._flow.deeper(), self._paragraphs.boxed():
                        yield from self.blocks(box)
            elif is_frame(part):
                yield from self._framed(part)
            else:
                table = self._tables.read(part)
                if table.rows:
                    yield table

    def running(self) -> Iterator[Passage]:
        """Yield the passages of a header or footer, the rows of its tables among them."""
        for paragraph in self._cells.content(self._root).paragraphs:
            text = with_number(paragraph).replace("\t", " ")
            yield Passage(text=text, running=True, where=self._where)

    def _framed(self, table: _Element) -> Iterator[Block]:
        what = "One column holds them in place, so they are read as tables of their own"
        self._remarks.add("nested-table", self._where, what=what)
        with self._flow.deeper():
            for row in through(table, ROWS):
                for cell in through(row, CELLS):
                    yield from self.blocks(cell)

    def _passages(self, said: Said) -> Iterator[Passage]:
        content = Content()
        self._paragraphs.settle(said, content)
        for comment in content.comments:
            self._remarks.add("comment", self._where, comment)
        for words in content.struck:
            if words:
                self._remarks.add("struck-out", self._where, words)
        if content.heading:
            texts = [_heading(content)]
        else:
            texts = [with_number(paragraph).replace("\t", " ") for paragraph in content.paragraphs if paragraph.text]
        for text in texts:
            if text:
                yield Passage(text=text, heading=content.heading, where=self._where)


def _heading(content: Content) -> str:
    """A heading on one line, after its number; a bullet says nothing about it."""
    text = " ".join(paragraph.text for paragraph in content.paragraphs).replace("\t", " ").strip()
    number = content.paragraphs[0].number if text else None
    return f"{number} {text}" if number and any(letter.isalnum() for letter in number) else text
