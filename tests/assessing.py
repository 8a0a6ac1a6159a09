"""A small standard of our own, and plans that are assessed under it."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve

from equalityplan.assessment import Assessment, assess
from equalityplan.mapping import CriterionMapping
from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.progress import Status
from equalityplan.model.standard import Aspect, Check, Criterion, Level, Standard, Theme
from equalityplan.provenance import Where
from equalityplan.settings import Settings

LIVE = "coverage.row-has-live-action"
LEAD = "ownership.row-has-lead"
DUE = "timing.row-has-due-date"
MEASURE = "measurability.row-has-measure"
COMPLETE = "progress.row-is-complete"
EVIDENCE = "evidence.row-shows-evidence"
OVERDUE = "progress.nothing-overdue"
AS_OF = date(2012, 11, 1)

PLANNED = tuple(Check(rule=rule, aspect=Aspect.PLANNED) for rule in (LIVE, LEAD, DUE, MEASURE))
DELIVERED = tuple(Check(rule=rule, aspect=Aspect.DELIVERED) for rule in (COMPLETE, EVIDENCE, OVERDUE))
CHECKS = (*PLANNED, *DELIVERED)


def criterion(number: str, level: str | None = "low", theme: str | None = "lead", **facts: Any) -> Criterion:
    """Give a criterion that asks for all that criteria usually ask for."""
    return evolve(Criterion(id=number, title=f"What {number} asks", level=level, theme=theme, checks=CHECKS), **facts)


STANDARD = Standard(
    id="own-2012",
    title="Our own standard",
    publisher="We",
    levels=(Level(id="low", name="Low", rank=1), Level(id="high", name="High", rank=2)),
    themes=(
        Theme(id="lead", name="Leadership & partnership", rank=1, aliases=("Leading",)),
        Theme(id="serve", name="Services", rank=2),
    ),
    criteria=(
        criterion("2.1"),
        criterion("2.2"),
        criterion("2.10", theme="serve"),
        criterion("3.1", level="high"),
        criterion("3.2", level="high", wording_seen=False, checks=()),
    ),
)


def with_criteria(*criteria: Criterion) -> Standard:
    """Give the standard with these criteria in place of its own."""
    return evolve(STANDARD, criteria=criteria)


def at(line: int) -> Where:
    """Give a line of a file."""
    return Where(document="plan.txt", lines=(line, line))


def whole(reference: str | None, **fields: Any) -> PlanRow:
    """Give a row to which nothing is wanting but a status, due on 30 September 2012."""
    row = PlanRow(
        reference=reference,
        objective="Young carers are heard",
        actions=["Hold 12 meetings with young carers"],
        leads=["Youth Manager"],
        timescale="2012-09",
        evidence="Notes of all the meetings held",
    )
    return evolve(row, **fields)


def pointing(reference: str, *targets: str, relation: Relation = Relation.SEE_ACTIONS_AT) -> PlanRow:
    """Give a row that says nothing but where its actions are."""
    references = [Reference(target=target, relation=relation, text=f"See {target}") for target in targets]
    return PlanRow(reference=reference, references=references)


def done(text: str = "Completed", on: str | None = None) -> Status:
    """Give the status of what is completed."""
    return Status("completed", text=text, completed_on=on)


def plan_of(*rows: PlanRow, heading: str | None = "Leading", **facts: Any) -> Plan:
    """Give a plan of one section."""
    return evolve(Plan(sections=[Section(heading, rows=rows)]), **facts)


def assessed(
    *rows: PlanRow,
    standard: Standard = STANDARD,
    as_of: date | str = AS_OF,
    mapping: CriterionMapping | None = None,
    settings: Settings | None = None,
    **facts: Any,
) -> Assessment:
    """Assess a plan of these rows."""
    return assess(plan_of(*rows, **facts), standard, as_of, mapping=mapping, settings=settings)


def assess_plan(plan: Plan, mapping: CriterionMapping | None = None) -> Assessment:
    """Assess a plan under the standard."""
    return assess(plan, STANDARD, AS_OF, mapping=mapping)
