"""Words that a conversion split or glued, or a typist misspelt, brought back to words that headings use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from equalityplan.phrases.heading.words import Words, singular

_SHORTEST = 7
"""Letters of a known word below which one letter more or less makes another word too easily."""

Vocabulary = Mapping[str, frozenset[str]]


def mend_words(words: Words, vocabulary: Vocabulary) -> Words:
    """Give the words in the singular, with split, glued and misspelt ones set right where a known word comes of it.

    Args:
        words: Words in lower case.
        vocabulary: The known words, in the singular, by their first letter.

    Examples:
        >>> mend_words(("time", "scales"), {"t": frozenset(("timescale", "time"))})
        ('timescale',)
        >>> mend_words(("leadoffcer",), {"l": frozenset(("lead",)), "o": frozenset(("officer",))})
        ('leadoffcer',)
        >>> mend_words(("leadofficer", "offcers"), {"l": frozenset(("lead",)), "o": frozenset(("officer",))})
        ('lead', 'officer', 'officer')
    """
    return tuple(mended for word in _joined(words, vocabulary) for mended in _mended(word, vocabulary))


def _joined(words: Words, vocabulary: Vocabulary) -> Iterator[str]:
    position = 0
    while position < len(words):
        pair = words[position : position + 2]
        whole = "".join(pair)
        joined = len(pair) > 1 and _known(whole, vocabulary) and not all(_known(word, vocabulary) for word in pair)
        yield whole if joined else words[position]
        position += 2 if joined else 1


def _mended(word: str, vocabulary: Vocabulary) -> Words:
    if len(word) < _SHORTEST - 1 or _known(word, vocabulary):
        return (singular(word),)
    return _parted(word, vocabulary) or (_corrected(singular(word), vocabulary),)


def _parted(word: str, vocabulary: Vocabulary) -> Words:
    """Two known words of at least three letters that make up the word, or nothing."""
    for cut in range(3, min(len(word) - 2, 24)):
        if _known(word[:cut], vocabulary) and _known(word[cut:], vocabulary):
            return singular(word[:cut]), singular(word[cut:])
    return ()


def _corrected(word: str, vocabulary: Vocabulary) -> str:
    near = (known for known in sorted(vocabulary.get(word[0], ())) if _one_slip(word, known))
    return next(near, word)


def _known(word: str, vocabulary: Vocabulary) -> bool:
    return singular(word) in vocabulary.get(word[0], ())


def _one_slip(word: str, known: str) -> bool:
    """Whether one letter is missing, too many or wrong, or two neighbours have changed places."""
    if abs(len(word) - len(known)) > 1 or len(known) < _SHORTEST:
        return False
    start = next((n for n, (a, b) in enumerate(zip(word, known, strict=False)) if a != b), min(len(word), len(known)))
    rest, wanted = word[start:], known[start:]
    if len(rest) != len(wanted):
        return rest[1:] == wanted or rest == wanted[1:]
    return rest[1:] == wanted[1:] or (rest[2:] == wanted[2:] and rest[:2] == wanted[1::-1])
