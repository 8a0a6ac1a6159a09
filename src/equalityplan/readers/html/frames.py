"""Frames: what an element hands down to what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalityplan.readers.html.flow import Flow, FlowCell, FlowTable, Line, OpenLine
from equalityplan.readers.html.numbering import Numbering
from equalityplan.readers.html.style import Look

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACED = frozenset(("pre", "listing", "xmp", "plaintext", "textarea"))


class _Entry:
    """A list entry whose first line is still to come."""

    __slots__ = ("begun", "number")

    def __init__(self, number: str | None) -> None:
        self.number = number
        self.begun = False


class Frame:
    """What holds inside one element.

    Attributes:
        flow: Where its lines and tables go.
        tag: Its tag.
        table: The table that it is a part of, outside of the table's cells.
        begins_table: Whether it is that table itself.
        in_row: Whether it stands in a row of the table.
        cell: The cell that it stands in.
        depth: How many elements it stands in, those aside that only format.
        lists: How many lists it stands in.
        numbering: The list whose entries stand directly in it.
        marking: Pieces of the number that Word printed, while they are read.
        heading, struck, hidden, spaced: Whether its text is a heading, struck out, hidden, spaced as written.
        deleted: Whether a tracked change took its text out.
        fill: The background that it has inside its cell.
    """

    __slots__ = (
        "begins_table",
        "cell",
        "deleted",
        "depth",
        "entry",
        "fill",
        "flow",
        "heading",
        "hidden",
        "in_row",
        "lists",
        "marking",
        "numbering",
        "spaced",
        "struck",
        "table",
        "tag",
    )

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.tag = ""
        self.table: FlowTable | None = None
        self.begins_table = False
        self.in_row = False
        self.cell: FlowCell | None = None
        self.depth = 0
        self.lists = 0
        self.numbering: Numbering | None = None
        self.entry: _Entry | None = None
        self.marking: list[str] | None = None
        self.heading = False
        self.struck = False
        self.hidden = False
        self.spaced = False
        self.deleted = False
        self.fill: str | None = None

    @property
    def holds_plain_cells(self) -> bool:
        """Whether it is a row of a table, with nothing that marks what stands in it."""
        marked = self.hidden or self.struck or self.spaced or self.deleted or self.marking is not None
        return self.in_row and self.table is not None and not marked

    def inner(self, tag: str, look: Look) -> Frame:
        """Give the frame of an element that stands in this one."""
        # There are many frames, so that they are made without the detours of copying in general.
        frame = Frame(self.flow)
        frame.tag = tag
        frame.table = self.table
        frame.in_row = self.in_row
        frame.cell = self.cell
        frame.depth = self.depth
        frame.lists = self.lists
        frame.numbering = self.numbering
        frame.entry = self.entry
        frame.marking = self.marking
        frame.heading = self.heading or (tag[0] == "h" and tag[1:] in {"1", "2", "3", "4", "5", "6"})
        frame.struck = self.struck or look.struck
        frame.hidden = self.hidden or look.hidden
        frame.spaced = self.spaced or look.spaced or tag in _SPACED
        frame.deleted = self.deleted or tag == "del"
        frame.fill = look.fill or self.fill
        return frame

    def begin_table(self, table: FlowTable) -> None:
        """Make this the frame of a table."""
        self.table = table
        self.begins_table = True
        self.in_row = False
        self.flow = table.stray

    def begin_caption(self, table: FlowTable) -> None:
        """Make this the frame of a table's caption."""
        self.table = None
        self.flow = table.caption

    def begin_cell(self, cell: FlowCell) -> None:
        """Make this the frame of a cell."""
        self.cell = cell
        self.flow = cell.flow
        self.table = None
        self.in_row = False
        self.lists = 0
        self.numbering = None
        self.entry = None
        self.marking = None
        self.heading = False
        self.fill = None

    def begin_entry(self, element: _Element, look: Look) -> None:
        """Make this the frame of a list entry, whose number or bullet its first line will show."""
        number = self.numbering.mark(element, look) if self.numbering else "•"
        waiting = self.entry.number if self.entry is not None and not self.entry.begun else None
        if self.entry is not None:
            self.entry.begun = True
        if waiting and number and waiting[0].isalnum() and number[0].isalnum():
            number = f"{waiting} {number}"
        self.entry = _Entry(number)

    def end_entry(self) -> None:
        """Keep the number of an entry that is all its cell holds: the number of a row."""
        number = self.entry.number if self.entry is not None and not self.entry.begun else None
        if number and self.cell is not None and not self.cell.flow and any(map(str.isalnum, number)):
            self.flow.append(Line(text=number))

    def mark_line(self, line: OpenLine) -> None:
        """Mark the first line of a list entry as such."""
        if self.entry is not None and not self.entry.begun:
            line.listed = True
            line.number = self.entry.number
            self.entry.begun = True
