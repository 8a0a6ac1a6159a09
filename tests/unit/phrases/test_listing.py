"""Listing: what parts the words of a cell, and what does not."""

from __future__ import annotations

import pytest

from equalityplan.document import Paragraph
from equalityplan.phrases.listing import Entry, join_listing, split_listing


def texts(*paragraphs: str) -> list[str]:
    return [entry.text for entry in split_listing([Paragraph(text=text) for text in paragraphs])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1) One; 2) Two; 3) Three", ["One;", "Two;", "Three"]),
        ("1)One 2)Two", ["One", "Two"]),
        ("1. Review policy 2. Train staff 3. Publish", ["Review policy", "Train staff", "Publish"]),
        ("a) One b) Two", ["One", "Two"]),
        ("(i) one (ii) two (iii) three", ["one", "two", "three"]),
        ("Bring in: a) One; b) Two", ["Bring in:", "One;", "Two"]),
        (
            "Promote reporting (by age, race); 2) Raise its level",
            ["Promote reporting (by age, race);", "Raise its level"],
        ),
        ("• One • Two ▪ Three", ["One", "Two", "Three"]),
        ("- One. - Two. - Three.", ["One.", "Two.", "Three."]),
        ("Review the form;     Train   staff", ["Review the form;", "Train staff"]),
        ("One\nTwo", ["One", "Two"]),
        ("o One\no Two", ["One", "Two"]),
    ],
)
def test_printed_marks_part_a_text(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Train staff. Publish the figures. Review both.",
        "Train staff; publish the figures; review both",
        "Train staff - front desk and wardens. Then review.",
        "Ask about age and     disability in surveys",
        "Move to level 1. Then reach level 2. Then rest.",
        "Goals are set. (Links to 2.1 and 2.2)",
        "Meet Section 71 (1) and Section 72 (2)",
        "3 events held",
        "2.5 Goals are set",
        "A. Jones to lead. B. Khan to help.",
    ],
)
def test_nothing_else_parts_a_text(text: str) -> None:
    assert texts(text) == [" ".join(text.split())]


def test_numbers_and_bullets_are_kept_beside_the_text() -> None:
    entries = split_listing([Paragraph(text="1) One 2) Two"), Paragraph(text="• Three")])
    assert entries == (Entry("One", "1)"), Entry("Two", "2)"), Entry("Three", "•"))


def test_list_entries_and_their_numbers_come_from_the_format() -> None:
    listed = [Paragraph(text="one", listed=True, number="1."), Paragraph(text="two", listed=True, number="2.")]
    assert split_listing(listed) == (Entry("one", "1."), Entry("two", "2."))


def test_a_number_on_its_own_line_belongs_to_the_next() -> None:
    found = split_listing([Paragraph(text=text) for text in ("1.", "One", "2.", "Two")])
    assert found == (Entry("One", "1."), Entry("Two", "2."))


def test_numbers_with_points_are_list_numbers_where_they_count_up() -> None:
    found = split_listing([Paragraph(text="4.9 One"), Paragraph(text="4.10 Two")])
    assert found == (Entry("One", "4.9"), Entry("Two", "4.10"))
    assert texts("4.9 One", "5.4 Two") == ["4.9 One", "5.4 Two"]


def test_paragraphs_part_unless_they_go_on() -> None:
    assert texts("One", "Two") == ["One", "Two"]
    assert texts("Hold a day for", "all wardens") == ["Hold a day for all wardens"]
    assert texts("Hold a day.", "then rest") == ["Hold a day.", "then rest"]
    assert texts("Work with:", "Schools and clubs") == ["Work with: Schools and clubs"]
    assert texts("Work with:", "- schools", "- clubs") == ["Work with:", "schools", "clubs"]


def test_an_empty_cell_has_no_entries() -> None:
    assert split_listing([]) == ()
    assert texts("", " \n ") == []


def test_joining_gives_a_line_to_each_entry() -> None:
    run_in = [Paragraph(text="- A warden   as lead. - A councillor as sponsor. - Part of the yearly review.")]
    assert join_listing(run_in) == "A warden as lead.\nA councillor as sponsor.\nPart of the yearly review."
    assert join_listing([Paragraph(text="One:"), Paragraph(text=""), Paragraph(text="two")]) == "One:\ntwo"


def test_joining_keeps_numbers() -> None:
    assert join_listing([Paragraph(text="one", listed=True, number="1.")]) == "1. one"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a. One b. Two c. Three", ["One", "Two", "Three"]),
        ("i. One ii. Two iii. Three", ["One", "Two", "Three"]),
        ("A) One B) Two", ["One", "Two"]),
        ("A. One B. Two C. Three", ["One", "Two", "Three"]),
        ("[1] One [2] Two", ["One", "Two"]),
        ("1: One 2: Two", ["One", "Two"]),
        ("1 - One 2 - Two", ["One", "Two"]),
        ("1 One thing 2 Two things 3 Three things", ["One thing", "Two things", "Three things"]),
        ("Action 1: One Action 2: Two", ["One", "Two"]),
        ("3) Three 4) Four", ["Three", "Four"]),
        ("* One * Two", ["One", "Two"]),
        ("ü One ü Two", ["One", "Two"]),
        ("→ One → Two", ["One", "Two"]),
        ("- Train staff - Publish results", ["Train staff", "Publish results"]),
        ("One thing    Two things    Three things", ["One thing", "Two things", "Three things"]),
        ("One thing;Two things;Three things", ["One thing;", "Two things;", "Three things"]),
    ],
)
def test_a_list_that_opens_the_text_goes_on_with_its_first_mark(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "1 Train 2 Staff",
        "A Review of the policy. B The Plan",
        "- Train staff - HR",
        "Work with the    Police and the    Council",
        "5 events. 6 People came",
        "I Train staff",
    ],
)
def test_what_may_not_be_a_list_is_none(text: str) -> None:
    assert len(texts(text)) == 1


def listed(*entries: tuple[str | None, str]) -> list[tuple[str | None, str]]:
    paragraphs = [Paragraph(text=text, number=number, listed=number is not None) for number, text in entries]
    return [(entry.number, entry.text) for entry in split_listing(paragraphs)]


def test_a_list_inside_a_numbered_list_stays_with_its_entry() -> None:
    found = listed(
        ("1.", "Open the hall:"),
        ("•", "for dancers"),
        ("•", "for singers"),
        ("2.", "Count visits"),
        ("•", "by day"),
        ("3.", "Report"),
    )
    assert found == [
        ("1.", "Open the hall:\nfor dancers\nfor singers"),
        ("2.", "Count visits\nby day"),
        ("3.", "Report"),
    ]


def test_the_last_entry_keeps_a_list_like_those_of_the_entries_before_it() -> None:
    found = listed(("1.", "Open the hall"), ("•", "daily"), ("2.", "Count visits"), ("•", "weekly"))
    assert found == [("1.", "Open the hall\ndaily"), ("2.", "Count visits\nweekly")]


@pytest.mark.parametrize(
    "text",
    [
        "1) Open the hall: a) for dancers b) for singers 2) Count visits",
        "1) Open the hall\na) for dancers\nb) for singers\n2) Count visits",
    ],
)
def test_letters_under_typed_numbers_stay_with_their_words(text: str) -> None:
    found = [(entry.number, entry.text.replace(" hall:", " hall")) for entry in split_listing([Paragraph(text=text)])]
    assert found == [("1)", "Open the hall\na) for dancers\nb) for singers"), ("2)", "Count visits")]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (("a)", "i)", "ii)", "b)"), 2),
        (("1.", "a.", "i.", "ii.", "2."), 2),
        (("(A)", "1", "2", "(B)"), 2),
        (("g)", "h)", "i)", "j)"), 4),
        (("1.", "•", "•", "1."), 4),
        (("1.", "1.1", "1.2", "2."), 4),
        (("1.", "•", None, "•", "2."), 4),
        (("1.", "o", "o", "2."), 2),
        (("•", "–", "•"), 3),
        ((None, "•", "•"), 3),
    ],
)
def test_marks_tell_which_list_an_entry_belongs_to(marks: tuple[str | None, ...], expected: int) -> None:
    assert len(listed(*((mark, f"Entry {n}") for n, mark in enumerate(marks)))) == expected


def test_a_bullet_with_a_colon_holds_the_other_bullets_under_it() -> None:
    found = listed(("•", "Open the hall:"), ("◦", "for dancers"), ("•", "Count visits"))
    assert found == [("•", "Open the hall:\nfor dancers"), ("•", "Count visits")]


def test_a_letter_with_a_full_stop_opens_an_entry_by_itself() -> None:
    assert texts("a. Write to all schools") == ["Write to all schools"]
    assert texts("A. Khan writes to all schools") == ["A. Khan writes to all schools"]
    assert texts("e.g. Write to all schools") == ["e.g. Write to all schools"]
