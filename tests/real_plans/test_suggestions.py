"""How many of the suggestions for real plans a careful reader accepts, and that the documentation says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from attrs import evolve, frozen

from equalityplan.mapping import suggest_mapping
from equalityplan.model.plan import Plan
from equalityplan.reading import read_plan
from equalityplan.standard import load_standard
from tests.real_plans.gold import load_json, source_path

JUDGED = Path(__file__).with_name("suggestions.json")
DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "tie-rows-by-a-mapping.md"
EACH = 3


@frozen
class Counted:
    """What came of the suggestions for one plan and standard."""

    criteria: int
    answered: int
    first: int
    found: int
    suggested: int
    accepted: int

    @property
    def cells(self) -> str:
        """The figures as a row of the documentation's table has them."""
        kept = f"{self.accepted} of {self.suggested}"
        return f"{self.criteria} | {self.answered} | {self.first} | {self.found} | {kept}"


def counted(plan: Plan, standard_id: str, accepted: Mapping[str, Iterable[str]]) -> Counted:
    """Hold the first three suggestions for each criterion beside the rows that a careful reader ties to it."""
    found: dict[str, list[str]] = {criterion: [] for criterion in accepted}
    for tie in suggest_mapping(plan, load_standard(standard_id), each=EACH, criteria=accepted).ties:
        if tie.row is not None:
            found[tie.criterion].append(tie.row)
    right = {criterion: [row in set(accepted[criterion]) for row in rows] for criterion, rows in found.items()}
    return Counted(
        criteria=len(right),
        answered=sum(bool(rows) for rows in accepted.values()),
        first=sum(told[:1] == [True] for told in right.values()),
        found=sum(any(told) for told in right.values()),
        suggested=sum(len(told) for told in right.values()),
        accepted=sum(sum(told) for told in right.values()),
    )


def by_number(number: str, standard_id: str) -> Counted:
    """Count for a plan that prints the criteria's numbers, with the numbers hidden."""
    plan = read_plan(source_path(number))
    sections = [evolve(s, rows=[evolve(r, reference=None, references=()) for r in s.rows]) for s in plan.sections]
    hidden = evolve(plan, sections=sections)
    printed = zip(plan.rows, hidden.row_ids, strict=True)
    return counted(hidden, standard_id, {str(row.reference): [row_id] for row, row_id in printed})


def figures() -> dict[tuple[str, str], Counted]:
    """Give the figures of all samples, by plan and standard."""
    found = {}
    for sample in load_json(JUDGED)["samples"]:
        plan = read_plan(source_path(sample["plan"]))
        found[sample["plan"], sample["standard"]] = counted(plan, sample["standard"], sample["accepted"])
    return {**found, ("004", "eflg-2012"): by_number("004", "eflg-2012")}


@pytest.fixture(scope="module")
def measured() -> dict[tuple[str, str], Counted]:
    return figures()


def test_the_samples_name_criteria_and_rows_that_there_are() -> None:
    for sample in load_json(JUDGED)["samples"]:
        scored = {c.id for c in load_standard(sample["standard"]).criteria if c.wording_seen}
        rows = set(read_plan(source_path(sample["plan"])).row_ids)
        assert set(sample["accepted"]) <= scored
        assert {row for found in sample["accepted"].values() for row in found} <= rows


def test_the_documentation_gives_these_figures(measured: dict[tuple[str, str], Counted]) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    told = [found.cells for found in measured.values()]
    assert [cells for cells in told if f"| {cells} |" not in text] == []


def test_where_the_rows_are_worded_after_the_criteria_the_right_row_is_suggested(
    measured: dict[tuple[str, str], Counted],
) -> None:
    for sample in (("003", "bteg-nacp-2006"), ("004", "eflg-2012")):
        assert measured[sample].found == measured[sample].answered


if __name__ == "__main__":
    for (plan, standard), result in figures().items():
        print(plan, standard, "|", result.cells)  # noqa: T201 - figures for the documentation
