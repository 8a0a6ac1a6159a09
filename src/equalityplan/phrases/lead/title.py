"""Names with a head noun: posts, units and bodies."""

from __future__ import annotations

from collections.abc import Sequence

from equalityplan.model.lead import LeadKind
from equalityplan.phrases.lead.lexicon import BODY_SORTS, HEAD_SORTS, POST_SORTS, UNIT_SORTS, Sort, is_plural
from equalityplan.phrases.lead.reading import Reading, strain_after_head, strain_before_head
from equalityplan.phrases.lead.tokens import Word

_MARKS = (",", "-", ":", "break")
_LISTING = ("and", "&", ",", "/", "+", "break")
_BARE = frozenset(
    "manager officer lead leader director team group unit service member assistant department head section".split()
)
_BEFORE_HEAD_OF = frozenset("deputy assistant executive associate corporate vice co".split())
_SHARING = frozenset({Sort.TEAM, Sort.SERVICE, Sort.BODY, Sort.ORGANISATION, Sort.PEOPLE, Sort.MODIFIER})
_ROLES_OF_PEOPLE = frozenset("governor councillor trustee".split())
_CLOSING = frozenset("development management resources communications support strategy".split())
_ALLOWED_IN_COMPLEMENT = (Sort.FUNCTION, Sort.RANK)


def read_title(words: Sequence[Word], followed: str) -> Reading | None:
    """Read a run of words as a name with a head noun.

    Args:
        words: The run.
        followed: The mark that follows it, or an empty string at the end.
    """
    main = main_head(words)
    if main is None:
        return None
    shared = main if _shares_head(words, main) else None
    front = 1 if shared else _front(words, main)
    strain = front + _rear(words, main, followed) + _bareness(words, main)
    return Reading(strain, _kind(words, main), shared=shared)


def main_head(words: Sequence[Word]) -> int | None:
    """Find the head noun: the one before "of" or "for", or before a unit behind a comma or dash, or the last."""
    heads = [n for n, word in enumerate(words) if word.sort in HEAD_SORTS]
    for n in heads:
        if n + 1 < len(words) and words[n + 1].sort is Sort.FUNCTION and words[n + 1].before in (" ", "break"):
            return n
    posts = [n for n in heads if words[n].sort in POST_SORTS and not _possessed(words, n)]
    if posts:
        mark = next((n for n in range(posts[-1] + 1, len(words)) if words[n].before in _MARKS), None)
        return posts[-1] if mark is not None else heads[-1]
    return heads[-1] if heads else None


def _possessed(words: Sequence[Word], n: int) -> bool:
    """Whether a post only says whose unit is meant, as in "Chief Executive's Department"."""
    return n + 1 < len(words) and words[n + 1].before == " " and words[n + 1].text.endswith(("'s", "’s", "s'", "s’"))


def _kind(words: Sequence[Word], main: int) -> LeadKind:
    head, low = words[main], words[main].text.lower()
    if head.sort is Sort.PEOPLE:
        return LeadKind.POST if low in _ROLES_OF_PEOPLE else LeadKind.BODY
    if low == "executive" and not (main and words[main - 1].text.lower() == "chief"):
        return LeadKind.BODY
    if low == "members" and all(word.sort is Sort.MODIFIER for word in words[:main]):
        return LeadKind.BODY
    if head.sort in UNIT_SORTS:
        return LeadKind.TEAM
    return LeadKind.BODY if head.sort in BODY_SORTS else LeadKind.POST


def _bareness(words: Sequence[Word], main: int) -> int:
    return 5 if len(words) == 1 and words[main].text.lower() in _BARE else 0


def _shares_head(words: Sequence[Word], main: int) -> bool:
    """Whether single words of rank or place share a plural head noun, as in "Team and Area Managers"."""
    front = words[:main]
    joined = [word.before for word in front[1:]]
    return (
        len(front) > 1
        and words[main].sort in POST_SORTS
        and is_plural(words[main].text)
        and all(mark in ("and", "&", "/", ",") for mark in joined)
        and words[main].before == " "
        and all(_shares(word) for word in front)
    )


def _shares(word: Word) -> bool:
    rank = word.sort is Sort.RANK and word.text.lower().rpartition("-")[2] in _BEFORE_HEAD_OF
    return rank or (word.sort in _SHARING and not is_plural(word.text))


def _front(words: Sequence[Word], main: int) -> int:
    """The strain of what stands in front of the head noun."""
    strain = sum(strain_before_head(word) for word in words[1 : main + 1])
    if words[0].sort is Sort.FUNCTION and words[0].text.lower() not in ("the", "a", "an", "their", "its", "our"):
        strain += 40
    strain += sum(_second_head(words, n, main) for n in range(main) if words[n].sort in HEAD_SORTS)
    strain += sum(_stranger(words, n) for n in range(main) if words[n].sort not in HEAD_SORTS)
    joints = [word.before for word in words[1 : main + 1] if word.before in _LISTING]
    strain += 3 if len(joints) > 1 else 0
    strain += 2 if main > 1 and words[0].text.lower() in _CLOSING else 0
    return strain + _before_head_of(words, main)


def _before_head_of(words: Sequence[Word], main: int) -> int:
    """A title like "Head of ..." begins with its head noun but for ranks and the like."""
    opens = main + 1 < len(words) and words[main + 1].text.lower() == "of" and main > 0
    if not opens or words[main].sort not in POST_SORTS:
        return 0
    last = words[main - 1]
    if last.sort in POST_SORTS:
        return 0 if last.text.lower() in _BEFORE_HEAD_OF else 20
    return 8 if words[main].text.lower() in ("head", "heads") and last.sort is not Sort.MODIFIER else 0


def _second_head(words: Sequence[Word], n: int, main: int) -> int:
    """The strain of another head noun at `n` in front of the main one."""
    word, after = words[n], words[n + 1]
    loose = word.sort in (Sort.SERVICE, Sort.ORGANISATION, Sort.PEOPLE)
    marks = [between.before for between in words[n + 1 : main + 1]]
    if any(mark not in (" ", "-", "break") for mark in marks):
        return 4 if loose and marks[0] == " " and word.text.lower() != words[main].text.lower() else 15
    if "-" in marks:
        return 6
    if after.sort in HEAD_SORTS and (after.sort is not Sort.PEOPLE or n + 1 == main):
        clash = word.sort in (Sort.POST, Sort.SHORT_POST) and after.sort in (*POST_SORTS, Sort.PEOPLE)
        return 30 if clash else 0
    opening = all(before.sort is Sort.MODIFIER for before in words[:n])
    if word.sort is Sort.RANK:
        return 0 if opening or _possessed(words, n) else 16
    if word.sort in (Sort.POST, Sort.SHORT_POST):
        return 18 if is_plural(word.text) and words[main].sort in BODY_SORTS else 30
    return 4 if loose or opening else 24


def _stranger(words: Sequence[Word], n: int) -> int:
    """The strain of a word in front of the head noun that could be a party of its own."""
    word, after = words[n], words[n + 1]
    match word.sort:
        case Sort.UNIT | Sort.SHORT_BODY:
            if after.before == "and" and after.sort in HEAD_SORTS and is_plural(after.text):
                return 9
            beside = after.sort is Sort.UNIT and after.before == " "
            return 16 if beside else 6 if word.text.isupper() and after.before in ("and", "/", ",") else 0
        case Sort.INITIALS:
            return 30 if not word.text.isupper() else 13 if after.before != " " else 3
        case Sort.TITLE | Sort.SHORT_POST:
            return 30
        case Sort.FORENAME | Sort.LETTER:
            return 20 if n else 10
        case _:
            return 1 if word.sort in (Sort.PLAIN, Sort.NUMBER) else 0


def _rear(words: Sequence[Word], main: int, followed: str) -> int:
    """The strain of what follows the head noun."""
    rear = words[main + 1 :]
    if not rear:
        return 0
    if rear[0].sort is Sort.FUNCTION and rear[0].before in (" ", "break"):
        return _complement(rear, of_post=words[main].sort in POST_SORTS)
    if rear[0].before in (" ", "break"):
        return _trailing(rear)
    return _apposed(words, main, followed) if rear[0].before in _MARKS else 30


def _complement(rear: Sequence[Word], *, of_post: bool) -> int:
    """The strain of "of Policy, Planning and Housing" and the like."""
    listed = any(word.before in ("and", "&") for word in rear)
    strain, joined = 0, False
    for n, word in enumerate(rear[1:], 1):
        strain += 0 if listed and word.before == "," else strain_after_head(word)
        joined = joined or word.before in _LISTING
        strain += _inside_complement(rear, n, joined=joined)
        strain += 10 if joined and word.sort is Sort.TEAM and not of_post else 0
    closing = rear[-1].sort
    return strain + (40 if closing is Sort.FUNCTION else 7 if closing is Sort.MODIFIER else int(closing is Sort.NAME))


def _inside_complement(rear: Sequence[Word], n: int, *, joined: bool) -> int:
    word, before = rear[n], rear[n - 1]
    match word.sort:
        case Sort.POST | Sort.RANK | Sort.SHORT_POST:
            if joined:
                return 30
            if before.sort in _ALLOWED_IN_COMPLEMENT or before.text.lower() == "the":
                return 0
            opens = n + 1 < len(rear) and rear[n + 1].sort is not Sort.FUNCTION
            return 5 if word.sort is Sort.RANK and opens else 27
        case Sort.BODY | Sort.ORGANISATION:
            return 20 if joined else 0
        case Sort.PEOPLE:
            return 10 if joined else 0
        case Sort.TEAM:
            return 6 if joined and _stands_alone(rear[:n]) else 0
        case Sort.FORENAME | Sort.TITLE:
            return 15
        case Sort.INITIALS:
            return 12 if before.sort is not Sort.FUNCTION else 0
        case _:
            return 4 if word.sort is before.sort is Sort.UNIT and word.before == " " else 0


def _stands_alone(words: Sequence[Word]) -> bool:
    """Whether the part before the last joint is a unit by itself."""
    joint = next((n for n in range(len(words) - 1, 0, -1) if words[n].before in _LISTING), 0)
    return joint > 0 and words[joint - 1].sort is Sort.UNIT


def _trailing(rear: Sequence[Word]) -> int:
    """The strain of a field of work that follows the head noun without any mark: "HR Officer Equalities"."""
    strain = sum(strain_before_head(word) for word in rear)
    if any(word.sort is Sort.UNIT and word.text.isupper() for word in rear):
        return strain + 21
    worst = {Sort.TOPIC: 10, Sort.SERVICE: 10, Sort.UNIT: 12, Sort.NAME: 15, Sort.MODIFIER: 15, Sort.NUMBER: 2}
    return strain + max(worst.get(word.sort, 25) for word in rear)


def _apposed(words: Sequence[Word], main: int, followed: str) -> int:
    """The strain of a field or unit behind a comma or dash: "Manager, Mental Health", "Officer - Policy Unit"."""
    rear = words[main + 1 :]
    sorts = {word.sort for word in rear}
    strain = sum(strain_after_head(word) for word in rear[1:])
    if sorts & {Sort.FORENAME, Sort.TITLE, Sort.INITIALS, Sort.LETTER}:
        return strain + 30
    if rear[0].before != ",":
        return strain + 2
    if sorts & (BODY_SORTS | {Sort.SHORT_BODY}):
        return strain + 15
    if sorts & UNIT_SORTS:
        belongs = len(rear) > 1 and not is_plural(words[main].text) and followed in ("", "break")
        return strain - 1 if belongs and words[main].sort in POST_SORTS else strain + 15
    if sorts <= {Sort.UNIT}:
        return strain + 10
    return strain + (12 if Sort.NAME in sorts else 5)
