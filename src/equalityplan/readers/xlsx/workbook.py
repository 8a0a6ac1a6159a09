"""Workbooks: the parts of the file, the sheets they name, and what stands around the cells."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, NamedTuple

from equalityplan.archive import Archive
from equalityplan.document import Document
from equalityplan.errors import DocumentError
from equalityplan.notice import Notice
from equalityplan.provenance import Where
from equalityplan.reader import Limits
from equalityplan.readers._bounds import Bounds
from equalityplan.readers._sheet_blocks import document_of
from equalityplan.readers._sheets import Remarks, Sheet, number_of
from equalityplan.readers.xlsx.attachments import read_boxes, read_comments, read_tables
from equalityplan.readers.xlsx.strings import read_strings
from equalityplan.readers.xlsx.styles import read_looks
from equalityplan.readers.xlsx.worksheet import Book, Worksheet, range_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_ROWS = re.compile(r"(?:^|[!,])\$?(\d{1,7}):\$?(\d{1,7})(?=,|$)")
_TITLE_ROWS = 20
_ON = frozenset(("1", "true"))


class Relation(NamedTuple):
    """What a part names of another part: its kind and its name."""

    kind: str
    part: str


def read_workbook(content: bytes, name: str, limits: Limits) -> Document:
    """Read the sheets of a workbook.

    Raises:
        DocumentError: It is damaged, encrypted, of another kind, or asks for too much.
    """
    archive = Archive(content, name, limits)
    bounds = Bounds(name, limits)
    part = next(
        (relation.part for relation in _relations(archive, "").values() if relation.kind == "officeDocument"), ""
    )
    part = part or "xl/workbook.xml"
    if part.endswith(".bin"):
        problem = "the workbook is binary (.xlsb), one of XML was expected"
        raise DocumentError(name, problem, "Save it in its program as .xlsx.")
    return _Workbook(archive, part, bounds).document()


def _relations(archive: Archive, part: str) -> dict[str, Relation]:
    """What a part names, by the id it uses; what lies outside the file is left out."""
    folder = dirname(part)
    listed = join(folder, "_rels", f"{part[len(folder) :].lstrip('/')}.rels")
    if listed not in archive:
        return {}
    relations: dict[str, Relation] = {}
    for item in archive.xml(listed, "xlsx"):
        if item.get("TargetMode") != "External":
            target = normpath(join("/", folder, item.get("Target") or "")).lstrip("/")
            relations[item.get("Id") or ""] = Relation((item.get("Type") or "").rsplit("/", 1)[-1], target)
    return relations


class _Workbook:
    """A workbook whose parts are known."""

    def __init__(self, archive: Archive, part: str, bounds: Bounds) -> None:
        self.archive = archive
        self.bounds = bounds
        self.root = archive.xml(part, "xlsx")
        self.relations = _relations(archive, part)
        self.where = Where(document=bounds.name)
        self.notices: list[Notice] = []

    def document(self) -> Document:
        properties = self.root.find("{*}workbookPr")
        book = Book(
            archive=self.archive,
            bounds=self.bounds,
            strings=read_strings(self.archive, self._named("sharedStrings"), self.bounds),
            looks=read_looks(self.archive, self._named("styles"), self._named("theme")),
            since_1904=properties is not None and properties.get("date1904") in _ON,
        )
        self._tell_macros()
        titles = self._title_rows()
        sheets: list[Sheet] = []
        for place, element in enumerate(self.root.iterfind("{*}sheets/{*}sheet")):
            relation = self.relations.get(element.get(_RELATION) or element.get(_STRICT_RELATION) or "")
            if relation is None or relation.kind != "worksheet":
                self._tell_ignored(element, relation)
                continue
            sheet = self._sheet(book, element, relation.part)
            sheet.header_rows.update(titles.get(place, ()))
            sheets.append(sheet)
        return document_of(sheets, "xlsx", self.notices, self.bounds)

    def _named(self, kind: str) -> str | None:
        return next((relation.part for relation in self.relations.values() if relation.kind == kind), None)

    def _sheet(self, book: Book, element: _Element, part: str) -> Sheet:
        name = element.get("name") or ""
        hidden = element.get("state", "visible") in {"hidden", "veryHidden"}
        sheet = Sheet(name=name, remarks=Remarks(Where(document=self.bounds.name, sheet=name)), hidden=hidden)
        Worksheet(book, part, sheet).read()
        attached = list(_relations(self.archive, part).values())
        sheet.comments.update(read_comments(self.archive, attached))
        sheet.boxes.extend(read_boxes(self.archive, attached))
        for table, headed in read_tables(self.archive, attached):
            sheet.mark_table(table, headed=headed)
        return sheet

    def _title_rows(self) -> dict[int, set[int]]:
        """Rows that are printed on every page, and headers of filtered cells, by the place of their sheet."""
        titles: dict[int, set[int]] = {}
        for name in self.root.iterfind("{*}definedNames/{*}definedName"):
            place = number_of(name.get("localSheetId"), -1)
            rows = titles.setdefault(place, set())
            text = name.text or ""
            if name.get("name") == "_xlnm.Print_Titles":
                for match in _ROWS.finditer(text):
                    rows.update(range(int(match[1]), min(int(match[2]), int(match[1]) + _TITLE_ROWS) + 1))
            elif name.get("name") == "_xlnm._FilterDatabase":
                filtered = range_of(text.rpartition("!")[2])
                rows.update((filtered.top,) if filtered else ())
        return titles

    def _tell_macros(self) -> None:
        if any(part.lower().endswith("vbaproject.bin") for part in self.archive.names):
            message = "The workbook has macros; they were neither read nor run."
            self.notices.append(Notice(code="macros-ignored", message=message, where=self.where))

    def _tell_ignored(self, element: _Element, relation: Relation | None) -> None:
        name = element.get("name") or ""
        what = relation.kind if relation else "part of its own"
        kinds = {"chartsheet": "a chart", "dialogsheet": "a form", "xlMacrosheet": "macros"}
        message = f"The sheet '{name}' holds {kinds.get(what, 'no cells')}; it was not read."
        where = Where(document=self.bounds.name, sheet=name)
        self.notices.append(Notice(code="sheet-ignored", message=message, where=where))
