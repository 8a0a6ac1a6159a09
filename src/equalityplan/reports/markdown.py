"""Markdown (GitHub Flavored), with every word of the document escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from equalityplan.report import Kind, Options, Report
from equalityplan.report.outline import OUTLINED, Block, Field, Grid, Heading, Item, Paragraph, clean, outline_of

_SPECIAL = re.compile(r"[\\`*_{}\[\]#|~$^!]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# At the start of a line this begins a list.
_NUMBER = re.compile(r"(\d+)([.)](?:\s|$))")


def escaped(text: str) -> str:
    r"""Give a text as Markdown that shows it as it stands, on one line.

    Examples:
        >>> print(escaped("<b>5 * 3 | _x_</b>"))
        &lt;b&gt;5 \* 3 \| \_x\_&lt;/b&gt;
        >>> print(escaped("1. first"), escaped("- last"))
        1\. first \- last
    """
    line = _SPECIAL.sub(r"\\\g<0>", clean(text)).translate(_ENTITIES)
    if line[:1] in ("-", "+", "="):
        return f"\\{line}"
    return _NUMBER.sub(r"\1\\\2", line, count=1) if _NUMBER.match(line) else line


def write(blocks: Iterable[Block]) -> str:
    """Write blocks as Markdown."""
    lines: list[str] = []
    before: Block | None = None
    for block in blocks:
        listed = isinstance(block, (Item, Field)) and isinstance(before, (Item, Field))
        if before is not None and not listed:
            lines.append("")
        lines.extend(_lines(block))
        before = block
    return "\n".join(lines) + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.depth} {escaped(block.text)}"
        case Paragraph():
            yield escaped(block.text)
        case Item():
            label = f"**{escaped(block.label)}** " if block.label else ""
            yield f"{'  ' * block.depth}- {label}{escaped(block.text)}".rstrip()
        case Field():
            yield f"{'  ' * block.depth}- *{escaped(block.name)}:* {escaped(block.text)}".rstrip()
        case Grid():
            yield _row(block.headings)
            yield _row(("---",) * len(block.headings), escape=False)
            yield from (_row(row) for row in block.rows)


def _row(cells: Iterable[str], *, escape: bool = True) -> str:
    return f"| {' | '.join(escaped(cell) if escape else cell for cell in cells)} |"


def _render(thing: object, kind: Kind, _options: Options) -> str:
    return write(outline_of(thing, kind))


def _join(texts: Iterable[str]) -> str:
    return "\n\n---\n\n".join(text.rstrip("\n") for text in texts) + "\n"


report = Report(
    format="markdown", media_type="text/markdown; charset=utf-8", kinds=OUTLINED, render=_render, join=_join
)
