"""Self-assessments in one column: the words rate, and a no under a question is an answer."""

from __future__ import annotations

import pytest

from tests.documents import plan


def ratings(heading: str, *cells: str) -> list[str | None]:
    rows = [f"Train staff {n}\tClerk\t{text}" for n, text in enumerate(cells)]
    read = plan(f"Action\tLead\t{heading}", *rows)
    return [str(row.rating.word) if row.rating else None for row in read.rows]


@pytest.mark.parametrize(
    "heading",
    ["Self-assessment", "Self assessment 2014", "Met?", "Met / Partly met / Not met", "Met (Y/N)", "Are we there?"],
)
def test_words_rate(heading: str) -> None:
    assert ratings(heading, "Met", "Partly met", "Not met", "Met - since May") == [
        "met",
        "partially-met",
        "not-met",
        "met",
    ]


def test_answers_rate_under_a_question() -> None:
    assert ratings("Met?", "Yes", "Partly", "No", "N/A") == ["met", "partially-met", "not-met", None]
    assert ratings("Met?", "✓", "✗", "", "✓") == ["met", "not-met", None, "met"]


def test_compliance_rates() -> None:
    cells = ("Compliant", "Partially compliant", "Non-compliant")
    assert ratings("Level of compliance", *cells) == ["met", "partially-met", "not-met"]


def test_texts_in_a_column_of_a_scale_are_ticks_with_words() -> None:
    assert ratings("Met\tPartly met\tNot met", "In place for all\t\t", "\tIn place for some\t", "\t\tNo work yet") == [
        "met",
        "partially-met",
        "not-met",
    ]


def test_evidence_so_far_is_no_progress() -> None:
    (row,) = plan("Action\tEvidence so far\tSelf-assessment", "Train staff\tClause in use\tPartly met").rows
    assert row.evidence is not None
    assert (row.evidence.text, row.progress, row.status) == ("Clause in use", None, None)
