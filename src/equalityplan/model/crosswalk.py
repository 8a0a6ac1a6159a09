"""Crosswalk: how a part of one standard answers to a part of another."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen


class CrosswalkRelation(StrEnum):
    """What the source's part is to the target's."""

    SAME = "same"
    SAME_SUBJECT = "same-subject"
    SAME_LEVEL = "same-level"
    NEXT_LEVEL_UP = "next-level-up"
    TRANSLATES_TO = "translates-to"
    RENAMED = "renamed"
    MERGED = "merged"
    SISTER = "sister"
    NEAREST = "nearest"
    FEEDS = "feeds"
    REPORTED_AS = "reported-as"


class CrosswalkBasis(StrEnum):
    """What the relation rests on: a source that states it, our own matching, or what is known without a source."""

    STATED = "stated"
    INFERRED = "inferred"
    GENERAL_KNOWLEDGE = "general-knowledge"


class StandardPart(StrEnum):
    """What kind of part of a standard an id names; `OTHER` is named in words alone."""

    CRITERION = "criterion"
    LEVEL = "level"
    THEME = "theme"
    RATING = "rating"
    OTHER = "other"


@frozen(kw_only=True)
class Crosswalk:
    """A part of one standard, and the part of another that it answers to.

    Attributes:
        source, target: Ids of the standards.
        source_part, target_part: What kinds of part they are.
        source_id, target_id: Ids of the parts in their standards.
        relation: What the source's part is to the target's.
        basis: What that rests on.
        address: The source that states it, or None.
        note: What else should be known.
    """

    source: str
    source_id: str
    target: str
    target_id: str
    relation: CrosswalkRelation = field(converter=CrosswalkRelation)
    basis: CrosswalkBasis = field(converter=CrosswalkBasis)
    source_part: StandardPart = field(default=StandardPart.CRITERION, converter=StandardPart)
    target_part: StandardPart = field(default=StandardPart.CRITERION, converter=StandardPart)
    address: str | None = None
    note: str = ""

    @property
    def moves(self) -> bool:
        """Whether an answer may be carried over by itself; everything else is only offered to a person."""
        return self.basis is CrosswalkBasis.STATED and self.relation in (
            CrosswalkRelation.SAME,
            CrosswalkRelation.TRANSLATES_TO,
        )
