"""Which dates are deadlines: not stamps ("Updated May 2016"), titles, past events, replaced dates or later reviews."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.finding import DATED, STRONG, Finding
from equalityplan.phrases.timescale.tokens import Token

_BETWEEN = frozenset((w.FILL, w.COLON, w.DASH, w.OPENING, w.CLOSING, w.COMMA, w.OF, w.APOSTROPHE))
_PAST = frozenset((w.PAST, w.STAMP))
_NOT_YET = frozenset((w.FUTURE, w.EVENT, w.TIMES, w.NEXT))
_OVER = frozenset(("was", "were", "been"))
_DONE = frozenset(("completed", "achieved", "done", "actioned", "closed"))
_IN_TITLE = frozenset(
    (w.WORD, w.DOCUMENT, w.AND, w.DASH, w.COLON, w.COMMA, w.ACADEMIC, w.LABEL, w.VERSION, w.APOSTROPHE)
)
_STILL_TO_COME = frozenset(("completion", "implementation", "delivery", "next", "launch", "meeting", "start"))
# A title that begins with one of these is an order: to publish the plan, by the date that follows.
_ORDERS = frozenset(
    "achieve meet publish develop produce draft launch implement update revise complete write finalise create consult "
    "prepare submit establish refresh agree approve adopt undertake conduct carry deliver introduce align embed "
    "include embedding review roll set share promote monitor evaluate report present communicate circulate".split()
)


def mark_deadlines(tokens: list[Token], findings: Sequence[Finding]) -> None:
    """Set `deadline` of the findings that are dates."""
    before = 0
    deadlines: list[Finding] = []
    for finding in findings:
        gap = tokens[before : finding.at]
        before = finding.after
        if finding.kind != DATED:
            continue
        if finding.weight < STRONG:
            finding.deadline = False
            continue
        _compare(tokens, finding, gap, deadlines)
        if finding.deadline:
            finding.deadline = not _is_stamp(finding, gap)
        if finding.deadline and not _reviews(gap):
            deadlines.append(finding)
    if findings and _is_title(tokens, findings):
        findings[0].deadline = False


def _compare(tokens: list[Token], finding: Finding, gap: list[Token], deadlines: list[Finding]) -> None:
    """A revised date replaces those before it; a review after an action does not move its deadline."""
    if not deadlines or any(token.sort == w.LISTED for token in gap):
        return
    if finding.revised or any(token.sort == w.REVISED or token.low == "now" for token in gap[-3:]):
        for earlier in deadlines:
            earlier.deadline = False
        deadlines.clear()
    elif _reviews(gap) or tokens[finding.after].sort == w.REVIEW:
        finding.deadline = False


def _reviews(gap: Sequence[Token]) -> bool:
    return any(token.sort == w.REVIEW for token in gap)


def _is_stamp(finding: Finding, gap: list[Token]) -> bool:
    if finding.way in (w.BY, w.UNTIL) or finding.revised or any(token.sort in _NOT_YET for token in gap):
        return False
    if len(gap) >= len(("date", "of", "approval")) and gap[0].low in ("date", "dated") and gap[1].sort == w.OF:
        return gap[2].low not in _STILL_TO_COME
    if any(token.sort == w.VERSION or token.low in _OVER for token in gap):
        return True
    if any((token.sort == w.PAST or token.low == "agreed") and after.sort == w.BY for token, after in pairwise(gap)):
        return True
    word = next((token for token in reversed(gap) if token.sort not in _BETWEEN), None)
    return word is not None and (word.sort in _PAST or word.low in _DONE)


def _is_title(tokens: list[Token], findings: Sequence[Finding]) -> bool:
    """A plan's name with its period or date: words of a noun and "plan", "scheme" or the like just before the date."""
    first = findings[0]
    gap = tokens[: first.at]
    if first.kind != DATED or first.way or first.qualifier or len(findings) > 1 or not gap:
        return False
    closing = tokens[first.after].sort in (w.EDGE, w.CLOSING, w.DOT)
    words = gap[:-1] if gap[-1].low == "for" else gap
    named = next((token for token in reversed(words) if token.sort not in _BETWEEN), gap[0])
    plain = all(token.sort in _IN_TITLE for token in words) and gap[0].low not in _ORDERS
    return closing and plain and named.sort == w.DOCUMENT
