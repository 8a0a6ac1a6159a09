"""Seams: lines are joined to running text, and words that a line's end cut are made whole.

Whether a hyphen at a line's end belongs to its word is told by the rest of the document, so that a seam is marked
when lines are joined and settled when all pages are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from equalityplan.document import words_of
from equalityplan.readers.pdf.lines import Line
from equalityplan.readers.pdf.paragraphs import keeps_space, may_be_cut, runs_on

# Characters that no text may hold mark the seams: after a hyphen, inside a word for all that the file shows, inside a
# word or at a space that had no room, and perhaps inside a word.
_HYPHEN, _CUT, _LIKELY, _DOUBTFUL = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
_SEAM = re.compile(f"[{_HYPHEN}{_CUT}{_LIKELY}{_DOUBTFUL}]")
_AROUND = re.compile(f"(\\w*)([{_HYPHEN}{_CUT}{_LIKELY}{_DOUBTFUL}])(\\w*)")
_LAST_WORD, _FIRST_WORD = re.compile(r"\w+(?=(?:['’]s)?\Z)"), re.compile(r"\A\w+")
_LONGEST = 80
_HYPHENED = re.compile(r"\w+-\w+")
_SOFT_HYPHEN = "\u00ad"
_HANGING = re.compile(r"(?:and|or|to)\b(?!-)")
# No line begins with one of these but where a word is cut.
_CLOSING = re.compile(r"[,.;:)?!'’](?!\w)|['’]s\b|/\w|\(e?s\)")
# Words of so few letters that are not these are ends of cut words.
_FEW = 2
_SHORT_WORDS = frozenset(
    "a i ad ah am an as at be by do ed eg er ex go he hr id ie if in is it la ma me mr ms my no of ok on or pa re so "
    "st to tv uk un up us we".split()
)
# Ends of many words that are words themselves.
_ENDINGS = frozenset("able age al ally am an ant as at ate ed en er hire id in is it on or our red us".split())
# Endings of inflected and derived words, each with what it takes the place of.
_INFLECTIONS = (
    *((end, "") for end in ("s", "d", "r", "rs", "es", "ed", "er", "ers", "ly")),
    *(("ing", ""), ("ings", ""), ("ing", "e"), ("ings", "e"), ("ies", "y"), ("ied", "y"), ("ability", "able")),
    *((end, "") for end in ("ment", "ness", "ful", "ally", "al", "ism", "ist", "ity", "ion", "ation")),
    *(("ity", "e"), ("ion", "e"), ("ation", "e")),
)
_STEM = 3
_WORDS_FILE = Path(__file__).with_name("common_words.txt")


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
    if last in "([" and not before.spaced:
        return text + line.text
    hangs = last == "-" and _HANGING.match(line.text) is not None
    if last == "-" and text[-2:-1].isalnum() and first.isalnum() and not hangs:
        # "Pro-active" is written so, and "pro-" before a capital is no cut word.
        return text[:-1] + (_HYPHEN if first.islower() and text[-2].isalpha() else "-") + line.text
    slashed = telling and line.text == "/" and not line.spaced
    if (slashed or _CLOSING.match(line.text)) and (first != "/" or may_be_cut(before, line, right, telling=telling)):
        return text + line.text
    gap = " " if before.spaced or hangs else _gap(text, before, line, right, telling=telling)
    return text + gap + line.text


def _gap(text: str, before: Line, line: Line, right: float, *, telling: bool) -> str:
    """What stands between two lines of which the file has no space: nothing, a space, or a mark to be settled."""
    last, first = text[-1], line.text[0]
    slashed = telling and "/" in (last, first) and keeps_space(before, right)
    if slashed or (last in "/-" and text[-2:-1].isalnum()):
        return ""
    if not runs_on(before, line, right, telling=telling):
        return " "
    if first == "-" or (last.isdigit() and first.isdigit()):
        return "" if telling or first == "-" or "/" in before.text else " "
    if not telling:
        return _DOUBTFUL
    return _CUT if keeps_space(before, right) else _LIKELY


def is_seamed(text: str) -> bool:
    """Whether a text has seams to be settled."""
    return not text.isascii() and _SEAM.search(text) is not None


def unseamed(text: str) -> str:
    """Give a text without the marks of its seams."""
    return text if text.isascii() else _SEAM.sub("", text)


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
    for number, (mark, piece) in enumerate(zip(_SEAM.findall(text), others, strict=True)):
        first = _settled(first, mark, others[number:], words) + piece
    return first


def _settled(text: str, mark: str, pieces: Sequence[str], words: frozenset[str]) -> str:
    """Give what stands before a seam, settled, with what stands at the seam.

    Args:
        text: What stands before the seam.
        mark: The mark of the seam.
        pieces: What stands behind it, parted at the other seams.
        words: The whole words of the document.
    """
    first = "".join(_LAST_WORD.findall(text[-_LONGEST:])).casefold()
    seconds = _beginnings(pieces)
    second = seconds[0]
    if mark == _HYPHEN:
        kept = first + second not in words or f"{first}-{second}" in words
        return f"{text}-" if kept else text
    # Behind an apostrophe there is no first part.
    whole = first != "" and any(_is_word(first + other, words) for other in seconds)
    apart = any(_is_word(other, words) for other in seconds)
    if mark == _DOUBTFUL:
        told = first + second in words or (whole and not (apart and _is_word(first, words)))
        return text if told or _is_end(second, words) else f"{text} "
    certain = not first or _is_word(first, words) or (mark == _LIKELY and second not in _ENDINGS)
    return f"{text} " if apart and certain and not whole and not _is_end(second, words) else text


def _beginnings(pieces: Sequence[str]) -> list[str]:
    """What the word behind a seam may be in lower case, where other seams may lie inside it."""
    found: list[str] = []
    whole = ""
    for piece in pieces:
        word = "".join(_FIRST_WORD.findall(piece[:_LONGEST])).casefold()
        whole += word
        found.append(whole)
        if len(word) < len(piece) or len(whole) > _LONGEST:
            break
    return found


def _is_end(word: str, words: frozenset[str]) -> bool:
    """Whether a few letters are no word, so that they are the end of a cut one."""
    return 0 < len(word) <= _FEW and word not in _SHORT_WORDS and (len(word) == 1 or word not in words)


def _is_word(word: str, words: frozenset[str]) -> bool:
    """Whether letters are a word of the document or a common one."""
    common = _common_words()
    if word in words or word in common:
        return True
    for end, replaced in _INFLECTIONS:
        stem = word.removesuffix(end)
        if stem != word and len(stem) >= _STEM and (stem + replaced in common or _undoubled(stem, end) in common):
            return True
    return False


def _undoubled(stem: str, end: str) -> str:
    """The word of which an ending doubled the last letter, as in "planned"."""
    return stem[:-1] if end[0] in "ei" and stem[-1] == stem[-2] else ""


@lru_cache(maxsize=1)
def _common_words() -> frozenset[str]:
    """Words of many plans, without most of their inflected forms."""
    return frozenset(_WORDS_FILE.read_text(encoding="ascii").split())
