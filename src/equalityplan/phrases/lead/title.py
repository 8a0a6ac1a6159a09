"""Names with a head noun: posts, units and bodies."""

from __future__ import annotations

from collections.abc import Sequence

from equalityplan.model.lead import LeadKind
from equalityplan.phrases.lead.front import front_strain, possessed
from equalityplan.phrases.lead.lexicon import (
    BODY_SORTS,
    HEAD_SORTS,
    POST_SORTS,
    RANKS_BEFORE_HEAD_OF,
    UNIT_SORTS,
    Sort,
    is_plural,
)
from equalityplan.phrases.lead.reading import Reading
from equalityplan.phrases.lead.rear import rear_strain
from equalityplan.phrases.lead.tokens import Word

_BARE = frozenset(
    "manager officer lead leader director team group unit service member assistant department head section".split()
)
_SHARING = frozenset({Sort.TEAM, Sort.SERVICE, Sort.BODY, Sort.ORGANISATION, Sort.PEOPLE, Sort.MODIFIER})
_OFFICES = frozenset("governor councillor trustee".split())


def read_title(words: Sequence[Word], followed: str) -> Reading | None:
    """Read a run of words as a name with a head noun.

    Args:
        words: The run.
        followed: The mark that follows it, or an empty string at the end.

    Returns:
        The reading; None where no word is a head noun.
    """
    main = main_head(words)
    if main is None:
        return None
    shared = main if _shares_head(words, main) else None
    front = 1 if shared else front_strain(words, main)
    bare = 5 if len(words) == 1 and words[main].low in _BARE else 0
    return Reading(front + rear_strain(words, main, followed) + bare, _kind(words, main), shared=shared)


def main_head(words: Sequence[Word]) -> int | None:
    """Find the head noun: the one before "of" or "for", or before a unit behind a comma or dash, or the last."""
    heads = [n for n, word in enumerate(words) if word.sort in HEAD_SORTS]
    for n in heads:
        if n + 1 < len(words) and words[n + 1].sort is Sort.FUNCTION and words[n + 1].before in (" ", "break"):
            return n
    posts = [n for n in heads if words[n].sort in POST_SORTS and not possessed(words, n)]
    if posts and any(word.before in (",", "-", ":", "break") for word in words[posts[-1] + 1 :]):
        return posts[-1]
    return heads[-1] if heads else None


def _kind(words: Sequence[Word], main: int) -> LeadKind:
    head = words[main]
    if head.sort in UNIT_SORTS:
        return LeadKind.TEAM
    executive = head.low == "executive" and words[max(main - 1, 0)].low != "chief"
    members = head.low == "members" and all(word.sort is Sort.MODIFIER for word in words[:main])
    if head.low in _OFFICES or not (executive or members or head.sort in BODY_SORTS):
        return LeadKind.POST
    return LeadKind.BODY


def _shares_head(words: Sequence[Word], main: int) -> bool:
    """Whether single words of rank or place share a plural head noun, as in "Team and Area Managers"."""
    front, head = words[:main], words[main]
    return (
        len(front) > 1
        and head.sort in POST_SORTS
        and is_plural(head.text)
        and all(word.before in ("and", "&", "/", ",") for word in front[1:])
        and head.before == " "
        and all(_shares(word) for word in front)
    )


def _shares(word: Word) -> bool:
    rank = word.sort is Sort.RANK and word.low.rpartition("-")[2] in RANKS_BEFORE_HEAD_OF
    return rank or (word.sort in _SHARING and not is_plural(word.text))
