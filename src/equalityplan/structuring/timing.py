"""Timing: the cells that say when become one timescale, paired with the row's actions where that is certain."""

from __future__ import annotations

import re
import string
from collections.abc import Sequence

from attrs import evolve

from equalityplan.layout import Field, FieldCell
from equalityplan.model.action import Action
from equalityplan.model.timescale import Instant, OpenEnd, Range, Recurring, Timescale, TimescalePart
from equalityplan.notice import Notice
from equalityplan.phrases.timescale import parse_timescale
from equalityplan.structuring.years import Years

_UNTOLD = "nothing printed says which of them is for what"
_ROMANS = "i ii iii iv v vi vii viii ix x xi xii".split()
_LETTERS = tuple(string.ascii_lowercase)
_NAME = re.compile(r"\d{1,2}|[A-Za-z]|[ivxIVX]{2,5}")
# A number that stands right before a date, and is no part of the date itself.
_MARK = re.compile(rf"(?:^|[\s;,])\(?({_NAME.pattern})[.):]\s*$")

# What stands around the number in "(1)" or "Action 1:".
_AROUND = re.compile(r"^(?:[^\W\d_]+\s)?\W+|^[^\W\d_]+\s+|\W+$")


def read_timescale(cells: Sequence[FieldCell], years: Years) -> Timescale:
    """Read the start, timescale and due cells of a row; a start and an end make one range."""
    own, named = _years_beside(cells, years)
    read = [(cell.field, parse_timescale(cell.cell.text, *own)) for cell in cells]
    where = cells[0].cell.where if cells else None
    if not read:
        return Timescale()
    text = "\n".join(timescale.text for _, timescale in read)
    # A year that only says in which one the other dates lie is none of them.
    read = [
        (role, evolve(timescale, parts=()) if n == named else timescale) for n, (role, timescale) in enumerate(read)
    ]
    starts = [part for role, timescale in read if role is Field.START for part in timescale.parts]
    ends = [part for role, timescale in read if role is not Field.START for part in timescale.parts]
    return Timescale(_spanning(starts, ends) or _listed(read), text=text, where=where)


def _years_beside(cells: Sequence[FieldCell], years: Years) -> tuple[Years, int | None]:
    """The years that the cells of a row lie in, and which of them names the year that others lack; None for none."""
    named = [n for n, cell in enumerate(cells) if years.under(cell.cell.text) is not years] if len(cells) > 1 else []
    if len(named) != 1:
        return years, None
    others = [cell for n, cell in enumerate(cells) if n not in named]
    lacking = [cell for cell in others if not _is_dated(cell, Years(None, years.year_from))]
    own = years.under(cells[named[0]].cell.text)
    return (own, named[0]) if lacking and all(_is_dated(cell, own) for cell in lacking) else (years, None)


def _is_dated(cell: FieldCell, years: Years) -> bool:
    return any(part.first or part.last for part in parse_timescale(cell.cell.text, *years).parts)


def _spanning(starts: list[TimescalePart], ends: list[TimescalePart]) -> tuple[TimescalePart, ...]:
    """One range from a start and an end, or one open end from a start whose end is not fixed."""
    match starts, ends:
        case [Instant() | Range() as start], [Instant() | Range() as end] if _may_span(start, end):
            return (Range(edtf=f"{_bounds(start)[0]}/{_bounds(end)[1]}", text=f"{start.text}\n{end.text}"),)
        case [Instant() | Range() as start], []:
            return (OpenEnd(edtf=f"{_bounds(start)[0]}/..", text=start.text),)
        case [Instant() | Range() as start], [OpenEnd() as end]:
            return (OpenEnd(edtf=f"{_bounds(start)[0]}/..", text=f"{start.text}\n{end.text}"),)
        case _:
            return ()


def _may_span(start: Instant | Range, end: Instant | Range) -> bool:
    """Whether an end is not over before the start begins; of two plain dates the words are taken as they stand."""
    plain = isinstance(start, Instant) and isinstance(end, Instant)
    return plain or start.first is None or end.last is None or start.first <= end.last


def _bounds(part: Instant | Range) -> tuple[str, str]:
    """Where a part begins and where it ends, each in EDTF."""
    first, _, last = (part.edtf or "").partition("/")
    return first, last or first


def _begun(role: Field, part: TimescalePart) -> TimescalePart:
    """A start is no deadline, whatever stands under the end."""
    return evolve(part, deadline=False) if role is Field.START else part


def _listed(read: Sequence[tuple[Field, Timescale]]) -> tuple[TimescalePart, ...]:
    """The parts of all cells, with their places in the joined text."""
    parts: list[TimescalePart] = []
    offset = 0
    for role, timescale in read:
        for part in (_begun(role, part) for part in timescale.parts):
            span = (part.span[0] + offset, part.span[1] + offset) if part.span else None
            parts.append(evolve(part, span=span) if offset else part)
        offset += len(timescale.text) + 1
    return tuple(parts)


def pair(timescale: Timescale, actions: Sequence[Action], notices: list[Notice]) -> Timescale:
    """Say which action each part applies to, where printed numbers or a recurrence prove it.

    Numbers pair where the timescale prints one for each of its parts: with the actions that print the same number,
    or, where no action prints any, with the actions in their order. A recurring part pairs with the one action whose
    own words state the same recurrence. What is left stays with the whole row, and several dates beside several
    actions leave a notice.
    """
    printed = [_printed_name(timescale, n) for n in range(len(timescale.parts))]
    named = [name for name in printed if name is not None]
    numbered = len(named) == len(printed) > 0 and len(actions) > 1
    numbers = _numbers_of(named, actions) if numbered else None
    if numbers is not None:
        pairs = zip(timescale.parts, numbers, strict=True)
        return evolve(timescale, parts=[evolve(part, applies_to=(number,)) for part, number in pairs])
    parts = [_paired_by_recurrence(part, actions) for part in timescale.parts]
    dated = [part for part in parts if part.due and not part.applies_to]
    if len(dated) > 1:
        reason = "their numbers are not those of the actions" if numbered else _UNTOLD
        message = f"{len(dated)} dates stand in one cell, and {reason}."
        notices.append(Notice(code="dates-not-paired", message=message, where=timescale.where))
    return evolve(timescale, parts=parts)


def _printed_name(timescale: Timescale, at: int) -> str | None:
    """The number or letter that a list prints before a part, without its marks, in lower case."""
    part = timescale.parts[at]
    if part.span is not None:
        end = max((other.span[1] for other in timescale.parts[:at] if other.span), default=0)
        mark = _MARK.search(timescale.text[end : part.span[0]])
        if mark is not None:
            return mark[1].casefold()
    return part.scope.casefold() if part.scope and _NAME.fullmatch(part.scope) else None


def _numbers_of(names: Sequence[str], actions: Sequence[Action]) -> list[int] | None:
    """The number of the action, from 1, that each printed number means; None where one of them means none."""
    printed = [_AROUND.sub("", action.number or "").casefold() for action in actions]
    own = printed if any(printed) else _counted_like(names, len(actions))
    numbers = [own.index(name) + 1 for name in names if own.count(name) == 1]
    return numbers if len(numbers) == len(names) else None


def _counted_like(names: Sequence[str], length: int) -> Sequence[str]:
    """The numbers that a list of some length has, in the manner of counting that some names begin."""
    digits = [str(n) for n in range(1, length + 1)]
    manners = (digits, _ROMANS[:length], _LETTERS[:length])
    return next((manner for manner in manners if set(names) <= set(manner)), ())


def _paired_by_recurrence(part: TimescalePart, actions: Sequence[Action]) -> TimescalePart:
    if not isinstance(part, Recurring) or part.recurrence is None or len(actions) < 2:  # noqa: PLR2004
        return part
    same = tuple(n for n, action in enumerate(actions, start=1) if part.recurrence in _recurrences(action.text))
    return evolve(part, applies_to=same) if len(same) == 1 else part


def _recurrences(text: str) -> set[str | None]:
    return {part.recurrence for part in parse_timescale(text).parts if isinstance(part, Recurring)}
