"""Which year 2012/13 and "Q3 2012" are, by the body whose plan it is."""

from __future__ import annotations

import pytest

from equalityplan.model.plan import Plan
from tests.documents import plan

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
