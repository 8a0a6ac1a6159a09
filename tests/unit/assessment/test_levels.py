"""Levels and themes: gates, what stands in their way, and scores."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from equalityplan.assessment import Assessment, Reach
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.progress import Rating, Status
from equalityplan.model.standard import Gate, Level
from equalityplan.settings import Settings, Waiver
from tests.assessing import STANDARD, assessed, criterion, done, pointing, whole, with_criteria

TWO = with_criteria(criterion("2.1"), criterion("2.2"), criterion("3.1", level="high", wording_seen=False, checks=()))


def reach(*rows: PlanRow, **facts: Any) -> tuple[Reach | None, tuple[str, ...]]:
    level = assessed(*rows, standard=TWO, **facts).levels["low"]
    return level.reach, level.blockers


def test_a_level_is_reached_where_every_criterion_is_met() -> None:
    assert reach(whole("2.1", status=done()), whole("2.2", status=done())) == (Reach.REACHED, ())


def test_what_does_not_apply_is_not_asked() -> None:
    waiver = Settings(waivers=(Waiver(of="2.2", reason="Not ours"),))
    rows = (whole("2.1", status=done()), PlanRow(reference="2.2", not_applicable=NotApplicable()))
    assert reach(*rows, settings=waiver) == (Reach.REACHED, ())


def test_a_level_can_still_be_reached_where_all_is_planned() -> None:
    assert reach(whole("2.1", status=done()), whole("2.2")) == (Reach.CAN_BE_REACHED, ())


def test_what_is_late_can_still_be_done() -> None:
    late = whole("2.2", status=Status("not-started", text="Not begun"))
    assert reach(whole("2.1"), late) == (Reach.CAN_BE_REACHED, ())


def test_what_cannot_be_told_to_be_planned_is_no_obstacle() -> None:
    assert reach(whole("2.1"), pointing("2.2", "Workforce strategy")) == (Reach.CAN_BE_REACHED, ())


def test_what_is_neither_met_nor_planned_is() -> None:
    bare = PlanRow(reference="2.1", not_applicable=NotApplicable())
    assert reach(bare, whole("2.2")) == (Reach.CANNOT_BE_REACHED, ("2.1",))


def test_what_no_row_names_is_an_obstacle_too() -> None:
    assert reach(whole("2.1", status=done())) == (Reach.CANNOT_BE_REACHED, ("2.2",))


def test_what_is_met_in_part_without_any_action_is_an_obstacle() -> None:
    row = PlanRow(reference="2.1", objective="Carers are heard", rating=Rating("partially-met"))
    assert reach(row, whole("2.2")) == (Reach.CANNOT_BE_REACHED, ("2.1",))


def test_what_is_met_is_no_obstacle_without_any_action() -> None:
    row = PlanRow(reference="2.1", rating=Rating("met"), evidence="Survey of spring 2011 in all wards")
    assert reach(row, whole("2.2")) == (Reach.CAN_BE_REACHED, ())


def test_a_plan_that_names_none_of_its_criteria_leaves_a_level_open() -> None:
    assert reach(whole("2.1"), heading="Housing") == (Reach.CAN_BE_REACHED, ())


def test_a_level_of_which_nothing_is_scored_has_neither_score_nor_gate() -> None:
    level = assessed(whole("2.1"), standard=TWO).levels["high"]
    assert (level.reach, level.score, level.criteria, level.blockers) == (None, None, (), ())


def test_a_level_of_which_all_is_waived_is_not_reached_by_that() -> None:
    waivers = tuple(Waiver(of=number, reason="Not ours") for number in ("2.1", "2.2"))
    level = assessed(whole("2.1"), standard=TWO, settings=Settings(waivers=waivers)).levels["low"]
    assert (level.reach, level.score, level.criteria) == (None, None, ("2.1", "2.2"))


def test_a_level_without_a_gate_has_scores_only() -> None:
    standard = evolve(TWO, levels=(Level(id="low", name="Low", rank=1, gate=Gate.NONE),))
    level = assessed(whole("2.1", status=done()), standard=standard).levels["low"]
    assert (level.reach, str(level.score)) == (None, "50% of 2")


class TestScores:
    def rows(self) -> Assessment:
        bare = PlanRow(reference="2.2", not_applicable=NotApplicable())
        return assessed(whole("2.1", status=done()), bare)

    def test_planned_delivered_and_overall_stand_side_by_side(self) -> None:
        level = self.rows().levels["low"]
        assert (str(level.planned), str(level.delivered), str(level.score)) == (
            "33% of 3",
            "33% to 100% of 3",
            "33% of 3",
        )

    def test_themes_have_scores_of_their_own(self) -> None:
        themes = self.rows().themes
        assert {name: (theme.criteria, str(theme.score)) for name, theme in themes.items()} == {
            "lead": (("2.1", "2.2", "3.1"), "33% to 67% of 3"),
            "serve": (("2.10",), "0% of 1"),
        }

    def test_an_unscored_criterion_is_in_no_score(self) -> None:
        found = self.rows()
        groups = [*found.themes.values(), *found.levels.values()]
        assert "3.2" not in [number for group in groups for number in group.criteria]
        assert found.levels["high"].criteria == ("3.1",)

    def test_levels_stand_in_their_order(self) -> None:
        assert list(self.rows().levels) == [level.id for level in STANDARD.levels]
