"""Colours: fills that say where a row stands, and the plan's own key to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from equalityplan.document import Document, Passage, Row
from equalityplan.model.progress import StatusWord
from equalityplan.phrases.status import parse_status
from equalityplan.phrases.status.colour import Colour, colour_named, colour_of_fill, is_pale

Key = tuple[tuple[Colour, StatusWord], ...]
_Pair = tuple[Colour, str]

_NAMED = r"(?i)\b(red|amber|yellow|orange|green|blue|grey|gray)\b"
_EXPLAINED = rf"{_NAMED}\s*(?:\(?[ragb]\)?\s*)?(?:[=:–-]|means|indicates|is)\s*(?=\w)"
_LETTERED = r"\b([RAGBY])\s*[=:–-]\s*(?=\w)"
_LEAST_COLOURS = 2
_KEY_WIDTH = 3
_KEY_WORDS = 12


def signals(rows: Sequence[Row], column: int) -> frozenset[int]:
    """Give the numbers, from 0, of the rows in which a cell's fill says something.

    A fill that all cells of a row share shades the row; one pale fill in the whole column shades the column.

    Args:
        rows: The rows of a table.
        column: The column, from 0.
    """
    fills = {n: fill for n, row in enumerate(rows) if (fill := _signal(row, column)) is not None}
    colours = {colour_of_fill(fill) for fill in fills.values()}
    if len(colours) == 1 and all(map(is_pale, fills.values())) and len(fills) > 1:
        return frozenset()
    return frozenset(fills)


def _signal(row: Row, column: int) -> str | None:
    fill = row.cells[column].fill if column < len(row.cells) else None
    if fill is None or colour_of_fill(fill) is None:
        return None
    others = [cell.fill for n, cell in enumerate(row.cells) if n != column and not (cell.covered and not cell)]
    return None if others and all(other == fill for other in others) else fill


def find_key(document: Document) -> Key:
    """Give what the plan itself says that colours mean, from a small table or from prose; the first meaning counts."""
    found: dict[Colour, StatusWord] = {}
    for pairs in _explanations(document):
        words = {colour: parse_status(meaning).word for colour, meaning in pairs}
        told = {colour: word for colour, word in words.items() if word is not StatusWord.UNKNOWN}
        # Colours that repeat are answers, and one alone is no key.
        if len(words) == len(pairs) and len(told) >= _LEAST_COLOURS:
            found = told | found
    return tuple(found.items())


def _explanations(document: Document) -> Iterator[list[_Pair]]:
    """Yield colours with their meanings, as far as they stand together."""
    for block in document.blocks:
        if isinstance(block, Passage):
            yield _in_text(block.text)
            continue
        for row in block.rows:
            if len(row.own) == 1:
                yield _in_text(row.cells[row.own[0]].text)
            yield _beside(row)
        explained = [_explained(row) for row in block.rows]
        for told, run in groupby(explained, key=bool):
            if told:
                yield [pair for pair in run if pair]


def _explained(row: Row) -> _Pair | None:
    """The colour and its meaning, where a row holds nothing else: named, shown beside the meaning, or under it."""
    own = row.own
    if not own or len(own) > _KEY_WIDTH:
        return None
    cell = row.cells[own[-1]]
    if len(own) > 1:
        colour = colour_named(row.cells[own[0]].text)
    else:
        beside = row.cells[own[0] - 1] if own[0] else cell
        colour = colour_of_fill(cell.fill) or colour_of_fill(beside.fill)
    return (colour, cell.text) if colour is not None and len(cell.text.split()) <= _KEY_WORDS else None


def _beside(row: Row) -> list[_Pair]:
    """The meanings that stand side by side, each upon its colour."""
    cells = [row.cells[n] for n in row.own]
    colours = [colour_of_fill(cell.fill) for cell in cells]
    if len(cells) < _LEAST_COLOURS or any(len(cell.text.split()) > _KEY_WORDS for cell in cells):
        return []
    return [(colour, cell.text) for colour, cell in zip(colours, cells, strict=True) if colour]


def _in_text(text: str) -> list[_Pair]:
    """The colours that a text explains: "Green = completed; amber = under way", "G = completed, A = under way"."""
    marks = list(re.finditer(_EXPLAINED if re.search(_NAMED, text) else _LETTERED, text))
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    pairs = zip(marks, ends, strict=False)
    told = [(colour_named(mark[1]), re.split(r"[;\n]", text[mark.end() : end])[0]) for mark, end in pairs]
    return [(colour, meaning.strip(" ,.(")) for colour, meaning in told if colour]
