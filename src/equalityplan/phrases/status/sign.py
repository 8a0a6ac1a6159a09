"""Signs: one to four letters, digits or marks that only a plan's own key explains."""

from __future__ import annotations

_AROUND = " ()[].:"
_LONGEST = 4


def sign_of(text: str) -> str:
    """Give the sign that a text is, in small letters and without what stands around it; empty for words.

    Examples:
        >>> [sign_of(text) for text in ("C", " (P). ", "✓", "NS", "Done by May")]
        ['c', 'p', '✓', 'ns', '']
    """
    sign = text.strip(_AROUND).casefold()
    return sign if len(sign) <= _LONGEST and len(sign.split()) == 1 else ""
