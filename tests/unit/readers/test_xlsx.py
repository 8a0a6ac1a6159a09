"""Excel workbooks: texts, places, merged cells and what the format knows of a cell."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.worksheet.table import Table as ExcelTable

from equalityplan.document import Passage, Table
from equalityplan.reader import read_document
from tests.unit.readers.sheet_files import (
    cell_at,
    codes,
    notice,
    passages,
    put,
    raw_parts,
    raw_workbook,
    read,
    relations,
    said,
    saved,
    texts,
    workbook_of,
    zipped,
)

HEAD = ("Ref", "Action", "Lead")
PAIR = f'<row r="1">{said("A1", "Action")}{said("B1", "Lead")}</row>'
WORDS = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="<&_"), min_size=1, max_size=8)
LINES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)


def test_rows_and_cells_know_their_place_in_the_sheet() -> None:
    document = read(workbook_of((), (None, *HEAD), (), (None, "1", "Ask", "Clerk")))
    assert [row.where.row for row in document.tables[0].rows] == [2, 3, 4]
    where = cell_at(document, 4, 3).where
    assert (where.sheet, where.table, where.row, where.column) == ("Plan", 1, 4, 3)


def test_the_content_tells_the_format_whatever_the_name() -> None:
    file = io.BytesIO(saved(workbook_of(HEAD, ("1", "Ask", "Clerk"))))
    file.name = "plan.csv"
    assert read_document(file).format == "xlsx"


def test_cells_left_out_of_the_file_keep_their_column() -> None:
    document = read(workbook_of(HEAD, ("1", None, "Clerk")))
    assert texts(document) == [["Ref", "Action", "Lead"], ["1", "", "Clerk"]]


def test_cells_without_an_address_follow_one_another() -> None:
    row = "<row><c t='inlineStr'><is><t>Ask</t></is></c><c t='inlineStr'><is><t>Clerk</t></is></c></row>"
    assert texts(read(raw_workbook(PAIR, row))) == [["Action", "Lead"], ["Ask", "Clerk"]]


def test_empty_rows_and_columns_at_the_edges_are_left_out() -> None:
    workbook = workbook_of((), (None, *HEAD), (None, "1", "Ask", "Clerk"))
    sheet = workbook["Plan"]
    for row in range(1, 40):
        for column in range(1, 30):
            sheet.cell(row, column).fill = PatternFill("solid", fgColor="FFFFFF")
    assert texts(read(workbook)) == [["Ref", "Action", "Lead"], ["1", "Ask", "Clerk"]]


def test_cells_merged_down_and_across_cover_the_others() -> None:
    workbook = workbook_of((*HEAD, "By"), ("1", "Ask", "Clerk", "May"), (None, "Tell", None, "June"))
    workbook["Plan"].merge_cells("A2:A3")
    workbook["Plan"].merge_cells("B3:C3")
    document = read(workbook)
    assert texts(document)[1:] == [["1", "Ask", "Clerk", "May"], ["Tell", "June"]]
    assert cell_at(document, 2, 1).rowspan == 2
    assert cell_at(document, 3, 2).colspan == 2
    assert cell_at(document, 3, 4).text == "June"


def test_a_merged_cell_counts_only_rows_and_columns_that_are_read() -> None:
    workbook = workbook_of(HEAD, ("Part one",), ("1", "Ask", "Clerk"), ("2", "Tell", "Clerk"))
    workbook["Plan"].merge_cells("A2:Z2")
    workbook["Plan"].merge_cells("C3:F3")
    document = read(workbook)
    assert cell_at(document, 2, 1).colspan == 3
    assert cell_at(document, 3, 3).colspan == 1


def test_a_text_under_merged_cells_is_kept_in_a_notice() -> None:
    merge = '<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>'
    row = f'<row r="2">{said("A2", "Part one")}{said("B2", "forgotten")}</row>'
    document = read(raw_workbook(PAIR, row, f'<row r="3">{said("A3", "Ask")}{said("B3", "HR")}</row>', after=merge))
    assert texts(document)[1] == ["Part one"]
    assert notice(document, "covered-text").text == "forgotten"


@pytest.mark.parametrize(
    ("fill", "told"),
    [
        (PatternFill("solid", fgColor="FF00B050"), "00B050"),
        (PatternFill("solid", fgColor="FFFFFFFF"), None),
        (PatternFill("solid", fgColor=Color(indexed=10)), "FF0000"),
        (PatternFill("solid", fgColor=Color(indexed=64)), None),
        (PatternFill("solid", fgColor=Color(theme=0)), None),
        (PatternFill("solid", fgColor=Color(theme=1)), "000000"),
        (PatternFill("solid", fgColor=Color(theme=4, tint=0.3999755851924192)), "95B3D7"),
        (PatternFill("solid", fgColor=Color(theme=4, tint=-0.249977111117893)), "376092"),
        (PatternFill("darkGray", fgColor="FF00B050"), None),
        (PatternFill(), None),
    ],
)
def test_fills_are_told_by_value_palette_and_theme(fill: PatternFill, told: str | None) -> None:
    workbook = workbook_of(HEAD, ("1", "Ask", "Clerk"))
    workbook["Plan"]["B2"].fill = fill
    assert cell_at(read(workbook), 2, 2).fill == told


def test_an_empty_cell_with_a_fill_keeps_its_place() -> None:
    workbook = workbook_of((*HEAD, "RAG"), ("1", "Ask", "Clerk"), ("2", "Tell", "Clerk"))
    workbook["Plan"]["D3"].fill = PatternFill("solid", fgColor="FFC000")
    document = read(workbook)
    assert (cell_at(document, 3, 4).text, cell_at(document, 3, 4).fill) == ("", "FFC000")
    assert cell_at(document, 2, 4).fill is None


def test_lines_of_a_cell_are_paragraphs() -> None:
    document = read(workbook_of(HEAD, ("1", "Ask staff\nTell users\r\n\nReport", "Clerk")))
    assert [p.text for p in cell_at(document, 2, 2).paragraphs] == ["Ask staff", "Tell users", "Report"]


def test_markup_that_an_export_left_in_a_cell_is_taken_for_what_it_means() -> None:
    document = read(workbook_of(HEAD, ("1", "<ul><li>Ask R&amp;D</li><li>Tell</li></ul>", "<TBC>")))
    assert [(p.text, p.listed) for p in cell_at(document, 2, 2).paragraphs] == [("Ask R&D", True), ("Tell", True)]
    assert cell_at(document, 2, 3).text == "<TBC>"


def test_shared_strings_come_without_what_says_how_to_speak_them() -> None:
    strings = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Ask_x000D_</t></si>'
        "<si><r><t>Tell </t></r><r><rPr><b/></rPr><t>all</t></r><rPh sb='0' eb='1'><t>tel</t></rPh></si></sst>"
    )
    row = '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>'
    document = read(raw_workbook(PAIR, row, parts={"xl/sharedStrings.xml": strings}))
    assert texts(document)[1] == ["Ask", "Tell all"]


def test_struck_cells_are_marked() -> None:
    workbook = workbook_of(HEAD, ("1", "Ask", "Clerk"))
    workbook["Plan"]["B2"].font = Font(strike=True)
    document = read(workbook)
    assert [cell.struck for cell in document.tables[0].rows[1].cells] == [False, True, False]


def test_words_struck_out_in_a_cell_are_read_and_told() -> None:
    workbook = workbook_of(HEAD, ("1", None, "Clerk"))
    out = InlineFont(strike=True)
    workbook["Plan"]["B2"] = CellRichText("Ask ", TextBlock(out, "yearly"), " monthly")
    workbook["Plan"]["C2"] = CellRichText(TextBlock(out, "Clerk "), TextBlock(out, "of works"))
    document = read(workbook)
    assert (cell_at(document, 2, 2).text, cell_at(document, 2, 2).struck) == ("Ask yearly monthly", False)
    assert (cell_at(document, 2, 3).text, cell_at(document, 2, 3).struck) == ("Clerk of works", True)
    assert "B2" in notice(document, "partly-struck").message
    assert "yearly" in notice(document, "partly-struck").message


def test_comments_belong_to_their_cells_also_empty_ones() -> None:
    workbook = workbook_of(HEAD, ("1", "Ask", None))
    workbook["Plan"]["C2"].comment = Comment("Who?", "Clerk")
    assert cell_at(read(workbook), 2, 3).comment == "Who?"


def test_a_comment_beside_the_tables_is_kept_in_a_notice() -> None:
    workbook = workbook_of(("Our plan",), HEAD, ("1", "Ask", "Clerk"))
    workbook["Plan"]["A1"].comment = Comment("Draft", "Clerk")
    assert notice(read(workbook), "comment-aside").text == "Draft"


def test_threads_of_comments_take_the_place_of_what_stands_for_them() -> None:
    legacy = (
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList>'
        '<comment ref="B1" authorId="0"><text><r><t>[Threaded comment] Open it elsewhere</t></r></text></comment>'
        "</commentList></comments>"
    )
    thread = (
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
        '<threadedComment ref="B1" id="1"><text>Which post?</text></threadedComment>'
        '<threadedComment ref="B1" id="2" parentId="1"><text>The clerk.</text></threadedComment></ThreadedComments>'
    )
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": relations(
            ("comments", "../comments1.xml"), ("threadedComment", "../threadedComments/t1.xml")
        ),
        "xl/comments1.xml": legacy,
        "xl/threadedComments/t1.xml": thread,
    }
    document = read(raw_workbook(PAIR, PAIR.replace("1", "2"), parts=parts))
    assert cell_at(document, 1, 2).comment == "Which post?\nThe clerk."


def test_hidden_rows_columns_and_sheets_are_read_and_told() -> None:
    workbook = workbook_of(HEAD, ("1", "Ask", "Clerk"), ("2", "Tell", "Clerk"))
    workbook["Plan"].row_dimensions[3].hidden = True
    workbook["Plan"].column_dimensions["C"].hidden = True
    lists = workbook.create_sheet("Words", 0)
    lists.append(("Done", "Late"))
    lists.sheet_state = "veryHidden"
    document = read(workbook)
    assert [cell.hidden for cell in document.tables[0].rows[1].cells] == [False, False, True]
    assert [cell.hidden for cell in document.tables[0].rows[2].cells] == [True, True, True]
    assert all(cell.hidden for cell in document.tables[1].rows[0].cells)
    assert document.tables[1].where.sheet == "Words"
    assert ["3" in notice(document, "hidden-rows").message, "C" in notice(document, "hidden-columns").message] == [
        True,
        True,
    ]
    assert "Words" in notice(document, "hidden-sheet").message


def test_rows_printed_on_every_page_are_headers() -> None:
    workbook = workbook_of(("Our plan",), HEAD, ("1", "Ask", "Clerk"))
    workbook["Plan"].print_title_rows = "1:2"
    workbook["Plan"].print_title_cols = "A:A"
    assert [row.header for row in read(workbook).tables[0].rows] == [True, False]


def test_the_first_row_of_filtered_cells_is_a_header() -> None:
    workbook = workbook_of(HEAD, ("1", "Ask", "Clerk"))
    workbook["Plan"].auto_filter.ref = "A1:C2"
    assert [row.header for row in read(workbook).tables[0].rows] == [True, False]


def test_the_first_row_of_what_excel_calls_a_table_is_a_header() -> None:
    workbook = workbook_of(("Our plan",), HEAD, ("1", "Ask", "Clerk"), ("2",))
    workbook["Plan"].add_table(ExcelTable(displayName="Actions", ref="A2:C4"))
    document = read(workbook)
    assert [row.header for row in document.tables[0].rows] == [True, False, False]


def test_each_sheet_has_its_tables_and_all_but_the_first_their_name() -> None:
    workbook = workbook_of(HEAD, ("1", "Ask", "Clerk"), title="Leadership")
    workbook.create_sheet("Empty")
    workbook.create_sheet("Workforce").append(("2", "Tell"))
    document = read(workbook)
    assert [type(block) for block in document.blocks] == [Table, Passage, Table]
    assert [(block.text, block.heading) for block in document.blocks if isinstance(block, Passage)] == [
        ("Workforce", True)
    ]
    assert [table.where.sheet for table in document.tables] == ["Leadership", "Workforce"]
    assert [table.where.table for table in document.tables] == [1, 2]


def test_a_sheet_with_a_chart_is_left_out_and_told() -> None:
    workbook = workbook_of(HEAD, ("1", "Ask", "Clerk"))
    workbook.create_chartsheet("Progress")
    assert "Progress" in notice(read(workbook), "sheet-ignored").message


def test_macros_are_ignored_and_told() -> None:
    document = read(raw_workbook(PAIR, PAIR.replace("1", "2"), parts={"xl/vbaProject.bin": "Sub Run()"}))
    assert "macros-ignored" in codes(document)


def test_boxes_of_text_are_passages_before_or_after_the_table() -> None:
    def box(row: int, text: str) -> str:
        return (
            f"<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>{row}</xdr:row></xdr:from><xdr:sp><xdr:txBody>"
            f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:oneCellAnchor>"
        )

    drawing = (
        '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        f"{box(9, 'Key: green is done')}{box(0, 'Our equality plan')}</xdr:wsDr>"
    )
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": relations(("drawing", "../drawings/drawing1.xml")),
        "xl/drawings/drawing1.xml": drawing,
    }
    rows = [f'<row r="{n}">{said(f"A{n}", "Ask")}{said(f"B{n}", "Clerk")}</row>' for n in (3, 4)]
    document = read(raw_workbook(*rows, parts=parts))
    assert [type(block) for block in document.blocks] == [Passage, Table, Passage]
    assert passages(document) == ["Our equality plan", "Key: green is done"]


def test_lines_printed_on_every_page_are_kept_in_a_notice() -> None:
    after = (
        '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Our plan&amp;RPage &amp;P</oddHeader></headerFooter>'
    )
    found = notice(read(raw_workbook(PAIR, PAIR.replace("1", "2"), after=after)), "page-line")
    assert found.text == "Our plan Page"


def test_colours_that_hang_on_conditions_are_told() -> None:
    after = (
        '<conditionalFormatting sqref="B2:B9"><cfRule type="cellIs" dxfId="0" priority="1"/></conditionalFormatting>'
    )
    assert (
        "B2:B9" in notice(read(raw_workbook(PAIR, PAIR.replace("1", "2"), after=after)), "conditional-colours").message
    )


def test_the_strict_form_of_the_standard_is_read_too() -> None:
    assert texts(read(raw_workbook(PAIR, PAIR.replace("1", "2"), strict=True)))[0] == ["Action", "Lead"]


def test_elements_may_have_a_prefix() -> None:
    parts = raw_parts(PAIR, PAIR.replace("1", "2"))
    sheet = parts["xl/worksheets/sheet1.xml"].replace("xmlns=", "xmlns:x=")
    for name in ("worksheet", "sheetData", "row", "c ", "is>", "t>"):
        sheet = sheet.replace(f"<{name}", f"<x:{name}").replace(f"</{name}", f"</x:{name}")
    sheet = sheet.replace("</c>", "</x:c>")
    assert texts(read(zipped({**parts, "xl/worksheets/sheet1.xml": sheet})))[0] == ["Action", "Lead"]


def test_a_workbook_without_words_says_so() -> None:
    document = read(Workbook())
    assert (document.blocks, codes(document)) == ((), ["no-text"])


def test_the_sheet_is_found_where_the_relations_say() -> None:
    parts = raw_parts(PAIR, PAIR.replace("1", "2"))
    moved = {name.replace("worksheets/sheet1", "ws/one"): content for name, content in parts.items()}
    moved["xl/_rels/workbook.xml.rels"] = relations(("worksheet", "/xl/ws/one.xml"))
    assert len(read(zipped(moved)).tables) == 1


@given(st.lists(st.lists(LINES, min_size=3, max_size=3), min_size=1, max_size=6))
def test_any_full_grid_of_texts_comes_back(rows: list[list[str]]) -> None:
    workbook = Workbook()
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            put(workbook, number, column, text)
    assert texts(read(workbook)) == rows


@given(st.dictionaries(st.tuples(st.integers(1, 12), st.integers(1, 5)), LINES, min_size=1))
def test_no_text_is_lost_wherever_it_stands(cells: dict[tuple[int, int], str]) -> None:
    workbook = Workbook()
    for (row, column), text in cells.items():
        put(workbook, row, column, text)
    document = read(workbook)
    assert sorted(text for text, _ in document.texts() if text) == sorted(cells.values())
    places = {(where.row, where.column): text for text, where in document.texts() if text}
    assert places == cells


def test_the_archive_may_name_its_parts_in_capitals() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in raw_parts(PAIR, PAIR.replace("1", "2")).items():
            archive.writestr(name.replace("worksheets", "Worksheets"), content)
    assert len(read(buffer.getvalue()).tables) == 1
