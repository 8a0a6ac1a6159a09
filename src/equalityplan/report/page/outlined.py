"""The pages of all but assessments: their outlines, with the pictures that there are of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from equalityplan.report import Kind
from equalityplan.report.outline import Block, Heading, Paragraph, outline_of
from equalityplan.report.page.parts import Facts, Figure, Page, Section
from equalityplan.report.page.tree import tree_of
from equalityplan.report.pictures import Picture, dependency_picture, timeline

_KINDS = {
    Kind.PLAN: "Equality action plan, as it was read",
    Kind.GRAPH: "What hangs on what",
    Kind.EXPLANATION: "Why",
    Kind.STANDARD: "What plans are read against",
    Kind.RULE: "What is true of a good plan",
}


def page(thing: object, kind: Kind) -> Page:
    """Give the page of a thing, which is its outline."""
    blocks = list(outline_of(thing, kind))
    title, parts, sections = tree_of(_titled(blocks), "section")
    facts = parts[0].facts if parts and isinstance(parts[0], Facts) else ()
    pictures = (_section(_PICTURES[kind](thing)),) if kind in _PICTURES else ()
    return Page(
        title=title,
        kind=_KINDS[kind],
        facts=facts,
        parts=parts[1:] if facts else parts,
        sections=(*pictures, *sections),
    )


def _titled(blocks: list[Block]) -> list[Block]:
    """Make the first sentence the title of an outline that has none."""
    if not blocks or not isinstance(blocks[0], Paragraph):
        return blocks
    sentence, _, rest = blocks[0].text.partition(". ")
    return [Heading(sentence, 1), *([Paragraph(rest)] if rest else []), *blocks[1:]]


def _section(picture: Picture) -> Section:
    return Section(id="picture", heading="As a picture", parts=(Figure("Picture", picture),))


_PICTURES: dict[Kind, Callable[[Any], Picture]] = {
    Kind.PLAN: lambda plan: timeline(plan, prefix="picture-timeline"),
    Kind.GRAPH: lambda graph: dependency_picture(graph, prefix="picture-dependencies"),
}
