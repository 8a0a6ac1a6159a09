"""The group of commands, and how it ends: with a status, and with one line where something is wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from equalityplan import __version__
from equalityplan.cli.output import say
from equalityplan.errors import EqualityPlanError

_COMMANDS = Path(__file__).with_name("commands")
_WRONG = 2
_INTERRUPTED = 130


class Program(click.Group):
    """A group whose commands are modules, loaded one at a time."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click asks
        """Give the names of the commands."""
        return sorted(path.stem for path in _COMMANDS.glob("[!_]*.py"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command by its name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"equalityplan.cli.commands.{cmd_name}").command
        return command

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: FBT001, FBT002 - as click has it
        **extra: Any,  # noqa: ANN401 - as click has it
    ) -> Any:  # noqa: ANN401 - as click has it
        """Run a command; standing alone, leave with its status."""
        run = partial(super().main, args, prog_name, complete_var, standalone_mode=False, **extra)
        if not standalone_mode:
            return run()
        sys.exit(_status(run))


def _status(run: Callable[[], object]) -> int:
    """Run a command and give its status; where something is wrong, say so in one line."""
    try:
        status = run()
    except EqualityPlanError as error:
        say(str(error))
        return _WRONG
    except click.ClickException as error:
        say(_in_one_line(error))
        return _WRONG
    except click.Abort:
        return _INTERRUPTED
    return status if isinstance(status, int) else 0


def _in_one_line(error: click.ClickException) -> str:
    """Give a wrong call in the form of all messages: where, what, and what to do."""
    context = getattr(error, "ctx", None)
    where = context.command_path if context else "equalityplan"
    return f"{where}: {error.format_message().strip().rstrip('.')}. Try '{where} --help'."


@click.group(
    "equalityplan", cls=Program, no_args_is_help=False, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="equalityplan")
def program() -> None:
    """Read equality action plans of UK public bodies and say, with reasons and places, what they meet."""
