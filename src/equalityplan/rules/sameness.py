"""Sameness: a plan as a key of a memo, so that what holds for a whole plan is found once and not once a row."""

from __future__ import annotations

from equalityplan.model.plan import Plan


class SamePlan:
    """A plan that is the same as itself only, since to compare whole plans takes as long as to read them.

    Attributes:
        plan: The plan.

    Examples:
        >>> plan = Plan()
        >>> SamePlan(plan) == SamePlan(plan), SamePlan(plan) == SamePlan(Plan())
        (True, False)
    """

    __slots__ = ("plan",)

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SamePlan) and self.plan is other.plan

    def __hash__(self) -> int:
        return id(self.plan)
