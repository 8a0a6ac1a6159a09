"""The network of ids under a dependency graph: the one place that knows networkx."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import networkx as nx
from attrs import frozen

from equalityplan.graph.numbering import NaturalKey, natural_key, natural_order, number_key
from equalityplan.model.dependency import Dependency
from equalityplan.model.objective import PlanRow
from equalityplan.model.standard import Standard

# The class takes no parameters while the program runs, only in the eyes of a type checker.
Network: TypeAlias = "nx.MultiDiGraph[str]"


@frozen(kw_only=True)
class Cycle:
    """Rows that all lead to one another.

    Attributes:
        members: Their ids in natural order, at least two.
        example: Dependencies that lead from the first member back to it by a shortest way.
    """

    members: tuple[str, ...]
    example: tuple[Dependency, ...]

    @property
    def path(self) -> tuple[str, ...]:
        """The ids of the example, its first one repeated at the end."""
        return (*(step.source for step in self.example), self.example[-1].target)

    def __str__(self) -> str:
        return " > ".join(self.path)


def build_network(
    rows: Mapping[str, PlanRow], dependencies: Iterable[Dependency], standard: Standard | None
) -> Network:
    """Build the network of rows, targets outside the plan and dependencies; it cannot be changed, only copied.

    Args:
        rows: The plan's rows by their ids.
        dependencies: Its dependencies in order.
        standard: The standard whose criteria targets outside the plan may name, or None.
    """
    criteria = {number_key(criterion.id): criterion for criterion in (standard.criteria if standard else ())}
    network: Network = nx.MultiDiGraph()
    network.add_nodes_from((row_id, {"row": row, "outside": False}) for row_id, row in rows.items())
    for dependency in dependencies:
        if dependency.outside and dependency.target not in network:
            network.add_node(dependency.target, outside=True)
            if criterion := criteria.get(number_key(dependency.target)):
                network.nodes[dependency.target]["criterion"] = criterion
        network.add_edge(dependency.source, dependency.target, relation=dependency.relation, dependency=dependency)
    nx.freeze(network)
    return network


def _plain(ids: Iterable[str], pairs: Iterable[tuple[str, str]]) -> nx.DiGraph[str]:
    plain: nx.DiGraph[str] = nx.DiGraph()
    plain.add_nodes_from(ids)
    plain.add_edges_from(pairs)
    return plain


def components(ids: Iterable[str], dependencies: Iterable[Dependency]) -> tuple[tuple[str, ...], ...]:
    """Give the parts that no dependency joins, in natural order."""
    parts = nx.weakly_connected_components(_plain(ids, ((step.source, step.target) for step in dependencies)))
    return tuple(sorted((natural_order(part) for part in parts), key=_first_key))


def cycles(dependencies: Sequence[Dependency]) -> tuple[Cycle, ...]:
    """Give the strongly connected parts of more than one id, in natural order."""
    plain = _plain((), ((step.source, step.target) for step in dependencies))
    parts = [part for part in nx.strongly_connected_components(plain) if len(part) > 1]
    part_of = {member: number for number, part in enumerate(parts) for member in part}
    inner: dict[str, list[Dependency]] = {member: [] for member in part_of}
    for step in dependencies:
        if step.source != step.target and step.source in part_of and part_of[step.source] == part_of.get(step.target):
            inner[step.source].append(step)
    found = (Cycle(members=members, example=_way_round(members[0], inner)) for members in map(natural_order, parts))
    return tuple(sorted(found, key=lambda cycle: _first_key(cycle.members)))


def ordered_groups(ids: Iterable[str], dependencies: Iterable[Dependency]) -> tuple[tuple[str, ...], ...]:
    """Give ids so that what is pointed at comes before what points at it; the ids of a cycle form one group."""
    condensed = nx.condensation(_plain(ids, ((step.target, step.source) for step in dependencies)))
    groups = {number: natural_order(condensed.nodes[number]["members"]) for number in condensed}
    order = nx.lexicographical_topological_sort(condensed, key=lambda number: _first_key(groups[number]))
    return tuple(groups[number] for number in order)


def _first_key(ids: Sequence[str]) -> tuple[NaturalKey, str]:
    return natural_key(ids[0]), ids[0]


def _way_round(start: str, inner: Mapping[str, Sequence[Dependency]]) -> tuple[Dependency, ...]:
    came_by: dict[str, Dependency] = {}
    queue = deque([start])
    while start not in came_by:
        for step in inner[queue.popleft()]:
            if step.target not in came_by:
                came_by[step.target] = step
                queue.append(step.target)
    way = [came_by[start]]
    while way[-1].source != start:
        way.append(came_by[way[-1].source])
    return tuple(reversed(way))
