"""Asking by id: what a caller names of an assessment, or a sentence that says what there is instead."""

from __future__ import annotations

from collections.abc import Mapping

from equalityplan.assessment.results import CriterionResult, LevelResult
from equalityplan.errors import RuleError, StandardsError
from equalityplan.model.standard import Standard
from equalityplan.rule import Rule, load_rules
from equalityplan.standard.part import nearest


def scored_criterion(criterion_id: str, criteria: Mapping[str, CriterionResult], standard: Standard) -> CriterionResult:
    """Give the result of a scored criterion.

    Args:
        criterion_id: Its id.
        criteria: The scored criteria by their ids.
        standard: The standard.

    Raises:
        StandardsError: The standard has no criterion with this id, or does not score it.
    """
    if criterion_id in criteria:
        return criteria[criterion_id]
    if criterion_id in standard.criteria_by_id:
        problem = f"{standard.id} lists this criterion without scoring it, since its wording was not seen"
        raise StandardsError(repr(criterion_id), problem, "Ask about a scored one; `assessment.criteria` has them all.")
    problem = f"{standard.id} has no criterion with this id{nearest(criterion_id, criteria)}"
    raise StandardsError(repr(criterion_id), problem, "`assessment.criteria` has all scored ones.")


def known_level(level_id: str, levels: Mapping[str, LevelResult], standard: Standard) -> LevelResult:
    """Give the result of a level.

    Args:
        level_id: Its id.
        levels: The levels by their ids.
        standard: The standard.

    Raises:
        StandardsError: The standard has no level with this id.
    """
    if level_id in levels:
        return levels[level_id]
    there = f"it has {', '.join(levels)}" if levels else "it has no levels"
    problem = f"{standard.id} has no level with this id{nearest(level_id, levels)}; {there}"
    raise StandardsError(repr(level_id), problem, "Name a level by its id.")


def known_rule(rule_id: str) -> Rule:
    """Give the rule with this id.

    Raises:
        RuleError: There is none.
    """
    rules = load_rules()
    if rule_id in rules:
        return rules[rule_id]
    raise RuleError(repr(rule_id), f"no rule has this id{nearest(rule_id, rules)}", "See 'equalityplan rules'.")
