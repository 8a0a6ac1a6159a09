"""Rules about rows that take their actions from other rows."""

from __future__ import annotations

from equalityplan.model.dependency import Dependency, Reference, Relation
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    Subject,
    Verdict,
    Weight,
    cannot_tell,
    met,
    not_applicable,
    not_met,
    rule,
)
from equalityplan.rules.sentences import quoted, quoted_or
from equalityplan.rules.sources import OWN_JUDGEMENT

_POINTING = (Relation.SEE_ACTIONS_AT, Relation.SAME_AS)
_WAITING = (*_POINTING, Relation.DEPENDS_ON)


def _pointer(reference: str, target: str, relation: Relation = Relation.SEE_ACTIONS_AT) -> PlanRow:
    words = f"See actions at {target}" if relation is Relation.SEE_ACTIONS_AT else f"After {target}"
    return PlanRow(reference=reference, references=[Reference(target=target, relation=relation, text=words)])


@rule(
    judges=Subject.DEPENDENCY,
    weight=Weight.MUST,
    sources=(OWN_JUDGEMENT,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(_pointer("A1", "A2"), PlanRow(reference="A2", actions=["Publish the pay figures"])),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(_pointer("A1", "A2"), PlanRow(reference="A2", objective="Pay is fair")),
        ),
        Example(verdict=Verdict.CANNOT_TELL, rows=(_pointer("A1", "A9"), PlanRow(reference="A2"))),
        Example(
            verdict=Verdict.NOT_APPLICABLE,
            rows=(_pointer("A1", "A2"), _pointer("A2", "A1")),
            note="a circle is a fault of its own",
        ),
        Example(
            verdict=Verdict.NOT_APPLICABLE,
            rows=(PlanRow(reference="A1", references=[Reference(target="A2")]), PlanRow(reference="A2")),
            note="a link takes no actions over",
        ),
    ),
)
def pointer_reaches_an_action(dependency: Dependency, context: Context) -> Judgement:
    """Where a row says "see actions at" another, there are actions.

    A row without an action of its own promises only what it points at. If nothing stands there, nothing is
    promised, though the table looks filled.

    Write the action where the row points, or give the row an action of its own.
    """
    words = quoted_or(dependency.text, f"The reference to {dependency.target}")
    if dependency.relation not in _POINTING:
        return not_applicable("The reference takes over no actions.", dependency.where)
    if dependency.outside:
        return cannot_tell(f"{words} points out of the plan; its actions were not seen.", dependency.where)
    if reached := context.graph.actions_for(dependency.target).actions:
        return met(f"{words} leads to {quoted(reached[0].text)}.", dependency.where)
    if dependency.target != dependency.source and _leads_back(dependency, context):
        return not_applicable(f"{words} leads in a circle, which is judged for the whole plan.", dependency.where)
    return not_met(f"{words} leads to no action.", dependency.where)


def _leads_back(dependency: Dependency, context: Context) -> bool:
    return dependency.target in context.graph.slips_with(dependency.source, _POINTING)


@rule(
    judges=Subject.PLAN,
    weight=Weight.MUST,
    sources=(OWN_JUDGEMENT,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(_pointer("A1", "A2"), PlanRow(reference="A2", actions=["Publish the pay figures"])),
        ),
        Example(verdict=Verdict.NOT_MET, rows=(_pointer("A1", "A2"), _pointer("A2", "A3"), _pointer("A3", "A1"))),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(_pointer("A1", "A2", Relation.DEPENDS_ON), _pointer("A2", "A1", Relation.DEPENDS_ON)),
            note="each waits for the other",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(reference="A1", actions=["Train all staff"]),)),
    ),
)
def pointers_do_not_loop(_: Plan, context: Context) -> Judgement:
    """Rows that take their actions from others, or wait for others, do not lead in a circle.

    In a circle each row leaves the work to the next, and none can begin.

    Write the action in one of the rows and let the others point at it.
    """
    if not any(found.relation in _WAITING for found in context.graph.all_dependencies):
        return not_applicable("No row takes its actions from another or waits for one.")
    cycles = context.graph.cycles(_WAITING)
    if not cycles:
        return met("No rows lead to one another in a circle.")
    others = f", and there are {len(cycles) - 1} more such circles" if len(cycles) > 1 else ""
    reason = f"These rows lead to one another in a circle: {' > '.join(cycles[0].path)}{others}."
    return not_met(reason, cycles[0].example[0].where)
