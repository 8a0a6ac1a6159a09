"""A heading holds for all that stands below it until the next one, whatever tables those are."""

from __future__ import annotations

import pytest

from equalityplan.document import Block, Passage
from equalityplan.model.plan import Plan
from equalityplan.model.rows import to_rows
from tests.documents import cell, codes, plan_built, row, table

HEAD = "Action|Lead|By when"
FIRST = table(HEAD, "Ask|Clerk|May 2031")
OTHER = table("What we will do|Who|When|Measure of success", "Tell|Chair|June 2031|All know")


def heading(text: str) -> Passage:
    return Passage(text=text, heading=True)


def places(read: Plan) -> list[tuple[object, object]]:
    return [(told["section"], told["period_heading"]) for told in to_rows(read)]


def under(title: str, *blocks: Block | str) -> Plan:
    return plan_built(heading("Anytown Council Equality Plan"), heading(title), *blocks)


def test_a_second_table_with_other_columns_stands_under_the_heading_of_the_first() -> None:
    read = under("Access", FIRST, OTHER, heading("Staff"), FIRST)
    assert places(read) == [("Access", None), ("Access", None), ("Staff", None)]


def test_a_title_inside_a_table_ends_with_it() -> None:
    inside = table(HEAD, row(cell("Housing", across=3)), "Ask|Clerk|May 2031")
    assert places(under("Access", inside, OTHER)) == [("Housing", None), ("Access", None)]


def test_a_period_holds_as_well() -> None:
    assert places(under("Year 1", FIRST, OTHER)) == [(None, "Year 1"), (None, "Year 1")]


def test_the_objective_that_a_heading_states_holds_as_well() -> None:
    read = under("Objective 1: Open services to all", FIRST, OTHER)
    assert [told["objective"] for told in to_rows(read)] == ["Open services to all"] * 2


@pytest.mark.parametrize(
    "between",
    [
        "The table below shows what managers do",
        "The following actions are for managers",
        "Table continues",
        "(continued overleaf)",
        "Access (continued)",
        "Access cont'd",
        "We asked our staff groups.",
    ],
)
def test_what_stands_between_two_tables_and_names_nothing_is_no_section(between: str) -> None:
    assert places(under("Access", FIRST, between, OTHER)) == [("Access", None), ("Access", None)]


@pytest.mark.parametrize("mark", [" (continued)", ", continued", " cont'd", " – cont.", " (continued from page 2)"])
@pytest.mark.parametrize("title", ["Race 2030-2031 action plan", "Equality Action Plan 2030"])
def test_a_title_that_goes_on_says_nothing_new(title: str, mark: str) -> None:
    second = table("Tell|Chair|June 2031")
    assert places(under(title, FIRST, heading(title + mark), second)) == [(None, None), (None, None)]


def test_a_title_inside_a_table_goes_on_on_the_next_page_with_what_stands_over_it() -> None:
    year, housing = (row(cell(text, across=3)) for text in ("Year 1", "Housing"))
    first = table(HEAD, year, housing, "Ask|Clerk|May 2031")
    read = under("Access", first, heading("Housing (continued)"), table("Tell|Chair|June 2031"))
    assert places(read) == [("Housing", "Year 1")] * 2
    assert "heading-repeated" in codes(read)


def test_a_title_with_a_year_is_no_period() -> None:
    read = under("What we did", FIRST, heading("Race 2030-2031 action plan"), OTHER)
    assert places(read)[1] == ("Race 2030-2031 action plan", None)


@pytest.mark.parametrize(
    "time", ["Short term (1-2 years)", "Immediate (0-3 months)", "Q1", "Autumn term", "Ongoing", "0-6 months"]
)
def test_a_time_without_dates_is_a_period(time: str) -> None:
    assert places(under(time, FIRST)) == [(None, time)]


@pytest.mark.parametrize("work", ["Short-term actions", "Year 1 priorities"])
def test_work_for_a_time_is_a_section(work: str) -> None:
    assert places(under(work, FIRST)) == [(work, None)]


def test_the_first_of_two_titled_plans_stands_under_its_own_title() -> None:
    titles = [heading(f"{strand} action plan 2030-31") for strand in ("Race", "Disability")]
    read = plan_built(heading("Anytown NHS Trust"), titles[0], FIRST, titles[1], OTHER)
    assert places(read) == [("Race action plan 2030-31", None), ("Disability action plan 2030-31", None)]
    assert read.title == "Race action plan 2030-31"


def test_the_title_of_a_document_is_no_section_beside_other_headings() -> None:
    read = plan_built(heading("Equality action plan 2030"), FIRST, heading("Workforce plan"), OTHER)
    assert places(read) == [(None, None), ("Workforce plan", None)]


def test_a_heading_over_figures_holds_for_the_actions_below_them() -> None:
    figures = table("Measure|2029|2030", "Women in senior posts|12%|14%")
    read = under("Objective 1: Fair pay for all", FIRST, heading("Objective 2: Open doors for all"), figures, FIRST)
    assert [told["objective"] for told in to_rows(read)] == ["Fair pay for all", "Open doors for all"]
    assert "table-set-aside" in codes(read)


def test_a_heading_over_a_list_of_contacts_holds_for_nothing_else() -> None:
    contacts = table("Name|Telephone|Email", "Team|01234|team@example.org")
    assert places(under("Access", FIRST, heading("Contacts"), contacts, OTHER)) == [("Access", None)] * 2


def test_a_blank_objective_under_other_columns_is_not_the_one_above() -> None:
    second = table("Objective|What we will do|Who|When", "|Tell|Chair|June 2031")
    read = under("Access", table(f"Objective|{HEAD}", "Know us|Ask|Clerk|May 2031"), second)
    assert [told["objective"] for told in to_rows(read)] == ["Know us", None]


def test_tables_below_the_first_of_a_sheet_stand_under_what_stood_over_it() -> None:
    sheets = [
        table(HEAD, "Ask|Clerk|May 2031", sheet="Access"),
        table("What we will do|Who|When|Measure", "Tell|Chair|June 2031|All know", sheet="Access"),
        table(HEAD, "Give|Chair|June 2031", sheet="Staff"),
    ]
    assert places(plan_built(*sheets, form="xlsx")) == [("Access", None), ("Access", None), ("Staff", None)]


@pytest.mark.parametrize(
    "low",
    [
        "Actions",
        "What we will do",
        "Key actions",
        "Action table:",
        "Table 1",
        "Actions for this objective",
        "3.2 Our actions",
    ],
)
def test_a_heading_that_names_no_subject_stands_below_the_one_that_does(low: str) -> None:
    pay, doors = "Objective 1: Fair pay for all", "Objective 2: Open doors for all"
    blocks = (heading(pay), heading(low), FIRST, heading(doors), heading(low), FIRST)
    read = plan_built(heading("Anytown Council Equality Plan"), *blocks)
    assert [told["objective"] for told in to_rows(read)] == ["Fair pay for all", "Open doors for all"]
    assert [told["section"] for told in to_rows(read)] == [pay, doors]


def test_prose_and_questions_may_stand_between_them() -> None:
    why = (heading("Why does this matter?"), "Many doors are shut. We were told so by staff.")
    read = under("Access", *why, heading("What we will do"), FIRST)
    assert [told["section"] for told in to_rows(read)] == ["Access"]
    assert [prose.heading for prose in read.narrative] == ["Why does this matter?"]


def test_such_headings_stand_beside_one_another() -> None:
    figures = table("Measure|2029|2030", "Women in senior posts|12%|14%")
    read = under("Access", heading("Measures"), figures, heading("Actions"), FIRST, heading("Next steps"), OTHER)
    assert [told["section"] for told in to_rows(read)] == ["Access", "Access"]


@pytest.mark.parametrize(
    "chapters", [("Consultation", "The law"), ("Objective 1: Fair pay", "Objective 2: Open doors")]
)
def test_chapters_with_prose_of_their_own_do_not_stand_over_the_plan(chapters: tuple[str, ...]) -> None:
    told: list[Block | str] = [one for chapter in chapters for one in (heading(chapter), "We asked. They told us.")]
    read = plan_built(heading("Anytown Council Equality Plan"), *told, heading("Action plan"), FIRST)
    assert [one["section"] for one in to_rows(read)] == ["Action plan"]
    assert [prose.heading for prose in read.narrative] == list(chapters)


def test_a_chapter_between_ends_what_such_headings_stand_under() -> None:
    chapter = (heading("Monitoring"), "We look at it each year. We tell you.")
    read = under("Access", heading("Actions"), FIRST, *chapter, heading("Action log"), OTHER)
    assert [one["section"] for one in to_rows(read)] == ["Access", "Action log"]


def test_without_any_above_it_such_a_heading_is_the_section() -> None:
    assert places(under("Actions", FIRST)) == [("Actions", None)]


def test_a_period_stands_below_its_section() -> None:
    years = (heading("Year 1"), FIRST, heading("Year 2"), OTHER)
    read = under("Access", *years, heading("Staff"), *years)
    assert places(read) == [(section, year) for section in ("Access", "Staff") for year in ("Year 1", "Year 2")]


def test_a_new_subject_ends_what_such_headings_stood_under() -> None:
    read = under("Access", heading("Actions"), FIRST, heading("Staff"), OTHER)
    assert places(read) == [("Access", None), ("Staff", None)]
