"""Attachments: comments, boxes of text and tables, which have parts of their own beside the sheet's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from equalityplan.archive import Archive
from equalityplan.document import Paragraph
from equalityplan.readers._sheets import Range, number_of
from equalityplan.readers.xlsx.strings import unescaped
from equalityplan.readers.xlsx.worksheet import range_of

if TYPE_CHECKING:
    from lxml.etree import _Element


class _Relation(Protocol):
    """What a sheet names of another part: its kind and its name."""

    @property
    def kind(self) -> str: ...

    @property
    def part(self) -> str: ...


def _roots(archive: Archive, attached: Sequence[_Relation], kind: str) -> Iterator[_Element]:
    parts = (relation.part for relation in attached if relation.kind == kind)
    yield from (archive.xml(part, "xlsx") for part in parts if part in archive)


def read_comments(archive: Archive, attached: Sequence[_Relation]) -> dict[tuple[int, int], str]:
    """Give the comments of a sheet by row and column; the answers to a comment stand on lines of their own."""
    comments: dict[tuple[int, int], str] = {}
    for root in _roots(archive, attached, "comments"):
        for comment in root.iterfind("{*}commentList/{*}comment"):
            runs = comment.iterfind("{*}text//{*}t")
            _add(comments, comment, "".join(run.text or "" for run in runs))
    threads: dict[tuple[int, int], str] = {}
    for root in _roots(archive, attached, "threadedComment"):
        for comment in root.iterfind("{*}threadedComment"):
            _add(threads, comment, comment.findtext("{*}text") or "")
    # What stands for a thread in older programs says the same with an explanation.
    return comments | threads


def _add(comments: dict[tuple[int, int], str], comment: _Element, text: str) -> None:
    place = range_of(comment.get("ref") or "")
    text = unescaped(text).strip()
    if place is not None and text:
        before = comments.get((place.top, place.left))
        comments[place.top, place.left] = f"{before}\n{text}" if before else text


def read_boxes(archive: Archive, attached: Sequence[_Relation]) -> list[tuple[int, tuple[Paragraph, ...]]]:
    """Give the texts of boxes that float over the cells, with the row where each begins."""
    boxes: list[tuple[int, tuple[Paragraph, ...]]] = []
    for root in _roots(archive, attached, "drawing"):
        for anchor in root:
            row = number_of(anchor.findtext("{*}from/{*}row")) + 1
            lines = anchor.iterfind(".//{*}txBody/{*}p")
            texts = ("".join(run.text or "" for run in line.iterfind(".//{*}t")).strip() for line in lines)
            paragraphs = tuple(Paragraph(text=text) for text in texts if text)
            if paragraphs:
                boxes.append((row, paragraphs))
    return boxes


def read_tables(archive: Archive, attached: Sequence[_Relation]) -> Iterator[tuple[Range, bool]]:
    """Yield what a sheet marks as tables, and whether the first row of each is a header."""
    for root in _roots(archive, attached, "table"):
        table = range_of(root.get("ref") or "")
        if table is not None:
            yield table, number_of(root.get("headerRowCount"), 1) > 0
