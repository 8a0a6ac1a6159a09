"""The engine: rules applied to the rows, the plan and its dependencies, each cause charged once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from graphlib import CycleError, TopologicalSorter
from typing import Any

from attrs import evolve, field, frozen

from equalityplan.errors import RuleError
from equalityplan.graph import DependencyGraph
from equalityplan.model.standard import Check
from equalityplan.rule import Context, Judgement, RowSubject, Rule, Subject, Verdict, subject_id
from equalityplan.settings import Settings, Waiver

# What a waiver can exempt from: a rule that is met, or asks nothing, needs no exemption.
_WAIVABLE = frozenset((Verdict.NOT_MET, Verdict.PARTIALLY_MET, Verdict.CANNOT_TELL))

JudgementOf = Mapping[tuple[str, str], Judgement]


@frozen(kw_only=True)
class Engine:
    """Rules, and the plan that they judge.

    Attributes:
        rules: All rules, by their ids; those that the settings ignore are judged where another rule requires them.
        graph: The plan's dependencies.
        as_of: The day of the assessment.
        settings: What is ignored and waived.
        rows: Every row of the plan with its id and section, in order.
    """

    rules: Mapping[str, Rule]
    graph: DependencyGraph
    as_of: date
    settings: Settings
    rows: tuple[RowSubject, ...] = field(init=False, repr=False)

    @rows.default
    def _row_subjects(self) -> tuple[RowSubject, ...]:
        plan = self.graph.plan
        pairs = ((section, row) for section in plan.sections for row in section.rows)
        return tuple(
            RowSubject(id=row_id, row=row, section=section)
            for row_id, (section, row) in zip(plan.row_ids, pairs, strict=True)
        )

    def judge_all(self) -> Judgements:
        """Apply every rule to every subject of its kind."""
        told: dict[tuple[str, str], Judgement] = {}
        subjects = {kind: self._named_subjects(kind) for kind in Subject}
        for rule in ordered(self._needed()):
            context = self.context(rule)
            required = [needed for needed in rule.requires if needed in self.rules]
            for name, subject in subjects[rule.judges].items():
                if all(_stands(told.get((needed, name))) for needed in required):
                    told[rule.id, name] = rule(subject, context)
        return Judgements(engine=self, told=told)

    def _needed(self) -> Mapping[str, Rule]:
        """Give the rules that are not ignored, and what they require."""
        needed: dict[str, Rule] = {}
        waiting = [rule_id for rule_id in self.rules if rule_id not in self.settings.ignore]
        while waiting:
            rule_id = waiting.pop()
            if rule_id in self.rules and rule_id not in needed:
                needed[rule_id] = self.rules[rule_id]
                waiting.extend(needed[rule_id].requires)
        return {rule_id: needed[rule_id] for rule_id in sorted(needed)}

    def _named_subjects(self, kind: Subject) -> dict[str, Any]:
        """Give what rules of this kind judge by their ids, in the order of the plan; what is said twice is one."""
        named: dict[str, Any] = {}
        for subject in self._subjects(kind):
            named.setdefault(subject_id(subject), subject)
        return named

    def _subjects(self, kind: Subject) -> Sequence[object]:
        match kind:
            case Subject.ROW:
                return self.rows
            case Subject.PLAN:
                return (self.graph.plan,)
            case Subject.DEPENDENCY:
                return self.graph.all_dependencies

    def context(self, rule: Rule, check: Check | None = None) -> Context:
        """Give what a rule may look at: the plan, the day, and its parameters as a criterion's check changes them."""
        parameters = {**rule.parameters, **check.parameters} if check else rule.parameters
        return Context(graph=self.graph, as_of=self.as_of, parameters=parameters)

    def settled(self, judgement: Judgement) -> Judgement:
        """Give a judgement as the waivers leave it; that a rule failed is never waived."""
        if judgement.verdict not in _WAIVABLE or judgement.failed:
            return judgement
        waiver = self._waiver(judgement.rule, judgement.subject)
        if waiver is None:
            return judgement
        return evolve(judgement, verdict=Verdict.NOT_APPLICABLE, waived=True, reason=f"Waived: {waiver.reason}")

    def _waiver(self, of: str, subject: str) -> Waiver | None:
        return next((w for w in self.settings.waivers if w.holds(of, subject, self.as_of)), None)


@frozen(kw_only=True)
class Judgements:
    """What the rules say of a plan.

    Attributes:
        engine: The rules, the plan and the settings.
        told: The rules' own answers by rule and subject. None stands where a required rule is unmet: that rule has
            charged the cause, also where a waiver then exempts from it.
    """

    engine: Engine
    told: JudgementOf

    def shown(self) -> tuple[Judgement, ...]:
        """Give the judgements of the rules that are not ignored, as waivers leave them, by rule and then as the plan.

        Rules stand in the order of their ids.
        """
        ignored = self.engine.settings.ignore
        by_rule = sorted((key for key in self.told if key[0] not in ignored), key=lambda key: key[0])
        return tuple(self.engine.settled(self.told[key]) for key in by_rule)

    def asks(self, check: Check) -> bool:
        """Whether a criterion's check is asked, and not left out by the settings."""
        return check.rule not in self.engine.settings.ignore

    def answers(self, check: Check, rows: Sequence[RowSubject]) -> list[Judgement]:
        """Give the judgements of the rule that a check names: of these rows, of what they point at, or of the plan."""
        rule = self.engine.rules[check.rule]
        found = (self._answer(rule, check, subject) for subject in self._subjects(rule, rows))
        return [judgement for judgement in found if judgement is not None]

    def _subjects(self, rule: Rule, rows: Sequence[RowSubject]) -> Iterable[object]:
        graph = self.engine.graph
        match rule.judges:
            case Subject.ROW:
                return rows
            case Subject.PLAN:
                return (graph.plan,)
            case Subject.DEPENDENCY:
                return (found for row in rows for found in graph.dependencies(row.id))

    def _answer(self, rule: Rule, check: Check, subject: object) -> Judgement | None:
        judgement = self.told.get((rule.id, subject_id(subject)))
        if judgement is not None and check.parameters:
            judgement = rule(subject, self.engine.context(rule, check))
        return judgement and self.engine.settled(judgement)


def _stands(judgement: Judgement | None) -> bool:
    """Whether a required rule was judged and not found unmet."""
    return judgement is not None and judgement.verdict is not Verdict.NOT_MET


def ordered(rules: Mapping[str, Rule]) -> Sequence[Rule]:
    """Give rules so that what a rule requires comes before it.

    Raises:
        RuleError: Rules require each other in a circle.
    """
    sorter = TopologicalSorter({rule.id: [r for r in rule.requires if r in rules] for rule in rules.values()})
    try:
        return [rules[rule_id] for rule_id in sorter.static_order()]
    except CycleError as error:
        circle = " > ".join(error.args[1])
        raise RuleError("rules", f"rules require each other in a circle ({circle})", "Break the circle.") from None
