"""The engine: rules applied to the rows, the plan and its dependencies, each cause charged once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from graphlib import CycleError, TopologicalSorter
from typing import Any

from attrs import evolve, frozen

from equalityplan.errors import RuleError
from equalityplan.graph import DependencyGraph
from equalityplan.rule import Context, Judgement, RowSubject, Rule, Subject, Verdict, subject_id
from equalityplan.settings import Settings, Waiver


@frozen(kw_only=True)
class Engine:
    """Rules, ordered so that what others require comes first, and the plan that they judge.

    Attributes:
        rules: The rules that are applied, by their ids.
        graph: The plan's dependencies.
        as_of: The day of the assessment.
        settings: What is ignored and waived.
    """

    rules: Mapping[str, Rule]
    graph: DependencyGraph
    as_of: date
    settings: Settings

    def subjects(self, kind: Subject) -> Sequence[Any]:
        """Give what rules of this kind judge, in the order of the plan."""
        match kind:
            case Subject.ROW:
                return self.row_subjects()
            case Subject.PLAN:
                return (self.graph.plan,)
            case Subject.DEPENDENCY:
                return self.graph.all_dependencies

    def row_subjects(self) -> tuple[RowSubject, ...]:
        """Give every row with its id and section."""
        plan = self.graph.plan
        pairs = ((section, row) for section in plan.sections for row in section.rows)
        return tuple(
            RowSubject(id=row_id, row=row, section=section)
            for row_id, (section, row) in zip(plan.row_ids, pairs, strict=True)
        )

    def judge_all(self) -> dict[tuple[str, str], Judgement]:
        """Apply every rule to every subject of its kind; the judgements by rule and subject."""
        found: dict[tuple[str, str], Judgement] = {}
        context = Context(graph=self.graph, as_of=self.as_of)
        subjects = {kind: self.subjects(kind) for kind in Subject}
        for rule in ordered(self.rules):
            own = evolve(context, parameters=rule.parameters)
            for subject in subjects[rule.judges]:
                judgement = self._judge(rule, subject, own, found)
                if judgement is not None:
                    found[rule.id, judgement.subject] = judgement
        return found

    def _judge(
        self, rule: Rule, subject: object, context: Context, found: Mapping[tuple[str, str], Judgement]
    ) -> Judgement | None:
        """Judge one subject, unless a rule that this one requires has charged the cause already."""
        name = subject_id(subject)
        if not all(self._stands(required, name, found) for required in rule.requires):
            return None
        judgement = rule(subject, context)
        waiver = self._waiver(rule.id, name) if judgement.verdict is Verdict.NOT_MET else None
        if waiver is None:
            return judgement
        return evolve(judgement, verdict=Verdict.NOT_APPLICABLE, waived=True, reason=f"Waived: {waiver.reason}")

    def _stands(self, required: str, subject: str, found: Mapping[tuple[str, str], Judgement]) -> bool:
        """Whether a required rule was judged and not found unmet; a rule that is not applied asks nothing."""
        if required not in self.rules:
            return True
        judgement = found.get((required, subject))
        return judgement is not None and judgement.verdict is not Verdict.NOT_MET

    def _waiver(self, of: str, subject: str) -> Waiver | None:
        return next((w for w in self.settings.waivers if w.holds(of, subject, self.as_of)), None)


def ordered(rules: Mapping[str, Rule]) -> Iterable[Rule]:
    """Give rules so that what a rule requires comes before it, else by id.

    Raises:
        RuleError: Rules require each other in a circle.
    """
    sorter = TopologicalSorter({rule.id: [r for r in rule.requires if r in rules] for rule in rules.values()})
    try:
        return [rules[rule_id] for rule_id in sorter.static_order()]
    except CycleError as error:
        circle = " > ".join(error.args[1])
        raise RuleError("rules", f"rules require each other in a circle ({circle})", "Break the circle.") from None
