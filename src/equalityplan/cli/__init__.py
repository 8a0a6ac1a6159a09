"""The command line: arguments in, text out. `main` is its entry point.

Each command is a module of `equalityplan.cli.commands`, found by being there, and loaded only when it is called, so
that reading a plan does not pay for rules and graphs.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from typing import NoReturn


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave with its status.

    The status is 0 where all is well, 1 where a plan leaves something unmet that it must meet, and 2 where the call or
    a document is wrong, which one line on standard error then says.

    Args:
        arguments: The arguments after the program's name; by default those of this process.
    """
    # A process that answers one call and ends has little garbage and much start-up, a tenth of it spent collecting.
    collecting = gc.isenabled()
    gc.disable()
    try:
        _run(arguments)
    finally:
        # Where a program calls this in its own process, it gets its collector back.
        if collecting:
            gc.enable()


def _run(arguments: Sequence[str] | None) -> NoReturn:
    try:
        from equalityplan.cli.program import program  # noqa: PLC0415 - click is an optional extra
    except ImportError as error:
        if error.name is None or error.name.partition(".")[0] != "click":
            raise
        advice = 'Run: pip install "equalityplan[cli]"'
        sys.stderr.write(f"click: the package is not installed, and the command line needs it. {advice}\n")
        sys.exit(2)
    sys.exit(program.main(args=None if arguments is None else list(arguments)))
