"""Periods: marks in columns say what their headings name; under a quarter, month or year they say when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from attrs import evolve

from equalityplan.document import Paragraph
from equalityplan.layout import FieldCell
from equalityplan.model.edtf import day_span
from equalityplan.model.timescale import Instant, Range, Timescale, TimescaleKind
from equalityplan.phrases.status.colour import ticked
from equalityplan.phrases.timescale import parse_timescale
from equalityplan.structuring.timing import read_timescale
from equalityplan.structuring.years import Years

_VAGUE = frozenset((TimescaleKind.NONE, TimescaleKind.UNDETERMINED))
_MARKS = frozenset("xX•●■*✓✔")


def read_marked(cells: Sequence[FieldCell], years: Years) -> Timescale | None:
    """Read the timescale of a row from marks under periods; None where other words say when.

    The period of one mark is when; marks under periods that follow one another reach from the first to the last.

    Args:
        cells: The cells of the row that say when.
        years: What is known of the plan's years.
    """
    marked = [cell for cell in cells if is_mark(cell)]
    if not marked or len(marked) < len(cells):
        return None
    read = [read_timescale([_headed(cell)], years).parts for cell in marked]
    fixed = [part.edtf for own in read for part in own if isinstance(part, Instant | Range) and part.edtf]
    if len(fixed) != len(marked):
        return _at_some_time(marked, years)
    text = " ".join(cell.cell.text for cell in marked)
    parts = tuple(_part(whole, text) for whole in _runs(fixed))
    return Timescale(parts, text=text, where=marked[0].cell.where)


def _at_some_time(marked: Sequence[FieldCell], years: Years) -> Timescale | None:
    """The timescale of marks below headings that name no dates: "Short term"; None where one says nothing."""
    read = [parse_timescale(marked_label(cell), *years).parts for cell in marked]
    if any(len(own) != 1 or own[0].kind in _VAGUE for own in read):
        return None
    text = " ".join(cell.cell.text for cell in marked)
    return Timescale([evolve(own[0], text=text, span=None) for own in read], text=text, where=marked[0].cell.where)


def is_mark(cell: FieldCell) -> bool:
    """Whether a cell holds a tick, a cross or a dot and nothing else."""
    return ticked(cell.cell.text) or cell.cell.text.strip() in _MARKS


def marked_label(cell: FieldCell) -> str:
    """Give what a mark in a cell stands for: the lowest of its headings."""
    return cell.heading.rsplit(": ", maxsplit=1)[-1]


def _runs(periods: Sequence[str]) -> list[str]:
    """The periods with those that follow one another at once made one, all in EDTF."""
    runs: list[tuple[str, str]] = []
    for period in periods:
        first, last = day_span(period)
        begun = runs[-1] if runs else None
        before = day_span(begun[1])[1] if begun else None
        if begun and before and first and last and before < first <= before + timedelta(days=1):
            runs[-1] = (begun[0], period)
        else:
            runs.append((period, period))
    return [first if first == last else f"{first.split('/')[0]}/{last.split('/')[-1]}" for first, last in runs]


def _part(edtf: str, text: str) -> Instant | Range:
    return Range(edtf=edtf, text=text) if "/" in edtf else Instant(edtf=edtf, text=text)


def _headed(cell: FieldCell) -> FieldCell:
    """The cell with its heading for text, the label that stands over it last: "Q1 2014/15"."""
    label = " ".join(reversed(cell.heading.split(": ")))
    return evolve(cell, cell=evolve(cell.cell, paragraphs=(Paragraph(text=label),)))
