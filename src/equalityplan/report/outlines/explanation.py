"""The outline of an explanation: the tree of reasons."""

from __future__ import annotations

from collections.abc import Iterator

from equalityplan.assessment import Explanation
from equalityplan.report.outline import Block, Item, Paragraph
from equalityplan.report.wording import placed


def outline(explanation: Explanation) -> Iterator[Block]:
    """Yield the reason, and under it what it rests on."""
    yield Paragraph(placed(explanation.text, explanation.where))
    for part in explanation.parts:
        yield from _part(part, 0)


def _part(explanation: Explanation, depth: int) -> Iterator[Block]:
    yield Item(placed(explanation.text, explanation.where), depth=depth)
    for part in explanation.parts:
        yield from _part(part, depth + 1)
