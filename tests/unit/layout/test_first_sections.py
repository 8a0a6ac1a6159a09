""" "Action plan" below the first heading of a document: a line of its title, or what stands in its first section."""

from __future__ import annotations

import pytest

from equalityplan.document import Passage
from equalityplan.model.plan import Plan
from equalityplan.model.rows import to_rows
from tests.documents import plan_built, table

HEAD = "Action|Lead|By when"
FIRST = table(HEAD, "Ask people|Clerk|May 2031")
SECOND = table(HEAD, "Tell people|Chair|June 2031")
SCHEME = "Anytown Council: Equality Scheme 2030-33"


def headings(*texts: str) -> list[Passage]:
    return [Passage(text=text, heading=True) for text in texts]


def places(read: Plan) -> list[tuple[object, object]]:
    return [(told["section"], told["period_heading"]) for told in to_rows(read)]


@pytest.mark.parametrize("kind", ["Action plan", "Our action plan", "ACTION PLAN", "Delivery Plan"])
@pytest.mark.parametrize("again", [True, False])
def test_a_section_below_the_title_has_its_plan(kind: str, *, again: bool) -> None:
    second = headings("Disability equality", *([kind] if again else []))
    read = plan_built(*headings(SCHEME, "Race equality", kind), FIRST, *second, SECOND)
    assert places(read) == [("Race equality", None), ("Disability equality", None)]
    assert read.title == SCHEME


def test_headings_without_a_title_above_them_tell_sections_by_coming_again() -> None:
    first, second = headings("Race equality", "Action plan"), headings("Disability equality", "Action plan")
    read = plan_built(*first, FIRST, *second, SECOND)
    assert places(read) == [("Race equality", None), ("Disability equality", None)]


def test_a_numbered_section_is_one_by_itself() -> None:
    read = plan_built(*headings(SCHEME, "Objective 1: Open the doors to all", "Action plan"), FIRST)
    assert [told["objective"] for told in to_rows(read)] == ["Open the doors to all"]


def test_a_year_of_the_plan_is_that_of_the_rows() -> None:
    titles = headings(SCHEME, "Race equality", "Action plan 2030/31", "Action plan 2031/32")
    read = plan_built(*titles[:3], FIRST, titles[3], SECOND)
    assert places(read) == [("Race equality", "2030/31"), ("Race equality", "2031/32")]


@pytest.mark.parametrize(
    "lines",
    [
        ("Anytown Council", "Race equality", "Action plan"),
        (SCHEME, "Working together", "Action plan"),
        (SCHEME, "Appendix 2", "Action plan"),
    ],
)
def test_a_title_of_several_lines_is_no_section(lines: tuple[str, ...]) -> None:
    read = plan_built(*headings(*lines), FIRST)
    assert places(read) == [(None, None)]
    assert [line.text for line in read.title_block] == list(lines)
