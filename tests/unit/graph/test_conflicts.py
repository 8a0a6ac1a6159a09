"""Dates and statuses of rows and of what they hang on; slips; the critical chain."""

from __future__ import annotations

from datetime import date

import pytest

from equalityplan.graph import ConflictKind, DependencyGraph, resolve
from equalityplan.graph.dates import slipped
from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.timescale import Answer


def row(number: str, due: str | None = None, *waits_for: str, relation: str = "depends-on", **more: str) -> PlanRow:
    references = [Reference(target=target, relation=Relation(relation)) for target in waits_for]
    status = more.get("status")
    return PlanRow(reference=number, timescale=due, references=references, status=status)


def graph_of(*rows: PlanRow) -> DependencyGraph:
    return resolve(Plan(sections=[Section("Services", rows=rows)]))


class TestConflicts:
    def test_a_row_due_before_what_it_depends_on_ends(self) -> None:
        (found,) = graph_of(row("1", "2012-12"), row("2", "2012-10", "1")).conflicts()
        assert found.kind is ConflictKind.DUE_BEFORE_PREREQUISITE
        assert (found.source_due, found.target_due) == (date(2012, 10, 31), date(2012, 12, 31))
        assert "31 October 2012" in str(found)
        assert "31 December 2012" in str(found)

    def test_a_mere_link_implies_an_order(self) -> None:
        (found,) = graph_of(row("1", "2012-12"), row("2", "2012-10", "1", relation="links-to")).conflicts()
        assert found.kind is ConflictKind.TARGET_ENDS_LATER

    @pytest.mark.parametrize("due", ["2012-10", "2012-09", None])
    def test_no_conflict_where_the_target_ends_in_time_or_a_date_is_missing(self, due: str | None) -> None:
        assert graph_of(row("1", due), row("2", "2012-10", "1")).conflicts() == ()

    def test_an_inherited_date_counts(self) -> None:
        sources = (
            PlanRow(reference="0", actions=["Ask"], timescale="2013-03"),
            row("1", None, "0", relation="see-actions-at"),
        )
        (found,) = graph_of(*sources, row("2", "2012-10", "1")).conflicts()
        assert found.target_due == date(2013, 3, 31)

    @pytest.mark.parametrize("reached", ["not-started", "in-progress", "at-risk", "on-track"])
    def test_complete_though_the_prerequisite_is_not(self, reached: str) -> None:
        graph = graph_of(row("1", status=reached), row("2", None, "1", status="completed"))
        assert [found.kind for found in graph.conflicts()] == [ConflictKind.COMPLETE_BEFORE_PREREQUISITE]

    @pytest.mark.parametrize("reached", [None, "unknown", "completed"])
    def test_silence_about_the_prerequisite_is_no_conflict(self, reached: str | None) -> None:
        first = PlanRow(reference="1", status=reached)
        assert graph_of(first, row("2", None, "1", status="completed")).conflicts() == ()

    @pytest.mark.parametrize("reached", ["cancelled", "superseded", "not-applicable"])
    def test_a_prerequisite_that_is_dropped(self, reached: str) -> None:
        graph = graph_of(row("1", status=reached), row("2", None, "1"))
        assert [found.kind for found in graph.conflicts()] == [ConflictKind.PREREQUISITE_DROPPED]
        assert graph_of(row("1", status=reached), row("2", None, "1", status=reached)).conflicts() == ()

    def test_a_prerequisite_that_does_not_apply(self) -> None:
        graph = graph_of(PlanRow(reference="1", not_applicable=NotApplicable()), row("2", None, "1"))
        assert [found.kind for found in graph.conflicts()] == [ConflictKind.PREREQUISITE_DROPPED]
        assert graph.conflicts("links-to") == ()

    def test_self_references_and_targets_outside_have_none(self) -> None:
        assert graph_of(row("1.1", "2012-10", "1.1", "1.9")).conflicts() == ()


class TestImpact:
    def test_hits_go_on_and_slack_takes_them_up(self) -> None:
        graph = graph_of(
            row("1", "2012-10"), row("2", "2012-12", "1"), row("3", "2013-01", "2"), row("4", "2012-12", "3")
        )
        impact = graph.impact_of("1", "3 months")
        assert impact.new_due == date(2013, 1, 31)
        assert [(effect.row_id, effect.hit) for effect in impact.effects] == [("2", Answer.YES), ("3", Answer.NO)]
        assert impact.hit == ("2",)
        assert [effect.slack for effect in impact.effects] == [61, 92]

    def test_the_path_leads_from_the_row_to_the_one_that_slips(self) -> None:
        graph = graph_of(row("1", "2012-10"), row("2", None, "1"), row("3", "2012-11", "2"))
        effects = graph.impact_of("1", "2013-01-31").effects
        assert [(effect.row_id, effect.hit) for effect in effects] == [("2", Answer.CANNOT_TELL), ("3", Answer.YES)]
        assert [(step.source, step.target) for step in effects[1].path] == [("3", "2"), ("2", "1")]

    def test_without_a_date_only_a_new_day_says_anything(self) -> None:
        graph = graph_of(row("1"), row("2", "2012-11", "1"))
        assert graph.impact_of("1", 30).untold == ("2",)
        assert graph.impact_of("1", date(2012, 12, 1)).hit == ("2",)

    def test_what_is_complete_is_not_hit_and_a_link_hands_nothing_on(self) -> None:
        graph = graph_of(
            row("1", "2012-10"),
            row("2", "2012-11", "1", status="completed"),
            row("3", "2012-11", "1", relation="links-to"),
        )
        assert graph.impact_of("1", "1 year").hit == ()
        assert graph.impact_of("1", "1 year", "links-to").hit == ("3",)

    def test_circles_end_and_unknown_ids_are_errors(self) -> None:
        graph = graph_of(row("1", "2012-10", "2"), row("2", "2012-10", "1"))
        assert graph.impact_of("1", 1).hit == ("2",)
        with pytest.raises(KeyError):
            graph.impact_of("3", 1)
        with pytest.raises(ValueError, match="neither a length nor a day"):
            graph.impact_of("1", "soon")

    @pytest.mark.parametrize(
        ("slip", "day"),
        [
            (1, "2012-12-01"),
            ("P1M", "2012-12-31"),
            ("3 months", "2013-02-28"),
            ("2 weeks", "2012-12-14"),
            ("P1Y", "2013-11-30"),
        ],
    )
    def test_slips(self, slip: int | str, day: str) -> None:
        assert slipped(date(2012, 11, 30), slip) == date.fromisoformat(day)


class TestCriticalChain:
    def test_the_longest_by_dates_not_by_rows(self) -> None:
        short = [row("1", "2012-10"), row("2", "2012-11", "1"), row("3", "2012-12", "2")]
        long = [row("4", "2012-01"), row("5", "2013-12", "4")]
        found = graph_of(*short, *long).critical_chain()
        assert (found.rows, found.start, found.end) == (("4", "5"), date(2012, 1, 31), date(2013, 12, 31))
        assert [(step.source, step.target) for step in found.dependencies] == [("5", "4")]

    def test_a_stated_start_counts(self) -> None:
        found = graph_of(row("1", "2012-01/2012-10"), row("2", "2012-11", "1")).critical_chain()
        assert (found.start, found.days) == (date(2012, 1, 1), 334)

    def test_it_says_what_it_leaves_out(self) -> None:
        graph = graph_of(row("1", "2012-10"), row("2", "2012-12", "1"), row("3", None, "2"), row("4", "2012-01", "1"))
        found = graph.critical_chain()
        assert found.rows == ("1", "2")
        assert any("want of a fixed date: 3" in told for told in found.rests_on)
        assert any("1 dependencies" in told for told in found.rests_on)

    def test_circles_and_plans_without_dates_have_none(self) -> None:
        assert graph_of(row("1", None, "2"), row("2", None, "1")).critical_chain().rows == ()
        assert graph_of(row("1", "2012-10", "2"), row("2", "2012-10", "1")).critical_chain().days == 0


@pytest.mark.parametrize("ring", [False, True])
def test_very_many_rows_that_reach_one_day_by_very_many_ways(*, ring: bool) -> None:
    size = 20_000
    first = row("1", "2012-10", *([str(size)] if ring else []))
    takes_over = (row(str(n), None, str(n - 1), str(max(1, n - 2)), relation="same-as") for n in range(2, size + 1))
    graph = graph_of(first, *takes_over)
    impact = graph.impact_of("1", "2012-12-01")
    assert len(impact.hit) == size - 1
    assert {effect.due for effect in impact.effects} == {date(2012, 10, 31)}
    # In a chain all end on one day, one after the other; in a ring none comes before another.
    chain = graph.critical_chain()
    assert (chain.days, len(chain.rows)) == (0, 0 if ring else size)
    assert graph.conflicts() == ()
