"""Workbooks that are damaged, locked, or made to do harm."""

from __future__ import annotations

import tracemalloc
from functools import cache

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from equalityplan.errors import DocumentError
from equalityplan.reader import Limits
from equalityplan.readers.xlsx import reader
from tests.unit.readers.sheet_files import (
    TRANSITIONAL,
    cell_at,
    notice,
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

PAIR = f'<row r="1">{said("A1", "Action")}{said("B1", "Lead")}</row>'
NEXT = f'<row r="2">{said("A2", "Ask")}{said("B2", "Clerk")}</row>'
MIB = 1 << 20


def fault(content: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(DocumentError) as raised:
        reader.read(content, "plan.xlsx", limits or Limits())
    return str(raised.value)


def many(first: int, last: int) -> str:
    return "".join(f'<row r="{n}">{said(f"A{n}", "Ask")}{said(f"B{n}", "HR")}</row>' for n in range(first, last + 1))


def test_a_locked_workbook_is_named_as_such() -> None:
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    assert reader.recognises(locked)
    assert "password" in fault(locked)


def test_a_workbook_that_is_cut_off_is_named_as_such() -> None:
    content = saved(workbook_of(("Action", "Lead"), ("Ask", "Clerk")))
    for size in (len(content) // 4, len(content) // 2, len(content) - 30):
        assert "plan.xlsx" in fault(content[:size])


def test_a_binary_workbook_is_named_as_such() -> None:
    parts = {"_rels/.rels": relations(("officeDocument", "xl/workbook.bin")), "xl/workbook.bin": "\x83\x01"}
    assert ".xlsb" in fault(zipped(parts))


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    parts = raw_parts(PAIR, NEXT)
    for part in ("xl/worksheets/sheet1.xml", "xl/workbook.xml"):
        assert "document type" in fault(zipped({**parts, part: bomb + parts[part]}))
    strings = f'{bomb}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&b;</t></si></sst>'
    assert "document type" in fault(raw_workbook(PAIR, parts={"xl/sharedStrings.xml": strings}))


@pytest.mark.parametrize("value", ["7", "-1", "x", "", "99999999999"])
def test_a_text_that_the_workbook_does_not_have_is_told(value: str) -> None:
    row = f'<row r="2"><c r="A2" t="s"><v>{value}</v></c></row>'
    if value:
        assert "sheet1.xml" in fault(raw_workbook(PAIR, row))
    else:
        assert len(read(raw_workbook(PAIR, NEXT, row.replace("2", "3"))).tables[0].rows) == 2


@pytest.mark.parametrize("place", ["AAAA1", "1A", "", "a1"])
def test_an_address_that_is_none_is_told(place: str) -> None:
    assert "address" in fault(raw_workbook(PAIR, f'<row r="2">{said(place, "Ask")}</row>'))


@pytest.mark.parametrize("number", ["0", "1048577"])
def test_a_row_outside_the_sheet_is_told(number: str) -> None:
    assert "row" in fault(raw_workbook(PAIR, f'<row r="{number}">{said("A2", "Ask")}</row>'))


def test_a_row_that_stands_twice_is_told() -> None:
    assert "twice" in fault(raw_workbook(PAIR, NEXT, NEXT))


def test_xml_that_is_cut_off_is_told() -> None:
    parts = raw_parts(PAIR, NEXT)
    cut = parts["xl/worksheets/sheet1.xml"][:-30]
    assert "well-formed" in fault(zipped({**parts, "xl/worksheets/sheet1.xml": cut}))


def test_elements_deep_in_one_another_are_refused() -> None:
    assert "deep" in fault(raw_workbook(PAIR, "<x>" * 300 + "</x>" * 300))


def test_a_sheet_that_is_missing_is_told() -> None:
    parts = raw_parts(PAIR)
    del parts["xl/worksheets/sheet1.xml"]
    assert "sheet1.xml" in fault(zipped(parts))


def test_a_part_outside_the_file_is_never_read() -> None:
    parts = raw_parts(PAIR, NEXT)
    parts["xl/_rels/workbook.xml.rels"] = relations(("worksheet", "../../../../../etc/passwd"))
    assert "etc/passwd" in fault(zipped(parts))


def test_links_to_other_files_are_left_alone() -> None:
    row = '<row r="2"><c r="A2" t="str"><f>[1]Sheet1!A1</f><v>Ask</v></c><c r="B2"><v>1</v></c></row>'
    parts = raw_parts(PAIR, row)
    external = relations(("externalLinkPath", "file:///nowhere/other.xlsx")).replace("/>", ' TargetMode="External"/>')
    parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = external
    assert texts(read(zipped(parts)))[1] == ["Ask", "1"]


def test_a_sheet_with_too_many_rows_is_refused_before_it_is_read_to_its_end() -> None:
    limits = evolve(Limits(), rows=100)
    assert "100 rows" in fault(raw_workbook(many(1, 150) + "<broken"), limits)


def test_too_many_cells_are_refused() -> None:
    limits = evolve(Limits(), cells=100)
    assert "100 cells" in fault(raw_workbook(many(1, 60)), limits)
    far = "".join(f'<row r="{n}">{said(f"A{n}", "Ask")}{said(f"XFD{n}", "HR")}</row>' for n in range(1, 20))
    spread = "".join(
        f'<row r="{n}">{said(f"A{n}", "Ask")}{said(f"{c}{n}", "HR")}</row>'
        for n, c in enumerate("BCDEFGHIJKLMNOPQRST", 1)
    )
    assert "100 cells" in fault(raw_workbook(spread), limits)
    assert len(reader.read(raw_workbook(far), "plan", limits).tables[0].rows[0].cells) == 2


def test_what_a_sheet_says_of_its_size_is_not_believed() -> None:
    assert len(read(raw_workbook(PAIR, NEXT, before='<dimension ref="A1:XFD1048576"/>')).tables[0].rows) == 2


def test_rows_that_hold_a_format_alone_cost_nothing() -> None:
    blank = "".join(f'<row r="{n}" s="1"><c r="A{n}" s="1"/><c r="B{n}" s="1"/></row>' for n in range(3, 60_000))
    limits = evolve(Limits(), rows=10, cells=20)
    assert len(reader.read(raw_workbook(PAIR, NEXT, blank), "plan", limits).tables[0].rows) == 2


def test_a_cell_merged_over_the_whole_sheet_is_small() -> None:
    after = '<mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells>'
    row = f'<row r="3">{said("A3", "Part one")}</row><row r="4">{said("C4", "under it")}</row>'
    document = read(raw_workbook(PAIR, NEXT, row, after=after))
    assert len(document.tables[0].rows) == 2
    assert notice(document, "covered-text").text == "under it"


def test_cells_merged_again_and_again_are_refused() -> None:
    merges = "".join(f'<mergeCell ref="{c}{n}:XFD1048576"/>' for c in "ABCDEFGH" for n in range(1, 1000))
    content = raw_workbook(many(1, 1000), after=f"<mergeCells>{merges}</mergeCells>")
    assert "merged cells" in fault(content, evolve(Limits(), cells=100_000))


def test_too_many_merged_cells_are_refused() -> None:
    merges = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 300))
    content = raw_workbook(many(1, 300), after=f"<mergeCells>{merges}</mergeCells>")
    assert "merged cells" in fault(content, evolve(Limits(), cells=2_000))


def test_merged_cells_that_overlap_lose_no_text() -> None:
    after = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B1:C2"/><mergeCell ref="A1:A3"/></mergeCells>'
    rows = [f'<row r="{n}">{"".join(said(f"{c}{n}", f"{c}{n}") for c in "ABC")}</row>' for n in (1, 2, 3)]
    document = read(raw_workbook(*rows, after=after))
    held = [text for text, _ in document.texts() if text]
    kept = (notice(document, "covered-text").text or "").split("\n")
    assert sorted(held + kept) == sorted(f"{c}{n}" for c in "ABC" for n in (1, 2, 3))


def test_a_sheet_made_to_fill_the_memory_does_not() -> None:
    content = raw_workbook(PAIR, NEXT, "<x/>" * 150_000, '<row r="9">' + '<c r="A9"/>' * 150_000 + "</row>")
    tracemalloc.start()
    reader.read(content, "plan", evolve(Limits(), expansion=10_000))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # The part itself comes to 2 MB and is joined from its pieces.
    assert peak < 14 * MIB


def test_texts_of_endless_lines_are_refused() -> None:
    limits = evolve(Limits(), cells=1_000, expansion=10_000)
    lines = f'<row r="2">{said("A2", "Ask&#10;" * 2_000)}</row>'
    assert "1000 cells" in fault(raw_workbook(PAIR, lines), limits)
    strings = f'<sst xmlns="{TRANSITIONAL}"><si><t>{"Ask&#10;" * 2_000}</t></si></sst>'
    assert "1000 cells" in fault(raw_workbook(PAIR, parts={"xl/sharedStrings.xml": strings}), limits)
    endless = f'<row r="2">{said("A2", "Ask and tell&#10;" * 100_000)}</row>'
    assert "1000000 characters" in fault(raw_workbook(PAIR, endless), limits)


def test_columns_and_conditions_without_end_cost_nothing() -> None:
    before = "<cols>" + '<col min="1" max="16384" hidden="1"/>' * 5_000 + "</cols>"
    after = (
        '<conditionalFormatting sqref="B2:B9"/>' * 5_000
        + "<headerFooter><oddHeader>Our plan</oddHeader></headerFooter>" * 5_000
    )
    document = reader.read(
        raw_workbook(PAIR, NEXT, before=before, after=after), "plan", evolve(Limits(), expansion=10_000)
    )
    assert all(len(notice.message) < 300 for notice in document.notices)
    assert sorted({notice.code for notice in document.notices}) == [
        "conditional-colours",
        "hidden-columns",
        "page-line",
    ]
    assert len(document.notices) == 3


def test_numbers_that_no_attribute_should_hold_do_no_harm() -> None:
    before = '<cols><col min="x" max="99999999999" hidden="1"/><col min="1" max="1" hidden="true"/></cols>'
    after = '<mergeCells><mergeCell ref="A0:B0"/><mergeCell/></mergeCells><autoFilter ref="?"/>'
    row = '<row r="2" ht="x"><c r="A2" s="-5"><v>1</v></c><c r="B2" s="99"><v>2</v></c></row>'
    document = read(raw_workbook(PAIR, row, before=before, after=after))
    assert cell_at(document, 2, 1).hidden
    assert not cell_at(document, 2, 2).hidden


@cache
def unharmed() -> bytes:
    return saved(workbook_of(("Action", "Lead", "By"), ("Ask", "Clerk", 41153), ("Tell", None, 0.5)))


@given(st.data())
def test_bytes_that_were_changed_raise_nothing_but_document_errors(data: st.DataObject) -> None:
    content = bytearray(unharmed())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=6)):
        content[place] ^= data.draw(st.integers(1, 255))
    try:
        reader.read(bytes(content), "plan.xlsx", Limits())
    except DocumentError as error:
        assert str(error).startswith("plan.xlsx")  # noqa: PT017 - most changes do no harm at all


@given(st.data())
def test_xml_that_was_changed_raises_nothing_but_document_errors(data: st.DataObject) -> None:
    after = '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>'
    parts = raw_parts(
        PAIR, NEXT, '<row r="3"><c r="A3" s="1"><v>2</v></c><c r="B3" t="s"><v>0</v></c></row>', after=after
    )
    name = data.draw(st.sampled_from(sorted(parts)))
    text = parts[name]
    begin = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(begin, min(begin + 12, len(text))))
    put = data.draw(st.text(st.sampled_from('<>/"= abcrstv0129:A'), max_size=6))
    try:
        reader.read(zipped({**parts, name: text[:begin] + put + text[end:]}), "plan.xlsx", Limits())
    except DocumentError as error:
        assert str(error).startswith("plan.xlsx")  # noqa: PT017 - most changes do no harm at all
