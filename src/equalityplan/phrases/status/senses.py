"""The sign of each sense of a verb or predicate by its time and polarity."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from equalityplan.phrases.status.group import Group, Time
from equalityplan.phrases.status.signs import Sense, Sign

Signs = tuple[Sign | None, ...]
"""The signs of a sense: done or so, being done, to be done; and, where they say something, denied, denied ahead."""

_PLACES = {Time.DONE: 0, Time.STATE: 0, Time.NOW: 1, Time.AHEAD: 2}
_DENIED, _DENIED_AHEAD = 3, 4


def plain_sign(group: Group) -> Sign | None:
    """Give the sign of a group by itself, without the words around it."""
    signs = _signs().get(group.sense, ())
    if group.negated and group.partly:
        return Sign.IN_PROGRESS
    denied = _DENIED_AHEAD if group.time is Time.AHEAD else _DENIED
    return next(iter(signs[denied if group.negated else _PLACES[group.time] :]), None)


@cache
def _signs() -> Mapping[Sense, Signs]:
    return {sense: signs for senses, signs in _rows() for sense in senses}


def _rows() -> Iterator[tuple[Sequence[Sense], Signs]]:
    """Yield the senses that have the same signs, and the signs."""
    done, being, ahead, none = Sign.DONE, Sign.IN_PROGRESS, Sign.FUTURE, Sign.NOT_STARTED
    off, risk, given_up, on = Sign.OFF_TRACK, Sign.AT_RISK, Sign.CANCELLED, Sign.ONGOING
    finished, moved = Sign.COMPLETED, Sign.SUPERSEDED
    yield (
        (Sense.ACT, Sense.SHIFT, Sense.CHANGE, Sense.REMOVE, Sense.CUT, Sense.MOVE),
        (done, being, ahead, none, given_up),
    )
    yield (Sense.FINISH, Sense.MEET), (finished, being, ahead, none, off)
    yield (Sense.COMPLETE,), (finished, being, ahead, being, off)
    yield (Sense.EXECUTE,), (finished, being, ahead, none, given_up)
    yield (Sense.TALK,), (Sign.TALKED, being, ahead, none, given_up)
    yield (Sense.REVIEW,), (done, being, Sign.FOLLOW_UP, none, given_up)
    yield (Sense.ARRANGE, Sense.ADVANCE), (being, being, ahead, none, given_up)
    yield (Sense.BEGIN, Sense.UNDER_WAY), (being, being, ahead, none, none)
    yield (Sense.PURSUE,), (being, being, ahead, given_up, given_up)
    yield (Sense.GO_ON,), (being, on, on, given_up, given_up)
    yield (Sense.DECIDE, Sense.MANAGE), (done, being, ahead, none, none)
    yield (Sense.SAY,), (done, None, ahead, none, none)
    yield (Sense.ACCEPT,), (done, being, ahead, given_up, given_up)
    yield (Sense.FUND,), (done, being, ahead, risk, risk)
    yield (Sense.TREND,), (done, being, ahead, off, off)
    yield (Sense.HAVE,), (done, done, ahead, none)
    yield (Sense.PLAN, Sense.DUE), (ahead, ahead, ahead, none, none)
    yield (Sense.EXPECT,), (ahead, ahead, ahead, risk, risk)
    yield (Sense.NEED,), (ahead, ahead, ahead, given_up, given_up)
    yield (Sense.AWAIT, Sense.DEPEND, Sense.TO_COME), (none, none, none)
    yield (Sense.FAIL,), (off, off, risk)
    yield (Sense.SLIP, Sense.LATE), (off, off, off)
    yield (Sense.DEFER, Sense.HAMPER, Sense.PAUSE, Sense.IN_DANGER), (risk, risk, risk)
    yield (Sense.DROP,), (given_up, given_up, given_up)
    yield (Sense.SUPERSEDE,), (moved, moved, moved)
    yield (Sense.ON_COURSE,), (Sign.ON_TRACK, Sign.ON_TRACK, Sign.FORECAST, off, off)
    yield (Sense.CONTINUAL,), (on, on, on)
    yield (Sense.APPLY,), (None, None, None, Sign.NOT_APPLICABLE, Sign.NOT_APPLICABLE)
    yield (Sense.WORTHWHILE,), (None, None, None, given_up, given_up)
    yield (Sense.UNTOLD,), (Sign.SILENT, Sign.SILENT, Sign.SILENT)
