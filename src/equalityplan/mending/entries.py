"""Entries: the labels of a form with their values, parted into one block for each thing that the form tells of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from attrs import define, evolve, field

from equalityplan.document import Cell, Paragraph, Passage, Row
from equalityplan.mending.counted_labels import Label, part_label, read_label
from equalityplan.mending.grid import is_pinned
from equalityplan.mending.headers import is_whole
from equalityplan.mending.numbers import printed_text
from equalityplan.mending.passages import text_key
from equalityplan.phrases.heading import Field

_EMPTY = Cell()
ACTION = "action"
_REFERENCE = "reference"
_NAMES = {ACTION: "Action", _REFERENCE: "Ref"}
_CODED = frozenset((Field.ACTION, Field.OBJECTIVE, Field.CRITERION, Field.OUTCOME, Field.TARGET, Field.PRIORITY))
# What a block says of all the blocks below it that do not say it again.
_CARRIED = frozenset((Field.OBJECTIVE, Field.CRITERION, Field.OUTCOME, Field.CHARACTERISTIC))


class Title(NamedTuple):
    """The label or number that opens a title, the words behind it, and its cell."""

    label: Label
    words: str
    cell: Cell


class Entry(NamedTuple):
    """A label and the values beside it, one for each record of its block."""

    label: Cell
    values: tuple[Cell, ...]


@define
class Part:
    """One block of a form: the titles above it, its entries by their labels, and labels that came again at once."""

    titles: list[Row] = field(factory=list)
    again: list[Cell] = field(factory=list)
    entries: dict[str, Entry] = field(factory=dict)
    rows: list[Row] = field(factory=list)

    @property
    def codes(self) -> list[str]:
        """The numbers of the labels of actions, as printed."""
        entry = self.entries.get(ACTION)
        labels = [read_label(cell.text) for cell in (entry.label, *self.again) if cell] if entry else []
        return [label.code for label in labels if label.code and label.field in {Field.ACTION, None}]

    def acted(self, title: Title) -> None:
        """Take what a title says as the action of the block."""
        printed = " ".join(filter(None, title.label[:2]))
        self.entries = {ACTION: Entry(_cell(title.cell, printed), (_cell(title.cell, title.words),)), **self.entries}

    def take_title(self) -> None:
        """Take the title right above the block as its action."""
        if self.titles:
            row = self.titles.pop()
            cell = row.cells[row.own[0]]
            told = title_of(cell) or (Label("", "", None), printed_text(cell))
            self.acted(Title(*told, cell))
            self.rows.insert(0, row)

    def take_code(self) -> None:
        """Take the number of the action's label as the number of the row."""
        entry = self.entries.get(ACTION)
        label = read_label(entry.label.text) if entry else None
        # A number that the format prints before the label stays with it.
        plain = entry is not None and all(paragraph.number is None for paragraph in entry.label.paragraphs)
        if entry and label and label.code and plain:
            printed, value = _cell(entry.label, label.words), _cell(entry.label, label.code)
            # "Action no." names the number rather than the action.
            counted = label.names_number
            self.entries[ACTION] = Entry(_EMPTY if counted else printed, entry.values)
            self.entries = {_REFERENCE: Entry(printed if counted else _EMPTY, (value,)), **self.entries}


def _cell(cell: Cell, text: str) -> Cell:
    """A cell with some of the words of another, in a place of its own; that places are one says that words are."""
    paragraphs = (Paragraph(text=text),) if text else ()
    return evolve(cell, paragraphs=paragraphs, where=evolve(cell.where), colspan=1, rowspan=1, covered=False)


def take_codes(parts: Sequence[Part]) -> None:
    """Give each block the number of its action's label as its own, where no block has two, and no label says it."""
    labels = [entry.label for part in parts for entry in part.entries.values() if entry.label]
    if any(read_label(label.text).field is Field.REFERENCE for label in labels):
        return
    if all(len(part.codes) <= 1 for part in parts):
        for part in parts:
            part.take_code()


def unprinted(key: str) -> Cell:
    """Give the heading of a column that no word of the form names, as a cell that prints none."""
    name = _NAMES.get(key, "")
    return Cell(paragraphs=(Paragraph(text=name),), covered=True) if name else _EMPTY


def key_of(label: Cell, *, numbered: bool = False) -> str:
    """Give what a label is known by when it comes again, whatever its number.

    Args:
        label: The label.
        numbered: Whether a number alone is the label of an action.
    """
    read = read_label(label.text)
    if read.code and ((numbered and not read.words) or read.field is Field.ACTION):
        return ACTION
    if read.field is Field.ACTION and text_key(read.words) == ACTION:
        return ACTION
    return read.key if read.code and read.field in _CODED else text_key(label.text).rstrip(" :")


def is_title(row: Row) -> bool:
    """Whether a row is a title over a block: one cell over the table, or one that names an action and says it."""
    if is_whole(row):
        return True
    return row.own == (0,) and title_of(row.cells[0]) is not None


def title_of(title: Cell | Passage) -> tuple[Label, str] | None:
    """Give the label or number that opens a title of an action and the words behind it, or None."""
    parted = part_label(printed_text(title) if isinstance(title, Cell) else title.text)
    if parted is None:
        return None
    label, rest = parted
    told = label.field is Field.ACTION or ("." in label.code if not label.words else False)
    return (label, rest) if label.code and told else None


def are_several(rows: Sequence[Row]) -> bool:
    """Whether each further column holds a record of its own, rather than remarks beside the values."""
    content = [row for row in rows if row.own and not is_title(row)]
    second = sum(len(row.cells) > 2 and bool(row.cells[2]) for row in content)  # noqa: PLR2004 - label, value, value
    return 2 * second > len(content)


def parts_of(rows: Sequence[Row], labels: Sequence[int], *, numbered: bool) -> Iterator[Part]:
    """Yield the blocks of a form: a title or a label that comes again begins the next.

    Args:
        rows: The rows of the form.
        labels: The columns that hold labels.
        numbered: Whether a number alone is the label of an action.
    """
    several = len(labels) == 1 and are_several(rows)
    part = _Parting(several=several, numbered=numbered)
    for row in rows:
        yield from part.row(row, labels)
    yield part.part


@define
class _Parting:
    """The block that the next row belongs to."""

    several: bool
    numbered: bool
    part: Part = field(factory=Part)
    last: str = ""
    parted: bool = False

    def row(self, row: Row, labels: Sequence[int]) -> Iterator[Part]:
        """Take one row; yield the block that it ends."""
        if not row.own:
            self.parted = True
            return
        if is_title(row):
            if self.part.entries:
                yield self._ended()
            self.part.titles.append(row)
            return
        for key, entry in self._entries(row, labels):
            if key in self.part.entries and entry.label and (key != self.last or self.parted):
                yield self._ended(key)
            if not self.part.rows or self.part.rows[-1] is not row:
                self.part.rows.append(row)
            before = self.part.entries.get(key)
            if before is not None and entry.label:
                self.part.again.append(entry.label)
            self.part.entries[key] = Entry(before.label, _added(before.values, entry.values)) if before else entry
            self.last, self.parted = key, False

    def _ended(self, key: str = "") -> Part:
        """The block that ends; the next begins with what it says of all, down to the label that comes again."""
        ended = self.part
        self.part = Part(entries=_held(ended.entries, key) if key else {})
        return ended

    def _entries(self, row: Row, labels: Sequence[int]) -> Iterator[tuple[str, Entry]]:
        """Yield the labels of a row with their values; a row without a label goes on with the last one."""
        starts = [n for n in labels if n < len(row.cells) and row.cells[n]]
        if not starts or starts[0] != 0:
            starts = [0, *starts]
        for start, end in zip(starts, [*starts[1:], len(row.cells)], strict=True):
            label = row.cells[start]
            # A value that is merged down belongs to the first of its labels.
            own = [_EMPTY if cell.covered and cell else cell for cell in row.cells]
            values = [_reached(own, n) if self.several else own[n] for n in range(start + 1, end)]
            goes_on = label.covered or not label
            plain = text_key(label.text).rstrip(" :")
            key = self.last if goes_on else plain if self.several else key_of(label, numbered=self.numbered)
            yield key, Entry(_EMPTY if goes_on else label, tuple(values) if self.several else (joined(values),))


def _held(entries: dict[str, Entry], key: str) -> dict[str, Entry]:
    """What stands above a label that comes again and holds for its block too."""
    held: dict[str, Entry] = {}
    for name, entry in entries.items():
        if name == key:
            return held
        if not entry.label or read_label(entry.label.text).field in _CARRIED:
            values = tuple(evolve(value, covered=True) if value else value for value in entry.values)
            held[name] = Entry(_EMPTY, values)
    return held


def _added(before: tuple[Cell, ...], more: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The values of an entry, each with what goes on in the row below."""
    return tuple(joined(pair) for pair in zip_longest(before, more, fillvalue=_EMPTY))


def joined(cells: Sequence[Cell]) -> Cell:
    """Give the cells as one, with the paragraphs of all."""
    said = [cell for cell in cells if cell or cell.fill]
    filled = [cell for cell in said if not cell.covered] or said[:1]
    if len(filled) < 2:  # noqa: PLR2004 - nothing to join
        return evolve(filled[0], colspan=1, rowspan=1) if filled else _EMPTY
    return evolve(
        filled[0],
        paragraphs=tuple(paragraph for cell in filled for paragraph in cell.paragraphs),
        colspan=1,
        rowspan=1,
    )


def _reached(cells: Sequence[Cell], column: int) -> Cell:
    """The cell of a column, or the one that reaches over it from the left."""
    cell = cells[column]
    origin = column
    while cells[origin].covered and not cells[origin] and origin > 1:
        origin -= 1
    whole = cells[origin]
    if origin == column or not is_pinned(whole.where) or whole.colspan <= column - origin:
        return evolve(cell, colspan=1, rowspan=1) if cell.colspan > 1 else cell
    return evolve(whole, covered=True, colspan=1, rowspan=1)
