"""Tracked changes: insertions are read, deletions left out and kept in a notice."""

from __future__ import annotations

import pytest

from tests.unit.readers.docx_files import body, cell, notice, paragraph, passages, row, run, table, texts


def deleted(text: str) -> str:
    return f'<w:del w:id="1"><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def inserted(*runs: str) -> str:
    return f'<w:ins w:id="2">{"".join(runs)}</w:ins>'


END_DELETED = "<w:rPr><w:del/></w:rPr>"


def test_insertions_are_read_and_deletions_left_out() -> None:
    made = body(table(row(cell(paragraph(run("Ask "), deleted("some"), inserted(run("all")), run(" staff"))), "Clerk")))
    assert texts(made.tables[0]) == [["Ask all staff", "Clerk"]]
    told = notice(made, "tracked-changes")
    assert told.text == "some"
    assert "1 deletions left out, 1 insertions read" in told.message


def test_there_is_one_notice_for_each_table_and_one_for_the_passages() -> None:
    line = table(row(cell(paragraph(deleted("a"))), cell(paragraph(deleted("b")))))
    made = body(paragraph(deleted("c")), line, line, paragraph(deleted("d")))
    assert [(told.where and told.where.table, told.text) for told in made.notices] == [
        (None, "c\nd"),
        (1, "a\nb"),
        (2, "a\nb"),
    ]
    assert [place.column for place in made.notices[1].also] == [2]


def test_moved_text_stands_where_it_was_moved_to() -> None:
    moved = f"<w:moveFrom>{run('Ask')}</w:moveFrom>"
    made = body(paragraph(moved, "Tell"), paragraph(f"<w:moveTo>{run('Ask')}</w:moveTo>"))
    assert passages(made) == ["Tell", "Ask"]
    assert notice(made, "tracked-changes").text == "Ask"


def test_a_deletion_in_an_insertion_is_a_deletion() -> None:
    assert passages(body(paragraph(inserted(run("Ask"), deleted("Tell"))))) == ["Ask"]


def test_a_deleted_row_is_left_out_and_the_rows_keep_their_numbers() -> None:
    made = body(table(row("a", "b"), row("c", "d", properties='<w:del w:id="3"/>'), row("e", "f")))
    assert texts(made.tables[0]) == [["a", "b"], ["e", "f"]]
    assert [found.where.row for found in made.tables[0].rows] == [1, 3]
    told = notice(made, "tracked-changes")
    assert (told.text, told.where and told.where.row) == ("c\nd", 2)


def test_an_inserted_row_is_read() -> None:
    made = body(table(row("a", "b"), row("c", "d", properties='<w:ins w:id="3"/>')))
    assert texts(made.tables[0]) == [["a", "b"], ["c", "d"]]
    assert "1 insertions read" in notice(made, "tracked-changes").message


def test_a_deleted_cell_is_left_out() -> None:
    made = body(table(row("a", cell("b", properties="<w:cellDel/>"), "c")))
    assert texts(made.tables[0]) == [["a", "c"]]
    assert notice(made, "tracked-changes").text == "b"


def test_a_paragraph_whose_end_is_deleted_goes_on_with_the_next() -> None:
    first = paragraph("Ask ", properties=END_DELETED)
    assert passages(body(first, paragraph("all "), paragraph("staff"))) == ["Ask all", "staff"]
    assert texts(body(table(row(cell(first, paragraph("all"))))).tables[0]) == [["Ask all"]]


def test_a_deleted_paragraph_leaves_no_trace() -> None:
    gone = paragraph(deleted("Ask"), properties=END_DELETED)
    assert passages(body(gone, gone, paragraph("Tell"))) == ["Tell"]


def test_an_end_that_is_deleted_before_a_table_joins_nothing() -> None:
    made = body(paragraph("Ask", properties=END_DELETED), table(row("a", "b")), paragraph("Tell"))
    assert (passages(made), len(made.tables)) == (["Ask", "Tell"], 1)


def test_deleted_entries_of_a_list_are_not_counted() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    place = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    gone = paragraph(deleted("Ask"), properties=place + END_DELETED)
    made = body(table(row(cell(paragraph("Tell", properties=place), gone))), gone, numbering=numbering)
    assert [p.number for p in made.tables[0].rows[0].cells[0].paragraphs] == ["1."]


@pytest.mark.parametrize(
    "properties",
    [
        '<w:gridSpan w:val="1"/><w:tcPrChange><w:tcPr><w:gridSpan w:val="3"/></w:tcPr></w:tcPrChange>',
        '<w:tcPrChange><w:tcPr><w:shd w:fill="FF0000"/><w:vMerge/></w:tcPr></w:tcPrChange>',
    ],
)
def test_properties_of_the_past_count_no_more(properties: str) -> None:
    (found,) = body(table(row(cell("a", properties=properties)))).tables[0].rows[0].cells
    assert (found.colspan, found.fill, found.text) == (1, None, "a")


def test_text_that_was_struck_or_hidden_in_the_past_is_plain() -> None:
    past = "<w:rPrChange><w:rPr><w:vanish/><w:strike/></w:rPr></w:rPrChange>"
    made = body(table(row(cell(paragraph(run("Ask", past))))))
    assert texts(made.tables[0]) == [["Ask"]]
    assert made.notices == ()
