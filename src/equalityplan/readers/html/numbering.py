"""Numbering: the numbers and bullets that a browser shows before list entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalityplan.readers.html.style import Look

if TYPE_CHECKING:
    from lxml.etree import _Element

_BULLETS = "•◦▪"
_BULLET_KINDS = {"disc": "•", "circle": "◦", "square": "▪"}
_NUMBER_KINDS = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}
_ALIASES = {"lower-latin": "lower-alpha", "upper-latin": "upper-alpha"}
_ROMAN = tuple(
    zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "m cm d cd c xc l xl x ix v iv i".split(), strict=True)
)
# Beyond these numbers letters and Roman numerals are shown as figures.
_MOST_ROMAN, _MOST = 3999, 10**6


def integer(text: str | None, otherwise: int) -> int:
    """Give the number that an attribute begins with, as browsers read it, or another where it has none.

    Examples:
        >>> integer(" 3px", 1), integer("100%", 1), integer("x", 1)
        (3, 100, 1)
    """
    if not text:
        return otherwise
    text = text.strip()[:12]
    sign = -1 if text[:1] == "-" else 1
    digits = text.lstrip("+-")
    end = next((n for n, letter in enumerate(digits) if letter not in "0123456789"), len(digits))
    return sign * int(digits[:end]) if end else otherwise


class Numbering:
    """Counts the entries of one list.

    Args:
        element: The list.
        tag: Its tag.
        look: Its look.
        level: How many lists it stands in.
    """

    __slots__ = ("_bullet", "_kind", "_next", "_step")

    def __init__(self, element: _Element, tag: str, look: Look, level: int) -> None:
        kind = element.get("type") or ""
        style = _kind_of(look.bullet)
        self._kind = style or (_NUMBER_KINDS.get(kind, "decimal") if tag == "ol" else kind.casefold())
        self._bullet = _BULLETS[min(level, len(_BULLETS) - 1)]
        backwards = tag == "ol" and element.get("reversed") is not None
        entries = sum(1 for _ in element.iterchildren("li")) if backwards else 1
        self._next = integer(element.get("start"), entries) if tag == "ol" else 1
        self._step = -1 if backwards else 1

    def mark(self, element: _Element, look: Look) -> str | None:
        """Give the number or bullet of the next entry, or None where none is shown."""
        number = self._next = integer(element.get("value"), self._next)
        self._next += self._step
        kind = _kind_of(look.bullet) or _NUMBER_KINDS.get(element.get("type") or "") or self._kind
        if kind == "none":
            return None
        if kind in _BULLET_KINDS or kind not in _SHOWN:
            return _BULLET_KINDS.get(kind, self._bullet)
        return f"{_shown(number, kind)}."


_SHOWN = frozenset(("decimal", "decimal-leading-zero", *_NUMBER_KINDS.values()))


def _kind_of(bullet: str | None) -> str | None:
    """The kind that a style names among other words, or None."""
    for word in (bullet or "").split():
        kind = _ALIASES.get(word, word)
        if kind in _SHOWN or kind in _BULLET_KINDS or kind == "none":
            return kind
    return None


def _shown(number: int, kind: str) -> str:
    if kind == "decimal-leading-zero":
        return f"{number:02d}"
    if kind == "decimal" or not 0 < number < _MOST or (kind.endswith("roman") and number > _MOST_ROMAN):
        return str(number)
    shown = _roman(number) if kind.endswith("roman") else _letters(number)
    return shown.upper() if kind.startswith("upper") else shown


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters


def _roman(number: int) -> str:
    shown = ""
    for value, numeral in _ROMAN:
        count, number = divmod(number, value)
        shown += count * numeral
    return shown
