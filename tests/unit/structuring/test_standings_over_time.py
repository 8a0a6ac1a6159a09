"""Several columns that say how a row stands: the last filled one counts, what is said of the row before a grade."""

from __future__ import annotations

import pytest

from equalityplan.model.plan import Plan
from tests.documents import cell, plan, plan_built, row, table

HEAD = "Action\tLead\tBy when"


def read_under(headings: str, *standings: str) -> Plan:
    """The plan of rows whose last columns, between bars, stand under these headings, between bars too."""
    rows = [f"Train staff {n}\tClerk\tMay 2030\t{cells}" for n, cells in enumerate(standings)]
    return plan(*(line.replace("|", "\t") for line in (f"{HEAD}\t{headings}", *rows)))


def statuses(read: Plan) -> list[str | None]:
    return [str(row.status.word) if row.status else None for row in read.rows]


@pytest.mark.parametrize(
    "headings",
    [
        "Q1 RAG|Q2 RAG",
        "RAG Sept 2023|RAG March 2024",
        "Mid-year RAG|Year-end RAG",
        "Previous RAG|Current RAG",
        "RAG last year|RAG this year",
        "Status 2022|Status 2023",
        "Q1|Q2",
        "June|December",
        "2022/23|2023/24",
        "First review|Second review",
        "Update Sept 2023|Update March 2024",
        "Q1 progress|Q2 progress",
    ],
)
def test_of_columns_of_one_kind_the_last_filled_one_counts(headings: str) -> None:
    read = read_under(headings, "Amber|Green", "Green|Red", "Red|", "Amber|-")
    assert statuses(read) == ["on-track", "off-track", "off-track", "at-risk"]


@pytest.mark.parametrize(
    "headings", ["RAG March 2024|RAG Sept 2023", "Current RAG|Previous RAG", "Q2 RAG|Q1 RAG", "RAG now|Target RAG"]
)
def test_the_times_in_the_headings_count_before_their_order(headings: str) -> None:
    assert statuses(read_under(headings, "Amber|Green", "Green|Red", "|Red")) == ["at-risk", "on-track", "off-track"]


def test_what_stood_before_is_kept() -> None:
    read = read_under("Q1 RAG|Q2 RAG|Q3 RAG", "Amber|Green|Red")
    assert [(other.heading, other.text) for other in read.rows[0].other] == [("Q1 RAG", "Amber"), ("Q2 RAG", "Green")]


def test_quarters_below_their_years_are_in_the_order_of_both() -> None:
    head = (
        row(cell("Action", down=2), cell("Lead", down=2), cell("2023/24", across=2), cell("2024/25", across=2)),
        row("Q3|Q4|Q1|Q2"),
    )
    read = plan_built(table(*head, "Train staff|Clerk|G|A|R|", "Tell staff|Clerk|R|R|A|G"))
    assert statuses(read) == ["off-track", "on-track"]


def test_columns_of_other_kinds_stand_beside_one_another() -> None:
    read = read_under("Status|Date completed", "On track|", "|12 May 2030")
    assert statuses(read) == ["on-track", "completed"]


@pytest.mark.parametrize("headings", ["Grade 2014|Grade 2015|Position now", "Score|Grading|Progress"])
def test_an_account_of_the_row_comes_before_a_grade(headings: str) -> None:
    read = read_under(headings, "Achieved|Developing|Not started", "Not started|Delayed|")
    assert statuses(read) == ["not-started", "off-track" if "2015" in headings else "not-started"]
    assert [other.text for other in read.rows[0].other] == ["Achieved", "Developing"]


def test_a_status_comes_before_a_grade_to_its_left() -> None:
    assert statuses(read_under("Grade|Status", "Achieved|Delayed", "Achieved|")) == ["off-track", "completed"]


def test_of_two_accounts_the_one_that_is_a_status_counts() -> None:
    read = read_under("Work done|Where are we", "Standard clause in use|Not started")
    assert statuses(read) == ["not-started"]


GREEN, AMBER, RED = "00B050", "FFC000", "FF0000"


def test_fills_below_quarters_say_how_rows_stand_with_words_or_without() -> None:
    read = plan_built(
        table(
            "Action|Lead|By when|Q1|Q2",
            row("Train staff|Clerk|May 2030", cell("Two courses", fill=GREEN), cell("Four more", fill=AMBER)),
            row("Tell staff|Clerk|May 2030", cell("Figures from payroll", fill=AMBER), cell(fill=RED)),
            row("Ask staff|Clerk|May 2030", cell("No site yet", fill=RED), ""),
        )
    )
    assert statuses(read) == ["at-risk", "off-track", "off-track"]
    assert [each.progress.text for each in read.rows if each.progress] == [
        "Two courses\nFour more",
        "Figures from payroll",
        "No site yet",
    ]


def test_one_colour_below_quarters_only_marks_when() -> None:
    read = plan_built(
        table(
            "Action|Lead|By when|Q1|Q2",
            row("Train staff|Clerk|May 2030", cell(fill=GREEN), ""),
            row("Tell staff|Clerk|May 2030", "", cell(fill=GREEN)),
        )
    )
    assert statuses(read) == [None, None]


def test_the_colour_of_an_account_counts_before_what_it_says_by_the_way() -> None:
    read = plan_built(
        table(
            "Action|Lead|Progress",
            row("Train staff|Clerk", cell("Payroll has sent its figures", fill=AMBER)),
            row("Tell staff|Clerk", cell("Complete", fill=RED)),
        )
    )
    assert statuses(read) == ["at-risk", "completed"]


def test_a_column_shaded_in_one_colour_says_nothing() -> None:
    read = plan_built(
        table(
            "Action|Lead|Progress",
            row("Train staff|Clerk", cell("Payroll figures", fill=RED)),
            row("Tell staff|Clerk", cell("Room at the hub", fill=RED)),
        )
    )
    assert statuses(read) == ["unknown", "unknown"]
