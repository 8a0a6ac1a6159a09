"""How rows take over actions, leads and timescales from the rows that they point at."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from attrs import frozen

from equalityplan.graph.inherited import (
    InheritedAction,
    InheritedActions,
    InheritedLead,
    InheritedLeads,
    InheritedTimescale,
    InheritedTimescales,
)
from equalityplan.graph.links import Links
from equalityplan.model.dependency import Dependency, Relation
from equalityplan.model.objective import PlanRow
from equalityplan.model.timescale import TimescaleKind

Test = Callable[[PlanRow], bool]
_NOT_FIXED = frozenset((TimescaleKind.NONE, TimescaleKind.UNDETERMINED))


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
    """A dependency that arrives at a row with values of its own, and from where each row before was reached."""

    step: Dependency
    came_from: Mapping[str, str | None]

    @property
    def path(self) -> tuple[str, ...]:
        ids = [self.step.target]
        here: str | None = self.step.source
        while here is not None:
            ids.append(here)
            here = self.came_from[here]
        return tuple(reversed(ids))


@frozen
class Inheritance:
    """The rows of a plan and the dependencies along which they inherit.

    A row inherits what it lacks itself. "Same as" hands on everything; "see actions at" hands on to a row
    without actions only, since who answers for another row's actions does not thereby answer for a row's own.
    """

    rows: Mapping[str, PlanRow]
    links: Links

    def _inherits_by(self, step: Dependency) -> bool:
        if step.relation is Relation.SEE_ACTIONS_AT:
            return not step.outside and not self.rows[step.source].actions
        return step.relation is Relation.SAME_AS and not step.outside

    def _arrivals(self, start: str, has_own: Test) -> Iterator[_Arrival]:
        """Yield the dependencies that arrive at rows with values of their own, nearest first.

        Rows without are passed through, each once, so that circles end.
        """
        came_from: dict[str, str | None] = {start: None}
        queue = deque([start])
        while queue:
            here = queue.popleft()
            for step in filter(self._inherits_by, self.links.leaving(here)):
                if has_own(self.rows[step.target]):
                    yield _Arrival(step, came_from)
                elif step.target not in came_from:
                    came_from[step.target] = here
                    queue.append(step.target)

    def _sources(self, start: str, has_own: Test) -> Iterator[tuple[str, PlanRow, tuple[str, ...]]]:
        seen = set()
        for arrival in self._arrivals(start, has_own):
            source = arrival.step.target
            if source not in seen:
                seen.add(source)
                yield source, self.rows[source], arrival.path

    def actions(self, row_id: str) -> InheritedActions:
        """Give a row's actions, each once; a reference that names one action hands on that one."""
        if own := self.rows[row_id].actions:
            return InheritedActions(own=own)
        found: dict[tuple[str, int], InheritedAction] = {}
        for arrival in self._arrivals(row_id, has_actions):
            source, path = arrival.step.target, arrival.path
            for number, action in enumerate(self.rows[source].actions, 1):
                if arrival.step.action in (None, number):
                    inherited = InheritedAction(action=action, source_id=source, path=path)
                    found.setdefault((source, number), inherited)
        return InheritedActions(inherited=tuple(found.values()))

    def leads(self, row_id: str) -> InheritedLeads:
        """Give a row's leads."""
        if own := self.rows[row_id].leads:
            return InheritedLeads(own=own)
        return InheritedLeads(
            inherited=tuple(
                InheritedLead(lead=lead, source_id=source, path=path)
                for source, row, path in self._sources(row_id, has_leads)
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
                InheritedTimescale(timescale=source_row.timescale, source_id=source, path=path)
                for source, source_row, path in self._sources(row_id, has_timescale)
            )
        )

    def reaching(self, holds: Test, stops: Test, *, inherited: bool = True) -> set[str]:
        """Give the ids of the rows of which something holds, or of a row that they inherit from.

        Args:
            holds: What is asked of a row.
            stops: Whether a row has a value of its own, so that it inherits nothing.
            inherited: Whether to look at more than the rows' own values.
        """
        own = {row_id for row_id, row in self.rows.items() if holds(row)}
        if not inherited:
            return own
        closed = {row_id for row_id, row in self.rows.items() if stops(row)}
        return reached_backwards(own, lambda here: filter(self._inherits_by, self.links.arriving(here)), closed)


def reached_backwards(
    targets: Iterable[str], steps_to: Callable[[str], Iterable[Dependency]], closed: Collection[str] = ()
) -> set[str]:
    """Give the ids from which a target can be reached, the targets included.

    Args:
        targets: Ids to start from.
        steps_to: The dependencies that arrive at an id.
        closed: Ids that are not to be entered.
    """
    found = set(targets)
    queue = deque(found)
    while queue:
        for step in steps_to(queue.popleft()):
            if step.source not in found and step.source not in closed:
                found.add(step.source)
                queue.append(step.source)
    return found
