"""Plan: an authority's action plan, its sections and rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable

from attrs import field, frozen

from equalityplan.display import table_html
from equalityplan.model.action import Action
from equalityplan.model.coverage import Coverage
from equalityplan.model.measure import Statement
from equalityplan.model.objective import Objective, PlanRow
from equalityplan.notice import Notice
from equalityplan.provenance import Where

# The form of the ids that are made up for rows without a number; a number printed like that could be another row's id.
_SHOWN_IDS = 10
_SHOWN_ROWS = 100
_MADE_UP_BEGINS = "table "
_MADE_UP = re.compile(rf"{_MADE_UP_BEGINS}\d+ row \d+")


def _rows(values: Iterable[PlanRow]) -> tuple[PlanRow, ...]:
    return tuple(values)


@frozen
class Section:
    """The plan's own grouping of rows.

    Attributes:
        heading: The section's heading, mended where a page or cell cut it; None for rows without one.
        period_heading: A heading that names a time, such as "YEAR 1", or None.
        rows: Its rows in order.
        printed: The words of the headings as printed, where they differ.
        where: The place of the heading.
    """

    heading: str | None = None
    rows: tuple[PlanRow, ...] = field(default=(), converter=_rows, kw_only=True)
    period_heading: str | None = field(default=None, kw_only=True)
    printed: str | None = field(default=None, eq=False, repr=False, kw_only=True)
    where: Where | None = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Narrative:
    """Prose outside the tables.

    Attributes:
        text: The prose, paragraphs parted by a blank line.
        heading: Its heading, or None.
        where: Its place, from its heading to its last line where the format has lines.
    """

    text: str
    heading: str | None = field(default=None, kw_only=True)
    where: Where | None = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Layout:
    """The columns of one table.

    Attributes:
        headings: The headings as printed, from left to right.
        roles: The role of each column, such as ``action`` or ``timescale``.
    """

    headings: tuple[str, ...]
    roles: tuple[str, ...]


def _all_printed(references: Collection[str | None]) -> tuple[str, ...]:
    """Give the references where each of them can be its row's id, else none."""
    printed = tuple([number for number in references if number and not number.startswith(_MADE_UP_BEGINS)])
    return printed if len(printed) == len(references) else ()


def _sections(values: Iterable[Section]) -> tuple[Section, ...]:
    sections = tuple(values)
    for section in sections:
        if not isinstance(section, Section):
            raise TypeError(f"sections hold a {type(section).__name__}, a Section was expected: Section(rows=[...])")
    return sections


@frozen(kw_only=True)
class Plan:
    """An authority's equality action plan.

    Attributes:
        title: The plan's title as printed, or None.
        authority: The public body whose plan it is, as printed, or None.
        period: EDTF interval that the plan is for, or None.
        dated: EDTF date of the document, or None.
        sections: The rows, grouped as the plan groups them.
        narrative: Prose outside the tables.
        layouts: The columns of each table.
        title_block: The lines of the title block as printed, once.
        notices: What should be known about the reading.
        unplaced: Texts that have no other place; empty where everything was understood.
        coverage: Where every word of the source went; None for a plan built by hand.
        source: Name of the file, or None.

    Examples:
        >>> from equalityplan.model.plan import Plan, Section
        >>> from equalityplan.model.objective import PlanRow
        >>> plan = Plan(title="Equality plan", sections=[
        ...     Section("Leadership", rows=[PlanRow(reference="2.4", objective="Leaders know their area")])])
        >>> plan.row("2.4").objective.text
        'Leaders know their area'
    """

    title: str | None = None
    authority: str | None = None
    period: str | None = None
    dated: str | None = None
    sections: tuple[Section, ...] = field(default=(), converter=_sections)
    narrative: tuple[Narrative, ...] = ()
    layouts: tuple[Layout, ...] = ()
    title_block: tuple[Statement, ...] = ()
    notices: tuple[Notice, ...] = field(default=(), eq=False)
    unplaced: tuple[Statement, ...] = ()
    coverage: Coverage | None = field(default=None, eq=False, repr=False)
    source: str | None = field(default=None, eq=False)

    @property
    def rows(self) -> tuple[PlanRow, ...]:
        """All rows in order."""
        return tuple(row for section in self.sections for row in section.rows)

    @property
    def objectives(self) -> tuple[Objective, ...]:
        """All objectives in order, one that spans several rows once."""
        return tuple(row.objective for row in self.rows if row.objective and not row.continues)

    @property
    def actions(self) -> tuple[Action, ...]:
        """All actions in order."""
        return tuple(action for row in self.rows for action in row.actions)

    @property
    def row_ids(self) -> tuple[str, ...]:
        """An id for each row, in order: its reference where that is unique, else ``table 1 row 7``."""
        rows = self.rows
        counts = Counter([row.reference for row in rows])
        if len(counts) == len(rows) and (printed := _all_printed(counts)):
            return printed
        numbers: Counter[int] = Counter()
        ids = []
        for row in rows:
            numbers[row.table] += 1
            made_up = f"table {row.table + 1} row {numbers[row.table]}"
            unique = counts[row.reference] == 1 and not _MADE_UP.fullmatch(row.reference or "")
            ids.append(row.reference if unique and row.reference else made_up)
        return tuple(ids)

    def row(self, row_id: str) -> PlanRow:
        """Give the row with this id.

        Raises:
            KeyError: No row has it.
        """
        for found, row in zip(self.row_ids, self.rows, strict=True):
            if found == row_id:
                return row
        raise KeyError(self._unknown(row_id))

    def section_of(self, row_id: str) -> Section:
        """Give the section that holds the row with this id.

        Raises:
            KeyError: No row has it.
        """
        sections = (section for section in self.sections for _ in section.rows)
        for found, section in zip(self.row_ids, sections, strict=True):
            if found == row_id:
                return section
        raise KeyError(self._unknown(row_id))

    def _unknown(self, row_id: str) -> str:
        several = [found for found, row in zip(self.row_ids, self.rows, strict=True) if row.reference == row_id]
        ids = ", ".join(several or self.row_ids[:_SHOWN_IDS])
        why = "several rows print this number; their ids are" if several else "no row has this id; ids are"
        return f"{row_id!r}: {why} {ids or 'none'}"

    def _repr_html_(self) -> str:
        cells = [
            (
                i,
                r.objective or "",
                "; ".join(a.text for a in r.actions),
                ", ".join(n.name for n in r.leads),
                r.timescale.text,
            )
            for i, r in zip(self.row_ids, self.rows, strict=True)
        ]
        caption = self.title or self.source or "A plan without a title"
        more = f"; the first {_SHOWN_ROWS} of {len(cells)} rows" if len(cells) > _SHOWN_ROWS else ""
        headings = ("row", "objective", "actions", "leads", "timescale")
        return table_html(headings, cells[:_SHOWN_ROWS], caption=caption + more)
