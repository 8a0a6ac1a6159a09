"""How many rows make a header."""

from __future__ import annotations

import pytest

from equalityplan.mending.grid import complete_tables
from equalityplan.mending.headers import header_depth
from tests.documents import cell, row, table


def depth(*rows: object) -> int:
    (made,) = complete_tables([table(*rows)], [])  # type: ignore[arg-type]
    return header_depth(made.rows, 0)  # type: ignore[union-attr]


def test_labels_over_every_column_do_not_take_the_rows_below_their_header_in() -> None:
    labels = row(cell("What we do", across=2), cell("Who and when", across=2))
    assert depth(labels, "Objective|Action|Lead|By when", "Know|Ask|Clerk|Soon", "Tell|Write|Chair|Soon") == 2


def test_terms_below_a_label_are_header_where_the_format_lost_the_merged_cells() -> None:
    assert depth("Action|Timescale|||Lead", "|Short|Medium|Long term|", "Ask|x|||Clerk") == 2


@pytest.mark.parametrize(
    "below",
    [
        "|✓||✓|",
        "|Short|Short|Short|",
        "|May 2030|12|Long|",
        "|Short|Medium||",
        "Ask|Short|Medium|Long|",
        "|Short|Medium|Long|Clerk",
    ],
)
def test_a_row_that_does_not_just_divide_a_label_is_no_header(below: str) -> None:
    assert depth("Action|Timescale|||Lead", below) == 1
