"""Suggesting which rows answer which criteria: by the words in common, the rare ones most."""

from __future__ import annotations

import pytest
from attrs import evolve

from equalityplan.mapping import RowTie, suggest_mapping
from equalityplan.mapping.terms import stem, terms
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.standard import Criterion
from equalityplan.rule import Verdict
from tests.assessing import STANDARD, assess_plan, criterion, with_criteria

ASKED = with_criteria(
    criterion("2.1", title="A senior champion speaks up for equality", keywords=("board",)),
    criterion("2.2", title="Users are surveyed on how satisfied they are"),
    criterion("2.10", title="Training on equality reaches all staff", theme="serve"),
)
CHAMPION = PlanRow(objective="Name a champion for equality among the senior managers")
SURVEY = PlanRow(objective="Equality", actions=["Send a questionnaire on satisfaction to customers"])
TRAIN = PlanRow(objective="Equality training", actions=["Teach each warden and clerk"])
PLAN = Plan(sections=[Section("What we do", rows=[TRAIN, SURVEY, CHAMPION])])


def best(plan: Plan = PLAN) -> dict[str, RowTie]:
    found: dict[str, RowTie] = {}
    for tie in suggest_mapping(plan, ASKED).ties:
        found.setdefault(tie.criterion, tie)
    return found


def test_the_row_that_shares_the_rare_words_comes_first() -> None:
    assert {name: tie.row for name, tie in best().items()} == {
        "2.1": "table 1 row 3",
        "2.2": "table 1 row 2",
        "2.10": "table 1 row 1",
    }


def test_a_suggestion_says_how_alike_the_two_are_and_why_and_is_not_confirmed() -> None:
    tie = best()["2.1"]
    assert tie.likeness is not None
    assert 0 < tie.likeness <= 1
    assert tie.reasons == ('Both have "senior", "champion", "equality".',)
    assert (tie.confirmed, tie.by, tie.on) == (False, None, None)
    assert tie.says == "Name a champion for equality among the senior managers"


def test_other_words_for_the_same_are_told_beside_those_of_the_criterion() -> None:
    assert best()["2.2"].reasons == (
        'Both have "users" (as "customers"), "satisfied", "surveyed" (as "questionnaire").',
    )


def test_a_heading_that_bears_the_name_of_the_theme_counts() -> None:
    plan = Plan(sections=[Section("Housing", rows=[CHAMPION]), Section("Leading", rows=[CHAMPION])])
    tie = best(plan)["2.1"]
    assert tie.row == "table 1 row 2"
    assert "bears the name of the criterion's theme" in tie.reasons[-1]


def test_no_more_rows_are_suggested_than_are_asked_for() -> None:
    plan = Plan(sections=[Section(rows=[CHAMPION, CHAMPION, CHAMPION])])
    counts = [sum(tie.criterion == "2.1" for tie in suggest_mapping(plan, ASKED, each=each).ties) for each in (1, 2)]
    assert counts == [1, 2]


def test_a_criterion_for_which_no_row_is_alike_has_a_tie_without_a_row() -> None:
    plan = Plan(sections=[Section(rows=[PlanRow(objective="Paint the depot")])])
    assert suggest_mapping(plan, ASKED).ties == tuple(RowTie(criterion=found.id) for found in ASKED.criteria)


def test_only_scored_criteria_and_those_asked_for_have_suggestions() -> None:
    unseen = evolve(ASKED, criteria=(*ASKED.criteria, Criterion(id="9", title="Equality", wording_seen=False)))
    assert set(suggest_mapping(PLAN, unseen).by_criterion) == {"2.1", "2.2", "2.10"}
    assert set(suggest_mapping(PLAN, ASKED, criteria=["2.2"]).by_criterion) == {"2.2"}


def test_the_same_plan_gives_the_same_suggestions() -> None:
    assert suggest_mapping(PLAN, ASKED) == suggest_mapping(PLAN, ASKED)


def test_a_plan_without_rows_has_none() -> None:
    assert {tie.row for tie in suggest_mapping(Plan(), ASKED).ties} == {None}


def test_used_as_they_are_they_leave_every_verdict_at_cannot_tell() -> None:
    suggested = suggest_mapping(PLAN, STANDARD)
    found = assess_plan(PLAN, mapping=suggested)
    assert {result.verdict for result in found.criteria.values()} == {Verdict.CANNOT_TELL}


@pytest.mark.parametrize(
    "words",
    [
        "monitor monitors monitored monitoring",
        "policy policies",
        "assess assesses assessed assessment assessments",
        "consult consulted consultation consultations engage",
        "organisation organisations organisational",
        "employee employees employment workforce staff",
        "race racial racism ethnic ethnicity",
        "take-up Take-up uptake",
    ],
)
def test_forms_of_a_word_and_words_for_one_thing_are_one_term(words: str) -> None:
    assert len({term for term, _ in terms(words)}) == 1


@pytest.mark.parametrize("words", ["disability ability", "women community", "audit auditorium", "public publish"])
def test_words_for_different_things_are_different_terms(words: str) -> None:
    assert len({term for term, _ in terms(words)}) == 2


def test_abbreviations_are_written_out_and_small_words_are_silent() -> None:
    assert [term for term, _ in terms("the EIA of it")] == [stem(word) for word in ("equality", "impact", "assessment")]
