"""By when a measure is to be reached: the date that stands in the clause of the quantity."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import evolve

from equalityplan.model.timescale import Timescale
from equalityplan.phrases.timescale import parse_timescale

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?{_MONTH}\b|(?:19|20)\d\d\b|\d\d?[./]\d\d?[./]\d\d|q[1-4]\s(?:19|20)\d\d"
_OF = r"(?:the\s)?(?:(?:end|start|beginning|middle)\s(?:of\s)?|early\s|late\s|mid[\s-])?(?:the\s)?"
_PERIOD = r"(?:(?:spring|summer|autumn|winter|easter|christmas|financial\syear|fy|q[1-4]|calendar\syear)\s(?:of\s)?)?"
_BY = r"by|before|until|till|no\slater\sthan|not\slater\sthan"
# "In 2012" is a time only where the words end there: the 2012 survey is none.
_ENDING = r"(?=[\s\d/'’–-]{0,12}(?:[.;,)]|$|\band\b))"
_WHEN = re.compile(
    rf"\b(?:{_BY})\s{_OF}{_PERIOD}(?:{_DATE})|\b(?:in|during|at)\s{_OF}{_PERIOD}(?:{_DATE}){_ENDING}", re.IGNORECASE
)
_BRACKET = re.compile(r"\([^()]{0,200}\)")
_CLAUSE_END = re.compile(r"[.;•](?=\s|$)|\n")
_LONGEST = 80


class _When(NamedTuple):
    """A date with its place."""

    start: int
    end: int
    timescale: Timescale


def deadlines_of(text: str, spans: Sequence[tuple[int, int]], year: int | None) -> list[Timescale | None]:
    """Give for each quantity of a text the date by which it is to be reached.

    A date belongs to the quantity before it; quantities of one clause without a date of their own share the next one,
    or else one that stands before them. A date in brackets tells of the past.

    Args:
        text: The text.
        spans: The places of the quantities, in order.
        year: The year of the document, for months without one.
    """
    dates = list(_dates_in(text, [start for start, _ in spans], year))
    if not dates:
        return [None] * len(spans)
    ends = [0, *(match.start() for match in _CLAUSE_END.finditer(text)), len(text) + 1]
    return [_date_for(span, dates, ends) for span in spans]


def _dates_in(text: str, starts: Sequence[int], year: int | None) -> Iterator[_When]:
    plain = _BRACKET.sub(lambda match: " " * len(match.group()), text)
    past = 0
    for match in _WHEN.finditer(plain):
        if match.start() < past:
            continue
        following = bisect_right(starts, match.start())
        end = starts[following] if following < len(starts) else len(text)
        part = parse_timescale(text[match.start() : min(end, match.start() + _LONGEST)], year).parts[0]
        if part.due is not None and part.span is not None:
            first, past = (match.start() + place for place in part.span)
            alone = evolve(part, span=(0, len(part.text)))
            yield _When(first, past, Timescale((alone,), text=part.text))


def _date_for(span: tuple[int, int], dates: Sequence[_When], ends: Sequence[int]) -> Timescale | None:
    clause = bisect_left(ends, span[1])
    last, first = ends[clause], ends[bisect_right(ends, span[0]) - 1]
    after = bisect_right(dates, span[0], key=lambda date: date.start)
    near = (dates[n] for n in (after, after - 1) if 0 <= n < len(dates))
    return next((found.timescale for found in near if first <= found.start < last), None)
