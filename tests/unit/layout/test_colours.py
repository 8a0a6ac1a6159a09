"""Fill colours: statuses where the column is one, with the plan's own key, and never the stripes of a table."""

from __future__ import annotations

import pytest

from equalityplan.document import Block, Table
from equalityplan.phrases.status.colour import Colour, colour_named, colour_of_fill, is_pale
from tests.documents import cell, codes, plan_built, row, table

HEAD = "Action|Lead|By when|RAG"


def statuses(*blocks: Block | str, form: str = "docx") -> list[str | None]:
    return [r.status.word.value if r.status else None for r in plan_built(*blocks, form=form).rows]


def filled(*fills: str | None, heading: str = "RAG", text: str = "") -> Table:
    rows = [row(f"Ask team {n}|Clerk|2012", cell(text, fill=fill)) for n, fill in enumerate(fills)]
    return table(f"Action|Lead|By when|{heading}", *rows)


@pytest.mark.parametrize(
    ("fills", "colour"),
    [
        (("00B050", "92D050", "C6EFCE", "008000", "339966", "00FF00"), Colour.GREEN),
        (("FFC000", "FFFF00", "FFEB9C", "FF9900", "F4B084"), Colour.AMBER),
        (("FF0000", "C00000", "FFC7CE", "FF5050", "ff0000"), Colour.RED),
        (("0070C0", "00B0F0", "4472C4", "DDEBF7"), Colour.BLUE),
        (("D9D9D9", "808080", "BFBFBF"), Colour.GREY),
        (("FFFFFF", "000000", "F2F2F2", "7030A0", "FF99CC", "zzz", None), None),
    ],
)
def test_a_fill_is_a_colour_by_its_hue(fills: tuple[str | None, ...], colour: Colour | None) -> None:
    assert {colour_of_fill(fill) for fill in fills} == {colour}


def test_pale_fills_are_those_that_shade() -> None:
    assert [is_pale(fill) for fill in ("DDEBF7", "E2EFDA", "FFC000", "00B050")] == [True, True, False, False]


@pytest.mark.parametrize(
    ("text", "colour"), [("R", "red"), ("Green.", "green"), ("AMBER", "amber"), ("Red tape", None)]
)
def test_a_colour_is_named_by_its_word_or_letter_alone(text: str, colour: str | None) -> None:
    assert colour_named(text) == colour


def test_a_fill_alone_is_a_status_in_a_column_of_statuses() -> None:
    read = plan_built(filled("00B050", "FFC000", "FF0000", "0070C0", "FFFFFF", None))
    words = [r.status.word.value if r.status else None for r in read.rows]
    assert words == ["on-track", "at-risk", "off-track", "completed", None, None]
    assert {r.status.text for r in read.rows if r.status} == {""}
    assert codes(read) == ["status-by-colour"] * 4


def test_cells_of_one_colour_share_a_notice() -> None:
    (notice,) = plan_built(filled("00B050", "00B050", "00B050")).notices
    assert (notice.code, len(notice.also)) == ("status-by-colour", 2)


def test_grey_means_nothing_without_a_key() -> None:
    assert statuses(filled("808080", "00B050")) == ["unknown", "on-track"]


def test_words_come_before_the_fill_unless_they_say_nothing() -> None:
    assert statuses(filled("00B050", text="Completed")) == ["completed"]
    assert statuses(filled("00B050", text="see overleaf")) == ["on-track"]


def test_fills_tell_a_column_without_heading() -> None:
    assert statuses(filled("00B050", "FF0000", heading="")) == ["on-track", "off-track"]


@pytest.mark.parametrize("heading", ["Comments", "Evidence", "Outcome"])
def test_fills_in_other_columns_say_nothing(heading: str) -> None:
    assert statuses(filled("00B050", "FF0000", heading=heading)) == [None, None]


def test_a_fill_that_a_row_shares_is_no_status() -> None:
    striped = [
        row(*[cell(text, fill=fill) for text in ("Ask", "Clerk", "2012", "")]) for fill in ("E2EFDA", "FF0000", None)
    ]
    assert statuses(table(HEAD, *striped)) == [None] * 3


def test_one_pale_fill_down_a_column_is_no_status() -> None:
    assert statuses(filled("E2EFDA", "E2EFDA", "E2EFDA")) == [None] * 3
    assert statuses(filled("C6EFCE", "FFC7CE", "FFEB9C")) == ["on-track", "off-track", "at-risk"]


def test_a_fill_alone_makes_no_row() -> None:
    assert len(plan_built(table(HEAD, "Ask|Clerk|2012|", row("", "", "", cell(fill="FF0000")))).rows) == 1


def test_a_merged_cell_gives_its_colour_to_each_row() -> None:
    first = row("Ask|Clerk|2012", cell(fill="00B050", down=2))
    assert statuses(table(HEAD, first, "Tell|Chair|2013", row("Give|Chair|2014", cell(fill="FF0000")))) == [
        "on-track",
        "on-track",
        "off-track",
    ]


KEYS: list[Block | str] = [
    table("Green|Completed", "Amber|In progress", "Red|Not started"),
    table("Colour|Meaning", "G|Completed", "A|In progress", "R|Not started"),
    table(*[row(cell(fill=fill), word) for fill, word in (("00B050", "Completed"), ("FF0000", "Not started"))]),
    table(*[row(cell(word, fill=fill), "") for fill, word in (("00B050", "Completed"), ("FF0000", "Not started"))]),
    table(row(*[cell(word, fill=fill) for fill, word in (("00B050", "Completed"), ("FF0000", "Not started"))])),
    "Key: green = completed; amber = in progress; red = not started",
]


@pytest.mark.parametrize("key", KEYS)
def test_the_key_of_the_plan_wins(key: Block | str) -> None:
    assert statuses(filled("00B050", "FF0000"), "RAG ratings", key) == ["completed", "not-started"]


@pytest.mark.parametrize("key", KEYS)
def test_the_key_of_the_plan_explains_colours_in_words_too(key: Block | str) -> None:
    assert statuses(filled(None, None, text="Green"), "RAG ratings", key) == ["completed", "completed"]


def test_statuses_of_the_plan_are_no_key() -> None:
    rows = ("Green|Completed the survey", "Red|Started late", "Green|Not started yet")
    assert statuses(table("RAG|Action", *rows)) == ["on-track", "off-track", "on-track"]


def test_a_key_may_explain_letters() -> None:
    key = "Key: R = not started, A = in progress, G = complete"
    assert statuses(filled(None, None, text="G"), key) == ["completed", "completed"]
    assert statuses(filled(None, None, text="R"), key) == ["not-started", "not-started"]
