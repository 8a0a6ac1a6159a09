"""Totals: the score of a whole plan by the method of its standard."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from attrs import field, frozen

from equalityplan.assessment.grouping import counting, score_of, weight_of
from equalityplan.assessment.results import AspectResult, CriterionResult, LevelResult, Reach
from equalityplan.assessment.scores import Score
from equalityplan.model.standard import Scoring, ScoringMethod, Standard
from equalityplan.rule import Verdict


@frozen(kw_only=True)
class Total:
    """The score of a whole plan, by the method of the standard.

    By *weighted share* each theme has a score, and the total is their mean by the weights of the themes; criteria of
    no theme stand together as one theme of weight 1. By the other methods it is the share of all criteria by their
    own weights. What a method is about stands beside it: the levels whose gates are passed, and the counts.

    Attributes:
        method: Name of the method, its version, and whether the standard itself states it.
        score: Share met, by the criteria's own verdicts; None where no criterion counts.
        planned: Share planned.
        delivered: Share shown to be delivered.
        verdicts: How many criteria have which verdict; of those without weight none is counted.
        reached: Ids of the levels whose gates are passed, lowest first.
    """

    method: Scoring
    score: Score | None
    planned: Score | None
    delivered: Score | None
    verdicts: Mapping[Verdict, int] = field(hash=False)
    reached: tuple[str, ...] = ()

    def __str__(self) -> str:
        told = ", ".join(f"{number} {verdict}" for verdict, number in self.verdicts.items() if number)
        share = f"{self.score}" if self.score else "no score"
        return f"{share} by {self.method.method} (version {self.method.version}){f': {told}' if told else ''}"


def total_of(standard: Standard, criteria: Mapping[str, CriterionResult], levels: Mapping[str, LevelResult]) -> Total:
    """Give the score of a whole plan from the results of the scored criteria and the levels."""
    results = list(criteria.values())
    weighed = [result.verdict for result in results if result.criterion.weight]
    return Total(
        method=standard.scoring,
        score=_score(standard, results, results),
        planned=_score(standard, results, [result.planned for result in results]),
        delivered=_score(standard, results, [result.delivered for result in results]),
        verdicts={verdict: weighed.count(verdict) for verdict in Verdict},
        reached=tuple(level for level, result in levels.items() if result.reach is Reach.REACHED),
    )


def _score(
    standard: Standard, results: list[CriterionResult], answers: Iterable[AspectResult | CriterionResult]
) -> Score | None:
    if standard.scoring.method is not ScoringMethod.WEIGHTED_SHARE:
        return score_of(results, answers)
    weights = {theme.id: theme.weight for theme in standard.themes}
    by_theme: dict[str | None, list[tuple[CriterionResult, AspectResult | CriterionResult]]] = {}
    for result, answer in zip(results, answers, strict=True):
        by_theme.setdefault(result.criterion.theme, []).append((result, answer))
    return Score.joined(
        (score_of([result for result, _ in own], [answer for _, answer in own]), weights.get(theme or "", 1))
        for theme, own in by_theme.items()
    )


def shares(standard: Standard, criteria: Mapping[str, CriterionResult]) -> dict[str, Fraction]:
    """Give the part of the whole score that each counting criterion has, by its id; together they are one."""
    own = counting(criteria.values())
    if standard.scoring.method is not ScoringMethod.WEIGHTED_SHARE:
        return {result.criterion.id: Fraction(result.criterion.weight, weight_of(own)) for result in own}
    known = {theme.id: theme.weight for theme in standard.themes}
    by_theme: dict[str | None, list[CriterionResult]] = {}
    for result in own:
        by_theme.setdefault(result.criterion.theme, []).append(result)
    weights = {theme: known.get(theme or "", 1) for theme in by_theme}
    total = sum(weights.values())
    return {
        result.criterion.id: Fraction(weights[theme], total) * Fraction(result.criterion.weight, weight_of(found))
        for theme, found in by_theme.items()
        if weights[theme]
        for result in found
    }
