"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from equalityplan.report import Kind, formats

_F = TypeVar("_F", bound=Callable[..., Any])


class _FormatOption(click.Option):
    """The option --format, whose help names the formats of one kind of thing; they are loaded for the help alone."""

    kind: Kind

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Give the option and its help."""
        self.help = f"One of {', '.join(formats(self.kind))}."
        return super().get_help_record(ctx)


def format_option(kind: Kind) -> Callable[[_F], _F]:
    """Give the option of the format in which a kind of thing is written."""
    option = type("FormatOption", (_FormatOption,), {"kind": kind})
    return click.option(
        "--format", "report_format", default="text", show_default=True, metavar="FORMAT", cls=option, help="Its format."
    )


output_option = click.option("--output", metavar="FILE", help="Write to this file instead of standard output.")
standard_option = click.option(
    "--standard",
    metavar="ID",
    help="A known standard, or the path of one's own; by default the one that the plan's own numbers tie to.",
)
settings_option = click.option(
    "--settings",
    "settings_file",
    metavar="FILE",
    help="A TOML file of settings: which rules are asked, what they weigh, what is waived.",
)
nation_option = click.option(
    "--nation", metavar="NAME", help="Whose duties are asked, such as Wales; else all of them."
)
body_option = click.option(
    "--body", metavar="KIND", help="The kind of public body, such as 'district council', where duties differ by it."
)
mapping_option = click.option(
    "--mapping",
    "mapping_file",
    metavar="FILE",
    help="A TOML file that ties rows to criteria; 'equalityplan map' makes one to be confirmed.",
)
baseline_option = click.option(
    "--baseline",
    "baseline_file",
    metavar="FILE",
    help="Findings known already; only new ones then count for the status.",
)
as_of_option = click.option("--as-of", metavar="DATE", help="The day for which the answers hold; by default today.")


def today() -> date:
    """Give today's date where this runs; only the command line asks for it."""
    return date.today()  # noqa: DTZ011 - the caller's own day is meant
