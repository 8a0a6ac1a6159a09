"""Numbers of items as texts: how they are compared, ordered and told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PIECES = re.compile(r"[0-9]+|[^0-9]+")
_GAP_IN_LABEL = re.compile(r"(?<=[^\W\d_])\s+(?=[0-9])")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)*")
_CLOSING = " \t\r\n.:;,)]"
_OPENING = " \t\r\n(["

NaturalKey = tuple[tuple[int, int, str], ...]


def natural_key(text: str) -> NaturalKey:
    """Give a key that sorts runs of digits by their value, so that 2.2 comes before 2.10.

    Examples:
        >>> sorted(["2.10", "2.2", "2.1"], key=natural_key)
        ['2.1', '2.2', '2.10']
    """
    return tuple(_piece_key(piece) for piece in _PIECES.findall(text))


def _piece_key(piece: str) -> tuple[int, int, str]:
    if piece[0] not in "0123456789":
        return 1, 0, piece.casefold()
    # Length and digits compare as the value does, and an endless run of digits needs no conversion.
    digits = piece.lstrip("0")
    return 0, len(digits), digits


def natural_order(ids: Iterable[str]) -> tuple[str, ...]:
    """Sort ids as a reader of the plan would.

    Examples:
        >>> natural_order({"2.10", "table 1 row 3", "2.9", "10"})
        ('2.9', '2.10', '10', 'table 1 row 3')
    """
    return tuple(sorted(ids, key=lambda text: (natural_key(text), text)))


def plain_scheme(text: str) -> str | None:
    """Give the manner of numbering of a plain number, digits parted by full stops; None for anything else.

    A plain number is its own key.

    Examples:
        >>> plain_scheme("2.10"), plain_scheme("4"), plain_scheme("4b")
        ('0.0', '0', None)
    """
    if _NUMBER.fullmatch(text):
        return "0.0" if "." in text else "0"
    return None


def number_key(text: str) -> str:
    """Give what two printings of the same number have in common.

    Case, closing marks, brackets around it and a space between letters and digits say nothing; each digit does.

    Examples:
        >>> number_key("2.10."), number_key("(2.1)"), number_key("TR 2")
        ('2.10', '2.1', 'tr2')
    """
    if _NUMBER.fullmatch(text):
        return text
    bare = " ".join(text.casefold().split()).rstrip(_CLOSING).lstrip(_OPENING)
    return _GAP_IN_LABEL.sub("", bare)


def scheme_of(key: str) -> str | None:
    """Give the manner of numbering that a key belongs to, or None where it is no number.

    A closing letter and the depth of a dotted number do not part schemes; letters before the number do.

    Examples:
        >>> scheme_of("2.10"), scheme_of("2.10.1"), scheme_of("4b"), scheme_of("wm3"), scheme_of("equality policy")
        ('0.0', '0.0', '0', 'wm0', None)
    """
    if plain := plain_scheme(key):
        return plain
    match = _NUMBER.search(key)
    if match is None or " " in key:
        return None
    before, after = key[: match.start()], key[match.end() :]
    if len(after) > 1 or (after and not after.isalpha()):
        return None
    return f"{before}0.0" if "." in match.group() else f"{before}0"
