"""Text reports in terminals: verdicts in colour where a person looks, plain text everywhere else."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from typing import TextIO

# The words stand there in any case; colour only helps to find them.
_STYLES = {
    "not met": "bold red",
    "partially met": "yellow",
    "met": "green",
    "cannot tell": "magenta",
    "overdue": "bold red",
    "done": "green",
}
_VERDICT = re.compile(
    r"(?:^(?:\S+(?: row \d+)? {1,8}|[ ]+(?:Planned|Delivered|Overall): +)|, |: )"
    r"(not met|partially met|met|cannot tell)(?=[:.,;]|$)",
    re.IGNORECASE,
)
_LATE = re.compile(r"\b(overdue|done)\b(?=[ ,.;(]|$)", re.IGNORECASE)
_UNDERLINE = re.compile(r"[=-]{3,}")


def in_colour(file: TextIO) -> bool:
    """Say whether what is written to a file may be in colour.

    It may where the file is a terminal that knows colours, nobody has set ``NO_COLOR`` (https://no-color.org), and
    rich is installed.
    """
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not file.isatty():
        return False
    try:
        import rich.text  # noqa: F401, PLC0415 - an optional extra, and never worth an error
    except ImportError:
        return False
    return True


def print_report(text: str, file: TextIO | None = None) -> None:
    """Print a text report, in colour where that helps and can be shown, else as it is.

    Args:
        text: The report, as `render` gives it in the format ``text``.
        file: Where to; standard output unless given.
    """
    out = file or sys.stdout
    if in_colour(out):
        _print_in_colour(text, out)
    else:
        out.write(text)


def _print_in_colour(text: str, file: TextIO) -> None:
    from rich.console import Console  # noqa: PLC0415 - an optional extra
    from rich.text import Text  # noqa: PLC0415

    # Lines are broken already; what is longer than the terminal is left to it.
    console = Console(file=file, highlight=False, markup=False, emoji=False, soft_wrap=True)
    shown = Text(text.removesuffix("\n"))
    for style, first, last in spans_of(text):
        shown.stylize(style, first, last)
    console.print(shown)


def spans_of(text: str) -> Iterator[tuple[str, int, int]]:
    r"""Yield what is to be coloured: a style, the first character and the one after the last.

    Examples:
        >>> list(spans_of("Title\n=====\n2.1  Not met: A criterion\n"))
        [('bold', 0, 5), ('bold red', 17, 24)]
    """
    lines = text.split("\n")
    at = 0
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line and _UNDERLINE.fullmatch(following):
            yield "bold", at, at + len(line)
        for found in (*_VERDICT.finditer(line), *_LATE.finditer(line)):
            yield _STYLES[found[1].lower()], at + found.start(1), at + found.end(1)
        at += len(line) + 1
