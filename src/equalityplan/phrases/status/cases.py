"""Cases in which the words around a verb group make something else of it than its sense says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from equalityplan.phrases.status.group import Flag, Group, Hedge, Time
from equalityplan.phrases.status.inflection import Form
from equalityplan.phrases.status.lexicon import (
    AIMS,
    CONCERNS,
    CONSENT,
    DATED,
    DATES,
    ITEMS,
    MEANS,
    PEOPLE,
    PLACES,
    PLANS,
    TIDINGS,
    TROUBLES,
)
from equalityplan.phrases.status.setting import Setting
from equalityplan.phrases.status.signs import REACHED, Sense, Sign

_MORE = frozenset("further more additional action else change changes amendments".split())
_LATER = frozenset("late later instead next following new".split())
_INTO = frozenset("to into in within by with under through as elsewhere above below and".split())
_LASTING = frozenset(
    "talks discussions negotiations consultation pilot trial recruitment procurement tender advert".split()
)
_ANSWERING = frozenset("update confirm advise comment".split())
_COLOURS = frozenset("red amber green yellow blue".split())
_AIRED = frozenset("raise express report note voice highlight flag remain".split())
_USUAL = frozenset("annual cycle usual routine mainstream everyday normal bau day induction core regular".split())
_UNASKED = frozenset({Sense.AWAIT, Sense.TO_COME, Sense.NEED, Sense.IN_DANGER})
_MENDED = frozenset({Sense.PAUSE, Sense.IN_DANGER, Sense.LATE, Sense.SLIP})
_WITHIN = frozenset("become form fall come".split())
_TAKING_IN = frozenset("include incorporate integrate cover address build feed combine bring".split())
"""Verbs that are said of an action only where a plan, or an item of one, takes it in."""

_FAR = 8
_PLACELESS = frozenset("transfer combine move incorporate include pass amalgamate integrate".split())
_DATELESS = frozenset("lead deal include cover".split())
_NAMING = frozenset({Sense.ACT, Sense.TALK, Sense.SAY, Sense.HAVE})


class Case:
    """A sign, when it holds, and whether it is final: not softened by "may" or "expected to"."""

    __slots__ = ("final", "holds", "sign")

    def __init__(self, sign: Sign, holds: Callable[[Group, Setting], bool], *, final: bool = False) -> None:
        self.sign = sign
        self.holds = holds
        self.final = final


def sign_in_case(group: Group, setting: Setting) -> Case | None:
    """Find the first case that holds of a group, or None.

    Args:
        group: The verb group, denied where its subject is "no ...".
        setting: The words around it.
    """
    cases = (*_ANY_SENSE, *_CEASED, *_cases().get(group.sense, ()))
    return next((case for case in cases if case.holds(group, setting)), None)


def _tells_nothing(group: Group, setting: Setting) -> bool:
    """Whether a group speaks of an update that is not given."""
    updated = group.time is Time.AHEAD and setting.leads_to(("update", "updates"), 3)
    to_update = group.alone and group.base in _ANSWERING and (not setting.after or setting.goes_on_with(*TIDINGS))
    untold = group.time is Time.AHEAD or group.sense in _UNASKED or group.negated
    return updated or to_update or (untold and setting.about(TIDINGS) and not setting.about(ITEMS))


def _done(group: Group) -> bool:
    return group.time is Time.DONE and not group.negated


def _changed_without_it(group: Group, setting: Setting) -> bool:
    """Whether something other than the action is no longer so: "forms no longer ask"."""
    return group.ceased and group.form in (Form.PRESENT, Form.BASE) and group.sense in _NAMING and not setting.of_itself


_ANY_SENSE = (
    Case(Sign.ON_TRACK, lambda _, setting: setting.empty and setting.about(TROUBLES), final=True),
    Case(Sign.SILENT, _tells_nothing, final=True),
    Case(
        Sign.AT_RISK,
        lambda group, setting: group.base in _AIRED and setting.headed(CONCERNS) and group.time is Time.DONE,
    ),
)
_CEASED = (
    Case(Sign.DONE, _changed_without_it, final=True),
    Case(Sign.AT_RISK, lambda group, _: group.ceased and group.sense is Sense.FUND, final=True),
    Case(Sign.IN_PROGRESS, lambda group, _: group.ceased and group.sense in _MENDED, final=True),
    Case(Sign.OFF_TRACK, lambda group, _: group.ceased and group.sense is Sense.ON_COURSE, final=True),
    Case(Sign.AT_RISK, lambda group, _: group.ceased and group.sense is Sense.HAVE, final=True),
    Case(Sign.CANCELLED, lambda group, _: group.ceased, final=True),
)


def _opened(group: Group, setting: Setting) -> bool:
    """Whether something was begun that ends later: a consultation, a pilot."""
    return _done(group) and group.base in ("launch", "open", "issue", "publish") and setting.headed(_LASTING)


def _is_left(group: Group, setting: Setting) -> bool:
    """Whether somebody does not progress it: "not being progressed", "not progressing this"."""
    return group.time is Time.NOW and (group.form is Form.PAST or setting.goes_on_with("this", "it", "with"))


def _forecast(group: Group, _: Setting) -> bool:
    met = Flag.WILL in group.flags and group.sense is Sense.MEET and group.form is Form.PAST
    expected = group.hedge is Hedge.LIKELY and group.time is Time.AHEAD
    return not group.negated and (met or expected)


def _past_its_day(group: Group, setting: Setting) -> bool:
    passed = group.base in ("exceed", "pass") and setting.leads_to(("deadline", "timescale", "date"), 4)
    return passed or (group.base == "pass" and setting.about(DATES))


def _talked(group: Group, setting: Setting) -> bool:
    """Whether some met one another: a target is met, people only meet."""
    if group.negated or setting.goes_on_with("with"):
        return not group.negated
    named = any(word.isalpha() for word in setting.subject) and not setting.about(AIMS)
    return named and _done(group) and Flag.PAST not in group.flags and not setting.leads_to(AIMS)


def _starts_later(group: Group, setting: Setting) -> bool:
    planned = group.form is Form.GERUND and not group.finite and setting.leads_to(DATED, 3)
    return planned or (group.form is Form.PRESENT and group.time is not Time.AHEAD)


def _has_new_date(group: Group, setting: Setting) -> bool:
    return group.now and not group.negated and setting.leads_to(DATED | _LATER)


def _given_up(group: Group, setting: Setting) -> bool:
    """Whether what is withdrawn or dropped is the action."""
    if group.base == "end" and not setting.unnamed:
        return False
    bare = group.base in ("drop", "withdraw", "reject") and not setting.after and Flag.HAVE not in group.flags
    itself = setting.of_itself or setting.leads_to(ITEMS - {"which", "they"}, 3)
    return not group.negated and (bare or itself or setting.leads_to(("plan", "programme")))


def _without_means(group: Group, setting: Setting) -> bool:
    return setting.headed(MEANS) and not group.negated


def _goes(group: Group, setting: Setting) -> bool:
    """Whether a verb of moving says where to, and not who leads or takes."""
    return not group.negated and (group.base not in ("take", "lead", "own") or setting.goes_on_with("by"))


def _goes_to_a_date(group: Group, setting: Setting) -> bool:
    return _goes(group, setting) and setting.to_a_date and group.base not in _DATELESS


def _is_place(word: str) -> bool:
    """Whether a word names a plan, or an item of one: "the new strategy", "2.3", "E4"."""
    return word in PLACES or word in _USUAL or any(letter.isdigit() for letter in word)


def _goes_elsewhere(group: Group, setting: Setting) -> bool:
    """Whether the action itself goes into another plan, or to another body."""
    if not _goes(group, setting):
        return False
    into = next((n for n, word in enumerate(setting.after[:4]) if word in _INTO), None)
    if group.base in _WITHIN:
        return setting.unnamed or setting.about(ITEMS)
    if into is None:
        return setting.unnamed and not setting.after and group.base in _PLACELESS
    place = setting.after[into : into + _FAR]
    somewhere = len(place) > 1 or place[0] in PLACES
    known = group.base not in _TAKING_IN or any(_is_place(word) for word in place)
    dated = not DATED.isdisjoint(place[:3]) and PLANS.isdisjoint(place[:5])
    return somewhere and known and setting.of_itself and not dated


def _goes_into_routine(group: Group, setting: Setting) -> bool:
    return _goes_elsewhere(group, setting) and setting.leads_to(_USUAL, 5)


def _shifts_elsewhere(group: Group, setting: Setting) -> bool:
    return group.base not in ("put", "extend") and _goes_elsewhere(group, setting)


def _taken_on(group: Group, setting: Setting) -> bool:
    """Whether another body takes the action forward."""
    by = setting.leads_to(("by", "through", "under", "within", "elsewhere"))
    return by and setting.of_itself and group.base in ("take", "carry", "pick") and not group.negated


def _still_there(group: Group, setting: Setting) -> bool:
    placed = setting.goes_on_with("on", "in") and setting.leads_to(("all", "every", "the", "our", "each"), 2)
    return placed and not group.negated and group.time is Time.STATE


def _asked_before_it(_: Group, setting: Setting) -> bool:
    consent = setting.leads_to(CONSENT) or setting.about(CONSENT)
    return consent and not setting.leads_to(("before", "start", "starting", "begin"))


@cache
def _cases() -> Mapping[Sense, Sequence[Case]]:
    cases: dict[Sense, list[Case]] = {}
    for senses, *found in _by_sense():
        for sense in senses:
            cases.setdefault(sense, []).extend(found)
    return cases


def _by_sense() -> Iterator[tuple[Sequence[Sense] | frozenset[Sense], *tuple[Case, ...]]]:
    """Yield the cases of each sense, in the order in which they are tried."""
    yield REACHED, Case(Sign.FORECAST, _forecast)
    yield (
        (Sense.MEET,),
        Case(
            Sign.ON_TRACK,
            lambda group, setting: (
                group.time is Time.NOW and not group.negated and (setting.about(AIMS) or setting.leads_to(AIMS))
            ),
        ),
        Case(Sign.IN_PROGRESS, _talked),
    )
    yield (
        (Sense.TALK, Sense.ARRANGE),
        Case(Sign.DRAFT, lambda group, _: group.base == "draft" and _done(group)),
        Case(Sign.DONE, lambda group, _: Flag.WELL in group.flags and _done(group)),
    )
    yield (
        (Sense.BEGIN,),
        Case(Sign.DONE, lambda group, setting: _done(group) and setting.about(PEOPLE)),
        Case(Sign.FUTURE, _starts_later),
    )
    yield (Sense.GO_ON,), Case(Sign.ONGOING, lambda group, _: group.time is Time.STATE and not group.negated)
    yield from _of_wants()
    yield from _of_dates()
    yield from _of_ends()
    yield from _of_states()


def _of_wants() -> Iterator[tuple[Sequence[Sense], *tuple[Case, ...]]]:
    yield (Sense.NEED,), Case(Sign.COMPLETED, lambda group, setting: group.negated and setting.about(_MORE))
    yield (
        (Sense.AWAIT,),
        Case(Sign.SILENT, lambda _, setting: setting.leads_to(TIDINGS) or setting.about(TIDINGS)),
        Case(Sign.AT_RISK, lambda _, setting: setting.leads_to(MEANS)),
        Case(Sign.IN_PROGRESS, _asked_before_it),
    )
    yield (Sense.DECIDE,), Case(Sign.CANCELLED, lambda _, setting: setting.goes_on_with("against"))
    yield (
        (Sense.EXECUTE,),
        Case(Sign.CANCELLED, lambda group, _: group.negated and group.time is Time.NOW and not group.partly),
    )
    yield (
        (Sense.ADVANCE,),
        Case(Sign.CANCELLED, lambda group, setting: group.negated and _is_left(group, setting)),
        Case(Sign.AT_RISK, lambda group, _: group.negated and group.time is Time.NOW and not group.partly),
    )


def _of_dates() -> Iterator[tuple[Sequence[Sense], *tuple[Case, ...]]]:
    yield (Sense.FINISH,), Case(Sign.AT_RISK, lambda group, _: Flag.AWHILE in group.flags and not group.negated)
    yield (Sense.FINISH, Sense.MOVE), Case(Sign.OFF_TRACK, lambda g, s: not g.negated and _past_its_day(g, s))
    yield (
        (Sense.SHIFT,),
        Case(Sign.OFF_TRACK, lambda _, setting: setting.to_a_date or setting.about(DATES)),
        Case(Sign.SILENT, lambda group, setting: _goes(group, setting) and setting.leads_to(_COLOURS, 3)),
        Case(Sign.SUPERSEDED, _shifts_elsewhere),
    )
    yield (Sense.DEFER,), Case(Sign.OFF_TRACK, lambda group, setting: setting.to_a_date and not group.negated)
    yield (Sense.PLAN, Sense.EXPECT, Sense.DUE), Case(Sign.OFF_TRACK, _has_new_date)
    yield (Sense.DUE,), Case(Sign.INTENDED, lambda group, _: Flag.PAST in group.flags and not group.negated)
    yield (Sense.CHANGE,), Case(Sign.OFF_TRACK, lambda group, setting: setting.about(DATES) and not group.negated)


def _of_ends() -> Iterator[tuple[Sequence[Sense], *tuple[Case, ...]]]:
    yield (Sense.CUT, Sense.DROP, Sense.REMOVE), Case(Sign.AT_RISK, _without_means)
    yield (
        (Sense.REMOVE,),
        Case(Sign.AT_RISK, lambda group, _: Flag.AWHILE in group.flags and not group.negated),
        Case(Sign.CANCELLED, _given_up),
    )
    yield (
        (Sense.MOVE,),
        Case(Sign.SILENT, lambda group, setting: _goes(group, setting) and setting.leads_to(_COLOURS, 3)),
        Case(Sign.OFF_TRACK, _goes_to_a_date),
        Case(Sign.ONGOING, _goes_into_routine),
        Case(Sign.SUPERSEDED, _goes_elsewhere),
    )
    yield (
        (Sense.SUPERSEDE,),
        Case(Sign.AT_RISK, lambda group, _: group.negated and group.base == "replace"),
        Case(Sign.DONE, lambda group, setting: group.base in ("replace", "merge") and not setting.of_itself),
    )
    yield (Sense.PURSUE,), Case(Sign.SUPERSEDED, _taken_on)
    yield (
        (Sense.ACCEPT,),
        Case(Sign.NOT_STARTED, lambda group, _: group.negated and not group.flags.isdisjoint({Flag.YET, Flag.HAVE})),
    )


def _of_states() -> Iterator[tuple[Sequence[Sense], *tuple[Case, ...]]]:
    yield (
        (Sense.ACT, Sense.OCCUR),
        Case(Sign.IN_PROGRESS, _opened),
        Case(
            Sign.AIRED,
            lambda group, setting: (
                group.base in ("identify", "encounter", "experience") and setting.headed(TROUBLES) and _done(group)
            ),
        ),
        Case(
            Sign.IN_PROGRESS,
            lambda group, setting: group.base in ("set", "fix") and setting.headed(("date", "dates")) and _done(group),
        ),
        Case(
            Sign.CANCELLED,
            lambda group, _: group.base == "happen" and group.negated and group.time is Time.NOW,
        ),
    )
    yield (Sense.TREND,), Case(Sign.IN_PROGRESS, lambda group, _: group.finite and _done(group))
    yield (Sense.UNTOLD,), Case(Sign.AT_RISK, lambda _, setting: setting.goes_on_with("whether", "if", "when", "how"))
    yield (
        (Sense.BE, Sense.HAVE),
        Case(Sign.NOT_STARTED, lambda group, setting: group.negated and not setting.after),
    )
    yield (
        (Sense.BE,),
        Case(
            Sign.FUTURE,
            lambda group, setting: not group.negated and setting.about(("next",)) and setting.leads_to(DATED),
        ),
        Case(Sign.DONE, _still_there),
    )
    yield (Sense.HAVE,), Case(Sign.SILENT, lambda _, setting: setting.leads_to(TROUBLES, 3))
