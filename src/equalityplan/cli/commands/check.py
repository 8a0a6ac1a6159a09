"""`equalityplan check`: what plans meet of a standard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import click

from equalityplan.assessment import Assessment
from equalityplan.cli.assessing import assessed, day_of, refuse_one_mapping_for_several, settings_of
from equalityplan.cli.known import passes, read_baseline, write_baseline
from equalityplan.cli.options import (
    as_of_option,
    baseline_option,
    body_option,
    format_option,
    mapping_option,
    nation_option,
    output_option,
    settings_option,
    standard_option,
)
from equalityplan.cli.output import refuse_to_overwrite, say, write
from equalityplan.errors import EqualityPlanError
from equalityplan.model.standard import Standard
from equalityplan.progress import tracked
from equalityplan.report import Kind, Options, find_report
from equalityplan.settings import Settings
from equalityplan.standard import load_standard

_WRONG = 2


@click.command("check", short_help="Say what plans meet of a standard.")
@click.argument("plans", metavar="PLAN...", nargs=-1, required=True)
@standard_option
@as_of_option
@format_option(Kind.ASSESSMENT)
@output_option
@settings_option
@nation_option
@body_option
@mapping_option
@baseline_option
@click.option("--write-baseline", metavar="FILE", help="Write the plan's findings as a baseline.")
def command(plans: tuple[str, ...], **given: str | None) -> int:
    """Read each PLAN and say which criteria of a standard its text meets.

    The status is 0 where all that a plan must meet is met, 1 where something is not, and 2 where a plan or the call is
    wrong; the other plans are told of all the same. With a baseline only new findings count.
    """
    report = find_report(given["report_format"] or "", Kind.ASSESSMENT)
    standard, output = given["standard"], given["output"]
    against = load_standard(standard) if standard is not None else None
    settings = settings_of(given["settings_file"], given["nation"], given["body"])
    baseline = read_baseline(given["baseline_file"], plans)
    refuse_one_mapping_for_several(given["mapping_file"], plans)
    for written in (output, given["write_baseline"]):
        refuse_to_overwrite(plans, written)
    found = list(_assessments(plans, against, day_of(given["as_of"]), settings, given["mapping_file"]))
    if found:
        write(report.join([report.render(assessment, Kind.ASSESSMENT, Options()) for assessment in found]), output)
        write_baseline(found, given["write_baseline"])
    if len(found) < len(plans):
        return _WRONG
    return int(not all(passes(assessment, baseline) for assessment in found))


def _assessments(
    plans: Iterable[str], against: Standard | None, day: date, settings: Settings | None, mapping_file: str | None
) -> Iterator[Assessment]:
    """Yield the assessments of the plans that have one; of each other plan one line says why it has none."""
    for plan in tracked(plans, "Assessing"):
        try:
            yield assessed(plan, against, day, settings, mapping_file)
        except EqualityPlanError as error:
            say(str(error))
