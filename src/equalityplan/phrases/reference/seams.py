"""Pointing words and numbers with a space too few or too many: "Linksto 1.8", "see2.9", "links to 2. 11"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from equalityplan.phrases.reference.item import SINGULARS
from equalityplan.phrases.reference.pointer import pointing_words
from equalityplan.phrases.tokens import Token, tokens_of

_SHORTEST_PAIR, _SHORTEST_SEAM = 6, 3
_NUMBERED = re.compile(r"([a-z]{2,12})\d{1,3}")
# Before a number these can only be pointing words or words for a kind of list.
_BEFORE_NUMBER = frozenset("to see with at ref action actions point item and".split())
_AFTER_NUMBER = frozenset({"", ".", ",", ";", ")", "]", "and", "&", "/", "to", "-", "–", "above", "below", "also"})
_IN_LIST = frozenset({",", "and", "&", ";", "to", "–", "-", "/", "or"})
_INTEGER = re.compile(r"[1-9]\d?")
_PART = re.compile(r"[1-9]\d?[a-l]?")
_LONGEST_LIST = 12


def with_seams_mended(text: str, tokens: list[Token]) -> list[Token]:
    """Part pointing words that ran together, and join numbers that a space parted; all else stays as it is.

    Args:
        text: The text that the tokens were read from.
        tokens: Its tokens in order.

    Examples:
        >>> [token.low for token in with_seams_mended("Linksto 2. 11", tokens_of("Linksto 2. 11"))]
        ['links', 'to', '2.11']
    """
    cuts = [token.start + cut for token in tokens if (cut := _seam_in(token))]
    if cuts:
        tokens = list(_cut(text, cuts))
    parted = [at for at, token in enumerate(tokens) if token.text == "." and _is_parted(text, tokens, at)]
    if not parted:
        return tokens
    whole = list(tokens)
    for at in reversed(parted):
        one, two = whole[at - 1], whole[at + 1]
        number = f"{one.text}.{two.text}"
        whole[at - 1 : at + 2] = [Token("number", number, number.lower(), one.start, two.end)]
    return whole


def _seam_in(token: Token) -> int:
    """Where a word is to be cut, or 0."""
    if token.kind != "word" or len(token.low) < _SHORTEST_SEAM:
        return 0
    pair = _pairs().get(token.low, 0)
    if pair or not token.low[-1].isdigit():
        return pair
    numbered = _NUMBERED.fullmatch(token.low)
    return len(numbered[1]) if numbered and numbered[1] in _BEFORE_NUMBER else 0


def _cut(text: str, cuts: list[int]) -> Iterator[Token]:
    for first, end in zip((0, *cuts), (*cuts, len(text)), strict=True):
        for token in tokens_of(text[first:end]):
            yield token._replace(start=token.start + first, end=token.end + first)


def _is_parted(text: str, tokens: list[Token], at: int) -> bool:
    """Whether a point belongs to a number with a space beside the point: after pointing words, up to their end."""
    if not 1 < at < len(tokens) - 1:
        return False
    one, two = tokens[at - 1], tokens[at + 1]
    if not (_INTEGER.fullmatch(one.text) and _PART.fullmatch(two.text)) or two.end - one.end > len(" . ") + len(
        two.text
    ):
        return False
    following = tokens[at + 2].low if at + 2 < len(tokens) else ""
    return text[one.end : two.start].strip(" ") == "." and following in _AFTER_NUMBER and _is_pointed_at(tokens, at - 1)


def _is_pointed_at(tokens: list[Token], at: int) -> bool:
    """Whether pointing words stand before a number, or before the list that it stands in."""
    for before in range(at - 1, max(-1, at - _LONGEST_LIST), -1):
        token = tokens[before]
        if token.low in _last_words():
            return True
        if token.kind != "number" and token.text != "." and token.low not in _IN_LIST:
            return False
    return False


@lru_cache(maxsize=1)
def _pairs() -> dict[str, int]:
    """Two pointing words that ran together, with the length of the first."""
    groups = (group for known in pointing_words().values() for group in known)
    return {
        "".join(pair): len(pair[0])
        for group in groups
        if len("".join(pair := group[:2])) >= _SHORTEST_PAIR and len(pair) > 1
    }


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    pointing = {group[-1] for known in pointing_words().values() for group in known}
    return frozenset(pointing | _BEFORE_NUMBER | {*SINGULARS} - {"and"})
