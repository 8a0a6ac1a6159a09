"""Rules selected, weighed and given parameters by settings, and counted."""

from __future__ import annotations

from typing import Any

import pytest

from equalityplan.errors import SettingsError
from equalityplan.model.objective import PlanRow
from equalityplan.rule import Verdict, Weight
from equalityplan.settings import Settings
from tests.assessing import LEAD, LIVE, assessed, whole

REVIEW = "governance.progress-is-reviewed"


def rules_of(settings: Settings) -> set[str]:
    return {judgement.rule for judgement in assessed(whole("2.1"), settings=settings).judgements}


def test_families_and_rules_are_selected_and_ignored() -> None:
    chosen = rules_of(Settings(select=["ownership", LIVE], ignore="ownership.lead-is-someone"))
    assert {rule.partition(".")[0] for rule in chosen} == {"ownership", "coverage"}
    assert LIVE in chosen
    assert "ownership.lead-is-someone" not in chosen


def test_what_is_not_selected_is_judged_where_another_rule_requires_it() -> None:
    bare = PlanRow(reference="2.1")
    found = assessed(bare, settings=Settings(select=LEAD)).judgements
    assert [judgement.rule for judgement in found] == []


def test_weights_change_what_a_finding_counts() -> None:
    unowned = whole("2.1", leads=[])
    weighed = Settings(select=LEAD, weights={LEAD: "note"})
    assert not assessed(unowned, settings=Settings(select=LEAD)).passed
    assert assessed(unowned, settings=weighed).passed
    assert [judgement.weight for judgement in assessed(unowned, settings=weighed).judgements] == [Weight.NOTE]


def test_parameters_reach_the_rule() -> None:
    row = whole("2.1", timescale="2020-01")
    verdicts = [
        assessed(row, dated="2012-01", settings=Settings(parameters=parameters, select="timing.due-date-is-in-reach"))
        .judgements[0]
        .verdict
        for parameters in ({}, {"timing.due-date-is-in-reach": {"years": 20}})
    ]
    assert verdicts == [Verdict.NOT_MET, Verdict.MET]


def test_answers_are_counted_by_rule() -> None:
    count = assessed(whole("2.1"), whole("2.2", leads=[]), PlanRow(reference="2.3")).counts[LEAD]
    assert (count.applied, count.met, count.not_met, count.failed) == (2, 1, 1, 0)


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"select": "owner"}, "select: 'owner' is no rule"),
        ({"ignore": "timings"}, "ignore: 'timings' is no rule"),
        ({"weights": {"ownership": "must"}}, "weights: 'ownership' is no rule"),
        ({"parameters": {LEAD: {"years": 2}}}, f"parameters of {LEAD}: 'years' is no parameter of it"),
    ],
)
def test_what_there_is_not_is_refused(settings: dict[str, Any], told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        assessed(whole("2.1"), settings=Settings(**settings))
    assert str(caught.value).startswith(told)
