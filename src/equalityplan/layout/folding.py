"""Folding: a row that only opens an objective, and the rows below that carry it out."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from equalityplan.layout.records import FieldCell, Record
from equalityplan.phrases.heading import SUBJECTS, Field
from equalityplan.provenance import Where

_OPENING = frozenset((Field.OBJECTIVE, Field.CRITERION, Field.REFERENCE))


def fold_openings(records: Sequence[Record]) -> tuple[Record, ...]:
    """Give each row that holds nothing but an objective to the row below that stands under it.

    An objective printed in a row of its own, above its actions, opens the rows below; it is no row beside them.
    """
    folded: list[Record] = []
    for record in records:
        if folded and _opens(folded[-1], record):
            folded[-1] = _under(folded[-1], record)
        else:
            folded.append(record)
    return tuple(folded)


def _opens(opening: Record, record: Record) -> bool:
    """Whether a record is the first below a row that only opens it."""
    if (opening.table, opening.group) != (record.table, record.group):
        return False
    if all(cell.cell.rowspan > 1 for cell in opening.cells if not cell.cell.covered):
        reached = {cell.cell.where for cell in record.cells if cell.cell.covered}
        # What reached it from above and ends in it, it says of itself.
        return all(cell.cell.where in reached for cell in opening.cells)
    fields = {cell.field for cell in opening.cells}
    return record.continues and fields <= _OPENING and not fields.isdisjoint(SUBJECTS)


def _under(opening: Record, record: Record) -> Record:
    """The record with the cells of the row that opens it; a second number is kept beside the first."""
    given = {_place(cell): cell.cell for cell in opening.cells}
    reached = {place for cell in record.cells if cell.cell.covered and (place := _place(cell)) in given}
    own = [
        evolve(cell, cell=given[_place(cell)]) if cell.cell.covered and _place(cell) in reached else cell
        for cell in record.cells
    ]
    numbered = any(cell.field is Field.REFERENCE for cell in own)
    before = [
        evolve(cell, field=Field.OTHER) if cell.field is Field.REFERENCE and numbered else cell
        for cell in opening.cells
        if _place(cell) not in reached
    ]
    where = opening.where.until(record.where)
    return evolve(record, cells=(*before, *own), continues=record.continues and opening.continues, where=where)


def _place(cell: FieldCell) -> tuple[Field, str, Where]:
    """What tells a cell from others, also from those that were parted from the same one."""
    return cell.field, cell.heading, cell.cell.where
