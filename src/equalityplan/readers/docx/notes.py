"""Notes: comments, footnotes and endnotes, which stand in parts of their own."""

from __future__ import annotations

from functools import cached_property

from lxml.etree import _Element

from equalityplan.readers.docx.names import WORD, plain_text
from equalityplan.readers.docx.package import Package

_ID, _TYPE = WORD + "id", WORD + "type"


class Notes:
    """The comments, footnotes and endnotes of a document; each part is opened when the text first points to it.

    Args:
        package: The document's parts.
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        self._used: set[tuple[str, str | None]] = set()

    @cached_property
    def _comments(self) -> dict[str, str]:
        return _texts(self._package.part("comments"), WORD + "comment")

    @cached_property
    def _footnotes(self) -> dict[str, str]:
        return _texts(self._package.part("footnotes"), WORD + "footnote")

    @cached_property
    def _endnotes(self) -> dict[str, str]:
        return _texts(self._package.part("endnotes"), WORD + "endnote")

    def comment(self, name: str | None) -> str:
        """Give the words of a comment, the first time that it is pointed to."""
        return self._comments.get(name or "", "") if self._is_new("comment", name) else ""

    def comments_left(self) -> list[str]:
        """Give the words of the comments that nothing in the text has pointed to."""
        return [text for name, text in self._comments.items() if text and ("comment", name) not in self._used]

    def note(self, reference: str, name: str | None) -> str:
        """Give the words of the footnote or endnote that a reference of that tag points to, the first time."""
        notes = self._footnotes if "footnote" in reference else self._endnotes
        return notes.get(name or "", "") if self._is_new(reference, name) else ""

    def _is_new(self, kind: str, name: str | None) -> bool:
        new = (kind, name) not in self._used
        self._used.add((kind, name))
        return new


def _texts(root: _Element | None, tag: str) -> dict[str, str]:
    """The words of each note by its id; the lines that part notes from the text have a type and are none."""
    if root is None:
        return {}
    return {
        note.get(_ID, ""): plain_text(note) for note in root.iterchildren(tag) if note.get(_TYPE) in {None, "normal"}
    }
