"""Shown judgements: those of all rules, each spelt out when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import overload

from equalityplan.assessment.engine import Judgements
from equalityplan.rule import Judgement


class ShownJudgements(Sequence[Judgement]):
    """The judgements of the rules that are asked, as waivers leave them, by rule and then in the order of the plan.

    It equals the tuple of them, and hashes and pickles as that does. What is met is most of it, and says little that
    anyone asks for: so it is put together only when somebody does.
    """

    __slots__ = ("_all", "_judged")

    def __init__(self, judged: Judgements) -> None:
        self._judged = judged
        self._all: tuple[Judgement, ...] | None = None

    def chosen(self, wanted: Callable[[Judgement], bool]) -> tuple[Judgement, ...]:
        """Give those that fit, without putting the others together.

        Args:
            wanted: Says of a rule's own answer, and then of the judgement that waivers make of it, whether it fits.
        """
        if self._all is not None:
            return tuple(filter(wanted, self._all))
        return tuple(filter(wanted, self._judged.shown(wanted)))

    def _spelt_out(self) -> tuple[Judgement, ...]:
        # Two threads may both do it; they come to the same.
        if self._all is None:
            self._all = tuple(self._judged.shown())
        return self._all

    @overload
    def __getitem__(self, place: int) -> Judgement: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Judgement, ...]: ...
    def __getitem__(self, place: int | slice) -> Judgement | tuple[Judgement, ...]:
        return self._spelt_out()[place]

    def __len__(self) -> int:
        return len(self._spelt_out())

    def __iter__(self) -> Iterator[Judgement]:
        return iter(self._spelt_out())

    def __eq__(self, other: object) -> bool:
        if isinstance(other, ShownJudgements | tuple):
            return self._spelt_out() == tuple(other)
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self._spelt_out())

    def __repr__(self) -> str:
        return repr(self._spelt_out())

    def __reduce__(self) -> tuple[type[tuple[Judgement, ...]], tuple[tuple[Judgement, ...]]]:
        return tuple, (self._spelt_out(),)


def chosen(judgements: Iterable[Judgement], wanted: Callable[[Judgement], bool]) -> tuple[Judgement, ...]:
    """Give those judgements that fit; of `ShownJudgements` the others are not put together for it."""
    return judgements.chosen(wanted) if isinstance(judgements, ShownJudgements) else tuple(filter(wanted, judgements))
