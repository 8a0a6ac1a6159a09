"""Continued: what says of a name that it goes on here, as names say that are printed again on the next page."""

from __future__ import annotations

import re

_MARK = r"\b(?:continued|cont['’`]?d?)\b[.…]*(?:\s+(?:from|on|over|overleaf)\b[^()]{0,30})?"
_PAGE = r"(?:(?:page|sheet|p\.)\s?\d{1,3}(?:\s?(?:of|/)\s?\d{1,3})?|\d{1,3}\sof\s\d{1,3})"
_CONTINUED = (
    rf"(?i)[\s,:…–—-]*[(\[]?[\s.…]*{_MARK}\s*[)\]]?\s*$|^\s*[(\[]?{_MARK}[)\]]?\s*[:–—-]\s+"
    # A page is told apart from the name: "Access – page 2 of 3", "Access (page 2)", "Page 2: Access".
    rf"|(?:\s*[,|–—]|\s-)\s*{_PAGE}\s*$|\s*[(\[]{_PAGE}[)\]]\s*$|^\s*{_PAGE}\s*(?:[:|–—]|-\s)\s*(?=\D)"
)
# A line that names nothing: "Table continues", "(continued overleaf)".
_GOES_ON = (
    rf"(?i)[\s(\[.…]*(?:(?:the\s|this\s)?(?:table|plan|action\splan|section|list)(?:\s\d{{1,2}})?[\s,:–—-]*\(?)?"
    rf"(?:{_MARK}|continues\b[\s\w]{{0,30}})[\s)\].…]*"
)
_SIGNS = ("cont", "page", "sheet", "p.", " of ")


def without_continued(text: str) -> str:
    """Give a name without the mark that it goes on, or of its page; nothing where the text names nothing else.

    Examples:
        >>> without_continued("Access (cont'd)"), without_continued("Access, continued"), without_continued("Access")
        ('Access', 'Access', 'Access')
        >>> without_continued("Access – page 2 of 3"), without_continued("Redesign page 2")
        ('Access', 'Redesign page 2')
        >>> without_continued("Table continues")
        ''
    """
    told = text.lower()
    if not any(sign in told for sign in _SIGNS):
        return text
    if re.fullmatch(_GOES_ON, text):
        return ""
    while (name := re.sub(_CONTINUED, "", text, count=1)) not in {text, ""}:
        text = name
    return text
