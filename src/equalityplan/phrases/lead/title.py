"""Names with a head noun: posts, units and bodies."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from equalityplan.model.lead import LeadKind
from equalityplan.phrases.lead.front import front_strain, possessed
from equalityplan.phrases.lead.lexicon import (
    BODY_SORTS,
    HEAD_SORTS,
    PLACES,
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
_FIELDS = frozenset({Sort.TOPIC, Sort.UNIT, Sort.PEOPLE})
_SHARED_BODIES = frozenset(
    "committees subcommittees sub-committees boards panels forums teams departments directorates units".split()
)
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
    front = 0 if shared else front_strain(words, main)
    fields = _fields_of_holders(words, main)
    bare = _bare_strain(words[0]) if len(words) == 1 else 0
    return Reading(front + rear_strain(words, main, followed) + bare, _kind(words, main), shared=shared, fields=fields)


def _bare_strain(word: Word) -> int:
    """The strain of a head noun alone that seldom names a party, as the second half of "HousingManager" does not."""
    return 0 if word.low not in _BARE else 20 if word.before == "glued" else 5


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
    if head.sort in UNIT_SORTS or _names_unit(head, words[main + 1 :]):
        return LeadKind.TEAM
    executive = head.low == "executive" and words[max(main - 1, 0)].low != "chief"
    members = head.low == "members" and all(word.sort is Sort.MODIFIER for word in words[:main])
    if head.low in _OFFICES or not (executive or members or head.sort in BODY_SORTS):
        return LeadKind.POST
    return LeadKind.BODY


def _names_unit(head: Word, rear: Sequence[Word]) -> bool:
    """Whether a head noun only says for whom the field of work behind it is: "Student Recruitment"."""
    if head.sort not in (Sort.PEOPLE, Sort.ORGANISATION) or is_plural(head.text) or not rear:
        return False
    return all(
        word.sort in (Sort.TOPIC, Sort.UNIT) and word.before in (" ", "and", "&", "bound") for word in rear
    ) and (rear[-1].low not in PLACES)


def _fields_of_holders(words: Sequence[Word], main: int) -> tuple[int, ...]:
    """Where the fields begin that a plural title lists, as in "Directors of Nursing and Estates"; none for one field.

    In "Heads of Legal and Library Services" the fields share a last word and are not parted.
    """
    head, first = words[main], main + 2
    plural = head.sort in POST_SORTS and is_plural(head.text) and all(w.sort is Sort.MODIFIER for w in words[:main])
    if not plural or len(words) < first + 2 or words[main + 1].low not in ("of", "for"):
        return ()
    if any(word.sort is Sort.FUNCTION for word in words[first:]):
        return ()
    starts = [first, *(n for n in range(first + 1, len(words)) if words[n].before in ("and", "&", ","))]
    lengths = [end - start for start, end in pairwise((*starts, len(words)))]
    plain = all(word.before in (" ", "and", "&", ",") for word in words[first:])
    return tuple(starts) if plain and len(starts) > 1 and lengths[-1] == min(lengths) else ()


def _shares_head(words: Sequence[Word], main: int) -> bool:
    """Whether single words of rank or place share a plural head noun, as in "Team and Area Managers"."""
    front, head = words[:main], words[main]
    if head.low in _SHARED_BODIES:
        listed = len(front) > 1 and all(word.before in ("and", "&", "/", ",") for word in front[1:])
        return listed and head.before == " " and all(word.sort in _FIELDS for word in front)
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
