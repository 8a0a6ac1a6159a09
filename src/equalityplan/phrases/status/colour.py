"""Colours and letters of a traffic light, ticks and crosses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from equalityplan.model.progress import StatusWord
from equalityplan.phrases.status.wording import Mark

_COLOURS = {
    "green": StatusWord.ON_TRACK,
    "amber": StatusWord.AT_RISK,
    "yellow": StatusWord.AT_RISK,
    "orange": StatusWord.AT_RISK,
    "red": StatusWord.OFF_TRACK,
    "blue": StatusWord.COMPLETED,
}
_LETTERS = {"g": "green", "a": "amber", "y": "yellow", "r": "red", "b": "blue"}
_RATED = frozenset("rag rated rating status colour light lights brag bragg".split())
_IMPORTANCE = frozenset("priority desirable essential attention importance important assurance fundamental".split())
_BESIDE = frozenset("against indicates means as at remains".split())
_ON_ONE_CARD = 2
_SEVERITY = (StatusWord.OFF_TRACK, StatusWord.AT_RISK, StatusWord.ON_TRACK, StatusWord.COMPLETED)
_TICKS = frozenset("✓✔☑√✅🗸\uf0fc\uf050\uf0fe")
_CROSSES = frozenset("✗✘✖❌☒×\uf0fb\uf04f")


def colour_of(marks: Sequence[Mark]) -> StatusWord | None:
    """Give the meaning, without a key, of the colours that a text states; the least favourable of two.

    A colour word counts where it stands by itself, opens or closes a clause or follows a word such as "RAG". None where
    there is none or where three are printed.
    """
    words = [mark.word for mark in marks]
    stated = {_COLOURS[words[n]] for n in range(len(words)) if words[n] in _COLOURS and _stands_out(marks, n)}
    return next((word for word in _SEVERITY if word in stated), None) if len(stated) <= _ON_ONE_CARD else None


def rates_priority(marks: Sequence[Mark]) -> bool:
    """Say whether a colour is explained as a degree of importance, which says nothing about progress."""
    words = {mark.word for mark in marks}
    return not words.isdisjoint(_COLOURS) and not words.isdisjoint(_IMPORTANCE)


def _stands_out(marks: Sequence[Mark], n: int) -> bool:
    before, after = marks[n - 1].word, marks[n + 1]
    if before in _RATED or before in _BESIDE or after.word in _BESIDE or after.word == "$":
        return True
    return before == "^" and (
        not after.word[0].isalnum() or after.capital or after.word in _COLOURS or after.word in _RATED
    )


def spelled_out(text: str) -> str:
    """Give the colours for the letters of a traffic light ("R", "A/G"), or the text itself where it is none."""
    letters = re.fullmatch(r"(?:RAG|BRAG)?\W*([RAGBY])(?:\s?[/-]\s?([RAGBY]))?", text)
    return " ".join(_LETTERS[letter.lower()] for letter in letters.groups() if letter) if letters else text


def ticked(text: str) -> bool | None:
    """Say whether a text is only ticks (True) or only crosses (False); None for anything else."""
    signs = set(text) - {" ", "\ufe0f", "/", ","}
    if signs and signs <= _TICKS:
        return True
    return False if signs and signs <= _CROSSES else None
