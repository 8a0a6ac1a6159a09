"""Words that a conversion broke or ran together, and those with a letter too many or too few."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from equalityplan.phrases.status.inflection import is_known, is_participle, verb_words
from equalityplan.phrases.status.lexicon import AIMS, DETERMINERS, ITEMS, MEANS, NOUNS_IN_ING
from equalityplan.phrases.status.phrasebook import phrase_words

LONGEST_BREAK = 3
"""Pieces that one word can lie in."""

_SHORTEST = 5
"""Letters of the shortest word that is taken apart; a word of one letter fewer is put together."""

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "’": "'"})
_COLOURS = "red amber green yellow blue orange".split()
_BEFORE = frozenset(
    "in on not to be at under is has been fully now no well part nearly work yet being was are have were it".split()
)
_AFTER = frozenset("can is has in on by to be will was are with the and for".split())
_KEYS = frozenset("progress target track schedule place begin start hold course complete date plan risk train".split())
_SPELLED = frozenset(
    """
completed complete progress schedule achieved delivered implemented cancelled superseded finished ongoing partially
overdue underway commenced outstanding started postponed suspended incorporated applicable
published approved established
""".split()
)
_REAL = frozenset(
    """
competed compete competes scheduled schedules progresses achiever achieves approves deliverer publisher
stated stared starter startled starred starters
""".split()
)
"""Words that are spelled like a misspelt one of these."""
_SHORTEST_MISSPELT = 6
_DENYING = {"under": ("not", "fully"), "un": ("not", "yet")}
_DEEDS_OF_THEIR_OWN = frozenset("uncovered unfolded unrolled unblocked unveiled undersigned".split())
"""Words that deny nothing, for all that they begin like those that do."""
_CONTRACTED = {"n't": "not", "'ve": "have", "'re": "are", "'ll": "will", "'d": "would"}
_PRONOUNS = frozenset("it that there this he she who what".split())


def spelled_plainly(printed: str) -> str:
    """Give a word in lower case, without ligatures and typographic apostrophes."""
    return printed.translate(_LIGATURES).lower()


def pieces(words: Sequence[str]) -> int:
    """Say how many of the words, from the first, are pieces of one word; 1 where the first stands for itself."""
    for size in (2, 3):
        near = words[:size]
        if len(near) == size and not _vocabulary().issuperset(near) and near[0] != "a" and is_whole("".join(near)):
            return size
    return 1


def is_whole(joined: str) -> bool:
    """Say whether pieces put together are a word, or two of those that are often run together."""
    return len(joined) >= _SHORTEST - 1 and (joined in _vocabulary() or len(_parted(joined)) > 1)


def whole_words(printed: str) -> Sequence[str]:
    """Give the words that a printed word stands for: contracted, run together or misspelt ones are put right."""
    if printed in _vocabulary() or not printed[-1].isalpha():
        return [printed]
    if "'" in printed:
        return list(_expanded(printed))
    parts = _parted(printed)
    return parts if len(parts) > 1 else [_corrected(printed)]


def denied_words(printed: str) -> Sequence[str]:
    """Give the words that a participle with "un" or "under" before it stands for; none for any other word.

    Examples:
        >>> denied_words("undeveloped"), denied_words("underdeveloped"), denied_words("understood")
        (['not', 'yet', 'developed'], ['not', 'fully', 'developed'], [])
    """
    if not printed.startswith("un") or printed in _DEEDS_OF_THEIR_OWN or printed in _vocabulary():
        return []
    denials = ((words, printed.removeprefix(prefix)) for prefix, words in _DENYING.items())
    return next(([*words, deed] for words, deed in denials if deed.endswith("ed") and is_known(deed)), [])


def _expanded(printed: str) -> Iterator[str]:
    for ending, word in _CONTRACTED.items():
        if printed.endswith(ending):
            stem = printed.removesuffix(ending)
            yield from {"wo": ["will"], "ca": ["can"], "sha": ["shall"]}.get(stem, [stem] if stem else [])
            yield word
            return
    stem, _, rest = printed.partition("'")
    yield from [stem, "is"] if rest == "s" and stem in _PRONOUNS else [printed]


def _parted(printed: str) -> Sequence[str]:
    if len(printed) > _SHORTEST and not is_participle(printed):
        for at in range(2, len(printed) - 1):
            left, right = printed[:at], printed[at:]
            if left in _BEFORE and len(right) >= _SHORTEST and (right in _KEYS or _is_deed(right)):
                return [left, right]
            if right in _AFTER and len(left) >= _SHORTEST - 1 and left in _vocabulary():
                return [left, right]
    return [printed]


def _is_deed(word: str) -> bool:
    return word in _vocabulary() and (is_participle(word) or word.endswith("ing"))


def _corrected(printed: str) -> str:
    if len(printed) < _SHORTEST_MISSPELT or printed in _REAL:
        return printed
    near = (printed, *_shortened(printed))
    return next((_misspelt()[less] for less in near if less in _misspelt()), printed)


@cache
def _misspelt() -> Mapping[str, str]:
    """The words that are often misspelt, by what is left of them without one letter."""
    return {less: word for word in sorted(_SPELLED) for less in _shortened(word)}


def _shortened(word: str) -> Iterator[str]:
    return (word[:n] + word[n + 1 :] for n in range(1, len(word)))


@cache
def _vocabulary() -> frozenset[str]:
    return frozenset({*verb_words(), *phrase_words(), *_COLOURS, *AIMS, *ITEMS, *MEANS, *DETERMINERS, *NOUNS_IN_ING})
