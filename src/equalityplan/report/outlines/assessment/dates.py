"""The deadlines of an assessment's report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from equalityplan.assessment import Assessment, Deadline, DeadlineState
from equalityplan.graph import DependencyGraph, InheritedAction
from equalityplan.model.edtf import day_in_words
from equalityplan.report.outline import Block, Heading, Item, Paragraph
from equalityplan.report.wording import count, listed, place, placed, shortened

_SHOWN = 60
_HEADINGS = {
    DeadlineState.OVERDUE: "Overdue",
    DeadlineState.NOT_YET_DUE: "Not yet due",
    DeadlineState.DONE: "Done, as the plan says",
    DeadlineState.CANNOT_TELL: "Cannot be told",
}


_STATES = {
    DeadlineState.OVERDUE: "overdue",
    DeadlineState.NOT_YET_DUE: "not yet due",
    DeadlineState.DONE: "done",
    DeadlineState.CANNOT_TELL: "cannot be told",
}


def standings_in_words(deadlines: Iterable[Deadline]) -> str:
    """Say how many deadlines stand how, and how many of the overdue ones are dates taken over from other rows."""
    found = list(deadlines)
    states = Counter(deadline.state for deadline in found)
    taken = {DeadlineState.OVERDUE: taken_over(found)}
    told = (f"{states[state]} {word}{taken.get(state, '')}" for state, word in _STATES.items() if states[state])
    return ", ".join(told) or "none"


def taken_over(deadlines: Iterable[Deadline]) -> str:
    """Say in brackets how many overdue deadlines are dates taken over from other rows; empty for none.

    One date that was missed can so be overdue in several rows, and who reads the number should know.
    """
    number = _late_by_others(deadlines)
    return f" ({number} of them taken over from other rows)" if number else ""


def _late_by_others(deadlines: Iterable[Deadline]) -> int:
    return sum(bool(found.inherited_from) for found in deadlines if found.state is DeadlineState.OVERDUE)


def deadline_blocks(assessment: Assessment, states: Sequence[DeadlineState] = tuple(_HEADINGS)) -> Iterator[Block]:
    """Yield the deadlines by how they stand, those long overdue first, those that cannot be told by their reason.

    Args:
        assessment: The assessment.
        states: How the deadlines stand that are told of.
    """
    yield Heading(f"Deadlines as of {day_in_words(assessment.as_of)}")
    for state, heading in ((state, _HEADINGS[state]) for state in states):
        own = [deadline for deadline in assessment.deadlines if deadline.state is state]
        if not own:
            continue
        yield Heading(f"{heading} ({count(len(own), 'deadline')})", 3)
        if number := _late_by_others(own):
            are = "is taken over from another row" if number == 1 else "are taken over from other rows"
            yield Paragraph(f"{number} of them {are}; such a date counts in each row that it is for.")
        if state is DeadlineState.CANNOT_TELL:
            yield from _by_reason(own)
        else:
            yield from _by_day(own, assessment.graph)


def _by_day(deadlines: Sequence[Deadline], graph: DependencyGraph) -> Iterator[Block]:
    """Yield the deadlines in the order of their days; what the reasons of all of them end with is said once."""
    shared = shared_end([deadline.reason for deadline in deadlines])
    if shared:
        yield Paragraph(f"Of each of them: {shared}")
    for deadline in sorted(deadlines, key=lambda found: found.due or date.max):
        words = due_words(deadline, graph)
        reason = deadline.reason.removesuffix(shared).rstrip()
        yield Item(placed(f"{words}{actions_named(deadline)}{reason}", deadline.where), deadline.row_id)


def shared_end(reasons: Sequence[str]) -> str:
    """Give the whole sentences that all of several reasons end with, but not the first of each."""
    ends = [reason.partition(". ")[2] for reason in reasons]
    return ends[0] if len(ends) > 1 and len(set(ends)) == 1 else ""


def due_texts(deadline: Deadline, graph: DependencyGraph) -> list[str]:
    """Give the actions that are due, the row's own or those that it takes over; without any, the row's objective."""
    row = graph.rows.get(deadline.row_id)
    if row is None:
        return []
    own = [action for number, action in enumerate(row.actions, 1) if number in (deadline.actions or (number,))]
    found = own or [
        taken.action for taken in graph.actions_for(deadline.row_id).inherited if _is_for(deadline, taken, graph)
    ]
    texts = [action.text.rstrip(" ;") for action in found]
    return texts or ([row.objective.text] if row.objective else [])


def _is_for(deadline: Deadline, taken: InheritedAction, graph: DependencyGraph) -> bool:
    """Whether a deadline is for an action that its row takes over; one of the row's own date is for all of them."""
    if not deadline.inherited_from:
        return True
    numbers = {number for source, number in deadline.inherited_actions if source == taken.source_id}
    actions = graph.rows[taken.source_id].actions
    meant = [action for number, action in enumerate(actions, 1) if number in numbers] if numbers else actions
    return taken.source_id in deadline.inherited_from and any(taken.action is action for action in meant)


def due_leads(deadline: Deadline, graph: DependencyGraph) -> list[str]:
    """Give who answers for what is due: the row's own leads, or else those of the rows whose date it is."""
    own = graph.rows[deadline.row_id].leads
    rows = [deadline.row_id] if own else deadline.inherited_from or [deadline.row_id]
    return list(dict.fromkeys(lead.name for row_id in rows for lead in graph.leads_for(row_id).leads))


def due_words(deadline: Deadline, graph: DependencyGraph) -> str:
    """Give the first words of what is due, so that a reader need not look up the row."""
    texts = due_texts(deadline, graph)
    return f"'{shortened(texts[0], _SHOWN)}': " if texts and texts[0] else ""


def _by_reason(deadlines: Sequence[Deadline]) -> Iterator[Item]:
    by_reason: dict[str, list[Deadline]] = {}
    for deadline in deadlines:
        by_reason.setdefault(deadline.reason, []).append(deadline)
    for reason, own in by_reason.items():
        rows = listed(f"{found.row_id}{_place(found)}" for found in own)
        yield Item(f"{reason} {rows}")


def _place(deadline: Deadline) -> str:
    """Give in brackets for which actions and where, so that several rows make one sentence."""
    which = actions_named(deadline).removesuffix(": ")
    told = "; ".join(part for part in (which, place(deadline.where)) if part)
    return f" [{told}]" if told else ""


def actions_named(deadline: Deadline) -> str:
    """Say which actions of its row a deadline is for, where it is not for all of them."""
    if not deadline.actions:
        return ""
    return f"action{'s' if len(deadline.actions) > 1 else ''} {listed(map(str, deadline.actions))}: "
