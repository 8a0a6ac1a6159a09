"""Letters that stand for a role before a party: "R: Registrar", "(A) Dean", "R/A - Head of Housing"."""

from __future__ import annotations

import re

_LETTERS = r"[RASCIL](?:\s?[/&,+]\s?[RASCIL]){0,3}"
_OPENING = re.compile(
    rf"\s*(?:(?P<bracket>[(\[]{_LETTERS}[)\]])\s*[:–—-]?(?=\s*\w)|{_LETTERS}\s?(?P<by>:|[–—=-](?=\s))(?=\s*\w))"
)
_BRACKET = re.compile(rf"[(\[]{_LETTERS}[)\]]\s?[:–—-]?")
_COLON = re.compile(rf"(?<![\w./&]){_LETTERS}\s?[:=]")
_DASH = re.compile(rf"(?:^|(?<=[\n;,/]))\s*{_LETTERS}\s?[–—-](?=\s)")


def without_role_letters(text: str) -> str:
    """Give a text with a mark of parting in place of each letter that stands for a role, every word at its place.

    The letters are those of responsible, accountable, support, consulted, informed and lead. They are marks where the
    text begins with one; behind a party a letter in brackets is left as it stands.

    Args:
        text: The words of a cell.

    Examples:
        >>> without_role_letters("R: Registrar A: Dean")
        ';  Registrar ;  Dean'
        >>> without_role_letters("R. Marrow: Dean")
        'R. Marrow: Dean'
    """
    opening = _OPENING.match(text)
    if opening is None:
        return text
    mark = _BRACKET if opening["bracket"] else _DASH if opening["by"] in "–—-" else _COLON
    return mark.sub(lambda found: ";".ljust(len(found[0])), text)
