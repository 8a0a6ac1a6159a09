"""What tells plans and assessments apart, for tables that speak of several."""

from __future__ import annotations

from equalityplan.assessment import Assessment
from equalityplan.graph import DependencyGraph
from equalityplan.model.plan import Plan
from equalityplan.serialisation.tables.flat import ColumnKind, FlatColumn, Value

_TOLD = (FlatColumn("plan", "Plan"), FlatColumn("authority", "Authority"))
_ASSESSED = (FlatColumn("standard", "Standard"), FlatColumn("as_of", "As of", ColumnKind.DATE))


def told_apart(thing: Plan | DependencyGraph | Assessment) -> tuple[tuple[FlatColumn, ...], tuple[Value, ...]]:
    """Give the columns that tell several things of one kind apart, and what they say of this one.

    Examples:
        >>> told_apart(Plan(title="Equality plan", authority="Wexcombe Borough Council"))[1]
        ('Equality plan', 'Wexcombe Borough Council')
    """
    plan = thing if isinstance(thing, Plan) else thing.plan
    values = (plan.title or plan.source, plan.authority)
    if not isinstance(thing, Assessment):
        return _TOLD, values
    return (*_TOLD, *_ASSESSED), (*values, thing.standard.id, thing.as_of)
