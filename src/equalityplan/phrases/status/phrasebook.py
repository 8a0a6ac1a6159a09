"""Finding the longest phrase of a table at each place of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from equalityplan.phrases.status.expressions import PHRASES, Meaning
from equalityplan.phrases.status.inflection import is_participle

Element = tuple[frozenset[str], bool]
"""The words that an element of a phrase may be, and whether it may be missing."""

Phrase = tuple[Meaning, tuple[Element, ...], frozenset[str] | None]
"""The meaning, the elements, and the words of which the second has to be one; None where there need not be a second."""

_RANK = {meaning: n for n, meaning in enumerate(PHRASES)}
_SHORTEST = 4
"""Letters of the shortest word in -ing that is no name."""


def longest_phrase(words: Sequence[str], at: int) -> tuple[Meaning, int] | None:
    """Find the meaning of the longest phrase that begins at a word.

    Args:
        words: The words of the text in lower case, with the marks of `expressions`.
        at: The number of the first word, from 0.

    Returns:
        The meaning and the number of words, without the end of a clause; None where no phrase begins there.
    """
    found: tuple[Meaning, int] | None = None
    book, after = _book(), _keys(words[at + 1]) if at + 1 < len(words) else ()
    for key in _keys(words[at]):
        for meaning, elements, second in book.get(key, ()):
            length = 0 if second and second.isdisjoint(after) else _matched(elements, words, at)
            if length and (found is None or (-length, _RANK[meaning]) < (-found[1], _RANK[found[0]])):
                found = meaning, length
    return (found[0], found[1] - (words[at + found[1] - 1] == "$")) if found else None


def phrase_words() -> frozenset[str]:
    """Give the words that stand in phrases."""
    return frozenset(re.findall("[a-z]+", " ".join(PHRASES.values())))


@lru_cache(maxsize=4096)
def _keys(word: str) -> tuple[str, ...]:
    """The word itself and the classes that it belongs to."""
    if not word[0].isalnum():
        return (word,)
    if is_participle(word):
        return (word, "~ed", "*")
    if word.isdecimal():
        return (word, "~n", "*")
    return (word, "~ing", "*") if word.endswith("ing") and len(word) > _SHORTEST else (word, "*")


def _matched(elements: Sequence[Element], words: Sequence[str], at: int) -> int:
    """Give how many words the elements cover from `at`, at most; 0 where they do not fit."""
    ends = {at}
    for choices, optional in elements:
        taken = {end + 1 for end in ends if end < len(words) and not choices.isdisjoint(_keys(words[end]))}
        ends = taken | ends if optional else taken
        if not ends:
            return 0
    return max(ends) - at


@cache
def _book() -> Mapping[str, Sequence[Phrase]]:
    """The phrases by their first word."""
    book: dict[str, list[Phrase]] = {}
    for meaning, text in PHRASES.items():
        for printed in text.strip().replace("\n", " / ").split(" / "):
            elements = tuple(_element(word) for word in printed.split())
            for first in _openings(elements):
                book.setdefault(first, []).append((meaning, elements, _seconds(elements)))
    return book


@cache
def _element(printed: str) -> Element:
    inner = printed.strip("[]")
    return frozenset(inner.split("|")), inner != printed


def _openings(elements: Sequence[Element]) -> frozenset[str]:
    """The words with which the elements can begin."""
    if not elements[0][1]:
        return elements[0][0]
    needed = next((n for n, (_, optional) in enumerate(elements) if not optional), len(elements) - 1)
    return frozenset().union(*(choices for choices, _ in elements[: needed + 1]))


def _seconds(elements: Sequence[Element]) -> frozenset[str] | None:
    """The words of which the second has to be one, where a phrase begins with its first element and has a second."""
    if elements[0][1] or all(optional for _, optional in elements[1:]):
        return None
    return _openings(elements[1:])
