"""Ranks: rows that only open the rows below, told by their numbers: 1 above 1.1 and 1.2."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from equalityplan.document import Row
from equalityplan.layout.columns import Columns
from equalityplan.mending.bands import is_band
from equalityplan.mending.numbers import is_row_number, printed_text
from equalityplan.phrases.heading import Field

_TEXTS = frozenset((Field.ACTION, Field.OBJECTIVE, Field.CRITERION))
_OPENING = frozenset((Field.OBJECTIVE, Field.CRITERION))
_CLOSING = " .:)"


def openings_of(columns: Columns, rows: Sequence[Row]) -> frozenset[int]:
    """Give the positions of the rows that hold a number and a text and nothing else, and whose rows follow at once.

    Such a row is the objective of the rows below whose numbers go on with its own, and that say who or when. It is
    told only where one column holds objectives and actions alike.

    Args:
        columns: The columns that the rows stand under.
        rows: The rows of a stretch.
    """
    numbers = [n for n, field in enumerate(columns.fields) if field is Field.REFERENCE]
    texts = [n for n, field in enumerate(columns.fields) if field in _TEXTS]
    if len(numbers) != 1 or len(texts) != 1 or numbers > texts:
        return frozenset()
    opening = (numbers[0], texts[0])
    content = [(n, row) for n, row in enumerate(rows) if row.own and not row.running and not is_band(row)]
    return frozenset(
        n
        for (n, row), (_, below) in pairwise(content)
        if set(row.own) == set(opening) and len(below.own) > len(opening) and _goes_on(row, below, numbers[0])
    )


def _goes_on(row: Row, below: Row, column: int) -> bool:
    """Whether the number of a row goes on with that of the row above it: 1.1 or 1a below 1."""
    upper, lower = (printed_text(each.cells[column]).strip(_CLOSING) for each in (row, below))
    rest = lower.removeprefix(upper)
    return is_row_number(upper) and is_row_number(lower) and rest != lower and rest[:1] != "" and not rest[0].isdigit()


def below_openings(columns: Columns) -> Columns:
    """Give the columns of rows that stand under openings: what they say themselves are actions."""
    told = tuple(column._replace(field=Field.ACTION) if column.field in _OPENING else column for column in columns.told)
    layout = evolve(columns.layout, roles=tuple(column.field.value for column in told))
    return columns._replace(layout=layout, told=told)
