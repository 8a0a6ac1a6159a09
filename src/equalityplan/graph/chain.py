"""The critical chain: the rows that hang on one another for the longest time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from attrs import frozen

from equalityplan.graph.links import Links
from equalityplan.graph.parts import strong_parts
from equalityplan.model.dependency import Dependency

DayOf = Callable[[str], date | None]


@frozen(kw_only=True)
class CriticalChain:
    """The rows that hang on one another for the longest time, by the dates that the plan gives.

    Attributes:
        rows: Ids from the first to be done to the last; empty where no two dated rows hang on one another.
        dependencies: From each row but the first to the one before it.
        start: The earliest day on which one of them starts, a row without a stated start starting on its last day.
        end: Last day of the last row.
        rests_on: What the answer takes for granted and leaves out, as sentences.
    """

    rows: tuple[str, ...] = ()
    dependencies: tuple[Dependency, ...] = ()
    start: date | None = None
    end: date | None = None
    rests_on: tuple[str, ...] = ()

    @property
    def days(self) -> int:
        """Days from the start to the end, 0 where there is no chain."""
        return (self.end - self.start).days if self.start and self.end else 0


@frozen
class _Reach:
    """The earliest start that a row's chain goes back to, by how many steps, and by which dependency."""

    start: date
    steps: int
    by: int | None


def critical_chain(links: Links, carrying: Sequence[int], start_of: DayOf, end_of: DayOf) -> CriticalChain:
    """Find the chain of dated rows, each hanging on the one before it, from whose start to whose end it is longest.

    Of several as long as one another it is the one with most rows, then the one that ends first in the plan.
    """
    ends = {number: end_of(links.ids[number]) for number in {*_ends_of(links, carrying)}}
    usable = [step for step in carrying if _runs_forward(ends[links.sources[step]], ends[links.targets[step]])]
    steps_of: dict[int, list[int]] = {}
    for step in usable:
        steps_of.setdefault(links.sources[step], []).append(step)
    adjacent = [[links.targets[step] for step in steps_of.get(row, ())] for row in range(len(links.ids))]
    reaches: dict[int, _Reach] = {}
    for part in map(frozenset, strong_parts(adjacent)):
        for row in sorted(part):
            if end := ends.get(row):
                # Rows in a circle all end on one day: no step between them makes the chain longer.
                outward = (step for step in steps_of.get(row, ()) if links.targets[step] not in part)
                reaches[row] = _reach(start_of(links.ids[row]) or end, outward, reaches, links)
    chained = [row for row, reach in reaches.items() if reach.steps]
    told = tuple(_rests_on(links, carrying, usable, ends))
    if not chained:
        return CriticalChain(rests_on=told)
    last = min(chained, key=lambda row: (_span(reaches[row], ends[row]), -reaches[row].steps, row))
    return _chain(last, ends[last], reaches, links, told)


def _ends_of(links: Links, carrying: Sequence[int]) -> Iterator[int]:
    for step in carrying:
        yield links.sources[step]
        yield links.targets[step]


def _runs_forward(source: date | None, target: date | None) -> bool:
    return source is not None and target is not None and target <= source


def _span(reach: _Reach, end: date | None) -> int:
    """Give minus the days of a chain, so that the longest comes first."""
    return (reach.start - end).days if end else 0


def _reach(own: date, outward: Iterator[int], reaches: dict[int, _Reach], links: Links) -> _Reach:
    best = _Reach(own, 0, None)
    for step in outward:
        before = reaches[links.targets[step]]
        start = min(own, before.start)
        if best.by is None or (start, -before.steps - 1) < (best.start, -best.steps):
            best = _Reach(start, before.steps + 1, step)
    return best


def _chain(
    last: int, end: date | None, reaches: dict[int, _Reach], links: Links, told: tuple[str, ...]
) -> CriticalChain:
    rows, steps, here = [last], [], reaches[last].by
    while here is not None:
        steps.append(here)
        rows.append(links.targets[here])
        here = reaches[rows[-1]].by
    return CriticalChain(
        rows=tuple(links.ids[row] for row in reversed(rows)),
        dependencies=links.of(reversed(steps)),
        start=reaches[last].start,
        end=end,
        rests_on=told,
    )


def _rests_on(
    links: Links, carrying: Sequence[int], usable: Sequence[int], ends: dict[int, date | None]
) -> Iterator[str]:
    yield "The plan's own dates are taken as they are; it does not say how long the work on a row takes."
    yield "Where no start is stated, a row starts on its last day."
    undated = [row for row, end in ends.items() if end is None]
    if undated:
        yield f"Left out for want of a fixed date: {', '.join(sorted(links.ids[row] for row in undated)[:20])}."
    backwards = len([1 for step in carrying if ends[links.sources[step]] and ends[links.targets[step]]]) - len(usable)
    if backwards:
        yield f"Left out, since what is pointed at ends later: {backwards} dependencies; `conflicts` names them."
