"""Package: the parts of a Word document, found by the relationships between them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from functools import cached_property

from lxml.etree import _Element

from equalityplan.archive import Archive
from equalityplan.readers.docx.names import WORD, both_forms, in_one_form

_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DOCUMENT = "word/document.xml"


class Package:
    """The parts of one Word document.

    Relationships that lead out of the archive are never followed.

    Args:
        archive: The archive that the parts are in.

    Raises:
        DocumentError: A part that is asked for cannot be read.
    """

    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    @cached_property
    def main(self) -> str:
        """Name of the part that holds the text."""
        found = _by_kind(self._relationships("")).get("officeDocument", _DOCUMENT)
        return found if found in self.archive else _DOCUMENT

    @cached_property
    def _targets(self) -> dict[str, tuple[str, str]]:
        return self._relationships(self.main)

    def text(self) -> _Element:
        """Give the root of the part that holds the text."""
        return in_one_form(self.archive.xml(self.main))

    def styles(self) -> Iterator[_Element]:
        """Yield the styles, of which most documents use a few out of hundreds."""
        name = self._name("styles")
        if name in self.archive:
            yield from map(in_one_form, self.archive.elements(name, both_forms(WORD + "style")))

    def part(self, kind: str) -> _Element | None:
        """Give the root of the part of a kind such as ``styles``, or None."""
        name = self._name(kind)
        return in_one_form(self.archive.xml(name)) if name in self.archive else None

    def targets(self, relationships: Iterable[str | None]) -> Iterator[_Element]:
        """Yield the root of each part that one of some relationships of the text leads to, once."""
        names = (self._targets.get(relationship or "", ("", ""))[1] for relationship in relationships)
        for name in dict.fromkeys(names):
            if name in self.archive:
                yield in_one_form(self.archive.xml(name))

    def _name(self, kind: str) -> str:
        return _by_kind(self._targets).get(kind, posixpath.join(posixpath.dirname(self.main), f"{kind}.xml"))

    def _relationships(self, part: str) -> dict[str, tuple[str, str]]:
        """Kind and target of each relationship of a part, or of the whole archive, by its id."""
        folder, name = posixpath.split(part)
        listed = posixpath.join(folder, "_rels", f"{name}.rels")
        if listed not in self.archive:
            return {}
        return {
            found.get("Id", ""): (found.get("Type", "").rpartition("/")[2], _joined(folder, found.get("Target", "")))
            for found in self.archive.xml(listed).iter(_RELATIONSHIPS)
            if found.get("TargetMode") != "External"
        }


def _by_kind(relationships: dict[str, tuple[str, str]]) -> dict[str, str]:
    return dict(reversed(relationships.values()))


def _joined(folder: str, target: str) -> str:
    """The name of a part: a target counts from the folder of its source, or from the archive's root."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
