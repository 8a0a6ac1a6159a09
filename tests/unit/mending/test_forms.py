"""Forms, transposed tables, and labels and values above a header: what they say stands in rows."""

from __future__ import annotations

import pytest

from equalityplan.document import Table
from equalityplan.mending import mend
from equalityplan.model.rows import to_rows
from tests.documents import built, cell, codes, plan_built, row, table


def told(*rows: object) -> list[tuple[str | None, list[str], list[str], str | None]]:
    """Objective, actions, leads and due of each row of a plan made of one table."""
    found = to_rows(plan_built(table(*rows)))  # type: ignore[arg-type]
    return [(r["objective"], r["actions"], [lead["name"] for lead in r["leads"]], r["due"]) for r in found]


FORM = (
    "Objective:|Know the people we serve",
    "Action:|Ask everyone",
    "Lead:|Clerk",
    "By when:|May 2012",
    "Objective:|Act on what we know",
    "Action:|Tell everyone",
    "Lead:|Chair",
    "By when:|May 2013",
)


def test_each_block_of_labels_and_values_is_a_row() -> None:
    assert told(*FORM) == [
        ("Know the people we serve", ["Ask everyone"], ["Clerk"], "2012-05-31"),
        ("Act on what we know", ["Tell everyone"], ["Chair"], "2013-05-31"),
    ]


def test_turning_a_form_is_told_and_labels_that_come_again_are_set_aside() -> None:
    read = plan_built(table(*FORM))
    assert codes(read) == ["form-turned", "header-repeated"]
    assert read.notices[1].text == "Objective: Action: Lead: By when:"


def test_a_value_that_is_worded_like_a_heading_makes_no_header() -> None:
    assert told("Objective|Open services to all", "Action|Ask everyone", "Lead|Clerk", "Status|On track") == [
        ("Open services to all", ["Ask everyone"], ["Clerk"], None)
    ]


def test_labels_may_stand_beside_one_another() -> None:
    assert told(
        row("Action", cell("Ask everyone", across=3)),
        "Lead:|Clerk|By when:|May 2012",
        row("Action", cell("Tell everyone", across=3)),
        "Lead:|Chair|By when:|May 2013",
    ) == [(None, ["Ask everyone"], ["Clerk"], "2012-05-31"), (None, ["Tell everyone"], ["Chair"], "2013-05-31")]


def test_a_label_may_hold_for_several_rows() -> None:
    merged = row(cell("Action", down=2), "Ask everyone")
    assert told("Objective|Know the people", merged, "Tell everyone", "Lead|Clerk") == [
        ("Know the people", ["Ask everyone", "Tell everyone"], ["Clerk"], None)
    ]
    empty = ("Objective|Know the people", "Action|Ask everyone", "|Tell everyone", "Lead|Clerk")
    assert told(*empty) == [("Know the people", ["Ask everyone", "Tell everyone"], ["Clerk"], None)]


def test_headings_down_the_first_column_are_headings() -> None:
    rows = ("|1|2|3", "Action|Ask|Tell|Give", "Lead|Clerk|Chair|Head of HR", "By when|May 2012|May 2013|May 2014")
    assert told(*rows) == [
        (None, ["Ask"], ["Clerk"], "2012-05-31"),
        (None, ["Tell"], ["Chair"], "2013-05-31"),
        (None, ["Give"], ["Head of HR"], "2014-05-31"),
    ]
    assert [r["ref"] for r in to_rows(plan_built(table(*rows)))] == ["1", "2", "3"]


def test_a_value_over_several_columns_of_a_transposed_table_holds_for_each() -> None:
    shared = row("Objective", cell("Know the people", across=2))
    assert told(shared, "Action|Ask|Tell", "Lead|Clerk|Chair", "By when|May 2012|May 2013") == [
        ("Know the people", ["Ask"], ["Clerk"], "2012-05-31"),
        ("Know the people", ["Tell"], ["Chair"], "2013-05-31"),
    ]


def test_a_title_begins_a_block_and_is_its_section() -> None:
    title = row(cell("Access to services", across=2))
    read = plan_built(table(title, *FORM[1:4], row(cell("Our staff", across=2)), *FORM[5:]))
    assert [(section.heading, len(section.rows)) for section in read.sections] == [
        ("Access to services", 1),
        ("Our staff", 1),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ("Action|Lead|By when", "Ask|Clerk|2012", "Tell|Chair|2013"),
        ("Policy:|Bullying", "Owner:|Head of HR", "Review date:|May 2012"),
        ("Age|Older people", "Race|Travellers", "Disability|Wheelchair users"),
        ("Objective|Action", "Know|Ask"),
        ("Action|Progress", "Objective|It is reached", "Lead|They meet", "Ask everyone|Asked", "By when|It is kept"),
    ],
)
def test_other_tables_are_no_forms(rows: tuple[str, ...]) -> None:
    made = built(table(*rows))
    (mended,) = (block for block in mend(made).blocks if isinstance(block, Table))
    assert "form-turned" not in codes(mend(made))
    assert len(mended.rows) == len(rows)


def test_labels_and_values_above_a_header_hold_for_all_rows_below() -> None:
    assert told(
        row("Objective:", cell("Know the people", across=2)),
        "Action|Lead|By when",
        "Ask|Clerk|May 2012",
        "Tell|Chair|May 2013",
        row("Objective:", cell("Staff are trained", across=2)),
        "Action|Lead|By when",
        "Give|Chair|May 2014",
    ) == [
        ("Know the people", ["Ask"], ["Clerk"], "2012-05-31"),
        ("Know the people", ["Tell"], ["Chair"], "2013-05-31"),
        ("Staff are trained", ["Give"], ["Chair"], "2014-05-31"),
    ]


def test_what_the_header_has_a_column_for_is_not_taken_from_above_it() -> None:
    read = plan_built(table("Lead officer:|Head of Policy|", "Action|Lead|By when", "Ask|Clerk|May 2012"))
    assert [lead.name for lead in read.rows[0].leads] == ["Clerk"]
