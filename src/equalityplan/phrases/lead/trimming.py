"""What surrounds the parties of a cell and is none itself: labels, lead-ins, tasks, remarks and dates."""

from __future__ import annotations

from equalityplan.phrases.lead.labels import without_closing_mark, without_labels
from equalityplan.phrases.lead.lexicon import HEAD_SORTS, NOBODY, PAIRS, Sort
from equalityplan.phrases.lead.tasks import without_pointer, without_tasks
from equalityplan.phrases.lead.tokens import Word

_LEAD_IN = frozenset(
    """
responsibility responsible lead leads led owned delivered delegated overseen coordinated managed undertaken minutes
taken actioned support carried provided commissioned monitored reported assigned allocated input to
""".split()
)
_AGENT = frozenset("by to of with from".split())
_BEFORE_DATES = frozenset("end start beginning early late mid before after until since onwards spring summer".split())
_ADVERBS = frozenset("initially then also jointly primarily mainly ultimately originally eventually currently".split())
_NO_PARTY = frozenset("responsibility portfolio effect a an reference regard respect learning".split())
_JOINED_BY_WITH = 4
"""How many words behind "with" are looked at for the head noun of a party."""
_ALSO_MONTHS = frozenset(("april", "may", "june", "august"))
_YEAR = 4


def trimmed(run: list[Word]) -> list[Word]:
    """Give the words of a run that can belong to a party.

    Examples:
        >>> from equalityplan.phrases.lead.tokens import segments
        >>> [word.text for word in trimmed(next(segments("Lead: HR to review the policy")))]
        ['HR']
    """
    words = without_tasks(_without_lead_in(without_pointer(without_labels(run))))
    words = [word for word in words if word.low not in NOBODY and word.low not in _ADVERBS]
    words = _without_dates(without_closing_mark(_without_with(words)))
    return _bound([words[0]._replace(before=" "), *words[1:]]) if words else []


def _bound(words: list[Word]) -> list[Word]:
    """Mark the "and" or comma in pairs that belong together, such as "Equality and Diversity"."""
    bound = list(words)
    for n in range(len(words) - 1, 0, -1):
        paired = (words[n - 1].low, words[n].low) in PAIRS
        follows = n + 1 < len(words) and bound[n + 1].before in ("and", "&", "bound", "listed")
        if paired and words[n].before in ("and", "&"):
            bound[n] = words[n]._replace(before="bound")
        elif paired and words[n].before == "," and follows:
            bound[n] = words[n]._replace(before="listed")
    return bound


def _without_lead_in(words: list[Word]) -> list[Word]:
    """Drop "To be led by", "Responsibility of" and the like before the first party."""
    agent = 0
    for n, word in enumerate(words):
        if n and word.before == "joining" and words[0].low in _LEAD_IN:
            agent = n
        if n and (word.text[0].isupper() or word.sort in HEAD_SORTS):
            break
        if n and word.low in _AGENT and (words[0].low in _LEAD_IN or word.low == "by"):
            agent = n + 1
    if not agent and [word.low for word in words[:2]] == ["to", "be"]:
        return []
    return words[agent:]


def _without_with(words: list[Word]) -> list[Word]:
    """Take "with" before a party for a mark between two: "HR with line managers"."""
    kept: list[Word] = []
    for n, word in enumerate(words):
        if kept and kept[-1].text == "with" and _names_party(words[n : n + _JOINED_BY_WITH]) and len(kept) > 1:
            kept[-1] = word._replace(before="joining")
        else:
            kept.append(word)
    return kept


def _names_party(words: list[Word]) -> bool:
    end = next((n for n, word in enumerate(words) if n and word.before != " "), len(words))
    return words[0].low not in _NO_PARTY and any(word.sort in HEAD_SORTS for word in words[:end])


def _without_dates(words: list[Word]) -> list[Word]:
    end = len(words)
    while end > 1 and words[end - 1].sort is Sort.NUMBER:
        end -= 1
    dated = any(not word.text.isdigit() or len(word.text) == _YEAR for word in words[end:])
    if not dated:
        return words
    while end > 1 and (_leads_to_date(words[end - 1]) or _is_month(words[end - 2 : end])):
        end -= 1
    return words[:end]


def _leads_to_date(word: Word) -> bool:
    return word.sort in (Sort.FUNCTION, Sort.NUMBER) or word.low in _BEFORE_DATES


def _is_month(words: list[Word]) -> bool:
    """Whether the last of two words is a month though it is a forename elsewhere: "from April"."""
    return words[-1].low in _ALSO_MONTHS and _leads_to_date(words[0])
