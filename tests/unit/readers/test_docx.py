"""Word documents as python-docx writes them, and what a document is made of."""

from __future__ import annotations

import sys
from collections import Counter

import docx
import pytest
from docx.shared import RGBColor
from hypothesis import given, settings
from hypothesis import strategies as st

from equalityplan.document import Passage, Table
from equalityplan.errors import DocumentError
from equalityplan.provenance import Where
from equalityplan.reader import Limits
from equalityplan.readers.docx import reader
from tests.unit.readers.docx_files import (
    STRICT,
    body,
    cell,
    notice,
    packed,
    paragraph,
    passages,
    read,
    row,
    run,
    saved,
    table,
    texts,
    word_file,
)

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def test_passages_and_tables_come_in_order() -> None:
    made = docx.Document()
    made.add_heading("Our plan", level=1)
    made.add_paragraph("What we shall do.")
    made.add_table(rows=1, cols=2).rows[0].cells[1].text = "Clerk"
    made.add_paragraph("The end.")
    blocks = saved(made).blocks
    assert [type(block) for block in blocks] == [Passage, Passage, Table, Passage]
    assert [block.heading for block in blocks if isinstance(block, Passage)] == [True, False, False]


def test_merged_cells_are_told_once_with_their_spans() -> None:
    made = docx.Document()
    grid = made.add_table(rows=3, cols=3)
    for number in range(9):
        grid.cell(number // 3, number % 3).text = str(number)
    grid.cell(0, 0).merge(grid.cell(0, 1)).text = "Across"
    grid.cell(1, 0).merge(grid.cell(2, 0)).text = "Down"
    (found,) = saved(made).tables
    assert texts(found) == [["Across", "2"], ["Down", "4", "5"], ["7", "8"]]
    assert [[(c.colspan, c.rowspan) for c in r.cells] for r in found.rows] == [
        [(2, 1), (1, 1)],
        [(1, 2), (1, 1), (1, 1)],
        [(1, 1), (1, 1)],
    ]
    assert [[c.where.column for c in r.cells] for r in found.rows] == [[1, 3], [1, 2, 3], [2, 3]]


def test_every_cell_knows_its_place() -> None:
    first, second = body(table(row("a", "b")), paragraph("between"), table(row("c"), row("d", "e"))).tables
    assert first.rows[0].cells[1].where == Where(document="document", table=1, row=1, column=2)
    assert second.rows[1].cells[1].where == Where(document="document", table=2, row=2, column=2)
    assert second.rows[1].where == Where(document="document", table=2, row=2)
    assert str(second.rows[1].cells[1].where) == "document, table 2, row 2"


@pytest.mark.parametrize("style", ["Heading 1", "Heading 9", "Title", "Subtitle"])
def test_headings_are_known_by_their_style(style: str) -> None:
    made = docx.Document()
    made.add_paragraph("Objectives", style=style)
    assert saved(made).blocks == (Passage(text="Objectives", heading=True),)


def test_a_style_of_ones_own_is_a_heading_if_it_rests_on_one() -> None:
    made = docx.Document()
    made.styles.add_style("Section of ours", 1).base_style = made.styles["Heading 2"]
    made.styles.add_style("Plain words", 1).base_style = made.styles["Normal"]
    made.add_paragraph("Objectives", style="Section of ours")
    made.add_paragraph("All staff.", style="Plain words")
    assert [block.heading for block in saved(made).blocks if isinstance(block, Passage)] == [True, False]


def style(name: str, content: str = "", about: str = 'w:type="paragraph"') -> str:
    return f'<w:style {about} w:styleId="{name}"><w:name w:val="{name}"/>{content}</w:style>'


def test_outline_levels_make_headings_and_running_text_unmakes_them() -> None:
    levels = style("Mine", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    contents = style("heading 1") + style(
        "Contents", '<w:basedOn w:val="heading 1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'
    )
    made = body(
        paragraph("One", properties='<w:pStyle w:val="Mine"/>'),
        paragraph("Two", properties='<w:outlineLvl w:val="0"/>'),
        paragraph("Three", properties='<w:pStyle w:val="Contents"/>'),
        paragraph("Four", properties='<w:pStyle w:val="Mine"/><w:outlineLvl w:val="9"/>'),
        paragraph("Five", properties='<w:pStyle w:val="never defined"/>'),
        styles=levels + contents,
    )
    headings = [block.heading for block in made.blocks if isinstance(block, Passage)]
    assert headings == [True, True, False, False, False]


def test_the_default_style_counts_where_a_paragraph_names_none() -> None:
    default = style("heading 3", about='w:type="paragraph" w:default="1"')
    assert body(paragraph("One"), styles=default).blocks == (Passage(text="One", heading=True),)


def test_styles_that_rest_on_each_other_end() -> None:
    circle = style("a", '<w:basedOn w:val="b"/>') + style("b", '<w:basedOn w:val="a"/>')
    made = body(paragraph("One", properties='<w:pStyle w:val="a"/>'), styles=circle)
    assert made.blocks == (Passage(text="One"),)


def test_rows_repeated_on_every_page_are_headers() -> None:
    header = "<w:tblHeader/>"
    (made,) = body(table(row("Action", properties=header), row("Who", properties=header), row("Ask"))).tables
    assert [found.header for found in made.rows] == [True, True, False]


@pytest.mark.parametrize("marked", [(False, True), (True, True)])
def test_marks_of_a_header_that_word_does_not_repeat_are_none(marked: tuple[bool, bool]) -> None:
    made = body(table(*(row("Ask", properties="<w:tblHeader/>" if on else "") for on in marked)))
    assert [found.header for found in made.tables[0].rows] == [False, False]


def test_a_mark_that_is_turned_off_is_none() -> None:
    made = body(table(row("Action", properties='<w:tblHeader w:val="0"/>'), row("Ask")))
    assert not made.tables[0].rows[0].header


@pytest.mark.parametrize(
    ("shade", "fill"),
    [
        ('w:val="clear" w:color="auto" w:fill="ff0000"', "FF0000"),
        ('w:val="clear" w:fill="auto"', None),
        ('w:val="solid" w:color="00B050" w:fill="auto"', "00B050"),
        ('w:val="clear" w:fill="red"', None),
        ('w:val="nil"', None),
    ],
)
def test_a_cell_keeps_its_colour(shade: str, fill: str | None) -> None:
    made = body(table(row(cell("", properties=f"<w:shd {shade}/>"))))
    assert made.tables[0].rows[0].cells[0].fill == fill


def test_headers_and_footers_are_told_once_each() -> None:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Wexcombe Council"
    made.sections[0].footer.paragraphs[0].text = "Draft two"
    made.add_section().header.is_linked_to_previous = False
    made.sections[1].header.paragraphs[0].text = "Wexcombe Council"
    made.add_paragraph("What we shall do.")
    found = saved(made)
    assert passages(found) == ["Wexcombe Council", "What we shall do.", "Draft two"]
    assert [block.running for block in found.blocks if isinstance(block, Passage)] == [True, False, True]


def test_tables_in_a_header_are_lines_of_it() -> None:
    header = '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
    made = body(paragraph("Ask"), header, header1=table(row("Wexcombe", "Draft two")) + paragraph("Page 1"))
    assert passages(made) == ["Wexcombe Draft two", "Page 1", "Ask"]


def test_a_header_that_is_not_there_is_none() -> None:
    made = body(paragraph("Ask"), '<w:sectPr><w:headerReference r:id="gone"/></w:sectPr>')
    assert passages(made) == ["Ask"]


def test_comments_stay_with_their_cell() -> None:
    made = docx.Document()
    asked = made.add_table(rows=1, cols=2).rows[0].cells[0].paragraphs[0].add_run("Ask staff")
    made.add_comment(asked, text="By whom?", author="Clerk")
    passage = made.add_paragraph().add_run("All of it.")
    made.add_comment(passage, text="Really?", author="Clerk")
    found = saved(made)
    assert [c.comment for c in found.tables[0].rows[0].cells] == ["By whom?", None]
    assert texts(found.tables[0]) == [["Ask staff", ""]]
    assert notice(found, "comment").text == "Really?"


def test_comments_that_nothing_points_to_are_kept() -> None:
    comment = f'<w:comment w:id="7">{paragraph("Who said so?")}</w:comment>'
    assert notice(body(paragraph("Ask"), comments=comment), "comment").text == "Who said so?"


def test_text_that_is_struck_out_as_a_whole_is_told_of_the_cell() -> None:
    made = docx.Document()
    cells = made.add_table(rows=1, cols=3).rows[0].cells
    for part in ("Ask", " staff"):
        cells[0].paragraphs[0].add_run(part).font.strike = True
    cells[1].paragraphs[0].add_run("Tell ").font.double_strike = True
    cells[1].paragraphs[0].add_run("all staff")
    cells[2].text = "Clerk"
    found = saved(made)
    assert texts(found.tables[0]) == [["Ask staff", "Tell all staff", "Clerk"]]
    assert [c.struck for c in found.tables[0].rows[0].cells] == [True, False, False]
    told = notice(found, "struck-out")
    assert "'Tell'" in told.message
    assert (told.text, told.where and told.where.column) == (None, 2)


def test_a_cell_of_two_paragraphs_is_struck_only_if_both_are() -> None:
    struck = run("Ask", "<w:strike/>")
    made = body(table(row(cell(paragraph(struck), paragraph(struck)), cell(paragraph(struck), "Tell"))))
    assert [c.struck for c in made.tables[0].rows[0].cells] == [True, False]
    assert "'Ask'" in notice(made, "struck-out").message


def test_a_style_strikes_out_and_a_run_may_take_it_back() -> None:
    struck = style("Old", "<w:rPr><w:strike/></w:rPr>")
    old = '<w:pStyle w:val="Old"/>'
    back = run("Tell", '<w:strike w:val="false"/>')
    made = body(
        table(row(cell(paragraph("Ask", properties=old)), cell(paragraph(back, properties=old)))), styles=struck
    )
    assert [c.struck for c in made.tables[0].rows[0].cells] == [True, False]


def test_hidden_text_is_no_text_and_is_not_lost() -> None:
    made = docx.Document()
    grid = made.add_table(rows=1, cols=1)
    said = grid.rows[0].cells[0].paragraphs[0]
    said.add_run("Ask staff")
    said.add_run(" secretly").font.hidden = True
    found = saved(made)
    assert texts(found.tables[0]) == [["Ask staff"]]
    assert notice(found, "hidden-text").text == "secretly"


@pytest.mark.parametrize("kind", ["p", "r"])
def test_a_style_hides_too(kind: str) -> None:
    hidden = style("Gone", "<w:rPr><w:vanish/></w:rPr>")
    named = f'<w:{kind}Style w:val="Gone"/>'
    made = body(
        paragraph(run("Ask", named if kind == "r" else ""), properties=named if kind == "p" else ""),
        paragraph("Tell"),
        styles=hidden,
    )
    assert passages(made) == ["Tell"]
    assert notice(made, "hidden-text").text == "Ask"


def test_a_hidden_row_marks_its_cells() -> None:
    made = body(table(row("Ask", "Clerk", properties="<w:hidden/>"), row("Tell", "Clerk")))
    assert [[c.hidden for c in r.cells] for r in made.tables[0].rows] == [[True, True], [False, False]]


def test_text_in_colours_of_its_own_is_text() -> None:
    made = docx.Document()
    made.add_paragraph().add_run("Ask").font.color.rgb = RGBColor(255, 0, 0)
    assert passages(saved(made)) == ["Ask"]


def test_footnotes_are_kept_where_they_are_pointed_to() -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{paragraph("none")}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph("Subject to money.")}</w:footnote>'
    )
    made = body(
        table(row("Clerk", cell(paragraph("Ask", '<w:r><w:footnoteReference w:id="1"/></w:r>')))), footnotes=notes
    )
    assert texts(made.tables[0]) == [["Clerk", "Ask"]]
    told = notice(made, "note")
    assert (told.text, told.where and told.where.column) == ("Subject to money.", 2)


def test_endnotes_are_kept_too() -> None:
    notes = f'<w:endnote w:id="1">{paragraph("See the budget.")}</w:endnote>'
    made = body(paragraph("Ask", '<w:r><w:endnoteReference w:id="1"/></w:r>'), endnotes=notes)
    assert (passages(made), notice(made, "note").text) == (["Ask"], "See the budget.")


def test_the_strict_form_of_the_format_is_read_alike() -> None:
    numbers = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
        '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    heading = style("Mine", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    content = (
        paragraph("Aims", properties='<w:pStyle w:val="Mine"/>')
        + table(row(cell(paragraph("Ask", properties='<w:numPr><w:numId w:val="1"/></w:numPr>')), "Clerk"))
        + '<w:sectPr><w:footerReference r:id="footer1"/></w:sectPr>'
    )
    parts = {"numbering": numbers, "styles": heading, "footer1": paragraph("Draft")}
    strict = read(word_file(content, parts, word=STRICT))
    assert strict.blocks == read(word_file(content, parts)).blocks
    assert [type(block) for block in strict.blocks] == [Passage, Table, Passage]
    assert strict.tables[0].rows[0].cells[0].paragraphs[0].number == "1."


@pytest.mark.parametrize("main", ["word/document2.xml", "content/main.xml", "main.xml"])
def test_the_text_is_found_wherever_the_package_says_it_is(main: str) -> None:
    heading = style("Mine", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    made = read(word_file(paragraph("Aims", properties='<w:pStyle w:val="Mine"/>'), {"styles": heading}, main=main))
    assert made.blocks == (Passage(text="Aims", heading=True),)
    assert made.format == "docx"


def test_a_package_without_relationships_is_read_by_the_usual_names() -> None:
    word = f'xmlns:w="{STRICT}"'
    heading = style("heading 1", about='w:type="paragraph" w:default="1"')
    parts = {
        "word/document.xml": f"<w:document {word}><w:body>{paragraph('Ask')}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {word}>{heading}</w:styles>",
    }
    assert read(packed(parts)).blocks == (Passage(text="Ask", heading=True),)


def test_macros_are_neither_read_nor_run() -> None:
    made = read(word_file(paragraph("Ask"), others={"word/vbaProject.bin": b"\x00"}))
    assert passages(made) == ["Ask"]
    assert "macros" in notice(made, "macros-ignored").message


def test_a_word_document_is_known_by_its_content() -> None:
    assert reader.recognises(word_file(paragraph("Ask")))
    assert reader.recognises(word_file(paragraph("Ask"), main="main.xml"))
    assert not reader.recognises(packed({"xl/workbook.xml": "<a/>", "[Content_Types].xml": "<a/>"}))
    assert not reader.recognises(packed({"[Content_Types].xml": "<Types/>"}))
    assert not reader.recognises(b"Action\tLead")
    assert not reader.recognises(OLE2 + "Workbook".encode("utf-16-le"))
    assert not reader.recognises(OLE2 + "WordDocument".encode("utf-16-le"))


def test_a_locked_file_is_refused_with_what_to_do() -> None:
    content = OLE2 + "EncryptedPackage".encode("utf-16-le")
    assert reader.recognises(content)
    with pytest.raises(DocumentError, match="Remove the password"):
        reader.read(content, "plan.docx", Limits())


def test_a_part_that_is_no_word_is_refused() -> None:
    with pytest.raises(DocumentError, match="a Word document with a body was expected"):
        read(packed({"word/document.xml": "<html><body/></html>"}))


printed = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"], exclude_characters="<&"), max_size=30)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 4).flatmap(lambda width: st.lists(st.lists(printed, min_size=width, max_size=width), min_size=1)))
def test_any_grid_of_texts_comes_back_word_for_word(grid: list[list[str]]) -> None:
    made = docx.Document()
    written = made.add_table(rows=len(grid), cols=len(grid[0]))
    for cells, line in zip(written.rows, grid, strict=True):
        for place, text in zip(cells.cells, line, strict=True):
            place.text = text
    (found,) = saved(made).tables
    assert texts(found) == [["\n".join(text.split("\n")).strip() for text in line] for line in grid]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.integers(1, 3), min_size=1, max_size=4), min_size=1, max_size=5))
def test_columns_are_those_of_the_grid_whatever_cells_span(spans: list[list[int]]) -> None:
    rows = (row(*(cell("x", properties=f'<w:gridSpan w:val="{n}"/>') for n in line)) for line in spans)
    (found,) = body(table(*rows)).tables
    assert [[c.colspan for c in r.cells] for r in found.rows] == spans
    assert [[c.where.column for c in r.cells] for r in found.rows] == [
        [1 + sum(line[:n]) for n in range(len(line))] for line in spans
    ]


def calls(content: bytes) -> int:
    """Count the functions that are called to read a file."""
    counted: Counter[str] = Counter()
    sys.setprofile(lambda _, event, __: counted.update((event,)))
    try:
        read(content)
    finally:
        sys.setprofile(None)
    return counted["call"] + counted["c_call"]


def test_work_grows_with_the_rows_and_no_faster() -> None:
    merged = cell("x", properties='<w:vMerge/><w:gridSpan w:val="2"/>')
    insertion = "<w:ins>" + run("all") + "</w:ins>"
    line = row("Ask", cell(paragraph(run("Tell"), insertion)), merged)
    few, many = (calls(word_file(table(line * count) + paragraph("x") * count)) for count in (20, 400))
    assert many < 21 * few


def test_marks_of_bookmarks_are_no_text() -> None:
    assert passages(body(paragraph("Ask", '<w:bookmarkStart w:id="1" w:name="x"/>', " staff"))) == ["Ask staff"]
