"""Standing: status and rating of a row, from words, ticks and fill colours."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from attrs import evolve

from equalityplan.layout import Field, FieldCell
from equalityplan.model.measure import Statement
from equalityplan.model.objective import NotApplicable
from equalityplan.model.progress import Rating, RatingWord, Status, StatusWord
from equalityplan.model.timescale import Recurring
from equalityplan.notice import Notice
from equalityplan.phrases.lead import parse_leads
from equalityplan.phrases.status import parse_status
from equalityplan.phrases.status.colour import Colour, colour_named, colour_of_fill, status_of
from equalityplan.phrases.timescale import parse_timescale

RATINGS = {
    Field.MET: RatingWord.MET,
    Field.PARTIALLY_MET: RatingWord.PARTIALLY_MET,
    Field.NOT_MET: RatingWord.NOT_MET,
}
# What is done with an action to see how it stands; it says nothing about the action itself.
_LOOKING = re.compile(
    r"(?i)\b(?:(?:to|will)\s(?:be\s)?)?(?:(?:review|report|monitor|evaluat)\w*|updates?)"
    r"\b(?:\s(?:to|by|at|in|through|for|with|on|via)\b)?"
)
# Headings that ask how, or on which day to come, a row is looked at, rather than what was found.
_ARRANGED = re.compile(r"(?i)\b(?:arrangement|method|mechanism|process|frequency)s?\b")
_DATED = re.compile(r"(?i)\b(?:review|monitoring) (?:date|by|due)\b|\bdate (?:of|for) (?:next )?review")
_NO = frozenset(("no", "n", "-", "–", "—", "✗", "✘", "0", "none"))

Cells = Mapping[Field, Sequence[FieldCell]]


class Standing:
    """What the cells of one row say about where it stands.

    Args:
        cells: The cells of the row by field.
        colours: What the plan's own key says that colours mean.
        notices: Where remarks about the reading go.
    """

    def __init__(self, cells: Cells, colours: Mapping[Colour, StatusWord], notices: list[Notice]) -> None:
        self._cells = cells
        self._colours = colours
        self._notices = notices
        self.spare: list[FieldCell] = []

    def status(self, progress: Statement | None, not_applicable: NotApplicable | None) -> Status | None:
        """The status, from its own columns, else from the progress or review in words, else from the "N/A"."""
        own = [(cell, self._read(cell)) for cell in self._cells.get(Field.STATUS, ())]
        if own:
            chosen = next((n for n, (cell, status) in enumerate(own) if _tells(cell, status)), 0)
            self.spare += [cell for n, (cell, _) in enumerate(own) if n != chosen]
            return own[chosen][1]
        reported = self._reported()
        if reported is not None and progress is not None:
            # The statement may join several cells, in which the parts of one have no place.
            return evolve(self._read(reported), text=progress.text, where=progress.where, parts=())
        if not_applicable is None:
            return None
        return Status(StatusWord.NOT_APPLICABLE, text=not_applicable.text, where=not_applicable.where)

    def _reported(self) -> FieldCell | None:
        """The cell that reports on the row in words, or whose colour does."""
        told = sorted(self._cells.get(Field.PROGRESS, ()), key=_reported_on, reverse=True)
        looked_at = (c for c in self._cells.get(Field.REVIEW, ()) if _is_told_in(c) or colour_of_fill(c.cell.fill))
        return next(iter((*told, *looked_at)), None)

    def _read(self, cell: FieldCell) -> Status:
        """The status that a cell says; its fill counts where its words say none."""
        text = cell.cell.text
        where = cell.cell.where
        status = evolve(parse_status(text, heading=cell.heading), where=where)
        named = colour_named(text)
        if named is not None:
            return evolve(status, word=self._colours.get(named, status.word))
        colour = colour_of_fill(cell.cell.fill)
        if status.word is not StatusWord.UNKNOWN or colour is None:
            return status
        word = self._colours.get(colour, status_of(colour))
        basis = "by the plan's own key" if colour in self._colours else "in the usual sense, since the plan has no key"
        message = f"A fill colour stands in place of words; {colour} was read as {word}, {basis}."
        self._notices.append(Notice(code="status-by-colour", message=message, where=where))
        return evolve(status, word=word)

    def rating(self) -> Rating | None:
        """The authority's own rating, from the column that is ticked; the least favourable of several."""
        given = [cell for role in RATINGS for cell in self._cells.get(role, ())]
        self.spare += [cell for cell in given if _is_a_no(cell)]
        ticked = [cell for cell in given if not _is_a_no(cell)]
        if not ticked:
            return None
        if len(ticked) > 1:
            message = "More than one rating is ticked; the least favourable was taken."
            self._notices.append(Notice(code="rating-doubled", message=message, where=ticked[0].cell.where))
        self.spare += [cell for cell in ticked[:-1] if any(letter.isalnum() for letter in cell.cell.text)]
        rated = ticked[-1]
        return Rating(RATINGS[rated.field], text=rated.cell.text, where=rated.cell.where)


def _reported_on(cell: FieldCell) -> date:
    """The last day that the heading of an account names; accounts whose headings name none come last, as printed."""
    days = [part.last for part in parse_timescale(cell.heading).parts if part.last]
    return max(days, default=date.min)


def _tells(cell: FieldCell, status: Status) -> bool:
    return status.word is not StatusWord.UNKNOWN and not _is_a_no(cell)


def _is_a_no(cell: FieldCell) -> bool:
    """Whether a cell of a rating's column says that the rating is not the row's, rather than ticking it."""
    return cell.cell.text.strip(" .").casefold() in _NO


def promises_review(cell: FieldCell) -> bool:
    """Whether a cell says how often, by whom or where a row is looked at, and not how it stands.

    Examples:
        >>> from equalityplan.document import Cell, Paragraph
        >>> texts = ("Termly", "Reports to Cabinet every six months", "Visits have doubled", "Done, reviewed yearly")
        >>> cells = [Cell(paragraphs=(Paragraph(text=text),)) for text in texts]
        >>> [promises_review(FieldCell(field=Field.REVIEW, heading="Monitoring", cell=cell)) for cell in cells]
        [True, True, False, False]
    """
    text = cell.cell.text
    if cell.field is not Field.REVIEW or _is_told_in(cell):
        return False
    if _ARRANGED.search(cell.heading) or (_DATED.search(cell.heading) and _is_only_a_date(text)):
        return True
    parts = parse_timescale(text).parts
    again = any(isinstance(part, Recurring) for part in parts)
    looked_at = _LOOKING.search(text) is not None and not any(part.first or part.last for part in parts)
    return again or looked_at or sum(len(lead.name) for lead in parse_leads(text)) >= len(text.strip(" ."))


def _is_told_in(cell: FieldCell) -> bool:
    """Whether the words of a column of reviews say how a row stands, beside when and by whom it is looked at."""
    text = cell.cell.text
    if _is_only_a_date(text):
        return False
    spans = [part.span for part in parse_timescale(text).parts if isinstance(part, Recurring) and part.span]
    for start, end in reversed(spans):
        text = f"{text[:start]} {text[end:]}"
    rest = _LOOKING.sub(" ", text).strip()
    return bool(rest) and parse_status(rest, heading=cell.heading).word is not StatusWord.UNKNOWN


def _is_only_a_date(text: str) -> bool:
    parts = parse_timescale(text).parts
    return all(part.first or part.last for part in parts) and sum(len(part.text) for part in parts) >= len(text.strip())
