"""What rows have to do with one another: what slips, in what order, in which parts and circles, and what is odd."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from equalityplan.graph import cycle, parts
from equalityplan.graph.cycle import Cycle
from equalityplan.graph.inheritance import reached_backwards
from equalityplan.graph.linked_rows import LinkedRows
from equalityplan.graph.links import CARRYING_RELATIONS, Relations, mutual_pairs, relations_meant
from equalityplan.graph.meaning import OpenReference
from equalityplan.graph.numbering import natural_key, natural_order
from equalityplan.model.dependency import Dependency


@frozen(kw_only=True, repr=False)
class Findings(LinkedRows):
    """What rows have to do with one another, and what is odd about it."""

    def _dependencies(self, relations: Relations = None) -> Iterable[tuple[int, str, str]]:
        """Yield number and ends of the dependencies with these relations."""
        numbers = self._links.numbers(relations)
        return ((number, *ends) for number, ends in zip(numbers, self._links.pairs(numbers), strict=True))

    def slips_with(self, row_id: str, relations: Relations = CARRYING_RELATIONS) -> tuple[str, ...]:
        """Give the ids of all rows that slip if this one slips, directly or through others.

        Args:
            row_id: Id of a row or of a target outside the plan.
            relations: Along what a delay is handed on; by default a mere link hands on none.

        Raises:
            KeyError: The graph has no such id.

        Examples:
            >>> from equalityplan import Plan, PlanRow, Reference, Section, resolve
            >>> rows = [PlanRow(reference="1"),
            ...         PlanRow(reference="2", references=[Reference(target="1", relation="depends-on")])]
            >>> resolve(Plan(sections=[Section(rows=rows)])).slips_with("1")
            ('2',)
        """
        target, wanted, links = self._number(row_id), relations_meant(relations), self._links

        def waiting(here: int) -> Iterator[int]:
            steps = links.arriving(here)
            return (links.sources[step] for step in steps if links.references[step].relation in wanted)

        slipping = reached_backwards([target], waiting)
        return natural_order(self._links.ids[row] for row in slipping if row != target)

    def order(self, relations: Relations = None) -> tuple[tuple[str, ...], ...]:
        """Give all ids so that what is pointed at comes before what points at it.

        Returns:
            Groups of ids, most of them of one: the members of a cycle, which no order can part, are one group.

        Examples:
            >>> from equalityplan import Plan, PlanRow, Reference, Section, resolve
            >>> rows = [PlanRow(reference="1", references=[Reference(target="2")]), PlanRow(reference="2")]
            >>> resolve(Plan(sections=[Section(rows=rows)])).order()
            (('2',), ('1',))
        """
        ids = sorted(self._links.ids, key=lambda row_id: (natural_key(row_id), row_id))
        place = {row_id: number for number, row_id in enumerate(ids)}
        adjacent: list[list[int]] = [[] for _ in ids]
        for _, source, target in self._dependencies(relations):
            adjacent[place[source]].append(place[target])
        return tuple(tuple(ids[number] for number in part) for part in parts.ordered_parts(adjacent))

    def components(self, relations: Relations = None) -> tuple[tuple[str, ...], ...]:
        """Give the parts of the graph that no dependency joins; a node that nothing is joined to is a part.

        Examples:
            >>> from equalityplan import Plan, PlanRow, Reference, Section, resolve
            >>> rows = [PlanRow(reference="1", references=[Reference(target="3")]),
            ...         PlanRow(reference="2"), PlanRow(reference="3")]
            >>> resolve(Plan(sections=[Section(rows=rows)])).components()
            (('1', '3'), ('2',))
        """
        joined = parts.joined_parts(self._links.adjacent(relations))
        named = (natural_order(self._links.ids[number] for number in part) for part in joined)
        return tuple(sorted(named, key=lambda part: (natural_key(part[0]), part[0])))

    @property
    def orphans(self) -> tuple[str, ...]:
        """Ids of the rows that hang on nothing and on which nothing hangs, whether within the plan or outside it.

        One that only points at itself is among them, and so is one all of whose references stay open.

        Examples:
            >>> from equalityplan import Plan, PlanRow, Reference, Section, resolve
            >>> rows = [PlanRow(reference="1", references=[Reference(target="1")])]
            >>> resolve(Plan(sections=[Section(rows=rows)])).orphans
            ('1',)
        """
        joined = {end for _, source, target in self._dependencies() if source != target for end in (source, target)}
        return natural_order(self._rows.keys() - joined)

    @property
    def isolated(self) -> tuple[str, ...]:
        """The same as `orphans`, under its older name."""
        return self.orphans

    def self_references(self, relations: Relations = None) -> tuple[Dependency, ...]:
        """Give the dependencies of rows that point at themselves.

        Examples:
            >>> from equalityplan import Plan, PlanRow, Reference, Section, resolve
            >>> rows = [PlanRow(reference="1", references=[Reference(target="1")])]
            >>> [found.source for found in resolve(Plan(sections=[Section(rows=rows)])).self_references()]
            ['1']
        """
        return self._links.of(number for number, source, target in self._dependencies(relations) if source == target)

    def mutual_pairs(self, relations: Relations = None) -> tuple[tuple[str, str], ...]:
        """Give the pairs of ids that point at each other, each pair once.

        Examples:
            >>> from equalityplan import Plan, PlanRow, Reference, Section, resolve
            >>> rows = [PlanRow(reference="1", references=[Reference(target="2")]),
            ...         PlanRow(reference="2", references=[Reference(target="1", relation="same-as")])]
            >>> graph = resolve(Plan(sections=[Section(rows=rows)]))
            >>> graph.mutual_pairs(), graph.mutual_pairs("links-to")
            ((('1', '2'),), ())
        """
        return mutual_pairs(self._links.pairs(self._links.numbers(relations)))

    def cycles(self, relations: Relations = None) -> tuple[Cycle, ...]:
        """Give the sets of rows that all lead to one another, each with one example and never with every way round.

        Examples:
            >>> from equalityplan import Plan, PlanRow, Reference, Section, resolve
            >>> rows = [PlanRow(reference="1", references=[Reference(target="2")]),
            ...         PlanRow(reference="2", references=[Reference(target="1")])]
            >>> print(resolve(Plan(sections=[Section(rows=rows)])).cycles()[0])
            1 > 2 > 1
        """
        return cycle.cycles(self._links, relations)

    @property
    def outside_targets(self) -> tuple[Dependency, ...]:
        """The dependencies whose target is not in the plan.

        Examples:
            >>> from equalityplan import Plan, PlanRow, Reference, Section, resolve
            >>> rows = [PlanRow(reference="2.1", references=[Reference(target="3.5")])]
            >>> [found.target for found in resolve(Plan(sections=[Section(rows=rows)])).outside_targets]
            ['3.5']
        """
        inside = len(self._rows)
        return self._links.of(number for number, target in enumerate(self._links.targets) if target >= inside)

    @property
    def not_applicable_targets(self) -> tuple[Dependency, ...]:
        """The dependencies that lead from another row to one with an author's "N/A".

        Examples:
            >>> from equalityplan import NotApplicable, Plan, PlanRow, Reference, Section, resolve
            >>> rows = [PlanRow(reference="1", references=[Reference(target="2")]),
            ...         PlanRow(reference="2", not_applicable=NotApplicable())]
            >>> [found.target for found in resolve(Plan(sections=[Section(rows=rows)])).not_applicable_targets]
            ['2']
        """
        rows = self._rows
        others = ((n, target) for n, source, target in self._dependencies() if source != target and target in rows)
        return self._links.of(number for number, target in others if rows[target].not_applicable)

    @property
    def not_applicable_sources(self) -> tuple[Dependency, ...]:
        """The dependencies that lead from a row with an author's "N/A" to anything but itself."""
        others = ((n, source) for n, source, target in self._dependencies() if source != target)
        return self._links.of(number for number, source in others if self._rows[source].not_applicable)

    @property
    def documents(self) -> tuple[OpenReference, ...]:
        """The open references that name another document or an attachment.

        Examples:
            >>> from equalityplan import Plan, PlanRow, Reference, Section, resolve
            >>> rows = [PlanRow(references=[Reference(target="Workforce strategy")])]
            >>> [found.reference.target for found in resolve(Plan(sections=[Section(rows=rows)])).documents]
            ['Workforce strategy']
        """
        return tuple(found for found in self.unresolved if found.document)
