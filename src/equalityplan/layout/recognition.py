"""recognise: from a mended document to rows under standard fields."""

from __future__ import annotations

from equalityplan.document import Document, Table
from equalityplan.layout.colours import find_key
from equalityplan.layout.folding import fold_openings
from equalityplan.layout.records import Records
from equalityplan.layout.sections import Heading
from equalityplan.layout.surroundings import find_surroundings
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
    several = len({sheet_of(table) for table in document.tables if table.rows}) > 1
    walk = Walk(exact=document.format not in LIFTED)
    for position, block in enumerate(document.blocks):
        if isinstance(block, Table):
            caption = around.captions.get(position)
            captions = (
                [Heading.of(caption.text, caption.where, printed=caption.printed, captioned=True)] if caption else []
            )
            sheet = sheet_of(block)
            if sheet and several and not captions:
                captions = _sheet_heading(block, sheet)
            walk.table(block, captions, sheet=document.format in _SHEETS)
    return Records(
        source=document.name,
        title_block=around.title_block,
        page_marks=around.page_marks,
        running=around.running,
        groups=tuple(walk.groups),
        records=fold_openings(walk.records),
        narrative=(*around.narrative, *walk.narrative),
        layouts=tuple(walk.layouts),
        colours=find_key(document),
        notices=(*document.notices, *around.notices, *walk.notices, *_without_table(document)),
    )


def _without_table(document: Document) -> list[Notice]:
    """Say that a document has no table, where its reader did not."""
    if document.tables or not document.blocks or any(notice.code == "no-table" for notice in document.notices):
        return []
    message = "The document has no table; all of it was read as prose, in which actions are not looked for."
    return [Notice(code="no-table", message=message, where=Where(document=document.name))]


def _sheet_heading(table: Table, sheet: str) -> list[Heading]:
    """The name of a sheet as the heading of its table; it is printed in no cell."""
    return [Heading.of(sheet, table.where, printed="", captioned=True)]
