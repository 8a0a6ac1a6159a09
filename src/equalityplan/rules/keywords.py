"""Keywords: the words by which a subject is known, as standards, settings and rules write them.

A phrase is words that follow one another. A word ending in ``*`` stands for all words that begin so, ``...`` for up to
six other words, and `` + `` parts phrases that must all stand in the same text, in any order. A word of capitals, such
as ``RES``, is found only in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from attrs import evolve, frozen

from equalityplan.rules.sentences import Sentence

_BETWEEN = r"[^\w\n]{1,4}"
_GAP = rf"{_BETWEEN}(?:[\w'’]{{1,40}}{_BETWEEN}){{0,6}}?"
_TOGETHER = " + "
_OTHERS = "..."


@frozen
class _Part:
    """A phrase without a "+": its pattern, and the beginning of its first word, which is quicker to look for."""

    begins: str
    pattern: re.Pattern[str]


@frozen
class Keywords:
    """Phrases of which one has to be found.

    Attributes:
        phrases: For each phrase its parts, which must all be found.
    """

    phrases: tuple[tuple[_Part, ...], ...]

    def __bool__(self) -> bool:
        return bool(self.phrases)

    def find(self, text: str) -> int | None:
        """Give the character, from 0, at which the first phrase that is found begins, or None.

        Examples:
            >>> keywords(["impact assess*", "monitor* + ethnic*"]).find("We assess; then ethnic groups are monitored")
            34
            >>> keywords(["publish* ... results"]).find("Publish all of the survey's results")
            0
        """
        low = text.lower()
        for parts in self.phrases:
            if all(part.begins in low for part in parts):
                found = [part.pattern.search(text) for part in parts]
                if found[0] and all(found):
                    return found[0].start()
        return None


def keywords(phrases: Iterable[str]) -> Keywords:
    """Give the keywords of some phrases."""
    return _compiled(tuple(phrases))


@lru_cache(maxsize=512)
def _compiled(phrases: tuple[str, ...]) -> Keywords:
    return Keywords(tuple(tuple(_part(part) for part in phrase.split(_TOGETHER)) for phrase in phrases))


def _part(phrase: str) -> _Part:
    first = next((word for word in phrase.split() if word != _OTHERS), "")
    return _Part(re.split(r"[*-]", first.lower())[0], _pattern(phrase))


def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile("".join(_pieces(phrase.split())), re.IGNORECASE)


def _pieces(words: list[str]) -> Iterator[str]:
    """Yield the pattern of each word with what may stand before it."""
    before = ""
    for word in words:
        if word == _OTHERS:
            before = _GAP
            continue
        yield f"{before}{_word(word)}"
        before = _BETWEEN


def _word(word: str) -> str:
    stem = word.removesuffix("*")
    pattern = re.escape(stem).replace(r"\-", r"[\s-]?")
    if stem.isupper() and len(stem) > 1:
        pattern = f"(?-i:{pattern})"
    return rf"\b{pattern}\w*" if word.endswith("*") else rf"\b{pattern}\b"


def naming(sentences: Iterable[Sentence], words: Keywords) -> Iterator[Sentence]:
    """Yield the sentences in which one of the phrases is found, each with its focus there."""
    for sentence in sentences:
        place = words.find(sentence.text)
        if place is not None:
            yield evolve(sentence, focus=place)
