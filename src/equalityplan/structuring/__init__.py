"""structure: records become a plan of sections, objectives and actions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from attrs import evolve

from equalityplan.layout import Field, Record, Records
from equalityplan.mending.numbers import printed_text
from equalityplan.model.measure import Statement
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.notice import Notice
from equalityplan.structuring.dittos import with_dittos
from equalityplan.structuring.identity import find_identity
from equalityplan.structuring.numbering import bare_number, leading_number, numbered_fields, numbered_openings
from equalityplan.structuring.rows import build_row
from equalityplan.structuring.years import Years, years_of

__all__ = ["structure"]


def structure(records: Records, *, year: int | None = None) -> Plan:
    """Make a plan of the records: texts become objectives, actions, leads, timescales and statuses.

    Args:
        records: The rows of a document under standard fields.
        year: The year of the document, for dates without one; where it is None, the year that the document
            itself states.

    Returns:
        The plan; words without any place are in its `unplaced`.
    """
    identity = find_identity(records)
    notices: list[Notice] = []
    rows = _rows(records, years_of(identity, year), notices)
    return Plan(
        title=identity.title,
        authority=identity.authority,
        period=identity.period,
        dated=identity.dated,
        sections=_sections(records, rows),
        narrative=records.narrative,
        layouts=records.layouts,
        title_block=tuple(Statement(p.printed or p.text, where=p.where) for p in records.title_block),
        notices=(*records.notices, *_gathered(notices)),
        source=records.source,
    )


def _rows(records: Records, years: Years, notices: list[Notice]) -> list[PlanRow]:
    numbered = numbered_fields(records.records)
    opened = numbered_openings(records.records)
    colours = dict(records.colours)
    rows: list[PlanRow] = []
    for record in with_dittos(records.records, notices, numbered):
        field = numbered.get(record.table)
        previous = rows[-1] if rows else PlanRow()
        within = years.under(records.groups[record.group].period_heading)
        row = build_row(record, field, within, notices, colours, previous.reference)
        if record.continues and row.objective is None:
            number = row.reference or (previous.reference if record.table in opened else None)
            row = evolve(row, objective=previous.objective, reference=number)
        number = row.reference
        shared = record.continues and record.table in opened
        if number is not None and number == previous.reference and not (shared or _reaches_down(record, field, number)):
            message = f"The number '{number}' is printed for two rows, one after the other."
            notices.append(Notice(code="number-repeated", message=message, where=row.where, text=number))
        rows.append(row)
    return rows


def _reaches_down(record: Record, numbered: Field | None, above: str) -> bool:
    """Whether the number of a row stands in a cell that reaches down from a row above."""
    texts = [cell.cell for cell in record.cells if cell.field is numbered]
    if texts and leading_number(texts[0])[0] is not None:
        return texts[0].covered
    printed = [cell.cell for cell in record.cells if cell.field is Field.REFERENCE]
    return any(cell.covered and bare_number(printed_text(cell)) == above for cell in printed)


def _gathered(notices: Sequence[Notice]) -> tuple[Notice, ...]:
    """The notices, those that say of several places what a colour means made one."""
    found: dict[str, Notice] = {}
    others: list[Notice] = []
    for notice in notices:
        if notice.code != "status-by-colour":
            others.append(notice)
        elif first := found.get(notice.message):
            found[notice.message] = evolve(first, also=(*first.also, *((notice.where,) if notice.where else ())))
        else:
            found[notice.message] = notice
    return (*others, *found.values())


def _sections(records: Records, rows: Sequence[PlanRow]) -> tuple[Section, ...]:
    pairs = zip(records.records, rows, strict=True)
    grouped = {key: tuple(row for _, row in run) for key, run in groupby(pairs, key=lambda pair: pair[0].group)}
    return tuple(
        Section(
            group.heading,
            rows=grouped.get(number, ()),
            period_heading=group.period_heading,
            printed=" ".join(filter(None, group.printed)) if group.printed else None,
            where=group.where,
        )
        for number, group in enumerate(records.groups)
        if group.printed or number in grouped
    )
