"""Leads, references, measures and characteristics on phrases labelled for this purpose.

Each file holds phrases of made-up authorities in the words that plans use, labelled by the conventions before they were
read. `accept` holds other readings that are right too. Phrases with an odd number served for tuning, those with an
even number for checking; both halves have to reach the aim.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from equalityplan.model.measure import Direction, Measure
from equalityplan.phrases.characteristic import find_characteristics
from equalityplan.phrases.lead import parse_leads
from equalityplan.phrases.measure import parse_measures
from equalityplan.phrases.reference import parse_references

Row = Mapping[str, Any]
Reading = Sequence[Mapping[str, Any]]

_FOLDER = Path(__file__).parent
_WAYS = {Direction.UP: "increase", Direction.DOWN: "decrease", Direction.KEEP: "maintain"}
_SIGNS = ("%", "£")


def labelled(name: str) -> Iterator[Row]:
    for line in (_FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def readings(row: Row) -> list[Any]:
    return [row["expect"], *row.get("accept", [])]


def plain(name: str) -> str:
    """A name as it is compared: without case, article, final full stop and spaces beside hyphens."""
    words = " ".join(name.casefold().split()).replace(" - ", "-").replace("- ", "-").removeprefix("the ")
    return words.rstrip(". ")


def leads_are_right(row: Row) -> bool:
    found = {plain(lead.name) for lead in parse_leads(row["text"])}
    return found in [{plain(lead["name"]) for lead in reading} for reading in readings(row)]


def kinds_are_right(row: Row) -> bool:
    meant: dict[str, set[str]] = {}
    for reading in readings(row):
        for lead in reading:
            meant.setdefault(plain(lead["name"]), set()).add(lead["kind"])
    found = ((plain(lead.name), lead.kind.value) for lead in parse_leads(row["text"]))
    return all(kind in meant.get(name, {kind}) for name, kind in found)


def references_are_right(row: Row) -> bool:
    found = Counter((plain(found.target), found.relation.value) for found in parse_references(row["text"]))
    return found in [Counter((plain(ref["target"]), ref["relation"]) for ref in reading) for reading in readings(row)]


def measures_are_right(row: Row) -> bool:
    found = parse_measures(row["text"])
    alike = (reading for reading in readings(row) if len(reading) == len(found))
    return any(all(is_measure(*pair) for pair in zip(found, reading, strict=True)) for reading in alike)


def is_measure(found: Measure, meant: Mapping[str, Any]) -> bool:
    """Whether level, unit and direction are right; "all staff" are 100 % of them."""
    if found.level == "all" and meant["level"] == "100":
        return True
    level = found.level or found.change
    way = _WAYS[found.direction] if found.direction else "reach" if level else None
    return (level, way) == (meant["level"], meant["direction"]) and is_unit(found.unit, meant["unit"])


def is_unit(found: str | None, meant: str | None) -> bool:
    """Signs are compared as they are, words loosely: one in common, in the singular or the plural."""
    if found is None or meant is None:
        return found == meant or (found or meant) not in _SIGNS
    if found in _SIGNS or meant in _SIGNS:
        return meant in (found, "percentage points")
    one, two = ({word.rstrip("s") for word in unit.casefold().split()} for unit in (found, meant))
    return bool(one & two)


def dates_are_right(row: Row) -> bool:
    found = [part.edtf for measure in parse_measures(row["text"]) for part in edtf_of(measure)]
    return found in [[meant["by"] for meant in reading if meant["by"]] for reading in readings(row)]


def edtf_of(measure: Measure) -> list[Any]:
    return [part for part in measure.by.parts if getattr(part, "edtf", None)] if measure.by else []


def characteristics_are_right(row: Row) -> bool:
    found = find_characteristics(row["text"], date(row["year"], 12, 31), collective=True)
    names = sorted({mention.characteristic.value for mention in found})
    return names in [sorted(reading) for reading in readings(row)]


@pytest.mark.parametrize("half", ["odd", "even"])
@pytest.mark.parametrize(
    ("name", "is_right", "aim"),
    [
        ("responsibilities", leads_are_right, 0.93),
        ("responsibilities", kinds_are_right, 0.95),
        ("references", references_are_right, 0.97),
        ("measures", measures_are_right, 0.93),
        ("measures", dates_are_right, 0.93),
        ("characteristics", characteristics_are_right, 0.95),
    ],
)
def test_the_aim_is_reached(name: str, is_right: Callable[[Row], bool], aim: float, half: str) -> None:
    rows = [row for row in labelled(name) if (int(row["id"][-3:]) % 2 == 1) == (half == "odd")]
    wrong = [row["text"] for row in rows if not is_right(row)]
    assert 1 - len(wrong) / len(rows) >= aim, wrong


@pytest.mark.parametrize(("name", "least"), [("responsibilities", 200), ("references", 120), ("measures", 60)])
def test_the_phrases_are_many_and_each_stands_once(name: str, least: int) -> None:
    texts = [row["text"] for row in labelled(name)]
    assert len(texts) >= least
    assert len(set(texts)) == len(texts)
