"""Statement and measure: what a plan says in prose, and the quantities in it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from equalityplan.model.timescale import Timescale
from equalityplan.provenance import Where


@frozen
class Statement:
    """The words of one cell or passage, kept as printed, with their place.

    Targets, outcomes, evidence and comments are statements; what can be counted in them is a `Measure`.
    """

    text: str
    where: Where | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __str__(self) -> str:
        return self.text


class Direction(StrEnum):
    """Which way a measured quantity is to move."""

    UP = "up"
    DOWN = "down"
    KEEP = "keep"


@frozen(kw_only=True)
class Measure:
    """A quantity that a statement names.

    Attributes:
        text: The words as printed, such as "increase recording to 99%".
        level: The level to reach as a number written out, such as ``99``, or None.
        unit: What is counted: ``%``, or the words after the number.
        direction: Which way it is to move, where the words say so; None where they only name a level to reach.
        baseline: The level at the start as a number written out, or None.
        by: When it is to be reached, with the words that say so, or None; `due` is the last day meant.
        change: How far it is to move, as a number written out, such as ``5`` in "reduce by 5%", or None.
        span: First character in the statement and the one after the last, from 0.
    """

    text: str
    level: str | None = None
    unit: str | None = None
    direction: Direction | None = None
    baseline: str | None = None
    change: str | None = None
    by: Timescale | None = None
    span: tuple[int, int] | None = field(default=None, eq=False)

    @property
    def due(self) -> date | None:
        """The last day by which the level is to be reached, or None where the words fix none."""
        return self.by.due if self.by is not None else None
