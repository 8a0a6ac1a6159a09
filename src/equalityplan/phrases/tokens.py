"""The words, numbers, codes and marks of a text, each with its place: what the small grammars read."""

from __future__ import annotations

import re
from typing import NamedTuple

# Every repetition that something must follow is bounded, so that no text is read twice over.
_TOKEN = re.compile(
    r"(?P<address>(?:https?://|www\.)[^\s()<>\[\]]+)"
    r"|(?P<number>\d{1,6}(?:\.\d{1,4}){0,4}[A-Za-z]?(?!\w))"
    r"|(?P<code>[A-Z]{1,4}\d{1,4}(?:\.\d{1,4}){0,4}[A-Za-z]?(?!\w))"
    r"|(?P<initial>[A-Z]\.(?:[A-Z]\.)*)"
    r"|(?P<word>[^\W_]+(?:['’\-][^\W_]+)*)"
    r"|(?P<mark>\S)"
)


class Token(NamedTuple):
    """One word, number, code or mark.

    Attributes:
        kind: ``word``, ``number`` (2.10, 6e), ``code`` (WM1), ``initial`` (D.), ``address`` or ``mark``.
        text: The characters as printed.
        low: The same in lower case.
        start: The first character in the text, from 0.
        end: The one after the last.
    """

    kind: str
    text: str
    low: str
    start: int
    end: int


def tokens_of(text: str) -> list[Token]:
    """Give the tokens of a text in order; white space is none.

    Examples:
        >>> [(token.kind, token.text) for token in tokens_of("see 2.10.")]
        [('word', 'see'), ('number', '2.10'), ('mark', '.')]
    """
    found = _TOKEN.finditer(text)
    return [Token(m.lastgroup or "mark", word := m[0], word.lower(), *m.span()) for m in found]


class Wording:
    """A text with its tokens, to be read by position without asking whether there are so many.

    Args:
        text: Any text.

    Examples:
        >>> wording = Wording("See Annex A.")
        >>> wording.low(0), wording.low(99), wording.words(1, 3)
        ('see', '', 'Annex A.')
    """

    __slots__ = ("text", "tokens")

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokens_of(text)

    def __len__(self) -> int:
        return len(self.tokens)

    def token(self, at: int) -> Token:
        """Give the token at a position; one without characters before the first and after the last."""
        return self.tokens[at] if 0 <= at < len(self.tokens) else _NO_TOKEN

    def low(self, at: int) -> str:
        """Give the token at a position in lower case, or an empty text."""
        return self.token(at).low

    def capital(self, at: int) -> bool:
        """Tell whether the token at a position begins with a capital letter."""
        return self.token(at).text[:1].isupper()

    def joined(self, at: int) -> bool:
        """Tell whether nothing stands between the token at a position and the one before it."""
        return 0 < at < len(self.tokens) and self.tokens[at].start == self.tokens[at - 1].end

    def words(self, first: int, end: int) -> str:
        """Give the characters from one token up to another, which is not included."""
        return self.text[self.tokens[first].start : self.tokens[end - 1].end] if first < end else ""

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Give the first character of one token, and the one after the last before another token."""
        return self.tokens[first].start, self.tokens[end - 1].end


_NO_TOKEN = Token("mark", "", "", 0, 0)
