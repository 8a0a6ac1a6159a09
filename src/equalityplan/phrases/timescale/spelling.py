"""Misspelt words of time, found by the letters that are left when one is dropped."""

from __future__ import annotations

from functools import lru_cache

# Long words only: a slip in a short one may make another word ("match", "sprint").
_WORDS = (
    "january february august september october november december autumn summer winter quarter quarterly annual "
    "annually monthly termly yearly ongoing continuous continually immediate immediately beginning commencing "
    "starting onwards academic financial biannual biennial completed fortnightly"
)

_LONGEST = 14


def likely_word(word: str) -> str | None:
    """Give the word of time that a misspelt word stands for, or None.

    A slip is a letter too many, too few, wrong or moved; the first letter must be right.

    Examples:
        >>> likely_word("septmeber"), likely_word("september"), likely_word("remember")
        ('september', 'september', None)
    """
    known = _by_remainder()
    for remainder in (word, *_remainders(word)):
        candidate = known.get(remainder)
        if candidate is not None and candidate[0] == word[0]:
            return candidate
    return None


def _remainders(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))] if len(word) <= _LONGEST else []


@lru_cache(maxsize=1)
def _by_remainder() -> dict[str, str]:
    known = {remainder: word for word in _WORDS.split() for remainder in _remainders(word)}
    known.update((word, word) for word in _WORDS.split())
    return known
