"""Where: the place in a document that a value was read from."""

from __future__ import annotations

from attrs import evolve, frozen

_LETTERS = 26


@frozen(kw_only=True)
class Where:
    """A place in a document, as exact as its format allows.

    Attributes:
        document: File name, or None for a value that came from no file.
        page: Page number from 1.
        sheet: Name of the sheet in a workbook.
        table: Number of the table in the document, from 1.
        row: Number of the row in its table, from 1.
        column: Number of the column, from 1.
        heading: The column's heading as printed.
        lines: First and last line of the source, from 1, both inclusive.
        span: First character of the text and the one after the last, from 0.
        box: Left, top, right and bottom on the page in points, from its upper left corner.

    Examples:
        >>> print(Where(document="plan.txt", lines=(13, 16), heading="Action"))
        plan.txt, lines 13 to 16, 'Action'
        >>> print(Where(document="plan.xlsx", sheet="HR", table=1, row=7, column=2))
        plan.xlsx, sheet 'HR', cell B7
    """

    document: str | None = None
    page: int | None = None
    sheet: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    heading: str | None = None
    lines: tuple[int, int] | None = None
    span: tuple[int, int] | None = None
    box: tuple[float, float, float, float] | None = None

    def __str__(self) -> str:
        return ", ".join(part for part in self._parts() if part) or "no place"

    def _parts(self) -> tuple[str | None, ...]:
        return (
            self.document,
            f"sheet '{self.sheet}'" if self.sheet else None,
            f"page {self.page}" if self.page else None,
            self._row() if self.row and not self.lines else None,
            _lines(self.lines),
            f"'{self.heading}'" if self.heading else None,
        )

    def _row(self) -> str | None:
        """A cell of a sheet as its program names it; elsewhere the row of a table."""
        if self.sheet:
            return f"cell {column_name(self.column)}{self.row}" if self.column else f"row {self.row}"
        return f"table {self.table}, row {self.row}" if self.table else None

    def until(self, other: Where | None) -> Where:
        """Give the place that begins here and ends where `other` ends."""
        if other is None or self.lines is None or other.lines is None:
            return self
        return evolve(self, lines=(min(self.lines[0], other.lines[0]), max(self.lines[1], other.lines[1])))


def _lines(lines: tuple[int, int] | None) -> str | None:
    if lines is None:
        return None
    first, last = lines
    return f"line {first}" if first == last else f"lines {first} to {last}"


def column_name(column: int) -> str:
    """Give the letters of a column.

    Examples:
        >>> column_name(2), column_name(28)
        ('B', 'AB')
    """
    letters = ""
    while column > 0:
        column, letter = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return letters
