"""Counted labels: the name of a field that opens a line or stands beside a value, and the number behind it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from equalityplan.mending.numbers import is_row_number
from equalityplan.phrases.heading import Field, named_field, names_group, recognise_headings

_WORDS = 8
_LENGTH = 80
# A label may say as of when: "Progress at April 2025", "Update (May 2023)", "2023/24 progress", "Q2 update".
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"(?i)[\s(\[–-]*\b(?:(?:as\s)?(?:at|to|of|in|for|since|by|on)\s)?(?:(?:the\s)?end\s(?:of\s)?)?(?:the\s)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?(?:{_MONTH}\s+(?:19|20)?\d\d|(?:19|20)\d\d(?:\s?[/–-]\s?\d{{2,4}})?"
    r"|q(?:uarter\s?)?[1-4]|\d{1,2}[./]\d{1,2}[./]\d{2,4})\b[)\]]?"
)
_COUNTER = r"(?i)(?:no\.?|number|ref(?:erence)?\.?|#)"
_LETTER = r"[A-Z]|[IVX]{2,5}|(?i:one|two|three|four|five|six|seven|eight|nine|ten)"
_ROLE = r"(?i)\b(?:leads?|owners?|sponsors?|champions?|responsib\w+|accountab\w+|sro)\b"
# Labels with words that no heading has: what they are about is told by one of their words, or by their first.
_LONGER = (
    (_ROLE, frozenset((Field.LEAD,))),
    (r"(?i)^(?:why|what)\b", frozenset((Field.EVIDENCE, Field.PROGRESS))),
)
_CLOSING = ":.)–—-"
_DASHES = frozenset("–—-:")
_GROUPS = frozenset((Field.OBJECTIVE, Field.CRITERION, Field.OUTCOME, Field.PRIORITY, Field.TARGET))


class Label(NamedTuple):
    """A label.

    Attributes:
        words: Its words before its number, as printed; none where a number stands for the label.
        code: The number that it counts with, or nothing.
        field: The field that it names, or None.
    """

    words: str
    code: str
    field: Field | None

    @property
    def key(self) -> str:
        """What it is known by when it comes again with another number."""
        return " ".join(self.words.casefold().split()).rstrip(" :")

    @property
    def names_number(self) -> bool:
        """Whether it names its number, as "Action no. 4" does."""
        return re.fullmatch(_COUNTER, (self.words.split() or [""])[-1]) is not None


@lru_cache(maxsize=512)
def read_label(text: str) -> Label:
    """Read a label with its number.

    Examples:
        >>> [read_label(text)[:2] for text in ("Action EDI-1:", "Objective B", "2.3", "Lead officer:")]
        [('Action', 'EDI-1'), ('Objective', 'B'), ('', '2.3'), ('Lead officer', '')]
        >>> read_label("Progress at April 2025").field
        <Field.PROGRESS: 'progress'>
    """
    line = " ".join(text.split()).rstrip(" :")
    if not line or len(line) > _LENGTH:
        return Label(line, "", None)
    if is_row_number(line):
        return Label("", line.strip("() .:"), None)
    *words, last = line.split()
    code = last.strip("#().,:")
    if words and (_counts(code) or is_row_number(last)):
        name = " ".join(words[:-1] if len(words) > 1 and re.fullmatch(_COUNTER, words[-1]) else words)
        named = _field(name)
        if named is not None or names_group(name):
            return Label(" ".join(words), code, named)
    return Label(line, "", _field(line))


def _counts(code: str) -> bool:
    return (any(map(str.isdigit, code)) and is_row_number(code)) or re.fullmatch(_LETTER, code) is not None


def _field(text: str) -> Field | None:
    """The field that a label names, whatever day it is of."""
    named = named_field(text)
    if named is None and any(map(str.isdigit, text)):
        rest = re.sub(_DATE, " ", text).strip(" -–:()")
        named = named_field(rest) if rest else None
    for pattern, fields in _LONGER if named is None and len(text.split()) <= _WORDS else ():
        if re.search(pattern, text) and (told := recognise_headings([text])[0]) in fields:
            return told
    return named


def part_label(text: str) -> tuple[Label, str] | None:
    """Part a line at the label that opens it: "Action 2.3: Hold a workshop", "Lead officer: Clerk", "2.3 Hold it".

    Returns:
        The label and the words behind it, or None where no label that is known, and no number, opens the line.

    Examples:
        >>> label, rest = part_label("Priority 1 – A county for everyone")
        >>> (label.words, label.code, rest)
        ('Priority', '1', 'A county for everyone')
        >>> part_label("Our county: a place for everyone") is None
        True
    """
    line = " ".join(text.split())
    before, colon, rest = line.partition(":")
    if colon and rest.strip() and len(before.split()) <= _WORDS:
        label = read_label(before)
        if _is_known(label):
            return label, rest.strip()
    words = line.split()
    for count in range(1, min(_WORDS, len(words))):
        label = read_label(" ".join(words[:count]).rstrip(_CLOSING))
        marked = words[count - 1][-1] in _CLOSING or words[count] in _DASHES
        rest = " ".join(words[count + (words[count] in _DASHES) :])
        if rest and label.code and (marked or any(map(str.isdigit, label.code))) and _is_known(label):
            return label, rest
    return None


def _is_known(label: Label) -> bool:
    return label.field is not None or bool(label.code and not label.words) or names_group(label.words)


def opens_group(text: str) -> bool:
    """Whether a line is the title of a part of a plan by its label and number, never that of the whole.

    Examples:
        >>> [opens_group(text) for text in ("Objective 1: Open the council to all", "Equality objectives: 2020 plan")]
        [True, False]
    """
    parted = part_label(text)
    if parted is None:
        return False
    label, _ = parted
    if label.code:
        return bool(label.words) and (label.field in _GROUPS or names_group(label.words))
    return label.field is Field.OBJECTIVE and not label.words.endswith("s")
