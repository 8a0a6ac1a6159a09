"""`equalityplan graph`: what points where."""

from __future__ import annotations

import click

from equalityplan.cli.options import format_option, output_option
from equalityplan.cli.output import refuse_to_overwrite, write
from equalityplan.graph import resolve
from equalityplan.reading import read_plan
from equalityplan.report import Kind, Options, find_report


@click.command("graph", short_help="Show what points where in a plan.")
@click.argument("plan")
@format_option(Kind.GRAPH)
@output_option
def command(plan: str, report_format: str, output: str | None) -> int:
    """Read PLAN and show which rows point at which."""
    report = find_report(report_format, Kind.GRAPH)
    refuse_to_overwrite([plan], output)
    write(report.render(resolve(read_plan(plan)), Kind.GRAPH, Options()), output)
    return 0
