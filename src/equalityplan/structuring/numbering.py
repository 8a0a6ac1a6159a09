"""Numbering: the numbers that rows print before their objective or action."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from equalityplan.layout import Field, Record

_NUMBER = re.compile(
    r"\s*(?P<number>[A-Za-z]{1,3}\s?\d+(?:\.\d+)*[a-z]?|\d+(?:\.\d+)+[a-z]?|\d{1,3}[a-z]?)(?P<mark>[.):]?)(?=\s|$)[\s–-]*"
)
_LEADING = (Field.OBJECTIVE, Field.CRITERION, Field.ACTION)


def split_number(text: str) -> tuple[str | None, str]:
    """Part a text into the number before it and the rest; the number is a text, since 2.10 is not 2.1.

    Examples:
        >>> split_number("2.10 Contracts are monitored")
        ('2.10', 'Contracts are monitored')
        >>> split_number("Contracts are monitored")
        (None, 'Contracts are monitored')
    """
    match = _NUMBER.match(text)
    return (match["number"], text[match.end() :]) if match else (None, text)


def numbered_fields(records: Sequence[Record]) -> dict[int, Field]:
    """Tell for each table which field prints the row's number before its text, if one does.

    One text that begins with a number proves nothing ("2 week survey"); a column of which at least half do,
    with different numbers, is numbered.
    """
    found: dict[int, Field] = {}
    for table in {record.table for record in records}:
        own = [record for record in records if record.table == table]
        for candidate in _LEADING:
            if table not in found and _is_numbered(_texts(own, candidate)):
                found[table] = candidate
    return found


def _texts(records: Iterable[Record], wanted: Field) -> list[str]:
    return [cell.cell.text for record in records for cell in record.cells if cell.field is wanted]


def _is_numbered(texts: list[str]) -> bool:
    numbers = [number for number, _ in map(split_number, texts) if number]
    return len(numbers) > 1 and 2 * len(numbers) >= len(texts) and 2 * len(set(numbers)) > len(numbers)
