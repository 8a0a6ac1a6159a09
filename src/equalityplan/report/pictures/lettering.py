"""Lettering: how wide a text is at most, and how much of it fits; no font is asked, so every machine answers alike."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from unicodedata import combining, east_asian_width

from equalityplan.report.outline import clean

FONT = "system-ui, -apple-system, 'Segoe UI', Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif"
ELLIPSIS = "\u2026"

# Widths as shares of the size of the letters, those of DejaVu Sans: of the fonts above it is the widest.
_WIDTHS = {
    0.29: "ijl'\u2018\u2019",
    0.34: " .,:;|I/\\",
    0.42: 'frt()[]-!*"\u00b7',
    0.56: "cszFL\u2013",
    0.62: "aekovxyTYJ\u2026_$",
    0.65: "bdghnpqu0123456789\u00a3ESP?",
    0.71: "ABCKRVXZ",
    0.80: "DGHNOQU&w",
    0.86: "M+<>=~",
    0.98: "mW%@",
}
_WIDTH_OF = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_OTHER = 1.0
_BOLD = 1.13


@lru_cache(maxsize=8192)
def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Give the most room that a line of text takes, in pixels.

    Examples:
        >>> width_of("ill", 10) < width_of("ABC", 10) < width_of("WWW", 10)
        True
    """
    return sum(map(_share, text)) * size * (_BOLD if bold else 1)


@lru_cache(maxsize=4096)
def _share(letter: str) -> float:
    if combining(letter):
        return 0
    wide = 1.1 if east_asian_width(letter) in "WF" else _OTHER
    return _WIDTH_OF.get(letter, wide)


def fitted(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """Give as much of a text as fits into one line, with an ellipsis where it is cut.

    Examples:
        >>> fitted("Leaders know their communities", 120, 12), fitted("Leaders", 120, 12)
        ('Leaders know\u2026', 'Leaders')
    """
    line = clean(text)
    if width_of(line, size, bold=bold) <= room:
        return line
    left = room - width_of(ELLIPSIS, size, bold=bold)
    kept = _beginning(line, left, size, bold=bold)
    words, space, _ = kept.rpartition(" ")
    cut = words if space and len(words) > len(kept) // 2 and line[len(kept) : len(kept) + 1] != " " else kept
    return cut.rstrip(" ,;:.-") + ELLIPSIS


def _beginning(line: str, room: float, size: float, *, bold: bool) -> str:
    taken = 0.0
    for number, letter in enumerate(line):
        taken += width_of(letter, size, bold=bold)
        if taken > room:
            return line[:number]
    return line


def lines_of(text: str, room: float, size: float, most: int) -> list[str]:
    """Break a text into at most so many lines; the last one is cut where more is left.

    Examples:
        >>> lines_of("Leaders know their communities", 90, 12, 2)
        ['Leaders know', 'their commu\u2026']
    """
    lines = list(_broken(clean(text).split(" "), room, size))
    if len(lines) > most:
        lines[most - 1 :] = [" ".join(lines[most - 1 :])]
    return [fitted(line, room, size) for line in lines]


def _broken(words: list[str], room: float, size: float) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if line and width_of(longer, size) > room:
            yield line
            line = word
        else:
            line = longer
    yield line
