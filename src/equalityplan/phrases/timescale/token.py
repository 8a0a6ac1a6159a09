"""One word, number or mark of a timescale, and how a text without white space is cut into them."""

from __future__ import annotations

import re
from functools import lru_cache

from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.spelling import HEADS, SHORTEST_MISSPELT, TAILS, glued_word

# Each alternative begins with another kind of character or is bounded, so there is nothing to backtrack into.
_SCAN = re.compile(
    r"(?P<numeric>(?:19|20)[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}(?![0-9])"
    r"|[0-9]{1,2}(?P<mark_between>[/.\-–])[0-9]{1,2}(?P=mark_between)"
    r"(?:(?:19|20)[0-9]{2}|[0-9]{2}(?![0-9]))(?!(?P=mark_between)[0-9]))"
    # A day printed right after a year, a year right after a short one, and a year with letters that look like digits.
    r"|(?P<number>20[0-9]{2}(?=[0-9]{1,2}(?i:st|nd|rd|th|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    r"|(?<=[/\-])[0-9]{2}(?=20[0-9]{2}[/\-])|2[0oO][0-9lLiIoO]{2}(?![0-9A-Za-z])"
    # A day with letters that look like digits.
    r"|(?<![0-9A-Za-z])(?:[1-3][lIoO]|[lI][0-9lIoO]?)(?=(?:st|nd|rd|th)(?![a-z]))|[0-9]+)"
    r"|(?P<dotted>[A-Za-z](?:\.[A-Za-z])+(?![A-Za-z])\.?)"
    r"|(?P<word>[^\W\d_½¼]+)"
    r"|(?P<mark>\S)"
)
_CAPITAL = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z][a-z])")
_SEPARABLE = frozenset((w.MONTH, w.SEASON, w.OPEN, w.RATE, w.QUARTER, w.IMMEDIATE))
_LOOK_ALIKES = str.maketrans("lLiIoO", "111100")
_DAYS_IN_LETTERS = frozenset(("lst", "Ist", "llth", "loth", "lOth", "IOth", "Ioth"))
_LONGEST_NUMBER = 8
YEAR_DIGITS, SHORT_DIGITS = 4, 2
# What the words of a text may need before the grammar can read them, added up: words cut in two (a head and a tail, one
# of them no word of time), unknown words long enough to be misspelt, other damage, list numbers. Words that tell
# stamps from deadlines.
HEAD, TAIL, UNKNOWN, LONG, DAMAGE, LISTING, TELLS = (1 << bit for bit in range(7))
NO_PHRASES: w.Endings = {}
_TELLING = frozenset((w.PAST, w.STAMP, w.VERSION, w.REVIEW, w.REVISED, w.LISTED, w.DOCUMENT))
_TELLING_WORDS = frozenset(("was", "were", "been", "agreed", "now", "date", "dated", *w.DONE))


class Token:
    """One word, number or mark; never changed once it is made, so that texts share it.

    Attributes:
        sort: What the grammar takes it for.
        value: Number that goes with the sort: the month, the season's EDTF code, a count.
        low: The word in lower case; digits as printed.
        tight: Whether it is printed right after the token before it, without white space.
        first, length: Its first character as printed, and how many characters it has.
        pieces: The tokens that it was joined from; empty for one that stands in the text as it is.
        digits: How many digits a number has; 0 for other sorts.
        year: The year of a number that is printed in full, else 0; a fifth digit is a footnote mark.
        phrases: Phrases that may begin with it, by their second word.
        needs: What it may need, or tell: `HEAD` and the rest, added up.
    """

    __slots__ = ("digits", "first", "length", "low", "needs", "phrases", "pieces", "sort", "tight", "value", "year")

    def __init__(
        self, sort: str, value: int, low: str, first: str = "", length: int = 0, *, tight: bool = True
    ) -> None:
        self.sort = sort
        self.value = value
        self.low = low
        self.first = first
        self.length = length
        self.tight = tight
        self.digits = self.year = self.needs = 0
        self.phrases = NO_PHRASES
        self.pieces: tuple[Token, ...] = ()


def joined(tokens: tuple[Token, ...], sort: str, value: int, low: str) -> Token:
    """Make one token of several neighbours."""
    token = Token(sort, value, low, tokens[0].first, tight=tokens[0].tight)
    token.pieces = tuple(piece for part in tokens for piece in part.pieces or (part,))
    token.phrases = w.PHRASES.get(low, NO_PHRASES)
    token.needs = TELLS * (sort in _TELLING)
    return token


def printed(sort: str, value: int, word: str, low: str, *, tight: bool) -> Token:
    """Make a token of a word, number or mark as it is printed."""
    token = Token(sort, value, low, word[0], len(word), tight=tight)
    token.phrases = w.PHRASES.get(low, NO_PHRASES)
    if sort == w.NUMBER:
        token.digits = len(low)
        token.year = _year(low) if token.digits >= YEAR_DIGITS else 0
    token.needs = _needs(token)
    return token


def cut(piece: str) -> tuple[Token, ...]:
    """Give the tokens of a text without white space."""
    low = piece.lower()
    if low in w.WORDS:
        return (printed(*w.WORDS[low], piece, low, tight=False),)
    if piece.isalpha() and (piece[1:].islower() or piece.isupper()) and piece not in _DAYS_IN_LETTERS:
        return (printed(*w.UNKNOWN, piece, low, tight=False),)
    if len(piece) <= YEAR_DIGITS and piece.isascii() and piece.isdecimal():
        return (printed(w.NUMBER, int(piece), piece, piece, tight=False),)
    return tuple(token for match in _SCAN.finditer(piece) for token in _tokens_of(match))


# A piece without any white space is seldom longer, and a longer one is not worth remembering.
LONGEST_KNOWN = 200
tokens_of = lru_cache(maxsize=4096)(cut)


def _tokens_of(match: re.Match[str]) -> list[Token]:
    kind, word = match.lastgroup, match[0]
    if kind == "word" and not (word.islower() or word.isupper()):
        return _run_together(word, tight=match.start() > 0)
    return [_token(kind, word, tight=match.start() > 0)]


def _run_together(word: str, *, tight: bool) -> list[Token]:
    """The words of "ongoingSeptember", where a capital tells that white space was lost before a word of time."""
    parts = [part for part in _CAPITAL.split(word) if part]
    if len(parts) == 1 or not any(w.WORDS.get(part.lower(), w.UNKNOWN)[0] in _SEPARABLE for part in parts):
        parts = [word]
    return [_token("word", part, tight=tight or position > 0) for position, part in enumerate(parts)]


def _token(kind: str | None, word: str, *, tight: bool) -> Token:
    if kind == "word":
        low = word.lower()
        sort, value = w.WORDS.get(low, w.UNKNOWN)
    elif kind == "number":
        low = word if word.isdecimal() else word.translate(_LOOK_ALIKES)
        sort, value = w.NUMBER, int(low) if len(low) <= _LONGEST_NUMBER else -1
    elif kind == "mark":
        low = w.FRACTIONS.get(word, word)
        sort, value = w.WORDS.get(low) or (w.MARKS.get(word, w.WORD), 0)
    elif kind == "dotted":
        low = word.lower().replace(".", "")
        sort, value = w.WORDS.get(low, w.UNKNOWN)
    else:
        low, sort, value = word, w.NUMERIC, 0
    return printed(sort, value, word, low, tight=tight)


def _year(digits: str) -> int:
    is_year = digits.startswith("20") or (digits.startswith("19") and len(digits) == YEAR_DIGITS)
    return int(digits[:YEAR_DIGITS]) if is_year and len(digits) <= YEAR_DIGITS + 1 else 0


def _needs(token: Token) -> int:
    sort, low = token.sort, token.low
    if sort in (w.CLOSING, w.DOT):
        return LISTING
    tells = sort in _TELLING or low in _TELLING_WORDS
    needs = TELLS * tells + HEAD * (low in HEADS) + TAIL * (low in TAILS)
    if sort == w.WORD:
        return needs + UNKNOWN + LONG * (len(low) >= SHORTEST_MISSPELT) + DAMAGE * (glued_word(low) is not None)
    return needs + DAMAGE * (token.digits > YEAR_DIGITS and low.startswith("20"))
