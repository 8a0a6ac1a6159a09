"""Columns that say how a row is looked at: what they promise is no account of how it stands."""

from __future__ import annotations

import pytest

from tests.documents import plan_built, row, table


@pytest.mark.parametrize("heading", ["Monitoring", "Monitoring arrangements", "Review arrangements", "Reporting"])
@pytest.mark.parametrize(
    "words",
    [
        "Termly",
        "Quarterly review by the Board",
        "Reports to Cabinet every six months",
        "Monitored through supervision",
        "The clerk to monitor",
        "Annual report",
        "Equality Board",
    ],
)
def test_how_often_and_by_whom_is_no_status_and_no_progress(heading: str, words: str) -> None:
    (found,) = plan_built(
        table(f"Action|Lead|By when|{heading}", row("Open the hall", "Clerk", "May 2025", words))
    ).rows
    assert (found.status, found.progress) == (None, None)
    assert [(other.heading, other.text) for other in found.other] == [(heading, words)]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Completed", "completed"),
        ("Hall opened in May 2024", "completed"),
        ("Work has begun. Report every six months.", "in-progress"),
    ],
)
def test_a_review_that_tells_how_it_stands_is_progress(words: str, status: str) -> None:
    (found,) = plan_built(table("Action|Lead|By when|Review", row("Open the hall", "Clerk", "May 2025", words))).rows
    assert found.status is not None
    assert found.status.word == status
    assert str(found.progress).replace("\n", " ") == words


def test_a_review_that_tells_nothing_known_is_progress_without_status() -> None:
    made = row("Open the hall", "Clerk", "May 2025", "A good turnout in the hall")
    (found,) = plan_built(table("Action|Lead|By when|Review", made)).rows
    assert (found.status, str(found.progress)) == (None, "A good turnout in the hall")
