"""Slips that a type checker may not see are refused with what to write instead."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest

import equalityplan as ep


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"actions": "Review"}, r"actions='Review' is one text, a list was expected: actions=\['Review'\]"),
        ({"leads": "Head of HR"}, r"leads='Head of HR' is one text"),
        ({"status": "finished"}, "'finished' is not a valid StatusWord"),
    ],
)
def test_fields_of_a_row(fields: dict[str, Any], told: str) -> None:
    with pytest.raises((TypeError, ValueError), match=told):
        ep.PlanRow(**fields)


def test_words_stand_in_for_status_and_rating() -> None:
    row = ep.PlanRow(status="completed", rating="partially-met")
    assert row.status == ep.Status("completed")
    assert row.rating == ep.Rating("partially-met")


def test_rows_without_a_section() -> None:
    rows: Any = [ep.PlanRow()]
    with pytest.raises(TypeError, match=r"sections hold a PlanRow, a Section was expected: Section\(rows="):
        ep.Plan(sections=rows)


def test_an_answer_is_neither_true_nor_false() -> None:
    timescale = ep.Timescale.from_edtf("2012-09")
    with pytest.raises(TypeError, match=r"the answer 'no' is neither true nor false; compare it"):
        assert timescale.overdue(date(2012, 9, 1))


def test_a_row_that_there_is_not_is_told_with_those_there_are() -> None:
    plan = ep.Plan(sections=[ep.Section(rows=[ep.PlanRow(reference="2"), ep.PlanRow(reference="2")])])
    with pytest.raises(KeyError, match="several rows print this number; their ids are table 1 row 1, table 1 row 2"):
        plan.row("2")
    with pytest.raises(KeyError, match="no row has this id; ids are table 1 row 1"):
        plan.section_of("3")


def test_bytes_and_years_that_are_none() -> None:
    content: Any = b"Action\tLead\nAct\tClerk"
    with pytest.raises(ep.DocumentError, match=r"21 bytes were given, .* Wrap them: io\.BytesIO"):
        ep.read_plan(content)
    year: Any = "2011"
    with pytest.raises(ep.SettingsError, match="year: '2011' is no year"):
        ep.read_plan(io.BytesIO(content), year=year)
