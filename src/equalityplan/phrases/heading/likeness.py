"""How much a row of a table looks like its header."""

from __future__ import annotations

import re
from collections.abc import Sequence

from equalityplan.phrases.heading.cell import Content, content_of
from equalityplan.phrases.heading.naming import Reading, most_share, read_heading
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
_YEAR = r"\d{4}|\d/\d"


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


def looks_headed(cells: Sequence[str], least: float) -> bool:
    """Whether a row looks like a header row at least so much.

    Examples:
        >>> looks_headed(["Objective", "Action", "Lead"], 0.75), looks_headed(["2.7", "Ask staff", "Clerk"], 0.75)
        (True, False)
    """
    filled = [cell for cell in cells if cell.strip()]
    # Nearly all rows are told by how much they say and by their numbers, long before each word is looked up.
    return sum(map(_most, filled)) >= least * len(filled) and heading_likeness(cells) >= least


def _most(cell: str) -> float:
    """The most that a cell can count."""
    if len(cell) > _LONGEST or _is_statement(cell) or not (any(map(str.isalpha, cell)) or re.search(_YEAR, cell)):
        return 0.0
    return most_share(cell) ** 2


def is_label(text: str) -> bool:
    """Whether a text is worded as a heading and as nothing else: no date, sentence, post or status.

    Examples:
        >>> is_label("Lead officer:"), is_label("Needs are known."), is_label("Head of Service")
        (True, False, False)
    """
    return text.rstrip()[-1:] not in {".", ";"} and _likeness(text, read_heading(text)) > _EITHER


def shows_data(cells: Sequence[str]) -> bool:
    """Whether a cell of a row shows that the row is no header: a date, number or tick, or a whole sentence.

    Examples:
        >>> shows_data(["Wibble", "Wobble"]), shows_data(["Train staff", "3/4/2030"]), shows_data(["Action", "2030/31"])
        (False, True, False)
    """
    filled = [(cell, read_heading(cell)) for cell in cells if cell.strip()]
    named = any(reading.known for _, reading in filled)
    return any(
        _is_statement(cell) or (not reading.known and content_of(cell) in _DATA and not (reading.period and named))
        for cell, reading in filled
    )


def are_headings(cells: Sequence[str]) -> bool:
    """Whether every filled cell is worded as a heading or names a period.

    Examples:
        >>> are_headings(["Start", "End"]), are_headings(["Q1", "Q2"]), are_headings(["Train staff", "End"])
        (True, True, False)
    """
    readings = [read_heading(cell) for cell in cells if cell.strip()]
    return all(reading.period or (reading.known and reading.share > _FEW) for reading in readings)


def _likeness(cell: str, reading: Reading) -> float:
    if not reading.known or len(cell) > _LONGEST or _is_statement(cell):
        return 0.0
    content = content_of(cell)
    if content in _DATA:
        return 0.0
    return reading.share**2 * (_EITHER if content is Content.STATUS or _is_post(cell, content) else 1)


def _is_post(cell: str, content: Content | None) -> bool:
    words = words_in(cell)
    return content is Content.LEAD and len(words) > 1 and _ROLES.isdisjoint(words)


def _is_statement(cell: str) -> bool:
    return cell.rstrip().endswith((".", ";")) and len(cell.split()) >= _SENTENCE
