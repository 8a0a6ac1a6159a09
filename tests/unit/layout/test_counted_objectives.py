"""Headings that count their objectives by numbers, letters, Roman numbers or words state them alike."""

from __future__ import annotations

import pytest

from equalityplan.document import Passage
from equalityplan.model.rows import to_rows
from tests.documents import cell, plan_built, row, table

HEAD = "Action|Lead|By when"
ROWS = ("Ask people|Clerk|May 2031", "Tell people|Chair|June 2031")
COUNTS = [("1", "2"), ("A", "B"), ("I", "II"), ("(a)", "(b)"), ("One", "Two")]
AIMS = ("Open the doors to all", "Staff feel valued")


def heading(text: str) -> Passage:
    return Passage(text=text, heading=True)


@pytest.mark.parametrize("label", ["Objective {}: {}", "Aim {} – {}", "Equality Objective {}. {}", "GOAL {} {}"])
@pytest.mark.parametrize("counts", COUNTS, ids="-".join)
def test_a_counted_heading_states_an_objective(label: str, counts: tuple[str, str]) -> None:
    titles = [label.format(count, aim) for count, aim in zip(counts, AIMS, strict=True)]
    pairs = [(heading(title), table(HEAD, told)) for title, told in zip(titles, ROWS, strict=True)]
    read = plan_built(heading("Equality Plan 2030"), *pairs[0], *pairs[1])
    assert [(told["section"], told["objective"]) for told in to_rows(read)] == list(zip(titles, AIMS, strict=True))


@pytest.mark.parametrize("counts", COUNTS, ids="-".join)
def test_a_counted_title_inside_a_table_states_one(counts: tuple[str, str]) -> None:
    first, second = (row(f"Objective {n}", cell(aim, across=2)) for n, aim in zip(counts, AIMS, strict=True))
    read = plan_built("Equality Plan 2030", table(HEAD, first, ROWS[0], second, ROWS[1]))
    assert [told["objective"] for told in to_rows(read)] == list(AIMS)


@pytest.mark.parametrize("counts", COUNTS, ids="-".join)
def test_a_counted_heading_stands_over_those_that_name_nothing(counts: tuple[str, str]) -> None:
    above = [heading(f"Objective {n}: {aim}") for n, aim in zip(counts, AIMS, strict=True)]
    tables = [table(HEAD, told) for told in ROWS]
    why = "We heard from many people about this."
    blocks = (above[0], why, heading("Actions"), tables[0], above[1], why, heading("Actions"), tables[1])
    read = plan_built(heading("Equality Plan 2030"), "This is our plan.", *blocks)
    assert [told["objective"] for told in to_rows(read)] == list(AIMS)


@pytest.mark.parametrize("counts", [("1", "2"), ("A", "B"), ("I", "II")], ids="-".join)
@pytest.mark.parametrize("apart", [True, False])
def test_prose_counts_objectives_alike(counts: tuple[str, str], *, apart: bool) -> None:
    blocks: list[Passage | str] = []
    for count, aim, verb in zip(counts, AIMS, ("Ask", "Tell"), strict=True):
        blocks += [heading(f"Aim {count}"), aim] if apart else [heading(f"Aim {count}: {aim}")]
        blocks += [f"Action: {verb} people", "Lead: Clerk", "By when: May 2031"]
    read = plan_built(heading("Equality Plan 2030"), *blocks)
    assert [told["objective"] for told in to_rows(read)] == list(AIMS)


@pytest.mark.parametrize(
    "text", ["Aim I want people to meet", "Objective A services to be open", "Goal in sight for all"]
)
def test_a_word_that_looks_like_a_count_is_none(text: str) -> None:
    read = plan_built(heading("Equality Plan 2030"), heading(text), table(HEAD, *ROWS))
    assert [told["objective"] for told in to_rows(read)] == [None, None]
