"""Rows of two tables of a real plan that restate one another, against what was found by hand."""

from __future__ import annotations

import re
from typing import Any

import pytest

from equalityplan.graph import DependencyGraph, resolve
from equalityplan.reading import read_plan
from tests.real_plans.gold import gold_path, load_json, source_path

# The pairs of lines in which the two tables were found by hand to differ in what is promised.
DISAGREEING = {(39, 63), (49, 68), (52, 70), (55, 71), (56, 72)}


@pytest.fixture(scope="module")
def items() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = load_json(gold_path("003"))["items"]
    return found


@pytest.fixture(scope="module")
def graph() -> DependencyGraph:
    return resolve(read_plan(source_path("003")))


def first_line(graph: DependencyGraph, row_id: str) -> int:
    where = graph.rows[row_id].where
    assert where is not None
    assert where.lines is not None
    return where.lines[0]


def test_the_pairs_are_those_of_the_gold(graph: DependencyGraph, items: list[dict[str, Any]]) -> None:
    lines = {item["n"]: item["lines"][0] for item in items}
    wanted = set()
    for item in items:
        for note in item["notes"]:
            if match := re.match(r"duplicate: restates n (\d+)", note):
                wanted.add((lines[int(match[1])], item["lines"][0]))
    found = {(first_line(graph, pair.first), first_line(graph, pair.second)) for pair in graph.restatements()}
    assert len(wanted) == 9
    assert found == wanted
    assert graph.undecided_restatements() == ()


def test_the_disagreements_are_those_found_by_hand(graph: DependencyGraph) -> None:
    differing = [pair for pair in graph.restatements() if pair.disagreements]
    assert {(first_line(graph, pair.first), first_line(graph, pair.second)) for pair in differing} == DISAGREEING
    fields = {first_line(graph, pair.first): {each.field for each in pair.disagreements} for pair in differing}
    assert fields[49] == {"timescale"}
    assert fields[55] == {"actions"}
    assert fields[56] == {"objective", "actions", "timescale"}


@pytest.mark.parametrize("name", ["000", "001", "002", "004"])
def test_plans_of_one_table_restate_nothing(name: str) -> None:
    assert resolve(read_plan(source_path(name))).restatements() == ()
