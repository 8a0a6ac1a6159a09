"""Days and intervals of the law against the dates of a plan."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.progress import Status
from equalityplan.model.timescale import Recurring, Timescale
from equalityplan.rule import Judgement, Verdict, load_rules
from equalityplan.testing import judge, judge_all

LAST = date(2012, 4, 6)
ASKED = {"output": "the first objectives", "words": ["set ... objectives"], "last_day": LAST}
ROW, PLAN = "timing.statutory-output-is-in-time", "timing.legal-deadline-is-met"
REVIEW, YEARLY = "timing.review-interval-is-kept", "governance.publication-is-yearly"


def setting(due: str | None = None, **fields: object) -> PlanRow:
    return PlanRow(actions=["Set our equality objectives"], timescale=due, **fields)  # type: ignore[arg-type]


def told(rule: str, *rows: PlanRow, as_of: date = date(2012, 11, 1), **parameters: object) -> Judgement:
    return judge(load_rules()[rule], *rows, as_of=as_of, parameters={**ASKED, **parameters})


@given(st.integers(-400, 400))
def test_what_is_due_on_the_last_day_is_in_time(days: int) -> None:
    found = told(ROW, setting((LAST + timedelta(days)).isoformat()))
    assert found.verdict is (Verdict.MET if days <= 0 else Verdict.NOT_MET)


@given(st.lists(st.sampled_from(["2012-03", "2012-04-06", "2012-04-07", "2013"]), min_size=1, max_size=5))
def test_the_plan_stands_as_its_rows_stand(dues: list[str]) -> None:
    rows = [setting(due) for due in dues]
    verdicts = {found.verdict for found in judge_all(load_rules()[ROW], *rows, parameters=ASKED)}
    whole = told(PLAN, *rows).verdict
    # What comes too late may have been there before, so that rows of which none is in time settle nothing.
    settled = {frozenset((Verdict.MET,)): Verdict.MET, frozenset((Verdict.NOT_MET,)): Verdict.CANNOT_TELL}
    assert whole is settled.get(frozenset(verdicts), Verdict.PARTIALLY_MET)


@pytest.mark.parametrize(
    ("word", "as_of", "verdict"),
    [
        ("not-started", LAST + timedelta(1), Verdict.NOT_MET),
        ("not-started", LAST, Verdict.CANNOT_TELL),
        ("in-progress", LAST + timedelta(1), Verdict.CANNOT_TELL),
        ("completed", LAST + timedelta(1), Verdict.CANNOT_TELL),
    ],
)
def test_a_deadline_is_missed_where_the_plan_says_that_nothing_was_done(
    word: str, as_of: date, verdict: Verdict
) -> None:
    found = told(PLAN, setting("2012-10", status=Status(word, text=word.title())), as_of=as_of)
    assert found.verdict is verdict
    assert "whether it was there before, the plan does not say" in found.reason


def test_a_day_of_completion_goes_before_the_date() -> None:
    done = Status("completed", completed_on="2012-04-01", text="Done 1 April 2012")
    assert told(ROW, setting("2012-10", status=done)).verdict is Verdict.MET
    late = Status("completed", completed_on="2012-05", text="Done May 2012")
    assert told(ROW, setting("2012-03", status=late)).verdict is Verdict.NOT_MET


def test_a_row_without_a_date_is_late_in_a_plan_that_is_later_itself() -> None:
    def found(dated: str | None, period: str | None = None, status: Status | None = None) -> Judgement:
        plan = Plan(dated=dated, period=period, sections=[Section(rows=[setting(status=status)])])
        return judge(load_rules()[ROW], plan=plan, as_of=date(2013, 1, 1), parameters=ASKED)

    assert found(None).verdict is Verdict.CANNOT_TELL
    assert found("2012-04").verdict is Verdict.CANNOT_TELL
    assert found(None, "2012/2014").verdict is Verdict.CANNOT_TELL
    assert found("2012-05").verdict is Verdict.NOT_MET
    assert found(None, "2013/2014").verdict is Verdict.NOT_MET
    assert found("2012-05", status=Status("completed", text="Done")).verdict is Verdict.CANNOT_TELL


def test_what_comes_again_names_no_first_time() -> None:
    again = PlanRow(actions=["Set equality objectives every year"])
    assert told(ROW, again).verdict is Verdict.NOT_APPLICABLE


def test_a_framework_s_words_are_no_promise() -> None:
    numbered = PlanRow(reference="2.2", objective="Needs set the equality objectives", actions=["Map the estates"])
    assert told(ROW, numbered).verdict is Verdict.NOT_APPLICABLE
    own = PlanRow(objective="Set equality objectives", actions=["Map the estates"], timescale="2012-10")
    assert told(ROW, own).verdict is Verdict.NOT_MET


def test_a_row_that_is_set_aside_delivers_nothing() -> None:
    aside = PlanRow(objective="Set equality objectives", not_applicable=NotApplicable())
    assert told(ROW, aside).verdict is Verdict.NOT_APPLICABLE
    assert told(PLAN, aside).verdict is Verdict.NOT_APPLICABLE


def test_a_date_that_is_taken_over_counts() -> None:
    pointing = PlanRow(
        reference="1",
        objective="Set equality objectives",
        references=[Reference(target="2", relation=Relation.SEE_ACTIONS_AT, text="See 2")],
    )
    found = told(ROW, pointing, PlanRow(reference="2", actions=["Ask tenants"], timescale="2012-10"))
    assert found.verdict is Verdict.NOT_MET


def test_many_late_rows_are_told_in_few_words() -> None:
    reason = told(PLAN, *[setting("2012-10")] * 6).reason
    assert reason.count("'Set our equality objectives'") == 3
    assert "and 3 more rows come after 6 April 2012" in reason


REVIEWING = {"output": "the scheme", "words": ["review* ... scheme"], "interval": "P3Y"}


def reviewed(text: str, due: str | None = None, dated: str | None = "2012-04", **parameters: object) -> Judgement:
    plan = Plan(dated=dated, sections=[Section(rows=[PlanRow(actions=[text], timescale=due)])])
    return judge(load_rules()[REVIEW], plan=plan, parameters={**REVIEWING, **parameters})


@pytest.mark.parametrize(
    ("text", "due", "verdict"),
    [
        ("Review the scheme", "2015-04-30", Verdict.MET),
        ("Review the scheme", "2015-05-01", Verdict.NOT_MET),
        ("Review the scheme every three years", None, Verdict.MET),
        ("Review the scheme every four years", None, Verdict.NOT_MET),
        ("Review the scheme", None, Verdict.CANNOT_TELL),
        ("Mend the lift", "2013", Verdict.NOT_MET),
    ],
)
def test_reviews_are_counted_from_the_end_of_the_plan_s_first_month(
    text: str, due: str | None, verdict: Verdict
) -> None:
    assert reviewed(text, due).verdict is verdict


def test_the_law_s_first_day_is_taken_while_it_is_to_come() -> None:
    found = reviewed("Review the scheme", "2014-06", last_day="2014-05-31")
    assert found.verdict is Verdict.NOT_MET
    assert (
        found.reason
        == "'Review the scheme' is due 30 June 2014, after 31 May 2014, three years from the law's first day."
    )


def test_without_a_start_an_interval_cannot_be_counted() -> None:
    assert reviewed("Review the scheme", "2015-03", dated=None).verdict is Verdict.CANNOT_TELL


def test_silence_on_reviews_can_be_left_open() -> None:
    assert reviewed("Mend the lift", elsewhere=True).verdict is Verdict.CANNOT_TELL


FIGURES = {"output": "pay figures", "words": ["pay figures"], "by": "03-30"}


def published(row: PlanRow, dated: str = "2018-04", **parameters: object) -> Judgement:
    plan = Plan(dated=dated, sections=[Section(rows=[row])])
    return judge(load_rules()[YEARLY], plan=plan, parameters={**FIGURES, **parameters})


@pytest.mark.parametrize(("due", "verdict"), [("2019-03-30", Verdict.MET), ("2019-03-31", Verdict.NOT_MET)])
def test_one_publication_comes_by_the_next_day_of_the_year(due: str, verdict: Verdict) -> None:
    assert published(PlanRow(actions=["Publish the pay figures"], timescale=due)).verdict is verdict


def test_a_routine_is_often_enough_whatever_the_day() -> None:
    every_june = Timescale([Recurring(recurrence="FREQ=YEARLY;BYMONTH=6")], text="Every June")
    assert published(PlanRow(actions=["Publish the pay figures"], timescale=every_june)).verdict is Verdict.MET
    assert published(PlanRow(actions=["Publish the pay figures every two years"])).verdict is Verdict.PARTIALLY_MET
    assert (
        published(PlanRow(actions=["Publish the pay figures every two years"]), interval="P2Y").verdict is Verdict.MET
    )


def test_silence_on_publication_can_be_left_open() -> None:
    assert published(PlanRow(actions=["Mend the lift"])).verdict is Verdict.NOT_MET
    assert published(PlanRow(actions=["Mend the lift"]), elsewhere=True).verdict is Verdict.CANNOT_TELL
