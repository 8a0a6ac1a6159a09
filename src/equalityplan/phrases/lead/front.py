"""What stands in front of the head noun of a name."""

from __future__ import annotations

from collections.abc import Sequence

from equalityplan.phrases.lead.lexicon import (
    BODY_SORTS,
    CLOSING_RANKS,
    HEAD_SORTS,
    OF_A_BODY,
    OFFICES,
    POST_SORTS,
    RANKS_BEFORE_HEAD_OF,
    Sort,
    is_plural,
)
from equalityplan.phrases.lead.reading import LISTING, outer_and, strain_before_head
from equalityplan.phrases.lead.tokens import Word

_FIELD_ENDS = frozenset("development management resources communications support strategy".split())
_ARTICLES = frozenset("the a an their its our his her".split())
_LOOSE = frozenset({Sort.SERVICE, Sort.ORGANISATION, Sort.PEOPLE})
_FINAL = frozenset({Sort.POST, Sort.SHORT_POST})
_COMMON_POSTS = frozenset("officers managers members staff teachers".split())
_OF_POSTS = frozenset("network networks club association alliance union partnership society board council".split())
_OF_A_UNIT = frozenset("staff colleagues users employees volunteers members".split())


def front_strain(words: Sequence[Word], main: int) -> int:
    """Give the strain of all that stands in front of the head noun at `main`."""
    strain = sum(strain_before_head(word) for word in words[1 : main + 1]) + outer_and(words[: main + 1])
    if _lists_topics(words[: main + 1]):
        strain -= 8 * sum(word.before == "," for word in words[1:main])
    if words[0].sort is Sort.FUNCTION and words[0].low not in _ARTICLES:
        strain += 40
    strain += sum(_second_head(words, n, main) for n in range(main) if words[n].sort in HEAD_SORTS)
    strain += sum(_stranger(words, n) for n in range(main) if words[n].sort not in HEAD_SORTS)
    if sum(word.before in LISTING for word in words[1 : main + 1]) > 1:
        strain += 3
    if main > 1 and words[1].before == " " and words[0].low in _FIELD_ENDS:
        strain += 2
    return strain + _before_head_of(words, main)


def _lists_topics(words: Sequence[Word]) -> bool:
    """Whether single fields of work are listed up to the head noun: "Policy, Research and Performance Team"."""
    fields = all(word.sort is Sort.TOPIC for word in words[:-1])
    listed = any(word.before == "and" for word in words) and any(word.before == "," for word in words[1:])
    return fields and listed and all(word.before in (",", "and") for word in words[1:-1]) and words[-1].before == " "


def possessed(words: Sequence[Word], n: int) -> bool:
    """Say whether a post only tells whose unit is meant, as in "Chief Executive's Department"."""
    return n + 1 < len(words) and words[n + 1].before == " " and words[n + 1].text.endswith(("'s", "’s", "s'", "s’"))


def _before_head_of(words: Sequence[Word], main: int) -> int:
    """A title like "Head of ..." begins with its head noun but for ranks and the like."""
    head = words[main]
    opens = 0 < main < len(words) - 1 and words[main + 1].low in ("of", "for")
    if not opens or head.sort not in POST_SORTS:
        return 0
    if any(word.before in LISTING for word in words[1 : main + 1]):
        return 15
    return _before_opening_head(words[:main], of_head=head.low in ("head", "heads"))


def _before_opening_head(front: Sequence[Word], *, of_head: bool) -> int:
    last = front[-1]
    if [word.low for word in front[-2:]] == ["chief", "executive"]:
        return 24
    if last.low in RANKS_BEFORE_HEAD_OF or (len(front) == 1 and last.sort is Sort.RANK and not of_head):
        return 0
    if last.sort in POST_SORTS or (last.sort in HEAD_SORTS and len(front) > 1):
        return 24 if last.low == "principal" else 20
    return 8 if of_head and last.sort is not Sort.MODIFIER else 0


def _second_head(words: Sequence[Word], n: int, main: int) -> int:
    """The strain of another head noun at `n` in front of the main one."""
    word, after = words[n], words[n + 1]
    if after.before not in (" ", "-", "break") or (word.sort in _LOOSE and word.low == words[main].low):
        # "Staff and Student Liaison Committee" names those whom it joins.
        joined = word.sort is after.sort is Sort.PEOPLE and words[main].sort in BODY_SORTS and main > n + 1
        return 0 if joined and not is_plural(after.text) else 15
    if any(between.before == "-" for between in words[n + 1 : main + 1]):
        return 6
    if word.sort in POST_SORTS and word.low == words[main].low:
        return 22
    if after.sort in HEAD_SORTS and (after.sort is not Sort.PEOPLE or n + 1 == main):
        return _before_another_head(words, n, main)
    if word.sort in POST_SORTS:
        return _post_in_front(words, n, main)
    opening = all(before.sort is Sort.MODIFIER for before in words[:n])
    complete = word.sort is Sort.ORGANISATION and is_plural(word.text) and word.low != "schools"
    return 21 if complete else 4 if opening or word.sort in _LOOSE else 24


def _before_another_head(words: Sequence[Word], n: int, main: int) -> int:
    """The strain of a head noun at `n` with another one at once behind it."""
    word, after = words[n], words[n + 1]
    if word.sort in _FINAL and after.sort in (*POST_SORTS, Sort.PEOPLE):
        return 30
    if word.sort is Sort.RANK and is_plural(word.text) and after.sort in _FINAL:
        return 25
    if _complete(word, after) or (after.low in OFFICES and word.sort is Sort.TEAM):
        return 22
    if word.low == "principal" and (after.low in OFFICES or after.sort is Sort.SHORT_POST):
        return 22
    closed = word.low in CLOSING_RANKS and any(before.sort is not Sort.MODIFIER for before in words[:n])
    plural = after.sort in _FINAL and is_plural(after.text) and after.low not in _COMMON_POSTS
    return 22 if closed and (plural or (n + 1 < main and after.sort not in POST_SORTS)) else 0


def _complete(word: Word, after: Word) -> bool:
    """Whether a head noun is complete before another one: "Governors Headteacher", "Manager School"."""
    if word.sort is Sort.PEOPLE and is_plural(word.text):
        return after.sort in POST_SORTS
    if word.low == "body":
        return after.sort in POST_SORTS and after.low not in OF_A_BODY
    alone = word.sort in _FINAL and not is_plural(word.text)
    return alone and after.sort is Sort.ORGANISATION and after.low not in _OF_POSTS


def _post_in_front(words: Sequence[Word], n: int, main: int) -> int:
    """The strain of a post with other words between it and the head noun."""
    word = words[n]
    if word.low == "principal" and words[n + 1].low in ("vice", "deputy"):
        return 16
    if word.sort in _FINAL:
        return 18 if is_plural(word.text) and words[main].sort in BODY_SORTS else 30
    closing = word.low in CLOSING_RANKS
    opening = all(before.sort is Sort.MODIFIER for before in words[:n])
    if n == 0 or possessed(words, n) or (opening and not closing):
        return 0
    return 22 if closing else 16


def _stranger(words: Sequence[Word], n: int) -> int:
    """The strain of a word in front of the head noun that could be a party of its own."""
    word, after = words[n], words[n + 1]
    match word.sort:
        case Sort.UNIT | Sort.SHORT_BODY:
            return 21 if _begins_union(words[n + 1 : n + 3]) else _unit_in_front(word, after)
        case Sort.INITIALS if word.text.isupper():
            return 3 if after.before == " " else 13
        case Sort.INITIALS | Sort.TITLE | Sort.SHORT_POST:
            return 30
        case Sort.FORENAME | Sort.LETTER:
            return 20 if n or after.before != " " else 10
        case _:
            return 1 if word.sort in (Sort.PLAIN, Sort.NUMBER) else 0


def _begins_union(words: Sequence[Word]) -> bool:
    """Whether the staff's own body begins here, which is of no unit: "HR Trade Unions"."""
    pair = " ".join(word.low.rstrip("s") for word in words)
    return words[0].before == " " and pair in ("trade union", "staff side")


def _unit_in_front(word: Word, after: Word) -> int:
    if after.sort is Sort.UNIT and after.before == " ":
        return 16
    if after.before == "and" and after.sort in HEAD_SORTS and is_plural(after.text):
        return 9
    if word.text.isupper() and after.sort is Sort.PEOPLE and is_plural(after.text) and after.low not in _OF_A_UNIT:
        return 21
    return 6 if word.text.isupper() and after.before in ("and", "/", ",") else 0
