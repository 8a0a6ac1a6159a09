"""The parser of Markdown, kept within the limits: blocks first, then the text of each."""

from __future__ import annotations

import re
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from equalityplan.readers._bounds import Bounds
from equalityplan.readers.markdown.inline import InlineLine, lines_of
from equalityplan.readers.markdown.tables import TableRule

# The parser leaves out what stands deeper, so that nothing may stand as deep.
_DEPTH = 100
_MARGIN = 4
# Inside one paragraph nothing is left out, and brackets in brackets cost time by this depth.
_INLINE_DEPTH = 20
# What is longer is no paragraph; it is taken as it is.
_LONGEST = 100_000
# What is none of this is no markup inside a line.
_MARKUP = re.compile(r"[\\`*_\[\]!<>&~\n]")


class Parser:
    """Parses one text.

    Args:
        bounds: What the document has used of its limits.
    """

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._references: dict[str, Any] = {}
        self._blocks = MarkdownIt("commonmark", {"html": True, "maxNesting": _DEPTH}).enable("table")
        self._inline = MarkdownIt("commonmark", {"html": True, "maxNesting": _INLINE_DEPTH}).enable("strikethrough")
        self._blocks.block.ruler.at("table", TableRule(bounds).read, {"alt": ["paragraph", "reference"]})
        # Both rules match nothing; they look at the clock wherever the parser asks what begins.
        self._blocks.block.ruler.before("table", "clock", self._step)
        self._inline.inline.ruler.before("text", "clock", self._step)

    def blocks(self, text: str) -> list[Token]:
        """Give the tokens of a text's blocks.

        Raises:
            DocumentError: It asks for too much time, or blocks stand in one another too deep.
        """
        tokens: list[Token] = []
        try:
            self._blocks.block.parse(text, self._blocks, self._references, tokens)
        except RecursionError:
            self._bounds.check_depth(self._bounds.limits.depth + 1)
        depth = max((token.level for token in tokens), default=0)
        self._bounds.check_depth(depth)
        if depth >= _DEPTH - _MARGIN:
            raise self._bounds.error(f"blocks stand in one another more than {_DEPTH - _MARGIN} deep, the most allowed")
        return tokens

    def lines(self, token: Token) -> list[InlineLine]:
        """Give the lines of a paragraph, heading or cell."""
        return self.lines_of_text(token.content)

    def lines_of_text(self, text: str) -> list[InlineLine]:
        """Give the lines that a text makes."""
        if len(text) > _LONGEST:
            return [InlineLine(line.strip()) for line in text.split("\n") if line.strip()]
        if not _MARKUP.search(text):
            return [InlineLine(text.strip())] if text.strip() else []
        tokens: list[Token] = []
        self._inline.inline.parse(text, self._inline, self._references, tokens)
        return lines_of(tokens)

    def _step(self, *_: object) -> bool:
        self._bounds.step()
        return False
