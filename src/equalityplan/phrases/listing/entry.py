"""One entry of a list."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """One entry of a list.

    Attributes:
        text: Its words, with runs of white space made one space, and a line for each entry of a list inside it; never
            empty.
        number: The number or bullet before it as printed, such as ``2)`` or ``•``, or None.
    """

    text: str
    number: str | None = None

    @property
    def numbered(self) -> bool:
        """Whether a number or letter stands before it rather than a bullet or nothing."""
        return self.number is not None and any(letter.isalnum() for letter in self.number)

    @property
    def line(self) -> str:
        """Its number and its words; a bullet is left out."""
        return " ".join(f"{self.number} {self.text}".split()) if self.numbered else self.text
