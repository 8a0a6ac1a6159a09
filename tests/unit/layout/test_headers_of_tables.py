"""Headers of several rows, below titles, marked by the format, never met before."""

from __future__ import annotations

from typing import Any

from equalityplan.document import Table
from equalityplan.model.rows import to_rows
from tests.documents import cell, codes, plan_built, row, table

TWO_ROWS = (
    row(
        cell("Objective", down=2),
        cell("Action", down=2),
        cell("Timescale", across=2),
        cell("How far met", across=3),
    ),
    row("Start|End|Met|Partly met|Not met"),
)
BELOW = ("Know|Ask|Jan 2012|Mar 2012|✓||", "Act|Tell|April 2012||||✓")


def times(made: Table, form: str = "docx") -> list[list[Any]]:
    return [[part["edtf"] for part in r["timescale"]] for r in to_rows(plan_built(made, form=form))]


def roles(made: Table, form: str = "docx") -> str:
    (layout,) = plan_built(made, form=form).layouts
    return " | ".join(layout.roles)


def test_headings_below_one_that_reaches_over_them_are_read_under_it() -> None:
    made = table(*TWO_ROWS, *BELOW)
    assert roles(made) == "objective | action | start | due | met | partially-met | not-met"
    assert times(made) == [["2012-01/2012-03"], ["2012-04/.."]]
    assert [str(r.rating.word) for r in plan_built(made).rows if r.rating] == ["met", "not-met"]


def test_the_words_of_a_header_of_two_rows_stand_once_in_its_layout() -> None:
    (layout,) = plan_built(table(*TWO_ROWS, *BELOW)).layouts
    assert layout.headings[2:] == ("Timescale Start", "End", "How far met Met", "Partly met", "Not met")


def test_a_header_of_two_rows_is_read_where_the_format_lost_its_merged_cells() -> None:
    made = table("Objective|Action|Timescale||How far met||", "||Start|End|Met|Partly met|Not met", *BELOW)
    assert times(made, "csv") == [["2012-01/2012-03"], ["2012-04/.."]]


def test_a_heading_over_periods_says_what_stands_in_them() -> None:
    head = (row(cell("Action", down=2), cell("Lead", down=2), cell("Progress", across=2)), row("Q1|Q2"))
    assert roles(table(*head, "Ask|Clerk|Asked some|Asked all")) == "action | responsible | progress | progress"


def test_a_heading_over_details_of_a_report_is_no_lead_and_no_timescale() -> None:
    head = (row(cell("Action", down=2), cell("By when", down=2), cell("Review", across=2)), row("Who|Date"))
    assert roles(table(*head, "Ask|May 2012|Clerk|June 2012")) == "action | due | review | review"


def test_labels_above_a_whole_header_are_its_first_row() -> None:
    made = table(row("", "", cell("Timescale", across=2)), "Action|Lead|Start|End", "Ask|Clerk|Jan 2012|Mar 2012")
    assert times(made) == [["2012-01/2012-03"]]


def test_a_repeated_header_of_two_rows_is_set_aside() -> None:
    read = plan_built(table(*TWO_ROWS, BELOW[0], *TWO_ROWS, BELOW[1]))
    assert len(read.rows) == 2
    assert codes(read) == ["header-repeated", "header-repeated"]


def test_titles_typed_above_the_header_are_the_title_of_the_plan() -> None:
    read = plan_built(
        table(
            row(cell("Anytown Council Equality Action Plan 2012-2015", across=3)),
            row("Agreed:", cell("May 2012", across=2)),
            "||",
            "Action|Lead|By when",
            "Ask|Clerk|2013",
        )
    )
    assert read.title == "Anytown Council Equality Action Plan 2012-2015"
    assert read.dated == "2012-05"
    assert [action.text for action in read.actions] == ["Ask"]


def test_the_title_right_above_a_header_is_the_first_section() -> None:
    title = row(cell("Equality plan 2012", across=2))
    first = row(cell("Leadership", across=2))
    read = plan_built(table(title, first, "Action|Lead", "Ask|Clerk", row(cell("Services", across=2)), "Tell|Chair"))
    assert read.title == "Equality plan 2012"
    assert [(section.heading, len(section.rows)) for section in read.sections] == [("Leadership", 1), ("Services", 1)]


def test_a_header_that_the_format_marks_is_trusted_and_read_by_the_cells_below() -> None:
    read = plan_built(
        table(
            row("Wibble|Wobble|Wubble", header=True),
            "Train all the staff in the law|Head of HR|March 2012",
            "Publish the figures every single year|Chair|May 2013",
        )
    )
    assert read.layouts[0].roles == ("action", "responsible", "timescale")
    (notice,) = [notice for notice in read.notices if notice.code == "heading-read-by-cells"]
    assert "'Wobble' as responsible" in notice.message


def test_a_heading_that_nothing_tells_is_told_to_be_unknown() -> None:
    read = plan_built(table("Action|Lead|Wibble", "Ask|Clerk|Blue moon", "Tell|Chair|Old shoe"))
    assert codes(read) == ["heading-not-known"]
    assert read.rows[0].other[0].text == "Blue moon"


def test_a_marked_row_of_data_is_no_header() -> None:
    head = row("Train staff|Head of HR|3/4/2012", header=True)
    read = plan_built(table("Action|Lead|By when", "Ask|Clerk|May 2012"), table(head, "Tell staff|Chair|4/5/2013"))
    assert [action.text for action in read.actions] == ["Ask", "Train staff", "Tell staff"]


def test_marks_on_all_rows_say_nothing() -> None:
    rows = [row(text, header=True) for text in ("Action|Lead|By when", "Ask all|Clerk|2012", "Tell all|Chair|2013")]
    assert len(plan_built(table(*rows)).rows) == 2


def test_another_header_inside_a_table_begins_other_columns() -> None:
    read = plan_built(table("Action|Lead|By when", "Ask|Clerk|2012", "Objective|Action|Lead", "Know|Tell|Chair"))
    assert [row.table for row in read.rows] == [0, 1]
    assert [lead.name for row in read.rows for lead in row.leads] == ["Clerk", "Chair"]


def test_cells_of_a_header_that_reach_too_far_down_are_no_cells_of_rows() -> None:
    read = plan_built(table(row(cell("Action", down=2), "Lead|By when"), "Clerk|May 2012", "Tell|Chair|June 2012"))
    assert [len(r.actions) for r in read.rows] == [0, 1]
