"""The reading of timescale cells, beside the least that it can cost and beside other readers of dates."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import dateparser.search
from dateutil.parser import ParserError
from dateutil.parser import parse as dateutil_parse

from benchmarks.floor import find_date
from benchmarks.interleaved import Work, medians, show
from equalityplan import parse_timescale

ROUNDS = 7
# Cells as plans print them; each takes a month and a year of its own, so that no two of them are alike.
SHAPES = (
    "{month} {year}",
    "{month} {short}",
    "By {month} {year}",
    "By end of {month} {year}",
    "Late {month} {year}",
    "{day} {month} {year}",
    "{day}/{number}/{year}",
    "{month} {short} - June 2099",
    "{month} to December {year}",
    "From {month} {year} onwards",
    "{month} {year} and annually thereafter",
    "1) {month} {year} 2) Early {month} {year}",
    "Draft to go to the committee in {month} {year}",
    "Within {count} months of adoption",
    "Every {count} months",
)
_MONTHS = "January February March April May June July August September October November December".split()
_A_ROUND = 12


def batches() -> list[list[str]]:
    """Give the cells of each round, the first one to warm up included; no cell comes twice."""
    return [
        [_cell(shape, number) for number in range(start, start + _A_ROUND) for shape in SHAPES]
        for start in range(0, (ROUNDS + 1) * _A_ROUND, _A_ROUND)
    ]


def _cell(shape: str, number: int) -> str:
    years, month = divmod(number, 12)
    return shape.format(
        month=_MONTHS[month],
        number=month + 1,
        year=2010 + years,
        short=10 + years,
        day=number % 28 + 1,
        count=number + 2,
    )


def new(read: Callable[[str], object]) -> Work:
    """Give the work of reading cells that were never seen."""
    unread = iter(batches())
    return lambda: [read(cell) for cell in next(unread)]


def seen(read: Callable[[str], object], cells: Sequence[str]) -> Work:
    """Give the work of reading the same cells again and again."""
    return lambda: [read(cell) for _ in range(100) for cell in cells]


def by_dateutil(cell: str, *, fuzzy: bool = False) -> object:
    """Read a cell as one date, as a caller who gets cells with other words has to."""
    try:
        return dateutil_parse(cell, dayfirst=True, fuzzy=fuzzy)
    except ParserError:
        return None


def phrases() -> None:
    """New and known timescale cells."""
    settings = {"DATE_ORDER": "DMY", "PREFER_DAY_OF_MONTH": "last"}
    parser = dateparser.DateDataParser(languages=["en"], settings=settings)
    taken = medians(
        {
            "one regular expression": new(find_date),
            "parse_timescale": new(parse_timescale),
            "dateutil": new(by_dateutil),
            "dateutil, fuzzy": new(lambda cell: by_dateutil(cell, fuzzy=True)),
            "dateparser": new(parser.get_date_data),
            "dateparser, search": new(
                lambda cell: dateparser.search.search_dates(cell, languages=["en"], settings=settings)
            ),
        },
        rounds=ROUNDS,
    )
    show("Timescale cells never seen before", taken, "one regular expression", {"parse_timescale": 6.5})
    cells = batches()[0]
    known = dict.fromkeys(cells, 0)
    taken = medians(
        {"look-up in a dictionary": seen(known.__getitem__, cells), "parse_timescale": seen(parse_timescale, cells)},
        rounds=ROUNDS,
    )
    show("Timescale cells seen before", taken, "look-up in a dictionary", {"parse_timescale": 2})
