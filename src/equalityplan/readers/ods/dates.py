"""Dates: the text that is kept for a date, made as clear as the date itself."""

from __future__ import annotations

import re

_FIGURES = re.compile(r"(\d{1,2})([/.-])(\d{1,2})(\2\d{2,4}.*)", re.DOTALL)
_PARTED = re.compile(r"\w+([/.-])\w+")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")


def written_day(value: str) -> tuple[str, str, str] | None:
    """Give year, month and day of a date that is written out, or None.

    Examples:
        >>> written_day("2012-09-01T00:00:00")
        ('2012', '09', '01')
    """
    match = _ISO.fullmatch(value)
    return (match[1], match[2], match[3]) if match else None


def clear_date(text: str, value: str, *, yearless: bool) -> str:
    """Give the text of a date with its day first, and with its year where that is not shown.

    Args:
        text: The text as it is shown.
        value: The date, written out.
        yearless: Whether the text has no year.

    Examples:
        >>> clear_date("09/01/12", "2012-09-01", yearless=False), clear_date("1-Sep", "2012-09-01", yearless=True)
        ('01/09/12', '1-Sep-2012')
    """
    day = written_day(value)
    if day is None or not text:
        return text
    if yearless:
        parted = _PARTED.fullmatch(text)
        return f"{text}{parted[1] if parted else ' '}{day[0]}"
    figures = _FIGURES.fullmatch(text)
    if figures is None or (int(figures[1]), int(figures[3])) != (int(day[1]), int(day[2])):
        return text
    return f"{figures[3]}{figures[2]}{figures[1]}{figures[4]}"
