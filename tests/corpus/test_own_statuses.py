"""Statuses of our own wording, in the style of councils, health, police, schools and universities, with their labels.

The labels follow the conventions of the reader's documentation. Where a second reading is fair, `accept` holds it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from equalityplan.model.progress import Status
from equalityplan.phrases.status import parse_status

LABELLED = [
    json.loads(line) for line in Path(__file__).with_name("statuses.jsonl").read_text(encoding="utf-8").splitlines()
]
LEAST = 0.96
"""The share of phrases that are read as labelled, at least."""

LEAST_OF_PARTS = 0.8
"""The same of the phrases with labelled parts: their texts and words have to be right, all of them."""


def is_read(row: dict[str, Any]) -> bool:
    labels: list[str] = [row["expect"], *row.get("accept", [])]
    return parse_status(row["text"]).word in labels


def is_dated(row: dict[str, Any]) -> bool:
    day: str | None = row["completed_on"]
    return parse_status(row["text"]).completed_on == day


def plain(text: str) -> str:
    return " ".join(text.split()).rstrip(".")


def is_parted(row: dict[str, Any]) -> bool:
    labelled = [(plain(part["text"]), part["expect"]) for part in row["parts"]]
    return [(plain(part.text), part.word) for part in parse_status(row["text"]).parts] == labelled


def misread(rows: list[dict[str, Any]], right: Callable[[dict[str, Any]], bool], least: float) -> list[str]:
    """The texts that are not read as labelled, where they are too many."""
    wrong = [row["text"] for row in rows if not right(row)]
    return wrong if len(wrong) > (1 - least) * len(rows) else []


def test_no_phrase_is_labelled_twice() -> None:
    assert len({row["id"] for row in LABELLED}) == len(LABELLED)
    assert len({row["text"] for row in LABELLED}) == len(LABELLED)


@pytest.mark.parametrize("label", sorted({row["expect"] for row in LABELLED}))
def test_phrases_of_each_label_are_read_as_labelled(label: str) -> None:
    assert misread([row for row in LABELLED if row["expect"] == label], is_read, 0.9) == []


def test_phrases_are_read_as_labelled() -> None:
    assert misread(LABELLED, is_read, LEAST) == []


def test_dates_of_completion_are_read_as_labelled() -> None:
    assert misread([row for row in LABELLED if row["completed_on"]], is_dated, LEAST) == []
    assert misread([row for row in LABELLED if not row["completed_on"]], is_dated, 0.99) == []


def test_parts_are_read_as_labelled() -> None:
    assert misread([row for row in LABELLED if "parts" in row], is_parted, LEAST_OF_PARTS) == []


@pytest.mark.parametrize("row", LABELLED, ids=[row["id"] for row in LABELLED])
def test_parts_lie_in_their_text_one_after_another(row: dict[str, Any]) -> None:
    status: Status = parse_status(row["text"])
    at = 0
    for part in status.parts:
        assert part.span is not None
        assert at <= part.span[0] < part.span[1]
        assert row["text"][slice(*part.span)] == part.text
        at = part.span[1]
