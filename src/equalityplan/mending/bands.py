"""Bands: section titles that stand inside a table, also where they are spread over cells or cut inside a word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from equalityplan.document import Cell, Paragraph, Row, words_of
from equalityplan.mending.passages import text_key
from equalityplan.notice import Notice

_BAND_WORDS = 15
_SPREAD_WORDS = 8
_REFERENCE = re.compile(r"\d+\.\d+")


def mend_bands(rows: Sequence[Row], vocabulary: frozenset[str], notices: list[Notice]) -> tuple[Row, ...]:
    """Make every section title inside a table one cell over its whole width."""
    width = max(len(row.cells) for row in rows)
    return tuple(_banded(row, width, vocabulary, notices) for row in rows)


def is_band(row: Row) -> bool:
    """Whether a row is a title over the width of its table."""
    if all(cell.colspan == 1 for cell in row.cells):
        return False
    filled = row.filled
    return len(filled) == 1 and row.cells[filled[0]].colspan > 1


def _banded(row: Row, width: int, vocabulary: frozenset[str], notices: list[Notice]) -> Row:
    texts = [row.cells[column].text.strip() for column in row.filled]
    if row.running or width < 2 or not _is_title(row, texts, width):  # noqa: PLR2004 - one column has no bands
        return row
    title = _joined(texts, vocabulary)
    printed = " ".join(texts)
    if title != printed:
        message = f"The section title stands in pieces ('{' | '.join(texts)}'); it was read as '{title}'."
        notices.append(Notice(code="title-joined", message=message, where=row.where))
    cell = Cell(
        paragraphs=(Paragraph(text=title),),
        printed=printed if title != printed else None,
        where=row.cells[row.filled[0]].where,
        colspan=width,
    )
    return evolve(row, cells=(cell,))


def _is_title(row: Row, texts: list[str], width: int) -> bool:
    if not texts or row.filled[0] != 0 or _REFERENCE.match(texts[0]):
        return False
    words = sum(len(text.split()) for text in texts)
    if len(texts) == 1:
        return words <= _BAND_WORDS and texts[0][-1:] not in {".", ";", ":"}
    spread = row.filled == (0, 1) and width > 2 and words <= 2 * _SPREAD_WORDS  # noqa: PLR2004
    return spread and _reads_across(*texts)


def _reads_across(first: str, second: str) -> bool:
    """Whether a title goes on from its first cell to the second, or begins again there."""
    if text_key(second).startswith(text_key(first)):
        return True
    short = len(first.split()) <= _SPREAD_WORDS and len(second.split()) <= _SPREAD_WORDS
    return short and second[:1].islower() and first[-1:] not in {".", ";", ":"}


def _joined(texts: list[str], vocabulary: frozenset[str]) -> str:
    if len(texts) == 1:
        return texts[0]
    first, second = texts
    if text_key(second).startswith(text_key(first)):
        return second
    return first + ("" if _cut_inside_word(first, second, vocabulary) else " ") + second


def _cut_inside_word(first: str, second: str, vocabulary: frozenset[str]) -> bool:
    """Whether two pieces make one word: the document uses it elsewhere, or uses neither piece as a word."""
    left, right = (words_of(first) or [""])[-1].casefold(), (words_of(second) or [""])[0].casefold()
    return left + right in vocabulary
