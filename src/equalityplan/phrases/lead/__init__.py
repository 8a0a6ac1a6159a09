"""Leads: who answers for an action, read from the words of one cell.

A cell is taken apart in three steps: its words with the marks between them (`tokens`), what is no party at all
(`trimming`), and the division into parties that strains their names least (`division`). A name is known by its head
noun (`lexicon`, `title`), by the look of a person's name (`person`) or, failing these, by standing alone (`headless`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from equalityplan.model.lead import Lead, LeadKind
from equalityplan.phrases.lead.division import divide
from equalityplan.phrases.lead.reading import Reading
from equalityplan.phrases.lead.tokens import Word, segments
from equalityplan.phrases.lead.trimming import trimmed

_GAP = re.compile(r"[^\w()\[\]]*(?:and|amp;)?[^\w()\[\]]*")
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)


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
    leads: dict[str, Lead] = {}
    for run in segments(text):
        for words, reading in divide(trimmed(run)):
            for name in _names(text, words, reading):
                leads.setdefault(name.casefold(), Lead(name, reading.kind, text=text))
    return tuple(leads.values())


def _names(text: str, words: Sequence[Word], reading: Reading) -> Iterator[str]:
    if reading.shared is not None:
        head = _printed(text, words[reading.shared :])
        yield from (f"{word.text} {head}" for word in words[: reading.shared])
        return
    individual = reading.kind in (LeadKind.PERSON, LeadKind.INITIALS)
    name = _printed(text, words[reading.first : reading.last], bare=individual)
    if name:
        yield name


def _printed(text: str, words: Sequence[Word], *, bare: bool = False) -> str:
    """Give words with the marks between them as printed, on one line."""
    pieces: list[str] = []
    for word, after in zip(words, [*words[1:], None], strict=True):
        end = word.end if bare else word.tail
        pieces.append(text[word.start : end])
        gap = text[word.tail : after.start] if after else ""
        pieces.append(gap if _GAP.fullmatch(gap) else " ")
    name = " ".join("".join(pieces).replace("&amp;", "&").split()).strip(" ,;:-–—/&")
    return name if bare else _ARTICLE.sub("", name, count=1)
