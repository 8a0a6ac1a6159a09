"""Plain text without tabs: its tables are drawn with bars, rules or spaces, and all else are passages, line by line.

`boxes` knows tables whose cells stand between bars, `columns` those with rules or spaces between the columns, `drawn`
what they have in common, and `reading` makes the document.
"""

from __future__ import annotations

from equalityplan.document import Document
from equalityplan.reader import Limits, Reader
from equalityplan.readers._delimited import delimiter_of
from equalityplan.readers._text import head_of, is_markdown, is_markup, plain_lines


def _recognises(content: bytes) -> bool:
    head = head_of(content)
    if head is None or b"\t" in content or is_markup(head):
        return False
    return not is_markdown(plain_lines(head)) and delimiter_of(content) is None


def _read(content: bytes, name: str, limits: Limits) -> Document:
    # The readers of all formats are loaded for any document, and no other needs to know drawn tables.
    from equalityplan.readers.text.reading import read_text  # noqa: PLC0415

    return read_text(content, name, limits)


reader = Reader(format="text", suffixes=(".txt",), recognises=_recognises, read=_read)
