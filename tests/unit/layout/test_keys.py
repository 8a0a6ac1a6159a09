"""Keys: letters, digits and signs that a plan explains, in whatever column they stand."""

from __future__ import annotations

import pytest

from equalityplan.document import Block, Table
from tests.documents import cell, plan_built, row, table

ANSWERS = ["completed", "in-progress", "not-started"]


def statuses(*blocks: Block | str, form: str = "docx") -> list[str | None]:
    return [r.status.word.value if r.status else None for r in plan_built(*blocks, form=form).rows]


def marked(*signs: str, heading: str = "Status") -> Table:
    rows = [f"Ask all tenants of area {n}|Clerk|2012|{sign}" for n, sign in enumerate(signs)]
    return table(f"Action|Lead|By when|{heading}", *rows)


KEYS: list[Block | str] = [
    "Key: C = complete, P = in progress, N = not started",
    "C - complete; P - in progress; N - not started",
    "Status is C – complete, P – in progress or N – not started. Ask the clerk for help.",
    "(C) Complete (P) In progress (N) Not started",
    "C: Complete\nP: In progress\nN: Not started",
    "C means complete, P means in progress, N means not started",
    "Codes are C (complete), P (in progress) and N (not started)",
    "Priority: H = high, L = low. Status: C = complete, P = in progress, N = not started",
    table("C|Complete", "P|In progress", "N|Not started"),
    table("Letter|Meaning", "C|Complete", "P|In progress", "N|Not started"),
    table("C|Complete||", "P|In progress||", "N|Not started||"),
    table("C|Complete|P|In progress|N|Not started"),
    table("C = Complete|P = In progress|N = Not started"),
]


@pytest.mark.parametrize("heading", ["Status", "Key", "Code", "Progress", "Position", ""])
@pytest.mark.parametrize("key", KEYS)
def test_letters_mean_what_the_plan_says_in_whatever_column(key: Block | str, heading: str) -> None:
    assert statuses(key, marked("C", "P", "N", heading=heading)) == ANSWERS
    assert statuses(marked("c", "(P)", "N.", heading=heading), key) == ANSWERS


def test_a_key_may_have_a_line_for_each_sign() -> None:
    assert statuses("C = complete", "P = in progress", "N = not started", marked("C", "P", "N")) == ANSWERS


@pytest.mark.parametrize(
    ("key", "signs"),
    [
        ("1 = complete, 2 = in progress, 3 = not started", "123"),
        ("✓ done; ~ under way; ✗ not started", "✓~✗"),
        ("COM = complete, IP = in progress, NS = not started", ("COM", "IP", "NS")),
    ],
)
def test_digits_and_signs_are_explained_like_letters(key: str, signs: str) -> None:
    assert statuses(key, marked(*signs)) == ANSWERS


def test_the_letters_of_a_traffic_light_can_mean_something_else() -> None:
    key = "Key: C = complete, G = on target, A = slipped, R = cancelled, N = not started"
    assert statuses(key, marked("G", "A", "R")) == ["on-track", "off-track", "cancelled"]


def test_letters_that_stand_for_other_things_are_no_statuses() -> None:
    assert statuses("R = race, D = disability, G = gender", marked("R", "D", "G", heading="Strand")) == [None] * 3


def test_numbers_that_count_rows_are_no_statuses() -> None:
    assert statuses("1 = complete, 2 = in progress, 3 = not started", marked("1", "2", "3", heading="")) == [None] * 3


def test_a_key_on_one_sheet_holds_for_all() -> None:
    key = table(row(cell("C"), cell("Complete")), row(cell("P"), cell("In progress")), sheet="Read me")
    assert statuses(key, marked("C", "P"), form="xlsx") == ["completed", "in-progress"]


def test_letters_of_a_traffic_light_explain_its_colours_too() -> None:
    rows = [
        row(f"Ask all tenants of area {n}|Clerk|2012", cell(fill=fill)) for n, fill in enumerate(("00B050", "FF0000"))
    ]
    key = "R = cancelled, A = slipped, G = complete"
    assert statuses(key, table("Action|Lead|By when|RAG", *rows)) == ["completed", "cancelled"]


@pytest.mark.parametrize("text", ["C (03/2024)", "C - 2024"])
def test_a_sign_may_have_a_date_behind_it(text: str) -> None:
    assert statuses("C = complete, P = in progress, N = not started", marked(text, "P")) == ["completed", "in-progress"]


def test_a_header_may_explain_the_signs_below_it() -> None:
    heading = "Status (C = complete, P = in progress, N = not started)"
    assert statuses(marked("C", "P", "N", heading=heading)) == ANSWERS


def test_lines_that_begin_with_a_sign_are_a_key_where_they_stand_together() -> None:
    assert statuses("C Complete", "P In progress", "N Not started", marked("C", "P", "N")) == ANSWERS
    assert statuses("C Complete", marked("C", "P")) == ["unknown", "unknown"]
