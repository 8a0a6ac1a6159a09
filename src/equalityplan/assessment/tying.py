"""Tying: which rows of the plan answer which criteria."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from equalityplan.assessment.results import Basis
from equalityplan.graph.numbering import number_key
from equalityplan.mapping import CriterionMapping, RowTie, still_says
from equalityplan.model.standard import Criterion, Standard
from equalityplan.rule import RowSubject
from equalityplan.standard.naming import heading_readings, theme_names


@frozen(kw_only=True)
class Tie:
    """The rows that answer a criterion, and what ties them to it.

    Attributes:
        rows: The rows.
        basis: What ties them.
        said: The ties of the mapping on which it rests; one without a row says that no row answers it.
    """

    rows: tuple[RowSubject, ...] = ()
    basis: Basis = Basis.NONE
    said: tuple[RowTie, ...] = ()

    @property
    def denied(self) -> bool:
        """Whether a person has confirmed that no row answers it."""
        return not self.rows and any(tie.confirmed for tie in self.said)


def tie_rows(standard: Standard, rows: Sequence[RowSubject], mapping: CriterionMapping | None = None) -> dict[str, Tie]:
    """Tie rows to the scored criteria of a standard.

    A printed number ties a row only where the row's section is the criterion's theme, by its name or an alias:
    another plan's 2.1 is not the framework's. A mapping ties rows that print no number; what is confirmed in it is
    taken before printed numbers, what is not only where they tie nothing.

    Args:
        standard: The standard.
        rows: The rows of the plan.
        mapping: Rows tied by a person, or None.
    """
    themes = {theme.id: theme_names(theme) for theme in standard.themes}
    by_number: dict[str, list[RowSubject]] = {}
    for row in rows:
        if row.row.reference:
            by_number.setdefault(number_key(row.row.reference), []).append(row)
    by_id = {row.id: row for row in rows}
    mapped = mapping.by_criterion if mapping else {}
    ties = {}
    for criterion in standard.criteria:
        if criterion.wording_seen:
            printed = _printed(criterion, by_number, themes.get(criterion.theme or "", frozenset()))
            ties[criterion.id] = _mapped(mapped.get(criterion.id, ()), by_id, printed)
    return ties


def _printed(criterion: Criterion, by_number: Mapping[str, Sequence[RowSubject]], names: frozenset[str]) -> Tie:
    numbered = by_number.get(number_key(criterion.id), ())
    found = tuple(row for row in numbered if names & heading_readings(row.section.heading))
    return Tie(rows=found, basis=Basis.REFERENCE) if found else Tie()


def _mapped(ties: Sequence[RowTie], by_id: Mapping[str, RowSubject], printed: Tie) -> Tie:
    """Give what the ties of a mapping make of what printed numbers tie; only confirmed ones stand before those."""
    there = [tie for tie in ties if tie.row is None or tie.row in by_id]
    confirmed = tuple(tie for tie in there if tie.confirmed and not changed_since(tie, by_id))
    if confirmed:
        rows = _rows(confirmed, by_id)
        return Tie(rows=rows, basis=Basis.CONFIRMED if rows else Basis.NONE, said=confirmed)
    rows = _rows(there, by_id)
    return printed if printed.rows or not rows else Tie(rows=rows, basis=Basis.SUGGESTED, said=tuple(there))


def changed_since(tie: RowTie, by_id: Mapping[str, RowSubject]) -> bool:
    """Whether a tie's row has come to say something else than when the tie was written."""
    now = by_id.get(tie.row or "")
    return now is not None and not still_says(now.row, tie.says)


def _rows(ties: Sequence[RowTie], by_id: Mapping[str, RowSubject]) -> tuple[RowSubject, ...]:
    return tuple(by_id[row_id] for row_id in dict.fromkeys(tie.row for tie in ties if tie.row is not None))
