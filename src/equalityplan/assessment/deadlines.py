"""Deadlines: which actions are done, overdue, not yet due, or cannot be told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pendulum
from attrs import frozen

from equalityplan.assessment.results import Deadline, DeadlineState
from equalityplan.errors import SettingsError
from equalityplan.graph import DependencyGraph
from equalityplan.model.progress import StatusWord
from equalityplan.model.timescale import Timescale
from equalityplan.rule import RowSubject

_ENDED = (StatusWord.CANCELLED, StatusWord.SUPERSEDED, StatusWord.NOT_APPLICABLE)


def as_date(value: date | str) -> date:
    """Take a caller's date: a date, the day of a date with time, or an ISO 8601 text such as 2012-11-01.

    Raises:
        SettingsError: The text is no date.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        read = pendulum.from_format(value, "YYYY-MM-DD")
    except (ValueError, TypeError):
        problem = f"{value!r} is no date, a day such as 2012-11-01 was expected"
        raise SettingsError("as_of", problem, "Write year, month and day.") from None
    return date(read.year, read.month, read.day)


def day_in_words(day: date) -> str:
    """Give a day as people write it.

    Examples:
        >>> day_in_words(date(2012, 11, 1))
        '1 November 2012'
    """
    return f"{day.day} {day:%B} {day.year}"


def find_deadlines(graph: DependencyGraph, rows: tuple[RowSubject, ...], as_of: date) -> Iterator[Deadline]:
    """Yield the deadlines of all rows but those that the author calls not applicable, in order."""
    for subject in rows:
        if subject.row.not_applicable is None:
            yield from _of_row(graph, subject, as_of)


@frozen
class _Told:
    """A timescale, and the words that say where it was taken over from."""

    timescale: Timescale
    inherited: str = ""


def _told(graph: DependencyGraph, subject: RowSubject) -> _Told:
    found = graph.timescales_for(subject.id)
    if found.own or not found.inherited:
        return _Told(subject.row.timescale)
    latest = max(found.inherited, key=lambda entry: entry.timescale.due or date.min)
    return _Told(latest.timescale, f" (taken over from {latest.source_id})")


def _of_row(graph: DependencyGraph, subject: RowSubject, as_of: date) -> Iterator[Deadline]:
    """One deadline for each different day that the row's actions are due on."""
    told = _told(graph, subject)
    numbers = range(1, len(subject.row.actions) + 1)
    by_day: dict[date | None, list[int]] = {}
    for number in numbers:
        by_day.setdefault(told.timescale.due_for(number), []).append(number)
    if len(by_day) < 2:  # noqa: PLR2004 - one day for all
        yield _deadline(subject, told, told.timescale.due, (), as_of)
        return
    for due, actions in by_day.items():
        yield _deadline(subject, told, due, tuple(actions), as_of)


def _deadline(subject: RowSubject, told: _Told, due: date | None, actions: tuple[int, ...], as_of: date) -> Deadline:
    state, reason = _state(subject, told, due, as_of)
    where = told.timescale.where or subject.row.where
    return Deadline(row_id=subject.id, actions=actions, due=due, state=state, reason=reason, where=where)


def _state(subject: RowSubject, told: _Told, due: date | None, as_of: date) -> tuple[DeadlineState, str]:
    status = subject.row.status
    if status is not None and status.word is StatusWord.COMPLETED:
        return DeadlineState.DONE, f"The plan says '{' '.join(status.text.split())}'."
    if status is not None and status.word in _ENDED:
        return DeadlineState.CANNOT_TELL, f"The plan says '{' '.join(status.text.split())}'."
    if due is None:
        return DeadlineState.CANNOT_TELL, _undated(told)
    if due >= as_of:
        return DeadlineState.NOT_YET_DUE, f"Due by {day_in_words(due)}{told.inherited}."
    late = (pendulum.date(as_of.year, as_of.month, as_of.day) - pendulum.date(due.year, due.month, due.day)).in_words(
        locale="en"
    )
    silence = "" if status else " The plan prints no status, so it counts as open."
    return DeadlineState.OVERDUE, f"Due by {day_in_words(due)}{told.inherited}, {late} before.{silence}"


def _undated(told: _Told) -> str:
    if not told.timescale.stated:
        return "The plan prints no date."
    return f"'{' '.join(told.timescale.text.split())}'{told.inherited} fixes no last day."
