"""What a slip of one row does to the deadlines of others."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from attrs import field, frozen

from equalityplan.model.dependency import Dependency
from equalityplan.model.edtf import day_in_words
from equalityplan.model.timescale import Answer


@frozen(kw_only=True)
class Effect:
    """What a slip does to one row.

    Attributes:
        row_id: Id of the row.
        hit: Yes where its deadline lies before the new day, no where it does not or where the row is reported
            complete, cannot tell where a date is missing.
        due: Its last day, own or inherited; None where none is fixed.
        slack: Days from the old day of the row that slips to this row's deadline: what a slip may use up before it is
            hit; negative where the plan's dates run backwards already. None where a date is missing.
        message: The same as a sentence.
    """

    row_id: str
    hit: Answer
    due: date | None
    slack: int | None
    message: str
    _to: str
    _came_by: Mapping[str, Dependency] = field(eq=False, repr=False)

    @property
    def path(self) -> tuple[Dependency, ...]:
        """Dependencies from this row to the one that slips, by a shortest way."""
        path = [self._came_by[self.row_id]]
        while path[-1].target != self._to:
            path.append(self._came_by[path[-1].target])
        return tuple(path)


@frozen(kw_only=True)
class Impact:
    """What a slip of one row does.

    Attributes:
        row_id: Id of the row that slips, or of a target outside the plan.
        due: Its last day before the slip, own or inherited; None where none is fixed.
        new_due: The day it slips to; None where that cannot be told.
        effects: What it does to the rows that hang on it, nearest first. Behind a row that is not hit none is named.
    """

    row_id: str
    due: date | None
    new_due: date | None
    effects: tuple[Effect, ...] = ()

    @property
    def hit(self) -> tuple[str, ...]:
        """Ids of the rows whose deadlines are hit."""
        return tuple(effect.row_id for effect in self.effects if effect.hit is Answer.YES)

    @property
    def untold(self) -> tuple[str, ...]:
        """Ids of the rows of which it cannot be told, for want of a date."""
        return tuple(effect.row_id for effect in self.effects if effect.hit is Answer.CANNOT_TELL)


@frozen(kw_only=True)
class Setting:
    """What the effects of a slip are told by.

    Attributes:
        waiting_on: The dependencies along which rows wait for the row with an id.
        due_of: The last day of the row with an id, own or inherited.
        is_complete: Whether the row with an id is reported complete.
    """

    waiting_on: Callable[[str], Iterable[Dependency]]
    due_of: Callable[[str], date | None]
    is_complete: Callable[[str], bool]


def effects(row_id: str, due: date | None, new_due: date | None, setting: Setting) -> Iterator[Effect]:
    """Yield what a slip does to the rows that hang on a row, nearest first.

    Each row waits for what it hangs on to end. One whose deadline is late enough hands nothing on.
    """
    came_by: dict[str, Dependency] = {}
    queue = deque([row_id])
    while queue:
        for step in setting.waiting_on(queue.popleft()):
            if step.source == row_id or step.source in came_by:
                continue
            came_by[step.source] = step
            hit, slack, message = _effect(step.source, (due, new_due), setting)
            yield Effect(
                row_id=step.source,
                hit=hit,
                due=setting.due_of(step.source),
                slack=slack,
                message=message,
                to=row_id,
                came_by=came_by,
            )
            if hit is not Answer.NO:
                queue.append(step.source)


def _effect(row_id: str, slip: tuple[date | None, date | None], setting: Setting) -> tuple[Answer, int | None, str]:
    """Give whether a row is hit, its slack, and both in words."""
    due, (old, new) = setting.due_of(row_id), slip
    slack = (due - old).days if due and old else None
    if setting.is_complete(row_id):
        hit, why = Answer.NO, "is reported complete and not hit"
    elif new is None:
        hit, why = Answer.CANNOT_TELL, "may be hit: no date is known that slips"
    elif due is None:
        hit, why = Answer.CANNOT_TELL, "may be hit: it has no fixed date"
    elif due < new:
        hit, why = (
            Answer.YES,
            f"is hit: it is due by {day_in_words(due)}, and what it hangs on ends on {day_in_words(new)}",
        )
    else:
        hit, why = (
            Answer.NO,
            f"is not hit: it is due by {day_in_words(due)}, {_days((due - new).days)} after the new day",
        )
    return hit, slack, f"{row_id} {why}."


def _days(number: int) -> str:
    return f"{number} day" if number == 1 else f"{number} days"
