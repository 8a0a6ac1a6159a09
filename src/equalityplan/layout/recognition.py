"""recognise: from a mended document to rows under standard fields."""

from __future__ import annotations

from collections.abc import Iterable

from equalityplan.document import Document, Passage, Table
from equalityplan.layout.folding import fold_openings
from equalityplan.layout.keys import find_key
from equalityplan.layout.records import Records
from equalityplan.layout.repeats import without_repeats
from equalityplan.layout.sections import Heading, are_peers, years_in
from equalityplan.layout.subheadings import names_kind
from equalityplan.layout.surroundings import Surroundings, find_surroundings
from equalityplan.layout.titles import Titles
from equalityplan.layout.walk import Walk
from equalityplan.mending import LIFTED
from equalityplan.mending.pieces import sheet_of
from equalityplan.notice import Notice
from equalityplan.provenance import Where

# Formats in which a whole sheet is one table.
_SHEETS = frozenset(("csv", "xlsx", "xls", "ods"))


def recognise(document: Document) -> Records:
    """Find the columns of each table and put its rows under standard fields.

    Columns are told by their headings and by the cells below them, never by the document. A table without a
    header goes on under the columns of the one before, if it has no more of them. A table that is no plan is
    set aside with a notice that keeps its words.

    Args:
        document: A mended document.

    Returns:
        The records with their sections, and the prose around them.
    """
    around = find_surroundings(document.blocks, sheets=document.format in _SHEETS)
    captions = _captions(document, around)
    titles = [passage.text for passage in around.title_block]
    key = find_key(document)
    walk = Walk(titles, key=key, exact=document.format not in LIFTED)
    for position, block in enumerate(document.blocks):
        if isinstance(block, Table):
            walk.table(block, captions.get(position, ()), sheet=document.format in _SHEETS)
    records = tuple(without_repeats(walk.records, walk.notices))
    return Records(
        source=document.name,
        title_block=around.title_block,
        page_marks=around.page_marks,
        running=around.running,
        groups=tuple(walk.headings.groups),
        records=fold_openings(records),
        narrative=(*around.narrative, *walk.narrative),
        layouts=tuple(walk.layouts),
        colours=key,
        notices=(*document.notices, *around.notices, *walk.notices, *_without_table(document)),
    )


def _without_table(document: Document) -> list[Notice]:
    """Say that a document has no table, where its reader did not."""
    if document.tables or not document.blocks or any(notice.code == "no-table" for notice in document.notices):
        return []
    message = "The document has no table, and no labels in its prose tell of actions; all of it was read as prose."
    return [Notice(code="no-table", message=message, where=Where(document=document.name))]


def _captions(document: Document, around: Surroundings) -> dict[int, list[Heading]]:
    """The headings of each table that has some of its own, the outermost first, by its position among the blocks."""
    tables = [(position, block) for position, block in enumerate(document.blocks) if isinstance(block, Table)]
    found = _own_captions([position for position, _ in tables], around)
    title = around.title_block[-1] if around.title_block else None
    titles = Titles.of(passage.text for passage in around.title_block)
    others = [caption for caption in around.captions.values() if not titles.repeated_by(_heading(caption))]
    if title and tables and any(are_peers(title.text, caption.text) for caption in others):
        found.setdefault(tables[0][0], [Heading.of(title.text, title.where, printed="", captioned=True)])
    sheets = {sheet_of(table): position for position, table in reversed(tables) if table.rows}
    for sheet, position in sheets.items() if len(sheets) > 1 else ():
        if sheet:
            # The name of a sheet heads the first of its tables; it is printed in no cell.
            where = document.blocks[position].where
            found.setdefault(position, [Heading.of(sheet, where, printed="", captioned=True)])
    return found


def _own_captions(tables: Iterable[int], around: Surroundings) -> dict[int, list[Heading]]:
    """The heading right before each table; what names no subject itself stands under the one that does."""
    found: dict[int, list[Heading]] = {}
    beside = False
    for position in tables:
        if position not in around.captions:
            continue
        caption, outer = around.captions[position], around.outer.get(position)
        own = _heading(caption)
        lower = outer is not None and (bool(outer) or beside)
        if lower:
            # Further headings of this kind stand beside it, under the same one.
            years = years_in(own.text)
            period = own.text if own.is_period else years[0] if len(years) == 1 and names_kind(own.text) else ""
            own = own._replace(text=period, beside=not outer)
        found[position] = [*map(_heading, outer or ()), own]
        beside = lower
    return found


def _heading(caption: Passage) -> Heading:
    return Heading.of(caption.text, caption.where, printed=caption.printed, captioned=True)
