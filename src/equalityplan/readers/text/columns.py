"""Columns: tables whose cells only spaces part, with rules of hyphens over the columns or with nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from equalityplan.document import Table
from equalityplan.readers._bounds import Bounds
from equalityplan.readers.text.drawn import DrawnRow, drawn_table, merge_band, merge_lines

_RULE = r" *(?:-{2,}|={2,})(?: +(?:-{2,}|={2,}))+ *"
_CELL = r"\S+(?: \S+)*"
# Without rules only this many columns and rows make a table, since prose has wide spaces too.
_LEAST_COLUMNS = 3
_LEAST_ROWS = 3


def ruled_columns_at(lines: Sequence[str], start: int, bounds: Bounds) -> tuple[Table, int] | None:
    """Give the table that begins at a line and whose columns are ruled, and the position after it.

    The header stands between two rules, or above the only one.

    Args:
        lines: The lines of a text.
        start: Position of a line among them, from 0.
        bounds: What the document has used of its limits.

    Returns:
        None where no such table begins.
    """
    ruled = bool(re.fullmatch(_RULE, lines[start]))
    rule = start if ruled else start + 1
    if rule >= len(lines) or not re.fullmatch(_RULE, lines[rule]) or not lines[start].strip():
        return None
    starts = [place.start() for place in re.finditer(r"\S+", lines[rule])]
    pieces, end = _between_rules(lines, rule + 1, closed=ruled)
    if not ruled:
        pieces = [[start], *pieces]
    rows: list[DrawnRow] = []
    for number, piece in enumerate(pieces):
        cut = [(n + 1, _cut(lines[n], starts)) for n in piece]
        rows += merge_lines(cut, header=number == 0 and len(pieces) > 1)
    return (drawn_table(rows, bounds), end) if rows else None


def _between_rules(lines: Sequence[str], start: int, *, closed: bool) -> tuple[list[list[int]], int]:
    """The positions of the lines between the rules below a first one, and the position after the table.

    A table that a rule opens ends at its last rule, one that does not at an empty line.
    """
    pieces: list[list[int]] = [[]]
    for position in range(start, len(lines)):
        if re.fullmatch(_RULE, lines[position]):
            if closed and len(pieces) > 1:
                return pieces, position + 1
            pieces.append([])
        elif lines[position].strip():
            pieces[-1].append(position)
        elif not closed or not _closes(lines, position):
            return [piece for piece in pieces if piece], position
    return [piece for piece in pieces if piece], len(lines)


def _closes(lines: Sequence[str], position: int) -> bool:
    """Whether a rule comes among the next lines, so that an empty line is not the table's end."""
    return any(re.fullmatch(_RULE, line) for line in lines[position : position + 50])


def _cut(line: str, starts: Sequence[int]) -> list[str]:
    return [line[left:right] for left, right in zip([0, *starts[1:]], [*starts[1:], len(line)], strict=True)]


def spaced_columns_at(lines: Sequence[str], start: int, bounds: Bounds) -> tuple[Table, int] | None:
    """Give the table that begins at a line and whose columns nothing but spaces parts, and the position after it.

    Its first line heads at least three columns, and in the lines below two spaces stand before each of them.

    Args:
        lines: The lines of a text.
        start: Position of a line among them, from 0.
        bounds: What the document has used of its limits.

    Returns:
        None where no such table begins.
    """
    starts = [place.start() for place in re.finditer(_CELL, lines[start])]
    if len(starts) < _LEAST_COLUMNS:
        return None
    end = start
    while end < len(lines) and _fits(lines[end], starts) and (lines[end].strip() or lines[end - 1].strip()):
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    cut = [(n + 1, _cut(lines[n], starts)) for n in range(start, end)]
    full = sum(sum(bool(text.strip()) for text in texts) > 1 for _, texts in cut)
    return (drawn_table(_spaced_rows(cut), bounds), end) if full >= _LEAST_ROWS else None


def _fits(line: str, starts: Sequence[int]) -> bool:
    return all(not line[max(place - 2, 0) : place].strip() for place in starts[1:])


def _spaced_rows(cut: Sequence[tuple[int, list[str]]]) -> list[DrawnRow]:
    """Rows of lines, or of groups of lines where empty lines part them."""
    groups: list[list[tuple[int, list[str]]]] = [[]]
    for number, texts in cut:
        if any(text.strip() for text in texts):
            groups[-1].append((number, texts))
        elif groups[-1]:
            groups.append([])
    groups = [group for group in groups if group]
    if len(groups) < _LEAST_ROWS:
        return [row for group in groups for row in merge_lines(group)]
    return [merge_band(group) for group in groups]
