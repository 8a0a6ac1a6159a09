"""Timescale: when, as the plan says it, in parts of eight kinds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from itertools import takewhile
from typing import ClassVar

from attrs import field, frozen

from equalityplan.display import table_html
from equalityplan.model.edtf import day_span
from equalityplan.model.recurrence import occurrences, parse_rule, yearly_windows
from equalityplan.provenance import Where


class TimescaleKind(StrEnum):
    """The kinds of part that a timescale can have."""

    INSTANT = "instant"
    RANGE = "range"
    OPEN_START = "open-start"
    OPEN_END = "open-end"
    RECURRING = "recurring"
    RELATIVE = "relative"
    UNDETERMINED = "undetermined"
    NONE = "none"


class Qualifier(StrEnum):
    """A word that sharpens or blurs a date; it never changes the EDTF value."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    BY = "by"
    START = "start"
    END = "end"


class Answer(StrEnum):
    """An answer that is honest about what a document does not say."""

    YES = "yes"
    NO = "no"
    CANNOT_TELL = "cannot tell"

    def __bool__(self) -> bool:
        """Refuse to be taken for true or false: "no" and "cannot tell" are neither."""
        raise TypeError(f"the answer '{self}' is neither true nor false; compare it: answer is Answer.YES")


@frozen(kw_only=True)
class _Part:
    """What all parts have.

    Attributes:
        text: The words of the part as printed.
        span: Its first character in the timescale's text and the one after its last, from 0.
        qualifier: The word that sharpens or blurs it.
        scope: The words that say what it applies to, or a printed list number.
        applies_to: Numbers, from 1, of the row's actions that it certainly applies to; empty for all.
        deadline: False where the date is a stamp, a title or a past event and not when something is due.
    """

    kind: ClassVar[TimescaleKind]

    text: str = ""
    span: tuple[int, int] | None = field(default=None, eq=False)
    qualifier: Qualifier | None = None
    scope: str | None = None
    applies_to: tuple[int, ...] = ()
    deadline: bool = True

    @property
    def first(self) -> date | None:
        """The first day that the words can mean, or None."""
        return day_span(getattr(self, "edtf", None))[0]

    @property
    def last(self) -> date | None:
        """The last day that the words can mean, or None."""
        return day_span(getattr(self, "edtf", None))[1]

    @property
    def due(self) -> date | None:
        """The day by which it is due, inclusive, or None where the part fixes no deadline."""
        return None


@frozen(kw_only=True)
class _DatedPart(_Part):
    """A part with a date or interval."""

    edtf: str


# A kind without fields of its own is a plain class: its fields and methods are those of the class below it.
class Instant(_DatedPart):
    """A day, month, season or year at the printed precision (`edtf`)."""

    __slots__ = ()
    kind: ClassVar[TimescaleKind] = TimescaleKind.INSTANT

    @property
    def due(self) -> date | None:
        """The last day meant: early and mid month are the 10th and 20th, early and mid year 30 April and 31 August."""
        if not self.deadline or self.last is None or self.first is None:
            return None
        return _meant(self.qualifier, self.first, self.last)


@frozen(kw_only=True)
class Range(_Part):
    """A time with a fixed start and end (`edtf` is an interval, or None where the printed one is impossible)."""

    kind: ClassVar[TimescaleKind] = TimescaleKind.RANGE
    edtf: str | None

    @property
    def due(self) -> date | None:
        """The last day of the range."""
        return self.last if self.deadline else None


class OpenStart(_DatedPart):
    """A time with an end and no stated start (`edtf` is ``../end``)."""

    __slots__ = ()
    kind: ClassVar[TimescaleKind] = TimescaleKind.OPEN_START

    @property
    def due(self) -> date | None:
        """The last day before the end."""
        return self.last if self.deadline else None


@frozen(kw_only=True)
class OpenEnd(_Part):
    """A time that goes on (`edtf` is ``start/..``, or None for a bare "ongoing")."""

    kind: ClassVar[TimescaleKind] = TimescaleKind.OPEN_END
    edtf: str | None = None


@frozen(kw_only=True)
class Recurring(_Part):
    """Something that comes again (`recurrence` is an RFC 5545 rule, or None where no exact rule fits)."""

    kind: ClassVar[TimescaleKind] = TimescaleKind.RECURRING
    edtf: str | None = None
    recurrence: str | None = None

    def occurrences(self, after: date) -> Iterator[date]:
        """Yield the days on which it comes again after a day, in order; none where the words fix no day.

        A rule is counted from the first day of its `edtf` and ends with the last one. Without a first day only what
        comes every year in named months is known: there a month, or several in a row, stands for its last day.

        Args:
            after: The days yielded lie after this one.

        Examples:
            >>> days = Recurring(recurrence="FREQ=MONTHLY;INTERVAL=6", edtf="2012-10/..").occurrences(date(2012, 12, 1))
            >>> next(days), next(days)
            (datetime.date(2013, 4, 1), datetime.date(2013, 10, 1))
        """
        rule = parse_rule(self.recurrence) if self.recurrence else None
        if rule is None:
            return iter(())
        first, last = self.first, self.last or date.max
        known = occurrences(rule, first, after) if first else self._in_windows(yearly_windows(rule, after), after)
        return takewhile(lambda day: day <= last, known)

    def next_occurrence(self, after: date) -> date | None:
        """Give the first day after a day on which it comes again, or None where that cannot be told.

        Examples:
            >>> Recurring(recurrence="FREQ=YEARLY;BYMONTH=9").next_occurrence(date(2012, 9, 30))
            datetime.date(2013, 9, 30)
            >>> Recurring(recurrence="FREQ=MONTHLY;INTERVAL=3").next_occurrence(date(2012, 9, 30)) is None
            True
        """
        return next(self.occurrences(after), None)

    def _in_windows(self, windows: Iterable[tuple[date, date]], after: date) -> Iterator[date]:
        days = (_meant(self.qualifier, *window) for window in windows)
        return (day for day in days if after < day)


class Anchor(StrEnum):
    """What a relative time is counted from, where the words say it."""

    PLAN_YEAR = "plan year"
    EVENT = "event"


@frozen(kw_only=True)
class Relative(_Part):
    """A time counted from something else.

    Attributes:
        offset: ISO 8601 duration, or None without a length; of "Year 2" it is two years.
        anchor: ``plan year`` for a numbered year of the plan, ``event`` for something that is no date ("after the
            launch"), None where the words do not say what it is counted from ("within six months").
    """

    kind: ClassVar[TimescaleKind] = TimescaleKind.RELATIVE
    offset: str | None = None
    anchor: Anchor | None = None


class Undetermined(_Part):
    """A date still to be settled ("TBC", "?"), or words that no reading fits."""

    __slots__ = ()
    kind: ClassVar[TimescaleKind] = TimescaleKind.UNDETERMINED


class Unstated(_Part):
    """No timescale: an empty cell, no such column, or words that are no time at all."""

    __slots__ = ()
    kind: ClassVar[TimescaleKind] = TimescaleKind.NONE


TimescalePart = Instant | Range | OpenStart | OpenEnd | Recurring | Relative | Undetermined | Unstated


def _parts(values: Iterable[TimescalePart]) -> tuple[TimescalePart, ...]:
    return tuple(values)


@frozen
class Timescale:
    """When something is to happen, as one cell of a plan says it.

    Attributes:
        parts: What the words say, in their order; at least one part.
        text: The cell as printed.
        where: Its place.

    Examples:
        >>> timescale = Timescale.from_edtf("2012-09")
        >>> timescale.due
        datetime.date(2012, 9, 30)
        >>> timescale.overdue(date(2012, 9, 30)), timescale.overdue(date(2012, 10, 1))
        (<Answer.NO: 'no'>, <Answer.YES: 'yes'>)
    """

    parts: tuple[TimescalePart, ...] = field(default=(Unstated(),), converter=_parts)
    text: str = field(default="", kw_only=True)
    where: Where | None = field(default=None, eq=False, repr=False, kw_only=True)

    @classmethod
    def from_edtf(cls, edtf: str, qualifier: Qualifier | None = None) -> Timescale:
        """Build a timescale of one part from an EDTF date or interval.

        Args:
            edtf: A date (``2012-09``), an interval (``2012-09/2013-03``) or an open one (``2012-09/..``).
            qualifier: A word that sharpens or blurs it.

        Raises:
            ValueError: The text is no EDTF of level 1, or names no day at all.
        """
        first, last = day_span(edtf)
        if first is None and last is None:
            raise ValueError(f"{edtf!r} is no EDTF date or interval with a known end, such as 2012-09 or 2012-09/..")
        start, slash, end = edtf.partition("/")
        if not slash:
            return cls((Instant(edtf=edtf, text=edtf, qualifier=qualifier),), text=edtf)
        if end in ("", ".."):
            return cls((OpenEnd(edtf=f"{start}/..", text=edtf, qualifier=qualifier),), text=edtf)
        if start in ("", ".."):
            return cls((OpenStart(edtf=f"../{end}", text=edtf, qualifier=qualifier),), text=edtf)
        return cls((Range(edtf=edtf, text=edtf, qualifier=qualifier),), text=edtf)

    @property
    def due(self) -> date | None:
        """The latest fixed deadline, inclusive, or None where the words fix none."""
        return max((part.due for part in self.parts if part.due), default=None)

    def due_for(self, number: int) -> date | None:
        """The latest deadline of the row's action with this number, from 1."""
        applying = (part for part in self.parts if not part.applies_to or number in part.applies_to)
        return max((part.due for part in applying if part.due), default=None)

    def overdue(self, as_of: date) -> Answer:
        """Say whether the deadline has passed, whatever the status: from the day after `due`."""
        if self.due is None:
            return Answer.CANNOT_TELL
        return Answer.YES if self.due < as_of else Answer.NO

    def next_occurrence(self, after: date) -> date | None:
        """Give the first day after a day on which something comes again, or None where that cannot be told."""
        found = (part.next_occurrence(after) for part in self.parts if isinstance(part, Recurring))
        return min((day for day in found if day), default=None)

    @property
    def stated(self) -> bool:
        """Whether the plan says anything about when."""
        return any(part.kind is not TimescaleKind.NONE for part in self.parts)

    def _repr_html_(self) -> str:
        parts = (
            (part.text, part.kind, getattr(part, "edtf", None) or "", part.qualifier or "", part.due or "none")
            for part in self.parts
        )
        return table_html(("words", "kind", "EDTF", "qualifier", "due"), parts, caption=self.text or None)


def _meant(qualifier: Qualifier | None, first: date, last: date) -> date:
    """The day that a qualifier makes of a time."""
    match qualifier:
        case Qualifier.START:
            return first
        case Qualifier.EARLY | Qualifier.MID if first != last:
            return _within(first, last, early=qualifier is Qualifier.EARLY)
        case _:
            return last


def _within(first: date, last: date, *, early: bool) -> date:
    """The last day of the early or middle part of a month or a year; a season has no such parts."""
    if (first.year, first.month) == (last.year, last.month):
        return first.replace(day=10 if early else 20)
    if (first.month, last.month) != (1, 12):
        return last
    return date(last.year, 4, 30) if early else date(last.year, 8, 31)
