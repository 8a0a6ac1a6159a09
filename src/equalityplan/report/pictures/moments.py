"""Moments: what each part of each row's timescale is on a timeline, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum

from attrs import evolve, frozen

from equalityplan.assessment import Deadline
from equalityplan.assessment.deadlines import find_deadlines
from equalityplan.graph import DependencyGraph, resolve
from equalityplan.model.edtf import day_span
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.timescale import (
    Instant,
    OpenEnd,
    OpenStart,
    Qualifier,
    Range,
    Recurring,
    TimescalePart,
    Unstated,
)
from equalityplan.report.wording import period
from equalityplan.rule import Context, RowSubject
from equalityplan.rules.dues import Due, account_of_due, counted_from_start, dues_of
from equalityplan.rules.standing import Standing

UNSTATED = "no time stated"
_BLURRING = (Qualifier.EARLY, Qualifier.MID, Qualifier.LATE)
_SEASONS = ("21", "22", "23", "24")


class Form(Enum):
    """As what a part is drawn."""

    DEADLINE = "single date"
    EVENT = "date that is no deadline"
    SPAN = "from a date to a date"
    UNTIL = "until a date, no start stated"
    ONWARDS = "from a date on, no end stated"
    AGAIN = "comes again"
    WORDS = "no date that can be drawn"


class State(Enum):
    """How a part stands."""

    OPEN = "open"
    DONE = "done"
    OVERDUE = "overdue"
    UNCLEAR = "deadline passed, cannot tell whether done"
    ASIDE = "given up, moved elsewhere or not applicable"


_STATES = {Standing.DONE: State.DONE, Standing.DROPPED: State.ASIDE, Standing.ABSENT: State.ASIDE}


@frozen(kw_only=True)
class Moment:
    """One part of a timescale on a timeline.

    Attributes:
        form: As what it is drawn.
        state: How it stands.
        words: The plan's words for it, or the date in words where it was given without.
        first: The first day that they can mean, or None.
        last: The last one, inclusive, or None.
        due: The last day for doing it, inclusive, or None.
        recurring: What comes again, where it does.
        approximate: Whether the words or the date say that it is not meant exactly.
        counted: Whether it is counted from the plan's own start.
    """

    form: Form
    state: State = State.OPEN
    words: str
    first: date | None = None
    last: date | None = None
    due: date | None = None
    recurring: Recurring | None = None
    approximate: bool = False
    counted: bool = False

    @property
    def days(self) -> tuple[date, ...]:
        """The days that a timeline has to reach for it."""
        return tuple(day for day in (self.first, self.due, self.last) if day)


@frozen(kw_only=True)
class Line:
    """A row of a plan on a timeline.

    Attributes:
        row_id: Id of the row.
        row: The row.
        label: What it is about.
        section: The words of the headings that it stands under; empty for none.
        moments: The parts of its timescale, at least one.
    """

    row_id: str
    row: PlanRow
    label: str
    section: str
    moments: tuple[Moment, ...]


def lines_of_plan(plan: Plan, as_of: date | None) -> tuple[Line, ...]:
    """Give the rows of a plan in order, each with what is drawn of it.

    Args:
        plan: The plan.
        as_of: The day for which it is told what is overdue, or None to leave that out.
    """
    graph = resolve(plan)
    context = Context(graph=graph, as_of=as_of or date.max)
    return tuple(_line(row_id, graph, context, overdue=as_of is not None) for row_id in plan.row_ids)


def deadlines_of(plan: Plan, as_of: date) -> Iterator[Deadline]:
    """Yield how the deadlines of a plan stand, dates that rows take over from others among them."""
    graph = resolve(plan)
    rows = (RowSubject(id=row_id, row=row, section=graph.section_of(row_id)) for row_id, row in graph.rows.items())
    yield from find_deadlines(graph, tuple(rows), as_of)


def _line(row_id: str, graph: DependencyGraph, context: Context, *, overdue: bool) -> Line:
    row, section = graph.rows[row_id], graph.section_of(row_id)
    subject = RowSubject(id=row_id, row=row, section=section)
    stands = _Standings(subject, context, overdue=overdue)
    timescale = counted_from_start(row.timescale, graph.plan)
    parts = zip(timescale.parts, row.timescale.parts, strict=True)
    moments = tuple(_moment(part, printed, stands, (row, graph.plan)) for part, printed in parts)
    return Line(row_id=row_id, row=row, label=_label(row), section=_heading(section), moments=moments)


def _label(row: PlanRow) -> str:
    """Say what a row is about: its action where it shares an objective with the row before it."""
    actions = "; ".join(action.text for action in row.actions)
    objective = row.objective.text if row.objective else ""
    absent = row.not_applicable.text if row.not_applicable else ""
    return (actions or objective or absent) if row.continues else (objective or actions or absent)


def _heading(section: Section) -> str:
    return " \u00b7 ".join(text for text in (section.heading, section.period_heading) if text)


class _Standings:
    """How the parts of a row's timescale stand."""

    def __init__(self, subject: RowSubject, context: Context, *, overdue: bool) -> None:
        self._overdue, self._as_of = overdue, context.as_of
        dues = [due for due in dues_of(subject, context) if due.source is None]
        self._found = [(due, account_of_due(due, subject, context).standing) for due in dues]

    def of(self, part: TimescalePart) -> State:
        """Give the state of a part: a day that is not the last one of what it is for is never overdue."""
        found = [(due, standing) for due, standing in self._found if _meant_for(part, due)]
        settled = {_STATES.get(standing) for _, standing in found}
        if len(settled) == 1 and (only := settled.pop()):
            return only
        late = [standing for due, standing in found if due.day and due.day < self._as_of]
        if not self._overdue or part.due is None or part.due >= self._as_of or not late:
            return State.OPEN
        return State.OVERDUE if {Standing.SILENT, Standing.OPEN} & set(late) else State.UNCLEAR


def _meant_for(part: TimescalePart, due: Due) -> bool:
    return not part.applies_to or not due.actions or not set(part.applies_to).isdisjoint(due.actions)


def _moment(part: TimescalePart, printed: TimescalePart, stands: _Standings, of: tuple[PlanRow, Plan]) -> Moment:
    row, plan = of
    drawn = _counted_from(part, plan) if isinstance(part, Recurring) else part
    form = _form(drawn)
    moment = Moment(
        form=form, state=stands.of(part), words=_absent(printed, row) or _words(printed, row), counted=drawn != printed
    )
    if form is Form.WORDS:
        return moment
    again = drawn if isinstance(drawn, Recurring) else None
    due = drawn.due or (drawn.last if form in (Form.EVENT, Form.SPAN, Form.UNTIL) else None)
    return evolve(moment, first=drawn.first, last=drawn.last, due=due, recurring=again, approximate=_approximate(drawn))


def _form(part: TimescalePart) -> Form:
    match part:
        case Instant() if part.last:
            return Form.DEADLINE if part.deadline else Form.EVENT
        case Range() if part.first and part.last:
            return Form.SPAN
        case OpenStart() if part.last:
            return Form.UNTIL
        case OpenEnd() if part.first:
            return Form.ONWARDS
        case Recurring() if part.next_occurrence(part.first or date(1900, 1, 1)):
            return Form.AGAIN
        case _:
            return Form.WORDS


def _counted_from(part: Recurring, plan: Plan) -> Recurring:
    """Count what names no first day and no months from the plan's own start, where that is known."""
    start = day_span(plan.period)[0] or day_span(plan.dated)[1]
    if part.first or start is None or part.next_occurrence(start):
        return part
    end = part.last.isoformat() if part.last else ".."
    return evolve(part, edtf=f"{start.isoformat()}/{end}")


def _approximate(part: TimescalePart) -> bool:
    edtf = getattr(part, "edtf", None) or ""
    seasons = any(end.partition("-")[2] in _SEASONS for end in edtf.split("/"))
    return part.qualifier in _BLURRING or seasons or any(mark in edtf for mark in "~?%")


def _absent(part: TimescalePart, row: PlanRow) -> str:
    """Give the author's "N/A" that stands where a row with a time would have an action."""
    if isinstance(part, Unstated) and row.not_applicable and not row.actions:
        return row.not_applicable.text
    return ""


def _words(part: TimescalePart, row: PlanRow) -> str:
    """Give the printed words of a part with what they are for; those of the whole cell where it has no other part."""
    if len(row.timescale.parts) == 1 and part.text and row.timescale.text.strip():
        return row.timescale.text
    edtf = getattr(part, "edtf", None) or ""
    words = period(edtf) if not part.text or part.text == edtf else part.text
    if isinstance(part, Unstated) and not part.text:
        return UNSTATED
    return f"{part.scope}: {words}" if part.scope and part.scope not in words else words or "comes again"


def sections_of(lines: Sequence[Line]) -> Iterator[tuple[str, list[Line]]]:
    """Yield the lines that stand together under one heading, in order."""
    together: list[Line] = []
    for line in lines:
        if together and together[-1].section != line.section:
            yield together[0].section, together
            together = []
        together.append(line)
    if together:
        yield together[0].section, together
