"""What the rules about single rows say where several of them meet: pointers, dates that pass, reviews and ratings."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalityplan.graph import resolve
from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.lead import Lead
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.progress import Rating, Status, StatusWord
from equalityplan.model.timescale import OpenEnd, Timescale, Undetermined
from equalityplan.provenance import Where
from equalityplan.rule import Context, Judgement, RowSubject, Verdict, load_rules

ACTION = "coverage.row-has-live-action"
LEAD = "ownership.row-has-lead"
DUE = "timing.row-has-due-date"
COMPLETE = "progress.row-is-complete"
OVERDUE = "progress.nothing-overdue"
SEPTEMBER = date(2012, 9, 30)
OPEN_WORDS = ("not-started", "in-progress", "on-track", "at-risk", "off-track", "ongoing")


def judge(rule_id: str, *rows: PlanRow, as_of: date = date(2012, 11, 1), dated: str | None = None) -> Judgement:
    """Judge the first of these rows."""
    plan = Plan(dated=dated, sections=[Section(rows=rows)])
    rule = load_rules()[rule_id]
    subject = RowSubject(id=plan.row_ids[0], row=plan.rows[0], section=plan.sections[0])
    return rule(subject, Context(graph=resolve(plan), as_of=as_of, parameters=rule.parameters))


def pointer(reference: str, *targets: str) -> PlanRow:
    words = f"See actions at {' and '.join(targets)}"
    references = [Reference(target=found, relation=Relation.SEE_ACTIONS_AT, text=words) for found in targets]
    return PlanRow(reference=reference, references=references)


def acting(reference: str, status: Status | None = None, due: str | None = "2012-09") -> PlanRow:
    return PlanRow(reference=reference, actions=["Train the porters"], leads=["Matron"], timescale=due, status=status)


def test_a_bare_n_a_is_no_answer_and_keeps_its_place() -> None:
    where = Where(document="plan.txt", lines=(4, 4))
    found = judge(ACTION, PlanRow(not_applicable=NotApplicable("N/A", where=where)))
    assert found.verdict is Verdict.NOT_MET
    assert found.reason == "'N/A' stands in place of an action, without a reason; that is not an answer."
    assert found.where == where


@pytest.mark.parametrize("rule_id", [ACTION, LEAD, DUE])
def test_what_is_taken_over_names_its_source_and_the_way_there(rule_id: str) -> None:
    found = judge(rule_id, pointer("5", "6"), pointer("6", "7"), acting("7"))
    assert found.verdict is Verdict.MET
    assert "7 (5 > 6 > 7)" in found.reason


def test_pointers_in_a_circle_lead_to_no_action() -> None:
    found = judge(ACTION, pointer("5", "6"), pointer("6", "5"))
    assert (found.verdict, found.reason) == (Verdict.NOT_MET, "'See actions at 6' leads to no action.")


def test_a_pointer_to_itself_leads_to_no_action() -> None:
    assert judge(ACTION, pointer("5", "5")).verdict is Verdict.NOT_MET


def test_a_pointer_to_another_document_cannot_be_told() -> None:
    found = judge(ACTION, pointer("5", "Workforce strategy"))
    assert found.verdict is Verdict.CANNOT_TELL
    assert "'Workforce strategy' names another document" in found.reason


@pytest.mark.parametrize("word", ["cancelled", "superseded"])
def test_work_that_was_dropped_is_no_action_here_or_for_those_who_point_at_it(word: str) -> None:
    dropped = acting("7", Status(word, text="No longer pursued"))
    assert judge(ACTION, dropped).verdict is Verdict.NOT_MET
    assert judge(ACTION, pointer("5", "7"), dropped).verdict is Verdict.NOT_MET
    assert judge(ACTION, pointer("5", "7", "8"), dropped, acting("8")).verdict is Verdict.MET


def test_the_printed_words_are_in_the_reason() -> None:
    tbc = Timescale((Undetermined(text="TBC"),), text="TBC")
    start = Timescale((OpenEnd(edtf="2012-05/..", text="Begin May 2012"),), text="Begin May 2012")
    assert "'TBC'" in judge(DUE, PlanRow(actions=["Train the porters"], timescale=tbc)).reason
    assert "'Begin May 2012'" in judge(DUE, PlanRow(actions=["Train the porters"], timescale=start)).reason


def test_a_period_heading_gives_an_undated_row_some_place_in_time() -> None:
    rule = load_rules()[DUE]
    section = Section(period_heading="YEAR 2", rows=[PlanRow(actions=["Train the porters"])])
    plan = Plan(sections=[section])
    subject = RowSubject(id=plan.row_ids[0], row=plan.rows[0], section=section)
    found = rule(subject, Context(graph=resolve(plan), as_of=SEPTEMBER))
    assert (found.verdict, "'YEAR 2'" in found.reason) == (Verdict.PARTIALLY_MET, True)


def test_silence_after_the_date_proves_nothing() -> None:
    found = judge(OVERDUE, acting("7"))
    assert found.verdict is Verdict.CANNOT_TELL
    assert found.reason == (
        "Due 30 September 2012, which has passed by 1 November 2012; no status is printed, "
        "so it counts as open, but silence proves nothing."
    )


@given(days=st.integers(-400, 400), word=st.sampled_from(OPEN_WORDS))
def test_open_work_is_overdue_from_the_day_after_its_last_day(days: int, word: str) -> None:
    found = judge(OVERDUE, acting("7", Status(word, text="As it is")), as_of=SEPTEMBER + timedelta(days))
    assert found.verdict is (Verdict.NOT_MET if days > 0 else Verdict.MET)


@given(days=st.integers(-400, 400), status=st.sampled_from([None, *StatusWord]))
def test_a_row_and_one_that_points_at_it_stand_alike(days: int, status: StatusWord | None) -> None:
    row = acting("7", Status(status, text="As it is") if status else None)
    as_of = SEPTEMBER + timedelta(days)
    for rule_id in (COMPLETE, OVERDUE):
        assert judge(rule_id, pointer("5", "7"), row, as_of=as_of).verdict is judge(rule_id, row, as_of=as_of).verdict


def test_a_row_that_takes_over_two_actions_is_done_only_when_both_are() -> None:
    done, begun = Status("completed", text="Done"), Status("in-progress", text="Begun")
    assert judge(COMPLETE, pointer("5", "7", "8"), acting("7", done), acting("8", done)).verdict is Verdict.MET
    assert judge(COMPLETE, pointer("5", "7", "8"), acting("7", done), acting("8", begun)).verdict is (
        Verdict.PARTIALLY_MET
    )
    assert judge(COMPLETE, pointer("5", "7", "8"), acting("7", done), acting("8")).verdict is Verdict.CANNOT_TELL


REVIEWED = PlanRow(
    rating=Rating("partially-met", text="✓"),
    status=Status("completed", completed_on="2012-09-25", text="Met 25/9/12"),
)


@pytest.mark.parametrize(
    ("dated", "as_of", "verdict"),
    [
        (None, date(2012, 11, 1), Verdict.MET),
        ("2012-08", date(2012, 11, 1), Verdict.MET),
        ("2012-10", date(2012, 11, 1), Verdict.PARTIALLY_MET),
        ("2012-08", date(2012, 9, 25), Verdict.MET),
        ("2012-08", date(2012, 9, 24), Verdict.PARTIALLY_MET),
    ],
)
def test_the_newer_of_rating_and_review_is_taken(dated: str | None, as_of: date, verdict: Verdict) -> None:
    assert judge(COMPLETE, REVIEWED, as_of=as_of, dated=dated).verdict is verdict


def test_the_reason_says_which_of_rating_and_review_was_taken() -> None:
    reason = judge(COMPLETE, REVIEWED).reason
    assert "'Met 25/9/12'" in reason
    assert "partially met" in reason
    assert "The dated review is newer and was taken." in reason


def test_a_month_of_completion_that_is_not_over_tells_nothing() -> None:
    row = acting("7", Status("completed", completed_on="2012-09", text="Completed Sept 2012"))
    verdicts = [judge(COMPLETE, row, as_of=date(2012, month, 15)).verdict for month in (8, 9, 10)]
    assert verdicts == [Verdict.NOT_MET, Verdict.CANNOT_TELL, Verdict.MET]


LEADS = st.builds(Lead, st.sampled_from(["Matron", "All", "XYZ", "Estates"]), st.sampled_from(["post", "team"]))
GRADES = (Verdict.NOT_MET, Verdict.CANNOT_TELL, Verdict.PARTIALLY_MET, Verdict.MET)


@given(LEADS, st.booleans())
def test_a_first_lead_never_makes_having_a_lead_worse(lead: Lead, acts: bool) -> None:  # noqa: FBT001
    actions = ["Train the porters"] if acts else []
    before = judge(LEAD, PlanRow(actions=actions)).verdict
    after = judge(LEAD, PlanRow(actions=actions, leads=[lead])).verdict
    assert GRADES.index(after) >= GRADES.index(before)
