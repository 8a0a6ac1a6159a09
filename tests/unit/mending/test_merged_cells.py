"""Merged cells: every row of a mended table has a cell for each column, whatever the spans say."""

from __future__ import annotations

import time

import pytest

from equalityplan.document import Document, Passage, Row, Table
from equalityplan.mending import mend
from tests.documents import built, cell, codes, row, table


def grid(mended: Document) -> list[list[str]]:
    """The texts of the first table, cells that only repeat or make room marked."""
    marks = {(True, True): "^", (True, False): "<"}
    return [
        [marks.get((c.covered, bool(c)), c.text) for c in r.cells]
        for one in mended.tables[:1]
        for r in one.rows
        if r.own
    ]


def test_a_cell_merged_down_stands_in_each_row_that_it_reaches() -> None:
    mended = mend(built(table("Objective|Action|Lead", row(cell("Know", down=3), "Ask|Clerk"), "Tell|Chair", "Give|")))
    assert grid(mended) == [
        ["Objective", "Action", "Lead"],
        ["Know", "Ask", "Clerk"],
        ["^", "Tell", "Chair"],
        ["^", "Give", ""],
    ]
    assert [r.cells[0].text for r in mended.tables[0].rows[1:]] == ["Know"] * 3
    assert len({r.cells[0].where for r in mended.tables[0].rows[1:]}) == 1


def test_a_cell_merged_across_leaves_room_beside_it() -> None:
    mended = mend(built(table("Action|Start|End", row("Ask", cell("May 2012", across=2)), "Tell|June 2012|July 2012")))
    assert grid(mended)[1] == ["Ask", "May 2012", "<"]


def test_columns_in_which_no_cell_begins_are_no_columns() -> None:
    wide = table(
        row(cell("Action", across=4), cell("Lead", across=999)), row(cell("Ask", across=4), cell("Clerk", across=2))
    )
    assert grid(mend(built(wide))) == [["Action", "Lead"], ["Ask", "Clerk"]]


def test_columns_that_the_format_left_out_are_empty_cells() -> None:
    short = Row(cells=(cell("Clerk", where=built(table("a|b|Clerk")).tables[0].rows[0].cells[2].where),))
    made = built(table("Objective|Action|Lead", "Know|Ask|Clerk"))
    (given,) = made.tables
    mended = mend(Document(name="plan", format="docx", blocks=(Table(rows=(*given.rows, short)),)))
    assert grid(mended)[2] == ["", "", "Clerk"]


@pytest.mark.parametrize("down", [4, 99, 10**9])
def test_a_span_ends_with_its_table(down: int) -> None:
    mended = mend(built(table("Action|Lead", row("Ask", cell("Clerk", down=min(down, 99))), "Tell")))
    assert grid(mended) == [["Action", "Lead"], ["Ask", "Clerk"], ["Tell", "^"]]


def test_where_spans_overlap_the_cell_that_comes_first_keeps_the_place() -> None:
    torn = table(
        "A goal|An action|A lead", row("Know", cell("Ask", down=2), "Clerk"), row(cell("Act", across=3), "Chair")
    )
    assert grid(mend(built(torn)))[2] == ["Act", "^", "", "Chair"]


def test_spans_that_ask_for_endless_places_cost_little() -> None:
    hostile = Table(rows=(row(*[cell("x", down=10**9, across=10**9)] * 50), *[row(*["y"] * 50)] * 500))
    start = time.perf_counter()
    mend(Document(name="plan", format="html", blocks=(hostile,) * 2))
    assert time.perf_counter() - start < 20


def test_spans_beyond_the_room_for_them_are_told() -> None:
    hostile = Table(rows=(row(*[cell("x", down=10**9)] * 300), *[row("y")] * 4000))
    assert codes(mend(Document(name="plan", format="html", blocks=(hostile,)))) == ["spans-cut"]


def test_a_number_that_stands_alone_is_the_text_of_its_cell() -> None:
    mended = mend(built(table("Ref|Action|Lead", row(cell("", numbers=("1.",)), "Ask|Clerk"))))
    assert grid(mended)[1] == ["1.", "Ask", "Clerk"]


def test_only_page_ends_tear_rows_of_formats_that_know_their_rows() -> None:
    rows = ("Objective|Action|Lead", "Know us.|Ask.|Clerk", "|Tell.|", "Act.|Give.|Chair")
    assert [len(mend(built(table(*rows), form=form)).tables[0].rows) for form in ("tsv", "docx")] == [3, 4]


def test_the_second_half_of_a_row_keeps_fill_and_numbers() -> None:
    first = table("Objective|Action|RAG", row("Know us.", cell("Ask and", numbers=("a)",)), cell()))
    second = table(row("", cell("tell.\nGive.", numbers=("", "b)")), cell(fill="FF0000")))
    (mended,) = mend(built(first, second, form="pdf")).tables
    _, action, rag = mended.rows[1].cells
    assert [(p.number, p.text) for p in action.paragraphs] == [("a)", "Ask and"), ("", "tell."), ("b)", "Give.")]
    assert rag.fill == "FF0000"


def test_sheets_are_never_joined() -> None:
    made = built(
        table("Action|Lead", "Ask|Clerk", sheet="One"), table("Tell|Chair", "Give|Chair", sheet="Two"), form="xlsx"
    )
    assert len(mend(made).tables) == 2


def test_a_running_header_of_the_format_stays_and_takes_no_title_away() -> None:
    made = built(Passage(text="Equality plan", running=True), "Equality plan", table("Action|Lead", "Ask|Clerk"))
    assert [getattr(block, "running", None) for block in mend(made).blocks] == [True, False, None]


def test_comments_and_struck_words_become_notices() -> None:
    mended = mend(built(table("Action|Lead", row(cell("Ask", comment="Who?"), cell("Clerk", struck=True)))))
    assert [(notice.code, notice.text) for notice in mended.notices] == [("struck-out", None), ("cell-comment", "Who?")]
    assert {c.comment for r in mended.tables[0].rows for c in r.cells} == {None}
