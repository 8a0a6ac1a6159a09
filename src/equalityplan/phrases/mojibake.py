"""UTF-8 that was read as Windows-1252: "â€™" for an apostrophe, "â€¢" for a bullet, "Ã©" for é."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

# The characters of Windows-1252 for the bytes 80 to BF, which follow the first byte of a longer character.
_REST = (
    "\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022"
    "\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178\u0080-\u00bf"
)
# First bytes of Latin letters (with the Welsh w and y under a roof), of marks and of the signs that symbol fonts
# print; a lone nbsp may have become a space, and the end of a closing quotation mark is a byte that Windows-1252 does
# not know and programs drop.
_MANGLED = re.compile(
    rf"[\u00c3\u00c5][{_REST}]|\u00c2[\u00a0-\u00bf]|[\u00e2\u00ef][{_REST}]{{2}}|\u00e2\u20ac|(?<=\S)\u00c2(?=\s|$)"
)
_SIGNS = frozenset("\u00c2\u00c3\u00c5\u00e2\u00ef")
_BYTES = {byte: bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in range(256)}
_OF_CHARACTER = {character: byte for byte, character in _BYTES.items()} | {chr(byte): byte for byte in range(256)}
_BULLETS = {"\uf0b7": "\u2022", "\uf0a7": "\u25aa", "\uf0a8": "\u2022", "\ufeff": ""}
_MOST_TIMES = 2


class Mended(NamedTuple):
    """A text without such damage, and where its characters stood.

    Attributes:
        text: The mended text.
        places: The place of each of its characters in the text as given, and of its end.
    """

    text: str
    places: tuple[int, ...]

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Give the place of some of its characters in the text as given."""
        return self.places[first], self.places[end]


def may_be_mangled(text: str) -> bool:
    """Tell at a glance whether a text may have such damage; nearly every text has none.

    Examples:
        >>> may_be_mangled("Children's Services"), may_be_mangled("\u00e2\u20ac\u00a2 HR")
        (False, True)
    """
    return not text.isascii() and not _SIGNS.isdisjoint(text) and _MANGLED.search(text) is not None


def mended(text: str) -> Mended:
    """Put the characters back that a text was written with; one that was damaged twice is mended twice.

    Examples:
        >>> mended("\u00e2\u20ac\u00a2 HR").text, mended("\u00e2\u20ac\u00a2 HR").span(2, 4)
        ('• HR', (4, 6))
        >>> mended("Caf\u00e9 Manager").text
        'Café Manager'
    """
    found = Mended(text, tuple(range(len(text) + 1)))
    for _ in range(_MOST_TIMES):
        if _MANGLED.search(found.text) is None:
            break
        found = _once(found)
    return found


def _once(damaged: Mended) -> Mended:
    pieces: list[str] = []
    lengths: list[int] = [0]
    end = 0
    for match in _MANGLED.finditer(damaged.text):
        pieces += damaged.text[end : match.start()]
        lengths += [1] * (match.start() - end)
        whole = _character(match[0])
        pieces += whole
        lengths += [len(match[0]) // max(len(whole), 1)] * len(whole)
        if not whole:
            lengths[-1] += len(match[0])
        end = match.end()
    pieces += damaged.text[end:]
    lengths += [1] * (len(damaged.text) - end)
    return Mended("".join(pieces), tuple(damaged.places[at] for at in accumulate(lengths)))


def _character(mangled: str) -> str:
    """The character that was meant; what is no UTF-8 after all stays as it is."""
    if mangled in ("\u00c2", "\u00e2\u20ac"):
        return " " if mangled == "\u00c2" else "\u201d"
    try:
        whole = bytes(_OF_CHARACTER[character] for character in mangled).decode()
    except (KeyError, UnicodeDecodeError):
        return mangled
    return _BULLETS.get(whole, whole)
