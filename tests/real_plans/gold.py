"""The gold of the real plans: what a careful reader takes from them, and plans built from it.

The folder lies beside the checkout; where it is absent, tests that need it are skipped.
"""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.lead import Lead
from equalityplan.model.objective import NotApplicable, Objective, PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.timescale import Timescale, TimescalePart, Undetermined, Unstated
from equalityplan.provenance import Where

REAL_PLANS = Path(__file__).resolve().parents[2].parent / "shared" / "real-plans"

Item = dict[str, Any]


def real_plans() -> Path:
    """Give the folder of the real plans, or skip the test where there is none."""
    if not REAL_PLANS.is_dir():
        pytest.skip(f"the real plans are not there: {REAL_PLANS}")
    return REAL_PLANS


def load_gold(number: str) -> dict[str, Any]:
    """Give the gold of the real plan whose file name begins with this number, such as ``004``."""
    return load_json(gold_path(number))


def load_json(path: Path) -> dict[str, Any]:
    """Give the object that a JSON file holds."""
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def gold_path(number: str) -> Path:
    """Give the path of the gold of the real plan whose file name begins with this number."""
    (path,) = (real_plans() / "gold").glob(f"{number}_*.gold.json")
    return path


def source_path(number: str) -> Path:
    """Give the path of the real plan whose file name begins with this number."""
    (path,) = real_plans().glob(f"{number}_*.txt")
    return path


def plan_from_gold(path: Path) -> Plan:
    """Build a plan from a gold file: rows with numbers, actions, leads, timescales, references and "N/A"."""
    gold = load_json(path)
    by_section = groupby(gold["items"], key=lambda item: (item["section"], item["period_heading"]))
    sections = [
        Section(heading, period_heading=period, rows=[_row(item, gold["source"]) for item in items])
        for (heading, period), items in by_section
    ]
    return Plan(title=gold["title"], authority=gold["organisation"], sections=sections, source=gold["source"])


def _row(item: Item, source: str) -> PlanRow:
    where = Where(document=source, lines=(item["lines"][0], item["lines"][1]))
    return PlanRow(
        reference=item["ref"],
        objective=Objective(item["objective"]) if item["objective"] else None,
        actions=item["actions"],
        leads=[Lead(lead["name"], lead["kind"]) for lead in item["responsible"]],
        timescale=Timescale([_part(part) for part in item["timescale"]], text=item["timescale_text"] or ""),
        references=_references(item, where),
        not_applicable=NotApplicable() if item["not_applicable"] else None,
        target=item["target"],
        outcome=item["outcome"],
        evidence=item["evidence"],
        comments=item["comments"],
        table=item["table"],
        where=where,
    )


def _references(item: Item, where: Where) -> list[Reference]:
    links = [Reference(target=target, relation=Relation.LINKS_TO, where=where) for target in item["links"]]
    return links + [Reference(target=target, relation=Relation.SEE_ACTIONS_AT, where=where) for target in item["see"]]


def _part(part: Item) -> TimescalePart:
    """Give a part that is dated, undetermined or unstated as the gold's is; finer kinds are not told apart."""
    if part["kind"] == "none":
        return Unstated()
    if part["kind"] == "undetermined" or part["edtf"] is None:
        return Undetermined()
    return Timescale.from_edtf(part["edtf"]).parts[0]
