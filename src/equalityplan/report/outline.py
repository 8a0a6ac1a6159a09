"""Outlines: what a report says, in blocks that each format writes in its own way.

The texts of blocks are as the document prints them, unescaped; a format cleans and escapes them.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import NamedTuple

from equalityplan.report import Kind

# Kinds that `outline_of` can tell of.
OUTLINED = tuple(Kind)

# Characters that could steer a terminal or turn the order of letters round.
_STEERING = (*range(0x20), *range(0x7F, 0xA0), 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_HARMLESS = dict.fromkeys(_STEERING, "\ufffd")


class Heading(NamedTuple):
    """A heading; depth 1 is the title."""

    text: str
    depth: int = 2


class Paragraph(NamedTuple):
    """Sentences of their own."""

    text: str


class Item(NamedTuple):
    """An entry of a list, with or without a label of its own such as a row's id; depth 0 is the outermost."""

    text: str
    label: str = ""
    depth: int = 0


class Field(NamedTuple):
    """A name and what stands under it; depth 0 belongs to the report, depth 1 to the item before."""

    name: str
    text: str
    depth: int = 1


class Grid(NamedTuple):
    """A small table of short cells."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Item | Field | Grid


def outline_of(thing: object, kind: Kind) -> Iterator[Block]:
    """Give what a report says of a thing, block by block."""
    blocks: Iterator[Block] = import_module(f"equalityplan.report.outlines.{kind}").outline(thing)
    return blocks


def clean(text: str) -> str:
    r"""Give a text as one line, with every character that could steer a terminal made visible.

    Examples:
        >>> clean("two\n lines,\x1b[31m red")
        'two lines,�[31m red'
    """
    return " ".join(text.split()).translate(_HARMLESS)
