"""Comma-separated values, and their kin with semicolons or bars: what spreadsheets and systems export as text.

A record is a row; cells in quotation marks may hold delimiters and line ends. A title above the table is a
passage, and a blank record ends a piece of a table.
"""

from __future__ import annotations

from equalityplan.document import Document
from equalityplan.reader import Limits, Reader
from equalityplan.readers._bounds import Bounds
from equalityplan.readers._delimited import blocks_of, delimiter_of, is_quoted_table, records, without_separator_line
from equalityplan.readers._text import decode, head_of, is_markup, plain_lines


def _recognises(content: bytes) -> bool:
    head = head_of(content)
    return head is not None and not is_markup(head) and _delimiter(content, head) is not None


def _delimiter(content: bytes, head: str) -> str | None:
    return delimiter_of(content) or ("\t" if is_quoted_table(plain_lines(head)) else None)


def _read(content: bytes, name: str, limits: Limits) -> Document:
    text, notices = decode(content, name)
    delimiter = _delimiter(content, head_of(content) or "") or ","
    lines, first = without_separator_line(plain_lines(text))
    blocks = blocks_of(records(lines, delimiter, first=first), Bounds(name, limits))
    return Document(name=name, format="csv", blocks=tuple(blocks), notices=notices)


reader = Reader(format="csv", suffixes=(".csv",), recognises=_recognises, read=_read)
