"""The forms of verbs: from a printed word to the verbs it can be a form of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cache

from equalityplan.phrases.status.lexicon import NO_PARTICIPLES, VERBS
from equalityplan.phrases.status.signs import Sense

_SHORTEST = 4
_VOWELS = frozenset("aeiou")
_UNDOUBLED = frozenset("wxy")


class Form(Enum):
    """A form of a verb."""

    BASE = "start"
    PRESENT = "starts"
    PAST = "started"
    GERUND = "starting"


class Verb:
    """A verb as printed: its sense, its form, its base, and the particles after it."""

    __slots__ = ("base", "form", "particles", "sense")

    def __init__(self, sense: Sense, form: Form, base: str, particles: tuple[str, ...] = ()) -> None:
        self.sense = sense
        self.form = form
        self.base = base
        self.particles = particles


def verbs_of(word: str) -> Sequence[Verb]:
    """Give the verbs that a word can be a form of, in the order of the lexicon."""
    known = _forms().get(word)
    if known:
        return known
    return (Verb(Sense.ACT, Form.PAST, word),) if is_participle(word) else ()


def is_known(word: str) -> bool:
    """Say whether a word is a form of a verb that the lexicon has."""
    return word in _forms()


def is_participle(word: str) -> bool:
    """Say whether a word is the past form of a verb that the lexicon has, or has its ending."""
    known = _forms().get(word)
    if known:
        return any(verb.form is Form.PAST for verb in known)
    return word.endswith("ed") and len(word) >= _SHORTEST and word not in NO_PARTICIPLES


def verb_words() -> Iterator[str]:
    """Yield all forms of the verbs of the lexicon."""
    yield from _forms()


@cache
def _forms() -> Mapping[str, Sequence[Verb]]:
    forms: dict[str, list[Verb]] = {}
    for sense, verbs in VERBS.items():
        for printed in verbs.split():
            head, *particles = printed.split("_")
            base, *pasts = head.split("/")
            for word, form in _inflected(base, pasts):
                forms.setdefault(word, []).append(Verb(sense, form, base, tuple(particles)))
    return forms


def _inflected(base: str, pasts: Sequence[str]) -> Iterator[tuple[str, Form]]:
    yield base, Form.BASE
    yield _third_person(base), Form.PRESENT
    for stem in _stems(base):
        yield (base if base.endswith("ee") else stem) + "ing", Form.GERUND
    for past in pasts or [_past(base, stem) for stem in _stems(base)]:
        yield past, Form.PAST


def _stems(base: str) -> Sequence[str]:
    """What the endings -ing and -ed are put to; "trial" doubles its last letter or does not."""
    if base.endswith("l") and base[-2] in _VOWELS and base[-3:] != "ail":
        return (base + "l", base)
    return (base + base[-1] if _doubles(base) else base.removesuffix("e"),)


def _past(base: str, stem: str) -> str:
    return f"{base[:-1]}ied" if base.endswith("y") and base[-2] not in _VOWELS else f"{stem}ed"


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "sh", "ch", "x", "o")) else f"{base}s"


def _doubles(base: str) -> bool:
    """Whether the last letter is doubled: plan, planned; stop, cancel, submit, but not open, visit, consider."""
    if base in ("submit", "commit", "defer", "refer", "transfer", "begin"):
        return True
    if base.endswith(("run", "put", "set", "fit", "get")):
        return True
    short = len(base) <= _SHORTEST + 1 and sum(letter in _VOWELS for letter in base) == 1
    return short and base[-1] not in _VOWELS | _UNDOUBLED and base[-2] in _VOWELS
