"""The marks that part a list typed into running text: numbers that count up, bullets, hyphens, semicolons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from equalityplan.phrases.listing.opened import marks_opened

_BULLETS = "•▪●◦‣■□○∙❖➢➤✓✔\uf0b7\uf0a7\uf0d8\uf0fc\uf02d"
# Marks that are bullets only where a line begins: in the midst of a text they are punctuation or letters.
_LINE_BULLET = re.compile(rf"(?:[{_BULLETS}·]|[-–—]{{1,3}}(?=[\sA-Z])|[*oØü§](?=\s))\s*")
_INNER_BULLET = re.compile(rf"([{_BULLETS}])\s*|(?<=\s)(·)\s+")
_HYPHEN = re.compile(r"(?<=\s)([-–—])\s+(?=\S)")
# Entries whose bullets were lost: a semicolon and a wide space or none, or a space that is wider still.
_LOST_BULLET = re.compile(r"(?<=;)(?:\s{2,}(?=\S)|(?=[A-Z][a-z]))|(?<=[\w.;!?)])\s{3,}(?=[A-Z][a-z])")
_GOING_ON = frozenset(
    "of and or the a an to in on at for by with from into as per via is are our their its this that".split()
)
# "1)", "(1)", "1.", "a)", "(iv)"; a full stop needs a digit before it and a space or capital letter after it.
_NUMBER = re.compile(r"(\(?)(?:(\d{1,2})|([a-z]|[ivx]{2,5}))\)\s*|()(\d{1,2})()\.(?:\s+|(?=[A-Z]))")
_LINE_NUMBER = re.compile(
    r"(\(?)(?:(\d{1,2})|([A-Za-z]|[ivx]{2,5}))\)\s*|()(\d{1,2})()\.(?:\s+|(?=\D)|$)|(?:[a-z]|[ivx]{2,5})\.\s+(?=[A-Z])"
)
_CLAUSE_ENDS = ".;:!?"
_ROMAN = {
    numeral: value for value, numeral in enumerate("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split(), 1)
}
# "level 1. Next" and "Section 71 (1)" count no entries.
_NO_LIST_AFTER = frozenset(
    "level levels stage phase year tier section sections act no number article part grade band scope step paragraph "
    "para page appendix annex schedule regulation objective action actions priority point item".split()
)
_LAST_WORD = re.compile(r"(\w+)\W*$")
_BRACKET = re.compile(r"[()]")
_LOOK_BACK = 40


class Mark(NamedTuple):
    """A number or bullet in a text.

    Attributes:
        start: Its first character.
        end: The first character of the entry after it.
        text: The mark as printed, without white space.
    """

    start: int
    end: int
    text: str


class _Candidate(NamedTuple):
    """A number that may belong to a list: its style, its value there, and where it stands."""

    style: str
    value: int
    mark: Mark


def mark_at_start(text: str) -> Mark | None:
    """Give the number or bullet that a line begins with, or None.

    Examples:
        >>> mark_at_start("2)Train staff").text, mark_at_start("- Train staff").text, mark_at_start("3 events")
        ('2)', '-', None)
        >>> mark_at_start("a. Train staff").text, mark_at_start("A. Khan"), mark_at_start("e.g. Train")
        ('a.', None, None)
    """
    first = len(text) - len(text.lstrip())
    number = _LINE_NUMBER.match(text, first)
    if number is not None:
        return Mark(first, number.end(), number.group().strip())
    bullet = _LINE_BULLET.match(text, first)
    return Mark(first, bullet.end(), bullet.group().strip()) if bullet is not None else None


def marks_in(text: str) -> list[Mark]:
    """Give every number, bullet and break that parts a text into entries, in order.

    A break by a wide space, or by a semicolon that has lost the space behind it, has an empty mark.
    """
    found = [*_bullets(text), *_hyphens(text), *_breaks(text), *_numbers(text)]
    found += (Mark(*place) for place in marks_opened(text))
    opening = mark_at_start(text)
    if opening is not None:
        found.append(opening)
    return _apart(sorted(found))


def _apart(marks: list[Mark]) -> list[Mark]:
    """Leave out marks inside others, and breaks that another mark follows at once."""
    found: list[Mark] = []
    for mark in marks:
        if found and mark.start < found[-1].end:
            if not found[-1].text:
                found[-1] = mark
            continue
        found.append(mark)
    return found


def _bullets(text: str) -> Iterator[Mark]:
    for match in _INNER_BULLET.finditer(text):
        yield Mark(match.start(), match.end(), match[1] or match[2])


def _breaks(text: str) -> Iterator[Mark]:
    for match in _LOST_BULLET.finditer(text):
        last = _LAST_WORD.search(text[max(0, match.start() - _LOOK_BACK) : match.start()])
        if last is None or last[1].lower() not in _GOING_ON:
            yield Mark(match.start(), match.end(), "")


def _hyphens(text: str) -> Iterator[Mark]:
    """Hyphens after the end of a clause; a list that opens with a hyphen may go on in lower case."""
    opens = _LINE_BULLET.match(text.lstrip()) is not None
    for match in _HYPHEN.finditer(text):
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()].rstrip()
        following = text[match.end()]
        if before and before[-1] in _CLAUSE_ENDS and (opens or before[-1] == ";" or not following.islower()):
            yield Mark(match.start(), match.end(), match[1])


def _numbers(text: str) -> list[Mark]:
    """The longest runs of numbers that count up."""
    chains: list[list[_Candidate]] = []
    by_style: dict[str, list[_Candidate]] = {}
    for candidate in _candidates(text):
        by_style.setdefault(candidate.style, []).append(candidate)
    for candidates in by_style.values():
        chains.extend(_chains(text, candidates))
    chains.sort(key=len, reverse=True)
    taken: set[int] = set()
    found: list[Mark] = []
    for chain in chains:
        starts = {candidate.mark.start for candidate in chain}
        if not starts & taken:
            taken |= starts
            found += [candidate.mark for candidate in chain]
    return found


def _candidates(text: str) -> Iterator[_Candidate]:
    closing = _closing_brackets(text)
    for match in _NUMBER.finditer(text):
        if match.start() and not (text[match.start() - 1].isspace() or text[match.start() - 1] in ";:"):
            continue
        last = match.start() + len(match.group().rstrip()) - 1
        if (last in closing and not match.group().startswith("(")) or _counts_otherwise(text, match.start()):
            continue
        digits, letters = match[2] or match[5], match[3]
        mark = Mark(match.start(), match.end(), match.group().strip())
        shape = mark.text.replace(digits or letters, "#")
        if digits:
            yield _Candidate(shape, int(digits), mark)
            continue
        if letters in _ROMAN:
            yield _Candidate("roman" + shape, _ROMAN[letters], mark)
        if len(letters) == 1:
            yield _Candidate("letter" + shape, ord(letters) - ord("a") + 1, mark)


def _closing_brackets(text: str) -> set[int]:
    """The places of brackets that close one opened before: "(Links to 1.2 and 2)" holds no list number."""
    opened, found = 0, set[int]()
    for match in _BRACKET.finditer(text):
        if match.group() == "(":
            opened += 1
        elif opened:
            opened -= 1
            found.add(match.start())
    return found


def _counts_otherwise(text: str, at: int) -> bool:
    """Whether the word before a number makes it a level, a year or a section instead of a list number."""
    before = text[max(0, at - _LOOK_BACK) : at].rstrip()
    if not before or before[-1] in ";:.":
        return False
    word = _LAST_WORD.search(before)
    return word is not None and (word[1].lower() in _NO_LIST_AFTER or word[1].isdigit())


def _chains(text: str, candidates: list[_Candidate]) -> Iterator[list[_Candidate]]:
    """Yield the runs that count up from 1, or from 2 where the text before ends a clause."""
    chain: list[_Candidate] = []
    for candidate in candidates:
        if chain and candidate.value == chain[-1].value + 1:
            chain.append(candidate)
        elif candidate.value == 1 or (not chain and _goes_on(text, candidate)):
            yield from _kept(text, chain)
            chain = [candidate]
    yield from _kept(text, chain)


def _kept(text: str, chain: list[_Candidate]) -> Iterator[list[_Candidate]]:
    """Yield a run if it is a list: two numbers and a sign that the first begins one, or a lost first number."""
    if not chain:
        return
    run = len(chain) > 1 and (")" in chain[0].style or not chain[0].mark.start or _clause_ends(text, chain[0]))
    if run or chain[0].value > 1:
        yield chain


def _goes_on(text: str, candidate: _Candidate) -> bool:
    """Whether a list goes on that began elsewhere: at the start of the text, or at 2 behind a clause."""
    return not text[: candidate.mark.start].strip() or (candidate.value == 2 and _clause_ends(text, candidate))  # noqa: PLR2004


def _clause_ends(text: str, candidate: _Candidate) -> bool:
    before = text[max(0, candidate.mark.start - _LOOK_BACK) : candidate.mark.start].rstrip()
    return before[-1:] in (*_CLAUSE_ENDS, "–", "-") and bool(before)
