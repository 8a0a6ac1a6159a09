"""How rows take over actions, leads and timescales from the rows that they point at."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from heapq import heappop, heappush

from attrs import define, frozen

from equalityplan.graph.dates import end_of, start_of
from equalityplan.graph.inherited import (
    Entries,
    InheritedAction,
    InheritedActions,
    InheritedLead,
    InheritedLeads,
    InheritedTimescale,
    InheritedTimescales,
    Way,
)
from equalityplan.graph.links import Links
from equalityplan.graph.parts import strong_parts
from equalityplan.model.dependency import Relation
from equalityplan.model.objective import PlanRow
from equalityplan.model.timescale import Timescale, TimescaleKind

Test = Callable[[PlanRow], bool]
_Told = Callable[[Iterable[Timescale]], date | None]
_NOT_FIXED = frozenset((TimescaleKind.NONE, TimescaleKind.UNDETERMINED))
_NOWHERE = -1


def has_actions(row: PlanRow) -> bool:
    """Whether a row has actions of its own."""
    return bool(row.actions)


def has_leads(row: PlanRow) -> bool:
    """Whether a row has leads of its own."""
    return bool(row.leads)


def has_timescale(row: PlanRow) -> bool:
    """Whether a row says anything of its own about when."""
    return row.timescale.stated


def has_determined_timescale(row: PlanRow) -> bool:
    """Whether a row's own timescale says more than that it is still to be settled."""
    return any(part.kind not in _NOT_FIXED for part in row.timescale.parts)


@frozen
class _Arrival:
    """A dependency that arrives at a row with values of its own, and the way to it."""

    action: int | None
    way: Way


@define(eq=False)
class _Chains:
    """Rows in a chain, each with one row to inherit from and nothing of its own, are passed in one leap.

    Attributes:
        onward: The number of the row that each row of a chain leads on to, or minus one.
        ends: The number of the row that each chain ends at; the row itself where there is none, minus one in a ring.
        lengths: How many steps it is to there.
    """

    onward: list[int]
    ends: list[int]
    lengths: list[int]

    @classmethod
    def of(cls, onward: list[int]) -> _Chains:
        ends = [_NOWHERE if there != _NOWHERE else here for here, there in enumerate(onward)]
        lengths = [0] * len(onward)
        seen = bytearray(len(onward))
        for start in range(len(onward)):
            walked = []
            here = start
            while not seen[here] and onward[here] != _NOWHERE:
                seen[here] = 1
                walked.append(here)
                here = onward[here]
            for before in reversed(walked):
                ends[before], lengths[before] = ends[onward[before]], lengths[onward[before]] + 1
        return cls(onward, ends, lengths)


@define(eq=False)
class Inheritance:
    """The rows of a plan and the dependencies along which they inherit.

    A row inherits what it lacks itself. "Same as" hands on everything; "see actions at" hands on to a row
    without actions only, since who answers for another row's actions does not thereby answer for a row's own.
    """

    rows: Mapping[str, PlanRow]
    links: Links

    @cached_property
    def _every(self) -> Sequence[PlanRow]:
        return tuple(self.rows.values())

    @cached_property
    def _steps(self) -> list[list[int]]:
        """The numbers of the dependencies along which each row inherits."""
        found: list[list[int]] = [[] for _ in self._every]
        links = self.links
        handing_on = links.numbers((Relation.SEE_ACTIONS_AT, Relation.SAME_AS))
        for number in handing_on:
            source = links.sources[number]
            same = links.references[number].relation is Relation.SAME_AS
            if links.targets[number] < len(found) and (same or not self._every[source].actions):
                found[source].append(number)
        return found

    @cached_property
    def _chains(self) -> dict[Test, _Chains]:
        return {}

    def _chains_of(self, has_own: Test) -> _Chains:
        if has_own not in self._chains:
            own = list(map(has_own, self._every))
            targets = self.links.targets
            onward = [
                targets[steps[0]] if len(steps) == 1 and not own[here] and not own[targets[steps[0]]] else _NOWHERE
                for here, steps in enumerate(self._steps)
            ]
            self._chains[has_own] = _Chains.of(onward)
        return self._chains[has_own]

    def _arrivals(self, row_id: str, has_own: Test) -> Iterator[_Arrival]:
        """Yield the dependencies that arrive at rows with values of their own, nearest first.

        Rows without are passed through, each once, so that circles end.
        """
        chains, links = self._chains_of(has_own), self.links
        passed = {_NOWHERE}
        queue: list[tuple[int, int, int, Entries]] = []

        def reach(row: int, distance: int, entries: Entries) -> None:
            end = chains.ends[row]
            if end not in passed:
                heappush(queue, (distance + chains.lengths[row], len(queue) + len(passed), end, (row, entries)))

        reach(links.number_of[row_id], 0, None)
        while queue:
            distance, _, here, entries = heappop(queue)
            if here in passed:
                continue
            passed.add(here)
            for number in self._steps[here]:
                target = links.targets[number]
                if has_own(self._every[target]):
                    way = Way(entries, target, distance + 1, chains.onward, links.ids)
                    yield _Arrival(links.actions.get(number), way)
                else:
                    reach(target, distance + 1, entries)

    def _sources(self, start: str, has_own: Test) -> Iterator[tuple[Way, PlanRow]]:
        seen = set()
        for arrival in self._arrivals(start, has_own):
            if arrival.way.source not in seen:
                seen.add(arrival.way.source)
                yield arrival.way, self._every[arrival.way.source]

    def actions(self, row_id: str) -> InheritedActions:
        """Give a row's actions, each once; a reference that names one action hands on that one."""
        if own := self.rows[row_id].actions:
            return InheritedActions(own=own)
        found: dict[tuple[int, int], InheritedAction] = {}
        for arrival in self._arrivals(row_id, has_actions):
            way = arrival.way
            for number, action in enumerate(self._every[way.source].actions, 1):
                if arrival.action in (None, number):
                    inherited = InheritedAction(action=action, source_id=way.source_id, way=way)
                    found.setdefault((way.source, number), inherited)
        return InheritedActions(inherited=tuple(found.values()))

    def leads(self, row_id: str) -> InheritedLeads:
        """Give a row's leads."""
        if own := self.rows[row_id].leads:
            return InheritedLeads(own=own)
        return InheritedLeads(
            inherited=tuple(
                InheritedLead(lead=lead, source_id=way.source_id, way=way)
                for way, row in self._sources(row_id, has_leads)
                for lead in row.leads
            )
        )

    def timescales(self, row_id: str) -> InheritedTimescales:
        """Give a row's timescale, or those that it inherits."""
        row = self.rows[row_id]
        if row.timescale.stated:
            return InheritedTimescales(own=(row.timescale,))
        return InheritedTimescales(
            inherited=tuple(
                InheritedTimescale(timescale=source.timescale, source_id=way.source_id, way=way)
                for way, source in self._sources(row_id, has_timescale)
            )
        )

    @cached_property
    def last_days(self) -> Sequence[date | None]:
        """The last day of each row, own or the latest inherited; None where none is fixed."""
        return self._days(end_of, max)

    @cached_property
    def first_days(self) -> Sequence[date | None]:
        """The first day of each row, own or the earliest inherited; None where none is stated."""
        return self._days(start_of, min)

    def _days(self, told_by: _Told, choose: Callable[[Iterable[date]], date]) -> Sequence[date | None]:
        """Give the day of each row, in time in proportion to rows and references however many ways lead to a day."""
        targets = self.links.targets
        found = [told_by((row.timescale,)) for row in self._every]
        passing = [
            () if has_timescale(row) else tuple([targets[number] for number in steps])
            for row, steps in zip(self._every, self._steps, strict=True)
        ]
        # What a row leads to comes before it; rows that circle all lead to the same days.
        for part in strong_parts(passing):
            reached = [day for here in part for there in passing[here] if (day := found[there])]
            if reached:
                chosen = choose(reached)
                for here in part:
                    found[here] = chosen
        return found

    def reaching(self, holds: Test, stops: Test, *, inherited: bool = True) -> set[str]:
        """Give the ids of the rows of which something holds, or of a row that they inherit from.

        Args:
            holds: What is asked of a row.
            stops: Whether a row has a value of its own, so that it inherits nothing.
            inherited: Whether to look at more than the rows' own values.
        """
        own = [number for number, row in enumerate(self._every) if holds(row)]
        if inherited:
            closed = {number for number, row in enumerate(self._every) if stops(row)}
            own = list(reached_backwards(own, self._heirs.__getitem__, closed))
        return {self.links.ids[number] for number in own}

    @cached_property
    def _heirs(self) -> list[list[int]]:
        """The rows that inherit from each row directly."""
        heirs: list[list[int]] = [[] for _ in self._every]
        for source, steps in enumerate(self._steps):
            for number in steps:
                heirs[self.links.targets[number]].append(source)
        return heirs


def reached_backwards(
    targets: Iterable[int], sources_of: Callable[[int], Iterable[int]], closed: Collection[int] = ()
) -> set[int]:
    """Give the nodes from which a target can be reached, the targets included.

    Args:
        targets: Nodes to start from.
        sources_of: The nodes that point at each node.
        closed: Nodes that are not to be entered.

    Examples:
        >>> reached_backwards([0], [[1], [2], []].__getitem__, closed=[2])
        {0, 1}
    """
    found = set(targets)
    queue = deque(found)
    while queue:
        for source in sources_of(queue.popleft()):
            if source not in found and source not in closed:
                found.add(source)
                queue.append(source)
    return found
