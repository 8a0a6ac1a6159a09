"""The title of a plan that is printed again over its tables is no section of it."""

from __future__ import annotations

import pytest

from equalityplan.document import Block, Passage
from equalityplan.model.plan import Plan
from equalityplan.model.rows import to_rows
from tests.documents import cell, codes, plan_built, row, table

HEAD = "Action|Lead|By when"
FIRST = table(HEAD, "Ask people|Clerk|May 2031")
SECOND = table(HEAD, "Tell people|Chair|June 2031")
TITLE = "Anytown Council: Equality Action Plan 2030-33"


def heading(text: str) -> Passage:
    return Passage(text=text, heading=True)


def places(read: Plan) -> list[tuple[object, object]]:
    return [(told["section"], told["period_heading"]) for told in to_rows(read)]


@pytest.mark.parametrize(
    "again",
    [
        "Anytown Council Equality Action Plan – page 2 of 2",
        "ANYTOWN COUNCIL: EQUALITY ACTION PLAN (continued)",
        "Anytown Council – Equality Action Plan 2030-33, page 2",
        "Anytown Council: Equality Action Plan (2 of 2)",
        "Page 2 of 2: Anytown Council Equality Action Plan",
        "Anytown Council Equality Action Plan",
        "Equality Action Plan – page 2 of 2",
        "Equality Action Plan (continued) – page 2",
    ],
)
@pytest.mark.parametrize("marked", [True, False])
def test_a_title_that_comes_again_is_no_section(again: str, *, marked: bool) -> None:
    read = plan_built(heading(TITLE), FIRST, heading(again) if marked else again, SECOND)
    assert places(read) == [(None, None), (None, None)]
    assert "heading-repeated" in codes(read)


def test_a_title_of_two_lines_may_come_again_on_one() -> None:
    lines = [heading("Anytown Council"), heading("Equality Action Plan")]
    read = plan_built(*lines, FIRST, heading("Anytown Council Equality Action Plan – page 2 of 2"), SECOND)
    assert places(read) == [(None, None), (None, None)]


def test_a_title_printed_over_each_page_is_none_of_its_pages() -> None:
    pages = [heading(f"Equality Action Plan, page {page} of 2") for page in (1, 2)]
    assert places(plan_built(pages[0], FIRST, pages[1], SECOND)) == [(None, None), (None, None)]


def test_a_section_goes_on_below_a_title_that_comes_again() -> None:
    again = heading("Anytown Council Equality Action Plan – page 2 of 2")
    read = plan_built(heading(TITLE), heading("Access"), FIRST, again, SECOND)
    assert places(read) == [("Access", None), ("Access", None)]


def test_a_title_inside_a_table_is_no_section_either() -> None:
    again = row(cell("Anytown Council Equality Action Plan (continued)", across=3))
    read = plan_built(heading(TITLE), table(HEAD, "Ask|Clerk|May 2031", again, "Tell|Chair|June 2031"))
    assert places(read) == [(None, None), (None, None)]


def test_a_section_on_two_pages_is_one() -> None:
    pages: list[Block] = [heading("Access – page 1 of 2"), FIRST, heading("Access – page 2 of 2"), SECOND]
    assert places(plan_built(heading(TITLE), *pages)) == [("Access", None), ("Access", None)]


def test_a_title_with_another_year_tells_the_year() -> None:
    read = plan_built(heading("Equality Action Plan 2030/31"), FIRST, heading("Equality Action Plan 2031/32"), SECOND)
    assert places(read) == [(None, None), (None, "2031/32")]


@pytest.mark.parametrize("other", ["Anytown Council: Workforce Action Plan 2030-33", "Action plan 2 of the council"])
def test_another_title_is_a_section(other: str) -> None:
    read = plan_built(heading(TITLE), FIRST, heading(other), SECOND)
    assert places(read)[1] == (other, None)


def test_the_name_of_a_sheet_may_be_that_of_the_plan() -> None:
    title = Passage(text="Action plan 2030", heading=True)
    sheets = [table(HEAD, f"Ask {n}|Clerk|May 2031", sheet=f"Action plan {n}") for n in (2030, 2031)]
    assert places(plan_built(title, *sheets, form="xlsx")) == [("Action plan 2030", None), ("Action plan 2031", None)]
