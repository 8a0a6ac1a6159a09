"""The dates that stand in a text, whatever else it says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.dated import DAY, YEAR
from equalityplan.phrases.timescale.dates import DATE_READERS
from equalityplan.phrases.timescale.finding import Finding
from equalityplan.phrases.timescale.token import Token
from equalityplan.phrases.timescale.tokens import places_of, tokenise

_POINTS = frozenset((DAY, w.MONTH, YEAR))


class PrintedDate(NamedTuple):
    """A date in a text: its span and its EDTF form; `alone` where only a year is printed."""

    start: int
    end: int
    edtf: str
    alone: bool = False


def printed_dates(text: str) -> Iterator[PrintedDate]:
    """Yield the days, months and years that are printed with a year, as timescales read them.

    A day that its month does not have is no date.

    Examples:
        >>> [found.edtf for found in printed_dates("Agreed 5/10/09, published Nov 11, 3rd May 2012")]
        ['2009-10-05', '2011-11', '2012-05-03']
        >>> [found.edtf for found in printed_dates("Act of 2010, plan for 2012/13, page 2")]
        []
    """
    tokens = tokenise(text)
    places: list[tuple[int, int]] = []
    at = 0
    while (sort := tokens[at].sort) != w.EDGE:
        reader = DATE_READERS.get(sort)
        dated = reader(tokens, at) if reader else None
        if dated and dated.unit in _POINTS and dated.begin.year and not _is_no_day(tokens[at : dated.after], dated):
            places = places or places_of(text, tokens)
            yield PrintedDate(places[at][0], places[dated.after - 1][1], dated.begin.edtf, alone=dated.unit == YEAR)
        at = dated.after if dated else at + 1


def _is_no_day(printed: list[Token], dated: Finding) -> bool:
    """Whether a day is printed for which only its month was read: 31 February 2012."""
    first = printed[0].sort
    return dated.unit == w.MONTH and first != w.MONTH and any(t.sort in (w.MONTH, w.NUMERIC) for t in printed)
