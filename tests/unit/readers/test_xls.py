"""Excel workbooks of the years before 2007."""

from __future__ import annotations

import io
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import xlwt  # type: ignore[import-untyped]
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment

from equalityplan.errors import DocumentError
from equalityplan.reader import Limits
from equalityplan.readers.xls import reader
from tests.unit.readers.sheet_files import (
    cell_at,
    codes,
    converted,
    notice,
    passages,
    read,
    saved,
    texts,
    workbook_of,
)

HEAD = ("Ref", "Action", "Lead")
WORDS = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="<&"), min_size=1, max_size=8)
LINES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)


class OldBook:
    """A workbook that xlwt writes."""

    def __init__(self, *rows: tuple[str | float | date | None, ...]) -> None:
        self.book = xlwt.Workbook()
        self.sheet = self.book.add_sheet("Plan", cell_overwrite_ok=True)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if value is not None:
                    self.sheet.write(number, column, value)

    @property
    def content(self) -> bytes:
        buffer = io.BytesIO()
        self.book.save(buffer)
        return buffer.getvalue()


def fault(content: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(DocumentError) as raised:
        reader.read(content, "plan.xls", limits or Limits())
    return str(raised.value)


def test_rows_and_cells_know_their_place() -> None:
    document = read(OldBook((), (None, *HEAD), (None, "1", None, "Clerk")).content)
    assert document.format == "xls"
    assert texts(document) == [["Ref", "Action", "Lead"], ["1", "", "Clerk"]]
    where = cell_at(document, 3, 4).where
    assert (where.sheet, where.table, where.row, where.column) == ("Plan", 1, 3, 4)


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (2.1, "0.00", "2.10"),
        (2.0, "General", "2"),
        (0.75, "0%", "75%"),
        (1200, '"£"#,##0', "£1,200"),
        (date(2012, 9, 1), "mmm-yy", "Sep-12"),
        (date(2012, 9, 1), "M/D/YY", "01/09/2012"),
        (date(2012, 9, 1), "dd mmmm yyyy", "01 September 2012"),
        (True, "General", "TRUE"),
    ],
)
def test_values_are_read_as_they_are_shown(value: float | date, code: str, shown: str) -> None:
    old = OldBook(HEAD, ("1", None, "HR"))
    old.sheet.write(1, 1, value, xlwt.easyxf(num_format_str=code))
    assert cell_at(read(old.content), 2, 2).text == shown


def test_a_date_shown_without_its_year_is_given_it_and_told() -> None:
    old = OldBook(HEAD, ("1", None, "HR"))
    old.sheet.write(1, 1, date(2012, 9, 1), xlwt.easyxf(num_format_str="d mmm"))
    document = read(old.content)
    assert cell_at(document, 2, 2).text == "1 Sep 2012"
    assert "B2" in notice(document, "year-added").message


def test_days_may_be_counted_from_1904() -> None:
    old = OldBook(HEAD, ("1", None, "HR"))
    old.book.dates_1904 = True
    old.sheet.write(1, 1, 39691, xlwt.easyxf(num_format_str="dd/mm/yyyy"))
    assert cell_at(read(old.content), 2, 2).text == "01/09/2012"


def test_merged_cells_cover_the_others() -> None:
    old = OldBook((*HEAD, "By"), ("1", "Ask", "Clerk", "May"), (None, "Tell", None, "June"))
    old.sheet.merge(1, 2, 0, 0)
    old.sheet.merge(2, 2, 1, 2)
    document = read(old.content)
    assert texts(document)[1:] == [["1", "Ask", "Clerk", "May"], ["Tell", "June"]]
    assert (cell_at(document, 2, 1).rowspan, cell_at(document, 3, 2).colspan) == (2, 2)


def test_fills_and_struck_words_are_read() -> None:
    old = OldBook(HEAD, ("1", "Ask", None))
    old.sheet.write(1, 2, "", xlwt.easyxf("pattern: pattern solid, fore_colour red"))
    old.sheet.write(1, 1, "Ask", xlwt.easyxf("font: struck_out on"))
    out = xlwt.easyfont("struck_out on")
    old.sheet.write_rich_text(1, 0, ("Draft ", ("one", out)))
    document = read(old.content)
    assert cell_at(document, 2, 3).fill == "FF0000"
    assert [cell.struck for cell in document.tables[0].rows[1].cells] == [False, True, False]
    assert "'one'" in notice(document, "partly-struck").message


def test_hidden_rows_columns_and_sheets_are_read_and_told() -> None:
    old = OldBook(HEAD, ("1", "Ask", "Clerk"))
    old.sheet.row(1).hidden = True
    old.sheet.col(2).hidden = True
    words = old.book.add_sheet("Words")
    words.write(0, 0, "Done")
    words.write(0, 1, "Late")
    words.visibility = 1
    document = read(old.content)
    assert [cell.hidden for cell in document.tables[0].rows[0].cells] == [False, False, True]
    assert [cell.hidden for cell in document.tables[0].rows[1].cells] == [True, True, True]
    assert set(codes(document)) == {"hidden-rows", "hidden-columns", "hidden-sheet"}


def test_lines_of_a_cell_are_paragraphs() -> None:
    document = read(OldBook(HEAD, ("1", "Ask\nTell", "HR")).content)
    assert [p.text for p in cell_at(document, 2, 2).paragraphs] == ["Ask", "Tell"]


def test_too_many_rows_and_cells_are_refused() -> None:
    content = OldBook(*[("1", "Ask")] * 60).content
    assert "50 rows" in fault(content, evolve(Limits(), rows=50))
    assert "50 cells" in fault(content, evolve(Limits(), cells=50))


def test_a_locked_workbook_is_named_as_such() -> None:
    content = OldBook(HEAD).content
    # A record that says that the rest is encrypted, put in the place of the one after the first.
    start = content.index(b"\x09\x08\x10\x00\x00\x06\x05\x00") + 20
    locked = content[:start] + b"\x2f\x00" + content[start + 2 :]
    assert "password" in fault(locked)


def test_a_workbook_that_is_cut_off_is_named_as_such() -> None:
    content = OldBook(HEAD, ("1", "Ask", "Clerk")).content
    assert "plan.xls" in fault(content[: len(content) // 2])


def test_an_old_document_that_is_no_workbook_is_left_to_others() -> None:
    assert not reader.recognises(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    assert not reader.recognises(b"Action,Lead")


@settings(max_examples=50)
@given(st.lists(st.lists(LINES, min_size=3, max_size=3), min_size=1, max_size=6))
def test_any_full_grid_of_texts_comes_back(rows: list[list[str]]) -> None:
    assert texts(read(OldBook(*map(tuple, rows)).content)) == rows


@cache
def unharmed() -> bytes:
    return OldBook((*HEAD, "By"), ("1", "Ask", "Clerk", 41153), ("2", "Tell", None, 0.5)).content


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_bytes_that_were_changed_raise_nothing_but_document_errors(data: st.DataObject) -> None:
    content = bytearray(unharmed())
    for place in data.draw(st.lists(st.integers(8, len(content) - 1), min_size=1, max_size=6)):
        content[place] ^= data.draw(st.integers(1, 255))
    try:
        reader.read(bytes(content), "plan.xls", Limits())
    except DocumentError as error:
        assert str(error).startswith("plan.xls")  # noqa: PT017 - most changes do no harm at all


def test_what_libreoffice_saves_is_read_as_the_workbook_it_was(tmp_path: Path) -> None:
    workbook = workbook_of(("Fernshire plan",), (*HEAD, "By"), (2.1, "Ask\nTell", "HR", 41153), (2.2, "Go", "HR", 2))
    sheet = workbook["Plan"]
    sheet["A3"].number_format = "0.00"
    sheet["D3"].number_format = "mmm-yy"
    sheet["B4"].comment = Comment("Late", "Clerk")
    sheet.print_title_rows = "2:2"
    sheet.merge_cells("A1:D1")
    made, document = read(workbook), read(converted(saved(workbook), "xls", tmp_path))
    assert document.format == "xls"
    assert texts(document) == texts(made)
    assert passages(document) == passages(made)
    assert cell_at(document, 4, 2).comment == "Late"
    assert [row.header for row in document.tables[0].rows] == [True, False, False]
