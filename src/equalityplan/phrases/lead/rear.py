"""What follows the head noun of a name: "of Housing", ", Mental Health", " - Policy Unit"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from equalityplan.phrases.lead.lexicon import (
    BEGINNING_RANKS,
    BODY_SORTS,
    HEAD_SORTS,
    OF_A_BODY,
    POST_SORTS,
    UNIT_SORTS,
    Sort,
    is_plural,
)
from equalityplan.phrases.lead.reading import LISTING, outer_and, strain_after_head, strain_before_head
from equalityplan.phrases.lead.tokens import Word

_PERSONAL = frozenset({Sort.FORENAME, Sort.TITLE, Sort.INITIALS, Sort.LETTER})
_ELSEWHERE = BODY_SORTS | {Sort.SHORT_BODY}
_FIELDS = frozenset({Sort.UNIT, Sort.TOPIC, Sort.SERVICE})
_HEADING = frozenset("head heads director directors manager".split())
_ANSWERING = frozenset("responsible accountable".split())
_TRAILING = {Sort.TOPIC: 10, Sort.SERVICE: 10, Sort.UNIT: 12, Sort.NAME: 15, Sort.MODIFIER: 15, Sort.NUMBER: 2}
_CLOSING = {Sort.FUNCTION: 40, Sort.MODIFIER: 7, Sort.NAME: 1}
_JOINED = {Sort.BODY: 20, Sort.ORGANISATION: 20, Sort.PEOPLE: 10}


def rear_strain(words: Sequence[Word], main: int, followed: str) -> int:
    """Give the strain of all that follows the head noun at `main`.

    Args:
        words: The words of the name.
        main: The number of the head noun.
        followed: The mark that follows the name, or an empty string at the end.
    """
    head, rear = words[main], words[main + 1 :]
    if not rear:
        return 0
    if rear[0].before not in (" ", "break"):
        return _apposed(head, rear, followed)
    if rear[0].sort is Sort.FUNCTION:
        return (
            _complement(rear, of_post=head.sort in POST_SORTS, of_body=_is_of_one_body(head, rear))
            + _body_headed(head, rear)
            + _of_each_unit(head, rear)
        )
    if rear[0].low in _ANSWERING and len(rear) > 1 and rear[1].low in ("for", "to"):
        return _complement(rear[1:], of_post=True)
    if main == 0 and head.sort is Sort.ORGANISATION and len(rear) == 1:
        return 6
    return _trailing(words[: main + 1], rear)


def _is_of_one_body(head: Word, rear: Sequence[Word]) -> bool:
    """Whether somebody has a place in a body, and only the last word of its name says what it is."""
    named = head.low in OF_A_BODY and rear[-1].sort in BODY_SORTS and not is_plural(rear[-1].text)
    joints = (word for word, after in pairwise(rear) if after.before != " ")
    return named and all(word.sort not in HEAD_SORTS for word in joints)


def _complement(rear: Sequence[Word], *, of_post: bool, of_body: bool = False) -> int:
    """The strain of "of Policy, Planning and Housing" and the like."""
    listed = any(word.before in ("and", "&") for word in rear)
    strain, joined = outer_and(rear), False
    for n, word in enumerate(rear[1:], 1):
        strain += 0 if listed and word.before == "," else strain_after_head(word)
        joined = joined or word.before in LISTING
        strain += _inside_complement(rear, n, joined=joined and not of_body)
        strain += 10 if joined and word.sort is Sort.TEAM and not of_post else 0
    return strain + _CLOSING.get(rear[-1].sort, 0)


def _body_headed(head: Word, rear: Sequence[Word]) -> int:
    """Heads and directors stand over units; a group after the unit is another party: "Head of Repairs Tenant Panel"."""
    unlikely = head.low in _HEADING and len(rear) > 3 and rear[-1].sort is Sort.BODY  # noqa: PLR2004
    return 21 if unlikely and all(word.before == " " for word in rear) else 0


def _of_each_unit(head: Word, rear: Sequence[Word]) -> int:
    """Several holders, each of a unit that is not named, need no more: "Heads of Service Staff Networks"."""
    unnamed = is_plural(head.text) and len(rear) > 2 and rear[1].sort in UNIT_SORTS and not is_plural(rear[1].text)  # noqa: PLR2004
    return 21 if unnamed and rear[-1].sort in BODY_SORTS and all(word.before == " " for word in rear) else 0


def _inside_complement(rear: Sequence[Word], n: int, *, joined: bool) -> int:
    word, before = rear[n], rear[n - 1]
    match word.sort:
        case Sort.POST | Sort.RANK | Sort.SHORT_POST:
            return 30 if joined else _post_inside_complement(rear, n)
        case Sort.BODY | Sort.ORGANISATION | Sort.PEOPLE:
            return _JOINED[word.sort] if joined else 0
        case Sort.TEAM:
            return 6 if joined and _stands_alone(rear[:n]) else 0
        case Sort.FORENAME | Sort.TITLE:
            return 15
        case Sort.INITIALS:
            return 12 if before.sort is not Sort.FUNCTION else 0
        case _:
            return 4 if word.sort is before.sort is Sort.UNIT and word.before == " " else 0


def _post_inside_complement(rear: Sequence[Word], n: int) -> int:
    word, before = rear[n], rear[n - 1]
    if before.sort in (Sort.FUNCTION, Sort.RANK):
        return 0
    if rear[1].low == "the":
        return 3
    if before.sort in BODY_SORTS and is_plural(before.text):
        return 27
    modifies = word.sort is Sort.RANK and n + 1 < len(rear) and rear[n + 1].sort is not Sort.FUNCTION
    return 5 if modifies else 27


def _stands_alone(words: Sequence[Word]) -> bool:
    """Whether the part before the last joint is a unit by itself."""
    joint = next((n for n in range(len(words) - 1, 0, -1) if words[n].before in LISTING), 0)
    return joint > 0 and words[joint - 1].sort is Sort.UNIT


def _trailing(title: Sequence[Word], rear: Sequence[Word]) -> int:
    """The strain of a field of work that follows the head noun without any mark: "HR Officer Equalities"."""
    if [word.sort for word in rear] == [Sort.INITIALS] and title[0].low in BEGINNING_RANKS and len(title) == 1:
        return 2  # "Deputy CPO"
    strain = sum(strain_before_head(word) for word in rear)
    if title[-1].sort not in POST_SORTS:
        strain += 12 if is_plural(title[-1].text) else 6
    elif len(title) == 1 and is_plural(title[0].text) and rear[0].sort is Sort.UNIT:
        strain += 10
    if _needs_field(title) and all(word.sort in _FIELDS for word in rear):
        return strain + 6
    if any(word.sort is Sort.UNIT and word.text.isupper() for word in rear):
        return strain + 21
    return strain + max(_TRAILING.get(word.sort, 25) for word in rear)


def _needs_field(title: Sequence[Word]) -> bool:
    """Whether a title says nothing without its field of work behind it: "Assistant Director HR"."""
    ranks = all(word.sort in (Sort.RANK, Sort.MODIFIER) for word in title[:-1])
    return ranks and len(title) > 1 and title[-1].sort is Sort.POST and not is_plural(title[-1].text)


def _apposed(head: Word, rear: Sequence[Word], followed: str) -> int:
    """The strain of a field or unit behind a comma or dash: "Manager, Mental Health", "Officer - Policy Unit"."""
    sorts = {word.sort for word in rear}
    if sorts == {Sort.LETTER} and len(rear) == 1 and rear[0].before == "," and head.sort in POST_SORTS:
        return 3  # "Group Manager, B"
    strain = sum(strain_after_head(word) for word in rear[1:])
    if sorts & _PERSONAL or rear[0].before not in (",", "-", ":"):
        return strain + 30
    if rear[0].before != ",":
        return strain + 2
    if sorts & _ELSEWHERE or head.sort not in POST_SORTS:
        return strain + 15
    if sorts & UNIT_SORTS:
        return strain - 1 if _belongs(head, rear, followed) else strain + 15
    if Sort.PLAIN in sorts:
        strain += 12
    field = 10 if sorts <= {Sort.UNIT} else 12 if rear[-1].sort is Sort.NAME else 5
    return strain + field + (5 if followed == "," else 0) + (12 if is_plural(head.text) and len(rear) == 1 else 0)


def _belongs(head: Word, rear: Sequence[Word], followed: str) -> bool:
    """Whether a unit behind a comma is the unit of the post: "Officer, Chief Executive's Department"."""
    unit = len(rear) > 1 and rear[-1].low not in ("team", "teams")
    return unit and not is_plural(head.text) and followed in ("", "break")
