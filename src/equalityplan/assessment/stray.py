"""Stray numbers: rows that are numbered like a criterion and answer none, which nobody should have to find out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from equalityplan.assessment.tying import Tie
from equalityplan.graph.numbering import number_key
from equalityplan.model.standard import Criterion, Standard, Theme
from equalityplan.notice import Notice
from equalityplan.rule import RowSubject
from equalityplan.rules.sentences import quoted
from equalityplan.standard.naming import heading_readings, theme_names

_DIGITS = re.compile(r"[0-9]+")


def stray_notices(standard: Standard, rows: Sequence[RowSubject], ties: Mapping[str, Tie]) -> Iterator[Notice]:
    """Yield a notice for each row under a theme of the standard whose number is that of no criterion of the theme.

    A row that a mapping ties, and one whose number is of another form than those of the criteria, is left alone.

    Args:
        standard: The standard.
        rows: The rows of the plan.
        ties: Which rows answer which scored criterion.
    """
    names = [(theme, theme_names(theme)) for theme in standard.themes]
    known = {number_key(criterion.id): criterion for criterion in standard.criteria}
    forms, tied = set(map(_form, known)), {row.id for tie in ties.values() for row in tie.rows}
    for row in rows:
        key = number_key(row.row.reference) if row.row.reference else ""
        if not key or row.id in tied or _form(key) not in forms:
            continue
        readings = heading_readings(row.section.heading)
        under = [theme for theme, own in names if own & readings]
        if under and (message := _message(row, under, known.get(key))):
            yield Notice(code="criterion-unknown", message=message, where=row.row.where, text=row.row.reference)


def _form(key: str) -> str:
    """Give a number with its digits made equal, so that 2.9 and 2.10 are of one form and 2.9.1 is of another."""
    return _DIGITS.sub("0", key)


def _message(row: RowSubject, under: Sequence[Theme], criterion: Criterion | None) -> str:
    """Say why a row answers no criterion; nothing where its number is one of the theme that nobody has seen."""
    where = f"Row {row.id} stands under {quoted(row.section.heading or '')} with the number {row.row.reference}"
    if criterion is None:
        return f"{where}, and the standard has no criterion of that number. It answers none."
    if not criterion.wording_seen or criterion.theme in {theme.id for theme in under}:
        return ""
    return f"{where}, and criterion {criterion.id} belongs to another theme. It answers none, unless a mapping says so."
