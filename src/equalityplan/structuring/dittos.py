"""Dittos: a mark or word that stands for what the cell above it says, or that of a row named by its number."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from attrs import evolve

from equalityplan.layout import Field, FieldCell, Record
from equalityplan.mending.numbers import printed_text
from equalityplan.notice import Notice
from equalityplan.phrases.heading import SUBJECTS
from equalityplan.structuring.numbering import bare_number, leading_number

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
    Field.BASELINE: "baseline",
    Field.CHARACTERISTIC: "characteristics",
    Field.EVIDENCE: "evidence",
    Field.PROGRESS: "progress",
}
_TIMES = frozenset((Field.START, Field.TIMESCALE, Field.DUE))
# Under these a number behind "as" or "see" names a row whose words are meant; under others it is a reference.
_POINTED = _TIMES | {Field.LEAD, Field.RESOURCES, Field.COST}
_MARK = r"[\"“”„″〃]|''|’’|‘‘|´´|``|,,"
_DITTO = re.compile(
    rf"(?i)\s*[-–—(]?\s*(?:(?:(?:{_MARK})\s*)+|(?:ditto|do)\b\.?"
    r"|(?:the\s)?(?:same\s)?(?:as|see)\s(?:per\s|in\s|for\s)?(?:the\s)?(?:row\s|cell\s|entry\s|line\s)?above\b\.?"
    r"|(?:the\s)?same\sas\s(?:the\s)?previous\b\.?|as\sprevious(?:ly)?\b\.?)\s*[-–—)]?\.?\s*"
)
_POINTER = re.compile(
    r"(?i)\s*\(?\s*(?:(?:the\s)?same\sas|as(?:\s(?:per|for|in|at|under|with))?|see(?:\sunder)?|refer\sto|per|ditto)\s+"
    r"(?:(?:action|objective|item|number|no\.?|row|ref\.?|reference|point|target|step|line)\s+)?"
    r"(?P<number>[a-z]{0,4}[\s-]?\d{1,3}(?:\.\d{1,3})*[a-z]?)(?:\s+(?:above|below))?\s*\)?\.?\s*"
)
_LONGEST = 60
"""How many characters a ditto or pointer has at the most."""

_Key = tuple[Field, str, int | None]
"""Field, heading and column of a cell."""

_Cells = dict[_Key, FieldCell]


def is_ditto(text: str) -> bool:
    """Whether a text says nothing but that it is as above.

    Examples:
        >>> [is_ditto(text) for text in ('"', "Ditto", "- do -", "As above.", "As above and HR", "May 2030", "")]
        [True, True, True, True, False, False, False]
    """
    return len(text) <= _LONGEST and _DITTO.fullmatch(text) is not None


def with_dittos(
    records: Sequence[Record], notices: list[Notice], numbered: Mapping[int, Field] | None = None
) -> Sequence[Record]:
    """Give the records, with the words that are meant in place of dittos and of "As 1.1".

    A ditto stands for the cell above it. Under leads, times and resources a number behind "as" or "see" stands for
    what the row of that number says there.

    Args:
        records: The records in their order.
        notices: Where a remark about each ditto goes; it keeps the words of the ditto.
        numbered: The field of each table that prints the number of its rows before its text.
    """
    found: list[Record] = []
    above: _Cells = {}
    reached: _Cells = {}
    for n, record in enumerate(records):
        if not n or record.table != records[n - 1].table:
            above, reached = {}, {}
        cells = tuple(_resolved(cell, above, reached, notices) for cell in record.cells)
        taken = cells != record.cells
        found.append(evolve(record, cells=cells, continues=_continues(record, cells)) if taken else record)
        filled = {_key(cell): cell for cell in cells if cell.cell.text.strip()}
        above = filled | _reaching(record, above)
    return _with_sources(records, _with_pointers(found, notices, numbered or {}))


def _with_sources(printed: Sequence[Record], records: Sequence[Record]) -> Sequence[Record]:
    """The records, with each cell whose words others took as one that reaches down over them."""
    pairs = zip(printed, records, strict=True)
    changed = [(upper.cells, record.cells) for upper, record in pairs if record is not upper]
    cells = [cell for before, now in changed for cell, own in zip(now, before, strict=True) if cell is not own]
    taken = {id(cell.cell.where) for cell in cells if cell.cell.covered}
    return [_reaching_down(record, taken) for record in records] if taken else records


def _reaching_down(record: Record, taken: AbstractSet[int]) -> Record:
    """The record with the cells at some places as cells that reach down."""
    sources = [id(cell.cell.where) in taken and not cell.cell.covered for cell in record.cells]
    if not any(sources):
        return record
    told = zip(record.cells, sources, strict=True)
    return evolve(
        record,
        cells=tuple(
            evolve(cell, cell=evolve(cell.cell, rowspan=max(cell.cell.rowspan, 2))) if source else cell
            for cell, source in told
        ),
    )


def _key(cell: FieldCell) -> _Key:
    return cell.field, cell.heading, cell.cell.where.column


def _reaching(record: Record, above: _Cells) -> _Cells:
    """The objective above a row that stands under it without printing it."""
    return {key: cell for key, cell in above.items() if record.continues and key[0] in SUBJECTS}


def _continues(record: Record, cells: Sequence[FieldCell]) -> bool:
    """Whether a row stands under the objective above, as it does where a ditto took it and no other cell states one."""
    pairs = zip(cells, record.cells, strict=True)
    subjects = [(cell, printed) for cell, printed in pairs if cell.field in SUBJECTS]
    taken = any(cell is not printed for cell, printed in subjects) and all(cell.cell.covered for cell, _ in subjects)
    return record.continues or taken


def _resolved(cell: FieldCell, above: _Cells, reached: _Cells, notices: list[Notice]) -> FieldCell:
    """The cell with the words that are meant; a ditto that is merged down means the same in each of its rows."""
    if cell.field not in _NAMES or not is_ditto(cell.cell.text):
        return cell
    key = _key(cell)
    taken = reached.get(key) if cell.cell.covered else above.get(key)
    if taken is None or is_ditto(taken.cell.text):
        reached.pop(key, None)
        # Nothing stands above: the words are kept, and say nothing. Of a time they are an undetermined one.
        return cell if cell.field in SUBJECTS | _TIMES else evolve(cell, field=Field.OTHER)
    reached[key] = taken
    return _taking(cell, taken, "the row above", notices)


def _taking(cell: FieldCell, taken: FieldCell, row: str, notices: list[Notice]) -> FieldCell:
    """The cell with the words of another, and a notice that keeps its own, once for a cell that is merged down."""
    text = printed_text(cell.cell)
    message = f"{text!r} was read as the {_NAMES[cell.field]} of {row}: {taken.cell.text!r}."
    also = (taken.cell.where,) if taken.cell.where else ()
    if not cell.cell.covered:
        notices.append(Notice(code="ditto-taken", message=message, where=cell.cell.where, also=also, text=text))
    # What is said is one and the same in both rows, as if its cell reached down.
    return evolve(cell, cell=evolve(taken.cell, covered=True))


def _with_pointers(records: list[Record], notices: list[Notice], numbered: Mapping[int, Field]) -> list[Record]:
    """The records with what other rows say in place of their numbers, where exactly one row has the number."""
    pointing = [n for n, record in enumerate(records) if any(map(_number_pointed_at, record.cells))]
    if not pointing:
        return records
    rows: dict[str, list[int]] = {}
    for n, record in enumerate(records):
        rows.setdefault(_number_of(record, numbered.get(record.table)), []).append(n)
    for n in pointing:
        cells = tuple(_pointed(cell, records, rows, notices) for cell in records[n].cells)
        records[n] = evolve(records[n], cells=cells)
    return records


def _pointed(
    cell: FieldCell, records: Sequence[Record], rows: Mapping[str, Sequence[int]], notices: list[Notice]
) -> FieldCell:
    """The cell, or what stands under its field in the row that it points at, which must point no further."""
    number = _number_pointed_at(cell)
    named = rows.get(number, ()) if number else ()
    if len(named) != 1:
        return cell
    under = [other for other in records[named[0]].cells if other.field is cell.field and other.cell.text.strip()]
    taken = next((other for other in under if other.heading == cell.heading), under[0] if under else None)
    if taken is None or taken is cell or _number_pointed_at(taken):
        return cell
    return _taking(cell, taken, f"row {number!r}", notices)


def _number_pointed_at(cell: FieldCell) -> str:
    """The number, in small letters, that is all that a cell names; empty where it says anything else."""
    text = cell.cell.text if cell.field in _POINTED else ""
    match = _POINTER.fullmatch(text) if 0 < len(text) <= _LONGEST else None
    return "".join(match["number"].casefold().split()) if match else ""


def _number_of(record: Record, numbered: Field | None) -> str:
    """The number of a row, in small letters: in a column of its own, or before its text."""
    own = [printed_text(cell.cell) for cell in record.cells if cell.field is Field.REFERENCE]
    leading = (leading_number(cell.cell)[0] for cell in record.cells if cell.field is numbered)
    number = next(filter(None, leading), own[-1] if own else "")
    return "".join(bare_number(number).casefold().split())
