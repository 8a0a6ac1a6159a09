"""The document model: passages and tables in the order of the source, neutral to its format.

Readers make documents and nothing else; `equalityplan.mending` and `equalityplan.layout` take them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from attrs import field, frozen

from equalityplan.notice import Notice
from equalityplan.provenance import Where

_WORD = re.compile(r"\w+")


def words_of(text: str) -> list[str]:
    """Give the words of a text: runs of letters, digits and underscores, as written.

    The law that no word is lost counts in these words.

    Examples:
        >>> words_of("(Links to 2.5)")
        ['Links', 'to', '2', '5']
    """
    return _WORD.findall(text)


@frozen(kw_only=True)
class Paragraph:
    """One paragraph, line or list entry of a cell.

    Attributes:
        text: The words, with runs of spaces as they stood: they may be lost line breaks.
        listed: Whether the format itself knows the paragraph as a list entry.
        number: The number or bullet that the format prints before it, if it is known.
    """

    text: str
    listed: bool = False
    number: str | None = None


@frozen(kw_only=True)
class Cell:
    """One cell of a table.

    Attributes:
        paragraphs: Its paragraphs in order; empty for an empty cell.
        printed: Its words as printed, where mending changed them; no text where nothing is printed.
        where: Its place.
        colspan, rowspan: Columns and rows that it covers, at least 1.
        struck: Whether all its text is struck out.
        fill: Fill colour as six hexadecimal digits, or None.
        hidden: Whether its row, column or sheet is hidden.
        number_format: The spreadsheet's number format, or None.
        comment: A comment attached to the cell, or None.
        covered: Whether mending put it where a cell above or beside it reaches: below that cell with its words,
            beside it without. Readers leave such places out.
    """

    paragraphs: tuple[Paragraph, ...] = ()
    printed: str | None = None
    where: Where = field(factory=Where, eq=False)
    colspan: int = 1
    rowspan: int = 1
    struck: bool = False
    fill: str | None = None
    hidden: bool = False
    number_format: str | None = None
    comment: str | None = None
    covered: bool = False

    @property
    def text(self) -> str:
        """The text with a line end between paragraphs."""
        # Most cells are one paragraph, and every stage asks for their text.
        return self.paragraphs[0].text if len(self.paragraphs) == 1 else "\n".join([p.text for p in self.paragraphs])

    def __bool__(self) -> bool:
        return bool(self.text.strip())


@frozen(kw_only=True)
class Row:
    """One row of a table.

    Attributes:
        cells: Its cells from left to right.
        where: Its place.
        header: Whether the format marks it as a header row.
        after_break: Whether a page or piece of a table ended just before it.
        running: Whether it only repeats a header that is printed on every page.
        fresh: Whether its page shows that it begins there, rather than going on with the row before.
    """

    cells: tuple[Cell, ...]
    where: Where = field(factory=Where, eq=False)
    header: bool = False
    after_break: bool = False
    running: bool = False
    fresh: bool = False

    @cached_property
    def filled(self) -> tuple[int, ...]:
        """The positions, from 0, of the cells that hold text."""
        return tuple([n for n, cell in enumerate(self.cells) if cell])

    @cached_property
    def own(self) -> tuple[int, ...]:
        """The positions, from 0, of the cells that hold text and do not only repeat a cell that covers them."""
        return tuple([n for n, cell in enumerate(self.cells) if not cell.covered and cell])


@frozen(kw_only=True)
class Table:
    """One table, or one piece of a table that a page end cut."""

    rows: tuple[Row, ...]
    where: Where = field(factory=Where, eq=False)


@frozen(kw_only=True)
class Passage:
    """One paragraph outside the tables.

    Attributes:
        text: Its words, repaired where mending could repair them.
        printed: Its words as printed, where they differ from `text`.
        heading: Whether the format marks it as a heading.
        running: Whether it is a title, date or number printed on every page.
        where: Its place.
    """

    text: str
    printed: str | None = None
    heading: bool = False
    running: bool = False
    where: Where = field(factory=Where, eq=False)


Block = Passage | Table


@frozen(kw_only=True)
class Document:
    """What a reader takes from a file.

    Attributes:
        name: File name, used in every place and message.
        format: The format that was read, such as ``tsv``.
        blocks: Passages and tables in the order of the source.
        notices: What should be known about the reading so far.
    """

    name: str
    format: str
    blocks: tuple[Block, ...]
    notices: tuple[Notice, ...] = ()

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables in order."""
        return tuple(block for block in self.blocks if isinstance(block, Table))

    def texts(self) -> Iterator[tuple[str, Where]]:
        """Yield every text of the blocks with its place, cell by cell and passage by passage."""
        for block in self.blocks:
            match block:
                case Passage():
                    yield block.printed or block.text, block.where
                case Table():
                    for row in block.rows:
                        for cell in row.cells:
                            if cell.covered:
                                continue
                            yield from ((paragraph.number or "", cell.where) for paragraph in cell.paragraphs)
                            yield cell.text if cell.printed is None else cell.printed, cell.where
                            if cell.comment:
                                yield cell.comment, cell.where
