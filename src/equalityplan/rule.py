"""What a rule is: Verdict, Weight, Judgement, Example, and the `rule` decorator."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Any

from attrs import field, frozen

from equalityplan.errors import RuleError
from equalityplan.extension import installed
from equalityplan.graph import DependencyGraph
from equalityplan.model.dependency import Dependency
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.provenance import Where

GROUP = "equalityplan.rules"
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


_MET = Judgement(verdict=Verdict.MET)


def met(reason: str = "", where: Where | None = None) -> Judgement:
    """Judge that the subject meets the rule; without a reason it is always the same object, which costs nothing."""
    return Judgement(verdict=Verdict.MET, reason=reason, where=where) if reason or where else _MET


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
        parameters: Values for the rule's parameters, in place of its own.
        note: What the example shows, in a few words.
    """

    verdict: Verdict
    rows: tuple[PlanRow, ...] = ()
    plan: Plan | None = None
    as_of: date = date(2012, 11, 1)
    parameters: Mapping[str, Any] = field(factory=dict, hash=False)
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
        advice: What to do where it is not met, for who writes the plan.
        tuning: What its parameters change, for who sets them; empty where their names say enough.
        judges: What kind of subject it judges.
        weight: How much an unmet rule matters.
        sources: Where the demand comes from.
        examples: Gives at least one of met and one of not met; see the property.
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
    _examples: Callable[[], tuple[Example, ...]] = field(eq=False, repr=False)
    requires: tuple[str, ...] = ()
    parameters: Mapping[str, Any] = field(factory=dict)
    question: bool = False
    tuning: str = ""
    judge: Judge = field(eq=False, repr=False)

    @property
    def examples(self) -> tuple[Example, ...]:
        """At least one of met and one of not met; made when they are asked for, since no assessment needs them."""
        return self._examples()

    def __call__(self, subject: object, context: Context) -> Judgement:
        """Judge one subject; a rule that raises, or answers with no judgement, gives one that says so."""
        (answer,) = self.answers((subject,), context)
        return self.signed(answer, subject_id(subject), self.weight)

    def answers(self, subjects: Iterable[object], context: Context) -> list[Judgement]:
        """Judge subjects one by one, as `__call__` does, without filling in what all answers of the rule share.

        It is called for every rule and row, so that it does no more for each of them than to call the function.
        """
        judge, told = self.judge, []
        for subject in subjects:
            try:
                answer = judge(subject, context)
                if not isinstance(answer, Judgement):
                    answer = self._failure(subject, TypeError(f"it answered {answer!r} and no judgement"))
            except Exception as error:  # noqa: BLE001 - any fault of a rule is a result of its own
                answer = self._failure(subject, error)
            told.append(answer)
        return told

    def signed(self, answer: Judgement, subject: str, weight: Weight) -> Judgement:
        """Fill in whose answer it is, about what, and how much it matters."""
        # Spelt out, since every assessment does this a thousand times.
        return Judgement(
            verdict=answer.verdict,
            reason=answer.reason,
            where=answer.where,
            rule=self.id,
            subject=subject,
            weight=weight,
            failed=answer.failed,
            waived=answer.waived,
        )

    def _failure(self, subject: object, error: Exception) -> Judgement:
        reason = f"The rule {self.id} failed: {type(error).__name__}: {error}".rstrip(" :.")
        where = subject.row.where if isinstance(subject, RowSubject) else None
        return Judgement(verdict=Verdict.CANNOT_TELL, reason=f"{reason}.", where=where, failed=True)


def subject_id(subject: object) -> str:
    """Give the id of a subject: of a row, a dependency as "2.1 links-to 2.5", or "plan".

    A dependency on one action of a row is told apart: "2.1 links-to 2.5 action 2".
    """
    match subject:
        case RowSubject():
            return subject.id
        case Dependency():
            action = "" if subject.action is None else f" action {subject.action}"
            return f"{subject.source} {subject.relation} {subject.target}{action}"
        case _:
            return "plan"


def rule(
    *,
    judges: Subject,
    weight: Weight,
    sources: tuple[str, ...],
    examples: Callable[[], tuple[Example, ...]],
    requires: tuple[str, ...] = (),
    parameters: Mapping[str, Any] | None = None,
    question: bool = False,
) -> Callable[[Judge], Rule]:
    """Make a rule of a function of a subject and a `Context`.

    The rule's id is the family, which is the folder that its module stands in, and the function's name. The
    docstring has three parts, parted by blank lines: the title, why it matters, and what to do. A fourth may say what
    the parameters change; reports, which the authors of plans read, leave it out.

    Raises:
        RuleError: The docstring does not have these parts, or the module stands in no folder.
    """

    def decorate(function: Judge) -> Rule:
        rule_id = _rule_id(function)
        title, why, advice, *tuning = _docstring_parts(function, rule_id)
        return Rule(
            id=rule_id,
            title=title,
            why=why,
            advice=advice,
            judges=judges,
            weight=weight,
            sources=sources,
            examples=examples,
            requires=requires,
            parameters=MappingProxyType(dict(parameters or {})),
            question=question,
            tuning=" ".join(tuning),
            judge=function,
        )

    return decorate


def _rule_id(function: Judge) -> str:
    name = function.__name__.replace("_", "-")
    *folders, _ = function.__module__.split(".")
    if not folders:
        problem = f"its module, {function.__module__}, stands in no folder that could be its family"
        raise RuleError(name, problem, "Write it in a module of a family's folder.")
    return f"{folders[-1]}.{name}"


def _docstring_parts(function: Judge, rule_id: str) -> list[str]:
    docstring = inspect.cleandoc(function.__doc__ or "")
    parts = [" ".join(part.split()) for part in re.split(r"\n\s*\n", docstring) if part.strip()]
    if len(parts) not in (3, 4):
        problem = f"the docstring has {len(parts)} parts, where title, reason and advice were expected"
        raise RuleError(rule_id, problem, "Write three parts, with a blank line between them.")
    return parts


@cache
def load_rules() -> Mapping[str, Rule]:
    """Give all rules by their ids, sorted: our own, and those that installed packages bring.

    Our own are the decorated functions in the families' folders. A package names modules with such functions as
    entry points of the group `equalityplan.rules`.

    Raises:
        RuleError: Two rules have the same id.
        ExtensionError: An entry point cannot be loaded or is no module.
    """
    found: dict[str, Rule] = {}
    for path in sorted(_RULES.glob("*/[!_]*.py")):
        module = import_module(f"equalityplan.rules.{path.parent.name}.{path.stem}")
        _add(found, rules_of(module))
    for module in installed(GROUP, ModuleType, "a module with rules").values():
        _add(found, rules_of(module))
    # Everyone who asks gets the same rules, so nobody may change them.
    return MappingProxyType(dict(sorted(found.items())))


def rules_of(module: ModuleType) -> Iterable[Rule]:
    """Give the rules that a module holds."""
    return (value for value in vars(module).values() if isinstance(value, Rule))


def _add(found: dict[str, Rule], rules: Iterable[Rule]) -> None:
    for value in rules:
        # A module may import a rule of another one, and then both name the same rule.
        if found.setdefault(value.id, value) is not value:
            raise RuleError(value.id, "two rules have this id", "Give one of them another name.")
