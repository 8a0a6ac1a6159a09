"""Columns: whether a plan's tables have room for something."""

from __future__ import annotations

from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan


def plan_has_column(plan: Plan, *roles: str) -> bool:
    """Whether any table of the plan has a column of one of these roles; a plan built by hand shows none.

    Examples:
        >>> from equalityplan.model.plan import Layout
        >>> plan = Plan(layouts=(Layout(("Action", "Proof"), ("action", "evidence")),))
        >>> plan_has_column(plan, "evidence"), plan_has_column(plan, "target", "measure")
        (True, False)
    """
    return any(role in roles for layout in plan.layouts for role in layout.roles)


def row_has_column(plan: Plan, row: PlanRow, *roles: str) -> bool:
    """Whether the table of a row has a column of one of these roles; without a known table it is taken to have it."""
    return row.table >= len(plan.layouts) or any(role in roles for role in plan.layouts[row.table].roles)


def acts_elsewhere(plan: Plan, row: PlanRow) -> bool:
    """Whether a row stands in a table without a column for actions, in a plan whose other tables have one.

    So it is in a self-assessment that comes before the action plan.
    """
    return not row_has_column(plan, row, "action") and plan_has_column(plan, "action")
