"""Rules about what the references of a plan point at."""

from __future__ import annotations

from equalityplan.model.dependency import Dependency, Reference
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    Subject,
    Verdict,
    Weight,
    met,
    not_applicable,
    not_met,
    partially_met,
    rule,
)
from equalityplan.rules.sentences import quoted
from equalityplan.rules.sources import FRAMEWORK_WITH_LINKS, OWN_JUDGEMENT

_LINKED = PlanRow(reference="1.1", references=[Reference(target="1.2", text="Links to 1.2")])


def _printed(dependency: Dependency) -> str:
    """The words that point, as printed, or the row that they stand in where they were not kept."""
    return quoted(dependency.text) if dependency.text else f"The reference in {dependency.source}"


@rule(
    judges=Subject.DEPENDENCY,
    weight=Weight.SHOULD,
    sources=(OWN_JUDGEMENT,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(_LINKED, PlanRow(reference="1.2", actions=["Train the school governors"])),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(
                PlanRow(reference="1.1", references=[Reference(target="4.6", text="Links to 4.6")]),
                PlanRow(reference="1.2", actions=["Train the school governors"]),
            ),
            note="numbered as the rows are, but no row of this plan",
        ),
    ),
)
def target_is_in_plan(dependency: Dependency, context: Context) -> Judgement:
    """The row that a reference points at is in the plan.

    A reader who follows a reference out of the plan finds nobody who answers for the work there, and no date.

    Correct the number, add the row, or say in which document it is to be found.
    """
    if not dependency.outside:
        return met(f"{dependency.target} is a row of the plan.", dependency.where)
    reason = f"{_printed(dependency)} points at {dependency.target}, which is no row of this plan"
    criterion = context.graph.criterion_at(dependency.target)
    if criterion is None:
        return not_met(f"{reason}.", dependency.where)
    title = f": {criterion.title.rstrip('.')}" if criterion.wording_seen else ""
    known = f"{reason}; the standard that the plan is read against has a criterion of that number{title}."
    return partially_met(known, dependency.where)


@rule(
    judges=Subject.DEPENDENCY,
    weight=Weight.NOTE,
    sources=(
        OWN_JUDGEMENT,
        FRAMEWORK_WITH_LINKS,
    ),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(_LINKED, PlanRow(reference="1.2", actions=["Train the school governors"])),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(
                PlanRow(
                    reference="1.1",
                    actions=["Survey the tenants"],
                    references=[Reference(target="1.1", text="Links to 1.1")],
                ),
            ),
        ),
    ),
    requires=("references.pointer-reaches-an-action",),
)
def row_does_not_point_at_itself(dependency: Dependency, _: Context) -> Judgement:
    """A row's references point at other rows.

    A row that links to itself says nothing, and another number may have been meant. A published framework has
    such links, so that a plan which copies its wording inherits them.

    Find out which row was meant, or leave the link out.
    """
    if dependency.source != dependency.target:
        return met(f"{dependency.source} points at another row, {dependency.target}.", dependency.where)
    return not_met(
        f"{_printed(dependency)} points at {dependency.source}, the row that it stands in.", dependency.where
    )


@rule(
    judges=Subject.DEPENDENCY,
    weight=Weight.SHOULD,
    sources=(OWN_JUDGEMENT,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(_LINKED, PlanRow(reference="1.2", actions=["Train the school governors"])),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(_LINKED, PlanRow(reference="1.2", not_applicable=NotApplicable("N/A"))),
        ),
        Example(
            verdict=Verdict.NOT_APPLICABLE,
            rows=(PlanRow(reference="1.1", references=[Reference(target="4.6")]), PlanRow(reference="1.2")),
            note="what stands at a target outside the plan is not known",
        ),
    ),
    requires=("references.pointer-reaches-an-action",),
)
def target_is_not_set_aside(dependency: Dependency, context: Context) -> Judgement:
    """The row that a reference points at is not marked as not applicable.

    One row then rests on another that the authority has declined to act on, so that nothing carries the link.

    Give the row that is pointed at an action, or point at a row that has one.
    """
    if dependency.outside or dependency.source == dependency.target:
        return not_applicable("The reference points at no other row of the plan.", dependency.where)
    target = context.graph.rows[dependency.target]
    if target.not_applicable is None:
        return met(f"{dependency.target} is not set aside.", dependency.where)
    mark = quoted(target.not_applicable.text)
    return not_met(
        f"{_printed(dependency)} points at {dependency.target}, which the plan marks {mark}.", dependency.where
    )
