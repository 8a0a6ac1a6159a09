"""Objectives with three references each, built, resolved and asked, beside a floor in plain Python and plain networkx.

One reference in a hundred leads nowhere and one in two hundred closes a circle. All of them parse the same JSON, keep
every row and reference with its words, and give the same answers in full: which references lead nowhere, which rows
circle and by what way for example, and which rows hang on each of a hundred. All answers are compared.

The floor and plain networkx are spared what a plan also asks for: that "2.10." and "2.10" are one number, that two rows
with one number make a reference doubtful, ranges, "as above", and values that have types and cannot be changed.
"""

from __future__ import annotations

import json
import tracemalloc
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from random import Random
from typing import Any, Protocol, TypeVar

import networkx as nx

from benchmarks.interleaved import medians
from equalityplan.graph import DependencyGraph, resolve
from equalityplan.graph.parts import strong_parts
from equalityplan.model.dependency import Reference
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section

SIZES = (100, 1_000, 10_000, 100_000)
_ROUNDS = {100: 25, 1_000: 15, 10_000: 7, 100_000: 3}
_ASKED, _IN_A_SECTION = 100, 20
_DANGLING, _CYCLIC = 0.01, 0.005
_RELATIONS = ("links-to", "see-actions-at", "depends-on")
# At most so many times the floor and plain networkx, bytes an item, and time an item at the largest by that before it.
AIMS = {"floor": 6.0, "networkx": 1.3, "bytes": 3_000, "linear": 1.5}
# References that lead nowhere with the row that they start at, rows that circle, rows that hang on each of those asked.
Node = TypeVar("Node")
Answer = tuple[list[tuple[str, str]], list[list[str]], list[list[str]]]


class _Pointing(Protocol[Node]):
    """What tells of a node the nodes that it points at."""

    def __getitem__(self, node: Node, /) -> Iterable[Node]: ...


def objectives(count: int) -> str:
    """Write objectives as JSON, the same each time."""
    draw = Random(count)  # noqa: S311 - made-up rows, no secrets
    ids = [_number(place) for place in range(count)]
    closing: dict[int, int] = {}
    rows = [
        {
            "id": ids[place],
            "objective": f"Residents of ward {place} are heard",
            "action": f"Hold {place % 7 + 2} open meetings in ward {place}",
            "references": [
                {"target": _target(place, ids, draw, closing), "relation": relation, "text": f"{relation} {place}"}
                for relation in _RELATIONS
            ],
        }
        for place in range(count)
    ]
    return json.dumps(rows)


def _number(place: int) -> str:
    return f"{place // _IN_A_SECTION + 1}.{place % _IN_A_SECTION + 1}"


def _target(place: int, ids: list[str], draw: Random, closing: dict[int, int]) -> str:
    """Draw a row before this one, now and then none at all or one after it that points back, which closes a circle.

    Args:
        place: The row.
        ids: The ids of all rows.
        draw: Where chance comes from.
        closing: The row that a row still has to point back at, by the later row.
    """
    if place in closing:
        return ids[closing.pop(place)]
    chance = draw.random()
    if chance < _DANGLING:
        return _number(len(ids) + draw.randrange(1_000))
    later = place + 1 + draw.randrange(5)
    if chance < _DANGLING + _CYCLIC and later < len(ids):
        closing[later] = place
        return ids[later]
    return ids[max(0, place - 1 - draw.randrange(200))]


def floor(text: str) -> Answer:
    """Do the least: parsed JSON, lists, and Tarjan's parts."""
    rows = json.loads(text)
    number_of = {row["id"]: number for number, row in enumerate(rows)}
    adjacent: list[list[int]] = [[] for _ in rows]
    arriving: list[list[int]] = [[] for _ in rows]
    dangling = []
    for number, row in enumerate(rows):
        for reference in row["references"]:
            target = number_of.get(reference["target"])
            if target is None:
                dangling.append((row["id"], reference["target"]))
            else:
                adjacent[number].append(target)
                arriving[target].append(number)
    circles = [
        _circle([rows[number]["id"] for number in part], [rows[number]["id"] for number in _way_round(adjacent, part)])
        for part in strong_parts(adjacent)
        if len(part) > 1
    ]
    hanging = [[rows[source]["id"] for source in arriving[number]] for number in range(min(_ASKED, len(rows)))]
    return dangling, sorted(circles), hanging


def _way_round(targets_of: _Pointing[Node], part: Iterable[Node]) -> list[Node]:
    """Give a shortest way round within nodes that circle, for the floor and plain networkx."""
    inside = set(part)
    start = next(iter(inside))
    came_from: dict[Node, Node] = {}
    queue = deque([start])
    while start not in came_from:
        here = queue.popleft()
        for there in targets_of[here]:
            if there in inside and there not in came_from:
                came_from[there] = here
                queue.append(there)
    way = [came_from[start]]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return way


def _circle(members: Iterable[str], way: Iterable[str]) -> list[str]:
    """Give the members of a circle; of the way, which need not be the same each time, only that it runs in it."""
    found = sorted(members)
    return found if {*way} <= {*found} else []


def plain_networkx(text: str) -> Answer:
    """Build a networkx graph of the same rows and ask it."""
    rows = json.loads(text)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from((row["id"], row) for row in rows)
    known = set(graph)
    for row in rows:
        graph.add_edges_from((row["id"], each["target"], each) for each in row["references"])
    dangling = list(graph.in_edges([node for node in graph if node not in known]))
    # Its own search for one circle goes through a view of the graph, which is slow: it is spared that.
    circles = [
        _circle(part, _way_round(graph.succ, part)) for part in nx.strongly_connected_components(graph) if len(part) > 1
    ]
    hanging = [[source for source, _ in graph.in_edges(row["id"])] for row in rows[:_ASKED]]
    return dangling, sorted(circles), hanging


def _plan(rows: Iterable[Mapping[str, Any]]) -> Plan:
    return Plan(sections=[Section(rows=map(_row, rows))])


def _row(row: Mapping[str, Any]) -> PlanRow:
    references = [Reference(**each) for each in row["references"]]
    return PlanRow(reference=row["id"], objective=row["objective"], actions=(row["action"],), references=references)


def ours(text: str) -> Answer:
    """Build a plan, resolve it and ask its graph."""
    graph = resolve(_plan(json.loads(text)))
    hanging = [[found.source for found in graph.dependents(row_id)] for row_id in list(graph.rows)[:_ASKED]]
    return _dangling(graph), _circles(graph), hanging


def ours_with_networkx(text: str) -> Answer:
    """Do the same, and have a networkx graph made of it."""
    graph = resolve(_plan(json.loads(text)))
    network = graph.network
    hanging = [[source for source, _ in network.in_edges(row_id)] for row_id in list(graph.rows)[:_ASKED]]
    return _dangling(graph), _circles(graph), hanging


def _dangling(graph: DependencyGraph) -> list[tuple[str, str]]:
    outside = [(found.source, found.target) for found in graph.outside_targets]
    return outside + [(found.row_id, found.reference.target) for found in graph.unresolved]


def _circles(graph: DependencyGraph) -> list[list[str]]:
    return sorted(_circle(circle.members, circle.path) for circle in graph.cycles())


def _compared(answer: Answer) -> Answer:
    """Give an answer without the order of what was found, which none of the questions is about."""
    dangling, circles, hanging = answer
    return sorted(dangling), circles, [sorted(sources) for sources in hanging]


CANDIDATES: Mapping[str, Callable[[str], Answer]] = {
    "floor": floor,
    "plain networkx": plain_networkx,
    "equalityplan": ours,
    "equalityplan, .network": ours_with_networkx,
}


def bytes_an_item(count: int) -> float:
    """Give the memory that a resolved plan keeps, an objective, with what the questions left behind."""
    rows = json.loads(objectives(count))
    tracemalloc.start()
    graph = resolve(_plan(rows))
    graph.cycles()
    kept = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return kept / count


def graphs(sizes: Iterable[int] = SIZES) -> None:
    """Time all sizes and print them."""
    print(f"\nObjectives with three references each: {AIMS}")
    print(f"{'':28}{'objectives':>11}{'us an item':>12}{'x floor':>9}{'x networkx':>12}{'kB an item':>12}")
    for count in sizes:
        text = objectives(count)
        expected = _compared(floor(text))
        if wrong := [name for name, work in CANDIDATES.items() if _compared(work(text)) != expected]:
            raise AssertionError(f"{count} objectives are answered otherwise than by the floor: {wrong}")
        del expected
        works = {name: partial(work, text) for name, work in CANDIDATES.items()}
        taken = medians(works, _ROUNDS.get(count, 3))
        kept = bytes_an_item(count) / 1_000
        for name, seconds in taken.items():
            times = f"{seconds / taken['floor']:9.2f}{seconds / taken['plain networkx']:12.2f}"
            memory = f"{kept:12.2f}" if name == "equalityplan" else ""
            print(f"{name:28}{count:11}{seconds / count * 1e6:12.1f}{times}{memory}")


if __name__ == "__main__":
    graphs()
