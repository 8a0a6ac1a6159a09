"""Lists that open a text: what its first mark begins, later marks of the same kind go on with.

A mark that could be anything in the midst of a text ("a.", "1:", "*") is sure where the text begins with the first of
its kind and the next ones count up, or look the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ROMAN = {
    numeral: value for value, numeral in enumerate("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split(), 1)
}
# A number with its mark, and a new entry behind it.
_NUMBERED = re.compile(
    r"(?:(?<=\s)|^)(?P<word>(?:Action|Step|Task|Stage)\s)?(?P<open>[(\[])?(?P<number>\d{1,2}|[A-Za-z]|[ivx]{2,5}|[IVX]{2,4})"
    r"(?P<close>[.:)/\]]|(?=\s))(?P<dash>\s?[-–—](?=\s))?\s{0,9}(?=[A-Z‘“'\"])"
)
_BULLET = re.compile(r"[*oOü§>→➔·\-–—•]{1,2}(?=\s)")
_ENTRY = re.compile(r"\s(?P<bullet>[*oOü§>→➔·\-–—•]{1,2})\s+(?=(?P<first>\S)(?P<second>\S?))")
_DASHES = frozenset("-–—")
_LEAST_UNSURE = 3
"""How many numbers without any mark, or letters that might be initials, make a list."""

Place = tuple[int, int, str]
"""First character of a mark, first of its entry, and the mark as printed."""


def marks_opened(text: str) -> Iterator[Place]:
    """Yield the marks of the list that a text opens with; none where it opens with no list.

    Args:
        text: One text.

    Examples:
        >>> [place[2] for place in marks_opened("a. Train staff b. Publish results")]
        ['a.', 'b.']
        >>> [place[2] for place in marks_opened("* Train staff * Publish results")]
        ['*', '*']
        >>> list(marks_opened("A report. B is next."))
        []
    """
    first = len(text) - len(text.lstrip())
    bullet = _BULLET.match(text, first)
    yield from _bullets(text, first, bullet[0]) if bullet is not None else _numbers(text, first)


def _bullets(text: str, first: int, bullet: str) -> Iterator[Place]:
    # "- Train staff - HR" may go on; "- Train staff - Publish results" begins anew.
    entries = [
        match
        for match in _ENTRY.finditer(text, first + len(bullet))
        if match["bullet"] == bullet
        and (bullet[0] not in _DASHES or (match["first"].isupper() and match["second"].islower()))
    ]
    if entries:
        yield first, len(text) - len(text[first + len(bullet) :].lstrip()), bullet
    yield from ((match.start("bullet"), match.end(), bullet) for match in entries)


def _numbers(text: str, first: int) -> Iterator[Place]:
    opening = _NUMBERED.match(text, first)
    if opening is None or (opening["number"].isalpha() and not _mark_of(opening)):
        return
    style = _style(opening)
    chain = [opening]
    for match in _NUMBERED.finditer(text, opening.end()):
        if _style(match) == style and _follows(chain[-1]["number"], match["number"]):
            chain.append(match)
    # "A. Jones to lead. B. Khan to help." are persons.
    unsure = not opening["word"] and (not _mark_of(opening) or (opening["number"].isupper() and style[1] == "."))
    if len(chain) >= (_LEAST_UNSURE if unsure else 2) and _counts_from_one(chain[0]["number"]):
        yield from ((match.start(), match.end(), match[0].strip()) for match in chain)


def _mark_of(match: re.Match[str]) -> str:
    return f"{match['open'] or ''}{match['close']}{(match['dash'] or '').strip()}"


def _style(match: re.Match[str]) -> tuple[str, str, bool]:
    number = match["number"]
    return (match["word"] or "").strip(), _mark_of(match), number.isdigit() or number.isupper()


def _counts_from_one(number: str) -> bool:
    return number.lower() in ("1", "a", "i")


def _follows(last: str, number: str) -> bool:
    if last.isdigit() or number.isdigit():
        return last.isdigit() and number.isdigit() and int(number) == int(last) + 1
    low, high = last.lower(), number.lower()
    counted = low in _ROMAN and high in _ROMAN and _ROMAN[high] == _ROMAN[low] + 1
    return counted or (len(low) == len(high) == 1 and ord(high) == ord(low) + 1)
