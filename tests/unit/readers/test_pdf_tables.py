from __future__ import annotations

from collections.abc import Sequence

import pytest

from equalityplan.document import Table
from tests.unit.readers.pdf_pages import Page, passages, read, rows

XS = (50, 200, 350, 500)
YS = (100, 120, 150, 180)


def table(page: Page) -> Table:
    (found,) = read(page).tables
    return found


def spans(found: Table) -> list[list[tuple[str, int, int]]]:
    return [[(cell.text, cell.colspan, cell.rowspan) for cell in row.cells] for row in found.rows]


def words(page: Page, *cells: tuple[float, float, str]) -> Page:
    for x, y, text in cells:
        page.text(x + 4, y + 11, text)
    return page


def test_a_missing_line_between_two_columns_merges_across() -> None:
    page = Page().line(50, 100, 500, 100).line(50, 120, 500, 120).line(50, 150, 500, 150)
    page.line(50, 100, 50, 150).line(500, 100, 500, 150).line(200, 120, 200, 150)
    words(page, (50, 100, "Service delivery"), (50, 120, "Ask staff"), (200, 120, "Clerk"))
    assert spans(table(page)) == [[("Service delivery", 2, 1)], [("Ask staff", 1, 1), ("Clerk", 1, 1)]]


def test_a_missing_line_between_two_rows_merges_down_and_leaves_the_place_below_out() -> None:
    page = Page().grid((200, 350), (100, 120, 150))
    page.line(50, 100, 200, 100).line(50, 150, 200, 150).line(50, 100, 50, 150)
    words(page, (50, 100, "Fair pay"), (200, 100, "Ask staff"), (200, 120, "Tell staff"))
    found = table(page)
    assert spans(found) == [[("Fair pay", 1, 2), ("Ask staff", 1, 1)], [("Tell staff", 1, 1)]]
    assert found.rows[1].cells[0].where.column == 2


def test_a_table_open_at_its_sides_keeps_its_outer_columns() -> None:
    page = Page().line(200, 100, 200, 150).line(350, 100, 350, 150)
    for y in (100, 120, 150):
        page.line(50, y, 500, y)
    words(page, (50, 100, "Action"), (200, 100, "Lead"), (350, 100, "By when"))
    words(page, (50, 120, "Ask staff"), (200, 120, "Clerk"), (350, 120, "May 2012"))
    assert rows(table(page)) == [["Action", "Lead", "By when"], ["Ask staff", "Clerk", "May 2012"]]


def test_a_row_that_a_page_end_leaves_open_is_closed_by_its_upright_lines() -> None:
    page = Page().line(50, 700, 350, 700)
    for x in (50, 200, 350):
        page.line(x, 700, x, 760)
    words(page, (50, 700, "Ask staff"), (200, 700, "Clerk"))
    assert rows(table(page)) == [["Ask staff", "Clerk"]]


@pytest.mark.parametrize("gap", [0.8, 2.0])
def test_lines_drawn_piece_by_piece_or_double_are_one_line(gap: float) -> None:
    page = Page()
    for x in XS:
        for top, bottom in ((100, 120), (120, 150), (150, 180)):
            page.line(x, top, x, bottom - gap)
            page.line(x + gap, top, x + gap, bottom)
    for y in YS:
        page.line(50, y, 500, y).line(50, y + gap, 500, y + gap)
    words(page, (52, 100, "Action"), (202, 100, "Lead"), (352, 150, "May"))
    found = table(page)
    assert rows(found) == [["Action", "Lead", ""], ["", "", ""], ["", "", "May"]]


def test_thin_rectangles_are_lines() -> None:
    page = Page()
    for x in XS:
        page.area(x, 100, x + 0.7, 180, "0 0 0")
    for y in YS:
        page.area(50, y, 500, y + 0.7, "0 0 0")
    words(page, (50, 100, "Action"), (200, 120, "Lead"))
    assert len(table(page).rows) == 3


def test_rectangles_that_are_only_outlined_are_cells() -> None:
    page = Page()
    for x in (50, 200):
        for y in (100, 120):
            page.draw(f"{x} {800 - y - 20} 150 20 re S")
    words(page, (50, 100, "Action"), (200, 100, "Lead"), (50, 120, "Ask"), (200, 120, "Clerk"))
    assert rows(table(page)) == [["Action", "Lead"], ["Ask", "Clerk"]]


def test_lines_drawn_as_one_path_are_lines() -> None:
    across = " ".join(f"50 {800 - y} m 350 {800 - y} l" for y in (100, 120, 140))
    upright = " ".join(f"{x} 700 m {x} 660 l" for x in (50, 200, 350))
    page = Page().draw(f"{across} {upright} S")
    words(page, (50, 100, "Action"), (200, 100, "Lead"), (50, 120, "Ask"), (200, 120, "Clerk"))
    assert rows(table(page)) == [["Action", "Lead"], ["Ask", "Clerk"]]


def test_rectangles_filled_as_one_path_are_cells_or_lines() -> None:
    cells = " ".join(f"{x} {780 - y} 150 20 re" for x in (50, 200) for y in (100, 120))
    lines = (
        " ".join(f"50 {800 - y} 300 0.5 re" for y in (200, 220))
        + " "
        + " ".join(f"{x} 580 0.5 20 re" for x in (50, 200, 350))
    )
    page = Page().draw(f"0.9 g {cells} f 0 g", f"{lines} f")
    words(page, (50, 100, "Action"), (200, 100, "Lead"), (50, 120, "Ask"), (200, 200, "Clerk"))
    assert [rows(found) for found in read(page).tables] == [[["Action", "Lead"], ["Ask", ""]], [["", "Clerk"]]]


def test_curves_slanting_lines_and_ink_that_cannot_be_seen_make_no_table() -> None:
    page = Page().text(54, 111, "Action").text(204, 111, "Lead")
    page.draw("50 700 m 100 750 200 750 250 700 c 250 600 l 50 600 l S", "50 700 m 350 600 l S", "50 600 300 100 re n")
    assert read(page).tables == ()


def test_white_lines_part_coloured_cells_and_count_nowhere_else() -> None:
    page = Page().area(50, 100, 350, 140, "0.7 0.8 0.9").draw("1 G 50 680 m 350 680 l S 200 660 m 200 700 l S 0 G")
    page.draw("1 G 400 700 m 560 700 l S 400 660 m 560 660 l S 480 660 m 480 700 l S 0 G")
    words(page, (50, 100, "Action"), (200, 100, "Lead"), (50, 120, "Ask"), (200, 120, "Clerk"))
    words(page, (400, 100, "x"), (480, 100, "y"))
    assert [rows(found) for found in read(page).tables] == [[["Action", "Lead"], ["Ask", "Clerk"]]]


def test_a_first_column_without_lines_between_its_cells_has_the_rows_of_the_others() -> None:
    page = Page().grid((200, 350, 500), (100, 120, 160, 200))
    page.line(50, 100, 200, 100).line(50, 200, 200, 200).line(50, 100, 50, 200)
    words(page, (50, 100, "Objective"), (200, 100, "Action"), (350, 100, "Lead"))
    words(page, (50, 120, "Fair pay"), (200, 120, "Ask staff"), (350, 120, "Clerk"))
    words(page, (50, 160, "Fair work"), (200, 160, "Tell staff"), (350, 160, "Mayor"))
    assert [row[0] for row in rows(table(page))] == ["Objective", "Fair pay", "Fair work"]


def test_a_text_beside_several_rows_that_runs_on_is_one_cell() -> None:
    page = Page().grid((200, 350, 500), (100, 112, 124, 136))
    page.line(50, 100, 200, 100).line(50, 136, 200, 136).line(50, 100, 50, 136)
    page.column(54, 110, "Ask members of staff about the", "barriers they meet, and publish", "what they say")
    for y, text in ((100, "Ask"), (112, "Publish"), (124, "Tell")):
        page.text(204, y + 10, text).text(354, y + 10, "Clerk")
    assert [len(row) for row in rows(table(page))] == [3, 2, 2]


def test_dots_in_a_row_are_lines() -> None:
    page = Page()
    for y in YS:
        for n in range(150):
            page.area(50 + 3 * n, y, 51 + 3 * n, y + 1, "0 0 0")
    for x in XS:
        for n in range(27):
            page.area(x, 100 + 3 * n, x + 1, 101 + 3 * n, "0 0 0")
    words(page, (50, 100, "Action"), (200, 120, "Lead"))
    assert [len(row.cells) for row in table(page).rows] == [3, 3, 3]


def test_coloured_areas_make_cells_and_colour_them() -> None:
    page = Page()
    for y, colour in ((100, "0 0.2 0.4"), (120, "1 0 0"), (150, "0 0.69 0.31")):
        for left, right in ((50, 200), (200, 350)):
            page.area(left, y, right, y + (20 if y == 100 else 30), colour)
    words(page, (50, 100, "Action"), (200, 100, "Status"), (50, 120, "Ask"), (200, 150, "Done"))
    found = table(page)
    assert rows(found) == [["Action", "Status"], ["Ask", ""], ["", "Done"]]
    assert [[cell.fill for cell in row.cells] for row in found.rows] == [["003366"] * 2, ["FF0000"] * 2, ["00B04F"] * 2]


def test_the_colour_painted_last_counts_and_white_is_none() -> None:
    page = Page().area(50, 100, 500, 180, "1 1 0").area(200, 120, 350, 150, "1 0 0").area(350, 120, 500, 150, "1 1 1")
    page.table(XS, YS, [("a", "b", "c"), ("d", "e", "f"), ("g", "h", "i")])
    assert [cell.fill for cell in table(page).rows[1].cells] == ["FFFF00", "FF0000", None]


def test_a_highlight_behind_words_is_neither_cell_nor_colour() -> None:
    page = Page().area(54, 122, 96, 134, "0 1 0")
    page.table(XS, YS, [("Action", "", ""), ("Ask staff\nand tell them", "", ""), ("Tell", "", "")])
    found = table(page)
    assert rows(found)[1] == ["Ask staff\nand tell them", "", ""]
    assert found.rows[1].cells[0].fill is None


def test_underlines_are_no_lines_of_the_table() -> None:
    page = Page().table(XS, YS, [("Action", "Lead", ""), ("Ask all staff", "Clerk", ""), ("Tell", "", "")])
    page.line(54, 132.5, 111, 132.5)
    assert rows(table(page))[1] == ["Ask all staff", "Clerk", ""]
    assert not table(page).rows[1].cells[0].struck


def test_a_line_through_all_words_of_a_cell_strikes_it_out() -> None:
    page = Page().table(XS, YS, [("Action", "Lead", ""), ("Ask all staff", "Clerk", ""), ("Tell them", "", "")])
    page.line(54, 128, 111, 128).line(54, 158, 71, 158)
    found = table(page)
    assert rows(found)[1:] == [["Ask all staff", "Clerk", ""], ["Tell them", "", ""]]
    assert [[cell.struck for cell in row.cells] for row in found.rows[1:]] == [[True, False, False], [False] * 3]


def test_lines_inside_a_cell_do_not_cut_it() -> None:
    page = Page().table(
        XS, (100, 120, 220, 250), [("Action", "Lead", ""), ("Ask staff", "Clerk", ""), ("Tell", "", "")]
    )
    page.grid((220, 260, 300), (150, 170, 190)).text(224, 161, "low").text(264, 181, "high")
    assert rows(table(page))[1] == ["Ask staff", "Clerk\nlow\nhigh", ""]


def test_a_frame_around_the_page_is_no_table() -> None:
    page = Page().grid((20, 580), (20, 780)).table(XS, YS, [("Action", "Lead", "By when"), ("Ask", "", "")])
    page.text(50, 60, "Equality plan")
    document = read(page)
    assert [len(found.rows) for found in document.tables] == [3]
    assert passages(document) == ["Equality plan"]


def test_an_empty_grid_is_no_table_and_a_chart_is_none() -> None:
    page = Page().grid(range(50, 500, 15), range(100, 400, 15)).text(52, 111, "5").text(50, 60, "How many of us")
    page.grid((50, 200, 350), (500, 520, 540))
    assert read(page).tables == ()


def test_words_on_both_sides_of_a_line_that_stand_close_are_parted_there() -> None:
    page = Page().grid((50, 101, 200), (100, 120, 150)).text(54, 111, "Action").text(105, 111, "Lead")
    page.text(75.4, 131, "staff").text(101.8, 131, "Clerk")
    assert rows(table(page)) == [["Action", "Lead"], ["staff", "Clerk"]]


def test_text_that_runs_over_the_edge_of_its_cell_stays_whole() -> None:
    page = Page().grid((50, 110, 300), (100, 120, 150))
    page.text(54, 111, "Action").text(114, 111, "Lead").text(54, 131, "Non-discrimination")
    assert rows(table(page))[1] == ["Non-discrimination", ""]


def test_a_table_inside_a_form_is_read() -> None:
    page = Page()
    page.form = Page().table(XS, YS, [("Action", "Lead", "By when"), ("Ask", "Clerk", "May 2012"), ("Tell", "", "")])
    assert rows(table(page))[1] == ["Ask", "Clerk", "May 2012"]


@pytest.mark.parametrize(
    ("rotate", "box"),
    [
        (90, (200.0, 120.0, 350.0, 150.0)),
        (0, (120.0, 450.0, 150.0, 600.0)),
        (180, (450.0, 200.0, 480.0, 350.0)),
        (270, (450.0, 450.0, 600.0, 480.0)),
    ],
)
def test_a_page_set_sideways_is_read_upright_and_its_places_are_those_of_the_page_shown(
    rotate: int, box: tuple[float, float, float, float]
) -> None:
    page = Page(rotate=rotate, sideways=True)
    found = table(page.table(XS, YS, [("Action", "Lead", "By when"), ("Ask staff", "Clerk", "May"), ("Tell", "", "")]))
    assert rows(found)[:2] == [["Action", "Lead", "By when"], ["Ask staff", "Clerk", "May"]]
    assert found.rows[1].cells[1].where.box == box


def test_headings_that_stand_upright_in_narrow_columns_are_read() -> None:
    page = Page().grid((50, 200, 220, 240), (100, 180, 200))
    page.text(54, 111, "Action").text(213, 176, "Partially met", up=True).text(233, 176, "Not met", up=True)
    page.text(54, 191, "Ask all of our staff every year").text(226, 191, "x")
    assert rows(table(page)) == [
        ["Action", "Partially met", "Not met"],
        ["Ask all of our staff every year", "", "x"],
    ]


def test_two_tables_side_by_side_are_two_tables() -> None:
    page = Page().table((50, 120, 200), (100, 120, 150), [("Action", "Lead"), ("Ask", "Clerk")])
    page.table((300, 370, 450), (100, 120, 150), [("Goal", "Date"), ("Trust", "May")])
    assert [rows(found)[0] for found in read(page).tables] == [["Action", "Lead"], ["Goal", "Date"]]


def test_pieces_of_a_table_are_tables_and_the_later_one_stands_after_a_break() -> None:
    first = Page().table(XS, YS, [("Action", "Lead", "By when"), ("Ask", "Clerk", "May"), ("Tell", "Mayor", "June")])
    second = Page().table(XS, (50, 70, 90), [("Hear", "Clerk", "July"), ("Write", "Mayor", "June")])
    for number, page in enumerate((first, second), start=1):
        page.text(300, 790, f"Page {number}")
    pieces = read(first, second).tables
    assert [[row.after_break for row in piece.rows] for piece in pieces] == [[False] * 3, [True, False]]


def test_a_table_after_prose_on_a_new_page_stands_after_no_break() -> None:
    first = Page().table(XS, YS, [("Action", "Lead", "By when"), ("Ask", "Clerk", "May"), ("Tell", "Mayor", "June")])
    second = Page().text(50, 300, "Service delivery").table(XS, (350, 370), [("Hear", "Clerk", "July")])
    assert not any(row.after_break for piece in read(first, second).tables for row in piece.rows)


LISTED = [
    ("Ask every group", "Clerk", "May 2030"),
    ("Tell the council", "Head of News", "June 2030"),
    ("Train the wardens", "Chair", "July 2030"),
]


def upright_page(top: float, texts: Sequence[Sequence[str]], *, step: float = 20) -> Page:
    """Rows between upright lines alone."""
    page = Page()
    bottom = top + step * len(texts)
    for x in (50, 200, 350, 500):
        page.line(x, top, x, bottom)
    for number, row in enumerate(texts):
        for x, text in zip((55, 205, 355), row, strict=True):
            page.text(x, top + 12 + step * number, text)
    return page


def test_upright_lines_alone_part_columns_and_white_space_rows() -> None:
    page = upright_page(100, [("Action", "Lead", "By when"), *LISTED])
    assert rows(table(page)) == [["Action", "Lead", "By when"], *map(list, LISTED)]


def test_a_line_around_a_table_and_below_its_header_does_not_hide_its_rows() -> None:
    page = upright_page(100, [("Action", "Lead", "By when"), *LISTED])
    for y in (100, 118, 180):
        page.line(50, y, 500, y)
    assert rows(table(page)) == [["Action", "Lead", "By when"], *map(list, LISTED)]


def test_a_row_of_three_paragraphs_in_one_column_stays_one_row() -> None:
    page = Page()
    for x in (50, 200, 350, 500):
        page.line(x, 100, x, 160)
    for y in (100, 160):
        page.line(50, y, 500, y)
    page.column(55, 112, "Ask every group.", "Tell the council.", "Train them.", leading=18).text(205, 112, "Clerk")
    assert len(table(page.text(355, 112, "May 2030")).rows) == 1


def test_the_rest_of_a_row_that_a_page_end_cut_is_no_part_of_the_header_above_it() -> None:
    head = ("Action", "Lead", "By when")
    page = upright_page(40, [head, ("", "", ""), ("", "", ""), LISTED[1]])
    page.column(205, 72, "communications", "and partnership", "team")
    whole = "communications and partnership team"
    assert [[text.replace("\n", " ") for text in row] for row in rows(table(page))] == [
        list(head),
        ["", whole, ""],
        list(LISTED[1]),
    ]
