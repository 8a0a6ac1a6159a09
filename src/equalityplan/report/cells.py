"""The values of a row as the paragraphs of cells, in words that are read back as the same values."""

from __future__ import annotations

from collections.abc import Iterator

from equalityplan.document import Paragraph
from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.edtf import day_span
from equalityplan.model.measure import Statement
from equalityplan.model.objective import PlanRow
from equalityplan.model.timescale import (
    OpenEnd,
    Qualifier,
    Recurring,
    Relative,
    Timescale,
    TimescalePart,
    Undetermined,
    Unstated,
)
from equalityplan.report.wording import capital, period

Texts = tuple[Paragraph, ...]

_POINTING = {
    Relation.LINKS_TO: "Links to",
    Relation.SEE_ACTIONS_AT: "See actions at",
    Relation.SEE: "See",
    Relation.DEPENDS_ON: "Depends on",
    Relation.SAME_AS: "Same as",
    Relation.SUPERSEDES: "Replaces",
    Relation.EVIDENCE_AT: "Evidence at",
}
_SEASONS = {"21": "Spring", "22": "Summer", "23": "Autumn", "24": "Winter"}
_UNITS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}


def _lines(text: str) -> Texts:
    return tuple(Paragraph(text=line) for line in text.split("\n") if line.strip())


def objective_cell(row: PlanRow) -> Texts:
    """Give the objective with what it points at; nothing where the row stands under that of the row before it."""
    if row.objective is None or row.continues:
        return ()
    return (*_lines(row.objective.text), *_pointers(row))


def actions_cell(row: PlanRow) -> Texts:
    """Give the actions, each with its number, or the author's "N/A"; and what an objective could not point at."""
    pointers = _pointers(row) if row.objective is None or row.continues else ()
    if row.not_applicable and not row.actions:
        return (*_lines(row.not_applicable.text), *pointers)
    actions = (f"{action.number or ''} {action.text}".strip() for action in row.actions)
    return (*(Paragraph(text=line) for text in actions for line in text.split("\n")), *pointers)


def _pointers(row: PlanRow) -> Texts:
    """Give the references that stand in no other text, in brackets, as they are taken out of a text again."""
    apart = [reference for reference in row.references if not reference.inline]
    return tuple(Paragraph(text=f"({text})") for text in dict.fromkeys(map(_pointing, apart)))


def _pointing(reference: Reference) -> str:
    return reference.text.strip(" ()") or f"{_POINTING[reference.relation]} {reference.target}"


def leads_cell(row: PlanRow) -> Texts:
    """Give the leads as printed, or by their names where they were never printed."""
    printed = dict.fromkeys(lead.text for lead in row.leads if lead.text)
    if printed and all(lead.text for lead in row.leads):
        return tuple(line for text in printed for line in _lines(text))
    return tuple(Paragraph(text=lead.name) for lead in row.leads)


def statement_cell(statement: Statement | None) -> Texts:
    """Give the words of a statement."""
    return _lines(statement.text) if statement else ()


def status_cell(row: PlanRow) -> Texts:
    """Give the status as printed, or in words."""
    if row.status is None or (row.progress and row.status.text == row.progress.text):
        return ()
    if row.status.text:
        return _lines(row.status.text)
    on = f" {period(row.status.completed_on)}" if row.status.completed_on else ""
    return (Paragraph(text=f"{capital(row.status.word.value.replace('-', ' '))}{on}"),)


def timescale_cell(row: PlanRow) -> Texts:
    """Give the timescale as printed, or in words where it was given by its dates alone."""
    timescale = row.timescale
    if not timescale.stated:
        return ()
    if timescale.text and day_span(timescale.text) == (None, None):
        return _lines(timescale.text)
    return tuple(Paragraph(text=text) for text in _parts(timescale))


def _parts(timescale: Timescale) -> Iterator[str]:
    for part in timescale.parts:
        if not isinstance(part, Unstated):
            scope = f"{part.scope} " if part.scope else ""
            yield f"{scope}{_when(part)}"


def _when(part: TimescalePart) -> str:
    match part:
        case Recurring():
            return _every(part)
        case OpenEnd(edtf=None):
            return "Ongoing"
        case Relative():
            return part.text or "Within the period of the plan"
        case Undetermined():
            return part.text or "To be confirmed"
        case _:
            edtf = getattr(part, "edtf", None)
            return f"{_sharpened(part.qualifier)}{_dated(edtf)}" if edtf else part.text


def _dated(edtf: str) -> str:
    year, _, season = edtf.partition("-")
    if season in _SEASONS:
        return f"{_SEASONS[season]} {year}"
    return period(edtf).removesuffix(" on") + (" onwards" if edtf.endswith("/..") else "")


def _sharpened(qualifier: Qualifier | None) -> str:
    if qualifier is None:
        return ""
    between = " of " if qualifier in (Qualifier.START, Qualifier.END) else " "
    return f"{capital(qualifier.value)}{between}"


def _every(part: Recurring) -> str:
    rule = dict(piece.partition("=")[::2] for piece in (part.recurrence or "").split(";"))
    unit = _UNITS.get(rule.get("FREQ", ""))
    if part.text or unit is None:
        return part.text or "Regularly"
    interval = rule.get("INTERVAL", "1")
    return f"Every {unit}" if interval == "1" else f"Every {interval} {unit}s"
