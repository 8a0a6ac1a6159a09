"""Signed columns: those that hold nothing but signs of the plan's own key."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from equalityplan.document import Row
from equalityplan.layout.columns import Columns, texts
from equalityplan.layout.keys import Key
from equalityplan.phrases.heading import Basis, Column, Field
from equalityplan.phrases.status.colour import colour_named
from equalityplan.phrases.status.sign import sign_of

_UNTOLD = frozenset((Field.OTHER, Field.BLANK, Field.REFERENCE))


def with_key_columns(columns: Columns, rows: Sequence[Row], key: Key) -> Columns:
    """Read columns without a field whose cells are all signs of the plan's key as statuses.

    Args:
        columns: The columns of a table.
        rows: The rows below its header.
        key: The plan's key.
    """
    signs = {sign for sign, _ in key if colour_named(sign) != sign}
    if not signs:
        return columns
    below = [texts(row, len(columns.told)) for row in rows if len(row.own) > 1]
    told = tuple(
        Column(Field.STATUS, Basis.CELLS)
        if column.field in _UNTOLD and n != columns.group and _are_signs([row[n] for row in below], signs)
        else column
        for n, column in enumerate(columns.told)
    )
    layout = evolve(columns.layout, roles=tuple(column.field.value for column in told))
    return columns if told == columns.told else columns._replace(told=told, layout=layout)


def _are_signs(cells: Sequence[str], signs: set[str]) -> bool:
    """Whether the filled cells of a column are signs that a key explains; numbers that all differ count rows."""
    filled = [sign_of(cell) for cell in cells if cell]
    counted = all(sign.isdigit() for sign in filled) and len(set(filled)) == len(filled)
    return len(filled) > 0 and signs.issuperset(filled) and not counted
