"""HTML: pages of a website, and what Word, LibreOffice and spreadsheets save as a web page.

`page` makes a tree of the bytes, `walk` takes it apart into flows of lines and tables, `style` knows what is
hidden, struck out and coloured, `grid` puts the cells of a table in their columns, and `blocks` makes the document.

Conventions of the reader:

- A covered position has no cell. A foot stands last. Columns in which no cell begins are no columns.
- A line break parts paragraphs in a cell and passages outside tables; in a heading it is a space.
- A list number is the paragraph's number in a cell; in a passage it stands before the text.
- A table in a cell becomes paragraphs of the cell, one for each row, its cells parted by tabs. A table that only lays
  out the page is no table: what stands in its cells is read as if it stood outside.
- Struck and hidden text is read, and marked or told.
"""

from __future__ import annotations

from equalityplan.document import Document
from equalityplan.extension import Needing
from equalityplan.reader import Limits, Reader
from equalityplan.readers._text import head_of, is_html


def _recognises(content: bytes) -> bool:
    head = head_of(content)
    return head is not None and is_html(head)


def _read(content: bytes, name: str, limits: Limits) -> Document:
    with Needing("html"):
        from equalityplan.readers.html.reading import read_page  # noqa: PLC0415 - it needs an optional extra
    return read_page(content, name, limits)


reader = Reader(format="html", suffixes=(".html", ".htm", ".xhtml"), recognises=_recognises, read=_read)
