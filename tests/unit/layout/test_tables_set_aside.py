"""What is no plan, and no row of one: set aside with a notice that keeps its words."""

from __future__ import annotations

import pytest

from tests.documents import cell, codes, plan_built, row, table

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
        ("Measure|Baseline March 2030|Latest|Ambition 2032", "Women in senior posts|10%|12%|14%"),
        ("Measure|Baseline|Goal", "Disabled staff|60 staff|100 staff or more", "Complaints|n/a|under 20"),
        ("Measure|Where we are now|Where we want to be", "Women in senior posts|10%|14%"),
        ("Measure|Baseline|Target March 2031|Owner", "Women in senior posts|10%|14%|HR Director"),
        ("Objective|Baseline 2030|Latest|Target 2032", "Women in senior posts|10%|12%|14%"),
        ("Goal|2030|2031|Trend", "Women in senior posts|12%|14%|Better"),
        ("Goal|2030|2031|RAG", "Women in senior posts|12%|14%|Green", "Disabled staff|3%|3%|Red"),
        ("Objective|2029/30|2030/31|Target|Status", "Women in senior posts|30|31|40|On track"),
        ("Channel|Details", "Post|The Clerk at the town hall", "Text relay|18001 and our number"),
        ("Theme|Description", "Access|How people come to us and how we go to them"),
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
        ("Objective|Measure|Baseline|Target", "Fair recruitment|Share of women who are shortlisted|30%|40%"),
        ("Objective|Target|Lead", "Fair recruitment|40%|Clerk"),
        ("Goal|2030|2031|RAG", "Open the hall to all|Plan drawn up|Ramp built|Green"),
        ("Objective|Baseline|Target|RAG", "Women in senior posts|12%|14%|Green"),
        ("Objective|What|Lead|By when", "1|Ask people|Clerk|2012"),
        ("Target|Lead|By when", "40%|Clerk|2012"),
        ("Measure|Current|Ambition|Owner|By when", "Women in senior posts|10%|14%|HR Director|2031"),
    ],
    ids=lambda rows: rows[0],
)
def test_tables_that_are_one(rows: tuple[str, ...]) -> None:
    assert len(plan_built(table(*rows)).rows) == 1


@pytest.mark.parametrize(
    ("caption", "rows"),
    [
        ("Glossary", ("Action|What we do", "Objective|What we want", "Lead|Who does it")),
        ("Contact us", ("Service|Action", "Post|Write to the clerk")),
        ("How to get in touch", ("Service|Action", "Post|Write to the clerk")),
        ("Further information", ("Service|Action", "Post|Write to the clerk")),
    ],
)
def test_a_caption_tells_what_a_table_is(caption: str, rows: tuple[str, ...]) -> None:
    read = plan_built(PLAN, caption, table(*rows))
    assert len(read.rows) == 2


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("3|||", "row-empty"),
        ("Total||£5|", "row-set-aside"),
        ("Cyfanswm / Total||£5|", "row-set-aside"),
        ("Cyfanswm||£5|", "row-set-aside"),
        ("||Total|£5", "row-set-aside"),
        ("Total: £5|||", "row-set-aside"),
        ("Signed:||Date:|", "row-set-aside"),
        ("Signature _____|||", "row-set-aside"),
    ],
)
def test_rows_that_are_none(given: str, code: str) -> None:
    read = plan_built(table("Action|Lead|Cost|By when", "Ask|Clerk|£5|2012", given))
    assert len(read.rows) == 1
    assert codes(read) == [code]


def test_a_sum_over_the_table_is_no_section() -> None:
    total = row(cell("Total: £5", across=4))
    read = plan_built(table("Action|Lead|Cost|By when", "Ask|Clerk|£5|2012", total, "Tell|Chair|£6|2013"))
    assert [section.heading for section in read.sections] == [None]


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


@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_a_glossary_below_a_narrow_plan_is_set_aside(form: str) -> None:
    rows = ("Action|Lead|By when", "Ask|Clerk|2012", "||", "Term|Meaning|", "DNA|Did not attend|")
    read = plan_built(table(*rows), form="xlsx") if form == "xlsx" else plan_built(table(*rows[:2]), table(*rows[3:]))
    assert len(read.rows) == 1


def test_figures_between_two_tables_of_a_plan_are_no_rows_of_it() -> None:
    plan, figures = table("Action|Lead|By when", "Ask|Clerk|2012"), table("Measure|2011|2012", "Women|12%|14%")
    read = plan_built("Equality Plan 2012", plan, "Data", figures, plan)
    assert [str(one.actions[0]) for one in read.rows] == ["Ask", "Ask"]


@pytest.mark.parametrize(
    "note",
    ["No other actions are planned under this objective.", "* Subject to funding", "Source: staff survey"],
)
@pytest.mark.parametrize("whole", [True, False])
def test_a_note_on_the_rows_is_prose(note: str, *, whole: bool) -> None:
    last = row(cell(note, across=3)) if whole else f"{note}||"
    read = plan_built(table("Action|Lead|By when", "Ask|Clerk|2012", "Tell|Chair|2013", last))
    assert (len(read.rows), [prose.text for prose in read.narrative]) == (2, [note])


def test_a_percentage_is_never_an_objective() -> None:
    row = plan_built(table("Action|Lead|Goal|By when", "Ask|Clerk|14%|2012", "Tell|Chair|5%|2013")).rows[0]
    assert (row.objective, str(row.target)) == (None, "14%")


def test_several_plans_in_one_document_keep_their_own_columns() -> None:
    read = plan_built(
        "Workforce", table("Action|Lead", "Ask|Clerk"), "Services", table("Objective|Lead|Action", "Know|Chair|Tell")
    )
    assert [(section.heading, section.rows[0].table) for section in read.sections][1] == ("Services", 1)
    assert [(str(r.actions[0]), r.leads[0].name) for r in read.rows] == [("Ask", "Clerk"), ("Tell", "Chair")]


def test_empty_rows_are_no_rows() -> None:
    assert len(plan_built(table("Action|Lead", "|", "Ask|Clerk", row(), "|")).rows) == 1
