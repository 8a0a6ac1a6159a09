"""Names without a head noun: HR, Corporate Strategy, Transport Scotland, JH."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from equalityplan.model.lead import LeadKind
from equalityplan.phrases.lead.lexicon import HEAD_SORTS, PLACES, Sort, is_plural
from equalityplan.phrases.lead.reading import Reading, strain_without_head
from equalityplan.phrases.lead.tokens import Word

_SHORT_KINDS = {
    Sort.INITIALS: LeadKind.INITIALS,
    Sort.SHORT_POST: LeadKind.POST,
    Sort.SHORT_BODY: LeadKind.BODY,
    Sort.UNIT: LeadKind.TEAM,
}
_SINGLE = {Sort.NAME: 8, Sort.FORENAME: 8, Sort.TOPIC: 16, Sort.PLAIN: 20, Sort.LETTER: 20, Sort.NUMBER: 20}
_FIELDS = frozenset(
    """
education environment transport health policy performance training safeguarding commissioning regeneration quality
research operations strategy resources security highways equalities engineering probation legal facilities maintenance
""".split()
)
_ARTICLES = frozenset(("the", "a", "an"))


def read_headless(words: Sequence[Word]) -> Reading | None:
    """Read a run of words as a name without a head noun; None where it has one."""
    core = words[1:] if _is_article(words[0]) and len(words) > 1 else words
    if any(word.sort in HEAD_SORTS for word in core) and not _lists_people(core):
        return None
    if len(core) == 1 and core[0].sort in _SHORT_KINDS:
        return Reading(0, _SHORT_KINDS[core[0].sort])
    return Reading(_strain(core), _kind(core))


def _is_article(word: Word) -> bool:
    return word.low in _ARTICLES and word.sort is not Sort.INITIALS


def _is_class(core: Sequence[Word]) -> bool:
    """Whether a list ends with outsiders of one class: "Police, local mosques"."""
    listed = core[0].before in (",", "and", "&", "break") and core[0].sort is Sort.MODIFIER
    plain = len(core) > 1 and all(word.sort is Sort.PLAIN and word.before == " " for word in core[1:])
    return listed and plain and core[-1].low.endswith("s")


def _kind(core: Sequence[Word]) -> LeadKind:
    if _is_class(core):
        return LeadKind.BODY
    outside = any(word.sort in (Sort.NAME, Sort.SHORT_BODY) or word.low in PLACES for word in core)
    return LeadKind.BODY if outside else LeadKind.TEAM


def _strain(core: Sequence[Word]) -> int:
    sorts = [word.sort for word in core]
    if all(sort in (Sort.MODIFIER, Sort.FUNCTION) for sort in sorts):
        return 5 if core[0].low == "all" else 30
    if _is_class(core):
        return 3
    if len(core) == 1:
        return 8 if core[0].low in _FIELDS else _SINGLE.get(sorts[0], 30)
    opening = 40 if sorts[0] is Sort.FUNCTION else 0
    closing = 40 if sorts[-1] is Sort.FUNCTION else 7 if sorts[-1] is Sort.MODIFIER else 0
    strangers = sum(_stranger(core, n) for n in range(len(core)))
    return opening + _base(core) + closing + strangers + strain_without_head(core) + _several(core)


def _lists_people(core: Sequence[Word]) -> bool:
    """Whether head nouns only list whom a unit works for, as in "Children, Schools and Families"."""
    heads = [word for word in core if word.sort in HEAD_SORTS]
    ends = core[0].sort is core[-1].sort is Sort.TOPIC and core[-1].before in ("and", "&")
    return ends and all(word.sort in (Sort.ORGANISATION, Sort.PEOPLE) and is_plural(word.text) for word in heads)


def _base(core: Sequence[Word]) -> int:
    sorts = [word.sort for word in core]
    if Sort.NAME in sorts:
        return 11
    if Sort.UNIT in sorts:
        return 3 if sorts[-1] is Sort.UNIT and set(sorts[:-1]) <= {Sort.MODIFIER} else 7
    if Sort.TOPIC not in sorts:
        return 20
    return 6 if all(word.before in (" ", "bound", "listed") for word in core[1:]) else 9


def _stranger(core: Sequence[Word], n: int) -> int:
    word = core[n]
    match word.sort:
        case Sort.INITIALS:
            return _initials_inside(core, n)
        case Sort.SHORT_POST | Sort.TITLE:
            return 30
        case Sort.FORENAME | Sort.LETTER:
            return 10
        case Sort.SHORT_BODY:
            alone = n + 1 < len(core) and core[n + 1].before != " "
            return 12 if alone or word.before != " " else 4
        case _:
            return 2 if word.sort in (Sort.NUMBER, Sort.PLAIN) else 0


def _initials_inside(core: Sequence[Word], n: int) -> int:
    """The strain of capital letters: "EU Programmes" begins with them, "Athena SWAN SAT" ends with them."""
    word = core[n]
    if n == 0:
        return 28 if not word.text.isupper() else 3 if core[1].before == " " else 13
    return 8 if core[0].sort is Sort.NAME and word.text.isupper() and word.before == " " else 28


def _several(core: Sequence[Word]) -> int:
    """Units side by side are several parties, "Finance and HR", and so are the last names of a list."""
    units = sum(_beside(last, word) for last, word in pairwise(core) if last.sort is word.sort is Sort.UNIT)
    names = core[0].before == "," and all(word.sort is Sort.NAME and word.before in (",", "and") for word in core)
    return units + 6 * names


def _beside(last: Word, word: Word) -> int:
    short = last.text.isupper() or word.text.isupper()
    if word.before == "-" or (word.before == "&" and not short):
        return 0
    return 16 if word.before == " " else 10
