from __future__ import annotations

import pytest

from equalityplan.document import Document, Passage, Table
from tests.unit.readers.pdf_pages import Page, passages, read

XS, YS = (50, 200, 350), (100, 120, 150)


def plan_page(lead: str) -> Page:
    return Page().table(XS, YS, [("Action", "Lead"), ("Ask staff", lead)])


def headings(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Passage) and block.heading]


def test_lines_at_the_same_place_of_every_page_are_running_whatever_their_numbers() -> None:
    pages = [
        plan_page(lead).text(50, 780, "Draft 2 of the plan").text(280, 790, f"{number} | Page")
        for number, lead in enumerate(("Clerk", "Mayor", "Head of News"), start=1)
    ]
    document = read(*pages)
    assert passages(document) == []
    assert passages(document, running=True) == [
        text for number in (1, 2, 3) for text in ("Draft 2 of the plan", f"{number} | Page")
    ]


def test_the_first_line_at_the_head_of_a_document_is_its_title() -> None:
    pages = [plan_page(lead).text(50, 30, "Equality plan of Fernshire") for lead in ("Clerk", "Mayor")]
    document = read(*pages)
    assert passages(document) == ["Equality plan of Fernshire"]
    assert passages(document, running=True) == ["Equality plan of Fernshire"]


def test_dates_and_page_numbers_change_from_page_to_page_and_are_running_still() -> None:
    pages = [plan_page("Clerk").text(50, 785, f"0{n}/09/06").text(500, 785, f"Page {n} of 3") for n in (1, 2, 3)]
    assert passages(read(*pages)) == []


def test_a_line_inside_the_page_that_repeats_is_text() -> None:
    pages = [plan_page("Clerk").text(50, 400, "Remarks of the panel") for _ in range(3)]
    assert passages(read(*pages)) == ["Remarks of the panel"] * 3


def test_a_section_that_goes_on_at_the_head_of_pages_is_no_running_line() -> None:
    pages = [plan_page("Clerk").text(50, 80, "YEAR 1 (continued)") for _ in range(3)]
    assert passages(read(*pages)) == ["YEAR 1 (continued)"] * 3


def test_one_page_alone_has_no_running_lines_but_its_number() -> None:
    document = read(plan_page("Clerk").text(50, 780, "Draft 2").text(300, 780, "Page 1"))
    assert (passages(document), passages(document, running=True)) == (["Draft 2"], ["Page 1"])


# About as wide as a page of 600 points with margins of 50.
LINE = (
    "The council wants every resident to be treated fairly and with respect, and it looks at how its services are used"
)


def test_prose_is_parted_into_paragraphs() -> None:
    page = Page().column(50, 100, LINE, "by all of them.", "It publishes what it finds.")
    page.column(50, 160, LINE, "and answers for it in public.")
    assert passages(read(page)) == [
        f"{LINE} by all of them.",
        "It publishes what it finds.",
        f"{LINE} and answers for it in public.",
    ]


def test_a_right_margin_wider_than_the_left_one_shows_in_lines_that_read_on() -> None:
    page = Page().column(
        50, 100, "The council wants every resident to be treated", "fairly and with respect, and looks at"
    )
    assert passages(read(page)) == [
        "The council wants every resident to be treated fairly and with respect, and looks at"
    ]


def test_a_paragraph_goes_on_over_a_page_end() -> None:
    line = "The council wants every resident to be treated fairly and with respect, and it will look at how"
    first = Page().column(50, 700, line).text(300, 780, "Page 1")
    second = Page().text(50, 60, "its services are used.").text(300, 780, "Page 2")
    assert passages(read(first, second)) == [f"{line} its services are used."]


@pytest.mark.parametrize(("size", "weight"), [(14, "regular"), (10, "bold")])
def test_larger_or_bolder_lines_are_headings(size: float, weight: str) -> None:
    page = Page().text(50, 80, "Our aims", size=size, bold=weight == "bold")
    page.column(
        50,
        100,
        "The council wants every resident to be treated fairly and with respect, and it will look at how its",
        "services are used by people of every background.",
    )
    assert headings(read(page)) == ["Our aims"]


def test_prose_of_another_size_than_the_table_is_no_heading() -> None:
    page = plan_page("Clerk").text(50, 300, "The plan is read by a panel of residents every year, in May", size=12)
    page.text(50, 316, "and they say what it lacks", size=12)
    assert headings(read(page)) == []


def test_a_bold_sentence_and_a_long_bold_line_are_no_headings() -> None:
    page = plan_page("Clerk").text(50, 300, "Every officer has a part in this.", bold=True)
    page.text(50, 340, "All of us at the council will do all that we can to see that " + "all " * 12, bold=True)
    assert headings(read(page)) == []


def test_a_heading_before_prose_of_the_same_size_is_a_passage_of_its_own() -> None:
    page = Page().text(50, 80, "Our aims for the three years that lie ahead of us all in this council", bold=True)
    page.text(50, 92, "Fairness for all comes first.")
    assert passages(read(page)) == [
        "Our aims for the three years that lie ahead of us all in this council",
        "Fairness for all comes first.",
    ]


def test_what_stands_far_apart_on_one_line_is_two_passages() -> None:
    page = plan_page("Clerk").text(50, 60, "Fernshire County Council").text(450, 60, "Version of May")
    assert passages(read(page)) == ["Fernshire County Council", "Version of May"]


def test_words_across_the_page_are_kept() -> None:
    page = plan_page("Clerk of the council of Fernshire").text(580, 500, "Draft", up=True)
    assert "Draft" in passages(read(page))


def test_lines_in_the_margins_of_every_page_are_no_part_of_a_table_without_lines() -> None:
    def page(number: int, *rows: tuple[str, str, str]) -> Page:
        made = Page(height=200).text(30, 20, f"12/03/2031, 10:0{number} AM").text(280, 20, "Equality plan")
        for n, row in enumerate((("Action", "Lead", "By when"), *rows)):
            for x, text in zip((40, 200, 400), row, strict=True):
                made.text(x, 45 + 30 * n, text)
        return made.text(30, 179, "a.example/plan").text(560, 179, f"{number}/2")

    rows = [(f"Ask group {n}", "Clerk", f"May 203{n}") for n in range(8)]
    document = read(page(1, *rows[:4]), page(2, *rows[4:]))
    tables = [block for block in document.blocks if isinstance(block, Table)]
    found = [tuple(cell.text for cell in row.cells) for table in tables for row in table.rows]
    assert [row for row in found if row[0] != "Action"] == rows
