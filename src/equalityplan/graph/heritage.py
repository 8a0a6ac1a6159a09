"""What rows have of their own and what they take over from the rows that they point at."""

from __future__ import annotations

from attrs import frozen

from equalityplan.graph.findings import Findings
from equalityplan.graph.inheritance import has_actions, has_determined_timescale, has_leads, has_timescale
from equalityplan.graph.inherited import InheritedActions, InheritedLeads, InheritedTimescales
from equalityplan.graph.numbering import natural_order


@frozen(kw_only=True, repr=False)
class Heritage(Findings):
    """What rows have of their own, and what they take over."""

    def actions_for(self, row_id: str) -> InheritedActions:
        """Give the actions of a row, or where it has none those of the rows whose actions it points at.

        A row without actions inherits along "see actions at" and "same as", through further rows without
        actions if need be. An action counts once, by a shortest path.

        Raises:
            KeyError: No row has this id.

        Examples:
            >>> from equalityplan import Plan, PlanRow, Reference, Section, resolve
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
            >>> from equalityplan import Plan, PlanRow, Reference, Section, resolve
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
            >>> from equalityplan import Plan, PlanRow, Reference, Section, resolve
            >>> rows = [PlanRow(reference="1", timescale="2012-10"),
            ...         PlanRow(reference="2", references=[Reference(target="1", relation="see-actions-at")])]
            >>> resolve(Plan(sections=[Section(rows=rows)])).timescales_for("2").timescales[0].due
            datetime.date(2012, 10, 31)
        """
        return self._inheritance.timescales(row_id)

    def without_actions(self, *, inherited: bool = True) -> tuple[str, ...]:
        """Give the ids of the rows that have no action, neither of their own nor, unless told otherwise, inherited.

        Examples:
            >>> from equalityplan import Plan, PlanRow, Reference, Section, resolve
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
