"""What a standard, settings or a mapping must not name: rules, criteria and rows that there are not."""

from __future__ import annotations

import pytest
from attrs import evolve

from equalityplan.assessment import assess
from equalityplan.errors import SettingsError, StandardsError
from equalityplan.mapping import CriterionMapping
from equalityplan.model.standard import Aspect, Check, Standard
from equalityplan.settings import Settings
from equalityplan.standard import available_standards, load_standard
from tests.assessing import AS_OF, DUE, STANDARD, assess_plan, assessed, criterion, plan_of, whole, with_criteria


def refused(standard: Standard) -> str:
    with pytest.raises(StandardsError) as caught:
        assessed(whole("2.1"), standard=standard)
    return str(caught.value)


def test_a_standard_must_not_ask_for_a_rule_that_there_is_not() -> None:
    check = Check(rule="ownership.row-has-led", aspect=Aspect.PLANNED)
    said = "criterion 2.1 asks for the rule 'ownership.row-has-led', which there is not"
    message = refused(with_criteria(criterion("2.1", checks=(check,))))
    assert message.startswith(f"own-2012: {said} (did you mean 'ownership.row-has-lead'?). ")
    assert "plan_checks asks for the rule" in refused(evolve(STANDARD, plan_checks=(check,)))


def test_a_standard_must_not_give_a_parameter_that_a_rule_has_not() -> None:
    check = Check(rule=DUE, aspect=Aspect.PLANNED, parameters={"years": 4})
    message = refused(with_criteria(criterion("2.1", checks=(check,))))
    assert f"criterion 2.1 gives 'years' to the rule {DUE}, which has no such parameter" in message


@pytest.mark.parametrize("standard_id", available_standards())
def test_the_standards_of_the_library_ask_for_rules_that_there_are(standard_id: str) -> None:
    standard = load_standard(standard_id)
    scored = [criterion.id for criterion in standard.criteria if criterion.wording_seen]
    assert list(assessed(whole("2.1"), standard=standard).criteria) == scored


def test_settings_must_not_ignore_a_rule_that_there_is_not() -> None:
    with pytest.raises(SettingsError, match=r"ignore: 'timing\.row-has-date' is no rule \(did you mean 'timing\."):
        assessed(whole("2.1"), settings=Settings(ignore=("timing.row-has-date",)))


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ({"2.9": ["2.1"]}, r"mapping: '2\.9' is no criterion of own-2012"),
        ({"2.1": ["2.1", "2.7"]}, r"mapping of 2\.1: the plan has no row '2\.7' \(did you mean '2\.1'\?\)"),
    ],
)
@pytest.mark.parametrize("confirmed", [True, False])
def test_a_mapping_must_not_name_what_there_is_not(
    rows: dict[str, tuple[str, ...]], problem: str, *, confirmed: bool
) -> None:
    with pytest.raises(SettingsError, match=problem):
        assess_plan(plan_of(whole("2.1")), mapping=CriterionMapping(rows=rows, confirmed=confirmed))


def test_a_mapping_may_name_a_criterion_that_is_not_scored() -> None:
    found = assess_plan(plan_of(whole("2.1")), mapping=CriterionMapping(rows={"3.2": ["2.1"]}, confirmed=True))
    assert found.unscored == ("3.2",)


def test_a_standard_may_be_named_by_its_id() -> None:
    plan = plan_of(whole("2.1"))
    assert assess(plan, "eflg-2012", AS_OF) == assess(plan, load_standard("eflg-2012"), AS_OF)
    with pytest.raises(StandardsError, match="'eflg-2011': no standard has this id"):
        assess(plan, "eflg-2011", AS_OF)
