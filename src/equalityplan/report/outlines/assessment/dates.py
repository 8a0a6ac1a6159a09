"""The deadlines of an assessment's report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from equalityplan.assessment import Assessment, Deadline, DeadlineState
from equalityplan.report.outline import Block, Heading, Item
from equalityplan.report.wording import count, day, listed, place, placed

_HEADINGS = {
    DeadlineState.OVERDUE: "Overdue",
    DeadlineState.NOT_YET_DUE: "Not yet due",
    DeadlineState.DONE: "Done, as the plan says",
    DeadlineState.CANNOT_TELL: "Cannot be told",
}


def deadline_blocks(assessment: Assessment) -> Iterator[Block]:
    """Yield the deadlines by how they stand, those long overdue first, those that cannot be told by their reason."""
    yield Heading(f"Deadlines as of {day(assessment.as_of)}")
    for state, heading in _HEADINGS.items():
        own = [deadline for deadline in assessment.deadlines if deadline.state is state]
        if not own:
            continue
        yield Heading(f"{heading} ({count(len(own), 'deadline')})", 3)
        if state is DeadlineState.CANNOT_TELL:
            yield from _by_reason(own)
        else:
            yield from (_dated(deadline) for deadline in sorted(own, key=lambda found: found.due or date.max))


def _dated(deadline: Deadline) -> Item:
    return Item(placed(f"{_actions(deadline)}{deadline.reason}", deadline.where), deadline.row_id)


def _by_reason(deadlines: Sequence[Deadline]) -> Iterator[Item]:
    by_reason: dict[str, list[Deadline]] = {}
    for deadline in deadlines:
        by_reason.setdefault(deadline.reason, []).append(deadline)
    for reason, own in by_reason.items():
        rows = listed(f"{found.row_id}{_place(found)}" for found in own)
        yield Item(f"{reason} {rows}")


def _place(deadline: Deadline) -> str:
    """Give in brackets for which actions and where, so that several rows make one sentence."""
    which = _actions(deadline).removesuffix(": ")
    told = "; ".join(part for part in (which, place(deadline.where)) if part)
    return f" [{told}]" if told else ""


def _actions(deadline: Deadline) -> str:
    if not deadline.actions:
        return ""
    return f"action{'s' if len(deadline.actions) > 1 else ''} {listed(map(str, deadline.actions))}: "
