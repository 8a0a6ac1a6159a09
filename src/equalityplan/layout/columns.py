"""Columns: what the header of a table names, and what each column holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from equalityplan.document import Cell, Row
from equalityplan.layout.colours import signals
from equalityplan.layout.sections import names_period
from equalityplan.mending.bands import is_band
from equalityplan.mending.numbers import is_row_number, printed_text
from equalityplan.model.plan import Layout
from equalityplan.phrases.heading import SUBJECTS, Basis, Column, Field, named_field, names_group, read_columns
from equalityplan.phrases.status.colour import colour_of_fill

_SAMPLE = 25
_TITLE_WORDS = 15
_LABEL_WORDS = 6
_PERIODICAL = r"(?i)\b(?:years?|period|phase|quarter)\b"
_DATED = (
    r"(?i)\b(?:q(?:uarter\s?)?[1-4]|(?:mid|end|half)[ -]?year|20\d\d(?:[/–-]\d{2,4})?"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\s\d{2,4})\b"
)
_TIMES = frozenset((Field.TIMESCALE, Field.START, Field.DUE))
_NUMBERED = SUBJECTS | {Field.ACTION}
_ACCOUNTS = frozenset((Field.PROGRESS, Field.REVIEW))
_COUNTED = frozenset((Field.MEASURE, Field.OUTCOME, Field.TARGET))


class Columns(NamedTuple):
    """The columns of a stretch of rows under one header.

    Attributes:
        layout: Headings as printed, each word once, and roles.
        headings: The whole heading of each column, with what stands over several.
        told: The field of each column and what tells it.
        group: The column, from 0, whose cells name the section of their rows, or None.
    """

    layout: Layout
    headings: tuple[str, ...]
    told: tuple[Column, ...]
    group: int | None = None

    @property
    def fields(self) -> tuple[Field, ...]:
        """The field of each column."""
        return tuple(column.field for column in self.told)

    def named(self, *fields: Field) -> bool:
        """Whether the wording of a heading names one of these fields."""
        return any(column.field in fields and column.basis is Basis.HEADING for column in self.told)


def grid(row: Row, width: int) -> tuple[Cell | None, ...]:
    """Give the cells of a row by column, and None where it has none.

    Examples:
        >>> [cell is None for cell in grid(Row(cells=(Cell(),)), 2)]
        [False, True]
    """
    return (*row.cells, *[None] * (width - len(row.cells)))


def texts(row: Row, width: int) -> tuple[str, ...]:
    """Give the texts of a row by column, on one line each."""
    return tuple(" ".join(cell.text.split()) if cell else "" for cell in grid(row, width))


def find_columns(head: Sequence[Row], rows: Sequence[Row]) -> Columns:
    """Give the columns of a table from the rows of its header, if it has one, and the rows below it."""
    content = [row for row in rows if row.own and not row.running and not is_band(row)]
    sample = content[:_SAMPLE]
    width = max((len(row.cells) for row in (*sample, *head)), default=0)
    labels = _labels(head, width)
    bottom = [next((row[n] for row in reversed(labels) if row[n]), "") for n in range(width)]
    below = _below(sample, content, bottom)
    # A column without heading that no row fills is no column.
    while width and not bottom[width - 1] and not any(row[width - 1] for row in below):
        width -= 1
    group = next((n for n in range(min(width, 2)) if _is_merged_group(bottom, sample, n)), None)
    blanked = [["" if n == group else text for n, text in enumerate(row[:width])] for row in (bottom, *below)]
    told = list(read_columns(blanked[0], blanked[1:], above=[row[:width] for row in labels[:-1]], baselines=True))
    _tell_numbers(told, sample)
    _tell_named(told, bottom, below)
    _tell_milestones(told, bottom)
    _tell_accounts(told, bottom)
    _tell_coloured(told, bottom, content)
    if group is None:
        group = _worded_group(bottom, told, sample)
    if group is not None:
        told[group] = Column(Field.OTHER, Basis.HEADING)
    return Columns(
        Layout(printed_headings(head, width), tuple(column.field.value for column in told)),
        tuple(": ".join(dict.fromkeys(row[n] for row in labels if row[n])) for n in range(width)),
        tuple(told),
        group,
    )


def _labels(head: Sequence[Row], width: int) -> list[tuple[str, ...]]:
    """The texts of the rows of a header by column; merged cells that the format has lost are filled in again."""
    labels = [_spread(row, width) for row in head] or [("",) * width]
    if any(cell.colspan > 1 for row in head for cell in row.cells):
        return labels
    for n in range(len(labels) - 1):
        upper, lower = list(labels[n]), labels[n + 1]
        for column in range(1, width):
            if not upper[column] and lower[column] and lower[column - 1]:
                upper[column] = upper[column - 1]
        labels[n] = tuple(upper)
    return labels


def _spread(row: Row, width: int) -> tuple[str, ...]:
    """The texts of a header row by column, each over all the columns that its cell reaches over."""
    spread = [""] * width
    for n, cell in enumerate(row.cells[:width]):
        text = " ".join(cell.text.split())
        if text:
            spread[n : n + cell.colspan] = [text] * min(cell.colspan, width - n)
    return tuple(spread)


def _below(sample: Sequence[Row], content: Sequence[Row], headings: Sequence[str]) -> list[tuple[str, ...]]:
    """The texts under a header; where no heading is known, a fill that says something stands for the missing word."""
    below = [texts(row, len(headings)) for row in sample]
    for column, heading in enumerate(headings):
        for n in signals(content, column) if named_field(heading) is None else ():
            if n < len(below) and not below[n][column]:
                colour = colour_of_fill(content[n].cells[column].fill) or ""
                below[n] = (*below[n][:column], str(colour), *below[n][column + 1 :])
    return below


def _tell_numbers(told: list[Column], rows: Sequence[Row]) -> None:
    """Read a first column of numbers that all differ as what the rows go by, whatever its heading counts."""
    if not told or told[0].field not in _COUNTED or any(column.field is Field.REFERENCE for column in told):
        return
    numbers = [printed_text(row.cells[0]) for row in rows if row.cells and row.cells[0] and not row.cells[0].covered]
    if len(set(numbers)) == len(numbers) > 1 and all(map(is_row_number, numbers)):
        told[0] = Column(Field.REFERENCE, Basis.CELLS)


def _tell_named(told: list[Column], headings: Sequence[str], below: Sequence[Sequence[str]]) -> None:
    """Read a column of texts without a heading, right of the numbers of objectives or actions, as these."""
    for n in range(len(told) - 1):
        named = named_field(headings[n]) or Field.OTHER
        numbers, texts = ([row[column] for row in below if row[column]] for column in (n, n + 1))
        if headings[n + 1] or named not in _NUMBERED or told[n + 1].field not in {Field.BLANK, Field.OTHER}:
            continue
        if numbers and texts and all(map(_is_count, numbers)) and not any(map(_is_count, texts)):
            told[n : n + 2] = Column(Field.REFERENCE, Basis.CELLS), Column(named, Basis.HEADING)


def _tell_milestones(told: list[Column], headings: Sequence[str]) -> None:
    """Read milestones beside a target as what the way there is measured by, or as words of their own."""
    targets = [n for n, column in enumerate(told) if column.field is Field.TARGET]
    steps = [n for n in targets if "milestone" in headings[n].casefold()]
    if len(steps) == len(targets):
        return
    for n in steps:
        measured = any(column.field is Field.MEASURE for column in told)
        told[n] = Column(Field.OTHER if measured else Field.MEASURE, Basis.NEIGHBOURS)


def _tell_accounts(told: list[Column], headings: Sequence[str]) -> None:
    """Read comments as of a date ("Q2 commentary", "Comments March 2030") as the account where there is no other."""
    if any(column.field is Field.PROGRESS for column in told):
        return
    for n, column in enumerate(told):
        if column.field is Field.COMMENTS and re.search(_DATED, headings[n]):
            told[n] = Column(Field.PROGRESS, Basis.HEADING)


def _tell_coloured(told: list[Column], headings: Sequence[str], rows: Sequence[Row]) -> None:
    """Read columns headed by periods as accounts where fills of several colours say how the rows stand."""
    periods = [n for n, column in enumerate(told) if column.field is Field.OTHER and names_period(headings[n])]
    fills = _varied({n: signals(rows, n) for n in periods}, rows)
    for n in fills:
        told[n] = Column(Field.PROGRESS, Basis.CELLS)


def telling_fills(fields: Sequence[Field], rows: Sequence[Row]) -> dict[int, frozenset[int]]:
    """Give the rows in which a fill says how they stand, by column: of statuses, or of accounts in several colours.

    Args:
        fields: The field of each column.
        rows: The rows below.
    """
    told = {n: signals(rows, n) for n, field in enumerate(fields) if field is Field.STATUS}
    return told | _varied({n: signals(rows, n) for n, field in enumerate(fields) if field in _ACCOUNTS}, rows)


def _varied(fills: dict[int, frozenset[int]], rows: Sequence[Row]) -> dict[int, frozenset[int]]:
    """The columns with fills, if these are of more than one colour together; one colour alone is decoration."""
    colours = {colour_of_fill(rows[row].cells[n].fill) for n, own in fills.items() for row in own}
    return {n: own for n, own in fills.items() if own} if len(colours) > 1 else {}


def _is_count(text: str) -> bool:
    """Whether a text is a number, or a label with one: "Objective 2"."""
    return is_row_number(text) or (text[-1:].isdigit() and named_field(text) in _NUMBERED)


def _is_merged_group(headings: Sequence[str], rows: Sequence[Row], column: int) -> bool:
    """Whether the cells of a column are merged down beside the rows whose section or period they name."""
    heading = headings[column]
    timed = re.search(_PERIODICAL, heading) is not None and any(
        _says_when(other) for n, other in enumerate(headings) if n != column
    )
    if heading and not names_group(heading) and not timed:
        return False
    cells = [row.cells[column] for row in rows if column < len(row.cells) and row.cells[column]]
    own = [printed_text(cell) for cell in cells if not cell.covered]
    return 0 < len(own) < len(cells) and (all(map(names_period, own)) if timed else _are_titles(own))


def _says_when(heading: str) -> bool:
    return read_columns([heading])[0].field in _TIMES


def _worded_group(headings: Sequence[str], told: Sequence[Column], rows: Sequence[Row]) -> int | None:
    """The column headed like a section: beside one that holds the objectives, or with labels too short for any."""
    subjects = any(column.field in SUBJECTS and column.basis is Basis.HEADING for column in told)
    acted = any(column.field is Field.ACTION for column in told)
    # A table may have fewer columns than headings, where the last of them are empty.
    for n, (heading, column) in enumerate(zip(headings[:2], told, strict=False)):
        beside = column.field is Field.OTHER and subjects
        instead = column == (Field.OBJECTIVE, Basis.NEIGHBOURS) and acted
        if (beside or instead) and names_group(heading):
            own = [printed_text(row.cells[n]) for row in rows if n < len(row.cells) and row.cells[n]]
            return n if _are_titles(own) and (beside or _are_labels(own)) else None
    return None


def _are_labels(texts: Sequence[str]) -> bool:
    """Whether texts only name what rows are about, rather than saying what is to be reached."""
    return all(len(text.split()) <= _LABEL_WORDS and text[-1:] not in {".", ";", "?"} for text in texts)


def _are_titles(texts: Sequence[str]) -> bool:
    titles = [text for text in texts if not is_row_number(text)]
    return 2 * len(titles) > len(texts) and all(len(title.split()) <= _TITLE_WORDS for title in titles)


def printed_headings(head: Sequence[Row], width: int) -> tuple[str, ...]:
    """Give the headings as printed, each in the first column that it stands over."""
    cells = [[row.cells[n] for row in head if n < len(row.cells)] for n in range(width)]
    return tuple(" ".join(text for cell in own if not cell.covered and (text := _as_printed(cell))) for own in cells)


def _as_printed(cell: Cell) -> str:
    """The words of a heading; none where mending put it over cells that have no heading in print."""
    return printed_text(cell) if cell.printed is None else cell.printed
