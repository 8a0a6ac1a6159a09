"""Cells: what stands in a cell, where tables and text boxes inside it become paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from equalityplan.document import Paragraph
from equalityplan.readers._bounds import Bounds
from equalityplan.readers.docx.flow import Flow
from equalityplan.readers.docx.grid import cell_properties, row_properties
from equalityplan.readers.docx.inline import Said
from equalityplan.readers.docx.names import TC, TR, plain_text, through
from equalityplan.readers.docx.paragraphs import Content, Paragraphs, with_number
from equalityplan.readers.docx.remarks import Remarks

ROWS, CELLS = frozenset((TR,)), frozenset((TC,))


class Cells:
    """Reads what stands in cells.

    Args:
        flow: Reads what stands in a container.
        paragraphs: Settles what its paragraphs are.
        remarks: Takes what should be known.
        bounds: What the document has used of its limits.
    """

    def __init__(self, flow: Flow, paragraphs: Paragraphs, remarks: Remarks, bounds: Bounds) -> None:
        self._flow = flow
        self._paragraphs = paragraphs
        self._remarks = remarks
        self._bounds = bounds

    def content(self, container: _Element) -> Content:
        """Give what stands in a cell or a text box."""
        content = Content()
        for part in self._flow.parts(container):
            if not isinstance(part, Said):
                self._nest(part, content)
                continue
            self._paragraphs.settle(part, content)
            for box in part.boxes:
                with self._flow.deeper(), self._paragraphs.boxed():
                    content.absorb(self.content(box))
        if content.paragraphs and not content.paragraphs[-1].text:
            content.trim()
        return content

    def drop(self, element: _Element) -> None:
        """Leave out a row or cell that a tracked change took out."""
        place = self._flow.inline.place
        self._remarks.add("tracked-changes", place, plain_text(element), what="deletions left out")

    def hide(self, cell: _Element) -> None:
        """Leave out what stands in a cell that another one covers: Word does not print it."""
        text = plain_text(cell)
        if text:
            self._remarks.add("hidden-text", self._flow.inline.place, text)

    def _nest(self, table: _Element, content: Content) -> None:
        """Make paragraphs of a table inside a cell, one for each of its rows."""
        what = "Each of their rows is read as a paragraph of the cell"
        self._remarks.add("nested-table", self._flow.inline.place, what=what)
        with self._flow.deeper():
            for number, row in enumerate(through(table, ROWS), start=1):
                self._bounds.check_rows(number)
                content.absorb(self._nested_row(row))

    def _nested_row(self, row: _Element) -> Content:
        whole = Content()
        if row_properties(row).deleted:
            self.drop(row)
            return whole
        filled = [content for content in self._nested_cells(row) if content.paragraphs]
        for content in filled:
            whole.absorb(content)
        if len(filled) > 1:
            struck = whole.is_struck
            texts = (" ".join(with_number(paragraph) for paragraph in content.paragraphs) for content in filled)
            whole.paragraphs = [Paragraph(text="\t".join(texts))]
            whole.whole = int(struck)
        return whole

    def _nested_cells(self, row: _Element) -> Iterator[Content]:
        for cell in through(row, CELLS):
            told = cell_properties(cell)
            if told.deleted:
                self.drop(cell)
            elif "continue" in {told.down, told.across}:
                self.hide(cell)
            else:
                self._bounds.add_cells(1)
                yield self.content(cell)
