"""Drawn tables: what tables made of typed characters have in common, however they are ruled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from equalityplan.document import Cell, Paragraph, Row, Table
from equalityplan.provenance import Where
from equalityplan.readers._bounds import Bounds

_ENTRY = r"(?:[-–*•▪o]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s"


class DrawnCell(NamedTuple):
    """One cell of a drawn table.

    Attributes:
        column: Number of its first column, from 1.
        lines: Its lines of text.
        colspan: Columns that it covers.
        rowspan: Rows that it covers.
    """

    column: int
    lines: Sequence[str]
    colspan: int = 1
    rowspan: int = 1


class DrawnRow(NamedTuple):
    """One row of a drawn table.

    Attributes:
        cells: Its cells from left to right.
        lines: First and last line of the source, from 1.
        header: Whether a rule below it marks it as a header.
    """

    cells: Sequence[DrawnCell]
    lines: tuple[int, int]
    header: bool = False


def drawn_table(rows: Iterable[DrawnRow], bounds: Bounds) -> Table:
    """Make a table of the rows that were found between its rules."""
    made = tuple(_row(row, bounds) for row in rows)
    bounds.check_rows(len(made))
    return Table(rows=made, where=made[0].where.until(made[-1].where))


def merge_lines(lines: Iterable[tuple[int, Sequence[str]]], *, header: bool = False) -> list[DrawnRow]:
    """Make rows of lines of cells, of which one may go on with the row before it.

    It does where its first cell is empty, or where other cells are and what there is begins in small letters.

    Args:
        lines: The number of each line, and its cells.
        header: Whether the rows are header rows.
    """
    rows: list[tuple[int, int, list[list[str]]]] = []
    for number, texts in lines:
        if rows and len(rows[-1][2]) == len(texts) and _goes_on(texts):
            first, _, cells = rows[-1]
            rows[-1] = (first, number, cells)
            for cell, text in zip(cells, texts, strict=True):
                cell.append(text)
        else:
            rows.append((number, number, [[text] for text in texts]))
    return [
        DrawnRow([DrawnCell(n, cell) for n, cell in enumerate(cells, start=1)], (first, last), header)
        for first, last, cells in rows
    ]


def _goes_on(texts: Sequence[str]) -> bool:
    filled = [text.strip() for text in texts if text.strip()]
    return not texts[0].strip() or (len(filled) < len(texts) and all(text[0].islower() for text in filled))


def merge_band(lines: Sequence[tuple[int, Sequence[str]]], *, header: bool = False) -> DrawnRow:
    """Make one row of lines of cells.

    Args:
        lines: The number of each line, and its cells.
        header: Whether the row is a header row.
    """
    columns = zip(*(texts for _, texts in lines), strict=True)
    cells = [DrawnCell(column, texts) for column, texts in enumerate(columns, start=1)]
    return DrawnRow(cells, (lines[0][0], lines[-1][0]), header)


def _row(row: DrawnRow, bounds: Bounds) -> Row:
    bounds.add_cells(sum(cell.colspan for cell in row.cells))
    place = Where(document=bounds.name, lines=row.lines)
    cells = tuple(
        Cell(
            paragraphs=_paragraphs(cell.lines),
            where=Where(document=bounds.name, lines=row.lines, column=cell.column),
            colspan=cell.colspan,
            rowspan=cell.rowspan,
        )
        for cell in row.cells
    )
    return Row(cells=cells, where=place, header=row.header)


def _paragraphs(lines: Sequence[str]) -> tuple[Paragraph, ...]:
    """The paragraphs of a cell: its lines put together, parted at empty lines and where a list goes on."""
    texts: list[str] = []
    fresh = True
    for line in lines:
        text = line.strip()
        if text and (fresh or re.match(_ENTRY, text)):
            texts.append(text)
        elif text:
            gap = "" if re.search(r"\w-$", texts[-1]) else " "
            texts[-1] += gap + text
        fresh = not text
    return tuple(Paragraph(text=text) for text in texts)
