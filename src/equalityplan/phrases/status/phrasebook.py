"""Finding the longest phrase of a table at each place of a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from equalityplan.phrases.status.signs import IRREGULAR, NO_PARTICIPLES, PHRASES, Sign

Element = tuple[frozenset[str], bool]
"""The words that an element of a phrase may be, and whether it may be missing."""

Phrase = tuple[Sign, tuple[Element, ...]]

_SHORTEST = 4
"""Letters of the shortest participle."""

_RANK = {sign: n for n, sign in enumerate(PHRASES)}


def longest_sign(words: Sequence[str], at: int) -> tuple[Sign, int] | None:
    """Find the sign of the longest phrase that begins at a word.

    Args:
        words: The words of the text in lower case, with the marks of `signs`.
        at: The number of the first word, from 0.

    Returns:
        The sign and the number of words, or None where no phrase begins there.
    """
    found: tuple[Sign, int] | None = None
    book = _book()
    for key in (words[at], *classes_of(words[at])):
        for sign, elements in book.get(key, ()):
            length = _matched(elements, words, at)
            if length and (
                found is None or length > found[1] or (length == found[1] and _RANK[sign] < _RANK[found[0]])
            ):
                found = sign, length
    return found


def classes_of(word: str) -> tuple[str, ...]:
    """Give the classes that a word belongs to beside being itself."""
    if not word[0].isalnum():
        return ()
    if word in IRREGULAR or (word.endswith("ed") and len(word) >= _SHORTEST and word not in NO_PARTICIPLES):
        return ("~ed", "*")
    if word.endswith("ing") and len(word) > _SHORTEST:
        return ("~ing", "*")
    return ("~ly", "*") if word.endswith("ly") else ("*",)


def _matched(elements: Sequence[Element], words: Sequence[str], at: int) -> int:
    """Give how many words the elements cover from `at`, at most; 0 where they do not fit."""
    ends = {at}
    for choices, optional in elements:
        taken = {end + 1 for end in ends if end < len(words) and _fits(choices, words[end])}
        ends = taken | ends if optional else taken
        if not ends:
            return 0
    return max(ends) - at


def _fits(choices: frozenset[str], word: str) -> bool:
    return word in choices or any(kind in choices for kind in classes_of(word))


@cache
def _book() -> Mapping[str, Sequence[Phrase]]:
    """The phrases by their first word."""
    book: dict[str, list[Phrase]] = {}
    for sign, text in PHRASES.items():
        for printed in text.replace("\n", " / ").split(" / "):
            elements = tuple(_element(word) for word in printed.split())
            for first in _firsts(elements):
                book.setdefault(first, []).append((sign, elements))
    return book


def _element(printed: str) -> Element:
    inner = printed.strip("[]")
    return frozenset(inner.split("|")), inner != printed


def _firsts(elements: Sequence[Element]) -> set[str]:
    """The words with which a phrase can begin."""
    firsts: set[str] = set()
    for choices, optional in elements:
        firsts |= choices
        if not optional:
            break
    return firsts
