"""Sensitivity: which unknown, once known, narrows the score of the whole plan most."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import field, frozen

from equalityplan.assessment.results import CriterionResult
from equalityplan.assessment.scores import worth
from equalityplan.assessment.totals import shares
from equalityplan.model.standard import Criterion, Standard
from equalityplan.provenance import Where
from equalityplan.rule import Verdict


@frozen(kw_only=True)
class Unknown:
    """A criterion of which it cannot be told whether it is met.

    Attributes:
        criterion: The criterion.
        narrows: By how much the interval of the whole score becomes narrower once it is known, as a share of one.
        reason: Why it cannot be told.
        rows: Ids of the rows that answer it.
        where: The place that the reason speaks of, or None where it speaks of something missing.
    """

    criterion: Criterion
    narrows: Fraction
    reason: str
    rows: tuple[str, ...] = ()
    where: Where | None = field(default=None, eq=False)


def unknowns_of(standard: Standard, criteria: Mapping[str, CriterionResult]) -> tuple[Unknown, ...]:
    """Give the unknown criteria, that which narrows the score of the whole plan most first; then as in the standard."""
    parts = shares(standard, criteria)
    found = (
        Unknown(
            criterion=result.criterion,
            narrows=parts[criterion_id] * (worth(result.most) - worth(result.least)),
            reason=result.reason,
            rows=result.rows,
            where=result.where,
        )
        for criterion_id, result in criteria.items()
        if result.verdict is Verdict.CANNOT_TELL and criterion_id in parts
    )
    return tuple(sorted(found, key=lambda unknown: -unknown.narrows))
