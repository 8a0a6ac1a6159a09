"""A plan as flat tables: its rows, its actions, the notices about its reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from attrs import frozen

from equalityplan.model.action import Action
from equalityplan.model.objective import STATEMENT_FIELDS, PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.notice import Notice
from equalityplan.serialisation.tables.flat import FlatTable, Spec, day, lines, table_of, text, truth, whole


@frozen
class PlacedRow:
    """A row with its id and its section."""

    id: str
    row: PlanRow
    section: Section


@frozen
class PlacedAction:
    """An action with its number in its row, from 1."""

    at: PlacedRow
    number: int
    action: Action

    @property
    def due(self) -> date | None:
        """The last day of its own that the row's timescale fixes."""
        return self.at.row.timescale.due_for(self.number)


def tables(plan: Plan) -> Mapping[str, Callable[[], FlatTable]]:
    """Give what can be tabulated of a plan, the usual table first."""
    return {
        "rows": lambda: table_of("rows", ROWS, placed_rows(plan)),
        "actions": lambda: table_of("actions", ACTIONS, placed_actions(plan)),
        "notices": lambda: table_of("notices", NOTICES, plan.notices),
    }


def placed_rows(plan: Plan) -> Iterator[PlacedRow]:
    """Yield the rows in order."""
    sections = (section for section in plan.sections for _ in section.rows)
    for row_id, row, section in zip(plan.row_ids, plan.rows, sections, strict=True):
        yield PlacedRow(row_id, row, section)


def placed_actions(plan: Plan) -> Iterator[PlacedAction]:
    """Yield the actions in order; a row without an action of its own has none here."""
    for at in placed_rows(plan):
        yield from (PlacedAction(at, number, action) for number, action in enumerate(at.row.actions, 1))


def _objective(row: PlanRow) -> str | None:
    return row.objective.text if row.objective else None


def _leads(row: PlanRow) -> str | None:
    return "; ".join(lead.name for lead in row.leads) or None


def _status(row: PlanRow) -> str | None:
    return row.status.word.value if row.status else None


def _edtf(row: PlanRow) -> str | None:
    found = (getattr(part, "edtf", None) for part in row.timescale.parts)
    return "; ".join(edtf for edtf in found if edtf) or None


def _place(entry: PlanRow | Notice | Action) -> str | None:
    return str(entry.where) if entry.where else None


def _statement(name: str) -> Spec:
    return text(name, name.capitalize(), lambda at: at.row.statements[name].text if name in at.row.statements else None)


ROWS: tuple[Spec, ...] = (
    text("row", "Row", lambda at: at.id),
    text("section", "Section", lambda at: at.section.heading),
    text("period_heading", "Period", lambda at: at.section.period_heading),
    text("objective", "Objective", lambda at: _objective(at.row)),
    text("actions", "Actions", lambda at: lines(action.text for action in at.row.actions)),
    text("leads", "Leads", lambda at: _leads(at.row)),
    text("timescale", "Timescale", lambda at: at.row.timescale.text or None),
    text("edtf", "Timescale (EDTF)", lambda at: _edtf(at.row)),
    day("due", "Due", lambda at: at.row.timescale.due),
    text("status", "Status", lambda at: _status(at.row)),
    text("completed_on", "Completed on", lambda at: at.row.status.completed_on if at.row.status else None),
    text("rating", "Rating", lambda at: at.row.rating.word.value if at.row.rating else None),
    *map(_statement, STATEMENT_FIELDS),
    text("references", "References", lambda at: "; ".join(found.target for found in at.row.references) or None),
    truth("not_applicable", "N/A", lambda at: at.row.not_applicable is not None),
    text("place", "Place", lambda at: _place(at.row)),
)

ACTIONS: tuple[Spec, ...] = (
    text("row", "Row", lambda found: found.at.id),
    whole("action_number", "No.", lambda found: found.number),
    text("section", "Section", lambda found: found.at.section.heading),
    text("action", "Action", lambda found: found.action.text),
    text("objective", "Objective", lambda found: _objective(found.at.row)),
    text("leads", "Leads", lambda found: _leads(found.at.row)),
    text("timescale", "Timescale", lambda found: found.at.row.timescale.text or None),
    day("due", "Due", lambda found: found.due),
    text("status", "Status", lambda found: _status(found.at.row)),
    text("place", "Place", lambda found: _place(found.action) or _place(found.at.row)),
)

NOTICES: tuple[Spec, ...] = (
    text("code", "Kind", lambda notice: notice.code),
    text("message", "Notice", lambda notice: notice.message),
    text("text", "Words", lambda notice: notice.text),
    text("place", "Place", _place),
)
