"""Quantities: the numbers by which a row lets itself be measured."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from equalityplan.model.measure import Measure, Statement
from equalityplan.model.objective import PlanRow
from equalityplan.phrases.measure import parse_measures
from equalityplan.provenance import Where

_ALL = "all"
_NUMBER = re.compile(r"\d")
_MARKS = re.compile(
    r"(?<![\w/.,-])(?<!\bby )(?<!\bon )(?<!\bfrom )(?<!\bbefore )(?<!\buntil )"
    r"(?P<reached>\d{1,3})/(?P<most>\d{1,3})(?![\w/]|[.,-]\d)",
    re.IGNORECASE,
)
# Several rules ask the same of a text.
_measures = lru_cache(maxsize=512)(parse_measures)


@frozen
class Promise:
    """Words of a row that say what is to be done or reached.

    Attributes:
        text: The words.
        where: Their place.
    """

    text: str
    where: Where | None


def results_of(row: PlanRow) -> tuple[Statement, ...]:
    """Give what a row says of the result: its target, measure and outcome, as far as there are any."""
    return tuple(found for found in (row.target, row.measure, row.outcome) if found)


def promises_of(row: PlanRow) -> Iterator[Promise]:
    """Yield a row's actions, and then what it says of the result."""
    for action in row.actions:
        yield Promise(action.text, action.where or row.where)
    for statement in results_of(row):
        yield Promise(statement.text, statement.where or row.where)


def counted_in(text: str) -> Measure | None:
    """Give the first quantity with a number in a text, or None; "all staff" has none, "all 14 buildings" has one.

    Examples:
        >>> counted_in("60% of pupils feel safe").level, counted_in("All pupils feel safe")
        ('60', None)
        >>> counted_in("All 14 libraries have a ramp").text, counted_in("The audit gives 10/10").text
        ('All 14 libraries', '10/10')
    """
    counted = (found for found in _measures(text) if found.level not in (None, _ALL) or _NUMBER.match(found.unit or ""))
    return next(counted, None) or _marks_in(text)


def _marks_in(text: str) -> Measure | None:
    """Give a score such as 7/10; not the year 12/13, nor a day such as "by 3/10"."""
    for match in _MARKS.finditer(text):
        reached, most = int(match["reached"]), int(match["most"])
        if reached <= most and not (most == reached + 1 and len(match["reached"]) == len(match["most"])):
            return Measure(text=match[0], level=str(reached), unit=f"out of {most}")
    return None


def covered_in(text: str) -> Measure | None:
    """Give the first "all of something" in a text, or None.

    Examples:
        >>> covered_in("All pupils feel safe").unit
        'pupils'
    """
    return next((found for found in _measures(text) if found.level == _ALL), None)
