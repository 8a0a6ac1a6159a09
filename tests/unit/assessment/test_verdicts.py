"""Verdicts: what judgements come to for a criterion, and what explains it."""

from __future__ import annotations

from typing import Any

import pytest

from equalityplan.assessment import Basis, CriterionResult
from equalityplan.mapping import CriterionMapping
from equalityplan.model.dependency import Relation
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Layout
from equalityplan.model.progress import Rating, Status
from equalityplan.model.standard import Aspect, Check
from equalityplan.rule import Verdict
from equalityplan.settings import Settings
from tests.assessing import (
    COMPLETE,
    DELIVERED,
    DUE,
    EVIDENCE,
    LEAD,
    LIVE,
    OVERDUE,
    PLANNED,
    assessed,
    at,
    criterion,
    done,
    pointing,
    whole,
    with_criteria,
)

UNDER_WAY = Status("in-progress", text="Half of it so far")
NOT_BEGUN = Status("not-started", text="Not begun")


def result_of(*rows: PlanRow, **facts: Any) -> CriterionResult:
    return assessed(*rows, **facts).criteria["2.1"]


def told(result: CriterionResult) -> tuple[Verdict, Verdict, Verdict]:
    return result.planned.verdict, result.delivered.verdict, result.verdict


def answered(*rows: PlanRow, **facts: Any) -> CriterionResult:
    """Give the result of a criterion that these rows, numbered from 1, answer together."""
    ids = tuple(str(number) for number in range(1, len(rows) + 1))
    return result_of(*rows, mapping=CriterionMapping(rows={"2.1": ids}, confirmed=True), **facts)


class TestPlanned:
    def test_a_whole_row_is_planned(self) -> None:
        result = result_of(whole("2.1"))
        assert told(result) == (Verdict.MET, Verdict.CANNOT_TELL, Verdict.CANNOT_TELL)

    @pytest.mark.parametrize(
        ("missing", "rule"), [({"leads": ()}, LEAD), ({"timescale": None}, DUE), ({"leads": (), "target": "12"}, LEAD)]
    )
    def test_what_is_missing_makes_it_planned_in_part_and_gives_the_reason(
        self, missing: dict[str, Any], rule: str
    ) -> None:
        result = result_of(whole("2.1", **missing))
        assert result.planned.verdict is Verdict.PARTIALLY_MET
        assert result.planned.judgements[0].rule == rule
        assert result.planned.reason == result.planned.judgements[0].reason

    def test_without_an_action_nothing_is_planned_and_the_criterion_is_not_met(self) -> None:
        result = result_of(PlanRow(reference="2.1", objective="Young carers are heard", leads=["Clerk"], where=at(7)))
        assert told(result) == (Verdict.NOT_MET, Verdict.CANNOT_TELL, Verdict.NOT_MET)
        assert (result.reason, result.where) == ("No action is named.", at(7))

    def test_actions_that_are_taken_over_count_and_their_sources_are_named(self) -> None:
        result = result_of(pointing("2.1", "2.2"), whole("2.2"))
        assert (result.planned.verdict, result.inherited_from) == (Verdict.MET, ("2.2",))
        assert "2.2 (2.1 > 2.2)" in result.planned.judgements[0].reason

    def test_one_live_action_among_several_rows_is_enough(self) -> None:
        result = answered(whole("1"), PlanRow(reference="2", objective="Others are heard"))
        assert result.planned.verdict is Verdict.MET
        assert result.planned.reason.startswith("1 action")

    def test_what_one_row_has_and_another_has_not_is_there_in_part(self) -> None:
        result = answered(whole("1"), whole("2", leads=()))
        assert result.planned.verdict is Verdict.PARTIALLY_MET
        assert (result.planned.judgements[0].rule, result.planned.judgements[0].subject) == (LEAD, "2")


class TestNotApplicable:
    def test_bare_it_is_not_met(self) -> None:
        result = result_of(PlanRow(reference="2.1", not_applicable=NotApplicable("N/A", where=at(4))))
        assert told(result) == (Verdict.NOT_MET, Verdict.CANNOT_TELL, Verdict.NOT_MET)
        assert ("'N/A'" in result.reason, result.where) == (True, at(4))

    def test_with_a_reason_it_cannot_be_told(self) -> None:
        reasoned = NotApplicable("N/A, the county does it", reason="the county does it")
        result = result_of(PlanRow(reference="2.1", not_applicable=reasoned))
        assert told(result) == (Verdict.CANNOT_TELL, Verdict.CANNOT_TELL, Verdict.CANNOT_TELL)
        assert "which nobody has accepted yet" in result.reason

    def test_no_words_of_an_author_make_a_criterion_not_applicable(self) -> None:
        rows = [
            whole("2.1", status=Status("not-applicable", text="N/A")),
            whole("2.1", not_applicable=NotApplicable()),
            PlanRow(reference="2.1", not_applicable=NotApplicable(reason="moved"), status=done(), rating=Rating("met")),
        ]
        assert Verdict.NOT_APPLICABLE not in {verdict for row in rows for verdict in told(result_of(row))}


class TestDelivered:
    def test_done_with_evidence_is_met(self) -> None:
        assert told(result_of(whole("2.1", status=done()))) == (Verdict.MET, Verdict.MET, Verdict.MET)

    def test_silence_after_the_date_cannot_be_told(self) -> None:
        assert told(result_of(whole("2.1"), as_of="2020-01-01"))[1:] == (Verdict.CANNOT_TELL, Verdict.CANNOT_TELL)

    def test_done_without_the_evidence_that_others_show_is_met_in_part(self) -> None:
        result = result_of(whole("2.1", status=done(), evidence=None), whole("2.2"))
        assert told(result)[1:] == (Verdict.PARTIALLY_MET, Verdict.PARTIALLY_MET)
        assert result.delivered.judgements[0].rule == EVIDENCE

    def test_done_in_a_plan_that_has_no_place_for_evidence_cannot_be_told(self) -> None:
        result = result_of(whole("2.1", status=done(), evidence=None))
        assert told(result)[1:] == (Verdict.CANNOT_TELL, Verdict.CANNOT_TELL)
        assert result.reason == "No row of the plan gives evidence."

    @pytest.mark.parametrize("status", [UNDER_WAY, Status("on-track"), Status("at-risk"), Status("ongoing")])
    def test_under_way_before_the_date_is_met_in_part(self, status: Status) -> None:
        result = result_of(whole("2.1", status=status), as_of="2012-09-30")
        assert told(result)[1:] == (Verdict.PARTIALLY_MET, Verdict.PARTIALLY_MET)

    @pytest.mark.parametrize("status", [UNDER_WAY, NOT_BEGUN])
    def test_an_open_status_after_the_date_is_not_met(self, status: Status) -> None:
        result = result_of(whole("2.1", status=status), as_of="2012-10-01")
        assert told(result) == (Verdict.MET, Verdict.NOT_MET, Verdict.NOT_MET)

    def test_an_open_status_after_the_date_is_explained_by_the_date(self) -> None:
        result = result_of(whole("2.1", status=UNDER_WAY))
        assert result.delivered.judgements[0].rule == OVERDUE
        assert result.reason.startswith("Due 30 September 2012")

    def test_a_must_explains_before_what_else_is_missing(self) -> None:
        result = result_of(whole("2.1", status=UNDER_WAY, evidence=None), whole("2.2"))
        unmet = [j.rule for j in result.delivered.judgements if j.verdict is Verdict.NOT_MET]
        assert (result.delivered.verdict, unmet) == (Verdict.NOT_MET, [OVERDUE, EVIDENCE])

    def test_a_rating_in_part_stands_also_after_the_date(self) -> None:
        result = result_of(whole("2.1", rating=Rating("partially-met")))
        assert told(result)[1:] == (Verdict.PARTIALLY_MET, Verdict.PARTIALLY_MET)

    def test_what_is_delivered_is_met_though_nothing_is_planned(self) -> None:
        row = PlanRow(reference="2.1", objective="Carers are heard", rating=Rating("met"), evidence="Minutes of 2011")
        assert told(result_of(row)) == (Verdict.CANNOT_TELL, Verdict.MET, Verdict.MET)

    def test_work_that_was_given_up_is_not_planned_any_more(self) -> None:
        result = result_of(whole("2.1", status=Status("cancelled", text="Dropped")))
        assert told(result) == (Verdict.NOT_MET, Verdict.CANNOT_TELL, Verdict.NOT_MET)

    def test_what_is_completed_only_later_is_not_yet_delivered(self) -> None:
        row = whole("2.1", status=done("Done 25/9/12", on="2012-09-25"))
        assert result_of(row, as_of="2012-09-24").verdict is Verdict.NOT_MET
        assert result_of(row, as_of="2012-09-25").verdict is Verdict.MET


class TestSeveralRows:
    def test_one_row_done_and_another_not_begun_is_delivered_in_part(self) -> None:
        result = answered(whole("1", status=done()), whole("2", status=NOT_BEGUN), as_of="2012-09-01")
        assert result.delivered.verdict is Verdict.PARTIALLY_MET
        assert result.delivered.reason == "The plan says 'Not begun': it is not done."

    def test_one_row_done_and_another_silent_cannot_be_told(self) -> None:
        assert answered(whole("1", status=done()), whole("2")).delivered.verdict is Verdict.CANNOT_TELL

    def test_one_row_not_begun_and_another_silent_cannot_be_told(self) -> None:
        result = answered(whole("1", status=NOT_BEGUN), whole("2"), as_of="2012-09-01")
        assert result.delivered.verdict is Verdict.CANNOT_TELL

    def test_one_row_in_part_and_another_silent_is_in_part_whatever_is_learnt(self) -> None:
        result = answered(whole("1", status=UNDER_WAY), whole("2"), as_of="2012-09-01")
        assert result.delivered.verdict is Verdict.PARTIALLY_MET

    def test_one_row_late_and_another_silent_cannot_be_told(self) -> None:
        assert answered(whole("1", status=UNDER_WAY), whole("2")).delivered.verdict is Verdict.CANNOT_TELL

    def test_all_rows_done_is_delivered(self) -> None:
        result = answered(whole("1", status=done()), whole("2", status=done()))
        assert (result.delivered.verdict, result.rows) == (Verdict.MET, ("1", "2"))

    def test_actions_of_which_one_is_not_begun_and_one_silent_cannot_be_told(self) -> None:
        rows = (pointing("2.1", "7", "8"), whole("7", status=NOT_BEGUN), whole("8"))
        assert result_of(*rows, as_of="2012-09-01").delivered.verdict is Verdict.CANNOT_TELL


class TestWhatTheStandardAsks:
    def test_a_criterion_that_asks_only_for_a_plan_is_met_by_one(self) -> None:
        result = result_of(whole("2.1"), standard=with_criteria(criterion("2.1", checks=PLANNED)))
        assert told(result) == (Verdict.MET, Verdict.NOT_APPLICABLE, Verdict.MET)
        assert result.delivered.reason == "The standard does not ask this."

    def test_a_criterion_that_asks_only_for_deeds_is_told_by_them(self) -> None:
        standard = with_criteria(criterion("2.1", checks=DELIVERED))
        assert told(result_of(whole("2.1", status=done()), standard=standard))[1:] == (Verdict.MET, Verdict.MET)
        assert told(result_of(whole("2.1"), standard=standard))[1:] == (Verdict.CANNOT_TELL, Verdict.CANNOT_TELL)

    def test_a_criterion_that_asks_for_no_rule_cannot_be_told(self) -> None:
        result = result_of(whole("2.1", status=done()), standard=with_criteria(criterion("2.1", checks=())))
        assert set(told(result)) == {Verdict.CANNOT_TELL}
        assert result.reason == "The standard names no rule that could tell."

    def test_a_criterion_about_the_plan_as_a_whole_needs_no_row(self) -> None:
        check = Check(rule="timing.dates-are-spread", aspect=Aspect.PLANNED)
        rule = Check(rule="ownership.most-work-has-a-lead", aspect=Aspect.PLANNED)
        standard = with_criteria(criterion("A", checks=(rule,)), criterion("B", checks=(check, PLANNED[0])))
        found = assessed(whole("1"), standard=standard, heading="Housing").criteria
        assert (found["A"].basis, found["A"].rows, found["A"].verdict) == (Basis.PLAN, (), Verdict.MET)
        assert (found["B"].basis, found["B"].verdict) == (Basis.NONE, Verdict.CANNOT_TELL)
        unowned = assessed(whole("1", leads=()), standard=standard, heading="Housing").criteria["A"]
        assert unowned.verdict is Verdict.NOT_MET

    def test_a_check_of_references_is_answered_by_those_of_the_row(self) -> None:
        rule = Check(rule="timing.order-fits-dependencies", aspect=Aspect.PLANNED)
        standard = with_criteria(criterion("2.1", checks=(rule,)), criterion("2.2", checks=(rule,)))
        waiting = pointing("2.1", "2.2", relation=Relation.DEPENDS_ON)
        found = assessed(
            whole("2.1", references=waiting.references, timescale="2012-03"), whole("2.2"), standard=standard
        )
        assert found.criteria["2.1"].verdict is Verdict.NOT_MET
        assert found.criteria["2.2"].verdict is Verdict.CANNOT_TELL

    def test_a_check_gives_its_own_parameters(self) -> None:
        def checked(**parameters: object) -> CriterionResult:
            rule = Check(rule="timing.due-date-is-in-reach", aspect=Aspect.PLANNED, parameters=parameters)
            standard = with_criteria(criterion("2.1", checks=(rule,)))
            return result_of(whole("2.1", timescale="2014-03"), standard=standard, dated="2012-04")

        assert (checked().verdict, checked(years=1).verdict) == (Verdict.MET, Verdict.NOT_MET)

    def test_what_is_ignored_is_not_asked(self) -> None:
        row = whole("2.1", leads=())
        assert result_of(row).planned.verdict is Verdict.PARTIALLY_MET
        assert result_of(row, settings=Settings(ignore=(LEAD,))).planned.verdict is Verdict.MET

    def test_where_the_root_is_ignored_the_others_tell(self) -> None:
        ignoring = Settings(ignore=(LIVE, COMPLETE))
        assert result_of(whole("2.1"), settings=ignoring).planned.verdict is Verdict.MET
        assert result_of(whole("2.1", leads=()), settings=ignoring).planned.verdict is Verdict.PARTIALLY_MET
        nothing = result_of(PlanRow(reference="2.1"), settings=ignoring)
        assert nothing.planned.verdict is Verdict.CANNOT_TELL

    def test_where_all_is_ignored_nothing_is_told(self) -> None:
        ignoring = Settings(ignore=tuple(check.rule for check in (*PLANNED, *DELIVERED)))
        result = result_of(whole("2.1", status=done()), settings=ignoring)
        assert set(told(result)) == {Verdict.CANNOT_TELL}
        assert result.reason == "The settings ignore every rule that could tell."

    def test_a_root_that_was_not_judged_cannot_be_told(self) -> None:
        check = Check(rule=LEAD, aspect=Aspect.PLANNED)
        result = result_of(PlanRow(reference="2.1"), standard=with_criteria(criterion("2.1", checks=(check,))))
        assert result.verdict is Verdict.CANNOT_TELL
        assert result.reason == "There is no action that it could be asked of."


def test_every_answer_rests_on_the_judgement_that_gives_its_reason() -> None:
    layouts = (Layout(("To do", "Proof"), ("action", "evidence")),)
    rows = (whole("2.1", status=UNDER_WAY), whole("2.2", leads=(), evidence=None), whole("3.1", status=done()))
    for result in assessed(*rows, layouts=layouts).criteria.values():
        for aspect in (result.planned, result.delivered):
            if aspect.judgements:
                assert aspect.reason == aspect.judgements[0].reason


class TestAtTheLeastAndAtTheMost:
    def test_what_is_told_is_both(self) -> None:
        result = result_of(whole("2.1", status=done()))
        assert (result.least, result.verdict, result.most) == (Verdict.MET,) * 3

    def test_silence_can_turn_out_to_be_anything(self) -> None:
        result = result_of(whole("2.1"))
        assert (result.least, result.most) == (Verdict.NOT_MET, Verdict.MET)

    def test_one_of_two_rows_that_is_done_makes_it_a_part_at_the_least(self) -> None:
        result = answered(whole("1", status=done()), whole("2"))
        assert (result.verdict, result.least, result.most) == (
            Verdict.CANNOT_TELL,
            Verdict.PARTIALLY_MET,
            Verdict.MET,
        )

    def test_one_of_two_rows_that_is_not_begun_makes_it_a_part_at_the_most(self) -> None:
        result = answered(whole("1", status=NOT_BEGUN), whole("2"))
        assert (result.least, result.most) == (Verdict.NOT_MET, Verdict.PARTIALLY_MET)

    def test_the_explanation_says_so(self) -> None:
        mapping = CriterionMapping(rows={"2.1": ("1", "2")}, confirmed=True)
        why = assessed(whole("1", status=done()), whole("2"), mapping=mapping).why("2.1")
        assert why.text.startswith("2.1 What 2.1 asks: cannot tell, but at least partially met. ")
        assert why.parts[2].text.startswith("Delivered: cannot tell, but at least partially met. ")

    def test_an_unconfirmed_tie_bounds_nothing(self) -> None:
        mapping = CriterionMapping(rows={"2.1": ("1", "2")})
        result = assessed(whole("1", status=done()), whole("2"), mapping=mapping).criteria["2.1"]
        assert (result.least, result.most) == (Verdict.NOT_MET, Verdict.MET)

    def test_completing_the_second_of_two_rows_under_way_lowers_no_score(self) -> None:
        mapping = CriterionMapping(rows={"2.1": ("1", "2")}, confirmed=True)
        before = assessed(whole("1", status=UNDER_WAY), whole("2"), mapping=mapping)
        after = assessed(whole("1", status=done()), whole("2"), mapping=mapping)
        lowest = [score.lowest for found in (before, after) if (score := found.levels["low"].score)]
        assert lowest == sorted(lowest)
        assert len(lowest) == 2
