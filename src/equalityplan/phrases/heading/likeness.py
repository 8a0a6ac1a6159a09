"""How much a row of a table looks like its header."""

from __future__ import annotations

from collections.abc import Sequence

from equalityplan.phrases.heading.cell import Content, content_of
from equalityplan.phrases.heading.naming import Reading, read_heading
from equalityplan.phrases.heading.words import words_in

_DATA = frozenset((Content.DATE, Content.NUMBER, Content.TICK, Content.LEVEL))
_LONGEST = 120
# A status or a post stands in cells as often as over them; a heading says "lead", "responsible" or the like.
_EITHER = 0.4
_ROLES = frozenset(
    "lead leading led responsible responsibility accountable accountability owner ownership sponsor person who whom by "
    "name named contact partner delivery".split()
)
_FEW = 0.5
_SERIES = 3
_SENTENCE = 4


def heading_likeness(cells: Sequence[str]) -> float:
    """Say how much a row looks like a header row rather than a row of data.

    Args:
        cells: The texts of the row.

    Returns:
        From 0 to 1: the mean over the filled cells, where a cell counts by how much of it is the wording of a
        heading, and dates, numbers, ticks and sentences count nothing. A row that names fewer than two fields
        counts half. Most headers lie above a half, and most rows of data below it.

    Examples:
        >>> heading_likeness(["Objective", "Action", "Responsible Officer", "Target date for completion"])
        1.0
        >>> heading_likeness(["2.7", "Ask each service for its figures.", "HR Manager", "March 2012"]) < 0.3
        True
    """
    pairs = [(cell, read_heading(cell)) for cell in cells if cell.strip()]
    # One column for each year or month says nothing for a header, but nothing against it either.
    periods = sum(reading.period for _, reading in pairs)
    counted = [pair for pair in pairs if periods < _SERIES or not pair[1].period]
    if not counted:
        return 0.0
    fields = {reading.field for _, reading in pairs if reading.known or (reading.period and periods >= _SERIES)}
    return sum(_likeness(*pair) for pair in counted) / len(counted) * (1 if len(fields) > 1 else _FEW)


def _likeness(cell: str, reading: Reading) -> float:
    content = content_of(cell)
    if not reading.known or len(cell) > _LONGEST or content in _DATA or _is_statement(cell):
        return 0.0
    return reading.share**2 * (_EITHER if content is Content.STATUS or _is_post(cell, content) else 1)


def _is_post(cell: str, content: Content | None) -> bool:
    words = words_in(cell)
    return content is Content.LEAD and len(words) > 1 and _ROLES.isdisjoint(words)


def _is_statement(cell: str) -> bool:
    return cell.rstrip().endswith((".", ";")) and len(cell.split()) >= _SENTENCE
