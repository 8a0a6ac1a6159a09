"""Plans of made-up authorities with the untidiness of real ones, each beside what a careful reader takes from it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from equalityplan.model.plan import Plan
from equalityplan.model.rows import to_rows
from equalityplan.reading import read_plan
from tests.expected import differences, lead_names

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
NAMES = sorted(path.parent.name for path in HERE.glob("*/gold.json"))


@cache
def read(name: str) -> Plan:
    return read_plan(EXAMPLES / f"{name}.txt")


@cache
def gold(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((HERE / name / "gold.json").read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize("name", NAMES)
def test_every_field_is_as_in_the_gold(name: str) -> None:
    assert differences(read(name), gold(name), accept=True) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_word_has_a_place(name: str) -> None:
    plan = read(name)
    assert plan.coverage is not None
    assert (plan.coverage.missing, plan.coverage.repeated, plan.unplaced) == ((), (), ())


@pytest.mark.parametrize("name", NAMES)
def test_leads_are_as_in_the_gold(name: str) -> None:
    for row, item in zip(to_rows(read(name)), gold(name)["items"], strict=True):
        fair = [item["responsible"], *item.get("accept", {}).get("responsible", [])]
        assert sorted(lead_names(row["leads"])) in [sorted(lead_names(leads)) for leads in fair], item["n"]


@pytest.mark.parametrize("name", NAMES)
def test_the_plan_says_what_it_is(name: str) -> None:
    plan, expected = read(name), gold(name)
    told = (plan.title, plan.authority, plan.period, plan.dated)
    wanted = (expected["title"], expected["organisation"], expected["period"], expected["document_date"])
    assert told == wanted
