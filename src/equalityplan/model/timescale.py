"""Timescale: when, as the plan says it, in parts of eight kinds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from equalityplan.model.edtf import day_span
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
        match self.qualifier:
            case Qualifier.START:
                return self.first
            case Qualifier.EARLY | Qualifier.MID if self.first != self.last:
                return _within(self.first, self.last, early=self.qualifier is Qualifier.EARLY)
            case _:
                return self.last


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


@frozen(kw_only=True)
class Relative(_Part):
    """A time counted from something else (`offset` is an ISO 8601 duration, or None without a length)."""

    kind: ClassVar[TimescaleKind] = TimescaleKind.RELATIVE
    offset: str | None = None


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

    @property
    def stated(self) -> bool:
        """Whether the plan says anything about when."""
        return any(part.kind is not TimescaleKind.NONE for part in self.parts)


def _within(first: date, last: date, *, early: bool) -> date:
    """The last day of the early or middle part of a month or a year; a season has no such parts."""
    if (first.year, first.month) == (last.year, last.month):
        return first.replace(day=10 if early else 20)
    if (first.month, last.month) != (1, 12):
        return last
    return date(last.year, 4, 30) if early else date(last.year, 8, 31)
