"""The graph of a real plan with many references, question by question against what was found by hand."""

from __future__ import annotations

from typing import Any

import pytest

from equalityplan.graph import DependencyGraph, natural_order, resolve
from equalityplan.model.dependency import Dependency
from tests.real_plans.gold import gold_path, load_json, plan_from_gold, real_plans, source_path

RELATIONS = {"links-to": "links-to", "see-actions-at": "see-actions-at", "all": None}


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    return load_json(real_plans() / "gold" / "graph-004.json")


@pytest.fixture(scope="module")
def analysis(expected: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = expected["analysis"]
    return found


@pytest.fixture(scope="module", params=["gold", "document"])
def graph(request: pytest.FixtureRequest) -> DependencyGraph:
    """The graph of the plan as the gold tells it, and of the plan as it is read from the document."""
    if request.param == "gold":
        return resolve(plan_from_gold(gold_path("004")))
    reading = pytest.importorskip("equalityplan.reading", exc_type=ImportError)
    return resolve(reading.read_plan(source_path("004")))


def edge(dependency: Dependency) -> dict[str, str]:
    return {"source": dependency.source, "target": dependency.target, "relation": dependency.relation.value}


def by_text(edges: list[dict[str, str]]) -> list[tuple[tuple[str, str], ...]]:
    return sorted(tuple(sorted(found.items())) for found in edges)


def test_nodes_are_the_rows_and_the_one_target_outside(graph: DependencyGraph, expected: dict[str, Any]) -> None:
    outside = {node: attributes["outside"] for node, attributes in graph.network.nodes(data=True)}
    assert outside == {node["id"]: node["external"] for node in expected["nodes"]}


def test_rows_have_what_the_gold_says(graph: DependencyGraph, expected: dict[str, Any]) -> None:
    no_date, undetermined = graph.without_timescale(inherited=False), graph.with_undetermined_timescale(inherited=False)
    for node in expected["nodes"]:
        if node["external"]:
            continue
        row = graph.rows[node["id"]]
        date = "none" if node["id"] in no_date else "undetermined" if node["id"] in undetermined else "dated"
        found = (len(row.actions), row.not_applicable is not None, bool(row.leads), date)
        assert found == (node["actions"], node["not_applicable"], node["owner"], node["date"]), node["id"]


def test_edges_are_those_of_the_plan(graph: DependencyGraph, expected: dict[str, Any]) -> None:
    wanted = [{key: found[key] for key in ("source", "target", "relation")} for found in expected["edges"]]
    assert by_text([edge(found) for found in graph.all_dependencies]) == by_text(wanted)
    network_edges = [data["dependency"] for _, _, data in graph.network.edges(data=True)]
    assert by_text([edge(found) for found in network_edges]) == by_text(wanted)


def test_edges_keep_the_place_of_their_words(graph: DependencyGraph, expected: dict[str, Any]) -> None:
    lines = {(found["source"], found["target"], found["relation"]): found["line"] for found in expected["edges"]}
    for found in graph.all_dependencies:
        assert found.where is not None
        assert found.where.lines is not None
        first, last = found.where.lines
        assert first <= lines[found.source, found.target, found.relation.value] <= last


def test_counts(graph: DependencyGraph, analysis: dict[str, Any]) -> None:
    counts = graph.counts
    names = {"external": "outside", "edges": "dependencies"}
    assert {name: counts[names.get(name, name)] for name in analysis["counts"]} == analysis["counts"]
    assert counts["open"] == 0


def test_self_references(graph: DependencyGraph, analysis: dict[str, Any]) -> None:
    found = [{"node": loop.source, "relation": loop.relation.value} for loop in graph.self_references()]
    assert found == analysis["self_loops"]


def test_outside_targets(graph: DependencyGraph, analysis: dict[str, Any]) -> None:
    assert [edge(found) for found in graph.outside_targets] == analysis["dangling_targets"]


@pytest.mark.parametrize("name", RELATIONS)
def test_mutual_pairs(graph: DependencyGraph, analysis: dict[str, Any], name: str) -> None:
    found = graph.mutual_pairs(RELATIONS[name])
    assert [list(pair) for pair in found] == analysis["mutual_pairs"][name]


@pytest.mark.parametrize("name", RELATIONS)
def test_cycles(graph: DependencyGraph, analysis: dict[str, Any], name: str) -> None:
    found = graph.cycles(RELATIONS[name])
    assert [list(cycle.members) for cycle in found] == analysis["strongly_connected"][name]


def test_cycles_come_with_a_way_round(graph: DependencyGraph) -> None:
    for cycle in graph.cycles():
        assert cycle.path[0] == cycle.path[-1] == cycle.members[0]
        assert set(cycle.example) <= set(graph.all_dependencies)


def test_inherited_actions(graph: DependencyGraph, analysis: dict[str, Any]) -> None:
    found = []
    for row_id in graph.rows:
        heritage = graph.actions_for(row_id)
        if heritage.inherited:
            direct = [step.target for step in graph.dependencies(row_id, "see-actions-at")]
            sources, count = list(heritage.sources), len(heritage.inherited)
            found.append({"item": row_id, "from": direct, "transitively_from": sources, "actions": count})
    assert found == analysis["inherits_actions"]


def test_paths_of_inherited_actions_are_one_step_long(graph: DependencyGraph) -> None:
    paths = [found.path for row_id in graph.rows for found in graph.actions_for(row_id).inherited]
    assert paths
    assert {len(path) for path in paths} == {2}


def test_rows_without_actions(graph: DependencyGraph, analysis: dict[str, Any]) -> None:
    assert list(graph.without_actions(inherited=False)) == analysis["no_own_action"]
    assert list(graph.without_actions()) == analysis["no_action_own_or_inherited"]


def test_rows_without_leads(graph: DependencyGraph, analysis: dict[str, Any]) -> None:
    assert list(graph.without_leads(inherited=False)) == analysis["no_owner"]
    assert list(graph.without_leads()) == analysis["no_owner_own_or_inherited"]


@pytest.mark.parametrize(("inherited", "name"), [(False, "no_date"), (True, "no_date_own_or_inherited")])
def test_rows_without_a_date(graph: DependencyGraph, analysis: dict[str, Any], *, inherited: bool, name: str) -> None:
    assert list(graph.without_timescale(inherited=inherited)) == analysis[name]["cell_empty"]
    assert list(graph.with_undetermined_timescale(inherited=inherited)) == analysis[name]["undetermined"]


def test_rows_with_a_lead_and_no_date(graph: DependencyGraph, analysis: dict[str, Any]) -> None:
    found = set(graph.without_timescale()) - set(graph.without_leads())
    assert list(natural_order(found)) == analysis["owner_but_no_date"]


def test_single_questions_agree_with_those_about_all_rows(graph: DependencyGraph) -> None:
    assert [row_id for row_id in graph.rows if not graph.actions_for(row_id)] == list(graph.without_actions())
    assert [row_id for row_id in graph.rows if not graph.leads_for(row_id)] == list(graph.without_leads())
    assert [row_id for row_id in graph.rows if not graph.timescales_for(row_id)] == list(graph.without_timescale())


def test_dependencies_on_rows_that_do_not_apply(graph: DependencyGraph, analysis: dict[str, Any]) -> None:
    found = [{"source": link.source, "target": link.target} for link in graph.not_applicable_targets]
    assert found == analysis["links_to_not_applicable"]


def test_rows_that_do_not_apply_and_point_elsewhere(graph: DependencyGraph, analysis: dict[str, Any]) -> None:
    found = dict.fromkeys(link.source for link in graph.not_applicable_sources)
    assert list(found) == analysis["not_applicable_with_links"]


def test_isolated(graph: DependencyGraph, analysis: dict[str, Any]) -> None:
    assert list(graph.isolated) == analysis["isolated"]


def test_order_puts_targets_first(graph: DependencyGraph) -> None:
    places = {row_id: place for place, group in enumerate(graph.order()) for row_id in group}
    assert set(places) == set(graph.network)
    assert all(places[found.target] <= places[found.source] for found in graph.all_dependencies)
