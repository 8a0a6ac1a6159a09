"""The walk over the tree of a page, without recursion: elements become lines, lists, tables and cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from equalityplan.notice import Notice
from equalityplan.provenance import Where
from equalityplan.readers._bounds import Bounds
from equalityplan.readers.html.flow import Flow, FlowTable, OpenLine
from equalityplan.readers.html.frames import Frame
from equalityplan.readers.html.numbering import Numbering
from equalityplan.readers.html.parts import begin_cell, begin_row, end_table
from equalityplan.readers.html.shown import shown_text
from equalityplan.readers.html.style import PLAIN, Look, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = _HEADINGS | frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form frameset head header hgroup hr html legend li main menu nav noframes ol optgroup p pre search section "
    "summary table tbody td tfoot th thead tr caption ul listing plaintext xmp text".split()
)
_SKIPPED = frozenset(
    "script style template noscript title meta link base iframe audio video canvas datalist xml param source "
    "track col colgroup option".split()
)
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
# What a page's author may leave unclosed without end does not count as depth.
_COUNTED = _BLOCKS - _HEADINGS - frozenset(("p", "li", "dd", "dt", "html", "body"))
_ROLES = {
    "table": "table",
    "grid": "table",
    "treegrid": "table",
    "rowgroup": "tbody",
    "row": "tr",
    "cell": "td",
    "gridcell": "td",
    "columnheader": "th",
    "rowheader": "th",
}
_PARTS = frozenset(("thead", "tbody", "tfoot"))
_IN_TABLES = _PARTS | frozenset(("tr", "td", "th", "caption"))
_CELLS = frozenset(("td", "th"))
_SHOWING = frozenset(("img", "input", "select"))
_MARKING = _IN_TABLES | _LISTS | _SHOWING | frozenset(("table", "li", "br"))
_LONGEST_NUMBER = 20
_NONE: dict[str, str] = {}
_UNWRAPPED = "A table that lays out the page stands here; what stands in its cells was read as if there were no table."


class Walk:
    """Makes the flow of a page.

    Args:
        styles: Tells how elements look.
        bounds: What the document has used of its limits.

    Attributes:
        notices: What should be known about the reading.
    """

    def __init__(self, styles: Styles, bounds: Bounds) -> None:
        self.notices: list[Notice] = []
        self._styles = styles
        self._bounds = bounds
        self._frames = [Frame(flow=[])]
        self._line: OpenLine | None = None
        self._block: _Element | None = None

    def flow_of(self, root: _Element) -> Flow:
        """Give the lines and tables of the page in order."""
        flow = self._frames[0].flow
        waiting: list[tuple[_Element, str, Iterator[_Element]]] = []
        self._enter(root, waiting)
        while waiting:
            element, tag, children = waiting[-1]
            child = next(children, None)
            if child is None:
                waiting.pop()
                self._leave(tag)
                child = element
            elif self._enter(child, waiting):
                continue
            if waiting and child.tail:
                self._text(child.tail)
        self._close_line()
        return flow

    def _enter(self, element: _Element, waiting: list[tuple[_Element, str, Iterator[_Element]]]) -> bool:
        """Enter an element unless its contents are no text of the page."""
        self._bounds.step()
        items = element.items()
        attributes = {str(name): str(value) for name, value in items} if items else _NONE
        tag = _tag_of(str(element.tag), attributes) if attributes else str(element.tag)
        if tag in _SKIPPED:
            return False
        look = self._styles.of(tag, attributes)
        frame = self._frames[-1]
        if look is PLAIN and tag in _CELLS and frame.holds_plain_cells:
            texts = self._plain_texts(element)
            if texts is not None:
                self._plain_cell(element, tag, frame, texts)
                return False
        if tag in _BLOCKS or look is not PLAIN:
            # Other elements only format, and hand down what they are handed.
            frame = self._framed(element, tag, look, frame)
        self._frames.append(frame)
        if tag in _MARKING or look is not PLAIN:
            self._begin(element, tag, look, frame)
        waiting.append((element, tag, element.iterchildren()))
        if element.text:
            self._text(element.text)
        return True

    def _plain_texts(self, element: _Element) -> list[str | None] | None:
        """The texts of a cell that holds nothing but text, or paragraphs of nothing but text; None for any other."""
        if not len(element):
            return [element.text]
        if element.text and not element.text.isspace():
            return None
        texts: list[str | None] = []
        for child in element.iterchildren():
            if child.tag != "p" or len(child) or child.attrib or (child.tail and not child.tail.isspace()):
                return None
            texts.append(child.text)
        return texts if self._styles.of("p", _NONE) is PLAIN else None

    def _plain_cell(self, element: _Element, tag: str, frame: Frame, texts: Iterable[str | None]) -> None:
        """Read such a cell, as nearly all are, without a frame for each element."""
        self._block = element
        if self._line is not None:
            self._close_line()
        if frame.table is not None:
            cell = begin_cell(frame.table, element, heading=tag == "th", in_row=True)
            for text in filter(None, texts):
                cell.add_text(text)

    def _framed(self, element: _Element, tag: str, look: Look, outer: Frame) -> Frame:
        """Give the frame of an element that parts lines or has a look of its own."""
        frame = outer.inner(tag, look)
        if look.fill and frame.cell is not None:
            frame.cell.inner_fills |= {look.fill}
        if tag in _BLOCKS:
            self._block = element
            if self._line is not None:
                self._close_line()
            if tag in _COUNTED:
                frame.depth += 1
                self._bounds.check_depth(frame.depth)
        return frame

    def _begin(self, element: _Element, tag: str, look: Look, frame: Frame) -> None:
        """Do what the beginning of an element of that tag asks for."""
        if tag == "table" or (frame.table is not None and tag in _IN_TABLES):
            self._begin_in_table(element, tag, look, frame)
        elif tag == "br":
            self._break(frame)
        elif tag in _LISTS:
            frame.numbering = Numbering(element, tag, look, frame.lists)
            frame.lists += 1
        elif tag == "li":
            frame.begin_entry(element, look)
        elif look.is_mark and frame.marking is None and tag not in _BLOCKS:
            frame.marking = []
        elif tag in _SHOWING:
            self._show(element, tag, frame)

    def _begin_in_table(self, element: _Element, tag: str, look: Look, frame: Frame) -> None:
        """The same for an element that is a table, or stands in one outside of its cells."""
        table = frame.table
        if table is None or tag == "table":
            frame.begin_table(FlowTable(self._source(), presentational=element.get("role") in {"presentation", "none"}))
        elif tag in _PARTS:
            table.begin_part(tag)
        elif tag == "tr":
            begin_row(table, look)
            frame.in_row = True
        elif tag in {"td", "th"}:
            cell = begin_cell(table, element, heading=tag == "th", in_row=frame.in_row)
            cell.fill = look.fill
            cell.hidden = frame.hidden
            frame.begin_cell(cell)
        else:
            frame.begin_caption(table)

    def _show(self, element: _Element, tag: str, frame: Frame) -> None:
        """Add the words that an element shows without containing them."""
        text = shown_text(element, tag)
        if text:
            self._text(f" {text} ")
        elif text is None and frame.cell is not None:
            frame.cell.images += 1

    def _leave(self, tag: str) -> None:
        if self._line is not None and tag in _BLOCKS:
            self._close_line()
        frame = self._frames.pop()
        outer = self._frames[-1]
        if frame is outer:
            return
        if tag == "li":
            frame.end_entry()
        if frame.marking is not None and outer.marking is None:
            self._mark_line(" ".join("".join(frame.marking).split()))
        elif frame.table is None:
            return
        elif frame.begins_table:
            self._end_table(frame.table, outer)
        elif tag in _PARTS:
            frame.table.begin_part("")

    def _mark_line(self, number: str) -> None:
        """Mark the line as a list entry; what is too long for a number is text."""
        line = self._open_line()
        line.listed = True
        if len(number) > _LONGEST_NUMBER or line.number:
            self._text(number)
        else:
            line.number = number or None
            line.printed = True

    def _end_table(self, table: FlowTable, outer: Frame) -> None:
        """Put a table that has ended into the flow outside it."""
        if end_table(table, outer.flow, outer.cell):
            place = Where(document=self._bounds.name, lines=(table.source, table.source) if table.source else None)
            self.notices.append(Notice(code="table-unwrapped", message=_UNWRAPPED, where=place))

    def _break(self, frame: Frame) -> None:
        if self._line is not None and self._line.heading:
            self._text(" ")
        elif frame.marking is None:
            self._close_line()

    def _text(self, text: str) -> None:
        frame = self._frames[-1]
        if frame.marking is not None:
            frame.marking.append(text)
        elif frame.spaced and "\n" in text:
            for number, line in enumerate(text.split("\n")):
                if number:
                    self._close_line()
                self._add(line, frame)
        else:
            self._add(text, frame)

    def _add(self, text: str, frame: Frame) -> None:
        if self._line is None and (not text or text.isspace()):
            return
        self._open_line().add(text, struck=frame.struck, hidden=frame.hidden, deleted=frame.deleted)
        if frame.cell is not None and frame.fill is None and not text.isspace():
            frame.cell.unfilled = True

    def _open_line(self) -> OpenLine:
        if self._line is None:
            frame = self._frames[-1]
            # Cells are placed by their rows and columns, other lines by where the page writes them.
            source = self._source() if frame.cell is None else None
            self._line = OpenLine(source, heading=frame.heading, spaced=frame.spaced)
            frame.mark_line(self._line)
        return self._line

    def _source(self) -> int | None:
        return getattr(self._block, "sourceline", None)

    def _close_line(self) -> None:
        line = self._line.closed() if self._line is not None else None
        self._line = None
        if line is not None:
            self._frames[-1].flow.append(line)


def _tag_of(tag: str, attributes: dict[str, str]) -> str:
    """The tag, or the one that the element's role stands for."""
    role = attributes.get("role")
    return _ROLES.get(role, tag) if role is not None and tag in {"div", "span", "ul", "li"} else tag
