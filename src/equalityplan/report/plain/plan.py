"""A plan as plain data, in the form of `equalityplan.serialisation`, from which it can be read back."""

from __future__ import annotations

from typing import Any

from equalityplan.model.plan import Plan
from equalityplan.serialisation import to_data


def plain(plan: Plan) -> dict[str, Any]:
    """Give the plan as `to_data` does; `equalityplan.plan_schema` describes the form."""
    return to_data(plan)
