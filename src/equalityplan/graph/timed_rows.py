"""Rows in time and beside one another: conflicts of dates, slips, the critical chain, rows that restate others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property

from attrs import frozen

from equalityplan.graph import chain, conflict, impact, restatement
from equalityplan.graph.chain import CriticalChain
from equalityplan.graph.conflict import Conflict
from equalityplan.graph.dates import Slip, slipped
from equalityplan.graph.heritage import Heritage
from equalityplan.graph.impact import Impact
from equalityplan.graph.links import CARRYING_RELATIONS, Relations
from equalityplan.graph.restatement import Restated, Restatement, TabledRow, UndecidedRestatement
from equalityplan.model.progress import StatusWord
from equalityplan.notice import Notice


@frozen(kw_only=True, repr=False)
class TimedRows(Heritage):
    """Rows in time and beside one another."""

    def conflicts(self, relations: Relations = None) -> tuple[Conflict, ...]:
        """Give the rows that do not fit together with what they point at, in the order of the plan.

        A row that is due before what it hangs on ends, is complete though that is not, or hangs on something that is
        dropped or not applicable; and, as an implied order, a row that merely links to one that ends later. Dates are
        the rows' own or inherited; where one is missing, or a status, nothing is found.

        Examples:
            >>> from equalityplan import Plan, PlanRow, Reference, Section, resolve
            >>> waits = [Reference(target="1", relation="depends-on")]
            >>> rows = [PlanRow(reference="1", timescale="2013-03"),
            ...         PlanRow(reference="2", timescale="2012-10", references=waits)]
            >>> print(resolve(Plan(sections=[Section(rows=rows)])).conflicts()[0].message[:78])
            2 is due by 31 October 2012, but depends on 1, which ends later, on 31 March 2
        """
        chosen = self._links.of(self._links.numbers(relations))
        return tuple(conflict.conflicts(chosen, self._rows.__getitem__, self._day_of(self._inheritance.last_days)))

    def impact_of(self, row_id: str, slip: Slip, relations: Relations = CARRYING_RELATIONS) -> Impact:
        """Tell which rows' deadlines are hit if a row slips.

        A row waits for what it hangs on to end: it is hit where its own deadline lies before the new day, and then
        ends on the new day itself. A row whose deadline is late enough takes the delay up and hands nothing on.

        Args:
            row_id: Id of the row that slips, or of a target outside the plan.
            slip: By how much its deadline slips, as days (30) or a length ("3 months", "P3M"), or the day to which
                it slips (a date, or "2013-03-31"). Without a deadline of its own only the day says anything.
            relations: Along what a delay is handed on; by default a mere link hands on none.

        Raises:
            KeyError: The graph has no such id.
            ValueError: The slip is neither a length nor a day.

        Examples:
            >>> from equalityplan import Plan, PlanRow, Reference, Section, resolve
            >>> waits = [Reference(target="1", relation="depends-on")]
            >>> rows = [PlanRow(reference="1", timescale="2012-10"),
            ...         PlanRow(reference="2", timescale="2012-12", references=waits)]
            >>> graph = resolve(Plan(sections=[Section(rows=rows)]))
            >>> graph.impact_of("1", "3 months").hit, graph.impact_of("1", 30).hit
            (('2',), ())
            >>> graph.impact_of("1", 30).effects[0].slack
            61
        """
        self._number(row_id)
        due_of = self._day_of(self._inheritance.last_days)
        due = due_of(row_id)
        setting = impact.Setting(
            waiting_on=lambda here: self.dependents(here, relations), due_of=due_of, is_complete=self._is_complete
        )
        new_due = slipped(due, slip)
        found = tuple(impact.effects(row_id, due, new_due, setting))
        return Impact(row_id=row_id, due=due, new_due=new_due, effects=found)

    def critical_chain(self, relations: Relations = CARRYING_RELATIONS) -> CriticalChain:
        """Give the rows that hang on one another for the longest time, by the dates that the plan gives.

        Args:
            relations: Along what rows wait for one another; by default a mere link makes no chain.

        Examples:
            >>> from equalityplan import Plan, PlanRow, Reference, Section, resolve
            >>> waits = [Reference(target="1", relation="depends-on")]
            >>> rows = [PlanRow(reference="1", timescale="2012-10"),
            ...         PlanRow(reference="2", timescale="2012-12", references=waits)]
            >>> found = resolve(Plan(sections=[Section(rows=rows)])).critical_chain()
            >>> found.rows, found.days
            (('1', '2'), 61)
        """
        carrying = self._links.numbers(relations)
        return chain.critical_chain(
            self._links, carrying, self._day_of(self._inheritance.first_days), self._day_of(self._inheritance.last_days)
        )

    def _day_of(self, days: Sequence[date | None]) -> Callable[[str], date | None]:
        """Give what tells the day of a row with an id; of a target outside the plan none is known."""

        def day(row_id: str) -> date | None:
            return days[self._number(row_id)] if row_id in self._rows else None

        return day

    def _is_complete(self, row_id: str) -> bool:
        status = self._rows[row_id].status
        return status is not None and status.word is StatusWord.COMPLETED

    # Rows of two tables

    @cached_property
    def _restated(self) -> Restated:
        return restatement.restated(self._tabled_rows())

    def _tabled_rows(self) -> Iterator[TabledRow]:
        for row_id, row in self._rows.items():
            heading = self._sections[row_id].heading
            yield TabledRow(row_id=row_id, row=row, table=row.table, heading=heading)

    def restatements(self) -> tuple[Restatement, ...]:
        """Give the rows of two tables that restate one another, as a self-assessment and its action plan do.

        Rows are matched by likeness of their words, rarer words counting for more, helped by the same number or
        section; each has to be the other's best match. Where several rows fit as well as one another, none is
        matched: `undecided_restatements` names them.

        Examples:
            >>> from equalityplan import Plan, PlanRow, Section, resolve
            >>> assessed = [PlanRow(objective="Publish pay figures each year", timescale="2012-10")]
            >>> planned = [PlanRow(objective="Publish pay figures each year", timescale="2013-03", table=1)]
            >>> graph = resolve(Plan(sections=[Section(rows=assessed), Section(rows=planned)]))
            >>> found = graph.restatements()[0]
            >>> found.first, found.second, found.likeness, [each.field for each in found.disagreements]
            ('table 1 row 1', 'table 2 row 1', 1.0, ['timescale'])
        """
        return self._restated.pairs

    def undecided_restatements(self) -> tuple[UndecidedRestatement, ...]:
        """Give the rows that may restate one of several rows of another table, none of them more than the others."""
        return self._restated.undecided

    def restatement_notices(self) -> tuple[Notice, ...]:
        """Give a notice for each pair of restated rows that disagree, and for each row left undecided."""
        return restatement.notices(self._restated, self._rows)
