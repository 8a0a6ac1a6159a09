"""Dittos: a mark or word that stands for what the cell above it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from equalityplan.layout import Field, FieldCell, Record
from equalityplan.notice import Notice

_NAMES = {
    Field.LEAD: "lead",
    Field.START: "start",
    Field.TIMESCALE: "time",
    Field.DUE: "time",
    Field.STATUS: "status",
    Field.OBJECTIVE: "objective",
    Field.CRITERION: "objective",
    Field.RESOURCES: "resources",
    Field.COST: "resources",
    Field.TARGET: "target",
    Field.MEASURE: "measure",
    Field.OUTCOME: "outcome",
}
_SUBJECTS = (Field.OBJECTIVE, Field.CRITERION)
# Under these "as above" may be a reference, which the row keeps.
_REFERRING = frozenset((*_SUBJECTS, Field.RESOURCES, Field.COST, Field.TARGET, Field.MEASURE, Field.OUTCOME))
_ELSEWHERE = (Field.LEAD, Field.STATUS)
_MARK = r"[\"“”„″〃]|''|’’|‘‘|´´|``|,,"
_DITTO = re.compile(
    rf"(?i)\s*[-–—]?\s*(?:(?:(?:{_MARK})\s*)+|(?:ditto|do)\b\.?|(?:the\s)?(?:same\s)?as\s(?:per\s)?above\b\.?)\s*[-–—]?\s*"
)

_Key = tuple[Field, str]


def is_ditto(text: str) -> bool:
    """Whether a text says nothing but that it is as above.

    Examples:
        >>> [is_ditto(text) for text in ('"', "Ditto", "- do -", "As above.", "As above and HR", "May 2030", "")]
        [True, True, True, True, False, False, False]
    """
    return _DITTO.fullmatch(text) is not None


def with_dittos(records: Iterable[Record], notices: list[Notice]) -> Iterator[Record]:
    """Yield the records, with the cells above in place of the dittos under objectives, leads, times and statuses.

    Args:
        records: The records in their order.
        notices: Where a remark about each ditto goes; it keeps the words of the ditto.
    """
    above: dict[_Key, FieldCell] = {}
    table = None
    for record in records:
        if record.table != table:
            above, table = {}, record.table
        cells = tuple(_resolved(cell, above, notices) for cell in record.cells)
        yield evolve(record, cells=cells, continues=_continues(record, cells)) if cells != record.cells else record
        above = {(cell.field, cell.heading): cell for cell in cells if cell.cell.text.strip()}


def _continues(record: Record, cells: Sequence[FieldCell]) -> bool:
    """Whether a row stands under the objective above, as it does where a ditto took it."""
    taken = (cell for cell, printed in zip(cells, record.cells, strict=True) if cell is not printed)
    return record.continues or any(cell.field in _SUBJECTS for cell in taken)


def _is_marked(cell: FieldCell) -> bool:
    if cell.field not in _NAMES or not is_ditto(cell.cell.text):
        return False
    return cell.field not in _REFERRING or "above" not in cell.cell.text.casefold()


def _resolved(cell: FieldCell, above: dict[_Key, FieldCell], notices: list[Notice]) -> FieldCell:
    if not _is_marked(cell):
        return cell
    taken, text = above.get((cell.field, cell.heading)), cell.cell.text.strip()
    if taken is None:
        # Nothing stands above: the words are kept, and name nobody. Of a time they are an undetermined one.
        return evolve(cell, field=Field.OTHER) if cell.field in _ELSEWHERE else cell
    message = f"{text!r} was read as the {_NAMES[cell.field]} of the row above: {taken.cell.text!r}."
    also = (taken.cell.where,) if taken.cell.where else ()
    notices.append(Notice(code="ditto-taken", message=message, where=cell.cell.where, also=also, text=text))
    # An objective is one and the same in both rows, as if its cell reached down.
    return evolve(cell, cell=evolve(taken.cell, covered=True) if cell.field in _SUBJECTS else taken.cell)
