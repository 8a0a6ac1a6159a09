"""Rows that all lead to one another, with one example of a way round."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from attrs import frozen

from equalityplan.graph.links import Links, Relations, relations_meant
from equalityplan.graph.numbering import natural_key, natural_order
from equalityplan.graph.parts import strong_parts
from equalityplan.model.dependency import Dependency


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


def cycles(links: Links, relations: Relations) -> tuple[Cycle, ...]:
    """Give the strongly connected parts of more than one id, in natural order."""
    parts = [part for part in strong_parts(links.adjacent(relations)) if len(part) > 1]
    part_of = {member: number for number, part in enumerate(parts) for member in part}
    wanted = relations_meant(relations)
    inner = {
        source: [
            step
            for step in links.leaving(source)
            if links.targets[step] != source
            and part_of.get(links.targets[step]) == part
            and links.references[step].relation in wanted
        ]
        for source, part in part_of.items()
    }
    found = [_cycle(part, links, inner) for part in parts]
    return tuple(sorted(found, key=lambda cycle: (natural_key(cycle.members[0]), cycle.members[0])))


def _cycle(part: Iterable[int], links: Links, inner: dict[int, list[int]]) -> Cycle:
    members = natural_order(links.ids[member] for member in part)
    return Cycle(members=members, example=links.of(_way_round(links.number_of[members[0]], links, inner)))


def _way_round(start: int, links: Links, inner: dict[int, list[int]]) -> list[int]:
    came_by: dict[int, int] = {}
    queue = deque([start])
    while start not in came_by:
        for step in inner[queue.popleft()]:
            target = links.targets[step]
            if target not in came_by:
                came_by[target] = step
                queue.append(target)
    way = [came_by[start]]
    while links.sources[way[-1]] != start:
        way.append(came_by[links.sources[way[-1]]])
    return way[::-1]
