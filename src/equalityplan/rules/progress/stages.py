"""Rules about the list of statuses that a plan may use."""

from __future__ import annotations

from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan
from equalityplan.model.progress import Status
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
    rule,
)
from equalityplan.rules.menus import GENDER_PAY_SERVICE, live_rows, stage_of, title_of
from equalityplan.rules.sentences import listed, quoted

_STAGES = {"New or in progress": ["new", "in progress"], "Embedded": ["embedded"]}


def _row(status: str) -> PlanRow:
    return PlanRow(actions=["Train all managers"], status=Status("in-progress", text=status))


@rule(
    judges=Subject.PLAN,
    weight=Weight.MUST,
    sources=(GENDER_PAY_SERVICE,),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_row("New"), _row("Embedded")), parameters={"stages": _STAGES}),
        Example(verdict=Verdict.NOT_MET, rows=(_row("New"), _row("Amber")), parameters={"stages": _STAGES}),
        Example(verdict=Verdict.NOT_MET, rows=(_row("Amber"),), parameters={"stages": _STAGES}),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_row("Amber"),), note="without a list"),
    ),
    parameters={"stages": {}},
)
def statuses_are_from_the_list(plan: Plan, context: Context) -> Judgement:
    """Every action has a status, and one of the list that the plan is asked to use.

    A word of one's own is read in one way here and in another there, and a form that knows only its own list takes
    neither.

    Use the words of the list, in a column or as the heading over the actions.
    """
    stages = context.parameters["stages"]
    rows = list(live_rows(plan))
    if not stages or not rows:
        return not_applicable("The plan has no action." if stages else "No list of statuses is asked for.")
    strange = [row for section, row in rows if stage_of(section, row, stages) is None]
    wanted = listed((quoted(stage) for stage in stages), "or")
    if not strange:
        return met(f"Every action is {wanted}.", rows[0][1].where)
    reason = f"{listed(map(_said, strange))}; {wanted} is asked for."
    status = strange[0].status
    where = (status.where if status else None) or strange[0].where
    return not_met(reason, where)


def _said(row: PlanRow) -> str:
    name = title_of(row)
    return f"{name} is {quoted(row.status.text)}" if row.status and row.status.text else f"{name} has no status"
