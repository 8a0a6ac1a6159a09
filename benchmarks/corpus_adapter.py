"""The phrase readers as the scorer of labelled phrases calls them: the corpus's own words, in plain values."""

from __future__ import annotations

from collections.abc import Sequence

from equalityplan import parse_leads as read_leads
from equalityplan import parse_references as read_references
from equalityplan import parse_status as read_status
from equalityplan import parse_timescale as read_timescale
from equalityplan import recognise_headings
from equalityplan.model.timescale import TimescalePart

Entry = dict[str, str | None]


def parse_timescale(text: str, year: int | None) -> tuple[list[Entry], str | None]:
    """Give the parts of a timescale and the day on which it is due."""
    timescale = read_timescale(text, year)
    return [_part(part) for part in timescale.parts], timescale.due.isoformat() if timescale.due else None


def _part(part: TimescalePart) -> Entry:
    return {
        "edtf": getattr(part, "edtf", None),
        "kind": part.kind,
        "recurrence": getattr(part, "recurrence", None),
        "qualifier": part.qualifier,
    }


def parse_status(text: str) -> Entry:
    """Give the word of a status and its date of completion."""
    status = read_status(text)
    return {"status": status.word, "completed_on": status.completed_on}


def parse_leads(text: str) -> list[Entry]:
    """Give the names and kinds of leads."""
    return [{"name": lead.name, "kind": lead.kind} for lead in read_leads(text)]


def parse_references(text: str) -> list[Entry]:
    """Give the targets and relations of references."""
    return [{"target": reference.target, "relation": reference.relation} for reference in read_references(text)]


def header_roles(cells: Sequence[str]) -> list[str]:
    """Give the roles of columns; the corpus's names of roles are those of the fields."""
    return [str(field) for field in recognise_headings(cells)]
