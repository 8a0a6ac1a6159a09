"""A reading: what a run of words would be if it were one party, and how strained that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from equalityplan.model.lead import LeadKind
from equalityplan.phrases.lead.lexicon import Sort
from equalityplan.phrases.lead.tokens import Word

LISTING = frozenset(("and", "&", ",", "/", "+", "break", "glued"))
"""Marks that can stand between the entries of a list."""


class Reading(NamedTuple):
    """One way to read a run of words as a party.

    Attributes:
        strain: 0 for a name built as names are, in tenths; a lost line break between two parties is 20.
        kind: What the party would be.
        first, last: The words of its name, from 0, `last` exclusive; None for all.
        shared: Number of the head noun that several parties share, or None.
        fields: Numbers of the words that begin the fields of several holders of one title, as in "Directors of
            Nursing and Estates".
    """

    strain: int
    kind: LeadKind
    first: int = 0
    last: int | None = None
    shared: int | None = None
    fields: tuple[int, ...] = ()


_BEFORE = {
    "bound": 0,
    "listed": 0,
    "&": 2,
    "and": 4,
    ",": 12,
    "/": 8,
    "-": 4,
    ":": 12,
    "break": 5,
    "glued": 5,
    "+": 30,
    "joining": 60,
    " ": 0,
}
_AFTER = {
    "bound": 0,
    "listed": 0,
    "&": 1,
    "and": 2,
    ",": 4,
    "/": 5,
    "-": 3,
    ":": 8,
    "break": 9,
    "glued": 9,
    "+": 30,
    "joining": 60,
    " ": 0,
}
_HEADLESS = {
    "bound": 0,
    "listed": 0,
    "&": 2,
    "and": 5,
    ",": 25,
    "/": 10,
    "-": 4,
    ":": 12,
    "break": 15,
    "glued": 15,
    "+": 30,
    "joining": 60,
    " ": 0,
}


def strain_before_head(word: Word) -> int:
    """The strain of the mark before a word that stands in front of the head noun, or is it."""
    return _BEFORE[word.before] + _looseness(word)


def strain_after_head(word: Word) -> int:
    """The strain of the mark before a word that follows the head noun, as in "Head of Policy, Planning"."""
    return _AFTER[word.before] + _looseness(word)


def strain_without_head(words: Sequence[Word]) -> int:
    """The strain of the marks in a name without head noun; commas are easy where a final "and" closes a list."""
    marks = {word.before for word in words[1:]}
    listed = not marks.isdisjoint(("and", "&", "bound")) and any(word.sort is not Sort.NAME for word in words)
    strokes = sum(word.before == "/" for word in words[1:])
    return (
        outer_and(words)
        + 8 * max(0, strokes - 1)
        + sum(6 if listed and word.before == "," else _HEADLESS[word.before] + _looseness(word) for word in words[1:])
    )


def outer_and(words: Sequence[Word]) -> int:
    """The strain of "and" or a stroke beside "&" or a pair that belongs together: it stands between larger things."""
    inner = any(word.before in ("&", "bound") for word in words[1:])
    return 6 * sum(word.before in ("and", "/") for word in words[1:]) if inner else 0


def _looseness(word: Word) -> int:
    return 6 if word.before == "/" and word.loose else 0
