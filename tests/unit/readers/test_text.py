from __future__ import annotations

import io
import time

import pytest

from equalityplan.document import Document, Passage, Table
from equalityplan.errors import DocumentError
from equalityplan.reader import Limits, read_document


def read(text: str, name: str = "plan.txt", limits: Limits | None = None) -> Document:
    """Read a file of that text."""
    file = io.BytesIO(text.encode())
    file.name = name
    return read_document(file, limits=limits)


def rows(document: Document) -> list[list[str]]:
    (table,) = document.tables
    return [[cell.text for cell in row.cells] for row in table.rows]


def headers(document: Document) -> list[bool]:
    return [row.header for row in document.tables[0].rows]


PLAN = [["Action", "Lead"], ["Fit a ramp", "Caretaker"], ["Tell all", "HR"]]


def test_text_without_a_table_is_passages_and_says_so() -> None:
    document = read("Our plan\n\nWe treat **everyone** fairly,\nand R&amp;D too.\n")
    assert [block.text for block in document.blocks if isinstance(block, Passage)] == [
        "Our plan",
        "We treat everyone fairly,",
        "and R&D too.",
    ]
    assert [(notice.code, document.format) for notice in document.notices] == [("no-table", "text")]


def test_a_box_with_a_ruled_header() -> None:
    document = read(
        "Our plan\n"
        "+------------+-----------+\n"
        "| Action     | Lead      |\n"
        "+------------+-----------+\n"
        "| Fit a ramp | Caretaker |\n"
        "| Tell all   | HR        |\n"
        "+------------+-----------+\n"
        "The end\n"
    )
    assert [type(block) for block in document.blocks] == [Passage, Table, Passage]
    assert (rows(document), headers(document), document.notices) == (PLAN, [True, False, False], ())
    assert document.tables[0].rows[2].cells[1].where.lines == (6, 6)


def test_a_box_whose_rows_are_all_ruled_may_wrap_its_cells() -> None:
    document = read(
        "+---------+-----------+\n"
        "| Action  | Lead      |\n"
        "+=========+===========+\n"
        "| Fit a   | Care-     |\n"
        "| ramp    | taker     |\n"
        "+---------+-----------+\n"
        "| - Tell  | HR        |\n"
        "|   all   |           |\n"
        "| - Ask   |           |\n"
        "+---------+-----------+\n"
    )
    assert rows(document)[1:] == [["Fit a ramp", "Care-taker"], ["- Tell all\n- Ask", "HR"]]
    assert headers(document) == [True, False, False]
    assert document.tables[0].rows[1].where.lines == (4, 5)


def test_box_characters_and_cells_that_span() -> None:
    document = read(
        "  ┌────────┬───────┬──────┐\n"
        "  │ Action │ Lead  │ When │\n"
        "  ├────────┼───────┼──────┤\n"
        "  │ Tell   │ HR    │ June │\n"
        "  │        ├───────┼──────┤\n"
        "  │  all   │ Chief │ July │\n"
        "  ├────────┴───────┼──────┤\n"
        "  │ Year 2         │      │\n"
        "  └────────────────┴──────┘\n"
    )
    (table,) = document.tables
    assert [[(c.text, c.where.column, c.colspan, c.rowspan) for c in row.cells] for row in table.rows[1:]] == [
        [("Tell all", 1, 1, 2), ("HR", 2, 1, 1), ("June", 3, 1, 1)],
        [("Chief", 2, 1, 1), ("July", 3, 1, 1)],
        [("Year 2", 1, 2, 1), ("", 3, 1, 1)],
    ]


def test_bars_alone_make_a_table() -> None:
    assert rows(read("| Action | Lead |\n| Fit a ramp | Caretaker |\n| Tell all | HR |\n")) == PLAN


def test_a_table_without_a_frame() -> None:
    document = read(
        " Action     | Lead\n------------+----------\n Fit a ramp | Caretaker\n Tell all   | HR\n(2 rows)\n"
    )
    assert (rows(document), headers(document)) == (PLAN, [True, False, False])


@pytest.mark.parametrize(
    "text",
    [
        "Action      Lead\n{0}\nFit a ramp  Caretaker\nTell all    HR\n\nThe end\n",
        "{0}\nAction      Lead\n{0}\nFit a ramp  Caretaker\nTell all    HR\n{0}\nThe end\n",
    ],
)
@pytest.mark.parametrize("rule", ["----------  ---------", "==========  ========="])
def test_rules_over_columns_make_a_table(text: str, rule: str) -> None:
    document = read(text.format(rule))
    assert (rows(document), headers(document)) == (PLAN, [True, False, False])
    assert isinstance(document.blocks[-1], Passage)


def test_a_line_that_goes_on_below_its_row_belongs_to_it() -> None:
    document = read(
        "Action      Lead\n----------  ---------\nFit a       Caretaker\nramp\n"
        "Tell all    HR team\n            and Chief\n"
    )
    assert rows(document)[1:] == [["Fit a ramp", "Caretaker"], ["Tell all", "HR team and Chief"]]


def test_columns_that_spaces_part_make_a_table_with_a_notice() -> None:
    document = read(
        "Equality plan\n\n"
        "Action            Lead          When\n"
        "Fit a ramp at     Caretaker     May 2012\n"
        "the hall\n"
        "Tell all          HR team       June 2012\n"
        "Ask               Chief         July 2012\n\n"
        "This line is prose and runs over every column of it.\n"
    )
    assert rows(document)[1] == ["Fit a ramp at the hall", "Caretaker", "May 2012"]
    assert len(rows(document)) == 4
    assert [notice.code for notice in document.notices] == ["table-by-spaces"]


def test_empty_lines_may_part_the_rows_of_columns() -> None:
    document = read(
        "Action            Lead          When\n\n"
        "Fit a ramp        The care-     May\n"
        "At the hall       taker         2012\n\n"
        "Tell all          HR            June\n\n"
        "Ask               Chief         July\n"
    )
    assert rows(document)[1] == ["Fit a ramp At the hall", "The care-taker", "May 2012"]


@pytest.mark.parametrize(
    "text",
    [
        "Wide  spaces in  prose are no table\nsince they  stand anywhere.\n",
        "Contents          1\nAims              2\nActions           3\n",
        "+ one\n+ two\n",
        "+-----+\n+-----+\n",
        "---\n",
        "a -- b\n--\n",
    ],
)
def test_other_uses_of_spaces_and_rules_are_no_tables(text: str) -> None:
    document = read(text)
    assert document.tables == ()
    assert len(document.blocks) == len(text.splitlines())


@pytest.mark.parametrize(
    "text",
    [
        "+--+--+\n" * 50_000,
        "| a |\n" * 50_000,
        "|" * 500_000,
        "+-" * 250_000,
        "-" * 500_000 + "x",
        "- " * 250_000,
        "--- ---\n\nx\n" * 20_000,
        ("aa   bbb   c\n" + "a  b    c\n") * 20_000,
        ("a   b   c\n" + " " * 200 + "\n") * 10_000,
        "+" + "-+" * 2_000 + "\n" + ("|" + "  " * 1_999 + " |\n") * 200 + "+" + "-+" * 2_000 + "\n",
        "<" * 200_000,
        "**a" * 100_000,
        "# " * 100_000,
        "|" + "-" * 60_000 + "x\n" + "|" * 60_000 + "x",
    ],
)
def test_absurd_texts_take_linear_time(text: str) -> None:
    start = time.process_time()
    read(text)
    assert time.process_time() - start < 8


def test_limits_are_kept() -> None:
    text = "| a | b |\n" * 10
    with pytest.raises(DocumentError, match="more than 15 cells"):
        read(text, limits=Limits(cells=15))
    with pytest.raises(DocumentError, match="more than 5 rows"):
        read(text, limits=Limits(rows=5))
    with pytest.raises(DocumentError, match="longer than 0 seconds"):
        read("word\n" * 5_000, limits=Limits(seconds=0))
