"""Persons, alone or with the post they hold."""

from __future__ import annotations

from collections.abc import Sequence

from equalityplan.model.lead import LeadKind
from equalityplan.phrases.lead.lexicon import (
    ALSO_FORENAMES,
    BODY_SORTS,
    HEAD_SORTS,
    POST_SORTS,
    UNIT_SORTS,
    Sort,
    is_plural,
)
from equalityplan.phrases.lead.reading import Reading
from equalityplan.phrases.lead.title import main_head, read_title
from equalityplan.phrases.lead.tokens import Word

_RANKS = frozenset(
    "PC PS DC DS DI DCI DCC ACC CC Ch Professor Councillor Councillors Inspector Sergeant Superintendent".split()
)
_FIELDED = frozenset("insp inspector sgt sergeant supt superintendent ch dci di ds dc pc ps".split())
_PARTICLES = frozenset("de van der den la le di du von al bin o ap ab ferch ni nic".split())
_FIELD_SORTS = frozenset({Sort.TOPIC, Sort.UNIT, Sort.SERVICE, Sort.MODIFIER})
_RANKED = 2
_JOINTS = {"and": 6, "&": 2, "bound": 0}
_LONGEST_NAME = 4
_LIKELY = 8
_PLAIN_TITLE = 6
_NAMES = frozenset({Sort.FORENAME, Sort.LETTER, Sort.NAME})


def read_person(words: Sequence[Word]) -> Reading | None:
    """Read a run of words as a person's name.

    Returns:
        A reading, strained where only the capitals suggest a name; None where it cannot be one.
    """
    titled = 0
    while titled < len(words) and (words[titled].sort is Sort.TITLE or words[titled].text in _RANKS):
        titled += 1
    if titled and _is_ranked_post(words, titled):
        return Reading(_RANKED + sum(_JOINTS.get(word.before, 0) for word in words[1:]), LeadKind.POST)
    if len(words) > _LONGEST_NAME + 2 or any(word.before != " " for word in words[1:]):
        return None
    rest = [word for word in words[titled:] if word.low not in _PARTICLES]
    strain = _name_strain(rest, titled=titled > 0)
    if strain is None:
        return None
    return Reading(strain, LeadKind.PERSON)


def _is_ranked_post(words: Sequence[Word], titled: int) -> bool:
    """Whether a rank has its field of work behind it: "Superintendent Operations", "Insp. Local Policing"."""
    fields = words[titled:]
    if not fields or words[0].low.rpartition("/")[2] not in _FIELDED:
        return False
    if any(word.before != " " and word.before not in _JOINTS for word in words[1:]) or fields[0].before != " ":
        return False
    return fields[0].sort in _FIELD_SORTS and all(
        word.sort in _FIELD_SORTS or word.sort is Sort.NAME for word in fields
    )


def begins_person(words: Sequence[Word]) -> bool:
    """Say whether two words look like the beginning of a person's name."""
    if words[0].sort is Sort.TITLE:
        return True
    surname = len(words) > 1 and words[1].sort in _NAMES and words[1].before == " "
    return surname and (words[0].sort in (Sort.FORENAME, Sort.LETTER) or _is_given(words) or words[0].text in _RANKS)


def _is_given(words: Sequence[Word]) -> bool:
    """Whether the first word is a forename here though it has another sense: "Dean Marrow"."""
    return len(words) > 1 and words[0].low in ALSO_FORENAMES and words[1].sort is Sort.NAME


def _name_strain(rest: Sequence[Word], *, titled: bool) -> int | None:
    if not rest or len(rest) > _LONGEST_NAME or not all(word.text[0].isupper() for word in rest):
        return None
    *given, last = rest
    if any(word.sort not in _NAMES for word in given[1 if _is_given(rest) else 0 :]):
        return None
    if not given:
        return _single_name(last, titled=titled)
    return _surname_strain(last) + (0 if titled else _given_strain(given))


def _single_name(word: Word, *, titled: bool) -> int | None:
    if titled:
        return _surname_strain(word)
    return 3 if word.sort is Sort.FORENAME else None


def _surname_strain(word: Word) -> int:
    if word.sort in (Sort.NAME, Sort.LETTER):
        return 0
    if word.sort is Sort.INITIALS:
        return 12
    return 2 if word.sort is Sort.FORENAME else 10 if word.sort in HEAD_SORTS else 4


def _given_strain(given: Sequence[Word]) -> int:
    if all(word.sort is Sort.LETTER for word in given):
        return 0
    # Four names are two persons more often than one.
    more = 6 * (len(given) - 1) + 6 * (len(given) > 2)  # noqa: PLR2004
    if given[0].sort is Sort.FORENAME:
        return more - 5 * sum(word.sort is Sort.LETTER for word in given[1:])
    return 8 + more + 2 * (len(given) - 1)


def read_holder(words: Sequence[Word], followed: str) -> Reading | None:
    """Read a run of words as a person and the post they hold, with a comma or dash between.

    The name is the person's; further words may say in which organisation.

    Args:
        words: The run.
        followed: The mark that follows it, or an empty string at the end.
    """
    mark = next((n for n in range(1, len(words)) if words[n].before in (",", "-", ":")), None)
    if mark is None:
        return None
    left, right = words[:mark], words[mark:]
    if _is_person(left) and (_is_held_post(right, followed) or (words[mark].before == "-" and _is_unit(right))):
        return Reading(-3, LeadKind.PERSON, last=mark)
    if _is_person(right) and _is_held_post(left, "") and followed != ",":
        return Reading(-3, LeadKind.PERSON, first=mark)
    return None


def _is_person(words: Sequence[Word]) -> bool:
    reading = read_person(words)
    return reading is not None and reading.kind is LeadKind.PERSON and reading.strain <= _LIKELY


def _is_unit(words: Sequence[Word]) -> bool:
    """Whether words say where a person works: "M. Keld – Parks"."""
    units = (Sort.UNIT, Sort.TOPIC, Sort.SERVICE, Sort.TEAM, Sort.MODIFIER)
    return all(word.sort in units and word.before in (" ", "-", "and", "&", "bound") for word in words)


def _is_held_post(words: Sequence[Word], followed: str) -> bool:
    """Whether words are one post, perhaps with its organisation behind a comma."""
    place = next((n for n in range(1, len(words)) if words[n].before == ","), len(words))
    post, organisation = words[:place], words[place:]
    main = main_head(post)
    if main is None or post[main].sort not in POST_SORTS or is_plural(post[main].text):
        return False
    reading = read_title(post, "")
    if reading is None or reading.strain > _PLAIN_TITLE:
        return False
    sorts = {word.sort for word in organisation}
    return not organisation or bool(sorts & (BODY_SORTS | UNIT_SORTS) and not sorts & POST_SORTS and followed != ",")
