"""The words of a verb group before its verb: auxiliaries, denials and adverbs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from equalityplan.phrases.status.group import Flag, Group, Hedge, Time
from equalityplan.phrases.status.inflection import Form, Verb
from equalityplan.phrases.status.lexicon import NO_BASES
from equalityplan.phrases.status.signs import Sense

_WORDS = {
    Flag.BE: """
is are am was were be been being remain remains remained become becomes became stays seems appears proved
""",
    Flag.BEING: "being",
    Flag.HAVE: "has have had having",
    Flag.DO: "do does did",
    Flag.WILL: "will shall should must would ought",
    Flag.SHOULD: "should",
    Flag.PAST: "was were remained became proved had",
    Flag.HAD: "had",
    Flag.FULLY: "fully entirely completely wholly quite",
    Flag.PARTLY: """
partly partially part partial nearly almost mostly largely substantially virtually half mainly broadly
""",
    Flag.NOW: "now",
    Flag.YET: "yet",
    Flag.OFTEN: "regularly routinely continuously constantly continually always",
    Flag.WELL: "successfully",
    Flag.AWHILE: "temporarily temporary",
}
_HEDGES = {"may": Hedge.MAYBE, "might": Hedge.MAYBE, "could": Hedge.MAYBE, "can": Hedge.CAN, "cannot": Hedge.UNABLE}
_DENIALS = frozenset("not never".split())
_ADVERBS = frozenset("also still already just since then currently ever even again further well so both soon".split())
_NO_ADVERBS = frozenset(
    "only early family supply apply reply july assembly policy anomaly monthly weekly daily yearly".split()
)
_AFTER_AUXILIARIES = frozenset("all each both therefore thus however too".split())
_LEAST_ADVERB = 5
_FINITE = frozenset({Flag.BE, Flag.HAVE, Flag.DO, Flag.WILL})
_TELLING = frozenset(
    {Flag.PAST, Flag.HAVE, Flag.YET, Flag.WILL, Flag.NOW, Flag.OFTEN, Flag.WELL, Flag.AWHILE, Flag.CEASED}
)


class Frame:
    """The words of a group before its verb, as they come.

    Attributes:
        flags: What they say.
        hedge: How sure it is.
        denied: Whether they deny it.
        wants_base: Whether the verb has to be in its base form: after "will", "did", "to".
        seen: How many words there are.
    """

    __slots__ = ("denied", "flags", "hedge", "seen", "wants_base")

    def __init__(self) -> None:
        self.flags: set[Flag] = set()
        self.hedge = Hedge.NONE
        self.denied = self.wants_base = False
        self.seen = 0

    @property
    def finite(self) -> bool:
        """Whether there is an auxiliary."""
        return not self.flags.isdisjoint(_FINITE) or self.hedge is not Hedge.NONE

    def take(self, words: Sequence[str], at: int) -> int:
        """Take a word into the frame and give how many words were taken; 0 where it belongs to no frame."""
        word = words[at]
        if word == "no" and words[at + 1 : at + 2] == ["longer"]:
            self.flags.add(Flag.CEASED)
            return 2
        taken = self._flagged(word) or self._other(word) or (word == "to" and self._infinitive(words, at))
        self.seen += taken
        return int(taken)

    def _flagged(self, word: str) -> bool:
        flags = _flags().get(word, frozenset())
        self.flags |= flags
        if Flag.BE in flags or Flag.HAVE in flags:
            self.wants_base = False
        elif Flag.WILL in flags or Flag.DO in flags:
            self.wants_base = True
        return bool(flags)

    def _other(self, word: str) -> bool:
        if word in _HEDGES:
            self.hedge, self.wants_base = _HEDGES[word], True
        elif word in _DENIALS:
            self.denied = not self.denied
        else:
            return is_adverb(word) or (word in _AFTER_AUXILIARIES and self.finite)
        return True

    def _infinitive(self, words: Sequence[str], at: int) -> bool:
        """Take "to" where a verb can come after it."""
        after = words[at + 1] if at + 1 < len(words) else "$"
        if after in NO_BASES:
            return False
        self.flags.add(Flag.TO)
        self.wants_base = True
        return True

    def group(self, sense: Sense, verb: Verb | None, first: int, last: int) -> Group:
        """Give the group that these words and a verb or predicate make."""
        flags = self.flags
        return Group(
            sense,
            self._time(verb.form if verb else None),
            first,
            last,
            verb.form if verb else None,
            verb.base if verb else "",
            self._hedge(),
            negated=self.denied,
            finite=self.finite,
            alone=Flag.TO in flags and flags.isdisjoint({Flag.BE, Flag.HAVE}),
            partly=Flag.PARTLY in flags or (Flag.FULLY in flags and self.denied),
            flags=_TELLING.intersection(flags),
        )

    def _hedge(self) -> Hedge:
        if {Flag.SHOULD, Flag.HAVE} <= self.flags:
            return Hedge.OVERDUE
        if {Flag.TO, Flag.PAST} <= self.flags and Flag.HAD not in self.flags:
            return Hedge.INTENDED
        return Hedge.UNABLE if self.denied and self.hedge is Hedge.CAN else self.hedge

    def _time(self, form: Form | None) -> Time:
        flags = self.flags
        had_to = {Flag.TO, Flag.HAD} <= flags
        if (Flag.WILL in flags or Flag.TO in flags) and not had_to:
            return Time.AHEAD
        if form is Form.GERUND or (Flag.BEING in flags and form is Form.PAST):
            return Time.NOW
        done = form is Form.PAST or had_to or Flag.DO in flags or (Flag.HAVE in flags and form is not None)
        return Time.DONE if done else Time.STATE


def is_adverb(word: str) -> bool:
    """Say whether a word is an adverb that may stand before a verb."""
    return word in _ADVERBS or (word.endswith("ly") and len(word) >= _LEAST_ADVERB and word not in _NO_ADVERBS)


def stands_before_verbs(word: str) -> bool:
    """Say whether a word is an auxiliary, a denial or an adverb."""
    return word in _flags() or word in _HEDGES or word in _DENIALS or is_adverb(word)


@cache
def _flags() -> Mapping[str, frozenset[Flag]]:
    words = {word for printed in _WORDS.values() for word in printed.split()}
    return {word: frozenset(flag for flag, printed in _WORDS.items() if word in printed.split()) for word in words}
