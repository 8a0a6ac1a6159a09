"""Differences: what two assessments of a plan say differently."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from equalityplan.assessment.results import CriterionResult, LevelResult


@frozen(kw_only=True)
class CriterionDifference:
    """A criterion whose verdict, or the answer to one of its two questions, differs.

    Attributes:
        criterion_id: Id of the criterion.
        before, after: Its two results.
    """

    criterion_id: str
    before: CriterionResult
    after: CriterionResult

    def __str__(self) -> str:
        questions = {
            "planned": (self.before.planned.verdict, self.after.planned.verdict),
            "delivered": (self.before.delivered.verdict, self.after.delivered.verdict),
            "overall": (self.before.verdict, self.after.verdict),
        }
        told = (f"{name} {old} -> {new}" for name, (old, new) in questions.items() if old is not new)
        return f"{self.criterion_id}: {', '.join(told)}. {self.after.reason}"


@frozen(kw_only=True)
class LevelDifference:
    """A level that stands otherwise to its gate, or that other criteria keep out of reach.

    Attributes:
        level_id: Id of the level.
        before, after: Its two results.
    """

    level_id: str
    before: LevelResult
    after: LevelResult

    def __str__(self) -> str:
        reaches = [f"{result.reach or 'no gate'}" for result in (self.before, self.after)]
        ways = [f"{len(result.blockers)} in the way" for result in (self.before, self.after)]
        return f"{self.after.name}: {' -> '.join(dict.fromkeys(reaches))}, {' -> '.join(dict.fromkeys(ways))}"


def criterion_differences(
    before: Mapping[str, CriterionResult], after: Mapping[str, CriterionResult]
) -> tuple[CriterionDifference, ...]:
    """Give the criteria that differ in a verdict, in the standard's order."""
    return tuple(
        CriterionDifference(criterion_id=found, before=old, after=after[found])
        for found, old in before.items()
        if _verdicts(old) != _verdicts(after[found])
    )


def _verdicts(result: CriterionResult) -> tuple[str, str, str]:
    return result.planned.verdict, result.delivered.verdict, result.verdict


def level_differences(
    before: Mapping[str, LevelResult], after: Mapping[str, LevelResult]
) -> tuple[LevelDifference, ...]:
    """Give the levels that differ in their reach or in what stands in the way, lowest first."""
    return tuple(
        LevelDifference(level_id=found, before=old, after=after[found])
        for found, old in before.items()
        if (old.reach, old.blockers) != (after[found].reach, after[found].blockers)
    )
