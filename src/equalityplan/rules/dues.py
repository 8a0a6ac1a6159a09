"""Dues: the last days of a row, each with the actions that it is for and the rows that it was taken over from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from equalityplan.graph import InheritedTimescale
from equalityplan.model.anchoring import anchored
from equalityplan.model.plan import Plan
from equalityplan.model.timescale import Instant, Qualifier, Recurring, Timescale
from equalityplan.phrases.timescale import parse_timescale
from equalityplan.rule import Context, RowSubject
from equalityplan.rules.standing import Account, Standing, account_for, account_of


@frozen(kw_only=True)
class Due:
    """One last day of a row.

    Attributes:
        day: The day, inclusive, or None where the words fix none.
        timescale: The timescale that says so.
        actions: Numbers, from 1, of the actions that it is for, of the row itself or of the row that it is taken
            over from; empty for all.
        source: Id of the row that it is taken over from, or None for the row's own.
        counted: Whether the words give a length or a year of the plan ("within six months", "Year 2"), and the day
            is counted from the plan's own start.
    """

    day: date | None
    timescale: Timescale
    actions: tuple[int, ...] = ()
    source: str | None = None
    counted: bool = False


def dues_of(subject: RowSubject, context: Context) -> tuple[Due, ...]:
    """Give the last days of a row, its own or those that it takes over, one for each day of a timescale; at least one.

    A timescale that fixes different days for different actions gives several. Which actions its parts are for is
    said of the actions beside it, so to a row with other actions of its own it hands on its latest day only.
    """
    found = context.graph.timescales_for(subject.id)
    if not found.inherited:
        numbers = tuple(range(1, len(subject.row.actions) + 1))
        return tuple(_by_day(subject.row.timescale, context.plan, numbers))
    return tuple(due for entry in found.inherited for due in _taken_over(entry, subject, context))


def account_of_due(due: Due, subject: RowSubject, context: Context) -> Account:
    """Tell how far that is done which is due: by the row's own words, else by those of the row whose day it is."""
    own = account_of(subject.row, context.plan.dated, context.as_of)
    if due.source is None or own.standing is not Standing.SILENT:
        return account_for(subject, context)
    row, section = context.graph.rows[due.source], context.graph.section_of(due.source)
    return account_for(RowSubject(id=due.source, row=row, section=section), context)


def _taken_over(entry: InheritedTimescale, subject: RowSubject, context: Context) -> Iterator[Due]:
    if not _paired(entry.timescale):
        return _by_day(entry.timescale, context.plan, (), entry.source_id)
    source = context.graph.rows[entry.source_id]
    taken = context.graph.actions_for(subject.id).inherited
    here = {id(found.action) for found in taken if found.source_id == entry.source_id}
    numbers = tuple(number for number, action in enumerate(source.actions, 1) if id(action) in here)
    return _by_day(entry.timescale, context.plan, numbers, entry.source_id)


def _paired(timescale: Timescale) -> bool:
    return any(part.applies_to for part in timescale.parts)


def _by_day(timescale: Timescale, plan: Plan, numbers: tuple[int, ...], source: str | None = None) -> Iterator[Due]:
    counted = counted_from_start(timescale, plan)
    by_day: dict[date | None, list[int]] = {}
    for number in numbers if _paired(timescale) else ():
        by_day.setdefault(counted.due_for(number), []).append(number)
    if len(by_day) < 2:  # noqa: PLR2004 - one day for all
        day = next(iter(by_day), None) or counted.due
        yield Due(day=day, timescale=timescale, source=source, counted=day != timescale.due and counted != timescale)
        return
    for day, actions in by_day.items():
        printed = {timescale.due_for(number) for number in actions}
        yield Due(day=day, timescale=timescale, actions=tuple(actions), source=source, counted=printed != {day})


def counted_from_start(timescale: Timescale, plan: Plan) -> Timescale:
    """Give a timescale with lengths and years of the plan counted from the plan's own start, where that is known."""
    return anchored(timescale, period=plan.period, dated=plan.dated)


def dated_in_words(text: str) -> str | None:
    """Give the words of an action that say by when, or how often, it is done; None where none plainly do.

    A year or a month that only names something, as in "the survey of 2010", says neither.

    Examples:
        >>> dated_in_words("Publish the staff figures annually, by the end of January")
        'annually, by the end of January'
        >>> dated_in_words("Fit a ramp by March 2013"), dated_in_words("Act on the survey of 2010")
        ('by March 2013', None)
    """
    for part in parse_timescale(text).parts:
        again = isinstance(part, Recurring) and part.recurrence
        if again or (isinstance(part, Instant) and part.due and part.qualifier in (Qualifier.BY, Qualifier.END)):
            end = part.span[1] if part.span else len(text)
            closes = part.text.count("(") > part.text.count(")") and text[end : end + 1] == ")"
            return f"{part.text})" if closes else part.text
    return None
