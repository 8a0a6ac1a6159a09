"""To-dos: what a plan promises by a day, or again and again, as entries of a calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from uuid import NAMESPACE_URL, uuid5

from attrs import frozen

from equalityplan.model.anchoring import anchored
from equalityplan.model.edtf import day_in_words, day_span
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan
from equalityplan.model.progress import Status, StatusWord
from equalityplan.model.timescale import Range, Recurring, Timescale, TimescalePart
from equalityplan.report.outline import clean
from equalityplan.report.repetition import Repetition, repetition_of
from equalityplan.report.wording import capital, listed, place, plan_name

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PERCENT = re.compile(r"\b(100|[1-9]?\d) ?(?:%|per ?cent) (?:complete|done|achieved)", re.IGNORECASE)
_ALL = 100
_OPEN = "NEEDS-ACTION"
_STATES = {
    StatusWord.COMPLETED: "COMPLETED",
    StatusWord.CANCELLED: "CANCELLED",
    StatusWord.SUPERSEDED: "CANCELLED",
    StatusWord.NOT_APPLICABLE: "CANCELLED",
    StatusWord.NOT_STARTED: _OPEN,
    StatusWord.UNKNOWN: _OPEN,
}


@frozen(kw_only=True)
class Todo:
    """One entry of a calendar.

    Attributes:
        uid: The same for the same action of the same plan, whenever it is written.
        row_id: Id of the row.
        summary: What is to be done.
        details: What else the plan says of it, a sentence or a text to a line.
        begins: The first day of a range of days, or None.
        due: The last day, inclusive; None for what comes again.
        repetition: When it comes again; None for what comes once.
        edtf: When, as the plan says it, where that is less than one day; or None.
        state: Its state in the words of RFC 5545.
        completed_on: The day on which it was completed, where the plan prints one.
        percent: How far it is done, in per cent, where the plan says so; or None.
        leads: Who answers for it.
        categories: The section that it stands in, and what else it may be sorted by.
    """

    uid: str
    row_id: str
    summary: str
    details: tuple[str, ...]
    begins: date | None
    due: date | None
    repetition: Repetition | None
    edtf: str | None
    state: str
    completed_on: date | None
    percent: int | None
    leads: tuple[str, ...]
    categories: tuple[str, ...]


@frozen
class Undated:
    """Something that no day can be given for, with the words that say when, and who answers for it."""

    row_id: str
    words: str
    leads: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.row_id}: {self.words or 'no timescale'}"


@frozen
class _Task:
    """An action with its number, or the row itself where it has none."""

    plan: Plan
    row_id: str
    row: PlanRow
    section: str | None
    number: int
    words: str
    timescale: Timescale

    @property
    def parts(self) -> tuple[TimescalePart, ...]:
        """The parts of the timescale that are for it."""
        return tuple(part for part in self.timescale.parts if not part.applies_to or self.number in part.applies_to)


def todos_of(plan: Plan) -> Iterator[Todo | Undated]:
    """Yield the entries of a plan in its order; rows that the author marked "N/A" have none.

    A row without an action of its own is an entry itself where it has an objective and a timescale.
    """
    for task in _tasks(plan):
        found = list(_entries(task))
        yield from found
        if not found and (task.row.actions or task.row.timescale.stated):
            yield Undated(task.row_id, " ".join(task.row.timescale.text.split()), _leads(task.row))


def start_of(plan: Plan) -> date | None:
    """Give the day on which a plan begins: the first of its period, or else the last that its date can mean."""
    return day_span(plan.period)[0] or day_span(plan.dated)[1]


def _tasks(plan: Plan) -> Iterator[_Task]:
    sections = (section.heading for section in plan.sections for _ in section.rows)
    for row_id, row, section in zip(plan.row_ids, plan.rows, sections, strict=True):
        timescale = anchored(row.timescale, period=plan.period, dated=plan.dated)
        if row.actions:
            for number, action in enumerate(row.actions, 1):
                yield _Task(plan, row_id, row, section, number, action.text, timescale)
        elif row.objective and not row.not_applicable:
            yield _Task(plan, row_id, row, section, 1, row.objective.text, timescale)


def _entries(task: _Task) -> Iterator[Todo]:
    """Yield an entry for the latest day, and one for each thing that comes again."""
    dated = max((part for part in task.parts if part.due), key=lambda part: part.due or date.min, default=None)
    if dated is not None:
        yield _todo(task, dated, None)
    again = [part for part in task.parts if isinstance(part, Recurring)]
    for number, (part, _) in enumerate(groupby(again), 1):
        repetition = repetition_of(part, start_of(task.plan))
        if repetition is not None:
            yield _todo(task, part, repetition, f"again {number}")


def _todo(task: _Task, part: TimescalePart, repetition: Repetition | None, which: str = "") -> Todo:
    edtf = getattr(part, "edtf", None)
    sharp = edtf is None or _DAY.fullmatch(edtf)
    status = task.row.status
    return Todo(
        uid=_uid(task, which),
        row_id=task.row_id,
        summary=f"{task.row_id}: {_without_stop(task.words)}",
        details=tuple(_details(task, part, repetition, sharp=bool(sharp))),
        begins=part.first if isinstance(part, Range) and part.first != part.due else None,
        due=None if repetition else part.due,
        repetition=repetition,
        edtf=None if sharp else edtf,
        state=_STATES.get(status.word, "IN-PROCESS") if status else _OPEN,
        completed_on=_completed_on(status),
        percent=_percent(status),
        leads=_leads(task.row),
        categories=(task.section,) if task.section else (),
    )


def _uid(task: _Task, which: str) -> str:
    plan = task.plan
    named = (plan.authority, plan.title, plan.period) if plan.title else (plan.source,)
    told = "\n".join(map(str, ("equalityplan", *named, task.row_id, task.number, which)))
    return str(uuid5(NAMESPACE_URL, told.encode("utf-8", "backslashreplace").decode()))


def _details(task: _Task, part: TimescalePart, repetition: Repetition | None, *, sharp: bool) -> Iterator[str]:
    row = task.row
    if row.objective and row.actions:
        yield f"Objective: {row.objective.text}"
    if row.leads:
        yield f"Lead: {listed(_leads(row))}"
    words = " ".join(row.timescale.text.split())
    if words:
        yield f"Timescale as printed: '{words}'"
    if repetition and repetition.counted:
        yield "Uncertain: the words give no first day; it is counted from the plan's own start."
    elif not repetition and part.due and not sharp:
        yield f"Uncertain: the words name no day; {day_in_words(part.due)} is the last that they can mean."
    if row.status and row.status.text:
        yield f"Status as printed: '{' '.join(row.status.text.split())}'"
    where = place(row.where)
    yield f"From: {plan_name(task.plan)}{f', {where}' if where else ''}"


def _completed_on(status: Status | None) -> date | None:
    first, last = day_span(status.completed_on) if status else (None, None)
    return first if first == last else None


def _percent(status: Status | None) -> int | None:
    if status is None:
        return None
    if status.word is StatusWord.COMPLETED:
        return _ALL
    told = {int(found) for found in _PERCENT.findall(status.text)}
    if not told and status.word is StatusWord.NOT_STARTED:
        return 0
    return told.pop() if len(told) == 1 else None


def _leads(row: PlanRow) -> tuple[str, ...]:
    return tuple(dict.fromkeys(capital(lead.name) for lead in row.leads))


def _without_stop(words: str) -> str:
    """The words on one line, without the semicolon that parts entries of a list."""
    line = clean(words)
    return line.rstrip(" ;") or line
