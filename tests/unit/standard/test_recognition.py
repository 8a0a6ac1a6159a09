"""Which framework a plan is laid out against."""

from __future__ import annotations

from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Narrative, Plan, Section
from equalityplan.standard.recognition import recognise_standard

ENGAGE = "Community engagement and satisfaction"


def test_numbers_under_a_theme_weigh_most() -> None:
    rows = [PlanRow(reference="2.13"), PlanRow(reference="2.14"), PlanRow(reference="9.9")]
    first, *others = recognise_standard(Plan(sections=[Section(ENGAGE, rows=rows)]))
    assert (first.id, first.rows) == ("eflg-2012", 2)
    assert first.reasons[0] == "2 rows print the number of a criterion under the name of its theme."
    assert all(other.rows < 2 for other in others)


def test_a_number_under_another_heading_says_nothing() -> None:
    assert recognise_standard(Plan(sections=[Section("Training", rows=[PlanRow(reference="2.13")])])) == ()


def test_of_editions_that_are_named_alike_the_one_in_use_comes_first() -> None:
    named = Narrative("We use the Equality Framework for Local Government.")
    ranked = [found.id for found in recognise_standard(Plan(narrative=(named,), dated="2015-03"))]
    assert ranked[0] == "eflg-2014"
    assert set(ranked) == {"eflg-2009", "eflg-2012", "eflg-2014", "eflg-2018", "eflg-2021"}


def test_the_date_of_the_plan_is_told() -> None:
    plan = Plan(sections=[Section(ENGAGE, rows=[PlanRow(reference="2.13")])], dated="2020-01")
    assert recognise_standard(plan)[0].in_use is False
    assert recognise_standard(plan)[0].reasons[-1] == "It was not in use at the date of the plan."
    undated = recognise_standard(Plan(sections=plan.sections))[0]
    assert undated.in_use is None


def test_a_plan_of_its_own_kind_is_recognised_as_none() -> None:
    assert recognise_standard(Plan(title="Gritting plan")) == ()
