"""What the signs of a text say together."""

from __future__ import annotations

from collections.abc import Sequence

from equalityplan.model.progress import StatusWord
from equalityplan.phrases.status.colour import colour_of, rates_priority
from equalityplan.phrases.status.lexicon import FINAL
from equalityplan.phrases.status.signs import Sign
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
    (Sign.AIRED, StatusWord.AT_RISK),
)
# Behind these a final word speaks of the draft: "draft agreed".
_DRAFTS = frozenset(("draft", "drafts"))
_OWN = frozenset(
    "the this all both action actions target targets objective objectives recommendation task milestone".split()
)
"""Words that may stand before the status with which a text opens."""

_WEAK = frozenset({Sign.DONE, Sign.FUTURE, Sign.FORECAST, Sign.INTENDED, Sign.DRAFT, Sign.TALKED, Sign.SILENT})
_SHADES = frozenset({StatusWord.OFF_TRACK, StatusWord.AT_RISK})
"""What a colour tells apart better than words."""

_KEY_WORDS = frozenset("indicates indicate means mean denotes represents signifies".split())
_AHEAD = frozenset({Sign.NOT_STARTED, Sign.FUTURE, Sign.FORECAST})
_BEHIND = frozenset({Sign.COMPLETED, Sign.NOW_COMPLETED, Sign.DONE})
_UNDER_WAY = frozenset({Sign.ONGOING, Sign.IN_PROGRESS, Sign.DRAFT, Sign.TALKED})


def verdict(marks: Sequence[Mark], found: Sequence[Finding]) -> StatusWord:
    """Give the one status that the signs of a text amount to.

    Args:
        marks: The words and marks of the text.
        found: Its signs in order.
    """
    if rates_priority(marks):
        return StatusWord.UNKNOWN
    headline = headline_of(marks, found)
    if headline in (StatusWord.COMPLETED, StatusWord.NOT_APPLICABLE):
        return headline
    signs: Sequence[Sign] = _standing(marks, found)
    if marks[2:] and marks[2].word in _KEY_WORDS:
        signs = [sign for sign in signs if sign is not Sign.SILENT][:1]
    word = _unfavourable(signs) or headline
    colour = colour_of(marks) if word in _SHADES or (word is None and _WEAK.issuperset(signs)) else None
    word = colour if colour in _SHADES else word
    word = word or colour or _progress(signs)
    if word is StatusWord.IN_PROGRESS and Sign.ON_TRACK in signs:
        return StatusWord.ON_TRACK
    return StatusWord.AT_RISK if word is StatusWord.OFF_TRACK and Sign.FORECAST in signs else word


def _unfavourable(signs: Sequence[Sign]) -> StatusWord | None:
    if Sign.INTENDED in signs and not _BEHIND.issuperset(set(signs) - {Sign.INTENDED} or {Sign.INTENDED}):
        signs = [*signs, Sign.OFF_TRACK]
    return next((word for sign, word in _UNFAVOURABLE if sign in signs), None)


def _progress(signs: Sequence[Sign]) -> StatusWord:
    under_way = [sign for sign in signs if sign in _UNDER_WAY]
    if Sign.ON_TRACK in signs:
        return StatusWord.ON_TRACK
    if under_way:
        goes_on = under_way[0] is Sign.ONGOING and (signs[0] is Sign.ONGOING or Sign.IN_PROGRESS not in signs)
        return StatusWord.ONGOING if goes_on else StatusWord.IN_PROGRESS
    ahead, behind = not _AHEAD.isdisjoint(signs), not _BEHIND.isdisjoint(signs)
    if ahead:
        return StatusWord.IN_PROGRESS if behind else _to_come(signs)
    if behind:
        return StatusWord.COMPLETED
    if Sign.FOLLOW_UP in signs or Sign.INTENDED in signs:
        return StatusWord.NOT_STARTED
    return StatusWord.NOT_APPLICABLE if Sign.NOT_APPLICABLE in signs else StatusWord.UNKNOWN


def _to_come(signs: Sequence[Sign]) -> StatusWord:
    return StatusWord.ON_TRACK if Sign.FORECAST in signs and Sign.NOT_STARTED not in signs else StatusWord.NOT_STARTED


def headline_of(marks: Sequence[Mark], found: Sequence[Finding]) -> StatusWord | None:
    """Give the status with which a text opens, if it is set off from what follows."""
    if not found or any(mark.word not in _OWN for mark in marks[1 : found[0].first]):
        return None
    if marks[found[0].last - 1].word == "yes":
        return None
    after = marks[min(found[0].last, len(marks) - 1)]
    ends = after.word in ("$", ",", "@") or after.capital
    return _HEADLINES.get(found[0].sign) if ends and after.printed != "/" else None


def _standing(marks: Sequence[Mark], found: Sequence[Finding]) -> list[Sign]:
    """The signs that still stand at the end: a draft may have become final, a delayed action "now completed"."""
    turned = max((finding.last for finding in found if finding.sign is Sign.NOW_COMPLETED), default=-1)
    behind = [finding for finding in found if finding.sign in _BEHIND]
    final = max((finding.last for finding in behind if _is_final(marks, finding)), default=-1)
    settled = {Sign.DRAFT: final, Sign.TALKED: found[-1].last + 1 if behind else -1}
    settled[Sign.AIRED] = max((f.last for f in found if f.sign in _BEHIND | _UNDER_WAY), default=-1)
    settled |= dict.fromkeys((Sign.OFF_TRACK, Sign.AT_RISK, Sign.INTENDED), turned)
    return [finding.sign for finding in found if finding.last >= settled.get(finding.sign, -1)]


def _is_final(marks: Sequence[Mark], finding: Finding) -> bool:
    """Whether a finding says that something was settled which is no draft itself: "draft agreed" leaves a draft."""
    return any(
        marks[n].word in FINAL and not (n and marks[n - 1].word in _DRAFTS) for n in range(finding.first, finding.last)
    )
