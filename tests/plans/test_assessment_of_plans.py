"""Plans of made-up authorities assessed: those that answer a framework, and those of another shape."""

from __future__ import annotations

from pathlib import Path

import pytest

from equalityplan.assessment import Assessment, Basis, assess
from equalityplan.reading import read_plan
from equalityplan.rule import Verdict
from equalityplan.standard import available_standards, load_standard

EXAMPLES = Path(__file__).parents[2] / "examples"
OTHER_SHAPE = "fernshire-race-scheme-2003"


def assessed(name: str, standard: str = "eflg-2012") -> Assessment:
    return assess(read_plan(EXAMPLES / f"{name}.txt"), load_standard(standard), "2013-07-01")


def test_a_plan_of_another_shape_is_tied_to_nothing_and_nothing_is_claimed_of_it() -> None:
    found = assessed(OTHER_SHAPE)
    assert found.plan.rows
    assert {result.basis for result in found.criteria.values()} == {Basis.NONE}
    assert {result.rows for result in found.criteria.values()} == {()}
    for result in found.criteria.values():
        assert {result.verdict, result.planned.verdict, result.delivered.verdict} == {Verdict.CANNOT_TELL}
    assert found.levels["achieving"].blockers == ()


def test_its_rules_judge_it_all_the_same() -> None:
    found = assessed(OTHER_SHAPE)
    assert found.findings
    assert found.deadlines


def test_a_plan_that_answers_the_framework_is_tied_to_it() -> None:
    found = assessed("wexcombe-equality-framework-2013")
    assert {result.basis for result in found.criteria.values()} >= {Basis.REFERENCE}


@pytest.mark.parametrize("standard", available_standards())
@pytest.mark.parametrize("name", sorted(path.stem for path in EXAMPLES.glob("*.txt")))
def test_no_rule_fails_and_what_is_not_met_says_why_and_where(name: str, standard: str) -> None:
    found = assessed(name, standard)
    assert [judgement.reason for judgement in found.judgements if judgement.failed] == []
    unmet = [judgement for judgement in found.findings if judgement.verdict is Verdict.NOT_MET]
    rows = set(found.plan.row_ids)
    assert [judgement.rule for judgement in unmet if not judgement.reason] == []
    assert [(j.rule, j.subject) for j in unmet if j.subject in rows and j.where is None] == []
