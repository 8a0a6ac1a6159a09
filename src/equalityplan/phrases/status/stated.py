"""Stated words: a status in a word or colour that opens or closes an account, as in "Amber: waiting for data"."""

from __future__ import annotations

import re

from equalityplan.phrases.heading.cell import is_bare_status
from equalityplan.phrases.status.colour import DISCS, colour_named

# Patterns in words: they are compiled at first use, and most plans have no such column.
_LABEL = r"\s*(?:(?:B?RAG(?:\s(?:status|rating))?|status|rating|rated)\s?[:=–—-]?\s*)?"
_MARK = r"\s*(?:[:;=]|[–—]|\s-+(?=\s)|-+\s|[.,](?=\s|$)|(?=[(\[])|$)\s*"
_ASIDE = r"[(\[](?P<aside>[^()\[\]]+)[)\]]"
_DISC = rf"(?P<disc>[{DISCS}]\ufe0f?)(?:{_MARK}|\s+)"
# Longer than any status, and short enough for long texts.
_WORD = rf"(?P<word>[^\n:;=.,()\[\]–—]{{1,60}}?){_MARK}"
_OPENING = rf"(?i){_LABEL}(?:{_DISC}|{_ASIDE}(?:{_MARK})?|{_WORD})"
_CLOSING = rf"(?is){_ASIDE}[\s.]*$"
_LAST = r"(?is)(?:[:;–—]|\s-|[.,])\s+(?P<word>[a-z]+(?:\s?/\s?[a-z]+)?)[\s.]*$"
_BETWEEN = " \t\n:;,.–—-"
_LETTER = r"[A-Z]\*?|[RAGB]\s?/\s?[RAGB]"


def stated_status(text: str) -> tuple[str, str] | None:
    """Give the word or colour by which a text says outright how something stands, and the account beside it.

    None where no such word stands apart, at the beginning or in brackets at the end. The account may be empty.

    Examples:
        >>> stated_status("Amber - waiting for the figures"), stated_status("Forum has met twice (Green)")
        (('Amber', 'waiting for the figures'), ('Green', 'Forum has met twice'))
        >>> stated_status("Complete the survey"), stated_status("Green spaces: all were surveyed")
        (None, None)
    """
    opening = re.match(_OPENING, text)
    word = (opening["disc"] or opening["aside"] or opening["word"]).strip() if opening else ""
    if opening and _states(word, text[opening.end("word") :]):
        return word, _bare(text[opening.end() :])
    closing = re.search(_CLOSING, text)
    if closing and _is_word(closing["aside"].strip()):
        return closing["aside"].strip(), text[: closing.start()].strip(_BETWEEN)
    last = re.search(_LAST, text)
    if last and colour_named(last["word"]):
        return last["word"], text[: last.start()].strip(_BETWEEN)
    return None


def _states(word: str, behind: str) -> bool:
    """Whether a word says how something stands; a letter does but where it may count an item: "A. ..."."""
    if re.fullmatch(_LETTER, word):
        return behind[:1] not in {".", ","}
    return _is_word(word)


def _is_word(text: str) -> bool:
    return colour_named(text) is not None or is_bare_status(text.replace("-", " "))


def _bare(account: str) -> str:
    """An account without the brackets that are all around it."""
    whole = re.fullmatch(r"\s*\(([^()]*)\)[\s.]*", account)
    return (whole[1] if whole else account).strip()
