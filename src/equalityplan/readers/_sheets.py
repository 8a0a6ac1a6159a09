"""Sheets: what a workbook holds, whatever its format, before it is parted into passages and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import define, evolve, field

from equalityplan.document import Paragraph
from equalityplan.fragment import read_fragment
from equalityplan.notice import Notice
from equalityplan.provenance import Where, column_name
from equalityplan.readers._bounds import Bounds

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
_WHITE = frozenset(("FFFFFF",))
_PARTING = re.compile(r"[<&\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
_ALPHABET = 26
_DIGITS = 9
# Empty cells with a fill or frame that are kept to the right of the last text of a row.
_MARGIN = 64
_TABLES = 1_000
_LONGEST = 1_000_000
# Addresses that a notice names, and places that it keeps.
_NAMED, _KEPT = 8, 50
_QUOTED = 80
_MESSAGES = {
    "comment-aside": "a comment stands there, where no cell of a table was read",
    "covered-text": "merged cells hide a text there, which was not read",
    "formula-without-value": "a formula stands there that was never calculated, and it was read as empty. "
    "Open the workbook in its program and save it, to have the value",
    "number-format": "the number format shows nothing that could be told, and the number was read as it is stored",
    "partly-struck": "part of the text is struck out, and all of it was read: {}",
    "year-added": "the date is shown without its year, and was read with the year that the cell holds",
}


class Look(NamedTuple):
    """How a cell looks.

    Attributes:
        number_format: The code of its number format, or None for the general one.
        fill: Fill colour as six hexadecimal digits, or None.
        struck: Whether its text is struck out.
        bold: Whether its text is bold.
        framed: Whether it has a border.
    """

    number_format: str | None = None
    fill: str | None = None
    struck: bool = False
    bold: bool = False
    framed: bool = False

    @property
    def plain(self) -> bool:
        """Whether an empty cell that looks so says nothing."""
        return self.fill is None and not self.framed


PLAIN = Look()


class Entry(NamedTuple):
    """What stands in a cell: its paragraphs, its look, and whether all its text is struck out."""

    paragraphs: tuple[Paragraph, ...]
    look: Look
    struck: bool = False


class Range(NamedTuple):
    """Cells from one corner to the other, both inclusive, counted from 1."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def area(self) -> int:
        """How many cells there are."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)


@define(kw_only=True)
class Sheet:
    """One sheet.

    Attributes:
        name: Its name.
        hidden: Whether it is hidden.
        rows: The cells of each row that holds text, by row and column.
        merges: Its merged cells, by the row and column of the first of them.
        hidden_rows: Its hidden rows, among those that hold text.
        hidden_columns: Its hidden columns.
        header_rows: Rows that it marks as headers.
        tables: What it marks as tables, as far as anybody would.
        comments: The comments by row and column.
        boxes: The texts of boxes that float over the cells, with the row where each begins.
        remarks: What should be known about the reading.
        hidden_to: The last column that was hidden so far.
    """

    name: str
    remarks: Remarks
    hidden: bool = False
    rows: dict[int, dict[int, Entry]] = field(factory=dict)
    merges: dict[tuple[int, int], Range] = field(factory=dict)
    hidden_rows: set[int] = field(factory=set)
    hidden_columns: set[int] = field(factory=set)
    hidden_to: int = 0
    header_rows: set[int] = field(factory=set)
    tables: list[Range] = field(factory=list)
    comments: dict[tuple[int, int], str] = field(factory=dict)
    boxes: list[tuple[int, tuple[Paragraph, ...]]] = field(factory=list)

    def keep(self, row: int, entries: dict[int, Entry], bounds: Bounds, *, hidden: bool) -> None:
        """Keep the cells of a row, if it holds text.

        Raises:
            DocumentError: There are too many of them.
        """
        last = max((column for column, entry in entries.items() if entry.paragraphs), default=0)
        if not last:
            return
        if max(entries) > last + _MARGIN:
            entries = {column: entry for column, entry in entries.items() if column <= last + _MARGIN}
        self.rows[row] = entries
        if hidden:
            self.hidden_rows.add(row)
        bounds.check_rows(len(self.rows))
        bounds.add_cells(len(entries))

    def merge(self, merged: Range, bounds: Bounds) -> None:
        """Keep merged cells.

        Raises:
            DocumentError: There are too many of them.
        """
        if len(self.merges) > bounds.limits.cells // 10:
            raise bounds.error(f"a sheet has more than {bounds.limits.cells // 10} merged cells, the most allowed")
        self.merges.setdefault((merged.top, merged.left), merged)

    def hide_columns(self, first: int, last: int) -> None:
        """Hide the columns from one to another that stand further right than those hidden before."""
        self.hidden_columns.update(range(max(first, self.hidden_to + 1), min(last, LAST_COLUMN) + 1))
        self.hidden_to = max(self.hidden_to, last)

    def mark_table(self, table: Range, *, headed: bool = True) -> None:
        """Keep what the sheet marks as a table, and whether its first row is a header."""
        if len(self.tables) < _TABLES:
            self.tables.append(table)
            self.header_rows.update((table.top,) if headed else ())


class Remarks:
    """Gathers what should be known about the cells of a sheet, and tells it once for each kind.

    Args:
        where: The document and sheet.
    """

    def __init__(self, where: Where) -> None:
        self.where = where
        self._cells: dict[str, list[tuple[int, int, str]]] = {}
        self._counts: dict[str, int] = {}
        self._notices: list[Notice] = []

    def add(self, code: str, row: int, column: int, text: str = "") -> None:
        """Remark on a cell."""
        cells = self._cells.setdefault(code, [])
        self._counts[code] = self._counts.get(code, 0) + 1
        if text or len(cells) < _KEPT:
            cells.append((row, column, text))

    def tell(self, code: str, message: str, text: str | None = None) -> None:
        """Remark on the sheet."""
        self._notices.append(Notice(code=code, message=message, where=self.where, text=text))

    def notices(self) -> Iterator[Notice]:
        """Yield the notices."""
        yield from self._notices
        for code, cells in self._cells.items():
            named = ", ".join(address(row, column) for row, column, _ in cells[:_NAMED])
            more = f" and {self._counts[code] - _NAMED} more" if self._counts[code] > _NAMED else ""
            first, *others = [evolve(self.where, row=row, column=column) for row, column, _ in cells[:_KEPT]]
            texts = [text for _, _, text in cells if text]
            message = f"{named}{more}: {_MESSAGES[code].format(_quoted(texts))}."
            # The words that are struck out stand in their cells too.
            text = None if code == "partly-struck" or not texts else "\n".join(texts)
            yield Notice(code=code, message=message, where=first, also=tuple(others), text=text)


def _quoted(texts: Sequence[str]) -> str:
    quoted = ", ".join(f"'{' '.join(text.split())[:_QUOTED]}'" for text in texts[:_NAMED])
    return f"{quoted} and more" if len(texts) > _NAMED else quoted


def paragraphs_of(text: str, bounds: Bounds) -> tuple[Paragraph, ...]:
    r"""Give the paragraphs of a cell's text: its lines, and what markup in it parts.

    Examples:
        >>> from equalityplan.reader import Limits
        >>> bounds = Bounds("plan.xlsx", Limits())
        >>> [paragraph.text for paragraph in paragraphs_of("Ask staff\nTell <b>all</b>", bounds)]
        ['Ask staff', 'Tell all']
    """
    if not _PARTING.search(text):
        stripped = text.strip()
        return (Paragraph(text=stripped),) if stripped else ()
    if len(text) > _LONGEST:
        raise bounds.error(f"a cell has more than {_LONGEST} characters, the most that may be read")
    paragraphs = read_fragment("\n".join(text.splitlines()))
    # Each paragraph is as dear as a cell.
    bounds.add_cells(max(len(paragraphs) - 1, 0))
    return paragraphs


def number_of(text: str | None, default: int = 0) -> int:
    """Give the whole number that an attribute holds, or the default where it holds none.

    Examples:
        >>> number_of("164"), number_of("1e9"), number_of(None, -1)
        (164, 0, -1)
    """
    digits = text.strip() if text else ""
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= _DIGITS else default


def colour(hexadecimal: str) -> str | None:
    """Give a fill colour, or None for white, which paper is.

    Examples:
        >>> colour("FF00b050"), colour("ffffff")
        ('00B050', None)
    """
    digits = hexadecimal[-6:].upper()
    return None if digits in _WHITE else digits


def column_number(letters: str) -> int:
    """Give the number of a column, or 0 where the letters name none.

    Examples:
        >>> column_number("AB"), column_number("A1")
        (28, 0)
    """
    number = 0
    for letter in letters:
        if not "A" <= letter <= "Z":
            return 0
        number = number * _ALPHABET + ord(letter) - ord("A") + 1
    return number if number <= LAST_COLUMN else 0


def address(row: int, column: int) -> str:
    """Give the address of a cell.

    Examples:
        >>> address(7, 2)
        'B7'
    """
    return f"{column_name(column)}{row}"
