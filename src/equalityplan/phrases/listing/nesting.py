"""Lists inside lists: the entries under a numbered entry belong to it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from equalityplan.phrases.listing.entry import Entry

_NUMBER = re.compile(
    r"(?P<before>(?:[^\W\d_]+\s)?\W*)(?:(?P<digits>\d{1,3})|(?P<low>[a-z]{1,5})|(?P<high>[A-Z]{1,5}))(?P<after>\W*)"
)
# Letters that are bullets in other fonts, at the start of a line without a full stop or bracket.
_LETTER_BULLETS = frozenset("oOØü§")
_ROMAN = {
    numeral: value for value, numeral in enumerate("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split(), 1)
}


def nested(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    r"""Put the entries of a list inside a list to the entry that they stand under, each on a line of its own.

    Entries with another mark belong to the numbered entry before them where the next number in sequence follows, or
    where that entry ends with a colon. Under a bullet that ends with a colon stand the entries with another bullet.
    A number such as 1.1 and a text without any mark begin entries of their own.

    Args:
        entries: The entries of one cell, in order.

    Examples:
        >>> found = nested([Entry("Train:", "1."), Entry("staff", "•"), Entry("pupils", "•"), Entry("Report", "2.")])
        >>> [(entry.number, entry.text) for entry in found]
        [('1.', 'Train:\nstaff\npupils'), ('2.', 'Report')]
    """
    found: list[Entry] = []
    inside: set[str] = set()
    # Where each number of each manner of counting stands last, so that no entry looks through all that follow it.
    last = {place: at for at, entry in enumerate(entries) for place in _counts(entry.number or "").items()}
    at = 0
    while at < len(entries):
        end = _end_under(entries, at, inside if found and _follows(found[-1], entries[at]) else set(), last)
        below = entries[at + 1 : end]
        found.append(Entry("\n".join([entries[at].text, *(entry.line for entry in below)]), entries[at].number))
        inside = {_looks(entry) for entry in below}
        at = end
    return tuple(found)


def _end_under(entries: Sequence[Entry], at: int, inside: set[str], last: Mapping[tuple[str, int], int]) -> int:
    """The place after the last entry that belongs to the one at a place.

    Args:
        entries: The entries of one cell.
        at: The place of the entry.
        inside: How the marks look that stood under the entry before it in the same list.
        last: Where each number of each manner of counting stands last.
    """
    head, end = entries[at], at + 1
    while end < len(entries) and _can_stand_under(head, entries[end]):
        end += 1
    opened = head.text.endswith(":")
    following = ((manner, value + 1) for manner, value in _counts(head.number or "").items())
    counted = any(last.get(place, -1) >= end for place in following)
    alike = end > at + 1 and _looks(entries[at + 1]) in inside
    return end if opened or counted or alike else at + 1


def _can_stand_under(head: Entry, entry: Entry) -> bool:
    """Whether the mark of an entry can be of a list under another entry: it is neither of its own list nor none."""
    if head.number is None or entry.number is None or head.number == entry.number:
        return False
    own, other = _counts(head.number), _counts(entry.number)
    if _is_bullet(entry.number):
        return bool(own) or _is_bullet(head.number)
    return bool(own and other) and not _follows(head, entry) and not other.keys() <= own.keys()


def _is_bullet(number: str) -> bool:
    return number in _LETTER_BULLETS or not any(letter.isalnum() for letter in number)


def _follows(before: Entry, entry: Entry) -> bool:
    """Whether the number of an entry is the next one in a sequence."""
    own, other = _counts(before.number or ""), _counts(entry.number or "")
    return any(other.get(manner) == value + 1 for manner, value in own.items())


def _looks(entry: Entry) -> str:
    """What the marks of one list have in common."""
    return next(iter(_counts(entry.number or "")), entry.number or "")


@lru_cache(maxsize=256)
def _counts(number: str) -> dict[str, int]:
    """The value of a printed number in each manner of counting that it can belong to; none for bullets and for 1.1."""
    match = _NUMBER.fullmatch(number)
    if match is None or number in _LETTER_BULLETS:
        return {}
    shape = f"{match['before']}{'{}'}{match['after']}"
    if match["digits"]:
        return {shape.format("1"): int(match["digits"])}
    letters = match["low"] or match["high"]
    found = {}
    if letters.lower() in _ROMAN:
        found[shape.format("i" if match["low"] else "I")] = _ROMAN[letters.lower()]
    if len(letters) == 1:
        found[shape.format("a" if match["low"] else "A")] = ord(letters.lower()) - ord("a") + 1
    return found
