"""Coverage: where every word of the source went."""

from __future__ import annotations

from collections import Counter

from attrs import frozen

from equalityplan.document import words_of
from equalityplan.provenance import Where


@frozen
class Placement:
    """Words of the source and the part of the plan that holds them.

    Attributes:
        destination: The part, such as ``objective``, ``narrative``, ``notice`` or ``unplaced``.
        text: The words as printed.
        where: Their place in the source.
    """

    destination: str
    text: str
    where: Where | None = None


@frozen
class Coverage:
    """An account of every word of a document.

    Attributes:
        words: How many words the source has.
        placements: Which words went where, in the order of the plan.
        missing: Words of the source that the plan holds less often than the source does.
        repeated: Words that the plan holds more often than the source does.
    """

    words: int
    placements: tuple[Placement, ...]
    missing: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether every word of the source is in the plan exactly once."""
        return not self.missing and not self.repeated

    @property
    def by_destination(self) -> dict[str, int]:
        """How many words each part of the plan holds."""
        counts: Counter[str] = Counter()
        for placement in self.placements:
            counts[placement.destination] += len(words_of(placement.text))
        return dict(counts)
