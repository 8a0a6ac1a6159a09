"""`equalityplan map`: which rows of a plan may answer which criteria, for a person to confirm."""

from __future__ import annotations

import click

from equalityplan.cli.assessing import tied_standard
from equalityplan.cli.options import standard_option
from equalityplan.cli.output import refuse_to_overwrite, say, write
from equalityplan.mapping import CriterionMapping, mapping_text, suggest_mapping, write_mapping
from equalityplan.model.standard import Standard
from equalityplan.reading import read_plan
from equalityplan.report.wording import count
from equalityplan.standard import load_standard


@click.command("map", short_help="Suggest which rows answer which criteria.")
@click.argument("plan")
@standard_option
@click.option("--output", metavar="FILE", help="Write to this new file instead of standard output.")
@click.option(
    "--each",
    type=click.IntRange(min=1),
    default=3,
    show_default=True,
    metavar="NUMBER",
    help="How many rows are suggested for a criterion at most.",
)
def command(plan: str, standard: str | None, output: str | None, each: int) -> int:
    """Read PLAN and suggest which of its rows answer which criteria of a standard, as a TOML file to be confirmed.

    Look through the file, confirm the ties that are right and delete the others; then hand it to
    'equalityplan check --mapping FILE'. What nobody has confirmed leaves the verdict at "cannot tell".
    """
    refuse_to_overwrite([plan], output)
    read = read_plan(plan)
    against = load_standard(standard) if standard is not None else tied_standard(read, plan)
    mapping = suggest_mapping(read, against, each=each)
    if output is None:
        write(mapping_text(mapping, against), None)
    else:
        write_mapping(mapping, output, against)
        say(f"{output}: {_told(mapping, against)}")
    return 0


def _told(mapping: CriterionMapping, standard: Standard) -> str:
    rows = sum(tie.row is not None for tie in mapping.ties)
    without = sum(tie.row is None for tie in mapping.ties)
    criteria = count(len(mapping.by_criterion), "criterion", "criteria")
    bare = f"; for {count(without, 'criterion', 'criteria')} no row was found" if without else ""
    return f"{count(rows, 'row')} suggested for {criteria} of {standard.id}{bare}. Confirm them in the file."
