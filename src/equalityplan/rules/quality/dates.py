"""Rules about how the dates of a plan are written."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan
from equalityplan.model.timescale import Timescale
from equalityplan.provenance import Where
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    RowSubject,
    Subject,
    Verdict,
    Weight,
    met,
    not_applicable,
    not_met,
    rule,
)
from equalityplan.rules.sentences import listed, quoted
from equalityplan.rules.sources import OWN_JUDGEMENT

_NAMES = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_MONTH = r"(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|" + "|".join(_NAMES) + r")\b"
# "June 05" may be the fifth of June or June 2005; "5 June 05", "June '05" and "June 05 2012" may not.
_DAY_BEFORE = r"(?<![0-9])(?:[0-9]{1,2}(?:\s*(?:st|nd|rd|th))?(?:\s+of)?[\s-]*)?"
_MONTH_AND_TWO = re.compile(
    rf"({_DAY_BEFORE})\b{_MONTH}\.?[\s–-]*([0-9]{{2}})(?![0-9]|\s*(?:st|nd|rd|th)\b|,?\s*(?:19|20)[0-9]{{2}})",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"(?<![0-9/.])([0-9]{1,2})([/.])([0-9]{1,2})\2((?:19|20)?[0-9]{2})(?![0-9/]|\.[0-9])")
_WRITTEN_MONTH = re.compile(rf"\b{_MONTH}", re.IGNORECASE)
_LAST_DAY = 31
_LAST_MONTH = 12


def _date_texts(row: PlanRow) -> Iterator[tuple[str, Where | None]]:
    if row.timescale.text:
        yield row.timescale.text, row.timescale.where or row.where
    if row.status and row.status.text:
        yield row.status.text, row.status.where or row.where


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(OWN_JUDGEMENT,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(PlanRow(actions=["Survey the tenants"], timescale=Timescale(text="By 5 June 2011")),),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=["Survey the tenants"], timescale=Timescale(text="June 11")),),
            note="the eleventh of June, or June 2011",
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=["Survey the tenants"], timescale=Timescale(text="05/06/11")),),
            note="the fifth of June, or the sixth of May",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=["Survey the tenants"]),)),
    ),
)
def dates_have_one_meaning(subject: RowSubject, _: Context) -> Judgement:
    """The dates in a row can be read in one way only.

    "June 11" is a day to one reader and a month to another; "05/06/11" is two days, a month apart.

    Write the month as a word and the year with four digits: June 2011.
    """
    texts = [(text, where) for text, where in _date_texts(subject.row) if any(mark.isdigit() for mark in text)]
    if not texts:
        return not_applicable("The row gives no date in figures.", subject.row.where)
    for text, where in texts:
        if two := _two_readings(text):
            return not_met(f"{quoted(two[0])} can mean {two[1]}.", where)
    return met(f"{quoted(texts[0][0])} can be read in one way.", texts[0][1])


def _two_readings(text: str) -> tuple[str, str] | None:
    """Give the first date of a text that can be read in two ways, and the two readings."""
    for match in _MONTH_AND_TWO.finditer(text):
        day, month = int(match[3]), match[2]
        if not match[1] and 1 <= day <= _LAST_DAY:
            return match[0], f"{month} 20{match[3]} or day {day} of {month}"
    for match in _NUMERIC.finditer(text):
        first, second = int(match[1]), int(match[3])
        if first != second and min(first, second) > 0 and max(first, second) <= _LAST_MONTH:
            one, other = (f"{a} {_NAMES[b - 1]}" for a, b in ((first, second), (second, first)))
            return match[0], f"{one} or {other}"
    return None


@rule(
    judges=Subject.PLAN,
    weight=Weight.NOTE,
    sources=(OWN_JUDGEMENT,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(PlanRow(timescale=Timescale(text="Sept 2011")), PlanRow(timescale=Timescale(text="By Sept 2012"))),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(timescale=Timescale(text="Sept 2011")), PlanRow(timescale=Timescale(text="September 2012"))),
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(timescale=Timescale(text="Ongoing")),)),
    ),
)
def months_keep_one_spelling(plan: Plan, _: Context) -> Judgement:
    """A month is spelled in one way throughout the plan.

    Mixed spellings make a column hard to sort and to search, and suggest that nobody read it as a whole.

    Write the months in full.
    """
    spellings: dict[str, dict[str, Where | None]] = defaultdict(dict)
    for row in plan.rows:
        for text, where in _date_texts(row):
            for match in _WRITTEN_MONTH.finditer(text):
                spellings[match[1][:3].lower()].setdefault(match[1].title(), where)
    if not spellings:
        return not_applicable("The plan names no month in its dates.")
    mixed = next((found for found in spellings.values() if len(found) > 1), None)
    if mixed is None:
        return met("Each month is spelled in one way.")
    return not_met(f"The plan writes {listed(quoted(name) for name in mixed)}.", [*mixed.values()][-1])
