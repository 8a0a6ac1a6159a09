"""Rules about how far a whole plan can be measured."""

from __future__ import annotations

from fractions import Fraction

from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Layout, Plan, Section
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
from equalityplan.rules.columns import plan_has_column
from equalityplan.rules.quantities import counted_in, promises_of, results_of
from equalityplan.rules.sentences import is_live
from equalityplan.rules.sources import ACTION_PLAN_GUIDE, PLAN_SCORECARDS, PUBLISHED_OBJECTIVES, SELF_ASSESSMENT_FORM

_BARE = PlanRow(actions=["Ask leavers why they go"])
_WHOLE = PlanRow(
    actions=["Ask leavers why they go"],
    leads=["Personnel Officer"],
    timescale="2012-09",
    target="80% of leavers answer",
)
_RESULT_COLUMNS = ("target", "measure", "outcome")


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(PUBLISHED_OBJECTIVES, SELF_ASSESSMENT_FORM),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_WHOLE, _BARE)),
        Example(verdict=Verdict.NOT_MET, rows=(_BARE, _BARE)),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            plan=Plan(
                layouts=(Layout(("Action", "Measure"), ("action", "measure")),), sections=[Section(rows=[_BARE])]
            ),
            note="a column, and nothing in it",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(objective="Staff stay"),)),
    ),
)
def plan_states_results(plan: Plan, _: Context) -> Judgement:
    """The plan has a place for the results that its actions are to bring.

    What difference did it make? Where no column asks for the result, nobody writes it, and later reports can only
    tell that the action was done.

    Add a column for the target, measure or outcome of each action.
    """
    rows = [row for row in plan.rows if row.actions]
    if not rows:
        return not_applicable("The plan has no actions.")
    stated = sum(bool(results_of(row)) for row in rows)
    if stated:
        return met(f"{stated} of {len(rows)} rows with an action name a target, a measure or an outcome.")
    if plan_has_column(plan, *_RESULT_COLUMNS):
        return partially_met("The plan has a column for results, and no row fills it.", rows[0].where)
    return not_met("No row with an action names a target, a measure or an outcome.", rows[0].where)


@rule(
    judges=Subject.PLAN,
    weight=Weight.MUST,
    sources=(*PLAN_SCORECARDS, ACTION_PLAN_GUIDE),
    parameters={"share": "1/2"},
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_WHOLE, _BARE), note="half of them"),
        Example(verdict=Verdict.NOT_MET, rows=(_WHOLE, _BARE, _BARE)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(objective="Staff stay"),)),
    ),
)
def most_rows_are_smart(plan: Plan, context: Context) -> Judgement:
    """At least half of the rows with a live action have a lead, a last day and a number.

    Single rows can fall short for good reasons. Where most do, the plan as a whole cannot be carried out or checked.

    Begin with the rows that matter most for people, and give each a lead, a month and a number.
    """
    rows = [row for row in plan.rows if row.actions and is_live(row)]
    if not rows:
        return not_applicable("The plan has no rows with a live action.")
    smart = sum(_is_smart(row) for row in rows)
    reason = f"Rows with a live action that have a lead, a last day and a number: {smart} of {len(rows)}."
    if Fraction(smart, len(rows)) >= Fraction(context.parameters["share"]):
        return met(reason)
    return not_met(reason, next(row.where for row in rows if not _is_smart(row)))


def _is_smart(row: PlanRow) -> bool:
    dated = row.timescale.due is not None or any(getattr(part, "recurrence", None) for part in row.timescale.parts)
    return bool(row.leads) and dated and any(counted_in(found.text) for found in promises_of(row))
