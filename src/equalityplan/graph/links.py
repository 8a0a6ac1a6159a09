"""The dependencies of a plan by where they start and where they lead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import field, frozen

from equalityplan.graph.numbering import natural_order
from equalityplan.model.dependency import Dependency, Relation

Relations = Relation | str | Iterable[Relation | str] | None


def of_relations(dependencies: Sequence[Dependency], relations: Relations) -> tuple[Dependency, ...]:
    """Give the dependencies that say one of these things about their targets; None stands for all.

    Raises:
        ValueError: There is no such relation.

    Examples:
        >>> dependency = Dependency(source="1", target="2", relation=Relation.SEE)
        >>> of_relations([dependency], "links-to"), len(of_relations([dependency], ["links-to", "see"]))
        ((), 1)
    """
    if relations is None:
        return tuple(dependencies)
    wanted = {Relation(name) for name in ([relations] if isinstance(relations, str) else relations)}
    return tuple(dependency for dependency in dependencies if dependency.relation in wanted)


@frozen
class Links:
    """Dependencies in the order of the plan, and by each of their ends."""

    every: tuple[Dependency, ...]
    _by_source: Mapping[str, list[Dependency]] = field(eq=False, repr=False)
    _by_target: Mapping[str, list[Dependency]] = field(eq=False, repr=False)

    @classmethod
    def of(cls, dependencies: Iterable[Dependency]) -> Links:
        """Index these dependencies."""
        every = tuple(dependencies)
        by_source: dict[str, list[Dependency]] = defaultdict(list)
        by_target: dict[str, list[Dependency]] = defaultdict(list)
        for dependency in every:
            by_source[dependency.source].append(dependency)
            by_target[dependency.target].append(dependency)
        return cls(every, dict(by_source), dict(by_target))

    def leaving(self, row_id: str) -> Sequence[Dependency]:
        """Give the dependencies that start at an id."""
        return self._by_source.get(row_id, ())

    def arriving(self, row_id: str) -> Sequence[Dependency]:
        """Give the dependencies that lead to an id."""
        return self._by_target.get(row_id, ())


def mutual_pairs(dependencies: Iterable[Dependency]) -> tuple[tuple[str, str], ...]:
    """Give the pairs of two ids that point at each other, each once and in natural order."""
    pairs = {(found.source, found.target) for found in dependencies}
    both_ways = [pair for pair in pairs if pair[::-1] in pairs]
    ranks = {row_id: rank for rank, row_id in enumerate(natural_order({source for source, _ in both_ways}))}
    ranked = sorted((ranks[one], ranks[other], (one, other)) for one, other in both_ways)
    return tuple(pair for first, second, pair in ranked if first < second)
