"""Shortfall: a smallest set of criteria that would have to be met for a level's gate to pass."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from attrs import field, frozen

from equalityplan.assessment.explaining import standing
from equalityplan.assessment.grouping import asked_share, blocks, counting, weight_of
from equalityplan.assessment.lacks import Lack, lacks_of
from equalityplan.assessment.results import CriterionResult, LevelResult, Reach
from equalityplan.assessment.showing import shortfall_html
from equalityplan.graph import DependencyGraph
from equalityplan.model.action import Action
from equalityplan.model.standard import Criterion, Level
from equalityplan.rule import Verdict

_DISTANCE = {Verdict.PARTIALLY_MET: 0, Verdict.CANNOT_TELL: 1, Verdict.NOT_MET: 2}


@frozen(kw_only=True)
class CriterionShortfall:
    """A criterion that would have to be met, and what it lacks.

    Attributes:
        criterion: The criterion.
        verdict: Its verdict now; what cannot be told may be met already.
        planned: Whether the plan as it stands may still meet it; where not, something has to be planned first.
        rows: Ids of the rows that answer it, those whose actions they take over included; empty where none does.
        actions: The actions that have to be done, own or taken over.
        lacks: What is missing, with what to do.
    """

    criterion: Criterion
    verdict: Verdict
    planned: bool
    rows: tuple[str, ...]
    actions: tuple[Action, ...]
    lacks: tuple[Lack, ...]


@frozen(kw_only=True)
class Shortfall:
    """What is wanting for a level's gate to pass.

    Attributes:
        level: The level.
        known: Whether anything is known of what the level asks; False where it has no gate, or none of its criteria
            counts, and then `criteria` says nothing.
        criteria: A smallest set of criteria that would have to be met, those nearest to being met first; empty where
            the gate is passed. No smaller set would do. Where the gate asks for a share, other sets of the same
            size may do too.
        reason: How the level stands, in a sentence or two.
    """

    level: Level
    known: bool
    criteria: tuple[CriterionShortfall, ...] = field(default=())
    reason: str = ""

    _repr_html_ = shortfall_html

    @property
    def rows(self) -> tuple[str, ...]:
        """Ids of the rows that these criteria rest on, each once: one row may serve several criteria."""
        return tuple(dict.fromkeys(row for found in self.criteria for row in found.rows))

    def __str__(self) -> str:
        lines = [self.reason]
        for found in self.criteria:
            lines.append(f"  {found.criterion.id} {found.criterion.title}: {found.verdict}.")
            lines += [f"    {lack.subject or 'No row'}: {lack.reason} {lack.advice}".rstrip() for lack in found.lacks]
        return "\n".join(lines)


def shortfall_of(level: LevelResult, criteria: Mapping[str, CriterionResult], graph: DependencyGraph) -> Shortfall:
    """Give a smallest set of criteria that would have to be met for a level's gate to pass, and what they lack.

    Args:
        level: The level's result.
        criteria: The scored criteria by their ids.
        graph: The plan's dependencies.
    """
    own = counting(criteria[found] for found in level.criteria)
    asked = asked_share(level.level)
    reason = standing(level, criteria)
    if level.reach is None or asked is None:
        return Shortfall(level=level.level, known=False, reason=reason)
    if level.reach is Reach.REACHED:
        return Shortfall(level=level.level, known=True, reason=reason)
    lacks = {result.criterion.id: lacks_of(result) for result in own}
    unmet = [result for result in own if result.verdict is not Verdict.MET]
    nearest = sorted(
        unmet, key=lambda result: (blocks(result), _DISTANCE[result.verdict], len(lacks[result.criterion.id]))
    )
    met = weight_of(result for result in own if result.verdict is Verdict.MET)
    chosen = _smallest(nearest, asked * weight_of(own) - met)
    found = tuple(_lacking(result, lacks[result.criterion.id], graph) for result in chosen)
    return Shortfall(level=level.level, known=True, criteria=found, reason=reason)


def _smallest(nearest: Sequence[CriterionResult], needed: Fraction) -> list[CriterionResult]:
    """Choose as few criteria as weigh enough together, and of those choices the one with the nearest first.

    The fewest are found by taking the heaviest. A nearer criterion is then taken wherever the heaviest of those
    behind it can make up what is left, in as few.
    """
    size = _fewest([result.criterion.weight for result in nearest], needed)
    chosen: list[CriterionResult] = []
    for place, result in enumerate(nearest):
        left = size - len(chosen) - 1
        behind = sorted((other.criterion.weight for other in nearest[place + 1 :]), reverse=True)
        if left >= 0 and weight_of([*chosen, result]) + sum(behind[:left]) >= needed:
            chosen.append(result)
    return chosen


def _fewest(weights: Sequence[int], needed: Fraction) -> int:
    total = 0
    for size, weight in enumerate(sorted(weights, reverse=True), 1):
        total += weight
        if total >= needed:
            return size
    return len(weights)


def _lacking(result: CriterionResult, lacks: tuple[Lack, ...], graph: DependencyGraph) -> CriterionShortfall:
    actions = [action for row_id in result.rows for action in graph.actions_for(row_id).actions]
    return CriterionShortfall(
        criterion=result.criterion,
        verdict=result.verdict,
        planned=not blocks(result),
        rows=tuple(dict.fromkeys((*result.rows, *result.inherited_from))),
        actions=tuple(actions),
        lacks=lacks,
    )
