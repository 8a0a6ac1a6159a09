"""The walk over the blocks of Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve
from markdown_it.token import Token

from equalityplan.document import Block, Cell, Paragraph, Passage, Row, Table
from equalityplan.notice import Notice
from equalityplan.provenance import Where
from equalityplan.readers._bounds import Bounds
from equalityplan.readers.markdown.html_blocks import read_html
from equalityplan.readers.markdown.inline import InlineLine
from equalityplan.readers.markdown.parser import Parser
from equalityplan.readers.markdown.tables import ROW, cells_of

_EMPTY = Cell()
_STRUCK = "Some of the text is struck out; it was read with the rest."


class Walk:
    """Makes the blocks of a text in Markdown.

    Args:
        bounds: What the document has used of its limits.

    Attributes:
        notices: What should be known about the reading.
    """

    def __init__(self, bounds: Bounds) -> None:
        self.notices: list[Notice] = []
        self._bounds = bounds
        self._blocks: list[Block] = []
        self._parser = Parser(bounds)
        self._marks: list[str] = []
        self._widths: set[int] = set()
        self._lines: list[str] = []

    def blocks_of(self, text: str, front: str) -> tuple[Block, ...]:
        """Give the passages and tables of a text.

        Args:
            text: The text, with newlines.
            front: What stands between rules before it, about the text, and is no Markdown.
        """
        self._lines = text.split("\n")
        skipped = front.count("\n") + 2 if front else 0
        for number, line in enumerate(front.split("\n"), start=1):
            title = re.match(r"""(?i)title[ \t]*:[ \t]*(["']?)(.+?)\1[ \t]*$""", line)
            self._add(title[2] if title else line.strip(), self._where((number, number + 1)), heading=title is not None)
        self._walk(self._parser.blocks("\n" * skipped + "\n".join(self._lines[skipped:])))
        return tuple(self._blocks)

    def _walk(self, tokens: Sequence[Token]) -> None:
        position = 0
        while position < len(tokens):
            token = tokens[position]
            self._bounds.step()
            if token.type == "table_open":
                end = next(n for n in range(position, len(tokens)) if tokens[n].type == "table_close")
                self._table(tokens[position:end])
                position = end + 1
            elif token.type == "html_block":
                position = self._html(tokens, position)
            else:
                self._block(token, heading=position > 0 and tokens[position - 1].type == "heading_open")
                position += 1

    def _block(self, token: Token, *, heading: bool) -> None:
        where = self._where(token.map)
        match token.type:
            case "inline":
                lines = self._parser.lines(token)
                texts = [line.text for line in lines]
                for text in [" ".join(texts)] if heading else texts:
                    self._add(text, where, heading=heading)
                if any(line.struck or line.partly_struck for line in lines):
                    self._remark("struck-out", _STRUCK, where)
            case "fence" | "code_block":
                for line in token.content.split("\n"):
                    self._add(line.strip(), where)
            case "list_item_open":
                self._marks.append(f"{token.info}{token.markup}" if token.info else "•")
            case "list_item_close" if self._marks:
                self._marks.pop()

    def _add(self, text: str, where: Where, *, heading: bool = False) -> None:
        """Add a passage; the first of a list entry shows the entry's number or bullet."""
        if not text:
            return
        marks = [mark for mark in self._marks if mark and not (mark == "•" and text[0] in "☐☒")]
        self._marks = [""] * len(self._marks)
        self._blocks.append(Passage(text=" ".join([*marks, text]), heading=heading, where=where))

    def _where(self, span: Sequence[int] | None) -> Where:
        return Where(document=self._bounds.name, lines=(span[0] + 1, max(span[1], span[0] + 1)) if span else None)

    def _remark(self, code: str, message: str, where: Where) -> None:
        self.notices.append(Notice(code=code, message=message, where=where))

    def _html(self, tokens: Sequence[Token], position: int) -> int:
        """Read a block of HTML, to the end of a table that it begins, and give the position after it."""
        first = tokens[position]
        start, end = first.map or (0, 0)
        text = "\n".join(self._lines[start:end])
        open_tables = _open_tables(text)
        while open_tables > 0 and end < len(self._lines):
            open_tables += _open_tables(self._lines[end])
            end += 1
        text = "\n".join(self._lines[start:end])
        blocks, notices = read_html(text, self._where((start, end)), self._bounds)
        self._blocks += blocks
        self.notices += notices
        position += 1
        while position < len(tokens) and _stands_in(tokens[position], first, end):
            position += 1
        return position

    def _table(self, tokens: Sequence[Token]) -> None:
        header = [self._parser.lines(token) for token in tokens if token.type == "inline"]
        width = len(header)
        # The language gives every table a header; in a later table of as many columns the mark says nothing.
        rows = [evolve(self._row(tokens[0].map, header, width), header=width not in self._widths)]
        self._widths.add(width)
        rows += [self._row(token.map, self._texts(token.content), width) for token in tokens if token.type == ROW]
        self._blocks.append(Table(rows=tuple(rows), where=rows[0].where.until(rows[-1].where)))

    def _texts(self, row: str) -> list[list[InlineLine]]:
        return [self._parser.lines_of_text(text) for text in cells_of(row)]

    def _row(self, span: Sequence[int] | None, texts: Sequence[Sequence[InlineLine]], width: int) -> Row:
        """A row with at least so many cells, of which it may have typed fewer or more."""
        self._bounds.add_cells(max(len(texts), width))
        where = self._where(span and (span[0], span[0] + 1))
        cells = [self._cell(lines, where, column) for column, lines in enumerate(texts, start=1)]
        return Row(cells=(*cells, *[_EMPTY] * (width - len(cells))), where=where)

    def _cell(self, lines: Sequence[InlineLine], where: Where, column: int) -> Cell:
        struck = bool(lines) and all(line.struck for line in lines)
        if not struck and any(line.struck or line.partly_struck for line in lines):
            self._remark("struck-out", _STRUCK, where)
        paragraphs = tuple(Paragraph(text=line.text, listed=line.listed) for line in lines)
        return Cell(paragraphs=paragraphs, where=evolve(where, column=column), struck=struck)


def _open_tables(text: str) -> int:
    lower = text.casefold()
    return lower.count("<table") - lower.count("</table")


def _stands_in(token: Token, first: Token, end: int) -> bool:
    """Whether a token is of the lines that were read as HTML, rather than after them or outside."""
    return token.level >= first.level and (token.map is None or token.map[0] < end)
