"""Tying: which rows of the plan answer which criteria."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from equalityplan.assessment.results import Basis
from equalityplan.mapping import CriterionMapping
from equalityplan.model.standard import Criterion, Standard, Theme
from equalityplan.rule import RowSubject


@frozen(kw_only=True)
class Tie:
    """The rows that answer a criterion, and what ties them to it."""

    rows: tuple[RowSubject, ...] = ()
    basis: Basis = Basis.NONE


def tie_rows(standard: Standard, rows: Sequence[RowSubject], mapping: CriterionMapping | None = None) -> dict[str, Tie]:
    """Tie rows to the scored criteria of a standard.

    A printed number ties a row only where the row's section is the criterion's theme, by its name or an alias:
    another plan's 2.1 is not the framework's. A mapping ties rows that print no number.

    Args:
        standard: The standard.
        rows: The rows of the plan.
        mapping: Rows tied by a person, or None.
    """
    themes = {theme.id: _names(theme) for theme in standard.themes}
    by_reference: dict[str, list[RowSubject]] = {}
    for row in rows:
        if row.row.reference:
            by_reference.setdefault(row.row.reference, []).append(row)
    by_id = {row.id: row for row in rows}
    scored = (criterion for criterion in standard.criteria if criterion.wording_seen)
    return {criterion.id: _tie(criterion, by_reference, by_id, themes, mapping) for criterion in scored}


def _tie(
    criterion: Criterion,
    by_reference: Mapping[str, Sequence[RowSubject]],
    by_id: Mapping[str, RowSubject],
    themes: Mapping[str, set[str]],
    mapping: CriterionMapping | None,
) -> Tie:
    if mapping is not None and criterion.id in mapping.rows:
        mapped = tuple(by_id[row_id] for row_id in mapping.rows[criterion.id] if row_id in by_id)
        return Tie(rows=mapped, basis=Basis.CONFIRMED if mapping.confirmed else Basis.SUGGESTED) if mapped else Tie()
    names = themes.get(criterion.theme or "", set())
    numbered = by_reference.get(criterion.id, ())
    found = tuple(row for row in numbered if _name(row.section.heading) in names)
    return Tie(rows=found, basis=Basis.REFERENCE) if found else Tie()


def _names(theme: Theme) -> set[str]:
    return {_name(name) for name in (theme.name, *theme.aliases)}


def _name(text: str | None) -> str:
    return " ".join((text or "").casefold().replace("&", "and").split())
