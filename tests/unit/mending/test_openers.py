"""What is said of rows beside the columns of their table: above a header, below a title, after the rows."""

from __future__ import annotations

import pytest

from equalityplan.document import Block, Passage, Row
from equalityplan.model.rows import to_rows
from tests.documents import cell, plan_built, row, table

HEAD = "Action|Measure|By when"
ASK, TELL, GIVE = "Ask everyone|Replies|May 2030", "Tell everyone|Letters|June 2030", "Give back|Visits|July 2030"


def told(*blocks: Block | str, fields: tuple[str, ...] = ("objective", "leads")) -> list[tuple[object, ...]]:
    """Some fields of each row of a plan, leads by their names."""
    found = to_rows(plan_built(*blocks))
    return [tuple([lead["name"] for lead in r[f]] if f == "leads" else r[f] for f in fields) for r in found]


def band(text: str, across: int = 3) -> Row:
    return row(cell(text, across=across))


def pair(label: str, value: str, across: int = 2) -> Row:
    return row(label, cell(value, across=across))


def test_a_block_of_labels_and_values_over_a_header_is_no_form() -> None:
    block = (
        pair("Equality Outcome 1", "Disabled people plan whole journeys with confidence"),
        pair("Protected characteristics", "Disability, Age"),
        pair("Evidence", "Few disabled people travel"),
    )
    made = table(*block, HEAD, ASK, TELL, pair("Progress at April 2030", "Two fifths replied"))
    fields = ("outcome", "characteristics", "evidence", "progress", "actions")
    said = (
        "Disabled people plan whole journeys with confidence",
        "Disability, Age",
        "Few disabled people travel",
        "Two fifths replied",
    )
    assert told(made, fields=fields) == [(*said, ["Ask everyone"]), (*said, ["Tell everyone"])]


def test_each_block_of_a_table_says_its_own() -> None:
    first = (pair("Objective 1", "Know whom we serve"), pair("Lead", "Clerk"), HEAD, ASK, pair("Progress", "Asked"))
    second = (
        pair("Objective 2", "Act on what we know"),
        pair("Lead", "Chair"),
        HEAD,
        TELL,
        pair("Progress", "None yet"),
    )
    assert told(table(*first, *second), fields=("objective", "leads", "progress")) == [
        ("Know whom we serve", ["Clerk"], "Asked"),
        ("Act on what we know", ["Chair"], "None yet"),
    ]


def test_a_label_that_no_field_is_known_for_is_kept_in_each_row_of_its_block() -> None:
    made = table(pair("Objective 1", "Know whom we serve"), pair("Wibble", "Wobbles"), HEAD, ASK, TELL)
    found = to_rows(plan_built(made))
    assert [[other["text"] for other in r["other"]] for r in found] == [["Wobbles"], ["Wobbles"]]


@pytest.mark.parametrize("label", ["Lead officer", "Senior responsible officer", "Executive sponsor", "Owner"])
def test_a_lead_below_the_title_of_a_part_is_that_of_its_rows(label: str) -> None:
    first = (band("Objective 1: Open the council to all"), band(f"{label}: Clerk"), HEAD, ASK, TELL)
    second = (band("Objective 2: Be fair in schools"), band(f"{label}: Chair"))
    for header in ((), (HEAD,)):
        assert told(table(*first, *second, *header, GIVE)) == [
            ("Open the council to all", ["Clerk"]),
            ("Open the council to all", ["Clerk"]),
            ("Be fair in schools", ["Chair"]),
        ]


def test_a_lead_is_not_taken_where_a_column_says_it() -> None:
    made = table(band("Objective 1: Know us all"), band("Lead officer: Clerk"), "Action|Lead|By when", "Ask|Chair|2030")
    assert told(made) == [("Know us all", ["Chair"])]


def test_the_reason_below_an_objective_is_evidence_and_takes_its_place_no_more() -> None:
    made = table(band("Objective 1: Know whom we serve"), band("Why: few people ask us"), HEAD, ASK)
    assert told(made, fields=("objective", "evidence")) == [("Know whom we serve", "few people ask us")]


def test_numbered_titles_stay_titles() -> None:
    made = table(HEAD, band("Outcome 1: People know us well"), ASK, band("Outcome 2: People trust us"), TELL)
    assert told(made, fields=("section", "outcome")) == [
        ("Outcome 1: People know us well", None),
        ("Outcome 2: People trust us", None),
    ]


def test_what_is_told_below_each_row_is_told_of_that_row() -> None:
    made = table(HEAD, ASK, band("Update: asked in May"), TELL, band("Update: not yet started"))
    assert told(made, fields=("progress",)) == [("asked in May",), ("not yet started",)]


def test_what_is_told_of_all_rows_beside_a_column_for_each_stands_apart() -> None:
    read = plan_built(
        table(
            "Action|By when|Progress", "Ask|2030|Begun", "Tell|2031|Done", pair("Progress at May 2030", "All is well")
        )
    )
    assert [r["progress"] for r in to_rows(read)] == ["Begun", "Done"]
    assert [part.text or part.heading for part in read.narrative] == ["Progress at May 2030 All is well"]


def test_a_header_printed_again_keeps_what_is_said_above_the_first() -> None:
    made = table(pair("Lead officer", "Clerk"), HEAD, ASK, HEAD, TELL)
    assert told(made, fields=("leads", "actions")) == [(["Clerk"], ["Ask everyone"]), (["Clerk"], ["Tell everyone"])]


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Lead officer: Clerk", "leads", ["Clerk"]),
        ("Why: few people ask us", "evidence", "few people ask us"),
        ("Why: we heard that few people ask us.", "evidence", None),
        ("Status: Draft", "status", None),
        ("Date: May 2030", "due", None),
    ],
)
def test_a_line_between_a_heading_and_its_table_may_speak_of_its_rows(line: str, field: str, value: object) -> None:
    heading = Passage(text="Housing", heading=True)
    made = table("Action|Measure|Outcome", "Ask everyone|Replies|All is known")
    assert told("Our plan", heading, line, made, fields=(field,)) == [(value,)]


def test_a_line_above_a_table_stays_where_a_column_says_the_same() -> None:
    heading = Passage(text="Housing", heading=True)
    read = plan_built("Our plan", heading, "Lead officer: Clerk", table("Action|Lead|By when", "Ask|Chair|May 2030"))
    assert [lead.name for lead in read.rows[0].leads] == ["Chair"]


def test_a_line_below_the_title_of_the_plan_speaks_of_the_plan() -> None:
    title = Passage(text="Anyshire equality plan", heading=True)
    assert told(title, "Lead officer: Clerk", table(HEAD, ASK), fields=("leads",)) == [([],)]


def test_particulars_over_a_header_are_no_section_of_it() -> None:
    particulars = (pair("Name of policy", "Opening hours"), pair("Lead officer", "Clerk"), pair("Date", "May 2029"))
    made = table(*particulars, "Action|Owner|By when", "Ask|Chair|May 2030")
    assert told(made, fields=("section", "leads", "due")) == [(None, ["Chair"], "2030-05-31")]


def test_a_numbered_part_that_names_a_kind_of_body_is_not_the_title_of_the_plan() -> None:
    heading = Passage(text="Objective 1: Make the council open to all", heading=True)
    made = plan_built(Passage(text="Anyshire equality plan", heading=True), heading, table(HEAD, ASK))
    assert made.title == "Anyshire equality plan"
    assert [r["objective"] for r in to_rows(made)] == ["Make the council open to all"]


@pytest.mark.parametrize("label", ["Progress", "Update March 2030", "2029/30 progress", "Year end position"])
def test_what_is_told_below_the_last_row_needs_no_merged_cell(label: str) -> None:
    made = table(pair("Objective 1", "Know whom we serve"), HEAD, ASK, f"{label}|We asked three firms for prices|")
    assert told(made, fields=("actions", "progress")) == [(["Ask everyone"], "We asked three firms for prices")]


@pytest.mark.parametrize(
    "label", ["Why", "Why is this important", "Why this matters", "Rationale", "What the data tells us"]
)
def test_reasons_are_asked_for_in_many_ways(label: str) -> None:
    made = table(band("Objective 1: Know whom we serve"), band(f"{label}: few people ask us"), HEAD, ASK)
    assert told(made, fields=("section", "evidence")) == [("Objective 1: Know whom we serve", "few people ask us")]
