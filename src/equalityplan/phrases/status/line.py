"""A cell's text on one line, without tags and stamps, and the way back to what is printed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

_STAMPED = ("update", "updated")


@cache
def _piece() -> re.Pattern[str]:
    # Compiled at first use: most plans have no status column.
    return re.compile(r"(?P<tag><[^<>]{1,80}>)|(?P<stamp>\[[^\[\]]{0,200}\])|(?P<space>\s+)|[^\s<\[]+|[<\[]")


class Line:
    """A text on one line.

    Attributes:
        text: The words, with single spaces between.
        places: Where each run of words begins in the text.
        printed: Where it begins as printed.
    """

    __slots__ = ("places", "printed", "text")

    def __init__(self, text: str, places: Sequence[int], printed: Sequence[int]) -> None:
        self.text = text
        self.places = places
        self.printed = printed

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the place, as printed, of a part of the text that does not end with a space."""
        return self._printed(start), self._printed(end - 1) + 1

    def _printed(self, at: int) -> int:
        run = bisect_right(self.places, at) - 1
        return self.printed[run] + at - self.places[run]


def on_one_line(printed: str) -> Line:
    r"""Put a text on one line; tags such as ``<u>`` and stamps such as ``[Updated May 22]`` are left out.

    Examples:
        >>> on_one_line("Loop <u>bought</u>\n[Updated May 22] and fitted").text
        'Loop bought and fitted'
    """
    runs: list[str] = []
    places: list[int] = []
    starts: list[int] = []
    length, parted = 0, False
    for match in _piece().finditer(printed):
        if match["space"] or _is_stamp(match["stamp"]):
            parted = length > 0
        elif not match["tag"]:
            runs.append(" " * parted + match[0])
            places.append(length + parted)
            starts.append(match.start())
            length, parted = length + len(runs[-1]), False
    return Line("".join(runs), places, starts)


def _is_stamp(bracket: str | None) -> bool:
    return bracket is not None and not set(_STAMPED).isdisjoint(re.findall(r"\w+", bracket.lower()))
