"""What rules make of words that stand beside, or in place of, a lead, a date or an amount."""

from __future__ import annotations

import pytest

from equalityplan.model.lead import Lead
from equalityplan.model.objective import OtherText, PlanRow
from equalityplan.model.progress import Status
from equalityplan.model.timescale import Timescale, Undetermined
from equalityplan.phrases.timescale import parse_timescale
from equalityplan.rule import Judgement, Verdict, load_rules
from equalityplan.testing import judge

DUE, LEAD, MEASURE = "timing.row-has-due-date", "ownership.row-has-lead", "measurability.row-has-measure"
LIVE = "coverage.row-has-live-action"


def told(rule: str, action: str, **fields: object) -> Judgement:
    return judge(load_rules()[rule], PlanRow(actions=[action], **fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("action", "words"),
    [
        ("Publish the staff figures annually, by the end of January", "annually, by the end of January"),
        ("Fit a ramp by March 2013", "by March 2013"),
        ("Ask the panel every quarter", "every quarter"),
    ],
)
def test_a_date_among_the_words_of_an_action_counts_in_part(action: str, words: str) -> None:
    found = told(DUE, action)
    assert found.verdict is Verdict.PARTIALLY_MET
    assert found.reason == f"The date stands among the words of the action only: '{words}'."


@pytest.mark.parametrize(
    "action", ["Act on the survey of 2010", "Keep to the Equality Act 2010", "Follow the 2012/13 budget"]
)
def test_a_year_that_only_names_something_is_no_date(action: str) -> None:
    assert told(DUE, action).verdict is Verdict.NOT_MET


@pytest.mark.parametrize("timescale", [None, Timescale([Undetermined(text="TBC")])])
def test_work_that_is_done_is_asked_for_no_date(timescale: Timescale | None) -> None:
    done = Status("completed", text="Finished")
    assert told(DUE, "Fit a ramp", timescale=timescale, status=done).verdict is Verdict.NOT_APPLICABLE
    started = Status("in-progress", text="Under way")
    assert told(DUE, "Fit a ramp", timescale=timescale, status=started).verdict is Verdict.NOT_MET


def test_a_day_that_no_calendar_has_is_told_as_such() -> None:
    found = told(DUE, "Fit a ramp", timescale=parse_timescale("30/02/2013"))
    assert (found.verdict, found.reason) == (Verdict.NOT_MET, "'30/02/2013' names a day that no calendar has.")


def test_a_vacant_post_answers_in_part() -> None:
    found = told(LEAD, "Fit a ramp", leads=[Lead("Head of Sites", text="Head of Sites (vacant)")])
    assert (found.verdict, found.reason) == (Verdict.PARTIALLY_MET, "The post is vacant: 'Head of Sites (vacant)'.")
    # A post may be named after what is vacant.
    houses = Lead("Vacant Homes Officer", text="Vacant Homes Officer")
    assert told(LEAD, "Fit a ramp", leads=[houses]).verdict is Verdict.MET


@pytest.mark.parametrize("words", ["(vacant)", "Vacant", "Post currently vacant", "vacancy"])
def test_a_vacancy_alone_is_told_and_is_nobody(words: str) -> None:
    found = told(LEAD, "Fit a ramp", other=[OtherText("Lead", words)])
    assert (found.verdict, found.reason) == (Verdict.NOT_MET, f"Nobody is named: '{words}' stands there instead.")


def test_the_post_beside_a_name_is_told() -> None:
    found = told(LEAD, "Fit a ramp", leads=[Lead("A. Example", "person", text="A. Example, Head of Sites")])
    assert found.reason == "Named as lead: 'A. Example, Head of Sites'."


@pytest.mark.parametrize("words", ["10/10 in the access audit", "14 buildings", "All 14 buildings", "9/10 of tenants"])
def test_numbers_of_things_and_marks_are_amounts(words: str) -> None:
    assert told(MEASURE, "Fit ramps", target=words).verdict is Verdict.MET


@pytest.mark.parametrize("words", ["Ready by 10/10", "Budget of 12/13 spent", "A 24/7 helpline", "Done on 3/10"])
def test_days_years_and_hours_are_no_amounts(words: str) -> None:
    assert told(MEASURE, "Fit ramps", target=words).verdict is Verdict.PARTIALLY_MET


@pytest.mark.parametrize("word", ["cancelled", "superseded", "not-applicable"])
def test_nothing_is_quoted_that_the_plan_does_not_print(word: str) -> None:
    found = told(LIVE, "Fit a ramp", status=Status(word))
    assert found.verdict is not Verdict.MET
    assert "'" not in found.reason
