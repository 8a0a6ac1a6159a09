"""Weights: in scores, in totals by the standard's method, and in gates that ask for a share."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve

from equalityplan.assessment import Assessment, Reach, Score
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.standard import Gate, Level, Scoring, ScoringMethod, Standard, Theme
from equalityplan.rule import Verdict
from equalityplan.settings import Settings, Waiver
from tests.assessing import STANDARD, assessed, criterion, done, whole, with_criteria

MET, PART, UNMET = Verdict.MET, Verdict.PARTIALLY_MET, Verdict.NOT_MET
UNKNOWN, NOTHING = Verdict.CANNOT_TELL, Verdict.NOT_APPLICABLE


def bare(number: str) -> PlanRow:
    """A row that is not planned and not met."""
    return PlanRow(reference=number, not_applicable=NotApplicable())


def met(number: str) -> PlanRow:
    """A row that is met."""
    return whole(number, status=done())


class TestScore:
    @pytest.mark.parametrize(
        ("verdicts", "weights", "expected"),
        [
            ([MET, UNMET], [3, 1], Score(Fraction(3, 4), Fraction(3, 4), 2)),
            ([PART, UNKNOWN], [1, 2], Score(Fraction(1, 6), Fraction(5, 6), 2)),
            ([MET, UNMET], [1, 0], Score(Fraction(1), Fraction(1), 1)),
            ([MET, NOTHING, UNMET], [1, 5, 2], Score(Fraction(1, 3), Fraction(1, 3), 2)),
        ],
    )
    def test_weights_count(self, verdicts: list[Verdict], weights: list[int], expected: Score) -> None:
        assert Score.of(verdicts, weights) == expected

    def test_what_has_no_weight_gives_no_score(self) -> None:
        assert Score.of([MET, UNMET], [0, 0]) is None

    def test_equal_weights_are_no_weights(self) -> None:
        told = [MET, PART, UNMET, UNKNOWN, NOTHING]
        assert Score.of(told, [7] * 5) == Score.of(told)

    def test_each_verdict_has_its_weight(self) -> None:
        with pytest.raises(ValueError, match="shorter"):
            Score.of([MET, UNMET], [1])


def weighed(method: ScoringMethod, serve: int = 3) -> Standard:
    """Two criteria of one theme, of weights 1 and 2, and one of a theme that weighs more."""
    criteria = (criterion("2.1"), criterion("2.2", weight=2), criterion("2.10", theme="serve"))
    themes = (STANDARD.themes[0], evolve(STANDARD.themes[1], weight=serve))
    return evolve(with_criteria(*criteria), themes=themes, scoring=Scoring(method=method, version="2"))


def of_plan(standard: Standard, **facts: object) -> Assessment:
    return assessed(met("2.1"), bare("2.2"), standard=standard, **facts)  # type: ignore[arg-type]


class TestTotal:
    def test_a_share_is_by_the_weights_of_criteria(self) -> None:
        total = of_plan(weighed(ScoringMethod.GATES)).score
        assert total.score == Score(Fraction(1, 4), Fraction(1, 4), 3)
        assert (total.method.method, total.method.version) == (ScoringMethod.GATES, "2")

    def test_a_weighted_share_is_the_mean_of_themes(self) -> None:
        # A third of the first theme, of weight 1, and nothing of the second, of weight 3.
        assert of_plan(weighed(ScoringMethod.WEIGHTED_SHARE)).score.score == Score(Fraction(1, 12), Fraction(1, 12), 3)

    def test_a_theme_of_which_nothing_applies_has_no_part_in_it(self) -> None:
        waiver = Settings(waivers=(Waiver(of="2.10", reason="Not ours"),))
        total = of_plan(weighed(ScoringMethod.WEIGHTED_SHARE), settings=waiver).score
        assert total.score == Score(Fraction(1, 3), Fraction(1, 3), 2)

    def test_a_theme_without_weight_has_none_either(self) -> None:
        total = of_plan(weighed(ScoringMethod.WEIGHTED_SHARE, serve=0)).score
        assert total.score == Score(Fraction(1, 3), Fraction(1, 3), 2)

    def test_criteria_of_no_theme_are_one_of_weight_one(self) -> None:
        standard = evolve(
            with_criteria(criterion("2.1"), criterion("9", theme=None)), scoring=Scoring(method="weighted-share")
        )
        assert of_plan(standard).score.score == Score(Fraction(1, 2), Fraction(1, 2), 2)

    def test_planned_and_delivered_stand_beside_it(self) -> None:
        total = assessed(whole("2.1"), bare("2.2"), standard=weighed(ScoringMethod.COUNTS)).score
        assert (str(total.planned), str(total.delivered)) == ("25% of 3", "0% to 100% of 3")

    def test_verdicts_are_counted(self) -> None:
        total = of_plan(weighed(ScoringMethod.COUNTS)).score
        assert {verdict: number for verdict, number in total.verdicts.items() if number} == {MET: 1, UNMET: 2}
        assert str(total) == "25% of 3 by counts (version 2): 1 met, 2 not met"

    def test_what_has_no_weight_is_counted_nowhere(self) -> None:
        found = of_plan(with_criteria(criterion("2.1"), criterion("2.2", weight=0)))
        assert (str(found.score.score), found.score.verdicts[UNMET]) == ("100% of 1", 0)
        level = found.levels["low"]
        assert (level.reach, level.blockers, level.criteria) == (Reach.REACHED, (), ("2.1", "2.2"))
        assert str(found.themes["lead"].score) == "100% of 1"

    def test_the_levels_that_are_reached_are_named(self) -> None:
        found = assessed(met("2.1"), standard=with_criteria(criterion("2.1"), criterion("3.1", level="high")))
        assert found.score.reached == ("low",)


def share_standard(share: Fraction, *weights: int) -> Standard:
    level = Level(id="low", name="Low", rank=1, gate=Gate.SHARE_MET, gate_share=share)
    criteria = [criterion(f"2.{number}", weight=weight) for number, weight in enumerate(weights, 1)]
    return evolve(with_criteria(*criteria), levels=(level,), themes=(Theme(id="lead", name="Leading", rank=1),))


class TestShareMet:
    @pytest.mark.parametrize(
        ("share", "reach"),
        [
            (Fraction(1, 3), Reach.REACHED),
            (Fraction(1, 2), Reach.CAN_BE_REACHED),
            (Fraction(2, 3), Reach.CAN_BE_REACHED),
            (Fraction(3, 4), Reach.CANNOT_BE_REACHED),
        ],
    )
    def test_a_share_is_reached_open_or_out_of_reach(self, share: Fraction, reach: Reach) -> None:
        level = assessed(met("2.1"), whole("2.2"), bare("2.3"), standard=share_standard(share, 1, 1, 1)).levels["low"]
        assert (level.reach, level.blockers) == (reach, ("2.3",))

    def test_the_share_is_by_weight(self) -> None:
        rows = (met("2.1"), bare("2.2"))
        assert assessed(*rows, standard=share_standard(Fraction(3, 4), 3, 1)).levels["low"].reach is Reach.REACHED
        assert (
            assessed(*rows, standard=share_standard(Fraction(3, 4), 1, 3)).levels["low"].reach
            is Reach.CANNOT_BE_REACHED
        )

    def test_what_is_met_in_part_is_not_met(self) -> None:
        half = whole("2.2", status=done(), evidence=None)
        level = assessed(met("2.1"), half, standard=share_standard(Fraction(3, 4), 1, 1)).levels["low"]
        assert level.reach is Reach.CAN_BE_REACHED

    def test_what_does_not_apply_leaves_the_share(self) -> None:
        waiver = Settings(waivers=(Waiver(of="2.2", reason="Not ours"),))
        level = assessed(met("2.1"), standard=share_standard(Fraction(1), 1, 1), settings=waiver).levels["low"]
        assert level.reach is Reach.REACHED
