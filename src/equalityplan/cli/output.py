"""What the command line writes: UTF-8 whatever the locale, to standard output or a file, and errors in one line."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from equalityplan.errors import SettingsError
from equalityplan.report.outline import clean
from equalityplan.report.terminal import print_report


def say(message: str) -> None:
    """Write one line on standard error."""
    click.echo(_encoded(clean(message)), err=True)


def write(report: str | bytes, output: str | None) -> None:
    """Write a text, or the bytes of a file, to a file, or to standard output where none is named.

    A terminal shows a text in colour where it can; what would only disturb it has to go to a file.

    Raises:
        SettingsError: It cannot be written.
    """
    if output is None and sys.stdout.isatty():
        _to_terminal(report)
        return
    content = report if isinstance(report, bytes) else _encoded(report)
    if output is None:
        _to_standard_output(content)
        return
    try:
        Path(output).write_bytes(content)
    except (OSError, ValueError) as error:
        problem = f"the report cannot be written there ({getattr(error, 'strerror', None) or error})"
        raise SettingsError(output, problem, "Name a file in a folder that you may write to.") from None


def refuse_to_overwrite(sources: Iterable[str], output: str | None) -> None:
    """Refuse an output that is one of the plans.

    Raises:
        SettingsError: It is.
    """
    if output is not None and any(_same(source, output) for source in sources):
        raise SettingsError(output, "the report would be written over the plan that it is about", "Name another file.")


def _same(source: str, output: str) -> bool:
    try:
        return os.path.samefile(source, output)  # noqa: PTH121 - paths are texts here
    except (OSError, ValueError):
        return False


def _encoded(text: str) -> bytes:
    # File names may hold bytes that are no UTF-8; they stay in sight.
    return text.encode("utf-8", "backslashreplace")


def _to_terminal(report: str | bytes) -> None:
    if isinstance(report, bytes):
        problem = f"a file of {len(report)} bytes, which a terminal cannot show"
        raise SettingsError("standard output", problem, "Name a file with --output.")
    print_report(_encoded(report).decode())


def _to_standard_output(content: bytes) -> None:
    try:
        click.echo(content, nl=False)
    except BrokenPipeError:
        # Whoever reads has seen enough; that is no error.
        _silence()
    except OSError as error:
        _silence()
        problem = f"the report cannot be written there ({error.strerror})"
        raise SettingsError("standard output", problem, "Write to a file with --output.") from None


def _silence() -> None:
    """Send what is still to be flushed nowhere, so that leaving does not fail over it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
