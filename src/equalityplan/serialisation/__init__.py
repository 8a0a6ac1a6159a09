"""Plans as plain data and back: dictionaries, lists, texts and numbers that JSON can carry.

`to_data` writes, `plan_from_data` reads and `plan_schema` describes the form. The data say what they are, as
``"format": "equalityplan/plan"`` and ``"version": 1``; the version rises when old data would be read otherwise than
they were meant. Values equal to their default are left out, enumerations are written as their words, dates as
ISO 8601, tuples as lists, and a part of a timescale says its ``kind``.
"""

from __future__ import annotations

from equalityplan.serialisation.from_plain import plan_from_data
from equalityplan.serialisation.schema import plan_schema
from equalityplan.serialisation.to_plain import to_data

__all__ = ["plan_from_data", "plan_schema", "to_data"]
