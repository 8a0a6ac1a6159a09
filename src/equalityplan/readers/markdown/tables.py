"""The rule for tables: the header as the parser reads it, and one token for each row below it."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock, table
from markdown_it.token import Token

from equalityplan.readers._bounds import Bounds

ROW = "table_row"
_BAR = re.compile(r"(?<!\\)\|")
_HEAD = 2


class TableRule:
    """Reads tables in the parser's place, which makes a dozen tokens of every row and leaves surplus cells out.

    Args:
        bounds: What the document has used of its limits.
    """

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds

    def read(self, state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - the parser's form
        """Read the table that begins with a line, if one does.

        Args:
            state: What the parser has read.
            start: The line, from 0.
            end: The line after the last that may belong to it.
            silent: Whether to say only if a table begins.

        Raises:
            DocumentError: The table has too many rows, or asks for too much time.
        """
        first = len(state.tokens)
        begins = table(state, start, min(end, start + _HEAD), silent)
        if silent or not begins:
            return begins
        closing = state.tokens.pop()
        number = start + _HEAD
        while number < end and _goes_on(state, number, end):
            self._bounds.step()
            self._bounds.check_rows(number - start)
            state.tokens.append(_row(state, number))
            number += 1
        state.tokens.append(closing)
        state.tokens[first].map = [start, number]
        state.line = number
        return True


def cells_of(line: str) -> list[str]:
    r"""Give the texts of a row's cells.

    Examples:
        >>> cells_of(r"| Ask \| tell | Clerk |"), cells_of("Ask||")
        (['Ask | tell', 'Clerk'], ['Ask', ''])
    """
    texts = _BAR.split(line)
    first, last = texts[0] == "", len(texts) > 1 and texts[-1] == ""
    return [text.replace("\\|", "|").strip() for text in texts[first : len(texts) - last]]


def _row(state: StateBlock, number: int) -> Token:
    text = _text(state, number)
    return Token(ROW, "tr", 0, map=[number, number + 1], level=state.level + 1, content=text, block=True)


def _text(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]].strip()


def _goes_on(state: StateBlock, number: int, end: int) -> bool:
    """Whether a line is a row of the table above it: neither empty nor the beginning of something else."""
    text = _text(state, number)
    if not text or state.sCount[number] < state.blkIndent or state.is_code_block(number):
        return False
    # Nothing else begins with a bar.
    if text.startswith("|"):
        return True
    return not any(rule(state, number, end, True) for rule in state.md.block.ruler.getRules("blockquote"))
