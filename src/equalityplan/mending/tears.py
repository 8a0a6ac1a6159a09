"""Tears: rows that a page end or a conversion cut in two are joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from attrs import evolve

from equalityplan.document import Cell, Paragraph, Row
from equalityplan.mending.pieces import HEAD_ROWS, is_header
from equalityplan.notice import Notice

# A cell that ends with one of these words is not finished.
_CONNECTING = frozenset(
    "a an and are as at be by for from if in into is its of on or our such that the their this to via which will with "
    "including who where when".split()
)
_BARE_NUMBER = re.compile(r"[A-Za-z]{0,3}\d+(?:\.\d+)*[a-z]?[.):]?")
_LATER_NUMBER = re.compile(r"\(?(?:[2-9]|[1-9]\d|[b-h]|ii+|iv|v)[.)]\s")
_OWN_REFERENCE = re.compile(r"[A-Za-z]{0,3}\d+(?:\.\d+)+[a-z]?[.):]?(?:\s|$)")
_EMPTY = Cell()


def join_torn_rows(rows: Sequence[Row], notices: list[Notice]) -> tuple[Row, ...]:
    """Join the second half of each torn row to its first."""
    joined: list[Row] = []
    key = _key_column(rows)
    last: int | None = None
    for row in rows:
        if row.running:
            joined.append(row)
            continue
        if last is not None and _continues(joined[last], row, key):
            notices.append(_notice(joined[last], row))
            joined[last] = _merged(joined[last], row)
            continue
        # Nothing goes on from a header.
        last = None if len(joined) < HEAD_ROWS and is_header(row) else len(joined)
        joined.append(row)
    return tuple(joined)


def _key_column(rows: Sequence[Row]) -> int:
    """The leftmost column that most rows fill: an empty cell in it makes a row doubtful."""
    full = [filled for row in rows if len(filled := row.filled) > 1]
    counts: dict[int, int] = {}
    for filled in full:
        for column in filled:
            counts[column] = counts.get(column, 0) + 1
    return min((column for column, count in counts.items() if 2 * count >= len(full)), default=0)


def _continues(previous: Row, row: Row, key: int) -> bool:
    """Whether a row is the second half of the one before it."""
    filled = row.filled
    if not filled or len(previous.filled) < 2:  # noqa: PLR2004 - a band cannot be continued
        return False
    if filled == (key,):
        return row.after_break and _reads_on(_text(previous, key), _text(row, key))
    if key not in filled and len(filled) == 1:
        return True
    return row.after_break and _torn_inside(previous, row, filled)


def _torn_inside(previous: Row, row: Row, filled: tuple[int, ...]) -> bool:
    """Whether more cells go on in mid-sentence than begin anew."""
    if any(_OWN_REFERENCE.match(_text(row, column)) for column in filled):
        return False
    going_on = sum(_reads_on(_text(previous, column), _text(row, column)) for column in filled)
    anew = sum(_begins_anew(_text(previous, column), _text(row, column)) for column in filled)
    return going_on > anew


def _text(row: Row, column: int) -> str:
    return row.cells[column].text.strip() if column < len(row.cells) else ""


def _reads_on(before: str, after: str) -> bool:
    """Whether the second text goes on where the first was cut."""
    if not before:
        return False
    if _BARE_NUMBER.fullmatch(before) and not _BARE_NUMBER.fullmatch(after):
        return True
    # A column whose cells all begin in lower case proves nothing by one that does.
    small = after[:1].islower() and not before[:1].islower()
    marked = after[:1] in {"(", "[", "&", "/", "–", ","} or _LATER_NUMBER.match(after) is not None
    return small or marked or before.rsplit(maxsplit=1)[-1].casefold() in _CONNECTING


def _begins_anew(before: str, after: str) -> bool:
    return before[-1:] in {".", "!", "?"} and (after[:1].isupper() or after[:1].isdigit())


def _merged(first: Row, second: Row) -> Row:
    pairs = zip_longest(first.cells, second.cells, fillvalue=_EMPTY)
    cells = tuple(_merged_cell(before, after) for before, after in pairs)
    return evolve(first, cells=cells, where=first.where.until(second.where))


def _merged_cell(before: Cell, after: Cell) -> Cell:
    if not after:
        return before
    if not before:
        return after
    where = before.where.until(after.where)
    last, following = before.paragraphs[-1], after.paragraphs[0]
    if last.text.rstrip()[-1:] in {".", "!", "?"} and following.text[:1].isupper():
        return evolve(before, paragraphs=before.paragraphs + after.paragraphs, where=where)
    # A hyphen at the cut belongs to the word that goes on.
    gap = "" if re.search(r"\w-$", last.text) else " "
    joined = Paragraph(text=f"{last.text}{gap}{following.text}", listed=last.listed, number=last.number)
    return evolve(before, paragraphs=(*before.paragraphs[:-1], joined, *after.paragraphs[1:]), where=where)


def _notice(first: Row, second: Row) -> Notice:
    message = f"The row goes on at {second.where}; the two halves were joined."
    return Notice(code="row-joined", message=message, where=first.where, also=(second.where,))
