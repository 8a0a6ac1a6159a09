"""The deadlines of an assessment's report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from equalityplan.assessment import Assessment, Deadline, DeadlineState
from equalityplan.model.objective import PlanRow
from equalityplan.report.outline import Block, Heading, Item, Paragraph
from equalityplan.report.wording import count, day, listed, place, placed, shortened

_SHOWN = 60
_HEADINGS = {
    DeadlineState.OVERDUE: "Overdue",
    DeadlineState.NOT_YET_DUE: "Not yet due",
    DeadlineState.DONE: "Done, as the plan says",
    DeadlineState.CANNOT_TELL: "Cannot be told",
}


def deadline_blocks(assessment: Assessment, states: Sequence[DeadlineState] = tuple(_HEADINGS)) -> Iterator[Block]:
    """Yield the deadlines by how they stand, those long overdue first, those that cannot be told by their reason.

    Args:
        assessment: The assessment.
        states: How the deadlines stand that are told of.
    """
    yield Heading(f"Deadlines as of {day(assessment.as_of)}")
    for state, heading in ((state, _HEADINGS[state]) for state in states):
        own = [deadline for deadline in assessment.deadlines if deadline.state is state]
        if not own:
            continue
        yield Heading(f"{heading} ({count(len(own), 'deadline')})", 3)
        if state is DeadlineState.CANNOT_TELL:
            yield from _by_reason(own)
        else:
            yield from _by_day(own, assessment.graph.rows)


def _by_day(deadlines: Sequence[Deadline], rows: Mapping[str, PlanRow]) -> Iterator[Block]:
    """Yield the deadlines in the order of their days; what the reasons of all of them end with is said once."""
    shared = shared_end([deadline.reason for deadline in deadlines])
    if shared:
        yield Paragraph(f"Of each of them: {shared}")
    for deadline in sorted(deadlines, key=lambda found: found.due or date.max):
        words = due_words(deadline, rows.get(deadline.row_id))
        reason = deadline.reason.removesuffix(shared).rstrip()
        yield Item(placed(f"{words}{actions_named(deadline)}{reason}", deadline.where), deadline.row_id)


def shared_end(reasons: Sequence[str]) -> str:
    """Give the whole sentences that all of several reasons end with, but not the first of each."""
    ends = [reason.partition(". ")[2] for reason in reasons]
    return ends[0] if len(ends) > 1 and len(set(ends)) == 1 else ""


def due_words(deadline: Deadline, row: PlanRow | None) -> str:
    """Give the first words of what is due, so that a reader need not look up the row."""
    if row is None:
        return ""
    actions = [action.text for number, action in enumerate(row.actions, 1) if number in (deadline.actions or (1,))]
    told = next(iter(actions), row.objective.text if row.objective else "")
    return f"'{shortened(told, _SHOWN)}': " if told else ""


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
