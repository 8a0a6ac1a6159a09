"""Seams: lines are joined to running text, and words that a line's end cut are made whole.

Whether a hyphen at a line's end belongs to its word is told by the rest of the document, so that a seam is marked
when lines are joined and settled when all pages are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from equalityplan.document import words_of
from equalityplan.readers.pdf.lines import Line
from equalityplan.readers.pdf.paragraphs import may_be_cut

# Characters that no text may hold mark the seams: after a hyphen, inside a word, perhaps inside a word.
_HYPHEN, _CUT, _DOUBTFUL = "\ufdd0", "\ufdd1", "\ufdd2"
_SEAM = re.compile(f"[{_HYPHEN}{_CUT}{_DOUBTFUL}]")
_AROUND = re.compile(f"(\\w*)([{_HYPHEN}{_CUT}{_DOUBTFUL}])(\\w*)")
_LAST_WORD, _FIRST_WORD = re.compile(r"\w+$"), re.compile(r"\A\w+")
_LONGEST = 80
_HYPHENED = re.compile(r"\w+-\w+")
_SOFT_HYPHEN = "\u00ad"
_HANGING = re.compile(r"(?:and|or|to)\b")
# No line begins with one of these but where a word is cut.
_CLOSING = re.compile(r"[,.;:)](?!\w)")
# Words of so few letters that are not these are ends of cut words.
_FEW = 2
_SHORT_WORDS = frozenset(
    "a i ad ah am an as at be by do ed eg er ex go he hr id ie if in is it la ma me mr ms my no of ok on or pa re so "
    "st tv uk un up us we".split()
)


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
        text = sewn(text, before, line, right, telling=telling)
        before = line
    return text


def sewn(text: str, before: Line, line: Line, right: float, *, telling: bool) -> str:
    """Join one more line to the text so far, with a mark where a word may have been cut.

    Args:
        text: The text so far.
        before: Its last line.
        line: The line.
        right: Where lines may end, in points.
        telling: Whether a space in the file ends each line that wraps between words.
    """
    last, first = text[-1], line.text[0]
    if last == _SOFT_HYPHEN:
        return text[:-1] + line.text
    hangs = last == "-" and _HANGING.match(line.text) is not None
    if last == "-" and text[-2:-1].isalnum() and first.isalnum() and not hangs:
        # "Pro-active" is written so, and "pro-" before a capital is no cut word.
        return text[:-1] + (_HYPHEN if first.islower() and text[-2].isalpha() else "-") + line.text
    if _CLOSING.match(line.text):
        return text + line.text
    gap = " " if before.spaced or hangs else _gap(text, before, line, right, telling=telling)
    return text + gap + line.text


def _gap(text: str, before: Line, line: Line, right: float, *, telling: bool) -> str:
    """What stands between two lines of which the file has no space: nothing, a space, or a mark to be settled."""
    last, first = text[-1], line.text[0]
    cut = may_be_cut(before, line, right)
    dated = cut and last.isdigit() and first.isdigit() and (telling or "/" in before.text)
    if dated or (last in "/-" and text[-2:-1].isalnum()) or (first == "/" and cut):
        return ""
    if cut and last.isalpha() and first.islower():
        return _CUT if telling and before.single else _DOUBTFUL
    return " "


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
    first, *others = _SEAM.split(text)
    for mark, piece in zip(_SEAM.findall(text), others, strict=True):
        first = _settled(first, mark, piece, words)
    return first


def _settled(text: str, mark: str, piece: str, words: frozenset[str]) -> str:
    """Join two pieces of text at their seam; what stands before it is settled."""
    first, second = "".join(_LAST_WORD.findall(text[-_LONGEST:])), "".join(_FIRST_WORD.findall(piece[:_LONGEST]))
    known = (first + second).casefold() in words
    if mark == _HYPHEN:
        kept = not known or f"{first}-{second}".casefold() in words
        return text + ("-" if kept else "") + piece
    strange = not second or not {first.casefold(), second.casefold()} & words
    short = 0 < len(second) <= _FEW and second not in _SHORT_WORDS and (len(second) == 1 or second not in words)
    return text + piece if known or short or (mark == _CUT and strange) else f"{text} {piece}"
