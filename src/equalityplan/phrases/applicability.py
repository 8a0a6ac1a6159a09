"""Applicability: an author's "N/A" in place of an action, with or without a reason."""

from __future__ import annotations

import re

from equalityplan.model.objective import NotApplicable

_FIRST_LETTERS = ("n", "d")
_NOT_APPLICABLE = (
    r"(?i)\s*(?:n\s?[/.\\]\s?a\.?|not\s+applicable|does\s+not\s+apply)"
    r"(?![\w/])[\s.]*(?:[-–—:;,(]+|because|as|since)?\s*"
)


def parse_not_applicable(text: str) -> NotApplicable | None:
    """Read a text that says that something does not apply, and why, as far as it says.

    Args:
        text: The words of one cell.

    Returns:
        The words and their reason, or None where the text does not begin with "N/A" or "not applicable".

    Examples:
        >>> parse_not_applicable("N/A").reason is None
        True
        >>> parse_not_applicable("N/A – the county runs this service").reason
        'the county runs this service'
        >>> parse_not_applicable("Not applicable forms are to be withdrawn") is None
        True
    """
    match = re.match(_NOT_APPLICABLE, text) if text.lstrip()[:1].lower() in _FIRST_LETTERS else None
    if match is None:
        return None
    reason = text[match.end() :].strip(" .)\n\t")
    # Without a sign or word that leads over to a reason, the words are the beginning of a sentence.
    if reason and not re.search(r"[-–—:;,(.]\s*$|\b(?:because|as|since)\s*$", match[0], re.IGNORECASE):
        return None
    return NotApplicable(text.strip(), reason=reason or None)
