"""The outline of a rule: what is true of a good plan, why, and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from equalityplan.model.objective import PlanRow
from equalityplan.report.outline import Block, Field, Heading, Item, Paragraph
from equalityplan.report.outlines.rows import row_blocks
from equalityplan.report.wording import capital, count, shortened
from equalityplan.rule import Example, Rule

_SHOWN = 240
_ROWS = 3


def outline(rule: Rule) -> Iterator[Block]:
    """Yield what a rule says, why it matters, what to do, and its examples."""
    yield Heading(rule.title, 1)
    yield Field("Id", rule.id, 0)
    yield Field("Judges", f"each {rule.judges}" if rule.judges != "plan" else "the plan as a whole", 0)
    yield Field("Weight", _WEIGHTS[rule.weight] + (", asked as a question for a person" if rule.question else ""), 0)
    yield Field("Sources", "; ".join(rule.sources), 0)
    if rule.requires:
        yield Field("Asked after", ", ".join(rule.requires), 0)
    yield from (Field(f"With {name}", f"{value}", 0) for name, value in rule.parameters.items())
    yield Heading("Why")
    yield Paragraph(rule.why)
    yield Heading("What to do")
    yield Paragraph(rule.advice)
    yield Heading("Examples")
    yield from (Item(_example(example)) for example in rule.examples)


_WEIGHTS = {"must": "must: unmet, it fails the check", "should": "should", "note": "note"}


def _example(example: Example) -> str:
    rows = example.whole_plan().rows
    told = " | ".join(shortened(_row(row), _SHOWN) for row in rows[:_ROWS])
    more = f" | and {count(len(rows) - _ROWS, 'more row', 'more rows')}" if len(rows) > _ROWS else ""
    note = f" ({example.note})" if example.note else ""
    return f"{capital(example.verdict)}{note}: {told or 'a plan without rows'}{more}"


def _row(row: PlanRow) -> str:
    """Give a row on one line."""
    blocks = row_blocks(row.reference or "", row)
    parts = (f"{block.name.lower()}: {block.text}" if isinstance(block, Field) else block.text for block in blocks)
    told = "; ".join(part for part in parts if part)
    return f"{row.reference} {told}" if row.reference else told or "an empty row"
