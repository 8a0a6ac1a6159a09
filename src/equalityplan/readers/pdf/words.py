"""Words: runs of characters without white space between them, with their place on the page."""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from ctypes import byref, c_double, c_int, c_ushort, create_string_buffer
from itertools import pairwise
from typing import NamedTuple

from equalityplan.readers.pdf.binding import Handle, pdfium
from equalityplan.readers.pdf.frame import Frame, frame_of

# PDFium puts one of these for a hyphen before a line's end, and leaves the line's end out.
_LINE_HYPHENS = "\x02\ufffe"
_WORD = re.compile(rf"[^\s\x00{_LINE_HYPHENS}]+[{_LINE_HYPHENS}]?|[{_LINE_HYPHENS}]")
_PLAIN = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
        "\u200b": None,
        "\u200c": None,
        "\u2060": None,
        "\ufeff": None,
        "\x02": "-",
        "\ufffe": "-",
    }
)
# White space inside what PDFium takes for one word is at least so wide, in parts of the size.
_PARTED = 0.15
_SOFT_HYPHEN = "\u00ad"
_SAMPLES = 24
# The next word of a line is no farther away, in parts of the size.
_NEAR = 0.5
_BOLD, _BOLD_WEIGHT, _NAME_LENGTH = ("bold", "black", "heavy", "demi"), 600, 128
# Letters of which the boxes are equally tall have one size.
_SAME_HEIGHT = 0.01
_LIGATURES = frozenset(("ff", "fi", "fl", "ft", "tt", "ti"))
_SURROGATES = range(0xD800, 0xE000)


class Word(NamedTuple):
    """One word of a page.

    Attributes:
        left, right: Where it begins and ends, in points from the left.
        base: Its base line, in points from the top.
        size: Size of its letters in points.
        text: Its characters.
        start, end: Number of its first character on the page, and of the one after its last.
        spaced: Whether a space follows it.
    """

    left: float
    right: float
    base: float
    size: float
    text: str
    start: int
    end: int
    spaced: bool


class Turned(NamedTuple):
    """One word that stands across the lines, such as in the heading of a narrow column.

    Attributes:
        word: The word as if the page were turned to read it.
        x, y: Its middle on the page, in points from the upper left corner.
    """

    word: Word
    x: float
    y: float


class PageWords(NamedTuple):
    """The words of a page.

    Attributes:
        frame: How the page's coordinates became theirs.
        words: Those along the lines, in the order of the file.
        turned: Those that stand across the lines.
    """

    frame: Frame
    words: list[Word]
    turned: list[Turned]


def read_words(page: Handle, text: Handle) -> PageWords:
    """Read the words of a page.

    Args:
        page: PDFium's page.
        text: PDFium's text of the page.
    """
    characters = _characters(text)
    spans = [match.span() for match in _WORD.finditer(characters)]
    frame = frame_of(page, _turn(text, spans))
    reader = _WordReader(text, characters, frame)
    words: list[Word] = []
    across: list[tuple[int, int]] = []
    for start, end in spans:
        word, upright = reader.word(start, end)
        if upright:
            words.append(word)
        else:
            across.append((start, end))
    turned = [_turned(text, characters, span, frame) for span in across]
    return PageWords(frame, [word for word in _truly_spaced(text, words) if word.text], turned)


def _truly_spaced(text: Handle, words: list[Word]) -> list[Word]:
    """The words without the spaces that PDFium puts where the file goes on elsewhere."""
    for number, (word, after) in enumerate(pairwise(words)):
        reach = _NEAR * word.size
        elsewhere = abs(after.base - word.base) > reach or not 0 <= after.left - word.right <= reach
        if word.spaced and elsewhere and pdfium.FPDFText_IsGenerated(text, word.end):
            words[number] = Word(*word[:-1], spaced=False)
    return words


def split_word(text: Handle, word: Word, at: float, frame: Frame) -> tuple[Word, Word] | None:
    """Part a word in two where white space stands at a place, or give None if its letters run on there.

    Args:
        text: PDFium's text of the page.
        word: The word.
        at: A place between its ends, in points from the left.
        frame: The page's frame.
    """
    if word.end - word.start != len(word.text):
        return None
    reader = _WordReader(text, "", frame)
    for index in range(word.start, word.end - 1):
        right, left = reader.edge(index), reader.origin(index + 1)[0]
        if right <= at + 1 and left >= at - 1:
            if left - right < _PARTED * word.size:
                return None
            cut = index + 1 - word.start
            first = word._replace(right=right, text=word.text[:cut], end=index + 1, spaced=False)
            return first, word._replace(left=left, text=word.text[cut:], start=index + 1)
    return None


def is_bold(text: Handle, index: int) -> bool:
    """Whether a character is set in bold type, as its font's name or weight says.

    Args:
        text: PDFium's text of the page.
        index: Number of the character.
    """
    name, flags = create_string_buffer(_NAME_LENGTH), c_int()
    pdfium.FPDFText_GetFontInfo(text, index, name, _NAME_LENGTH, byref(flags))
    told = name.value.decode("latin-1").lower()
    return any(word in told for word in _BOLD) or pdfium.FPDFText_GetFontWeight(text, index) >= _BOLD_WEIGHT


def _characters(text: Handle) -> str:
    """The characters of a page, each at its number."""
    count = pdfium.FPDFText_CountChars(text)
    if count <= 0:
        return ""
    buffer = (c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text, 0, count, buffer)
    found = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
    if written == count + 1 and len(found) == count:
        return found
    # Characters without a meaning are left out of the whole text, and rare ones take two places in it.
    codes = [pdfium.FPDFText_GetUnicode(text, number) for number in range(count)]
    return "".join([chr(code) if code not in _SURROGATES and code <= sys.maxunicode else "\ufffd" for code in codes])


def _turn(text: Handle, spans: list[tuple[int, int]]) -> int | None:
    """Quarter turns clockwise that put most words upright, or None for a page without words."""
    votes: Counter[int] = Counter()
    for start, end in spans[:: max(1, len(spans) // _SAMPLES)]:
        angle = pdfium.FPDFText_GetCharAngle(text, start)
        votes[-round(angle / (math.pi / 2)) % 4] += end - start
    return votes.most_common(1)[0][0] if votes else None


def _turned(text: Handle, characters: str, span: tuple[int, int], frame: Frame) -> Turned:
    own = frame._replace(turn=_turn(text, [span]) or 0)
    word, _ = _WordReader(text, characters, own).word(*span)
    x, y = frame.point(*own.back((word.left + word.right) / 2, word.base - 0.3 * word.size))
    return Turned(word, x, y)


class _WordReader:
    """Asks PDFium for words, with its answers' memory made once."""

    def __init__(self, text: Handle, characters: str, frame: Frame) -> None:
        self._text = text
        self._characters = characters
        self._frame = frame
        self._x, self._y, self._box = c_double(), c_double(), pdfium.FS_RECTF()
        self._at = (byref(self._x), byref(self._y))
        self._around = byref(self._box)
        self._nominal = self._height = self._size = self._seen = 0.0

    def origin(self, index: int) -> tuple[float, float]:
        """Where a character begins on its base line."""
        pdfium.FPDFText_GetCharOrigin(self._text, index, *self._at)
        frame = self._frame
        if frame.turn == 0:
            return self._x.value - frame.left, frame.top - self._y.value
        return frame.point(self._x.value, self._y.value)

    def edge(self, index: int) -> float:
        """Where a character ends."""
        return self._outline(index)[2]

    def word(self, start: int, end: int) -> tuple[Word, bool]:
        """Give a word, and whether it stands upright."""
        left, base = self.origin(start)
        box = self._outline(end - 1)
        height = box[3] - box[1]
        size = self._size if abs(height - self._seen) < _SAME_HEIGHT else self._size_at(start, height)
        characters = self._characters
        spaced = characters[end : end + 1] == " "
        word = Word(left, box[2], base, size, _cleaned(characters[start:end]), start, end, spaced)
        upright = box[1] < base + 0.2 * size and box[3] > base - 0.7 * size
        wide = abs(box[0] - left) < 0.4 * size if end - start == 1 else box[2] - left > 0.15 * size * (end - start)
        if (not upright or not wide) and start < end - 1 and characters[end - 2 : end] in _LIGATURES:
            # On turned pages PDFium puts all but the first letter of a ligature elsewhere.
            shorter, stands = self.word(start, end - 1)
            if stands:
                return word._replace(right=shorter.right), True
        return word, upright and wide

    def _outline(self, index: int) -> tuple[float, float, float, float]:
        pdfium.FPDFText_GetLooseCharBox(self._text, index, self._around)
        box, frame = self._box, self._frame
        if frame.turn == 0:
            return box.left - frame.left, frame.top - box.top, box.right - frame.left, frame.top - box.bottom
        return frame.box(box.left, box.bottom, box.right, box.top)

    def _size_at(self, index: int, height: float) -> float:
        """The size of a character; its scale is asked for only where the size seems to change."""
        self._seen = height
        nominal = pdfium.FPDFText_GetFontSize(self._text, index)
        if nominal != self._nominal or abs(height - self._height) > 0.2 * self._height:
            matrix = pdfium.FS_MATRIX()
            pdfium.FPDFText_GetMatrix(self._text, index, byref(matrix))
            scale = math.hypot(matrix.c, matrix.d) or 1.0
            self._nominal, self._height, self._size = nominal, height, max(nominal * scale, 1.0)
        return self._size


def _cleaned(text: str) -> str:
    if text.isascii() and text[-1] != "\x02":
        return text
    # A soft hyphen shows only at a line's end.
    return text[:-1].translate(_PLAIN).replace(_SOFT_HYPHEN, "") + text[-1].translate(_PLAIN)
