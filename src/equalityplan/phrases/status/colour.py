"""Colours and letters of a traffic light, ticks and crosses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from equalityplan.model.progress import StatusWord
from equalityplan.phrases.status.wording import Mark


class Colour(StrEnum):
    """A colour of a traffic light, or one that plans put beside it."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    BLUE = "blue"
    GREY = "grey"


_COLOURS = {
    "green": StatusWord.ON_TRACK,
    "amber": StatusWord.AT_RISK,
    "yellow": StatusWord.AT_RISK,
    "orange": StatusWord.AT_RISK,
    "red": StatusWord.OFF_TRACK,
    "blue": StatusWord.COMPLETED,
}
_NAMES = {
    "red": Colour.RED,
    "amber": Colour.AMBER,
    "yellow": Colour.AMBER,
    "orange": Colour.AMBER,
    "green": Colour.GREEN,
    "blue": Colour.BLUE,
    "grey": Colour.GREY,
    "gray": Colour.GREY,
}
_DISCS = {"🔴": "red", "🟠": "amber", "🟡": "amber", "🟢": "green", "🔵": "blue"}
DISCS = "".join(_DISCS)
"""Discs in the colours of a traffic light, which stand for the words."""

_LETTERS = {"g": "green", "a": "amber", "y": "yellow", "r": "red", "b": "blue"}
_RATED = frozenset("rag rated rating status colour light lights brag bragg".split())
_IMPORTANCE = frozenset(
    "priority desirable essential attention importance important assurance fundamental urgent".split()
)
_FORMER = frozenset("was previously formerly".split())
_NOW = frozenset("to now is still currently".split())
_BESIDE = frozenset("against indicates means as at remains because due owing while until pending since".split())
_ON_ONE_CARD = 2
_SEVERITY = (StatusWord.OFF_TRACK, StatusWord.AT_RISK, StatusWord.ON_TRACK, StatusWord.COMPLETED)
_TICKS = frozenset("✓✔☑√✅🗸\uf0fc\uf050\uf0fe")
_CROSSES = frozenset("✗✘✖❌☒×\uf0fb\uf04f")
# Degrees of the colour circle at which the next colour begins; between blue and red lie colours of no traffic light.
_HUES = (
    (20, Colour.RED),
    (70, Colour.AMBER),
    (175, Colour.GREEN),
    (262, Colour.BLUE),
    (335, None),
    (360, Colour.RED),
)
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_LEAST_CHROMA = 0.06
_PALE = 0.25
_GREYS = (0.3, 0.9)


def colour_of_fill(fill: str | None) -> Colour | None:
    """Give the colour that a fill is seen as, by its hue; None for white, black and colours of no traffic light.

    Args:
        fill: Six hexadecimal digits, or None.

    Examples:
        >>> [colour_of_fill(fill) for fill in ("92D050", "FFC000", "FFC7CE", "FFFFFF")]
        [<Colour.GREEN: 'green'>, <Colour.AMBER: 'amber'>, <Colour.RED: 'red'>, None]
    """
    if fill is None or not _HEX.fullmatch(fill):
        return None
    red, green, blue = parts = [int(fill[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    most, chroma = max(parts), max(parts) - min(parts)
    if chroma < _LEAST_CHROMA:
        return Colour.GREY if _GREYS[0] <= most <= _GREYS[1] else None
    if most == red:
        sector = (green - blue) / chroma % 6
    else:
        sector = (blue - red) / chroma + 2 if most == green else (red - green) / chroma + 4
    return next((colour for end, colour in _HUES if 60 * sector < end), None)


def is_pale(fill: str) -> bool:
    """Whether a fill is so pale that it may shade a column rather than say something.

    Examples:
        >>> is_pale("DDEBF7"), is_pale("00B050")
        (True, False)
    """
    parts = [int(fill[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    return max(parts) - min(parts) < _PALE and max(parts) > 1 - _PALE


def colour_named(text: str) -> Colour | None:
    """Give the colour that a text names and nothing else, also by its letter.

    Examples:
        >>> [colour_named(text) for text in ("Amber", "RAG: G", "Green - done")]
        [<Colour.AMBER: 'amber'>, <Colour.GREEN: 'green'>, None]
    """
    return _NAMES.get(spelled_out(text.strip()).strip(" .:").casefold())


def status_of(colour: Colour) -> StatusWord:
    """Give the meaning of a colour without a key; grey has none that plans agree on."""
    return _COLOURS.get(colour, StatusWord.UNKNOWN)


def colour_of(marks: Sequence[Mark]) -> StatusWord | None:
    """Give the meaning, without a key, of the colours that a text states; the least favourable of two.

    A colour word counts where it stands by itself, opens or closes a clause or follows a word such as "RAG". None where
    there is none or where three are printed.
    """
    words = [mark.word for mark in marks]
    if len(_COLOURS.keys() & set(words)) > _ON_ONE_CARD:
        return None
    stated = {_COLOURS[words[n]] for n in range(len(words)) if words[n] in _COLOURS and _stands_out(marks, n)}
    return next((word for word in _SEVERITY if word in stated), None)


def rates_priority(marks: Sequence[Mark]) -> bool:
    """Say whether a colour is explained as a degree of importance, which says nothing about progress."""
    words = {mark.word for mark in marks}
    return not words.isdisjoint(_COLOURS) and not words.isdisjoint(_IMPORTANCE)


def _stands_out(marks: Sequence[Mark], n: int) -> bool:
    before, after = marks[n - 1].word, marks[n + 1]
    if before in _FORMER:
        return False
    if before in _RATED or before in _BESIDE or before in _NOW or after.word in _BESIDE or after.word == "$":
        return True
    if before == "," and after.word == ",":
        return True
    return before == "^" and (
        not after.word[0].isalnum() or after.capital or after.word in _COLOURS or after.word in _RATED
    )


def spelled_out(text: str) -> str:
    """Give the colours for the letters or discs of a traffic light ("R", "A/G"), or the text itself; also for "Y"."""
    if disc := _DISCS.get(text.strip(" \ufe0f")):
        return disc
    letters = re.fullmatch(r"(?:RAG|BRAG)?\W*([RAGBY])(?:\s?[/-]\s?([RAGBY]))?", text)
    if not letters or letters[0] == "Y":
        return text
    return " ".join(_LETTERS[letter.lower()] for letter in letters.groups() if letter)


def ticked(text: str) -> bool | None:
    """Say whether a text is only ticks (True) or only crosses (False); None for anything else."""
    signs = set(text) - {" ", "\ufe0f", "/", ","}
    if signs and signs <= _TICKS:
        return True
    return False if signs and signs <= _CROSSES else None
