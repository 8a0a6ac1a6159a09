"""Rows: merged cells, list numbers and several cells of one meaning, as formats know them."""

from __future__ import annotations

import pytest

from equalityplan.model.rows import to_rows
from tests.documents import cell, codes, plan_built, row, table

HEAD = "Ref|Objective|Action|Lead|By when|Status"


def test_a_cell_merged_down_speaks_for_each_of_its_rows() -> None:
    read = plan_built(
        table(
            HEAD,
            row(cell("1", down=3), cell("Know us", down=3), "Ask", cell("Clerk", down=2), "March 2012", "Completed"),
            row("Tell", "April 2013", cell("Green", down=2)),
            row("Give", "Chair", "May 2014"),
        )
    )
    found = [(r["ref"], r["objective"], r["leads"][0]["name"], r["due"], r["status"]) for r in to_rows(read)]
    assert found == [
        ("1", "Know us", "Clerk", "2012-03-31", "completed"),
        ("1", "Know us", "Clerk", "2013-04-30", "on-track"),
        ("1", "Know us", "Chair", "2014-05-31", "on-track"),
    ]
    assert [r.continues for r in read.rows] == [False, True, True]
    assert len(read.objectives) == 1


def test_words_of_a_merged_cell_count_once() -> None:
    rows = (row("Ask", cell("Clerk", down=2), cell("May 2012", down=2), cell("Late.", down=2)), "Tell")
    read = plan_built(table("Action|Lead|By when|Comments", *rows))
    assert read.coverage is not None
    assert read.coverage.by_destination["lead"] == 1
    assert [str(r.comments) for r in read.rows if r.comments] == ["Late."] * 2


def test_equal_cells_of_two_rows_count_twice() -> None:
    read = plan_built(table("Action|Lead|By when", "Ask|Clerk|May 2012", "Tell|Clerk|May 2012"))
    assert read.coverage is not None
    assert read.coverage.by_destination["lead"] == 2


def test_an_action_merged_down_over_its_leads_stands_in_each_row() -> None:
    rows = (row(cell("Ask", down=2), "Clerk|May 2012"), "Chair|May 2013")
    read = plan_built(table("Action|Lead|By when", *rows))
    assert [(r["actions"], r["leads"][0]["name"]) for r in to_rows(read)] == [(["Ask"], "Clerk"), (["Ask"], "Chair")]


def test_a_start_merged_down_beside_ends_makes_a_range_in_each_row() -> None:
    rows = (row("Ask", cell("Jan 2012", down=2), "Mar 2012"), "Tell|May 2012")
    read = plan_built(table("Action|Start|End", *rows))
    assert [r["timescale"][0]["edtf"] for r in to_rows(read)] == ["2012-01/2012-03", "2012-01/2012-05"]


def test_an_aim_merged_down_over_objectives_leaves_each_its_own() -> None:
    rows = (row(cell("Be fair", down=2), "Know us|Ask|Clerk"), "Hear us|Tell|Chair")
    read = plan_built(table("Aim|Objective|Action|Lead", *rows))
    assert [r["objective"] for r in to_rows(read)] == ["Know us", "Hear us"]
    assert [r.other[0].text for r in read.rows] == ["Be fair", "Be fair"]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (("1.", "2."), ["1", "2"]),
        (("2.9", "2.10"), ["2.9", "2.10"]),
        (("A.1.1", "A.1.2"), ["A.1.1", "A.1.2"]),
        (("EO-07", "EO-08"), ["EO-07", "EO-08"]),
        (("(iv)", "(v)"), ["(iv)", "(v)"]),
        (("1a", "1b"), ["1a", "1b"]),
        (("Objective 3:", "Objective 4:"), ["Objective 3", "Objective 4"]),
    ],
)
def test_a_number_of_any_manner_is_the_row_s(numbers: tuple[str, str], expected: list[str]) -> None:
    columns = plan_built(table(HEAD, *[f"{number}|Know us|Ask|Clerk||" for number in numbers]))
    typed = plan_built(table("Objective|Action|Lead", *[f"{number} Know us|Ask|Clerk" for number in numbers]))
    listed = plan_built(
        table("Objective|Action|Lead", *[row(cell("Know us", numbers=(n,)), "Ask|Clerk") for n in numbers])
    )
    alone = plan_built(table("Ref|Action|Lead", *[row(cell("", numbers=(number,)), "Ask|Clerk") for number in numbers]))
    for read in (columns, typed, listed, alone):
        assert [r.reference for r in read.rows] == expected
    assert {str(objective) for read in (columns, typed, listed) for objective in read.objectives} == {"Know us"}


@pytest.mark.parametrize(
    ("upper", "lower", "expected"),
    [
        (("EO1", "EO1", "EO2"), ("1.1", "1.2", "2.1"), ["1.1", "1.2", "2.1"]),
        (("Goal A:", "Goal A:", "Goal B:"), ("A1", "A2", "A3"), ["A1", "A2", "A3"]),
        (("1.", "1.", "2."), ("1.", "2.", "3."), ["1", "2", "3"]),
        (("EO1", "EO2", "EO3"), ("1.1", "2.1", "3.1"), ["1.1", "2.1", "3.1"]),
        (("1.", "1.", "2."), ("1.", "2.", "1."), ["1", "1", "2"]),
    ],
)
def test_of_two_numbers_the_row_s_is_the_one_that_differs(
    upper: tuple[str, ...], lower: tuple[str, ...], expected: list[str]
) -> None:
    read = plan_built(
        table("Objective|Action|Lead", *[f"{o} Know us|{a} Ask them|Clerk" for o, a in zip(upper, lower, strict=True)])
    )
    assert [r.reference for r in read.rows] == expected
    assert {action.text for action in read.actions} == {"Ask them"}


def test_numbers_of_a_list_in_a_cell_are_not_the_row_s() -> None:
    lists = [row("Know us", cell("Ask\nTell", numbers=numbers), "Clerk") for numbers in (("1.", "2."), ("3.", "4."))]
    read = plan_built(table("Objective|Action|Lead", *lists))
    assert [r.reference for r in read.rows] == [None, None]
    assert [action.number for action in read.actions] == ["1.", "2.", "3.", "4."]


def test_a_number_and_a_list_below_it() -> None:
    rows = [row(cell("Know us:\nask\ntell", numbers=(number, "a)", "b)")), "Clerk") for number in ("1.", "2.")]
    read = plan_built(table("Action|Lead", *rows))
    assert [(r.reference, [a.number for a in r.actions]) for r in read.rows] == [
        ("1", [None, "a)", "b)"]),
        ("2", [None, "a)", "b)"]),
    ]


def test_list_numbers_pair_dates_with_actions() -> None:
    lists = (
        cell("Ask\nTell", numbers=("1.", "2.")),
        cell("Clerk\nChair", numbers=("1.", "2.")),
        cell("May 2012\nMay 2013", numbers=("1.", "2.")),
    )
    read = plan_built(table("Action|Lead|By when", row(*lists)))
    assert [part.applies_to for part in read.rows[0].timescale.parts] == [(1,), (2,)]
    assert [lead.name for lead in read.rows[0].leads] == ["Clerk", "Chair"]


def test_a_number_typed_for_two_rows_is_told() -> None:
    read = plan_built(table("Ref|Action|Lead", "2.1|Ask|Clerk", "2.1|Tell|Chair"))
    assert codes(read) == ["number-repeated"]


def test_of_two_columns_of_numbers_one_is_the_row_s_and_one_what_it_is_linked_to() -> None:
    read = plan_built(table("Links to|No.|Action|Lead", "2.5|2.1|Ask|Clerk", "2.1|2.5|Tell|Chair"))
    assert [(r["ref"], r["links"]) for r in to_rows(read)] == [("2.1", ["2.5"]), ("2.5", ["2.1"])]


def test_of_several_columns_of_statuses_the_first_that_says_one_counts() -> None:
    read = plan_built(table("Action|RAG|Status|Completed", "Ask|see note|On track|No", "Tell||Late|"))
    assert [str(r.status.word) for r in read.rows if r.status] == ["on-track", "off-track"]
    assert [[other.text for other in r.other] for r in read.rows] == [["see note", "No"], []]


def test_a_status_column_beside_progress_in_the_same_words_loses_nothing() -> None:
    read = plan_built(table("Action|Status|Progress", "Ask|Completed|Completed"))
    assert [(r.status.text if r.status else "", str(r.progress)) for r in read.rows] == [("Completed", "Completed")]


def test_lead_columns_that_name_the_same_lead_twice_keep_the_words() -> None:
    read = plan_built(table("Action|Lead|Partners", "Ask|Clerk|Clerk", "Tell|To be named|Chair"))
    assert [[lead.name for lead in r.leads] for r in read.rows] == [["Clerk"], ["Chair"]]


def test_struck_rows_keep_their_words_and_get_no_status() -> None:
    struck = row(*[cell(text, struck=True) for text in ("Ask", "Clerk", "2012")])
    read = plan_built(table("Action|Lead|By when", struck, "Tell|Chair|2013"))
    assert [(str(r.actions[0]), r.status) for r in read.rows] == [("Ask", None), ("Tell", None)]
    assert codes(read) == ["struck-out"]


def test_comments_of_cells_are_kept_as_notices() -> None:
    read = plan_built(table("Action|Lead", row(cell("Ask", comment="Not before May"), "Clerk")))
    assert [(n.code, n.text) for n in read.notices] == [("cell-comment", "Not before May")]
    assert read.rows[0].comments is None


def test_marks_under_periods_say_when() -> None:
    head = (row(cell("Action", down=2), cell("Lead", down=2), cell("2014/15", across=4)), row("Q1|Q2|Q3|Q4"))
    read = plan_built(table(*head, "Ask|Clerk|x|x||", "Tell|Chair||||✓"))
    assert [[part["edtf"] for part in r["timescale"]] for r in to_rows(read)] == [
        ["2014-04/2014-09"],
        ["2015-01/2015-03"],
    ]


def test_marks_under_periods_without_a_year_stay_marks() -> None:
    read = plan_built(table("Action|Lead|April|May", "Ask|Clerk|x|", "Tell|Chair||x"))
    assert [r["due"] for r in to_rows(read)] == [None, None]
