"""Rows: the cells of one record become the values of one row of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import evolve

from equalityplan.document import Paragraph
from equalityplan.layout import Field, FieldCell, Record
from equalityplan.model.action import Action
from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.lead import Lead
from equalityplan.model.measure import Statement
from equalityplan.model.objective import NotApplicable, Objective, OtherText, PlanRow
from equalityplan.model.progress import Rating, RatingWord, Status, StatusWord
from equalityplan.notice import Notice
from equalityplan.phrases.applicability import parse_not_applicable
from equalityplan.phrases.lead import parse_leads
from equalityplan.phrases.listing import join_listing, split_listing
from equalityplan.phrases.reference import find_markers, parse_references
from equalityplan.phrases.status import parse_status
from equalityplan.phrases.timescale import parse_timescale
from equalityplan.structuring.numbering import split_number
from equalityplan.structuring.timing import pair, read_timescale

_TIMES = (Field.START, Field.TIMESCALE, Field.DUE)
_RATINGS = {
    Field.MET: RatingWord.MET,
    Field.PARTIALLY_MET: RatingWord.PARTIALLY_MET,
    Field.NOT_MET: RatingWord.NOT_MET,
}
_STATEMENTS = {
    Field.TARGET: "target",
    Field.MEASURE: "measure",
    Field.BASELINE: "baseline",
    Field.OUTCOME: "outcome",
    Field.EVIDENCE: "evidence",
    Field.COMMENTS: "comments",
    Field.PROGRESS: "progress",
    Field.REVIEW: "progress",
    Field.RESOURCES: "resources",
    Field.COST: "resources",
    Field.CHARACTERISTIC: "characteristics",
}
_HANDLED = frozenset((*_TIMES, *_RATINGS, *_STATEMENTS, Field.ACTION, Field.LEAD, Field.STATUS, Field.REFERENCE))
_NO = frozenset(("no", "n", "-", "–", "—", "✗", "✘", "0", "none"))
_SPACE_BEFORE_STOP = re.compile(r"\s+(?=[.,;](?:\s|$))")


def build_row(record: Record, numbered: Field | None, year: int | None, notices: list[Notice]) -> PlanRow:
    """Read the cells of a record into one row.

    Args:
        record: The cells under their fields.
        numbered: The field that prints the row's number before its text, if the table has one.
        year: The year of the document, for dates without one.
        notices: Where remarks about the reading go.
    """
    by_field: dict[Field, list[FieldCell]] = {}
    for cell in record.cells:
        by_field.setdefault(cell.field, []).append(cell)
    subject = Field.OBJECTIVE if Field.OBJECTIVE in by_field else Field.CRITERION
    reading = _Reading(by_field, notices)
    number = reading.take_number(numbered)
    objective = reading.objective(subject)
    not_applicable, actions = reading.actions()
    statements = reading.statements()
    timescale = read_timescale([c for c in record.cells if c.field in _TIMES], year)
    return PlanRow(
        reference=number or reading.text(Field.REFERENCE),
        objective=objective,
        continues=record.continues,
        actions=actions,
        leads=reading.leads(),
        timescale=pair(timescale, actions, notices),
        status=reading.status(not_applicable),
        rating=reading.rating(),
        not_applicable=not_applicable,
        other=reading.other(subject, number is not None),
        table=record.table,
        where=record.where,
        references=(*reading.markers, *_inline_references((objective, *actions), statements.values())),
        **statements,
    )


class _Reading:
    """The reading of one record: its cells by field, and the markers taken out of their texts."""

    def __init__(self, by_field: dict[Field, list[FieldCell]], notices: list[Notice]) -> None:
        self._cells = by_field
        self._notices = notices
        self.markers: list[Reference] = []

    def text(self, role: Field) -> str | None:
        """The texts of a field's cells, or None."""
        return "\n".join(join_listing(cell.cell.paragraphs) for cell in self._cells.get(role, ())) or None

    def take_number(self, numbered: Field | None) -> str | None:
        """Take the row's number off the field that prints it before its text."""
        if numbered is None or numbered not in self._cells:
            return None
        first, *others = self._cells[numbered]
        paragraphs = first.cell.paragraphs
        number, rest = split_number(paragraphs[0].text)
        kept = (evolve(paragraphs[0], text=rest), *paragraphs[1:]) if rest else paragraphs[1:]
        self._cells[numbered] = [evolve(first, cell=evolve(first.cell, paragraphs=kept)), *others]
        return number

    def objective(self, subject: Field) -> Objective | None:
        """The objective, without the markers that point elsewhere."""
        cells = self._cells.get(subject, [])
        texts = [self._without_markers(join_listing(cell.cell.paragraphs), cell) for cell in cells]
        text = "\n".join(text for text in texts if text)
        return Objective(text, where=cells[0].cell.where) if text else None

    def actions(self) -> tuple[NotApplicable | None, tuple[Action, ...]]:
        """The actions, or the author's "N/A" in their place."""
        cells = self._cells.get(Field.ACTION, [])
        absent = parse_not_applicable(cells[0].cell.text) if len(cells) == 1 else None
        if absent is not None:
            return evolve(absent, where=cells[0].cell.where), ()
        return None, tuple(action for cell in cells for action in self._actions_of(cell))

    def _actions_of(self, cell: FieldCell) -> Iterable[Action]:
        kept: list[Paragraph] = []
        for paragraph in cell.cell.paragraphs:
            text = self._without_markers(paragraph.text, cell)
            if text:
                kept.append(evolve(paragraph, text=text) if text != paragraph.text else paragraph)
        return (Action(entry.text, number=entry.number, where=cell.cell.where) for entry in split_listing(kept))

    def _without_markers(self, text: str, cell: FieldCell) -> str:
        markers = find_markers(text)
        for marker in reversed(markers):
            start, end = marker.span
            text = f"{text[:start].rstrip()} {text[end:].lstrip()}".strip()
            text = _SPACE_BEFORE_STOP.sub("", text)
        found = [evolve(ref, where=cell.cell.where) for marker in markers for ref in marker.references]
        self.markers.extend(found)
        return text

    def leads(self) -> tuple[Lead, ...]:
        """The leads of all lead columns, in order, each once."""
        found: list[Lead] = []
        for cell in self._cells.get(Field.LEAD, ()):
            for lead in parse_leads(cell.cell.text):
                if lead not in found:
                    found.append(evolve(lead, where=cell.cell.where))
        return tuple(found)

    def statements(self) -> dict[str, Statement]:
        """The statements by the name of their field, each from all columns that give it."""
        cells: dict[str, list[FieldCell]] = {}
        for role, name in _STATEMENTS.items():
            if role in self._cells:
                cells.setdefault(name, []).extend(self._cells[role])
        texts = {name: "\n".join(join_listing(cell.cell.paragraphs) for cell in own) for name, own in cells.items()}
        return {name: Statement(text, where=cells[name][0].cell.where) for name, text in texts.items() if text}

    def status(self, not_applicable: NotApplicable | None) -> Status | None:
        """The status, from its own column, else from the progress or review in words, else from the "N/A"."""
        for role in (Field.STATUS, Field.PROGRESS, Field.REVIEW):
            for cell in self._cells.get(role, ()):
                if role is Field.REVIEW and _is_only_a_date(cell.cell.text):
                    continue
                return evolve(parse_status(cell.cell.text, heading=cell.heading), where=cell.cell.where)
        if not_applicable is None:
            return None
        return Status(StatusWord.NOT_APPLICABLE, text=not_applicable.text, where=not_applicable.where)

    def rating(self) -> Rating | None:
        """The authority's own rating, from the column that is ticked; the least favourable of several."""
        ticked = [cell for role in _RATINGS for cell in self._cells.get(role, ()) if not _is_a_no(cell)]
        if not ticked:
            return None
        if len(ticked) > 1:
            message = "More than one rating is ticked; the least favourable was taken."
            self._notices.append(Notice(code="rating-doubled", message=message, where=ticked[0].cell.where))
        text = " ".join(cell.cell.text for cell in ticked)
        return Rating(_RATINGS[ticked[-1].field], text=text, where=ticked[-1].cell.where)

    def other(self, subject: Field, numbered: bool) -> tuple[OtherText, ...]:  # noqa: FBT001
        """The texts of columns without a field of their own."""
        left = [cells for role, cells in self._cells.items() if role not in _HANDLED and role is not subject]
        if numbered:
            left.append(self._cells.get(Field.REFERENCE, []))
        left += [[cell for cell in self._cells.get(role, ()) if _is_a_no(cell)] for role in _RATINGS]
        return tuple(
            OtherText(cell.heading, join_listing(cell.cell.paragraphs), where=cell.cell.where)
            for cells in left
            for cell in cells
        )


def _is_a_no(cell: FieldCell) -> bool:
    """Whether a cell of a rating's column says that the rating is not the row's, rather than ticking it."""
    return cell.cell.text.strip(" .").casefold() in _NO


def _is_only_a_date(text: str) -> bool:
    parts = parse_timescale(text).parts
    return all(part.first or part.last for part in parts) and sum(len(part.text) for part in parts) >= len(text.strip())


def _inline_references(
    promised: Iterable[Objective | Action | None], reported: Iterable[Statement]
) -> Sequence[Reference]:
    """References that stay inside the texts they stand in.

    What is to be included somewhere is work to do; only where something is reported does it point at evidence.
    """
    found = [(ref, text.where) for text in promised if text for ref in _pointing_on(text.text)]
    found += [(ref, text.where) for text in reported for ref in parse_references(text.text)]
    return [evolve(reference, inline=True, where=where) for reference, where in found]


def _pointing_on(text: str) -> Iterable[Reference]:
    return (ref for ref in parse_references(text) if ref.relation is not Relation.EVIDENCE_AT)
