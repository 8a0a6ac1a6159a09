"""Recurring: how often what comes again should have happened by a day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice, takewhile

from attrs import evolve, frozen

from equalityplan.model.edtf import day_in_words, day_span
from equalityplan.model.plan import Plan
from equalityplan.model.recurrence import parse_rule
from equalityplan.model.timescale import Recurring
from equalityplan.rules.dues import Due

# What comes every day for a lifetime is counted no further.
_MOST = 30_000
_DAY = len("2012-09-30")


@frozen
class Rounds:
    """How often something should have happened.

    Attributes:
        times: How often, the day itself not counted.
        last: The last day on which it should have, or None where it should not have yet.
        counted: Whether it is counted from the plan's own start, since the words give no first day.
    """

    times: int
    last: date | None
    counted: bool = False

    def in_words(self, as_of: date) -> str:
        """Say it in a sentence, or nothing where it should not have happened yet."""
        if self.last is None:
            return ""
        often = {1: "once", 2: "twice"}.get(self.times, f"{self.times} times")
        start = ", counted from the plan's own start" if self.counted else ""
        return (
            f"Before {day_in_words(as_of)} it should have come round {often}, last by {day_in_words(self.last)}{start}."
        )


def rounds_of(dues: Iterable[Due], plan: Plan, as_of: date) -> Rounds | None:
    """Count how often what a row does again and again should have happened before a day.

    A month stands for its last day. Without a first day it is counted from the plan's own start: what comes every
    six months should have come once in each six months since.

    Args:
        dues: The last days of the row, with the timescales that say so.
        plan: The plan.
        as_of: The day.

    Returns:
        The count, or None where nothing comes again, or that cannot be counted, or several recurrences stand there.
    """
    found = {part: None for due in dues for part in due.timescale.parts if _is_for(part, due)}
    parts = [part for part in found if isinstance(part, Recurring)]
    return _counted(parts[0], plan, as_of) if len(parts) == 1 else None


def _is_for(part: object, due: Due) -> bool:
    if not isinstance(part, Recurring):
        return False
    return not part.applies_to or not due.actions or not set(part.applies_to).isdisjoint(due.actions)


def _counted(part: Recurring, plan: Plan, as_of: date) -> Rounds | None:
    if part.recurrence is None or parse_rule(part.recurrence) is None:
        return None
    start = day_span(plan.period)[0] or day_span(plan.dated)[1]
    if part.first is None and start is None:
        return None
    days = takewhile(lambda day: day < as_of, _days(part) if part.first else _since(part, start or date.max))
    passed = list(islice(days, _MOST))
    return Rounds(len(passed), passed[-1] if passed else None, counted=part.first is None)


def _days(part: Recurring) -> Iterator[date]:
    """Give the last days of what is counted from a day, a month or a year that the words name."""
    rule = parse_rule(part.recurrence or "")
    first = part.first or date.max
    found = part.occurrences(date.fromordinal(max(first.toordinal() - 1, 1)))
    start = (part.edtf or "").partition("/")[0]
    by_month = rule is not None and rule.frequency in ("MONTHLY", "YEARLY") and not rule.days
    return (_end_of_month(day) for day in found) if by_month and len(start) < _DAY else found


def _since(part: Recurring, start: date) -> Iterator[date]:
    """Give the last days of what is counted from the plan's own start."""
    if part.next_occurrence(start):
        return part.occurrences(start)
    return evolve(part, edtf=f"{start.isoformat()}/..").occurrences(start)


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
