"""The laws of suggested mappings: of any plan, in any order, and through a file."""

from __future__ import annotations

import tomllib
from datetime import date
from random import Random

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from equalityplan.assessment import assess
from equalityplan.mapping import CriterionMapping, mapping_text, suggest_mapping
from equalityplan.model.plan import Plan
from equalityplan.rule import Verdict
from tests.assessing import STANDARD
from tests.properties.strategies import plans
from tests.properties.test_assessment_laws import answering_plans

LEAST = 0.1


@given(plans())
@settings(max_examples=60, deadline=None)
def test_any_plan_has_suggestions_of_its_own_rows_that_can_be_written(plan: Plan) -> None:
    found = suggest_mapping(plan, STANDARD, least=LEAST)
    ids = set(plan.row_ids)
    for tie in found.ties:
        assert tie.row is None or tie.row in ids
        assert tie.likeness is None or LEAST <= tie.likeness <= 1
        assert not tie.confirmed
    parsed = tomllib.loads(mapping_text(found, STANDARD))
    assert [tie.get("row") for tie in parsed["ties"]] == [tie.row for tie in found.ties]


@given(answering_plans(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_rows_changes_no_likeness(plan: Plan, chance: Random) -> None:
    shuffled = evolve(plan, sections=[evolve(s, rows=chance.sample(s.rows, len(s.rows))) for s in plan.sections])
    every = len(plan.rows)

    def told(of: Plan) -> list[tuple[str, str | None, float | None]]:
        ties = suggest_mapping(of, STANDARD, each=every).ties
        return sorted(((tie.criterion, tie.row, tie.likeness) for tie in ties), key=str)

    assert told(shuffled) == told(plan)


@given(answering_plans(), st.sampled_from((date(2012, 10, 1), date(2013, 1, 1))))
@settings(max_examples=40, deadline=None)
def test_suggestions_change_no_verdict_and_confirming_all_of_them_is_confirming_each(plan: Plan, day: date) -> None:
    suggested = suggest_mapping(plan, STANDARD)
    bare = assess(plan, STANDARD, day)
    beside = assess(plan, STANDARD, day, mapping=suggested)
    for name, result in beside.criteria.items():
        assert result.verdict in (bare.criteria[name].verdict, Verdict.CANNOT_TELL)
    each = CriterionMapping(ties=[evolve(tie, confirmed=True) for tie in suggested.ties])
    rows = {name: [tie.row for tie in own if tie.row] for name, own in suggested.by_criterion.items()}
    whole = CriterionMapping(rows=rows, confirmed=True)
    one, other = (assess(plan, STANDARD, day, mapping=given).criteria for given in (each, whole))
    assert {name: result.verdict for name, result in one.items()} == {n: result.verdict for n, result in other.items()}
