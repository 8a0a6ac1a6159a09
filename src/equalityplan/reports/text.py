"""Plain text, wrapped, without colour: for a terminal, an e-mail or a print-out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from equalityplan.report import Kind, Options, Report
from equalityplan.report.outline import OUTLINED, Block, Field, Grid, Heading, Item, Paragraph, clean, outline_of

_STEP = 6
_NAME = 16
_LEAST = 24
_UNDERLINES = {1: "=", 2: "-"}


def write(blocks: Iterable[Block], width: int) -> str:
    """Write blocks as text of lines of at most this many characters, where words allow."""
    lines: list[str] = []
    before: Block | None = None
    for block in blocks:
        if before is not None and _parted(before, block):
            lines.append("")
        lines.extend(_lines(block, width))
        before = block
    return "\n".join(lines) + "\n"


def _parted(before: Block, block: Block) -> bool:
    """Whether an empty line stands between two blocks."""
    match before, block:
        case Heading(), _:
            return isinstance(block, Heading)
        case ((Item() | Field()), (Item() | Field())):
            return block.depth == 0 < before.depth
        case _:
            return True


def _lines(block: Block, width: int) -> Iterator[str]:
    match block:
        case Heading():
            yield from _heading(block, width)
        case Paragraph():
            yield from _wrapped(block.text, width, "", "")
        case Item():
            yield from _item(block, width)
        case Field():
            yield from _field(block, width)
        case Grid():
            yield from _grid(block, width)


def _heading(block: Heading, width: int) -> Iterator[str]:
    lines = list(_wrapped(block.text, width, "", ""))
    yield from lines
    if block.depth in _UNDERLINES:
        yield _UNDERLINES[block.depth] * max(len(line) for line in lines)


def _item(block: Item, width: int) -> Iterator[str]:
    indent = " " * (_STEP * block.depth)
    if not block.label:
        yield from _wrapped(block.text, width, f"{indent}- ", f"{indent}  ")
        return
    label = clean(block.label)
    yield from _wrapped(block.text, width, f"{indent}{label}  ".ljust(len(indent) + _STEP), indent + " " * _STEP)


def _field(block: Field, width: int) -> list[str]:
    indent = " " * (_STEP * block.depth)
    return _wrapped(
        block.text, width, f"{indent}{clean(block.name)}: ".ljust(len(indent) + _NAME), indent + _NAME * " "
    )


def _wrapped(text: str, width: int, first: str, others: str) -> list[str]:
    """Break a text into lines; what stands before the first line may be longer than what stands before the others."""
    return list(_filled(clean(text).split(" "), max(width, len(others) + _LEAST), first, others))


def _filled(words: Sequence[str], room: int, first: str, others: str) -> Iterator[str]:
    """Yield lines of as many words as there is room for; a word is never cut."""
    line = first + words[0]
    for word in words[1:]:
        if len(line) + 1 + len(word) > room:
            yield line
            line = others + word
        else:
            line = f"{line} {word}"
    yield line.rstrip()


def _grid(block: Grid, width: int) -> Iterator[str]:
    rows = [[clean(cell) for cell in row] for row in (block.headings, *block.rows)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    # What is too much is taken from the first column, which holds names.
    widths[0] = max(min(widths[0], width - sum(widths[1:]) - 2 * (len(widths) - 1)), _LEAST)
    for number, row in enumerate(rows):
        yield from _grid_row(row, widths)
        if number == 0:
            yield "  ".join("-" * size for size in widths)


def _grid_row(row: list[str], widths: list[int]) -> Iterator[str]:
    name = _filled(row[0].split(" "), widths[0], "", "")
    for first, others in zip_longest(name, [row[1:]], fillvalue=None):
        cells = [first or "", *(others or [])]
        yield "  ".join(cell.ljust(size) for cell, size in zip(cells, widths, strict=False)).rstrip()


def _render(thing: object, kind: Kind, options: Options) -> str:
    return write(outline_of(thing, kind), options.width)


def _join(texts: Iterable[str]) -> str:
    return "\n\n\n".join(text.rstrip("\n") for text in texts) + "\n"


report = Report(format="text", media_type="text/plain; charset=utf-8", kinds=OUTLINED, render=_render, join=_join)
