"""The dates that are printed in a status text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

_MONTHS = {name: n for n, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}


@cache
def _date() -> re.Pattern[str]:
    # Compiled at first use: most plans have no status column.
    return re.compile(
        r"""
    (?<![\w/.-])(?:
        (?P<iso>(?:19|20)\d\d-\d\d-\d\d)
      | (?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>(?:19|20)\d\d|\d\d)
      | (?:(?P<first>\d{1,2})\s?(?:st|nd|rd|th)?\s?(?:of\s)?)?
        (?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b\.?
        (?:\s(?P<last>\d{1,2})(?:st|nd|rd|th)?,?(?=\s(?:19|20)\d\d))?
        [\s,/-]{0,2}['’]?\s?(?P<named>(?:19|20)\d\d|\d\d)
      | (?P<alone>(?:19|20)\d\d)
    )(?![\w/]|-\d|\.\d)
    """,
        re.VERBOSE | re.IGNORECASE,
    )


class PrintedDate(NamedTuple):
    """A date in a text: its span and its EDTF form; `alone` where only a year is printed."""

    start: int
    end: int
    edtf: str
    alone: bool = False


def printed_dates(text: str) -> Iterator[PrintedDate]:
    """Yield the dates that are printed with a year, day first, two-digit years in this century.

    Examples:
        >>> [found.edtf for found in printed_dates("Agreed 5/10/09, published Nov 11, 3rd May 2012")]
        ['2009-10-05', '2011-11', '2012-05-03']
    """
    for match in _date().finditer(text):
        edtf = match["alone"] or _edtf(match)
        if edtf:
            yield PrintedDate(match.start(), match.end(), edtf, alone=match["alone"] is not None)


def _edtf(match: re.Match[str]) -> str | None:
    if match["iso"]:
        return match["iso"] if _exists(*map(int, match["iso"].split("-"))) else None
    digits = match["year"] or match["named"]
    year = int(digits) + (2000 if len(digits) == len("09") else 0)
    month = int(match["month"]) if match["month"] else _MONTHS[match["name"][:3].lower()]
    day = match["day"] or match["first"] or match["last"]
    if not _exists(year, month, int(day or 1)):
        return None
    return f"{year}-{month:02}-{int(day):02}" if day else f"{year}-{month:02}"


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
