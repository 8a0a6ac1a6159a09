"""what_if(): a plan that says something else, beside the plan as it is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from equalityplan.assessment import (
    Assessment,
    Change,
    DateChange,
    DeadlineState,
    EvidenceChange,
    LeadChange,
    NewAction,
    Reach,
    StatusChange,
    assess,
)
from equalityplan.errors import SettingsError
from equalityplan.mapping import CriterionMapping
from equalityplan.model.action import Action
from equalityplan.model.lead import Lead
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Layout, Plan, Section
from equalityplan.model.progress import Status
from equalityplan.model.timescale import Instant, Timescale
from equalityplan.rule import Verdict
from equalityplan.settings import Settings, Waiver
from tests.assessing import AS_OF, STANDARD, assessed, criterion, done, plan_of, whole, with_criteria


def changed(row: PlanRow, *changes: Change, **facts: Any) -> PlanRow:
    """Give the first row of a plan after changes."""
    return assessed(row, **facts).what_if(*changes).after.plan.rows[0]


class TestChanges:
    def test_a_status_is_another(self) -> None:
        row = changed(whole("2.1"), StatusChange("2.1", "completed", date(2012, 10, 1)))
        assert row == whole("2.1", status=Status("completed", completed_on="2012-10-01", text="completed"))

    def test_a_timescale_is_another(self) -> None:
        row = changed(whole("2.1"), DateChange("2.1", "2013-03"))
        assert row == whole("2.1", timescale="2013-03")

    @pytest.mark.parametrize("leads", ["Clerk", ["Clerk"], [Lead("Clerk")]])
    def test_leads_are_others(self, leads: Any) -> None:
        assert changed(whole("2.1"), LeadChange("2.1", leads)) == whole("2.1", leads=["Clerk"])

    def test_evidence_is_other(self) -> None:
        assert changed(whole("2.1"), EvidenceChange("2.1", "Survey")) == whole("2.1", evidence="Survey")

    def test_changes_are_made_one_after_another(self) -> None:
        changes = (StatusChange("2.1", "in-progress"), StatusChange("2.1", "completed"))
        assert changed(whole("2.1"), *changes).status == Status("completed", text="completed")

    def test_a_row_is_found_by_a_made_up_id(self) -> None:
        found = assessed(whole(None), whole(None)).what_if(EvidenceChange("table 1 row 2", "Survey")).after.plan
        assert found.rows == (whole(None), whole(None, evidence="Survey"))


class TestNewAction:
    def test_it_comes_after_the_rows_own(self) -> None:
        row = changed(whole("2.1"), NewAction("2.1", "Ask carers", leads="Clerk", measure="40 answers"))
        assert [action.text for action in row.actions] == ["Hold 12 meetings with young carers", "Ask carers"]
        assert [lead.name for lead in row.leads] == ["Youth Manager", "Clerk"]
        assert (str(row.measure), row.timescale) == ("40 answers", Timescale.from_edtf("2012-09"))

    def test_its_timescale_is_its_own(self) -> None:
        row = changed(whole("2.1"), NewAction("2.1", Action("Ask carers"), timescale="2013-03"))
        assert (row.timescale.due_for(1), row.timescale.due_for(2)) == (date(2012, 9, 30), date(2013, 3, 31))

    def test_parts_that_are_for_some_actions_stay_so(self) -> None:
        paired = Timescale([Instant(edtf="2012-11", applies_to=(1,)), Instant(edtf="2012-09", applies_to=(2,))])
        row = whole("2.1", actions=["Ask", "Answer"], timescale=paired)
        timescale = changed(row, NewAction("2.1", "Act", timescale="2013-03")).timescale
        assert [timescale.due_for(n) for n in (1, 2, 3)] == [date(2012, 11, 30), date(2012, 9, 30), date(2013, 3, 31)]

    def test_it_takes_the_place_of_an_n_a(self) -> None:
        bare = PlanRow(reference="2.1", not_applicable=NotApplicable(), status=Status("not-applicable", text="N/A"))
        row = changed(bare, NewAction("2.1", "Ask carers", leads=["Clerk"], timescale="2013-03"))
        assert row == PlanRow(reference="2.1", actions=["Ask carers"], leads=["Clerk"], timescale="2013-03")

    def test_for_a_criterion_without_a_row_it_makes_one_in_the_themes_section(self) -> None:
        found = assessed(whole("2.1"), whole(None), layouts=(Layout(("Action",), ("action",)),))
        compared = found.what_if(NewAction("2.2", "Ask carers"), NewAction("2.10", "Train staff"))
        plan = compared.after.plan
        assert [(section.heading, len(section.rows)) for section in plan.sections] == [("Leading", 3), ("Services", 1)]
        assert plan.row_ids == ("2.1", "table 1 row 2", "2.2", "2.10")
        assert (plan.row("2.2").table, len(plan.layouts)) == (1, 2)
        assert [difference.criterion_id for difference in compared.criteria] == ["2.2", "2.10"]
        assert compared.after.criteria["2.10"].rows == ("2.10",)

    def test_a_new_row_can_be_changed_further(self) -> None:
        changes = (
            NewAction("2.2", "Ask carers"),
            StatusChange("2.2", "completed"),
            EvidenceChange("2.2", "Notes of May"),
        )
        assert assessed(whole("2.1")).what_if(*changes).after.criteria["2.2"].verdict is Verdict.MET

    def test_it_joins_the_one_row_that_a_mapping_ties(self) -> None:
        mapping = CriterionMapping(rows={"2.1": ("7",)}, confirmed=True)
        compared = assessed(whole("7"), mapping=mapping).what_if(NewAction("2.1", "Ask carers"))
        assert [len(row.actions) for row in compared.after.plan.rows] == [2]
        assert compared.after.mapping == mapping

    def test_where_a_mapping_says_that_no_row_answers_it_the_new_one_does(self) -> None:
        mapping = CriterionMapping(rows={"2.1": ("7",), "2.2": ()}, confirmed=True)
        compared = assessed(whole("7"), mapping=mapping).what_if(NewAction("2.2", "Ask carers"))
        assert compared.after.criteria["2.2"].rows == ("2.2",)
        assert compared.before.mapping == mapping

    def test_a_criterion_of_no_theme_is_tied_by_a_mapping(self) -> None:
        standard = with_criteria(criterion("2.1"), criterion("9", theme=None))
        compared = assessed(whole("2.1"), standard=standard).what_if(NewAction("9", "Ask carers"))
        assert compared.after.criteria["9"].rows == ("9",)
        assert compared.after.criteria["2.1"] == compared.before.criteria["2.1"]


class TestRefusals:
    @pytest.mark.parametrize(
        ("change", "words"),
        [
            (StatusChange("2.11", "completed"), r"the plan has no row '2.11' \(did you mean '2.1'\?\)"),
            (NewAction("9.9.9.9", "Ask"), "there is no row and no criterion '9.9.9.9'"),
        ],
    )
    def test_what_there_is_not(self, change: Change, words: str) -> None:
        with pytest.raises(SettingsError, match=words):
            assessed(whole("2.1")).what_if(change)

    def test_a_criterion_that_several_rows_answer(self) -> None:
        mapping = CriterionMapping(rows={"2.1": ("7", "8")}, confirmed=True)
        with pytest.raises(SettingsError, match=r"more than one row has to do with 2\.1"):
            assessed(whole("7"), whole("8"), mapping=mapping).what_if(NewAction("2.1", "Ask"))

    def test_a_number_that_several_rows_print(self) -> None:
        with pytest.raises(SettingsError, match="more than one row"):
            assessed(whole("2.2"), whole("2.2"), heading="Housing").what_if(NewAction("2.2", "Ask"))

    def test_a_tie_that_a_suggestion_cannot_make(self) -> None:
        standard = with_criteria(criterion("2.1"), criterion("9", theme=None))
        found = assessed(whole("7"), standard=standard, mapping=CriterionMapping(rows={"2.1": ("7",)}))
        with pytest.raises(SettingsError, match="Confirm the mapping first"):
            found.what_if(NewAction("9", "Ask"))

    @pytest.mark.parametrize(
        ("make", "words"),
        [
            (lambda: StatusChange("1", "finished"), "'finished' is no status"),
            (lambda: StatusChange("1", "completed", "soon"), "'soon' is no completed_on"),
            (lambda: DateChange("1", "soon"), "'soon' is no timescale"),
            (lambda: NewAction("1", "Ask", timescale="soon"), "'soon' is no timescale"),
            (lambda: LeadChange("1", "Clerk", since="soon"), "'soon' is no date"),
        ],
    )
    def test_what_is_no_value_of_the_model(self, make: Any, words: str) -> None:
        with pytest.raises(SettingsError, match=words):
            make()


class TestDays:
    LATER = StatusChange("2.1", "completed", "2013-02")

    def found(self) -> Assessment:
        return assessed(whole("2.1"))

    def test_what_is_completed_later_holds_from_then(self) -> None:
        assert self.LATER.since == date(2013, 2, 1)
        before, after = (self.found().what_if(self.LATER, as_of=day) for day in ("2013-01-31", "2013-03-01"))
        assert (before.after, before.later, before.criteria) == (before.before, (self.LATER,), ())
        assert (after.later, [difference.criterion_id for difference in after.criteria]) == ((), ["2.1"])

    @pytest.mark.parametrize(("as_of", "due"), [("2012-11-30", date(2012, 9, 30)), ("2012-12-01", date(2013, 3, 31))])
    def test_any_change_may_have_a_first_day(self, as_of: str, due: date) -> None:
        compared = self.found().what_if(DateChange("2.1", "2013-03", since="2012-12-01"), as_of=as_of)
        assert [deadline.due for deadline in compared.after.deadlines] == [due]

    def test_both_assessments_are_as_of_the_day(self) -> None:
        compared = self.found().what_if(as_of="2012-09-01")
        assert (compared.before.as_of, compared.after.as_of) == (date(2012, 9, 1), date(2012, 9, 1))
        assert [deadline.state for deadline in compared.before.deadlines] == [DeadlineState.NOT_YET_DUE]

    def test_the_day_of_the_assessment_is_taken_unless_another_is_given(self) -> None:
        found = self.found()
        assert found.what_if().before is found
        assert found.what_if().after == found


class TestComparison:
    def test_differences_are_told(self) -> None:
        found = assessed(whole("2.1", status=done()), standard=with_criteria(criterion("2.1"), criterion("2.2")))
        changes = (
            NewAction("2.2", "Ask carers"),
            StatusChange("2.2", "completed"),
            EvidenceChange("2.2", "Notes of May"),
        )
        compared = found.what_if(*changes)
        assert [difference.before.verdict for difference in compared.criteria] == [Verdict.NOT_MET]
        (level,) = compared.levels
        assert (level.level_id, level.before.reach, level.after.reach) == (
            "low",
            Reach.CANNOT_BE_REACHED,
            Reach.REACHED,
        )
        assert [str(total.score) for total in compared.scores] == ["50% of 2", "100% of 2"]
        criterion_line, level_line, score_line = str(compared).splitlines()
        told = "2.2: planned not met -> partially met, delivered cannot tell -> met, overall not met -> met. "
        assert criterion_line == f"{told}The plan says 'completed'."
        assert level_line == "Low: cannot be reached under this plan -> reached, 1 in the way -> 0 in the way"
        assert score_line == "Score: 50% of 2 -> 100% of 2"

    def test_a_waiver_may_be_tried(self) -> None:
        found = assessed(whole("2.1"))
        compared = found.what_if(settings=Settings(waivers=(Waiver(of="2.1", reason="Not ours"),)))
        assert compared.after.criteria["2.1"].verdict is Verdict.NOT_APPLICABLE
        assert [difference.criterion_id for difference in compared.criteria] == ["2.1"]

    def test_the_settings_of_the_assessment_stay_unless_others_are_given(self) -> None:
        settings = Settings(waivers=(Waiver(of="2.1", reason="Not ours"),))
        compared = assessed(whole("2.1"), settings=settings).what_if(StatusChange("2.1", "completed"))
        assert compared.after.settings is settings
        assert compared.criteria == ()

    def test_it_is_what_assessing_the_changed_plan_gives(self) -> None:
        found = assessed(whole("2.1"), whole("2.2"))
        changed_plan = plan_of(whole("2.1", evidence="Survey"), whole("2.2"))
        assert found.what_if(EvidenceChange("2.1", "Survey")).after == assess(changed_plan, STANDARD, AS_OF)

    def test_the_plan_is_left_as_it_is(self) -> None:
        plan = Plan(sections=[Section("Leading", rows=[whole("2.1")])])
        found = assess(plan, STANDARD, AS_OF)
        found.what_if(StatusChange("2.1", "completed"), NewAction("2.2", "Ask"), LeadChange("2.1", []))
        assert found.plan is plan
        assert plan == Plan(sections=[Section("Leading", rows=[whole("2.1")])])
        assert found == assess(evolve(plan), STANDARD, AS_OF)
