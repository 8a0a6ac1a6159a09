"""`equalityplan read`: what was read, with notices."""

from __future__ import annotations

import click

from equalityplan.cli.options import format_option, output_option
from equalityplan.cli.output import refuse_to_overwrite, write
from equalityplan.reading import read_plan
from equalityplan.report import Kind, Options, find_report


@click.command("read", short_help="Show what was read of a plan.")
@click.argument("plan")
@format_option(Kind.PLAN)
@output_option
def command(plan: str, report_format: str, output: str | None) -> int:
    """Read PLAN and show what was understood, to be held beside the document."""
    report = find_report(report_format, Kind.PLAN)
    refuse_to_overwrite([plan], output)
    write(report.render(read_plan(plan), Kind.PLAN, Options()), output)
    return 0
