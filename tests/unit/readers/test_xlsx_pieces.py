"""Sheets parted into lines of text and tables."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Border, Font, PatternFill, Side

from equalityplan.document import Document, Passage
from tests.unit.readers.sheet_files import Value, cell_at, codes, notice, passages, read, texts, workbook_of

HEAD = ("Ref", "Action", "Lead", "By when")
ROW = ("1", "Ask", "Clerk", "May 2014")
OTHER = ("2", "Tell", "Clerk", "June 2014")
BLANK: tuple[Value, ...] = ()
BOLD = Font(bold=True)
THIN = Side(style="thin")
FRAME = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)


def outline(document: Document) -> list[str | int]:
    """Passages by their text and tables by the number of their rows."""
    return [block.text if isinstance(block, Passage) else len(block.rows) for block in document.blocks]


def emphasised(workbook: Workbook, row: int) -> None:
    for column in range(1, 5):
        workbook.worksheets[0].cell(row, column).font = BOLD


def test_rows_of_one_cell_above_a_table_are_its_title() -> None:
    document = read(workbook_of(("Fernshire Council",), (None, None, "Equality plan"), HEAD, ROW))
    assert outline(document) == ["Fernshire Council", "Equality plan", 2]
    assert [block.where.row for block in document.blocks] == [1, 2, 3]


def test_lines_of_a_title_are_passages_each() -> None:
    assert passages(read(workbook_of(("Fernshire Council\nEquality plan",), HEAD, ROW))) == [
        "Fernshire Council",
        "Equality plan",
    ]


def test_a_row_of_one_cell_inside_a_table_is_a_row() -> None:
    document = read(workbook_of(HEAD, ("Workforce",), ROW))
    assert outline(document) == [3]
    assert texts(document)[1] == ["Workforce", "", "", ""]


def test_rows_of_one_cell_below_a_table_are_notes() -> None:
    assert outline(read(workbook_of(HEAD, ROW, BLANK, ("Key: green is done",)))) == [2, "Key: green is done"]
    assert outline(read(workbook_of(HEAD, ROW, ("Key: green is done",)))) == [2, "Key: green is done"]


def test_a_last_row_in_the_frame_of_the_table_is_no_note() -> None:
    workbook = workbook_of(HEAD, ROW, ("Write to all schools",))
    for row in range(1, 4):
        for column in range(1, 5):
            workbook["Plan"].cell(row, column).border = FRAME
    assert outline(read(workbook)) == [3]


def test_a_last_row_whose_one_cell_stands_further_right_is_no_note() -> None:
    assert outline(read(workbook_of(HEAD, ROW, (None, "Write to all schools")))) == [3]


def test_a_last_row_that_goes_on_in_lower_case_is_no_note() -> None:
    assert outline(read(workbook_of(HEAD, ROW, ("and tell them why",)))) == [3]


def test_blank_rows_between_rows_stay_as_one() -> None:
    document = read(workbook_of(HEAD, ROW, BLANK, BLANK, OTHER))
    assert texts(document) == [list(HEAD), list(ROW), [""] * 4, list(OTHER)]
    assert [row.where.row for row in document.tables[0].rows] == [1, 2, 3, 5]


def test_a_title_after_a_blank_row_begins_a_new_table() -> None:
    document = read(workbook_of(HEAD, ROW, BLANK, ("Part two",), HEAD, OTHER))
    assert outline(document) == [2, "Part two", 2]
    assert [table.where.table for table in document.tables] == [1, 2]


def test_a_header_marked_by_its_look_begins_a_new_table() -> None:
    workbook = workbook_of(HEAD, ROW, BLANK, ("Area", "Task", "Owner", "Date"), OTHER)
    emphasised(workbook, 1)
    emphasised(workbook, 4)
    assert outline(read(workbook)) == [2, 2]


def test_a_fill_marks_a_header_too() -> None:
    workbook = workbook_of(HEAD, ROW, BLANK, ("Area", "Task", "Owner", "Date"), OTHER)
    for column in range(1, 5):
        workbook["Plan"].cell(4, column).fill = PatternFill("solid", fgColor="D9D9D9")
    assert outline(read(workbook)) == [2, 2]


def test_other_columns_after_a_blank_row_are_another_table() -> None:
    document = read(workbook_of(("Owner", "Clerk"), BLANK, (*HEAD, "Status"), (*ROW, "Done"), OTHER))
    assert outline(document) == [1, 3]
    assert texts(document) == [["Owner", "Clerk"]]


def test_a_table_beside_the_first_column_leaves_it_out() -> None:
    document = read(workbook_of(("Our plan",), (None, *HEAD), (None, *ROW)))
    assert texts(document) == [list(HEAD), list(ROW)]
    assert cell_at(document, 3, 2).text == "1"


def test_tables_of_one_sheet_that_go_on_share_their_columns() -> None:
    second = ("2", "Tell", None, "June 2014")
    document = read(workbook_of(HEAD, ROW, BLANK, ("Part two",), second))
    assert texts(document, 1) == [["2", "Tell", "", "June 2014"]]


def test_merged_cells_reach_over_blank_rows() -> None:
    workbook = workbook_of(HEAD, ROW, BLANK, (None, "Tell", "Clerk", "July 2014"))
    workbook["Plan"].merge_cells("A2:A4")
    document = read(workbook)
    assert len(document.tables[0].rows) == 3
    assert cell_at(document, 2, 1).rowspan == 2


def test_a_column_that_is_empty_everywhere_is_left_out_and_told() -> None:
    document = read(workbook_of(("Ref", "Action", None, "Term", "Meaning"), ("1", "Ask", None, "EIA", "A study")))
    assert texts(document)[0] == ["Ref", "Action", "Term", "Meaning"]
    assert cell_at(document, 2, 5).text == "A study"
    assert "A to B and D to E" in notice(document, "side-by-side").message


def test_a_narrow_column_between_merged_cells_parts_nothing() -> None:
    workbook = workbook_of(("Ref", "Action", None, "Lead", "By when"), ("1", "Ask", None, "Clerk", "May"))
    workbook["Plan"].merge_cells("B1:C1")
    workbook["Plan"].merge_cells("B2:C2")
    assert codes(read(workbook)) == []


def test_a_sheet_of_lines_has_no_table() -> None:
    assert outline(read(workbook_of(("Our plan",), BLANK, (None, "We ask staff.")))) == ["Our plan", "We ask staff."]


def test_an_objective_merged_down_over_one_row_of_words_is_no_title() -> None:
    workbook = workbook_of(HEAD, ROW, BLANK, ("3",), (None, "Train", "Clerk", "May"))
    workbook["Plan"].merge_cells("A4:A5")
    assert outline(read(workbook)) == [5]


def test_a_last_row_that_a_cell_above_reaches_into_is_no_note() -> None:
    workbook = workbook_of(HEAD, ROW, (None, "Tell"))
    workbook["Plan"].merge_cells("A2:A3")
    workbook["Plan"].merge_cells("B3:D3")
    assert outline(read(workbook)) == [3]


def test_a_last_row_with_the_label_of_rows_inside_the_table_is_no_note() -> None:
    told = (ROW, ("Update: asked",), OTHER, ("Update: not yet told",))
    assert outline(read(workbook_of(HEAD, *told))) == [5]
    assert outline(read(workbook_of(HEAD, ROW, OTHER, ("Update: not yet told",)))) == [3, "Update: not yet told"]
