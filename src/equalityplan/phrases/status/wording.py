"""The words of a status text with its clauses, dates, shares and colours marked, and the signs among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from equalityplan.phrases.status.dates import PrintedDate
from equalityplan.phrases.status.phrasebook import longest_sign
from equalityplan.phrases.status.signs import Sign

_NUMBERS = "none one two three four five six seven eight nine ten eleven twelve".split()
_COUNT = rf"(?:\d{{1,6}}|{'|'.join(_NUMBERS)})"


@cache
def _word() -> re.Pattern[str]:
    # Compiled at first use: most plans have no status column.
    return re.compile(
        rf"""
    (?P<percent>\d+(?:\.\d+)?\s?%)
  | (?P<share>\b{_COUNT}\s(?:out\s)?of\s(?:the\s)?{_COUNT}\b)
  | (?P<na>\bn\s?/\s?a\b)
  | (?P<period>\bq[1-4]\b|(?:19|20)\d\d\s?[/-]\s?\d{{2,4}}\b|\b(?:spring|summer|autumn|winter)\b
        |\b(?:january|february|april|june|july|august|september|october|november|december)\b)
  | (?P<word>[^\W_]+(?:['’][^\W_]+)*)
  | (?P<comma>[,/])
  | (?P<end>[.;:!?()\[\]•|=]|\s[-–—](?=\s)|[–—])
    """,
        re.VERBOSE | re.IGNORECASE,
    )


_NEGATIONS = frozenset("isn't hasn't haven't wasn't weren't didn't aren't not".split())


class Mark(NamedTuple):
    """One word or mark of the text: in lower case or as a sign of `signs`, its first character, and its look."""

    word: str
    start: int
    capital: bool = False


class Finding(NamedTuple):
    """A sign with the numbers of its first mark and the one after its last."""

    sign: Sign
    first: int
    last: int


def marks_of(text: str, dates: Sequence[PrintedDate]) -> list[Mark]:
    """Give the words of a text with `^` and `$` round its clauses, `@` for a date and `%` for a share."""
    marks = [Mark("^", 0)]
    at = 0
    for found in dates:
        marks.extend(_plain_marks(text, at, found.start))
        marks.append(Mark("@", found.start))
        at = found.end
    marks.extend(_plain_marks(text, at, len(text)))
    return [*marks, Mark("$", len(text))]


def _plain_marks(text: str, start: int, end: int) -> Iterator[Mark]:
    for match in _word().finditer(text, start, end):
        printed = match[0]
        match match.lastgroup:
            case "end":
                yield from (Mark("$", match.start()), Mark("^", match.start()))
            case "percent":
                yield _share(float(printed.rstrip("% ")), 100, match.start())
            case "share":
                part, *_, whole = printed.split()
                yield _share(_number(part), _number(whole), match.start(), "partly")
            case "na" | "period":
                yield Mark("n/a" if match.lastgroup == "na" else "#", match.start())
            case _:
                low = printed.lower().replace("’", "'")
                yield Mark("not" if low in _NEGATIONS else low, match.start(), capital=printed[0].isupper())


def _number(printed: str) -> int:
    return _NUMBERS.index(printed.lower()) if printed.lower() in _NUMBERS else int(printed)


def _share(part: float, whole: float, start: int, between: str = "%") -> Mark:
    return Mark("complete" if part >= whole else "unstarted" if part == 0 else between, start)


def findings(marks: Sequence[Mark]) -> list[Finding]:
    """Find the signs of a text from left to right, the longest phrase at each place."""
    words = [mark.word for mark in marks]
    found: list[Finding] = []
    at = 0
    while at < len(words):
        finding = _finding(words, at)
        if finding and words[at] == "^" and (inner := _finding(words, at + 1)) and inner.last > finding.last:
            finding = inner
        if finding:
            found.append(finding)
        at = finding.last if finding else at + 1
    return found


def _finding(words: Sequence[str], at: int) -> Finding | None:
    match = longest_sign(words, at) if at < len(words) else None
    return Finding(match[0], at, at + match[1]) if match else None
