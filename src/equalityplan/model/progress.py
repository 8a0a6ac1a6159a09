"""Status and rating: where an action stands, and how the authority rates itself."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from attrs import field, frozen

from equalityplan.provenance import Where


class StatusWord(StrEnum):
    """Where an action stands, in one word."""

    NOT_STARTED = "not-started"
    IN_PROGRESS = "in-progress"
    ON_TRACK = "on-track"
    AT_RISK = "at-risk"
    OFF_TRACK = "off-track"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    SUPERSEDED = "superseded"
    ONGOING = "ongoing"
    NOT_APPLICABLE = "not-applicable"
    UNKNOWN = "unknown"


class RatingWord(StrEnum):
    """The authority's own answer to whether something is met."""

    MET = "met"
    PARTIALLY_MET = "partially-met"
    NOT_MET = "not-met"


@frozen
class StatusPart:
    """Where one part of an action stands, of which a cell tells several.

    Attributes:
        word: The status of the part in one word.
        text: The words of the part as printed.
        span: Its first character in the status's text and the one after its last, from 0.
    """

    word: StatusWord = field(converter=StatusWord)
    text: str = field(default="", kw_only=True)
    span: tuple[int, int] | None = field(default=None, eq=False, kw_only=True)


def _parts(parts: Iterable[StatusPart]) -> tuple[StatusPart, ...]:
    return tuple(parts)


@frozen
class Status:
    """Where an action stands, as the plan says it.

    Attributes:
        word: The status in one word; ``unknown`` where the words say nothing that could be told.
        completed_on: EDTF date on which it was completed, only where one is printed.
        parts: What the words say of the parts of the action one by one, where they tell of several; else empty.
        text: The words as printed.
        where: Their place.
    """

    word: StatusWord = field(converter=StatusWord)
    completed_on: str | None = field(default=None, kw_only=True)
    parts: tuple[StatusPart, ...] = field(default=(), converter=_parts, kw_only=True)
    text: str = field(default="", kw_only=True)
    where: Where | None = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class Rating:
    """The authority's own rating of a criterion or objective, as ticked or written.

    Attributes:
        word: Met, partially met or not met.
        text: The mark as printed, such as a tick.
        where: Its place.
    """

    word: RatingWord = field(converter=RatingWord)
    text: str = field(default="", kw_only=True)
    where: Where | None = field(default=None, eq=False, repr=False, kw_only=True)
