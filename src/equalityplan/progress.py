"""Progress of long work: how far it is, in terminals and notebooks, and silence everywhere else."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from html import escape
from importlib import import_module
from typing import TypeVar

_T = TypeVar("_T")


def tracked(items: Iterable[_T], label: str, *, shown: bool | None = None) -> Iterator[_T]:
    """Yield items one by one, and show how many of them are done.

    In a terminal it is shown on standard error with rich, where that is installed, and is gone when all is done; in a
    notebook it is a bar below the cell. In a pipe, a file or a scheduled job nothing is shown.

    Args:
        items: The items.
        label: What is being done, such as "Reading plans".
        shown: Whether to show it; unless given, only where a person is watching and there is more than one item.

    Examples:
        >>> list(tracked(["a.txt", "b.txt"], "Reading plans", shown=False))
        ['a.txt', 'b.txt']
    """
    every = list(items)
    with _display(label, len(every), shown=len(every) > 1 if shown is None else shown, asked=bool(shown)) as advance:
        for item in every:
            yield item
            advance()


def in_notebook() -> bool:
    """Say whether the code runs in the kernel of a notebook."""
    # Only a notebook has loaded it; loading it here would make every program look like one.
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    return hasattr(shell, "kernel")


def in_terminal() -> bool:
    """Say whether standard error is a terminal that can draw over what it wrote."""
    return bool(sys.stderr and sys.stderr.isatty()) and os.environ.get("TERM") != "dumb"


@contextmanager
def _display(label: str, total: int, *, shown: bool, asked: bool) -> Iterator[Callable[[], None]]:
    if shown and in_notebook():
        yield _bar_in_notebook(label, total)
    elif shown and (asked or in_terminal()):
        with _bar_in_terminal(label, total) as advance:
            yield advance
    else:
        yield _nothing


def _nothing() -> None:
    """Show nothing."""


@contextmanager
def _bar_in_terminal(label: str, total: int) -> Iterator[Callable[[], None]]:
    try:
        from rich.console import Console  # noqa: PLC0415 - an optional extra, and never worth an error
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415
    except ImportError:
        yield _nothing
        return
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    # What cannot be drawn over is written once, at the end.
    with Progress(*columns, console=console, transient=console.is_terminal) as progress:
        task = progress.add_task(label, total=total)
        yield lambda: progress.advance(task)


def _bar_in_notebook(label: str, total: int) -> Callable[[], None]:
    shown = import_module("IPython.display")
    done = 0
    handle = shown.display(shown.HTML(_bar(label, done, total)), display_id=True)

    def advance() -> None:
        nonlocal done
        done += 1
        handle.update(shown.HTML(_bar(label, done, total)))

    return advance


def _bar(label: str, done: int, total: int) -> str:
    return f'<label>{escape(label)} <progress value="{done}" max="{total}"></progress> {done} of {total}</label>'
