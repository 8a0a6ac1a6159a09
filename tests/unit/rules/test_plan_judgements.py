"""What rules about the whole plan say in words of many kinds."""

from __future__ import annotations

from datetime import date

import pytest

from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Narrative, Plan, Section
from equalityplan.model.progress import Rating
from equalityplan.rule import Judgement, Verdict, load_rules
from equalityplan.rules.restated import restated_rows
from equalityplan.testing import judge


def told(rule: str, *actions: str, as_of: date = date(2012, 11, 1), **parameters: object) -> Judgement:
    rows = [PlanRow(actions=[text]) for text in actions]
    return judge(load_rules()[rule], plan=Plan(sections=[Section(rows=rows)]), as_of=as_of, parameters=parameters)


@pytest.mark.parametrize(
    "text",
    [
        "Ask young Muslim tenants about the gym",
        "Meet disabled women who rent from us",
        "Study women from minority ethnic groups",
        "Research into multiple discrimination",
    ],
)
def test_characteristics_meet_in_people(text: str) -> None:
    assert told("characteristics.characteristics-are-seen-together", text).verdict is Verdict.MET


@pytest.mark.parametrize("text", ["Ask women and disabled people", "Count by age, race and sex", "Ask older women"])
def test_a_list_of_characteristics_joins_none(text: str) -> None:
    joined = text == "Ask older women"
    found = told("characteristics.characteristics-are-seen-together", text)
    assert found.verdict is (Verdict.MET if joined else Verdict.NOT_MET)


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("Chief Executive", Verdict.MET),
        ("Chief Constable", Verdict.MET),
        ("Assistant Chief Executive", Verdict.NOT_MET),
        ("Estates Officer", Verdict.NOT_MET),
    ],
)
def test_a_deputy_is_not_the_one_who_answers(name: str, verdict: Verdict) -> None:
    row = PlanRow(actions=["Mend the lift"], leads=[name])
    assert judge(load_rules()["ownership.someone-senior-answers"], row).verdict is verdict


def test_elements_may_stand_in_prose_where_they_are_looked_for_anywhere() -> None:
    rule = load_rules()["coverage.elements-are-covered"]
    plan = Plan(narrative=(Narrative("This plan is our strategic equality plan."),))
    asked = {"elements": {"a strategic equality plan": ["strategic equality plan"]}}
    assert judge(rule, plan=plan, parameters=asked).verdict is Verdict.NOT_MET
    assert judge(rule, plan=plan, parameters=asked | {"anywhere": True}).verdict is Verdict.MET


def test_what_is_set_aside_is_no_silence() -> None:
    rule = load_rules()["coverage.elements-are-covered"]
    row = PlanRow(reference="9", objective="Human rights", not_applicable=NotApplicable("n/a"))
    found = judge(rule, row, parameters={"elements": {"human rights": ["human rights"]}, "elsewhere": True})
    assert (found.verdict, found.reason) == (
        Verdict.NOT_MET,
        "No live row speaks of human rights. Row 9 names human rights and says 'n/a'.",
    )


def _assessed(objective: str, comments: str, table: int = 0) -> PlanRow:
    return PlanRow(objective=objective, rating=Rating("not-met"), comments=comments, table=table)


def test_rows_of_two_tables_are_restated_where_their_objectives_are_alike() -> None:
    first = _assessed("Tenants and leaseholders can choose how they hear from us", "Ask them")
    second = PlanRow(objective="Tenants and leaseholders can choose how we write", actions=["Ask them"], table=1)
    other = PlanRow(objective="Tenants and leaseholders of the estate pay in time", actions=["Ask"], table=1)
    same_table = _assessed("Tenants and leaseholders can choose how they hear from us", "Ask them")
    plan = Plan(sections=[Section(rows=[first, same_table, second, other])])
    assert [(pair.first, pair.second) for pair in restated_rows(plan)] == []
    close = PlanRow(objective="Tenants can choose how they hear from us today", actions=["Ask them"], table=1)
    plan = Plan(sections=[Section(rows=[_assessed("Tenants can choose how they hear from us", "Ask them"), close])])
    assert [pair.second for pair in restated_rows(plan)] == [close]


def test_steps_that_are_lost_between_two_tables_are_named() -> None:
    rule = load_rules()["coverage.gaps-are-carried-over"]
    aim = "Tenants can choose how they hear from us"
    rows = [
        _assessed(aim, "Ask tenants how they want to hear. Retrain the call centre. See also the Service Plan."),
        PlanRow(objective=aim, actions=["In May ask tenants how they want to hear from us"], table=1),
    ]
    found = judge(rule, plan=Plan(sections=[Section(rows=rows)]))
    assert found.verdict is Verdict.PARTIALLY_MET
    assert found.reason == "1 step of the self-assessment is not in the plan: 'Retrain the call centre'."


def test_reports_that_have_a_row_each_are_a_review_cycle() -> None:
    rule = load_rules()["governance.progress-is-reviewed"]
    rows = [PlanRow(actions=[f"Report on year {n} of the Scheme"], timescale=f"200{n + 3}-06") for n in (1, 2, 3)]
    assert judge(rule, *rows).verdict is Verdict.MET
    assert judge(rule, rows[0], rows[2]).verdict is Verdict.PARTIALLY_MET
    assert judge(rule, rows[0]).verdict is Verdict.NOT_MET


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        (date(2001, 12, 2), Verdict.NOT_APPLICABLE),
        (date(2001, 12, 3), Verdict.NOT_MET),
        (date(2011, 4, 4), Verdict.NOT_MET),
        (date(2011, 4, 5), Verdict.NOT_APPLICABLE),
    ],
)
def test_scheme_arrangements_are_asked_for_while_there_were_schemes(day: date, verdict: Verdict) -> None:
    assert told("coverage.scheme-arrangements-are-covered", "Mend the lift", as_of=day).verdict is verdict
