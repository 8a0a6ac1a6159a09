from __future__ import annotations

import io

import pytest

from equalityplan.document import Cell, Document, Passage, Table
from equalityplan.reader import read_document


def page(body: str) -> Document:
    """Read a page with that body."""
    return read_document(io.BytesIO(f"<html><body>{body}</body></html>".encode()))


def table(rows: str) -> Table:
    """Read the first table of a page that holds one with those rows."""
    return page(f"<table>{rows}</table>").tables[0]


def texts(read: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in read.rows]


def cell(content: str) -> Cell:
    """Read the first cell of a row."""
    return table(f"<tr>{content}<td>Clerk<td>May").rows[0].cells[0]


def placed(read: Table) -> list[list[tuple[str, int | None, int, int]]]:
    return [[(c.text, c.where.column, c.colspan, c.rowspan) for c in row.cells] for row in read.rows]


def test_cells_and_rows_may_stay_unclosed() -> None:
    assert texts(table("<tr><td>Ask<td>Clerk<tr><td>Tell<td>HR")) == [["Ask", "Clerk"], ["Tell", "HR"]]


def test_a_place_names_table_row_and_column() -> None:
    read = page("<table><tr><td>a<td>b</table><table><tr><td>c<td>d<tr><td>e<td>f</table>")
    where = read.tables[1].rows[1].cells[1].where
    assert (where.table, where.row, where.column) == (2, 2, 2)


def test_covered_positions_have_no_cell() -> None:
    read = table("<tr><td rowspan=2>Ask<td>May<td>HR<tr><td>June<td>Clerk<tr><td colspan=3>Year 2")
    assert placed(read) == [
        [("Ask", 1, 1, 2), ("May", 2, 1, 1), ("HR", 3, 1, 1)],
        [("June", 2, 1, 1), ("Clerk", 3, 1, 1)],
        [("Year 2", 1, 3, 1)],
    ]


def test_a_span_of_no_rows_reaches_to_the_end_of_its_part() -> None:
    read = table("<tbody><tr><td rowspan=0>Ask<td>a<tr><td>b<tr><td>c</tbody><tbody><tr><td>Tell<td>d</tbody>")
    assert placed(read)[0][0] == ("Ask", 1, 1, 3)
    assert placed(read)[3] == [("Tell", 1, 1, 1), ("d", 2, 1, 1)]


@pytest.mark.parametrize("span", ["99", "100%", "99999999999999999999"])
def test_a_span_reaches_no_further_than_the_table(span: str) -> None:
    read = table(f"<tr><td>a<td>b<td>c<tr><td colspan='{span}' rowspan='{span}'>Year 2")
    assert placed(read)[1] == [("Year 2", 1, 3, 1)]


def test_a_span_that_is_no_number_is_one() -> None:
    assert placed(table("<tr><td colspan=x rowspan=-3>a<td colspan=0>b")) == [[("a", 1, 1, 1), ("b", 2, 1, 1)]]


def test_columns_in_which_no_cell_begins_are_no_columns() -> None:
    read = table("<tr><td colspan=4>Action<td colspan=3>Lead<tr><td colspan=2>Ask<td colspan=2>now<td colspan=3>HR")
    assert placed(read) == [
        [("Action", 1, 2, 1), ("Lead", 3, 1, 1)],
        [("Ask", 1, 1, 1), ("now", 2, 1, 1), ("HR", 3, 1, 1)],
    ]


def test_a_row_without_cells_is_no_row() -> None:
    read = table("<tr><td rowspan=3>Ask<td rowspan=2>May<tr><tr><td>June")
    assert placed(read) == [[("Ask", 1, 1, 2), ("May", 2, 1, 1)], [("June", 2, 1, 1)]]


def test_a_foot_stands_last_wherever_it_is_written() -> None:
    assert texts(table("<tfoot><tr><td>Sum<td>3</tfoot><tbody><tr><td>Ask<td>1</tbody>"))[-1] == ["Sum", "3"]


def test_heads_and_rows_of_headings_are_headers() -> None:
    read = table(
        "<thead><tr><td>Action<td>Lead</thead>"
        "<tbody><tr><th>Task<th>Owner<tr><th>Ask<td>HR<tr><th colspan=2>Year 2</tbody>"
    )
    assert [row.header for row in read.rows] == [True, True, False, False]


def test_a_caption_is_a_heading_before_its_table() -> None:
    read = page("<table><tr><td>Ask<td>HR</tr><caption>Our <b>plan</b></caption></table>")
    first, second = read.blocks
    assert isinstance(first, Passage)
    assert (first.text, first.heading, type(second)) == ("Our plan", True, Table)


def test_paragraphs_breaks_and_entries_part_a_cell() -> None:
    read = cell(
        "<td>One<br>two<p>three</p><div>four</div><ol><li>five<li><p>six</p><p>seven</p></ol><ul><li>eight</ul>"
    )
    assert [(p.text, p.listed, p.number) for p in read.paragraphs] == [
        ("One", False, None),
        ("two", False, None),
        ("three", False, None),
        ("four", False, None),
        ("five", True, "1."),
        ("six", True, "2."),
        ("seven", False, None),
        ("eight", True, "•"),
    ]


def test_a_table_in_a_cell_is_a_paragraph_for_each_row() -> None:
    nested = "<table><tr><td>Ask<td>May<tr><td>Tell<table><tr><td>all<td>now</table><td>June</table>"
    read = page(f"<table><tr><th>Aim<th>Steps<tr><td>Fairness<td>First:{nested}last</table>")
    assert read.tables[0].rows[1].cells[1].text == "First:\nAsk\tMay\nTell all now\tJune\nlast"
    assert [notice.code for notice in read.notices] == ["nested-table"]
    assert read.notices[0].where == read.tables[0].rows[1].cells[1].where


@pytest.mark.parametrize(
    "around",
    [
        "<table><tr><td>{}</td></tr></table>",
        "<table><tr><td>Menu<td>{}</table>",
        "<table><tr><td>Logo<td>Search<tr><td>Menu<td><h2>Plan</h2>{}<tr><td>Foot<td>Address</table>",
        "<table role=presentation><tr><td>Menu<td>{}<tr><td>Foot<td>End</table>",
        "<table><tr><td>Logo</td></tr><tr><td>{}</td></tr></table>",
        "<table><tr><td><table><tr><td>Menu<td>{}</table></table>",
    ],
)
def test_a_table_that_lays_out_the_page_is_taken_apart(around: str) -> None:
    inner = "<table><tr><td>Action<td>Lead<tr><td>Ask people what they need<td>HR<tr><td>Tell them<td>Clerk</table>"
    read = page(around.format(inner))
    assert [texts(found) for found in read.tables] == [
        [["Action", "Lead"], ["Ask people what they need", "HR"], ["Tell them", "Clerk"]]
    ]
    assert "table-unwrapped" in [notice.code for notice in read.notices]


def test_a_plan_whose_cells_hold_tables_stays_a_table() -> None:
    steps = "<table><tr><td>Ask all who use the service<td>May<tr><td>Tell them what changed<td>June</table>"
    rows = f"<tr><td>Aim 1<td>{steps}<tr><td>Aim 2<td>{steps}"
    (read,) = page(f"<table>{rows}</table>").tables
    assert [len(row.cells) for row in read.rows] == [2, 2]


def test_a_box_with_one_cell_is_no_table() -> None:
    assert page("<table><tr><td>Mind the step</td></tr></table>").tables == ()


def test_what_stands_outside_of_the_cells_comes_before_the_table() -> None:
    read = page("<table>first<tr>second<td>Ask<td>HR</td>third</tr></table>")
    assert [block.text for block in read.blocks if isinstance(block, Passage)] == ["first", "second", "third"]
    assert len(read.tables) == 1


def test_empty_rows_part_pieces_but_not_where_a_cell_reaches_over_them() -> None:
    assert len(page("<table><tr><td>a<td>b<tr><td><td><tr><td>c<td>d</table>").tables) == 2
    assert len(page("<table><tr><td rowspan=3>a<td>b<tr><td><tr><td>d</table>").tables) == 1


def test_struck_cells_are_marked_and_partly_struck_ones_told() -> None:
    read = page(
        "<table><tr><td><del>Ask</del><br><s>all</s><td>Tell <strike>all</strike> some<td><ins>HR</ins></table>"
    )
    cells = read.tables[0].rows[0].cells
    assert [(c.text, c.struck) for c in cells] == [("Ask\nall", True), ("Tell all some", False), ("HR", False)]
    assert [notice.code for notice in read.notices] == ["struck-out"]


def test_hidden_rows_and_cells_are_marked() -> None:
    read = table("<tr hidden><td>Ask<td>HR<tr><td style='visibility: hidden'>Tell<td>Clerk")
    assert [[c.hidden for c in row.cells] for row in read.rows] == [[True, True], [True, False]]


def test_partly_hidden_cells_are_told() -> None:
    read = page("<table><tr><td>Ask<span style='display:none'> nobody</span><td>HR</table>")
    assert read.tables[0].rows[0].cells[0].text == "Ask nobody"
    assert [notice.code for notice in read.notices] == ["hidden-text"]


@pytest.mark.parametrize(
    ("content", "fill"),
    [
        ("<td bgcolor='#92d050'>x", "92D050"),
        ("<td bgcolor=red>x", "FF0000"),
        ("<td style='background: lime'>x", "00FF00"),
        ("<td style='background-color:#fc0 !important'>x", "FFCC00"),
        ("<td style='background:url(red.png) rgb(255, 192, 0) no-repeat'>x", "FFC000"),
        ("<td style='background-color: rgba(0, 128, 0, 1)'>x", "008000"),
        ("<td style='background: rgba(0,128,0,0)'>x", None),
        ("<td style='background: transparent'>x", None),
        ("<td style='background: linear-gradient(red, lime)'>x", None),
        ("<td><div style='background:red'>x</div>", "FF0000"),
        ("<td><span style='background:red'></span>", "FF0000"),
        ("<td><span style='background:red'>x</span> y", None),
        ("<td>x", None),
    ],
)
def test_backgrounds_are_fills(content: str, fill: str | None) -> None:
    assert cell(content).fill == fill


def test_styles_of_the_page_colour_cells() -> None:
    style = (
        "<style><!-- @import url(x.css); /* .a{background:blue} */ .a{background:#0f0} td.b , p{background-color:red}"
        " .grid .c{background:#123456} #d{background:gold} tr.e{background:silver}"
        " @media print{.f{background:red}} --></style>"
    )
    cells = "<td class=A>1<td class='x b'>2<td class=c>3<td id=d>4<td class=f>5"
    read = page(f"{style}<table><tr>{cells}<tr class=e><td>6<td bgcolor=white>7</table>").tables[0]
    assert [[c.fill for c in row.cells] for row in read.rows] == [
        ["00FF00", "FF0000", "123456", "FFD700", None],
        ["C0C0C0", "FFFFFF"],
    ]


def test_an_image_without_words_is_told_where_nothing_else_stands() -> None:
    read = page("<table><tr><td><img src=a.gif><td><img src=b.gif> Ask<td>HR<td><img src=c.gif width=1></table>")
    assert [(n.code, n.where.column if n.where else None) for n in read.notices] == [("image", 1)]


def test_elements_with_the_roles_of_a_table_make_one() -> None:
    rows = "".join(
        f"<div role=row><span role=cell>{first}</span><span role=cell>{second}</span></div>"
        for first, second in (("Action", "Lead"), ("Ask", "HR"))
    )
    assert texts(page(f"<div role=table>{rows}</div>").tables[0]) == [["Action", "Lead"], ["Ask", "HR"]]


def test_an_entry_that_is_only_a_number_keeps_it() -> None:
    read = table("<tr><td>No<td>Action<tr><td><ol start='2'><li></li></ol><td>Ask")
    assert [[cell.text for cell in row.cells] for row in read.rows] == [["No", "Action"], ["2.", "Ask"]]


def test_a_text_alone_after_an_empty_row_is_a_title() -> None:
    rows = ("Action|Lead", "Ask|HR", "|", "Services|", "Action|Lead", "Tell|Clerk")
    cells = ("".join(f"<td>{text}</td>" for text in row.split("|")) for row in rows)
    read = page("<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>")
    assert [block.text for block in read.blocks if isinstance(block, Passage)] == ["Services"]
    assert [len(piece.rows) for piece in read.tables] == [2, 2]
