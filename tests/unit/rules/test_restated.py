"""Rows of two tables that tell of the same work: a self-assessment and the plan that follows from it."""

from __future__ import annotations

from datetime import date

import pytest

from equalityplan.assessment import assess
from equalityplan.assessment.results import DeadlineState
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.progress import Status
from equalityplan.rule import Judgement, Verdict, load_rules
from equalityplan.rules.restated import other_tellings
from equalityplan.standard import load_standard
from equalityplan.testing import judge_all

TENANTS = "Tenants know where and how they can complain"
DONE = Status("completed", text="Done 3/9/12", completed_on="2012-09-03")
OPEN = Status("not-started", text="Not yet")
AS_OF = date(2012, 11, 1)


def both(
    assessed: Status | None, planned: Status | None, due: str | None = "2012-09", other: str | None = None
) -> Plan:
    rows = [
        PlanRow(objective=TENANTS, comments="Print the form", status=assessed, timescale=due),
        PlanRow(objective=TENANTS, actions=["Print the form"], status=planned, timescale=other or due, table=1),
    ]
    return Plan(sections=[Section(rows=rows)])


def told(rule: str, plan: Plan) -> list[Judgement]:
    return judge_all(load_rules()[rule], plan=plan, as_of=AS_OF)


@pytest.mark.parametrize("rule", ["progress.nothing-overdue", "progress.row-is-complete"])
@pytest.mark.parametrize(("statuses", "asked"), [((DONE, None), 1), ((DONE, OPEN), 1), ((OPEN, DONE), 0)])
def test_what_one_table_reports_as_done_the_other_does_not_call_open(
    rule: str, statuses: tuple[Status | None, Status | None], asked: int
) -> None:
    found = told(rule, both(*statuses))
    assert found[asked].verdict is Verdict.CANNOT_TELL
    assert "'Done 3/9/12'" in found[asked].reason
    assert found[asked].reason.endswith("Is this the same work?")
    assert found[1 - asked].verdict is Verdict.MET


def test_what_no_table_reports_as_done_is_overdue() -> None:
    assert [found.verdict for found in told("progress.nothing-overdue", both(None, OPEN))] == [
        Verdict.CANNOT_TELL,
        Verdict.NOT_MET,
    ]


def test_a_later_plan_with_its_own_date_is_other_work() -> None:
    plan = both(DONE, OPEN, due="2011-09", other="2012-09")
    assert other_tellings(plan.rows[1], plan) == ()
    assert told("progress.nothing-overdue", plan)[1].verdict is Verdict.NOT_MET


def test_rows_of_one_table_are_never_the_same_work() -> None:
    row = PlanRow(objective=TENANTS, actions=["Print the form"], timescale="2012-09")
    plan = Plan(sections=[Section(rows=[row, row])])
    assert other_tellings(plan.rows[0], plan) == ()


def test_its_deadline_is_asked_about_and_not_called_overdue() -> None:
    deadlines = assess(both(DONE, None), load_standard("eflg-2012"), AS_OF).deadlines
    assert [found.state for found in deadlines] == [DeadlineState.DONE, DeadlineState.CANNOT_TELL]
