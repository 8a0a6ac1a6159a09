"""Reading the verb group that begins at a word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from equalityplan.phrases.status.chains import TAKERS, TAKING_GERUNDS, TAKING_INFINITIVES, chained
from equalityplan.phrases.status.frame import Frame, stands_before_verbs
from equalityplan.phrases.status.group import Flag, Group, Time
from equalityplan.phrases.status.inflection import Form, Verb, is_known, is_participle, verbs_of
from equalityplan.phrases.status.lexicon import DETERMINERS, NO_BASES, NOUNS_IN_ING
from equalityplan.phrases.status.phrasebook import longest_phrase
from equalityplan.phrases.status.signs import Sense

_LONGEST = 12
"""Words of the longest group."""

_LEAST_GERUND = 5
_ARTICLES = frozenset("a an the our new all more further".split())
_DO = frozenset("do does did".split())
_NEEDING_VERBS = frozenset("set left about going".split())
"""Words that take an infinitive only after "is" or at the beginning."""

_PREDICATIVE = {
    Sense.FINISH: """
available operational accessible compliant aware ready effective functional usable successful open live ok okay up
""",
    Sense.LATE: "late slow",
    Sense.TO_COME: "pending missing",
    Sense.DUE: "due",
    Sense.EXPECT: "confident sure",
    Sense.WORTHWHILE: "possible",
    Sense.UNDER_WAY: "active busy",
    Sense.BE: "there away in back clear good fine",
}
"""Adjectives that say something after "is", and some of them after a noun at the end."""

_BOUNDS = frozenset("$ @ # , and from in at for by since to on with of".split())


def group_at(words: Sequence[str], at: int) -> Group | None:
    """Read the verb group that begins at a word, or None where none begins there.

    Args:
        words: The words of the text with the marks of `expressions`.
        at: The number of its first word, from 0.
    """
    frame = Frame()
    n = at
    while n < min(len(words), at + _LONGEST):
        if group := _headed(words, at, n, frame):
            return _with_infinitive(words, group)
        taken = frame.take(words, n)
        if not taken:
            break
        n += taken
    return _headless(frame, at, n)


def _headed(words: Sequence[str], at: int, n: int, frame: Frame) -> Group | None:
    """The group whose verb or predicate stands at a word."""
    if _takes_infinitive(words, n, frame):
        return frame.group(TAKERS[words[n]], None, at, n + 1)
    if words[n] in _DO and not frame.wants_base:
        return None
    sense, size = _predicate(words, n, frame)
    verb = _verb(words, n, frame)
    length = 1 + len(verb.particles) if verb else 0
    if sense and size >= length:
        return frame.group(sense, None, at, n + size)
    adjective = _adjective(words, n, frame) if verb is None or _is_bare(verb, frame) else None
    if adjective or verb is None:
        return frame.group(adjective, None, at, n + 1) if adjective else None
    return frame.group(verb.sense, verb, at, n + length)


def _is_bare(verb: Verb, frame: Frame) -> bool:
    return verb.form is Form.BASE and not frame.wants_base


def _predicate(words: Sequence[str], n: int, frame: Frame) -> tuple[Sense | None, int]:
    """The sense of the fixed predicate that begins at a word, and its length."""
    meaning, size = longest_phrase(words, n) or (None, 0)
    if isinstance(meaning, Sense) and (not frame.wants_base or meaning is Sense.APPLY):
        return meaning, size
    return None, 0


def _adjective(words: Sequence[str], n: int, frame: Frame) -> Sense | None:
    """The sense of an adjective after "is" or "not", or after a noun and before a break."""
    sense, after = _adjectives().get(words[n]), words[n + 1] if n + 1 < len(words) else "$"
    if sense is None or frame.denied or Flag.BE in frame.flags:
        return sense
    before = words[n - 1]
    bounded = after in _BOUNDS and (before == "^" or (before.isalpha() and before not in DETERMINERS))
    return sense if bounded and sense is not Sense.BE and (words[n], after) != ("due", "to") else None


@cache
def _adjectives() -> Mapping[str, Sense]:
    return {word: sense for sense, words in _PREDICATIVE.items() for word in words.split()}


def _takes_infinitive(words: Sequence[str], n: int, frame: Frame) -> bool:
    """Whether a word that takes an infinitive stands there: "due to start", but not "due to delays"."""
    if words[n] not in TAKERS or words[n + 1 : n + 2] != ["to"] or n + 2 >= len(words):
        return False
    if words[n] == "due":
        return words[n + 2] == "be" or any(verb.form is Form.BASE for verb in verbs_of(words[n + 2]))
    return frame.finite or words[n] not in _NEEDING_VERBS or words[n - 1] == "^"


def _verb(words: Sequence[str], n: int, frame: Frame) -> Verb | None:
    """The verb of which a form that fits the frame stands at a word."""
    fitting = [verb for verb in verbs_of(words[n]) if _fits(verb, words, n, frame)]
    return max(fitting, key=_likeliness) if fitting else _unlisted(words, n, frame)


def _likeliness(verb: Verb) -> tuple[int, bool]:
    return len(verb.particles), verb.form is not Form.BASE


def _fits(verb: Verb, words: Sequence[str], n: int, frame: Frame) -> bool:
    if tuple(words[n + 1 : n + 1 + len(verb.particles)]) != verb.particles:
        return False
    match verb.form:
        case Form.BASE:
            return frame.wants_base or not (frame.finite or frame.denied)
        case Form.PRESENT:
            return not frame.finite and Flag.TO not in frame.flags
    return not frame.wants_base


def _unlisted(words: Sequence[str], n: int, frame: Frame) -> Verb | None:
    """A verb that the lexicon does not have, told by its ending and what stands beside it."""
    word = words[n]
    if not word.isalpha() or stands_before_verbs(word):
        return None
    if frame.wants_base:
        return Verb(Sense.ACT, Form.BASE, word) if word not in NO_BASES and word not in TAKERS else None
    if word.endswith("ed") and is_participle(word):
        return Verb(Sense.ACT, Form.PAST, word)
    opening = words[n - 1] == "^" and words[n + 1] in _ARTICLES and word not in NOUNS_IN_ING
    gerund = word.endswith("ing") and len(word) > _LEAST_GERUND and (Flag.BE in frame.flags or opening)
    return Verb(Sense.ACT, Form.GERUND, word) if gerund else None


def _headless(frame: Frame, at: int, n: int) -> Group | None:
    """The group of "is" or "has" before a noun, or of "did" without another verb."""
    flags = frame.flags
    if flags.isdisjoint({Flag.BE, Flag.HAVE, Flag.DO, Flag.CEASED}):
        return None
    if Flag.DO in flags and not frame.denied:
        return frame.group(Sense.FINISH, None, at, n)
    return frame.group(Sense.HAVE if Flag.HAVE in flags and Flag.BE not in flags else Sense.BE, None, at, n)


def _with_infinitive(words: Sequence[str], group: Group) -> Group:
    """The group together with the infinitive that it takes: "is expected to be met", "failed to meet"."""
    if group.sense not in TAKING_INFINITIVES:
        return group
    if words[group.last : group.last + 1] not in (["to"], ["not"]):
        return _with_gerund(words, group)
    inner = group_at(words, group.last)
    if inner is None or inner.time is not Time.AHEAD:
        return group
    noun = group.sense is Sense.DUE and inner.form is not None and not is_known(inner.base)
    return group if noun else chained(group, inner._replace(finite=_governs(words, group)))


def _with_gerund(words: Sequence[str], group: Group) -> Group:
    """The group together with a word in -ing: "expect meeting the target", "continues helping"."""
    at = group.last + (words[group.last : group.last + 1] == ["of"])
    word = words[at] if at < len(words) else "$"
    verb = next((verb for verb in verbs_of(word) if verb.form is Form.GERUND and not verb.particles), None)
    if verb is None or word in NOUNS_IN_ING - {"meeting"} or group.sense not in TAKING_GERUNDS:
        return group
    inner = Group(verb.sense, Time.AHEAD, group.first, at + 1, Form.GERUND, verb.base, finite=True)
    return chained(group, inner)


def _governs(words: Sequence[str], group: Group) -> bool:
    """Whether the word before an infinitive is a verb; "plan" and "need" are also nouns."""
    before = words[group.first - 1]
    return group.finite or group.form is not Form.BASE or before in ("^", "we", "they", "also") or before.endswith("s")
