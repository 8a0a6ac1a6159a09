"""Years: in which year the dates lie that a plan prints without one."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from equalityplan.model.edtf import day_span
from equalityplan.model.timescale import Instant, Range
from equalityplan.phrases.timescale import parse_timescale
from equalityplan.structuring.identity import Identity

_YEARS_ALONE = r"\d{4}/\d{4}"
_PLAN = r"(?:plan|scheme|strategy|programme)"
# A title that ends, or begins, with the one year that its plan is for: "Equality Action Plan 2024".
_TITLED = rf"(?i).*\b{_PLAN}s?\W{{0,3}}(?:for\s|in\s)?(20\d\d)\W*|(20\d\d)\s.*\b{_PLAN}\b.*"
_APRIL = 4
# A shorter time that a heading names is a deadline rather than what its rows are planned for.
_QUARTER = timedelta(days=88)


class Years(NamedTuple):
    """What is known of a plan's years, for dates that are printed in short.

    Attributes:
        year: The year of the document, for dates without one.
        year_from: The month in which the body's own year begins.
        within: The first and the last day of what the rows are planned for.
    """

    year: int | None = None
    year_from: int | None = None
    within: tuple[date, date] | None = None

    def under(self, named: str | None) -> Years:
        """The years of rows or dates that stand under or beside words that name a time of a quarter or more."""
        parts = parse_timescale(named, None, self.year_from).parts if named else ()
        match [(part.first, part.last, part.qualifier) for part in parts if isinstance(part, Instant | Range)]:
            case [(date() as first, date() as last, None)] if last - first >= _QUARTER:
                return self._replace(year=first.year, within=(first, last))
            case _:
                return self


def years_of(identity: Identity, year: int | None) -> Years:
    """Tell the years of a plan: the given year, else that of the plan's date, of its period or its title."""
    within = _days_of(identity.period, identity.year_from)
    titled = re.fullmatch(_TITLED, identity.title or "") if within is None else None
    if titled:
        named = int(titled[1] or titled[2])
        within = date(named, 1, 1), date(named, 12, 31)
    dated = day_span(identity.dated)[0]
    begun = dated or (within[0] if within else None)
    return Years(year or (begun.year if begun else None), identity.year_from, within)


def _days_of(period: str | None, year_from: int | None) -> tuple[date, date] | None:
    """The first and the last day of a plan; of several years without months ("2022-25"), those of the body's own."""
    first, last = day_span(period)
    if first is None or last is None:
        return None
    if re.fullmatch(_YEARS_ALONE, period or ""):
        begin = year_from or _APRIL
        return date(first.year, begin, 1), date(last.year, begin, 1) - timedelta(days=1)
    return first, last
