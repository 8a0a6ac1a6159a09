"""Rows, merged cells and columns that go on over page ends."""

from __future__ import annotations

from equalityplan.document import Document
from equalityplan.mending import mend
from tests.unit.readers.pdf_pages import Page, passages, read, rows

XS = (50, 180, 330, 430)
HEAD = ("Objective", "Action", "Lead")
FIRST = ("Fair pay for all.", "Compare the pay of\nwomen and men.", "Clerk")


def page(ys: tuple[float, ...], *body: tuple[str, ...]) -> Page:
    return Page(height=300).table(XS, ys, body)


def codes(document: Document) -> list[str]:
    return [notice.code for notice in document.notices]


def test_a_row_whose_full_cells_go_on_is_one_row() -> None:
    first = page(
        (40, 60, 90, 120),
        HEAD,
        FIRST,
        ("Open services.", "Ask the people who use all of\nthe services at Broad Street", "Mayor"),
    )
    document = read(
        first, page((40, 60, 90), ("", "Hall what they need."), ("Safe streets.", "Mend the lamps.", "Clerk"))
    )
    (table,) = document.tables
    assert rows(table)[2:] == [
        ["Open services.", "Ask the people who use all of the services at Broad Street Hall what they need.", "Mayor"],
        ["Safe streets.", "Mend the lamps.", "Clerk"],
    ]
    assert codes(document) == ["row-joined"]


def test_a_row_that_has_text_where_the_one_before_ended_early_is_another() -> None:
    asked = "Ask the people who use all of\nthe services and those that we\nnever see what the things are"
    body = f"{asked}\nthat keep them all from going"
    first = page((40, 60, 90, 150), HEAD, FIRST, ("Open services", body, "Mayor"))
    second = page((40, 70), ("and safe streets", "Mend the lamps.", "Clerk"))
    mended = mend(read(first, second))
    assert [row[0] for row in rows(mended.tables[0])][2:] == ["Open services", "and safe streets"]


def test_nothing_goes_on_from_a_page_with_room_to_spare() -> None:
    full = page((40, 60, 260), HEAD, FIRST)
    short = page((40, 60), ("Open services", "Ask the users", "Mayor"))
    document = read(full, short, page((40, 60), ("for all", "and tell them", "")))
    assert document.tables[-1].rows[0].fresh
    assert len(rows(mend(document).tables[0])) == 4


def test_the_rest_of_a_row_stands_below_a_repeated_header() -> None:
    first = page(
        (40, 60, 90, 120),
        HEAD,
        FIRST,
        ("Open services.", "Ask the people who use all of\nthe services at Broad Street", "Mayor"),
    )
    second = page(
        (40, 60, 80, 110), HEAD, ("", "Hall what they need.", ""), ("Safe streets.", "Mend the lamps.", "Clerk")
    )
    mended = mend(read(first, second))
    kept = [row for row in mended.tables[0].rows if not row.running]
    assert [row.cells[0].text for row in kept] == ["Objective", "Fair pay for all.", "Open services.", "Safe streets."]
    assert kept[2].cells[1].text == "Ask the people who use all of the services at Broad Street Hall what they need."


def test_a_merged_cell_goes_on_beside_a_row_that_begins_on_the_page() -> None:
    first = Page(height=300).table(XS, (40, 60), (HEAD,)).grid(XS[1:], (60, 90, 120))
    first.line(50, 60, 50, 120).line(50, 120, 180, 120)
    first.column(
        54, 71, "People who never use", "our services are asked", "what they lack, and the", "answers are told to the"
    )
    first.column(184, 71, "Ask them.").column(334, 71, "Clerk")
    first.column(184, 101, "Count the answers.").column(334, 101, "Mayor")
    document = read(
        first, page((40, 70, 100), ("council", "Tell the council.", "Clerk"), ("Fair pay.", "Compare.", "Clerk"))
    )
    (table,) = document.tables
    assert table.rows[1].cells[0].text.endswith("told to the council")
    assert table.rows[1].cells[0].rowspan == 3
    assert rows(table)[3:] == [["Tell the council.", "Clerk"], ["Fair pay.", "Compare.", "Clerk"]]


def test_pages_with_the_right_columns_are_put_beside_the_others() -> None:
    ys = (100, 120, 150, 180, 230)
    texts = (HEAD[:2], FIRST[:2], ("Open services.", "Ask."), ("Safe streets.", "Mend the lamps."))
    left = Page(height=300).table(XS[:3], ys, texts)
    texts = (("Lead", "By when"), ("Clerk", "May 2012"), ("Mayor", "June 2012"), ("Clerk", "July 2012"))
    right = Page(height=300).table((50, 120, 200), ys, texts)
    document = read(left, right)
    (table,) = document.tables
    assert rows(table)[0] == ["Objective", "Action", "Lead", "By when"]
    assert "columns-joined" in codes(document)
    assert rows(table)[3] == ["Safe streets.", "Mend the lamps.", "Clerk", "July 2012"]


def test_one_column_that_falls_on_the_next_page_is_put_beside_the_others() -> None:
    ys = (100, 120, 150, 180, 230)
    left = page(ys, HEAD, FIRST, ("Open services.", "Ask.", "Mayor"), ("Safe streets.", "Mend the lamps.", "Clerk"))
    right = Page(height=300)
    for y, text in zip(ys, ("Status", "Done", "Begun", "Done"), strict=False):
        right.text(54, y + 11, text)
    document = read(left, right)
    assert [row[-1] for row in rows(document.tables[0])] == ["Status", "Done", "Begun", "Done"]
    assert passages(document) == []


def test_another_table_at_other_heights_stands_by_itself() -> None:
    left = page((100, 120, 150, 180), HEAD, FIRST, ("Open services.", "Ask.", "Mayor"))
    right = Page(height=300).table(
        (50, 250, 400), (90, 140, 170, 200), (("Name", "Post"), ("Clerk", "One"), ("Mayor", "Two"))
    )
    assert len(read(left, right).tables) == 2


def test_a_bullet_that_is_drawn_begins_an_entry() -> None:
    first = Page(height=300).grid((50, 180, 330), (40, 90))
    first.column(70, 51, "Ask all the users of it", "Tell them what was", "said").text(184, 51, "Clerk")
    for y in (46, 58):
        first.area(60, y, 63, y + 3, "0 0 0")
    paragraphs = read(first).tables[0].rows[0].cells[0].paragraphs
    assert [" ".join(each.text.split()) for each in paragraphs] == [
        "• Ask all the users of it",
        "• Tell them what was said",
    ]


def test_a_table_below_a_title_leaves_the_words_of_the_table_above_alone() -> None:
    made = Page().table(XS, (40, 60, 90), (HEAD, FIRST))
    made.text(54, 103, "Access").table(
        XS, (108, 130, 150), (("Open services.", "Ask.", "Mayor"), ("Safe streets.", "Mend.", "Clerk"))
    )
    document = read(made)
    assert rows(document.tables[0])[0] == list(HEAD)
    assert rows(document.tables[-1])[-1] == ["Safe streets.", "Mend.", "Clerk"]
    assert sum("Fair pay" in row[0] for table in document.tables for row in rows(table)) == 1


def test_words_and_dates_that_a_narrow_column_cuts_are_whole() -> None:
    made = Page().grid((50, 92, 180), (40, 100))
    made.column(54, 51, "communi", "cations", "30/09/201", "3").column(96, 51, "All communications")
    text = read(made).tables[0].rows[0].cells[0].text
    assert "communications" in text
    assert "30/09/2013" in text.replace("\n", " ")


def test_a_header_that_a_page_end_cut_is_whole_where_an_earlier_table_has_the_same() -> None:
    xs = (50, 120, 172, 300)
    header = ["Ref", "Indicator\nor target", "Cost"]
    one = Page().table(xs, (100, 130, 150, 170, 190, 210), [header, *[[f"1.{n}", "Ask", "Nil"] for n in range(1, 5)]])
    one.text(50, 735, "Second part").table(xs, (760, 780), [["Ref", "Indicator", "Cost"]])
    two = Page().table(xs, (50, 70, 90), [["", "or target", ""], ["2.1", "Tell", "Nil"]])
    document = read(one, two)
    first, second = (rows(table) for table in document.tables)
    assert first[0] == second[0] == ["Ref", "Indicator or target", "Cost"]
    assert second[1:] == [["2.1", "Tell", "Nil"]]
    assert [notice.code for notice in document.notices] == ["row-joined"]


def test_rows_that_only_begin_like_a_header_stay_as_they_are() -> None:
    xs = (50, 120, 172, 300)
    header = ["Ref", "Indicator\nor target", "Cost"]
    one = Page().table(xs, (100, 130, 150, 170, 190, 210), [header, *[[f"1.{n}", "Ask", "Nil"] for n in range(1, 5)]])
    one.text(50, 735, "Second part").table(xs, (760, 780), [["Ref", "Indicator", "Cost"]])
    two = Page().table(xs, (50, 70, 90), [["2.1", "Ask", "Nil"], ["2.2", "Tell", "Nil"]])
    assert [rows(table)[0] for table in read(one, two).tables][1] == ["Ref", "Indicator", "Cost"]
