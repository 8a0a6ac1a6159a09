"""The engine: rules applied to the rows, the plan and its dependencies, each cause charged once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from graphlib import CycleError, TopologicalSorter
from itertools import compress
from typing import Any

from attrs import evolve, field, frozen

from equalityplan.errors import RuleError
from equalityplan.graph import DependencyGraph
from equalityplan.model.standard import Check
from equalityplan.rule import Context, Judgement, RowSubject, Rule, Subject, Verdict, subject_id
from equalityplan.settings import Settings, Waiver

# What a waiver can exempt from: a rule that is met, or asks nothing, needs no exemption.
_WAIVABLE = frozenset((Verdict.NOT_MET, Verdict.PARTIALLY_MET, Verdict.CANNOT_TELL))

# What a rule answers of each of its subjects in turn; None where it is not asked.
Column = Sequence[Judgement | None]


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
        subjects = {kind: self._named_subjects(kind) for kind in Subject}
        told: dict[str, Column] = {}
        for rule in ordered(self._needed()):
            told[rule.id] = self._column(rule, list(subjects[rule.judges].values()), told)
        return Judgements(engine=self, names={kind: tuple(named) for kind, named in subjects.items()}, told=told)

    def _column(self, rule: Rule, subjects: Sequence[object], told: Mapping[str, Column]) -> Column:
        """Apply a rule to those of its subjects of which the rules that it requires are not unmet."""
        required = [self.rules[needed] for needed in rule.requires if needed in self.rules]
        context = self.context(rule)
        if not required:
            return rule.answers(subjects, context)
        if any(needed.judges is not rule.judges for needed in required):
            return [None] * len(subjects)
        asked = [all(map(_stands, answers)) for answers in zip(*(told[needed.id] for needed in required), strict=True)]
        answers = iter(rule.answers(compress(subjects, asked), context))
        return [next(answers) if stands else None for stands in asked]

    def _needed(self) -> Mapping[str, Rule]:
        """Give the rules that are not ignored, and what they require."""
        needed: dict[str, Rule] = {}
        waiting = [rule_id for rule_id in self.rules if self.settings.asks(rule_id)]
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
        """Give what a rule may look at; settings change its parameters, and a check changes them after those."""
        set_here = self.settings.parameters.get(rule.id, {})
        of_check = check.parameters if check else {}
        parameters = {**rule.parameters, **set_here, **of_check} if set_here or of_check else rule.parameters
        return Context(graph=self.graph, as_of=self.as_of, parameters=parameters)

    def settled(self, rule: Rule, subject: str, answer: Judgement) -> Judgement:
        """Give an answer as weights and waivers leave it; that a rule failed is never waived."""
        judgement = rule.signed(answer, subject, self.settings.weights.get(rule.id, rule.weight))
        if not self.settings.waivers or judgement.failed or judgement.verdict not in _WAIVABLE:
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
        names: The ids of the subjects of each kind, in the order of the plan.
        told: The rules' own answers, one for each subject in that order. None stands where a required rule is unmet:
            that rule has charged the cause, also where a waiver then exempts from it.
    """

    engine: Engine
    names: Mapping[Subject, Sequence[str]]
    told: Mapping[str, Column]
    _places: Mapping[Subject, Mapping[str, int]] = field(init=False, repr=False)

    @_places.default
    def _places_of_names(self) -> Mapping[Subject, Mapping[str, int]]:
        return {kind: {name: n for n, name in enumerate(names)} for kind, names in self.names.items()}

    def shown(self, wanted: Callable[[Judgement], bool] | None = None) -> tuple[Judgement, ...]:
        """Give the judgements of the rules that are asked, as waivers leave them, by rule and then as the plan.

        Rules stand in the order of their ids.

        Args:
            wanted: Says of a rule's own answer whether it is wanted; all are unless given.
        """
        asked = (self.engine.rules[rule_id] for rule_id in sorted(self.told) if self.engine.settings.asks(rule_id))
        return tuple(
            self.engine.settled(rule, name, answer)
            for rule in asked
            for name, answer in zip(self.names[rule.judges], self.told[rule.id], strict=True)
            if answer is not None and (wanted is None or wanted(answer))
        )

    def asks(self, check: Check) -> bool:
        """Whether a criterion's check is asked, and not left out by the settings."""
        return self.engine.settings.asks(check.rule)

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
        name = subject_id(subject)
        place = self._places[rule.judges].get(name)
        answer = None if place is None or rule.id not in self.told else self.told[rule.id][place]
        if answer is None:
            return None
        if check.parameters:
            (answer,) = rule.answers((subject,), self.engine.context(rule, check))
        return self.engine.settled(rule, name, answer)


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
