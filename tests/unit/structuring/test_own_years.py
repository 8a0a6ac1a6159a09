"""Which year 2012/13 and "Q3 2012" are, by the body whose plan it is."""

from __future__ import annotations

import pytest

from equalityplan.model.plan import Plan
from tests.documents import plan, plan_built, table

HEADER = "Objective\tAction\tTimescale"


def read(title: str, when: str, body: str = "") -> Plan:
    lines = [*([body] if body else []), title, HEADER, f"Open doors\tFit a ramp at the side door\t{when}"]
    return plan(*lines, "Open minds\tTrain all new staff\tMay 2013")


def edtf(found: Plan) -> str | None:
    return getattr(found.rows[0].timescale.parts[0], "edtf", None)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Wexley University", "2012-09/2013-07"),
        ("Oakham Vale Primary School", "2012-09/2013-07"),
        ("Wexley District Council", "2012-04/2013-03"),
        ("Wexley University Hospitals NHS Trust", "2012-04/2013-03"),
        ("Wexley Fire and Rescue Service", "2012-04/2013-03"),
    ],
)
def test_a_double_year_is_that_of_the_body(body: str, expected: str) -> None:
    assert edtf(read("Equality action plan", "2012/13", body)) == expected


def test_a_schools_own_period_is_of_school_years() -> None:
    found = read("Oakham Vale Primary School Accessibility Plan 2012-13", "Year 1")
    assert found.period == "2012-09/2013-07"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Equality action plan 2012/13", "2012-10/2012-12"),
        ("Equality action plan", "2012-07/2012-09"),
    ],
)
def test_quarters_are_those_of_the_plans_own_year(title: str, expected: str) -> None:
    assert edtf(read(title, "Q3 2012")) == expected


def test_words_that_name_a_kind_of_year_win() -> None:
    assert edtf(read("Equality action plan", "2012/13 financial year", "Wexley University")) == "2012-04/2013-03"


@pytest.mark.parametrize("period", ["2023/24", "2023-2024", "2023-24", "April 2023 to March 2024", "2023-26"])
@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("Q1", "2023-04/2023-06"),
        ("Q4", "2024-01/2024-03"),
        ("End of Q4", "2024-03"),
        ("Quarter 4", "2024-01/2024-03"),
        ("March", "2024-03"),
        ("by 31 January", "2024-01-31"),
        ("November", "2023-11"),
        ("Nov - Feb", "2023-11/2024-02"),
        ("Winter", "2024-24"),
        ("June 2025", "2025-06"),
    ],
)
def test_a_date_without_a_year_lies_in_the_plan(period: str, when: str, expected: str) -> None:
    assert edtf(read(f"Equality action plan {period}", when)) == expected


def test_a_school_year_begins_in_september() -> None:
    found = [
        edtf(read("Action plan 2023/24", when, "Oakham Vale Primary School")) for when in ("May", "Easter", "October")
    ]
    assert found == ["2024-05", "2024-03", "2023-10"]


def test_a_date_lies_in_the_year_that_stands_over_its_rows() -> None:
    rows = ["2023/24\t\t", "Open doors\tFit a ramp\tQ4", "2024/25\t\t", "Open minds\tTrain new staff\tMarch"]
    found = plan("Wexley Equality action plan 2022-25", HEADER, *rows).rows
    assert [getattr(row.timescale.parts[0], "edtf", None) for row in found] == ["2024-01/2024-03", "2025-03"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Wexley equality scheme", "We want to be fair to all.", "Action plan 2023/24"],
        ["Wexley equality action plan", "This plan covers the period April 2023 to March 2024."],
        ["Wexley equality action plan", "Our plan runs from 1 April 2023 to 31 March 2024."],
    ],
)
def test_a_period_may_be_told_above_the_table_or_in_prose(lines: list[str]) -> None:
    found = plan_built(*lines, table("Action|Lead|By when", "Fit a ramp|Clerk|Q4", "Train all staff|Clerk|June"))
    assert [getattr(row.timescale.parts[0], "edtf", None) for row in found.rows] == ["2024-01/2024-03", "2023-06"]


def test_headings_of_several_years_tell_no_period() -> None:
    first, second = (table("Action|Lead|By when", "Fit a ramp|Clerk|Q4", "Train|Clerk|June") for _ in range(2))
    found = plan_built("Wexley equality scheme", "We are fair.", "Plan 2022/23", first, "Plan 2023/24", second)
    assert found.period is None


@pytest.mark.parametrize(("when", "expected"), [("March", "2024-03"), ("Q4", "2024-10/2024-12")])
@pytest.mark.parametrize("title", ["Equality action plan 2024", "Equality plan January to December 2024"])
def test_the_one_year_of_a_title_is_a_calendar_year(title: str, when: str, expected: str) -> None:
    assert edtf(read(title, when)) == expected


def test_a_year_beside_a_quarter_says_which_one() -> None:
    rows = ["Fit a ramp\tClerk\t2023/24\tQ4", "Train all staff\tClerk\t2024/25\tQ1"]
    found = plan("Wexley equality action plan 2022-25", "Action\tLead\tYear\tBy when", *rows)
    assert [[getattr(part, "edtf", None) for part in row.timescale.parts] for row in found.rows] == [
        ["2024-01/2024-03"],
        ["2024-04/2024-06"],
    ]
