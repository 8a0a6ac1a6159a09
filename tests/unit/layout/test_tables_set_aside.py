"""What is no plan, and no row of one: set aside with a notice that keeps its words."""

from __future__ import annotations

import pytest

from tests.documents import codes, plan_built, row, table

PLAN = table("Action|Lead|By when|Status", "Ask|Clerk|2012|Done", "Tell|Chair|2013|")


@pytest.mark.parametrize(
    "rows",
    [
        ("Version|Date|Author|Changes", "1.0|May 2012|Clerk|First draft"),
        ("Version|Date|Description|Author", "1.0|May 2012|Agreed by the board of the council|Chair"),
        ("Date|Change|Who", "May 2012|First draft|Clerk"),
        ("Term|Meaning", "EIA|Assessment of what a policy does to people"),
        ("Name|Role|Telephone|Email", "Equality team|Head of HR|01234|team@example.org"),
        ("Section|Page", "Introduction|3", "Action plan|7"),
        ("Introduction|3", "Action plan|7", "Glossary|9"),
        ("RAG|Description", "Red|Not started or late and needs attention now", "Green|Completed"),
        ("Risk|Likelihood|Impact|Mitigation", "No money|High|High|Ask the board for more money"),
        ("Indicator|Baseline|Target|Actual", "Staff trained|10%|50%|20%"),
        ("Group|Number|%", "White|100|90%"),
        ("Signed|Name|Date", "||"),
        ("Signed:|", "Date:|", "Name:|Chief Executive"),
        ("What you said|What we did", "Ramps are steep|We made them flat"),
    ],
    ids=lambda rows: rows[0],
)
def test_tables_that_are_no_plan(rows: tuple[str, ...]) -> None:
    read = plan_built("Equality Plan 2012", PLAN, "Something else", table(*rows))
    assert len(read.rows) == 2
    assert "table-set-aside" in codes(read)


@pytest.mark.parametrize(
    "rows",
    [
        ("What we will do|Who", "Ask people|Clerk"),
        ("Activity|Owner|By when", "Ask people|Clerk|2012"),
        ("Theme|Owner|By when", "Access|Clerk|2012"),
        ("Wibble|Owner|By when", "Ask people|Clerk|2012"),
        ("Risk|Action|Owner|Date", "No money|Ask the board|Clerk|2012"),
        ("Objective|Progress", "Know us|Some done"),
        ("Outcome|Lead|By when", "Wider doors|Clerk|2012"),
    ],
    ids=lambda rows: rows[0],
)
def test_tables_that_are_one(rows: tuple[str, ...]) -> None:
    assert len(plan_built(table(*rows)).rows) == 1


def test_a_caption_tells_what_a_table_is() -> None:
    read = plan_built(PLAN, "Glossary", table("Action|What we do", "Objective|What we want", "Lead|Who does it"))
    assert len(read.rows) == 2


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("3|||", "row-empty"),
        ("Total||£5|", "row-set-aside"),
        ("Signed:||Date:|", "row-set-aside"),
        ("Signature _____|||", "row-set-aside"),
    ],
)
def test_rows_that_are_none(given: str, code: str) -> None:
    read = plan_built(table("Action|Lead|Cost|By when", "Ask|Clerk|£5|2012", given))
    assert len(read.rows) == 1
    assert codes(read) == [code]


def test_an_action_that_begins_like_a_total_or_signature_is_one() -> None:
    read = plan_built(table("Action|Lead|Cost", "Total cost of ramps is found|Clerk|", "Sign off the policy|Chair|"))
    assert len(read.rows) == 2


def test_what_stands_below_a_plan_on_its_sheet_is_set_aside() -> None:
    rows = (
        "Action|Lead|By when|RAG|Notes",
        "Ask|Clerk|2012|G|",
        "||||",
        "Key||||",
        "R|Not started|||",
        "G|Completed|||",
    )
    read = plan_built(table(*rows), form="xlsx")
    assert len(read.rows) == 1
    assert [str(row.status.word) for row in read.rows if row.status] == ["completed"]
    assert len(plan_built(table(*rows), form="docx").rows) > 1


def test_several_plans_in_one_document_keep_their_own_columns() -> None:
    read = plan_built(
        "Workforce", table("Action|Lead", "Ask|Clerk"), "Services", table("Objective|Lead|Action", "Know|Chair|Tell")
    )
    assert [(section.heading, section.rows[0].table) for section in read.sections][1] == ("Services", 1)
    assert [(str(r.actions[0]), r.leads[0].name) for r in read.rows] == [("Ask", "Clerk"), ("Tell", "Chair")]


def test_empty_rows_are_no_rows() -> None:
    assert len(plan_built(table("Action|Lead", "|", "Ask|Clerk", row(), "|")).rows) == 1
