"""The dependencies of a plan by where they start and where they lead."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, pairwise

from attrs import define, field

from equalityplan.graph.numbering import natural_order
from equalityplan.model.dependency import Dependency, Reference, Relation

Relations = Relation | str | Iterable[Relation | str] | None
# Along these a delay of the target is a delay of the row that points at it.
CARRYING_RELATIONS = (Relation.DEPENDS_ON, Relation.SEE_ACTIONS_AT, Relation.SAME_AS)
_ALL = tuple(Relation)
_NONE = -1


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
    # A tuple, since members are compared by identity there: an enumeration has a slow hash.
    named = [relations] if isinstance(relations, str) else relations
    return tuple(dict.fromkeys([Relation(name) for name in named]))


@define(eq=False)
class Links:
    """Dependencies in the order of the plan, and by each of their ends.

    They are kept as numbers in a few long lists, since most questions about a large plan look at few of them: nodes
    are numbered in the order of `ids`, dependencies in the order of the plan, and a `Dependency` is made of one that is
    asked for. No object is made for each row or each dependency, so there is none for garbage collection to visit.

    Attributes:
        ids: Ids of the nodes: the rows in the order of the plan, then the targets outside.
        number_of: The number of each id.
        rows: How many of the nodes are rows.
        sources: The number of the row that each dependency starts at, ascending.
        targets: The number of the node that each leads to.
        references: The reference that each was made of.
        actions: Numbers, from 1, of the actions that dependencies name, by the numbers of these dependencies.
    """

    ids: list[str]
    number_of: dict[str, int]
    rows: int
    sources: list[int] = field(factory=list)
    targets: list[int] = field(factory=list)
    references: list[Reference] = field(factory=list)
    actions: dict[int, int] = field(factory=dict)

    @classmethod
    def among(cls, row_ids: Iterable[str]) -> Links:
        """Make ready for the dependencies of the rows with these ids."""
        ids = list(row_ids)
        return cls(ids, {row_id: number for number, row_id in enumerate(ids)}, len(ids))

    def add_rows(self, source: int, references: Sequence[Reference], targets: Sequence[int]) -> None:
        """Add the dependencies of a row on the rows that its references mean, each on one.

        Those of a row come before those of the rows after it.
        """
        self.sources += [source] * len(targets)
        self.targets += targets
        self.references += references

    def add(self, source: int, reference: Reference, target: str, action: int | None) -> None:
        """Add the dependency of a row on a row, or an action of it, or on a target outside the plan."""
        number = self.number_of.get(target)
        if number is None:
            number = self.number_of[target] = len(self.ids)
            self.ids.append(target)
        if action is not None:
            self.actions[len(self.sources)] = action
        self.add_rows(source, (reference,), (number,))

    def __len__(self) -> int:
        return len(self.sources)

    def dependency(self, number: int) -> Dependency:
        """Give the dependency with this number."""
        reference, target, ids = self.references[number], self.targets[number], self.ids
        return Dependency(
            source=ids[self.sources[number]],
            target=ids[target],
            relation=reference.relation,
            outside=target >= self.rows,
            action=self.actions.get(number),
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
        if len(wanted) == len(_ALL):
            return range(len(self))
        return [number for number, reference in enumerate(self.references) if reference.relation in wanted]

    def of(self, numbers: Iterable[int]) -> tuple[Dependency, ...]:
        """Give the dependencies with these numbers."""
        return tuple([self.dependency(number) for number in numbers])

    def leaving(self, node: int) -> Sequence[int]:
        """Give the numbers of the dependencies that start at a node."""
        return range(bisect_left(self.sources, node), bisect_right(self.sources, node))

    def arriving(self, node: int) -> Sequence[int]:
        """Give the numbers of the dependencies that lead to a node."""
        first, following = self._arrivals
        found, number = [], first[node]
        while number != _NONE:
            found.append(number)
            number = following[number]
        return found

    @cached_property
    def _arrivals(self) -> tuple[list[int], list[int]]:
        """The first dependency that leads to each node, and after each the next one that leads to the same."""
        first, following = [_NONE] * len(self.ids), [_NONE] * len(self)
        for number in range(len(self) - 1, -1, -1):
            target = self.targets[number]
            following[number] = first[target]
            first[target] = number
        return first, following

    def adjacent(self, relations: Relations = None) -> Sequence[Sequence[int]]:
        """Give of each node the nodes that it points at."""
        numbers = self.numbers(relations)
        if len(numbers) == len(self):
            return self._adjacent()
        found: list[list[int]] = [[] for _ in self.ids]
        for number in numbers:
            found[self.sources[number]].append(self.targets[number])
        return found

    def _adjacent(self) -> Sequence[Sequence[int]]:
        counts = [0] * len(self.ids)
        for source in self.sources:
            counts[source] += 1
        # Tuples of numbers alone are let go by garbage collection, as lists are not.
        targets = tuple(self.targets)
        return [targets[begin:end] for begin, end in pairwise(accumulate(counts, initial=0))]

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
