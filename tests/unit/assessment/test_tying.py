"""Tying: which rows answer which criteria, by printed number and section or by a mapping."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from equalityplan.assessment import Basis, NewAction
from equalityplan.errors import SettingsError
from equalityplan.mapping import CriterionMapping, RowTie
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.progress import Rating
from equalityplan.model.standard import Theme
from equalityplan.rule import Verdict
from tests.assessing import STANDARD, assess_plan, assessed, criterion, done, whole, with_criteria


@pytest.mark.parametrize(
    "heading",
    [
        "Leadership & partnership",
        "LEADERSHIP  and\npartnership",
        "Leadership, and partnership:",
        "Leading",
        "Theme 1: Leading",
        "1. Leading",
        "A) Leading",
    ],
)
def test_a_number_ties_under_the_name_or_an_alias_of_its_theme(heading: str) -> None:
    result = assessed(whole("2.1"), heading=heading).criteria["2.1"]
    assert (result.rows, result.basis) == (("2.1",), Basis.REFERENCE)


@pytest.mark.parametrize("heading", [None, "", "Services", "Leading the way", "Housing", "Year 1 Leading", "-"])
def test_another_plans_number_is_not_the_frameworks(heading: str | None) -> None:
    found = assessed(whole("2.1"), heading=heading)
    assert {result.basis for result in found.criteria.values()} == {Basis.NONE}
    assert {result.verdict for result in found.criteria.values()} == {Verdict.CANNOT_TELL}


def test_a_number_is_no_prefix_of_another() -> None:
    found = assessed(whole("2.1"), heading="Services")
    assert found.criteria["2.10"].rows == ()


@pytest.mark.parametrize("printed", ["2.1.", "(2.1)", " 2.1 "])
def test_marks_around_a_number_say_nothing(printed: str) -> None:
    assert assessed(whole(printed)).criteria["2.1"].rows == (printed,)


def test_all_rows_of_a_number_answer_it() -> None:
    result = assessed(whole("2.1"), whole("2.2"), whole("2.1")).criteria["2.1"]
    assert result.rows == ("table 1 row 1", "table 1 row 3")


def test_a_criterion_of_no_theme_is_tied_by_a_mapping_only() -> None:
    standard = with_criteria(criterion("2.1", theme=None))
    assert assessed(whole("2.1"), standard=standard).criteria["2.1"].rows == ()
    mapping = CriterionMapping(rows={"2.1": ["2.1"]}, confirmed=True)
    assert assessed(whole("2.1"), standard=standard, mapping=mapping).criteria["2.1"].rows == ("2.1",)


@pytest.mark.parametrize("heading", [None, "", "?!"])
def test_a_theme_whose_name_has_no_words_ties_nothing(heading: str | None) -> None:
    standard = evolve(STANDARD, themes=(Theme(id="lead", name="?!", rank=1),), criteria=(criterion("2.1"),))
    assert assessed(whole("2.1"), standard=standard, heading=heading).criteria["2.1"].rows == ()


class TestNoRow:
    def test_a_criterion_that_no_row_names_is_not_met_where_others_of_its_level_are_named(self) -> None:
        result = assessed(whole("2.1")).criteria["2.2"]
        assert (result.verdict, result.planned.verdict) == (Verdict.NOT_MET, Verdict.NOT_MET)
        assert result.reason == "The plan names other criteria of this level, and no row names this one."

    def test_another_level_says_nothing_of_it(self) -> None:
        assert assessed(whole("2.1")).criteria["3.1"].verdict is Verdict.CANNOT_TELL

    def test_criteria_without_a_level_are_of_one(self) -> None:
        standard = with_criteria(criterion("1", level=None), criterion("2", level=None))
        assert assessed(whole("1"), standard=standard).criteria["2"].verdict is Verdict.NOT_MET

    def test_an_unscored_criterion_has_no_result_and_is_listed(self) -> None:
        found = assessed(whole("2.1"), whole("3.2"))
        assert "3.2" not in found.criteria
        assert found.unscored == ("3.2",)


class TestMapping:
    def test_a_confirmed_mapping_ties_rows_without_numbers(self) -> None:
        plan = Plan(sections=[Section("Housing", rows=[whole(None, status=done())])])
        mapping = CriterionMapping(rows={"2.1": ("table 1 row 1",)}, confirmed=True)
        result = assess_plan(plan, mapping=mapping).criteria["2.1"]
        assert (result.basis, result.rows, result.verdict) == (Basis.CONFIRMED, ("table 1 row 1",), Verdict.MET)

    def test_what_a_confirmed_mapping_leaves_out_of_a_level_is_not_met(self) -> None:
        mapping = CriterionMapping(rows={"2.1": ("7",)}, confirmed=True)
        found = assessed(whole("7"), mapping=mapping)
        assert found.criteria["2.2"].verdict is Verdict.NOT_MET
        assert found.criteria["2.2"].reason.startswith("The mapping ties rows to other criteria")

    def test_an_unconfirmed_mapping_leaves_every_answer_open(self) -> None:
        mapping = CriterionMapping(rows={"2.1": ("7",), "2.2": ("8",)})
        found = assessed(whole("7", status=done()), PlanRow(reference="8"), mapping=mapping)
        for result in (found.criteria["2.1"], found.criteria["2.2"]):
            answers = (result.verdict, result.planned.verdict, result.delivered.verdict)
            assert (result.basis, set(answers)) == (Basis.SUGGESTED, {Verdict.CANNOT_TELL})
            assert "nobody has confirmed" in result.reason

    def test_an_unconfirmed_mapping_makes_no_other_criterion_unmet_and_blocks_no_level(self) -> None:
        found = assessed(PlanRow(reference="7"), mapping=CriterionMapping(rows={"2.1": ("7",)}))
        assert {result.verdict for result in found.criteria.values()} == {Verdict.CANNOT_TELL}
        assert found.levels["low"].blockers == ()

    def test_an_unconfirmed_mapping_takes_nothing_from_what_printed_numbers_say(self) -> None:
        found = assessed(whole("2.1"), whole("7"), mapping=CriterionMapping(rows={"2.2": ("7",)}))
        assert found.criteria["2.10"].verdict is Verdict.NOT_MET

    def test_an_unconfirmed_mapping_is_noticed(self) -> None:
        found = assessed(whole("7"), mapping=CriterionMapping(rows={"2.1": ("7",)}))
        assert [notice.code for notice in found.notices] == ["mapping-unconfirmed"]

    def test_a_printed_number_stands_before_an_unconfirmed_mapping(self) -> None:
        mapping = CriterionMapping(rows={"2.1": ("2.2",)})
        result = assessed(whole("2.1", status=done()), whole("2.2"), mapping=mapping).criteria["2.1"]
        assert (result.basis, result.rows, result.verdict) == (Basis.REFERENCE, ("2.1",), Verdict.MET)

    def test_a_confirmed_mapping_stands_before_a_printed_number(self) -> None:
        mapping = CriterionMapping(rows={"2.1": ("2.2",)}, confirmed=True)
        result = assessed(whole("2.1", rating=Rating("met")), whole("2.2"), mapping=mapping).criteria["2.1"]
        assert (result.basis, result.rows) == (Basis.CONFIRMED, ("2.2",))

    def test_a_confirmed_mapping_can_say_that_no_row_answers(self) -> None:
        mapping = CriterionMapping(rows={"2.1": ()}, confirmed=True)
        result = assessed(whole("2.1"), whole("2.2"), mapping=mapping).criteria["2.1"]
        assert (result.basis, result.rows, result.verdict) == (Basis.NONE, (), Verdict.NOT_MET)

    def test_one_id_may_stand_without_a_list_and_counts_once(self) -> None:
        assert CriterionMapping(rows={"2.1": "table 1 row 2"}).rows == {"2.1": ("table 1 row 2",)}
        assert CriterionMapping(rows={"2.1": ["7", "7"]}).rows == {"2.1": ("7",)}


def tie(criterion: str, row: str | None, *, confirmed: bool = True, **more: Any) -> RowTie:
    return RowTie(criterion=criterion, row=row, confirmed=confirmed, **more)


def ties(*given: RowTie) -> CriterionMapping:
    return CriterionMapping(ties=given)


class TestTiesOneByOne:
    def test_of_a_criterion_with_confirmed_ties_only_those_count(self) -> None:
        mapping = ties(tie("2.1", "7"), tie("2.1", "8", confirmed=False))
        result = assessed(whole("7", rating=Rating("met")), PlanRow(reference="8"), mapping=mapping).criteria["2.1"]
        assert (result.rows, result.basis, result.verdict) == (("7",), Basis.CONFIRMED, Verdict.MET)

    def test_what_nobody_has_confirmed_cannot_be_told_beside_what_somebody_has(self) -> None:
        mapping = ties(tie("2.1", "7"), tie("2.2", "8", confirmed=False))
        found = assessed(whole("7", rating=Rating("met")), whole("8", rating=Rating("met")), mapping=mapping)
        assert (found.criteria["2.2"].basis, found.criteria["2.2"].verdict) == (Basis.SUGGESTED, Verdict.CANNOT_TELL)

    def test_a_mapping_that_is_not_finished_makes_no_criterion_unmet_that_it_leaves_out(self) -> None:
        rows = whole("7"), whole("8")
        unfinished = assessed(*rows, mapping=ties(tie("2.1", "7"), tie("2.2", "8", confirmed=False)))
        assert unfinished.criteria["2.10"].verdict is Verdict.CANNOT_TELL
        assert "not finished" in unfinished.criteria["2.10"].reason
        finished = assessed(*rows, mapping=ties(tie("2.1", "7"), tie("2.2", "8")))
        assert finished.criteria["2.10"].verdict is Verdict.NOT_MET

    def test_that_no_row_answers_is_believed_once_it_is_confirmed(self) -> None:
        told = assessed(whole("7"), mapping=ties(tie("2.1", None))).criteria["2.1"]
        assert (told.verdict, told.planned.verdict) == (Verdict.NOT_MET, Verdict.NOT_MET)
        assert told.reason == "The confirmed mapping says that no row answers it."
        untold = assessed(whole("7"), mapping=ties(tie("2.1", None, confirmed=False))).criteria["2.1"]
        assert untold.verdict is Verdict.CANNOT_TELL

    def test_a_row_that_says_something_else_now_counts_as_unconfirmed_and_is_noticed(self) -> None:
        row = whole("7", rating=Rating("met"))
        now = assessed(row, mapping=ties(tie("2.1", "7", says="Young carers are heard.")))
        assert now.criteria["2.1"].verdict is Verdict.MET
        later = assessed(row, mapping=ties(tie("2.1", "7", says="Old soldiers are heard")))
        assert (later.criteria["2.1"].basis, later.criteria["2.1"].verdict) == (Basis.SUGGESTED, Verdict.CANNOT_TELL)
        assert "mapping-out-of-date" in {notice.code for notice in later.notices}

    def test_an_explanation_says_who_confirmed_the_tie_and_when(self) -> None:
        mapping = ties(tie("2.1", "7", by="Head of Policy", on="2012-10-03"))
        why = str(assessed(whole("7"), mapping=mapping).why("2.1"))
        assert "Row 7 answers it (confirmed mapping, confirmed by Head of Policy on 3 October 2012)." in why

    def test_a_mapping_for_another_standard_is_refused(self) -> None:
        with pytest.raises(SettingsError, match="it is for 'other', and the plan is read against 'own-2012'"):
            assessed(whole("7"), mapping=CriterionMapping(standard="other"))

    def test_a_new_action_is_tied_beside_what_is_confirmed(self) -> None:
        standard = with_criteria(criterion("2.1", theme=None), criterion("2.2", theme=None))
        found = assessed(whole("7"), standard=standard, mapping=ties(tie("2.1", "7")))
        after = found.what_if(NewAction("2.2", "Name a clerk")).after
        assert after.criteria["2.2"].rows == ("2.2",)
        assert after.criteria["2.1"] == found.criteria["2.1"]
