"""The walk over tables: under which columns and headings each row stands, and which rows are none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile, zip_longest
from typing import NamedTuple

from attrs import evolve

from equalityplan.document import Cell, Row, Table
from equalityplan.layout.carried import with_carried
from equalityplan.layout.columns import Columns, find_columns, grid, printed_headings, telling_fills, texts
from equalityplan.layout.headings import Headings
from equalityplan.layout.joint import joint_columns, part_cell
from equalityplan.layout.keys import Key
from equalityplan.layout.kinds import (
    heads_elsewhere,
    is_elsewhere,
    is_note,
    is_plan,
    is_signature,
    is_template,
    is_total,
    only_figures,
    with_figures,
)
from equalityplan.layout.labelled import part_labelled
from equalityplan.layout.ranks import below_openings, openings_of
from equalityplan.layout.records import FieldCell, Record
from equalityplan.layout.sections import Heading, is_detail
from equalityplan.layout.signed import with_key_columns
from equalityplan.layout.stretches import Stretch, part_rows
from equalityplan.mending.bands import is_band, is_prose
from equalityplan.mending.grid import is_pinned
from equalityplan.mending.numbers import is_row_number, numbered, printed_text
from equalityplan.mending.passages import reads_as_heading, text_key
from equalityplan.model.plan import Layout, Narrative
from equalityplan.notice import Notice
from equalityplan.phrases.heading import SUBJECTS, Basis, Field, can_hold
from equalityplan.provenance import Where

_PART_NUMBER = r"\d{1,2}\.0\.?\s+\D"
# Rows with no more cells than this go on under no table of twice as many columns.
_FEW = 2
_LABELS = frozenset((Field.OTHER, Field.BLANK, Field.PRIORITY, Field.CHARACTERISTIC))
_WORDED = frozenset((Field.ACTION, Field.LEAD))


class _SetAside(NamedTuple):
    """The headings over a table that was set aside, where its notice stands, and its text without the headings."""

    captions: Sequence[Heading]
    notice: int
    text: str


class Walk:
    """The state of the walk: the columns and the group that the next row stands under.

    Args:
        titles: The lines of the title block.
        key: What the plan itself says that colours and signs mean.
        exact: Whether the format itself knows how many cells a row has.
    """

    def __init__(self, titles: Iterable[str] = (), *, key: Key = (), exact: bool = False) -> None:
        self._exact = exact
        self._key = key
        self.layouts: list[Layout] = []
        self.records: list[Record] = []
        self.narrative: list[Narrative] = []
        self.notices: list[Notice] = []
        self.headings = Headings(titles, self.notices)
        self._columns: Columns | None = None
        self._known: dict[tuple[str, ...], Columns] = {}
        self._signals: dict[int, frozenset[int]] = {}
        self._spent: set[Where] = set()
        self._unspent: _SetAside | None = None
        self._openings: frozenset[int] = frozenset()
        self._joint: dict[int, Field] = {}

    def table(self, table: Table, captions: Sequence[Heading], *, sheet: bool = False) -> None:
        """Walk over one table; its rows before any header go on under the columns of the table before.

        Args:
            table: The table.
            captions: The headings that stand before it, the outermost first.
            sheet: Whether the table is all that a sheet holds.
        """
        waiting = list(captions)
        if waiting and not waiting[0].beside:
            self._unspent = None
        self._spent.clear()
        for whole in part_rows(table.rows, sheet=sheet):
            stretch, parted = part_labelled(self._with_head(whole))
            self.notices.extend(parted)
            title = waiting[-1].text if waiting else ""
            columns = self._columns_of(stretch, title)
            if columns is not None and not is_plan(columns, stretch.rows, title, others=self._names_actions()):
                self._set_aside(columns, stretch, waiting)
                waiting = []
                continue
            fresh = self._stand_under(columns, stretch)
            self._openings = self._told_openings(stretch)
            self.headings.begin((*self._held(), *waiting), fresh=fresh)
            waiting = []
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
            return known or self._find_columns(stretch.head, stretch.rows)
        if self._goes_on(stretch.rows, caption):
            return None
        return self._find_columns((), stretch.rows)

    def _find_columns(self, head: Sequence[Row], rows: Sequence[Row]) -> Columns:
        columns = with_figures(with_key_columns(find_columns(head, rows), rows, self._key), rows)
        return with_carried(columns, rows) if head else columns

    def _goes_on(self, rows: Sequence[Row], caption: str) -> bool:
        """Whether rows without a header can stand under the columns of the table before, having about as many."""
        wide = [len(row.cells) for row in rows if not is_band(row)]
        if self._columns is None or is_elsewhere((), caption) or (rows and heads_elsewhere(rows[0])):
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
        held = [(field, [row[n] for row in below]) for n, field in enumerate(self._columns.fields)]
        return all(can_hold(field, own) and not (field in _WORDED and only_figures(own)) for field, own in held)

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
        self._joint = joint_columns(self._columns.headings, self._columns.fields) if self._columns else {}
        self._signals = telling_fills(standing, stretch.rows)
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
        elif is_total(row):
            self._leave_out(row, "row-set-aside", "sums up other rows")
        elif is_band(row) or self._is_title(row) or is_note(row):
            self._band(row)
        elif is_template(row):
            self._leave_out(row, "row-empty", "holds nothing but its number")
        elif number in self._openings:
            self._open_rows(row)
        elif row.own:
            self._record(row, number)

    def _set_header_aside(self, rows: Sequence[Row]) -> None:
        self._spent.update(cell.where for row in rows for cell in row.cells if cell)
        message = "The header is printed again; the repeat was set aside."
        cells = [row.cells[n] for row in rows for n in row.own]
        text = " ".join(printed_text(cell) if cell.printed is None else cell.printed for cell in cells)
        self.notices.append(Notice(code="header-repeated", message=message, where=rows[0].where, text=text))

    def _open_rows(self, row: Row) -> None:
        """Stand under the objective that a row of its own states; its number and words are the section's name."""
        count, text = (row.cells[n] for n in row.own)
        self._spent.update((count.where, text.where))
        label, words = printed_text(count), printed_text(text)
        self.headings.enter_objective(label, words, row.where)

    def _is_title(self, row: Row) -> bool:
        """Whether a row holds nothing but a title in the column of numbers, or in a first one of labels."""
        own = row.own
        fields = self._columns.fields if self._columns else ()
        if len(own) != 1 or own[0] >= len(fields) or len(row.own) != len(row.filled):
            return False
        cell, text = row.cells[own[0]], printed_text(row.cells[own[0]])
        field = fields[own[0]]
        first = own[0] == 0 and reads_as_heading(text) and (field in _LABELS or _counts_title(field, text))
        titled = field is Field.REFERENCE or first
        return titled and cell.rowspan == 1 and not is_row_number(text)

    def _band(self, row: Row) -> None:
        cell = row.cells[row.own[0]]
        text = cell.printed or printed_text(cell)
        self._spent.add(cell.where)
        told = self.headings.states_objective and is_detail(printed_text(cell))
        if is_prose(cell) or is_note(row) or told:
            self.narrative.append(Narrative("\n".join(map(numbered, cell.paragraphs)), where=row.where))
        else:
            self.headings.enter(Heading.of(printed_text(cell), row.where, printed=text))

    def _leave_out(self, row: Row, code: str, what: str) -> None:
        self._spent.update(row.cells[n].where for n in row.own)
        cells = [row.cells[n] for n in row.own]
        text = " ".join(cell.printed or printed_text(cell) for cell in cells)
        message = f"The row '{text}' {what}; it is no row of the plan."
        self.notices.append(Notice(code=code, message=message, where=row.where, text=text))

    def _record(self, row: Row, number: int) -> None:
        if self._columns is None:
            return
        columns = self._columns
        cells = list(grid(row, len(columns.told)))
        if columns.group is not None:
            self.headings.enter_cell(cells[columns.group])
            cells[columns.group] = None
        found = (*self._stated_above(), *self._field_cells(cells, number))
        if not any(cell.cell and not cell.cell.covered for cell in found):
            return
        continues = self._continues(found)
        table, group = len(self.layouts) - 1, self.headings.place()
        self.records.append(Record(cells=found, table=table, group=group, continues=continues, where=row.where))

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
                own = field or Field.OTHER
                told = part_cell(kept, self._joint[n], own) if n in self._joint else ((own, kept),)
                found += [FieldCell(field=role, heading=heading or "", cell=part) for role, part in told]
        return tuple(found)

    def _stated_above(self) -> tuple[FieldCell, ...]:
        """The objective that the heading of a group states, where no column does."""
        stated = None if self._names_subjects() else self.headings.stated()
        return (stated,) if stated else ()

    def _names_actions(self) -> bool:
        return self._columns is not None and self._columns.named(Field.ACTION)

    def _names_subjects(self) -> bool:
        return self._columns is not None and not SUBJECTS.isdisjoint(self._columns.fields)

    def _continues(self, cells: Sequence[FieldCell]) -> bool:
        """Whether a row stands under the objective of the one before: its cell reaches down, or is left empty."""
        subjects = [cell.cell for cell in cells if cell.field in SUBJECTS]
        if subjects:
            previous = self.records[-1].cells if self.records else ()
            above = [cell.cell for cell in previous if cell.field in SUBJECTS]
            return all(cell.covered and any(_are_one(cell, other) for other in above) for cell in subjects)
        return self.headings.used and self._above_is_of_table() and self._names_subjects()

    def _above_is_of_table(self) -> bool:
        return self.records[-1].table == len(self.layouts) - 1

    def _held(self) -> Sequence[Heading]:
        """The headings over a table that was set aside, for the rows of the plan that follow it."""
        held, self._unspent = self._unspent, None
        if held is None:
            return ()
        self.notices[held.notice] = evolve(self.notices[held.notice], text=held.text)
        return held.captions

    def _set_aside(self, columns: Columns, stretch: Stretch, captions: Sequence[Heading]) -> None:
        """Keep the words of a table that is no plan in a notice."""
        rows = [row for row in stretch.rows if row.own]
        self._spent.update(cell.where for row in (*stretch.head, *rows) for cell in row.cells if cell)
        cells = [cell.printed or printed_text(cell) for row in rows for cell in row.cells if cell and not cell.covered]
        words = [*filter(None, columns.layout.headings), *cells]
        printed = [caption.printed for caption in captions]
        named = [caption.text for caption in captions] or [" | ".join(filter(None, columns.layout.headings))]
        name = named[-1] or (" | ".join(filter(None, texts(rows[0], 0))) if rows else "")
        message = f"The table '{name}' is no part of a plan and was set aside."
        places = [row.where for row in (*stretch.head, *rows)]
        where = rows[0].where if rows else places[0] if places else None
        text = " ".join(words)
        whole = " ".join([*printed, text])
        self.notices.append(Notice(code="table-set-aside", message=message, where=where, text=whole))
        if captions and not is_elsewhere((), captions[-1].text):
            self._unspent = _SetAside(captions, len(self.notices) - 1, text)


def _are_one(cell: Cell, other: Cell) -> bool:
    """Whether two cells are the same one, by their places where those tell them from every other."""
    same = cell.where is other.where or (is_pinned(cell.where) and cell.where == other.where)
    return same and cell.text == other.text


def _counts_title(field: Field, text: str) -> bool:
    """Whether a text with a number that counts parts of a plan, "1.0 Access", stands where no action can."""
    return field is not Field.ACTION and re.match(_PART_NUMBER, text) is not None


def _header_key(head: Sequence[Row]) -> tuple[str, ...]:
    """What a header is known by when it comes again: its headings, without regard to case and empty last columns."""
    keys = list(map(text_key, printed_headings(head, max((len(row.cells) for row in head), default=0))))
    while keys and not keys[-1]:
        keys.pop()
    return tuple(keys)


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
