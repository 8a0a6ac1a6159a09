"""Outlines as parts of a page: the flat blocks of an outline, nested under their headings and items."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from equalityplan.report.outline import Block, Field, Grid, Heading, Item, Paragraph
from equalityplan.report.page.parts import Entry, Fact, Facts, Listing, Part, Prose, Section, Table


class Tree(NamedTuple):
    """An outline: its title, what stands before the first heading below it, and the sections."""

    title: str
    parts: tuple[Part, ...]
    sections: tuple[Section, ...]


def tree_of(blocks: Iterable[Block], prefix: str) -> Tree:
    """Give an outline as sections within sections.

    Args:
        blocks: The blocks of the outline.
        prefix: What the names of the sections in the page begin with.
    """
    every = list(blocks)
    title = next((block.text for block in every if isinstance(block, Heading) and block.depth == 1), "")
    own = [block for block in every if not (isinstance(block, Heading) and block.depth == 1)]
    parts, sections = _divided(own, 2, prefix)
    return Tree(title, parts, sections)


def _divided(blocks: Sequence[Block], depth: int, name: str) -> tuple[tuple[Part, ...], tuple[Section, ...]]:
    """Give what stands before the first heading of a depth, and a section for each of them."""
    starts = [n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.depth == depth]
    before = blocks[: starts[0]] if starts else blocks
    sections = (
        _section(blocks[start:end], depth, f"{name}-{number}")
        for number, (start, end) in enumerate(pairwise([*starts, len(blocks)]), 1)
    )
    return tuple(parts_of(before)), tuple(sections)


def _section(blocks: Sequence[Block], depth: int, name: str) -> Section:
    heading = blocks[0].text if isinstance(blocks[0], Heading) else ""
    parts, sections = _divided(blocks[1:], depth + 1, name)
    named = (Table(heading, part.headings, part.rows) if isinstance(part, Table) else part for part in parts)
    return Section(id=name, heading=heading, parts=tuple(named), sections=sections)


def parts_of(blocks: Iterable[Block]) -> Iterator[Part]:
    """Yield blocks without headings as parts; items and fields that follow one another make one list."""
    for kind, group in groupby(blocks, key=_kind):
        own = list(group)
        match kind:
            case "facts":
                yield Facts(tuple(_facts(own)))
            case "items":
                yield Listing(entries_of(own))
            case _:
                yield from (_single(block) for block in own)


def _kind(block: Block) -> str:
    if isinstance(block, Field) and block.depth == 0:
        return "facts"
    return "items" if isinstance(block, (Item, Field)) else "single"


def _single(block: Block) -> Part:
    if isinstance(block, Grid):
        return Table("", block.headings, block.rows)
    return Prose(block.text if isinstance(block, (Paragraph, Heading)) else "")


def _facts(blocks: Iterable[Block]) -> Iterator[Fact]:
    return (Fact(block.name, block.text) for block in blocks if isinstance(block, Field))


def entries_of(blocks: Sequence[Block], depth: int = 0) -> tuple[Entry, ...]:
    """Give items and fields as entries, each with the fields and the deeper items that belong to it."""
    found: list[tuple[Item, list[Block]]] = []
    for block in blocks:
        if isinstance(block, Item) and block.depth <= depth:
            found.append((block, []))
        else:
            found = found or [(Item(""), [])]
            found[-1][1].append(block)
    return tuple(_entry(item, below, depth) for item, below in found)


def _entry(item: Item, below: Sequence[Block], depth: int) -> Entry:
    own = [block for block in below if isinstance(block, Field) and block.depth <= depth + 1]
    deeper = [block for block in below if not (isinstance(block, Field) and block.depth <= depth + 1)]
    return Entry(item.text, item.label, facts=tuple(_facts(own)), entries=entries_of(deeper, depth + 1))
