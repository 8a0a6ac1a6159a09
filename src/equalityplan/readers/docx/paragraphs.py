"""Paragraphs: what one paragraph says, with its number, as paragraphs of a cell or passages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from attrs import define, field
from lxml.etree import _Element

from equalityplan.document import Paragraph
from equalityplan.fragment import read_fragment
from equalityplan.readers.docx.inline import Said
from equalityplan.readers.docx.names import WORD, value
from equalityplan.readers.docx.numbering import Numbering
from equalityplan.readers.docx.styles import NUM_PR, OUTLINE, ListPlace, Style, Styles, is_outlined, list_place

_STYLE = WORD + "pStyle"
_NO_STYLE = Style()


@define
class Content:
    """What stands in one cell or one paragraph.

    Attributes:
        paragraphs: Its paragraphs, with text or a number.
        heading: Whether the last paragraph is a heading.
        whole: How many paragraphs are struck out as a whole.
        struck: Words that are struck out.
        comments: Words of the comments.
    """

    paragraphs: list[Paragraph] = field(factory=list)
    heading: bool = False
    whole: int = 0
    struck: list[str] = field(factory=list)
    comments: list[str] = field(factory=list)

    @property
    def is_struck(self) -> bool:
        """Whether all its text is struck out."""
        return 0 < self.whole == len(self.paragraphs)

    def trim(self) -> None:
        """Leave out numbers at the end that no text follows, but keep one that stands alone."""
        kept = self.paragraphs
        if not kept or kept[-1].text or len(kept) == 1:
            return
        while kept and not kept[-1].text:
            kept.pop()

    def absorb(self, other: Content) -> None:
        """Take in what stands in a box or table inside this one."""
        self.paragraphs += other.paragraphs
        self.whole += other.whole
        self.struck += other.struck
        self.comments += other.comments


class Paragraphs:
    """Settles what paragraphs are by their styles and lists.

    Args:
        styles: The styles of the document.
        numbering: Its lists, counted as far as it has been read.
        boxed_numbering: The same for text boxes, which count on their own.
    """

    def __init__(self, styles: Styles, numbering: Numbering, boxed_numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._boxed_numbering = boxed_numbering
        plain = styles.style(None)
        self._plain = plain if plain.heading or plain.list_place else _NO_STYLE

    @contextmanager
    def boxed(self) -> Iterator[None]:
        """Count lists as in a text box meanwhile."""
        outside, self._numbering = self._numbering, self._boxed_numbering
        yield
        self._numbering = outside

    def settle(self, said: Said, content: Content) -> None:
        """Add what a paragraph says to some content, a paragraph for each line.

        A paragraph whose end is deleted and that says nothing is deleted: it is not counted in its list.
        """
        number = None
        if said.properties is not None or self._plain is not _NO_STYLE:
            style, place, outlined = self._properties(said.properties)
            content.heading = style.heading if outlined is None else outlined
            counts = said.ends or bool(said.pieces)
            if counts and (place is not None or style.list_place is not None):
                number = self._numbering.count(place, style)
        text = said.pieces[0] if len(said.pieces) == 1 else "".join(said.pieces)
        before = len(content.paragraphs)
        _add_lines(text, number, content.paragraphs)
        if said.struck:
            struck = "".join(said.struck).strip()
            content.struck.append(struck)
            if "".join(struck.split()) == "".join(text.split()):
                content.whole += len(content.paragraphs) - before
        if said.comments:
            content.comments += said.comments

    def plain(self, texts: Iterable[Sequence[str]]) -> tuple[Paragraph, ...]:
        """Give the paragraphs of a cell from their texts, where they are in no list and nothing in them is special."""
        paragraphs: list[Paragraph] = []
        for pieces in texts:
            text = pieces[0] if len(pieces) == 1 else "".join(pieces)
            # A line end in the file is no line end on the page.
            _add_lines(text.replace("\n", " ") if "\n" in text else text, None, paragraphs)
        return tuple(paragraphs)

    def _properties(self, properties: _Element | None) -> tuple[Style, ListPlace | None, bool | None]:
        if properties is None:
            return self._plain, None, None
        style, place, outlined = self._plain, None, None
        for found in properties:
            tag = found.tag
            if tag == _STYLE:
                style = self._styles.style(value(found))
            elif tag == NUM_PR:
                place = list_place(found)
            elif tag == OUTLINE:
                outlined = is_outlined(found)
        return style, place, outlined


def with_number(paragraph: Paragraph) -> str:
    """Give the text of a paragraph after its number or bullet, as it is printed."""
    return f"{paragraph.number} {paragraph.text}" if paragraph.number else paragraph.text


def _add_lines(text: str, number: str | None, paragraphs: list[Paragraph]) -> None:
    """Add a paragraph for each line with text; the number and being an entry belong to the first."""
    plain = "\n" not in text and "<" not in text and "&" not in text
    if plain and number is None:
        stripped = text.strip()
        if stripped:
            paragraphs.append(Paragraph(text=stripped))
        return
    lines = read_fragment(text)
    if number is not None and lines:
        paragraphs.append(Paragraph(text=lines[0].text, listed=True, number=number or None))
        lines = lines[1:]
    elif number and any(letter.isalnum() for letter in number):
        paragraphs.append(Paragraph(text="", listed=True, number=number))
    paragraphs += lines
