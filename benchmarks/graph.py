"""Objectives with three references each, built, resolved and asked, beside a floor in plain Python and plain networkx.

One reference in a hundred leads nowhere and one in two hundred closes a circle. All three parse the same JSON and
answer the same questions: which references lead nowhere, which rows circle, and what hangs on each of a hundred rows.
"""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from random import Random
from typing import Any

import networkx as nx

from benchmarks.interleaved import medians
from equalityplan.graph import resolve
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
Answer = tuple[int, int, int]


def objectives(count: int) -> str:
    """Write objectives as JSON, the same each time."""
    draw = Random(count)  # noqa: S311 - made-up rows, no secrets
    ids = [_number(place) for place in range(count)]
    rows = [
        {
            "id": ids[place],
            "objective": f"Residents of ward {place} are heard",
            "action": f"Hold {place % 7 + 2} open meetings in ward {place}",
            "references": [
                {"target": _target(place, ids, draw), "relation": relation, "text": f"{relation} {place}"}
                for relation in _RELATIONS
            ],
        }
        for place in range(count)
    ]
    return json.dumps(rows)


def _number(place: int) -> str:
    return f"{place // _IN_A_SECTION + 1}.{place % _IN_A_SECTION + 1}"


def _target(place: int, ids: list[str], draw: Random) -> str:
    chance = draw.random()
    if chance < _DANGLING:
        return _number(len(ids) + draw.randrange(1_000))
    later = place + 1 + draw.randrange(5)
    if chance < _DANGLING + _CYCLIC and later < len(ids):
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
                dangling.append((number, reference))
            else:
                adjacent[number].append(target)
                arriving[target].append(number)
    circles = [part for part in strong_parts(adjacent) if len(part) > 1]
    return len(dangling), len(circles), sum(len(arriving[number]) for number in range(min(_ASKED, len(rows))))


def plain_networkx(text: str) -> Answer:
    """Build a networkx graph of the same rows and ask it."""
    rows = json.loads(text)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from((row["id"], row) for row in rows)
    known = set(graph)
    for row in rows:
        graph.add_edges_from((row["id"], each["target"], each) for each in row["references"])
    dangling = sum(graph.in_degree(node) for node in graph if node not in known)
    circles = [part for part in nx.strongly_connected_components(graph) if len(part) > 1]
    return dangling, len(circles), sum(graph.in_degree(row["id"]) for row in rows[:_ASKED])


def _plan(rows: Iterable[Mapping[str, Any]]) -> Plan:
    return Plan(sections=[Section(rows=map(_row, rows))])


def _row(row: Mapping[str, Any]) -> PlanRow:
    references = [Reference(**each) for each in row["references"]]
    return PlanRow(reference=row["id"], objective=row["objective"], actions=(row["action"],), references=references)


def ours(text: str) -> Answer:
    """Build a plan, resolve it and ask its graph."""
    graph = resolve(_plan(json.loads(text)))
    asked = list(graph.rows)[:_ASKED]
    hanging = sum(len(graph.dependents(row_id)) for row_id in asked)
    return len(graph.outside_targets) + len(graph.unresolved), len(graph.cycles()), hanging


def ours_with_networkx(text: str) -> Answer:
    """Do the same, and have a networkx graph made of it."""
    graph = resolve(_plan(json.loads(text)))
    hanging = sum(graph.network.in_degree(row_id) for row_id in list(graph.rows)[:_ASKED])
    return len(graph.outside_targets) + len(graph.unresolved), len(graph.cycles()), hanging


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
        answers = {name: work(text) for name, work in CANDIDATES.items()}
        if len(set(answers.values())) > 1:
            raise AssertionError(f"the candidates disagree: {answers}")
        works = {name: partial(work, text) for name, work in CANDIDATES.items()}
        taken = medians(works, _ROUNDS.get(count, 3))
        kept = bytes_an_item(count) / 1_000
        for name, seconds in taken.items():
            times = f"{seconds / taken['floor']:9.2f}{seconds / taken['plain networkx']:12.2f}"
            memory = f"{kept:12.2f}" if name == "equalityplan" else ""
            print(f"{name:28}{count:11}{seconds / count * 1e6:12.1f}{times}{memory}")


if __name__ == "__main__":
    graphs()
