"""Changes: what a plan might say instead, put to `Assessment.what_if`.

A change may have a first day (`since`); as of earlier days the plan stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from attrs import field, frozen

from equalityplan.errors import SettingsError
from equalityplan.model.action import Action
from equalityplan.model.edtf import day_span
from equalityplan.model.lead import Lead
from equalityplan.model.progress import StatusWord
from equalityplan.model.timescale import Timescale
from equalityplan.settings import as_date

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


def _or_refuse(make: Callable[[_Given], _Made], given: _Given, setting: str, expected: str) -> _Made:
    """Make a value of the model of what a caller gave, in the words of a caller's mistake where it is none."""
    try:
        return make(given)
    except (ValueError, TypeError):
        problem = f"{given!r} is no {setting}, {expected} was expected"
        raise SettingsError(f"what_if, {setting}", problem, "Give another one.") from None


def _day(value: date | str | None) -> date | None:
    return None if value is None else as_date(value, "what_if, since")


def _status(value: StatusWord | str) -> StatusWord:
    return _or_refuse(StatusWord, value, "status", f"one of {', '.join(StatusWord)}")


def _dated(value: date | str | None) -> str | None:
    if value is None:
        return None
    text = value.isoformat() if isinstance(value, date) else value
    _or_refuse(_known_day, text, "completed_on", "a date such as 2013-07-01 or 2013-07")
    return text


def _known_day(edtf: str) -> date:
    first, last = day_span(edtf)
    if first is None or last is None:
        raise ValueError(edtf)
    return first


def _timescale(value: Timescale | str) -> Timescale:
    if isinstance(value, Timescale):
        return value
    return _or_refuse(Timescale.from_edtf, value, "timescale", "an EDTF date or interval such as 2013-07")


def _timescale_or_none(value: Timescale | str | None) -> Timescale | None:
    return None if value is None else _timescale(value)


def _leads(value: Iterable[Lead | str] | str) -> tuple[Lead, ...]:
    names = (value,) if isinstance(value, str) else value
    return tuple(Lead(name) if isinstance(name, str) else name for name in names)


def _action(value: Action | str) -> Action:
    return Action(value) if isinstance(value, str) else value


@frozen
class StatusChange:
    """A row has another status.

    Attributes:
        row_id: Id of the row.
        status: Its status in one word, such as ``completed``.
        completed_on: EDTF date on which it was or will be completed, or None.
        since: The first day on which it holds; unless given, the first day of `completed_on`, so that what will be
            completed changes no answer as of a day before.

    Raises:
        SettingsError: The status is none of the known words, or a date is none.

    Examples:
        >>> StatusChange("2.1", "completed", "2014-03").since
        datetime.date(2014, 3, 1)
    """

    row_id: str
    status: StatusWord = field(converter=_status)
    completed_on: str | None = field(default=None, converter=_dated)
    since: date | None = field(default=None, converter=_day, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.since is None and self.completed_on is not None:
            object.__setattr__(self, "since", _known_day(self.completed_on))


@frozen
class DateChange:
    """A row has another timescale, for all of its actions.

    Attributes:
        row_id: Id of the row.
        timescale: The timescale, or an EDTF date or interval.
        since: The first day on which it holds; None for every day.

    Raises:
        SettingsError: The timescale is no EDTF date or interval.
    """

    row_id: str
    timescale: Timescale = field(converter=_timescale)
    since: date | None = field(default=None, converter=_day, kw_only=True)


@frozen
class LeadChange:
    """A row has other leads.

    Attributes:
        row_id: Id of the row.
        leads: The leads, or their names; none to leave it without.
        since: The first day on which it holds; None for every day.
    """

    row_id: str
    leads: tuple[Lead, ...] = field(converter=_leads)
    since: date | None = field(default=None, converter=_day, kw_only=True)


@frozen
class EvidenceChange:
    """A row shows other evidence.

    Attributes:
        row_id: Id of the row.
        text: The evidence.
        since: The first day on which it holds; None for every day.
    """

    row_id: str
    text: str
    since: date | None = field(default=None, converter=_day, kw_only=True)


@frozen
class NewAction:
    """An action that the plan does not have yet.

    On a row it comes after the row's own actions and takes the place of an "N/A"; a timescale is then for this
    action alone. For a criterion that no row answers it makes a new row, in the section of the criterion's theme.

    Attributes:
        of: Id of the row that it is added to; else of the criterion that it answers.
        action: The action, or its text.
        leads: Who answers for it, beside the row's leads.
        timescale: When, as a timescale or an EDTF date or interval; None to leave the row's.
        measure: What is counted; None to leave the row's.
        since: The first day on which it holds; None for every day.

    Raises:
        SettingsError: The timescale is no EDTF date or interval.
    """

    of: str
    action: Action = field(converter=_action)
    leads: tuple[Lead, ...] = field(default=(), converter=_leads, kw_only=True)
    timescale: Timescale | None = field(default=None, converter=_timescale_or_none, kw_only=True)
    measure: str | None = field(default=None, kw_only=True)
    since: date | None = field(default=None, converter=_day, kw_only=True)


Change = StatusChange | DateChange | LeadChange | EvidenceChange | NewAction
