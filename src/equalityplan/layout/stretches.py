"""Stretches: a table's rows parted at its headers, and at what stands detached below them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from equalityplan.document import Row
from equalityplan.layout.kinds import heads_elsewhere
from equalityplan.mending.bands import is_band
from equalityplan.mending.headers import header_depth, own_texts
from equalityplan.phrases.heading import looks_headed

_SURE = 0.75
_SEVERAL = 3
_FEW = 2


class Stretch(NamedTuple):
    """A run of rows under one header.

    Attributes:
        head: The rows of the header; none where the run has no header of its own.
        rows: The rows, with the titles that stand right above the header first.
        detached: Whether they stand apart from the rows above, and are too narrow to go on with them.
    """

    head: Sequence[Row]
    rows: Sequence[Row]
    detached: bool = False


def part_rows(rows: Sequence[Row], *, sheet: bool = False) -> list[Stretch]:
    """Part the rows of a table at its headers.

    A row inside the table is a header if it stands at the beginning, after a page end, a title or an empty row, or
    if the format marks it, or if nearly all of it is worded as headings.

    Args:
        rows: The rows of a table.
        sheet: Whether the table is all that a sheet holds, so that empty rows may part one thing from another.
    """
    heads = _heads(rows)
    starts = [start for start, _ in heads]
    lifted = [_first_title(rows, start, end) for (_, end), (start, _) in pairwise([(0, 0), *heads])]
    stretches = []
    if not heads or lifted[0] > 0:
        stretches += _before_repeat(rows[: lifted[0] if heads else len(rows)])
    for n, (start, end) in enumerate(heads):
        last = lifted[n + 1] if n + 1 < len(heads) else len(rows)
        stretches.append(Stretch(rows[start:end], [*rows[lifted[n] : starts[n]], *rows[end:last]]))
    return [part for stretch in stretches for part in _detached(stretch)] if sheet else stretches


def _before_repeat(rows: Sequence[Row]) -> list[Stretch]:
    """Part rows without a header where one is repeated among them: what stands before need not be of its table."""
    repeat = next((n for n, row in enumerate(rows) if row.running), 0)
    repeat = _first_title(rows, repeat, 0)
    return [Stretch((), part) for part in (rows[:repeat], rows[repeat:]) if part]


def _heads(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """The first row of each header and the one after its last."""
    found: list[tuple[int, int]] = []
    number = 0
    while number < len(rows):
        depth = header_depth(rows, number) if _may_head(rows, number, first=not found) else 0
        if depth:
            found.append((number, number + depth))
        number += depth or 1
    return found


def _may_head(rows: Sequence[Row], number: int, *, first: bool) -> bool:
    row = rows[number]
    if row.running or not row.own:
        return False
    if row.after_break or row.header or not number or not rows[number - 1].own or is_band(rows[number - 1]):
        return True
    if first and all(is_band(before) or before.running or not before.own for before in rows[:number]):
        return True
    return len(row.own) >= _SEVERAL and looks_headed(own_texts(row), _SURE)


def _first_title(rows: Sequence[Row], start: int, end: int) -> int:
    """The first of the titles right above a header, down from the end of the header before it."""
    first = start
    while first > end and (is_band(rows[first - 1]) or not rows[first - 1].own):
        first -= 1
    return first


def _detached(stretch: Stretch) -> list[Stretch]:
    """Part off narrow rows that an empty row parts from the wide ones above: a key, a note, a place to sign."""
    rows = stretch.rows
    wide = [n for n, row in enumerate(rows) if len(row.own) > _FEW]
    if len(stretch.head) == 0 or not wide:
        return [stretch]
    gap = next((n for n in range(wide[-1] + 1, len(rows)) if not rows[n].own), None)
    below = next((row for row in rows[gap:] if row.own), None) if gap is not None else None
    if below is None or (_width(stretch.head) <= _SEVERAL and not heads_elsewhere(below)):
        return [stretch]
    return [stretch._replace(rows=rows[:gap]), Stretch((), rows[gap:], detached=True)]


def _width(head: Sequence[Row]) -> int:
    return max(len(row.own) for row in head)
