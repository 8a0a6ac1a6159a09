"""Whether a text says when, at a glance and without reading it: enough to tell columns apart."""

from __future__ import annotations

from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.token import LONGEST_KNOWN, SHORT_DIGITS, Token, tokens_of

_TIMES = frozenset(
    (
        w.MONTH,
        w.SEASON,
        w.TERM,
        w.FESTIVAL,
        w.QUARTER,
        w.RATE,
        w.OPEN,
        w.UNSETTLED,
        w.ONWARD,
        w.UNIT,
        w.IMMEDIATE,
        w.WEEKDAY,
    )
)
_LINKS = frozenset(
    (
        w.SUFFIX,
        w.BY,
        w.END,
        w.EARLY,
        w.MID,
        w.LATE,
        w.LATEST,
        w.START,
        w.FROM,
        w.UNTIL,
        w.TO,
        w.AND,
        w.OF,
        w.WITHIN,
        w.OVER,
        w.EVERY,
        w.NEXT,
        w.HORIZON,
        w.FILL,
        w.THEN,
        w.BETWEEN,
        w.THROUGH,
        w.COUNT,
        w.RANK,
        w.TIMES,
        w.HALF,
    )
)
_MARKS = frozenset(w.MARKS.values()) - _LINKS - _TIMES
# Words of time that say something else as often in a plan's other columns.
_SOMETHING_ELSE = frozenset("y hour hours hrs day days now urgent urgently".split())
_WORDS_OF_A_DATE = 3
_MOSTLY = 0.7
_LEAST = 0.2
# Pieces between white space that are looked at.
_PIECES = 16


def says_when(text: str) -> bool:
    """Say whether most words of a text are words of time, and enough of these more than links between such words.

    Examples:
        >>> says_when("Late Sept 2012"), says_when("Head of Service, from May"), says_when("1.2"), says_when("tbc")
        (True, False, False, True)
    """
    pieces = text[:LONGEST_KNOWN].split(maxsplit=_PIECES)[:_PIECES]
    most = (1 - _MOSTLY) * (len(pieces) + _WORDS_OF_A_DATE)
    times = links = others = 0
    for piece in pieces:
        for token in tokens_of(piece):
            if token.sort == w.WORD:
                others += 1
            elif token.sort in _LINKS or 0 < token.digits <= SHORT_DIGITS:
                links += 1
            elif token.sort == w.NUMERIC:
                times += _WORDS_OF_A_DATE
            elif _tells_time(token):
                times += 1
            else:
                others += token.sort not in _MARKS
        if others > most:
            return False
    words = times + links + others
    return times > 0 and times >= _LEAST * words and times + links >= _MOSTLY * words


def _tells_time(token: Token) -> bool:
    return token.year > 0 or (token.sort in _TIMES and token.low not in _SOMETHING_ELSE)
