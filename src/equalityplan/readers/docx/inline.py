"""Inline: the text of one paragraph, from its runs, fields, content controls and tracked changes."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from attrs import define, field
from lxml.etree import _Element

from equalityplan.provenance import Where
from equalityplan.readers.docx.marks import Mark, Marks
from equalityplan.readers.docx.names import (
    ALTERNATE,
    BR,
    CHECKBOX,
    CHECKED,
    CR,
    DEL,
    DEL_TEXT,
    INS,
    MATHS_TEXT,
    MOVE_FROM,
    MOVE_TO,
    PICTURES,
    PPR,
    PROPERTIES,
    RPR,
    SDT,
    SDTPR,
    STATE,
    TAB,
    TEXT_BOX,
    WORD,
    WORD_ART,
    R,
    T,
    branch,
    child,
    is_on,
    number,
    plain_text,
    value,
)
from equalityplan.readers.docx.notes import Notes
from equalityplan.readers.docx.remarks import Remarks
from equalityplan.readers.docx.symbols import symbol, symbols

_TICKED, _OPEN = "☒", "☐"
_OFF = frozenset(("0", "false"))


@define
class Said:
    """What one paragraph says; two that a deleted paragraph end parted are one.

    Attributes:
        pieces: Its text in pieces; a line end parts lines.
        struck: The pieces that are struck out.
        boxes: The text boxes that are anchored to it.
        comments: Words of the comments on it.
        properties: Its ``w:pPr``, or None.
        fields: For each field that is open, how many pieces stood before it, or None once its result began.
        ends: Whether it ends here; a paragraph at the end of its container may have lost its end to a deletion.
    """

    pieces: list[str] = field(factory=list)
    struck: list[str] = field(factory=list)
    boxes: list[_Element] = field(factory=list)
    comments: list[str] = field(factory=list)
    properties: _Element | None = None
    fields: list[int | None] = field(factory=list)
    ends: bool = True


class Inline:
    """Reads the text of paragraphs.

    Args:
        marks: The runs that are not read as they stand.
        notes: Comments, footnotes and endnotes.
        remarks: Takes what should be known.
        place: The place of the first paragraph.

    Attributes:
        place: The place of the paragraph that is read.
    """

    def __init__(self, marks: Marks, notes: Notes, remarks: Remarks, place: Where) -> None:
        self._marks = marks
        self._notes = notes
        self._remarks = remarks
        self.place = place

    def read(self, paragraph: _Element, said: Said | None = None) -> Said:
        """Give what a paragraph says, after what another said that it goes on with."""
        said = said or Said()
        said.fields.clear()
        self._content(paragraph, said)
        return said

    def _content(self, element: _Element, said: Said) -> None:
        """Read the parts of a paragraph, a run, or anything that holds them."""
        for part in element:
            tag = part.tag
            if tag == T:
                text = part.text
                if text:
                    # A line end in the file is no line end on the page.
                    said.pieces.append(text.replace("\n", " ") if "\n" in text else text)
            elif tag == R:
                mark = self._marks.get(part) if self._marks else None
                if mark is None:
                    self._content(part, said)
                else:
                    self._marked(part, mark, said)
            elif tag == PPR:
                said.properties = part
            elif tag != RPR:
                self._special(part, str(tag), said)

    def _special(self, part: _Element, tag: str, said: Said) -> None:
        handler = self._handlers.get(tag)
        if handler is not None:
            handler(part, said)
        elif tag in _SPOKEN:
            said.pieces.append(_SPOKEN[tag])
        elif tag in PICTURES:
            self._picture(part, said)
        elif tag not in PROPERTIES:
            self._content(part, said)

    @cached_property
    def _handlers(self) -> dict[str, Callable[[_Element, Said], None]]:
        return {
            WORD + "fldChar": self._field,
            WORD + "sym": _sym,
            WORD + "commentReference": self._comment,
            WORD + "footnoteReference": self._note,
            WORD + "endnoteReference": self._note,
            WORD + "ruby": self._ruby,
            INS: self._inserted,
            MOVE_TO: self._inserted,
            DEL: self._deleted,
            MOVE_FROM: self._deleted,
            DEL_TEXT: self._deleted,
            SDT: self._control,
            ALTERNATE: self._alternate,
            TEXT_BOX: _box,
            MATHS_TEXT: _maths,
            WORD_ART: _word_art,
        }

    def _marked(self, run: _Element, mark: Mark, said: Said) -> None:
        start = len(said.pieces)
        self._content(run, said)
        text = "".join(said.pieces[start:])
        if mark.hidden or mark.prompt:
            del said.pieces[start:]
            if text.strip():
                self._remarks.add("hidden-text" if mark.hidden else "prompt-left-out", self.place, text)
            return
        if mark.font:
            said.pieces[start:] = [text := symbols(text, mark.font)]
        if mark.struck:
            said.struck.append(text)

    def _field(self, part: _Element, said: Said) -> None:
        """Leave out what stands between the beginning of a field and its result: it is an instruction."""
        kind = part.get(WORD + "fldCharType")
        if kind == "begin":
            said.pieces.extend(_form_values(part))
            said.fields.append(len(said.pieces))
        elif said.fields:
            begun = said.fields.pop()
            if begun is not None:
                del said.pieces[begun:]
            if kind == "separate":
                said.fields.append(None)

    def _control(self, control: _Element, said: Said) -> None:
        """Read a content control in a paragraph; a box to tick is told by its state, whatever font draws it."""
        box = child(child(control, SDTPR), CHECKBOX)
        if box is None:
            self._content(control, said)
        else:
            checked = child(box, CHECKED)
            ticked = checked is not None and checked.get(STATE, "1") not in _OFF
            said.pieces.append(_TICKED if ticked else _OPEN)

    def _alternate(self, part: _Element, said: Said) -> None:
        chosen = branch(part)
        if chosen is not None:
            self._content(chosen, said)

    def _picture(self, part: _Element, said: Said) -> None:
        spoken = len(said.pieces), len(said.boxes)
        self._content(part, said)
        if spoken == (len(said.pieces), len(said.boxes)):
            self._remarks.add("graphic-not-read", self.place)

    def _inserted(self, part: _Element, said: Said) -> None:
        self._remarks.add("tracked-changes", self.place, what="insertions read")
        self._content(part, said)

    def _deleted(self, part: _Element, said: Said) -> None:
        del said  # deletions leave nothing in the text
        text = part.text or "" if part.tag == DEL_TEXT else plain_text(part)
        self._remarks.add("tracked-changes", self.place, text, what="deletions left out")

    def _comment(self, part: _Element, said: Said) -> None:
        comment = self._notes.comment(part.get(WORD + "id"))
        if comment:
            said.comments.append(comment)

    def _note(self, part: _Element, said: Said) -> None:
        del said  # the mark of a note is no word
        self._remarks.add("note", self.place, self._notes.note(str(part.tag), part.get(WORD + "id")))

    def _ruby(self, part: _Element, said: Said) -> None:
        """Put the words above a text in brackets after it, as is done where lines cannot stand above lines."""
        for base in part.iterchildren(WORD + "rubyBase"):
            self._content(base, said)
        for above in part.iterchildren(WORD + "rt"):
            said.pieces.append(" (")
            self._content(above, said)
            said.pieces.append(") ")


_SPOKEN = {
    TAB: "\t",
    WORD + "ptab": "\t",
    BR: "\n",
    CR: "\n",
    WORD + "noBreakHyphen": "-",
}


def _sym(part: _Element, said: Said) -> None:
    try:
        code = int(part.get(WORD + "char", ""), 16)
    except ValueError:
        return
    said.pieces.append(symbol(code, part.get(WORD + "font", "")))


def _box(part: _Element, said: Said) -> None:
    said.boxes.append(part)


def _maths(part: _Element, said: Said) -> None:
    said.pieces.append(part.text or "")


def _word_art(part: _Element, said: Said) -> None:
    said.pieces.append(part.get("string", ""))


def _form_values(begin: _Element) -> list[str]:
    """What the fields of old forms show, which have no text of their own: boxes to tick and lists to choose from."""
    form = child(begin, WORD + "ffData")
    box, choice = child(form, WORD + "checkBox"), child(form, WORD + "ddList")
    if box is not None:
        state = child(box, WORD + "checked")
        return [_TICKED if is_on(child(box, WORD + "default") if state is None else state) else _OPEN]
    if choice is None:
        return []
    entries = [value(entry) or "" for entry in choice.iterchildren(WORD + "listEntry")]
    chosen = number(value(child(choice, WORD + "result")))
    return entries[chosen : chosen + 1]
