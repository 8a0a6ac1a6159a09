"""Other readers of dates, each helped to say all that it can tell.

What a reader fills in by itself is found by reading twice, from two days that share neither year, month nor day: what
comes out alike was printed. A month without a year takes the year of the document, as our own reader does. What is
counted from the day of reading ("in 6 months") comes out differently, and gives no date.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

import dateparser.search
from dateutil.parser import parse as dateutil_parse
from edtf import appsettings, text_to_edtf

from benchmarks.floor import MONTH, find_date
from benchmarks.labelled import rules

Reading = tuple[list[str], str | None]
Reader = Callable[[str, int | None], Reading]

# Any printed day exists in both months, and the 29th of February in both years.
_TODAY = (datetime(2004, 1, 1), datetime(2008, 3, 2))  # noqa: DTZ001 - days without a time zone, as plans print them
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SHORT_YEAR = re.compile(rf"\b({MONTH})\.?['’\s-]*(\d\d)\b(?![/.]\d|\s*20\d\d)", re.IGNORECASE)

# Python's own way to say what edtf's documents have set in Django.
appsettings.DAY_FIRST = True


def _edtf(found: tuple[datetime, datetime], precision: str, year: int | None) -> str | None:
    """Give the EDTF value of what was printed, or None where it ties nothing to the calendar."""
    one, two = found
    printed = one.year if one.year == two.year else year
    if precision == "year":
        return f"{one:%Y}" if one.year == two.year else None
    if printed is None or one.month != two.month or (precision == "day" and one.day != two.day):
        return None
    return f"{printed:04}-{one:%m-%d}" if precision == "day" else f"{printed:04}-{one:%m}"


def _reading(values: Iterable[str | None]) -> Reading:
    """Give EDTF values with the latest last day of those that have one."""
    known = [value for value in values if value]
    days = [str(rules()["last_day"](value)) for value in known]
    return known, max((day for day in days if _DAY.fullmatch(day)), default=None)


def by_expression(text: str, _: int | None) -> Reading:
    """Read the first date by one regular expression."""
    found = find_date(text)
    return ([found[0]], found[1]) if found else ([], None)


def by_dateutil(text: str, year: int | None, *, fuzzy: bool) -> Reading:
    """Read a cell as one date; `fuzzy` looks for its parts between other words."""
    try:
        one, two = (dateutil_parse(text, dayfirst=True, default=day, fuzzy=fuzzy) for day in _TODAY)
    except (ValueError, OverflowError):
        return [], None
    precision = "year" if one.month != two.month else "month" if one.day != two.day else "day"
    return _reading([_edtf((one, two), precision, year)])


def dateparser_settings(today: datetime) -> dict[str, Any]:
    """Give the settings for UK dates, with the day from which parts that are not printed are taken."""
    return {"DATE_ORDER": "DMY", "PREFER_DAY_OF_MONTH": "last", "RELATIVE_BASE": today}


def by_dateparser(text: str, year: int | None) -> Reading:
    """Read a cell as one date."""
    readers = (dateparser.DateDataParser(languages=["en"], settings=dateparser_settings(day)) for day in _TODAY)
    one, two = (reader.get_date_data(text) for reader in readers)
    if one.date_obj is None or two.date_obj is None:
        return [], None
    return _reading([_edtf((one.date_obj, two.date_obj), _precision(one.period), year)])


def by_dateparser_search(text: str, year: int | None, *, strategy: str) -> Reading:
    """Look for dates in a cell."""
    one, two = (_searched(text, day, strategy) for day in _TODAY)
    if [found[0] for found in one] != [found[0] for found in two]:
        return [], None
    pairs = zip(one, two, strict=True)
    return _reading(_edtf((a[1], b[1]), _precision(a[2]), year) for a, b in pairs)


def _searched(text: str, today: datetime, strategy: str) -> list[Any]:
    settings = dateparser_settings(today)
    search = dateparser.search.search_dates
    return search(text, languages=["en"], settings=settings, strategy=strategy, add_period=True) or []


def _precision(period: str | None) -> str:
    return period if period in ("month", "year") else "day"


def by_edtf(text: str, year: int | None) -> Reading:
    """Read a cell by the natural text of `edtf`; an unknown year is that of the document."""
    value = text_to_edtf(text)
    return _reading([value.replace("XXXX", f"{year:04}") if value and year else value])


def with_short_years(read: Reader, text: str, year: int | None) -> Reading:
    """Complete years of two figures behind a month first, as a careful caller would."""
    return read(_SHORT_YEAR.sub(r"\1 20\2", text), year)


_PLAIN: dict[str, Reader] = {
    "dateutil": partial(by_dateutil, fuzzy=False),
    "dateutil, fuzzy": partial(by_dateutil, fuzzy=True),
    "dateparser": by_dateparser,
    "dateparser, search": partial(by_dateparser_search, strategy="split"),
    "dateparser, search by n-grams": partial(by_dateparser_search, strategy="ngram"),
    "edtf, natural text": by_edtf,
}


def peers() -> Mapping[str, Reader]:
    """Give the readers by name: one regular expression, and each other alone and behind completed years."""
    helped = {f"{name}; years completed": partial(with_short_years, read) for name, read in _PLAIN.items()}
    return {"one regular expression": by_expression, **_PLAIN, **helped}
