"""Flat tables: named columns of one kind each, and one record for each thing told of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from attrs import evolve, frozen

Value = str | int | float | bool | date | None


class ColumnKind(StrEnum):
    """What the values of a column are; any of them may be missing, which is None."""

    TEXT = "text"
    DATE = "date"
    WHOLE = "whole number"
    SHARE = "share"
    TRUTH = "true or false"


@frozen
class FlatColumn:
    """A column.

    Attributes:
        name: Its name for programs, such as ``due``.
        heading: Its name for people, such as "Due".
        kind: What its values are; a share is a number from 0 to 1.
    """

    name: str
    heading: str
    kind: ColumnKind = ColumnKind.TEXT


@frozen
class FlatTable:
    """A table without merged cells, lists or nesting.

    Attributes:
        name: What its records are, such as ``judgements``.
        columns: Its columns, each with a name of its own.
        records: One for each thing told of, with a value for each column.

    Examples:
        >>> FlatTable("leads", (FlatColumn("lead", "Lead"),), (("Clerk",),)).values("lead")
        ['Clerk']
    """

    name: str
    columns: tuple[FlatColumn, ...]
    records: tuple[tuple[Value, ...], ...]

    def values(self, column: str) -> list[Value]:
        """Give the values of a column, in the order of the records."""
        at = [each.name for each in self.columns].index(column)
        return [record[at] for record in self.records]

    def prefixed(self, columns: Sequence[FlatColumn], values: Sequence[Value]) -> FlatTable:
        """Give the same table with further columns in front that say the same of every record."""
        records = tuple((*values, *record) for record in self.records)
        return evolve(self, columns=(*columns, *self.columns), records=records)


# A column, and what it holds of one thing.
Spec = tuple[FlatColumn, Callable[[Any], Value]]


def text(name: str, heading: str, get: Callable[[Any], str | None]) -> Spec:
    """Describe a column of texts."""
    return FlatColumn(name, heading), get


def day(name: str, heading: str, get: Callable[[Any], date | None]) -> Spec:
    """Describe a column of dates."""
    return FlatColumn(name, heading, ColumnKind.DATE), get


def whole(name: str, heading: str, get: Callable[[Any], int | None]) -> Spec:
    """Describe a column of whole numbers."""
    return FlatColumn(name, heading, ColumnKind.WHOLE), get


def share(name: str, heading: str, get: Callable[[Any], float | None]) -> Spec:
    """Describe a column of shares, from 0 to 1."""
    return FlatColumn(name, heading, ColumnKind.SHARE), get


def truth(name: str, heading: str, get: Callable[[Any], bool]) -> Spec:
    """Describe a column of what is true or false."""
    return FlatColumn(name, heading, ColumnKind.TRUTH), get


def table_of(name: str, specs: Sequence[Spec], entries: Iterable[Any]) -> FlatTable:
    """Make a table with one record for each entry."""
    getters = [get for _, get in specs]
    records = tuple(tuple(get(entry) for get in getters) for entry in entries)
    return FlatTable(name, tuple(column for column, _ in specs), records)


def lines(texts: Iterable[str]) -> str | None:
    """Give several texts as one, a line each; None where there are none."""
    return "\n".join(texts) or None
