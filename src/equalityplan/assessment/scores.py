"""Scores: intervals of exact fractions."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from attrs import frozen

from equalityplan.rule import Verdict

# The least and the most that a verdict may count.
_WORTH = {
    Verdict.MET: (Fraction(1), Fraction(1)),
    Verdict.PARTIALLY_MET: (Fraction(1, 2), Fraction(1, 2)),
    Verdict.NOT_MET: (Fraction(0), Fraction(0)),
    Verdict.CANNOT_TELL: (Fraction(0), Fraction(1)),
}


@frozen
class Score:
    """The share of criteria that are met, as far as it can be told.

    Attributes:
        lowest: The share if everything that cannot be told is not met.
        highest: The share if all of it is met.
        counted: How many criteria are counted; those that do not apply are not.

    Examples:
        >>> print(Score.of([Verdict.MET, Verdict.CANNOT_TELL, Verdict.NOT_APPLICABLE, Verdict.NOT_MET]))
        33 % to 67 % of 3
    """

    lowest: Fraction
    highest: Fraction
    counted: int

    @classmethod
    def of(cls, verdicts: Iterable[Verdict]) -> Score | None:
        """Give the score of criteria with these verdicts, or None where none counts."""
        worths = [_WORTH[verdict] for verdict in verdicts if verdict is not Verdict.NOT_APPLICABLE]
        if not worths:
            return None
        count = len(worths)
        lowest = sum((low for low, _ in worths), Fraction(0)) / count
        highest = sum((high for _, high in worths), Fraction(0)) / count
        return cls(lowest, highest, count)

    @property
    def exact(self) -> bool:
        """Whether nothing about it is unknown."""
        return self.lowest == self.highest

    def __str__(self) -> str:
        low, high = _percent(self.lowest), _percent(self.highest)
        return f"{low} of {self.counted}" if self.exact else f"{low} to {high} of {self.counted}"


def _percent(share: Fraction) -> str:
    """Give a share in whole per cent; only none is 0 and only all is 100."""
    rounded = round(share * 100)
    return f"{min(max(rounded, 1), 99) if 0 < share < 1 else rounded} %"
