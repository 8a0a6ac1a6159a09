"""Sections: titles over a table in every form, beside its rows, before it, and names of sheets."""

from __future__ import annotations

import pytest

from equalityplan.document import Block, Passage, Row
from equalityplan.model.plan import Plan
from equalityplan.model.rows import to_rows
from tests.documents import cell, codes, plan_built, row, table

HEAD = "Action|Lead|By when"


def sections(read: Plan) -> list[tuple[str | None, str | None, int]]:
    return [(section.heading, section.period_heading, len(section.rows)) for section in read.sections]


def heading(text: str) -> Passage:
    return Passage(text=text, heading=True)


@pytest.mark.parametrize(
    "title",
    [
        row(cell("Leading well", across=3)),
        row("Leading well||"),
        row("Leading well|Leading well|Leading well"),
        row(*[cell(text, fill="1F4E79") for text in ("", "Leading well", "")]),
        row("", cell("Leading well", across=2)),
    ],
    ids=["merged", "first cell", "repeated", "fill", "merged from the second cell"],
)
def test_a_title_in_any_form_is_a_section(title: Row) -> None:
    assert sections(plan_built(table(HEAD, "Ask|Clerk|2012", title, "Tell|Chair|2013"))) == [
        (None, None, 1),
        ("Leading well", None, 1),
    ]


@pytest.mark.parametrize(
    "other", [row("N/A|N/A|N/A"), row("Leading well|TBC|"), row("3||"), row("", "", cell("Clerk")), row("Ask||2012")]
)
def test_other_rows_are_no_titles(other: Row) -> None:
    assert [heading for heading, _, _ in sections(plan_built(table(HEAD, "Ask|Clerk|2012", other)))] == [None]


def test_a_fill_that_rows_of_the_plan_have_makes_no_title() -> None:
    striped = [
        row(*[cell(text, fill="DDEBF7") for text in texts])
        for texts in (("Ask", "Clerk", "2012"), ("Tell", "", "2013"))
    ]
    assert sections(plan_built(table(HEAD, *striped))) == [(None, None, 2)]


def test_prose_over_the_table_is_no_section() -> None:
    prose = "We asked people what they need. They told us that the ramps are steep, and that the forms are long."
    read = plan_built(table(HEAD, "Ask|Clerk|2012", row(cell(prose, across=3)), "Tell|Chair|2013"))
    assert sections(read) == [(None, None, 2)]
    assert [narrative.text for narrative in read.narrative] == [prose]


def test_years_over_the_table_are_periods() -> None:
    read = plan_built(
        table(HEAD, row(cell("2014/15", across=3)), "Ask|Clerk|May 2014", row(cell("Year 2", across=3)), "Tell|Chair|")
    )
    assert sections(read) == [(None, "2014/15", 1), (None, "Year 2", 1)]


def test_a_period_over_sections_holds_until_the_next_one() -> None:
    bands = [row(cell(text, across=3)) for text in ("Year 1", "Access", "Staff", "Year 2")]
    year_1, access, staff, year_2 = bands
    made = table(HEAD, year_1, access, "Ask|Clerk|", staff, "Tell|Clerk|", year_2, access, "Give|Clerk|")
    assert sections(plan_built(made)) == [("Access", "Year 1", 1), ("Staff", "Year 1", 1), ("Access", "Year 2", 1)]


@pytest.mark.parametrize("label", ["", "Theme", "Section", "Area"])
def test_a_label_merged_down_beside_the_rows_is_their_section(label: str) -> None:
    head = f"{label}|Objective|{HEAD}"
    rows = (row(cell("Access", down=2), "Know|Ask|Clerk|2012"), "Act|Tell|Chair|2013", "Staff|See|Give|Chair|2014")
    read = plan_built(table(head, *rows))
    assert sections(read) == [("Access", None, 2), ("Staff", None, 1)]
    assert [str(objective) for objective in read.objectives] == ["Know", "Act", "See"]


def test_an_objective_merged_down_is_no_section() -> None:
    rows = (row(cell("Know us", down=2), "Ask|Clerk|2012"), "Tell|Chair|2013")
    read = plan_built(table(f"Objective|{HEAD}", *rows))
    assert sections(read) == [(None, None, 2)]
    assert [row["objective"] for row in to_rows(read)] == ["Know us", "Know us"]


def test_a_heading_that_states_an_objective_gives_it_to_its_rows() -> None:
    title = row(cell("Objective 2: Services are open to all", across=3))
    read = plan_built(table(HEAD, title, "Ask|Clerk|2012", "Tell|Chair|2013"))
    assert sections(read) == [("Objective 2: Services are open to all", None, 2)]
    assert [row["objective"] for row in to_rows(read)] == ["Services are open to all"] * 2
    assert len(read.objectives) == 1


def test_a_heading_states_no_objective_where_a_column_does() -> None:
    title = row(cell("Objective 2: Services are open to all", across=4))
    read = plan_built(table(f"Objective|{HEAD}", title, "Know us|Ask|Clerk|2012"))
    assert [row["objective"] for row in to_rows(read)] == ["Know us"]


def test_a_label_beside_a_title_belongs_to_it() -> None:
    rows = ("Ask|Clerk|2012", row("Objective 2", cell("Services are open to all", across=2)), "Tell|Chair|2013")
    assert [row["objective"] for row in to_rows(plan_built(table(HEAD, *rows)))] == [None, "Services are open to all"]


def test_a_table_stands_under_the_last_heading_that_the_format_marks() -> None:
    blocks: list[Block | str] = [
        heading("Equality plan 2012"),
        heading("Access"),
        "People told us what they need.",
        "Lead officer: Clerk",
        table(HEAD, "Ask|Clerk|2012"),
        heading("Staff"),
        table(HEAD, "Tell|Chair|2013"),
    ]
    assert sections(plan_built(*blocks)) == [("Access", None, 1), ("Staff", None, 1)]


def test_of_a_caption_and_a_title_in_the_table_the_title_is_the_section() -> None:
    first, second = row(cell("Access", across=3)), row(cell("Staff", across=3))
    read = plan_built(
        "Equality plan 2012", heading("Our actions"), table(HEAD, first, "Ask|Clerk|", second, "Tell|Chair|")
    )
    assert sections(read) == [("Access", None, 1), ("Staff", None, 1)]


def test_sheets_without_a_title_go_by_their_names() -> None:
    sheets = [
        table(HEAD, f"{action}|Clerk|2012", sheet=name) for action, name in (("Ask", "Access"), ("Tell", "Staff"))
    ]
    assert sections(plan_built(*sheets, form="xlsx")) == [("Access", None, 1), ("Staff", None, 1)]
    assert sections(plan_built(sheets[0], form="xlsx")) == [(None, None, 1)]


def test_the_title_that_is_printed_on_each_page_only_is_the_title() -> None:
    running = Passage(text="Anytown Council Equality Plan 2012-2015", running=True)
    read = plan_built(running, heading("Access"), table(HEAD, "Ask|Clerk|2013"))
    assert (read.title, read.authority) == ("Anytown Council Equality Plan 2012-2015", "Anytown Council")


def test_an_objective_in_a_row_of_its_own_opens_the_rows_below() -> None:
    rows = (
        "Know the people whom we serve, and what they need from us.|||",
        "|Ask|Clerk|2012",
        "|Tell|Chair|2013",
        "Act|||",
        "|Give|Chair|",
    )
    read = plan_built(table(f"Objective|{HEAD}", *rows))
    assert [(str(r.objective)[:4], r.continues) for r in read.rows] == [("Know", False), ("Know", True), ("Act", False)]
    assert codes(read) == []


def test_an_objective_without_any_action_stays_a_row() -> None:
    rows = ("Know the people whom we serve, and what they need from us.|||", "Act on it|Give|Chair|2014")
    assert [len(r.actions) for r in plan_built(table(f"Objective|{HEAD}", *rows)).rows] == [0, 1]


def test_years_merged_down_beside_the_rows_are_their_periods() -> None:
    rows = (row(cell("2014/15", down=2), "Ask|Clerk|June 2014"), "Tell|Chair|May 2014", "2015/16|Give|Chair|May 2015")
    read = plan_built(table(f"Year|{HEAD}", *rows))
    assert sections(read) == [(None, "2014/15", 2), (None, "2015/16", 1)]
    assert [r["due"] for r in to_rows(read)] == ["2014-06-30", "2014-05-31", "2015-05-31"]


def test_a_number_beside_a_title_over_all_other_columns_belongs_to_it() -> None:
    title = row("2", cell("Access to services", across=2))
    assert sections(plan_built(table(HEAD, title, "Ask|Clerk|2012"))) == [("2 Access to services", None, 1)]


def test_a_title_in_the_column_of_numbers_is_a_section() -> None:
    read = plan_built(table(f"Ref|{HEAD}", "1|Ask|Clerk|2012", "Access to services|||", "|Tell|Chair|2013"))
    assert sections(read) == [(None, None, 1), ("Access to services", None, 1)]
