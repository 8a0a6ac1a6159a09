"""Where one party of a cell ends and the next begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from equalityplan.phrases.lead.headless import read_headless
from equalityplan.phrases.lead.lexicon import Sort
from equalityplan.phrases.lead.person import begins_person, read_holder, read_person
from equalityplan.phrases.lead.reading import Reading
from equalityplan.phrases.lead.title import read_title
from equalityplan.phrases.lead.tokens import Word

_REACH = 18
"""The longest name that is considered, in words."""

_PARTING = {" ": 20, "break": -5, ",": 0, "/": 0, "&": 10, "and": 5, "+": -10, "joining": -30, "-": 12, ":": 8}
_OPENING = frozenset("head heads director directors chair chairs chief".split())

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
    if last.ended:
        return min(_PARTING[word.before], 0) - 10
    if word.before != " ":
        return _PARTING[word.before]
    alike = last.sort is word.sort and word.sort in (Sort.INITIALS, Sort.UNIT)
    named = start > 1 and begins_person(words[start - 2 : start])
    return 8 if alike or named or _opens(words[start : start + 3]) else 20


def _opens(words: Sequence[Word]) -> bool:
    """Whether words visibly begin a new party: "All ...", "Head of ...", a person."""
    low = [word.text.lower() for word in words[:2]]
    if low[0] in ("all", "each") or low == ["chief", "executive"]:
        return True
    return (low[0] in _OPENING and low[1:] == ["of"]) or begins_person(words)


def read_party(words: Sequence[Word], followed: str = "") -> Reading:
    """Read a run of words as one party, in the way that strains least.

    Args:
        words: The run, at least one word.
        followed: The mark that follows it, or an empty string at the end.
    """
    readings = (read_title(words, followed), read_headless(words), read_person(words), read_holder(words, followed))
    return min((reading for reading in readings if reading is not None), key=lambda reading: reading.strain)
