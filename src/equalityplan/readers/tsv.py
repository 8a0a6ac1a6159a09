"""Tab-separated text, as it is lifted from the tables of Word and PDF documents.

A line with a tab is a row of a table, a line without is a passage, and a blank line ends a piece of a table.
"""

from __future__ import annotations

import re

from equalityplan.document import Block, Cell, Document, Passage, Row, Table
from equalityplan.errors import DocumentError
from equalityplan.fragment import read_fragment
from equalityplan.provenance import Where
from equalityplan.reader import Limits, Reader

_LINE_END = re.compile(r"\r\n|\r|\n")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_EMPHASIS = re.compile(r"\*\*(?=\S)([^*]+)(?<=\S)\*\*")
# A text of which more than this share is control characters is some other format.
_CONTROL_SHARE = 0.01


def _decoded(content: bytes) -> str | None:
    """The text of the bytes, or None if they are no text."""
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return text if len(_CONTROL.findall(text)) <= _CONTROL_SHARE * len(text) else None
    return None


def _recognises(content: bytes) -> bool:
    return _decoded(content) is not None


def _read(content: bytes, name: str, limits: Limits) -> Document:
    blocks: list[Block] = []
    rows: list[Row] = []
    cells = 0
    for number, line in enumerate([*_LINE_END.split(_decoded(content) or ""), ""], start=1):
        where = Where(document=name, lines=(number, number))
        if "\t" in line and line.strip():
            rows.append(_row(line, where))
            cells += len(rows[-1].cells)
            _check_cells(name, cells, limits)
            continue
        if rows:
            blocks.append(Table(rows=tuple(rows), where=rows[0].where.until(rows[-1].where)))
            rows = []
        if line.strip():
            blocks.append(_passage(line.strip(), where))
    return Document(name=name, format="tsv", blocks=tuple(blocks))


def _check_cells(name: str, cells: int, limits: Limits) -> None:
    if cells > limits.cells:
        problem = f"the tables have more than {limits.cells} cells, the most that may be read"
        raise DocumentError(name, problem, "Check that it is the right file, or pass higher limits.")


def _row(line: str, where: Where) -> Row:
    texts = line.split("\t")
    return Row(cells=tuple(_cell(text, where, n) for n, text in enumerate(texts, start=1)), where=where)


def _cell(text: str, where: Where, column: int) -> Cell:
    place = Where(document=where.document, lines=where.lines, column=column)
    return Cell(paragraphs=read_fragment(text), where=place)


def _passage(line: str, where: Where) -> Passage:
    return Passage(text=" ".join(p.text for p in read_fragment(_EMPHASIS.sub(r"\1", line))), where=where)


reader = Reader(format="tsv", suffixes=(".tsv", ".txt"), recognises=_recognises, read=_read)
