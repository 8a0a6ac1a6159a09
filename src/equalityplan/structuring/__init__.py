"""structure: records become a plan of sections, objectives and actions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from attrs import evolve

from equalityplan.layout import Record, Records
from equalityplan.model.edtf import day_span
from equalityplan.model.measure import Statement
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.notice import Notice
from equalityplan.structuring.identity import find_identity
from equalityplan.structuring.numbering import numbered_fields
from equalityplan.structuring.rows import build_row

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
    context = year or _year_of(identity.dated) or _year_of(identity.period)
    notices: list[Notice] = []
    rows = _rows(records.records, context, notices)
    return Plan(
        title=identity.title,
        authority=identity.authority,
        period=identity.period,
        dated=identity.dated,
        sections=_sections(records, rows),
        narrative=records.narrative,
        layouts=records.layouts,
        title_block=tuple(Statement(p.printed or p.text, where=p.where) for p in records.title_block),
        notices=(*records.notices, *notices),
        source=records.source,
    )


def _year_of(edtf: str | None) -> int | None:
    first, _ = day_span(edtf)
    return first.year if first else None


def _rows(records: Sequence[Record], year: int | None, notices: list[Notice]) -> list[PlanRow]:
    numbered = numbered_fields(records)
    rows: list[PlanRow] = []
    for record in records:
        row = build_row(record, numbered.get(record.table), year, notices)
        if record.continues and rows:
            row = evolve(row, objective=rows[-1].objective)
        rows.append(row)
    return rows


def _sections(records: Records, rows: Sequence[PlanRow]) -> tuple[Section, ...]:
    pairs = zip(records.records, rows, strict=True)
    grouped = {key: tuple(row for _, row in run) for key, run in groupby(pairs, key=lambda pair: pair[0].group)}
    return tuple(
        Section(
            group.heading,
            rows=grouped.get(number, ()),
            period_heading=group.period_heading,
            printed=" ".join(group.printed) or None,
            where=group.where,
        )
        for number, group in enumerate(records.groups)
        if group.printed or number in grouped
    )
