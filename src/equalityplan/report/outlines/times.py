"""Timescales in words: what the plan prints and what was understood."""

from __future__ import annotations

from equalityplan.model.edtf import day_in_words
from equalityplan.model.timescale import (
    Instant,
    OpenEnd,
    OpenStart,
    Range,
    Recurring,
    Relative,
    Timescale,
    TimescalePart,
    Unstated,
)
from equalityplan.report.wording import listed

_EVERY = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}


def timescale_in_words(timescale: Timescale) -> str:
    """Say when: the words as printed, then each part as it was understood; empty where nothing is said.

    Examples:
        >>> timescale_in_words(Timescale.from_edtf("2012-09"))
        "'2012-09': due by 30 September 2012"
        >>> timescale_in_words(Timescale([Recurring(recurrence="FREQ=MONTHLY;INTERVAL=3")], text="quarterly"))
        "'quarterly': every 3 months"
    """
    printed = " ".join(timescale.text.split())
    told = "; ".join(_in_words(part) for part in timescale.parts if not isinstance(part, Unstated))
    if not printed:
        return told
    return f"'{printed}': {told or 'says nothing about when'}"


def _in_words(part: TimescalePart) -> str:
    for_which = f" for action {listed(map(str, part.applies_to))}" if part.applies_to else ""
    scope = f" ({' '.join(part.scope.split())})" if part.scope and not part.applies_to else ""
    return f"{_when(part)}{for_which}{scope}"


def _when(part: TimescalePart) -> str:
    match part:
        case Instant():
            return f"due by {day_in_words(part.due)}" if part.due else f"{part.edtf}, which is no deadline"
        case Range() | OpenStart():
            return _range(part)
        case OpenEnd():
            return f"from {day_in_words(part.first)} on, without an end" if part.first else "ongoing, without an end"
        case Recurring():
            return _recurring(part)
        case Relative():
            return "counted from something else, so that no day is known"
        case _:
            return "no day is fixed"


def _range(part: Range | OpenStart) -> str:
    start = f"from {day_in_words(part.first)} " if part.first else ""
    if part.due is None:
        return f"{start}to no day that is known" if part.edtf is None else f"{part.edtf}, which is no deadline"
    return f"{start}to {day_in_words(part.due)}"


def _recurring(part: Recurring) -> str:
    rule = dict(piece.partition("=")[::2] for piece in (part.recurrence or "").split(";"))
    unit = _EVERY.get(rule.get("FREQ", ""))
    if unit is None:
        return "again and again, at no fixed distance"
    interval = rule.get("INTERVAL", "1")
    every = f"every {unit}" if interval == "1" else f"every {interval} {unit}s"
    start = f", from {day_in_words(part.first)}" if part.first else ""
    return f"{every}{start}"
