"""Joint columns: who and when under one heading, parted cell by cell where the words tell them apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from equalityplan.document import Cell, Paragraph
from equalityplan.model.timescale import TimescaleKind
from equalityplan.phrases.heading import Field, named_field
from equalityplan.phrases.timescale import parse_timescale

_WHO = Field.LEAD
_WHEN = frozenset((Field.TIMESCALE, Field.DUE))
_JOINS = re.compile(r"(?i)\s*(?:[/&+,]|\band\b)\s*")
_MARKS = re.compile(r"\s*[;:,/|()]\s*|\s+[–—-]\s+")
_CLOSING = " .,;:()/|–—-"
_VAGUE = frozenset((TimescaleKind.NONE, TimescaleKind.UNDETERMINED))


def names_both(heading: str) -> bool:
    """Whether a heading names who and when: "Lead and timescale".

    Examples:
        >>> names_both("Timescale and ownership"), names_both("Lead officer / date"), names_both("Lead and partners")
        (True, True, False)
    """
    pieces = _JOINS.split(heading)
    fields = {named_field(piece) for piece in pieces if piece} if len(pieces) > 1 else set()
    return _WHO in fields and not fields.isdisjoint(_WHEN)


def part_cell(cell: Cell) -> tuple[tuple[Field, Cell], ...]:
    """Part a cell below such a heading into what says who and what says when, in the order of printing.

    Where nothing in it is plainly a time beside a name, the cell stays whole and holds what it plainly is.

    Args:
        cell: The cell.
    """
    told = [entry for paragraph in cell.paragraphs for entry in _parted(paragraph)]
    fields = dict.fromkeys(field for field, _ in told)
    return tuple(
        (field, evolve(cell, paragraphs=tuple(paragraph for other, paragraph in told if other is field)))
        for field in fields
    )


def _parted(paragraph: Paragraph) -> Iterator[tuple[Field, Paragraph]]:
    """A paragraph, or the time at its beginning or end and the rest of it."""
    text = paragraph.text
    if _is_time(text):
        yield Field.TIMESCALE, paragraph
        return
    for mark in _MARKS.finditer(text):
        before, after = text[: mark.start()], text[mark.end() :]
        for field, other, piece in ((Field.TIMESCALE, _WHO, before), (_WHO, Field.TIMESCALE, after)):
            if before.strip(_CLOSING) and after.strip(_CLOSING) and _is_time(piece):
                yield field, evolve(paragraph, text=before)
                yield other, evolve(paragraph, text=after.rstrip(" )"), number=None)
                return
    yield _WHO, paragraph


def _is_time(text: str) -> bool:
    """Whether a text says when and nothing else."""
    parts = parse_timescale(text).parts
    length = sum(len(part.text) for part in parts if part.kind not in _VAGUE)
    return bool(parts) and length >= len(text.strip(_CLOSING)) > 0
