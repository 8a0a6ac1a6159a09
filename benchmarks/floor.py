"""The least that any reader of timescales must do: one regular expression, and the dates that it finds."""

from __future__ import annotations

import re

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
# The expression asks for the letters of a month and lets the rest of the word follow.
MONTH = rf"(?:{'|'.join(MONTHS)})[a-z]*"
_DATE = re.compile(
    rf"(?:(?P<day>\d\d?)(?:st|nd|rd|th)?\s+)?\b(?P<month>{MONTH})\.?['’\s-]*(?P<year>20\d\d|\d\d)\b"
    r"|\b(?P<d>\d\d?)[/.](?P<m>\d\d?)[/.](?P<y>20\d\d|\d\d)\b"
    r"|\b(?P<alone>20\d\d)\b",
    re.IGNORECASE,
)
_FEBRUARY = 2
_LAST_DAY = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def find_date(text: str) -> tuple[str, str] | None:
    """Give the EDTF value and the last day of the first date of a text."""
    found = _DATE.search(text)
    if found is None:
        return None
    day, month, year, d, m, y, alone = found.groups()
    if alone:
        return alone, f"{alone}-12-31"
    year = f"20{(year or y)[-2:]}"
    number = int(m) if m else MONTHS.index(month[:3].lower()) + 1
    if day or d:
        whole = f"{year}-{number:02}-{int(day or d):02}"
        return whole, whole
    leap = number == _FEBRUARY and int(year) % 4 == 0
    return f"{year}-{number:02}", f"{year}-{number:02}-{_LAST_DAY[(number - 1) % 12] + leap}"
