"""Scores: intervals of exact fractions."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import repeat

from attrs import frozen

from equalityplan.rule import Verdict

# The least and the most that a verdict may count, in halves.
_HALVES = {
    Verdict.MET: (2, 2),
    Verdict.PARTIALLY_MET: (1, 1),
    Verdict.NOT_MET: (0, 0),
    Verdict.CANNOT_TELL: (0, 2),
}


@frozen
class Score:
    """The share of criteria that are met, as far as it can be told.

    Attributes:
        lowest: The share if everything that cannot be told is not met.
        highest: The share if all of it is met.
        counted: How many criteria are counted; those that do not apply, or have no weight, are not.

    Examples:
        >>> print(Score.of([Verdict.MET, Verdict.CANNOT_TELL, Verdict.NOT_APPLICABLE, Verdict.NOT_MET]))
        33 % to 67 % of 3
        >>> print(Score.of([Verdict.MET, Verdict.NOT_MET], weights=[3, 1]))
        75 % of 2
    """

    lowest: Fraction
    highest: Fraction
    counted: int

    @classmethod
    def of(cls, verdicts: Iterable[Verdict], weights: Iterable[int] | None = None) -> Score | None:
        """Give the score of criteria with these verdicts, or None where none counts.

        Args:
            verdicts: The verdicts.
            weights: How much each of the criteria counts, from 0 for nothing; all the same unless given.
        """
        weighed = zip(verdicts, repeat(1)) if weights is None else zip(verdicts, weights, strict=True)
        counting = [(*_HALVES[verdict], weight) for verdict, weight in weighed if counts(verdict, weight)]
        total = 2 * sum(weight for _, _, weight in counting)
        if not total:
            return None
        lowest = Fraction(sum(low * weight for low, _, weight in counting), total)
        return cls(lowest, Fraction(sum(high * weight for _, high, weight in counting), total), len(counting))

    @classmethod
    def joined(cls, parts: Iterable[tuple[Score | None, int]]) -> Score | None:
        """Give the weighted mean of the scores of parts, such as themes, or None where none counts.

        Args:
            parts: The score of each part with its weight; a part without a score counts nothing.

        Examples:
            >>> half, none = Score.of([Verdict.PARTIALLY_MET] * 4), Score.of([Verdict.NOT_MET])
            >>> print(Score.joined([(half, 2), (none, 1), (None, 7)]))
            33 % of 5
        """
        counting = [(score, weight) for score, weight in parts if score is not None and weight]
        total = sum(weight for _, weight in counting)
        if not total:
            return None
        lowest = sum((score.lowest * weight for score, weight in counting), Fraction(0)) / total
        highest = sum((score.highest * weight for score, weight in counting), Fraction(0)) / total
        return cls(lowest, highest, sum(score.counted for score, _ in counting))

    @property
    def exact(self) -> bool:
        """Whether nothing about it is unknown."""
        return self.lowest == self.highest

    def __str__(self) -> str:
        low, high = percent(self.lowest), percent(self.highest)
        return f"{low} of {self.counted}" if self.exact else f"{low} to {high} of {self.counted}"


def counts(verdict: Verdict, weight: int) -> bool:
    """Whether a criterion counts: it applies, and has a weight."""
    return verdict is not Verdict.NOT_APPLICABLE and weight > 0


def percent(share: Fraction) -> str:
    """Give a share in whole per cent; only none is 0 and only all is 100.

    Examples:
        >>> percent(Fraction(1, 3)), percent(Fraction(999, 1000))
        ('33 %', '99 %')
    """
    rounded = round(share * 100)
    return f"{min(max(rounded, 1), 99) if 0 < share < 1 else rounded} %"
