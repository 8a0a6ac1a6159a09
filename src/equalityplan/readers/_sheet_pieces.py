"""Pieces: which rows of a sheet are lines of text, and which belong together as a table."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import define, field

from equalityplan.provenance import column_name
from equalityplan.readers._bounds import Bounds
from equalityplan.readers._sheets import Range, Sheet

# Tables whose columns are less alike than this are different tables.
_LIKENESS = 0.5
_WHITE = "FFFFFF"


@define
class Piece:
    """Rows that belong together.

    Attributes:
        table: Whether they are a table, and not lines of text.
        rows: Their numbers; one that holds nothing stands for all blank rows in its place.
        columns: The columns of the table, shared with the pieces that go on under the same columns.
    """

    table: bool
    rows: list[int]
    columns: list[int] = field(factory=list)


def pieces_of(sheet: Sheet, bounds: Bounds) -> list[Piece]:
    """Part the rows of a sheet into lines of text and tables.

    Rows of one cell that stand before a table, after it, or before a new table are lines of text: titles, captions
    and notes. Blank rows part two tables where what follows them begins anew: with a title, with a row that is
    marked as a header by its look, or in other columns. Elsewhere they stay in the table, as one blank row.
    """
    _uncover(sheet, bounds)
    return _Parting(sheet).pieces()


def _uncover(sheet: Sheet, bounds: Bounds) -> None:
    """Take out what merged cells cover, and leave a remark where that is a text."""
    rows = sorted(sheet.rows)
    steps = 0
    for top, left, bottom, right in sheet.merges.values():
        covered = rows[bisect_left(rows, top) : bisect_right(rows, bottom)]
        for row in covered:
            entries = sheet.rows[row]
            steps += 1 + len(entries)
            for column in [c for c in entries if left <= c <= right and (row, c) != (top, left)]:
                entry = entries.pop(column)
                if entry.paragraphs:
                    text = "\n".join(paragraph.text for paragraph in entry.paragraphs)
                    sheet.remarks.add("covered-text", row, column, text)
        _check(steps, bounds)


def _check(steps: int, bounds: Bounds) -> None:
    """No cell is merged twice, unless to waste time: what is done for merged cells keeps to the number of cells."""
    if steps > 2 * bounds.limits.cells:
        raise bounds.error(f"merged cells cover more than {bounds.limits.cells} cells, the most that may be read")


class _Parting:
    """The state of the walk over the rows of a sheet."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.filled = {row: columns for row in sorted(sheet.rows) if (columns := _filled(sheet, row))}
        self.merged = sheet.merges
        rows = list(self.filled)
        down = (merge for merge in sheet.merges.values() if merge.bottom > merge.top and merge.top in self.filled)
        self.under = {row for m in down for row in rows[bisect_right(rows, m.top) : bisect_right(rows, m.bottom)]}
        self.left = min((columns[0] for columns in self.filled.values() if len(columns) > 1), default=1)
        self.done: list[Piece] = []

    def pieces(self) -> list[Piece]:
        """Give the pieces in order."""
        table: list[int] = []
        for region in self._regions():
            lead = self._lead(region, first=not (table or any(piece.table for piece in self.done)))
            body = region[lead:]
            if table and not self._begins_anew(table, lead, body):
                table.extend((table[-1] + 1, *region))
                continue
            self._close(table)
            self._lines(region[:lead])
            table = body
        self._close(table)
        self._share_columns()
        return self.done

    def _regions(self) -> Iterator[list[int]]:
        """Yield the runs of rows that no blank row parts; merged cells reach over blank rows."""
        region: list[int] = []
        reach = 0
        for row, columns in self.filled.items():
            if region and row > max(reach, region[-1]) + 1:
                yield region
                region = []
            region.append(row)
            merges = (self.merged.get((row, column)) for column in columns)
            reach = max([reach, *(merge.bottom for merge in merges if merge)])
        if region:
            yield region

    def _lead(self, region: Sequence[int], *, first: bool) -> int:
        """How many rows of one cell a region begins with; before the first table they may stand anywhere."""
        for count, row in enumerate(region):
            if len(self.filled[row]) > 1 or not (first or self._is_line(row)):
                return count
        return len(region)

    def _is_line(self, row: int) -> bool:
        """Whether a row has one cell, at the left or merged over columns, that is not merged down.

        A text that begins in lower case goes on from the row above, and so does a row that a cell above reaches into.
        """
        columns = self.filled[row]
        if len(columns) > 1 or row in self.under or self.sheet.rows[row][columns[0]].paragraphs[0].text[:1].islower():
            return False
        merge = self.merged.get((row, columns[0]))
        wide = merge is not None and merge.right > merge.left
        down = merge is not None and merge.bottom > merge.top
        return wide or (columns[0] <= self.left and not down)

    def _begins_anew(self, table: Sequence[int], lead: int, body: Sequence[int]) -> bool:
        if lead:
            return True
        header = self._marked(body[0]) and not self._marked(table[-1])
        return header or _likeness(self._columns(table), self._columns(body)) < _LIKENESS

    def _marked(self, row: int) -> bool:
        """Whether a row is marked as a header: all its cells, more than one, are bold or coloured."""
        entries = [self.sheet.rows[row][column] for column in self.filled[row]]
        return len(entries) > 1 and all(entry.look.bold or entry.look.fill for entry in entries)

    def _columns(self, rows: Sequence[int]) -> frozenset[int]:
        return frozenset(column for row in rows for column in self.filled.get(row, ()))

    def _close(self, rows: Sequence[int]) -> None:
        """End a table; the lines at its end that do not look like its rows are notes."""
        end = len(rows) if any(len(self.filled.get(row, ())) > 1 for row in rows) else 0
        labels = Counter(self._label(row) for row in rows[:end])
        while end and (rows[end - 1] not in self.filled or self._ends(rows[end - 1])):
            if labels[self._label(rows[end - 1])] > 1:
                break
            end -= 1
        if end:
            self.done.append(Piece(table=True, rows=list(rows[:end])))
        self._lines([row for row in rows[end:] if row in self.filled])

    def _label(self, row: int) -> int | str:
        """What stands before the colon of a row of one cell, such as "Update: begun"; a label of its own for others."""
        columns = self.filled.get(row, ())
        text = self.sheet.rows[row][columns[0]].paragraphs[0].text if len(columns) == 1 else ""
        label, colon, _ = text.partition(":")
        return label.casefold() if colon else row

    def _ends(self, row: int) -> bool:
        """Whether a row at the end of a table is a line below it."""
        return self._is_line(row) and not self._in_grid(row)

    def _in_grid(self, row: int) -> bool:
        """Whether a row of one cell has the frame of a table's row, or lies in what the sheet marks as a table."""
        framed = sum(entry.look.framed for entry in self.sheet.rows[row].values())
        tables = (table for table in self.sheet.tables if table.top <= row <= table.bottom)
        return framed > 1 or any(tables)

    def _lines(self, rows: Sequence[int]) -> None:
        if rows:
            self.done.append(Piece(table=False, rows=list(rows)))

    def _share_columns(self) -> None:
        """Give pieces that follow one another in much the same columns the same columns, blank ones left out."""
        family: list[Piece] = []
        for piece in [piece for piece in self.done if piece.table]:
            if family and _likeness(self._columns(family[-1].rows), self._columns(piece.rows)) < _LIKENESS:
                self._set_columns(family)
                family = []
            family.append(piece)
        self._set_columns(family)

    def _set_columns(self, family: Sequence[Piece]) -> None:
        rows = [row for piece in family for row in piece.rows]
        filled = self._columns(rows)
        coloured = {c for row in rows for c, entry in self.sheet.rows.get(row, {}).items() if entry.look.fill}
        columns = sorted(filled | {c for c in coloured if min(filled) <= c <= max(filled)})
        for piece in family:
            piece.columns = columns
        self._remark_on_gap(columns, rows)

    def _remark_on_gap(self, columns: Sequence[int], rows: Sequence[int]) -> None:
        for before, after in pairwise(columns):
            apart = after > before + 1 and columns[0] < before and after < columns[-1]
            if apart and not any(self._spans(row, before, after) for row in rows):
                ranges = f"{column_name(columns[0])} to {column_name(before)} and {column_name(after)} to "
                message = (
                    f"An empty column parts the columns {ranges}{column_name(columns[-1])}; "
                    "they were read as one table. If they are two, put them on sheets of their own."
                )
                self.sheet.remarks.tell("side-by-side", message)

    def _spans(self, row: int, before: int, after: int) -> bool:
        merges = (self.merged.get((row, column)) for column in self.filled.get(row, ()) if column <= before)
        return any(merge.right >= after - 1 for merge in merges if merge)


def _filled(sheet: Sheet, row: int) -> list[int]:
    """The columns of a row that say something: texts, and a colour right before the one text that explains it."""
    entries = sheet.rows[row]
    columns = sorted(column for column, entry in entries.items() if entry.paragraphs)
    before = entries.get(columns[0] - 1) if len(columns) == 1 else None
    explained = before is not None and before.look.fill not in (None, _WHITE, entries[columns[0]].look.fill)
    return [columns[0] - 1, *columns] if explained else columns


def _likeness(some: frozenset[int], others: frozenset[int]) -> float:
    return len(some & others) / len(some | others)


def spans_of(pieces: Sequence[Piece], merges: Iterable[Range], bounds: Bounds) -> Spans:
    """Give the spans of merged cells in rows and columns that are read; blank ones do not count."""
    spans = Spans()
    kept = [(row, piece) for piece in pieces if piece.table for row in piece.rows]
    rows = [row for row, _ in kept]
    steps = 0
    for top, left, bottom, right in merges:
        begin, end = bisect_left(rows, top), bisect_right(rows, bottom)
        while begin < end:
            piece = kept[begin][1]
            stop = begin
            while stop < end and kept[stop][1] is piece:
                stop += 1
            columns = piece.columns[bisect_left(piece.columns, left) : bisect_right(piece.columns, right)]
            steps += (stop - begin) * (1 + len(columns))
            spans.add(rows[begin:stop], columns)
            begin = stop
        _check(steps, bounds)
    return spans


@define
class Spans:
    """The spans of merged cells.

    Attributes:
        sizes: Columns and rows that a cell covers, by its row and column.
        covered: Columns that other cells cover, by row.
    """

    sizes: dict[tuple[int, int], tuple[int, int]] = field(factory=dict)
    covered: dict[int, set[int]] = field(factory=dict)

    def add(self, rows: Sequence[int], columns: Sequence[int]) -> None:
        """Let the first of some cells cover the rest."""
        if len(rows) * len(columns) < 2 or columns[0] in self.covered.get(rows[0], ()):  # noqa: PLR2004 - no span
            return
        self.sizes[rows[0], columns[0]] = (len(columns), len(rows))
        for row in rows:
            self.covered.setdefault(row, set()).update(columns[1:] if row == rows[0] else columns)
