"""Cut headers: the header of a table that a page end cut is made whole by an earlier table that has the same one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from equalityplan.document import Cell, Row, Table
from equalityplan.readers.pdf.seams import unseamed


def whole_header(upper: Table, lower: Table, tops: Sequence[Sequence[Row]]) -> Table | None:
    """Give the lower of two pieces with the header of which the upper piece is all but the end, if it is one.

    Args:
        upper: The last table of a page.
        lower: The first table of the page after it.
        tops: The first rows of earlier tables.
    """
    for top in tops:
        depth = len(upper.rows)
        if depth >= len(top) or not all(_begins(*pair) for pair in zip(upper.rows, top[:depth], strict=True)):
            continue
        reaching = [
            cell for number, row in enumerate(top[:depth]) for cell in row.cells if number + cell.rowspan > depth
        ]
        expected = dict(_rests(upper, top[:depth]))
        following = top[depth].cells if reaching else ()
        expected |= {cell.where.column: _letters(cell) for cell in following}
        if _are(lower.rows[0].cells, expected):
            own = [_moved(row, upper.rows[0], number) for number, row in enumerate(top[: depth + bool(reaching)])]
            return evolve(lower, rows=(*own, *lower.rows[1:]))
    return None


def _begins(row: Row, whole: Row) -> bool:
    """Whether each cell of a row holds the first letters of that of another row."""
    if len(row.cells) != len(whole.cells):
        return False
    return all(_letters(other).startswith(_letters(cell)) for cell, other in zip(row.cells, whole.cells, strict=True))


def _rests(upper: Table, top: Sequence[Row]) -> Iterator[tuple[int | None, str]]:
    """For the columns of a header, what its cells hold more than those of the upper piece."""
    for row, whole in zip(upper.rows, top, strict=True):
        for cell, other in zip(row.cells, whole.cells, strict=True):
            yield other.where.column, _letters(other)[len(_letters(cell)) :]


def _are(cells: Sequence[Cell], expected: dict[int | None, str]) -> bool:
    """Whether cells hold what is expected in their columns, and something at all, and are at least as many."""
    found = {cell.where.column: _letters(cell) for cell in cells}
    return any(found.values()) and all(found.get(column, "") == letters for column, letters in expected.items())


def _moved(row: Row, place: Row, number: int) -> Row:
    """A row of a header as that of another table."""
    where = evolve(place.where, row=number + 1)
    cells = tuple([evolve(cell, where=evolve(where, column=cell.where.column)) for cell in row.cells])
    return evolve(row, cells=cells, where=where)


def _letters(cell: Cell) -> str:
    """The letters of a cell, whatever lines they stand on."""
    return "".join(unseamed(cell.text).split()).casefold()
