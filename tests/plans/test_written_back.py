"""A plan written in each format that is a table is read back as the same plan, places aside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import equalityplan as ep

ROOT = Path(__file__).parents[2]
PLANS = sorted((ROOT / "examples").glob("*.txt")) + sorted((ROOT.parent / "shared" / "real-plans").glob("*.txt"))
FORMATS = ("csv", "tsv", "xlsx", "docx")
PLACES = ("where", "lines", "table")


def rows(plan: ep.Plan) -> list[dict[str, Any]]:
    return [{key: value for key, value in row.items() if key not in PLACES} for row in ep.to_rows(plan)]


def written(plan: ep.Plan, path: Path, report: str, columns: str) -> ep.Plan:
    text: str | bytes = ep.render(plan, report, columns=columns)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return ep.read_plan(path)


@pytest.mark.parametrize("columns", ["library", "authority"])
@pytest.mark.parametrize("report", FORMATS)
@pytest.mark.parametrize("source", PLANS, ids=lambda path: path.stem)
def test_a_plan_that_was_read(source: Path, report: str, columns: str, tmp_path: Path) -> None:
    plan = ep.read_plan(source)
    again = written(plan, tmp_path / f"plan.{report}", report, columns)
    assert rows(again) == rows(plan)
    told = ("title", "authority", "period", "dated")
    assert [getattr(again, name) for name in told] == [getattr(plan, name) for name in told]


BY_HAND = ep.Plan(
    title="Equality action plan 2013-2016",
    authority="Fernshire Council",
    sections=[
        ep.Section(
            "Access to services",
            rows=[
                ep.PlanRow(
                    reference="1.10",
                    objective="Everyone can use our libraries",
                    actions=["=Fit ramps & <b>rails</b>", "Train the staff"],
                    leads=["Head of Libraries", ep.Lead("Estates Team", "team")],
                    timescale="2013-09",
                    status=ep.Status("in-progress"),
                    rating=ep.Rating("partially-met"),
                    target="All 12 libraries",
                    baseline="7 libraries",
                    evidence="Report to the Board",
                ),
                ep.PlanRow(reference="1.2", objective="+1 for all", actions=["Ask users"], timescale="2013-04/2014-03"),
            ],
        ),
        ep.Section(
            "Our staff", rows=[ep.PlanRow(objective="Fair pay", actions=["@Review pay"], leads=["Head of Pay"])]
        ),
    ],
)


@pytest.mark.parametrize("report", FORMATS)
def test_a_plan_built_by_hand(report: str, tmp_path: Path) -> None:
    assert rows(written(BY_HAND, tmp_path / f"plan.{report}", report, "library")) == rows(BY_HAND)


def test_nothing_that_begins_like_a_formula_is_one(tmp_path: Path) -> None:
    assert "'=Fit ramps" in ep.render(BY_HAND, "csv")
    written(BY_HAND, tmp_path / "plan.xlsx", "xlsx", "library")
    openpyxl = pytest.importorskip("openpyxl")
    sheet = openpyxl.load_workbook(tmp_path / "plan.xlsx").active
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert any(cell.value.startswith("=") and cell.quotePrefix for cell in cells)
