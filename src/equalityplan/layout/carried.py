"""Carried labels: sections and periods in a column without a heading, printed once for the rows down to the next."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from attrs import evolve

from equalityplan.document import Row
from equalityplan.layout.columns import Columns, texts
from equalityplan.layout.sections import names_period
from equalityplan.mending.bands import is_band
from equalityplan.mending.numbers import is_row_number
from equalityplan.phrases.heading import Basis, Column, Field

_TIMES = frozenset((Field.TIMESCALE, Field.START, Field.DUE))
_UNTOLD = frozenset((Field.BLANK, Field.OTHER))
_TITLE_WORDS = 10
_LEAST_LETTERS = 4


def with_carried(columns: Columns, rows: Sequence[Row]) -> Columns:
    """Give the columns with one that has no heading and holds periods or sections as what the rows stand under.

    Periods are told by their words, where a column with a heading says when; sections by being printed once for
    several rows.

    Args:
        columns: The columns.
        rows: The rows below them.
    """
    if columns.group is not None:
        return columns
    content = [texts(row, len(columns.told)) for row in rows if row.own and not row.running and not is_band(row)]
    for n in range(min(2, len(columns.told))):
        below = [row[n] for row in content if any(row[:n] + row[n + 1 :])]
        if not columns.headings[n] and (_holds_periods(columns, n, below) or _holds_sections(columns, n, below)):
            return _grouped(columns, n)
    return columns


def _grouped(columns: Columns, column: int) -> Columns:
    told = tuple(Column(Field.OTHER, Basis.HEADING) if n == column else own for n, own in enumerate(columns.told))
    layout = evolve(columns.layout, roles=tuple(own.field.value for own in told))
    return columns._replace(layout=layout, told=told, group=column)


def _holds_periods(columns: Columns, column: int, below: Sequence[str]) -> bool:
    timed = any(own.field in _TIMES and columns.headings[n] for n, own in enumerate(columns.told) if n != column)
    told = [text for text in below if text]
    return timed and bool(told) and below[0] != "" and all(map(names_period, told))


def _holds_sections(columns: Columns, column: int, below: Sequence[str]) -> bool:
    if column or columns.told[column].field not in _UNTOLD or not below or not below[0]:
        return False
    labels = [label for label, _ in groupby(filter(None, below))]
    return len(labels) == len(set(labels)) < len(below) and all(map(_is_label, labels))


def _is_label(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    return letters >= _LEAST_LETTERS and len(text.split()) <= _TITLE_WORDS and not is_row_number(text)
