"""Openers: labels and values above a header, below a title or after rows hold for all the rows that they stand by."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise, takewhile

from attrs import evolve

from equalityplan.document import Block, Passage, Row, Table
from equalityplan.mending.headers import header_depth, is_whole
from equalityplan.mending.holding import Holding, is_title
from equalityplan.mending.numbers import printed_text
from equalityplan.mending.statements import ACCOUNTS, SUBJECTS, Statement, is_date, said_above, statement_of
from equalityplan.phrases.heading import Field

_HELD = SUBJECTS | frozenset(
    (
        Field.TARGET,
        Field.MEASURE,
        Field.LEAD,
        Field.TIMESCALE,
        Field.START,
        Field.DUE,
        Field.CHARACTERISTIC,
        Field.EVIDENCE,
    )
)


def spread_openers(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Make columns of what labels and values say of rows, where the header has no column for it.

    "Objective: | Services are open" above a header of actions, leads and dates says the objective of all of them;
    "Lead officer: Clerk" below a title says who leads the rows below it; "Progress | Begun" after rows tells of
    those rows. A table with several headers, each under labels of its own, becomes several tables.
    """
    given = list(blocks)
    made: list[Block] = []
    for number, block in enumerate(given):
        if not isinstance(block, Table):
            made.append(block)
            continue
        passages = list(takewhile(lambda one: isinstance(one, Passage), reversed(made)))[::-1]
        own = [one for one in passages if isinstance(one, Passage)]
        above = said_above(own, block, number + 1, first=len(own) == len(made))
        spread = _Spread(block, number + 1, above)
        if not (above or spread.speaks) or _is_torn(block, given[number + 1 : number + 2]):
            made.append(block)
            continue
        pieces = list(spread.pieces())
        if above:
            lines = zip(made[-len(above) :], above, strict=True)
            made[-len(above) :] = [line for line, said in lines if id(said) not in spread.heard]
        made.extend(pieces)
    return tuple(made)


def _is_torn(table: Table, following: Sequence[Block]) -> bool:
    """Whether the next block may be the rest of the same table."""
    if not following or not isinstance(following[0], Table) or not following[0].rows:
        return False
    rest = following[0].rows
    return table.where.sheet is None and not is_whole(rest[0]) and not _Spread(following[0], 1, ()).heads


def _heads(rows: Sequence[Row], said: Mapping[int, Statement]) -> dict[int, int]:
    """The first row of each header with the number of its rows."""
    found: dict[int, int] = {}
    number = 0
    while number < len(rows):
        may = number not in said and _may_head(rows, number, said)
        depth = header_depth(rows, number) if may else 0
        if depth:
            found[number] = depth
        number += depth or 1
    return found


def _may_head(rows: Sequence[Row], number: int, said: Mapping[int, Statement]) -> bool:
    row, before = rows[number], rows[number - 1] if number else None
    if row.running or not row.own or is_whole(row):
        return False
    return row.header or before is None or not before.own or is_whole(before) or number - 1 in said


class _Spread:
    """Takes what is said of the rows of one table out of it, and puts it into columns.

    Args:
        table: The table.
        number: Its number in the document.
        above: What is said right above the table.

    Attributes:
        heard: The identities of what is said above the table and holds for rows of it.
    """

    def __init__(self, table: Table, number: int, above: Sequence[Statement]) -> None:
        self.table = table
        self.rows = table.rows
        self.above = above
        place = table.where.table or number
        told = ((n, statement_of(self.rows, n, place)) for n in range(len(self.rows)))
        self.said = {n: statement for n, statement in told if statement is not None}
        self.heard: set[int] = set()
        self._top = next((n for n, row in enumerate(self.rows) if row.own), 0)

    @property
    def speaks(self) -> bool:
        """Whether a label in the table names what it says."""
        return any(said.field is not None for said in self.said.values())

    @cached_property
    def heads(self) -> dict[int, int]:
        """The first row of each header with the number of its rows."""
        return _heads(self.rows, self.said)

    def pieces(self) -> Iterator[Block]:
        """Yield the table, or a table for each of its headers that stands under labels of its own."""
        if not self.heads:
            yield self.table
            return
        runs = {head: self._run(head) for head in self.heads}
        starts = sorted({self._start(head, run) for head, run in runs.items() if run})
        edges = sorted({0, *(start for start in starts if start > self._top), len(self.rows)})
        heads = sorted(self.heads)
        for start, end in pairwise(edges):
            place = bisect_left(heads, start)
            if place < len(heads) and heads[place] < end:
                yield from self._piece(start, end, heads[place], runs[heads[place]])
            else:
                yield evolve(self.table, rows=self.rows[start:end])

    def _run(self, head: int) -> list[int]:
        """The statements right above a header that hold for the rows below it."""
        run: list[int] = []
        number = head - 1
        while number in self.said:
            run.insert(0, number)
            number -= 1
        # What was told of the rows above the run stands first in it.
        after = number >= 0 and not is_title(self.rows, number) and self.rows[number].own
        while run and (self.said[run[0]].field is None or (after and self.said[run[0]].field in ACCOUNTS)):
            run.pop(0)
        return run if self._opens(run) else self._known_last(run)

    def _opens(self, run: Sequence[int]) -> bool:
        """Whether a run says what its rows are about, so that all of it holds for them."""
        fields = [self.said[n].field for n in run]
        known = sum(field is not None for field in fields)
        return not SUBJECTS.isdisjoint(fields) and 2 * known >= len(fields)

    def _known_last(self, run: Sequence[int]) -> list[int]:
        """The statements at the end of a run that hold for the rows by themselves."""
        kept = takewhile(lambda n: self.said[n].field in _HELD and not is_date(self.said[n]), reversed(run))
        return list(kept)[::-1]

    def _start(self, head: int, run: Sequence[int]) -> int:
        """The first row of the piece: the titles right above the run belong to it."""
        start = run[0] if run else head
        while start and is_title(self.rows, start - 1) and start - 1 not in self.said:
            start -= 1
        return start

    def _piece(self, start: int, end: int, head: int, run: Sequence[int]) -> Iterator[Block]:
        """The rows under one header, with columns for what is said of them, and what stands apart below them."""
        below = head + self.heads[head]
        above = [*(self.above if start == 0 else ()), *(self.said[n] for n in run)]
        titled = any(is_title(self.rows, n) and n not in self.said for n in range(start, head))
        held = Holding(self.rows, self.said, range(head, below), titled=titled)
        held.walk(above, range(below, end))
        self.heard.update(id(said) for said in self.above if held.speaks(said))
        gone = held.told | {n for n, said in self.said.items() if held.speaks(said)}
        kept = [n for n in range(start, end) if n not in gone]
        rows = [held.widened(n) for n in kept] if held.columns else [self.rows[n] for n in kept]
        same = not held.columns and len(rows) == len(self.rows)
        yield self.table if same else evolve(self.table, rows=(*rows, *held.again()))
        for n in sorted(held.told):
            row = self.rows[n]
            yield Passage(text=" ".join(printed_text(row.cells[column]) for column in row.own), where=row.where)
