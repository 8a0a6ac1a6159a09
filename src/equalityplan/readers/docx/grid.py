"""Grid: what the properties of rows and cells say about their place, and how cells that are merged downwards grow."""

from __future__ import annotations

from attrs import define, evolve
from lxml.etree import _Element

from equalityplan.document import Cell
from equalityplan.readers.docx.names import DEL, INS, TCPR, TRPR, WORD, is_on, number, value

_FILL, _COLOUR, _PATTERN = WORD + "fill", WORD + "color", WORD + "val"
_HEX = frozenset("0123456789ABCDEFabcdef")
_HEX_DIGITS = 6
# Word knows no table of more columns than this; a file that claims it is mistaken or hostile.
_WIDEST = 1_000


@define
class RowProperties:
    """What a row says about itself.

    Attributes:
        before, after: Columns of the grid that it leaves out before its cells and after them.
        header: Whether it is repeated on every page.
        hidden: Whether it is hidden.
        inserted, deleted: Whether a tracked change put it in or took it out.
    """

    before: int = 0
    after: int = 0
    header: bool = False
    hidden: bool = False
    inserted: bool = False
    deleted: bool = False


@define
class CellProperties:
    """What a cell says about itself.

    Attributes:
        span: How many columns it covers.
        down: ``restart`` where a cell merged downwards begins, ``continue`` where it goes on, or None.
        across: The same for a cell merged with the one before it.
        fill: Its colour as six hexadecimal digits, or None.
        deleted: Whether a tracked change took it out.
    """

    span: int = 1
    down: str | None = None
    across: str | None = None
    fill: str | None = None
    deleted: bool = False


_PLAIN_ROW = RowProperties()
_PLAIN_CELL = CellProperties()


def row_properties(row: _Element) -> RowProperties:
    """Give what a ``w:tr`` says about itself."""
    properties = next(row.iterchildren(TRPR), None)
    if properties is None:
        return _PLAIN_ROW
    told = RowProperties()
    for found in properties:
        match str(found.tag).removeprefix(WORD):
            case "gridBefore":
                told.before = min(number(value(found)), _WIDEST)
            case "gridAfter":
                told.after = min(number(value(found)), _WIDEST)
            case "tblHeader":
                told.header = is_on(found)
            case "hidden":
                told.hidden = is_on(found)
            case _:
                told.inserted = told.inserted or found.tag == INS
                told.deleted = told.deleted or found.tag == DEL
    return told


def cell_properties(cell: _Element) -> CellProperties:
    """Give what a ``w:tc`` says about itself."""
    properties = cell[0] if len(cell) else None
    if properties is None or properties.tag != TCPR:
        return _PLAIN_CELL
    told = _PLAIN_CELL
    for found in properties:
        handler = _CELL.get(found.tag)
        if handler is not None:
            if told is _PLAIN_CELL:
                told = CellProperties()
            handler(found, told)
    return told


def _span(found: _Element, told: CellProperties) -> None:
    told.span = max(1, min(number(value(found), 1), _WIDEST))


def _down(found: _Element, told: CellProperties) -> None:
    told.down = value(found) or "continue"


def _across(found: _Element, told: CellProperties) -> None:
    told.across = value(found) or "continue"


def _shade(found: _Element, told: CellProperties) -> None:
    # A solid pattern covers the fill with its own colour.
    solid = found.get(_PATTERN) == "solid" and found.get(_COLOUR, "auto") != "auto"
    colour = found.get(_COLOUR if solid else _FILL, "")
    told.fill = colour.upper() if len(colour) == _HEX_DIGITS and _HEX.issuperset(colour) else None


def _deleted(found: _Element, told: CellProperties) -> None:
    del found  # that it is there says it
    told.deleted = True


_CELL = {
    WORD + "gridSpan": _span,
    WORD + "vMerge": _down,
    WORD + "hMerge": _across,
    WORD + "shd": _shade,
    WORD + "cellDel": _deleted,
}


@define
class _Merge:
    cells: list[Cell]
    position: int
    width: int
    rows: int = 1


class Merges:
    """The cells of one table that are merged downwards, by the column that they begin in."""

    def __init__(self) -> None:
        self._open: dict[int, _Merge] = {}
        self._next: dict[int, _Merge] = {}
        self._all: list[_Merge] = []

    def goes_on(self, column: int, width: int) -> bool:
        """Whether a cell that says it goes on really stands under one that it can go on with; it then grows."""
        merge = self._open.get(column)
        if merge is None or merge.width != width:
            return False
        merge.rows += 1
        self._next[column] = merge
        return True

    def begin(self, column: int, width: int, cells: list[Cell]) -> None:
        """Let the last of a row's cells be one that may go on below."""
        self._next[column] = merge = _Merge(cells, len(cells) - 1, width)
        self._all.append(merge)

    def end_row(self) -> None:
        """Close the cells that the row did not go on with."""
        self._open, self._next = self._next, {}

    def settle(self) -> None:
        """Give the cells their height."""
        for merge in self._all:
            if merge.rows > 1:
                merge.cells[merge.position] = evolve(merge.cells[merge.position], rowspan=merge.rows)
