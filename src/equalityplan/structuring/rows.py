"""Rows: the cells of one record become the values of one row of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from equalityplan.document import Paragraph
from equalityplan.layout import Field, FieldCell, Record
from equalityplan.mending.numbers import numbered as with_number
from equalityplan.mending.numbers import printed_text
from equalityplan.model.action import Action
from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.lead import Lead
from equalityplan.model.measure import Statement
from equalityplan.model.objective import NotApplicable, Objective, OtherText, PlanRow
from equalityplan.model.progress import StatusWord
from equalityplan.model.timescale import Timescale
from equalityplan.notice import Notice
from equalityplan.phrases.applicability import parse_not_applicable
from equalityplan.phrases.lead import parse_leads
from equalityplan.phrases.listing import join_listing, split_listing
from equalityplan.phrases.reference import find_markers, parse_references
from equalityplan.structuring.numbering import bare_number, is_number, leading_number
from equalityplan.structuring.periods import is_mark, marked_label, read_marked
from equalityplan.structuring.standing import RATINGS, Standing, promises_review
from equalityplan.structuring.timing import pair, read_timescale
from equalityplan.structuring.years import Years

_TIMES = (Field.START, Field.TIMESCALE, Field.DUE)
_CHARACTERISTICS = "characteristics"
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
    Field.CHARACTERISTIC: _CHARACTERISTICS,
}
_HANDLED = frozenset((*_TIMES, *RATINGS, *_STATEMENTS, Field.ACTION, Field.LEAD, Field.STATUS, Field.REFERENCE))
# Fields whose texts are read as they stand, list numbers among them.
_AS_TYPED = frozenset((*_TIMES, *RATINGS, Field.LEAD, Field.STATUS))
_LINKS = re.compile(r"(?i)\b(?:links?|linked|depend\w*|interdepend\w*|align\w*|contribut\w*|linkages?)\b")
_LABEL_WORDS = 3
_REMARKED = re.compile(r"(\S+) (\([^()]*[A-Za-z]{3}[^()]*\))")
_DASHES = frozenset("-–—")
_SPACE_BEFORE_STOP = re.compile(r"\s+(?=[.,;](?:\s|$))")


def build_row(
    record: Record,
    numbered: Field | None,
    years: Years,
    notices: list[Notice],
    colours: Mapping[str, StatusWord] | None = None,
    above: str | None = None,
) -> PlanRow:
    """Read the cells of a record into one row.

    Args:
        record: The cells under their fields.
        numbered: The field that prints the row's number before its text, if the table has one.
        years: What is known of the plan's years, for dates that are printed in short.
        notices: Where remarks about the reading go.
        colours: What the plan's own key says that colours mean.
        above: The number of the row above.
    """
    cells = [_as_typed(cell) if cell.field in _AS_TYPED else cell for cell in record.cells]
    by_field = _by_field(cells)
    subject = Field.OBJECTIVE if Field.OBJECTIVE in by_field else Field.CRITERION
    reading = _Reading(by_field, above)
    standing = Standing(by_field, colours or {}, notices)
    reference = reading.take_number(numbered) or reading.reference()
    objective = reading.objective(subject)
    not_applicable, actions = reading.actions()
    statements = reading.statements()
    status = standing.status(statements.get("progress"), not_applicable)
    rating = standing.rating()
    return PlanRow(
        reference=reference,
        objective=objective,
        continues=record.continues,
        actions=actions,
        leads=reading.leads(),
        timescale=pair(reading.timescale([cell for cell in cells if cell.field in _TIMES], years), actions, notices),
        status=status,
        rating=rating,
        not_applicable=not_applicable,
        other=reading.other(subject, standing.spare),
        table=record.table,
        where=record.where,
        references=(
            *reading.markers,
            *_inline_references((objective, *actions), statements.values()),
            *reading.linked(),
        ),
        **statements,
    )


def _by_field(cells: Iterable[FieldCell]) -> dict[Field, list[FieldCell]]:
    by_field: dict[Field, list[FieldCell]] = {}
    for cell in cells:
        by_field.setdefault(cell.field, []).append(cell)
    return by_field


def _as_typed(cell: FieldCell) -> FieldCell:
    """The cell with the numbers that the format prints before its paragraphs as part of their texts."""
    paragraphs = cell.cell.paragraphs
    if all(paragraph.number is None for paragraph in paragraphs):
        return cell
    typed = tuple(Paragraph(text=with_number(paragraph), listed=paragraph.listed) for paragraph in paragraphs)
    return evolve(cell, cell=evolve(cell.cell, paragraphs=typed))


def _apart(cells: Sequence[FieldCell]) -> tuple[Sequence[FieldCell], Sequence[FieldCell]]:
    """Part cells of one meaning, of which some are merged over several rows, into those that speak for this row.

    What is merged down says the same of each row, so the row's own words come first.
    """
    shared = [cell for cell in cells if cell.cell.covered or cell.cell.rowspan > 1]
    if len(cells) == 1 or not shared:
        return cells, ()
    own = [cell for cell in cells if cell not in shared]
    return (own, shared) if own else (shared[:1], shared[1:])


class _Reading:
    """The reading of one record: its cells by field, and the markers taken out of their texts."""

    def __init__(self, by_field: dict[Field, list[FieldCell]], above: str | None) -> None:
        self._cells = by_field
        self._above = above
        self._spare: list[FieldCell] = []
        self._links: list[FieldCell] = []
        self.markers: list[Reference] = []

    def take_number(self, numbered: Field | None) -> str | None:
        """Take the row's number off the field that prints it before its text."""
        if numbered is None or numbered not in self._cells:
            return None
        first, *others = self._cells[numbered]
        number, cell = leading_number(first.cell)
        if number is None:
            return None
        self._cells[numbered] = [evolve(first, cell=cell), *others]
        # What reaches down was kept where it is printed.
        self._spare += [cell for cell in self._cells.get(Field.REFERENCE, []) if not cell.cell.covered]
        self._cells[Field.REFERENCE] = []
        return None if cell.covered and number != self._above else number

    def reference(self) -> str | None:
        """The row's number, from the first column of numbers that names the row rather than what it is linked to."""
        cells = self._cells.get(Field.REFERENCE, [])
        own = [cell for cell in cells if not _LINKS.search(cell.heading) and self._can_name_row(cell)]
        ranked = sorted(own, key=lambda cell: self._distance(cell, own))
        chosen = ranked[0] if ranked else None
        self._spare += [cell for cell in cells if cell is not chosen and not self._named_above(cell)]
        self._links = [cell for cell in cells if cell is not chosen]
        return bare_number(self._unmarked(chosen)) or None if chosen else None

    def _unmarked(self, cell: FieldCell) -> str:
        """The number in a cell; a remark in brackets behind it, as in "5.1 (priority)", is kept apart."""
        text = printed_text(cell.cell)
        marked = _REMARKED.fullmatch(text)
        if marked is None or not is_number(marked[1]):
            return text
        self._spare.append(evolve(cell, cell=evolve(cell.cell, paragraphs=(Paragraph(text=marked[2]),))))
        return marked[1]

    def _distance(self, cell: FieldCell, others: Sequence[FieldCell]) -> tuple[bool, bool, bool]:
        """How far a number is from being the row's own: one that goes on with another, 1.1 beside 1, is the nearest."""
        number = bare_number(printed_text(cell.cell))
        upper = [bare_number(printed_text(other.cell)) for other in others if other is not cell]
        finer = any(above and number.startswith(above) and number != above for above in upper)
        return not finer, not self._named_above(cell), not is_number(number)

    def _can_name_row(self, cell: FieldCell) -> bool:
        """Whether a text is short enough to name a row; a cell from above names it only if it named the row above."""
        text = printed_text(cell.cell)
        short = len(text.split()) <= _LABEL_WORDS or is_number(text)
        return short and (not cell.cell.covered or self._named_above(cell))

    def _named_above(self, cell: FieldCell) -> bool:
        """Whether a cell reaches down from the row above and named that row."""
        return cell.cell.covered and bare_number(printed_text(cell.cell)) == self._above

    def linked(self) -> Iterable[Reference]:
        """The references in columns that say what a row is linked to."""
        for cell in self._links:
            text = printed_text(cell.cell)
            lead = "Links to " if _LINKS.search(cell.heading) else ""
            for reference in parse_references(f"{lead}{text}"):
                yield evolve(reference, text=text, inline=True, where=cell.cell.where)

    def objective(self, subject: Field) -> Objective | None:
        """The objective, without the markers that point elsewhere."""
        cells, spare = _apart(self._cells.get(subject, []))
        self._spare += spare
        texts = [self._without_markers(join_listing(cell.cell.paragraphs), cell) for cell in cells]
        text = "\n".join(text for text in texts if text)
        return Objective(text, where=cells[0].cell.where) if text else None

    def actions(self) -> tuple[NotApplicable | None, tuple[Action, ...]]:
        """The actions, or the author's "N/A" in their place."""
        cells = self._cells.get(Field.ACTION, [])
        plain = len(cells) == 1 and all(paragraph.number is None for paragraph in cells[0].cell.paragraphs)
        absent = parse_not_applicable(cells[0].cell.text) if plain else None
        if absent is not None:
            return evolve(absent, where=cells[0].cell.where), ()
        return None, tuple(action for cell in cells for action in self._actions_of(cell))

    def _actions_of(self, cell: FieldCell) -> Iterable[Action]:
        kept: list[Paragraph] = []
        for paragraph in cell.cell.paragraphs:
            text = self._without_markers(paragraph.text, cell)
            if text.strip() in _DASHES:
                continue
            if text:
                kept.append(evolve(paragraph, text=text) if text != paragraph.text else paragraph)
            elif paragraph.number:
                alone = Paragraph(text=paragraph.number)
                self._spare.append(evolve(cell, cell=evolve(cell.cell, paragraphs=(alone,))))
        return (Action(entry.text, number=entry.number, where=cell.cell.where) for entry in split_listing(kept))

    def _without_markers(self, text: str, cell: FieldCell) -> str:
        markers = find_markers(text)
        for marker in reversed(markers):
            start, end = marker.span
            text = f"{text[:start].rstrip()} {text[end:].lstrip()}".strip()
            text = _SPACE_BEFORE_STOP.sub("", text)
        found = [evolve(ref, where=cell.cell.where) for mark in markers for ref in dict.fromkeys(mark.references)]
        self.markers.extend(found)
        return text

    def leads(self) -> tuple[Lead, ...]:
        """The leads of all lead columns, in order, each once."""
        found: list[Lead] = []
        for cell in self._cells.get(Field.LEAD, ()):
            new = [lead for lead in parse_leads(cell.cell.text) if lead not in found]
            found += [evolve(lead, where=cell.cell.where) for lead in dict.fromkeys(new)]
            if not new:
                self._spare.append(cell)
        return tuple(found)

    def timescale(self, cells: Sequence[FieldCell], years: Years) -> Timescale:
        """The timescale of all cells that say when; its text is the row's own."""
        marked = read_marked(cells, years)
        if marked is not None:
            return marked
        kept, spare = _apart(cells)
        timescale = read_timescale(cells, years)
        if not spare:
            return timescale
        self._spare += spare
        own = read_timescale(kept, years)
        parts = tuple(evolve(part, span=None) for part in timescale.parts)
        return evolve(own, parts=parts)

    def statements(self) -> dict[str, Statement]:
        """The statements by the name of their field, each from all columns that give it."""
        cells: dict[str, list[FieldCell]] = {}
        for role, name in _STATEMENTS.items():
            if role in self._cells:
                cells.setdefault(name, []).extend(self._cells[role])
        found: dict[str, Statement] = {}
        groups = cells.get(_CHARACTERISTICS, [])
        if groups and all(is_mark(cell) for cell in groups):
            # The heading says what the mark means; it is counted there, and the statement has no place of its own.
            found[_CHARACTERISTICS] = Statement(", ".join(dict.fromkeys(marked_label(cell) for cell in groups)))
            self._spare += [
                cell for cell in cells.pop(_CHARACTERISTICS) if any(map(str.isalnum, printed_text(cell.cell)))
            ]
        for name, own in cells.items():
            told = [cell for cell in own if not promises_review(cell)]
            kept, spare = _apart(told)
            self._spare += [*spare, *(cell for cell in own if cell not in told)]
            text = "\n".join(filter(None, (join_listing(cell.cell.paragraphs) for cell in kept)))
            if text:
                found[name] = Statement(text, where=kept[0].cell.where)
        return found

    def other(self, subject: Field, spare: Iterable[FieldCell]) -> tuple[OtherText, ...]:
        """The texts of columns without a field of their own, and of cells that another one speaks for."""
        untold = [cells for role, cells in self._cells.items() if role not in _HANDLED and role is not subject]
        left = [cell for cells in untold for cell in cells] + self._spare + list(spare)
        texts = ((cell, join_listing(cell.cell.paragraphs) or _mark_of(cell)) for cell in left)
        return tuple(OtherText(cell.heading, text, where=cell.cell.where) for cell, text in texts if text)


def _mark_of(cell: FieldCell) -> str:
    """The tick that is all a cell holds, which no listing keeps."""
    return cell.cell.text.strip() if is_mark(cell) else ""


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
