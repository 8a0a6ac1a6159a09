"""A start and an end: one range, or an open end, and never a deadline at the start."""

from __future__ import annotations

import pytest

from tests.documents import plan


@pytest.mark.parametrize(
    ("start", "end", "edtf", "due"),
    [
        ("01/05/2024", "31/08/2024", "2024-05-01/2024-08-31", "2024-08-31"),
        ("01/05/2024", "", "2024-05-01/..", None),
        ("01/05/2024", "Ongoing", "2024-05-01/..", None),
        ("May 2024", "TBC", "2024-05", None),
        ("May 2024", "Quarterly", "2024-05", None),
        ("April and May 2024", "July 2025", "2024-04/2025-07", "2025-07-31"),
        ("2006/07", "2007/08", "2006-04/2008-03", "2008-03-31"),
        ("Q1 2023/24", "Q3 2024/25", "2023-04/2024-12", "2024-12-31"),
        ("2023/24", "", "2023-04/..", None),
        ("2023/24", "Ongoing", "2023-04/..", None),
        ("Q3 2024", "Q1 2024", "2024-07/2024-09", "2024-03-31"),
    ],
)
def test_a_start_is_no_deadline(start: str, end: str, edtf: str, due: str | None) -> None:
    row = plan("Action\tLead\tStart\tEnd", f"Supply free products\tClerk\t{start}\t{end}").rows[0]
    assert getattr(row.timescale.parts[0], "edtf", None) == edtf
    assert str(row.timescale.due) == str(due)
