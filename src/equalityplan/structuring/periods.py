"""Periods: marks in columns that are headed by a quarter, month or year say when."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from equalityplan.document import Paragraph
from equalityplan.layout import FieldCell
from equalityplan.model.timescale import Instant, Range, Timescale
from equalityplan.phrases.status.colour import ticked
from equalityplan.structuring.timing import Years, read_timescale

_MARKS = frozenset("xX•●■*")


def read_marked(cells: Sequence[FieldCell], years: Years) -> Timescale | None:
    """Read the timescale of a row from marks under periods; None where other words say when.

    The period of one mark is when; marks under several periods reach from the first to the last.

    Args:
        cells: The cells of the row that say when.
        years: What is known of the plan's years.
    """
    marked = [cell for cell in cells if ticked(cell.cell.text) or cell.cell.text.strip() in _MARKS]
    if not marked or len(marked) < len(cells):
        return None
    read = [read_timescale([_headed(cell)], years).parts for cell in marked]
    fixed = [part.edtf for own in read for part in own if isinstance(part, Instant | Range) and part.edtf]
    if len(fixed) != len(marked):
        return None
    text = " ".join(cell.cell.text for cell in marked)
    whole = fixed[0] if len(fixed) == 1 else f"{fixed[0].split('/')[0]}/{fixed[-1].split('/')[-1]}"
    part = Range(edtf=whole, text=text) if "/" in whole else Instant(edtf=whole, text=text)
    return Timescale((part,), text=text, where=marked[0].cell.where)


def _headed(cell: FieldCell) -> FieldCell:
    """The cell with its heading for text, the label that stands over it last: "Q1 2014/15"."""
    label = " ".join(reversed(cell.heading.split(": ")))
    return evolve(cell, cell=evolve(cell.cell, paragraphs=(Paragraph(text=label),)))
