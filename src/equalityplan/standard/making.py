"""From the tables of a file to a standard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve

from equalityplan.model.standard import (
    Aspect,
    Body,
    Check,
    Completeness,
    Criterion,
    Duty,
    Gate,
    Level,
    Scoring,
    ScoringMethod,
    Source,
    Standard,
    StandardKind,
    Theme,
)
from equalityplan.standard.part import Part


def make_standard(root: Part) -> Standard:
    """Make the standard of a file; what is missing or faulty in it is noted in the part's faults."""
    asked = _default_checks(root.table("checks"))
    given = _shared(root)
    standard = Standard(
        id=root.text("id"),
        title=root.text("title"),
        publisher=root.text("publisher"),
        kind=root.choice("kind", StandardKind, StandardKind.FRAMEWORK),
        jurisdiction=root.texts("jurisdiction"),
        bodies=_bodies(root),
        valid_from=root.text_or_none("valid_from"),
        valid_to=root.text_or_none("valid_to"),
        supersedes=root.text_or_none("supersedes"),
        superseded_by=root.text_or_none("superseded_by"),
        completeness=root.choice("completeness", Completeness, Completeness.COMPLETE),
        completeness_note=root.text("completeness_note", required=False),
        levels=tuple(_level(part) for part in root.tables("levels")),
        themes=tuple(_theme(part) for part in root.tables("themes")),
        criteria=tuple(_with_shared(_criterion(part, asked), given) for part in root.tables("criteria")),
        rating_scale=root.texts("rating_scale"),
        scoring=_scoring(root.table("scoring")),
        plan_checks=root.rules("plan_checks", Aspect.PLANNED),
        sources=tuple(_source(part) for part in root.tables("sources")),
    )
    for rule in sorted(given.keys() - {check.rule for criterion in standard.criteria for check in criterion.checks}):
        root.fault("shared", f"no criterion asks for the rule {rule!r}")
    root.close()
    return standard


def _shared(root: Part) -> Mapping[str, Mapping[str, object]]:
    """Give the values of parameters that several criteria or rules share, by the rule."""
    given: dict[str, dict[str, object]] = {}
    for part in root.tables("shared"):
        values = part.mapping("parameters")
        for rule in part.texts("rules"):
            given.setdefault(rule, {}).update(values)
        part.close()
    return given


def _with_shared(criterion: Criterion, given: Mapping[str, Mapping[str, object]]) -> Criterion:
    """Give a criterion whose checks have the values that all share; their own go before them."""
    if given.keys().isdisjoint(check.rule for check in criterion.checks):
        return criterion
    checks = (evolve(check, parameters={**given.get(check.rule, {}), **check.parameters}) for check in criterion.checks)
    return evolve(criterion, checks=tuple(checks))


def _bodies(part: Part) -> tuple[Body, ...]:
    return part.choices("bodies", Body)


def _scoring(part: Part) -> Scoring:
    scoring = Scoring(
        method=part.choice("method", ScoringMethod, ScoringMethod.GATES),
        version=part.text("version", required=False) or "1",
        stated=part.flag("stated", default=False),
    )
    part.close()
    return scoring


def _default_checks(part: Part) -> tuple[Check, ...]:
    checks = (*part.rules("planned", Aspect.PLANNED), *part.rules("delivered", Aspect.DELIVERED))
    part.close()
    return checks


def _level(part: Part) -> Level:
    level = Level(
        id=part.text("id"),
        name=part.text("name"),
        rank=part.rank("rank"),
        gate=part.choice("gate", Gate, Gate.ALL_MET),
        gate_share=part.share("gate_share"),
        gate_stated=part.flag("gate_stated", default=False),
    )
    part.close()
    return level


def _theme(part: Part) -> Theme:
    theme = Theme(
        id=part.text("id"),
        name=part.text("name"),
        rank=part.rank("rank"),
        aliases=part.texts("aliases"),
        weight=part.weight("weight"),
    )
    part.close()
    return theme


def _criterion(part: Part, asked: tuple[Check, ...]) -> Criterion:
    seen = part.flag("wording_seen", default=True)
    own = tuple(_check(check) for check in part.tables("checks"))
    criterion = Criterion(
        id=part.text("id"),
        title=part.text("title"),
        level=part.membership("level"),
        theme=part.membership("theme"),
        wording_seen=seen,
        links=part.texts("links"),
        keywords=part.texts("keywords"),
        checks=_merged(asked if seen else (), own),
        weight=part.weight("weight"),
        duty=_duty(part.table("duty")),
    )
    part.close()
    return criterion


def _duty(part: Part) -> Duty | None:
    if not part.values:
        return None
    duty = Duty(
        instrument=part.text("instrument"),
        provision=part.text("provision"),
        citation=part.text("citation", required=False),
        nations=part.texts("nations"),
        bodies=_bodies(part),
        applies_to=part.text("applies_to", required=False),
        in_force=part.text_or_none("in_force"),
        repealed=part.text_or_none("repealed"),
        first_deadline=part.day("first_deadline"),
        recurrence=part.text_or_none("recurrence"),
        yearly_by=part.text_or_none("yearly_by"),
        unverified=part.texts("unverified"),
    )
    part.close()
    return duty


def _check(part: Part) -> Check:
    check = Check(rule=part.rule("rule"), aspect=part.choice("aspect", Aspect), parameters=part.mapping("parameters"))
    part.close()
    return check


def _merged(asked: Sequence[Check], own: Sequence[Check]) -> tuple[Check, ...]:
    return tuple({(check.rule, check.aspect): check for check in (*asked, *own)}.values())


def _source(part: Part) -> Source:
    source = Source(key=part.text("key"), address=part.text("address"), supports=part.text("supports", required=False))
    part.close()
    return source
