"""Scores: intervals of exact fractions, and what each verdict counts."""

from __future__ import annotations

from fractions import Fraction

import pytest

from equalityplan.assessment import Score
from equalityplan.rule import Verdict


@pytest.mark.parametrize(
    ("verdict", "lowest", "highest"),
    [
        (Verdict.MET, Fraction(1), Fraction(1)),
        (Verdict.PARTIALLY_MET, Fraction(1, 2), Fraction(1, 2)),
        (Verdict.NOT_MET, Fraction(0), Fraction(0)),
        (Verdict.CANNOT_TELL, Fraction(0), Fraction(1)),
    ],
)
def test_what_each_verdict_counts(verdict: Verdict, lowest: Fraction, highest: Fraction) -> None:
    assert Score.of([verdict]) == Score(lowest, highest, 1)


def test_what_is_not_applicable_leaves_numerator_and_denominator() -> None:
    told = [Verdict.MET, Verdict.NOT_MET, Verdict.CANNOT_TELL]
    assert Score.of([*told, Verdict.NOT_APPLICABLE]) == Score.of(told) == Score(Fraction(1, 3), Fraction(2, 3), 3)


@pytest.mark.parametrize("verdicts", [[], [Verdict.NOT_APPLICABLE] * 3])
def test_where_nothing_counts_there_is_no_score(verdicts: list[Verdict]) -> None:
    assert Score.of(verdicts) is None


def test_fractions_are_exact() -> None:
    score = Score.of([Verdict.PARTIALLY_MET] * 29 + [Verdict.MET])
    assert score == Score(Fraction(31, 60), Fraction(31, 60), 30)
    assert score is not None
    assert score.exact


def test_an_interval_is_not_exact() -> None:
    score = Score.of([Verdict.CANNOT_TELL, Verdict.MET])
    assert score is not None
    assert not score.exact
    assert str(score) == "50% to 100% of 2"


@pytest.mark.parametrize(("few", "text"), [(Verdict.NOT_MET, "99% of 500"), (Verdict.MET, "100% of 500")])
def test_only_all_is_a_hundred_per_cent(few: Verdict, text: str) -> None:
    assert str(Score.of([few] + [Verdict.MET] * 499)) == text


def test_only_none_is_no_per_cent() -> None:
    assert str(Score.of([Verdict.MET] + [Verdict.NOT_MET] * 499)) == "1% of 500"


def test_what_lies_between_two_verdicts_counts_the_lesser_and_the_greater() -> None:
    spans = [(Verdict.PARTIALLY_MET, Verdict.MET), (Verdict.NOT_MET, Verdict.PARTIALLY_MET)]
    assert Score.between(spans) == Score(Fraction(1, 4), Fraction(3, 4), 2)
    assert Score.between(spans, weights=[3, 1]) == Score(Fraction(3, 8), Fraction(7, 8), 2)
    assert Score.between([(Verdict.NOT_APPLICABLE, Verdict.NOT_APPLICABLE)]) is None
