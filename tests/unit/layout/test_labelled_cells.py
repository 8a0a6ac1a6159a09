"""Cells into which several columns were typed, each behind its label."""

from __future__ import annotations

from equalityplan.model.plan import Plan
from equalityplan.model.rows import to_rows
from tests.documents import cell, codes, plan_built, row, table

HEAD = "Commitment|Detail"


def read_details(*details: str) -> Plan:
    return plan_built(table(HEAD, *[row("We will listen", cell(text)) for text in details]))


def test_words_behind_labels_stand_under_their_fields() -> None:
    read = read_details(
        "Action: Hold a forum\nLead: Clerk\nBy when: May 2030", "Action: Reply\nLead: Chair\nBy when: TBC"
    )
    rows = to_rows(read)
    assert [(each["objective"], each["actions"], each["due"]) for each in rows] == [
        ("We will listen", ["Hold a forum"], "2030-05-31"),
        ("We will listen", ["Reply"], None),
    ]
    assert [lead["name"] for each in rows for lead in each["leads"]] == ["Clerk", "Chair"]
    assert codes(read) == ["cells-parted"]


def test_labels_may_stand_in_one_line() -> None:
    (read,) = to_rows(read_details("Action: Hold a forum for tenants Lead officer: Clerk By when: May 2030"))
    assert (read["actions"], read["due"]) == (["Hold a forum for tenants"], "2030-05-31")


def test_words_before_the_first_label_stay_in_their_column() -> None:
    (read,) = to_rows(read_details("Since the survey.\nAction: Hold a forum\nLead: Clerk"))
    assert read["actions"] == ["Hold a forum"]
    assert "Since the survey." in [read["comments"], *(other["text"] for other in read["other"])]


def test_status_and_progress_of_one_cell_are_two_values() -> None:
    text = "Action: Hold a forum\nLead: Clerk\nStatus: Complete\nProgress: Forum met twice"
    (read,) = to_rows(read_details(text))
    assert (read["status"], read["progress"]) == ("completed", "Forum met twice")


def test_numbers_before_labels_are_kept() -> None:
    given = table(HEAD, row("We will listen", cell("Action: Hold a forum\nLead: Clerk", numbers=("1.", "2."))))
    (read,) = to_rows(plan_built(given))
    assert (read["actions"], [lead["name"] for lead in read["leads"]]) == (["Hold a forum"], ["Clerk"])


def test_a_cell_that_reaches_down_is_counted_once() -> None:
    (first, second) = to_rows(
        plan_built(
            table(
                "Commitment|Detail|Update",
                row(cell("We will listen", down=2), cell("Action: Hold a forum\nLead: Clerk", down=2), "Booked"),
                row("Held"),
            )
        )
    )
    assert first["actions"] == second["actions"] == ["Hold a forum"]


def test_labels_of_one_kind_part_nothing() -> None:
    assert codes(plan_built(table("Action|Lead", row("Ask", cell("Lead: Clerk\nSupport: Chair"))))) == []
    assert codes(plan_built(table("Action|When", row("Ask", cell("Start: May 2030\nEnd: June 2030"))))) == []


def test_most_cells_of_a_column_must_be_labelled() -> None:
    read = read_details("Action: Hold a forum\nLead: Clerk", "Hold a fair", "Hold a vote", "Hold a debate")
    assert "cells-parted" not in codes(read)
