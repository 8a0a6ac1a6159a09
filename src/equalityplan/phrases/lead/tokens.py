"""The words of a lead cell, with the marks between them and the brackets behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from equalityplan.phrases.lead.lexicon import MARKS, NOBODY, POST_SORTS, Sort, sort_of
from equalityplan.phrases.lead.tears import seams_in, torn_words

_TOKEN = re.compile(
    r"""
      (?P<break>[^\S\n]*\n\s*|[^\S\n]{2,}|\t)
    | (?P<stop>;|[•·▪■●|]
        |(?<!\S)\d{1,2}(?:\.\d{1,2}){1,3}[.):]?(?=\s+[A-Z])(?!\s+[FW]TE\b)
        |(?:(?<=[^\W_]{3})|(?<=[A-Z]{2}))\.(?=\s+[A-Z])|(?<!\S)(?:\(?\d{1,2}[.)]|\(?[a-h]\))(?=[\sA-Z]))
    | (?P<joining>,?\s?\b(?:(?:with|and)\s)?(?:
          (?:support|assistance|advice|input|help|guidance)\s(?:from|by)|(?:supported|assisted|advised|led|overseen)\sby
        | in\s(?:partnership|conjunction|consultation|liaison|collaboration|association|discussion|co-?operation)\swith
        | together\swith|along\swith|as\swell\sas|working\swith|and\s?/\s?or|plus|alongside|including|or
        | with(?=\s(?:the\s)?[A-Z]))\b)
    | (?P<mark>\s?(?:,\s?)?
          (?:\b(?i:and)\b|&amp;|&(?=\s|$)|[,/+–—:]|(?<!\S)-(?=\s)|(?<=\s)-(?=\w))(?:\s?\b(?i:and)\b)?)
    | (?P<bracket>[(\[][^()\[\]\n]*[)\]]?)
    | (?P<word>
          (?i:n\s?/\s?a)\b
        | [A-Z](?:\s?&\s?[A-Z])+\b(?!\.)
        | [A-Z]{1,3}\([A-Z]{1,2}\)
        | [A-Z]\.(?:[A-Z]\.)*
        | (?:Mrs?|Ms|Dr|Prof|Cllr|Rev|St|Asst|Dep|Dept|Snr|Exec|Dir|Mgr|Perf|Insp|Supt
            |Sgt|Comm|Corp|Env|Adv|Co-?ord|Assoc|Div|Serv|Mgmt|Dev|Gen|Sec|Govs)\.(?=\s)
        | [ADT]/(?=Ch\b|Supt|Sgt|Insp|[AD]?CC\b|DC?I\b|PS\b)\w+
        | Police\s(?:and|&)\sCrime\b
        | \w+(?:(?:['’.@&]|-\s?(?=[^\W\d_]))\w+)*['’+]?
      )
    | (?P<other>\s|.)
    """,
    re.VERBOSE,
)
_DATES = r"[\d/.,\s-]*(?:[A-Z][a-z]+[\s,]*)?(?:\d{4}|\d\d?/\d\d?/\d\d)[\d/\s-]*"


class Word(NamedTuple):
    """One word of the cell.

    Attributes:
        text: The word as printed.
        low: The word in lower case without a closing full stop.
        start, end: Its span in the cell.
        sort: What it can do in a name.
        tail: The end of the brackets that belong to its name, else its own end.
        before: What parts it from the word before: a space, ``break``, ``glued``, ``joining`` or a mark.
        loose: Whether there is white space at that mark.
        ended: Whether a bracket behind it names a holder or a role, which ends a party.
    """

    text: str
    low: str
    start: int
    end: int
    sort: Sort
    tail: int
    before: str = " "
    loose: bool = False
    ended: bool = False


def segments(text: str) -> Iterator[list[Word]]:
    """Yield the words of a cell in runs that end at a full stop, semicolon, bullet or list number.

    Examples:
        >>> [[(word.before, word.text) for word in run] for run in segments("HR/IT; Head of Housing (lead)")]
        [[(' ', 'HR'), ('/', 'IT')], [(' ', 'Head'), (' ', 'of'), (' ', 'Housing')]]
    """
    run: list[Word] = []
    before, loose = " ", False
    for token in _TOKEN.finditer(text):
        kind, printed = token.lastgroup, token[0]
        if kind == "stop":
            yield _mended(run)
            run, before, loose = [], " ", False
        elif kind == "word":
            run += _words(printed, token.start(), before, loose=loose)
            before, loose = " ", False
        elif kind == "bracket":
            before = _bracket(run, token, before)
        elif kind != "other":
            before, loose = _stronger(before, _mark(kind, printed)), loose or printed != printed.strip()
        elif before != " " and printed.isspace():
            loose = True
    yield _mended(run)


def _words(text: str, start: int, before: str, *, loose: bool) -> Iterator[Word]:
    """Yield a word, or the words that were glued together in it."""
    ends = [*seams_in(text), len(text)] if not text.islower() else [len(text)]
    for first, end in pairwise((0, *ends)):
        yield _word(text[first:end], start + first, "glued" if first else before, loose=loose)


def _mended(run: list[Word]) -> list[Word]:
    """Put torn words together, and take "AN" between two marks for initials."""
    for n, word in enumerate(run):
        if word.sort is Sort.FUNCTION and word.text.isupper() and _stands_alone(run, n):
            run[n] = word._replace(sort=Sort.INITIALS)
    if all(word.sort is not Sort.PLAIN for word in run):
        return run
    spaces = [one.tail + 1 == two.start and two.before == " " for one, two in pairwise(run)]
    mended: list[Word] = []
    at = 0
    for pieces, text in torn_words([word.text for word in run], spaces):
        first, last = run[at], run[at + pieces - 1]
        if pieces > 1:
            first = first._replace(
                text=text, low=text.lower(), sort=sort_of(text), end=last.end, tail=last.tail, ended=last.ended
            )
        mended.append(first)
        at += pieces
    return mended


def _stands_alone(run: list[Word], n: int) -> bool:
    first, last = n == 0 or run[n].before != " ", n + 1 == len(run) or run[n + 1].before != " "
    return first and last and len(run[n].text) > 1


def _word(text: str, start: int, before: str, *, loose: bool) -> Word:
    end = start + len(text)
    return Word(
        text=text,
        low=text.lower().rstrip("."),
        start=start,
        end=end,
        sort=sort_of(text),
        before=before,
        loose=loose,
        tail=end,
    )


_STRENGTH = (" ", "glued", "-", ":", "&", "/", "and", ",", "+", "break", "joining")


def _stronger(one: str, other: str) -> str:
    return max(one, other, key=_STRENGTH.index)


def _mark(kind: str | None, printed: str) -> str:
    if kind in ("break", "joining"):
        return kind
    if "and" in printed.lower():
        return "and"
    sign = printed.strip().replace("&amp;", "&")[:1]
    return "-" if sign in "–—" else sign


def _bracket(run: list[Word], token: re.Match[str], before: str) -> str:
    """Hang a bracket on the word before it, or read its words as words of the run; give what comes before the next."""
    inner = token[0].strip("()[] ")
    offset = token.start() + token[0].find(inner)
    if not inner.split() or _says_role(inner):
        if run:
            run[-1] = run[-1]._replace(ended=True)
    elif not run or _names_party(inner, run[-1]):
        joint = before if not run else "joining" if len(inner.split()) > 1 else " "
        for n, word in enumerate(word for part in segments(inner) for word in part):
            start = word.start + offset
            end = start + len(word.text)
            run.append(word._replace(start=start, end=end, tail=end, before=word.before if n else joint))
    elif _belongs(inner, run):
        run[-1] = run[-1]._replace(tail=token.end())
    else:
        run[-1] = run[-1]._replace(ended=True)
    return before if not run else " "


def _says_role(inner: str) -> bool:
    words = inner.lower().split()
    if words[0].endswith(":") and words[0][:-1] in MARKS:
        return True
    return all(word in MARKS or word in NOBODY for word in words) or bool(re.fullmatch(_DATES, inner[:40]))


def _names_party(inner: str, last: Word) -> bool:
    opening = _TOKEN.match(inner)
    if opening and opening.lastgroup == "joining":
        return True
    return last.sort is sort_of(inner) is Sort.INITIALS


def _belongs(inner: str, run: list[Word]) -> bool:
    """Whether a bracket is part of the title: a field or a short form, and not the holder or a remark."""
    words = inner.split()
    first = sort_of(words[0].rstrip(",."))
    if first is Sort.NAME and len(words) > 1 and all(sort_of(word.rstrip(",.")) is Sort.NAME for word in words):
        return False
    if any(sort_of(word.rstrip(",.")) is Sort.TITLE for word in words):
        return False
    named = [word.sort for word in run[-2:]]
    if (
        first in POST_SORTS
        and len(named) > 1
        and all(sort in (Sort.NAME, Sort.FORENAME, Sort.LETTER) for sort in named)
    ):
        return False
    if first in (Sort.FORENAME, Sort.TITLE, Sort.LETTER, Sort.PLAIN, Sort.FUNCTION):
        return False
    if inner.islower() or inner[0].isdigit():
        return False
    return sort_of(inner) is not Sort.INITIALS or _shortens(inner, run)


def _shortens(short: str, run: list[Word]) -> bool:
    initials = "".join(word.text[0] for word in run[-12:] if word.sort is not Sort.FUNCTION)
    return initials.upper().endswith(short.upper().replace(".", ""))
