"""Holding: which rows below a header what is said beside its columns holds for, and the columns that it makes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import takewhile, zip_longest
from typing import NamedTuple

from attrs import evolve

from equalityplan.document import Cell, Row
from equalityplan.mending.headers import is_whole, row_key
from equalityplan.mending.numbers import is_row_number
from equalityplan.mending.statements import ACCOUNTS, SUBJECTS, Statement
from equalityplan.phrases.heading import Field, recognise_headings

_TIMES = frozenset((Field.TIMESCALE, Field.START, Field.DUE))
# What may stand below the rows that it tells of.
_FOLLOWING = ACCOUNTS | {Field.LEAD, Field.EVIDENCE, Field.MEASURE, Field.CHARACTERISTIC, Field.RESOURCES}
_WIDE = 3
_TITLE_WORDS = 15
_EMPTY = Cell()


def is_title(rows: Sequence[Row], position: int) -> bool:
    """Whether a row is a title: one cell over the table, or a short text alone that speaks for no row below it.

    Args:
        rows: The rows of a table.
        position: The position of the row.
    """
    row = rows[position]
    if is_whole(row) or row.own != (0,) or row.filled != (0,) or len(row.cells) < _WIDE:
        return is_whole(row)
    cell, below = row.cells[0], rows[position + 1] if position + 1 < len(rows) else None
    speaks_on = below is not None and bool(below.own) and below.filled[0] != 0
    short = len(cell.text.split()) <= _TITLE_WORDS and cell.text.rstrip()[-1:] not in {".", ";"}
    return short and not speaks_on and cell.rowspan == 1 and not is_row_number(cell.text)


class _Held(NamedTuple):
    """A statement, the positions of the rows that it holds for, and whether the next title ends it."""

    said: Statement
    rows: list[int]
    ends: bool = True


class Holding:
    """What is said of the rows below one header.

    Args:
        rows: The rows of the table.
        said: The statements among them, by position.
        head: The positions of the rows of the header.
        titled: Whether a title stands above what is said over the header, so that the next title ends it.

    Attributes:
        told: The positions of the rows that stand apart, below the table.
    """

    def __init__(self, rows: Sequence[Row], said: Mapping[int, Statement], head: range, *, titled: bool) -> None:
        self._rows = rows
        self._said = said
        self._head = head
        self._header = row_key(rows[head[-1]])
        self._titled = titled
        self._held: list[_Held] = []
        self._open: list[_Held] = []
        self._segment: list[int] = []
        self.told: set[int] = set()

    @cached_property
    def _named(self) -> AbstractSet[Field]:
        """The fields that the header names; whoever names one time, names all."""
        rows = self._rows[self._head.start : self._head.stop]
        lowest = zip_longest(*(row.cells for row in rows[::-1]), fillvalue=_EMPTY)
        named = {*recognise_headings([next((cell.text for cell in column if cell), "") for column in lowest])}
        return named | _TIMES if named & _TIMES else named

    def walk(self, above: Iterable[Statement], body: range) -> None:
        """Find the rows that each statement holds for.

        Args:
            above: What is said over the header.
            body: The positions of the rows below the header.
        """
        for said in above:
            self._begin(said)
        position = body.start
        while position < body.stop:
            run = list(takewhile(self._is_said, range(position, body.stop)))
            if run:
                self._run(run, body.stop)
                position = run[-1] + 1
                continue
            self._row(position)
            position += 1

    def _is_said(self, position: int) -> bool:
        """Whether a row below the header is a statement rather than a row of the plan."""
        said = self._said.get(position)
        if said is None or said.field is None or (said.field in self._named and said.field not in ACCOUNTS):
            return False
        if said.line or said.sure:
            return True
        # Where the format knows no merged cells, a label may be an action of few words.
        width, told = len(self._rows[position].cells), len(said.value.text.split()) >= _WIDE
        beside = said.field in ACCOUNTS - {Field.REVIEW} or said.field is Field.LEAD
        return beside and (width > _WIDE or (width == _WIDE and told and said.field is not Field.LEAD))

    def _row(self, position: int) -> None:
        row = self._rows[position]
        if is_title(self._rows, position):
            self._open = [held for held in self._open if not held.ends]
            self._titled, self._segment = True, []
        elif row.own and not row.running and not self._is_head(position):
            self._segment.append(position)
            for held in self._open:
                held.rows.append(position)

    def _run(self, run: Sequence[int], end: int) -> None:
        """Take some statements in a row: they open the rows below a title, or tell of those above."""
        below = run[-1] + 1
        goes_on = below < end and bool(self._rows[below].own) and not is_title(self._rows, below)
        fields = {self._said[n].field for n in run}
        named = not fields.isdisjoint(self._named)
        opened = {held.said.key for held in self._open}
        if named and fields <= ACCOUNTS and self._segment and below == end:
            # A column tells how each row stands; this tells of all of them.
            self.told.update(run)
        elif goes_on and not named and (not self._segment or fields == {Field.LEAD} or self._keys(run) <= opened):
            for n in run:
                self._begin(self._said[n])
        elif self._segment and not named and (fields <= ACCOUNTS or (not goes_on and fields <= _FOLLOWING)):
            self._held.extend(_Held(self._said[n], list(self._segment)) for n in run)
        else:
            for n in run:
                self._row(n)
            return
        self._segment = []

    def _keys(self, run: Sequence[int]) -> set[str]:
        return {self._said[n].key for n in run}

    def _begin(self, said: Statement) -> None:
        """Let a statement hold from here on, in the place of one with the same label."""
        if said.field is not None and said.field in self._named:
            return
        self._open = [held for held in self._open if held.said.key != said.key or not held.rows]
        self._open.append(_Held(said, [], self._titled))
        self._held.append(self._open[-1])

    @cached_property
    def _settled(self) -> dict[str, list[_Held]]:
        """What holds for rows by its column: one for each label, or more where one row has two with the same."""
        settled: dict[str, list[_Held]] = {}
        rows: dict[str, set[int]] = {}
        order = sorted(self._held, key=lambda held: (held.said.field is None, held.said.field not in SUBJECTS))
        for held in [held for held in order if held.rows]:
            key = held.said.key
            while not rows.setdefault(key, set()).isdisjoint(held.rows):
                key += "+"
            rows[key].update(held.rows)
            settled.setdefault(key, []).append(held)
        return settled

    @cached_property
    def _spoken(self) -> frozenset[int]:
        return frozenset(id(held.said) for own in self._settled.values() for held in own)

    def speaks(self, said: Statement) -> bool:
        """Whether a statement holds for rows, once the rows are known."""
        return id(said) in self._spoken

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that it makes: what rows are about first, labels that no field is known for last."""
        return tuple(self._settled)

    @cached_property
    def _values(self) -> dict[tuple[str, int], Cell]:
        """The value of each column in each row: a cell that reaches down from the first of its rows."""
        values: dict[tuple[str, int], Cell] = {}
        for key, own in self._settled.items():
            for said, rows, _ in own:
                reached = evolve(said.value, covered=True)
                values |= {(key, position): reached for position in rows}
                values[key, rows[0]] = evolve(said.value, rowspan=len(rows))
        return values

    def _is_head(self, position: int) -> bool:
        """Whether a row is of the header, or the lowest row of it again."""
        return position in self._head or row_key(self._rows[position]) == self._header

    def widened(self, position: int) -> Row:
        """Give a row with its cells in these columns."""
        row, columns = self._rows[position], self.columns
        if not row.own:
            return row
        if self._is_head(position):
            first = position == self._head[0]
            labels = [evolve(self._label(key), rowspan=len(self._head) if first else 1) for key in columns]
            labels = labels if first else [evolve(label, covered=True) for label in labels]
            return evolve(row, cells=(*labels, *row.cells), header=row.header or position in self._head)
        if is_title(self._rows, position):
            return evolve(row, cells=(evolve(row.cells[row.own[0]], colspan=len(row.cells) + len(columns)),))
        return evolve(row, cells=(*(self._values.get((key, position), _EMPTY) for key in columns), *row.cells))

    def _label(self, key: str) -> Cell:
        return self._settled[key][0].said.label

    def again(self) -> list[Row]:
        """Give the labels that came again, as a row that only repeats what the header says."""
        cells = tuple(held.said.label for own in self._settled.values() for held in own[1:])
        return [Row(cells=cells, where=cells[0].where, running=True)] if cells else []
