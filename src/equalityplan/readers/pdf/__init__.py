"""PDF: tables from ruling lines or from white space, the text around them, page by page.

PDFium gives characters with their boxes and lines with their ends; rows, columns and paragraphs are found here.
"""

from __future__ import annotations

from equalityplan.document import Document
from equalityplan.extension import Needing
from equalityplan.reader import Limits, Reader

# A header may stand behind some bytes of another program.
_HEAD = 1024


def _recognises(content: bytes) -> bool:
    return b"%PDF-" in content[:_HEAD]


def _read(content: bytes, name: str, limits: Limits) -> Document:
    with Needing("pdf"):
        from equalityplan.readers.pdf.reading import read_pages  # noqa: PLC0415 - it imports an optional extra
    return read_pages(content, name, limits)


reader = Reader(format="pdf", suffixes=(".pdf",), recognises=_recognises, read=_read)
