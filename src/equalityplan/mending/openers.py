"""Openers: labels and values above a header hold for all rows below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from equalityplan.document import Block, Cell, Row, Table
from equalityplan.mending.grid import pinned
from equalityplan.mending.headers import header_depth, is_whole
from equalityplan.phrases.heading import Field, named_field

_HELD = frozenset(
    (
        Field.OBJECTIVE,
        Field.CRITERION,
        Field.ACTION,
        Field.OUTCOME,
        Field.TARGET,
        Field.MEASURE,
        Field.LEAD,
        Field.TIMESCALE,
        Field.START,
        Field.DUE,
        Field.CHARACTERISTIC,
    )
)
_PAIR = 2
_MOST_PAIRS = 8


def spread_openers(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Make columns of the labels and values that stand above a table's header, one for each that it lacks.

    "Objective: | Services are open" above a header of actions, leads and dates says the objective of all of them.
    A table with several headers, each under labels of its own, becomes several tables.
    """
    return tuple(
        part
        for number, block in enumerate(blocks, start=1)
        for part in (_spread(block, number) if isinstance(block, Table) else (block,))
    )


def _spread(table: Table, number: int) -> Iterator[Table]:
    starts = _openings(table.rows)
    if not starts:
        yield table
        return
    first = starts[0][0]
    if any(row.own for row in table.rows[:first]):
        yield evolve(table, rows=table.rows[:first])
    ends = [start for start, _ in starts[1:]] + [len(table.rows)]
    for (start, header), end in zip(starts, ends, strict=True):
        values = {n: _value(table.rows[n], table.where.table or number, n + 1) for n in range(start, header)}
        pairs = [evolve(table.rows[n], cells=(table.rows[n].cells[0], value)) for n, value in values.items()]
        yield _with_columns(table, pairs, table.rows[header:end])


def _openings(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """The runs of labels and values right above a header: the first row of each, and the header's first."""
    found: list[tuple[int, int]] = []
    number = 0
    while number < len(rows):
        end = number
        while end < len(rows) and end - number < _MOST_PAIRS and _label(rows[end]) is not None:
            end += 1
        if end > number and end < len(rows) and header_depth(rows, end):
            found.append((number, end))
        number = max(end, number + 1)
    return found


def _label(row: Row) -> Field | None:
    """The field that a row of one label and one value names."""
    own = row.own
    if len(own) != _PAIR or own[0] != 0 or row.running or is_whole(row):
        return None
    label, value = row.cells[0].text, row.cells[own[1]].text
    field = named_field(label)
    told = label.rstrip().endswith(":") or named_field(value) is None
    return field if field in _HELD and told else None


def _with_columns(table: Table, pairs: Sequence[Row], rows: Sequence[Row]) -> Table:
    """The table under a header, with a column for each pair that the header has no column for."""
    depth = header_depth(rows, 0)
    named = {named_field(cell.text) for row in rows[:depth] for cell in row.cells if cell}
    held = [pair for pair in pairs if _label(pair) not in named]
    if not held or not any(row.own and not is_whole(row) for row in rows[depth:]):
        return evolve(table, rows=(*pairs, *rows))
    labels = tuple(evolve(pair.cells[0], colspan=1, rowspan=1) for pair in held)
    values = [pair.cells[1] for pair in held]
    left = [pair for pair in pairs if pair not in held]
    blank = tuple(Cell() for _ in held)
    above = [evolve(row, cells=blank + row.cells) for row in rows[: depth - 1]]
    lowest = evolve(rows[depth - 1], cells=labels + rows[depth - 1].cells)
    return evolve(table, rows=(*left, *above, lowest, *_under(values, rows[depth:])))


def _value(pair: Row, table: int, row: int) -> Cell:
    """The value of a pair, with a place that tells it from every other cell."""
    column = pair.own[1]
    return evolve(pinned(pair.cells[column], table=table, row=row, column=column + 1), colspan=1, rowspan=1)


def _under(values: Sequence[Cell], rows: Sequence[Row]) -> Iterator[Row]:
    """The rows below a header, each with the values; titles over the table reach over their columns too."""
    below = sum(bool(row.own) and not is_whole(row) for row in rows)
    first = True
    for row in rows:
        if not row.own:
            yield row
        elif is_whole(row):
            own = row.own[0]
            yield evolve(row, cells=(evolve(row.cells[own], colspan=len(row.cells) + len(values)),))
        else:
            given = [evolve(cell, rowspan=below) if first else evolve(cell, covered=True) for cell in values]
            yield evolve(row, cells=(*given, *row.cells))
            first = False
