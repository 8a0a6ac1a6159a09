"""What a verb makes of the infinitive that it takes: "is expected to be met", "failed to meet"."""

from __future__ import annotations

from equalityplan.phrases.status.group import Flag, Group, Hedge, Time
from equalityplan.phrases.status.signs import Sense

TAKING_INFINITIVES = frozenset(
    {
        Sense.PLAN,
        Sense.EXPECT,
        Sense.NEED,
        Sense.DUE,
        Sense.FAIL,
        Sense.ABLE,
        Sense.UNABLE,
        Sense.UNLIKELY,
        Sense.GO_ON,
        Sense.BEGIN,
        Sense.DECIDE,
        Sense.MANAGE,
        Sense.NEARLY,
        Sense.YET,
    }
)
TAKING_GERUNDS = frozenset({Sense.EXPECT, Sense.GO_ON, Sense.BEGIN, Sense.NEED, Sense.PLAN})
TAKERS = {
    "due": Sense.DUE,
    "going": Sense.PLAN,
    "about": Sense.NEARLY,
    "keen": Sense.PLAN,
    "ready": Sense.PLAN,
    "likely": Sense.EXPECT,
    "unlikely": Sense.UNLIKELY,
    "able": Sense.ABLE,
    "unable": Sense.UNABLE,
    "yet": Sense.YET,
    "still": Sense.YET,
    "possible": Sense.ABLE,
    "meant": Sense.PLAN,
    "set": Sense.PLAN,
    "left": Sense.YET,
}
"""Words other than verbs that take an infinitive."""

_OWN = frozenset({Sense.FAIL, Sense.GO_ON, Sense.BEGIN})
"""Senses that stay their own, whatever infinitive comes after."""


def chained(outer: Group, inner: Group) -> Group:
    """Give the group that a verb and the infinitive it takes make.

    Args:
        outer: The verb's group.
        inner: The infinitive's group.
    """
    if outer.sense in _OWN:
        return outer._replace(last=inner.last, finite=True)
    inner = inner._replace(first=outer.first, alone=False, flags=inner.flags | (outer.flags & {Flag.NOW}))
    hedge = _hedge(outer)
    return inner._replace(hedge=hedge) if hedge else _timed(outer, inner)


def _hedge(outer: Group) -> Hedge | None:
    """How sure the infinitive is."""
    match outer.sense:
        case Sense.EXPECT if Flag.PAST not in outer.flags:
            return Hedge.UNLIKELY if outer.negated else Hedge.LIKELY
        case Sense.UNLIKELY:
            return Hedge.UNLIKELY
        case Sense.UNABLE:
            return Hedge.UNABLE
        case Sense.ABLE if outer.negated:
            return Hedge.UNABLE
    return None


def _timed(outer: Group, inner: Group) -> Group:
    """When the infinitive is."""
    match outer.sense:
        case Sense.NEARLY if inner.sense in (Sense.COMPLETE, Sense.FINISH):
            return inner._replace(time=Time.NOW)
        case Sense.YET:
            flags = inner.flags | {Flag.YET}
            return inner._replace(time=Time.DONE, negated=not inner.negated, finite=True, flags=flags)
        case Sense.ABLE | Sense.MANAGE:
            return inner._replace(time=outer.time, negated=outer.negated, hedge=outer.hedge)
    return _intended(outer, inner)


def _intended(outer: Group, inner: Group) -> Group:
    """What is, or was, to be done."""
    was = outer.hedge is Hedge.INTENDED or (Flag.PAST in outer.flags and outer.sense is not Sense.DECIDE)
    return inner._replace(negated=outer.negated != inner.negated, hedge=Hedge.INTENDED if was else inner.hedge)
