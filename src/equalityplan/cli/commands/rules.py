"""`equalityplan rules`: what is asked of plans."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import click

from equalityplan.assessment.asking import known_rule
from equalityplan.cli.output import write
from equalityplan.report import WIDTH, render
from equalityplan.report.outline import Block, Heading, Item
from equalityplan.report.wording import capital
from equalityplan.reports.text import write as as_text
from equalityplan.rule import load_rules


@click.command("rules", short_help="List the rules, or show one.")
@click.argument("rule", metavar="[ID]", required=False)
def command(rule: str | None) -> int:
    """List the rules by family, or show the one with this ID."""
    write(as_text(_listing(), WIDTH) if rule is None else render(known_rule(rule)), None)
    return 0


def _listing() -> Iterator[Block]:
    rules = load_rules().values()
    yield Heading(f"Rules ({len(rules)})", 1)
    for family, own in groupby(rules, key=lambda rule: rule.id.partition(".")[0]):
        yield Heading(capital(family))
        yield from (
            Item(f"[{rule.weight}{', question' if rule.question else ''}] {rule.title}", rule.id) for rule in own
        )
