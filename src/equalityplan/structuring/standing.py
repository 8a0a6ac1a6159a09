"""Standing: status and rating of a row, from words, ticks and fill colours."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from attrs import evolve

from equalityplan.layout import Field, FieldCell
from equalityplan.model.measure import Statement
from equalityplan.model.objective import NotApplicable
from equalityplan.model.progress import Rating, RatingWord, Status, StatusWord
from equalityplan.model.timescale import Recurring
from equalityplan.notice import Notice
from equalityplan.phrases.heading.cell import is_bare_status, is_rating
from equalityplan.phrases.lead import parse_leads
from equalityplan.phrases.status import parse_rating, parse_status
from equalityplan.phrases.status.colour import Colour, colour_named, colour_of_fill, status_of
from equalityplan.phrases.status.sign import sign_of
from equalityplan.phrases.status.stated import stated_status
from equalityplan.phrases.timescale import parse_timescale
from equalityplan.structuring.history import latest, speaking

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
# Headings of grades, of an outcome or a service rather than of what is done.
_GRADE = re.compile(r"(?i)\b(?:grad(?:e|ing)|scor(?:e|ing))s?\b")
# Headings of the only column of ratings, in which a no is an answer and not the lack of a tick.
_ASKED = re.compile(r"(?i)\?|/|\b(?:or|assess\w*|compliance|rating|judgement|evaluation|how far|extent|level)\b")
_CROSSES = frozenset("✗✘")
_NO = frozenset(("no", "n", "-", "–", "—", "✗", "✘", "0", "none"))

Cells = Mapping[Field, Sequence[FieldCell]]


class Standing:
    """What the cells of one row say about where it stands.

    Args:
        cells: The cells of the row by field.
        colours: What the plan's own key says that colours and signs mean.
        notices: Where remarks about the reading go.
    """

    def __init__(self, cells: Cells, colours: Mapping[str, StatusWord], notices: list[Notice]) -> None:
        self._cells = cells
        self._colours = colours
        self._notices = notices
        self.spare: list[FieldCell] = []

    def status(self, progress: Statement | None, not_applicable: NotApplicable | None) -> Status | None:
        """The status, from its own columns, else from the progress or review in words, else from the "N/A"."""
        given = self._cells.get(Field.STATUS, ())
        own = [(cell, self._read(cell)) for cell in speaking(given)]
        graded = all(_GRADE.search(cell.heading) for cell, _ in own)
        reported = self._reported()
        account = self._read(reported) if reported is not None and graded else None
        known = account is not None and account.word is not StatusWord.UNKNOWN
        if account is not None and (known or (progress is not None and not own)):
            self.spare += given
            # The statement may join several cells, in which the parts of one have no place.
            text, where = (progress.text, progress.where) if progress else ("", account.where)
            return evolve(account, text=text, where=where, parts=())
        if own:
            own = [(cell, self._beside_account(cell, read, reported)) for cell, read in own]
            # What is said of the row itself comes before a grade of what it is for.
            own.sort(key=lambda pair: (not _tells(*pair), _GRADE.search(pair[0].heading) is not None))
            self.spare += [cell for cell in given if cell is not own[0][0]]
            return own[0][1]
        if not_applicable is None:
            return None
        return Status(StatusWord.NOT_APPLICABLE, text=not_applicable.text, where=not_applicable.where)

    def _beside_account(self, cell: FieldCell, status: Status, reported: FieldCell | None) -> Status:
        """The status of a cell that an account was parted from, which tells its day and what no key does."""
        if reported is None or reported.cell.where is not cell.cell.where:
            return status
        if status.word is StatusWord.UNKNOWN:
            return evolve(self._read(reported), text=status.text, parts=())
        if status.word is StatusWord.COMPLETED and status.completed_on is None:
            whole = parse_status(f"{cell.cell.text}: {reported.cell.text}", heading=cell.heading)
            return evolve(status, completed_on=whole.completed_on)
        return status

    def _reported(self) -> FieldCell | None:
        """The cell that reports on the row in words, or whose colour does: of several accounts the last in time."""
        told = speaking(self._cells.get(Field.PROGRESS, ()))
        bare = (cell for cell in told if is_bare_status(cell.cell.text))
        reviewed = [c for c in self._cells.get(Field.REVIEW, ()) if _is_told_in(c) or colour_of_fill(c.cell.fill)]
        return latest(told) or next(iter((*bare, *told, *speaking(reviewed))), None)

    def _read(self, cell: FieldCell) -> Status:
        """The status that a cell says; its fill counts where its words say none."""
        text = cell.cell.text
        where = cell.cell.where
        status = evolve(parse_status(text, heading=cell.heading), where=where)
        signed = self._signed(text, status)
        if signed is not None:
            return evolve(status, word=signed)
        named = colour_named(text)
        if named is not None:
            return evolve(status, word=self._colours.get(named, status.word))
        stated = _stated_colour(cell, status)
        if stated is not None:
            return evolve(status, word=self._colours.get(stated, status_of(stated)))
        colour = colour_of_fill(cell.cell.fill)
        # A colour is put there to say how the row stands; an account may say it by the way.
        plain = cell.field is Field.STATUS or is_bare_status(text)
        if colour is None or (status.word is not StatusWord.UNKNOWN and plain):
            return status
        word = self._colours.get(colour, status_of(colour))
        basis = "by the plan's own key" if colour in self._colours else "in the usual sense, since the plan has no key"
        message = f"A fill colour stands in place of words; {colour} was read as {word}, {basis}."
        self._notices.append(Notice(code="status-by-colour", message=message, where=where))
        return evolve(status, word=word)

    def _signed(self, text: str, status: Status) -> StatusWord | None:
        """What the plan's own key says of the sign that a cell is, or that stands before a date: "C (05/2024)"."""
        if sign := sign_of(text):
            return self._colours.get(sign)
        first, _, rest = text.strip().partition(" ")
        dated = status.word is StatusWord.UNKNOWN and rest[:1] and not rest[0].isalpha() and not first.isdigit()
        return self._colours.get(sign_of(first)) if dated else None

    def rating(self) -> Rating | None:
        """The authority's own rating, from the column that is ticked; the least favourable of several."""
        given = [cell for role in RATINGS for cell in self._cells.get(role, ())]
        rated = [(cell, _rating_in(cell)) for cell in given]
        self.spare += [cell for cell, word in rated if word is None]
        ticked = [(cell, word) for cell, word in rated if word is not None]
        if not ticked:
            return None
        if len(ticked) > 1:
            message = "More than one rating is ticked; the least favourable was taken."
            self._notices.append(Notice(code="rating-doubled", message=message, where=ticked[0][0].cell.where))
        self.spare += [cell for cell, _ in ticked[:-1] if any(letter.isalnum() for letter in cell.cell.text)]
        cell, word = ticked[-1]
        return Rating(word, text=cell.cell.text, where=cell.cell.where)


def _stated_colour(cell: FieldCell, status: Status) -> Colour | None:
    """The colour that a cell of a status opens with, where the rest is an account and not a plainer status."""
    stated = stated_status(cell.cell.text) if cell.field is Field.STATUS else None
    if stated is None or is_bare_status(stated[1]):
        return None
    # A colour may be one of importance; a letter apart is a rating.
    told = status.word is not StatusWord.UNKNOWN or len(stated[0]) == 1
    return colour_named(stated[0]) if told else None


def _rating_in(cell: FieldCell) -> RatingWord | None:
    """What a cell of a rating's column says: its words under "Met", else what the column is headed; None for a no."""
    asked = cell.field is Field.MET and _ASKED.search(cell.heading) is not None
    if asked and cell.cell.text.strip() in _CROSSES:
        return RatingWord.NOT_MET
    if cell.field is Field.MET and is_rating(cell.cell.text) and (asked or not _is_a_no(cell)):
        rating = parse_rating(cell.cell.text)
        return rating.word if rating else None
    return None if _is_a_no(cell) else RATINGS[cell.field]


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
