"""Tab-separated text, as it is lifted from the tables of Word and PDF documents or saved by a spreadsheet.

A line with a tab is a row of a table, a line without is a passage, and a blank line ends a piece of a table.
Where quotation marks make cells that go over lines, as spreadsheets save them, a record is a row.
"""

from __future__ import annotations

import re

from equalityplan.document import Block, Cell, Document, Passage, Row, Table
from equalityplan.fragment import read_fragment
from equalityplan.provenance import Where
from equalityplan.reader import Limits, Reader
from equalityplan.readers._bounds import Bounds
from equalityplan.readers._delimited import blocks_of, delimiter_of, is_quoted_table, records
from equalityplan.readers._text import decode, head_of, is_markdown, is_markup, plain_lines, without_escape

_EMPHASIS = r"\*\*(?=\S)([^*]+)(?<=\S)\*\*"


def _recognises(content: bytes) -> bool:
    head = head_of(content)
    if head is None or b"\t" not in content or is_markup(head):
        return False
    return not is_markdown(plain_lines(head)) and delimiter_of(content) is None


def _read(content: bytes, name: str, limits: Limits) -> Document:
    decoded, notices = decode(content, name)
    text = plain_lines(decoded)
    bounds = Bounds(name, limits)
    blocks = blocks_of(records(text, "\t"), bounds) if is_quoted_table(text) else _blocks(text, bounds)
    return Document(name=name, format="tsv", blocks=tuple(blocks), notices=notices)


def _blocks(text: str, bounds: Bounds) -> list[Block]:
    blocks: list[Block] = []
    rows: list[Row] = []
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        where = Where(document=bounds.name, lines=(number, number))
        if "\t" in line and line.strip():
            rows.append(_row(line, where))
            bounds.add_cells(len(rows[-1].cells))
            bounds.check_rows(len(rows))
            continue
        if rows:
            blocks.append(Table(rows=tuple(rows), where=rows[0].where.until(rows[-1].where)))
            rows = []
        if line.strip():
            blocks.append(_passage(line.strip(), where))
    return blocks


def _row(line: str, where: Where) -> Row:
    texts = line.split("\t")
    return Row(cells=tuple(_cell(text, where, n) for n, text in enumerate(texts, start=1)), where=where)


def _cell(text: str, where: Where, column: int) -> Cell:
    place = Where(document=where.document, lines=where.lines, column=column)
    return Cell(paragraphs=read_fragment(without_escape(text)), where=place)


def _passage(line: str, where: Where) -> Passage:
    return Passage(text=" ".join(p.text for p in read_fragment(re.sub(_EMPHASIS, r"\1", line))), where=where)


reader = Reader(format="tsv", suffixes=(".tsv", ".txt"), recognises=_recognises, read=_read)
