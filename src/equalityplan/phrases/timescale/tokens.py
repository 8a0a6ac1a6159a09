"""From text to typed tokens, in one pass and in linear time.

Damage of conversion is mended here, so that the grammar never sees it: words cut in two ("Octo ber"), words and
numbers run together ("July09August09"), words misspelt ("Septmeber"). Spans always point into the text as given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.spelling import likely_word

# Each alternative begins with another kind of character or is bounded, so there is nothing to backtrack into.
_SCAN = re.compile(
    r"(?P<numeric>(?:19|20)[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}(?![0-9])"
    r"|[0-9]{1,2}\s*(?P<mark_between>[/.\-–])\s*[0-9]{1,2}\s*(?P=mark_between)\s*"
    r"(?:(?:19|20)[0-9]{2}|[0-9]{2}(?![0-9]))(?!\s*(?P=mark_between)[0-9]))"
    # A day printed right after a year, a year right after a short one, and a year with letters that look like digits.
    r"|(?P<number>20[0-9]{2}(?=[0-9]{1,2}\s*(?i:st|nd|rd|th|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    r"|(?<=[/\-])[0-9]{2}(?=20[0-9]{2}[/\-])|2[0oO][0-9lLiIoO]{2}(?![0-9A-Za-z])|[0-9]+)"
    r"|(?P<dotted>[A-Za-z](?:\.[A-Za-z])+(?![A-Za-z])\.?)"
    r"|(?P<word>[^\W\d_½]+)"
    r"|(?P<mark>\S)"
)
_LOOK_ALIKES = str.maketrans("lLiIoO", "111100")
_LONGEST_NUMBER = 8
_LONGEST_LIST = 99
_SHORT_CELL = 5
_SHORTEST_MENDED = 5
_SHORTEST_TAIL = 3
EDGES = 4
YEAR_DIGITS, SHORT_DIGITS = 4, 2
# Words that a lost space may have glued to another word of time.
_GLUED = tuple(
    word for word, (sort, _) in w.WORDS.items() if len(word) > _SHORTEST_MENDED and sort in (w.MONTH, w.OPEN, w.RATE)
)
_MENDABLE = frozenset((w.MONTH, w.SEASON, w.OPEN, w.RATE, w.IMMEDIATE, w.QUARTER, w.START, w.ACADEMIC, w.FINANCIAL))
_BEFORE_LISTED = frozenset((w.EDGE, w.NUMBER, w.NUMERIC, w.COMMA, w.BREAK, w.DOT, w.OPEN, w.UNSETTLED, w.RATE))
_LIST_LETTERS = frozenset(("a", "b", "c", "d", "e", "f", "g", "h", "i", "ii", "iii", "iv", "v", "vi"))


class Token(NamedTuple):
    """One word, number or mark.

    Attributes:
        sort: What the grammar takes it for.
        value: Number that goes with the sort: the month, the season's EDTF code, a count.
        low: The word in lower case; digits as printed.
        start, end: Where it stands in the text.
    """

    sort: str
    value: int
    low: str
    start: int
    end: int


def tokenise(text: str) -> list[Token]:
    """Give the tokens of a text, followed by a few of sort `EDGE` so that looking ahead needs no test.

    Examples:
        >>> [(token.sort, token.value) for token in tokenise("Late Sept 12")][:3]
        [('late', 0), ('month', 9), ('number', 12)]
    """
    tokens: list[Token] = []
    sorts: set[str] = set()
    opens_phrase = False
    for match in _SCAN.finditer(text):
        token = _token(match)
        tokens.append(token)
        sorts.add(token.sort)
        opens_phrase = opens_phrase or token.low in w.PHRASES
    if w.WORD in sorts:
        tokens = list(_mended(tokens))
        opens_phrase = opens_phrase or any(token.low in w.PHRASES for token in tokens)
    if opens_phrase:
        tokens = list(_with_phrases(tokens))
    if w.CLOSING in sorts or w.DOT in sorts:
        tokens = list(_with_list_numbers(tokens))
    edge = Token(w.EDGE, 0, "", len(text), len(text))
    tokens += (edge,) * EDGES
    return tokens


def _token(match: re.Match[str]) -> Token:
    kind, word = match.lastgroup, match[0]
    start, end = match.span()
    if kind == "word":
        low = word.lower()
        sort, value = w.WORDS.get(low, w.UNKNOWN)
    elif kind == "number":
        low = word if word.isdecimal() else word.translate(_LOOK_ALIKES)
        sort, value = w.NUMBER, int(low) if len(low) <= _LONGEST_NUMBER else -1
    elif kind == "mark":
        low, sort, value = ("half", w.HALF, 0) if word == "½" else (word, w.MARKS.get(word, w.WORD), 0)
    elif kind == "dotted":
        low = word.lower().replace(".", "")
        sort, value = w.WORDS.get(low, w.UNKNOWN)
    else:
        low, sort, value = word, w.NUMERIC, 0
    return Token(sort, value, low, start, end)


def _mended(tokens: list[Token]) -> Iterator[Token]:
    edge = Token(w.EDGE, 0, "", 0, 0)
    skip = False
    for token, following in zip(tokens, [*tokens[1:], edge], strict=True):
        if skip:
            skip = False
            continue
        joined = _joined(token, following)
        skip = joined is not None
        if joined is not None:
            yield joined
        elif token.sort == w.WORD and len(token.low) > _SHORTEST_MENDED:
            yield from _respelled(token, following, short=len(tokens) <= _SHORT_CELL)
        else:
            yield token


def _joined(token: Token, following: Token) -> Token | None:
    """Two halves of one word, at least one of them no word of time itself."""
    if w.WORD not in (token.sort, following.sort) or not following.low.isalpha():
        return None
    low = token.low + following.low
    sort, value = w.WORDS.get(low, w.UNKNOWN)
    if sort not in _MENDABLE or len(low) < _SHORTEST_MENDED:
        return None
    return Token(sort, value, low, token.start, following.end)


def _respelled(token: Token, following: Token, *, short: bool) -> Iterator[Token]:
    if token.low.startswith(_GLUED):
        head = next(word for word in _GLUED if token.low.startswith(word))
        rest = token.low[len(head) :]
        if rest in w.WORDS and len(rest) >= _SHORTEST_TAIL:
            middle = token.start + len(head)
            yield Token(*w.WORDS[head], head, token.start, middle)
            yield Token(*w.WORDS[rest], rest, middle, token.end)
            return
    word = likely_word(token.low) if short or following.sort in (w.NUMBER, w.MONTH, w.SEASON) else None
    yield token if word is None else Token(*w.WORDS[word], word, token.start, token.end)


def _with_phrases(tokens: list[Token]) -> Iterator[Token]:
    at = 0
    while at < len(tokens):
        phrase, at = _phrase_at(tokens, at)
        yield phrase


def _phrase_at(tokens: list[Token], at: int) -> tuple[Token, int]:
    """The longest phrase that begins here, or the token itself, and the position after it."""
    first = tokens[at]
    for rest, sort, value in w.PHRASES.get(first.low, ()):
        after = _match_end(tokens, at + 1, rest)
        if after:
            low = f"{first.low} {' '.join(rest)}"
            return Token(sort, value, low, first.start, tokens[after - 1].end), after
    return first, at + 1


def _match_end(tokens: list[Token], at: int, rest: tuple[str, ...]) -> int:
    """The position after the words of a phrase, or 0; a dash or slash may stand between two words."""
    for word in rest:
        if at < len(tokens) and tokens[at].sort in (w.DASH, w.SLASH):
            at += 1
        if at >= len(tokens) or tokens[at].low != word:
            return 0
        at += 1
    return at


def _with_list_numbers(tokens: list[Token]) -> Iterator[Token]:
    """Turn "1)", "(b)" and "2." into tokens of sort `LISTED` where they count a list."""
    edge = Token(w.EDGE, 0, "", 0, 0)
    before, latest, at = edge, 0, 0
    while at < len(tokens):
        token = tokens[at]
        following = tokens[at + 1] if at + 1 < len(tokens) else edge
        beyond = tokens[at + 2] if at + 2 < len(tokens) else edge
        if token.sort == w.OPENING and beyond.sort == w.CLOSING and _counts(following, beyond, edge, edge, latest):
            token, at = Token(w.LISTED, 0, following.low, token.start, beyond.end), at + 2
            latest = following.value
        elif _counts(token, following, before, beyond, latest):
            latest = token.value
            token, at = Token(w.LISTED, 0, token.low, token.start, following.end), at + 1
        before, at = token, at + 1
        yield token


def _counts(token: Token, mark: Token, before: Token, beyond: Token, latest: int) -> bool:
    if token.sort != w.NUMBER:
        return mark.sort == w.CLOSING and before.sort in _BEFORE_LISTED and token.low in _LIST_LETTERS
    if not 0 < token.value <= _LONGEST_LIST or mark.sort not in (w.CLOSING, w.DOT):
        return False
    in_order = token.value == latest + 1
    if mark.sort == w.CLOSING:
        return before.sort in _BEFORE_LISTED or (latest > 0 and in_order)
    return (before.sort == w.EDGE or (latest > 0 and in_order)) and (beyond.sort != w.NUMBER or beyond.start > mark.end)
