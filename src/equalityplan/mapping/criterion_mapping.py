"""CriterionMapping: rows tied to criteria by a person, all alike or one by one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import evolve, field, frozen

from equalityplan.display import table_html
from equalityplan.errors import SettingsError


def _day(value: date | str | None) -> date | None:
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        problem = f"{value!r} is no day, such as 2012-11-01"
        raise SettingsError("mapping, on", problem, "Write year, month and day.") from None


def _texts(value: Iterable[str] | str) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


@frozen(kw_only=True)
class RowTie:
    """One row tied to one criterion, or the word of a person that no row answers it.

    Attributes:
        criterion: Id of the criterion.
        row: Id of the row; None where no row answers the criterion.
        confirmed: Whether a person has confirmed it.
        by: Who confirmed it, such as a post, or None.
        on: The day on which it was confirmed, or None.
        says: What the row says, as far as it was kept; a row that says something else has changed since, and then
            the tie counts as unconfirmed. None to tie whatever the row says.
        likeness: For a suggestion, how alike criterion and row are, from 0 to 1; None for a tie of a person's own.
        reasons: For a suggestion, what they have in common, in sentences.

    Raises:
        SettingsError: `on` is no day.
    """

    criterion: str
    row: str | None = None
    confirmed: bool = False
    by: str | None = None
    on: date | None = field(default=None, converter=_day)
    says: str | None = None
    likeness: float | None = None
    reasons: tuple[str, ...] = field(default=(), converter=_texts)


def _rows(value: Mapping[str, Iterable[str] | str]) -> Mapping[str, tuple[str, ...]]:
    return {
        criterion: (ids,) if isinstance(ids, str) else tuple(dict.fromkeys(ids)) for criterion, ids in value.items()
    }


def _ties(value: Iterable[RowTie]) -> tuple[RowTie, ...]:
    return tuple(value)


@frozen(kw_only=True)
class CriterionMapping:
    """Rows tied to criteria by a person rather than by printed numbers.

    Of a criterion that has confirmed ties only those count. Where all of its ties are unconfirmed, its verdict stays
    at "cannot tell"; and they never take the place of a printed number.

    Attributes:
        rows: Ids of the rows that answer a criterion, by the criterion's id; no ids where it is known that no
            row does.
        confirmed: Whether a person has confirmed all that `rows` says.
        ties: Further ties, each confirmed or not by itself, such as those of a mapping's file.
        standard: Id of the standard that it is about, or None where that is not said.

    Examples:
        >>> CriterionMapping(rows={"B2": ("table 1 row 2",)}, confirmed=True).rows["B2"]
        ('table 1 row 2',)
        >>> CriterionMapping(ties=[RowTie(criterion="B2", row="table 1 row 2", by="Clerk")]).open
        ('B2',)
    """

    rows: Mapping[str, tuple[str, ...]] = field(factory=dict, converter=_rows)
    confirmed: bool = False
    ties: tuple[RowTie, ...] = field(default=(), converter=_ties)
    standard: str | None = None

    def with_row(self, criterion: str, row: str) -> CriterionMapping:
        """Give the mapping with one confirmed row in place of all that it tied to a criterion."""
        rows = {known: ids for known, ids in self.rows.items() if known != criterion}
        tie = RowTie(criterion=criterion, row=row, confirmed=True)
        return evolve(self, rows=rows, ties=(*(own for own in self.ties if own.criterion != criterion), tie))

    @property
    def by_criterion(self) -> dict[str, tuple[RowTie, ...]]:
        """All ties, those of `rows` first, by the ids of their criteria."""
        found: dict[str, list[RowTie]] = {}
        for criterion, ids in self.rows.items():
            for row in ids or (None,):
                found.setdefault(criterion, []).append(RowTie(criterion=criterion, row=row, confirmed=self.confirmed))
        for tie in self.ties:
            found.setdefault(tie.criterion, []).append(tie)
        return {criterion: tuple(own) for criterion, own in found.items()}

    @property
    def open(self) -> tuple[str, ...]:
        """Ids of the criteria all of whose ties are unconfirmed."""
        ties = self.by_criterion
        return tuple(criterion for criterion, own in ties.items() if not any(tie.confirmed for tie in own))

    def _repr_html_(self) -> str:
        rows = (
            (tie.criterion, tie.row or "no row", "confirmed" if tie.confirmed else "suggested", "; ".join(tie.reasons))
            for own in self.by_criterion.values()
            for tie in own
        )
        return table_html(("criterion", "row", "tie", "reasons"), rows, caption=self.standard)
