"""The dependencies of a plan by where they start and where they lead."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property

from attrs import define, field

from equalityplan.graph.meaning import Meaning
from equalityplan.graph.numbering import natural_order
from equalityplan.model.dependency import Dependency, Reference, Relation

Relations = Relation | str | Iterable[Relation | str] | None
# Along these a delay of the target is a delay of the row that points at it.
CARRYING_RELATIONS = (Relation.DEPENDS_ON, Relation.SEE_ACTIONS_AT, Relation.SAME_AS)
_ALL = frozenset(Relation)


def relations_meant(relations: Relations) -> Collection[Relation]:
    """Give the relations that a caller names: one, several, or None for all.

    Raises:
        ValueError: There is no such relation.

    Examples:
        >>> sorted(relations_meant(["links-to", "see"])), len(relations_meant(None))
        ([<Relation.LINKS_TO: 'links-to'>, <Relation.SEE: 'see'>], 7)
    """
    if relations is None:
        return _ALL
    return frozenset(Relation(name) for name in ([relations] if isinstance(relations, str) else relations))


@define(eq=False)
class Links:
    """Dependencies in the order of the plan, and by each of their ends.

    They are kept as numbers, since most questions about a large plan look at few of them: nodes are numbered in the
    order of `ids`, dependencies in the order of the plan, and a `Dependency` is made of one that is asked for.

    Attributes:
        ids: Ids of the nodes: the rows in the order of the plan, then the targets outside.
        number_of: The number of each id.
        sources: The number of the row that each dependency starts at, ascending.
        targets: The number of the node that each leads to.
        references: The reference that each was made of.
        meanings: What the reference means.
    """

    ids: list[str]
    number_of: dict[str, int]
    sources: list[int] = field(factory=list)
    targets: list[int] = field(factory=list)
    references: list[Reference] = field(factory=list)
    meanings: list[Meaning] = field(factory=list)

    def add(self, source: int, reference: Reference, meaning: Meaning, target: str) -> None:
        """Add the dependency of a row on a target; those of a row come before those of the rows after it."""
        number = self.number_of.get(target)
        if number is None:
            number = self.number_of[target] = len(self.ids)
            self.ids.append(target)
        self.sources.append(source)
        self.targets.append(number)
        self.references.append(reference)
        self.meanings.append(meaning)

    def __len__(self) -> int:
        return len(self.sources)

    def dependency(self, number: int) -> Dependency:
        """Give the dependency with this number."""
        reference, meaning = self.references[number], self.meanings[number]
        return Dependency(
            source=self.ids[self.sources[number]],
            target=self.ids[self.targets[number]],
            relation=reference.relation,
            outside=meaning.outside,
            action=meaning.action,
            text=reference.text,
            where=reference.where,
        )

    @cached_property
    def every(self) -> tuple[Dependency, ...]:
        """All dependencies."""
        return tuple(map(self.dependency, range(len(self))))

    def numbers(self, relations: Relations = None) -> Sequence[int]:
        """Give the numbers of the dependencies that say one of these things about their targets."""
        if relations is None:
            return range(len(self))
        wanted = relations_meant(relations)
        return [number for number, reference in enumerate(self.references) if reference.relation in wanted]

    def of(self, numbers: Iterable[int]) -> tuple[Dependency, ...]:
        """Give the dependencies with these numbers."""
        return tuple(map(self.dependency, numbers))

    @cached_property
    def leaving(self) -> list[list[int]]:
        """The numbers of the dependencies that start at each node."""
        return self._by_end(self.sources)

    @cached_property
    def arriving(self) -> list[list[int]]:
        """The numbers of the dependencies that lead to each node."""
        return self._by_end(self.targets)

    def _by_end(self, ends: Sequence[int]) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in self.ids]
        for number, end in enumerate(ends):
            found[end].append(number)
        return found

    def adjacent(self, relations: Relations = None) -> list[list[int]]:
        """Give of each node the nodes that it points at."""
        found: list[list[int]] = [[] for _ in self.ids]
        for number in self.numbers(relations):
            found[self.sources[number]].append(self.targets[number])
        return found

    def pairs(self, numbers: Iterable[int]) -> Iterator[tuple[str, str]]:
        """Yield the ids that these dependencies start at and lead to."""
        return ((self.ids[self.sources[number]], self.ids[self.targets[number]]) for number in numbers)


def mutual_pairs(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Give the pairs of two ids that point at each other, each once and in natural order.

    Examples:
        >>> mutual_pairs([("2", "1"), ("1", "2"), ("1", "3")])
        (('1', '2'),)
    """
    known = set(pairs)
    both_ways = [pair for pair in known if pair[::-1] in known]
    ranks = {row_id: rank for rank, row_id in enumerate(natural_order({source for source, _ in both_ways}))}
    ranked = sorted((ranks[one], ranks[other], (one, other)) for one, other in both_ways)
    return tuple(pair for first, second, pair in ranked if first < second)
