"""Seams: lines are joined to running text, and words that a line's end cut are made whole.

Whether a hyphen at a line's end belongs to its word is told by the rest of the document, so that a seam is marked
when lines are joined and settled when all pages are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from equalityplan.document import words_of
from equalityplan.readers.pdf.lines import Line

# Characters that no text may hold mark the seams: after a hyphen, inside a word, perhaps inside a word.
_HYPHEN, _CUT, _DOUBTFUL = "\ufdd0", "\ufdd1", "\ufdd2"
_SEAM = re.compile(f"[{_HYPHEN}{_CUT}{_DOUBTFUL}]")
_AROUND = re.compile(f"(\\w*)([{_HYPHEN}{_CUT}{_DOUBTFUL}])(\\w*)")
_HYPHENED = re.compile(r"\w+-\w+")
_SOFT_HYPHEN = "\u00ad"
_HANGING = re.compile(r"(?:and|or|to)\b")
# No line begins with one of these but where a word is cut.
_CLOSING = frozenset(",.;:)")
# A cut word leaves no room for one more letter.
_LETTER = 0.7


def joined(lines: Sequence[Line], right: float, *, telling: bool) -> str:
    """Join the lines of one paragraph, with marks where a word may have been cut.

    Args:
        lines: Its lines.
        right: Where they may end, in points.
        telling: Whether a space in the file ends each line that wraps between words.
    """
    text = lines[0].text
    before = lines[0]
    for line in lines[1:]:
        text = _sewn(text, before, line, right, telling=telling)
        before = line
    return text


def is_seamed(text: str) -> bool:
    """Whether a text has seams to be settled."""
    return not text.isascii() and _SEAM.search(text) is not None


def whole_words(texts: Iterable[str]) -> frozenset[str]:
    """Give the words of texts without regard to case, those beside seams left out."""
    words: set[str] = set()
    for text in texts:
        whole = _AROUND.sub(" ", text).casefold()
        words.update(words_of(whole))
        words.update(_HYPHENED.findall(whole))
    return frozenset(words)


def settled(text: str, words: frozenset[str]) -> str:
    """Make the words at the seams of a text whole, as the document writes them elsewhere.

    Args:
        text: A text with seams.
        words: The whole words of the document.
    """

    def settle(seam: re.Match[str]) -> str:
        first, mark, second = seam.groups()
        known = (first + second).casefold() in words
        if mark == _HYPHEN:
            kept = not known or f"{first}-{second}".casefold() in words
            return first + ("-" if kept else "") + second
        strange = not second or not {first.casefold(), second.casefold()} & words
        if known or (mark == _CUT and strange):
            return first + second
        return f"{first} {second}"

    return _AROUND.sub(settle, text)


def _sewn(text: str, before: Line, line: Line, right: float, *, telling: bool) -> str:
    last, first = text[-1], line.text[0]
    if last == _SOFT_HYPHEN:
        return text[:-1] + line.text
    hangs = last == "-" and _HANGING.match(line.text) is not None
    if last == "-" and text[-2:-1].isalnum() and first.isalnum() and not hangs:
        # "Pro-active" is written so, and "pro-" before a capital is no cut word.
        return text[:-1] + (_HYPHEN if first.islower() and text[-2].isalpha() else "-") + line.text
    if before.spaced or hangs:
        return f"{text} {line.text}"
    if first in _CLOSING or (last in "/-" and text[-2:-1].isalnum()):
        return text + line.text
    full = right - before.right < _LETTER * before.size
    if before.single and full and last.isalpha() and first.islower():
        return text + (_CUT if telling else _DOUBTFUL) + line.text
    return f"{text} {line.text}"
