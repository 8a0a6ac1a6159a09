"""Tying: which rows of the plan answer which criteria."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from equalityplan.assessment.results import Basis
from equalityplan.graph.numbering import number_key
from equalityplan.mapping import CriterionMapping
from equalityplan.model.standard import Criterion, Standard
from equalityplan.rule import RowSubject
from equalityplan.standard.naming import heading_readings, theme_names


@frozen(kw_only=True)
class Tie:
    """The rows that answer a criterion, and what ties them to it."""

    rows: tuple[RowSubject, ...] = ()
    basis: Basis = Basis.NONE


def tie_rows(standard: Standard, rows: Sequence[RowSubject], mapping: CriterionMapping | None = None) -> dict[str, Tie]:
    """Tie rows to the scored criteria of a standard.

    A printed number ties a row only where the row's section is the criterion's theme, by its name or an alias:
    another plan's 2.1 is not the framework's. A mapping ties rows that print no number; a confirmed one is taken
    before printed numbers, an unconfirmed one only where they tie nothing.

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
    ties = {}
    for criterion in standard.criteria:
        if criterion.wording_seen:
            printed = _printed(criterion, by_number, themes.get(criterion.theme or "", frozenset()))
            ties[criterion.id] = _mapped(criterion, by_id, mapping, printed)
    return ties


def _printed(criterion: Criterion, by_number: Mapping[str, Sequence[RowSubject]], names: frozenset[str]) -> Tie:
    numbered = by_number.get(number_key(criterion.id), ())
    found = tuple(row for row in numbered if names & heading_readings(row.section.heading))
    return Tie(rows=found, basis=Basis.REFERENCE) if found else Tie()


def _mapped(
    criterion: Criterion, by_id: Mapping[str, RowSubject], mapping: CriterionMapping | None, printed: Tie
) -> Tie:
    if mapping is None or criterion.id not in mapping.rows or (printed.rows and not mapping.confirmed):
        return printed
    rows = tuple(by_id[row_id] for row_id in mapping.rows[criterion.id] if row_id in by_id)
    return Tie(rows=rows, basis=Basis.CONFIRMED if mapping.confirmed else Basis.SUGGESTED) if rows else Tie()
