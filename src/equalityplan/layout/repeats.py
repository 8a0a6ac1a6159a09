"""Repeats: what is printed again with "(continued)", as at the top of a page, is what was printed before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from attrs import evolve

from equalityplan.layout.records import FieldCell, Record
from equalityplan.mending.continued import without_continued
from equalityplan.mending.numbers import printed_text
from equalityplan.mending.passages import text_key
from equalityplan.notice import Notice
from equalityplan.phrases.heading import SUBJECTS, Field

_REPEATED = SUBJECTS | {Field.REFERENCE, Field.OUTCOME, Field.CHARACTERISTIC}
_BRACKETS = "(["
# Of names that are cut short, this many back are looked through.
_NOT_LONG_AGO = 20


def without_repeats(records: Iterable[Record], notices: list[Notice]) -> Iterator[Record]:
    """Yield the records, with the cell that was printed before in place of one that says that it goes on.

    Args:
        records: The records in their order.
        notices: Where each such cell is told; the notice keeps its words.
    """
    before: dict[Field, dict[str, FieldCell]] = {}
    last: dict[Field, FieldCell] = {}
    for record in records:
        cells = tuple(_taken(cell, before.get(cell.field, {}), notices) for cell in record.cells)
        above, last = last, {cell.field: cell for cell in cells}
        if cells == record.cells:
            yield record
        else:
            yield evolve(record, cells=cells, continues=record.continues or _goes_on(cells, above))
        for field in _REPEATED.intersection(last):
            known, key = before.setdefault(field, {}), text_key(printed_text(last[field].cell))
            # What is printed last stands last.
            known.pop(key, None)
            known[key] = last[field]


def _goes_on(cells: Sequence[FieldCell], above: dict[Field, FieldCell]) -> bool:
    """Whether a record stands under the same objective as the one before it."""
    subjects = [cell for cell in cells if cell.field in SUBJECTS]
    return any(cell.field in above and above[cell.field].cell.where == cell.cell.where for cell in subjects)


def _taken(cell: FieldCell, before: dict[str, FieldCell], notices: list[Notice]) -> FieldCell:
    if cell.field not in _REPEATED:
        return cell
    text = printed_text(cell.cell)
    name = without_continued(text)
    if name == text:
        return cell
    meant = _meant(name, text, before)
    if meant is None:
        return cell
    if not cell.cell.covered:
        message = f"'{text}' was read as '{printed_text(meant.cell)}', which was printed before."
        also = (meant.cell.where,) if meant.cell.where else ()
        notices.append(Notice(code="repeat-taken", message=message, where=cell.cell.where, also=also, text=text))
    # One and the same in both rows, as if its cell reached down.
    return evolve(cell, cell=evolve(meant.cell, covered=True))


def _meant(name: str, text: str, before: dict[str, FieldCell]) -> FieldCell | None:
    """What was printed before and goes on: the same words, or in brackets the first words of one not long ago."""
    key = text_key(name)
    if key in before or not any(mark in text for mark in _BRACKETS):
        return before.get(key)
    late = islice(reversed(before.items()), _NOT_LONG_AGO)
    return next((other for words, other in late if words.startswith(key)), None)
