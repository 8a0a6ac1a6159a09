"""Words that a conversion tore or glued: "Director ate" is one word, "ResourcesStudent" is two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from equalityplan.phrases.lead.lexicon import HEAD_SORTS, Sort, sort_of

# A capital after a small letter, and the last of several capitals before a small letter: "HeadSENCO", "HRManager".
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
_UNKNOWN = frozenset({Sort.NAME, Sort.PLAIN, Sort.INITIALS, Sort.LETTER, Sort.FUNCTION, Sort.NUMBER, Sort.FORENAME})
_OPENING_SURNAMES = frozenset("mac fitz vander saint".split())
_SHORTEST = 3
_MOST_PIECES = 3


def seams_in(text: str) -> list[int]:
    """Give the places where two known words were glued together.

    Examples:
        >>> seams_in("ResourcesStudent"), seams_in("HeadSENCO"), seams_in("FitzGerald"), seams_in("ScotRail")
        ([9], [4], [], [])
    """
    found: list[int] = []
    for seam in _SEAM.finditer(text):
        past = found[-1] if found else 0
        following = _SEAM.search(text, seam.start() + 1)
        if _seam_parts(text[past : seam.start()], text[seam.start() : following.start() if following else None]):
            found.append(seam.start())
    return found


def _seam_parts(left: str, right: str) -> bool:
    known, other = sort_of(left), sort_of(right)
    if known in _UNKNOWN:
        # "Ann SmithTom Brown": the end of a surname and a forename.
        surname = len(left) > _SHORTEST and left.lower() not in _OPENING_SURNAMES and left[0].isupper()
        return surname and other is Sort.FORENAME and len(right) >= _SHORTEST
    if len(left) < _SHORTEST and not left.isupper():
        return False
    ended = known in HEAD_SORTS and (other is Sort.INITIALS or (other is Sort.NAME and len(right) > _SHORTEST))
    return ended or (other is Sort.FORENAME and len(right) >= _SHORTEST) or other not in _UNKNOWN


def torn_words(texts: Sequence[str], spaces: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Yield how many pieces make up each word, and the whole word.

    Args:
        texts: The words as printed.
        spaces: For each but the first word, whether one space and nothing else stands before it.

    Examples:
        >>> list(torn_words(["Hous", "ing", "Director", "ate", "lead"], [True, False, True, True]))
        [(2, 'Housing'), (2, 'Directorate'), (1, 'lead')]
    """
    at = 0
    while at < len(texts):
        most = at + 1
        while most < min(len(texts), at + _MOST_PIECES) and spaces[most - 1] and _goes_on(texts[most]):
            most += 1
        end = next((end for end in range(most, at + 1, -1) if _is_torn(texts[at:end])), at + 1)
        yield end - at, "".join(texts[at:end])
        at = end


def _goes_on(text: str) -> bool:
    return text.isalpha() and text.islower()


def _is_torn(pieces: Sequence[str]) -> bool:
    """Whether pieces make up a known word that their division leaves none of, or at most its beginning."""
    whole = sort_of("".join(pieces))
    if whole in _UNKNOWN or len("".join(pieces)) <= _SHORTEST:
        return False
    return all(_leaves_a_rest(piece) for _, piece in pairwise(pieces))


def _leaves_a_rest(piece: str) -> bool:
    return sort_of(piece) is Sort.PLAIN
