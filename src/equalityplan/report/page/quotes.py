"""Quotes: the rows of a plan in their own words, each shown in full once in a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from equalityplan.graph import DependencyGraph
from equalityplan.model.objective import PlanRow
from equalityplan.provenance import Where
from equalityplan.report.outline import Field, Item
from equalityplan.report.outlines.inheritance import inherited_blocks
from equalityplan.report.outlines.rows import row_blocks
from equalityplan.report.page.anchors import Anchors
from equalityplan.report.page.parts import Fact, Quote
from equalityplan.report.page.tree import entries_of

_PLACE = "Place"


class Quotes:
    """The rows of a plan, given out for showing in full once and then by where they were shown.

    Args:
        graph: The plan's dependencies.
        anchors: The names of the rows in the page.
    """

    def __init__(self, graph: DependencyGraph, anchors: Anchors) -> None:
        self._graph = graph
        self._anchors = anchors
        self._shown: dict[str, None] = {}
        self._places = {spot: row_id for row_id, row in graph.rows.items() for spot in _spots(row.where)}

    def elsewhere(self, row_ids: Iterable[str]) -> Iterator[Fact]:
        """Yield a link to each of the rows that was shown before."""
        found = [row_id for row_id in row_ids if row_id in self._shown]
        yield from (Fact("Words of the plan", f"row {row_id}", target=self._anchors.rows[row_id]) for row_id in found)

    def at(self, places: Iterable[Where | None]) -> Iterator[Fact]:
        """Yield a link to each row that one of the places lies in."""
        found = (self._places.get(spot) for place in places for spot in _spots(place))
        for row_id in dict.fromkeys(row_id for row_id in found if row_id):
            yield Fact("Words of the plan", f"row {row_id}", target=self._anchors.rows[row_id])

    def first(self, row_ids: Iterable[str]) -> Iterator[Quote]:
        """Yield those of the rows that were not shown before."""
        for row_id in row_ids:
            if row_id not in self._shown:
                self._shown[row_id] = None
                yield self._quote(row_id, self._graph.rows[row_id])

    def _quote(self, row_id: str, row: PlanRow) -> Quote:
        item, facts = _words(row_id, row)
        return Quote(
            id=self._anchors.rows[row_id],
            label=row_id,
            text=item,
            facts=tuple(fact for fact in facts if fact.name != _PLACE),
            place=next((fact.text for fact in facts if fact.name == _PLACE), ""),
            entries=entries_of(list(inherited_blocks(self._graph, [row_id]))),
        )


def _spots(where: Where | None) -> Iterator[tuple[object, ...]]:
    """Yield the lines of a place, or where it has none the row of its table."""
    if where is None:
        return
    if where.lines:
        yield from ((line,) for line in range(where.lines[0], where.lines[1] + 1))
    elif where.table and where.row:
        yield (where.sheet, where.page, where.table, where.row)


def _words(row_id: str, row: PlanRow) -> tuple[str, list[Fact]]:
    """Give the objective of a row and its other words by their field."""
    blocks = list(row_blocks(row_id, row))
    objective = next(block.text for block in blocks if isinstance(block, Item))
    return objective, [Fact(block.name, block.text) for block in blocks if isinstance(block, Field)]
