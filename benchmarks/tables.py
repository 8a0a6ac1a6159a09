"""Tables in Markdown that can be read as they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence


def percent(count: int, of: int) -> str:
    """Give a share in per cent, with one place."""
    return f"{100 * count / of:.1f} %" if of else "–"


def table(headings: Sequence[str], body: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table: words in the first column, figures in the others."""
    lines = [headings, *body]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    for line in (lines[0], rule, *lines[1:]):
        figures = (cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True))
        yield f"| {' | '.join((line[0].ljust(widths[0]), *figures))} |"
