"""Anchors: the names that criteria and rows have in a page, whatever their ids are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from equalityplan.assessment import Assessment
from equalityplan.report.page.parts import Cell


@frozen
class Anchors:
    """Names in the page by the ids of criteria and of rows.

    They are numbered in order, so that no two can fall together and none holds a character of the document.
    """

    criteria: Mapping[str, str]
    rows: Mapping[str, str]

    @classmethod
    def of(cls, assessment: Assessment) -> Anchors:
        """Name the scored criteria and the rows of an assessment."""
        return cls(_numbered("criterion", assessment.criteria), _numbered("row", assessment.graph.rows))

    def criterion(self, criterion_id: str) -> Cell:
        """Give a criterion's id as a link to it."""
        return Cell(criterion_id, target=self.criteria.get(criterion_id, ""))

    def row(self, row_id: str) -> Cell:
        """Give a row's id as a link to its words."""
        return Cell(row_id, target=self.rows.get(row_id, ""))


def _numbered(prefix: str, ids: Iterable[str]) -> dict[str, str]:
    return {found: f"{prefix}-{number}" for number, found in enumerate(ids, 1)}
