"""Plans built from the gold with all that it tells, as rules about status, evidence and wording need them."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.lead import Lead
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Layout, Plan, Section
from equalityplan.model.progress import Rating, Status
from equalityplan.model.timescale import (
    Instant,
    OpenEnd,
    Range,
    Recurring,
    Timescale,
    TimescalePart,
    Undetermined,
    Unstated,
)
from equalityplan.provenance import Where
from tests.real_plans.gold import Item, gold_path, load_json, source_path

_ROLES = {
    "objective": "objective",
    "actions": "action",
    "responsible": "responsible",
    "timescale_text": "timescale",
    "status_text": "status",
    "target": "target",
    "outcome": "outcome",
    "evidence": "evidence",
    "comments": "comments",
    "rating": "met",
}


def told_plan(number: str) -> Plan:
    """Build the real plan whose file name begins with this number from all that its gold tells."""
    gold = load_json(gold_path(number))
    lines = source_path(number).read_text(encoding="utf-8").splitlines()
    by_section = groupby(gold["items"], key=lambda item: (item["section"], item["period_heading"]))
    sections = [
        Section(heading, period_heading=period, rows=[_row(item, lines) for item in items])
        for (heading, period), items in by_section
    ]
    layouts = tuple(_layout(gold, table) for table in range(len(gold["layout"])))
    return Plan(
        title=gold["title"],
        authority=gold["organisation"],
        period=gold["period"],
        dated=gold["document_date"],
        sections=sections,
        layouts=layouts,
    )


def _layout(gold: dict[str, Any], table: int) -> Layout:
    items = [item for item in gold["items"] if item["table"] == table]
    roles = tuple(role for key, role in _ROLES.items() if any(item[key] for item in items))
    return Layout(tuple(gold["layout"][table]), roles)


def _row(item: Item, lines: list[str]) -> PlanRow:
    first, last = item["lines"]
    where = Where(lines=(first, last))
    ticks = " ".join("✓" * "".join(lines[first - 1 : last]).count("✓"))
    return PlanRow(
        reference=item["ref"],
        objective=item["objective"],
        actions=item["actions"],
        leads=[Lead(lead["name"], lead["kind"], text=item["responsible_text"]) for lead in item["responsible"]],
        timescale=Timescale([_part(part) for part in item["timescale"]], text=item["timescale_text"] or ""),
        status=_status(item),
        rating=Rating(item["rating"], text=ticks) if item["rating"] else None,
        references=_references(item),
        not_applicable=NotApplicable() if item["not_applicable"] else None,
        target=item["target"],
        outcome=item["outcome"],
        evidence=item["evidence"],
        comments=item["comments"],
        table=item["table"],
        where=where,
    )


def _references(item: Item) -> list[Reference]:
    links = [Reference(target=target) for target in item["links"]]
    return links + [Reference(target=target, relation=Relation.SEE_ACTIONS_AT) for target in item["see"]]


def _status(item: Item) -> Status | None:
    if item["status"] is None:
        return None
    return Status(item["status"], completed_on=item["completed_on"], text=item["status_text"] or "N/A")


def _part(part: Item) -> TimescalePart:
    told = {"qualifier": part["qualifier"], "applies_to": tuple(part["applies_to"] or ())}
    match part["kind"]:
        case "none":
            return Unstated()
        case "undetermined":
            return Undetermined(**told)
        case "open-end":
            return OpenEnd(edtf=part["edtf"], **told)
        case "recurring":
            return Recurring(edtf=part["edtf"], recurrence=part["recurrence"], **told)
        case "range":
            return Range(edtf=part["edtf"], **told)
        case _:
            return Instant(edtf=part["edtf"], **told)
