"""Standard: what plans are read against, a framework edition or a set of legal duties."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction

from attrs import field, frozen

from equalityplan.model.edtf import day_span


class Completeness(StrEnum):
    """How much of a standard's wording has been seen."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    STRUCTURE_ONLY = "structure-only"


class StandardKind(StrEnum):
    """Whether a standard is a framework that bodies choose to use, or legal duties that bind them."""

    FRAMEWORK = "framework"
    DUTIES = "duties"


class Body(StrEnum):
    """Kinds of public body, as far as standards and duties tell them apart; a council is any of the first six."""

    DISTRICT_COUNCIL = "district council"
    COUNTY_COUNCIL = "county council"
    UNITARY_COUNCIL = "unitary council"
    METROPOLITAN_COUNCIL = "metropolitan council"
    LONDON_BOROUGH = "london borough"
    COMBINED_AUTHORITY = "combined authority"
    COUNCIL = "council"
    FIRE_SERVICE = "fire service"
    POLICE = "police"
    NHS_BODY = "nhs body"
    UNIVERSITY = "university"
    COLLEGE = "college"
    SCHOOL = "school"
    HOUSING_BODY = "housing body"
    CAREERS_SERVICE = "careers service"
    GOVERNMENT_DEPARTMENT = "government department"
    PUBLIC_BODY = "public body"
    EMPLOYER = "employer"

    def includes(self, other: Body) -> bool:
        """Whether bodies of the other kind are bodies of this kind.

        Examples:
            >>> Body.COUNCIL.includes(Body.DISTRICT_COUNCIL), Body.SCHOOL.includes(Body.COUNCIL)
            (True, False)
        """
        if self is other or self is Body.EMPLOYER:
            return True
        if self is Body.PUBLIC_BODY:
            return other is not Body.EMPLOYER
        return self is Body.COUNCIL and other in _COUNCILS


_COUNCILS = frozenset(
    (
        Body.DISTRICT_COUNCIL,
        Body.COUNTY_COUNCIL,
        Body.UNITARY_COUNCIL,
        Body.METROPOLITAN_COUNCIL,
        Body.LONDON_BOROUGH,
        Body.COMBINED_AUTHORITY,
    )
)


class Gate(StrEnum):
    """What a level asks for before it counts as reached.

    Every scored criterion met, at least a share of them met (`Level.gate_share`), or nothing that is known.
    """

    ALL_MET = "all-met"
    SHARE_MET = "share-met"
    NONE = "none"


class ScoringMethod(StrEnum):
    """How the answers to a standard's criteria are counted together."""

    GATES = "gates"
    WEIGHTED_SHARE = "weighted-share"
    COUNTS = "counts"


@frozen(kw_only=True)
class Scoring:
    """How a standard is scored.

    Attributes:
        method: Levels as gates, a share weighted by theme, or counts of met, partially met and not met.
        version: Version of the method as this standard uses it; it changes when the same plan may score otherwise.
        stated: Whether the standard itself states the method; where it does not, the method is ours.
    """

    method: ScoringMethod = field(default=ScoringMethod.GATES, converter=ScoringMethod)
    version: str = "1"
    stated: bool = False


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
        gate_share: The share of its scored criteria that has to be met, where the gate asks for a share.
        gate_stated: Whether the standard itself states the gate; where it does not, the gate is ours.
    """

    id: str
    name: str
    rank: int
    gate: Gate = field(default=Gate.ALL_MET, converter=Gate)
    gate_share: Fraction | None = None
    gate_stated: bool = False


@frozen(kw_only=True)
class Theme:
    """One theme of a standard; `aliases` are other names that plans print for it, `weight` is how much it counts."""

    id: str
    name: str
    rank: int
    aliases: tuple[str, ...] = ()
    weight: int = 1


@frozen(kw_only=True)
class Duty:
    """What a legal duty is beside what it asks for.

    Nothing here is legal advice.

    Attributes:
        instrument: The Act or the regulations.
        provision: Section, article or regulation.
        citation: Chapter or number of the instrument.
        nations: The nations in which it binds.
        bodies: The kinds of body that it binds, as near as those kinds tell; `applies_to` says it exactly.
        applies_to: Whom it binds, in words.
        in_force: First day, or month or year, on which it was in force, in EDTF; None where it is not known.
        repealed: Day, month or year from which it was no longer in force, in EDTF; None where it still is.
        first_deadline: The last day, inclusive, on which it had to be done for the first time.
        recurrence: ISO 8601 duration after which it has to be done again at the latest, counted from the last time.
        yearly_by: Month and day of each year by which it has to be done, as ``03-30``.
        unverified: Names of the facts above that were not read in a source.
    """

    instrument: str
    provision: str
    citation: str = ""
    nations: tuple[str, ...] = ()
    bodies: tuple[Body, ...] = ()
    applies_to: str = ""
    in_force: str | None = None
    repealed: str | None = None
    first_deadline: date | None = None
    recurrence: str | None = None
    yearly_by: str | None = None
    unverified: tuple[str, ...] = ()

    def binds(self, as_of: date | None, nation: str | None = None, body: Body | None = None) -> bool:
        """Whether the duty bound bodies of a kind in a nation on a day; what is not known or not asked is no bar."""
        return _in_use(self.in_force, self.repealed, as_of, until=False) and _concerns(
            self.nations, self.bodies, nation, body
        )


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
        weight: How much it counts in the scores.
        duty: The law behind it, where the standard is a set of legal duties.
    """

    id: str
    title: str
    level: str | None = None
    theme: str | None = None
    wording_seen: bool = True
    links: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    checks: tuple[Check, ...] = ()
    weight: int = 1
    duty: Duty | None = None


@frozen(kw_only=True)
class Standard:
    """A dated standard with its levels, themes and criteria.

    Attributes:
        id: Id such as ``eflg-2012``.
        title: Title as published.
        publisher: Who published it.
        kind: A framework, or a set of legal duties.
        jurisdiction: The nations in which it is used.
        bodies: The kinds of body that use it or are bound by it; empty where any may.
        valid_from, valid_to: EDTF dates of use, or None where they are not known or it is still in use.
        supersedes, superseded_by: Ids of the editions before and after, or None.
        completeness: How much of its wording was seen.
        completeness_note: What was seen and what was not, in a sentence or more.
        levels: Its levels, lowest first.
        themes: Its themes in order.
        criteria: Its criteria in order.
        rating_scale: The words with which authorities rate themselves on its form, lowest first; empty where it
            has no scale of its own.
        scoring: How the answers are counted together.
        plan_checks: Rules that are asked of the plan as a whole.
        sources: Where its facts come from.
    """

    id: str
    title: str
    publisher: str
    kind: StandardKind = field(default=StandardKind.FRAMEWORK, converter=StandardKind)
    jurisdiction: tuple[str, ...] = ()
    bodies: tuple[Body, ...] = ()
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
    scoring: Scoring = Scoring()
    plan_checks: tuple[Check, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def criteria_by_id(self) -> dict[str, Criterion]:
        """The criteria by their ids, in order."""
        return {criterion.id: criterion for criterion in self.criteria}

    def in_use(self, as_of: date | None, nation: str | None = None, body: Body | None = None) -> bool:
        """Whether bodies of a kind in a nation used it, or were bound by it, on a day.

        A month or year counts in full at both ends. A set of duties is in use where one of its duties binds.

        Args:
            as_of: The day; None for any.
            nation: A nation, such as ``"Wales"``; None for any.
            body: A kind of body; None for any.
        """
        concerned = _concerns(self.jurisdiction, self.bodies, nation, body)
        if self.kind is StandardKind.DUTIES:
            return concerned and bool(self.binding(as_of, nation, body))
        return concerned and _in_use(self.valid_from, self.valid_to, as_of, until=True)

    def binding(self, as_of: date | None, nation: str | None = None, body: Body | None = None) -> tuple[Criterion, ...]:
        """Give the duties that bound bodies of a kind in a nation on a day, in order."""
        duties = (criterion for criterion in self.criteria if criterion.duty)
        return tuple(found for found in duties if found.duty and found.duty.binds(as_of, nation, body))


def _in_use(start: str | None, end: str | None, day: date | None, *, until: bool) -> bool:
    """Whether a day, if one is given, lies between two EDTF dates; `until`: the second is the last of use."""
    if day is None:
        return True
    first, (end_first, end_last) = day_span(start)[0], day_span(end)
    if first and day < first:
        return False
    return not end_first or not end_last or (day <= end_last if until else day < end_first)


def _concerns(nations: tuple[str, ...], bodies: tuple[Body, ...], nation: str | None, body: Body | None) -> bool:
    named = nation is None or not nations or nation.casefold() in [name.casefold() for name in nations]
    return named and (body is None or not bodies or any(kind.includes(body) for kind in bodies))
