"""Which dates are deadlines: not stamps ("Updated May 2016"), titles, past events, replaced dates or later reviews."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.finding import DATED, STRONG, Finding
from equalityplan.phrases.timescale.token import TELLS, Token

_BETWEEN = frozenset((w.FILL, w.COLON, w.DASH, w.OPENING, w.CLOSING, w.COMMA, w.OF, w.APOSTROPHE))
_PAST = frozenset((w.PAST, w.STAMP))
_NOT_YET = frozenset((w.FUTURE, w.EVENT, w.TIMES, w.NEXT))
_OVER = frozenset(("was", "were", "been"))
_IN_TITLE = frozenset(
    (w.WORD, w.DOCUMENT, w.AND, w.DASH, w.COLON, w.COMMA, w.ACADEMIC, w.LABEL, w.VERSION, w.APOSTROPHE)
)
_AFTER_TITLE = frozenset((w.EDGE, w.CLOSING, w.DOT))
_FINAL = frozenset(("final", "finished", "published", "approved", "agreed", "public"))
_DRAFT = frozenset(("draft", "drafts", "drafted", "consultation", "interim", "first"))
_STILL_TO_COME = frozenset(("completion", "implementation", "delivery", "next", "launch", "meeting", "start"))
# A title that begins with one of these is an order: to publish the plan, by the date that follows.
_ORDERS = frozenset(
    "achieve meet publish develop produce draft launch implement update revise complete write finalise create consult "
    "prepare submit establish refresh agree approve adopt undertake conduct carry deliver introduce align embed "
    "include embedding review roll set share promote monitor evaluate report present communicate circulate".split()
)


def mark_deadlines(tokens: list[Token], findings: Sequence[Finding]) -> None:
    """Take `deadline` from the findings that are dates and nothing else; a text without words that tell has none."""
    before = 0
    deadlines: list[Finding] = []
    for finding in findings:
        gap = tokens[before : finding.at]
        before = finding.after
        if finding.kind != DATED or finding.weight < STRONG:
            continue
        tells = _tells(gap)
        if finding.deadline and (tells or deadlines) and not (tells and _finishes(tokens, finding, gap)):
            _judge(tokens, finding, gap, deadlines)
        if finding.deadline and not (tells and _reviews(gap)):
            deadlines.append(finding)
    if len(findings) == 1 and _is_title(tokens, findings[0]):
        findings[0].deadline = False


def _tells(gap: list[Token]) -> bool:
    for token in gap:  # noqa: SIM110 - `any` takes twice as long
        if token.needs & TELLS:
            return True
    return False


def _finishes(tokens: list[Token], finding: Finding, gap: list[Token]) -> bool:
    """Whether a date is that of the final version behind that of a draft; numbered versions are a document's past."""
    final = any(token.low in _FINAL and after.sort == w.VERSION for token, after in pairwise(gap))
    drafted = final and any(token.low in _DRAFT for token in tokens[: finding.at - len(gap)])
    return drafted and not any(token.sort == w.VERSION and after.digits for token, after in pairwise(tokens))


def _judge(tokens: list[Token], finding: Finding, gap: list[Token], deadlines: list[Finding]) -> None:
    _compare(tokens, finding, gap, deadlines)
    if finding.deadline:
        finding.deadline = not _is_stamp(finding, gap)


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
    if finding.way in (w.BY, w.UNTIL) or finding.revised:
        return False
    if any(token.sort in _NOT_YET for token in gap):
        return False
    if len(gap) >= len(("date", "of", "approval")) and gap[0].low in ("date", "dated") and gap[1].sort == w.OF:
        return gap[2].low not in _STILL_TO_COME
    if any(token.sort == w.VERSION or token.low in _OVER for token in gap):
        return True
    if any((token.sort == w.PAST or token.low == "agreed") and after.sort == w.BY for token, after in pairwise(gap)):
        return True
    word = next((token for token in reversed(gap) if token.sort not in _BETWEEN), None)
    return word is not None and (word.sort in _PAST or word.low in w.DONE)


def _is_title(tokens: list[Token], finding: Finding) -> bool:
    """A plan's name with its period or date: words of a noun and "plan", "scheme" or the like just before the date."""
    if finding.kind != DATED or finding.way or finding.qualifier or not finding.at:
        return False
    gap = tokens[: finding.at - (tokens[finding.at - 1].low == "for")]
    named = next((token for token in reversed(gap) if token.sort not in _BETWEEN), None)
    if named is None or named.sort != w.DOCUMENT or tokens[finding.after].sort not in _AFTER_TITLE:
        return False
    return gap[0].low not in _ORDERS and all(token.sort in _IN_TITLE for token in gap)
