"""to_rows: a plan as plain data, one dict for each of its rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from equalityplan.model.dependency import NEIGHBOURS, Reference, Relation
from equalityplan.model.objective import STATEMENT_FIELDS, PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.timescale import TimescalePart

_LINKS = frozenset((Relation.LINKS_TO, Relation.DEPENDS_ON, Relation.EVIDENCE_AT, Relation.SUPERSEDES))


def to_rows(plan: Plan) -> list[dict[str, Any]]:
    """Give one dict of plain data for each row of a plan, in order.

    Rows of "N/A" or a tick alone are rows too, and an objective that spans several rows stands in each.
    What is absent is None, False or an empty list. `due` is the last day, inclusive, as an ISO date. `links`
    and `see` hold the numbers of other rows: those linked to, depended on, superseded or named as evidence,
    and all others; other documents are in `documents`.

    Examples:
        >>> plan = Plan(sections=[Section(rows=[PlanRow(reference="1", timescale="2012-09")])])
        >>> to_rows(plan)[0]["due"], to_rows(plan)[0]["actions"]
        ('2012-09-30', [])
    """
    return [_row(section, row) for section in plan.sections for row in section.rows]


def _row(section: Section, row: PlanRow) -> dict[str, Any]:
    due = row.timescale.due
    statements = row.statements
    return {
        "table": row.table,
        "lines": list(row.where.lines) if row.where and row.where.lines else None,
        "section": section.heading,
        "period_heading": section.period_heading,
        "ref": row.reference,
        "objective": row.objective.text if row.objective else None,
        "actions": [action.text for action in row.actions],
        **{name: statements[name].text if name in statements else None for name in STATEMENT_FIELDS},
        "leads": [{"name": lead.name, "kind": lead.kind.value} for lead in row.leads],
        "timescale": [_part(part) for part in row.timescale.parts],
        "due": due.isoformat() if due else None,
        "status": row.status.word.value if row.status else None,
        "completed_on": row.status.completed_on if row.status else None,
        "rating": row.rating.word.value if row.rating else None,
        **_references(row.references),
        "not_applicable": row.not_applicable is not None,
        "other": [{"heading": other.heading, "text": other.text} for other in row.other],
        "where": str(row.where) if row.where else None,
    }


def _part(part: TimescalePart) -> dict[str, Any]:
    return {
        "edtf": getattr(part, "edtf", None),
        "kind": part.kind.value,
        "recurrence": getattr(part, "recurrence", None),
        "qualifier": part.qualifier.value if part.qualifier else None,
        "scope": part.scope,
        "applies_to": list(part.applies_to),
    }


def _references(references: Sequence[Reference]) -> dict[str, list[str]]:
    items = [reference for reference in references if _is_row(reference)]
    return {
        "links": [reference.target for reference in items if reference.relation in _LINKS],
        "see": [reference.target for reference in items if reference.relation not in _LINKS],
        "documents": [reference.target for reference in references if not _is_row(reference)],
    }


def _is_row(reference: Reference) -> bool:
    return reference.is_item or reference.target in NEIGHBOURS
