from __future__ import annotations

import io
import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from equalityplan.document import Passage
from equalityplan.errors import DocumentError
from equalityplan.reader import Limits, read_document, readers
from equalityplan.reading import read_plan
from tests.unit.readers.pdf_pages import Page, pdf, read, rows

XS = (50, 200, 350, 500)
YS = (100, 120, 150, 180)
ROWS = (
    ("Action", "Lead", "By when"),
    ("Ask staff", "Clerk", "May 2012"),
    ("Tell the public", "Head of News", "June 2012"),
)


def plan_page() -> Page:
    return Page().table(XS, YS, ROWS)


def refusal(content: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(DocumentError) as refused:
        read_document(io.BytesIO(content), limits=limits)
    return str(refused.value)


def test_a_ruled_table_comes_with_its_cells() -> None:
    (table,) = read(plan_page()).tables
    assert rows(table) == [list(row) for row in ROWS]


def test_the_content_decides_and_some_bytes_before_it_do_not_matter() -> None:
    assert len(read_document(io.BytesIO(b"\r\n%some other program\n" + pdf(plan_page()))).tables) == 1


def test_other_bytes_are_no_pdf() -> None:
    (reader,) = (reader for reader in readers() if reader.format == "pdf")
    assert not reader.recognises(b"Action\tLead")
    assert not reader.recognises(b"x" * 2000 + b"%PDF-1.7")


def test_places_tell_page_table_row_column_and_box() -> None:
    document = read(Page().text(50, 60, "Words"), plan_page())
    where = document.tables[0].rows[1].cells[2].where
    assert (where.document, where.page, where.table, where.row, where.column) == ("plan.pdf", 2, 1, 2, 3)
    assert where.box == (350.0, 120.0, 500.0, 150.0)
    assert document.tables[0].rows[1].where.box == (50.0, 120.0, 500.0, 150.0)
    assert document.tables[0].where.box == (50.0, 100.0, 500.0, 180.0)


def test_tables_are_counted_over_the_whole_document() -> None:
    document = read(plan_page(), plan_page(), plan_page())
    assert [table.where.table for table in document.tables] == [1, 2, 3]


def test_blocks_stand_in_the_order_of_the_page() -> None:
    page = plan_page().text(50, 60, "Before").text(50, 300, "After")
    kinds = [block.text if isinstance(block, Passage) else "table" for block in read(page).blocks]
    assert kinds == ["Before", "table", "After"]


def test_a_passage_knows_its_place() -> None:
    (passage,) = read(Page().text(50, 60, "Words of a passage")).blocks
    assert passage.where.page == 1
    assert passage.where.box is not None
    left, top, right, bottom = passage.where.box
    assert (left, 50 < top < 60, 60 < bottom < 66) == (50.0, True, True)
    assert 100 < right < 200


def test_a_document_without_any_table_leaves_a_notice() -> None:
    document = read(Page().text(50, 60, "Words"))
    assert [notice.code for notice in document.notices] == ["no-table"]
    assert [notice.code for notice in read(plan_page()).notices] == []


def test_pages_that_are_pictures_are_refused_with_advice() -> None:
    page = Page()
    page.scanned = True
    message = refusal(pdf(page, page))
    assert "pictures without text" in message
    assert "text recognition" in message


def test_one_page_without_text_leaves_a_notice_with_its_number() -> None:
    scan = Page()
    scan.scanned = True
    document = read(plan_page(), scan)
    (notice,) = document.notices
    assert (notice.code, notice.where and notice.where.page) == ("page-without-text", 2)


def test_an_empty_page_is_no_picture() -> None:
    assert read(plan_page(), Page()).notices == ()
    assert "empty" in refusal(pdf(Page()))


def test_a_broken_page_is_left_out_with_a_notice_and_broken_pages_alone_are_refused() -> None:
    whole = pdf(plan_page(), plan_page())
    second = re.search(rb"Kids\[\d+ 0 R (\d+) 0 R", whole)
    assert second is not None
    broken = whole.replace(b"%s 0 R]" % second[1], b"1 0 R]")
    (notice,) = read_document(io.BytesIO(broken)).notices
    assert (notice.code, notice.where and notice.where.page) == ("page-unreadable", 2)
    assert "broken" in refusal(re.sub(rb"Kids\[[^]]*]", b"Kids[1 0 R 1 0 R]", whole))


def test_an_encrypted_pdf_is_refused() -> None:
    assert "protected by a password" in refusal(pdf(plan_page(), encrypted=True))


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_pdf_that_was_cut_off_is_refused(share: float) -> None:
    content = pdf(*[plan_page() for _ in range(5)])
    message = refusal(content[: int(share * len(content))])
    assert re.search("ends before its contents|broken", message)


def test_a_linearised_pdf_that_was_cut_off_is_refused() -> None:
    whole = pdf(plan_page())
    marked = whole.replace(b"%PDF-1.7\n", b"%PDF-1.7\n99 0 obj\n<</Linearized 1/L 999999>>\nendobj\n")
    assert "ends before its contents" in refusal(marked)


def test_bytes_that_only_begin_like_a_pdf_are_refused() -> None:
    assert "broken" in refusal(b"%PDF-1.7\n" + bytes(range(256)) * 20)


def test_a_pdf_without_pages_is_refused() -> None:
    assert "no pages" in refusal(pdf())


def test_too_many_pages_are_refused_before_they_are_read() -> None:
    message = refusal(pdf(*[plan_page() for _ in range(4)]), Limits(pages=3))
    assert "has 4 pages, at most 3" in message


def test_too_many_cells_are_refused() -> None:
    assert "more than 8 cells" in refusal(pdf(plan_page()), Limits(cells=8))
    assert len(read(plan_page(), limits=Limits(cells=9)).tables) == 1


def test_too_many_rows_are_refused() -> None:
    assert "more than 2 rows" in refusal(pdf(plan_page()), Limits(rows=2))


def test_too_much_time_is_refused() -> None:
    assert "took more than 0 seconds" in refusal(pdf(plan_page()), Limits(seconds=0))


def test_a_refused_document_leaves_the_next_one_readable() -> None:
    for content in (pdf(plan_page(), encrypted=True), b"%PDF-1.7\n" + bytes(99), pdf()):
        refusal(content)
        assert len(read(plan_page()).tables) == 1


def test_documents_can_be_read_from_several_threads() -> None:
    content = pdf(*[plan_page() for _ in range(5)])
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: len(read_document(io.BytesIO(content)).tables), range(12)))
    assert found == [5] * 12


def test_the_same_bytes_give_the_same_document() -> None:
    assert read(plan_page()) == read(plan_page())


def test_a_plan_is_read_from_a_pdf_without_losing_a_word() -> None:
    plan = read_plan(io.BytesIO(pdf(plan_page().text(50, 60, "Equality plan of Fernshire"))))
    assert [row.actions[0].text for row in plan.rows] == ["Ask staff", "Tell the public"]
    assert [str(row.timescale.due) for row in plan.rows] == ["2012-05-31", "2012-06-30"]
    assert (plan.unplaced, plan.coverage and plan.coverage.missing) == ((), ())
