"""Dittos: marks that stand for the lead, time or status of the row above."""

from __future__ import annotations

import pytest

from equalityplan.document import Row
from tests.documents import cell, codes, plan, plan_built, row, table

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


@pytest.mark.parametrize("words", ["As above", "ditto", "(as above)", "See above", "As per above", "As previous"])
def test_an_objective_and_its_outcome_are_taken_from_above_and_reach_down(words: str) -> None:
    head = "Objective|Action|Outcome|Measure"
    read = plan_built(
        table(head, "Open doors|Ask|Heard|Calls", f"{words}|Tell|{words}|{words}", "|Count||Visits", f"{words}|See||")
    )
    assert [row.objective.text for row in read.rows if row.objective] == ["Open doors"] * 4
    assert [row.outcome and row.outcome.text for row in read.rows] == ["Heard", "Heard", None, None]
    assert [row.measure and row.measure.text for row in read.rows] == ["Calls", "Calls", "Visits", None]
    assert read.coverage is not None
    assert (read.coverage.missing, read.coverage.repeated) == ((), ())


def test_a_ditto_below_an_empty_outcome_is_no_outcome() -> None:
    read = plan_built(table("Action|Lead|Outcome", "Ask|Clerk|", "Tell|Clerk|ditto"))
    assert read.rows[1].outcome is None
    assert [other.text for other in read.rows[1].other] == ["ditto"]


@pytest.mark.parametrize("words", ["As 1.1", "See 1.1", "(see action 1.1 above)", "Same as 1.1.", "as per no. 1.1"])
def test_a_number_stands_for_the_lead_and_time_of_its_row(words: str) -> None:
    read = plan_built(
        table("Ref|Action|Lead|By when", "1.1|Ask|Clerk|May 2025", f"1.2|Tell|{words}|{words}", "1.3|See|Chair|")
    )
    assert [lead.name for lead in read.rows[1].leads] == ["Clerk"]
    assert str(read.rows[1].timescale.due) == "2025-05-31"
    assert codes(read) == ["ditto-taken"] * 2


def test_a_number_before_the_action_is_the_rows_too() -> None:
    read = plan_built(
        table("Action|Lead", "1.1 Ask all tenants|See 1.2", "1.2 Tell the board|Chair", "1.3 Count all visits|Clerk")
    )
    assert [[lead.name for lead in row.leads] for row in read.rows] == [["Chair"], ["Chair"], ["Clerk"]]


@pytest.mark.parametrize("words", ["As 1.9", "See 1.2", "As 1.3"])
def test_a_number_that_leads_nowhere_names_nobody(words: str) -> None:
    read = plan_built(table("Ref|Action|Lead", "1.1|Ask|Clerk", f"1.2|Tell|{words}", "1.3|See|As 1.2"))
    assert read.rows[1].leads == ()
    assert [other.text for other in read.rows[1].other] == [words]


def test_a_ditto_merged_down_stands_for_the_same_in_each_row_and_is_told_once() -> None:
    head = "Objective|Action|Outcome"
    rows: list[Row | str] = [
        "Open doors|Ask all tenants|All are heard",
        row(cell("As above", down=2), "Tell them", cell("ditto", down=2)),
    ]
    read = plan_built(table(head, *rows, row("Count visits")))
    found = [(r.objective and r.objective.text, r.outcome and r.outcome.text) for r in read.rows]
    assert found == [("Open doors", "All are heard")] * 3
    assert read.coverage is not None
    assert (read.coverage.missing, read.coverage.repeated) == ((), ())
    assert codes(read).count("ditto-taken") == 2


def test_a_ditto_merged_down_under_nothing_stays_words() -> None:
    rows = [row(cell("As above", down=2), "Tell all tenants", "Clerk"), row("Count visits", "Chair")]
    read = plan_built(table("Objective|Action|Lead", *rows))
    assert [r.objective for r in read.rows] == [None, None]
    assert read.coverage is not None
    assert (read.coverage.missing, read.coverage.repeated) == ((), ())
