"""`equalityplan explain`: what an id means, or why a plan has a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

import click

from equalityplan.assessment import Assessment, Explanation
from equalityplan.assessment.asking import known_rule
from equalityplan.cli.assessing import assessed, day_of
from equalityplan.cli.options import as_of_option, mapping_option, standard_option
from equalityplan.cli.output import write
from equalityplan.errors import SettingsError, StandardsError
from equalityplan.model.standard import Aspect, Criterion, Standard
from equalityplan.report import render
from equalityplan.report.wording import listed
from equalityplan.rule import Rule, load_rules
from equalityplan.standard import available_standards, load_standard


@click.command("explain", short_help="Explain an id, or a plan's verdict.")
@click.argument("name", metavar="ID")
@click.option("--plan", metavar="PLAN", help="Say why this plan has its verdict on the criterion or the rule.")
@click.option("--row", metavar="ROW", help="Of a rule, with --plan: only what it says of the row with this id.")
@standard_option
@as_of_option
@mapping_option
def command(name: str, plan: str | None, row: str | None, standard: str | None, **given: str | None) -> int:
    """Explain the rule, standard or criterion with this ID, such as ownership.row-has-lead, eflg-2012 or eflg-2012:2.7.

    With --plan, say why the plan has its verdict on a criterion, down to places in the document, or what a rule says
    of the plan.
    """
    named, colon, inner = name.rpartition(":")
    if colon:
        standard, name = named, inner
    against = load_standard(standard) if standard is not None else None
    if row is not None and plan is None:
        raise SettingsError("--row", "no plan was named whose row it could be", "Name one with --plan.")
    if plan is not None:
        found = assessed(plan, against, day_of(given["as_of"]), mapping_file=given["mapping_file"])
        write(render(_why(name, row, found)), None)
    elif against is not None:
        write(render(_criterion(_known_criterion(name, against), against)), None)
    elif name in available_standards():
        write(render(load_standard(name)), None)
    else:
        write(render(_rule_or_refuse(name)), None)
    return 0


def _why(name: str, row: str | None, assessment: Assessment) -> Explanation:
    if name in load_rules():
        return assessment.why_rule(name, row)
    criterion = _known_criterion(name, assessment.standard)
    if criterion.id in assessment.criteria:
        return assessment.why(criterion.id)
    return _criterion(criterion, assessment.standard)


def _known_criterion(name: str, standard: Standard) -> Criterion:
    """Give the criterion of a standard with this id.

    Raises:
        StandardsError: There is none.
    """
    criteria = standard.criteria_by_id
    if name in criteria:
        return criteria[name]
    near = get_close_matches(name, criteria, n=1)
    guess = f" (did you mean '{near[0]}'?)" if near else ""
    problem = f"{standard.id} has no criterion with this id{guess}"
    raise StandardsError(repr(name), problem, f"See 'equalityplan standards {standard.id}'.")


def _rule_or_refuse(name: str) -> Rule:
    """Give the rule with this id, or say in which standards a criterion has it."""
    rules = load_rules()
    holders = [known for known in available_standards() if name in load_standard(known).criteria_by_id]
    if name not in rules and holders:
        there = "a criterion of that id is" if len(holders) == 1 else "criteria of that id are"
        problem = f"{there} in {listed(holders)}, and no standard was named"
        raise StandardsError(repr(name), problem, f"Say which is meant, such as {holders[0]}:{name}.")
    return known_rule(name)


def _criterion(criterion: Criterion, standard: Standard) -> Explanation:
    """Say what a criterion asks for."""
    head = f"{criterion.id} {criterion.title} ({standard.title})"
    parts = (*_facts(criterion, standard), *_asked(criterion))
    return Explanation(head, tuple(parts))


def _facts(criterion: Criterion, standard: Standard) -> Iterator[Explanation]:
    levels = (level.name for level in standard.levels if level.id == criterion.level)
    themes = (theme.name for theme in standard.themes if theme.id == criterion.theme)
    yield from (Explanation(f"Level: {name}") for name in levels)
    yield from (Explanation(f"Theme: {name}") for name in themes)
    if criterion.links:
        yield Explanation(f"Linked by the standard to {listed(criterion.links)}")
    if not criterion.wording_seen:
        yield Explanation("Its published wording was not seen, so it is listed and never scored.")


def _asked(criterion: Criterion) -> Iterable[Explanation]:
    rules = load_rules()
    for aspect in Aspect:
        checks = [check.rule for check in criterion.checks if check.aspect is aspect]
        parts = tuple(
            Explanation(f"{rules[rule].title.rstrip('.')} ({rule})" if rule in rules else rule) for rule in checks
        )
        if parts:
            yield Explanation(f"Is it {aspect}? Asked of the rows that answer it:", parts)
