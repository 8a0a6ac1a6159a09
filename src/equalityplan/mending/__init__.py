"""mend: what page breaks and conversions tore is joined; what is printed on every page is marked.

A document goes in and a document comes out, with the same words. Nothing is removed: a repeated header is
marked as running, and `equalityplan.layout` sets it aside. Each repair leaves a notice with its places.
"""

from __future__ import annotations

from attrs import evolve

from equalityplan.document import Block, Document, Table, words_of
from equalityplan.mending.bands import mend_bands
from equalityplan.mending.passages import mark_running_passages, unspace_passages
from equalityplan.mending.pieces import join_pieces
from equalityplan.mending.tears import join_torn_rows
from equalityplan.notice import Notice

__all__ = ["mend"]


def mend(document: Document) -> Document:
    """Join what page ends tore and mark what is printed on every page.

    Titles typed letter by letter are put together; titles, headers, dates and page numbers that repeat are
    marked as running; pieces of one table are joined; rows cut in two are joined; section titles that a table
    spread over cells, or cut inside a word, become one cell.

    Args:
        document: A document as a reader made it.

    Returns:
        The mended document, with a notice for each repair.
    """
    notices: list[Notice] = list(document.notices)
    blocks = join_pieces(mark_running_passages(unspace_passages(document.blocks, notices)))
    vocabulary = frozenset(map(str.casefold, words_of("\n".join([text for text, _ in document.texts()]))))
    mended = tuple(_mended(block, vocabulary, notices) for block in blocks)
    return evolve(document, blocks=mended, notices=tuple(notices))


def _mended(block: Block, vocabulary: frozenset[str], notices: list[Notice]) -> Block:
    if not isinstance(block, Table):
        return block
    return evolve(block, rows=mend_bands(join_torn_rows(block.rows, notices), vocabulary, notices))
