"""Mapping: which rows of a plan answer which criteria, where the plan does not number them."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen


@frozen(kw_only=True)
class CriterionMapping:
    """Rows tied to criteria by a person rather than by printed numbers.

    Attributes:
        rows: Ids of the rows that answer a criterion, by the criterion's id.
        confirmed: Whether a person has confirmed it; an unconfirmed one leaves every verdict at "cannot tell".

    Examples:
        >>> CriterionMapping(rows={"B2": ("table 1 row 2",)}, confirmed=True).rows["B2"]
        ('table 1 row 2',)
    """

    rows: Mapping[str, tuple[str, ...]] = field(factory=dict)
    confirmed: bool = False
