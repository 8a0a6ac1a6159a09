"""recognise: a mended document's rows under standard fields, by the roles of its columns."""

from __future__ import annotations

from equalityplan.layout.recognition import recognise
from equalityplan.layout.records import FieldCell, Group, Record, Records
from equalityplan.phrases.heading import Field

__all__ = ["Field", "FieldCell", "Group", "Record", "Records", "recognise"]
