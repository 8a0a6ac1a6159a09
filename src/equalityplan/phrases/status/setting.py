"""The words around a verb group, and what they let one ask."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from equalityplan.phrases.status.lexicon import DATED, ITEMS, NO_BASES, NOTHING, PLANS

_REACH = 8
"""Words after a verb that can belong to it."""

_PREPOSITIONS = frozenset("of on for in with to from at by about".split())
_TOWARDS = frozenset("to until till into for back forward".split())
_BEFORE_DATES = frozenset("the end of early mid late beginning start to until next".split())
_ORDINALS = frozenset("first second third fourth fifth final last".split())
_SPANS = frozenset("year yr quarter qtr term month phase".split())
_COUNT = re.compile(r"\d{1,2}|one|two|three|four|five")
_COUNTED_YEAR = re.compile(r"(?:y|yr|fy|year|phase|quarter)\d{1,4}")
_UNNAMED = frozenset("the a an and now has have been also all which it is was no longer will be but to so we".split())


class Setting:
    """The words around a group.

    Attributes:
        subject: The words before it, back to the group or the break before.
        after: The words after it, up to the next break.
    """

    __slots__ = ("after", "subject")

    def __init__(self, subject: Sequence[str], after: Sequence[str]) -> None:
        self.subject = subject
        self.after = after

    def about(self, words: Collection[str]) -> bool:
        """Say whether the subject has one of the words."""
        return not frozenset(words).isdisjoint(self.subject)

    def headed(self, words: Collection[str]) -> bool:
        """Say whether one of the words is in the subject before its first preposition."""
        end = next((n for n, word in enumerate(self.subject) if word in _PREPOSITIONS), len(self.subject))
        return not frozenset(words).isdisjoint(self.subject[:end])

    def leads_to(self, words: Collection[str], reach: int = _REACH) -> bool:
        """Say whether one of the words comes soon after the group."""
        return not frozenset(words).isdisjoint(self.after[:reach])

    def goes_on_with(self, *words: str) -> bool:
        """Say whether one of the words comes next."""
        return bool(self.after) and self.after[0] in words

    @property
    def empty(self) -> bool:
        """Whether there is nothing to deny the group of: "no sessions were held"."""
        return self.about(NOTHING) and self.subject[-1] != "no"

    @property
    def unnamed(self) -> bool:
        """Whether the subject is not named."""
        return not any(word.isalpha() and word not in _UNNAMED for word in self.subject)

    @property
    def of_itself(self) -> bool:
        """Whether the action itself is spoken of: as subject, as object, or as what is not named."""
        if self.unnamed and self.after[:1] and self.after[0].isalpha() and self.after[0] not in _no_objects():
            return self.leads_to(ITEMS, 4)
        return self.unnamed or self.about(ITEMS)

    @property
    def to_a_date(self) -> bool:
        """Whether a date follows "to", "until" or the like, or "later" does."""
        near = self.after[:5]
        return self.leads_to(("later", "instead"), 3) or any(
            self._dated_at(n + 1) for n, word in enumerate(near) if word in _TOWARDS
        )

    def _dated_at(self, at: int) -> bool:
        """Whether a time comes soon, and not a plan of that time: "to Year 2", but not "to the Year 2 plan"."""
        near = self.after[at : at + 5]
        start = next((n for n, word in enumerate(near) if word not in _BEFORE_DATES), len(near))
        time = self.after[at + start :][:2]
        length = _words_of_time(*time) if time else 0
        end = at + start + length
        return length > 0 and PLANS.isdisjoint(self.after[end : end + 2])


def _words_of_time(first: str, second: str = "") -> int:
    """How many of two words name a time: a date, or a year, term or phase by its number."""
    if first in DATED or _COUNTED_YEAR.fullmatch(first):
        return 1
    counted = first in _SPANS and _COUNT.fullmatch(second) is not None
    return 2 if counted or (first in _ORDINALS and second in _SPANS) else 0


@cache
def _no_objects() -> frozenset[str]:
    """Words that do not begin the object of a verb."""
    articles = "the a an this these all both our their two three new other"
    others = """
to above below following because due owing while since after before so when but early late under until till pending over
out up down back again if unless except last next elsewhere
"""
    return NO_BASES - frozenset(articles.split()) | frozenset(others.split())
