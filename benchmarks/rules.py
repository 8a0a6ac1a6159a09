"""Rules through the engine, beside a plain loop of the same functions and beside `rule-engine`.

Two sets of 50: our own rules about rows, and simple predicates that can be written as expressions of `rule-engine` too.
Of the simple ones the plain loop calls the predicates themselves and keeps what they turn away.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from types import MappingProxyType

import rule_engine
from attrs import evolve

from benchmarks.interleaved import medians, show
from equalityplan.assessment.engine import Engine
from equalityplan.assessment.shown import ShownJudgements, chosen
from equalityplan.graph import DependencyGraph, resolve
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.progress import Status
from equalityplan.rule import Context, Judgement, RowSubject, Rule, Subject, Verdict, Weight, load_rules, met, not_met
from equalityplan.settings import Settings

ROWS, RULES = 10_000, 50
AS_OF = date(2012, 11, 1)
_UNMET = (Verdict.NOT_MET, Verdict.PARTIALLY_MET)
Predicate = Callable[[PlanRow], bool]
Refusal = tuple[str, str, str]

# Each with an expression of rule-engine that means the same.
_SHAPES: tuple[tuple[Callable[[int], Predicate], str], ...] = (
    (lambda _: lambda row: bool(row.leads), "leads.length > 0"),
    (lambda n: lambda row: len(row.actions) < n + 2, "actions.length < {0} + 2"),
    (lambda n: lambda row: row.reference != f"{n}.1", "reference != '{0}.1'"),
    (lambda _: lambda row: row.comments is not None, "comments != null"),
    (lambda n: lambda row: row.table < n + 1, "table < {0} + 1"),
)


def plan_of(count: int) -> Plan:
    """Make a plan of rows of which no two are alike, a tenth of them without lead and date."""
    rows = (_row(number) for number in range(count))
    return Plan(title="Equality plan", period="2012/2015", sections=[Section("Services", rows=rows)])


def _row(number: int) -> PlanRow:
    bare = number % 10 == 0
    return PlanRow(
        reference=f"{number // 100}.{number % 100}",
        objective=f"Residents of ward {number} are heard",
        actions=[f"Hold {number % 7 + 2} open meetings in ward {number}"],
        leads=[] if bare else ["Clerk"],
        timescale=None if bare else "2013-03",
        status=Status("in-progress", text="In progress"),
        comments=f"Two of {number % 7 + 2} meetings were held",
    )


def _engine(rules: Mapping[str, Rule], graph: DependencyGraph) -> Engine:
    return Engine(rules=rules, graph=graph, as_of=AS_OF, settings=Settings())


def _findings(engine: Engine) -> tuple[Judgement, ...]:
    """Judge, and spell out what is not met or met only in part, which is what a report shows."""
    return chosen(ShownJudgements(engine.judge_all()), lambda judgement: judgement.verdict in _UNMET)


def _plain_rules(engine: Engine) -> dict[str, list[Judgement]]:
    """Call each rule's function for each row, and keep what it says."""
    contexts = {rule.id: engine.context(rule) for rule in engine.rules.values()}
    return {
        rule.id: [rule.judge(subject, contexts[rule.id]) for subject in engine.rows] for rule in engine.rules.values()
    }


def _own_rules() -> dict[str, Rule]:
    """Give 50 of our own rules about rows, without what they require, so that both loops call all of them."""
    rows = [evolve(rule, requires=()) for rule in load_rules().values() if rule.judges is Subject.ROW]
    return {rule.id: rule for rule in rows[:RULES]}


def _predicates() -> dict[str, tuple[Predicate, str]]:
    made = ((n, *_SHAPES[n % len(_SHAPES)]) for n in range(RULES))
    return {f"simple.rule-{n:02}": (make(n), expression.format(n)) for n, make, expression in made}


def _as_rule(rule_id: str, predicate: Predicate) -> Rule:
    def judge(subject: RowSubject, _: Context) -> Judgement:
        return met() if predicate(subject.row) else not_met(f"Row {subject.id} is turned away.", subject.row.where)

    return Rule(
        id=rule_id,
        title="",
        why="",
        advice="",
        judges=Subject.ROW,
        weight=Weight.NOTE,
        sources=(),
        examples=tuple,
        parameters=MappingProxyType({}),
        judge=judge,
    )


def _plain_predicates(predicates: Mapping[str, Predicate], rows: tuple[RowSubject, ...]) -> list[Refusal]:
    return [
        (rule_id, subject.id, f"Row {subject.id} is turned away.")
        for rule_id, predicate in predicates.items()
        for subject in rows
        if not predicate(subject.row)
    ]


def _expressions(expressions: Mapping[str, rule_engine.Rule], rows: tuple[RowSubject, ...]) -> list[Refusal]:
    return [
        (rule_id, subject.id, f"Row {subject.id} is turned away.")
        for rule_id, expression in expressions.items()
        for subject in rows
        if not expression.matches(subject.row)
    ]


def rules() -> None:
    """Time both sets."""
    graph = resolve(plan_of(ROWS))
    own = _engine(_own_rules(), graph)
    taken = medians(
        {
            "their functions, in a plain loop": partial(_plain_rules, own),
            "engine": own.judge_all,
            "engine, findings": partial(_findings, own),
            "engine, every judgement spelt out": lambda: own.judge_all().shown(),
        },
        rounds=1,
    )
    title = f"{len(own.rules)} of our rules about rows, {ROWS} actions"
    show(title, taken, "their functions, in a plain loop", {"engine": 1.5})
    simple(graph)


def simple(graph: DependencyGraph) -> None:
    """Time the simple predicates."""
    known = _predicates()
    predicates = {rule_id: predicate for rule_id, (predicate, _) in known.items()}
    resolver = rule_engine.Context(resolver=rule_engine.resolve_attribute)
    expressions = {rule_id: rule_engine.Rule(text, context=resolver) for rule_id, (_, text) in known.items()}
    engine = _engine({rule_id: _as_rule(rule_id, predicate) for rule_id, predicate in predicates.items()}, graph)
    refused = [(j.rule, j.subject, j.reason) for j in engine.judge_all().shown() if j.reason]
    assert refused == _plain_predicates(predicates, engine.rows) == _expressions(expressions, engine.rows)  # noqa: S101
    taken = medians(
        {
            "predicates, in a plain loop": lambda: _plain_predicates(predicates, engine.rows),
            "as rules' functions, in a plain loop": partial(_plain_rules, engine),
            "engine": engine.judge_all,
            "engine, findings": partial(_findings, engine),
            "engine, every judgement spelt out": lambda: engine.judge_all().shown(),
            "rule-engine": lambda: _expressions(expressions, engine.rows),
        },
        rounds=3,
    )
    show(f"{len(known)} simple predicates, {ROWS} actions", taken, "predicates, in a plain loop", {})
    show("The same", taken, "as rules' functions, in a plain loop", {"engine": 1.5})


if __name__ == "__main__":
    rules()
