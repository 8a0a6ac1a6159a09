"""What a rule is: Verdict, Weight, Judgement, Example, and the `rule` decorator."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from equalityplan.errors import RuleError
from equalityplan.graph import DependencyGraph
from equalityplan.model.dependency import Dependency
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.provenance import Where

_RULES = Path(__file__).parent / "rules"


class Verdict(StrEnum):
    """The five answers of a rule, a criterion or a level."""

    MET = "met"
    PARTIALLY_MET = "partially met"
    NOT_MET = "not met"
    NOT_APPLICABLE = "not applicable"
    CANNOT_TELL = "cannot tell"


class Weight(StrEnum):
    """How much an unmet rule matters."""

    MUST = "must"
    SHOULD = "should"
    NOTE = "note"


class Subject(StrEnum):
    """What a rule judges."""

    ROW = "row"
    PLAN = "plan"
    DEPENDENCY = "dependency"


@frozen(kw_only=True)
class Judgement:
    """A rule's answer about one subject.

    Attributes:
        verdict: The answer.
        reason: Why, in a sentence that an officer understands.
        where: The place in the document that it rests on, or None where it rests on something missing.
        rule: Id of the rule; filled in when the rule is applied.
        subject: Id of the row, "plan", or the two ends of a dependency; filled in when the rule is applied.
        weight: How much it matters; filled in when the rule is applied.
        failed: Whether the rule raised instead of judging; the reason then holds the error.
        waived: Whether a waiver took the place of the rule's own answer.
    """

    verdict: Verdict
    reason: str = ""
    where: Where | None = None
    rule: str = ""
    subject: str = ""
    weight: Weight = Weight.MUST
    failed: bool = False
    waived: bool = False


def met(reason: str = "", where: Where | None = None) -> Judgement:
    """Judge that the subject meets the rule."""
    return Judgement(verdict=Verdict.MET, reason=reason, where=where)


def partially_met(reason: str, where: Where | None = None) -> Judgement:
    """Judge that the subject meets a part of the rule."""
    return Judgement(verdict=Verdict.PARTIALLY_MET, reason=reason, where=where)


def not_met(reason: str, where: Where | None = None) -> Judgement:
    """Judge that the subject does not meet the rule."""
    return Judgement(verdict=Verdict.NOT_MET, reason=reason, where=where)


def not_applicable(reason: str, where: Where | None = None) -> Judgement:
    """Judge that the rule asks nothing of the subject."""
    return Judgement(verdict=Verdict.NOT_APPLICABLE, reason=reason, where=where)


def cannot_tell(reason: str, where: Where | None = None) -> Judgement:
    """Judge that the plan does not say enough to tell."""
    return Judgement(verdict=Verdict.CANNOT_TELL, reason=reason, where=where)


@frozen(kw_only=True)
class RowSubject:
    """A row of the plan, as rules see it.

    Attributes:
        id: The row's id in the plan.
        row: The row.
        section: The section that it stands in.
    """

    id: str
    row: PlanRow
    section: Section


@frozen(kw_only=True)
class Context:
    """What a rule may look at besides its subject.

    Attributes:
        graph: The plan's dependencies.
        as_of: The date of the assessment.
        parameters: The rule's parameters: its defaults, as a criterion or the settings changed them.
    """

    graph: DependencyGraph
    as_of: date
    parameters: Mapping[str, Any] = field(factory=dict)

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.graph.plan


@frozen(kw_only=True)
class Example:
    """A tiny plan and what a rule must answer about its first subject.

    Attributes:
        verdict: The answer.
        rows: Rows of the plan; the first is the subject of a rule about rows.
        plan: The whole plan, where rows are not enough.
        as_of: The date of the assessment.
        note: What the example shows, in a few words.
    """

    verdict: Verdict
    rows: tuple[PlanRow, ...] = ()
    plan: Plan | None = None
    as_of: date = date(2012, 11, 1)
    note: str = ""

    def whole_plan(self) -> Plan:
        """The plan of the example."""
        return self.plan or Plan(sections=(Section(rows=self.rows),))


Judge = Callable[[Any, Context], Judgement]


@frozen(kw_only=True)
class Rule:
    """What is true of a good plan, and the function that judges it.

    Attributes:
        id: Family and name, such as ``ownership.row-has-lead``.
        title: What is true of a good plan, a sentence.
        why: Why it matters.
        advice: What to do where it is not met.
        judges: What kind of subject it judges.
        weight: How much an unmet rule matters.
        sources: Where the demand comes from.
        examples: At least one of met and one of not met.
        requires: Ids of rules whose failure explains a failure of this one, which is then not charged.
        parameters: Names and default values of its parameters.
        question: Whether an unmet rule is a question for a person rather than a finding.
        judge: The function.
    """

    id: str
    title: str
    why: str
    advice: str
    judges: Subject
    weight: Weight
    sources: tuple[str, ...]
    examples: tuple[Example, ...]
    requires: tuple[str, ...] = ()
    parameters: Mapping[str, Any] = field(factory=dict)
    question: bool = False
    judge: Judge = field(eq=False, repr=False)

    def __call__(self, subject: object, context: Context) -> Judgement:
        """Judge one subject; a rule that raises gives a judgement that says so."""
        try:
            judgement = self.judge(subject, context)
        except Exception as error:  # noqa: BLE001 - any fault of a rule is a result of its own
            reason = f"The rule {self.id} failed: {type(error).__name__}: {error}"
            judgement = Judgement(verdict=Verdict.CANNOT_TELL, reason=reason, failed=True)
        return evolve(judgement, rule=self.id, subject=subject_id(subject), weight=self.weight)


def subject_id(subject: object) -> str:
    """Give the id of a subject: of a row, a dependency as "2.1 links-to 2.5", or "plan"."""
    match subject:
        case RowSubject():
            return subject.id
        case Dependency():
            return f"{subject.source} {subject.relation} {subject.target}"
        case _:
            return "plan"


def rule(
    *,
    judges: Subject,
    weight: Weight,
    sources: tuple[str, ...],
    examples: tuple[Example, ...],
    requires: tuple[str, ...] = (),
    parameters: Mapping[str, Any] | None = None,
    question: bool = False,
) -> Callable[[Judge], Rule]:
    """Make a rule of a function of a subject and a `Context`.

    The rule's id is the family, which is the folder that its module stands in, and the function's name. The
    docstring has three parts, parted by blank lines: the title, why it matters, and what to do.

    Raises:
        RuleError: The docstring does not have three parts.
    """

    def decorate(function: Judge) -> Rule:
        family = function.__module__.split(".")[-2]
        name = f"{family}.{function.__name__.replace('_', '-')}"
        parts = [" ".join(part.split()) for part in inspect.cleandoc(function.__doc__ or "").split("\n\n")]
        if len(parts) != 3:  # noqa: PLR2004 - title, why, advice
            problem = f"the docstring has {len(parts)} parts, where title, reason and advice were expected"
            raise RuleError(name, problem, "Write three parts, with a blank line between them.")
        return Rule(
            id=name,
            title=parts[0],
            why=parts[1],
            advice=parts[2],
            judges=judges,
            weight=weight,
            sources=sources,
            examples=examples,
            requires=requires,
            parameters=parameters or {},
            question=question,
            judge=function,
        )

    return decorate


@cache
def load_rules() -> Mapping[str, Rule]:
    """Give all rules by their ids, sorted: one for each decorated function in a family's folder."""
    found: dict[str, Rule] = {}
    for path in sorted(_RULES.glob("*/[!_]*.py")):
        module = import_module(f"equalityplan.rules.{path.parent.name}.{path.stem}")
        found.update({value.id: value for value in vars(module).values() if isinstance(value, Rule)})
    return dict(sorted(found.items()))
