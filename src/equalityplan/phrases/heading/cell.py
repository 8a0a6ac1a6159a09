"""What the text of one cell looks like: just enough to tell columns apart, far less than reading it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from equalityplan.phrases.heading.words import singular
from equalityplan.phrases.timescale.glance import says_when

_LONGEST = 200
_SENTENCE = 5
_LONGEST_LEAD = 14
_LONGEST_STATUS = 8


class Content(Enum):
    """What a cell, or most cells of a column, look like."""

    TICK = auto()
    DATE = auto()
    NUMBER = auto()
    LEVEL = auto()
    MONEY = auto()
    CHARACTERISTIC = auto()
    STATUS = auto()
    LEAD = auto()
    SENTENCE = auto()


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORD = re.compile(r"[^\W_]+")
_TICKS = frozenset(" ✓✔√☑☒✗✘✕×●•■◆☺☹*")
_TICK_LETTERS = frozenset("xXüûP")
_NUMBER = re.compile(
    r"[(\[#]?(?:[A-Za-z]{1,4}[ .-]?)?\d{1,3}(?:[./-]\d{1,3})*[a-z]?[)\].:]*|\(?(?:[a-z]|[ivx]{2,5})[).]"
)
_LEVEL = re.compile(
    r"(?:very )?(?:high|medium|med|low|h|m|l|essential|desirable)(?: ?[/-] ?(?:high|medium|low|h|m|l))?", re.IGNORECASE
)
_MONEY_WORDS = _set("budget funding funded cost existing time hour day nil none grant")
_CHARACTERISTIC_WORDS = _set(
    "age disability disabled race racial ethnic ethnicity sex gender religion belief faith sexual pregnancy maternity "
    "marriage tran transgender lgbt lgbtq and or all orientation reassignment civil partnership identity protected "
    "characteristic strand group other"
)
_STATUS = re.compile(
    r"(?:not (?:yet )?(?:started|met|achieved|complete)|(?:partly|partially|fully) (?:met|achieved|complete)|complete"
    r"|achieved|met\b|done\b|delivered|in progress|in hand|on (?:track|target|schedule|hold)|under ?way|ongoing|delayed"
    r"|overdue|behind|red\b|amber|green|blue\b|closed|open\b|started|implemented)",
    re.IGNORECASE,
)
_STANDINGS = (
    r"(?:not|partly|partially|fully|nearly|almost)?\s?(?:yet\s)?(?:met|achieved|complete[d]?|started|delivered|implemented|"
    r"begun|due)|done|in progress|in hand|(?:on|off) (?:track|target|schedule|hold)|under ?way|ongoing|delayed|slipped|"
    r"slippage|paused|overdue|late|behind(?: schedule)?|(?:at )?risk|red|amber|yellow|green|blue|gr[ae]y|purple|"
    r"closed|open|stalled|cancelled|superseded|deferred"
)
_BARE_STATUS = re.compile(rf"(?:{_STANDINGS})(?:\s?[/,–-]\s?(?:{_STANDINGS}))?[.!]?", re.IGNORECASE)
_SIGN = re.compile(r"[A-Za-z][A-Za-z+*-]?|[1-9]|[^\w\s]")
_RATED = re.compile(
    r"(?:(?:not|non|un|partly|partially|part|mostly|largely|fully|substantially)[\s-]?(?:yet\s|fully\s|currently\s)?)?"
    r"(?P<level>met|achieved|in place|compliant)\b|(?:partly|partially|partial|fully|yes|no|y|n/?a|n)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*(?:$|[-–—:;,.(])")
_POSTS = _set(
    "head manager officer director directorate team chief executive coordinator ordinator leader lead headteacher "
    "governor senco committee board councillor cllr group department service unit hr smt slt cmt staff partner "
    "principal dean registrar chair adviser advisor secretary administrator consultant specialist supervisor "
    "commissioner inspector superintendent champion council faculty school"
)
_INITIALS = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z]{1,3}(?: ?[/,&+] ?[A-Z][A-Za-z]{0,2}[A-Z]{1,3})*")
_SMALL = _set("of and the for with in to a or")


@lru_cache(maxsize=1024)
def content_of(text: str) -> Content | None:
    """Say what the text of a cell looks like, or None where it could be anything.

    Examples:
        >>> [content_of(text).name for text in ("2.10", "Late Sept 2012", "HR Manager", "On track")]
        ['NUMBER', 'DATE', 'LEAD', 'STATUS']
        >>> content_of("Training") is None
        True
    """
    plain = " ".join(text[:_LONGEST].split())
    if not plain:
        return None
    words = _WORD.findall(plain)
    cell = _Cell(plain, words, [singular(word.lower()) for word in words])
    return next((content for content, fits in _TESTS if fits(cell)), None)


def is_rating(text: str) -> bool:
    """Whether a text rates, as in a self-assessment: "Met", "Partly met", "No", perhaps with a remark behind it.

    Examples:
        >>> [is_rating(text) for text in ("Not met: no data yet", "Partly", "Y", "Met the governors")]
        [True, True, True, False]
    """
    return _rated(text) is not None


def rate(texts: Sequence[str]) -> bool:
    """Whether all of some texts rate, and one of them by more than yes, no or partly.

    Examples:
        >>> rate(["Met", "Not met: no data yet", "Partly"]), rate(["Met", "Met the governors"]), rate(["Yes", "No"])
        (True, False, False)
    """
    rated = [_rated(text) for text in texts]
    return all(rated) and any(match["level"] for match in rated if match)


def _rated(text: str) -> re.Match[str] | None:
    match = _RATED.match(text.strip())
    return match if match and _ASIDE.match(text.strip(), match.end()) else None


def is_sign(text: str) -> bool:
    """Whether a text is a letter or two, a digit or another sign, and no tick: what a key explains.

    Examples:
        >>> [is_sign(text) for text in ("A", "A+", "3", "✓", "HR dept")]
        [True, True, True, False, False]
    """
    plain = text.strip()
    return _SIGN.fullmatch(plain) is not None and content_of(plain) is not Content.TICK


def is_bare_status(text: str) -> bool:
    """Whether a text says how something stands and nothing else.

    Examples:
        >>> [is_bare_status(text) for text in ("On track", "Red/Amber", "Complete the audit")]
        [True, True, False]
    """
    return _BARE_STATUS.fullmatch(text.strip()) is not None


class _Cell(NamedTuple):
    """The text of a cell on one line, its words, and the same words in lower case and the singular."""

    text: str
    words: list[str]
    singulars: list[str]


def _is_money(cell: _Cell) -> bool:
    return len(cell.words) <= _LONGEST_LEAD and ("£" in cell.text or not _MONEY_WORDS.isdisjoint(cell.singulars))


def _is_characteristic(cell: _Cell) -> bool:
    return bool(cell.words) and _CHARACTERISTIC_WORDS.issuperset(cell.singulars)


def _is_status(cell: _Cell) -> bool:
    return len(cell.words) <= _LONGEST_STATUS and _STATUS.match(cell.text) is not None


def _is_lead(cell: _Cell) -> bool:
    if not cell.words or len(cell.words) > _LONGEST_LEAD:
        return False
    main = [word for word in cell.words if word not in _SMALL]
    capitals = sum(word[0].isupper() for word in main)
    named = not _POSTS.isdisjoint(singular(word.lower()) for word in main) and 2 * capitals >= len(main)
    return named or _INITIALS.fullmatch(cell.text) is not None


_TESTS: tuple[tuple[Content, Callable[[_Cell], bool]], ...] = (
    (Content.TICK, lambda cell: _TICKS.issuperset(cell.text) or cell.text in _TICK_LETTERS),
    (Content.DATE, lambda cell: says_when(cell.text)),
    (Content.NUMBER, lambda cell: _NUMBER.fullmatch(cell.text) is not None),
    (Content.LEVEL, lambda cell: _LEVEL.fullmatch(cell.text) is not None),
    (Content.MONEY, _is_money),
    (Content.CHARACTERISTIC, _is_characteristic),
    (Content.STATUS, _is_status),
    (Content.LEAD, _is_lead),
    (Content.SENTENCE, lambda cell: len(cell.words) >= _SENTENCE),
)
