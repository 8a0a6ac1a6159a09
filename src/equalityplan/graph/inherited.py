"""Values of a row: its own, or those that it takes over from the rows that it points at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Generic, TypeVar

from attrs import field, frozen

from equalityplan.model.action import Action
from equalityplan.model.lead import Lead
from equalityplan.model.timescale import Timescale

Entries = tuple[int, "Entries"] | None


@frozen(eq=False, repr=False)
class Way:
    """The way from a row that inherits to the row that has the value: its ids are only listed when asked for.

    Attributes:
        entries: The number of the row where the way last enters a chain of rows with one row to inherit from each,
            and the entries before it, or None.
        source: The number of the row that it ends at.
        steps: How many steps it has.
    """

    entries: Entries
    source: int
    steps: int
    _onward: Sequence[int]
    _ids: Sequence[str]

    @property
    def source_id(self) -> str:
        """Id of the row that the way ends at."""
        return self._ids[self.source]

    def __iter__(self) -> Iterator[str]:
        rows, entries = [], self.entries
        while entries:
            rows.append(entries[0])
            entries = entries[1]
        for entry in reversed(rows):
            here = entry
            while here >= 0:
                yield self._ids[here]
                here = self._onward[here]
        yield self._ids[self.source]


@frozen(kw_only=True)
class _Inherited:
    """Where an inherited value comes from.

    Attributes:
        source_id: Id of the row that has the value of its own.
    """

    source_id: str
    _way: Way = field(eq=tuple, repr=False)

    @property
    def path(self) -> tuple[str, ...]:
        """Ids from the row that inherits to the one that has the value, both included; a shortest one."""
        return tuple(self._way)

    @property
    def steps(self) -> int:
        """How many steps the path has: one less than it has ids."""
        return self._way.steps

    def path_shown(self, most: int) -> tuple[str, ...]:
        """Give the path where it has at most so many ids, else its first ids, "..." and its last id."""
        if self.steps < most:
            return self.path
        return (*islice(self._way, most - 2), "...", self.source_id)


@frozen(kw_only=True)
class InheritedAction(_Inherited):
    """An action (`action`) of another row, with that row's id (`source_id`) and the way there (`path`)."""

    action: Action


@frozen(kw_only=True)
class InheritedLead(_Inherited):
    """A lead (`lead`) of another row, with that row's id (`source_id`) and the way there (`path`)."""

    lead: Lead


@frozen(kw_only=True)
class InheritedTimescale(_Inherited):
    """A timescale (`timescale`) of another row, with that row's id (`source_id`) and the way there (`path`)."""

    timescale: Timescale


_Own = TypeVar("_Own")
_Found = TypeVar("_Found", bound=_Inherited)


@frozen(kw_only=True)
class _Inheritance(Generic[_Own, _Found]):
    """Values of a row: its own, or where it has none the inherited ones; false where there are neither.

    Attributes:
        own: The row's own values.
        inherited: The values of other rows, nearest first and each once; empty where the row has its own.
    """

    own: tuple[_Own, ...] = ()
    inherited: tuple[_Found, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the rows that the inherited values come from, nearest first."""
        return tuple(dict.fromkeys(found.source_id for found in self.inherited))

    def __bool__(self) -> bool:
        return bool(self.own or self.inherited)


@frozen(kw_only=True)
class InheritedActions(_Inheritance[Action, InheritedAction]):
    """The actions of a row, its own (`own`) or those of the rows that it points at (`inherited`)."""

    @property
    def actions(self) -> tuple[Action, ...]:
        """The actions themselves, own or inherited."""
        return self.own or tuple(found.action for found in self.inherited)


@frozen(kw_only=True)
class InheritedLeads(_Inheritance[Lead, InheritedLead]):
    """The leads of a row, its own (`own`) or those of the rows that it points at (`inherited`)."""

    @property
    def leads(self) -> tuple[Lead, ...]:
        """The leads themselves, own or inherited, each once."""
        return self.own or tuple(dict.fromkeys(found.lead for found in self.inherited))


@frozen(kw_only=True)
class InheritedTimescales(_Inheritance[Timescale, InheritedTimescale]):
    """The timescales of a row, its own (`own`, at most one) or those of the rows that it points at (`inherited`)."""

    @property
    def timescales(self) -> tuple[Timescale, ...]:
        """The timescales themselves, own or inherited."""
        return self.own or tuple(found.timescale for found in self.inherited)
