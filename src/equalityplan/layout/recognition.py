"""recognise: the walk over tables, headers, bands and rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from equalityplan.document import Document, Row, Table
from equalityplan.layout.columns import find_layout, grid, is_plan_layout, texts
from equalityplan.layout.records import FieldCell, Group, Record, Records
from equalityplan.layout.surroundings import find_surroundings
from equalityplan.mending.bands import is_band
from equalityplan.mending.passages import text_key
from equalityplan.mending.pieces import is_header
from equalityplan.model.plan import Layout
from equalityplan.model.timescale import TimescaleKind
from equalityplan.notice import Notice
from equalityplan.phrases.heading import Field
from equalityplan.phrases.timescale import parse_timescale
from equalityplan.provenance import Where

_CONTINUED = r"(?i)[\s,–-]*\(?\s*\b(?:continued|cont['’]?d?)\b\.?\s*\)?\s*$"
_PERIODS = ("year", "yr", "phase", "stage", "quarter")
_PERIOD = rf"(?i)(?:{'|'.join(_PERIODS)})\s*(?:\d+|[ivx]+|one|two|three|four|five)"
_SUBJECTS = frozenset((Field.OBJECTIVE, Field.CRITERION))


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
    around = find_surroundings(document.blocks)
    walk = _Walk()
    for position, block in enumerate(document.blocks):
        if isinstance(block, Table):
            caption = around.captions.get(position)
            walk.table(block, _Heading.of(caption.text, caption.where, captioned=True) if caption else None)
    return Records(
        source=document.name,
        title_block=around.title_block,
        page_marks=around.page_marks,
        groups=tuple(walk.groups),
        records=tuple(walk.records),
        narrative=around.narrative,
        layouts=tuple(walk.layouts),
        notices=(*document.notices, *around.notices, *walk.notices),
    )


class _Heading(NamedTuple):
    """A heading of a group: its text without "(continued)", as printed, and its place."""

    text: str
    printed: str
    where: Where
    captioned: bool = False

    @classmethod
    def of(cls, text: str, where: Where, *, printed: str | None = None, captioned: bool = False) -> _Heading:
        text = text.strip()
        name = re.sub(_CONTINUED, "", text) if "cont" in text.lower() else text
        return cls(name, printed or text, where, captioned)

    @property
    def is_period(self) -> bool:
        if self.text.lower().startswith(_PERIODS) and re.fullmatch(_PERIOD, self.text):
            return True
        timescale = parse_timescale(self.text)
        fixed = {TimescaleKind.INSTANT, TimescaleKind.RANGE}
        length = sum(len(part.text.strip()) for part in timescale.parts)
        return all(part.kind in fixed for part in timescale.parts) and length >= len(self.text)


class _Walk:
    """The state of the walk: the columns and the group that the next row stands under."""

    def __init__(self) -> None:
        self.layouts: list[Layout] = []
        self.groups: list[Group] = []
        self.records: list[Record] = []
        self.notices: list[Notice] = []

    def table(self, table: Table, caption: _Heading | None) -> None:
        """Walk over one table; its rows before any header go on under the columns of the table before."""
        fresh = caption is not None or not self.groups
        for layout, rows in self._stretches(table):
            if layout is not None and not is_plan_layout(layout):
                self._set_aside(layout, rows, caption)
                caption = None
                continue
            if layout is not None and (not self.layouts or self.layouts[-1].headings != layout.headings):
                self.layouts.append(layout)
                fresh = True
            if fresh:
                self.groups.append(Group())
                if caption is not None:
                    self._enter(caption)
                fresh, caption = False, None
            for row in rows:
                self._row(row)

    def _stretches(self, table: Table) -> list[tuple[Layout | None, Sequence[Row]]]:
        """Part a table's rows at its headers, each stretch with the columns that its header names."""
        starts = [n for n, row in enumerate(table.rows) if self._heads(table.rows, n)]
        stretches: list[tuple[Layout | None, Sequence[Row]]] = []
        before = table.rows[: starts[0]] if starts else table.rows
        if before and (self._goes_on(before) or (starts and all(is_band(row) for row in before))):
            stretches.append((None, before))
        elif before:
            stretches.append((find_layout(None, before), before))
        for start, end in pairwise([*starts, len(table.rows)]):
            header, rows = table.rows[start], table.rows[start + 1 : end]
            stretches.append((find_layout(header, rows), rows))
        return stretches

    def _heads(self, rows: Sequence[Row], number: int) -> bool:
        row = rows[number]
        if row.running:
            return False
        first = all(is_band(before) or before.running for before in rows[:number])
        return (first or row.after_break) and is_header(row)

    def _goes_on(self, rows: Sequence[Row]) -> bool:
        width = max(len(row.cells) for row in rows if not is_band(row)) if any(not is_band(row) for row in rows) else 0
        return bool(self.layouts) and width <= len(self.layouts[-1].headings) + 1

    def _row(self, row: Row) -> None:
        if row.running:
            text = " ".join(cell.text for cell in row.cells if cell)
            message = "The header is printed again; the repeat was set aside."
            self.notices.append(Notice(code="header-repeated", message=message, where=row.where, text=text))
        elif is_band(row):
            cell = row.cells[row.filled[0]]
            self._enter(_Heading.of(cell.text, row.where, printed=cell.printed))
        elif row.filled:
            self._record(row)

    def _enter(self, heading: _Heading) -> None:
        """Stand under a heading from here on, unless it only repeats the one that stands."""
        group = self.groups[-1]
        current = group.period_heading if heading.is_period else group.heading
        if current is not None and text_key(current) == text_key(heading.text):
            message = f"The heading '{heading.printed}' repeats the one above; the repeat was set aside."
            notice = Notice(code="heading-repeated", message=message, where=heading.where, text=heading.printed)
            self.notices.append(notice)
            return
        self._open(_under(group, heading, empty=not self._used(len(self.groups) - 1)))

    def _open(self, group: Group) -> None:
        if self._used(len(self.groups) - 1):
            self.groups.append(group)
        else:
            self.groups[-1] = group

    def _used(self, group: int) -> bool:
        return bool(self.records) and self.records[-1].group == group

    def _record(self, row: Row) -> None:
        layout = self.layouts[-1]
        roles = [Field(role) for role in layout.roles]
        columns = grid(row, len(roles))
        named = zip_longest(columns, roles, layout.headings[: len(columns)])
        cells = tuple(
            FieldCell(field=role or Field.OTHER, heading=heading or "", cell=cell)
            for cell, role, heading in named
            if cell
        )
        filled = {cell.field for cell in cells}
        previous = self.records[-1] if self._used(len(self.groups) - 1) else None
        continues = bool(previous and _SUBJECTS & set(roles) and not _SUBJECTS & filled)
        self.records.append(
            Record(
                cells=cells,
                table=len(self.layouts) - 1,
                group=len(self.groups) - 1,
                continues=continues,
                where=row.where,
            )
        )

    def _set_aside(self, layout: Layout, rows: Sequence[Row], caption: _Heading | None) -> None:
        """Keep the words of a table that is no plan in a notice."""
        cells = [cell.printed or cell.text for row in rows for cell in row.cells if cell]
        words = [*((caption.printed,) if caption else ()), *filter(None, layout.headings), *cells]
        name = caption.text if caption else " | ".join(texts(rows[0], 0)) if rows else " | ".join(layout.headings)
        message = f"The table '{name}' is no part of a plan and was set aside."
        where = rows[0].where if rows else None
        self.notices.append(Notice(code="table-set-aside", message=message, where=where, text=" ".join(words)))


def _under(group: Group, heading: _Heading, *, empty: bool) -> Group:
    """The group that a heading opens: a new section forgets the period, a new period keeps the section."""
    printed = (*(group.printed if empty else ()), heading.printed)
    if heading.is_period:
        return Group(
            heading=group.heading,
            period_heading=heading.text,
            printed=printed,
            where=heading.where,
            captioned=group.captioned,
        )
    # Two headings in a row are a part and its section: neither may be lost.
    name = f"{group.heading}: {heading.text}" if empty and group.heading else heading.text
    return Group(heading=name, printed=printed, where=heading.where, captioned=heading.captioned)
