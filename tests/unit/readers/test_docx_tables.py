"""Tables in Word documents: merged cells, gaps in the grid, and tables in one another."""

from __future__ import annotations

import pytest

from equalityplan.document import Table
from equalityplan.errors import DocumentError
from tests.unit.readers.docx_files import (
    body,
    cell,
    in_cell,
    notice,
    paragraph,
    passages,
    read,
    row,
    run,
    table,
    texts,
    word_file,
)

RESTART, CONTINUE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def spans(found: Table) -> list[list[tuple[int, int]]]:
    return [[(c.colspan, c.rowspan) for c in r.cells] for r in found.rows]


def columns(found: Table) -> list[list[int | None]]:
    return [[c.where.column for c in r.cells] for r in found.rows]


def test_a_cell_that_goes_on_below_covers_the_rows_below() -> None:
    (found,) = body(
        table(
            row(cell("Aim", properties=RESTART), "a"),
            row(cell(properties=CONTINUE), "b"),
            row(cell(properties=CONTINUE), "c"),
            row("Other", "d"),
        )
    ).tables
    assert texts(found) == [["Aim", "a"], ["b"], ["c"], ["Other", "d"]]
    assert spans(found) == [[(1, 3), (1, 1)], [(1, 1)], [(1, 1)], [(1, 1), (1, 1)]]
    assert columns(found) == [[1, 2], [2], [2], [1, 2]]


def test_a_new_start_ends_the_cell_above() -> None:
    (found,) = body(
        table(
            row(cell("A", properties=RESTART), "a"),
            row(cell("B", properties=RESTART), "b"),
            row(cell(properties=CONTINUE), "c"),
        )
    ).tables
    assert texts(found) == [["A", "a"], ["B", "b"], ["c"]]
    assert spans(found) == [[(1, 1), (1, 1)], [(1, 2), (1, 1)], [(1, 1)]]


def test_a_block_merged_both_ways_is_one_cell() -> None:
    wide = '<w:gridSpan w:val="2"/>'
    (found,) = body(
        table(row(cell("A", properties=wide + RESTART), "a"), row(cell(properties=wide + CONTINUE), "b"))
    ).tables
    assert (texts(found), spans(found)) == ([["A", "a"], ["b"]], [[(2, 2), (1, 1)], [(1, 1)]])


@pytest.mark.parametrize("wide", ['<w:gridSpan w:val="2"/>', ""])
def test_a_cell_that_goes_on_with_nothing_is_a_cell(wide: str) -> None:
    (found,) = body(table(row("a", "b", "c"), row(cell("d", properties=wide + CONTINUE), "e"))).tables
    assert texts(found) == [["a", "b", "c"], ["d", "e"]]


def test_a_row_that_leaves_a_column_out_ends_the_cell_above() -> None:
    (found,) = body(
        table(
            row(cell("A", properties=RESTART), "a"),
            row("b", properties='<w:gridBefore w:val="1"/>'),
            row(cell("B", properties=CONTINUE), "c"),
        )
    ).tables
    assert texts(found) == [["A", "a"], ["", "b"], ["B", "c"]]


def test_words_under_a_merged_cell_are_not_lost() -> None:
    made = body(table(row(cell("A", properties=RESTART), "a"), row(cell("under", properties=CONTINUE), "b")))
    assert texts(made.tables[0]) == [["A", "a"], ["b"]]
    assert notice(made, "hidden-text").text == "under"


def test_cells_merged_in_the_old_way_are_one() -> None:
    first, second = '<w:hMerge w:val="restart"/>', '<w:hMerge w:val="continue"/>'
    made = body(table(row(cell("A", properties=first), cell("under", properties=second), "b")))
    assert (texts(made.tables[0]), spans(made.tables[0])) == ([["A", "b"]], [[(2, 1), (1, 1)]])
    assert columns(made.tables[0]) == [[1, 3]]
    assert notice(made, "hidden-text").text == "under"


def test_columns_that_a_row_leaves_out_are_one_empty_cell() -> None:
    (found,) = body(
        table(row("a", "b", "c", "d"), row("e", properties='<w:gridBefore w:val="2"/><w:gridAfter w:val="1"/>'))
    ).tables
    assert texts(found)[1] == ["", "e", ""]
    assert (spans(found)[1], columns(found)[1]) == ([(2, 1), (1, 1), (1, 1)], [1, 3, 4])


@pytest.mark.parametrize("span", ["0", "-3", "many", "", "9999999999"])
def test_a_span_that_is_no_number_of_columns_is_one(span: str) -> None:
    (found,) = body(table(row(cell("a", properties=f'<w:gridSpan w:val="{span}"/>'), "b"))).tables
    assert columns(found) == [[1, 2]]


def test_a_table_in_a_cell_becomes_paragraphs_of_the_cell() -> None:
    inner = table(row("Ask", "May"), row("", ""), row("Tell", "June"))
    made = body(table(row(cell("Steps:", inner, "Then rest."), "Clerk")))
    assert [p.text for p in made.tables[0].rows[0].cells[0].paragraphs] == [
        "Steps:",
        "Ask\tMay",
        "Tell\tJune",
        "Then rest.",
    ]
    assert len(made.tables) == 1
    told = notice(made, "nested-table")
    assert told.where is not None
    assert (told.where.table, told.where.row, told.where.column) == (1, 1, 1)


def test_paragraphs_of_a_single_cell_in_an_inner_row_stay_apart() -> None:
    inner = table(row(cell("Ask", "Tell"), ""), row(cell("Ask", "Tell"), cell("May", "June")))
    found = body(table(row(cell(inner), "Clerk"))).tables[0].rows[0].cells[0]
    assert [p.text for p in found.paragraphs] == ["Ask", "Tell", "Ask Tell\tMay June"]


def test_tables_in_tables_in_tables_become_paragraphs_too() -> None:
    inner = table(row("a", cell(table(row("b", "c"), row("d", "e")), "f")))
    found = body(table(row(cell(inner), "Clerk"))).tables[0].rows[0].cells[0]
    assert found.text == "a\tb\tc d\te f"


def test_an_inner_table_hides_and_deletes_as_an_outer_one_does() -> None:
    inner = table(
        row("a", cell("b", properties=RESTART)),
        row("c", cell("under", properties=CONTINUE)),
        row("gone", "gone", properties="<w:del/>"),
        row("d", cell("out", properties="<w:cellDel/>")),
    )
    made = body(table(row(cell(inner), "Clerk")))
    assert made.tables[0].rows[0].cells[0].text == "a\tb\nc\nd"
    assert notice(made, "tracked-changes").text == "gone\ngone\nout"
    assert notice(made, "hidden-text").text == "under"


def test_numbers_and_strikes_of_an_inner_table_are_kept() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    asked = paragraph(run("Ask", "<w:strike/>"), properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
    found = in_cell(table(row(cell(asked), cell(paragraph(run("May", "<w:strike/>"))))), numbering=numbering)
    assert (found.text, found.struck) == ("1. Ask\tMay", True)


def test_tables_that_one_column_holds_in_place_are_read_as_if_they_stood_outside() -> None:
    inner = table(row("Action", "Lead"), row("Ask", "Clerk"))
    made = body(table(row(cell("Our plan", inner)), row(cell("Year two", inner))), table(row("x", "y")))
    assert passages(made) == ["Our plan", "Year two"]
    assert [texts(found) for found in made.tables] == [
        [["Action", "Lead"], ["Ask", "Clerk"]],
        [["Action", "Lead"], ["Ask", "Clerk"]],
        [["x", "y"]],
    ]
    assert [found.where.table for found in made.tables] == [1, 2, 3]
    assert notice(made, "nested-table").text is None


def test_one_column_without_tables_inside_is_a_table() -> None:
    assert texts(body(table(row("Ask"), row("Tell"))).tables[0]) == [["Ask"], ["Tell"]]


def nested(depth: int) -> str:
    content = paragraph("Ask")
    for _ in range(depth):
        content = table(row(cell(content, paragraph("")), "x"))
    return content


def test_tables_in_one_another_down_to_the_limit_are_read() -> None:
    found = body(nested(60)).tables[0].rows[0].cells[0]
    assert found.text == "Ask" + "\tx" * 59


@pytest.mark.parametrize("depth", [100, 3_000])
def test_tables_too_deep_in_one_another_are_refused(depth: int) -> None:
    with pytest.raises(DocumentError, match="deep"):
        body(nested(depth))


def test_the_limit_of_depth_is_the_callers() -> None:
    content = word_file(nested(4))
    assert read(content, depth=3).tables
    with pytest.raises(DocumentError, match="more than 2 deep"):
        read(content, depth=2)


def test_rows_and_cells_are_limited() -> None:
    content = word_file(table(*(row("a", "b") for _ in range(10))))
    assert read(content, rows=10, cells=20).tables
    with pytest.raises(DocumentError, match="more than 9 rows"):
        read(content, rows=9)
    with pytest.raises(DocumentError, match="more than 19 cells"):
        read(content, cells=19)


def test_columns_that_spans_claim_count_as_cells() -> None:
    wide = row(*(cell(properties='<w:gridSpan w:val="1000"/>') for _ in range(10)))
    with pytest.raises(DocumentError, match="more than 5000 cells"):
        read(word_file(table(wide)), cells=5_000)


def test_time_is_limited() -> None:
    with pytest.raises(DocumentError, match="longer than 0 seconds"):
        read(word_file(paragraph("Ask") * 3_000), seconds=0)


def test_a_cell_without_paragraphs_and_a_row_without_cells_are_empty() -> None:
    (found,) = body("<w:tbl><w:tr/><w:tr><w:tc/></w:tr></w:tbl>").tables
    assert texts(found) == [[], [""]]
