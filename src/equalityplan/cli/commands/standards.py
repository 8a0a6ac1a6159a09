"""`equalityplan standards`: what plans can be read against."""

from __future__ import annotations

from collections.abc import Iterator

import click

from equalityplan.cli.output import write
from equalityplan.model.standard import Standard
from equalityplan.report import WIDTH, render
from equalityplan.report.outline import Block, Heading, Item
from equalityplan.report.wording import count
from equalityplan.reports.text import write as as_text
from equalityplan.standard import available_standards, load_standard


@click.command("standards", short_help="List the standards, or show one.")
@click.argument("standard", metavar="[ID]", required=False)
def command(standard: str | None) -> int:
    """List the standards that plans can be read against, or show the one with this ID."""
    write(as_text(_listing(), WIDTH) if standard is None else render(load_standard(standard)), None)
    return 0


def _listing() -> Iterator[Block]:
    yield Heading("Standards", 1)
    yield from (_entry(load_standard(standard)) for standard in available_standards())


def _entry(standard: Standard) -> Item:
    size = count(sum(criterion.wording_seen for criterion in standard.criteria), "scored criterion", "scored criteria")
    where = ", ".join(standard.jurisdiction) or "no nation stated"
    used = f"{standard.valid_from or '?'} to {standard.valid_to or 'no end known'}"
    return Item(f"{standard.title}: {where}, {used}, {size}", standard.id)
