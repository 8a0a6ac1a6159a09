"""Tears: rows that a page end or a conversion cut in two are joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from attrs import evolve

from equalityplan.document import Cell, Paragraph, Row
from equalityplan.mending.continued import without_continued
from equalityplan.mending.headers import header_depth, is_whole
from equalityplan.mending.pieces import HEAD_ROWS
from equalityplan.notice import Notice
from equalityplan.phrases.applicability import parse_not_applicable

# A cell that ends with one of these words is not finished.
_CONNECTING = frozenset(
    "a an and are as at be by for from if in into is its of on or our such that the their this to via which will with "
    "including who where when see".split()
)
# So many cells of a column, and such a share of them, end with a mark before one that ends without shows a cut.
_HABIT, _FEWEST = 0.8, 5
_BARE_NUMBER = re.compile(r"[A-Za-z]{0,3}\d+(?:\.\d+)*[a-z]?[.):]?")
_LATER_NUMBER = re.compile(r"\(?(?:[2-9]|[1-9]\d|[b-h]|ii+|iv|v)[.)]\s")
_OWN_REFERENCE = re.compile(r"[A-Za-z]{0,3}\d+(?:\.\d+)+[a-z]?[.):]?(?:\s|$)")
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
_ENDS = frozenset(".!?;")
_CLOSING = frozenset(".,;:)]?!")
_TITLE_WORDS = 12
_EMPTY = Cell()


class _Key(NamedTuple):
    """The column that most rows fill.

    Attributes:
        column: Its position, from 0.
        closes: Whether its cells end with a mark, but for a few.
        counts: Whether most of its cells are nothing but numbers.
    """

    column: int
    closes: bool
    counts: bool


def join_torn_rows(rows: Sequence[Row], notices: list[Notice], *, exact: bool = False) -> tuple[Row, ...]:
    """Join the second half of each torn row to its first.

    Args:
        rows: The rows of a table.
        notices: Where each repair is told.
        exact: Whether the format itself knows where rows end, so that only page ends and pieces tear them.
    """
    joined: list[Row] = []
    key = _key_of(rows)
    last: int | None = None
    header = 0
    for number, row in enumerate(rows):
        if row.running:
            joined.append(row)
            continue
        if last is not None and _continues(joined[last], row, key, exact=exact):
            notices.append(_notice(joined[last], row))
            joined[last] = _merged(joined[last], row)
            continue
        if number < HEAD_ROWS or row.after_break or row.header:
            header = max(header, number + header_depth(rows, number))
        # Nothing goes on from a header.
        last = None if number < header else len(joined)
        joined.append(row)
    return tuple(joined)


def _key_of(rows: Sequence[Row]) -> _Key:
    column = _key_column(rows)
    texts = [text for row in rows if not row.running and len(row.own) > 1 and (text := _text(row, column))]
    ends = sum(text[-1] in _ENDS for text in texts)
    numbers = sum(_BARE_NUMBER.fullmatch(text) is not None for text in texts)
    many = len(texts) >= _FEWEST
    return _Key(column, many and ends >= _HABIT * len(texts), numbers > 1 and 2 * numbers > len(texts))


def _key_column(rows: Sequence[Row]) -> int:
    """The leftmost column that most rows fill: an empty cell in it makes a row doubtful."""
    full = [filled for row in rows if len(filled := row.filled) > 1]
    counts: dict[int, int] = {}
    for filled in full:
        for column in filled:
            counts[column] = counts.get(column, 0) + 1
    return min((column for column, count in counts.items() if 2 * count >= len(full)), default=0)


def _continues(previous: Row, row: Row, key: _Key, *, exact: bool) -> bool:
    """Whether a row is the second half of the one before it."""
    filled = row.filled
    if row.fresh or not row.own or len(previous.own) < 2 or is_whole(row):  # noqa: PLR2004 - a band cannot be continued
        return False
    if filled == (key.column,):
        before, after = _text(previous, key.column), _text(row, key.column)
        if not row.after_break or _is_title(after, key):
            return False
        return (key.closes and bool(before) and before[-1] not in _ENDS and after[-1] in _ENDS) or _reads_on(
            before, after
        )
    if key.column not in filled and len(filled) == 1:
        return row.after_break or not exact
    return row.after_break and _torn_inside(previous, row, row.own, key.column)


def _is_title(text: str, key: _Key) -> bool:
    """Whether a text alone is a title: what says that it goes on itself, or words among numbers."""
    return without_continued(text) != text or (key.counts and any(map(str.isspace, text)))


def _torn_inside(previous: Row, row: Row, filled: tuple[int, ...], key: int) -> bool:
    """Whether more cells go on in mid-sentence than begin anew; where as many do, the first column decides."""
    pairs = [(_text(previous, column), _text(row, column)) for column in filled]
    if any(_OWN_REFERENCE.match(after) and not _is_open(before) for before, after in pairs):
        return False
    if _is_spread_title(previous, row):
        return False
    going_on = sum(_reads_on(before, after) for before, after in pairs)
    anew = sum(_begins_anew(before, after) for before, after in pairs)
    if going_on != anew:
        return going_on > anew
    return going_on > 0 and (key not in filled or _reads_on(_text(previous, key), _text(row, key)))


def _is_spread_title(previous: Row, row: Row) -> bool:
    """Whether a row is a title that runs on from its first cell into its second, below a text that is finished."""
    if row.own != (0, 1) or _text(previous, 0)[-1:] not in _CLOSING:
        return False
    first, second = _text(row, 0), _text(row, 1)
    words = len(first.split()) + len(second.split())
    return first[0].isupper() and second[0].islower() and first[-1] not in _CLOSING and words <= _TITLE_WORDS


def _is_open(before: str) -> bool:
    """Whether a text ends inside brackets or quotation marks, or with a mark or word that wants more."""
    if not before:
        return False
    if any(before.rfind(opening) > before.rfind(closing) for opening, closing in _PAIRS) or before.count('"') % 2:
        return True
    cut = before[-1] in "&,/" or re.search(r"\w[-–]$|\s[-–]$", before) is not None
    return cut or before.rsplit(maxsplit=1)[-1].casefold() in _CONNECTING


def _text(row: Row, column: int) -> str:
    return row.cells[column].text.strip() if column < len(row.cells) else ""


def _reads_on(before: str, after: str) -> bool:
    """Whether the second text goes on where the first was cut."""
    if not before:
        return False
    if _BARE_NUMBER.fullmatch(before) and not _BARE_NUMBER.fullmatch(after):
        return True
    # A column whose cells all begin in lower case proves nothing by one that does.
    small = after[:1].islower() and not before[:1].islower() and parse_not_applicable(before) is None
    marked = after[:1] in {"(", "[", "&", "/", "–", ","} or _LATER_NUMBER.match(after) is not None
    return small or marked or _is_open(before)


def _begins_anew(before: str, after: str) -> bool:
    return before[-1:] in {".", "!", "?"} and (after[:1].isupper() or after[:1].isdigit())


def _merged(first: Row, second: Row) -> Row:
    pairs = zip_longest(first.cells, second.cells, fillvalue=_EMPTY)
    cells = tuple(_merged_cell(before, after) for before, after in pairs)
    return evolve(first, cells=cells, where=first.where.until(second.where))


def _merged_cell(before: Cell, after: Cell) -> Cell:
    if after.covered:
        return before
    if not before or before.covered:
        joined, where = after.paragraphs, after.where
    elif not after:
        joined, where = before.paragraphs, before.where
    else:
        joined, where = _joined(before.paragraphs, after.paragraphs), before.where.until(after.where)
    return evolve(
        after if before.covered else before,
        paragraphs=joined,
        where=where,
        fill=before.fill or after.fill,
        struck=(before.struck or not before) and (after.struck or not after),
    )


def _joined(before: tuple[Paragraph, ...], after: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The paragraphs of a cell and of its second half, the last and the first made one where they are one."""
    last, following = before[-1], after[0]
    anew = last.text.rstrip()[-1:] in {".", "!", "?"} and following.text[:1].isupper()
    if anew or following.number is not None:
        return before + after
    # A hyphen at the cut belongs to the word that goes on, a closing mark to the word before it.
    gap = "" if re.search(r"\w-$", last.text) or following.text[:1] in _CLOSING else " "
    whole = Paragraph(text=f"{last.text}{gap}{following.text}", listed=last.listed, number=last.number)
    return (*before[:-1], whole, *after[1:])


def _notice(first: Row, second: Row) -> Notice:
    message = f"The row goes on at {second.where}; the two halves were joined."
    return Notice(code="row-joined", message=message, where=first.where, also=(second.where,))
