"""What a verb group says of an action: the sign of its sense, in the light of the words around it."""

from __future__ import annotations

from equalityplan.phrases.status.cases import sign_in_case
from equalityplan.phrases.status.group import Group, Hedge, Time
from equalityplan.phrases.status.lexicon import DATED, LEVELS, MEANS
from equalityplan.phrases.status.senses import plain_sign
from equalityplan.phrases.status.setting import Setting
from equalityplan.phrases.status.signs import REACHED, Sense, Sign

_UNFAVOURABLE = frozenset({Sign.OFF_TRACK, Sign.AT_RISK, Sign.CANCELLED, Sign.NOT_STARTED})
_TIMELY = frozenset("by on in within before the".split())
_IN_TIME = frozenset(
    """
time schedule deadline date timescale timescales deadlines target due required agreed planned original
""".split()
)


def sign_of(group: Group, setting: Setting) -> Sign | None:
    """Give what a group says of the action, or None where that is nothing.

    Args:
        group: The verb group.
        setting: The words around it.
    """
    if setting.empty:
        group = group._replace(negated=not group.negated)
    if case := sign_in_case(group, setting):
        return case.sign if case.final else _hedged(case.sign, group, setting)
    sign = plain_sign(group)
    return _hedged(_denied(group, setting, sign) if group.negated else sign, group, setting)


def _denied(group: Group, setting: Setting, sign: Sign | None) -> Sign | None:
    """What the denial of a deed says: want of means is a risk, a level or a day that was missed is off track."""
    if setting.headed(MEANS) and sign in (Sign.NOT_STARTED, Sign.CANCELLED):
        return Sign.AT_RISK
    missed = (group.sense in REACHED and (setting.about(LEVELS) or setting.leads_to(LEVELS, 3))) or _in_time(
        group, setting
    )
    if missed and sign in (Sign.NOT_STARTED, Sign.IN_PROGRESS) and not group.partly:
        return Sign.OFF_TRACK
    waits = group.time is Time.AHEAD and setting.leads_to(("until", "before"))
    return Sign.NOT_STARTED if waits and sign in (Sign.CANCELLED, Sign.OFF_TRACK) else sign


def _in_time(group: Group, setting: Setting) -> bool:
    deed = group.form is not None and group.sense in REACHED | {Sense.ACT}
    near = zip(setting.after[:3], setting.after[1:4], strict=False)
    return deed and any(word in _TIMELY and after in _IN_TIME for word, after in near)


def _hedged(sign: Sign | None, group: Group, setting: Setting) -> Sign | None:
    """What is left of a sign that is only possible, expected, or was meant to be."""
    if group.now and group.time is Time.AHEAD and not group.negated and setting.leads_to(DATED):
        return Sign.OFF_TRACK
    match group.hedge:
        case Hedge.UNABLE | Hedge.UNLIKELY:
            return _unable(group, setting)
        case Hedge.MAYBE:
            return Sign.AT_RISK if sign in _UNFAVOURABLE else Sign.FUTURE
        case Hedge.CAN:
            return None if sign in _UNFAVOURABLE or sign is Sign.SUPERSEDED else Sign.DONE
        case Hedge.LIKELY if sign in _UNFAVOURABLE and sign is not Sign.NOT_STARTED:
            return Sign.AT_RISK
    return {Hedge.OVERDUE: Sign.OFF_TRACK, Hedge.INTENDED: Sign.INTENDED}.get(group.hedge, sign)


def _unable(group: Group, setting: Setting) -> Sign:
    if group.hedge is Hedge.UNABLE and setting.leads_to(("until", "before", "unless")):
        return Sign.NOT_STARTED
    if group.hedge is Hedge.UNABLE and group.sense is Sense.SAY:
        return Sign.SILENT
    missed = group.hedge is Hedge.UNABLE and group.finite and setting.leads_to(LEVELS)
    return Sign.OFF_TRACK if missed else Sign.AT_RISK
