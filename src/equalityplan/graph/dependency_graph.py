"""DependencyGraph: what the rows of a plan have to do with one another; `resolve` makes one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from attrs import field, frozen

from equalityplan.display import table_html
from equalityplan.graph import links, network
from equalityplan.graph.inheritance import (
    Inheritance,
    has_actions,
    has_determined_timescale,
    has_leads,
    has_timescale,
    reached_backwards,
)
from equalityplan.graph.inherited import InheritedActions, InheritedLeads, InheritedTimescales
from equalityplan.graph.links import Links, Relations, of_relations
from equalityplan.graph.network import Cycle, Network
from equalityplan.graph.numbering import natural_order
from equalityplan.graph.targets import OpenReference, PlacedRow, Targets, placed_rows
from equalityplan.model.dependency import Dependency, Reference, Relation
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.standard import Standard

# Along these a delay of the target is a delay of the row that points at it.
CARRYING_RELATIONS = (Relation.DEPENDS_ON, Relation.SEE_ACTIONS_AT, Relation.SAME_AS)
_SHOWN = 100


@frozen(kw_only=True, repr=False)
class DependencyGraph:
    """The rows of a plan, and the references between them as far as they are resolved.

    Where a question takes `relations`, it may be one relation, several, or None for all.
    Ids come back in natural order (2.2 before 2.10), dependencies in the order of the plan.

    Attributes:
        plan: The plan.
        network: The networkx graph: a node for each row (attributes `row`, `outside`) and each target outside the
            plan (`outside`, and `criterion` where it is known), an edge for each dependency (`relation`,
            `dependency`). It is frozen; `network.copy()` gives one that can be changed.
        unresolved: The references that stay open.

    Examples:
        >>> rows = [PlanRow(reference="1", references=[Reference(target="2"), Reference(target="9")])]
        >>> graph = resolve(Plan(sections=[Section("Leadership", rows=[*rows, PlanRow(reference="2")])]))
        >>> graph
        <DependencyGraph: 3 nodes, 1 outside, 2 dependencies, 0 open, 2 links-to>
        >>> graph.section_of("1").heading
        'Leadership'
    """

    plan: Plan
    network: Network = field(eq=False)
    unresolved: tuple[OpenReference, ...] = ()
    _links: Links
    _inheritance: Inheritance = field(eq=False)
    _sections: dict[str, Section] = field(eq=False)

    def __repr__(self) -> str:
        return f"<DependencyGraph: {', '.join(f'{count} {name}' for name, count in self.counts.items())}>"

    @property
    def rows(self) -> Mapping[str, PlanRow]:
        """The plan's rows by their ids, in the order of the plan."""
        return MappingProxyType(self._rows)

    @property
    def _rows(self) -> Mapping[str, PlanRow]:
        return self._inheritance.rows

    def section_of(self, row_id: str) -> Section:
        """Give the section that holds the row with this id.

        Raises:
            KeyError: No row has it.
        """
        return self._sections[row_id]

    @property
    def counts(self) -> dict[str, int]:
        """How many nodes, targets outside, dependencies and open references there are, and how many of each relation.

        Examples:
            >>> rows = [PlanRow(reference="1", references=[Reference(target="2")]), PlanRow(reference="2")]
            >>> resolve(Plan(sections=[Section(rows=rows)])).counts
            {'nodes': 2, 'outside': 0, 'dependencies': 1, 'open': 0, 'links-to': 1}
        """
        nodes, every = len(self.network), self.all_dependencies
        totals = {"nodes": nodes, "outside": nodes - len(self._rows)}
        totals |= {"dependencies": len(every), "open": len(self.unresolved)}
        return totals | Counter(found.relation.value for found in every)

    # What hangs on what

    @property
    def all_dependencies(self) -> tuple[Dependency, ...]:
        """The dependencies of all rows."""
        return self._links.every

    def dependencies(self, row_id: str, relation: Relations = None) -> tuple[Dependency, ...]:
        """Give the dependencies of a row, which lead to what it points at; a target outside the plan has none.

        Raises:
            KeyError: The graph has no such id.
        """
        return of_relations(self._links.leaving(self._known(row_id)), relation)

    def dependents(self, row_id: str, relation: Relations = None) -> tuple[Dependency, ...]:
        """Give the dependencies that lead to a row or to a target outside the plan.

        Raises:
            KeyError: The graph has no such id.

        Examples:
            >>> rows = [PlanRow(reference="1", references=[Reference(target="2")]), PlanRow(reference="2")]
            >>> graph = resolve(Plan(sections=[Section(rows=rows)]))
            >>> [(found.source, found.relation.value) for found in graph.dependents("2")]
            [('1', 'links-to')]
        """
        return of_relations(self._links.arriving(self._known(row_id)), relation)

    def _known(self, row_id: str) -> str:
        if row_id not in self.network:
            raise KeyError(row_id)
        return row_id

    def slips_with(self, row_id: str, relations: Relations = CARRYING_RELATIONS) -> tuple[str, ...]:
        """Give the ids of all rows that slip if this one slips, directly or through others.

        Args:
            row_id: Id of a row or of a target outside the plan.
            relations: Along what a delay is handed on; by default a mere link hands on none.

        Raises:
            KeyError: The graph has no such id.

        Examples:
            >>> rows = [PlanRow(reference="1"),
            ...         PlanRow(reference="2", references=[Reference(target="1", relation="depends-on")])]
            >>> resolve(Plan(sections=[Section(rows=rows)])).slips_with("1")
            ('2',)
        """
        carrying = Links.of(of_relations(self.all_dependencies, relations))
        return natural_order(reached_backwards([self._known(row_id)], carrying.arriving) - {row_id})

    def order(self, relations: Relations = None) -> tuple[tuple[str, ...], ...]:
        """Give all ids so that what is pointed at comes before what points at it.

        Returns:
            Groups of ids, most of them of one: the members of a cycle, which no order can part, are one group.

        Examples:
            >>> rows = [PlanRow(reference="1", references=[Reference(target="2")]), PlanRow(reference="2")]
            >>> resolve(Plan(sections=[Section(rows=rows)])).order()
            (('2',), ('1',))
        """
        return network.ordered_groups(self.network, of_relations(self.all_dependencies, relations))

    def components(self, relations: Relations = None) -> tuple[tuple[str, ...], ...]:
        """Give the parts of the graph that no dependency joins; a node that nothing is joined to is a part.

        Examples:
            >>> rows = [PlanRow(reference="1", references=[Reference(target="3")]),
            ...         PlanRow(reference="2"), PlanRow(reference="3")]
            >>> resolve(Plan(sections=[Section(rows=rows)])).components()
            (('1', '3'), ('2',))
        """
        return network.components(self.network, of_relations(self.all_dependencies, relations))

    @property
    def isolated(self) -> tuple[str, ...]:
        """Ids of the rows without a dependency in or out; one that only points at itself is among them.

        Examples:
            >>> rows = [PlanRow(reference="1", references=[Reference(target="1")])]
            >>> resolve(Plan(sections=[Section(rows=rows)])).isolated
            ('1',)
        """
        joining = [found for found in self.all_dependencies if found.source != found.target]
        return natural_order(self._rows.keys() - {end for found in joining for end in (found.source, found.target)})

    # Findings

    def self_references(self, relations: Relations = None) -> tuple[Dependency, ...]:
        """Give the dependencies of rows that point at themselves.

        Examples:
            >>> rows = [PlanRow(reference="1", references=[Reference(target="1")])]
            >>> [found.source for found in resolve(Plan(sections=[Section(rows=rows)])).self_references()]
            ['1']
        """
        return tuple(found for found in of_relations(self.all_dependencies, relations) if found.source == found.target)

    def mutual_pairs(self, relations: Relations = None) -> tuple[tuple[str, str], ...]:
        """Give the pairs of ids that point at each other, each pair once.

        Examples:
            >>> rows = [PlanRow(reference="1", references=[Reference(target="2")]),
            ...         PlanRow(reference="2", references=[Reference(target="1", relation="same-as")])]
            >>> graph = resolve(Plan(sections=[Section(rows=rows)]))
            >>> graph.mutual_pairs(), graph.mutual_pairs("links-to")
            ((('1', '2'),), ())
        """
        return links.mutual_pairs(of_relations(self.all_dependencies, relations))

    def cycles(self, relations: Relations = None) -> tuple[Cycle, ...]:
        """Give the sets of rows that all lead to one another, each with one example and never with every way round.

        Examples:
            >>> rows = [PlanRow(reference="1", references=[Reference(target="2")]),
            ...         PlanRow(reference="2", references=[Reference(target="1")])]
            >>> print(resolve(Plan(sections=[Section(rows=rows)])).cycles()[0])
            1 > 2 > 1
        """
        return network.cycles(of_relations(self.all_dependencies, relations))

    @property
    def outside_targets(self) -> tuple[Dependency, ...]:
        """The dependencies whose target is not in the plan.

        Examples:
            >>> rows = [PlanRow(reference="2.1", references=[Reference(target="3.5")])]
            >>> [found.target for found in resolve(Plan(sections=[Section(rows=rows)])).outside_targets]
            ['3.5']
        """
        return tuple(found for found in self.all_dependencies if found.outside)

    @property
    def not_applicable_targets(self) -> tuple[Dependency, ...]:
        """The dependencies that lead from another row to one with an author's "N/A".

        Examples:
            >>> from equalityplan.model.objective import NotApplicable
            >>> rows = [PlanRow(reference="1", references=[Reference(target="2")]),
            ...         PlanRow(reference="2", not_applicable=NotApplicable())]
            >>> [found.target for found in resolve(Plan(sections=[Section(rows=rows)])).not_applicable_targets]
            ['2']
        """
        others = (found for found in self.all_dependencies if not found.outside and found.source != found.target)
        return tuple(found for found in others if self._rows[found.target].not_applicable)

    @property
    def not_applicable_sources(self) -> tuple[Dependency, ...]:
        """The dependencies that lead from a row with an author's "N/A" to anything but itself."""
        others = (found for found in self.all_dependencies if found.source != found.target)
        return tuple(found for found in others if self._rows[found.source].not_applicable)

    @property
    def documents(self) -> tuple[OpenReference, ...]:
        """The open references that name another document or an attachment.

        Examples:
            >>> rows = [PlanRow(references=[Reference(target="Workforce strategy")])]
            >>> [found.reference.target for found in resolve(Plan(sections=[Section(rows=rows)])).documents]
            ['Workforce strategy']
        """
        return tuple(found for found in self.unresolved if found.document)

    # What rows have of their own and what they inherit

    def actions_for(self, row_id: str) -> InheritedActions:
        """Give the actions of a row, or where it has none those of the rows whose actions it points at.

        A row without actions inherits along "see actions at" and "same as", through further rows without
        actions if need be. An action counts once, by a shortest path.

        Raises:
            KeyError: No row has this id.

        Examples:
            >>> rows = [PlanRow(reference="1", actions=["Train all staff"]),
            ...         PlanRow(reference="2", references=[Reference(target="1", relation="see-actions-at")])]
            >>> found = resolve(Plan(sections=[Section(rows=rows)])).actions_for("2").inherited[0]
            >>> found.action.text, found.source_id, found.path
            ('Train all staff', '1', ('2', '1'))
        """
        return self._inheritance.actions(row_id)

    def leads_for(self, row_id: str) -> InheritedLeads:
        """Give the leads of a row, or where it has none those of the rows that it inherits from.

        "Same as" hands on leads in any case, "see actions at" to a row without actions only: who answers for
        the actions of another row does not thereby answer for a row's own.

        Raises:
            KeyError: No row has this id.

        Examples:
            >>> rows = [PlanRow(reference="1", leads=["Head of Libraries"]),
            ...         PlanRow(reference="2", references=[Reference(target="above", relation="same-as")])]
            >>> resolve(Plan(sections=[Section(rows=rows)])).leads_for("2").leads[0].name
            'Head of Libraries'
        """
        return self._inheritance.leads(row_id)

    def timescales_for(self, row_id: str) -> InheritedTimescales:
        """Give the timescale of a row, or where none is stated those of the rows that it inherits from, as leads are.

        Raises:
            KeyError: No row has this id.

        Examples:
            >>> rows = [PlanRow(reference="1", timescale="2012-10"),
            ...         PlanRow(reference="2", references=[Reference(target="1", relation="see-actions-at")])]
            >>> resolve(Plan(sections=[Section(rows=rows)])).timescales_for("2").timescales[0].due
            datetime.date(2012, 10, 31)
        """
        return self._inheritance.timescales(row_id)

    def without_actions(self, *, inherited: bool = True) -> tuple[str, ...]:
        """Give the ids of the rows that have no action, neither of their own nor, unless told otherwise, inherited.

        Examples:
            >>> rows = [PlanRow(reference="1", actions=["Train all staff"]),
            ...         PlanRow(reference="2", references=[Reference(target="1", relation="see-actions-at")])]
            >>> graph = resolve(Plan(sections=[Section(rows=rows)]))
            >>> graph.without_actions(), graph.without_actions(inherited=False)
            ((), ('2',))
        """
        return self._lacking(self._inheritance.reaching(has_actions, has_actions, inherited=inherited))

    def without_leads(self, *, inherited: bool = True) -> tuple[str, ...]:
        """Give the ids of the rows that have no lead, as `without_actions` does."""
        return self._lacking(self._inheritance.reaching(has_leads, has_leads, inherited=inherited))

    def without_timescale(self, *, inherited: bool = True) -> tuple[str, ...]:
        """Give the ids of the rows of which nothing is said about when, as `without_actions` does."""
        return self._lacking(self._inheritance.reaching(has_timescale, has_timescale, inherited=inherited))

    def with_undetermined_timescale(self, *, inherited: bool = True) -> tuple[str, ...]:
        """Give the ids of the rows of which all that is said about when is still to be settled ("TBC")."""
        stated = self._inheritance.reaching(has_timescale, has_timescale, inherited=inherited)
        return natural_order(
            stated - self._inheritance.reaching(has_determined_timescale, has_timescale, inherited=inherited)
        )

    def _lacking(self, having: set[str]) -> tuple[str, ...]:
        return natural_order(self._rows.keys() - having)

    def _repr_html_(self) -> str:
        cells = [
            (d.source, d.relation.value, d.target, "not in the plan" if d.outside else "")
            for d in self.all_dependencies
        ]
        cells += [(o.row_id, o.reference.relation.value, o.reference.target, o.reason) for o in self.unresolved]
        caption = ", ".join(f"{count} {name}" for name, count in self.counts.items())
        more = f"; the first {_SHOWN} of {len(cells)}" if len(cells) > _SHOWN else ""
        return table_html(("row", "relation", "target", "remark"), cells[:_SHOWN], caption=caption + more)


def resolve(plan: Plan, standard: Standard | None = None) -> DependencyGraph:
    """Resolve the references of a plan's rows.

    A reference becomes a dependency where exactly one target can be meant: one row, or a number in the plan's
    own manner of numbering that no row has. Otherwise it stays open, with its candidates and a reason.

    Args:
        plan: The plan.
        standard: A standard whose criteria targets outside the plan may name; their nodes then carry the criterion.

    Returns:
        The graph. Whatever the references say, nothing is raised.

    Examples:
        >>> graph = resolve(Plan(sections=[Section(rows=[
        ...     PlanRow(reference="2.1", references=[Reference(target="2.2"), Reference(target="3.4")]),
        ...     PlanRow(reference="2.2", references=[Reference(target="Workforce strategy", relation="see")]),
        ... ])]))
        >>> [(found.target, found.outside) for found in graph.dependencies("2.1")]
        [('2.2', False), ('3.4', True)]
        >>> graph.unresolved[0].reason
        "'Workforce strategy' names another document."
    """
    placed = tuple(placed_rows(plan))
    targets = Targets.of(placed)
    resolved = [_resolved(row, reference, targets) for row in placed for reference in row.row.references]
    found = Links.of(result for result in resolved if isinstance(result, Dependency))
    rows = {row.row_id: row.row for row in placed}
    return DependencyGraph(
        plan=plan,
        network=network.build_network(rows, found.every, standard),
        unresolved=tuple(result for result in resolved if isinstance(result, OpenReference)),
        links=found,
        inheritance=Inheritance(rows, found),
        sections={row.row_id: row.section for row in placed},
    )


def _resolved(placed: PlacedRow, reference: Reference, targets: Targets) -> Dependency | OpenReference:
    meaning = targets.meaning(reference, placed.before)
    return meaning.as_dependency(placed.row_id, reference) or meaning.as_open(placed.row_id, reference)
