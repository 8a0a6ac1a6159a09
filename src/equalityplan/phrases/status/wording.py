"""The words of a status text with its clauses, dates and shares marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from equalityplan.phrases.status.lexicon import FUNCTION_WORDS
from equalityplan.phrases.status.repairs import LONGEST_BREAK, denied_words, pieces, spelled_plainly, whole_words
from equalityplan.phrases.status.signs import Sign
from equalityplan.phrases.timescale.printed import PrintedDate, printed_dates

_NUMBERS = "none one two three four five six seven eight nine ten eleven twelve".split()
_COUNT = rf"(?:\d{{1,6}}|{'|'.join(_NUMBERS)})"
_MONTHS = frozenset(
    """
january february april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov
dec spring summer autumn winter christmas easter
""".split()
)
_MONTHS_THAT_ARE_WORDS = frozenset("may march".split())
_BEFORE_MONTHS = frozenset("in to by of early until since from for".split())
_NEXT = frozenset("new next following".split())
_SORTS_OF_YEAR = frozenset("financial academic calendar school".split())
_TERMS = frozenset("year term quarter month".split())
_FRACTION = re.compile(r"\d{1,2}\s?/\s?\d{1,2}")
_DONE = "complet|done|achiev|met\\b|deliver|train|implement|finish"


@cache
def _word() -> re.Pattern[str]:
    # Compiled at first use: most plans have no status column.
    return re.compile(
        rf"""
    (?P<denied>\b(?:{_DONE})\w*\s?[:?–-]\s?no\b(?!\s\w)|(?<![\d.,/£])\b(?:0|zero|nil)\s(?=(?:{_DONE})))
  | (?P<percent>\d+(?:\.\d+)?\s?(?:%|per\s?cent\b))
  | (?P<period>\bq[1-4]\b|\b(?:19|20)\d\d\s?[/-]\s?(?:(?:19|20)\d\d|\d\d)\b)
  | (?P<share>\b{_COUNT}\s(?:out\s)?of\s(?:the\s|our\s|its\s|these\s)?{_COUNT}\b
        |\b{_COUNT}\sof\s(?:which|whom|these|them|the|our|its)\b|\b\d{{1,4}}\s?/\s?\d{{1,4}}(?![/\d])
        |\bhalf\s(?:of\s)?(?:the|our|all|its|these)\b)
  | (?P<na>\bn\s?[/.]\s?a\b)
  | (?P<word>(?:\b(?:un|under)-(?=[a-z]+ed\b))?[^\W_]+(?:['’][^\W_]+)*)
  | (?P<comma>[,/])
  | (?P<and>[&+])
  | (?P<end>[.;:!?()\[\]•|=]|\s[-–—](?=\s)|[–—])
    """,
        re.VERBOSE | re.IGNORECASE,
    )


class Mark(NamedTuple):
    """One word or mark of the text: in lower case or as a sign of `expressions`, its place, and its look.

    Attributes:
        word: The word in lower case, or a mark.
        start: Its first character.
        capital: Whether it is printed with a capital letter.
        end: The character after its last.
        printed: What a mark between clauses is printed as.
    """

    word: str
    start: int
    capital: bool = False
    end: int = 0
    printed: str = ""


class Finding(NamedTuple):
    """A sign with the numbers of its first mark and the one after its last."""

    sign: Sign
    first: int
    last: int


def dates_of(text: str) -> list[PrintedDate]:
    """Give the dates of a status text; two short numbers parted by a stroke ("12/40") count something."""
    return [found for found in printed_dates(text) if not _FRACTION.fullmatch(text[found.start : found.end])]


def marks_of(text: str, dates: Sequence[PrintedDate]) -> list[Mark]:
    """Give the words of a text with `^` and `$` round its clauses, `@` for a date and `%` for a share."""
    marks = [Mark("^", 0)]
    at = 0
    for found in dates:
        marks.extend(_plain_marks(text, at, found.start))
        marks.append(Mark("@", found.start, end=found.end))
        at = found.end
    marks.extend(_plain_marks(text, at, len(text)))
    return [*marks, Mark("$", len(text), end=len(text))]


def _plain_marks(text: str, start: int, end: int) -> Iterator[Mark]:
    words: list[Mark] = []
    for match in _word().finditer(text, start, end):
        if match.lastgroup == "word":
            words.append(_marked(match))
            continue
        yield from _repaired(text, words)
        words = []
        yield from _signed(match)
    yield from _repaired(text, words)


def _marked(match: re.Match[str]) -> Mark:
    low = spelled_plainly(match[0]).replace("-", "")
    return Mark(low, match.start(), capital=match[0][0].isupper(), end=match.end())


def _signed(match: re.Match[str]) -> Iterator[Mark]:
    printed, (start, end) = match[0], match.span()
    match match.lastgroup:
        case "end":
            yield Mark("$", start, end=start, printed=printed.strip())
            yield Mark("^", end, end=end)
        case "percent":
            yield Mark(_share(float(printed.rstrip("% percntPERCNT")), 100, "%"), start, end=end)
        case "denied":
            yield Mark("not", start, end=end)
            yield Mark("completed", start, end=end)
        case "share" if printed.lower().startswith("half"):
            yield Mark("%of", start, end=end)
        case "share":
            part, *_, whole = printed.replace("/", " ").split()
            word = _share(_number(part), _number(whole), "%of") if _is_number(whole) else "%of"
            yield Mark(word, start, end=end)
        case "na" | "period":
            yield Mark("n/a" if match.lastgroup == "na" else "#", start, end=end)
        case _:
            yield Mark("," if match.lastgroup == "comma" else "and", start, end=end, printed=printed)


def _repaired(text: str, words: Sequence[Mark]) -> Iterator[Mark]:
    """Yield words with those joined that a conversion split, those split that it joined, and spans of time marked."""
    at = 0
    while at < len(words):
        mark, size = words[at], _span_of_time(words, at)
        if size:
            yield Mark("#+" if size > 1 else "#", mark.start, mark.capital, words[at + size - 1].end)
        else:
            near = list(_unbroken(text, words[at : at + LONGEST_BREAK]))
            size = pieces([mark.word for mark in near])
            joined = "".join(mark.word for mark in near[:size])
            denied = denied_words(joined) if _tells(words, at + size) else ()
            whole = denied or whole_words(joined)
            yield from (Mark(word, mark.start, mark.capital, near[size - 1].end) for word in whole)
        at += size


def _tells(words: Sequence[Mark], after: int) -> bool:
    """Whether the word before some place tells of something rather than describing what comes there."""
    return after >= len(words) or words[after].word in FUNCTION_WORDS


def _span_of_time(words: Sequence[Mark], at: int) -> int:
    """Give how many words name a month or season (1), or the next year or term (2 or 3); 0 where they name neither."""
    word = words[at].word
    if word in _MONTHS or (word in _MONTHS_THAT_ARE_WORDS and at and words[at - 1].word in _BEFORE_MONTHS):
        return 1
    sort = at + 1 < len(words) and words[at + 1].word in _SORTS_OF_YEAR
    last = at + 1 + sort
    return 2 + sort if word in _NEXT and last < len(words) and words[last].word in _TERMS else 0


def _unbroken(text: str, words: Sequence[Mark]) -> Iterator[Mark]:
    """Yield those of the words that follow the first with no more than a space or a hyphen and a space between."""
    end = words[0].start
    for mark in words:
        if text[end : mark.start] not in ("", " ", "- ") or (mark.capital and not _is_capital(text, words[0], mark)):
            return
        yield mark
        end = mark.end


def _is_capital(text: str, first: Mark, other: Mark) -> bool:
    """Whether both words are in capital letters, or are the same."""
    return first is other or (text[first.start : first.end].isupper() and text[other.start : other.end].isupper())


def _is_number(printed: str) -> bool:
    return printed.isdecimal() or printed.lower() in _NUMBERS


def _number(printed: str) -> int:
    return _NUMBERS.index(printed.lower()) if printed.lower() in _NUMBERS else int(printed)


def _share(part: float, whole: float, between: str) -> str:
    return "complete" if part >= whole else "unstarted" if part == 0 else between
