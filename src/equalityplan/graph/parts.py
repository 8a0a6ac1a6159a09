"""Parts of a network, found without recursion: those that circle, those that hang together, and an order.

Nodes are numbers from 0; of each there is given what it points at. All take time in proportion to nodes and steps,
the order a factor of the logarithm more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush

Adjacent = Sequence[Sequence[int]]


def strong_parts(adjacent: Adjacent) -> Iterator[list[int]]:
    """Yield the sets of nodes that all lead to one another, each node in one set; targets come before what points.

    Examples:
        >>> [sorted(part) for part in strong_parts([[1], [2], [1], [0]])]
        [[1, 2], [0], [3]]
    """
    count = clock = len(adjacent)
    # When a node was found, counted down from above all others so that nought is "not yet" and minus one "settled".
    found = [0] * count
    least = [0] * count
    unsettled: list[int] = []
    for root in range(count):
        if found[root]:
            continue
        way, steps = [root], [iter(adjacent[root])]
        found[root] = least[root] = clock
        clock -= 1
        unsettled.append(root)
        while way:
            here = way[-1]
            for there in steps[-1]:
                if not found[there]:
                    found[there] = least[there] = clock
                    clock -= 1
                    unsettled.append(there)
                    way.append(there)
                    steps.append(iter(adjacent[there]))
                    break
                if found[there] > least[here]:  # noqa: PLR1730 - max() takes three times as long
                    least[here] = found[there]
            else:
                way.pop()
                steps.pop()
                if way and least[here] > least[way[-1]]:
                    least[way[-1]] = least[here]
                if least[here] == found[here]:
                    yield _settled(here, unsettled, found)


def _settled(root: int, unsettled: list[int], found: list[int]) -> list[int]:
    part: list[int] = []
    while not part or part[-1] != root:
        part.append(unsettled.pop())
        found[part[-1]] = -1
    return part


def joined_parts(adjacent: Adjacent) -> list[list[int]]:
    """Give the sets of nodes that no step joins, the nodes of each in ascending order.

    Examples:
        >>> joined_parts([[2], [], []])
        [[0, 2], [1]]
    """
    leader = list(range(len(adjacent)))
    for here, targets in enumerate(adjacent):
        for there in targets:
            one, other = _leader(leader, here), _leader(leader, there)
            leader[max(one, other)] = min(one, other)
    parts: dict[int, list[int]] = {}
    for node in range(len(adjacent)):
        parts.setdefault(_leader(leader, node), []).append(node)
    return list(parts.values())


def _leader(leader: list[int], node: int) -> int:
    while leader[node] != node:
        leader[node] = node = leader[leader[node]]
    return node


def ordered_parts(adjacent: Adjacent) -> list[list[int]]:
    """Give the parts of `strong_parts` so that targets come first, and among parts that are free to come the lowest.

    Examples:
        >>> ordered_parts([[2], [], [], [1]])
        [[1], [2], [0], [3]]
    """
    parts = [sorted(part) for part in strong_parts(adjacent)]
    part_of = {node: number for number, part in enumerate(parts) for node in part}
    waiting: list[list[int]] = [[] for _ in parts]
    missing = [0] * len(parts)
    for here, targets in enumerate(adjacent):
        for there in targets:
            if part_of[here] != part_of[there]:
                waiting[part_of[there]].append(part_of[here])
                missing[part_of[here]] += 1
    free = [(part[0], number) for number, part in enumerate(parts) if not missing[number]]
    heapify(free)
    ordered = []
    while free:
        _, number = heappop(free)
        ordered.append(parts[number])
        for later in waiting[number]:
            missing[later] -= 1
            if not missing[later]:
                heappush(free, (parts[later][0], later))
    return ordered
