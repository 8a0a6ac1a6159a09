"""assess: what a plan's text meets of a standard, as of a date, with reasons and places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from attrs import evolve

from equalityplan.assessment.deadlines import as_date, day_in_words, find_deadlines
from equalityplan.assessment.engine import Engine
from equalityplan.assessment.results import (
    AspectResult,
    Assessment,
    Basis,
    CriterionResult,
    Deadline,
    DeadlineState,
    Explanation,
    GroupResult,
    LevelResult,
    Reach,
    ThemeResult,
)
from equalityplan.assessment.scores import Score
from equalityplan.assessment.tying import Tie, tie_rows
from equalityplan.assessment.verdicts import criterion_result
from equalityplan.graph import DependencyGraph, resolve
from equalityplan.mapping import CriterionMapping
from equalityplan.model.plan import Plan
from equalityplan.model.standard import Gate, Level, Standard
from equalityplan.notice import Notice
from equalityplan.rule import Judgement, Verdict, load_rules
from equalityplan.settings import Settings

__all__ = [
    "AspectResult",
    "Assessment",
    "Basis",
    "CriterionResult",
    "Deadline",
    "DeadlineState",
    "Explanation",
    "GroupResult",
    "LevelResult",
    "Reach",
    "Score",
    "ThemeResult",
    "assess",
    "day_in_words",
]


def assess(
    plan: Plan | DependencyGraph,
    standard: Standard,
    as_of: date | str,
    *,
    mapping: CriterionMapping | None = None,
    settings: Settings | None = None,
) -> Assessment:
    """Assess a plan under a standard.

    Two questions are asked of each criterion: is it planned, and is it delivered as of the day? The answers
    stay apart. Nothing but the arguments is looked at: not the clock, the network or earlier calls.

    Args:
        plan: The plan, or its dependencies if they are resolved already.
        standard: What it is read against.
        as_of: The day for which the answers hold: a date, or an ISO 8601 text.
        mapping: Rows tied to criteria by a person, for plans that do not number the criteria.
        settings: What is ignored and waived.

    Raises:
        SettingsError: `as_of` is no date.

    Examples:
        >>> from equalityplan.model.objective import PlanRow
        >>> from equalityplan.model.plan import Section
        >>> from equalityplan.standard import load_standard
        >>> plan = Plan(sections=[Section("Community engagement and satisfaction", rows=[
        ...     PlanRow(reference="2.13", actions=["Hold three open meetings"], leads=["Clerk"], timescale="2012-09"),
        ... ])])
        >>> result = assess(plan, load_standard("eflg-2012"), "2012-11-01").criteria["2.13"]
        >>> str(result.verdict)
        'cannot tell'
    """
    day = as_date(as_of)
    settings = settings or Settings()
    graph = plan if isinstance(plan, DependencyGraph) else resolve(plan, standard)
    rules = {rule_id: rule for rule_id, rule in load_rules().items() if rule_id not in settings.ignore}
    engine = Engine(rules=rules, graph=graph, as_of=day, settings=settings)
    judgements = engine.judge_all()
    ties = tie_rows(standard, engine.row_subjects(), mapping)
    criteria = _criteria(standard, ties, judgements, engine)
    return Assessment(
        standard=standard,
        as_of=day,
        graph=graph,
        criteria=criteria,
        themes=_themes(standard, criteria),
        levels={level.id: _level(level, criteria) for level in standard.levels},
        unscored=tuple(criterion.id for criterion in standard.criteria if not criterion.wording_seen),
        judgements=tuple(judgements.values()),
        deadlines=tuple(find_deadlines(graph, engine.row_subjects(), day)),
        notices=tuple(_notices(standard, settings, judgements, day)),
    )


def _criteria(
    standard: Standard,
    ties: Mapping[str, Tie],
    judgements: Mapping[tuple[str, str], Judgement],
    engine: Engine,
) -> dict[str, CriterionResult]:
    named = {standard.criteria_by_id[found].level for found, tie in ties.items() if tie.rows}
    results = {}
    for criterion_id, tie in ties.items():
        criterion = standard.criteria_by_id[criterion_id]
        result = criterion_result(criterion, tie, judgements, named_level=criterion.level in named)
        sources = [source for row in tie.rows for source in engine.graph.actions_for(row.id).sources]
        result = evolve(result, inherited_from=tuple(dict.fromkeys(sources)))
        results[criterion_id] = _waived(result, engine.settings, engine.as_of)
    return results


def _waived(result: CriterionResult, settings: Settings, day: date) -> CriterionResult:
    """Take a waived criterion out of every score."""
    for waiver in settings.waivers:
        if waiver.holds(result.criterion.id, None, day):
            answer = AspectResult(verdict=Verdict.NOT_APPLICABLE, reason=f"Waived: {waiver.reason}")
            return evolve(result, planned=answer, delivered=answer, verdict=answer.verdict, reason=answer.reason)
    return result


def _themes(standard: Standard, criteria: Mapping[str, CriterionResult]) -> dict[str, ThemeResult]:
    found = {}
    for theme in standard.themes:
        own = [result for result in criteria.values() if result.criterion.theme == theme.id]
        if own:
            found[theme.id] = ThemeResult(
                theme=theme,
                name=theme.name,
                criteria=tuple(result.criterion.id for result in own),
                score=Score.of(result.verdict for result in own),
                planned=Score.of(result.planned.verdict for result in own),
                delivered=Score.of(result.delivered.verdict for result in own),
            )
    return found


def _level(level: Level, criteria: Mapping[str, CriterionResult]) -> LevelResult:
    own = [result for result in criteria.values() if result.criterion.level == level.id]
    blockers = tuple(result.criterion.id for result in own if _blocks(result))
    reach = _reach(own, blockers) if own and level.gate is Gate.ALL_MET else None
    return LevelResult(
        level=level,
        name=level.name,
        reach=reach,
        blockers=blockers,
        criteria=tuple(result.criterion.id for result in own),
        score=Score.of(result.verdict for result in own),
        planned=Score.of(result.planned.verdict for result in own),
        delivered=Score.of(result.delivered.verdict for result in own),
    )


def _blocks(result: CriterionResult) -> bool:
    """Whether a criterion is neither met nor planned at all, so that the plan as it stands never meets it."""
    return result.verdict is not Verdict.MET and result.planned.verdict is Verdict.NOT_MET


def _reach(own: list[CriterionResult], blockers: tuple[str, ...]) -> Reach:
    if all(result.verdict in (Verdict.MET, Verdict.NOT_APPLICABLE) for result in own):
        return Reach.REACHED
    return Reach.CANNOT_BE_REACHED if blockers else Reach.CAN_BE_REACHED


def _notices(
    standard: Standard, settings: Settings, judgements: Mapping[tuple[str, str], Judgement], day: date
) -> Iterator[Notice]:
    waived = {key for key, judgement in judgements.items() if judgement.waived}
    for waiver in settings.waivers:
        of_rule = any(waiver.holds(rule, subject, day) for rule, subject in waived)
        if not of_rule and not any(waiver.holds(criterion, None, day) for criterion in standard.criteria_by_id):
            message = f"The waiver of '{waiver.of}' exempts nothing here: no such criterion or finding on this day."
            yield Notice(code="waiver-unused", message=message)
    for judgement in judgements.values():
        if judgement.failed:
            yield Notice(code="rule-failed", message=judgement.reason)
