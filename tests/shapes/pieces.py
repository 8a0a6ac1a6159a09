"""What a made-up plan is put together from: blocks as an office would type them, and the rows that they mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import field, frozen

Intended = dict[str, Any]


@frozen
class Box:
    """One cell: its lines, the cells that it covers, and what only an office format can say.

    `marks` are what stands before each line: a bullet, a printed number, or nothing; `levels` how far each is indented.
    """

    text: str = ""
    across: int = field(default=1, kw_only=True)
    down: int = field(default=1, kw_only=True)
    fill: str | None = field(default=None, kw_only=True)
    marks: tuple[str, ...] = field(default=(), kw_only=True)
    levels: tuple[int, ...] = field(default=(), kw_only=True)

    @property
    def lines(self) -> list[tuple[str, str, int]]:
        """Give each line with its mark and its level."""
        texts = self.text.split("\n")
        marks = self.marks or ("",) * len(texts)
        return list(zip(texts, marks, self.levels or (0,) * len(texts), strict=True))


Entry = str | Box


@frozen
class Grid:
    """One table: rows of cells, in which places that a cell covers are left out."""

    rows: tuple[tuple[Box, ...], ...]
    hidden: frozenset[int] = frozenset()

    def placed(self) -> list[tuple[int, int, Box]]:
        """Give each cell with its row and column from 0, as an HTML table places its cells."""
        taken: set[tuple[int, int]] = set()
        found = []
        for number, row in enumerate(self.rows):
            column = 0
            for box in row:
                while (number, column) in taken:
                    column += 1
                taken |= {(number + down, column + across) for down in range(box.down) for across in range(box.across)}
                found.append((number, column, box))
        return found

    @property
    def width(self) -> int:
        """Give the number of its columns."""
        return max(column + box.across for _, column, box in self.placed())


@frozen
class Heading:
    """A heading of a document; in a sheet, a line of its own."""

    text: str
    level: int = 2


@frozen
class Prose:
    """A paragraph."""

    text: str


@frozen
class Sheet:
    """Where a sheet of its own begins; in other formats, a heading."""

    name: str


Piece = Grid | Heading | Prose | Sheet
EVERY = ("docx", "xlsx", "html", "csv", "md")
# The formats that know merged cells, lists and fills.
OFFICE = ("docx", "xlsx", "html")


@frozen(kw_only=True)
class Shape:
    """A made-up plan: how it looks, in which formats, and the rows that a careful officer takes from it."""

    name: str
    pieces: tuple[Piece, ...]
    rows: tuple[Intended, ...]
    formats: tuple[str, ...] = EVERY


def grid(*rows: Sequence[Entry], hidden: Sequence[int] = ()) -> Grid:
    """Make a table of rows of texts and cells."""
    made = tuple(tuple(Box(cell) if isinstance(cell, str) else cell for cell in row) for row in rows)
    return Grid(made, frozenset(hidden))


def bullets(*texts: str) -> Box:
    """Make a cell that holds a list with bullets."""
    return Box("\n".join(texts), marks=("•",) * len(texts))


def counted(*texts: str) -> Box:
    """Make a cell that holds a list that is numbered."""
    return Box("\n".join(texts), marks=tuple(f"{number}." for number in range(1, len(texts) + 1)))


def meant(**fields: Any) -> Intended:
    """Give the fields of an intended row; those that are left out are empty."""
    return fields


def either(*values: Any) -> frozenset[Any]:
    """Give what a field may hold where two readings are fair."""
    return frozenset(values)
