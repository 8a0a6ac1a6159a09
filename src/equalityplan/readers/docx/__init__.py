"""Word documents: the document's own XML, walked once from its beginning to its end.

What Word prints arrives, in Word's order. Insertions that are tracked are read and deletions left out; text that is
deleted, hidden or a mere prompt is kept in notices.

Conventions of the reader:

- A cell that covers rows below has a rowspan, and the rows below have no cell for it; a column is counted on the grid.
  Columns that a row leaves out before or after its cells are one empty cell.
- A line break parts paragraphs in a cell and passages outside tables; in a heading it is a space.
- A list number is the paragraph's number in a cell. A passage has no number, so there it is put before the text, since
  others refer to it; a heading gets its number but no bullet.
- An empty paragraph with a list number counts where it is alone in its cell, as the number of a row is.
- A table inside a cell becomes paragraphs of the cell, one for each row, its cells parted by tabs. A table of one
  column that only holds other tables in place is no table: what stands in it is read as if it stood outside.
- Tags and entities that a conversion left in the text are taken as what they mean, as in all formats.
- Text boxes come after the paragraph that they are anchored to.
"""

from __future__ import annotations

from equalityplan.archive import Archive, has_part, is_old_format
from equalityplan.document import Document
from equalityplan.errors import DocumentError
from equalityplan.extension import Needing
from equalityplan.reader import Limits, Reader

_TYPES = "[Content_Types].xml"
_OTHERS = ("xl/", "ppt/")


def _recognises(content: bytes) -> bool:
    """Whether the bytes are a Word document, or one that is locked with a password: reading tells what to do then."""
    if has_part(content, "word/") or is_old_format(content, "EncryptedPackage"):
        return True
    return has_part(content, _TYPES) and not any(has_part(content, part) for part in _OTHERS) and _is_typed(content)


def _is_typed(content: bytes) -> bool:
    """Whether the types of an archive's parts say that one is the text of a Word document."""
    try:
        return b"wordprocessingml" in Archive(content, "document", Limits()).read(_TYPES)
    except DocumentError:
        return False


def _read(content: bytes, name: str, limits: Limits) -> Document:
    with Needing("docx"):
        from equalityplan.readers.docx.reading import read_package  # noqa: PLC0415 - it needs an optional extra
    return read_package(Archive(content, name, limits), limits)


reader = Reader(format="docx", suffixes=(".docx", ".docm", ".dotx", ".dotm"), recognises=_recognises, read=_read)
