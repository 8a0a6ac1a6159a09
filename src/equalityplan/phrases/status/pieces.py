"""The pieces of a status text: verb groups, phrases and breaks, the longest at each place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from equalityplan.phrases.status.group import Group, Time
from equalityplan.phrases.status.groups import group_at
from equalityplan.phrases.status.phrasebook import longest_phrase
from equalityplan.phrases.status.signs import Aside, Extent, Sense, Sign

Break = Literal[".", ",", "and", "but"]
"""What parts two clauses."""


class Piece:
    """A piece with the numbers of its first mark and the one after its last."""

    __slots__ = ("first", "last", "meaning")

    def __init__(self, meaning: Group | Sign | Aside | Extent | Break, first: int, last: int) -> None:
        self.meaning = meaning
        self.first = first
        self.last = last


TURNS = frozenset("but however whereas so mean means plus".split())
"""Words that open a clause of its own."""

_BREAKS: dict[str, Break] = {"$": ".", ",": ",", "and": "and", "or": "and", **dict.fromkeys(TURNS, "but")}


def pieces_of(words: Sequence[str]) -> Iterator[Piece]:
    """Yield the pieces of a text from left to right.

    Args:
        words: Its words with the marks of `expressions`.
    """
    at = 0
    while at < len(words):
        piece = _piece(words, at)
        if words[at] == "^" and at + 1 < len(words):
            inner = _piece(words, at + 1)
            piece = inner if inner and (piece is None or inner.last > piece.last) else piece
        if piece:
            yield piece
        at = piece.last if piece else at + 1


def _piece(words: Sequence[str], at: int) -> Piece | None:
    phrase = longest_phrase(words, at)
    end = at + phrase[1] if phrase else at
    if words[at] in _BREAKS and end <= at + 1:
        return Piece(_BREAKS[words[at]], at, at + 1)
    group = group_at(words, at) if words[at][0].isalnum() else None
    if phrase and (group is None or end >= group.last):
        meaning = phrase[0]
        if not isinstance(meaning, Sense):
            return Piece(meaning, at, end)
        group = group or Group(meaning, Time.STATE, at, end)
    return Piece(group, at, group.last) if group else None
