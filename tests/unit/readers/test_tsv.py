from __future__ import annotations

import io

import pytest

from equalityplan.document import Document, Passage, Table
from equalityplan.errors import DocumentError
from equalityplan.reader import Limits, read_document
from tests.documents import document


def first_row(read: Document) -> list[str]:
    return [cell.text for cell in read.tables[0].rows[0].cells]


def test_lines_with_tabs_are_rows_and_lines_without_are_passages() -> None:
    read = document("Our plan", "", "Action\tLead", "Ask\tClerk", "", "The end")
    assert [type(block) for block in read.blocks] == [Passage, Table, Passage]
    assert [[cell.text for cell in row.cells] for row in read.tables[0].rows] == [["Action", "Lead"], ["Ask", "Clerk"]]


def test_a_blank_line_ends_a_piece_of_a_table() -> None:
    assert len(document("Action\tLead", "", "Ask\tClerk").tables) == 2


def test_lines_are_counted_from_one_and_cells_know_their_column() -> None:
    cell = document("", "", "Action\tLead").tables[0].rows[0].cells[1]
    assert (cell.where.lines, cell.where.column) == ((3, 3), 2)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_counts_once(end: str) -> None:
    read = read_document(io.BytesIO(f"Action\tLead{end}Ask\tClerk{end}{end}Tell\tClerk".encode()))
    assert [row.where.lines for table in read.tables for row in table.rows] == [(1, 1), (2, 2), (4, 4)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_told_by_the_bytes(encoding: str) -> None:
    assert first_row(read_document(io.BytesIO("Café – plan\tLead".encode(encoding)))) == ["Café – plan", "Lead"]


def test_scraps_of_markup_part_paragraphs_and_lists() -> None:
    read = document("<p>One.</p> <p>Two &amp; three.</p>\t<ol> <li>Ask</li> <li><u>Tell</u> all</li> </ol>")
    cells = read.tables[0].rows[0].cells
    assert cells[0].text == "One.\nTwo & three."
    assert [(entry.text, entry.listed) for entry in cells[1].paragraphs] == [("Ask", True), ("Tell all", True)]


def test_angle_brackets_that_are_no_markup_stay() -> None:
    assert first_row(document("fewer than <5 staff\t<TBC>")) == ["fewer than <5 staff", "<TBC>"]


def test_an_unclosed_list_is_no_list() -> None:
    (paragraph,) = document("<ul style=x> - A. - B.\tLead").tables[0].rows[0].cells[0].paragraphs
    assert (paragraph.text, paragraph.listed) == ("- A. - B.", False)


def test_bold_marks_in_prose_are_no_words() -> None:
    (passage,) = document("The plan is **our promise** to all.").blocks
    assert isinstance(passage, Passage)
    assert passage.text == "The plan is our promise to all."


def test_runs_of_spaces_stay_since_they_may_be_lost_line_breaks() -> None:
    assert first_row(document("Clerk  Head of HR\tx"))[0] == "Clerk  Head of HR"


@pytest.mark.parametrize("content", [bytes(range(8)), b"PK\x03\x04\x00\x00\x00\x00", bytes(range(256)) * 4])
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    with pytest.raises(DocumentError, match="no format that can be read"):
        read_document(io.BytesIO(content))


@pytest.mark.parametrize("content", [b"", b"  \n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(content: bytes) -> None:
    with pytest.raises(DocumentError, match="empty"):
        read_document(io.BytesIO(content))


def test_limits_are_refused_with_what_to_do() -> None:
    with pytest.raises(DocumentError, match=r"more than 10 bytes.*pass higher limits"):
        read_document(io.BytesIO(b"x" * 11), limits=Limits(size=10))
    with pytest.raises(DocumentError, match="more than 3 cells"):
        read_document(io.BytesIO(b"a\tb\nc\td"), limits=Limits(cells=3))


def test_cells_in_quotation_marks_may_go_over_lines() -> None:
    read = document("Action\tLead", '"Ask', 'all ""staff"""\tHR', "", "Tell\tClerk")
    assert [[cell.text for cell in row.cells] for row in read.tables[0].rows] == [
        ["Action", "Lead"],
        ['Ask\nall "staff"', "HR"],
    ]
    assert [row.where.lines for table in read.tables for row in table.rows] == [(1, 1), (2, 3), (5, 5)]


def test_quotation_marks_of_lifted_text_are_characters() -> None:
    read = document("Action\tLead", '"Fair for\tHR', 'all"\tClerk', '"Ask"\t"HR', 'team" leads\tx')
    assert [[cell.text for cell in row.cells] for row in read.tables[0].rows][1:] == [
        ['"Fair for', "HR"],
        ['all"', "Clerk"],
        ['"Ask"', '"HR'],
        ['team" leads', "x"],
    ]


def test_the_apostrophe_that_guards_a_formula_is_taken_off() -> None:
    assert first_row(document("'=1+1\t'-5\t'@all\t'tis\t''+")) == ["=1+1", "-5", "@all", "'tis", "'+"]


def test_rows_and_time_are_limited() -> None:
    with pytest.raises(DocumentError, match="more than 2 rows"):
        read_document(io.BytesIO(b"a\tb\nc\td\ne\tf"), limits=Limits(rows=2))
    with pytest.raises(DocumentError, match="longer than 0 seconds"):
        read_document(io.BytesIO(b"a\tb\n" * 5_000), limits=Limits(seconds=0))
