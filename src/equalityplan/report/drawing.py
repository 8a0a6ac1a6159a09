"""Drawings of dependency graphs: nodes and edges with labels, for every format that draws."""

from __future__ import annotations

from typing import NamedTuple

from equalityplan.graph import DependencyGraph
from equalityplan.model.dependency import Dependency, Relation
from equalityplan.report.wording import count, shortened

_LABEL = 60


class Node(NamedTuple):
    """A row or a target outside the plan; the id holds letters and digits only."""

    id: str
    label: str
    outside: bool


class Edge(NamedTuple):
    """A dependency."""

    source: str
    target: str
    label: str
    relation: Relation


class Drawing(NamedTuple):
    """What is drawn, and remarks on what is not; remarks hold no words of the document."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    remarks: tuple[str, ...]


def drawing_of(graph: DependencyGraph) -> Drawing:
    """Draw the dependencies of a plan; rows that nothing leads to or from are left out and counted.

    Nodes are numbered in the order of the plan, so that no two ids can fall together, whatever the rows are called.
    """
    dependencies = graph.all_dependencies
    joined = {end for found in dependencies for end in (found.source, found.target)}
    drawn = [node for node in graph.ids if node in joined]
    ids = {node: f"n{number}" for number, node in enumerate(drawn, 1)}
    return Drawing(
        nodes=tuple(Node(ids[node], _label(graph, node), node not in graph.rows) for node in drawn),
        edges=tuple(_edge(found, ids) for found in dependencies),
        remarks=tuple(_remarks(graph, len(graph.ids) - len(drawn))),
    )


def _label(graph: DependencyGraph, node: str) -> str:
    row = graph.rows.get(node)
    if row is None:
        criterion = graph.criterion_at(node)
        return shortened(f"{node}: {criterion.title}" if criterion else node, _LABEL) + " (not in the plan)"
    words = row.objective.text if row.objective else next((action.text for action in row.actions), "")
    return shortened(f"{node}: {words}" if words else node, _LABEL)


def _edge(found: Dependency, ids: dict[str, str]) -> Edge:
    action = f", action {found.action}" if found.action else ""
    return Edge(ids[found.source], ids[found.target], f"{found.relation.replace('-', ' ')}{action}", found.relation)


def _remarks(graph: DependencyGraph, left_out: int) -> list[str]:
    remarks = []
    if left_out:
        remarks.append(f"{count(left_out, 'row')} without any dependency left out")
    if graph.unresolved:
        remarks.append(f"{count(len(graph.unresolved), 'reference')} still open and not drawn; see the text report")
    return remarks
