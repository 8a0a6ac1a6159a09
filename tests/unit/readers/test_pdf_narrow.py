"""Narrow columns: words that are longer than a line are cut, and full lines lose the space that follows them."""

from __future__ import annotations

import pytest

from equalityplan.document import Cell
from tests.unit.readers.pdf_pages import Page, read, rows

# Widths of the letters of the font in thousandths of its size.
_WIDTHS = {
    **dict.fromkeys("abdeghnopqu0123456789", 556),
    **dict.fromkeys("ckvxyzsJ", 500),
    **dict.fromkeys("ABEKPSVXY", 667),
    **dict.fromkeys("CDHNRUw", 722),
    **dict.fromkeys("FTZ", 611),
    **dict.fromkeys("GOQ", 778),
    **dict.fromkeys("Mm", 833),
    **dict.fromkeys("ft ,./:;I", 278),
    **dict.fromkeys("r()-", 333),
    **dict.fromkeys("ijl", 222),
    "'": 191,
    "L": 556,
    "W": 944,
}
PLAN = (
    "Give notice of changes to bin days in large print",
    "Young disabled people shape decisions",
    "Seek outside assessment by an accredited organisation",
    "Train every recruiting manager by 30/06/2024",
    "Match adapted homes to the waiting list",
    "The residents' panel comments on consultations",
)


def width(text: str, size: float = 10) -> float:
    return sum(_WIDTHS[letter] for letter in text) * size / 1000


def wrapped(text: str, room: float) -> list[str]:
    """Lines as word processors set them: spaces are kept where they have room, and words longer than a line are cut."""
    lines = [""]
    for word in text.split():
        if lines[-1] and width(lines[-1] + word) > room:
            lines.append("")
        while width(word) > room:
            fitting = max(n for n in range(1, len(word)) if width(word[:n]) <= room)
            lines[-1] = word[:fitting]
            lines.append("")
            word = word[fitting:]  # noqa: PLW2901 - what is left of it
        lines[-1] += word + " "
    lines[-1] = lines[-1].rstrip()
    return [line if width(line) <= room else line.rstrip() for line in lines]


def narrow(room: float, *texts: str, kept: bool = True) -> list[Cell]:
    """The cells of a narrow column, one paragraph on each line of a text, and a wide column beside it."""
    page = Page(height=4000)
    right = 50 + room + 11
    top = 100.0
    for text in texts:
        lines = [line for paragraph in text.split("\n") for line in wrapped(paragraph, room)]
        bottom = top + 12 * len(lines) + 6
        page.grid((50, right, right + 200), (top, bottom)).text(right + 5.5, top + 11, "Clerk to the council")
        page.column(55.5, top + 11, *(line if kept else line.rstrip() for line in lines))
        top = bottom
    return [row.cells[0] for row in read(page).tables[0].rows]


@pytest.mark.parametrize("room", range(36, 120, 3))
def test_text_in_a_narrow_column_reads_as_it_was_written(room: int) -> None:
    found = [cell.text for cell in narrow(room, *PLAN)]
    assert found == list(PLAN)


def test_words_that_the_library_does_not_know_are_whole_where_only_a_cut_explains_the_line() -> None:
    texts = ("Frundlewickshire plans", *PLAN)
    # The first line has room for a space, and none for the letter that follows.
    assert wrapped(texts[0], 54)[:2] == ["Frundlewick", "shire plans"]
    assert narrow(54, *texts)[0].text == "Frundlewickshire plans"


def test_an_entry_that_begins_in_small_letters_stands_by_itself() -> None:
    text = "a) and b) October 2014\nc) January 2015"
    assert narrow(52, text, *PLAN)[0].text == text


def test_labels_begin_lines_of_their_own_although_the_line_before_is_full() -> None:
    text = "Lead: Legal Officer\nBy: June"
    room = width("Lead: Legal Officer") + 0.2
    assert narrow(room, text, *PLAN)[0].text == text
    # Running text that merely meets a colon goes on.
    told = "The plan says Lead: the officer who"
    assert narrow(width("The plan says") + 0.2, told, *PLAN)[0].text == told


def test_what_stands_before_a_slash_goes_with_it_to_the_next_line() -> None:
    page = Page().grid((50, 115, 350), (100, 150, 200)).text(120, 111, "Clerk").text(120, 161, "Clerk")
    page.column(55, 111, "equality ", "Safety / ", "Police").column(55, 161, "Ask", "Tell")
    first, _ = read(page).tables[0].rows
    assert first.cells[0].text == "equality Safety / Police"


def test_lines_without_spaces_are_whole_words_as_browsers_set_them() -> None:
    text = "Learning officers meet parents"
    assert [cell.text for cell in narrow(width("Learning") + 0.5, *[text] * 4, kept=False)] == [text] * 4


def test_brackets_and_hyphens_at_a_cut_stay_with_their_word() -> None:
    page = Page().grid((50, 104, 350), (100, 140, 180, 240)).text(108, 111, "Clerk").text(108, 151, "Clerk")
    page.column(54, 111, "Lead officer(", "s)").column(54, 151, "wheelchair", "-friendly").text(54, 191, "Ask")
    first, second, _ = rows(read(page.text(108, 191, "Clerk")).tables[0])
    assert first[0] == "Lead officer(s)"
    assert second[0] == "wheelchair-friendly"


def test_a_space_of_a_title_that_happens_to_stand_on_an_edge_parts_nothing() -> None:
    page = Page().grid((50, 150, 350), (100, 120))
    for y in (120, 140, 160):
        page.line(50, y, 350, y)
    for x in (50, 350):
        page.line(x, 100, x, 160)
    page.line(150, 100, 150, 120).line(150, 140, 150, 160)
    title = "Theme 2: Fair and open services"
    start = 150 - width("Theme 2: Fair and") - 1.4
    page.text(56, 111, "Action").text(156, 111, "Lead").text(start, 131, title)
    page.text(56, 151, "Ask").text(156, 151, "HR")
    assert rows(read(page).tables[0])[1] == [title]


def test_a_word_that_ends_in_letters_joined_in_print_is_whole_on_a_turned_page() -> None:
    def page(*, turned: bool) -> Page:
        made = Page(800, 600, rotate=90 if turned else 0, sideways=turned)
        made.grid((50, 200, 350), (100, 130, 160)).text(204, 111, "Clerk").text(54, 141, "Ask").text(204, 141, "Clerk")
        return made.text(54, 111, "All of the of\xae", encoded=False)

    assert rows(read(page(turned=True)).tables[0]) == rows(read(page(turned=False)).tables[0])
