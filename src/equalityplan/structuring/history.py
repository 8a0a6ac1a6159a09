"""History: columns of one kind at several times, of which the last that is filled says how a row stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from equalityplan.layout import FieldCell
from equalityplan.phrases.timescale import parse_timescale

_QUARTER = re.compile(r"(?i)\b(?:q|qtr|quarter)\s?\.?([1-4])\b|\b([1-4])(?:st|nd|rd|th)\s(?:qtr|quarter)\b")
_BEFORE = re.compile(
    r"(?i)\b(?:previous(?:ly)?|prior|former|old|initial|original|baseline|opening|start(?:ing)?|"
    r"last\s(?:year|quarter|term|month|period|time|report|review))\b"
)
_AFTER = re.compile(r"(?i)\b(?:current(?:ly)?|latest|now|today|this|new|revised|updated|closing|final)\b")
_TO_COME = re.compile(r"(?i)\b(?:target|forecast|predicted|projected|expected|planned|anticipated)\b")
_OF_TIME = re.compile(
    r"(?i)\b(?:first|second|third|fourth|interim|mid|half|end|year|yr|term|month|week|quarter|qtr|q|period|phase|spring|summer|autumn|winter|at|of|in|on|"
    r"to|by|for|as|the|last|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\b|\d+(?:st|nd|rd|th)?|\W+"
)
_NOTHING = frozenset("-–—/")


def speaking(cells: Sequence[FieldCell]) -> list[FieldCell]:
    """Give the cells that speak for the row, one for each kind of column: of several at different times, the last.

    Columns are of one kind where their headings differ by times only ("Q1 RAG" and "Q2 RAG"), or are nothing else.

    Args:
        cells: The filled cells of one row under one field, in the order of printing.
    """
    kinds: dict[str, list[FieldCell]] = {}
    for cell in cells:
        kinds.setdefault(_kind(cell.heading), []).append(cell)
    return [_last(own) for own in kinds.values()]


def latest(cells: Sequence[FieldCell]) -> FieldCell | None:
    """Give the cell whose heading names the latest time; None where the headings of several tell no order of times.

    Args:
        cells: Cells in the order of printing.
    """
    order = _in_time([_label(cell) for cell in cells])
    return cells[order[-1]] if order else None


def _in_time(headings: Sequence[str]) -> list[int] | None:
    """The places of headings in the order of the times that they name; None where they tell none."""
    days = [_day(heading) for heading in headings]
    quarters = [_quarter(heading) for heading in headings]
    stages = [_stage(heading) for heading in headings]
    times: Sequence[date | int | None] | None = next((own for own in (days, quarters) if all(own)), None)
    if times is None and len(set(stages)) < len(stages):
        return None
    return sorted(range(len(headings)), key=lambda n: (stages[n], times[n] if times else 0))


def _last(cells: Sequence[FieldCell]) -> FieldCell:
    """The last in time, or in the order of printing, that holds more than a dash."""
    filled = [cell for cell in cells if cell.cell.text.strip() not in _NOTHING] or cells
    return latest(filled) or filled[-1]


def _kind(heading: str) -> str:
    """What a heading says apart from times."""
    for pattern in (_BEFORE, _AFTER, _TO_COME, _QUARTER):
        heading = pattern.sub(" ", heading)
    return " ".join(_OF_TIME.sub(" ", heading).split()).casefold()


def _label(cell: FieldCell) -> str:
    """The heading with what stands over it last: "Q1 2024/25"."""
    return " ".join(reversed(cell.heading.split(": ")))


def _day(heading: str) -> date | None:
    """The last day of the time that a heading names with its year."""
    days = [part.last for part in parse_timescale(heading).parts if part.last]
    return max(days, default=None)


def _stage(heading: str) -> int:
    """Whether a heading speaks of what was, -1, of what is, 1, or of what is to come, which says nothing yet, -2."""
    if _TO_COME.search(heading):
        return -2
    return bool(_AFTER.search(heading)) - bool(_BEFORE.search(heading))


def _quarter(heading: str) -> int | None:
    found = _QUARTER.search(heading)
    return int(found[1] or found[2]) if found else None
