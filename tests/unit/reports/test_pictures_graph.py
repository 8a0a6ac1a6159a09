"""Dependency picture: nodes and arrows once each, layers from left to right, what is odd told in words."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalityplan.graph import DependencyGraph, resolve
from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.reading import read_plan
from equalityplan.report.pictures import Picture, dependency_picture
from equalityplan.report.pictures.layering import layered, parts_of
from equalityplan.report.pictures.relations import PAINTS

SVG = "{http://www.w3.org/2000/svg}"
EDGES = st.lists(st.tuples(st.integers(1, 12), st.integers(1, 12)), max_size=40)


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - made here


def graph_of(*targets: list[str], relation: Relation = Relation.LINKS_TO) -> DependencyGraph:
    rows = [
        PlanRow(
            reference=str(n), objective=f"Aim {n}", references=[Reference(target=t, relation=relation) for t in found]
        )
        for n, found in enumerate(targets, 1)
    ]
    return resolve(Plan(sections=[Section(rows=rows)]))


def sorts(picture: Picture) -> Counter[str]:
    """Count the marks of each sort within the drawing, the key left out: marks of the key have no title."""
    root = parsed(picture.svg)
    marks = [found for found in root.iter(f"{SVG}path") if found.find(f"{SVG}title") is not None]
    boxes = [found for group in root.iter(f"{SVG}g") for found in group.iter(f"{SVG}rect")]
    return Counter(found.get("class", "").removeprefix("ep-") for found in (*marks, *boxes))


def words(picture: Picture) -> str:
    return "\n".join(parsed(picture.svg).itertext())


class TestDrawing:
    def test_every_row_with_a_dependency_is_a_box_and_every_dependency_an_arrow(self) -> None:
        plan = read_plan("examples/wexcombe-equality-framework-2013.txt")
        graph = resolve(plan)
        picture = dependency_picture(graph)
        joined = {end for found in graph.all_dependencies for end in (found.source, found.target)}
        found = sorts(picture)
        assert found["row"] == len(joined) - 1
        assert found["outside"] == 1
        assert found["links-to"] + found["see-actions-at"] == len(graph.all_dependencies) == len(picture.rows)

    def test_rows_without_dependencies_are_counted_and_not_drawn(self) -> None:
        picture = dependency_picture(graph_of(["2"], [], [], []))
        assert sorts(picture)["row"] == 2
        assert "2 rows have no dependency and are not drawn." in words(picture)

    def test_a_row_that_points_at_itself_has_a_loop(self) -> None:
        picture = dependency_picture(graph_of(["1"], []))
        assert sorts(picture) == {"row": 1, "links-to": 1}
        assert picture.rows == (("1", "links to", "1", "", "points at itself"),)
        assert "Pointing at themselves: 1." in picture.description

    def test_a_target_outside_the_plan_has_a_frame_of_its_own_and_says_so(self) -> None:
        picture = dependency_picture(graph_of(["7"], []))
        assert sorts(picture)["outside"] == 1
        assert words(picture).count("not in the plan") >= 2
        assert picture.rows[0][-1] == "not in the plan"

    def test_open_references_are_listed_with_their_reasons(self) -> None:
        picture = dependency_picture(graph_of(["Workforce strategy"], []))
        assert "No row points at another row." in words(picture)
        assert "'Workforce strategy' names another document." in words(picture)
        assert picture.rows[0][2:] == ("Workforce strategy", "", "open: 'Workforce strategy' names another document.")

    def test_many_open_references_are_listed_in_the_table(self) -> None:
        picture = dependency_picture(graph_of(*[["Workforce strategy"]] * 40))
        assert "and 28 more, which the table lists" in words(picture)
        assert len(picture.rows) == 40

    def test_the_same_dependency_said_twice_is_one_arrow_with_both_in_the_table(self) -> None:
        picture = dependency_picture(graph_of(["2", "2"], []))
        assert sorts(picture)["links-to"] == 1

    @pytest.mark.parametrize("relation", Relation)
    def test_each_relation_is_drawn_and_named_in_the_key(self, relation: Relation) -> None:
        picture = dependency_picture(graph_of(["2"], [], relation=relation))
        assert sorts(picture)[relation.value] == 1
        assert relation.value.replace("-", " ") in words(picture)

    def test_relations_are_told_apart_without_colour(self) -> None:
        lines = [paint[2].replace(name, "") + name_of_head(name) for name, paint in PAINTS.items()]
        assert len(set(lines)) == len(Relation)


def name_of_head(relation: str) -> str:
    """Give the shape of an arrow's head, its colour left out."""
    import re  # noqa: PLC0415 - for this one test

    from equalityplan.report.pictures.relations import DEFINITIONS  # noqa: PLC0415

    return re.sub(r"#[0-9a-f]{6}|--ep-\w+", "", DEFINITIONS[f"head-{relation}"])


class TestLayers:
    @given(EDGES)
    def test_no_two_nodes_of_a_layer_touch(self, edges: list[tuple[int, int]]) -> None:
        placed = layered(dict.fromkeys(range(1, 13), 40.0), edges, 10)
        for layer in range(placed.depth):
            heights = sorted(placed.middle[node] for node in range(1, 13) if placed.layer[node] == layer)
            assert all(after - before >= 49.99 for before, after in pairwise(heights))

    @given(EDGES)
    def test_every_edge_has_a_way_through_all_layers_between(self, edges: list[tuple[int, int]]) -> None:
        placed = layered(dict.fromkeys(range(1, 13), 40.0), edges, 10)
        for one, other in {edge for edge in edges if edge[0] != edge[1]}:
            route = placed.routes[one, other]
            assert (route[0], route[-1]) == (one, other)
            assert {abs(placed.layer[a] - placed.layer[b]) for a, b in pairwise(route)} == {1}

    @given(EDGES)
    def test_without_circles_every_edge_leads_to_the_right(self, edges: list[tuple[int, int]]) -> None:
        ordered = [(min(edge), max(edge)) for edge in edges if edge[0] != edge[1]]
        placed = layered(dict.fromkeys(range(1, 13), 40.0), ordered, 10)
        assert all(placed.layer[one] < placed.layer[other] for one, other in ordered)

    def test_an_order_in_which_nothing_crosses_is_found(self) -> None:
        placed = layered(dict.fromkeys(range(1, 7), 40.0), [(1, 6), (2, 5), (3, 4)], 10)
        left = sorted((1, 2, 3), key=placed.middle.__getitem__)
        right = sorted((4, 5, 6), key=placed.middle.__getitem__)
        assert [7 - node for node in left] == right

    def test_long_edges_of_a_long_chain_have_no_more_stops_than_are_drawn_quickly(self) -> None:
        size = 400
        edges = [(n, n + 1) for n in range(1, size)] + [(n, size) for n in range(1, size - 1)]
        placed = layered(dict.fromkeys(range(1, size + 1), 40.0), edges, 10)
        assert len(placed.layer) <= 7 * (size + len(edges))

    @given(EDGES)
    def test_parts_hold_every_node_once(self, edges: list[tuple[int, int]]) -> None:
        parts = parts_of(list(range(1, 13)), edges)
        assert sorted(node for part in parts for node in part) == list(range(1, 13))
        home = {node: number for number, part in enumerate(parts) for node in part}
        assert all(home[one] == home[other] for one, other in edges)

    def test_a_chain_of_many_layers_is_continued_below(self) -> None:
        picture = dependency_picture(graph_of(*[[str(n + 1)] for n in range(1, 60)], []))
        root = parsed(picture.svg)
        assert float(root.get("width", "inf")) < 1700
        assert sorts(picture)["row"] == 60

    def test_three_hundred_rows_come_out(self) -> None:
        targets = [[str((n * 7) % 300 + 1), str((n * 13) % 300 + 1)] for n in range(1, 301)]
        assert sorts(dependency_picture(graph_of(*targets)))["row"] == 300
