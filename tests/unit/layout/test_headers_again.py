"""Headers that come again over another table: the same words mean the same columns."""

from __future__ import annotations

from equalityplan.document import Passage
from equalityplan.model.plan import Plan
from equalityplan.model.rows import to_rows
from tests.documents import cell, plan_built, row, table

TICKS = "Action|Service|12/13|13/14|Measure"


def heading(text: str) -> Passage:
    return Passage(text=text, heading=True)


def dues(read: Plan) -> list[str | None]:
    return [each["due"] for each in to_rows(read)]


def test_one_row_under_a_header_that_was_read_before_is_a_row_of_the_plan() -> None:
    read = plan_built(
        heading("Aim 1: Ask people"),
        table(TICKS, "Ask tenants|Housing|✓||Survey sent", "Ask staff|Personnel||✓|Survey read"),
        heading("Aim 2: Tell people"),
        table(TICKS, "Tell tenants|Housing||✓|Leaflet sent"),
    )
    assert [each["actions"] for each in to_rows(read)] == [["Ask tenants"], ["Ask staff"], ["Tell tenants"]]
    assert dues(read) == ["2013-03-31", "2014-03-31", "2014-03-31"]


def test_a_header_may_come_again_after_another_one() -> None:
    read = plan_built(
        table(TICKS, "Ask tenants|Housing|✓||Survey sent", "Ask staff|Personnel||✓|Survey read"),
        heading("Part two"),
        table("Objective|Action|Lead|By when", "Fairness|Publish pay|Chair|May 2014", "Access|Build ramps|Clerk|2015"),
        heading("Part three"),
        table(TICKS, "Tell tenants|Housing||✓|Leaflet sent"),
    )
    assert [each["section"] for each in to_rows(read)] == [None, None, "Part two", "Part two", "Part three"]
    assert (to_rows(read)[4]["actions"], dues(read)[4]) == (["Tell tenants"], "2014-03-31")


def test_terms_beside_their_rows_are_periods_and_leave_the_section() -> None:
    read = plan_built(
        heading("Millbrook School: Accessibility Plan 2030"),
        heading("Part A: Buildings"),
        table(
            "|Action|Lead",
            row(cell("Short term", down=2), "Fit a ramp|Clerk"),
            "Fit a rail|Clerk",
            "Long-term|Fit a lift|Chair",
        ),
    )
    assert [(each["section"], each["period_heading"]) for each in to_rows(read)] == [
        ("Part A: Buildings", "Short term"),
        ("Part A: Buildings", "Short term"),
        ("Part A: Buildings", "Long-term"),
    ]


def test_milestones_beside_a_target_are_no_target() -> None:
    read = plan_built(table("Action|Milestones|Target|Lead", "Ask|Letter sent|70%|Clerk", "Tell|Talk held|80%|Chair"))
    assert [(each["target"], each["measure"]) for each in to_rows(read)] == [
        ("70%", "Letter sent"),
        ("80%", "Talk held"),
    ]


def test_milestones_alone_are_the_target() -> None:
    read = plan_built(table("Action|Milestones|Lead", "Ask|Letter sent|Clerk", "Tell|Talk held|Chair"))
    assert [each["target"] for each in to_rows(read)] == ["Letter sent", "Talk held"]


def test_a_row_of_totals_may_say_what_was_counted() -> None:
    read = plan_built(
        table("Area|Action|Lead|By when", "Pay|Ask|Clerk|2030", "Work|Tell|Chair|2031", "TOTAL|2 actions||")
    )
    assert [each["actions"] for each in to_rows(read)] == [["Ask"], ["Tell"]]
