"""How reasons speak of days and of what a row takes over from others."""

from __future__ import annotations

from collections.abc import Iterable

from equalityplan.model.edtf import MONTHS
from equalityplan.rules.sentences import listed


def date_in_words(edtf: str) -> str:
    """Give a day, month, year or interval as people write it; what is more than these stays as it stands.

    Examples:
        >>> date_in_words("2012-11-01"), date_in_words("2012-04/2015"), date_in_words("2012-21")
        ('1 November 2012', 'April 2012 to 2015', '2012-21')
    """
    return " to ".join(_date_in_words(part) for part in edtf.split("/"))


def _date_in_words(edtf: str) -> str:
    year, *others = edtf.split("-")
    if not all(part.isdecimal() for part in (year, *others)) or not others or not 1 <= int(others[0]) <= len(MONTHS):
        return edtf
    month = f"{MONTHS[int(others[0]) - 1]} {year}"
    return f"{int(others[1])} {month}" if len(others) > 1 else month


def counted(number: int, one: str) -> str:
    """Give a number with its noun.

    Examples:
        >>> counted(1, "action"), counted(2, "action"), counted(0, "day")
        ('1 action', '2 actions', 'no day')
    """
    if number == 0:
        return f"no {one}"
    return f"{number} {one if number == 1 else f'{one}s'}"


def by_way_of(paths: Iterable[tuple[str, ...]]) -> str:
    """Say which rows something is taken over from, each with the way there.

    Examples:
        >>> by_way_of([("2.16", "2.4"), ("2.16", "2.5")])
        '2.4 (2.16 > 2.4) and 2.5 (2.16 > 2.5)'
    """
    return listed(f"{path[-1]} ({' > '.join(path)})" for path in dict.fromkeys(paths))
