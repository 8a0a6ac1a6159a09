"""Timing: the cells that say when become one timescale, paired with the row's actions where that is certain."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from equalityplan.layout import Field, FieldCell
from equalityplan.model.action import Action
from equalityplan.model.timescale import Instant, OpenEnd, Range, Recurring, Timescale, TimescalePart
from equalityplan.notice import Notice
from equalityplan.phrases.timescale import parse_timescale


def read_timescale(cells: Sequence[FieldCell], year: int | None) -> Timescale:
    """Read the start, timescale and due cells of a row; a start and an end make one range."""
    read = [(cell.field, parse_timescale(cell.cell.text, year=year)) for cell in cells]
    where = cells[0].cell.where if cells else None
    if not read:
        return Timescale()
    text = "\n".join(timescale.text for _, timescale in read)
    starts = [part for role, timescale in read if role is Field.START for part in timescale.parts]
    ends = [part for role, timescale in read if role is not Field.START for part in timescale.parts]
    return Timescale(_spanning(starts, ends) or _listed(read), text=text, where=where)


def _spanning(starts: list[TimescalePart], ends: list[TimescalePart]) -> tuple[TimescalePart, ...]:
    """One range from a start and an end, or one open end from a start alone."""
    match starts, ends:
        case [Instant() as start], [Instant() as end]:
            return (Range(edtf=f"{start.edtf}/{end.edtf}", text=f"{start.text}\n{end.text}"),)
        case [Instant() as start], []:
            return (OpenEnd(edtf=f"{start.edtf}/..", text=start.text),)
        case _:
            return ()


def _listed(read: Sequence[tuple[Field, Timescale]]) -> tuple[TimescalePart, ...]:
    """The parts of all cells, with their places in the joined text."""
    parts: list[TimescalePart] = []
    offset = 0
    for _, timescale in read:
        for part in timescale.parts:
            span = (part.span[0] + offset, part.span[1] + offset) if part.span else None
            parts.append(evolve(part, span=span) if offset else part)
        offset += len(timescale.text) + 1
    return tuple(parts)


def pair(timescale: Timescale, actions: Sequence[Action], notices: list[Notice]) -> Timescale:
    """Say which action each part applies to, where printed numbers or a recurrence prove it.

    Numbers pair where the timescale prints one for each of its parts and the row has as many actions. A
    recurring part pairs with the one action whose own words state the same recurrence. What is left stays with
    the whole row, and several dates beside several actions leave a notice.
    """
    numbered = [_printed_number(part, len(actions)) for part in timescale.parts]
    if len(actions) > 1 and all(numbered):
        pairs = zip(timescale.parts, numbered, strict=True)
        return evolve(timescale, parts=[evolve(part, applies_to=(number,)) for part, number in pairs if number])
    parts = [_paired_by_recurrence(part, actions) for part in timescale.parts]
    dated = [part for part in parts if part.due and not part.applies_to]
    if len(dated) > 1:
        message = f"{len(dated)} dates stand in one cell, and nothing printed says which of them is for what."
        notices.append(Notice(code="dates-not-paired", message=message, where=timescale.where))
    return evolve(timescale, parts=parts)


def _printed_number(part: TimescalePart, actions: int) -> int | None:
    number = int(part.scope) if part.scope and part.scope.isdecimal() else 0
    return number if 1 <= number <= actions else None


def _paired_by_recurrence(part: TimescalePart, actions: Sequence[Action]) -> TimescalePart:
    if not isinstance(part, Recurring) or part.recurrence is None or len(actions) < 2:  # noqa: PLR2004
        return part
    same = tuple(n for n, action in enumerate(actions, start=1) if part.recurrence in _recurrences(action.text))
    return evolve(part, applies_to=same) if len(same) == 1 else part


def _recurrences(text: str) -> set[str | None]:
    return {part.recurrence for part in parse_timescale(text).parts if isinstance(part, Recurring)}
