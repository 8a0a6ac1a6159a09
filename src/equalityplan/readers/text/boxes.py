"""Boxes: tables whose cells stand between bars, drawn with ``+---+`` and ``|`` or with box characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from equalityplan.document import Table
from equalityplan.readers._bounds import Bounds
from equalityplan.readers.text.drawn import DrawnCell, DrawnRow, drawn_table, merge_band, merge_lines

_RULE = r"\s*[+|][-=+:]*[-=][-=+:]*[+|]\s*"
_FRAMED = r"\s*(?:\|.*\||\+.*[+|]|\|.*\+)\s*"
_RULED_COLUMNS = r"\s*-+(?:\+-+)+\s*"
# Rules above, below the header and at the end: no rule parts the rows below the header.
_RULES_OF_HEADED = 3


def box_at(lines: Sequence[str], start: int, bounds: Bounds) -> tuple[Table | None, int] | None:
    """Give the table whose cells stand between bars and that begins at a line, and the position after it.

    Lines that bars frame but that make no table are given as None, with the position after them.

    Args:
        lines: The lines of a text.
        start: Position of a line among them, from 0.
        bounds: What the document has used of its limits.

    Returns:
        None where no such table begins.
    """
    if not _may_begin(lines[start]):
        return None
    end = start
    while end < len(lines) and re.fullmatch(_FRAMED, _plain(lines[end])):
        end += 1
    if end - start > 1:
        rows = _framed_rows(lines[start:end], start + 1)
        return (drawn_table(rows, bounds) if rows else None), end
    return _open_box_at(lines, start, bounds)


def _may_begin(line: str) -> bool:
    """Whether a line has a bar or a corner at all: most lines of a text have none."""
    return not line.isascii() or "|" in line or "+" in line


def _plain(line: str) -> str:
    """The line with box characters as the ASCII characters that they look like, one for one."""
    return line if line.isascii() else line.translate(_looks())


@cache
def _looks() -> dict[int, str]:
    looks = dict.fromkeys(range(0x2500, 0x2580), "+")
    looks |= dict.fromkeys(map(ord, "─━┄┅┈┉╌╍╴╶╸╺╼╾"), "-")
    looks |= {ord("═"): "="}
    return looks | dict.fromkeys(map(ord, "│┃┆┇┊┋╎╏║╵╷╹╻╽╿"), "|")


def _framed_rows(lines: Sequence[str], first: int) -> list[DrawnRow]:
    """The rows of lines that bars frame, or none where they make no table."""
    plain = [_plain(line) for line in lines]
    rules = [n for n, line in enumerate(plain) if re.fullmatch(_RULE, line)]
    ruled = frozenset(rules)
    texts = {n: _split(line, plain[n]) for n, line in enumerate(lines) if n not in ruled}
    widths = {len(cells) for cells in texts.values()}
    partly = any("+-" in plain[n] or "-+" in plain[n] or "=+" in plain[n] for n in texts)
    if len(widths) == 1 and not partly:
        return _even_rows(texts, rules, plain, first) if widths != {1} or rules else []
    columns = sorted({place.start() for n in rules for place in re.finditer(r"\+", plain[n])})
    return _Spanned(columns, first).rows(lines, plain) if len(columns) > 2 and texts else []  # noqa: PLR2004


def _split(line: str, plain: str) -> list[str]:
    """The cells between the bars of a line, as printed."""
    bars = [place.start() for place in re.finditer(r"\|", plain)]
    return [line[left + 1 : right] for left, right in pairwise(bars)]


def _even_rows(texts: dict[int, list[str]], rules: list[int], plain: Sequence[str], first: int) -> list[DrawnRow]:
    """Rows of which each has a cell for every column."""
    bands: list[list[tuple[int, list[str]]]] = [[]]
    header_bands = 0
    for n in range(len(plain)):
        if n in texts:
            bands[-1].append((first + n, texts[n]))
        elif bands[-1]:
            header_bands = len(bands) if "=" in plain[n] and not header_bands else header_bands
            bands.append([])
    bands = [band for band in bands if band]
    headed = len(bands) == 2 and len(rules) <= _RULES_OF_HEADED  # noqa: PLR2004 - a header and what is below it
    header_bands = min(header_bands or int(headed), len(bands) - 1)
    return [row for n, band in enumerate(bands) for row in _band(band, n < header_bands, len(bands), headed=headed)]


def _band(band: list[tuple[int, list[str]]], header: bool, bands: int, *, headed: bool) -> list[DrawnRow]:  # noqa: FBT001
    """The rows between two rules: one, unless nothing else parts the rows of the table."""
    if bands == 1 or (headed and not header):
        return merge_lines(band)
    return [merge_band(band, header=header)]


class _Open:
    """A cell that no rule has closed yet."""

    def __init__(self, column: int, colspan: int) -> None:
        self.column = column
        self.colspan = colspan
        self.rowspan = 1
        self.lines: list[str] = []


class _Spanned:
    """Reads a box in which cells cover several columns or rows, by the places of its corners."""

    def __init__(self, columns: Sequence[int], first: int) -> None:
        self._columns = columns
        self._first = first
        self._open: list[_Open] = []
        self._rows: list[tuple[int, list[_Open]]] = []
        self._ruled = True

    def rows(self, lines: Sequence[str], plain: Sequence[str]) -> list[DrawnRow]:
        """Give the rows of the box."""
        for number, (line, looks) in enumerate(zip(lines, plain, strict=True), start=self._first):
            ruled = {n for n in range(len(self._columns) - 1) if self._is_ruled(looks, n)}
            if ruled:
                self._rule(ruled)
            if len(ruled) < len(self._columns) - 1:
                self._text(number, line, looks, ruled)
        ends = [start - 1 for start, _ in self._rows[1:]] + [self._first + len(lines) - 1]
        return [
            DrawnRow([DrawnCell(c.column + 1, c.lines, c.colspan, c.rowspan) for c in cells], (start, max(start, end)))
            for (start, cells), end in zip(self._rows, ends, strict=True)
        ]

    def _is_ruled(self, looks: str, column: int) -> bool:
        piece = looks[self._columns[column] + 1 : self._columns[column + 1]]
        return re.fullmatch(r"[-=+]+", piece) is not None

    def _rule(self, ruled: set[int]) -> None:
        """Close the cells that a rule runs under; the others go on in the next row."""
        self._open = [cell for cell in self._open if not self._covered(cell) <= ruled]
        for cell in self._open:
            cell.rowspan += 1
        self._ruled = True

    def _covered(self, cell: _Open) -> set[int]:
        return set(range(cell.column, cell.column + cell.colspan))

    def _text(self, number: int, line: str, looks: str, ruled: set[int]) -> None:
        if self._ruled and not ruled:
            self._begin(number, looks)
        for cell in self._open:
            if not self._covered(cell) & ruled:
                left, right = self._columns[cell.column], self._columns[cell.column + cell.colspan]
                text = line[left + 1 : right]
                # Beside a rule that runs under other cells there may be nothing, and that is no empty line.
                if not ruled or text.strip():
                    cell.lines.append(text)

    def _begin(self, number: int, looks: str) -> None:
        """Open the cells of a new row where none goes on."""
        self._ruled = False
        taken = {column for cell in self._open for column in self._covered(cell)}
        cells: list[_Open] = []
        column, last = 0, len(self._columns) - 1
        while column < last:
            end = column + 1
            while (
                end < last and end not in taken and looks[self._columns[end] : self._columns[end] + 1] not in {"|", "+"}
            ):
                end += 1
            if column not in taken:
                cells.append(_Open(column, end - column))
            column = end
        self._open = sorted([*self._open, *cells], key=lambda cell: cell.column)
        self._rows.append((number, cells))


def _open_box_at(lines: Sequence[str], start: int, bounds: Bounds) -> tuple[Table, int] | None:
    """The table without a frame that begins at a line: a header, a rule with a cross at each bar, and rows."""
    header, rule = _plain(lines[start]), _plain(lines[start + 1]) if start + 1 < len(lines) else ""
    width = rule.count("+")
    if not re.fullmatch(_RULED_COLUMNS, rule) or header.count("|") != width:
        return None
    end = start + 2
    while end < len(lines) and _plain(lines[end]).count("|") == width:
        end += 1
    framed = [(n + 1, _split(f"|{lines[n]}|", f"|{_plain(lines[n])}|")) for n in (start, *range(start + 2, end))]
    rows = merge_lines(framed[:1], header=True) + merge_lines(framed[1:])
    return drawn_table(rows, bounds), end
