from __future__ import annotations

import io
import random
import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from equalityplan.errors import DocumentError
from equalityplan.reader import Limits, read_document
from equalityplan.readers.pdf import reader
from tests.unit.readers.pdf_pages import Page, pdf, read


def drawn(count: int, command: Callable[[random.Random], str]) -> Page:
    """A page with some words and many things drawn."""
    page = Page().text(50, 50, "Equality plan")
    chance = random.Random(7)  # noqa: S311 - the same drawing every time
    return page.draw(*[command(chance) for _ in range(count)])


def crossing(chance: random.Random) -> str:
    x, y = chance.uniform(0, 600), chance.uniform(0, 800)
    level = chance.random() < 0.5
    return f"{x:.1f} {y:.1f} m {x + 60 * level:.1f} {y + 60 * (not level):.1f} l S"


def slanting(chance: random.Random) -> str:
    x, y, across, up = (chance.uniform(0, 600) for _ in range(4))
    return f"{x:.1f} {y:.1f} m {across:.1f} {up:.1f} l S"


def square(chance: random.Random) -> str:
    return f"0.{chance.randrange(10)} g {chance.uniform(0, 600):.1f} {chance.uniform(0, 800):.1f} 20 20 re f"


@pytest.mark.parametrize("command", [crossing, slanting, square])
def test_a_page_full_of_drawing_takes_little_time(command: Callable[[random.Random], str]) -> None:
    content = pdf(drawn(20_000, command))
    start = time.perf_counter()
    document = read_document(io.BytesIO(content))
    assert time.perf_counter() - start < 10
    assert "Equality" in " ".join(text for text, _ in document.texts())


def test_more_lines_than_a_table_has_are_left_unread_with_a_notice() -> None:
    document = read(drawn(100_001, slanting))
    assert "lines-ignored" in [notice.code for notice in document.notices]


def test_a_path_of_very_many_pieces_is_left_unread_with_a_notice() -> None:
    path = " ".join(f"0 {n % 800} m 600 {n % 800} l" for n in range(100_001))
    page = Page().text(50, 50, "Equality plan").draw(f"{path} S")
    assert "lines-ignored" in [notice.code for notice in read(page).notices]


def test_a_file_that_unpacks_to_very_much_is_refused_before_it_is_opened() -> None:
    page = Page().text(50, 50, "Equality plan").draw(" " * 3_000_000)
    limits = Limits(unpacked=2_000_000)
    with pytest.raises(DocumentError, match="come to more than 2000000 bytes when they are unpacked"):
        read(page, limits=limits)
    assert read(page, limits=Limits(unpacked=4_000_000)).blocks


def test_the_parts_of_a_file_are_counted_together() -> None:
    pages = [Page().text(50, 50, "Equality plan").draw(" " * 300_000) for _ in range(8)]
    with pytest.raises(DocumentError, match="unpacked"):
        read(*pages, limits=Limits(unpacked=2_000_000))
    assert read(*pages[:6], limits=Limits(unpacked=2_000_000)).blocks


def test_pictures_do_not_count_as_unpacked() -> None:
    scan = Page()
    scan.scanned = True
    content = pdf(Page().text(50, 50, "Equality plan"), scan)
    assert read_document(io.BytesIO(content), limits=Limits(unpacked=200)).blocks


def test_parts_packed_twice_are_refused() -> None:
    content = pdf(Page().text(50, 50, "Equality plan").draw(" " * 300_000), filters="/FlateDecode /FlateDecode")
    with pytest.raises(DocumentError, match="packed twice"):
        read_document(io.BytesIO(content), limits=Limits(unpacked=200_000))


def test_time_and_pages_grow_together() -> None:
    def taken(pages: int) -> float:
        page = Page().table((50, 200, 350), range(100, 700, 20), [("Ask staff", "Clerk")] * 29)
        content = pdf(*[page] * pages)
        start = time.perf_counter()
        assert len(read_document(io.BytesIO(content)).tables) == pages
        return time.perf_counter() - start

    taken(5)
    few = min(taken(10) for _ in range(3))
    assert taken(100) < 30 * few


def test_broken_bytes_are_refused_or_read_but_nothing_else() -> None:
    whole = pdf(Page().table((50, 200, 350), (100, 120, 150), [("Action", "Lead"), ("Ask", "Clerk")]))
    chance = random.Random(3)  # noqa: S311 - the same damage every time
    for _ in range(150):
        content = bytearray(whole)
        for _ in range(12):
            content[chance.randrange(9, len(content))] = chance.randrange(256)
        with suppress(DocumentError):
            assert read_document(io.BytesIO(bytes(content))).format == "pdf"


def test_recognising_looks_at_the_first_bytes_only() -> None:
    assert not reader.recognises(b" " * 5_000_000 + b"%PDF-1.7")
