"""Grouping: the scores of themes and levels, and whether a level's gate is passed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from equalityplan.assessment.results import AspectResult, CriterionResult, LevelResult, Reach, ThemeResult
from equalityplan.assessment.scores import Score, counts
from equalityplan.model.standard import Gate, Level, Standard
from equalityplan.rule import Verdict


def theme_results(standard: Standard, criteria: Mapping[str, CriterionResult]) -> dict[str, ThemeResult]:
    """Give the scores of the themes that have scored criteria, by their ids."""
    found = {}
    for theme in standard.themes:
        own = [result for result in criteria.values() if result.criterion.theme == theme.id]
        if own:
            found[theme.id] = ThemeResult(
                theme=theme,
                name=theme.name,
                criteria=tuple(result.criterion.id for result in own),
                score=score_of(own, own),
                planned=score_of(own, (result.planned for result in own)),
                delivered=score_of(own, (result.delivered for result in own)),
            )
    return found


def level_results(standard: Standard, criteria: Mapping[str, CriterionResult]) -> dict[str, LevelResult]:
    """Give the scores of the levels by their ids, and whether their gates are passed."""
    return {level.id: _level(level, criteria) for level in standard.levels}


def _level(level: Level, criteria: Mapping[str, CriterionResult]) -> LevelResult:
    own = [result for result in criteria.values() if result.criterion.level == level.id]
    return LevelResult(
        level=level,
        name=level.name,
        reach=reach_of(level, own),
        blockers=tuple(result.criterion.id for result in own if blocks(result)),
        criteria=tuple(result.criterion.id for result in own),
        score=score_of(own, own),
        planned=score_of(own, (result.planned for result in own)),
        delivered=score_of(own, (result.delivered for result in own)),
    )


def score_of(results: Iterable[CriterionResult], answers: Iterable[AspectResult | CriterionResult]) -> Score | None:
    """Give the score of criteria by their own verdicts, or by those of one of their questions.

    Args:
        results: The criteria, which have the weights.
        answers: The same, or the answers to one question in the same order.
    """
    weights = [result.criterion.weight for result in results]
    return Score.between(((answer.least, answer.most) for answer in answers), weights)


def counting(results: Iterable[CriterionResult]) -> list[CriterionResult]:
    """Give the criteria that a gate asks for: those that apply and have a weight."""
    return [result for result in results if counts(result.verdict, result.criterion.weight)]


def blocks(result: CriterionResult) -> bool:
    """Whether a criterion is neither met nor planned at all, so that the plan as it stands never meets it."""
    unmet = result.verdict is not Verdict.MET and result.planned.verdict is Verdict.NOT_MET
    return unmet and counts(result.verdict, result.criterion.weight)


def asked_share(level: Level) -> Fraction | None:
    """Give the share of a level's criteria, by weight, that its gate asks to be met; None where it has no gate."""
    match level.gate:
        case Gate.ALL_MET:
            return Fraction(1)
        case Gate.SHARE_MET:
            return Fraction(1) if level.gate_share is None else level.gate_share
        case Gate.NONE:
            return None


def weight_of(results: Iterable[CriterionResult]) -> int:
    """Give the weight of criteria together."""
    return sum(result.criterion.weight for result in results)


def reach_of(level: Level, results: Sequence[CriterionResult]) -> Reach | None:
    """Say whether a level's gate is passed; None where it has no gate, or none of its criteria counts.

    Args:
        level: The level.
        results: Its scored criteria.
    """
    asked, own = asked_share(level), counting(results)
    if asked is None or not own:
        return None
    needed = asked * weight_of(own)
    if weight_of(result for result in own if result.verdict is Verdict.MET) >= needed:
        return Reach.REACHED
    left = weight_of(result for result in own if not blocks(result))
    return Reach.CAN_BE_REACHED if left >= needed else Reach.CANNOT_BE_REACHED
