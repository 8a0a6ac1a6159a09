"""assess: what a plan's text meets of a standard, as of a date, with reasons and places."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import evolve

from equalityplan.assessment.deadlines import as_date, day_in_words, find_deadlines
from equalityplan.assessment.engine import Engine, Judgements
from equalityplan.assessment.fitness import refuse_unknown_rules, refuse_unknown_ties
from equalityplan.assessment.remarks import notices_of
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
from equalityplan.model.standard import Criterion, Gate, Level, Standard
from equalityplan.rule import Subject, Verdict, load_rules
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
        SettingsError: `as_of` is no date, or the settings or the mapping name what there is not.
        StandardsError: The standard asks for a rule that there is not.

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
    rules = load_rules()
    graph = plan if isinstance(plan, DependencyGraph) else resolve(plan, standard)
    refuse_unknown_rules(standard, settings, rules)
    refuse_unknown_ties(standard, mapping, graph.rows)
    engine = Engine(rules=rules, graph=graph, as_of=day, settings=settings)
    judged = engine.judge_all()
    judgements = judged.shown()
    criteria = _criteria(standard, tie_rows(standard, engine.rows, mapping), judged)
    return Assessment(
        standard=standard,
        as_of=day,
        graph=graph,
        criteria=criteria,
        themes=_themes(standard, criteria),
        levels={level.id: _level(level, criteria) for level in standard.levels},
        unscored=tuple(criterion.id for criterion in standard.criteria if not criterion.wording_seen),
        judgements=judgements,
        deadlines=tuple(find_deadlines(graph, engine.rows, day)),
        notices=tuple(notices_of(settings, criteria, judgements, day)),
    )


def _criteria(standard: Standard, ties: Mapping[str, Tie], judged: Judgements) -> dict[str, CriterionResult]:
    known, engine = standard.criteria_by_id, judged.engine
    # What a suggestion ties says nothing of the criteria that it leaves out.
    named = {
        known[found].level: tie.basis for found, tie in ties.items() if tie.basis is not Basis.SUGGESTED and tie.rows
    }
    results = {}
    for criterion_id, tie in ties.items():
        criterion = known[criterion_id]
        tied = Tie(basis=Basis.PLAN) if tie.basis is Basis.NONE and _asks_the_plan(criterion, engine) else tie
        result = criterion_result(criterion, tied, judged, elsewhere=named.get(criterion.level, Basis.NONE))
        sources = [source for row in tied.rows for source in engine.graph.actions_for(row.id).sources]
        result = evolve(result, inherited_from=tuple(dict.fromkeys(sources)))
        results[criterion_id] = _waived(result, engine.settings, engine.as_of)
    return results


def _asks_the_plan(criterion: Criterion, engine: Engine) -> bool:
    """Whether all that a criterion asks for is asked of the plan as a whole, so that no row needs to be tied to it."""
    return {engine.rules[check.rule].judges for check in criterion.checks} == {Subject.PLAN}


def _waived(result: CriterionResult, settings: Settings, day: date) -> CriterionResult:
    """Take a waived criterion out of every score."""
    for waiver in settings.waivers:
        if waiver.holds(result.criterion.id, None, day):
            answer = AspectResult(verdict=Verdict.NOT_APPLICABLE, reason=f"Waived: {waiver.reason}")
            return evolve(
                result, planned=answer, delivered=answer, verdict=answer.verdict, reason=answer.reason, where=None
            )
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


def _reach(own: list[CriterionResult], blockers: tuple[str, ...]) -> Reach | None:
    if all(result.verdict is Verdict.NOT_APPLICABLE for result in own):
        return None
    if all(result.verdict in (Verdict.MET, Verdict.NOT_APPLICABLE) for result in own):
        return Reach.REACHED
    return Reach.CANNOT_BE_REACHED if blockers else Reach.CAN_BE_REACHED
