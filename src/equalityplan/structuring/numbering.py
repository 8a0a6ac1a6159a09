"""Numbering: the numbers that rows print before their objective or action."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import evolve

from equalityplan.document import Cell
from equalityplan.layout import Field, Record
from equalityplan.mending.numbers import is_row_number

# A number by itself, or after the kind of thing that it counts: "2.10", "A.1.2", "1a", "EO-07", "(iv)", "Objective 3".
_NUMBER = re.compile(
    r"\s*(?P<number>"
    r"(?i:objective|outcome|priority|action|aim|goal|commitment|recommendation|theme|target)s?\s(?:no\.?\s?)?\d{1,3}(?:\.\d+)*[a-z]?"
    r"|[A-Za-z]{1,4}-\d+(?:\.\d+)*[a-z]?|[A-Za-z]{1,3}\s?\d+(?:\.\d+)*[a-z]?|[A-Za-z](?:\.\d{1,3})+[a-z]?"
    r"|\d+(?:\.\d+)+[a-z]?|\d{1,3}[a-z]?"
    r"|\([a-z]{1,4}\)|\(\d{1,3}\)|[ivx]{1,5}(?=[.)]))"
    r"(?P<mark>[.):]?)(?=\s|$)[\s–-]*"
)
_LEADING = (Field.OBJECTIVE, Field.CRITERION, Field.ACTION)
_SUBJECTS = (Field.OBJECTIVE, Field.CRITERION)
_CLOSING = " .:;,"
_CODE = re.compile(r"([A-Za-z]{1,3}\s?)\d+")
_ANY = re.compile("")
_DIGIT = re.compile(r"\d")
_DOTTED = re.compile(r"\.")


def split_number(text: str) -> tuple[str | None, str]:
    """Part a text into the number before it and the rest; the number is a text, since 2.10 is not 2.1.

    Examples:
        >>> split_number("2.10 Contracts are monitored")
        ('2.10', 'Contracts are monitored')
        >>> split_number("Objective 3: Contracts are monitored")
        ('Objective 3', 'Contracts are monitored')
        >>> split_number("Contracts are monitored")
        (None, 'Contracts are monitored')
    """
    match = _NUMBER.match(text)
    return (match["number"], text[match.end() :]) if match else (None, text)


def bare_number(text: str) -> str:
    """Give a printed number without the marks that close it; brackets around it stay.

    Examples:
        >>> bare_number("2.1."), bare_number("3)"), bare_number("(iv)")
        ('2.1', '3', '(iv)')
    """
    number = " ".join(text.split()).rstrip(_CLOSING)
    return number.removesuffix(")") if number.endswith(")") and "(" not in number else number


def leading_number(cell: Cell, *, first_of_list: bool = False) -> tuple[str | None, Cell]:
    """Part a cell into the number before its text, typed or printed by the format, and the rest.

    A number that the format prints is the row's only if no other paragraph of the cell is numbered in its manner:
    otherwise it counts entries of a list. So does a typed one, 1.1, that another paragraph goes on from with 1.2.

    Args:
        cell: The cell.
        first_of_list: Whether the typed number of the first entry of a list counts all the same.
    """
    if not cell.paragraphs:
        return None, cell
    first, *others = cell.paragraphs
    if first.number is not None and any(letter.isalnum() for letter in first.number):
        manner = _manner(first.number)
        if any(_manner(paragraph.number) == manner for paragraph in others if paragraph.number):
            return None, cell
        return bare_number(first.number), evolve(cell, paragraphs=(evolve(first, number=None), *others))
    number, rest = split_number(first.text)
    if number and not first_of_list and any(_counts_on(number, paragraph.text) for paragraph in others):
        return None, cell
    kept = (evolve(first, text=rest), *others) if rest else tuple(others)
    return (number, evolve(cell, paragraphs=kept)) if number else (None, cell)


def _counts_on(number: str, text: str) -> bool:
    """Whether a text begins with another number of the same list."""
    other = split_number(text)[0]
    if other is None or other == number:
        return False
    if "." in number:
        return other.rpartition(".")[0] == number.rpartition(".")[0]
    code = _CODE.fullmatch(number)
    return code is not None and other.startswith(code[1]) and other[len(code[1]) :].isdigit()


def _manner(number: str) -> str:
    return re.sub(r"[a-z]+", "a", re.sub(r"\d+", "1", number.strip().casefold()))


def numbered_fields(records: Sequence[Record]) -> dict[int, Field]:
    """Tell for each table which field prints the row's number before its text, if one does.

    One text that begins with a number proves nothing ("2 week survey"); a column of which at least half do,
    with different numbers, is numbered. Where the numbers of actions stand under those of the objectives, they are
    the rows'. Outcomes print them only where nothing else does.
    """
    found: dict[int, Field] = {}
    for table in {record.table for record in records}:
        own = [record for record in records if record.table == table]
        numbered = [field for field in _LEADING if _is_numbered(_cells(own, field))]
        if not numbered and not _cells(own, Field.REFERENCE) and _is_numbered(_cells(own, Field.OUTCOME), _DOTTED):
            numbered = [Field.OUTCOME]
        if numbered:
            found[table] = numbered[-1] if _stand_under(own, numbered) else numbered[0]
    return found


def numbered_openings(records: Sequence[Record]) -> frozenset[int]:
    """Tell the tables in which each objective is printed once with its number, and the rows under it without both."""
    found: dict[int, bool] = {}
    for record in records:
        fields = {cell.field for cell in record.cells if not cell.cell.covered}
        opens = not fields.isdisjoint(_SUBJECTS)
        same = (Field.REFERENCE in fields) is opens and opens is not record.continues
        found[record.table] = found.get(record.table, True) and same
    return frozenset(table for table, same in found.items() if same)


def _stand_under(records: Sequence[Record], numbered: Sequence[Field]) -> bool:
    """Whether the numbers of the last of some fields are the rows' own.

    They are where all go on with those of the first, 2.1 with 2 or EO2, or where they differ from row to row, and one
    of the first stands for several rows.
    """
    if len(numbered) == 1:
        return False
    upper, lower = (
        [number for number, _ in map(leading_number, _cells(records, field)) if number]
        for field in (numbered[0], numbered[-1])
    )
    if len(set(upper)) < len(set(lower)) == len(lower):
        return True
    counted = {number[match.start() :] for number in upper if (match := _DIGIT.search(number))}.union(upper)
    return all(any(number != above and number.startswith(above) for above in counted) for number in lower)


def _cells(records: Iterable[Record], wanted: Field) -> list[Cell]:
    return [cell.cell for record in records for cell in record.cells if cell.field is wanted and not cell.cell.covered]


def _is_numbered(cells: Sequence[Cell], pattern: re.Pattern[str] = _ANY) -> bool:
    leading = (leading_number(cell, first_of_list=True)[0] for cell in cells)
    numbers = [number for number in leading if number and pattern.search(number)]
    return len(numbers) > 1 and 2 * len(numbers) >= len(cells) and 2 * len(set(numbers)) > len(numbers)


def is_number(text: str) -> bool:
    """Whether a text can be the number of a row: a number, or few words that hold one."""
    return is_row_number(text) or (split_number(text)[1] == "" and split_number(text)[0] is not None)
