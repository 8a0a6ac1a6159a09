"""Leads: who answers for an action, read from the words of one cell.

A cell is taken apart in three steps: its words with the marks between them (`tokens`), what is no party at all
(`trimming`), and the division into parties that strains their names least (`division`). A name is known by its head
noun (`lexicon`, `title`), by the look of a person's name (`person`) or, failing these, by standing alone (`headless`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from attrs import evolve

from equalityplan.model.lead import Lead, LeadKind
from equalityplan.phrases.lead.division import divide
from equalityplan.phrases.lead.letters import without_role_letters
from equalityplan.phrases.lead.lexicon import ALONE_SORTS, HEAD_SORTS, NO_PARTY, Sort
from equalityplan.phrases.lead.reading import Reading
from equalityplan.phrases.lead.tokens import Word, segments
from equalityplan.phrases.lead.trimming import trimmed
from equalityplan.phrases.mojibake import Mended, may_be_mangled, mended

_WITH_BRACKETS = frozenset({LeadKind.POST, LeadKind.TEAM, LeadKind.BODY})
_ARTICLES = frozenset(("the", "a", "an"))
_UNNAMING = frozenset({Sort.NUMBER, Sort.FUNCTION})
_NO_OPENING = frozenset("within under in at on per from into whoever".split())
_GAP = re.compile(r"[^\w()\[\]]*(?:and|amp;)?[^\w()\[\]]*")


@lru_cache(maxsize=1024)
def parse_leads(text: str) -> tuple[Lead, ...]:
    """Read who answers for something from the words of one cell.

    A new line or a run of spaces is taken as a line break, and parties that ran together without any mark are parted
    where a new name begins. Words that name nobody ("TBC", "as above", "to review the policy") give no lead.

    Args:
        text: The cell as printed.

    Returns:
        The leads in the order of printing, none twice; empty where the words name nobody.

    Examples:
        >>> [lead.name for lead in parse_leads("Head of Policy & Housing Head of Finance, HR (lead) and the Clerk")]
        ['Head of Policy & Housing', 'Head of Finance', 'HR', 'Clerk']
        >>> parse_leads("TBC")
        ()
    """
    if may_be_mangled(text):
        whole = mended(text)
        return tuple(_at_its_place(lead, text, whole) for lead in _read(whole.text))
    return _read(text)


def _at_its_place(lead: Lead, text: str, whole: Mended) -> Lead:
    return evolve(lead, text=text, span=whole.span(*lead.span) if lead.span else None)


def _read(text: str) -> tuple[Lead, ...]:
    leads: dict[str, Lead] = {}
    for run in segments(without_role_letters(text)):
        for words, reading in divide(trimmed(run)):
            if _names_nobody(words):
                continue
            for name, named in _names(text, words, reading):
                span = (named[0].start, named[-1].tail if reading.kind in _WITH_BRACKETS else named[-1].end)
                leads.setdefault(name.casefold(), Lead(name, reading.kind, text=text, span=span))
    return tuple(leads.values())


def _names_nobody(words: Sequence[Word]) -> bool:
    """Whether words name no party: "Not yet allocated", "Within existing budgets", "2012"."""
    if words[0].low == "no" or all(word.low in NO_PARTY or word.sort in _UNNAMING for word in words):
        return True
    return words[0].low in _NO_OPENING and not any(
        word.sort in HEAD_SORTS or word.sort in ALONE_SORTS for word in words
    )


def _names(text: str, words: Sequence[Word], reading: Reading) -> Iterator[tuple[str, Sequence[Word]]]:
    """Yield the names of a party's holders, each with the words from its first to its last."""
    if reading.shared is not None:
        head = _printed(text, words[reading.shared :])
        yield from ((f"{word.text} {head}", words[n:]) for n, word in enumerate(words[: reading.shared]))
        return
    if reading.fields:
        head = _printed(text, words[: reading.fields[0]])
        for first, end in pairwise((*reading.fields, len(words))):
            yield f"{head} {_printed(text, words[first:end])}", words[:end]
        return
    individual = reading.kind not in _WITH_BRACKETS
    named = words[reading.first : reading.last]
    articles = 0 if individual else next((n for n, word in enumerate(named) if word.low not in _ARTICLES), 0)
    name = _printed(text, named[articles:], bare=individual)
    if name:
        yield name, named[articles:]


def _printed(text: str, words: Sequence[Word], *, bare: bool = False) -> str:
    """Give words with the marks between them as printed, on one line."""
    pieces: list[str] = []
    for word, after in zip(words, [*words[1:], None], strict=True):
        end = word.end if bare else word.tail
        pieces.append(text[word.start : end])
        gap = text[word.tail : after.start] if after else ""
        pieces.append(gap if _GAP.fullmatch(gap) else " ")
    return " ".join("".join(pieces).replace("&amp;", "&").split()).strip(" ,;:-–—/&")
