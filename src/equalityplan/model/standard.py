"""Standard: what plans are read against, a framework edition or a set of legal duties."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from attrs import field, frozen


class Completeness(StrEnum):
    """How much of a standard's wording has been seen."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    STRUCTURE_ONLY = "structure-only"


class Gate(StrEnum):
    """What a level asks for before it counts as reached."""

    ALL_MET = "all-met"
    NONE = "none"


class Aspect(StrEnum):
    """The two questions that are asked of a criterion."""

    PLANNED = "planned"
    DELIVERED = "delivered"


@frozen(kw_only=True)
class Source:
    """Where a fact of a standard comes from.

    Attributes:
        key: Short name.
        address: Address of the page or document.
        supports: What it supports.
    """

    key: str
    address: str
    supports: str = ""


@frozen(kw_only=True)
class Check:
    """A rule that a criterion asks for.

    Attributes:
        rule: The rule's id.
        aspect: Which of the two questions it answers.
        parameters: Values for the rule's parameters.
    """

    rule: str
    aspect: Aspect = field(converter=Aspect)
    parameters: Mapping[str, object] = field(factory=dict, hash=False)


@frozen(kw_only=True)
class Level:
    """One level of a standard.

    Attributes:
        id: Id in the standard.
        name: Name as published.
        rank: 1 for the lowest.
        gate: What is asked before it counts as reached.
        gate_stated: Whether the standard itself states the gate; where it does not, the gate is ours.
    """

    id: str
    name: str
    rank: int
    gate: Gate = field(default=Gate.ALL_MET, converter=Gate)
    gate_stated: bool = False


@frozen(kw_only=True)
class Theme:
    """One theme of a standard; `aliases` are other names that plans print for it."""

    id: str
    name: str
    rank: int
    aliases: tuple[str, ...] = ()


@frozen(kw_only=True)
class Criterion:
    """One thing that a standard asks for.

    Attributes:
        id: Id as published, or a local one where the standard numbers nothing.
        title: What it asks for, in our own words.
        level: Id of its level, or None where the standard has no levels.
        theme: Id of its theme, or None where it belongs to all or none.
        wording_seen: Whether the published wording was seen; a criterion without is listed and never scored.
        links: Ids of criteria that the standard links it to.
        keywords: Words that a plan's answer to it may use.
        checks: The rules that it asks for.
    """

    id: str
    title: str
    level: str | None = None
    theme: str | None = None
    wording_seen: bool = True
    links: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    checks: tuple[Check, ...] = ()


@frozen(kw_only=True)
class Standard:
    """A dated standard with its levels, themes and criteria.

    Attributes:
        id: Id such as ``eflg-2012``.
        title: Title as published.
        publisher: Who published it.
        jurisdiction: The nations in which it is used.
        valid_from, valid_to: EDTF dates of use, or None where they are not known or it is still in use.
        supersedes, superseded_by: Ids of the editions before and after, or None.
        completeness: How much of its wording was seen.
        completeness_note: What was seen and what was not, in a sentence or more.
        levels: Its levels, lowest first.
        themes: Its themes in order.
        criteria: Its criteria in order.
        rating_scale: The words with which authorities rate themselves on its form, lowest first; empty where it
            has no scale of its own.
        plan_checks: Rules that are asked of the plan as a whole.
        sources: Where its facts come from.
    """

    id: str
    title: str
    publisher: str
    jurisdiction: tuple[str, ...] = ()
    valid_from: str | None = None
    valid_to: str | None = None
    supersedes: str | None = None
    superseded_by: str | None = None
    completeness: Completeness = field(default=Completeness.COMPLETE, converter=Completeness)
    completeness_note: str = ""
    levels: tuple[Level, ...] = ()
    themes: tuple[Theme, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    rating_scale: tuple[str, ...] = ()
    plan_checks: tuple[Check, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def criteria_by_id(self) -> dict[str, Criterion]:
        """The criteria by their ids, in order."""
        return {criterion.id: criterion for criterion in self.criteria}
