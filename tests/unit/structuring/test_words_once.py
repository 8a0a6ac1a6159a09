"""Each word is placed once, also where cells reach down, dittos stand for others and several cells say one thing."""

from __future__ import annotations

import pytest

from equalityplan.document import Block, Cell, Passage
from equalityplan.model.rows import to_rows
from tests.documents import cell, plan_built, row, table

LABELLED = "Ask. Lead: Clerk. By when: May 2030"
DOCUMENTS: dict[str, list[Block | str]] = {
    "a table without rows": [table(), "Know our people", table()],
    "a number that reaches down": [table("Action|Ref", row('"', cell("3", down=3)), row("1. Ask"), row("2. Tell"))],
    "a labelled cell that reaches down": [
        table("Group|Target", row(cell(LABELLED, down=2), cell("Ten", down=2)), row(cell("Access")))
    ],
    "a labelled heading that reaches down": [table(row(cell(LABELLED, down=2), "Completed", header=True), row(cell()))],
    "a value that reaches down": [table("Action|Outcome", row(cell("By when: May 2030", down=2)), row("Known"))],
    "one of two dates taken": [table("Action|By when|By when", "Ask|2029|May 2030", 'Tell|2031|"')],
    "a numbered ditto": [table("Action|Start", "Ask|2030", row(cell("Tell"), cell("ditto", numbers=("1.",))))],
}


@pytest.mark.parametrize("blocks", DOCUMENTS.values(), ids=DOCUMENTS)
def test_each_word_has_one_place(blocks: list[Block | str]) -> None:
    assert plan_built(*blocks).unplaced == ()


def test_an_objective_in_a_heading_is_not_the_one_of_the_same_words_before() -> None:
    goal = Passage(text="Goal 3 - Set up a panel", heading=True)
    tables = [table("Action|Lead|By when", f"{verb}|Clerk|May 2030") for verb in ("Ask", "Tell")]
    read = plan_built("Objective A: Set up a panel", tables[0], goal, tables[1])
    assert read.unplaced == ()
    assert {told["objective"] for told in to_rows(read)} <= {"Set up a panel", None}


def test_a_cell_merged_over_rows_of_other_actions_opens_none_of_them() -> None:
    head = "Objective|Action|Lead|Comments"
    cells: list[Cell] = [cell("Needs are known", down=2), cell("HR", down=2)]
    rows = [row("Staff", cell("Ask", down=2), "Clerk", "Late"), row(cells[0], cells[1], ""), row("Tell", "Late")]
    assert [told["actions"] for told in to_rows(plan_built(table(head, *rows)))] == [["Ask"], ["Ask"], ["Tell"]]
