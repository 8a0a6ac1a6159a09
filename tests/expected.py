"""What a plan is expected to say, field by field: a reading beside its hand-made gold."""

from __future__ import annotations

from typing import Any

from equalityplan.model.edtf import day_span
from equalityplan.model.plan import Plan
from equalityplan.model.rows import to_rows

Item = dict[str, Any]

SAME = ("table", "section", "period_heading", "lines", "ref", "status", "completed_on", "rating", "not_applicable")
TEXTS = ("objective", "target", "outcome", "evidence", "comments")
LISTS = ("links", "see")


def differences(plan: Plan, gold: dict[str, Any], *, accept: bool = False) -> list[str]:
    """Give a line for each field of each item in which a reading differs from the gold.

    Args:
        plan: The reading.
        gold: The gold, in the schema of the gold of the real plans.
        accept: Whether other readings that the gold lists as fair count as right too.
    """
    rows = to_rows(plan)
    items = gold["items"]
    found = [] if len(rows) == len(items) else [f"{len(rows)} rows, {len(items)} items"]
    for row, item in zip(rows, items, strict=False):
        fair = item.get("accept", {}) if accept else {}
        for field, (got, wanted) in compared(row, item).items():
            if got != wanted and not any(got == other for other in _others(field, row, item, fair)):
                found.append(f"{item['n']} {field}: {got!r}, gold {wanted!r}")
    return found


def compared(row: Item, item: Item) -> dict[str, tuple[Any, Any]]:
    """Give what a row and an item of the gold say in each field, made comparable."""
    pairs: dict[str, tuple[Any, Any]] = {field: (row[field], item[field]) for field in SAME}
    pairs |= {field: (spaced(row[field]), spaced(item[field])) for field in TEXTS}
    pairs |= {field: (row[field], item[field]) for field in LISTS}
    pairs["actions"] = ([spaced(text) for text in row["actions"]], [spaced(text) for text in item["actions"]])
    pairs["timescale"] = (parts(row["timescale"]), parts(item["timescale"]))
    pairs["due"] = (row["due"], last_day(item["due"]))
    return pairs


def lead_names(leads: list[Any]) -> list[str]:
    """Give the names of leads without regard to case, a closing full stop or a leading article."""
    return [lead["name"].casefold().removeprefix("the ").rstrip(".") for lead in leads]


def parts(entries: list[Item]) -> list[Item]:
    """Give the parts of a timescale by what the gold tells of each."""
    keys = ("edtf", "kind", "recurrence", "qualifier")
    return [{key: entry[key] for key in keys} | {"applies_to": entry["applies_to"] or None} for entry in entries]


def spaced(text: str | None) -> str | None:
    """Give a text with white space normalised."""
    return " ".join(text.split()) if text else None


def last_day(edtf: str | None) -> str | None:
    """Give the last day of an EDTF date as an ISO date."""
    day = day_span(edtf)[1]
    return day.isoformat() if day else None


def _others(field: str, row: Item, item: Item, fair: Item) -> list[Any]:
    return [compared(row, item | {field: other})[field][1] for other in fair.get(field, [])]
