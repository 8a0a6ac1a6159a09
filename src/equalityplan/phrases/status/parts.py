"""The parts of a status text: sentences and clauses that each say where something stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from equalityplan.model.progress import StatusWord
from equalityplan.phrases.status.pieces import TURNS
from equalityplan.phrases.status.signs import Sign
from equalityplan.phrases.status.verdict import headline_of, verdict
from equalityplan.phrases.status.wording import Finding, Mark

_LINKS = TURNS | {",", "and", "or", "while", "although", "though", "yet"}
"""Marks and words at which a sentence may be parted; none of them belongs to a part."""

_STOPS = frozenset(".;!?•|")
_ENDING = frozenset(".!?")
_AHEAD = frozenset({Sign.FUTURE, Sign.FOLLOW_UP, Sign.FORECAST, Sign.NOT_STARTED})
_FEWEST = 2


TextPart = tuple[StatusWord, int, int]
"""A part of a text: its status, its first character and the one after its last."""


class _Stretch:
    """Some marks of the text, from the first to before the last, what they say, and the number of their sentence."""

    __slots__ = ("first", "found", "last", "sentence")

    def __init__(self, first: int, last: int, found: list[Finding], sentence: int) -> None:
        self.first = first
        self.last = last
        self.found = found
        self.sentence = sentence

    def take_up(self, other: _Stretch) -> None:
        """Take up the stretch that comes next."""
        self.found.extend(other.found)
        self.last = other.last


def parts_of(marks: Sequence[Mark], found: Sequence[Finding]) -> list[TextPart]:
    """Give the parts of a text that tells of several.

    Sentences are parts, and so are clauses of one sentence that say different things. A text that opens with its
    status, set off from what follows, has no parts, nor has one that tells of one thing only.

    Args:
        marks: The words and marks of the text.
        found: Its signs in order.
    """
    if len(found) < _FEWEST or headline_of(marks, found):
        return []
    parts = [_part(marks, stretch) for stretch in _told_apart(marks, _joined(marks, _stretches(marks, found)))]
    telling = [part for part in parts if part[0] is not StatusWord.UNKNOWN]
    return telling if len(telling) >= _FEWEST else []


def _told_apart(marks: Sequence[Mark], stretches: Sequence[_Stretch]) -> list[_Stretch]:
    """Put clauses of one sentence together that say the same."""
    kept: list[_Stretch] = []
    words: list[StatusWord] = []
    for stretch in stretches:
        word = _word(marks, stretch)
        near = bool(kept) and kept[-1].sentence == stretch.sentence
        if near and word is words[-1]:
            kept[-1].take_up(stretch)
        else:
            kept.append(stretch)
        words.append(word)
    return kept


def _stretches(marks: Sequence[Mark], found: Sequence[Finding]) -> Iterator[_Stretch]:
    """Yield what stands between the links and stops of the text; a link inside of a phrase parts nothing."""
    begin = sentence = at = reach = 0
    told: list[Finding] = []
    for n in range(len(marks)):
        while at < len(found) and found[at].first < n:
            told.append(found[at])
            reach, at = max(reach, found[at].last), at + 1
        unannounced = _opens_unannounced(marks, n)
        stops = unannounced or _stops(marks[n])
        if (stops or marks[n].word in _LINKS or n == len(marks) - 1) and n >= reach:
            end = n + unannounced
            yield _Stretch(begin, end, told, sentence)
            begin, sentence, told = end, sentence + stops, []


def _stops(mark: Mark) -> bool:
    return bool(mark.printed) and mark.printed in _STOPS


def _opens_unannounced(marks: Sequence[Mark], n: int) -> bool:
    """Whether a sentence opens after a date, its full stop lost."""
    return marks[n].word == "@" and marks[n + 1].capital and not _is_first(marks, n)


def _is_first(marks: Sequence[Mark], n: int) -> bool:
    return marks[n - 1].word == "^"


def _joined(marks: Sequence[Mark], stretches: Iterator[_Stretch]) -> list[_Stretch]:
    """Put stretches that say nothing, or have no predicate of their own, to those before them in their sentence."""
    joined: list[_Stretch] = []
    for stretch in stretches:
        before = joined[-1] if joined and joined[-1].sentence == stretch.sentence else None
        if before and (not before.found or not stretch.found or _bare(marks, stretch)):
            before.take_up(stretch)
        else:
            joined.append(stretch)
    return [stretch for stretch in joined if stretch.found]


def _bare(marks: Sequence[Mark], stretch: _Stretch) -> bool:
    """Whether a clause after "and" shares the subject and the auxiliary of the one before: "drafted and agreed"."""
    said = stretch.found[0]
    return marks[stretch.first].word == "and" and said.first == stretch.first + 1 and said.sign not in _AHEAD


def _word(marks: Sequence[Mark], stretch: _Stretch) -> StatusWord:
    by = stretch.first - 1
    found = [finding._replace(first=finding.first - by, last=finding.last - by) for finding in stretch.found]
    return verdict([Mark("^", 0), *marks[stretch.first : stretch.last], Mark("$", 0)], found)


def _part(marks: Sequence[Mark], stretch: _Stretch) -> TextPart:
    first, last = stretch.first, stretch.last
    while first < last - 1 and _is_between(marks[first]):
        first += 1
    while first < last - 1 and _is_between(marks[last - 1]):
        last -= 1
    closing = marks[stretch.last]
    stopped = bool(closing.printed) and closing.printed in _ENDING
    return _word(marks, stretch), marks[first].start, closing.start + 1 if stopped else marks[last - 1].end


def _is_between(mark: Mark) -> bool:
    return mark.word in _LINKS or mark.word in ("^", "$")
