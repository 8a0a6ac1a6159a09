"""Repetitions: what comes again in a plan, as a first day and a rule that calendars can follow."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from itertools import islice, takewhile

from attrs import evolve, frozen

from equalityplan.model.recurrence import Rule, parse_rule
from equalityplan.model.timescale import Recurring

_DAY = len("2012-09-30")
_BY_MONTHS = ("MONTHLY", "YEARLY")
_YEAR = timedelta(days=366)
_MOST = 366


@frozen
class Repetition:
    """Something that comes again.

    Attributes:
        first: The first day on which it comes.
        rule: An RFC 5545 rule, counted from that day.
        counted: Whether the first day is counted from the plan's own start, since the words give none.
    """

    first: date
    rule: str
    counted: bool = False


def repetition_of(part: Recurring, start: date | None) -> Repetition | None:
    """Give a recurring part of a timescale as a repetition, or None where the words fix no day or no rule.

    A month stands for its last day, as everywhere in the library. What the words count from no day is counted from
    the plan's own start.

    Args:
        part: The part.
        start: The day on which the plan begins, where that is known.

    Examples:
        >>> repetition_of(Recurring(recurrence="FREQ=YEARLY;BYMONTH=9"), date(2012, 4, 1))
        Repetition(first=datetime.date(2012, 9, 30), rule='FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=-1', counted=False)
        >>> repetition_of(Recurring(recurrence="FREQ=MONTHLY;INTERVAL=3"), None) is None
        True
    """
    rule = parse_rule(part.recurrence) if part.recurrence else None
    if rule is None:
        return None
    if part.first:
        return _from_its_own_day(part, rule, part.first)
    if start is None:
        return None
    return _in_named_months(part, rule, start) or _from_the_plans_start(part, rule, start)


def _from_its_own_day(part: Recurring, rule: Rule, day: date) -> Repetition | None:
    first = part.next_occurrence(day - timedelta(days=1)) if day > date.min else day
    if first is None:
        return None
    begins = (part.edtf or "").partition("/")[0]
    ends = _by_month(rule) and len(begins) < _DAY
    until = f";UNTIL={part.last:%Y%m%d}" if part.last else ""
    first = _month_end(first) if ends else first
    return Repetition(first, f"{_written(rule, first, ends=ends)}{until}")


def _from_the_plans_start(part: Recurring, rule: Rule, start: date) -> Repetition | None:
    """Count from the plan's own start; a plan dated by its month begins with its end, and so do its months."""
    ends = _by_month(rule) and start == _month_end(start)
    begins = start.replace(day=1) if ends else start
    first = evolve(part, edtf=f"{begins.isoformat()}/..").next_occurrence(start)
    if first is None:
        return None
    first = _month_end(first) if ends else first
    return Repetition(first, _written(rule, first, ends=ends), counted=True)


def _by_month(rule: Rule) -> bool:
    """Say whether a rule counts months or years and names no day in them."""
    return rule.frequency in _BY_MONTHS and not rule.days


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _written(rule: Rule, first: date, *, ends: bool) -> str:
    """Give a rule with the days that it falls on written out where its first day alone would not say them.

    A month without the day of the first one is left out, so the last day of months is written as such.
    """
    if rule.frequency not in _BY_MONTHS:
        return _joined(rule, rule.months, ())
    months = rule.months or ((first.month,) if rule.frequency == "YEARLY" and not rule.days else ())
    return _joined(rule, months, (-1,) if ends else rule.days or (first.day,))


def _in_named_months(part: Recurring, rule: Rule, start: date) -> Repetition | None:
    """Give what comes every year in named months; months in a row, such as those of a term, count once."""
    days = list(islice(takewhile(lambda day: day <= start + _YEAR, part.occurrences(start)), _MOST))
    days = [day for day in days if day < days[0].replace(year=days[0].year + 1, day=1)] if days else []
    if not days:
        return None
    ends = all(day == _month_end(day) for day in days)
    on = (-1,) if ends else tuple(sorted({day.day for day in days}))
    return Repetition(days[0], _joined(rule, tuple(sorted({day.month for day in days})), on))


def _joined(rule: Rule, months: tuple[int, ...], days: tuple[int, ...]) -> str:
    parts = [f"FREQ={rule.frequency}"]
    parts += [f"INTERVAL={rule.interval}"] if rule.interval != 1 else []
    parts += [f"BYMONTH={','.join(map(str, months))}"] if months else []
    parts += [f"BYMONTHDAY={','.join(map(str, days))}"] if days else []
    return ";".join(parts)
