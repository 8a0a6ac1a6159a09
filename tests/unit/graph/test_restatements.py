"""Rows of two tables that restate one another, and several plans resolved together."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

from equalityplan.graph import DependencyGraph, resolve, resolve_all
from equalityplan.model.dependency import Reference
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section

PAY = "Publish the pay gap between women and men every year"
RAMPS = "Build ramps at all libraries with steps"


def tables(first: Iterable[PlanRow], second: Iterable[PlanRow]) -> DependencyGraph:
    return resolve(Plan(sections=[Section("Review", rows=first), Section("Plan", rows=second)]))


class TestRestatements:
    def test_pairs_are_found_whatever_their_order(self) -> None:
        second = [PlanRow(objective=RAMPS, actions=["Ask builders"], table=1), PlanRow(objective=PAY, table=1)]
        found = tables([PlanRow(objective=PAY), PlanRow(objective=RAMPS)], second).restatements()
        assert [(pair.first, pair.second) for pair in found] == [
            ("table 1 row 1", "table 2 row 2"),
            ("table 1 row 2", "table 2 row 1"),
        ]
        assert all(pair.likeness == 1 and not pair.disagreements and pair.reasons for pair in found)

    def test_one_table_has_none(self) -> None:
        graph = tables([PlanRow(objective=PAY)], [PlanRow(objective=PAY)])
        assert (graph.restatements(), graph.undecided_restatements(), graph.restatement_notices()) == ((), (), ())

    def test_rows_that_share_a_few_words_are_two(self) -> None:
        other = PlanRow(objective="Publish the plan at all libraries every year", table=1)
        assert tables([PlanRow(objective=PAY), PlanRow(objective=RAMPS)], [other]).restatements() == ()

    def test_a_tie_is_left_undecided_and_said(self) -> None:
        graph = tables([PlanRow(objective=PAY)], [PlanRow(objective=PAY, table=1), PlanRow(objective=PAY, table=1)])
        assert graph.restatements() == ()
        found = graph.undecided_restatements()[0]
        assert (found.row_id, found.candidates) == ("table 1 row 1", ("table 2 row 1", "table 2 row 2"))
        assert graph.restatement_notices()[0].code == "restatement-undecided"

    def test_the_same_number_decides(self) -> None:
        second = [PlanRow(reference="7", objective=PAY, table=1), PlanRow(reference="8", objective=PAY, table=1)]
        found = tables([PlanRow(reference="8", objective=PAY)], second).restatements()
        assert [(pair.first, pair.second) for pair in found] == [("table 1 row 1", "table 2 row 2")]

    def test_disagreements_name_fields_and_words(self) -> None:
        one = PlanRow(
            objective=PAY,
            actions=["Audit pay. Ask 90% of staff."],
            timescale="2012-10",
            status="completed",
            leads=["Clerk"],
        )
        other = PlanRow(
            objective=PAY, actions=["Audit pay. Ask 95% of staff."], timescale="2012-11", status="in-progress", table=1
        )
        (pair,) = (graph := tables([one], [other])).restatements()
        assert [(each.field, each.first, each.second) for each in pair.disagreements] == [
            ("actions", "Ask 90% of staff.", "Ask 95% of staff."),
            ("timescale", "2012-10", "2012-11"),
            ("status", "completed", "in-progress"),
        ]
        (notice,) = graph.restatement_notices()
        assert notice.code == "rows-disagree"
        assert "actions, timescale, status" in notice.message


class TestCommonWords:
    def common(self, rows: int, words: int) -> DependencyGraph:
        """Rows of which every word is in very many others, and each again with another last word."""
        draw = Random(words)  # noqa: S311 - made-up rows, no secrets
        vocabulary = [f"w{chr(97 + place // 26)}{chr(97 + place % 26)}" for place in range(words)]
        said = [draw.sample(vocabulary, 12) for _ in range(rows)]
        first = [PlanRow(objective=" ".join(words)) for words in said]
        again = [PlanRow(objective=" ".join([*words[:-1], draw.choice(vocabulary)]), table=1) for words in said]
        return tables(first, again)

    def test_rows_are_found_by_words_that_are_rare_together(self) -> None:
        found = self.common(800, 120).restatements()
        right = [pair for pair in found if pair.first.split()[-1] == pair.second.split()[-1]]
        assert len(right) == len(found) > 700

    def test_rows_with_nothing_rare_are_told_and_not_passed_over(self) -> None:
        graph = self.common(800, 16)
        notices = [told.message for told in graph.restatement_notices() if told.code == "restatement-not-compared"]
        assert len(notices) == 1
        assert "cannot be told, since very many rows have the same words: table 1 row 1, " in notices[0]
        assert "Compare them yourself" in notices[0]


class TestPlanSet:
    def plans(self, *targets: str) -> list[Plan]:
        pointing = PlanRow(reference="1", references=[Reference(target=target) for target in targets])
        return [
            Plan(
                title="Fernshire Corporate Equality Plan", sections=[Section(rows=[pointing, PlanRow(reference="2.3")])]
            ),
            Plan(title="HR Action Plan 2012", sections=[Section(rows=[PlanRow(reference="2.3", objective=PAY)])]),
            Plan(title="Parks Action Plan", sections=[Section(rows=[PlanRow(reference="2.3", objective=PAY)])]),
        ]

    def test_a_reference_stays_within_its_plan(self) -> None:
        found = resolve_all(self.plans("2.3"))
        assert [each.target for each in found.all_dependencies] == ["Fernshire Corporate Equality Plan: 2.3"]
        assert found.across == ()

    def test_the_title_of_another_plan_leads_there(self) -> None:
        named = ("HR action plan 2.3", "2.3 of the HR action plan", "HR plan, action 2.3", "action 2.3 in the HR plan")
        found = resolve_all(self.plans(*named))
        assert {each.target for each in found.across} == {"HR Action Plan 2012: 2.3"}
        assert len(found.across) == len(named)
        assert found.name_of("HR Action Plan 2012: 2.3") == "HR Action Plan 2012"

    def test_a_title_of_two_plans_stays_open(self) -> None:
        (found,) = resolve_all(self.plans("Action Plan 2.3")).unresolved
        assert found.candidates == ("HR Action Plan 2012: 2.3", "Parks Action Plan: 2.3")

    def test_a_number_that_a_named_plan_lacks_is_outside_under_its_name(self) -> None:
        found = resolve_all(self.plans("Parks plan 9.1"))
        assert [each.target for each in found.outside_targets] == ["Parks Action Plan: 9.1"]

    def test_plans_of_one_title_get_names_of_their_own(self) -> None:
        twice = [Plan(title="Plan", sections=[Section(rows=[PlanRow(reference="1")])])] * 2
        assert tuple(resolve_all(twice).rows) == ("Plan (plan 1): 1", "Plan (plan 2): 1")
        assert tuple(resolve_all({"A": twice[0], "B": twice[1]}).rows) == ("A: 1", "B: 1")

    def test_rows_of_two_plans_can_restate_one_another(self) -> None:
        (pair,) = resolve_all(self.plans()).restatements()
        assert (pair.first, pair.second) == ("HR Action Plan 2012: 2.3", "Parks Action Plan: 2.3")
