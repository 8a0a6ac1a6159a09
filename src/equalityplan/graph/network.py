"""The networkx graph of a plan: the one place that knows networkx, loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

import networkx as nx

from equalityplan.graph.links import Links
from equalityplan.model.objective import PlanRow
from equalityplan.model.standard import Criterion

# The class takes no parameters while the program runs, only in the eyes of a type checker.
Network: TypeAlias = "nx.MultiDiGraph[str]"


def build_network(rows: Mapping[str, PlanRow], links: Links, criteria: Mapping[str, Criterion]) -> Network:
    """Build the network of rows, targets outside the plan and dependencies; it cannot be changed, only copied.

    Args:
        rows: The plan's rows by their ids.
        links: Its dependencies in order.
        criteria: The criteria that targets outside the plan name, by the ids of the targets.
    """
    network: Network = nx.MultiDiGraph()
    network.add_nodes_from((row_id, {"row": row, "outside": False}) for row_id, row in rows.items())
    for target in links.ids[len(rows) :]:
        criterion = {"criterion": criteria[target]} if target in criteria else {}
        network.add_node(target, outside=True, **criterion)
    for dependency in links.every:
        network.add_edge(dependency.source, dependency.target, relation=dependency.relation, dependency=dependency)
    nx.freeze(network)
    return network
