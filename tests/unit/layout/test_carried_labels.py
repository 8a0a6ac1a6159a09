"""Periods and sections in a column without a heading, also where the format does not merge their cells."""

from __future__ import annotations

import pytest

from equalityplan.model.plan import Plan
from equalityplan.model.rows import to_rows
from tests.documents import plan_built, table

HEAD = "|Action|Lead|By when"


def told(read: Plan, *names: str) -> list[tuple[object, ...]]:
    return [tuple(one[name] for name in names) for one in to_rows(read)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Short term", "Long term"),
        ("SHORT TERM (1 year)", "LONG TERM (3 years)"),
        ("Year 1", "Year 2"),
        ("2030/31", "2031/32"),
        ("Immediate", "Ongoing"),
        ("Autumn term", "Spring term"),
    ],
)
def test_periods_beside_a_column_of_dates_are_carried_down(first: str, second: str) -> None:
    rows = (f"{first}|Ask|Clerk|May 2031", "|Tell|Chair|June 2031", f"{second}|Give|Chair|July 2031")
    read = plan_built(table(HEAD, *rows))
    assert told(read, "period_heading", "due") == [
        (first, "2031-05-31"),
        (first, "2031-06-30"),
        (second, "2031-07-31"),
    ]
    assert [len(one.timescale.parts) for one in read.rows] == [1, 1, 1]


def test_periods_in_a_second_column_are_carried_down_as_well() -> None:
    rows = ("1|Short term|Ask|Clerk|May 2031", "2||Tell|Chair|June 2031", "3|Long term|Give|Chair|July 2031")
    read = plan_built(table(f"Ref{HEAD.replace('|', '||', 1)}", *rows))
    assert told(read, "period_heading") == [("Short term",), ("Short term",), ("Long term",)]


def test_where_no_other_column_says_when_the_periods_do() -> None:
    read = plan_built(table("|Action|Lead", "Short term|Ask|Clerk", "Long term|Tell|Chair"))
    assert [one.timescale.text for one in read.rows] == ["Short term", "Long term"]


def test_sections_are_carried_down() -> None:
    rows = ("Access|Ask|Clerk|May 2031", "|Tell|Chair|June 2031", "Staff|Give|Chair|July 2031")
    read = plan_built(table(HEAD, *rows))
    assert told(read, "section", "other") == [("Access", []), ("Access", []), ("Staff", [])]


@pytest.mark.parametrize("labels", [("New", "", "New"), ("", "Access", ""), ("A", "", "B"), ("Access", "Staff", "Pay")])
def test_other_words_in_such_a_column_stay_beside_their_rows(labels: tuple[str, ...]) -> None:
    rows = [f"{label}|{action}|Clerk|May 2031" for label, action in zip(labels, ("Ask", "Tell", "Give"), strict=True)]
    assert [section for (section,) in told(plan_built(table(HEAD, *rows)), "section")] == [None] * 3


@pytest.mark.parametrize("head", ["", "Ref", "Strand", "Priority", "Objective", "Wibble"])
def test_a_numbered_title_alone_in_the_first_cell_is_a_section(head: str) -> None:
    rows = ("1.0 Access to services|||", "Women|Ask|Clerk|May 2031", "2.0 Our own staff|||", "Men|Tell|Chair|June 2031")
    read = plan_built(table(f"{head}{HEAD}", *rows))
    assert told(read, "section") == [("1.0 Access to services",), ("2.0 Our own staff",)]


@pytest.mark.parametrize("form", ["docx", "csv"])
@pytest.mark.parametrize("head", ["", "Protected characteristic"])
def test_a_title_alone_in_the_first_cell_holds_for_rows_that_leave_it_empty(head: str, form: str) -> None:
    rows = ("Disability|||", "|Ask|Clerk|May 2031", "|Tell|Chair|June 2031", "Race|||", "|Give|Chair|July 2031")
    read = plan_built(table(f"{head}{HEAD}", *rows), form=form)
    assert told(read, "section") == [("Disability",), ("Disability",), ("Race",)]


def test_an_action_alone_in_its_row_is_a_row() -> None:
    read = plan_built(table("Action|Lead|By when", "1.1 Ask people|Clerk|May 2031", "1.2 Tell people||"))
    assert len(read.rows) == 2
