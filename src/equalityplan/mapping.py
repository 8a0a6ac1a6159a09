"""Mapping: which rows of a plan answer which criteria, where the plan does not number them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import field, frozen


def _rows(value: Mapping[str, Iterable[str] | str]) -> Mapping[str, tuple[str, ...]]:
    return {
        criterion: (ids,) if isinstance(ids, str) else tuple(dict.fromkeys(ids)) for criterion, ids in value.items()
    }


@frozen(kw_only=True)
class CriterionMapping:
    """Rows tied to criteria by a person rather than by printed numbers.

    Attributes:
        rows: Ids of the rows that answer a criterion, by the criterion's id; no ids where it is known that no
            row does.
        confirmed: Whether a person has confirmed it; an unconfirmed one leaves every verdict at "cannot tell",
            and never takes the place of a printed number.

    Examples:
        >>> CriterionMapping(rows={"B2": ("table 1 row 2",)}, confirmed=True).rows["B2"]
        ('table 1 row 2',)
    """

    rows: Mapping[str, tuple[str, ...]] = field(factory=dict, converter=_rows)
    confirmed: bool = False
