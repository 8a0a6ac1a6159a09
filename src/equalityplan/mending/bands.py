"""Bands: section titles that stand inside a table, also where they are spread over cells or cut inside a word."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import zip_longest

from attrs import evolve

from equalityplan.document import Cell, Paragraph, Row, words_of
from equalityplan.mending.counted_labels import read_label
from equalityplan.mending.headers import is_header, is_whole
from equalityplan.mending.numbers import is_row_number, printed_text
from equalityplan.mending.passages import text_key
from equalityplan.notice import Notice
from equalityplan.phrases.applicability import parse_not_applicable
from equalityplan.phrases.heading import Field, names_group

_BAND_WORDS = 15
_SPREAD_WORDS = 8
_PROSE_WORDS = 30
_REFERENCE = re.compile(r"\d+\.\d+")
_SENTENCE_END = re.compile(r"[.!?]\s+[A-Z(]")
_WHITE = frozenset((None, "FFFFFF"))


def mend_bands(
    rows: Sequence[Row], vocabulary: frozenset[str], notices: list[Notice], *, exact: bool = False
) -> tuple[Row, ...]:
    """Make every section title inside a table one cell over its whole width.

    A title is a cell merged over the table or most of it, a short text alone in the first column, a text in a row
    whose fill no row of the plan has, or one text repeated in every cell. A text alone in the first column is none
    where the row below leaves that column empty: it speaks for that row too.

    Args:
        rows: The rows of a table.
        vocabulary: The words of the document in lower case, by which cut words are known.
        notices: Where each repair is told.
        exact: Whether the format itself knows where rows end.
    """
    width = max((len(row.cells) for row in rows), default=0)
    if width < 2:  # noqa: PLR2004 - one column has no bands
        return tuple(rows)
    tints = {fill for row in rows if (fill := _shared_fill(row)) and len(row.own) > 2 and not is_header(row)}  # noqa: PLR2004
    mended: list[Row] = []
    for row, below in zip_longest(rows, rows[1:]):
        if _is_band(row, below, width, tints, exact=exact):
            mended.append(_over_all(row, width, vocabulary, notices))
        else:
            mended.append(row)
    return tuple(mended)


def is_band(row: Row) -> bool:
    """Whether a row is a title, or prose, over the width of its table."""
    return is_whole(row)


def is_prose(cell: Cell) -> bool:
    """Whether a cell over the width of its table is prose rather than the title of a section."""
    text = cell.text
    words = len(text.split())
    if words <= _BAND_WORDS:
        return False
    return words > _PROSE_WORDS or len(cell.paragraphs) > 1 or _SENTENCE_END.search(text) is not None


def _shared_fill(row: Row) -> str | None:
    """The fill that all cells of a row have, or None."""
    fills = {cell.fill for cell in row.cells if not cell.covered}
    fill = fills.pop() if len(fills) == 1 else None
    return None if fill is None or fill.upper() in _WHITE else fill


def _is_band(row: Row, below: Row | None, width: int, tints: Collection[str], *, exact: bool) -> bool:
    own = row.own
    # Where one of several cells is merged down, the row below needs it.
    if row.running or not own or (len(own) > 1 and any(row.cells[column].rowspan > 1 for column in own)):
        return False
    texts = [printed_text(row.cells[column]) for column in own]
    if len(own) == 1 and (is_row_number(texts[0]) or is_prose(row.cells[own[0]])):
        return False
    if _is_merged(row, own, width) or _is_filled(row, own, tints) or _is_labelled(row, own):
        return True
    speaks_on = exact and len(own) == 1 and below is not None and bool(below.own) and below.filled[0] != 0
    return not speaks_on and _is_title(row, texts, width, exact=exact)


def _over_all(row: Row, width: int, vocabulary: frozenset[str], notices: list[Notice]) -> Row:
    """The row with its title as one cell beside those that reach into it from above."""
    texts = [printed_text(row.cells[column]) for column in row.own]
    title = _joined(texts, vocabulary)
    printed = " ".join(texts)
    if title != printed:
        message = f"The section title stands in pieces ('{' | '.join(texts)}'); it was read as '{title}'."
        notices.append(Notice(code="title-joined", message=message, where=row.where))
    above = tuple(cell for cell in row.cells if cell.covered and cell)
    cell = evolve(
        row.cells[row.own[0]],
        paragraphs=(Paragraph(text=title),),
        printed=printed if title != printed else None,
        colspan=max(width - len(above), 2),
        rowspan=1,
    )
    return evolve(row, cells=(*above, cell))


def _is_merged(row: Row, own: Sequence[int], width: int) -> bool:
    """Whether one cell reaches over the table, or over most of it from its first or second column on."""
    if len(own) > 1:
        return False
    return is_whole(row) or (own[0] < 2 and 2 * row.cells[own[0]].colspan > width)  # noqa: PLR2004


def _is_labelled(row: Row, own: Sequence[int]) -> bool:
    """Whether a row is a number, or a label such as "Objective 2", and a title over all other columns."""
    if len(own) != 2 or own[0] != 0 or own[1] + row.cells[own[1]].colspan != len(row.cells):  # noqa: PLR2004
        return False
    label = read_label(row.cells[0].text)
    named = label.field is Field.OBJECTIVE or names_group(label.words.rstrip(" :"))
    return (named or bool(label.code and not label.words)) and row.cells[own[1]].colspan > 1


def _is_filled(row: Row, own: Sequence[int], tints: Collection[str]) -> bool:
    """Whether a row of one or two short texts has a fill that no row with more texts has."""
    fill = _shared_fill(row)
    short = all(len(row.cells[column].text.split()) <= _PROSE_WORDS for column in own)
    return fill is not None and fill not in tints and len(own) <= 2 and short and len(row.cells) > 2  # noqa: PLR2004


def _is_title(row: Row, texts: list[str], width: int, *, exact: bool) -> bool:
    if len(texts) > 1 and len({text_key(text) for text in texts}) == 1:
        return len(texts) == width and _can_be_title(texts[0])
    if row.own[0] != 0 or row.filled != row.own or _REFERENCE.match(texts[0]):
        return False
    words = sum(len(text.split()) for text in texts)
    if len(texts) == 1:
        ends = {".", ";"} if exact else {".", ";", ":"}
        return words <= _BAND_WORDS and texts[0][-1:] not in ends
    spread = row.own == (0, 1) and width > 2 and words <= 2 * _SPREAD_WORDS  # noqa: PLR2004
    return spread and _reads_across(*texts)


def _can_be_title(text: str) -> bool:
    """Whether a text that stands in every cell is a title rather than the same answer to everything."""
    return len(text) > 2 and not is_row_number(text) and parse_not_applicable(text) is None  # noqa: PLR2004


def _reads_across(first: str, second: str) -> bool:
    """Whether a title goes on from its first cell to the second, or begins again there."""
    # "C | Complete" is a sign with its meaning.
    if len(first) > 2 and text_key(second).startswith(text_key(first)):  # noqa: PLR2004
        return True
    short = len(first.split()) <= _SPREAD_WORDS and len(second.split()) <= _SPREAD_WORDS
    return short and second[:1].islower() and first[-1:] not in {".", ";", ":"}


def _joined(texts: list[str], vocabulary: frozenset[str]) -> str:
    first, *others = texts
    for text in others:
        if text_key(text).startswith(text_key(first)):
            first = text
        else:
            first += ("" if _cut_inside_word(first, text, vocabulary) else " ") + text
    return first


def _cut_inside_word(first: str, second: str, vocabulary: frozenset[str]) -> bool:
    """Whether two pieces make one word: the document uses it elsewhere, or uses neither piece as a word."""
    left, right = (words_of(first) or [""])[-1].casefold(), (words_of(second) or [""])[0].casefold()
    return left + right in vocabulary
