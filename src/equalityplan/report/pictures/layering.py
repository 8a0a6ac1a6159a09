"""Layering: places for the nodes of a graph, so that its edges go from left to right and cross little.

Circles are broken first, at the edges that lead back. Each node then stands one layer to the right of the furthest one
that leads to it. An edge over several layers has a stop in each of those between. The nodes of a layer are put in
order by the middle of their neighbours, a few times to and fro. All of it takes time in proportion to nodes, edges and
stops; where stops would be many, long edges go straight.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import define, field, frozen

Edge = tuple[int, int]
_SWEEPS = 6
# At most so many stops for each node and edge.
_STOPS = 6


@frozen(kw_only=True)
class Layered:
    """Where things stand.

    Attributes:
        layer: The layer of each node and stop, from 0 on the left.
        middle: The height of the middle of each, in pixels from the top.
        routes: For each edge its source, its stops and its target, whichever of them is further to the left.
        depth: How many layers there are.
        height: How many pixels they take from top to bottom.
    """

    layer: Mapping[int, int]
    middle: Mapping[int, float]
    routes: Mapping[Edge, tuple[int, ...]]
    depth: int
    height: float


@define
class _Neighbours:
    before: defaultdict[int, list[int]] = field(factory=lambda: defaultdict(list))
    after: defaultdict[int, list[int]] = field(factory=lambda: defaultdict(list))

    def join(self, one: int, other: int) -> None:
        self.after[one].append(other)
        self.before[other].append(one)


def parts_of(nodes: Sequence[int], edges: Sequence[Edge]) -> list[list[int]]:
    """Give the nodes by the parts that edges join, in order of their first nodes.

    Examples:
        >>> parts_of([1, 2, 3, 4], [(1, 3)])
        [[1, 3], [2], [4]]
    """
    joined = defaultdict(list)
    for one, other in edges:
        joined[one].append(other)
        joined[other].append(one)
    place: dict[int, int] = {}
    parts: list[list[int]] = []
    for first in nodes:
        if first in place:
            continue
        parts.append([])
        place[first] = len(parts) - 1
        waiting = [first]
        while waiting:
            for found in joined[waiting.pop()]:
                if found not in place:
                    place[found] = len(parts) - 1
                    waiting.append(found)
    for node in nodes:
        parts[place[node]].append(node)
    return parts


def layered(sizes: Mapping[int, float], edges: Sequence[Edge], gap: float) -> Layered:
    """Place nodes in layers.

    Args:
        sizes: The height of each node, in the order that is kept where nothing speaks against it.
        edges: Pairs of different nodes.
        gap: The least space between two nodes of a layer.

    Examples:
        >>> placed = layered({1: 40, 2: 40, 3: 40}, [(1, 2), (2, 3), (3, 1)], 10)
        >>> placed.layer, placed.routes[3, 1][0], placed.routes[3, 1][-1]
        ({1: 0, 2: 1, 3: 2, 4: 1}, 3, 1)
    """
    different = list(dict.fromkeys((one, other) for one, other in edges if one != other))
    back = _leading_back(list(sizes), different)
    forward = list(dict.fromkeys((other, one) if (one, other) in back else (one, other) for one, other in different))
    layer = _layers(list(sizes), forward)
    neighbours, stops = _with_stops(forward, layer, len(sizes) + len(forward), max(sizes, default=0))
    heights = {node: sizes.get(node, 0.0) for node in layer}
    ranks = _ordered(layer, neighbours)
    middle, height = _heights(ranks, neighbours, heights, gap)
    routes = {edge: _route(edge, stops) for edge in different}
    return Layered(layer=layer, middle=middle, routes=routes, depth=len(ranks), height=height)


def _route(edge: Edge, stops: Mapping[Edge, list[int]]) -> tuple[int, ...]:
    one, other = edge
    if edge in stops:
        return (one, *stops[edge], other)
    return (one, *reversed(stops[other, one]), other)


def _leading_back(nodes: Sequence[int], edges: Sequence[Edge]) -> set[Edge]:
    """Give the edges that lead back to a node from which the way came, found by walking depth first."""
    after = defaultdict(list)
    for one, other in edges:
        after[one].append(other)
    back: set[Edge] = set()
    done: set[int] = set()
    for first in nodes:
        if first in done:
            continue
        way, on_way = [(first, iter(after[first]))], {first}
        while way:
            node, following = way[-1]
            found = next(following, None)
            if found is None:
                way.pop()
                on_way.discard(node)
                done.add(node)
            elif found in on_way:
                back.add((node, found))
            elif found not in done:
                way.append((found, iter(after[found])))
                on_way.add(found)
    return back


def _layers(nodes: Sequence[int], edges: Sequence[Edge]) -> dict[int, int]:
    """Give each node its layer: the longest way to it; one that nothing leads to stands just before its nearest."""
    joined = _Neighbours()
    for edge in edges:
        joined.join(*edge)
    waiting = {node: len(joined.before[node]) for node in nodes}
    layer = dict.fromkeys(nodes, 0)
    ready = [node for node in nodes if not waiting[node]]
    for node in ready:  # grows while it is walked through
        for found in joined.after[node]:
            layer[found] = max(layer[found], layer[node] + 1)
            waiting[found] -= 1
            if not waiting[found]:
                ready.append(found)
    for node in nodes:
        if not joined.before[node] and joined.after[node]:
            layer[node] = min(layer[found] for found in joined.after[node]) - 1
    return layer


def _with_stops(
    edges: Sequence[Edge], layer: dict[int, int], size: int, last: int
) -> tuple[_Neighbours, dict[Edge, list[int]]]:
    """Put stops on long edges, which are given layers too, and join everything with its neighbours."""
    joined = _Neighbours()
    stops: dict[Edge, list[int]] = {}
    left = _STOPS * size
    for one, other in edges:
        between = layer[other] - layer[one] - 1
        chain: list[int] = []
        if 0 < between <= left:
            left -= between
            chain = list(range(last + 1, last + 1 + between))
            last += between
            layer.update({stop: layer[one] + number for number, stop in enumerate(chain, 1)})
        stops[one, other] = chain
        way = [one, *chain, other]
        for here, there in pairwise(way):
            joined.join(here, there)
    return joined, stops


def _ordered(layer: Mapping[int, int], joined: _Neighbours) -> list[list[int]]:
    """Give the layers, each in the order in which edges cross little."""
    ranks: list[list[int]] = [[] for _ in range(max(layer.values(), default=-1) + 1)]
    for node, number in layer.items():
        ranks[number].append(node)
    for sweep in range(_SWEEPS):
        towards = joined.before if sweep % 2 == 0 else joined.after
        place = {node: number for rank in ranks for number, node in enumerate(rank)}
        for rank in ranks if sweep % 2 == 0 else reversed(ranks):
            rank.sort(key=lambda node: _mean([place[found] for found in towards[node]], place[node]))
            place.update({node: number for number, node in enumerate(rank)})
    return ranks


def _mean(places: Sequence[float], otherwise: float) -> float:
    return sum(places) / len(places) if places else otherwise


def _heights(
    ranks: Sequence[list[int]], joined: _Neighbours, sizes: Mapping[int, float], gap: float
) -> tuple[dict[int, float], float]:
    """Give each node its height near its neighbours, without touching those above and below."""
    middle: dict[int, float] = {}
    for rank in ranks:
        middle.update(_pushed(rank, dict.fromkeys(rank, 0.0), sizes, gap, 1))
    for sweep in range(_SWEEPS):
        for rank in ranks if sweep % 2 == 0 else reversed(ranks):
            near = {node: joined.before[node] + joined.after[node] for node in rank}
            wished = {node: _mean([middle[found] for found in near[node]], middle[node]) for node in rank}
            down, up = (_pushed(rank, wished, sizes, gap, way) for way in (1, -1))
            middle.update({node: (down[node] + up[node]) / 2 for node in rank})
    top = min((middle[node] - sizes[node] / 2 for node in middle), default=0)
    bottom = max((middle[node] + sizes[node] / 2 for node in middle), default=0)
    return {node: place - top for node, place in middle.items()}, bottom - top


def _pushed(
    rank: Sequence[int], wished: Mapping[int, float], sizes: Mapping[int, float], gap: float, way: int
) -> dict[int, float]:
    """Move nodes from where they are wished, downwards (1) or upwards (-1), until none touches the one before it."""
    return dict(_pushing(rank[::way], wished, sizes, gap, way))


def _pushing(
    rank: Sequence[int], wished: Mapping[int, float], sizes: Mapping[int, float], gap: float, way: int
) -> Iterator[tuple[int, float]]:
    edge = None
    for node in rank:
        half = sizes[node] / 2
        place = way * wished[node] if edge is None else max(way * wished[node], edge + gap + half)
        edge = place + half
        yield node, way * place
