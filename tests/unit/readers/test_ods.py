"""OpenDocument spreadsheets."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from equalityplan.document import Passage
from equalityplan.errors import DocumentError
from equalityplan.reader import Limits
from equalityplan.readers.ods import reader
from tests.unit.readers.sheet_files import (
    cell_at,
    codes,
    converted,
    notice,
    open_row,
    open_table,
    passages,
    raw_spreadsheet,
    read,
    saved,
    texts,
    workbook_of,
    zipped,
)

HEAD = open_row("Ref", "Action", "Lead")
ROW = open_row("1", "Ask", "Clerk")
WORDS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=8)
LINES = st.lists(WORDS.filter(lambda word: "<" not in word and "&" not in word), min_size=1, max_size=3).map(" ".join)


def cell(attributes: str, content: str = "") -> str:
    return f"<table:table-cell {attributes}>{content}</table:table-cell>"


def line(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def style(name: str, properties: str, family: str = "table-cell", more: str = "") -> str:
    return f'<style:style style:name="{name}" style:family="{family}" {more}>{properties}</style:style>'


def fault(content: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(DocumentError) as raised:
        reader.read(content, "plan.ods", limits or Limits())
    return str(raised.value)


def test_rows_and_cells_know_their_place() -> None:
    document = read(raw_spreadsheet(open_table(open_row(), HEAD, open_row("1", "", "Clerk"))))
    assert document.format == "ods"
    assert texts(document) == [["Ref", "Action", "Lead"], ["1", "", "Clerk"]]
    where = cell_at(document, 3, 3).where
    assert (where.sheet, where.table, where.row, where.column) == ("Plan", 1, 3, 3)


def test_a_text_is_read_as_it_is_shown() -> None:
    shown = cell('office:value-type="float" office:value="2.1"', line("2.10"))
    when = cell('office:value-type="date" office:date-value="2012-09-01"', line("Sep 12"))
    assert texts(read(raw_spreadsheet(open_table(HEAD, open_row(shown, "Ask", when)))))[1] == ["2.10", "Ask", "Sep 12"]


def test_a_month_shown_before_its_day_changes_places_with_it() -> None:
    when = cell('office:value-type="date" office:date-value="2012-09-01"', line("09/01/12"))
    late = cell('office:value-type="date" office:date-value="2012-01-09"', line("09/01/12"))
    assert texts(read(raw_spreadsheet(open_table(HEAD, open_row(when, "Ask", late)))))[1] == [
        "01/09/12",
        "Ask",
        "09/01/12",
    ]


def test_a_date_shown_without_its_year_is_given_it_and_told() -> None:
    styles = '<number:date-style style:name="N1"><number:day/><number:month/></number:date-style>' + style(
        "ce1", "", more='style:data-style-name="N1"'
    )
    when = cell('table:style-name="ce1" office:value-type="date" office:date-value="2012-09-01"', line("1-Sep"))
    document = read(raw_spreadsheet(open_table(HEAD, open_row("1", when, "HR")), styles=styles))
    assert cell_at(document, 2, 2).text == "1-Sep-2012"
    assert "B2" in notice(document, "year-added").message


@pytest.mark.parametrize(
    ("attributes", "shown"),
    [
        ('office:value-type="float" office:value="2.50"', "2.5"),
        ('office:value-type="percentage" office:value="0.75"', "75%"),
        ('office:value-type="date" office:date-value="2012-09-01"', "01/09/2012"),
        ('office:value-type="boolean" office:boolean-value="true"', "TRUE"),
        ('office:value-type="string" office:string-value="Ask"', "Ask"),
        ('office:value-type="float" office:value="x"', "x"),
    ],
)
def test_a_value_without_a_text_is_read_too(attributes: str, shown: str) -> None:
    assert texts(read(raw_spreadsheet(open_table(HEAD, open_row("1", cell(attributes), "HR")))))[1][1] == shown


def test_spaces_tabs_line_breaks_and_paragraphs_are_read() -> None:
    words = line('Ask<text:s text:c="2"/>all<text:line-break/>Tell<text:tab/>some') + line("Report")
    document = read(raw_spreadsheet(open_table(HEAD, open_row("1", cell("", words), "HR"))))
    assert [p.text for p in cell_at(document, 2, 2).paragraphs] == ["Ask  all", "Tell some", "Report"]


def test_cells_and_rows_that_repeat_are_as_many() -> None:
    tick = cell('table:number-columns-repeated="2"', line("yes"))
    document = read(
        raw_spreadsheet(open_table(HEAD, open_row("1", tick, attributes='table:number-rows-repeated="3"'), ROW))
    )
    assert texts(document)[1:] == [["1", "yes", "yes"]] * 3 + [["1", "Ask", "Clerk"]]
    assert [row.where.row for row in document.tables[0].rows] == [1, 2, 3, 4, 5]


def test_a_sheet_full_of_empty_cells_costs_nothing() -> None:
    blank = open_row(cell('table:number-columns-repeated="16384"'), attributes='table:number-rows-repeated="1048570"')
    limits = evolve(Limits(), rows=5, cells=40)
    assert len(reader.read(raw_spreadsheet(open_table(HEAD, ROW, blank)), "plan", limits).tables[0].rows) == 2


def test_an_endless_row_of_coloured_cells_ends_soon() -> None:
    red = style("ce1", '<style:table-cell-properties fo:background-color="#ff0000"/>')
    tail = cell('table:style-name="ce1" table:number-columns-repeated="16380"')
    document = read(raw_spreadsheet(open_table(open_row("Ref", "Action", tail), ROW), styles=red))
    assert [len(row.cells) for row in document.tables[0].rows] == [3, 3]
    assert cell_at(document, 1, 3).fill == "FF0000"


def test_rows_that_repeat_too_often_are_refused() -> None:
    full = open_row("1", "Ask", attributes='table:number-rows-repeated="1048576"')
    assert "100000 rows" in fault(raw_spreadsheet(open_table(HEAD, full)))
    wide = open_row(
        cell('table:number-columns-repeated="16384"', line("x")), attributes='table:number-rows-repeated="999"'
    )
    assert "2000000 cells" in fault(raw_spreadsheet(open_table(HEAD, wide)))


def test_cells_of_endless_lines_are_refused() -> None:
    limits = evolve(Limits(), cells=1_000)
    long = open_row("1", cell("", line("Ask") * 2_000), "HR")
    assert "1000 cells" in fault(raw_spreadsheet(open_table(HEAD, long)), limits)


def test_merged_cells_cover_the_others() -> None:
    first = cell('table:number-rows-spanned="2" table:number-columns-spanned="1"', line("1"))
    across = cell('table:number-columns-spanned="2"', line("Tell"))
    document = read(
        raw_spreadsheet(
            open_table(
                HEAD,
                open_row(first, "Ask", "Clerk"),
                open_row("<table:covered-table-cell/>", across, "<table:covered-table-cell/>"),
            )
        )
    )
    assert texts(document)[1:] == [["1", "Ask", "Clerk"], ["Tell"]]
    assert (cell_at(document, 2, 1).rowspan, cell_at(document, 3, 2).colspan) == (2, 2)


def test_a_text_under_merged_cells_is_kept_in_a_notice() -> None:
    across = cell('table:number-columns-spanned="2"', line("Tell"))
    covered = f"<table:covered-table-cell>{line('forgotten')}</table:covered-table-cell>"
    document = read(raw_spreadsheet(open_table(HEAD, open_row("1", across, covered))))
    assert notice(document, "covered-text").text == "forgotten"


def test_fills_and_struck_words_come_from_styles_and_their_parents() -> None:
    styles = (
        style("base", '<style:table-cell-properties fo:background-color="#00b050"/>')
        + style("ce1", "", more='style:parent-style-name="base"')
        + style("ce2", '<style:text-properties style:text-line-through-style="solid"/>')
        + style("ce3", '<style:table-cell-properties fo:background-color="transparent"/>')
        + style("loop", "", more='style:parent-style-name="loop"')
        + style("T1", '<style:text-properties style:text-line-through-style="solid"/>', family="text")
    )
    lines = cell("", line("Ask") + line('<text:span text:style-name="T1">yearly</text:span>'))
    partly = cell("", line('Ask <text:span text:style-name="T1">yearly</text:span> monthly'))
    wholly = cell("", line('<text:span text:style-name="T1">Ask <text:span>all</text:span></text:span>'))
    rows = (
        HEAD,
        open_row(
            cell('table:style-name="ce1"', line("1")),
            cell('table:style-name="ce2"', line("Ask")),
            cell('table:style-name="ce3"', line("HR")),
        ),
        open_row(cell('table:style-name="loop"', line("2")), partly, wholly),
        open_row("3", lines, "HR"),
    )
    document = read(raw_spreadsheet(open_table(*rows), styles=styles))
    assert [c.fill for c in document.tables[0].rows[1].cells] == ["00B050", None, None]
    assert [c.struck for c in document.tables[0].rows[1].cells] == [False, True, False]
    assert [c.struck for c in document.tables[0].rows[2].cells] == [False, False, True]
    assert not cell_at(document, 4, 2).struck
    assert notice(document, "partly-struck").message.startswith("B3, B4: ")


def test_a_cell_without_a_style_has_that_of_its_column() -> None:
    styles = style("ce1", '<style:table-cell-properties fo:background-color="#00b050"/>')
    columns = '<table:table-column/><table:table-column table:default-cell-style-name="ce1"/>'
    document = read(raw_spreadsheet(open_table(columns, HEAD, ROW), styles=styles))
    assert [c.fill for c in document.tables[0].rows[1].cells] == [None, "00B050", None]


def test_comments_are_no_words_of_their_cells() -> None:
    noted = f"<office:annotation><dc xmlns='x'>clerk</dc>{line('Who?')}{line('When?')}</office:annotation>{line('Ask')}"
    document = read(raw_spreadsheet(open_table(HEAD, open_row("1", cell("", noted), "HR"))))
    assert (cell_at(document, 2, 2).text, cell_at(document, 2, 2).comment) == ("Ask", "Who?\nWhen?")


def test_boxes_of_text_are_passages() -> None:
    box = f"<draw:frame><draw:text-box>{line('Key: green is done')}</draw:text-box></draw:frame>"
    document = read(raw_spreadsheet(open_table(HEAD, open_row("1", cell("", line("Ask") + box), "HR"))))
    assert texts(document)[1] == ["1", "Ask", "HR"]
    assert passages(document) == ["Key: green is done"]


def test_hidden_rows_columns_and_sheets_are_read_and_told() -> None:
    styles = style("ta2", '<style:table-properties table:display="false"/>', family="table")
    columns = '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>'
    hidden = open_row("2", "Tell", "HR", attributes='table:visibility="filter"')
    words = open_table(open_row("Done", "Late"), name="Words", attributes='table:style-name="ta2"')
    document = read(raw_spreadsheet(words, open_table(columns, HEAD, hidden), styles=styles))
    assert [cell.hidden for cell in document.tables[0].rows[0].cells] == [False, False, True]
    assert [cell.hidden for cell in document.tables[0].rows[1].cells] == [True, True, True]
    assert [cell.hidden for cell in document.tables[1].rows[0].cells] == [True, True]
    assert set(codes(document)) == {"hidden-rows", "hidden-columns", "hidden-sheet"}
    assert [block.text for block in document.blocks if isinstance(block, Passage)] == ["Words"]


def test_header_rows_and_filters_mark_headers() -> None:
    header = f"<table:table-header-rows>{HEAD}</table:table-header-rows>"
    ranges = (
        '<table:database-ranges><table:database-range table:target-range-address="$Other.A1:$Other.C2" '
        'table:display-filter-buttons="true"/></table:database-ranges>'
    )
    document = read(raw_spreadsheet(open_table(header, ROW), open_table(HEAD, ROW, name="Other"), after=ranges))
    assert [[row.header for row in table.rows] for table in document.tables] == [[True, False], [True, False]]


def test_a_formula_without_a_value_is_told() -> None:
    document = read(raw_spreadsheet(open_table(HEAD, open_row("1", cell('table:formula="of:=1+1"'), "HR"))))
    assert "B2" in notice(document, "formula-without-value").message


def test_what_was_changed_or_linked_is_no_sheet() -> None:
    linked = f"<table:dde-links><table:dde-link>{open_table(HEAD, name='Far')}</table:dde-link></table:dde-links>"
    inner = cell("", open_table(open_row("a", "b"), name="inner") + line("Ask"))
    document = read(raw_spreadsheet(open_table(HEAD, open_row("1", inner, "HR")), after=linked))
    assert len(document.tables) == 1
    assert texts(document)[1][0] == "1"
    assert texts(document)[1][2] == "HR"


def test_a_locked_spreadsheet_is_named_as_such() -> None:
    manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    assert "password" in fault(raw_spreadsheet(open_table(HEAD), parts={"META-INF/manifest.xml": manifest}))


def test_another_document_of_the_family_is_named_as_such() -> None:
    text = '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'
    assert "no spreadsheet" in fault(zipped({"content.xml": text}))


def test_macros_are_ignored_and_told() -> None:
    content = raw_spreadsheet(open_table(HEAD, ROW), parts={"Basic/Standard/Module1.xml": "Sub Run"})
    assert "macros-ignored" in codes(read(content))


def test_entities_and_broken_xml_are_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "b">]><office/>'
    assert "document type" in fault(zipped({"content.xml": bomb}))
    assert "well-formed" in fault(zipped({"content.xml": "<office><a></office>"}))
    assert "plan.ods" in fault(raw_spreadsheet(open_table(HEAD))[:200])


@given(st.lists(st.lists(LINES, min_size=3, max_size=3), min_size=1, max_size=6))
def test_any_full_grid_of_texts_comes_back(rows: list[list[str]]) -> None:
    made = (open_row(*(cell("", line(escape(text))) for text in row)) for row in rows)
    assert texts(read(raw_spreadsheet(open_table(*made)))) == rows


@given(st.data())
def test_xml_that_was_changed_raises_nothing_but_document_errors(data: st.DataObject) -> None:
    text = open_table(HEAD, open_row("1", cell('table:number-columns-spanned="2"', line("Ask")), "HR"))
    begin = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(begin, min(begin + 12, len(text))))
    put = data.draw(st.text(st.sampled_from('<>/"= abt:pce0129'), max_size=6))
    try:
        reader.read(raw_spreadsheet(text[:begin] + put + text[end:]), "plan.ods", Limits())
    except DocumentError as error:
        assert str(error).startswith("plan.ods")  # noqa: PT017 - most changes do no harm at all


def test_what_libreoffice_saves_is_read_as_the_workbook_it_was(tmp_path: Path) -> None:
    workbook = workbook_of(
        ("Fernshire plan",),
        ("Ref", "Action", "By when", "Status", "RAG"),
        (2.1, "Ask staff\nTell users", 41153, 0.75, None),
        (None, "Report", 41518, 1, None),
    )
    sheet = workbook["Plan"]
    for row in (3, 4):
        sheet.cell(row, 1).number_format = "0.00"
        sheet.cell(row, 3).number_format = "mmm-yy"
        sheet.cell(row, 4).number_format = "0%"
    sheet.merge_cells("A1:E1")
    sheet.merge_cells("A3:A4")
    sheet["E3"].fill = PatternFill("solid", fgColor="00B050")
    sheet["B4"].font = Font(strike=True)
    sheet["B4"].comment = Comment("Late", "Clerk")
    sheet.row_dimensions[4].hidden = True
    sheet.auto_filter.ref = "A2:E4"
    made, document = read(workbook), read(converted(saved(workbook), "ods", tmp_path))
    assert document.format == "ods"
    assert texts(document) == texts(made)
    assert passages(document) == passages(made)
    for one, other in zip(document.tables[0].rows, made.tables[0].rows, strict=True):
        assert one.header == other.header
        looks = [(c.fill, c.struck, c.comment, c.hidden, c.colspan, c.rowspan) for c in one.cells]
        assert looks == [(c.fill, c.struck, c.comment, c.hidden, c.colspan, c.rowspan) for c in other.cells]
