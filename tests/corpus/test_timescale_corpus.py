"""The labelled phrases, where they are present: how many are read as their labels say."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from equalityplan.model.edtf import day_span
from equalityplan.phrases.timescale import parse_timescale

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "dev" / "timescales.jsonl"
pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason=f"no labelled phrases at {CORPUS}")


def rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines() if line.strip()]


def values(entries: list[str | None]) -> list[str]:
    """EDTF values that tie to the calendar; an open end that repeats a date is left out."""
    known = [entry for entry in entries if entry not in (None, "../..")]
    return sorted(entry for entry in known if entry and not (entry.endswith("/..") and entry[:-3] in known))


def read(row: dict[str, Any]) -> tuple[list[str], date | None]:
    timescale = parse_timescale(row["text"], row["context_year"])
    return values([getattr(part, "edtf", None) for part in timescale.parts]), timescale.due


def labels(row: dict[str, Any]) -> list[list[str]]:
    return [values([item["edtf"] for item in items]) for items in (row["expect"], *row.get("accept", []))]


def test_dates_are_read_as_labelled() -> None:
    right = [read(row)[0] in labels(row) for row in rows()]
    assert sum(right) / len(right) >= 0.96


def test_due_days_are_read_as_labelled_and_none_is_wrong() -> None:
    wrong = []
    for row in rows():
        due = read(row)[1]
        days = [day_span(value)[1] for value in (row["due"], *row.get("accept_due", []))]
        if due not in days:
            wrong.append((row["text"], due, days))
    assert len(wrong) / len(rows()) <= 0.02
    assert [case for case in wrong if case[1] is not None] == []
