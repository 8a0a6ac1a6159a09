"""Mending: small torn documents, and what a careful reader makes of them."""

from __future__ import annotations

import pytest
from attrs import evolve

from equalityplan.document import Cell, Document, Paragraph, Passage, Row, Table
from equalityplan.mending import mend
from tests.documents import document, plan_built, table

HEAD = "Objective\tAction\tLead\tBy when"


def rows(mended: Document) -> list[list[str]]:
    return [[c.text for c in row.cells] for table in mended.tables for row in table.rows if not row.running]


def running(mended: Document) -> list[str]:
    lines = [block.text for block in mended.blocks if isinstance(block, Passage) and block.running]
    return lines + [row.cells[0].text for table in mended.tables for row in table.rows if row.running]


def codes(mended: Document) -> list[str]:
    return [notice.code for notice in mended.notices]


def test_a_repeated_header_is_running_and_its_pieces_are_one_table() -> None:
    mended = mend(document(HEAD, "A goal.\tAsk.\tClerk\t2012", "", HEAD, "B goal.\tTell.\tClerk\t2013"))
    assert len(mended.tables) == 1
    assert running(mended) == ["Objective"]
    assert [row[0] for row in rows(mended)] == ["Objective", "A goal.", "B goal."]


def test_a_header_with_an_empty_cell_more_is_the_same_header() -> None:
    mended = mend(document(HEAD, "A goal.\tAsk.\tClerk\t2012", "", f"{HEAD}\t", "B goal.\tTell.\tClerk\t2013\t"))
    assert {len(row) for row in rows(mended)} == {4}


def test_another_header_begins_another_table_and_is_not_running() -> None:
    mended = mend(document(HEAD, "A goal.\tAsk.\tClerk\t2012", "", "Text", "", "Action\tLead", "Ask.\tClerk"))
    assert len(mended.tables) == 2
    assert running(mended) == []


def test_a_title_block_printed_on_each_page_is_running_from_the_second_time() -> None:
    page = ["Anyshire Council", "", "Equality plan", "", HEAD]
    mended = mend(document(*page, "A goal.\tAsk.\tClerk\t2012", "", *page, "B goal.\tTell.\tClerk\t2013"))
    assert sorted(running(mended)) == ["Anyshire Council", "Equality plan", "Objective"]
    assert len(mended.tables) == 1


@pytest.mark.parametrize("mark", ["02/06/05", "Page 2 of 9", "3"])
def test_page_dates_and_numbers_between_pieces_are_running(mark: str) -> None:
    mended = mend(document(HEAD, "A goal.\tAsk.\tClerk\t2012", "", mark, "", HEAD, "B goal.\tTell.\tClerk\t2013"))
    assert mark in running(mended)
    assert len(mended.tables) == 1


def test_a_title_typed_letter_by_letter_is_put_together() -> None:
    mended = mend(document("E q u a l i t y S c h e m e", "", HEAD))
    (passage, _) = mended.blocks
    assert isinstance(passage, Passage)
    assert (passage.text, passage.printed) == ("Equality Scheme", "E q u a l i t y S c h e m e")
    assert codes(mended) == ["letters-spaced"]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        # only the first cell goes on, in mid-sentence
        ("Needs are known and\tAsk.\tClerk\t2012", "acted on.\t\t\t", "Needs are known and acted on."),
        # all that follows is a link
        ("Rights are weighed.\tN/A\t\t", "(Links to 2.15)\t\t\t", "Rights are weighed. (Links to 2.15)"),
        # only the number stands on the first page
        (
            "2.12\tTell people about\tSafety\tTBC",
            "All know hate crime.\thow to report.\tManager\t",
            "2.12 All know hate crime.",
        ),
        # the second half fills every cell
        (
            "Revise the list of\tAsk.\tClerk\tEarly",
            "contacts\tTell.\tand Chair\tin 2012",
            "Revise the list of contacts",
        ),
        # a word is cut at its hyphen
        ("Improve co-\tAsk.\tClerk\t2012", "ordination\t\t\t", "Improve co-ordination"),
        # a number inside brackets is no reference of a row
        ("Rights are weighed. (Links to\tAsk\tClerk\t2012", "2.15)\t\t\t", "Rights are weighed. (Links to 2.15)"),
        ("Rights. (Links to 2.4,\tAsk. Tell\tClerk\t", "2.15)\tothers.\t\t", "Rights. (Links to 2.4, 2.15)"),
        # a title that is named stands in quotation marks
        ("Revise “Fair\tAsk.\tClerk\t2012", "Pay for All”\t\t\t", "Revise “Fair Pay for All”"),
        # one cell goes on, one begins anew, and the first is empty
        ("Needs are known.\tAsk. Tell\tClerk.\t2012", "\tall of them.\tChair\t", "Needs are known."),
        # one cell goes on, one begins anew, and the first is in mid-sentence
        ("Needs are known and\tAsk.\tClerk\t2012", "acted on.\tTell.\t\t", "Needs are known and acted on."),
    ],
)
def test_a_row_cut_by_a_page_end_is_joined(first: str, second: str, joined: str) -> None:
    mended = mend(document(HEAD, first, "", HEAD, second, "C goal.\tTell.\tClerk\t2013"))
    assert [row[0] for row in rows(mended)] == ["Objective", joined, "C goal."]
    assert codes(mended) == ["row-joined"]


def test_the_rest_of_a_first_cell_is_known_by_how_the_others_end() -> None:
    body = [f"Goal {letter} is met.\tAsk.\tClerk\t2012" for letter in "ABCDE"]
    mended = mend(document(HEAD, *body, "Goals of the\tAsk.\tClerk\t2012", "", HEAD, "Equality Scheme are met.\t\t\t"))
    assert rows(mended)[-1][0] == "Goals of the Equality Scheme are met."


def test_a_title_over_two_cells_does_not_go_on_from_a_row_that_is_finished() -> None:
    line = "A skilled and\tcommitted workforce\t\t"
    mended = mend(
        document(HEAD, "Rights are weighed. (Links to 2.5)\tN/A\t\t", "", HEAD, line, "B goal.\tTell.\tClerk\t")
    )
    assert [row[0] for row in rows(mended)][2] == "A skilled and committed workforce"


def test_a_piece_with_as_many_columns_as_the_one_before_goes_on_with_it() -> None:
    table = Row(cells=tuple(Cell(paragraphs=(Paragraph(text=text),)) for text in ("Objective", "Action", "Lead")))
    wide = evolve(table, cells=(*table.cells, Cell()))
    body = tuple(Cell(paragraphs=(Paragraph(text=text),)) for text in ("A goal is known and", "Ask.", "Clerk"))
    rest = (Cell(paragraphs=(Paragraph(text="acted on."),)), Cell(), Cell(), Cell())
    pieces = (Table(rows=(table,)), Table(rows=(wide, Row(cells=(*body, Cell())))), Table(rows=(Row(cells=rest),)))
    mended = mend(Document(name="plan.pdf", format="pdf", blocks=pieces))
    assert [row[0] for row in rows(mended)] == ["Objective", "A goal is known and acted on."]


def test_a_line_that_the_format_knows_as_running_stays_so() -> None:
    blocks = (Passage(text="Anyshire Council", running=True), *document("Equality plan", "", HEAD).blocks)
    mended = mend(Document(name="plan.pdf", format="pdf", blocks=blocks))
    assert running(mended) == ["Anyshire Council"]


def test_a_row_that_its_page_shows_to_begin_there_is_not_joined() -> None:
    table = document(HEAD, "Needs are known and\tAsk.\tClerk\t2012", "acted on.\t\t\t").tables[0]
    last = evolve(table.rows[-1], after_break=True, fresh=True)
    mended = mend(Document(name="plan.pdf", format="pdf", blocks=(evolve(table, rows=(*table.rows[:-1], last)),)))
    assert [row[0] for row in rows(mended)][-1] == "acted on."


def test_a_joined_row_stands_from_its_first_to_its_last_line() -> None:
    mended = mend(document(HEAD, "Needs are known and\tAsk.\tClerk\t2012", "", HEAD, "acted on.\t\t\t"))
    assert mended.tables[0].rows[1].where.lines == (2, 5)


def test_a_row_with_one_later_cell_goes_on_without_a_page_end_too() -> None:
    mended = mend(document(HEAD, "A goal.\tAsk.\tClerk\t2012", "\tTell.\t\t", "B goal.\tGive.\tChair\t2013"))
    assert [row[1] for row in rows(mended)] == ["Action", "Ask.\nTell.", "Give."]


@pytest.mark.parametrize(
    "second",
    [
        "B goal.\tTell.\tClerk\t2013",  # a row like any other
        "\tTell.\tChair\t2013",  # a second row under the same objective
        "2.4 go on like this\tand that\tChair\t2013",  # a number of its own
    ],
)
def test_a_row_that_begins_anew_after_a_page_end_is_not_joined(second: str) -> None:
    mended = mend(document(HEAD, "A goal.\tAsk.\tClerk\t2012", "", HEAD, second))
    assert len(rows(mended)) == 3
    assert codes(mended) == []


def test_lower_case_proves_nothing_where_all_rows_begin_so() -> None:
    mended = mend(document(HEAD, "know needs\task\tClerk\t2012", "", HEAD, "act on them\ttell\tChair\t2013"))
    assert len(rows(mended)) == 3


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Leading well\t\t\t", "Leading well"),
        ("Community engagement\tand satisfaction\t\t", "Community engagement and satisfaction"),
        ("Knowing communit\ties\t\t", "Knowing communities"),
        ("Leading\tLeading and serving\t\t", "Leading and serving"),
    ],
)
def test_a_section_title_becomes_one_cell(line: str, title: str) -> None:
    mended = mend(document(HEAD, line, "Our communities grow.\tAsk.\tClerk\t2012"))
    assert rows(mended)[1] == [title]
    assert mended.tables[0].rows[1].cells[0].colspan == 4


@pytest.mark.parametrize(
    "line", ["2.14 Feedback is given\tN/A\t\t", "Staff are asked each year.\t\t\t", "A goal\tAsk\t\t"]
)
def test_a_row_with_few_cells_is_no_title(line: str) -> None:
    mended = mend(document(HEAD, line, "B goal.\tTell.\tClerk\t2013"))
    assert len(rows(mended)[1]) == 4


@pytest.mark.parametrize("title", ["Theme 2: Staff (continued)", "Theme 3: Safe places", "Safe places", "(continued)"])
def test_a_title_alone_among_numbers_after_a_page_end_is_no_second_half(title: str) -> None:
    head = "Ref|Action|Lead|By when"
    given = (
        head,
        "1.1|Ask people|Clerk|2012",
        "2.1|Tell people|Chair|2013",
        head,
        f"{title}|||",
        "2.2|Give|Chair|2014",
    )
    read = plan_built(table(*given), form="csv")
    assert [one.reference for one in read.rows] == ["1.1", "2.1", "2.2"]
    assert "row-joined" not in [notice.code for notice in read.notices]


def test_the_words_behind_a_number_still_go_on_after_a_page_end() -> None:
    head = "Action|Lead|By when"
    given = (head, "1.1 Ask people|Clerk|2012", "1.2|Chair|2013", head, "Tell people||")
    read = plan_built(table(*given), form="csv")
    assert [one.reference for one in read.rows] == ["1.1", "1.2"]
    assert "row-joined" in [notice.code for notice in read.notices]
