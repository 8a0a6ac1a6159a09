"""Headings of two rows: what a heading says under the one that stands over it."""

from __future__ import annotations

from collections.abc import Sequence

from equalityplan.phrases.heading.field import Field
from equalityplan.phrases.heading.naming import Reading, read_heading

_REPORTS = frozenset((Field.REVIEW, Field.PROGRESS))
_MEANS = frozenset((Field.RESOURCES, Field.COST))
_DETAILS = frozenset((Field.LEAD, Field.TIMESCALE, Field.DUE, Field.START))


def read_stacked(cells: Sequence[str], above: Sequence[Sequence[str]]) -> list[Reading]:
    """Read the lowest row of a header under the rows that stand over it.

    Args:
        cells: The texts of the lowest row.
        above: The rows over it, the highest first, each text in all the columns that it stands over.

    Examples:
        >>> [reading.field.value for reading in read_stacked(["Q1", "Date", "Lead"], [["Progress", "Review", "Who"]])]
        ['progress', 'review', 'responsible']
    """
    return [_under([row[n] for row in above if n < len(row) and row[n]], cell) for n, cell in enumerate(cells)]


def _under(labels: Sequence[str], cell: str) -> Reading:
    lower = read_heading(cell)
    for label in reversed(labels):
        lower = _read_under(label, lower, cell) if label != cell else lower
    return lower


def _read_under(label: str, lower: Reading, cell: str) -> Reading:
    upper = read_heading(label)
    if not cell.strip():
        return upper
    if lower.known:
        reported = upper.field in _REPORTS and lower.field in _DETAILS
        spent = upper.field in _MEANS and lower.field is Field.LEAD
        return upper if reported or spent else lower
    # One column for each year is a period still, whatever stands in it.
    whole = read_heading(f"{label} {cell}")
    return whole._replace(period=lower.period) if whole.known else lower
