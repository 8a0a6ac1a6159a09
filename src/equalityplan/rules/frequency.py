"""How often something is said to come again, in months."""

from __future__ import annotations

import re
from typing import NamedTuple

from equalityplan.model.timescale import Recurring, Timescale

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9, "twelve": 12}
_NUMBER = rf"\d{{1,2}}|{'|'.join(_NUMBERS)}"
# The counted forms stand first, so that "six-monthly" is not read as monthly.
_GAP = re.compile(
    rf"\b(?:every\s+(?P<every>{_NUMBER})\s+(?P<unit>week|month|year)s?"
    rf"|(?P<number>{_NUMBER})[\s-](?P<kind>month|year)ly"
    r"|(?P<m1>weekly|fortnightly|monthly|(?:each|every)\s+(?:week|month))"
    r"|(?P<m3>quarterly|(?:each|every)\s+quarter)"
    r"|(?P<m4>termly|(?:each|every)\s+term)"
    r"|(?P<m6>half[\s-]yearly|twice[\s-](?:yearly|(?:a|per)\s+year))"
    r"|(?P<m12>annual(?:ly)?|yearly|(?:each|every|once\s+a|per)\s+year)"
    r"|(?P<m24>biennial(?:ly)?|(?:each|every)\s+(?:other|second)\s+year)"
    r"|(?P<m36>triennial(?:ly)?))\b",
    re.IGNORECASE,
)
_UNITS = {"week": 0, "month": 1, "year": 12}
_RULE = re.compile(r"FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(?:[^\n]*?INTERVAL=(\d{1,3}))?")
_RULE_MONTHS = {"DAILY": 0, "WEEKLY": 0, "MONTHLY": 1, "YEARLY": 12}


class Gap(NamedTuple):
    """The time between two occurrences, in whole months and at least 1, and where its words begin, from 0."""

    months: int
    start: int


def gap_in(text: str) -> Gap | None:
    """Give the shortest gap that a text names, or None.

    A length without a repetition ("a three year plan") and the ambiguous "bi-annual" name no gap.

    Examples:
        >>> gap_in("reviewed every 6 months"), gap_in("six-monthly").months, gap_in("reviewed")
        (Gap(months=6, start=9), 6, None)
        >>> gap_in("a three year scheme"), gap_in("every three years").months
        (None, 36)
    """
    return min((Gap(_months(match), match.start()) for match in _GAP.finditer(text)), default=None)


def _months(match: re.Match[str]) -> int:
    number, unit = match["every"] or match["number"], match["unit"] or match["kind"]
    if number is None:
        return int((match.lastgroup or "m1")[1:])
    count = _NUMBERS.get(number.lower()) or int(number)
    return max(1, count * _UNITS[unit.lower()])


def gap_of(timescale: Timescale, number: int) -> int | None:
    """Give the shortest gap between two times of the row's action with this number, from 1, or None.

    The gap is in whole months and at least 1.

    Examples:
        >>> quarterly = Recurring(recurrence="FREQ=MONTHLY;INTERVAL=3", applies_to=(1,))
        >>> gap_of(Timescale([quarterly]), 1), gap_of(Timescale([quarterly]), 2)
        (3, None)
    """
    parts = (part for part in timescale.parts if not part.applies_to or number in part.applies_to)
    rules = (part.recurrence for part in parts if isinstance(part, Recurring) and part.recurrence)
    found = (match for text in rules if (match := _RULE.search(text)))
    return min((max(1, int(match[2] or 1) * _RULE_MONTHS[match[1]]) for match in found), default=None)
