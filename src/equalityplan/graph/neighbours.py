"""References by where a row stands: "as above", "the previous action", "see below"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from equalityplan.graph.meaning import Meaning

_KIND = r"(?:row|item|action|objective|point|step)"
_ABOVE = re.compile(
    rf"(?:as\s+|see\s+|the\s+)*(?:above|ditto|same|{_KIND}\s+above|(?:previous|preceding)(?:\s+{_KIND})?"
    r"|do\.?|\"|\u201d|\u3003)[.:]*",
    re.IGNORECASE,
)
_NEXT = re.compile(
    rf"(?:as\s+|see\s+|the\s+)*(?:{_KIND}\s+below|(?:next|following)(?:\s+{_KIND})?)[.:]*", re.IGNORECASE
)
_BELOW = re.compile(r"(?:as\s+|see\s+)*(?:below|overleaf)[.:]*", re.IGNORECASE)
_MOST_CANDIDATES = 20


def is_relative(words: str) -> bool:
    """Whether words point at a row by where it stands.

    Examples:
        >>> [is_relative(words) for words in ("As above", "the previous action", "see below", "2.1", "above all")]
        [True, True, True, False, False]
    """
    return any(pattern.fullmatch(words) for pattern in (_ABOVE, _NEXT, _BELOW))


def relative_meaning(words: str, section: Sequence[str], place: int) -> Meaning:
    """Give what relative words mean in a row: no word of them leads out of the row's section.

    "Above" is the row before. "The next action" is the row after; a mere "below" is that row only where no other
    follows it.

    Args:
        words: The words.
        section: Ids of the section's rows in order.
        place: Place of the row among them, from 0.

    Examples:
        >>> relative_meaning("as above", ["1", "2"], 1).target, relative_meaning("below", ["1", "2", "3"], 0).candidates
        ('1', ('2', '3'))
    """
    if _ABOVE.fullmatch(words):
        return (
            Meaning(target=section[place - 1]) if place else Meaning(reason="No row stands before it in its section.")
        )
    following = len(section) - place - 1
    if not following:
        return Meaning(reason="No row stands after it in its section.")
    if following == 1 or _NEXT.fullmatch(words):
        return Meaning(target=section[place + 1])
    candidates = tuple(section[place + 1 :]) if following <= _MOST_CANDIDATES else ()
    reason = f"'{words}' does not say which of the {following} rows after it in its section is meant."
    return Meaning(candidates=candidates, reason=reason)
