"""Fitness: whether a standard, settings and a mapping speak of rules, criteria and rows that there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from itertools import chain

from equalityplan.errors import SettingsError, StandardsError
from equalityplan.mapping import CriterionMapping
from equalityplan.model.standard import Check, Standard
from equalityplan.rule import Rule
from equalityplan.settings import Settings


def refuse_unknown_rules(standard: Standard, settings: Settings, rules: Mapping[str, Rule]) -> None:
    """Refuse a standard or settings that name a rule, or a parameter of a rule, that there is not.

    Raises:
        StandardsError: The standard does, so that it would be answered by less than it asks for.
        SettingsError: The settings do.
    """
    for problem in _faults(standard, rules):
        raise StandardsError(standard.id, problem, "Correct the standard's file; `load_rules` gives all rules.")
    for setting, problem in _unknown(settings, rules):
        raise SettingsError(setting, problem, "`load_rules` gives all rules and their parameters.")


def _unknown(settings: Settings, rules: Mapping[str, Rule]) -> Iterator[tuple[str, str]]:
    """Yield each setting that names a rule, family or parameter that there is not, with what is wrong."""
    named = {*rules, *(rule_id.partition(".")[0] for rule_id in rules)}
    known = {"select": named, "ignore": named, "weights": set(rules), "parameters": set(rules)}
    for setting, ids in known.items():
        for rule_id in getattr(settings, setting):
            if rule_id not in ids:
                yield setting, f"{rule_id!r} is no rule{_nearest(rule_id, ids)}"
    for rule_id, values in settings.parameters.items():
        for name in values:
            if name not in rules[rule_id].parameters:
                yield f"parameters of {rule_id}", f"{name!r} is no parameter of it"


def _faults(standard: Standard, rules: Mapping[str, Rule]) -> Iterator[str]:
    asked: Iterable[tuple[str, Check]] = chain(
        ((f"criterion {criterion.id}", check) for criterion in standard.criteria for check in criterion.checks),
        (("plan_checks", check) for check in standard.plan_checks),
    )
    for place, check in asked:
        if check.rule not in rules:
            yield f"{place} asks for the rule {check.rule!r}, which there is not{_nearest(check.rule, rules)}"
            continue
        known = rules[check.rule].parameters
        for name in check.parameters:
            if name not in known:
                yield f"{place} gives {name!r} to the rule {check.rule}, which has no such parameter"


def refuse_unknown_ties(standard: Standard, mapping: CriterionMapping | None, row_ids: Iterable[str]) -> None:
    """Refuse a mapping that names a criterion or a row that there is not.

    Raises:
        SettingsError: It does; a criterion would be told unmet because of a slip of the pen.
    """
    known_rows = set(row_ids)
    for criterion_id, rows in (mapping.rows if mapping else {}).items():
        if criterion_id not in standard.criteria_by_id:
            near = _nearest(criterion_id, standard.criteria_by_id)
            problem = f"{criterion_id!r} is no criterion of {standard.id}{near}"
            raise SettingsError("mapping", problem, "Give the ids of criteria as the standard numbers them.")
        for row_id in rows:
            if row_id not in known_rows:
                problem = f"the plan has no row {row_id!r}{_nearest(row_id, known_rows)}"
                raise SettingsError(f"mapping of {criterion_id}", problem, "Give ids of rows as in `plan.row_ids`.")


def _nearest(word: str, known: Iterable[str]) -> str:
    near = get_close_matches(word, list(known), n=1)
    return f" (did you mean '{near[0]}'?)" if near else ""
