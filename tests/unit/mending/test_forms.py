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


CARD = ("Lead|Clerk", "By when|May 2012", "Success measure|All know")


def refs(*blocks: object) -> list[tuple[str | None, str | None, list[str], list[str]]]:
    """Reference, section, actions and leads of each row of a plan."""
    found = to_rows(plan_built(*blocks))  # type: ignore[arg-type]
    return [(r["ref"], r["section"], r["actions"], [lead["name"] for lead in r["leads"]]) for r in found]


@pytest.mark.parametrize(
    ("label", "ref"),
    [("Action A1", "A1"), ("Action 1.1:", "1.1"), ("Action EDI-1", "EDI-1"), ("Action no. 4", "4"), ("1.1", "1.1")],
)
def test_the_number_of_the_label_of_an_action_is_that_of_its_row(label: str, ref: str) -> None:
    assert refs(table(f"{label}|Ask everyone", *CARD)) == [(ref, None, ["Ask everyone"], ["Clerk"])]


def test_a_ref_of_its_own_counts_before_the_number_of_a_label() -> None:
    assert refs(table("Ref|7", "Action 1|Ask everyone", *CARD)) == [("7", None, ["Ask everyone"], ["Clerk"])]


def test_several_numbered_actions_of_one_form_share_its_row() -> None:
    made = table("Objective 1|Know us", "Action 1|Ask everyone", "Action 2|Tell everyone", *CARD)
    assert refs(made) == [(None, None, ["Ask everyone", "Tell everyone"], ["Clerk"])]


@pytest.mark.parametrize("title", ["Action 2.3: Ask everyone", "2.3 Ask everyone", "Action 2.3 – Ask everyone"])
def test_a_first_line_over_a_form_is_its_action(title: str) -> None:
    first = table(row(cell(title, across=2)), *CARD)
    second = table(row(cell(title.replace("2.3", "2.4"), across=2)), *CARD)
    assert refs("Access", "Our staff", first, second) == [
        ("2.3", "Our staff", ["Ask everyone"], ["Clerk"]),
        ("2.4", "Our staff", ["Ask everyone"], ["Clerk"]),
    ]


def test_a_heading_above_a_form_without_an_action_is_its_action() -> None:
    made = ("Our plan", "Access", "Action 1: Ask everyone", table(*CARD), "Action 2: Tell everyone", table(*CARD))
    assert refs(*made) == [("1", "Access", ["Ask everyone"], ["Clerk"]), ("2", "Access", ["Tell everyone"], ["Clerk"])]


def test_a_heading_above_what_is_known_of_a_document_is_no_action() -> None:
    made = table("Owner|Clerk", "Date|May 2012", "Status|Final", "Version|2")
    assert refs("Our plan", "2.1 About this plan", made, "Plan", table("Action|Lead|By when", "Ask|Chair|2013")) == [
        (None, "Plan", ["Ask"], ["Chair"])
    ]


def test_forms_that_an_empty_row_parts_are_several() -> None:
    made = table("Action 1.1|Ask everyone", *CARD, "|", "Action 1.2|Tell everyone", *CARD)
    assert [ref for ref, *_ in refs(made)] == ["1.1", "1.2"]


def test_an_objective_holds_for_the_actions_of_its_form() -> None:
    first = ("Objective 1|Know us", "Action 1.1|Ask", "Lead|Clerk", "Action 1.2|Tell", "Lead|Chair")
    assert told(*first, "Objective 2|Act", "Action 2.1|Give", "Lead|Clerk") == [
        ("Know us", ["Ask"], ["Clerk"], None),
        ("Know us", ["Tell"], ["Chair"], None),
        ("Act", ["Give"], ["Clerk"], None),
    ]


def test_a_form_and_a_table_that_an_empty_row_parts_are_two() -> None:
    plan_rows = ("|||", "Ref|Action|Lead|By when", "2|Tell everyone|Chair|May 2013")
    assert [ref for ref, *_ in refs(table("Action 1|Ask everyone", *CARD, *plan_rows))] == ["1", "2"]
    particulars = ("Title of analysis|Opening hours", "Lead manager|Head of Libraries", "Summary|It is fair")
    assert refs(table(*particulars, *plan_rows)) == [("2", None, ["Tell everyone"], ["Chair"])]


def test_a_box_of_labelled_lines_is_read_as_prose() -> None:
    lines = ("Lead: Clerk", "By when: May 2012", "Status: Done")
    first, second = table("Action 1.1: Ask everyone", *lines), table("Action 1.2: Tell everyone", *lines)
    assert [ref for ref, *_ in refs("Our plan", first, second)] == ["1.1", "1.2"]
