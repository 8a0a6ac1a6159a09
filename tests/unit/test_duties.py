"""Legal duties: which bound whom and when, what their files say, and what an assessment answers."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import fields

from equalityplan.assessment import Basis, assess
from equalityplan.model.edtf import day_span
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Narrative, Plan, Section
from equalityplan.model.standard import Aspect, Body, Check, Criterion, Duty, StandardKind
from equalityplan.rule import Verdict
from equalityplan.settings import Settings
from equalityplan.standard import available_standards, load_standard
from equalityplan.standard.tailoring import tailor

DUTIES = tuple(known for known in available_standards() if load_standard(known).kind is StandardKind.DUTIES)
EACH = pytest.mark.parametrize("standard_id", DUTIES)
CRITERIA = [
    pytest.param(criterion, id=f"{known}-{criterion.id}")
    for known in DUTIES
    for criterion in load_standard(known).criteria
]
NATIONS = {"England", "Wales", "Scotland", "Northern Ireland"}
HUMAN_RIGHTS = "human-rights-act-1998"
PSED = "equality-duty-2011"
DISABILITY, GENDER, RACE = "disability-duty-2006", "gender-duty-2007", "race-duty-2001"


def duty_of(criterion: Criterion) -> Duty:
    assert criterion.duty
    return criterion.duty


@pytest.mark.parametrize(
    ("day", "nation", "body", "bound"),
    [
        (date(2000, 1, 1), "England", "county council", ["best-value-indicators", "cre-reemq"]),
        (
            date(2005, 6, 2),
            "England",
            "district council",
            ["best-value-indicators", "eslg-2001", HUMAN_RIGHTS, RACE],
        ),
        (date(2005, 6, 2), "Scotland", "council", [HUMAN_RIGHTS, RACE, "race-duty-scotland-2002"]),
        (date(2005, 6, 2), "Wales", "council", [HUMAN_RIGHTS, RACE]),
        (
            date(2006, 12, 4),
            "England",
            "careers service",
            ["bteg-nacp-2006", DISABILITY, HUMAN_RIGHTS, RACE, "race-duty-added-bodies-2003"],
        ),
        (date(2008, 10, 1), "England", "county council", [DISABILITY, "eslg-2007", GENDER, HUMAN_RIGHTS, RACE]),
        (
            date(2012, 11, 1),
            "England",
            "district council",
            ["eflg-2012", PSED, HUMAN_RIGHTS, "specific-duties-england-2011"],
        ),
        (date(2013, 5, 1), "Wales", "university", [PSED, HUMAN_RIGHTS, "specific-duties-wales-2011"]),
        (date(2014, 3, 1), "Scotland", "council", [PSED, HUMAN_RIGHTS, "specific-duties-scotland-2012"]),
        (date(2014, 3, 1), "Northern Ireland", "public body", [HUMAN_RIGHTS, "section-75-northern-ireland"]),
        (date(2016, 9, 1), "England", "school", [PSED, HUMAN_RIGHTS, "specific-duties-england-2011"]),
        (
            date(2018, 5, 1),
            "England",
            "fire service",
            [PSED, "frsef-2017", HUMAN_RIGHTS, "specific-duties-england-2017"],
        ),
        (date(2011, 4, 4), "Wales", "council", [DISABILITY, PSED, GENDER, HUMAN_RIGHTS, RACE]),
        (date(2011, 4, 5), "Wales", "council", [PSED, HUMAN_RIGHTS]),
        (date(2016, 9, 1), "England", "employer", []),
    ],
)
def test_what_bound_whom_on_a_day(day: date, nation: str, body: str, bound: list[str]) -> None:
    assert [known for known in available_standards(as_of=day, nation=nation, body=body) if known in KNOWN] == bound


# What others may add for later years is not asked here.
KNOWN = {
    *DUTIES,
    *("bteg-nacp-2006", "cre-reemq", "eflg-2009", "eflg-2012", "eslg-2001", "eslg-2007", "frsef-2017"),
}


@pytest.mark.parametrize(
    ("day", "criteria"),
    [
        (date(2011, 9, 9), set()),
        (date(2011, 9, 10), {"reg2-schools", "reg3", "reg4"}),
        (date(2017, 3, 30), {"reg2-schools", "reg3", "reg4"}),
        (date(2017, 3, 31), set()),
    ],
)
def test_a_school_had_a_day_of_its_own_in_england(day: date, criteria: set[str]) -> None:

    found = load_standard("specific-duties-england-2011").binding(day, "England", Body.SCHOOL)
    assert {criterion.id for criterion in found} == criteria


@EACH
def test_a_set_of_duties_tells_its_law_and_where_it_was_read(standard_id: str) -> None:
    standard = load_standard(standard_id)
    assert standard.completeness_note
    assert all(source.supports for source in standard.sources)
    assert set(standard.jurisdiction) <= NATIONS
    assert standard.bodies


@pytest.mark.parametrize("criterion", CRITERIA)
def test_a_duty_tells_whom_it_bound_and_when(criterion: Criterion) -> None:
    duty = duty_of(criterion)
    assert duty.nations
    assert set(duty.nations) <= NATIONS
    assert duty.bodies
    assert duty.applies_to
    assert duty.citation
    begins, ends = day_span(duty.in_force)[0], day_span(duty.repealed)[0]
    assert begins
    assert ends is None or begins < ends
    assert duty.first_deadline is None or begins <= duty.first_deadline


@pytest.mark.parametrize("criterion", CRITERIA)
def test_what_is_unverified_is_a_fact_that_is_given(criterion: Criterion) -> None:
    duty = duty_of(criterion)
    assert set(duty.unverified) <= {attribute.name for attribute in fields(Duty)} - {"unverified"}
    assert [name for name in duty.unverified if not getattr(duty, name)] == []


def checks_of(criterion: Criterion, rule: str) -> list[Check]:
    return [check for check in criterion.checks if check.rule == rule]


@pytest.mark.parametrize("criterion", CRITERIA)
def test_the_days_that_rules_ask_for_are_the_duty_s_own(criterion: Criterion) -> None:
    duty = duty_of(criterion)
    for check in checks_of(criterion, "timing.legal-deadline-is-met"):
        assert check.parameters["last_day"] == duty.first_deadline
    for check in checks_of(criterion, "timing.review-interval-is-kept"):
        assert check.parameters["interval"] == duty.recurrence
        assert check.parameters.get("last_day", duty.first_deadline) == duty.first_deadline
    for check in checks_of(criterion, "governance.publication-is-yearly"):
        assert check.parameters.get("by") == duty.yearly_by


@pytest.mark.parametrize("criterion", CRITERIA)
def test_a_duty_asks_of_the_plan_and_not_whether_it_is_delivered(criterion: Criterion) -> None:
    assert {check.aspect for check in criterion.checks} <= {Aspect.PLANNED}
    assert bool(criterion.checks) is (criterion.weight > 0)


def test_before_a_day_means_the_day_before_it() -> None:
    duty = duty_of(load_standard(RACE).criteria_by_id["art2-1"])
    assert duty.first_deadline == date(2002, 5, 30)


def plan_of(*rows: PlanRow, **facts: str) -> Plan:
    return Plan(sections=[Section(rows=rows)], dated=facts.get("dated"))


SILENT = plan_of(PlanRow(actions=["Mend the lift"], leads=["Caretaker"], timescale="2012-06"))


@EACH
def test_a_plan_that_speaks_of_nothing_is_not_told_to_break_the_law(standard_id: str) -> None:
    standard = load_standard(standard_id)
    begins = max(filter(None, (day_span(duty_of(each).in_force)[1] for each in standard.criteria)))
    for result in assess(SILENT, standard, begins).criteria.values():
        assert result.basis is Basis.PLAN
        assert result.reason.endswith((".", "?"))
        assert not any(word in result.reason.casefold() for word in ("unlawful", "compliant", "breach", "illegal"))


def test_a_duty_that_was_not_in_force_does_not_apply() -> None:
    result = assess(SILENT, load_standard(PSED), "2012-06-01").criteria["s1-scotland"]
    assert (result.verdict, result.planned.verdict) == (Verdict.NOT_APPLICABLE, Verdict.NOT_APPLICABLE)
    assert result.reason == "It binds from 1 April 2018 on, and was not in force on 1 June 2012."


def test_a_duty_that_has_ended_does_not_apply() -> None:
    result = assess(SILENT, load_standard(RACE), "2012-06-01").criteria["s71"]
    assert result.verdict is Verdict.NOT_APPLICABLE
    assert result.reason == "It ended on 5 April 2011, and was no longer in force on 1 June 2012."


def test_a_duty_that_no_text_can_answer_is_listed_and_cannot_be_told() -> None:
    result = assess(SILENT, load_standard(PSED), "2012-06-01").criteria["s4"]
    assert (result.verdict, result.basis) == (Verdict.CANNOT_TELL, Basis.PLAN)
    assert result.reason == "The standard names no rule that could tell."


def test_objectives_that_are_set_after_the_day_are_named() -> None:
    plan = plan_of(
        PlanRow(actions=["Set four equality objectives with the tenants' panel"], timescale="2012-09"),
        PlanRow(actions=["Open 3 prayer rooms"], timescale="2012-12"),
    )
    result = assess(plan, load_standard("specific-duties-england-2011"), "2012-11-01").criteria["reg3"]
    assert result.verdict is Verdict.CANNOT_TELL
    assert "(due 30 September 2012) comes after 6 April 2012, the last day for the first equality objectives" in (
        result.reason
    )


def test_objectives_that_are_set_long_after_the_first_day_may_be_the_next_ones() -> None:
    plan = plan_of(PlanRow(actions=["Set 4 equality objectives"], timescale="2016-09"), dated="2016-01")
    result = assess(plan, load_standard("specific-duties-england-2011"), "2016-02-01").criteria["reg3"]
    assert result.verdict is Verdict.CANNOT_TELL


@pytest.mark.parametrize(
    ("due", "verdict"), [("2005-05", Verdict.MET), ("2005-06", Verdict.NOT_MET), (None, Verdict.CANNOT_TELL)]
)
def test_the_review_of_functions_falls_within_three_years(due: str | None, verdict: Verdict) -> None:
    plan = plan_of(PlanRow(actions=["Review the race equality scheme"], timescale=due))
    assert assess(plan, load_standard(RACE), "2003-01-01").criteria["art2-3"].verdict is verdict


def test_n_a_beside_human_rights_is_no_answer() -> None:
    plan = plan_of(
        PlanRow(reference="7", objective="Human rights are kept in our homes", not_applicable=NotApplicable())
    )
    result = assess(plan, load_standard(HUMAN_RIGHTS), "2012-06-01").criteria["s6"]
    assert result.verdict is Verdict.NOT_MET
    assert "Row 7 names human rights and says 'N/A'." in result.reason


REASONED = Plan(
    sections=[
        Section(
            rows=[
                PlanRow(
                    objective="Equality objectives: everyone feels safe, and we monitor how far",
                    actions=[
                        "Ask disabled and older people, women, trans people, mothers on maternity leave and gay men"
                    ],
                ),
                PlanRow(actions=["Ask Gypsies and Travellers about racial harassment"]),
            ]
        )
    ],
    narrative=(Narrative("We set no objective on religion or belief, because the survey showed no difference."),),
)


def test_wales_takes_a_reason_for_a_characteristic_that_is_left_out() -> None:
    standard = load_standard("specific-duties-wales-2011")
    told = assess(REASONED, standard, "2013-06-01").criteria["reg3"]
    assert told.verdict is Verdict.MET, told.reason
    silent = Plan(sections=REASONED.sections)
    assert assess(silent, standard, "2013-06-01").criteria["reg3"].verdict is Verdict.PARTIALLY_MET


def test_northern_ireland_has_nine_categories_of_its_own() -> None:
    plan = plan_of(PlanRow(actions=["Ask carers, married couples, and voters of every political opinion"]))
    result = assess(plan, load_standard("section-75-northern-ireland"), "2013-06-01").criteria["s75-1"]
    assert result.verdict is Verdict.PARTIALLY_MET
    for covered in ("dependants", "marital status", "political opinion"):
        assert covered not in result.reason
    assert "religious belief" in result.reason


def test_the_part_that_bound_a_body_can_be_assessed_by_itself() -> None:

    standard = load_standard("specific-duties-england-2011")
    ids = [found.id for found in standard.binding(date(2012, 11, 1), "England", Body.DISTRICT_COUNCIL)]
    assert ids == ["reg2", "reg3", "reg4"]
    part = tailor(standard, reason="What bound a district council", select=ids)
    assert list(assess(SILENT, part, "2012-11-01").criteria) == ids


@pytest.mark.parametrize(
    ("nation", "own", "other"), [("Scotland", "s1-scotland", "s1-wales"), ("Wales", "s1-wales", "s1-scotland")]
)
def test_the_duty_of_another_nation_does_not_apply(nation: str, own: str, other: str) -> None:
    plan = plan_of(PlanRow(actions=["Open 3 prayer rooms"], timescale="2022-12"))
    duties = load_standard("equality-duty-2011")
    found = assess(plan, duties, "2022-11-01", settings=Settings(nation=nation)).criteria
    assert found[other].verdict is Verdict.NOT_APPLICABLE
    assert found[other].reason.endswith(f"only, and the authority is in {nation}.")
    assert found[own].verdict is Verdict.CANNOT_TELL
    # Where nobody says where the authority is, both are asked.
    asked = assess(plan, duties, "2022-11-01").criteria
    assert asked[own].verdict is asked[other].verdict is Verdict.CANNOT_TELL


def test_the_duty_of_other_bodies_does_not_apply() -> None:
    plan = plan_of(PlanRow(actions=["Open 3 prayer rooms"], timescale="2008-12"))
    settings = Settings(nation="England", body="school")
    found = assess(plan, load_standard("disability-duty-2006"), "2008-11-01", settings=settings).criteria["reg2"]
    assert found.verdict is Verdict.NOT_APPLICABLE
    assert found.reason.startswith("It binds a council, fire service, police")
    assert found.reason.endswith("as far as those kinds tell, and the authority is a school.")


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Review the race equality scheme", Verdict.MET),
        ("Review our scheme with the temple", Verdict.MET),
        ("Review the list of functions", Verdict.MET),
        ("Review the car lease scheme", Verdict.CANNOT_TELL),
        ("Use all best value reviews to fit services to the race equality scheme", Verdict.CANNOT_TELL),
        ("The neighbourhood action plan will be reviewed", Verdict.CANNOT_TELL),
    ],
)
def test_only_a_review_of_the_scheme_or_its_functions_is_the_one_that_the_law_wants(
    words: str, verdict: Verdict
) -> None:
    plan = plan_of(PlanRow(actions=[words], timescale="2005-03"))
    assert assess(plan, load_standard(RACE), "2003-01-01").criteria["art2-3"].verdict is verdict


def test_another_scheme_is_not_the_first_race_equality_scheme() -> None:
    plan = plan_of(PlanRow(actions=["Launch the mentoring scheme"], timescale="2002-03"))
    assert assess(plan, load_standard(RACE), "2003-01-01").criteria["art2-1"].verdict is Verdict.CANNOT_TELL


def test_a_plan_that_works_towards_the_standard_does_not_yet_report_its_level() -> None:
    def told(action: str) -> Verdict:
        plan = plan_of(PlanRow(actions=[action]))
        return assess(plan, load_standard("best-value-indicators"), "2005-06-01").criteria["bvpi-2"].verdict

    assert told("Reach level 3 of the Equality Standard") is Verdict.CANNOT_TELL
    assert told("Report the level of the Equality Standard every year") is Verdict.MET
