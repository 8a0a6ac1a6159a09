"""Flows: what stands one under another on a page or in a cell, lines and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_SPACE = re.compile(r"[ \t\n\r\f]+")
_NO_FILLS: frozenset[str] = frozenset()


def one_spaced(text: str) -> str:
    r"""Give a text with one space for each run of the white space that a page may write for it.

    Examples:
        >>> one_spaced("Head of\n  Policy")
        'Head of Policy'
    """
    # A text that can be printed as it stands has no white space but single spaces and wider ones.
    return text if "  " not in text and text.isprintable() else _SPACE.sub(" ", text)


class Line(NamedTuple):
    """One paragraph, heading, list entry or line.

    Attributes:
        text: Its words, with one space where the page has white space.
        heading: Whether it is a heading.
        listed: Whether it begins a list entry.
        number: The number or bullet that is shown before it.
        struck, hidden: Whether all of it is struck out, or hidden.
        partly_struck, partly_hidden: Whether some of it is.
        source: The line of the page that it begins in.
        deleted: Words inside it that a tracked change took out; they are not in its text.
    """

    text: str
    heading: bool = False
    listed: bool = False
    number: str | None = None
    struck: bool = False
    hidden: bool = False
    partly_struck: bool = False
    partly_hidden: bool = False
    source: int | None = None
    deleted: str = ""

    @property
    def uniform(self) -> bool:
        """Whether one thing holds for all of it: it is shown or not, struck out or not, and nothing was taken out."""
        return not (self.partly_struck or self.partly_hidden or self.deleted)

    @property
    def marked_text(self) -> str:
        """The text with its number or bullet, as it is shown."""
        return f"{self.number} {self.text}" if self.number else self.text


class FlowCell:
    """One cell of a table of the page.

    Attributes:
        flow: What stands in it.
        heading: Whether it is a heading of a row or column.
        colspan, rowspan: What the page says that it covers; 0 rows are all rows down to the end of its part.
        fill: Its own background.
        hidden: Whether it, its row or what it stands in is hidden.
        inner_fills: Backgrounds of what stands in it.
        unfilled: Whether some of its text has no such background.
        images: Images in it that come without words.
    """

    __slots__ = ("colspan", "fill", "flow", "heading", "hidden", "images", "inner_fills", "rowspan", "unfilled")

    def __init__(self, *, heading: bool) -> None:
        self.flow: Flow = []
        self.heading = heading
        self.colspan = 1
        self.rowspan = 1
        self.fill: str | None = None
        self.hidden = False
        self.inner_fills = _NO_FILLS
        self.unfilled = False
        self.images = 0

    def add_text(self, text: str) -> None:
        """Add text that nothing marks or parts, as one line."""
        words = one_spaced(text).strip()
        if words:
            self.flow.append(Line(words))
            self.unfilled = True


class FlowRow:
    """One row of a table of the page.

    Attributes:
        cells: Its cells in the order of the page.
        part: Number of the part of the table, head, body or foot, that it stands in.
        head, foot: Whether that part is the head or the foot.
        fill: Its background.
    """

    __slots__ = ("cells", "fill", "foot", "head", "part")

    def __init__(self, part: int, kind: str, fill: str | None) -> None:
        self.cells: list[FlowCell] = []
        self.part = part
        self.head = kind == "thead"
        self.foot = kind == "tfoot"
        self.fill = fill


class FlowTable:
    """One table of the page.

    Attributes:
        rows: Its rows in the order of the page.
        caption: Its caption.
        stray: What stands in it outside of its cells.
        presentational: Whether the page says that it is for layout only.
        part: Number of the part that its next row stands in.
        part_kind: Tag of that part, or nothing.
        implicit: Whether its last row began with a cell, as the page names none.
        source: The line of the page that it begins in.
        weight: Characters of the text in it.
    """

    __slots__ = ("caption", "implicit", "part", "part_kind", "presentational", "rows", "source", "stray", "weight")

    def __init__(self, source: int | None, *, presentational: bool) -> None:
        self.source = source
        self.rows: list[FlowRow] = []
        self.caption: Flow = []
        self.stray: Flow = []
        self.presentational = presentational
        self.part = 0
        self.part_kind = ""
        self.implicit = False
        self.weight = 0

    def begin_part(self, kind: str) -> None:
        """Begin a head, body or foot, or what follows one."""
        self.part += 1
        self.part_kind = kind
        self.implicit = False

    def weigh(self) -> None:
        """Count the characters of the text in it, now that all tables in it are counted."""
        items = [item for cell in self.cells() for item in cell.flow]
        self.weight = sum(len(item.text) if isinstance(item, Line) else item.weight for item in items)

    def cells(self) -> Iterator[FlowCell]:
        """Yield its cells, row by row."""
        for row in self.rows:
            yield from row.cells


Flow = list[Line | FlowTable]


def lines_of(flow: Flow) -> Iterator[Line]:
    """Yield the lines of a flow and of the tables in it, however deep, in order."""
    waiting: list[Iterator[Line | FlowTable]] = [iter(flow)]
    while waiting:
        item = next(waiting[-1], None)
        if item is None:
            waiting.pop()
        elif isinstance(item, Line):
            yield item
        else:
            waiting.append(_contents(item))


def _contents(table: FlowTable) -> Iterator[Line | FlowTable]:
    yield from table.caption
    for cell in table.cells():
        yield from cell.flow


class OpenLine:
    """A line that is being read.

    Args:
        source: The line of the page that it begins in.
        heading: Whether it is a heading.
        spaced: Whether its spaces stand as they are written.

    Attributes:
        listed: Whether it begins a list entry.
        number: The number or bullet that is shown before it.
        printed: Whether the page itself prints that number, so that it counts where it stands alone.
    """

    __slots__ = ("_deleted", "_marked", "_pieces", "_spaced", "heading", "listed", "number", "printed", "source")

    def __init__(self, source: int | None, *, heading: bool = False, spaced: bool = False) -> None:
        self._pieces: list[tuple[str, bool, bool]] = []
        self._deleted: list[int] = []
        self._spaced = spaced
        self._marked = False
        self.source = source
        self.heading = heading
        self.listed = False
        self.number: str | None = None
        self.printed = False

    def add(self, text: str, *, struck: bool, hidden: bool, deleted: bool = False) -> None:
        """Add a piece of text."""
        if deleted:
            self._deleted.append(len(self._pieces))
        self._pieces.append((text, struck, hidden))
        self._marked = self._marked or struck or hidden

    def closed(self) -> Line | None:
        """Give the line, or None if it has no words. What is deleted in part of it is no part of its text."""
        deleted = self._taken_out()
        text = "".join([piece for piece, _, _ in self._pieces])
        text = (text if self._spaced else one_spaced(text)).strip()
        if not text:
            alone = self.number if self.printed else None
            return Line(alone, source=self.source) if alone and any(map(str.isalnum, alone)) else None
        if not self._marked:
            return Line(text, self.heading, self.listed, self.number, source=self.source, deleted=deleted)
        looks = {(struck, hidden) for piece, struck, hidden in self._pieces if not piece.isspace()}
        struck, hidden = {struck for struck, _ in looks}, {hidden for _, hidden in looks}
        return Line(
            text,
            self.heading,
            self.listed,
            self.number,
            struck == {True},
            hidden == {True},
            len(struck) > 1,
            len(hidden) > 1,
            self.source,
            deleted,
        )

    def _taken_out(self) -> str:
        """Take the deleted pieces out, unless they are all that the line says."""
        gone = set(self._deleted)
        if not gone or all(n in gone or piece.isspace() for n, (piece, _, _) in enumerate(self._pieces)):
            return ""
        words = " ".join(" ".join(self._pieces[n][0] for n in self._deleted).split())
        self._pieces = [piece for n, piece in enumerate(self._pieces) if n not in gone]
        return words
