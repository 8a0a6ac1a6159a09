"""The reading of plain text, from its bytes to the document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from equalityplan.document import Block, Document, Passage, Table
from equalityplan.fragment import read_fragment
from equalityplan.notice import Notice
from equalityplan.provenance import Where
from equalityplan.reader import Limits
from equalityplan.readers._bounds import Bounds
from equalityplan.readers._text import decode, plain_lines
from equalityplan.readers.text.boxes import box_at
from equalityplan.readers.text.columns import ruled_columns_at, spaced_columns_at

_BLANK = ' \t\f\v\r\xa0"'
_EMPHASIS = r"\*\*(?=\S)([^*]+)(?<=\S)\*\*"


def read_text(content: bytes, name: str, limits: Limits) -> Document:
    """Make the document of a plain text.

    Args:
        content: Its bytes.
        name: Its file name.
        limits: How much it may ask for.

    Raises:
        DocumentError: It is no text, or asks for too much.
    """
    text, remarks = decode(content, name)
    notices = list(remarks)
    blocks = tuple(_blocks(plain_lines(text).split("\n"), Bounds(name, limits), notices))
    if not any(isinstance(block, Table) for block in blocks):
        message = "No tab, bar, rule or even space parts the text into cells; all of it was read as passages."
        notices.append(Notice(code="no-table", message=message, where=Where(document=name)))
    return Document(name=name, format="text", blocks=blocks, notices=tuple(notices))


def _blocks(lines: Sequence[str], bounds: Bounds, notices: list[Notice]) -> Iterator[Block]:
    position = 0
    while position < len(lines):
        bounds.step()
        found = _table_at(lines, position, bounds, notices) if lines[position].strip() else None
        table, end = found or (None, position + 1)
        if table is not None:
            yield table
        for number in range(position + 1, end + 1) if table is None else ():
            # An empty cell of a file of one column is a pair of quotes.
            if lines[number - 1].strip(_BLANK):
                yield _passage(lines[number - 1].strip(), Where(document=bounds.name, lines=(number, number)))
        position = end


def _table_at(
    lines: Sequence[str], start: int, bounds: Bounds, notices: list[Notice]
) -> tuple[Table | None, int] | None:
    found = box_at(lines, start, bounds) or ruled_columns_at(lines, start, bounds)
    if found:
        return found
    spaced = spaced_columns_at(lines, start, bounds)
    if spaced:
        message = "Only spaces part the cells of this table; rows and cells were told by where the words stand."
        notices.append(Notice(code="table-by-spaces", message=message, where=spaced[0].where))
    return spaced


def _passage(line: str, where: Where) -> Passage:
    return Passage(text=" ".join(p.text for p in read_fragment(re.sub(_EMPHASIS, r"\1", line))), where=where)
