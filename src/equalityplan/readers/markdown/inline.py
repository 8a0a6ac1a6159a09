"""Inline text of Markdown: the lines that one paragraph, heading or cell makes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from equalityplan.fragment import is_parting, known_tag

if TYPE_CHECKING:
    from markdown_it.token import Token

_STRIKING = r"(?i)<(/?)(?:del|s|strike)\b[^<>]*>"
_TASK = re.compile(r"\[([ xX])\](?=\s|$)")


class InlineLine(NamedTuple):
    """One line.

    Attributes:
        text: Its words.
        listed: Whether it is an entry of a list written in HTML.
        struck: Whether all of it is struck out.
        partly_struck: Whether only some of it is.
    """

    text: str
    listed: bool = False
    struck: bool = False
    partly_struck: bool = False


def lines_of(tokens: Iterable[Token]) -> list[InlineLine]:
    """Give the lines that the tokens of one paragraph, heading or cell make.

    A break parts lines and a line end does not. Of HTML only tags that conversions write are taken for markup.
    """
    lines = _Lines()
    for token in tokens:
        match token.type:
            case "softbreak":
                lines.add(" ")
            case "hardbreak":
                lines.part(listed=False)
            case "s_open" | "s_close":
                lines.struck = token.type == "s_open"
            case "html_inline":
                lines.add_tag(token.content)
            case _:
                lines.add(token.content)
    return lines.closed()


def with_boxes(text: str) -> str:
    """Give a text whose box to tick, written ``[x]``, is drawn.

    Examples:
        >>> with_boxes("[x] Ask"), with_boxes("[ ]"), with_boxes("[a] Ask")
        ('☒ Ask', '☐', '[a] Ask')
    """
    box = _TASK.match(text)
    return text if box is None else ("☐" if box[1] == " " else "☒") + text[box.end() :]


class _Lines:
    """The lines of one text while they are read."""

    def __init__(self) -> None:
        self.struck = False
        self._lines: list[tuple[list[tuple[str, bool]], bool]] = [([], False)]

    def add(self, text: str) -> None:
        if text:
            self._lines[-1][0].append((text, self.struck))

    def part(self, *, listed: bool) -> None:
        self._lines.append(([], listed))

    def add_tag(self, tag: str) -> None:
        striking = re.fullmatch(_STRIKING, tag)
        name = known_tag(tag)
        if striking:
            self.struck = not striking[1]
        elif name is not None and is_parting(name):
            self.part(listed=name == "li" and not tag.startswith("</"))
        elif name is None and not tag.startswith("<!--"):
            self.add(tag)

    def closed(self) -> list[InlineLine]:
        return [line for pieces, listed in self._lines if (line := _closed(pieces, listed=listed)).text]


def _closed(pieces: list[tuple[str, bool]], *, listed: bool) -> InlineLine:
    struck = {struck for text, struck in pieces if not text.isspace()}
    text = with_boxes("".join(text for text, _ in pieces).strip())
    return InlineLine(text, listed=listed, struck=struck == {True}, partly_struck=len(struck) > 1)
