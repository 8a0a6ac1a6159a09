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
        33% to 67% of 3
        >>> print(Score.of([Verdict.MET, Verdict.NOT_MET], weights=[3, 1]))
        75% of 2
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
        return cls.between(((verdict, verdict) for verdict in verdicts), weights)

    @classmethod
    def between(cls, spans: Iterable[tuple[Verdict, Verdict]], weights: Iterable[int] | None = None) -> Score | None:
        """Give the score of criteria whose verdicts lie between two, or None where none counts.

        Args:
            spans: The least and the most that each verdict can be; the same twice where it is told.
            weights: How much each of the criteria counts, from 0 for nothing; all the same unless given.

        Examples:
            >>> print(Score.between([(Verdict.PARTIALLY_MET, Verdict.MET), (Verdict.NOT_MET, Verdict.NOT_MET)]))
            25% to 50% of 2
        """
        weighed = zip(spans, repeat(1)) if weights is None else zip(spans, weights, strict=True)
        counting = [(low, high, weight) for (low, high), weight in weighed if counts(high, weight)]
        total = 2 * sum(weight for _, _, weight in counting)
        if not total:
            return None
        lowest = Fraction(sum(_HALVES[low][0] * weight for low, _, weight in counting), total)
        return cls(
            lowest, Fraction(sum(_HALVES[high][1] * weight for _, high, weight in counting), total), len(counting)
        )

    @classmethod
    def joined(cls, parts: Iterable[tuple[Score | None, int]]) -> Score | None:
        """Give the weighted mean of the scores of parts, such as themes, or None where none counts.

        Args:
            parts: The score of each part with its weight; a part without a score counts nothing.

        Examples:
            >>> half, none = Score.of([Verdict.PARTIALLY_MET] * 4), Score.of([Verdict.NOT_MET])
            >>> print(Score.joined([(half, 2), (none, 1), (None, 7)]))
            33% of 5
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


def worth(verdict: Verdict) -> Fraction:
    """Give what a told verdict counts: one, a half or nothing."""
    return Fraction(_HALVES[verdict][0], 2)


def counts(verdict: Verdict, weight: int) -> bool:
    """Whether a criterion counts: it applies, and has a weight."""
    return verdict is not Verdict.NOT_APPLICABLE and weight > 0


def percent(share: Fraction) -> str:
    """Give a share in whole per cent; none and all are said only where they are exact.

    Examples:
        >>> percent(Fraction(1, 3)), percent(Fraction(1, 1000)), percent(Fraction(999, 1000)), percent(Fraction(1))
        ('33%', '1%', '99%', '100%')
    """
    rounded = round(share * 100)
    return f"{min(max(rounded, 1), 99) if 0 < share < 1 else rounded}%"
