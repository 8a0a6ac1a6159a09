"""The walk over tables: under which columns and headings each row stands, and which rows are none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile, zip_longest

from attrs import evolve

from equalityplan.document import Cell, Paragraph, Row, Table
from equalityplan.layout.colours import signals
from equalityplan.layout.columns import Columns, find_columns, grid, printed_headings, texts
from equalityplan.layout.joint import names_both, part_cell
from equalityplan.layout.kinds import is_elsewhere, is_plan, is_signature, is_template, is_total
from equalityplan.layout.labelled import part_labelled
from equalityplan.layout.ranks import below_openings, openings_of
from equalityplan.layout.records import FieldCell, Group, Record
from equalityplan.layout.sections import Heading, group_under, is_detail
from equalityplan.layout.stretches import Stretch, part_rows
from equalityplan.mending.bands import is_band, is_prose
from equalityplan.mending.numbers import is_row_number, numbered, printed_text
from equalityplan.mending.passages import text_key
from equalityplan.model.plan import Layout, Narrative
from equalityplan.notice import Notice
from equalityplan.phrases.heading import Basis, Field, can_hold
from equalityplan.provenance import Where

_JOINT = frozenset((Field.LEAD, Field.TIMESCALE, Field.DUE))
# Rows with no more cells than this go on under no table of twice as many columns.
_FEW = 2
_SUBJECTS = frozenset((Field.OBJECTIVE, Field.CRITERION))


class Walk:
    """The state of the walk: the columns and the group that the next row stands under.

    Args:
        exact: Whether the format itself knows how many cells a row has.
    """

    def __init__(self, *, exact: bool = False) -> None:
        self._exact = exact
        self.layouts: list[Layout] = []
        self.groups: list[Group] = []
        self.records: list[Record] = []
        self.narrative: list[Narrative] = []
        self.notices: list[Notice] = []
        self._columns: Columns | None = None
        self._known: dict[tuple[str, ...], Columns] = {}
        self._signals: dict[int, frozenset[int]] = {}
        self._spent: set[Where] = set()
        self._stated: tuple[str, FieldCell] | None = None
        self._openings: frozenset[int] = frozenset()
        self._joint: frozenset[int] = frozenset()

    def table(self, table: Table, captions: Sequence[Heading], *, sheet: bool = False) -> None:
        """Walk over one table; its rows before any header go on under the columns of the table before.

        Args:
            table: The table.
            captions: The headings that stand before it, the outermost first.
            sheet: Whether the table is all that a sheet holds.
        """
        waiting = list(captions)
        self._spent.clear()
        fresh = bool(waiting) or not self.groups
        for whole in part_rows(table.rows, sheet=sheet):
            stretch, parted = part_labelled(self._with_head(whole))
            self.notices.extend(parted)
            title = waiting[-1].text if waiting else ""
            columns = self._columns_of(stretch, title)
            if columns is not None and not is_plan(columns, title):
                self._set_aside(columns, stretch, waiting)
                waiting = []
                continue
            fresh = self._stand_under(columns, stretch) or fresh
            self._openings = self._told_openings(stretch)
            if fresh:
                self.groups.append(Group())
                self._stated = None
                for caption in waiting:
                    self._enter(caption)
                fresh, waiting = False, []
            for number, row in enumerate(stretch.rows):
                self._row(row, number)

    def _with_head(self, stretch: Stretch) -> Stretch:
        """The stretch under the header that its first rows repeat, where it is one that stood before."""
        lead = list(takewhile(lambda row: row.running, stretch.rows))
        if stretch.head or _header_key(lead) not in self._known:
            return stretch
        return stretch._replace(head=lead, rows=stretch.rows[len(lead) :])

    def _columns_of(self, stretch: Stretch, caption: str) -> Columns | None:
        """The columns of a stretch, or None where it goes on under those of the table before."""
        if stretch.head or stretch.detached:
            # The same header means the same columns, however few rows this one has to show them.
            known = self._known.get(_header_key(stretch.head)) if stretch.head else None
            return known or find_columns(stretch.head, stretch.rows)
        if self._goes_on(stretch.rows, caption):
            return None
        return find_columns((), stretch.rows)

    def _goes_on(self, rows: Sequence[Row], caption: str) -> bool:
        """Whether rows without a header can stand under the columns of the table before, having about as many."""
        wide = [len(row.cells) for row in rows if not is_band(row)]
        if self._columns is None or is_elsewhere((), caption):
            return False
        if not wide:
            return not self._exact
        columns = len(self._columns.headings)
        narrow = all(len(row.own) <= _FEW for row in rows) and columns >= 2 * _FEW
        if self._exact and narrow:
            return False
        least = columns if self._exact else 2 * columns / 3
        if not least <= max(wide) <= columns + 1:
            return False
        below = [texts(row, columns) for row in rows if not is_band(row)]
        return all(can_hold(field, [row[n] for row in below]) for n, field in enumerate(self._columns.fields))

    def _stand_under(self, columns: Columns | None, stretch: Stretch) -> bool:
        """Take over the columns of a stretch; whether they are others than those that stood."""
        self._spent.update(cell.where for row in stretch.head for cell in row.cells if cell)
        new = columns is not None and (not self.layouts or self.layouts[-1].headings != columns.layout.headings)
        if columns is not None and new:
            # A header that stood before may be printed in other letters now.
            headings = printed_headings(stretch.head, len(columns.layout.headings))
            self.layouts.append(evolve(columns.layout, headings=headings) if stretch.head else columns.layout)
            self._columns = columns
            if stretch.head:
                self._known[_header_key(stretch.head)] = columns
            self.notices.extend(_read_by_cells(columns, stretch))
        elif stretch.head:
            self._set_header_aside(stretch.head)
        standing = self._columns.fields if self._columns else ()
        self._joint = _joint_columns(self._columns) if self._columns else frozenset()
        told = [n for n, field in enumerate(standing) if field is Field.STATUS]
        self._signals = {n: signals(stretch.rows, n) for n in told}
        return new

    def _told_openings(self, stretch: Stretch) -> frozenset[int]:
        """The positions of the rows that only open others, under columns that then hold actions."""
        openings = openings_of(self._columns, stretch.rows) if self._columns else frozenset()
        if openings and self._columns:
            self._columns = below_openings(self._columns)
            self.layouts[-1] = self._columns.layout
        return openings

    def _row(self, row: Row, number: int) -> None:
        if row.running:
            self._set_header_aside([row])
        elif is_signature(row):
            self._leave_out(row, "row-set-aside", "is a place to sign")
        elif is_band(row) or self._is_title(row):
            self._band(row.cells[row.own[0]], row.where)
        elif is_template(row):
            self._leave_out(row, "row-empty", "holds nothing but its number")
        elif is_total(row):
            self._leave_out(row, "row-set-aside", "sums up other rows")
        elif number in self._openings:
            self._open_rows(row)
        elif row.own:
            self._record(row, number)

    def _set_header_aside(self, rows: Sequence[Row]) -> None:
        self._spent.update(cell.where for row in rows for cell in row.cells if cell)
        message = "The header is printed again; the repeat was set aside."
        text = " ".join(printed_text(row.cells[n]) for row in rows for n in row.own)
        self.notices.append(Notice(code="header-repeated", message=message, where=rows[0].where, text=text))

    def _open_rows(self, row: Row) -> None:
        """Stand under the objective that a row of its own states; its number and words are the section's name."""
        count, text = (row.cells[n] for n in row.own)
        self._spent.update((count.where, text.where))
        label, words = printed_text(count), printed_text(text)
        heading = Heading.of(f"{label} {words}", row.where)
        group = group_under(self.groups[-1], heading, empty=not self._used(len(self.groups) - 1))
        self._open(evolve(group, heading=heading.text), heading)
        cell = Cell(paragraphs=(Paragraph(text=words),), where=row.where, covered=True)
        self._stated = heading.printed, FieldCell(field=Field.OBJECTIVE, heading=label, cell=cell)

    def _is_title(self, row: Row) -> bool:
        """Whether a row holds nothing but a title in the column of numbers."""
        own = row.own
        fields = self._columns.fields if self._columns else ()
        if len(own) != 1 or own[0] >= len(fields) or fields[own[0]] is not Field.REFERENCE:
            return False
        cell = row.cells[own[0]]
        return cell.rowspan == 1 and not is_row_number(printed_text(cell)) and len(row.own) == len(row.filled)

    def _band(self, cell: Cell, where: Where) -> None:
        text = cell.printed or printed_text(cell)
        self._spent.add(cell.where)
        if is_prose(cell) or (self._stated is not None and is_detail(printed_text(cell))):
            self.narrative.append(Narrative("\n".join(map(numbered, cell.paragraphs)), where=where))
        else:
            self._enter(Heading.of(printed_text(cell), where, printed=text))

    def _leave_out(self, row: Row, code: str, what: str) -> None:
        self._spent.update(row.cells[n].where for n in row.own)
        cells = [row.cells[n] for n in row.own]
        text = " ".join(cell.printed or printed_text(cell) for cell in cells)
        message = f"The row '{text}' {what}; it is no row of the plan."
        self.notices.append(Notice(code=code, message=message, where=row.where, text=text))

    def _enter(self, heading: Heading) -> None:
        """Stand under a heading from here on, unless it only repeats the one that stands."""
        group = self.groups[-1]
        current = group.period_heading if heading.is_period else group.heading
        if current is not None and text_key(current) == text_key(heading.text):
            message = f"The heading '{heading.printed}' repeats the one above; the repeat was set aside."
            notice = Notice(code="heading-repeated", message=message, where=heading.where, text=heading.printed)
            self.notices.append(notice)
            return
        self._open(group_under(group, heading, empty=not self._used(len(self.groups) - 1)), heading)

    def _open(self, group: Group, heading: Heading) -> None:
        if not heading.is_period:
            self._stated = _stated_by(heading)
        if self._used(len(self.groups) - 1):
            self.groups.append(group)
        else:
            self.groups[-1] = group

    def _used(self, group: int) -> bool:
        return bool(self.records) and self.records[-1].group == group

    def _record(self, row: Row, number: int) -> None:
        if self._columns is None:
            return
        columns = self._columns
        cells = list(grid(row, len(columns.told)))
        if columns.group is not None:
            self._enter_cell(cells[columns.group])
            cells[columns.group] = None
        found = (*self._stated_above(), *self._field_cells(cells, number))
        if not any(cell.cell and not cell.cell.covered for cell in found):
            return
        self.records.append(
            Record(
                cells=found,
                table=len(self.layouts) - 1,
                group=len(self.groups) - 1,
                continues=self._continues(found),
                where=row.where,
            )
        )

    def _field_cells(self, cells: Sequence[Cell | None], number: int) -> tuple[FieldCell, ...]:
        """The cells of a row that say something, under their fields."""
        columns = self._columns
        fields, headings = (columns.fields, columns.headings) if columns else ((), ())
        found: list[FieldCell] = []
        for n, (cell, field, heading) in enumerate(zip_longest(cells, fields, headings)):
            if cell is None or (cell.covered and cell.where in self._spent):
                continue
            shown = number in self._signals.get(n, ())
            if cell or shown:
                kept = cell if shown or cell.fill is None else evolve(cell, fill=None)
                told = part_cell(kept) if n in self._joint else ((field or Field.OTHER, kept),)
                found += [FieldCell(field=role, heading=heading or "", cell=part) for role, part in told]
        return tuple(found)

    def _stated_above(self) -> tuple[FieldCell, ...]:
        """The objective that the heading of a group states, where no column does."""
        if self._stated is None or self._names_subjects():
            return ()
        printed, cell = self._stated
        self._part_printed(printed, cell.heading)
        return (cell,)

    def _part_printed(self, printed: str, label: str) -> None:
        """Leave the label in the heading of the group, since the words stand in the row."""
        for number in range(len(self.groups) - 1, -1, -1):
            group = self.groups[number]
            if printed in group.printed:
                parted = tuple(label if words == printed else words for words in group.printed)
                self.groups[number] = evolve(group, printed=parted)
                return

    def _names_subjects(self) -> bool:
        return self._columns is not None and not _SUBJECTS.isdisjoint(self._columns.fields)

    def _continues(self, cells: Sequence[FieldCell]) -> bool:
        """Whether a row stands under the objective of the one before: its cell reaches down, or is left empty."""
        subjects = [cell.cell for cell in cells if cell.field in _SUBJECTS]
        if subjects:
            previous = self.records[-1].cells if self.records else ()
            above = [(cell.cell.where, cell.cell.text) for cell in previous if cell.field in _SUBJECTS]
            return all(cell.covered and (cell.where, cell.text) in above for cell in subjects)
        return self._used(len(self.groups) - 1) and self._names_subjects()

    def _enter_cell(self, cell: Cell | None) -> None:
        """Stand under the heading in a column that names sections; a repeat says nothing new."""
        if cell is None or not cell or cell.covered:
            return
        heading = Heading.of(printed_text(cell), cell.where)
        group = self.groups[-1]
        current = group.period_heading if heading.is_period else group.heading
        if current is not None and text_key(current) == text_key(heading.text):
            self.groups[-1] = evolve(group, printed=(*group.printed, heading.printed))
            return
        empty = not self._used(len(self.groups) - 1)
        opened = group_under(group, heading, empty=empty)
        # A section beside its rows goes by its own name, whatever stands above it.
        self._open(opened if heading.is_period else evolve(opened, heading=heading.text), heading)

    def _set_aside(self, columns: Columns, stretch: Stretch, captions: Sequence[Heading]) -> None:
        """Keep the words of a table that is no plan in a notice."""
        rows = [row for row in stretch.rows if row.own]
        self._spent.update(cell.where for row in (*stretch.head, *rows) for cell in row.cells if cell)
        cells = [cell.printed or printed_text(cell) for row in rows for cell in row.cells if cell and not cell.covered]
        words = [*(caption.printed for caption in captions), *filter(None, columns.layout.headings), *cells]
        named = [caption.text for caption in captions] or [" | ".join(filter(None, columns.layout.headings))]
        name = named[-1] or (" | ".join(filter(None, texts(rows[0], 0))) if rows else "")
        message = f"The table '{name}' is no part of a plan and was set aside."
        places = [row.where for row in (*stretch.head, *rows)]
        where = rows[0].where if rows else places[0] if places else None
        self.notices.append(Notice(code="table-set-aside", message=message, where=where, text=" ".join(words)))


def _stated_by(heading: Heading) -> tuple[str, FieldCell] | None:
    """The words of a heading as printed, and the objective that they state, as a cell that reaches over its rows."""
    if heading.objective is None:
        return None
    label, words = heading.objective
    cell = Cell(paragraphs=(Paragraph(text=words),), where=heading.where, covered=True)
    return heading.printed, FieldCell(field=Field.OBJECTIVE, heading=label, cell=cell)


def _header_key(head: Sequence[Row]) -> tuple[str, ...]:
    """What a header is known by when it comes again: its headings, without regard to case and empty last columns."""
    keys = list(map(text_key, printed_headings(head, max((len(row.cells) for row in head), default=0))))
    while keys and not keys[-1]:
        keys.pop()
    return tuple(keys)


def _joint_columns(columns: Columns) -> frozenset[int]:
    """The columns that say who and when, where no other column says one of them."""
    named = zip(columns.headings, columns.fields, strict=True)
    joint = [n for n, (heading, field) in enumerate(named) if field in _JOINT and names_both(heading)]
    others = [field for n, field in enumerate(columns.fields) if n not in joint]
    return frozenset(joint) if _JOINT.isdisjoint(others) else frozenset()


def _read_by_cells(columns: Columns, stretch: Stretch) -> list[Notice]:
    """Say which headings are in no wording that is known, and what was made of their columns."""
    where = stretch.head[-1].where if stretch.head else None
    known = [
        (heading, column)
        for heading, column in zip(columns.headings, columns.told, strict=True)
        if heading and column.field is not Field.BLANK
    ]
    told = [f"'{heading}' as {column.field}" for heading, column in known if column.basis is Basis.CELLS]
    untold = [f"'{heading}'" for heading, column in known if column.basis is Basis.NOTHING]
    notices = []
    if told:
        message = f"Headings were read by the cells below them: {', '.join(told)}."
        notices.append(Notice(code="heading-read-by-cells", message=message, where=where))
    if untold:
        message = f"No field is known for {', '.join(untold)}; the words below were kept as they stand."
        notices.append(Notice(code="heading-not-known", message=message, where=where))
    return notices
