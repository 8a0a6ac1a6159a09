"""iCalendar (RFC 5545): the deadlines and recurrences of a plan as to-dos, for one calendar or one for each lead.

A plan without a day of its own is stamped with the first day that the format's clocks know, since nothing here looks
at the clock; `calendars` takes the stamp from the caller.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from attrs import evolve

from equalityplan.extension import Needing
from equalityplan.model.edtf import day_in_words, day_span
from equalityplan.model.plan import Plan
from equalityplan.report.outline import clean
from equalityplan.report.todos import Todo, Undated, todos_of
from equalityplan.report.wording import plan_name

if TYPE_CHECKING:
    import icalendar

    from equalityplan.assessment import Assessment

_PRODUCER = "-//equalityplan//equalityplan//EN"
_EARLIEST = date(1970, 1, 1)
# What is not in the standard says of what type it is, so that commas and semicolons in it are read as such.
_TEXT = {"VALUE": "TEXT"}
_EDTF, _UNDATED = "X-EQUALITYPLAN-EDTF", "X-EQUALITYPLAN-UNDATED"


def calendars(thing: Plan | Assessment, *, stamp: date | None = None) -> dict[str, str]:
    r"""Give one calendar for each lead, with the to-dos that the lead answers for.

    What several leads answer for stands in the calendar of each. To-dos without a lead are in the calendar of the
    empty name.

    Args:
        thing: A plan, or an assessment, whose day is then the stamp.
        stamp: The day on which the calendars are made; the plan's own date unless given.

    Returns:
        The calendars as text by the name of the lead, in the order of the plan.

    Raises:
        ExtensionError: icalendar is not installed.

    Examples:
        >>> from equalityplan.model.objective import PlanRow
        >>> from equalityplan.model.plan import Section
        >>> plan = Plan(sections=[Section("Staff", rows=[
        ...     PlanRow(reference="1", actions=["Train staff"], leads=["Training Team"], timescale="2012-09")])])
        >>> found = calendars(plan, stamp=date(2012, 4, 1))
        >>> list(found), "DUE;VALUE=DATE:20120930\r\n" in found["Training Team"]
        (['Training Team'], True)
    """
    plan = thing if isinstance(thing, Plan) else thing.plan
    entries = list(_entries(thing))
    names = dict.fromkeys(lead for entry in entries for lead in entry.leads or ("",))
    day = stamp or _stamp(thing)
    return {
        name: _calendar(plan, [entry for entry in entries if name in (entry.leads or ("",))], day, name)
        for name in names
    }


def calendar_of(thing: Plan | Assessment, *, stamp: date | None = None) -> str:
    """Give one calendar with all to-dos of a plan, or of the plan of an assessment, stamped as `calendars` does."""
    plan = thing if isinstance(thing, Plan) else thing.plan
    return _calendar(plan, _entries(thing), stamp or _stamp(thing))


def _entries(thing: Plan | Assessment) -> Iterator[Todo | Undated]:
    """Yield the entries of a plan; of an assessment with the criteria that they answer, and how they stand."""
    if isinstance(thing, Plan):
        yield from todos_of(thing)
        return
    late = {
        (found.row_id, found.due): f"As of {day_in_words(thing.as_of)}: {found.state}." for found in thing.deadlines
    }
    for entry in todos_of(thing.plan):
        if isinstance(entry, Undated):
            yield entry
            continue
        answered = tuple(each for each, result in thing.criteria.items() if entry.row_id in result.rows)
        stands = late.get((entry.row_id, entry.due), "")
        details = (*entry.details, stands) if stands else entry.details
        yield evolve(entry, categories=(*entry.categories, *answered), details=details)


def _stamp(thing: Plan | Assessment) -> date:
    if not isinstance(thing, Plan):
        return thing.as_of
    return day_span(thing.dated)[1] or day_span(thing.period)[0] or _EARLIEST


def _calendar(plan: Plan, entries: Iterable[Todo | Undated], stamp: date, lead: str = "") -> str:
    with Needing("calendar"):
        from icalendar import Calendar, vText  # noqa: PLC0415 - an optional extra
    calendar = Calendar()
    calendar.add("PRODID", _PRODUCER)
    calendar.add("VERSION", "2.0")
    name = plan_name(plan) if not lead else f"{plan_name(plan)}: {lead}"
    calendar.add("NAME", vText(_line(name)))
    calendar.add("X-WR-CALNAME", vText(_line(name)), _TEXT)
    undated: dict[str, None] = {}
    for entry in entries:
        if isinstance(entry, Undated):
            undated[_line(str(entry))] = None
        else:
            calendar.add_component(_component(entry, stamp))
    for text in undated:
        calendar.add(_UNDATED, vText(text), _TEXT)
    written: bytes = calendar.to_ical(sorted=False)
    return written.decode()


def _component(entry: Todo, stamp: date) -> icalendar.Todo:
    from icalendar import Todo as Component  # noqa: PLC0415 - an optional extra
    from icalendar import vRecur, vText  # noqa: PLC0415

    made = Component()
    made.add("UID", entry.uid)
    made.add("DTSTAMP", _midnight(stamp))
    made.add("SUMMARY", _line(entry.summary))
    made.add("DESCRIPTION", "\n".join(map(_line, entry.details)))
    if entry.repetition:
        # A repeated to-do begins on its day and lasts for it: a due day would have to be later than the first.
        made.add("DTSTART", entry.repetition.first)
        made.add("DURATION", timedelta(days=1))
        made.add("RRULE", vRecur.from_ical(entry.repetition.rule))
    elif entry.due:
        if entry.begins:
            made.add("DTSTART", entry.begins)
        made.add("DUE", entry.due)
    made.add("STATUS", entry.state)
    if entry.completed_on and entry.state == "COMPLETED":
        made.add("COMPLETED", _midnight(entry.completed_on))
    if entry.percent is not None:
        made.add("PERCENT-COMPLETE", entry.percent)
    if entry.categories:
        made.add("CATEGORIES", [_line(category) for category in entry.categories])
    for lead in entry.leads:
        made.add("CONTACT", _line(lead))
    if entry.edtf:
        made.add(_EDTF, vText(entry.edtf), _TEXT)
    return made


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=UTC)


def _line(text: str) -> str:
    """Give a text as one line; bytes of a file's name that are no text are shown."""
    return clean(text).encode("utf-8", "backslashreplace").decode()
