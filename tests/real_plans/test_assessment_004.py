"""A real plan assessed under the framework that it answers, beside what was found in it by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from equalityplan.assessment import Assessment, Basis, DeadlineState, Reach, assess
from equalityplan.reading import read_plan
from equalityplan.rule import Verdict
from equalityplan.standard import load_standard
from tests.real_plans.gold import load_gold, load_json, real_plans, source_path

AS_OF = date(2012, 11, 1)
OCTOBER, SEPTEMBER, NOVEMBER = date(2012, 10, 31), date(2012, 9, 30), date(2012, 11, 30)
OVERDUE, NOT_YET_DUE, CANNOT_TELL = DeadlineState.OVERDUE, DeadlineState.NOT_YET_DUE, DeadlineState.CANNOT_TELL
# By hand from the gold: row, its own actions, last day, how it stands, and the row whose day it is.
DEADLINES = [
    ("2.1", (), OCTOBER, OVERDUE, ()),
    ("2.2", (), OCTOBER, OVERDUE, ()),
    ("2.3", (), None, CANNOT_TELL, ()),
    ("2.4", (), OCTOBER, OVERDUE, ()),
    ("2.5", (), SEPTEMBER, OVERDUE, ()),
    ("2.6", (1, 3), NOVEMBER, NOT_YET_DUE, ()),
    ("2.6", (2,), SEPTEMBER, OVERDUE, ()),
    ("2.7", (), SEPTEMBER, OVERDUE, ()),
    ("2.8", (), SEPTEMBER, OVERDUE, ()),
    ("2.9", (), None, CANNOT_TELL, ()),
    ("2.12", (), None, CANNOT_TELL, ()),
    ("2.13", (), None, CANNOT_TELL, ()),
    ("2.15", (), NOVEMBER, NOT_YET_DUE, ("2.6",)),
    ("2.15", (), SEPTEMBER, OVERDUE, ("2.6",)),
    ("2.16", (), OCTOBER, OVERDUE, ("2.4",)),
    ("2.16", (), SEPTEMBER, OVERDUE, ("2.5",)),
    ("2.18", (), NOVEMBER, NOT_YET_DUE, ("2.6",)),
    ("2.18", (), SEPTEMBER, OVERDUE, ("2.6",)),
    ("2.21", (), None, CANNOT_TELL, ()),
    ("2.22", (), None, CANNOT_TELL, ()),
    ("2.23", (), None, CANNOT_TELL, ()),
    ("2.27", (), None, CANNOT_TELL, ()),
    ("2.28", (), None, CANNOT_TELL, ()),
]


@pytest.fixture(scope="module")
def analysis() -> dict[str, Any]:
    found: dict[str, Any] = load_json(real_plans() / "gold" / "graph-004.json")["analysis"]
    return found


@pytest.fixture(scope="module")
def assessment() -> Assessment:
    return assess(read_plan(source_path("004")), load_standard("eflg-2012"), AS_OF)


@pytest.fixture(scope="module")
def lines() -> dict[str, tuple[int, int]]:
    return {item["ref"]: tuple(item["lines"]) for item in load_gold("004")["items"]}


def test_each_criterion_of_the_level_is_tied_to_its_row(assessment: Assessment) -> None:
    tied = {criterion: (result.rows, result.basis) for criterion, result in assessment.criteria.items()}
    assert tied == {f"2.{number}": ((f"2.{number}",), Basis.REFERENCE) for number in range(1, 30)}


def test_criteria_without_any_action_are_not_met_and_no_others(
    assessment: Assessment, analysis: dict[str, Any]
) -> None:
    verdicts = {criterion: result.verdict for criterion, result in assessment.criteria.items()}
    without = analysis["no_action_own_or_inherited"]
    assert [criterion for criterion, verdict in verdicts.items() if verdict is Verdict.NOT_MET] == without
    assert {verdicts[criterion] for criterion in verdicts if criterion not in without} == {Verdict.CANNOT_TELL}


def test_their_reason_is_the_bare_n_a_on_its_line(
    assessment: Assessment, analysis: dict[str, Any], lines: dict[str, tuple[int, int]]
) -> None:
    for criterion in analysis["no_action_own_or_inherited"]:
        result = assessment.criteria[criterion]
        first, last = lines[criterion]
        assert "'N/A' stands in place of an action, without a reason" in result.reason
        assert result.where is not None
        assert result.where.lines is not None
        assert first <= result.where.lines[0] <= result.where.lines[1] <= last
        assert result.where == result.planned.judgements[0].where
        assert str(result.where) in str(assessment.why(criterion))


def test_criteria_that_stand_on_actions_of_other_rows_name_them_and_the_way(
    assessment: Assessment, analysis: dict[str, Any]
) -> None:
    found = {criterion: result.inherited_from for criterion, result in assessment.criteria.items()}
    wanted = {entry["item"]: tuple(entry["transitively_from"]) for entry in analysis["inherits_actions"]}
    assert {criterion: sources for criterion, sources in found.items() if sources} == wanted
    for criterion, sources in wanted.items():
        why = str(assessment.why(criterion))
        assert all(f"{source} ({criterion} > {source})" in why for source in sources)


def test_nothing_is_shown_to_be_delivered_since_the_plan_prints_no_status(assessment: Assessment) -> None:
    assert {result.delivered.verdict for result in assessment.criteria.values()} == {Verdict.CANNOT_TELL}


def test_deadlines_stand_as_they_were_found_by_hand(assessment: Assessment) -> None:
    found = [(d.row_id, d.actions, d.due, d.state, d.inherited_from) for d in assessment.deadlines]
    assert found == DEADLINES


def test_what_is_overdue_rests_on_silence_and_says_so(assessment: Assessment) -> None:
    for deadline in assessment.deadlines:
        assert ("No status is printed" in deadline.reason) is (deadline.state is OVERDUE)


def test_deadlines_have_the_line_of_their_date(assessment: Assessment, lines: dict[str, tuple[int, int]]) -> None:
    for deadline in assessment.deadlines:
        first, last = lines[deadline.inherited_from[0] if deadline.inherited_from else deadline.row_id]
        assert deadline.where is not None
        assert deadline.where.lines is not None
        assert first <= deadline.where.lines[0] <= deadline.where.lines[1] <= last


def test_the_level_cannot_be_reached_since_ten_criteria_have_no_action(
    assessment: Assessment, analysis: dict[str, Any]
) -> None:
    level = assessment.levels["achieving"]
    assert level.reach is Reach.CANNOT_BE_REACHED
    assert list(level.blockers) == analysis["no_action_own_or_inherited"]
    assert (str(level.score), len(level.criteria)) == ("0% to 66% of 29", 29)


def test_the_other_levels_have_no_score(assessment: Assessment) -> None:
    others = [assessment.levels[level] for level in ("developing", "excellent")]
    assert {(level.reach, level.score, level.blockers) for level in others} == {(None, None, ())}


def test_the_criterion_of_another_level_that_is_linked_to_is_not_scored(assessment: Assessment) -> None:
    assert assessment.unscored == ("3.5",)
    groups = [*assessment.themes.values(), *assessment.levels.values()]
    assert all("3.5" not in group.criteria for group in groups)


def test_what_is_not_met_says_why_and_where(assessment: Assessment) -> None:
    unmet = [judgement for judgement in assessment.judgements if judgement.verdict is Verdict.NOT_MET]
    assert unmet
    assert [judgement for judgement in unmet if not judgement.reason] == []
    rows = set(assessment.plan.row_ids)
    assert [(j.rule, j.subject) for j in unmet if j.subject in rows and j.where is None] == []


def test_no_rule_failed_and_nothing_has_to_be_remarked(assessment: Assessment) -> None:
    assert [judgement.reason for judgement in assessment.judgements if judgement.failed] == []
    assert assessment.notices == ()
    assert not assessment.passed


@pytest.mark.parametrize("number", ["000", "001", "002", "003"])
def test_plans_of_other_shapes_are_not_tied_to_the_framework(number: str) -> None:
    found = assess(read_plan(source_path(number)), load_standard("eflg-2012"), AS_OF)
    assert {result.basis for result in found.criteria.values()} == {Basis.NONE}
    assert {result.verdict for result in found.criteria.values()} == {Verdict.CANNOT_TELL}
    assert [judgement.reason for judgement in found.judgements if judgement.failed] == []
