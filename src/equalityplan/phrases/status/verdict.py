"""What the signs of a text say together."""

from __future__ import annotations

from collections.abc import Sequence

from equalityplan.model.progress import StatusWord
from equalityplan.phrases.status.colour import colour_of, rates_priority
from equalityplan.phrases.status.signs import FINAL, Sign
from equalityplan.phrases.status.wording import Finding, Mark

_HEADLINES = {
    Sign.COMPLETED: StatusWord.COMPLETED,
    Sign.NOW_COMPLETED: StatusWord.COMPLETED,
    Sign.ON_TRACK: StatusWord.ON_TRACK,
    Sign.IN_PROGRESS: StatusWord.IN_PROGRESS,
    Sign.ONGOING: StatusWord.ONGOING,
    Sign.NOT_STARTED: StatusWord.NOT_STARTED,
    Sign.NOT_APPLICABLE: StatusWord.NOT_APPLICABLE,
}
_UNFAVOURABLE = (
    (Sign.CANCELLED, StatusWord.CANCELLED),
    (Sign.SUPERSEDED, StatusWord.SUPERSEDED),
    (Sign.OFF_TRACK, StatusWord.OFF_TRACK),
    (Sign.AT_RISK, StatusWord.AT_RISK),
)
_WEAK = frozenset({Sign.DONE, Sign.FUTURE, Sign.EXPECTED, Sign.DRAFT, Sign.SILENT})
_KEY_WORDS = frozenset("indicates indicate means mean denotes represents signifies".split())
_AHEAD = frozenset({Sign.NOT_STARTED, Sign.FUTURE, Sign.EXPECTED})
_BEHIND = frozenset({Sign.COMPLETED, Sign.NOW_COMPLETED, Sign.DONE})


def verdict(marks: Sequence[Mark], found: Sequence[Finding]) -> StatusWord:
    """Give the one status that the signs of a text amount to.

    Args:
        marks: The words and marks of the text.
        found: Its signs in order.
    """
    if rates_priority(marks):
        return StatusWord.UNKNOWN
    headline = _headline(marks, found)
    if headline is StatusWord.COMPLETED:
        return headline
    signs: Sequence[Sign] = _standing(marks, found)
    if any(mark.word in _KEY_WORDS for mark in marks):
        signs = [sign for sign in signs if sign is not Sign.SILENT][:1]
    word = _unfavourable(signs) or headline
    colour = colour_of(marks) if word is None and _WEAK.issuperset(signs) else None
    word = word or colour or _progress(signs)
    if word is StatusWord.IN_PROGRESS and Sign.ON_TRACK in signs:
        return StatusWord.ON_TRACK
    return StatusWord.AT_RISK if word is StatusWord.OFF_TRACK and Sign.EXPECTED in signs else word


def _unfavourable(signs: Sequence[Sign]) -> StatusWord | None:
    return next((word for sign, word in _UNFAVOURABLE if sign in signs), None)


def _progress(signs: Sequence[Sign]) -> StatusWord:
    under_way = [sign for sign in signs if sign in (Sign.ONGOING, Sign.IN_PROGRESS, Sign.DRAFT)]
    if Sign.ON_TRACK in signs:
        return StatusWord.ON_TRACK
    if under_way:
        return StatusWord.ONGOING if under_way[0] is Sign.ONGOING else StatusWord.IN_PROGRESS
    ahead, behind = not _AHEAD.isdisjoint(signs), not _BEHIND.isdisjoint(signs)
    if ahead:
        return StatusWord.IN_PROGRESS if behind else StatusWord.NOT_STARTED
    if behind:
        return StatusWord.COMPLETED
    if Sign.FOLLOW_UP in signs:
        return StatusWord.NOT_STARTED
    return StatusWord.NOT_APPLICABLE if Sign.NOT_APPLICABLE in signs else StatusWord.UNKNOWN


def _headline(marks: Sequence[Mark], found: Sequence[Finding]) -> StatusWord | None:
    """The status with which a text opens, if it is set off from what follows."""
    if not found or found[0].first > 1:
        return None
    if marks[found[0].last - 1].word == "yes":
        return None
    after = marks[min(found[0].last, len(marks) - 1)]
    ends = marks[found[0].last - 1].word in ("$", "@") or after.word in ("$", ",", "@") or after.capital
    return _HEADLINES.get(found[0].sign) if ends else None


def _standing(marks: Sequence[Mark], found: Sequence[Finding]) -> list[Sign]:
    """The signs that still stand at the end: a draft may have become final, a delayed action "now completed"."""
    turned = max((n for n, finding in enumerate(found) if finding.sign is Sign.NOW_COMPLETED), default=0)
    behind = [finding for finding in found if finding.sign in _BEHIND]
    final = max((f.last for f in behind if any(mark.word in FINAL for mark in marks[f.first : f.last])), default=-1)
    return [finding.sign for finding in found[turned:] if finding.sign is not Sign.DRAFT or finding.last >= final]
