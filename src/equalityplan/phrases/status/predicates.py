"""Which verb groups are predicates of their clause, and which only stand beside a noun."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from equalityplan.phrases.status.group import Group, Time
from equalityplan.phrases.status.inflection import Form, is_known
from equalityplan.phrases.status.lexicon import DETERMINERS, NO_NOUNS, NOUNS_IN_ING, SILENT_BASES
from equalityplan.phrases.status.signs import GOVERNING, Sense

Part = Literal["predicate", "doubtful", "none"]
"""What a verb group is in its clause: it says what is done, says so where nothing else does, or says nothing."""

_EACH = frozenset("every each".split())
_PRESENT = frozenset({Sense.GO_ON, Sense.AWAIT, Sense.DEPEND})
"""Senses of verbs that say something in the present."""

_NEAR = 4
_ARTICLES = frozenset("a an the our all".split())
_TAKING = frozenset(
    """
the a an all our their its this these each every how on with up into at towards through alongside closely jointly
""".split()
)
"""Words before an object: what stands before them is a verb."""


def part_of(group: Group, words: Sequence[str], *, begins: bool, before: Group | None) -> Part:
    """Say what a verb group is in its clause.

    Args:
        group: The group.
        words: The words of the text.
        begins: Whether it opens the clause.
        before: The predicate before it in the clause, or None.
    """
    if group.finite and not group.alone:
        return "predicate"
    if group.form in (Form.BASE, Form.PRESENT):
        return _infinitive(group, words, before) if group.alone else _present(group, words)
    match group.form:
        case None:
            doubtful = _attributive(group, words) or (not begins and _beside(words[group.first], before))
            return "doubtful" if doubtful else "predicate"
        case Form.PAST:
            return "doubtful" if _adjectival(group, words) else "predicate"
    return _going_on(group, words, begins=begins)


def _beside(word: str, before: Group | None) -> bool:
    """Whether "with" or "for" belongs to the verb before it: "discuss with governors", "will go for approval"."""
    return word == "with" or (word == "for" and before is not None and before.time is Time.AHEAD)


def _attributive(group: Group, words: Sequence[str]) -> bool:
    """Whether an adjective stands before its noun: "outstanding actions"."""
    after = words[group.last]
    return not group.negated and group.last - group.first == 1 and after.isalpha() and after not in NO_NOUNS


def _adjectival(group: Group, words: Sequence[str]) -> bool:
    """Whether a participle stands before its noun: "the revised policy"."""
    return words[group.first - 1] in DETERMINERS and _attributive(group, words)


def _going_on(group: Group, words: Sequence[str], *, begins: bool) -> Part:
    word, after = words[group.last - 1], words[group.last]
    if after == "of":
        return "none"
    if group.last - group.first > 1:
        return "predicate"
    if begins and (word not in NOUNS_IN_ING or after in _TAKING):
        return "predicate"
    return "doubtful" if word not in NOUNS_IN_ING and words[group.first - 1] not in DETERMINERS else "none"


def _infinitive(group: Group, words: Sequence[str], before: Group | None) -> Part:
    """An infinitive says what is to be done; after a predicate that decides nothing it says what for."""
    if words[group.first - 1] == "^":
        return "predicate"
    noun = group.base in SILENT_BASES and group.base == words[group.last - 1] and words[group.last] not in _ARTICLES
    known = group.negated or (is_known(group.base) and not noun)
    return "predicate" if known and (before is None or _decides(before, words)) else "none"


def _decides(group: Group, words: Sequence[str]) -> bool:
    """Whether a predicate says what was decided: "it was agreed", "a decision has been made"."""
    return group.sense in GOVERNING or "decision" in words[max(0, group.first - _NEAR) : group.first]


def _present(group: Group, words: Sequence[str]) -> Part:
    if group.sense in _PRESENT:
        return "predicate"
    if group.form is Form.PRESENT and (
        group.sense in (Sense.BEGIN, Sense.MEET, Sense.SUPERSEDE) or (group.sense is Sense.MOVE and group.now)
    ):
        return "predicate"
    if group.base in ("form", "fall", "come", "sit", "rest", "lie", "belong") and group.sense is Sense.MOVE:
        return "predicate"
    if group.form is Form.PRESENT and not _EACH.isdisjoint(words[max(0, group.first - 5) : group.first]):
        return "predicate"
    if group.ceased:
        return "predicate"
    return "none"
