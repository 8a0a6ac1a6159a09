"""Which date of a text says when something was completed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from equalityplan.phrases.status.signs import Sign
from equalityplan.phrases.status.wording import Finding, Mark
from equalityplan.phrases.timescale.printed import PrintedDate

_NO_COMPLETION = frozenset(
    "by until till before from since for due target next review version act plan scheme strategy".split()
)
_YEAR_AFTER = frozenset("in during".split())
_BEHIND = frozenset({Sign.COMPLETED, Sign.NOW_COMPLETED, Sign.DONE})
_LATER = frozenset({Sign.FUTURE, Sign.FOLLOW_UP, Sign.FORECAST, Sign.INTENDED, Sign.NOT_STARTED, Sign.ONGOING})


def completion_date(dates: Sequence[PrintedDate], marks: Sequence[Mark], found: Sequence[Finding]) -> str | None:
    """Give the latest printed date that can be the one on which a completed action was completed.

    A date is none where the word before it names a deadline or a document, or where its clause speaks of the future; a
    year alone needs "in" or a completion before it.

    Args:
        dates: The dates of the text in order.
        marks: The words of the text, with a mark for each date.
        found: The signs of the text in order.

    Returns:
        The date in EDTF at the printed precision, or None.
    """
    completions = {n for finding in found if finding.sign in _BEHIND for n in (finding.last, finding.last - 1)}
    fitting = zip(dates, _places(marks, found), strict=True)
    return max(
        (date.edtf for date, place in fitting if place and _completes(date, place, marks, completions)), default=None
    )


def _completes(date: PrintedDate, place: int, marks: Sequence[Mark], completions: set[int]) -> bool:
    before = marks[place - 1].word
    return before not in _NO_COMPLETION and (not date.alone or before in _YEAR_AFTER or place in completions)


def _places(marks: Sequence[Mark], found: Sequence[Finding]) -> Iterator[int]:
    """Yield the place of each date mark; 0 where its clause speaks of what is still to come or of something else."""
    later = {finding.first for finding in found if finding.sign in _LATER}
    behind = {finding.first for finding in found if finding.sign in _BEHIND}
    for clause in _clauses(marks):
        dated = [n for n in clause if marks[n].word == "@"]
        told = not behind.isdisjoint(clause) or not any(marks[n].word.isalpha() for n in clause)
        end = min(later.intersection(clause), default=clause.stop)
        yield from (n if told and n < end else 0 for n in dated)


def _clauses(marks: Sequence[Mark]) -> Iterator[range]:
    begin = 0
    for n, mark in enumerate(marks):
        if mark.word == "$":
            yield range(begin, n + 1)
            begin = n + 1
