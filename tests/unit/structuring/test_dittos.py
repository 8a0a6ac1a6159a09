"""Dittos: marks that stand for the lead, time or status of the row above."""

from __future__ import annotations

import pytest

from tests.documents import codes, plan, plan_built, table

HEAD = "Action|Lead|By when|Status"


@pytest.mark.parametrize(
    "mark", ['"', "”", "''", ",,", '" "', "ditto", "Ditto.", "do.", "- do -", "As above", "Same as above"]
)
def test_a_ditto_takes_what_the_row_above_says(mark: str) -> None:
    read = plan_built(
        table(
            HEAD,
            "Open the hall|Clerk|May 2025|Completed",
            f"Count visits|{mark}|{mark}|{mark}",
            "Report|Chair|June 2026|",
        )
    )
    found = [
        ([str(lead.name) for lead in r.leads], str(r.timescale.due), r.status and str(r.status.word)) for r in read.rows
    ]
    assert found[:2] == [(["Clerk"], "2025-05-31", "completed")] * 2
    assert found[2][0] == ["Chair"]
    taken = [notice for notice in read.notices if notice.code == "ditto-taken"]
    assert [(notice.where.row, notice.also[0].row) for notice in taken if notice.where] == [(3, 2)] * 3
    assert mark in taken[0].message


def test_dittos_reach_through_each_other_but_not_past_an_empty_cell() -> None:
    read = plan_built(
        table(
            HEAD,
            "Open|Clerk|May 2025|",
            "Count|ditto|May 2025|",
            "Report|ditto|May 2025|",
            "Close||May 2026|",
            "Lock|ditto|May 2026|",
        )
    )
    assert [[lead.name for lead in r.leads] for r in read.rows] == [["Clerk"], ["Clerk"], ["Clerk"], [], []]
    assert codes(read).count("ditto-taken") == 2
    assert read.rows[-1].other[0].text == "ditto"


@pytest.mark.parametrize("mark", ['"', "do.", "As above"])
def test_a_ditto_under_nothing_names_nobody_and_keeps_its_words(mark: str) -> None:
    read = plan_built(table(HEAD, f"Open the hall|{mark}|{mark}|{mark}", "Report|Chair|June 2026|"))
    first = read.rows[0]
    assert (first.leads, first.status) == ((), None)
    assert [(part.kind, part.text) for part in first.timescale.parts] == [("undetermined", mark)]
    assert [other.text for other in first.other] == [mark] * 2


def test_words_beside_a_ditto_are_read_as_they_stand() -> None:
    read = plan_built(table(HEAD, "Open the hall|Clerk|May 2025|", "Report|As above and Chair|June 2026|"))
    assert "ditto-taken" not in codes(read)


def test_a_ditto_in_a_typed_table_is_taken_too() -> None:
    read = plan("Action\tLead\tBy when", "Open the hall\tHall Manager\tMay 2025", "Count all visits\tditto\tJune 2025")
    assert [[lead.name for lead in r.leads] for r in read.rows] == [["Hall Manager"]] * 2
    assert read.coverage is not None
    assert (read.coverage.missing, read.coverage.repeated) == ((), ())
