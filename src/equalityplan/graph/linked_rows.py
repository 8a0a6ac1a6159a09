"""Rows with their dependencies: what can be asked of each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from equalityplan.graph.inheritance import Inheritance
from equalityplan.graph.links import Links, Relations, relations_meant
from equalityplan.graph.meaning import OpenReference
from equalityplan.model.dependency import Dependency
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.standard import Criterion

if TYPE_CHECKING:
    from equalityplan.graph.network import Network


def _every(links: Links) -> tuple[Dependency, ...]:
    return links.every


@frozen(kw_only=True, repr=False)
class LinkedRows:
    """The rows of a plan, their dependencies and the references that stay open.

    Attributes:
        plan: The plan.
        unresolved: The references that stay open.
    """

    plan: Plan
    unresolved: tuple[OpenReference, ...] = ()
    _links: Links = field(eq=_every)
    _inheritance: Inheritance = field(eq=False)
    _sections: Mapping[str, Section] = field(eq=False)
    _criteria: Mapping[str, Criterion] = field(eq=False)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {', '.join(f'{count} {name}' for name, count in self.counts.items())}>"

    @cached_property
    def network(self) -> Network:
        """The networkx graph, on which every algorithm of networkx works.

        A node for each row (attributes `row`, `outside`) and each target outside the plan (`outside`, and `criterion`
        where it is known), an edge for each dependency (`relation`, `dependency`). It is frozen; `network.copy()`
        gives one that can be changed. networkx is loaded when this is first asked for.

        Examples:
            >>> from equalityplan import Reference, resolve
            >>> rows = [PlanRow(reference="1", references=[Reference(target="2")]), PlanRow(reference="2")]
            >>> list(resolve(Plan(sections=[Section(rows=rows)])).network.edges(data="relation"))
            [('1', '2', <Relation.LINKS_TO: 'links-to'>)]
        """
        made: Any = import_module("equalityplan.graph.network")
        network: Network = made.build_network(self.rows, self._links, self._criteria)
        return network

    @property
    def rows(self) -> Mapping[str, PlanRow]:
        """The plan's rows by their ids, in the order of the plan."""
        return MappingProxyType(self._rows)

    @property
    def _rows(self) -> Mapping[str, PlanRow]:
        return self._inheritance.rows

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the rows in the order of the plan, then those of the targets outside."""
        return tuple(self._links.ids)

    def section_of(self, row_id: str) -> Section:
        """Give the section that holds the row with this id.

        Raises:
            KeyError: No row has it.
        """
        return self._sections[row_id]

    def criterion_at(self, target: str) -> Criterion | None:
        """Give the criterion of the standard that a target outside the plan names, or None.

        Examples:
            >>> from equalityplan import Reference, Standard, resolve
            >>> rows = [PlanRow(reference="2.1", references=[Reference(target="3.5"), Reference(target="3.6")])]
            >>> criterion = Criterion(id="3.5", title="Contracts ask for equality")
            >>> standard = Standard(id="own", title="Own", publisher="Us", criteria=(criterion,))
            >>> graph = resolve(Plan(sections=[Section(rows=rows)]), standard)
            >>> graph.criterion_at("3.5").title, graph.criterion_at("3.6")
            ('Contracts ask for equality', None)
        """
        return self._criteria.get(target)

    @property
    def counts(self) -> dict[str, int]:
        """How many nodes, targets outside, dependencies and open references there are, and how many of each relation.

        Examples:
            >>> from equalityplan import Reference, resolve
            >>> rows = [PlanRow(reference="1", references=[Reference(target="2")]), PlanRow(reference="2")]
            >>> resolve(Plan(sections=[Section(rows=rows)])).counts
            {'nodes': 2, 'outside': 0, 'dependencies': 1, 'open': 0, 'links-to': 1}
        """
        nodes, links = len(self._links.ids), self._links
        totals = {"nodes": nodes, "outside": nodes - len(self._rows)}
        totals |= {"dependencies": len(links), "open": len(self.unresolved)}
        return totals | Counter(reference.relation.value for reference in links.references)

    @property
    def all_dependencies(self) -> tuple[Dependency, ...]:
        """The dependencies of all rows."""
        return self._links.every

    def dependencies(self, row_id: str, relation: Relations = None) -> tuple[Dependency, ...]:
        """Give the dependencies of a row, which lead to what it points at; a target outside the plan has none.

        Raises:
            KeyError: The graph has no such id.
        """
        return self._of_relation(self._links.leaving(self._number(row_id)), relation)

    def dependents(self, row_id: str, relation: Relations = None) -> tuple[Dependency, ...]:
        """Give the dependencies that lead to a row or to a target outside the plan.

        Raises:
            KeyError: The graph has no such id.

        Examples:
            >>> from equalityplan import Reference, resolve
            >>> rows = [PlanRow(reference="1", references=[Reference(target="2")]), PlanRow(reference="2")]
            >>> graph = resolve(Plan(sections=[Section(rows=rows)]))
            >>> [(found.source, found.relation.value) for found in graph.dependents("2")]
            [('1', 'links-to')]
        """
        return self._of_relation(self._links.arriving(self._number(row_id)), relation)

    def _number(self, row_id: str) -> int:
        return self._links.number_of[row_id]

    def _of_relation(self, numbers: Iterable[int], relation: Relations) -> tuple[Dependency, ...]:
        if relation is None:
            return self._links.of(numbers)
        wanted = relations_meant(relation)
        return self._links.of(number for number in numbers if self._links.references[number].relation in wanted)
