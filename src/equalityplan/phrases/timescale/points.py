"""Points of the calendar, as far as a text prints them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

_SEASON_FIRST = {21: 3, 22: 6, 23: 9, 24: 12}


class Point(NamedTuple):
    """A year, month, season or day; 0 stands for what is not printed.

    Attributes:
        year: Year, 0 where none is printed.
        month: Month from 1 to 12 or the EDTF code of a season, 21 to 24.
        day: Day of the month.
    """

    year: int
    month: int = 0
    day: int = 0

    @property
    def edtf(self) -> str:
        """The point as an EDTF date."""
        return _edtf(self)

    @property
    def in_year(self) -> tuple[int, int]:
        """Place within a year, for comparing points whose year is not known."""
        return _SEASON_FIRST.get(self.month, self.month), self.day


@lru_cache(maxsize=1024)
def _edtf(point: Point) -> str:
    year, month, day = point
    if day:
        return f"{year:04d}-{month:02d}-{day:02d}"
    return f"{year:04d}-{month:02d}" if month else f"{year:04d}"


# Plans name few different months.
point_of = lru_cache(maxsize=1024)(Point)
NEVER = Point(0)
