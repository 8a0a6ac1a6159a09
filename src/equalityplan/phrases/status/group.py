"""What a verb group is: a verb or a predicate with its time, its polarity and how sure it is."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from equalityplan.phrases.status.inflection import Form
from equalityplan.phrases.status.signs import Sense


class Time(Enum):
    """When a deed is, seen from the text."""

    DONE = "has been, was"
    STATE = "is"
    NOW = "is being"
    AHEAD = "will be, to be"


class Hedge(Enum):
    """How sure it is."""

    NONE = "as stated"
    MAYBE = "may, might, could"
    CAN = "can"
    UNABLE = "cannot"
    LIKELY = "is expected to"
    UNLIKELY = "is unlikely to"
    INTENDED = "was to"
    OVERDUE = "should have been"


class Flag(Enum):
    """What the words before a verb say of it."""

    BE = "is, was, been"
    BEING = "being"
    HAVE = "has, had"
    DO = "does, did"
    WILL = "will, should"
    SHOULD = "should"
    TO = "to"
    PAST = "was, had"
    HAD = "had"
    FULLY = "fully"
    PARTLY = "partly"
    NOW = "now"
    YET = "yet"
    OFTEN = "regularly"
    WELL = "successfully"
    AWHILE = "temporarily"
    CEASED = "no longer"


class Group(NamedTuple):
    """A verb group: what it is about, when, whether denied, how sure, and its place.

    Attributes:
        sense: What the verb or predicate is about.
        time: When it is.
        first: Number of its first word.
        last: Number of the word after its last.
        form: The form of the verb; None for a predicate and for a group without one.
        base: The verb as the lexicon has it.
        hedge: How sure it is.
        negated: Whether it is denied.
        finite: Whether an auxiliary stands before it, or a verb that takes it as an infinitive.
        alone: Whether it is an infinitive that no other verb takes.
        partly: Whether it is so in part.
        flags: What else the words before the verb say.
    """

    sense: Sense
    time: Time
    first: int
    last: int
    form: Form | None = None
    base: str = ""
    hedge: Hedge = Hedge.NONE
    negated: bool = False
    finite: bool = False
    alone: bool = False
    partly: bool = False
    flags: frozenset[Flag] = frozenset()

    @property
    def ceased(self) -> bool:
        """Whether it is "no longer" so."""
        return Flag.CEASED in self.flags

    @property
    def now(self) -> bool:
        """Whether "now" stands in it."""
        return Flag.NOW in self.flags
