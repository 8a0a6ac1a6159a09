"""Fitness: whether a standard, settings and a mapping speak of rules, criteria and rows that there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from equalityplan.errors import SettingsError, StandardsError
from equalityplan.mapping import CriterionMapping
from equalityplan.model.standard import Check, Standard
from equalityplan.rule import Rule
from equalityplan.settings import Settings
from equalityplan.standard.part import nearest


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
                yield setting, f"{rule_id!r} is no rule{nearest(rule_id, ids)}"
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
            yield f"{place} asks for the rule {check.rule!r}, which there is not{nearest(check.rule, rules)}"
            continue
        known = rules[check.rule].parameters
        for name in check.parameters:
            if name not in known:
                yield f"{place} gives {name!r} to the rule {check.rule}, which has no such parameter"


def refuse_unknown_ties(standard: Standard, mapping: CriterionMapping | None, row_ids: Iterable[str]) -> None:
    """Refuse a mapping that is for another standard, or names a criterion or a row that there is not.

    Raises:
        SettingsError: It does; a criterion would be told unmet because of a slip of the pen.
    """
    known_rows = set(row_ids)
    if mapping is None:
        return
    if mapping.standard not in (None, standard.id):
        problem = f"it is for {mapping.standard!r}, and the plan is read against {standard.id!r}"
        raise SettingsError("mapping", problem, "Give the mapping of this standard.")
    for criterion_id, ties in mapping.by_criterion.items():
        if criterion_id not in standard.criteria_by_id:
            near = nearest(criterion_id, standard.criteria_by_id)
            problem = f"{criterion_id!r} is no criterion of {standard.id}{near}"
            raise SettingsError("mapping", problem, "Give the ids of criteria as the standard numbers them.")
        for tie in ties:
            if tie.row is not None and tie.row not in known_rows:
                problem = f"the plan has no row {tie.row!r}{nearest(tie.row, known_rows)}"
                raise SettingsError(f"mapping of {criterion_id}", problem, "Give ids of rows as in `plan.row_ids`.")
