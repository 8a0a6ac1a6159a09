"""mend: what page breaks and conversions tore is joined; what is printed on every page is marked.

A document goes in and a document comes out, with the same words. Nothing is removed: a repeated header is
marked as running, and `equalityplan.layout` sets it aside. Each repair leaves a notice with its places.
"""

from __future__ import annotations

from attrs import evolve

from equalityplan.document import Block, Document, Table, words_of
from equalityplan.mending.bands import mend_bands
from equalityplan.mending.forms import turn_forms
from equalityplan.mending.fronts import lift_fronts
from equalityplan.mending.grid import complete_tables
from equalityplan.mending.headers import with_sound_marks
from equalityplan.mending.openers import spread_openers
from equalityplan.mending.passages import mark_running_passages, unspace_passages
from equalityplan.mending.pieces import join_pieces
from equalityplan.mending.prose import find_prose, set_out
from equalityplan.mending.prose_aims import join_aims
from equalityplan.mending.remarks import tell_remarks
from equalityplan.mending.tears import join_torn_rows
from equalityplan.notice import Notice

__all__ = ["LIFTED", "mend"]

LIFTED = frozenset(("tsv", "text", "pdf"))
"""Formats in which rows and cells are what was lifted from a page, and may be torn."""


def mend(document: Document) -> Document:
    """Join what page ends tore, set out what is merged, and mark what is printed on every page.

    Cells that are merged over rows and columns are set out, so that every row has a cell for each column; forms of
    labels and values become rows under their labels; titles typed above a header become passages. Titles typed
    letter by letter are put together; titles, headers, dates and page numbers that repeat are marked as running;
    pieces of one table are joined; rows cut in two are joined; section titles that a table spread over cells, or
    cut inside a word, become one cell. Actions that stand as headings and labelled paragraphs become rows.

    Args:
        document: A document as a reader made it.

    Returns:
        The mended document, with a notice for each repair.
    """
    notices: list[Notice] = list(document.notices)
    exact = document.format not in LIFTED
    told = with_sound_marks(tell_remarks(document.blocks, notices))
    completed = spread_openers(turn_forms(complete_tables(told, notices), notices))
    lifted = lift_fronts(completed, exact=exact)
    unspaced, plans = find_prose(join_aims(unspace_passages(lifted, notices)), wrapped=document.format == "text")
    spared = frozenset[int]().union(*(plan.passages | plan.sections for plan in plans))
    blocks = join_pieces(mark_running_passages(unspaced, spared), exact=exact)
    vocabulary = frozenset(map(str.casefold, words_of("\n".join([text for text, _ in document.texts()]))))
    mended = tuple(_mended(block, vocabulary, notices, exact=exact) for block in blocks)
    whole = set_out(mended, plans, notices)
    kept = [notice for notice in notices if not (plans and notice.code == "no-table")]
    return evolve(document, blocks=whole, notices=tuple(kept))


def _mended(block: Block, vocabulary: frozenset[str], notices: list[Notice], *, exact: bool) -> Block:
    if not isinstance(block, Table):
        return block
    rows = join_torn_rows(block.rows, notices, exact=exact)
    return evolve(block, rows=mend_bands(rows, vocabulary, notices, exact=exact))
