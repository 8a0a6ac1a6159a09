"""Legend: what the marks of a drawing mean, as many entries to a line as fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from equalityplan.report.pictures.canvas import Canvas
from equalityplan.report.pictures.lettering import width_of

SYMBOL = 40
_SIZE = 12
_STEP = 22
_GAP = 22


class Entry(NamedTuple):
    """A mark, drawn with its left edge and its middle at a place and at most `SYMBOL` pixels wide, and its meaning."""

    draw: Callable[[float, float], None]
    words: str


def legend(canvas: Canvas, entries: Iterable[Entry], x: float, y: float, width: float) -> float:
    """Draw the entries from the place given on, in lines of at most this width; give where the next thing can stand."""
    at, line = x, y
    for entry in entries:
        needed = SYMBOL + 6 + width_of(entry.words, _SIZE)
        if at > x and at + needed > x + width:
            at, line = x, line + _STEP
        entry.draw(at, line + _STEP / 2)
        canvas.text(entry.words, at + SYMBOL + 6, line + _STEP / 2 + 4, room=x + width - at - SYMBOL - 6, size=_SIZE)
        at += needed + _GAP
    return line + _STEP + 4
