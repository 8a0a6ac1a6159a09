"""Where one party of a cell ends and the next begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from equalityplan.phrases.lead.front import possessed
from equalityplan.phrases.lead.headless import read_headless
from equalityplan.phrases.lead.lexicon import (
    BEGINNING_RANKS,
    CLOSING_RANKS,
    HEAD_SORTS,
    POST_SORTS,
    RANKS_BEFORE_HEAD_OF,
    Sort,
    is_plural,
)
from equalityplan.phrases.lead.person import begins_person, read_holder, read_person
from equalityplan.phrases.lead.reading import Reading
from equalityplan.phrases.lead.title import read_title
from equalityplan.phrases.lead.tokens import Word

_REACH = 14
"""The longest name that is considered, in words."""

_PARTING = {
    "bound": 30,
    "listed": 30,
    " ": 20,
    "break": -5,
    "glued": -5,
    ",": 0,
    "/": 0,
    "&": 10,
    "and": 5,
    "+": -10,
    "joining": -30,
    "-": 12,
    ":": 8,
}
_UNLIKELY = 45
_OPENING = frozenset("all each chief deputy dep assistant asst associate vice portfolio acting interim".split())
# "Principal Vice Principal" is two posts, "Assistant Vice President" one.
_SECOND = frozenset("vice deputy dep".split())
_FIRST = frozenset("principal doctor teacher".split())
# Where a line ends with one of these, its name goes on.
_DANGLING = frozenset({Sort.FUNCTION, Sort.MODIFIER})
_STANDING = frozenset("executive exec corporate".split())
_NO_CLOSING = frozenset({Sort.FUNCTION, Sort.MODIFIER, Sort.RANK})

Party = tuple[Sequence[Word], Reading]


def divide(words: Sequence[Word]) -> list[Party]:
    """Divide a run of words into parties, in the way that strains least.

    Returns:
        For each party its words and how they were read, in order.
    """
    best: list[int] = [0]
    back: list[tuple[int, Reading]] = []
    for end in range(1, len(words) + 1):
        strain, start, reading = min(_endings(words, end, best), key=lambda choice: choice[:2])
        best.append(strain)
        back.append((start, reading))
    return _traced(words, back)


def _traced(words: Sequence[Word], back: Sequence[tuple[int, Reading]]) -> list[Party]:
    parties: list[Party] = []
    end = len(words)
    while end:
        start, reading = back[end - 1]
        parties.append((words[start:end], reading))
        end = start
    return parties[::-1]


def _endings(words: Sequence[Word], end: int, best: Sequence[int]) -> Iterator[tuple[int, int, Reading]]:
    """Yield each last party that could end at `end`: the strain up to there, its start and its reading."""
    followed = words[end].before if end < len(words) else ""
    for start in range(max(0, end - _REACH), end):
        reading = read_party(words[start:end], followed)
        yield best[start] + _parting(words, start) + reading.strain, start, reading


def _parting(words: Sequence[Word], start: int) -> int:
    """The strain of ending a party before the word at `start`."""
    if not start:
        return 0
    word, last = words[start], words[start - 1]
    if last.ended or last.tail > last.end:
        return min(_PARTING[word.before], 0) - 10 if last.ended else min(_PARTING[word.before], 8)
    if word.before == "break" and (last.sort in _DANGLING or last.low in RANKS_BEFORE_HEAD_OF - _STANDING):
        return 10
    if word.before != " ":
        return _PARTING[word.before]
    return _UNLIKELY if _only_begins(words[:start]) else _unmarked(words, start)


def _unmarked(words: Sequence[Word], start: int) -> int:
    """The strain of ending a party before a word that no mark parts from the one before it."""
    word, last = words[start], words[start - 1]
    alike = last.sort is word.sort and word.sort in (Sort.INITIALS, Sort.UNIT)
    named = start > 1 and begins_person(words[start - 2 : start])
    if alike or named or _opens(words[start : start + 3], last):
        return 8
    return 12 if word.sort is Sort.UNIT and last.sort in POST_SORTS and is_plural(last.text) else 20


def _only_begins(words: Sequence[Word]) -> bool:
    """Whether words end with one that opens a name and cannot stand alone: "Deputy", but not "Office Assistant"."""
    last, before = words[-1], words[-2] if len(words) > 1 else None
    opens = before is None or last.before != " " or before.sort in HEAD_SORTS
    return last.low in BEGINNING_RANKS and opens


def _opens(words: Sequence[Word], last: Word) -> bool:
    """Whether words visibly begin a new party: "All ...", "Deputy ...", "Head of ...", a person."""
    if last.sort in _NO_CLOSING and last.low not in CLOSING_RANKS:
        return words[0].low == "all" or (words[0].low in _SECOND and last.low in _FIRST)
    if begins_person(words) or (words[0].low in _OPENING and not possessed(words, 0)):
        return True
    return words[0].sort in HEAD_SORTS and len(words) > 1 and words[1].low in ("of", "for", "to")


def read_party(words: Sequence[Word], followed: str = "") -> Reading:
    """Read a run of words as one party, in the way that strains least.

    Args:
        words: The run, at least one word.
        followed: The mark that follows it, or an empty string at the end.
    """
    openings = _openings_inside(words)
    named = (read_title(words, followed), read_headless(words))
    readings = [reading._replace(strain=reading.strain + openings) for reading in named if reading is not None]
    persons = (read_person(words), read_holder(words, followed))
    readings += [reading for reading in persons if reading is not None]
    return min(readings, key=lambda reading: reading.strain)


def _openings_inside(words: Sequence[Word]) -> int:
    """The strain of words inside a name that should begin one: "Trust Board Vice Principal"."""
    inside = (n for n in range(1, len(words)) if n > 1 or words[n].before != " " or words[n].low == "all")
    opening = [n for n in inside if words[n].before != "bound" and _opens(words[n : n + 2], words[n - 1])]
    return sum(12 if words[n].low == "all" and words[n - 1].sort is not Sort.FUNCTION else 7 for n in opening)
