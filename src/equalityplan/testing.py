"""For those who write rules and standards: tiny plans judged in one line, and a rule's own examples checked.

Examples:
    >>> from equalityplan.rule import load_rules
    >>> rule = load_rules()["ownership.row-has-lead"]
    >>> judge(rule, PlanRow(actions=["Train all staff"])).verdict
    <Verdict.NOT_MET: 'not met'>
    >>> check_examples(rule)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from equalityplan.graph import DependencyGraph, resolve
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.report import render
from equalityplan.rule import Context, Judgement, RowSubject, Rule, Subject, Verdict

__all__ = ["check_examples", "faults_of", "judge", "judge_all", "rule_page"]

_AS_OF = date(2012, 11, 1)
_BOTH = frozenset((Verdict.MET, Verdict.NOT_MET))


def judge(
    rule: Rule,
    *rows: PlanRow,
    plan: Plan | None = None,
    as_of: date = _AS_OF,
    parameters: Mapping[str, Any] | None = None,
) -> Judgement:
    """Judge the first subject of a tiny plan: its first row, its first dependency, or the plan itself.

    Args:
        rule: The rule.
        rows: The rows of the plan.
        plan: The whole plan, where rows are not enough.
        as_of: The day of the assessment.
        parameters: Values for the rule's parameters, in place of its own.

    Raises:
        ValueError: The plan holds nothing that the rule judges.
    """
    judged = judge_all(rule, *rows, plan=plan, as_of=as_of, parameters=parameters)
    if not judged:
        raise ValueError(f"{rule.id} judges {rule.judges.value}s, and the plan has none. Give rows, or a plan.")
    return judged[0]


def judge_all(
    rule: Rule,
    *rows: PlanRow,
    plan: Plan | None = None,
    as_of: date = _AS_OF,
    parameters: Mapping[str, Any] | None = None,
) -> list[Judgement]:
    """Judge every subject of a tiny plan, in the order of the plan; see `judge`."""
    graph = resolve(plan or Plan(sections=(Section(rows=rows),)))
    context = Context(graph=graph, as_of=as_of, parameters={**rule.parameters, **(parameters or {})})
    return [rule(subject, context) for subject in _subjects(rule, graph)]


def _subjects(rule: Rule, graph: DependencyGraph) -> Iterator[object]:
    plan = graph.plan
    match rule.judges:
        case Subject.ROW:
            for row_id, row in zip(plan.row_ids, plan.rows, strict=True):
                yield RowSubject(id=row_id, row=row, section=plan.section_of(row_id))
        case Subject.PLAN:
            yield plan
        case Subject.DEPENDENCY:
            yield from graph.all_dependencies


def check_examples(rule: Rule) -> None:
    """Check that a rule's own examples give their verdicts, and that it tells what a rule has to tell.

    Raises:
        AssertionError: Something is wrong; every fault is named.
    """
    faults = list(faults_of(rule))
    if faults:
        raise AssertionError(f"{rule.id}: {'; '.join(faults)}")


def faults_of(rule: Rule) -> Iterator[str]:
    """Yield what is wrong with a rule: examples with another verdict, or missing ones, sources and sentences."""
    if not rule.sources:
        yield "it names no source"
    missing = _BOTH - {example.verdict for example in rule.examples}
    yield from (f"it has no example of {verdict}" for verdict in sorted(missing))
    for number, example in enumerate(rule.examples, start=1):
        told = judge(rule, plan=example.whole_plan(), as_of=example.as_of, parameters=example.parameters)
        if told.failed or told.verdict is not example.verdict:
            yield f"example {number} gives {told.verdict} ({told.reason}), where {example.verdict} was expected"
        elif not told.reason.endswith((".", "?") if rule.question else "."):
            yield f"example {number} gives no sentence as its reason: {told.reason!r}"


def rule_page(rule: Rule) -> str:
    """Give the page of a rule for a documentation in Markdown: title, why, what to do, examples and sources."""
    return str(render(rule, "markdown"))
