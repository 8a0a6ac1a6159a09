"""iCalendar (RFC 5545): the deadlines and recurrences of a plan, or of the plan of an assessment, as to-dos."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from equalityplan.report import Kind, Options, Report
from equalityplan.report.calendars import calendar_of
from equalityplan.settings import as_date


def _render(thing: Any, _kind: Kind, options: Options) -> str:  # noqa: ANN401 - a plan or an assessment
    return calendar_of(thing, stamp=None if options.as_of is None else as_date(options.as_of))


def _join(texts: Sequence[str]) -> str:
    """Give a stream of calendars, which is one file still."""
    return "".join(texts)


report = Report(
    format="ics",
    media_type="text/calendar; charset=utf-8; component=vtodo",
    kinds=(Kind.PLAN, Kind.ASSESSMENT),
    render=_render,
    join=_join,
)
