from __future__ import annotations

import pytest

from equalityplan.document import Cell
from tests.unit.readers.pdf_pages import Page, read

# A column of 150 points holds about 28 letters of 10 points.
XS = (50, 200, 350)


def cells(*texts: str, leading: float = 12, height: float = 100) -> list[Cell]:
    """The cells of the first column of a table, each set line by line."""
    page = Page()
    ys = [100 + height * n for n in range(len(texts) + 1)]
    page.grid(XS, ys)
    for y, text in zip(ys, texts, strict=False):
        page.column(54, y + 11, *text.split("\n"), leading=leading).text(204, y + 11, "Clerk")
    return [row.cells[0] for row in read(page).tables[0].rows]


def paragraphs(text: str) -> list[str]:
    return [paragraph.text for paragraph in cells(text)[0].paragraphs]


def test_lines_that_wrap_are_one_paragraph() -> None:
    text = "Ask members of staff about the\nbarriers they meet, and publish\nwhat they say"
    assert paragraphs(text) == ["Ask members of staff about the barriers they meet, and publish what they say"]


def test_a_line_that_ends_where_the_next_word_would_have_fitted_ends_its_paragraph() -> None:
    assert paragraphs("Head of Policy\nHead of Libraries") == ["Head of Policy", "Head of Libraries"]
    assert paragraphs("Ask members of staff about the\nbarriers.\nPublish what they say") == [
        "Ask members of staff about the barriers.",
        "Publish what they say",
    ]


def test_a_capital_after_a_full_line_does_not_part_a_sentence() -> None:
    assert paragraphs("Hear from the residents of the\nVale of Millbrook and others") == [
        "Hear from the residents of the Vale of Millbrook and others"
    ]


def test_a_wide_gap_parts_paragraphs() -> None:
    page = Page().grid(XS, (100, 200, 300)).text(204, 111, "Clerk").text(204, 211, "Clerk")
    page.column(54, 111, "Ask members of staff about the", "barriers they meet and publish")
    page.column(54, 145, "Tell members of the public about", "what was found in the survey")
    page.column(54, 211, "Write to all the families about", "their school meals")
    (_, first), (_, second) = ((row, row.cells[0]) for row in read(page).tables[0].rows)
    assert [paragraph.text for paragraph in first.paragraphs] == [
        "Ask members of staff about the barriers they meet and publish",
        "Tell members of the public about what was found in the survey",
    ]
    assert len(second.paragraphs) == 1


@pytest.mark.parametrize("mark", ["•", "-", "1."])
def test_entries_of_a_list_are_paragraphs_although_lines_are_full(mark: str) -> None:
    second = "2." if mark == "1." else mark
    first = f"{mark} Ask members of staff about all\nbarriers that they may have met"
    text = f"{first}\n{second} Tell members of the public too"
    assert paragraphs(text) == [
        f"{mark} Ask members of staff about all barriers that they may have met",
        f"{second} Tell members of the public too",
    ]


def test_a_number_that_counts_nothing_up_parts_nothing() -> None:
    text = "Ask members of staff about all\n4. That is what the plan says"
    assert paragraphs(text) == ["Ask members of staff about all 4. That is what the plan says"]


def test_lines_set_to_the_middle_or_the_right_are_measured_by_their_width() -> None:
    page = Page().grid(XS, (100, 200, 300)).text(204, 111, "Clerk").text(204, 211, "Clerk").text(54, 211, "Ask")
    page.text(57.7, 111, "Ask members of staff about all").text(54.7, 123, "barriers that they may have met")
    page.text(96.6, 135, "in our offices")
    (first,) = read(page).tables[0].rows[0].cells[0].paragraphs
    assert first.text == "Ask members of staff about all barriers that they may have met in our offices"


def test_a_hyphen_at_the_end_of_a_line_stays_where_nothing_tells_that_it_was_set_by_the_program() -> None:
    assert paragraphs("Build a panel of people for all-\nround advice on the plan") == [
        "Build a panel of people for all-round advice on the plan"
    ]


def test_a_hyphen_goes_where_the_document_writes_the_word_without_it() -> None:
    first, second = cells("Review every kind of consul-\ntation held by us", "The consultation ends in May")
    assert first.text == "Review every kind of consultation held by us"
    assert second.text == "The consultation ends in May"


def test_a_hyphen_stays_where_the_document_writes_the_word_both_ways() -> None:
    first, _ = cells("Review the sheets after a re-\nprint of them", "The reprint and the re-print")
    assert first.text == "Review the sheets after a re-print of them"


def test_a_hyphen_before_and_hangs() -> None:
    assert paragraphs("Write down what is done in short-\nand long-term plans") == [
        "Write down what is done in short- and long-term plans"
    ]


def test_a_hyphen_at_a_cells_end_does_not_reach_into_the_next_cell() -> None:
    page = Page().grid(XS, (100, 120, 150)).text(54, 111, "Decision-").text(204, 111, "Specific aims")
    page.text(54, 131, "Ask").text(204, 131, "Tell")
    assert [cell.text for cell in read(page).tables[0].rows[0].cells] == ["Decision-", "Specific aims"]


def test_a_dash_that_ends_a_line_is_no_hyphen() -> None:
    assert paragraphs("Named in the strategy of May -\nMonthly slot at meetings") == [
        "Named in the strategy of May - Monthly slot at meetings"
    ]


def test_a_comma_that_a_narrow_column_pushed_down_comes_back_to_its_word() -> None:
    page = Page().grid((50, 116, 350), (100, 160, 220)).text(120, 111, "Clerk").text(120, 171, "Clerk")
    page.column(54, 111, "communities", ", schools").text(54, 171, "Ask")
    assert read(page).tables[0].rows[0].cells[0].text == "communities, schools"


def test_a_word_that_a_narrow_column_cut_is_whole_where_the_document_has_it() -> None:
    page = Page().grid((50, 104, 350), (100, 160, 220)).text(108, 111, "Clerk of communities").text(108, 171, "Clerk")
    page.column(54, 111, "communit", "ies here").text(54, 171, "Ask")
    assert read(page).tables[0].rows[0].cells[0].text == "communities here"


def test_ordinals_set_higher_stay_on_their_line() -> None:
    page = Page().grid(XS, (100, 130, 160)).text(204, 111, "Clerk").text(54, 141, "Ask").text(204, 141, "Clerk")
    page.text(54, 115, "By 31").text(79, 111, "st", size=6).text(88, 115, "March 2012")
    assert read(page).tables[0].rows[0].cells[0].text == "By 31st March 2012"


def test_words_far_apart_on_one_line_keep_a_wide_space() -> None:
    page = Page().grid(XS, (100, 130, 160)).text(204, 111, "Clerk").text(54, 141, "Ask").text(204, 141, "Clerk")
    page.text(54, 115, "AB").text(84, 115, "Head of HR")
    assert read(page).tables[0].rows[0].cells[0].text == "AB  Head of HR"


def test_lines_of_another_size_are_another_paragraph() -> None:
    page = Page().grid(XS, (100, 160, 190)).text(204, 111, "Clerk").text(54, 171, "Ask").text(204, 171, "Clerk")
    page.text(54, 114, "Fair services for everybody", size=12).text(54, 130, "Ask members of staff about all", size=9)
    assert [p.text for p in read(page).tables[0].rows[0].cells[0].paragraphs] == [
        "Fair services for everybody",
        "Ask members of staff about all",
    ]


def test_spaces_kept_where_lines_wrap_tell_paragraphs_that_end_with_a_full_line() -> None:
    wrapped = "Ask members of staff about all \nbarriers they may ever meet in \nour offices"
    told = "Write to the panel of residents\nTell the public about all of it"
    *_, last = cells(*[wrapped] * 6, told)
    assert [paragraph.text for paragraph in last.paragraphs] == told.split("\n")


def test_letters_joined_in_print_come_apart() -> None:
    page = Page().grid(XS, (100, 130, 160)).text(204, 111, "Clerk").text(54, 141, "Ask").text(204, 141, "Clerk")
    # In this encoding the sign stands for f and i joined.
    page.text(54, 111, "of\xaece", encoded=False)
    assert read(page).tables[0].rows[0].cells[0].text == "office"


def test_a_space_that_does_not_break_is_a_space() -> None:
    page = Page().grid(XS, (100, 130, 160)).text(204, 111, "Clerk").text(54, 141, "Ask").text(204, 141, "Clerk")
    page.text(54, 111, "Staff\xa0rights")
    assert read(page).tables[0].rows[0].cells[0].text == "Staff rights"
