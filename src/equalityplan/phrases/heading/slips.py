"""Words that a conversion split or glued, or a typist misspelt, brought back to words that headings use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from equalityplan.phrases.heading.words import Words, singular

_SHORTEST = 7
"""Letters of a known word below which one letter more or less makes another word too easily."""


class Vocabulary:
    """The words that headings use, in the singular.

    Args:
        words: The words; those met first in the alphabet are preferred for a misspelt one.
    """

    __slots__ = ("_long", "words")

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        self._long: dict[str, list[str]] = {}
        for word in sorted(word for word in self.words if len(word) >= _SHORTEST):
            self._long.setdefault(word[0], []).append(word)

    def knows(self, word: str) -> bool:
        """Whether a word, in the singular or the plural, is one of them."""
        return singular(word) in self.words

    def like(self, word: str) -> Iterator[str]:
        """Yield the words that a word may be meant for: as long but for one letter, and like it at one end at least."""
        # One slip in seven letters leaves the first three or the last three as they were.
        start, end = word[:3], word[-3:]
        long = (known for known in self._long.get(word[0], ()) if -1 <= len(known) - len(word) <= 1)
        return (known for known in long if known.startswith(start) or known.endswith(end))


def mend_words(words: Words, vocabulary: Vocabulary) -> Words:
    """Give the words in the singular, with split, glued and misspelt ones set right where a known word comes of it.

    Args:
        words: Words in lower case.
        vocabulary: The known words.

    Examples:
        >>> mend_words(("time", "scales"), Vocabulary(("timescale", "time")))
        ('timescale',)
        >>> mend_words(("leadoffcer",), Vocabulary(("lead", "officer")))
        ('leadoffcer',)
        >>> mend_words(("leadofficer", "offcers"), Vocabulary(("lead", "officer")))
        ('lead', 'officer', 'officer')
    """
    return tuple(mended for word in _joined(words, vocabulary) for mended in _mended(word, vocabulary))


def _joined(words: Words, vocabulary: Vocabulary) -> Iterator[str]:
    position = 0
    while position < len(words):
        pair = words[position : position + 2]
        whole = "".join(pair)
        joined = len(pair) > 1 and vocabulary.knows(whole) and not all(map(vocabulary.knows, pair))
        yield whole if joined else words[position]
        position += 2 if joined else 1


def _mended(word: str, vocabulary: Vocabulary) -> Words:
    if len(word) < _SHORTEST - 1 or vocabulary.knows(word):
        return (singular(word),)
    return _parted(word, vocabulary) or (_corrected(singular(word), vocabulary),)


def _parted(word: str, vocabulary: Vocabulary) -> Words:
    """Two known words of at least three letters that make up the word, or nothing."""
    for cut in range(3, min(len(word) - 2, 24)):
        if vocabulary.knows(word[:cut]) and vocabulary.knows(word[cut:]):
            return singular(word[:cut]), singular(word[cut:])
    return ()


def _corrected(word: str, vocabulary: Vocabulary) -> str:
    return next((known for known in vocabulary.like(word) if _one_slip(word, known)), word)


def _one_slip(word: str, known: str) -> bool:
    """Whether one letter is missing, too many or wrong, or two neighbours have changed places."""
    start = next((n for n, (a, b) in enumerate(zip(word, known, strict=False)) if a != b), min(len(word), len(known)))
    rest, wanted = word[start:], known[start:]
    if len(rest) != len(wanted):
        return rest[1:] == wanted or rest == wanted[1:]
    return rest[1:] == wanted[1:] or (rest[2:] == wanted[2:] and rest[:2] == wanted[1::-1])
