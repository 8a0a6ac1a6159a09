"""`equalityplan check`: what plans meet of a standard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import click

from equalityplan.assessment import Assessment
from equalityplan.cli.assessing import assessed, day_of
from equalityplan.cli.options import as_of_option, format_option, output_option, standard_option
from equalityplan.cli.output import refuse_to_overwrite, say, write
from equalityplan.errors import EqualityPlanError
from equalityplan.model.standard import Standard
from equalityplan.report import WIDTH, Kind, find_report
from equalityplan.standard import load_standard

_WRONG = 2


@click.command("check", short_help="Say what plans meet of a standard.")
@click.argument("plans", metavar="PLAN...", nargs=-1, required=True)
@standard_option
@as_of_option
@format_option(Kind.ASSESSMENT)
@output_option
def command(
    plans: tuple[str, ...], standard: str | None, as_of: str | None, report_format: str, output: str | None
) -> int:
    """Read each PLAN and say which criteria of a standard its text meets.

    The status is 0 where all that a plan must meet is met, 1 where something is not, and 2 where a plan or the call is
    wrong; the other plans are told of all the same.
    """
    report = find_report(report_format, Kind.ASSESSMENT)
    against = load_standard(standard) if standard is not None else None
    day = day_of(as_of)
    refuse_to_overwrite(plans, output)
    found = list(_assessments(plans, against, day))
    if found:
        write(report.join([report.render(assessment, Kind.ASSESSMENT, WIDTH) for assessment in found]), output)
    if len(found) < len(plans):
        return _WRONG
    return int(not all(assessment.passed for assessment in found))


def _assessments(plans: Iterable[str], against: Standard | None, day: date) -> Iterator[Assessment]:
    """Yield the assessments of the plans that have one; of each other plan one line says why it has none."""
    for plan in plans:
        try:
            yield assessed(plan, against, day)
        except EqualityPlanError as error:
            say(str(error))
