"""Strings: the texts of a workbook's cells, with what is struck out in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from equalityplan.archive import Archive
from equalityplan.document import Paragraph
from equalityplan.readers._bounds import Bounds
from equalityplan.readers._sheets import paragraphs_of
from equalityplan.readers._xml_events import PLAIN_TEXT, Attributes, XmlEvents

# As the standard of 2006 names its elements, and its strict form.
SPACES = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
# A text without runs, as nearly all are; some at a time, so that a large part is not taken whole.
_PLAIN_ITEM = f'<si><t(?: xml:space="preserve")?>{PLAIN_TEXT}*+</t></si>'
_PLAIN_ITEMS = re.compile(f"(?:{_PLAIN_ITEM}){{1,500}}+".encode())
_PLAIN_TEXT = re.compile("<t[^>]*>([^<]*)")
_OFF = frozenset(("0", "false"))


class Text(NamedTuple):
    """The text of a cell.

    Attributes:
        paragraphs: Its paragraphs.
        struck: Whether all of it is struck out, or None where that is as its cell says.
        partly: The words struck out, where others are not.
    """

    paragraphs: tuple[Paragraph, ...]
    struck: bool | None = None
    partly: str = ""


def read_strings(archive: Archive, part: str | None, bounds: Bounds) -> list[Text]:
    """Give the texts that cells name by number."""
    strings: list[Text] = []
    if part is None or part not in archive:
        return strings

    def keep(text: Text) -> None:
        bounds.step()
        if len(strings) >= bounds.limits.cells:
            raise bounds.error(f"the workbook has more than {bounds.limits.cells} texts, the most that may be read")
        strings.append(text)

    def keep_plain(stretch: str) -> None:
        for text in _PLAIN_TEXT.findall(stretch):
            keep(Text(paragraphs_of(unescaped(text), bounds)))

    events = XmlEvents(archive, part, bounds)
    events.plain(_PLAIN_ITEMS, SPACES, keep_plain)
    RichText(events, "si", keep, bounds)
    events.run()
    return strings


def unescaped(text: str) -> str:
    r"""Give a text whose characters are partly written by their numbers.

    Examples:
        >>> unescaped("Ask_x000D_\nTell"), unescaped("snake_case")
        ('Ask\r\nTell', 'snake_case')
    """
    if "_x" not in text:
        return text
    read = _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), text)
    # A character beyond the first 65,536 is written as two halves.
    return _CONTROL.sub(" ", read.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


class RichText:
    """Gathers the text of an element: its runs, without what only says how to pronounce them.

    Args:
        events: The events of the part.
        name: Name of the element.
        done: What to do with its text.
        bounds: What the document has used of its limits.
    """

    def __init__(self, events: XmlEvents, name: str, done: Callable[[Text], None], bounds: Bounds) -> None:
        self._bounds = bounds
        self._events = events
        self._done = done
        self._runs: list[tuple[str, bool]] = []
        self._struck = False
        self._own = False
        self._plain = 0
        self._spoken = False
        events.on(name, SPACES, start=self._begin, end=self._finish)
        events.on("r", SPACES, start=self._run)
        events.on("strike", SPACES, start=self._strike)
        events.on("rPr", SPACES, start=self._look)
        events.on("rPh", SPACES, start=self._speak, end=self._spoke)
        events.on("t", SPACES, start=events.collect, end=self._text)

    def _begin(self, _: Attributes) -> None:
        self._runs = []
        self._struck = self._own = self._spoken = False
        self._plain = 0

    def _run(self, _: Attributes) -> None:
        self._struck = self._own = False

    def _look(self, _: Attributes) -> None:
        self._own = True

    def _strike(self, attributes: Attributes) -> None:
        self._struck = attributes.get("val", "true") not in _OFF

    def _speak(self, _: Attributes) -> None:
        self._spoken = True

    def _spoke(self) -> None:
        self._spoken = False

    def _text(self) -> None:
        text = self._events.collected()
        if not self._spoken:
            self._plain += not self._own
            self._runs.append((text, self._struck))

    def _finish(self) -> None:
        text = unescaped("".join([text for text, _ in self._runs]))
        paragraphs = paragraphs_of(text, self._bounds)
        if self._plain == len(self._runs):
            self._done(Text(paragraphs))
            return
        struck = [run for run, struck in self._runs if struck and run.strip()]
        whole = bool(struck) and all(struck or not run.strip() for run, struck in self._runs)
        partly = "" if whole else unescaped(" ".join(struck))
        self._done(Text(paragraphs, None if self._plain else whole, partly))
