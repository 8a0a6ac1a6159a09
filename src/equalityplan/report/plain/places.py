"""Places, notices and scores as plain data."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from equalityplan.assessment import Score
from equalityplan.notice import Notice
from equalityplan.provenance import Where

_PARTS = ("document", "page", "sheet", "table", "row", "column", "heading", "lines", "span")
_DECIMALS = 6


def where_plain(where: Where | None) -> dict[str, Any] | None:
    """Give a place as its text and its parts; parts that the document's format does not know are left out.

    Examples:
        >>> where_plain(Where(document="plan.txt", lines=(3, 4)))
        {'text': 'plan.txt, lines 3 to 4', 'document': 'plan.txt', 'lines': [3, 4]}
    """
    if where is None:
        return None
    found = ((name, getattr(where, name)) for name in _PARTS)
    parts = {name: list(value) if isinstance(value, tuple) else value for name, value in found if value is not None}
    return {"text": str(where)} | parts


def notice_plain(notice: Notice) -> dict[str, Any]:
    """Give a notice: `code`, `message`, `text`, `where` and `also`, further places."""
    return {
        "code": notice.code,
        "message": notice.message,
        "text": notice.text,
        "where": where_plain(notice.where),
        "also": [where_plain(where) for where in notice.also],
    }


def score_plain(score: Score | None) -> dict[str, Any] | None:
    """Give a score: `lowest` and `highest` as exact fractions, the same as decimals, and how many criteria count.

    Examples:
        >>> from equalityplan.assessment import Score
        >>> score_plain(Score(Fraction(3, 29), Fraction(1), 29))
        {'lowest': '3/29', 'highest': '1', 'lowest_decimal': 0.103448, 'highest_decimal': 1.0, 'counted': 29}
    """
    if score is None:
        return None
    return {
        "lowest": str(score.lowest),
        "highest": str(score.highest),
        "lowest_decimal": _decimal(score.lowest),
        "highest_decimal": _decimal(score.highest),
        "counted": score.counted,
    }


def _decimal(share: Fraction) -> float:
    return round(float(share), _DECIMALS)
