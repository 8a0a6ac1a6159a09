"""Titles: the title of the plan itself, wherever it is printed again, heads no part of the plan."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from equalityplan.layout.sections import Heading, names_period, title_key, years_in
from equalityplan.mending.passages import names_plan

# A title that comes again on one line stood on no more than these.
_MOST_LINES = 4


class Titles(NamedTuple):
    """The lines of the title block, alone and together, by what does not differ where they come again.

    Attributes:
        keys: The keys of the lines and of those in a row.
        years: The years that they name.
    """

    keys: frozenset[str]
    years: frozenset[str]

    @classmethod
    def of(cls, titles: Iterable[str]) -> Titles:
        """Give the titles that the lines of a title block make."""
        lines = list(titles)
        runs = (" ".join(lines[n:end]) for n in range(len(lines)) for end in range(n + 1, n + _MOST_LINES + 1))
        keys = frozenset(filter(None, map(title_key, runs)))
        return cls(keys, frozenset(years for line in lines for years in years_in(line)))

    def repeated_by(self, heading: Heading) -> bool:
        """Whether a heading is the title again; where it says so itself, the body's name may be left out."""
        key = title_key(heading.text) if heading.printed else ""
        if not key or key in self.keys:
            return bool(key)
        part = heading.continued and names_plan(heading.text)
        return part and any(f" {title} ".endswith(f" {key} ") for title in self.keys)

    def without_title(self, heading: Heading) -> Heading:
        """Give a heading; of the title with other years, only the years are left."""
        years = years_in(heading.text)
        other = len(years) == 1 and years[0] not in self.years and names_period(years[0])
        return heading._replace(text=years[0]) if other and self.years and self.repeated_by(heading) else heading
