"""The words of a heading in one form, and the parts and pieces that its punctuation makes."""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST = 400
"""Characters of a heading that are looked at; what names a column stands before that."""

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_TYPED = str.maketrans("’‘`", "'''", _INVISIBLE)
_LOST_SPACE = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_PLURAL_MARK = re.compile(r"\((?:e?s|ies)\)", re.IGNORECASE)
_APOSTROPHE_S = re.compile(r"'s\b", re.IGNORECASE)
_DOT_IN_INITIALS = re.compile(r"(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)")
_BRACKET = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]?")
_PART_END = re.compile(r"[:;?!]|(?<!\S)[-–—•](?!\S)")
_JOINT = re.compile(r"[/\\,&+|]|\b(?:and|or)\b")
_WORD = re.compile(r"[^\W_]+|[#£]")
_NO_PLURAL = ("ss", "us", "sis")
_SHORTEST_PLURAL = 3
_IRREGULAR = {"criteria": "criterion"}

Words = tuple[str, ...]


class Part(NamedTuple):
    """A part of a heading up to a colon, question mark, dash or bracket.

    Attributes:
        words: All its words, in lower case.
        pieces: The words between its slashes, commas and conjunctions.
    """

    words: Words
    pieces: tuple[Words, ...]


def words_in(text: str) -> Words:
    """Give the words of a text in lower case.

    Examples:
        >>> words_in("P.I.’s (LeadOfficer)")
        ('pis', 'lead', 'officer')
    """
    return tuple(_WORD.findall(_plain(text)))


def pieces_in(text: str) -> tuple[Words, ...]:
    """Give the words of each piece of a text, between slashes, commas and conjunctions.

    Examples:
        >>> pieces_in("Support and Resources/Cost")
        (('support',), ('resources',), ('cost',))
    """
    return tuple(words for piece in _JOINT.split(_plain(text)) if (words := tuple(_WORD.findall(piece))))


def parts_of(text: str) -> tuple[Part, ...]:
    """Give the parts of a heading: those outside brackets in order, then the ones in brackets.

    Examples:
        >>> [part.words for part in parts_of("Outcome: what we want (impact)")]
        [('outcome',), ('what', 'we', 'want'), ('impact',)]
    """
    plain = _PLURAL_MARK.sub("s", text[:LONGEST])
    bracketed = [match[1] for match in _BRACKET.finditer(plain)]
    texts = [*_PART_END.split(_BRACKET.sub(":", plain)), *bracketed]
    return tuple(Part(words, pieces_in(part)) for part in texts if (words := words_in(part)))


def singular(word: str) -> str:
    """Give the singular of a word, well enough to compare two words that were both treated so.

    Examples:
        >>> [singular(word) for word in ("priorities", "kpis", "status", "progress")]
        ['priority', 'kpi', 'status', 'progress']
    """
    if not word.endswith("s"):
        return _IRREGULAR.get(word, word)
    if word.endswith("ies") and word != "ies":
        return word[:-3] + "y"
    return word if word.endswith(_NO_PLURAL) or len(word) < _SHORTEST_PLURAL else word.removesuffix("s")


def _plain(text: str) -> str:
    spaced = _LOST_SPACE.sub(" ", text.translate(_TYPED))
    return _DOT_IN_INITIALS.sub("", _APOSTROPHE_S.sub("s", spaced)).casefold()
