"""Timescales of our own wording, in the style of councils, health, police, schools and universities, with their labels.

The labels follow the conventions of the reader's documentation. Where a second reading is fair, `accept` and
`accept_due` hold it; a reading is right as a whole or not at all.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from equalityplan.model.timescale import TimescalePart
from equalityplan.phrases.timescale import parse_timescale

LABELLED = [
    json.loads(line) for line in Path(__file__).with_name("timescales.jsonl").read_text(encoding="utf-8").splitlines()
]
VALUES = ("edtf", "kind", "recurrence", "qualifier", "offset")


def labelled(items: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return [tuple(item.get(name) for name in VALUES) for item in items]


def read(parts: tuple[TimescalePart, ...]) -> list[tuple[Any, ...]]:
    return [tuple(getattr(part, name, None) for name in VALUES) for part in parts]


def test_no_phrase_is_labelled_twice() -> None:
    assert len({row["id"] for row in LABELLED}) == len(LABELLED)
    assert len({(row["text"], row["context_year"]) for row in LABELLED}) == len(LABELLED)


@pytest.mark.parametrize("row", LABELLED, ids=[row["text"] for row in LABELLED])
def test_every_part_and_the_day_are_as_labelled(row: dict[str, Any]) -> None:
    timescale = parse_timescale(row["text"], row["context_year"])
    due = timescale.due.isoformat() if timescale.due else None

    assert read(timescale.parts) in [labelled(items) for items in (row["expect"], *row.get("accept", []))]
    assert due in (row["due"], *row.get("accept_due", []))
