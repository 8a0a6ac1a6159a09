"""Texts: what the cells, comments and boxes of an OpenDocument spreadsheet say."""

from __future__ import annotations

from typing import NamedTuple

from equalityplan.document import Paragraph
from equalityplan.readers._bounds import Bounds
from equalityplan.readers._sheets import number_of, paragraphs_of
from equalityplan.readers._xml_events import Attributes, XmlEvents
from equalityplan.readers.ods.styles import Styles

_SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TEXT, _DRAW = f"{_SPACE}office:1.0", f"{_SPACE}text:1.0", f"{_SPACE}drawing:1.0"
_SHAPES = "frame custom-shape rect ellipse circle caption g line connector polygon path".split()
_SPACES = 100


class CellText(NamedTuple):
    """What a cell says.

    Attributes:
        text: Its words, a line to a paragraph.
        struck: Whether all of them are struck out, or None where that is as the cell says.
        partly: The words struck out, where others are not.
        comment: Its comment, or nothing.
    """

    text: str
    struck: bool | None
    partly: str
    comment: str


class Texts:
    """Gathers the paragraphs of a cell, of the comment and of the boxes in it.

    Args:
        events: The events of the content.
        styles: The styles of the document.
        bounds: What the document has used of its limits.
    """

    def __init__(self, events: XmlEvents, styles: Styles, bounds: Bounds) -> None:
        self._bounds = bounds
        self._events = events
        self._styles = styles
        self._runs: list[tuple[str, bool | None]] = []
        self._spans: list[bool | None] = []
        self._lines: list[str] = []
        self._comment: list[str] = []
        self._box: list[str] = []
        self._comments = 0
        self._shapes = 0
        self._styled = False
        self._struck: list[tuple[str, bool | None]] = []
        events.on("p", (_TEXT,), start=self._begin_paragraph, end=self._end_paragraph)
        events.on("span", (_TEXT,), start=self._begin_span, end=self._end_span)
        events.on("s", (_TEXT,), start=self._take_spaces)
        events.on("tab", (_TEXT,), start=lambda _: events.add(" "))
        events.on("line-break", (_TEXT,), start=lambda _: events.add("\n"))
        events.on("annotation", (_OFFICE,), start=self._begin_comment, end=self._end_comment)
        for shape in _SHAPES:
            events.on(shape, (_DRAW,), start=self._begin_shape, end=self._end_shape)

    def reset(self) -> None:
        """Forget what was gathered."""
        self.begin()
        self._box = []

    def begin(self) -> None:
        """Begin a cell."""
        self._lines = []
        self._comment = []
        self._struck = []
        self._styled = False

    def end(self) -> CellText:
        """Give what the cell says that ends."""
        text = self._lines[0] if len(self._lines) == 1 else "\n".join(self._lines)
        comment = "\n".join(self._comment).strip() if self._comment else ""
        told = {struck for run, struck in self._struck if run.strip()} if self._styled else {None}
        if True not in told:
            return CellText(text, False if told == {False} else None, "", comment)
        partly = " ".join(run for run, struck in self._struck if struck) if len(told) > 1 else ""
        return CellText(text, not partly, partly, comment)

    def boxes(self, row: int) -> list[tuple[int, tuple[Paragraph, ...]]]:
        """Give the texts of boxes since this was asked before, as they stand at a row."""
        paragraphs = paragraphs_of("\n".join(self._box), self._bounds) if self._box else ()
        self._box = []
        return [(row, paragraphs)] if paragraphs else []

    def _begin_paragraph(self, _: Attributes) -> None:
        self._runs = []
        self._spans = []
        self._events.collect()

    def _end_paragraph(self) -> None:
        self._flush(again=False)
        if self._lines or self._comments or self._shapes:
            self._bounds.add_cells(1)
        text = "".join([text for text, _ in self._runs])
        if self._comments:
            self._comment.append(text)
        elif self._shapes:
            self._box.append(text)
        else:
            self._lines.append(text)
            self._struck.extend(self._runs)

    def _begin_span(self, attributes: Attributes) -> None:
        self._flush()
        own = self._styles.strikes(attributes.get(f"{_TEXT} style-name"))
        self._styled = self._styled or own is not None
        self._spans.append(own if own is not None else self._spans[-1] if self._spans else None)

    def _end_span(self) -> None:
        self._flush()
        if self._spans:
            self._spans.pop()

    def _flush(self, *, again: bool = True) -> None:
        """Put the characters so far down as one run."""
        text = self._events.collected()
        if text:
            self._runs.append((text, self._spans[-1] if self._spans else None))
        if again:
            self._events.collect()

    def _take_spaces(self, attributes: Attributes) -> None:
        self._events.add(" " * min(number_of(attributes.get(f"{_TEXT} c"), 1), _SPACES))

    def _begin_comment(self, _: Attributes) -> None:
        self._comments += 1

    def _end_comment(self) -> None:
        self._comments -= 1

    def _begin_shape(self, _: Attributes) -> None:
        self._shapes += 1

    def _end_shape(self) -> None:
        self._shapes -= 1
