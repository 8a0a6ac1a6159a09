"""A reading of a made-up plan beside the rows that it means, field by field."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

import equalityplan as ep
from tests.shapes.pieces import Intended

TEXTS = (
    "ref", "section", "period_heading", "objective", "target", "measure", "baseline", "outcome", "evidence",
    "comments", "progress", "resources", "characteristics", "due", "status", "rating",
)  # fmt: skip
LISTS = ("actions", "leads", "when", "other")
FIELDS = (*TEXTS, *LISTS)


def found_rows(plan: ep.Plan) -> list[Intended]:
    """Give the rows of a reading in the fields that are compared."""
    return [_plain(row) for row in ep.to_rows(plan)]


def _plain(row: dict[str, Any]) -> Intended:
    found: Intended = {name: _spaced(row[name]) for name in TEXTS}
    found["actions"] = [_spaced(text) for text in row["actions"]]
    found["leads"] = [lead["name"].rstrip(".") for lead in row["leads"]]
    found["when"] = [part["edtf"] or part["kind"] for part in row["timescale"] if part["kind"] != "none"]
    found["other"] = sorted(_spaced(other["text"]) or "" for other in row["other"])
    return found


def _spaced(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value


def wanted_rows(rows: Sequence[Intended]) -> list[Intended]:
    """Give the intended rows with every field that is compared."""
    return [{name: row.get(name, [] if name in LISTS else None) for name in FIELDS} for row in rows]


def paired(found: Sequence[Intended], wanted: Sequence[Intended]) -> list[tuple[Intended | None, Intended]]:
    """Give each intended row with the row that was read for it, by their actions or objectives, in order."""

    def key(row: Intended) -> str:
        actions = row["actions"]
        return str(actions or row["objective"] or row["target"] or row["ref"])

    given, meant = list(map(key, found)), list(map(key, wanted))
    if len(given) == len(meant):
        return list(zip(found, wanted, strict=True))
    partner: dict[int, int] = {}
    for block in SequenceMatcher(None, given, meant, autojunk=False).get_matching_blocks():
        partner |= {block.b + n: block.a + n for n in range(block.size)}
    return [(found[partner[n]] if n in partner else None, row) for n, row in enumerate(wanted)]


def differing(plan: ep.Plan, rows: Sequence[Intended]) -> list[str]:
    """Give a line for each field that was read otherwise than intended, and one for each row too many."""
    found, wanted = found_rows(plan), wanted_rows(rows)
    lines = []
    for number, (given, meant) in enumerate(paired(found, wanted), start=1):
        row = given or {}
        lines += [
            f"row {number} {name}: {row.get(name)!r}, not {meant[name]!r}"
            for name in FIELDS
            if not _agrees(row.get(name), meant[name])
        ]
    extra = len(found) - len(wanted)
    return lines + [f"{extra} rows too many"] * (extra > 0)


def _agrees(given: Any, meant: Any) -> bool:
    """Tell whether a field is as intended; an empty set stands for a field that conventions do not settle."""
    if isinstance(meant, frozenset):
        return not meant or given in meant
    return bool(given == meant)
