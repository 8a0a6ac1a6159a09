"""Marks of a few characters: dashes for no action, remarks behind numbers, dittos, codes of several actions."""

from __future__ import annotations

from typing import Any

import pytest

from equalityplan.model.rows import to_rows
from tests.documents import cell, plan_built, row, table


def rows_of(*given: str) -> list[dict[str, Any]]:
    return to_rows(plan_built(table(*given)))


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_a_dash_is_no_action(dash: str) -> None:
    assert [each["actions"] for each in rows_of("Objective|Action|Lead", "Pay|Ask|Clerk", f"Work|{dash}|Chair")] == [
        ["Ask"],
        [],
    ]


def test_a_remark_behind_a_number_is_kept_beside_it() -> None:
    read = rows_of("Ref|Action|Lead", "5.1 (priority)|Ask|Clerk", "5.2|Tell|Chair")
    assert [each["ref"] for each in read] == ["5.1", "5.2"]
    assert [other["text"] for other in read[0]["other"]] == ["(priority)"]


@pytest.mark.parametrize("mark", ['"', "ditto", "''", "As above", "(see above)", "Same as previous"])
def test_a_ditto_takes_resources_and_outcome_from_above(mark: str) -> None:
    read = rows_of("Action|Lead|Resources|Outcome", "Ask|Clerk|£500|All heard", f"Tell|Chair|{mark}|{mark}")
    assert [(each["resources"], each["outcome"]) for each in read] == [("£500", "All heard")] * 2


def test_codes_that_count_up_in_one_cell_are_numbers_of_its_actions() -> None:
    given = table("Group|Action|Lead", row("Age", cell("A1. Ask\nA2. Tell"), "Clerk"), "Race|A3 Publish|Chair")
    assert [each["actions"] for each in to_rows(plan_built(given))] == [["Ask", "Tell"], ["Publish"]]


def test_quarters_that_count_up_are_no_numbers() -> None:
    given = table("Group|Action|Lead", row("Age", cell("Q1 Ask tenants\nQ2 Tell tenants"), "Clerk"))
    assert to_rows(plan_built(given))[0]["actions"] == ["Q1 Ask tenants", "Q2 Tell tenants"]


def test_of_dated_accounts_the_latest_says_how_a_row_stands() -> None:
    read = rows_of("Action|Lead|Update January 2023|Update July 2022", "Ask|Clerk|Complete|In progress")
    assert read[0]["status"] == "completed"
