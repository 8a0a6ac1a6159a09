"""Deadlines: which actions are done, overdue, not yet due, or cannot be told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import pendulum

from equalityplan.assessment.recurring import rounds_of
from equalityplan.assessment.results import Deadline, DeadlineState
from equalityplan.graph import DependencyGraph
from equalityplan.model.edtf import day_in_words
from equalityplan.rule import Context, RowSubject
from equalityplan.rules.dues import Due, account_of_due, dues_of
from equalityplan.rules.sentences import listed, quoted
from equalityplan.rules.standing import Account, Standing
from equalityplan.settings import as_date

__all__ = ["as_date", "day_in_words", "find_deadlines"]

_STATES = {
    Standing.DONE: DeadlineState.DONE,
    Standing.DROPPED: DeadlineState.CANNOT_TELL,
    Standing.ABSENT: DeadlineState.CANNOT_TELL,
}
_SILENCE = "No status is printed, so it counts as open."


def find_deadlines(graph: DependencyGraph, rows: tuple[RowSubject, ...], as_of: date) -> Iterator[Deadline]:
    """Yield the deadlines of all rows but those in which an author's "N/A" stands in place of an action, in order."""
    context = Context(graph=graph, as_of=as_of)
    for subject in rows:
        if subject.row.actions or subject.row.not_applicable is None:
            yield from _of_row(subject, context)


def _of_row(subject: RowSubject, context: Context) -> Iterator[Deadline]:
    """Yield a deadline for each different day that the row's actions are due on, and for each way they stand."""
    dues = dues_of(subject, context)
    by_answer: dict[tuple[date | None, Account], list[Due]] = {}
    for due in dues:
        by_answer.setdefault((due.day, account_of_due(due, subject, context)), []).append(due)
    for (day, account), same in by_answer.items():
        state, reason = _state(day, account, same, context.as_of)
        rounds = rounds_of(same, context.plan, context.as_of)
        again = rounds.in_words(context.as_of) if rounds else ""
        yield Deadline(
            row_id=subject.id,
            actions=same[0].actions if same[0].source is None else (),
            due=day,
            state=state,
            reason=f"{reason} {again}".rstrip(),
            times=rounds.times if rounds else None,
            where=same[0].timescale.where or subject.row.where,
            inherited_from=tuple(dict.fromkeys(due.source for due in same if due.source)),
            inherited_actions=tuple((due.source, number) for due in same if due.source for number in due.actions),
        )


def _state(day: date | None, account: Account, dues: Sequence[Due], as_of: date) -> tuple[DeadlineState, str]:
    if account.standing in _STATES:
        return _STATES[account.standing], account.reason
    if day is None:
        return DeadlineState.CANNOT_TELL, _undated(dues, as_of)
    due = f"Due by {day_in_words(day)}{_counted(dues)}{_ways(dues)}"
    if day >= as_of:
        return DeadlineState.NOT_YET_DUE, f"{due}."
    passed = f"{due}, which was {_length(day, as_of)} ago."
    match account.standing:
        case Standing.SILENT:
            return DeadlineState.OVERDUE, f"{passed} {_SILENCE}"
        case Standing.OPEN:
            return DeadlineState.OVERDUE, f"{passed} {account.reason}"
        case _:
            return DeadlineState.CANNOT_TELL, f"{passed} {account.reason}"


def _length(first: date, last: date) -> str:
    """Give the time between two days in words, in English whatever the machine's language."""
    between = pendulum.date(last.year, last.month, last.day) - pendulum.date(first.year, first.month, first.day)
    return between.in_words(locale="en")


def _ways(dues: Sequence[Due]) -> str:
    """Say which rows a day was taken over from, and for which of their actions."""
    taken = [
        f"action{'s' if len(due.actions) > 1 else ''} {listed(map(str, due.actions))} of {due.source}"
        if due.actions
        else due.source
        for due in dues
        if due.source
    ]
    return f" (taken over from {listed(dict.fromkeys(taken))})" if taken else ""


def _counted(dues: Sequence[Due]) -> str:
    """Say which words a day rests on where it is not printed but counted."""
    words = dict.fromkeys(quoted(due.timescale.text or "the timescale") for due in dues if due.counted)
    return f" ({listed(words)}, counted from the plan's own start)" if words else ""


def _undated(dues: Sequence[Due], as_of: date) -> str:
    timescales = [due.timescale for due in dues if due.timescale.stated]
    if not timescales:
        return "No date is printed."
    words = listed(dict.fromkeys(quoted(timescale.text or "the timescale") for timescale in timescales))
    days = (timescale.next_occurrence(as_of) for timescale in timescales)
    following = min((day for day in days if day), default=None)
    again = f"; it comes next on {day_in_words(following)}" if following else ""
    return f"{words}{_ways(dues)} fixes no last day{again}."
