"""Blocks of HTML inside Markdown, read by the reader of HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from equalityplan.document import Block, Passage, Row
from equalityplan.errors import ExtensionError
from equalityplan.fragment import read_fragment
from equalityplan.notice import Notice
from equalityplan.provenance import Where
from equalityplan.reader import readers
from equalityplan.readers._bounds import Bounds

_TAG = r"<[A-Za-z]"
_COMMENT = r"(?s)<!--.*?-->"


def read_html(text: str, where: Where, bounds: Bounds) -> tuple[Sequence[Block], Sequence[Notice]]:
    """Read a block of HTML.

    Args:
        text: The block.
        where: Its place.
        bounds: What the document has used of its limits.

    Returns:
        Its blocks and what should be known about them. Where the reader of HTML lacks its library, the text itself
        and a notice that says so.
    """
    shown = re.sub(_COMMENT, " ", text)
    if not re.search(_TAG, shown):
        return (), ()
    page = f"<html><body>{shown}</body></html>".encode()
    try:
        read = next(reader for reader in readers() if reader.format == "html").read(page, bounds.name, bounds.limits)
    except ExtensionError as error:
        message = f"A block of HTML was read as plain text. {error.advice}"
        passages = [Passage(text=paragraph.text, where=where) for paragraph in read_fragment(shown)]
        return passages, (Notice(code="html-unread", message=message, where=where),)
    return [_placed(block, where) for block in read.blocks], [evolve(notice, where=where) for notice in read.notices]


def _placed(block: Block, where: Where) -> Block:
    """The block with its place in the text rather than in the piece of HTML."""
    if isinstance(block, Passage):
        return evolve(block, where=where)
    return evolve(block, where=where, rows=tuple(_placed_row(row, where) for row in block.rows))


def _placed_row(row: Row, where: Where) -> Row:
    place = evolve(where, row=row.where.row)
    cells = tuple(evolve(cell, where=evolve(place, column=cell.where.column)) for cell in row.cells)
    return evolve(row, where=place, cells=cells)
