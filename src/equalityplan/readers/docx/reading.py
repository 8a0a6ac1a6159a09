"""Reading: the parts of a Word document put together."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from lxml.etree import _Element

from equalityplan.archive import Archive
from equalityplan.document import Block, Document, Passage
from equalityplan.provenance import Where
from equalityplan.reader import Limits
from equalityplan.readers._bounds import Bounds
from equalityplan.readers.docx.names import RELATIONSHIPS, WORD
from equalityplan.readers.docx.notes import Notes
from equalityplan.readers.docx.numbering import Numbering
from equalityplan.readers.docx.package import Package
from equalityplan.readers.docx.paragraphs import Paragraphs
from equalityplan.readers.docx.remarks import Remarks
from equalityplan.readers.docx.story import Story
from equalityplan.readers.docx.styles import Styles

_BODY, _REFERENCES = WORD + "body", (WORD + "headerReference", WORD + "footerReference")
_MACROS = "vbaproject.bin"


def read_package(archive: Archive, limits: Limits) -> Document:
    """Make the document from the parts of an archive.

    Raises:
        DocumentError: A part is missing, damaged or no Word, or a limit is passed.
    """
    bounds = Bounds(archive.name, limits)
    reading = _Reading(Package(archive), bounds)
    try:
        blocks = tuple(reading.blocks())
    except RecursionError:
        raise bounds.error("elements stand in one another deeper than can be followed") from None
    return Document(name=archive.name, format="docx", blocks=blocks, notices=reading.remarks.notices())


class _Reading:
    """One document while it is read."""

    def __init__(self, package: Package, bounds: Bounds) -> None:
        self._package = package
        self._bounds = bounds
        self._name = package.archive.name
        self._styles = Styles(package.styles())
        self._notes = Notes(package)
        self.remarks = Remarks()
        self._boxed_numbering = self._numbering()
        self._margins = self._paragraphs()

    def blocks(self) -> Iterator[Block]:
        """Yield headers, text and footers."""
        root = self._package.text()
        body = next(root.iterchildren(_BODY), None)
        if body is None:
            problem = f"the part begins with {root.tag}, a Word document with a body was expected"
            raise self._package.archive.fault(self._package.main, problem, "Open it in Word and save it anew.")
        where = Where(document=self._name)
        if any(part.lower().endswith(_MACROS) for part in self._package.archive.names):
            self.remarks.add("macros-ignored", where)
        yield from self._running(root, "headerReference")
        yield from self._story(body, self._paragraphs()).blocks()
        yield from self._running(root, "footerReference")
        for comment in self._notes.comments_left():
            self.remarks.add("comment", where, comment)

    def _running(self, root: _Element, reference: str) -> Iterator[Passage]:
        """Yield the lines of headers or footers, each text once: pages of one kind have one header each."""
        relationships = (found.get(RELATIONSHIPS + "id") for found in root.iter(WORD + reference))
        seen: set[str] = set()
        for part in self._package.targets(relationships):
            for passage in self._story(part, self._margins).running():
                if passage.text not in seen:
                    seen.add(passage.text)
                    yield passage

    def _story(self, root: _Element, paragraphs: Paragraphs) -> Story:
        return Story(root, self._name, self._styles, paragraphs, self._notes, self.remarks, self._bounds)

    def _paragraphs(self) -> Paragraphs:
        """Let lists be counted from the beginning: the text, headers with footers, and text boxes do so."""
        return Paragraphs(self._styles, self._numbering(), self._boxed_numbering)

    def _numbering(self) -> Numbering:
        return Numbering(lambda: self._lists, self._list_of)

    @cached_property
    def _lists(self) -> _Element | None:
        return self._package.part("numbering")

    def _list_of(self, style: str | None) -> str | None:
        place = self._styles.style(style).list_place
        return None if place is None else place.list_id
