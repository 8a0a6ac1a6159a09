"""Labelled cells: several columns typed into one, each behind its label: "Action: ... Lead: ... By when: ..."."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from attrs import evolve

from equalityplan.document import Cell, Paragraph, Row
from equalityplan.layout.stretches import Stretch
from equalityplan.mending.bands import is_band
from equalityplan.mending.labels import WHEN, WHO, WORK, labelled
from equalityplan.notice import Notice
from equalityplan.phrases.heading import named_field
from equalityplan.provenance import Where

_KINDS = (WORK, WHO, WHEN)
_LEAST_KINDS = 2
_LONGEST_CELL = 20_000


class _Piece(NamedTuple):
    """The words behind one label of a cell, or those before its first label."""

    label: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def key(self) -> str:
        return self.label.casefold()


def part_labelled(stretch: Stretch) -> tuple[Stretch, list[Notice]]:
    """Give each label that the cells of a column repeat a column of its own, right of it.

    A column is parted where most of its cells hold two of what is done, who does it and when, each behind a label
    that names it. What stands before the first label stays in the column.

    Args:
        stretch: Rows under a header.
    """
    if not stretch.head:
        return stretch, []
    notices: list[Notice] = []
    width = min(len(row.cells) for row in stretch.head)
    for column in reversed(range(width)):
        cells = {n: row.cells[column] for n, row in _rows_with(stretch, column)}
        if 2 * sum(map(_may_be_labelled, cells.values())) <= len(cells):
            continue
        pieces = {n: _pieces(cell) for n, cell in cells.items()}
        labelled = [own for own in pieces.values() if _is_labelled(own)]
        if labelled and 2 * len(labelled) > len(pieces) and all(row.cells[column].colspan == 1 for row in stretch.head):
            stretch = _parted(stretch, column, pieces)
            notices.append(_notice(stretch, column, [own for n, own in pieces.items() if not cells[n].covered]))
    return stretch, notices


def _rows_with(stretch: Stretch, column: int) -> Iterator[tuple[int, Row]]:
    """The rows of the plan that say something in a column, with their positions.

    What reaches down from a heading or title says nothing of its own.
    """
    told: set[Where] = set()
    for n, row in enumerate(stretch.rows):
        cell = _cell_at(row, column)
        if not cell or row.running or is_band(row) or (cell.covered and cell.where not in told):
            continue
        if cell.rowspan > 1:
            told.add(cell.where)
        yield n, row


def _may_be_labelled(cell: Cell) -> bool:
    """Whether a cell, no longer than what is typed into one, has colons."""
    text = cell.text
    return len(text) <= _LONGEST_CELL and text.count(":") >= _LEAST_KINDS


def _is_labelled(pieces: Sequence[_Piece]) -> bool:
    fields = {named_field(piece.label) for piece in pieces if piece.label}
    return sum(not fields.isdisjoint(kind) for kind in _KINDS) >= _LEAST_KINDS


def _pieces(cell: Cell) -> list[_Piece]:
    """The words of a cell by the labels that they stand behind, in the order of printing."""
    if not _may_be_labelled(cell):
        return [_Piece("", cell.paragraphs)]
    found = [_Piece("", ())]
    for paragraph in cell.paragraphs:
        number = paragraph.number
        for label, text in labelled(paragraph.text):
            if label:
                found.append(_Piece(label, ()))
            if text or number:
                # A number is all that is left of a line whose words are behind the next label.
                kept = evolve(paragraph, text=text or (number or ""), number=number if text else None)
                found[-1] = found[-1]._replace(paragraphs=(*found[-1].paragraphs, kept))
            number = None
    return found


def _parted(stretch: Stretch, column: int, pieces: dict[int, list[_Piece]]) -> Stretch:
    labels = list({piece.key: piece.label for own in pieces.values() for piece in own if piece.label}.items())
    heads = [_widened(row, column, row.cells[column], [""] * len(labels)) for row in stretch.head[:-1]]
    last = stretch.head[-1]
    heads.append(_widened(last, column, last.cells[column], [label for _, label in labels]))
    rows = [
        _valued(row, column, pieces[n], [key for key, _ in labels])
        if n in pieces
        else row
        if is_band(row)
        else _widened(row, column, _cell_at(row, column), [""] * len(labels))
        for n, row in enumerate(stretch.rows)
    ]
    return stretch._replace(head=heads, rows=rows)


def _cell_at(row: Row, column: int) -> Cell:
    return row.cells[column] if column < len(row.cells) else Cell()


def _widened(row: Row, column: int, cell: Cell, texts: Iterable[str]) -> Row:
    """The row with further cells right of a column."""
    beside = [Cell(paragraphs=(Paragraph(text=text),) if text else (), where=cell.where) for text in texts]
    return evolve(row, cells=(*row.cells[:column], cell, *beside, *row.cells[column + 1 :]))


def _valued(row: Row, column: int, pieces: Sequence[_Piece], keys: Sequence[str]) -> Row:
    """The row with the words behind each label in its column."""
    cell = row.cells[column]
    told = {key: tuple(p for piece in pieces if piece.key == key for p in piece.paragraphs) for key in ("", *keys)}
    # Each gets a place of its own: that values share one place tells that they share their words.
    own = [evolve(cell, paragraphs=told[key], printed=None, where=evolve(cell.where)) for key in ("", *keys)]
    return evolve(row, cells=(*row.cells[:column], *own, *row.cells[column + 1 :]))


def _notice(stretch: Stretch, column: int, pieces: Iterable[Sequence[_Piece]]) -> Notice:
    """Say that a column was parted; the labels that come again have no other place."""
    seen: dict[str, str] = {}
    again: list[str] = []
    for piece in (piece for own in pieces for piece in own if piece.label):
        if piece.key in seen:
            again.append(piece.label)
        else:
            seen[piece.key] = piece.label
    names = ", ".join(f"'{label}'" for label in seen.values())
    message = f"The cells of one column were parted at their labels: {names}."
    return Notice(
        code="cells-parted", message=message, where=stretch.head[-1].cells[column].where, text=" ".join(again) or None
    )
