"""Plans, dependencies and assessments as flat tables, which data frames and spreadsheets are made from."""

from __future__ import annotations

from equalityplan.serialisation.tables.flat import ColumnKind, FlatColumn, FlatTable, Value

__all__ = ["ColumnKind", "FlatColumn", "FlatTable", "Value"]
