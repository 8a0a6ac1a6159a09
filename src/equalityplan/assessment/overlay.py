"""Overlay: a plan as it would be with some changes; the plan itself is left as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from equalityplan.assessment.changes import (
    Change,
    DateChange,
    EvidenceChange,
    LeadChange,
    NewAction,
    StatusChange,
)
from equalityplan.errors import SettingsError
from equalityplan.mapping import CriterionMapping
from equalityplan.model.measure import Statement
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Layout, Plan, Section
from equalityplan.model.progress import Status, StatusWord
from equalityplan.model.standard import Criterion, Standard
from equalityplan.model.timescale import Timescale
from equalityplan.standard.naming import heading_readings, theme_names
from equalityplan.standard.part import nearest

_NEW_LAYOUT = Layout(("Action", "Lead", "Timescale", "Measure"), ("action", "lead", "timescale", "measure"))


@frozen(kw_only=True)
class Ground:
    """What a plan is assessed on: the plan, and what ties its rows to the standard.

    Attributes:
        plan: The plan.
        standard: What it is read against.
        mapping: Rows tied to criteria by a person, or None.
        ties: Ids of the rows that answer each criterion in the plan as it is, by its id.
    """

    plan: Plan
    standard: Standard
    mapping: CriterionMapping | None
    ties: Mapping[str, tuple[str, ...]]


def changed(ground: Ground, changes: Iterable[Change]) -> Ground:
    """Give the ground as it would be with these changes, made one after another.

    A new row stands in a table of its own, so that no other row's id changes.

    Raises:
        SettingsError: A change names a row or criterion that there is not, or that more than one row could be.
    """
    draft = _Draft(ground)
    for change in changes:
        draft.apply(change)
    return draft.ground()


class _Draft:
    """A plan that is being changed: its rows by their ids, and which of them stand in which section."""

    def __init__(self, ground: Ground) -> None:
        plan = ground.plan
        self._before = ground
        self._mapping = ground.mapping
        self._rows = dict(zip(plan.row_ids, plan.rows, strict=True))
        self._sections = list(plan.sections)
        ids = iter(self._rows)
        self._members = [[next(ids) for _ in section.rows] for section in plan.sections]
        self._new_table = max(len(plan.layouts), max((row.table for row in plan.rows), default=-1) + 1)

    def ground(self) -> Ground:
        """Give what it has become."""
        plan = self._before.plan
        sections = (
            evolve(section, rows=[self._rows[row_id] for row_id in members])
            for section, members in zip(self._sections, self._members, strict=True)
        )
        added = len(self._rows) > len(plan.rows) and 0 < len(plan.layouts) == self._new_table
        layouts = (*plan.layouts, _NEW_LAYOUT) if added else plan.layouts
        plan = evolve(plan, sections=tuple(sections), layouts=layouts)
        return evolve(self._before, plan=plan, mapping=self._mapping)

    def apply(self, change: Change) -> None:
        """Make one change."""
        if isinstance(change, NewAction):
            row_id = self._row_for(change)
            self._rows[row_id] = _with_action(self._rows[row_id], change)
        elif change.row_id in self._rows:
            self._rows[change.row_id] = _with(self._rows[change.row_id], change)
        else:
            raise _unknown(f"the plan has no row {change.row_id!r}", change.row_id, self._rows)

    def _row_for(self, change: NewAction) -> str:
        """Give the id of the row that an action is added to, a new one where no row answers the criterion."""
        if change.of in self._rows:
            return change.of
        criterion = self._before.standard.criteria_by_id.get(change.of)
        if criterion is None:
            known = (*self._rows, *self._before.standard.criteria_by_id)
            raise _unknown(f"there is no row and no criterion {change.of!r}", change.of, known)
        tied = self._before.ties.get(criterion.id, ())
        if len(tied) > 1 or any(row.reference == criterion.id for row in self._rows.values()):
            problem = f"more than one row has to do with {criterion.id}, one was expected"
            raise SettingsError("what_if", problem, "Give the id of the row that the action belongs to.")
        return tied[0] if tied else self._add_row(criterion)

    def _add_row(self, criterion: Criterion) -> str:
        """Add an empty row that answers a criterion, by its number where that ties it, else by the mapping."""
        self._tie_by_mapping(criterion)
        self._rows[criterion.id] = PlanRow(reference=criterion.id, table=self._new_table)
        self._members[self._section_for(criterion)].append(criterion.id)
        return criterion.id

    def _tie_by_mapping(self, criterion: Criterion) -> None:
        mapping = self._mapping
        by_number = any(theme.id == criterion.theme for theme in self._before.standard.themes)
        ties = mapping.by_criterion if mapping else {}
        if by_number and not any(tie.confirmed for tie in ties.get(criterion.id, ())):
            return
        if mapping is not None and not any(tie.confirmed for own in ties.values() for tie in own):
            problem = (
                f"a row that answers {criterion.id} can only be told by a mapping, and nobody has confirmed this one"
            )
            raise SettingsError("what_if", problem, "Confirm the mapping first.")
        self._mapping = (mapping or CriterionMapping()).with_row(criterion.id, criterion.id)

    def _section_for(self, criterion: Criterion) -> int:
        """Give the place of the section of a criterion's theme, a new one where the plan has none."""
        theme = next((theme for theme in self._before.standard.themes if theme.id == criterion.theme), None)
        names = theme_names(theme) if theme else frozenset()
        for place, section in enumerate(self._sections):
            if names & heading_readings(section.heading):
                return place
        self._sections.append(Section(theme.name if theme else None))
        self._members.append([])
        return len(self._sections) - 1


def _unknown(problem: str, given: str, known: Iterable[str]) -> SettingsError:
    return SettingsError("what_if", f"{problem}{nearest(given, known)}", "Give ids as in `plan.row_ids`.")


def _with(row: PlanRow, change: StatusChange | DateChange | LeadChange | EvidenceChange) -> PlanRow:
    match change:
        case StatusChange():
            words = change.status.value.replace("-", " ")
            return evolve(row, status=Status(change.status, completed_on=change.completed_on, text=words))
        case DateChange():
            return evolve(row, timescale=change.timescale)
        case LeadChange():
            return evolve(row, leads=change.leads)
        case EvidenceChange():
            return evolve(row, evidence=change.text)


def _with_action(row: PlanRow, change: NewAction) -> PlanRow:
    return evolve(
        row,
        actions=(*row.actions, change.action),
        leads=(*row.leads, *(lead for lead in change.leads if lead not in row.leads)),
        timescale=_joined(row, change.timescale) if change.timescale else row.timescale,
        measure=Statement(change.measure) if change.measure else row.measure,
        not_applicable=None,
        # An "N/A" that was read as a status goes with it.
        status=None if row.status and row.status.word is StatusWord.NOT_APPLICABLE else row.status,
    )


def _joined(row: PlanRow, new: Timescale) -> Timescale:
    """Give a row's timescale with that of one more action, each for the actions that it is for."""
    if not row.actions:
        return new
    before = tuple(range(1, len(row.actions) + 1))
    own = [evolve(part, applies_to=part.applies_to or before) for part in row.timescale.parts if row.timescale.stated]
    added = [evolve(part, applies_to=(len(before) + 1,)) for part in new.parts]
    text = "; ".join(text for text in (row.timescale.text, new.text) if text)
    return Timescale((*own, *added), text=text, where=row.timescale.where)
