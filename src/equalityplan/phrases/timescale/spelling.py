"""Damaged words of time: misspelt, cut in two, or run together with another."""

from __future__ import annotations

from functools import lru_cache

from equalityplan.phrases.timescale import words as w

# Long words only: a slip in a short one may make another word ("match", "sprint").
_WORDS = (
    "january february august september october november december autumn summer winter quarter quarterly annual "
    "annually monthly termly yearly ongoing continuous continually immediate immediately beginning commencing "
    "starting onwards academic financial biannual biennial completed fortnightly"
)
_LONGEST = 14
_SHORTEST = SHORTEST_MISSPELT = 5
_MENDED_SORTS = (w.MONTH, w.SEASON, w.OPEN, w.RATE, w.IMMEDIATE, w.QUARTER, w.START, w.ACADEMIC, w.FINANCIAL)
# Words that are known when they were cut in two; of the short ones only months, since "qu arter" is no accident.
MENDABLE = frozenset(
    word for word, (sort, _) in w.WORDS.items() if sort in _MENDED_SORTS and len(word) >= _SHORTEST - (sort == w.MONTH)
)
HEADS = frozenset(word[:at] for word in MENDABLE for at in range(1, len(word)))
TAILS = frozenset(word[at:] for word in MENDABLE for at in range(1, len(word)))
# Words that a lost space may have glued to another word of time.
_GLUED = tuple(
    word for word, (sort, _) in w.WORDS.items() if len(word) > _SHORTEST and sort in (w.MONTH, w.OPEN, w.RATE)
)
_SUFFIXES = ("st", "nd", "rd", "th")


def glued_word(word: str) -> str | None:
    """Give the word of time that a longer word begins with, or None.

    Examples:
        >>> glued_word("augustoctober"), glued_word("thjune"), glued_word("committee")
        ('august', 'th', None)
    """
    if word.startswith(_SUFFIXES) and w.WORDS.get(word[2:], w.UNKNOWN)[0] == w.MONTH:
        return word[:2]
    return next(filter(word.startswith, _GLUED), None) if word.startswith(_GLUED) else None


@lru_cache(maxsize=1024)
def likely_word(word: str) -> str | None:
    """Give the word of time that a misspelt word stands for, or None.

    A slip is a letter too many, too few, wrong or moved; the first letter must be right.

    Examples:
        >>> likely_word("septmeber"), likely_word("september"), likely_word("remember")
        ('september', 'september', None)
    """
    if not _SHORTEST <= len(word) <= _LONGEST:
        return None
    known = _by_remainder()
    for remainder in (word, *_remainders(word)):
        candidate = known.get(remainder)
        if candidate is not None and candidate[0] == word[0]:
            return candidate
    return None


def _remainders(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]


@lru_cache(maxsize=1)
def _by_remainder() -> dict[str, str]:
    known = {remainder: word for word in _WORDS.split() for remainder in _remainders(word)}
    known.update((word, word) for word in _WORDS.split())
    return known
