from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from equalityplan.document import Document
from tests.unit.readers.pdf_pages import Page, passages, read, rows

LEFTS = (50, 230, 380, 480)
HEADER = ("Action", "Lead", "By when", "Status")
BODY = (
    ("Ask members of staff about\nthe barriers they meet", "Head of Human\nResources", "May 2012", "Done"),
    ("Tell residents what the\ncouncil found in its survey", "Press Officer", "Late June\n2012", "Begun"),
    ("Write to every family about\nschool meals and help them\nto claim", "Head of Schools", "July 2012", ""),
    ("Train the front desk", "Head of Human\nResources", "March 2013", "Begun"),
)
TEXTS = [[cell.replace("\n", " ") for cell in row] for row in (HEADER, *BODY)]


def typeset(
    page: Page, table: Sequence[Sequence[str]], *, y: float = 100, gap: float = 8, lefts: Sequence[float] = LEFTS
) -> list[float]:
    """Set a table without any line and give the places between its rows."""
    places = [y - 12]
    for row in table:
        for left, cell in zip(lefts, row, strict=True):
            page.column(left, y, *cell.split("\n"))
        y += 12 * max(cell.count("\n") + 1 for cell in row) + gap
        places.append(y - 10 - gap / 2)
    return places


def guessed(document: Document) -> int:
    return sum(notice.code == "columns-guessed" for notice in document.notices)


def test_white_space_makes_columns_and_rows_and_leaves_a_notice() -> None:
    page = Page().text(50, 50, "Equality plan of Fernshire")
    typeset(page, (HEADER, *BODY))
    document = read(page)
    (table,) = document.tables
    assert rows(table) == TEXTS
    (notice,) = document.notices
    assert (notice.code, notice.where and (notice.where.page, notice.where.table)) == ("columns-guessed", (1, 1))
    assert passages(document) == ["Equality plan of Fernshire"]


def test_rows_that_stand_as_close_as_lines_are_told_by_where_columns_begin_anew() -> None:
    page = Page()
    typeset(page, (HEADER, *BODY), gap=0)
    assert rows(read(page).tables[0]) == TEXTS


def test_a_ruled_table_leaves_no_notice_of_guessing() -> None:
    assert guessed(read(Page().table((50, 200, 350), (100, 120, 150), [("Action", "Lead"), ("Ask", "Clerk")]))) == 0


@pytest.mark.parametrize("lines", [slice(1, None), slice(1, -1), slice(0, None)])
def test_level_lines_alone_part_rows(lines: slice) -> None:
    page = Page()
    places = typeset(page, (HEADER, *BODY))
    for place in places[lines]:
        page.line(46, place, 560, place)
    document = read(page)
    assert [rows(table) for table in document.tables] == [TEXTS]


def test_a_title_between_level_lines_runs_over_the_columns() -> None:
    page = Page()
    title = ("What we shall do as an employer of many people", "", "", "")
    for place in typeset(page, (HEADER, *BODY[:2], title, *BODY[2:])):
        page.line(46, place, 560, place)
    (table,) = read(page).tables
    assert [(cell.text, cell.colspan) for cell in table.rows[3].cells] == [(title[0], 4)]
    assert rows(table)[4] == TEXTS[3]


def test_two_tables_with_lines_of_one_width_and_a_caption_between_are_two() -> None:
    page = Page()
    goals = (
        ("Goal", "Evidence", "Date"),
        ("Trust in the council", "Survey of residents", "2013"),
        ("Fair pay", "Audit", ""),
    )
    for place in typeset(page, (HEADER, *BODY))[1:]:
        page.line(46, place, 560, place)
    page.text(50, 330, "What we want to reach")
    for place in typeset(page, goals, y=360, lefts=(50, 260, 440))[1:]:
        page.line(46, place, 560, place)
    document = read(page)
    assert [rows(table) for table in document.tables] == [TEXTS, [list(row) for row in goals]]
    assert passages(document) == ["What we want to reach"]


def test_level_lines_on_a_page_of_prose_make_no_table() -> None:
    page = Page().line(50, 40, 550, 40).line(50, 700, 550, 700).line(50, 760, 550, 760)
    page.column(50, 100, "The council wants every resident to be treated fairly.", "It publishes what it finds.")
    page.text(50, 730, "Printed by the council")
    assert read(page).tables == ()


def test_lines_above_and_below_the_header_leave_the_rows_to_white_space() -> None:
    page = Page()
    places = typeset(page, (HEADER, *BODY))
    for place in (places[0], places[1], places[-1]):
        page.line(46, place, 560, place)
    assert rows(read(page).tables[0]) == TEXTS


def test_striped_rows_are_a_table_with_the_rows_between_them() -> None:
    page = Page()
    edges = (46, 226, 376, 476, 560)
    places = typeset(Page(), (HEADER, *BODY))
    for number in (1, 3):
        for left, right in pairwise(edges):
            page.area(left, places[number], right, places[number + 1], "0.9 0.9 0.9")
    typeset(page, (HEADER, *BODY))
    (table,) = read(page).tables
    assert rows(table) == TEXTS
    assert [row.cells[0].fill for row in table.rows] == [None, "E6E6E6", None, "E6E6E6", None]


def test_a_box_with_lines_between_rows_is_parted_into_columns_by_its_header() -> None:
    page = Page()
    places = typeset(Page(), (HEADER, *BODY))
    for left, right in zip((46, 226, 376, 476), (226, 376, 476, 560), strict=True):
        page.area(left, places[0], right, places[1], "0.2 0.2 0.2")
    for place in places:
        page.line(46, place, 560, place)
    page.line(46, places[0], 46, places[-1]).line(560, places[0], 560, places[-1])
    typeset(page, (HEADER, *BODY))
    assert rows(read(page).tables[0]) == TEXTS


def test_a_first_column_outside_the_lines_belongs_to_its_rows() -> None:
    page = Page()
    places = typeset(page, (HEADER, *BODY))
    page.grid((226, 376, 476, 560), places)
    assert rows(read(page).tables[0]) == TEXTS


def test_a_table_goes_on_after_a_page_end_with_a_single_row() -> None:
    first, second = Page(), Page()
    typeset(first, (HEADER, *BODY[:3]))
    typeset(second, BODY[3:])
    document = read(first, second)
    assert [rows(table) for table in document.tables] == [TEXTS[:4], TEXTS[4:]]
    assert document.tables[1].rows[0].after_break


def test_prose_in_two_columns_is_read_column_by_column_and_is_no_table() -> None:
    left = (
        "The council wants residents to",
        "be treated with fairness and with",
        "respect, and it looks at how its",
        "services are used by people. It",
        "publishes what was found, and it",
        "says what it will do about it.",
    )
    right = (
        "Every officer has a part to play",
        "and is told so in the first week.",
        "The plan was written with panels",
        "of residents who have given their",
        "time to us freely. We thank them",
        "for their patience and kindness.",
    )
    page = Page().column(50, 100, *left).column(300, 100, *right)
    document = read(page)
    assert document.tables == ()
    assert " ".join(passages(document)) == " ".join((*left, *right))


@pytest.mark.parametrize(
    ("marks", "texts"),
    [
        (("1.", "2.", "3.", "4."), ("Foreword", "Our duties", "What we found", "Contacts")),
        (("2.1", "2.2", "2.3", "2.4"), ("We know whom we serve", "We publish figures", "We ask", "We train staff")),
        (("Foreword", "Our duties", "What we found", "Contacts"), ("2", "5", "11", "14")),
        (("Signed:", "Name:", "Date:", "Version:"), ("Clerk", "Clerk to the council", "3 May 2012", "2")),
    ],
)
def test_lists_contents_and_labels_are_no_tables(marks: Sequence[str], texts: Sequence[str]) -> None:
    page = Page()
    for number, (mark, text) in enumerate(zip(marks, texts, strict=True)):
        page.text(50, 300 + 14 * number, mark).text(160, 300 + 14 * number, text)
    document = read(page)
    assert document.tables == ()
    assert (
        " ".join(passages(document)).split()
        == " ".join(f"{mark} {text}" for mark, text in zip(marks, texts, strict=True)).split()
    )


def test_prose_around_a_table_without_lines_stays_outside() -> None:
    page = Page().column(50, 60, "This plan was agreed by the council in May and is looked at each year by a panel.")
    typeset(page, (HEADER, *BODY), y=100)
    page.column(50, 330, "It will be published in print and on the website of the council, and read by the panel.")
    document = read(page)
    assert [rows(table) for table in document.tables] == [TEXTS]
    assert len(passages(document)) == 2
