"""Labels typed before what they name: "Lead: ...", "By when: ...", in cells and in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from equalityplan.phrases.heading import Field, named_field

WORK = frozenset((Field.ACTION,))
WHO = frozenset((Field.LEAD,))
WHEN = frozenset((Field.TIMESCALE, Field.START, Field.DUE))
_BESIDE = frozenset(
    (Field.OBJECTIVE, Field.OUTCOME, Field.MEASURE, Field.TARGET, Field.STATUS, Field.PROGRESS, Field.RESOURCES)
)
_LABELS = _BESIDE.union(WORK, WHO, WHEN)
_MOST_WORDS = 5
_LONGEST = 60
# What a label cannot reach over: the end of a sentence or clause, a bracket, a line end.
_ENDS = re.compile(r"[.;!?|\n](?=\s)|[(\[\n]")
_SMALL = frozenset(
    "a an and are at be by do for how in is it of on or our the they to we what when who will with".split()
)


def labelled(text: str) -> Iterator[tuple[str, str]]:
    """Yield the labels of a text with the words behind them; first, without a label, those before.

    Examples:
        >>> list(labelled("Ask for views. Lead: Clerk By when: May 2030"))
        [('', 'Ask for views.'), ('Lead', 'Clerk'), ('By when', 'May 2030')]
    """
    label, start = "", 0
    colon = text.find(":")
    while colon >= 0:
        opened = _label_before(text, start, colon)
        if opened is not None:
            before = text[start:opened].strip()
            if before or label:
                yield label, before
            label, start = text[opened:colon].strip(), colon + 1
        colon = text.find(":", colon + 1)
    yield label, text[start:].strip()


def _label_before(text: str, start: int, colon: int) -> int | None:
    """Where the label begins that a colon closes: the most words before it that name a field."""
    begin = max(start, colon - _LONGEST)
    begin = max((end.end() for end in _ENDS.finditer(text, begin, colon)), default=begin)
    words = text[begin:colon].split()[-_MOST_WORDS:]
    for count in range(len(words), 0, -1):
        label = words[-count:]
        if _may_begin(label) and is_one_name(label) and named_field(" ".join(label)) in _LABELS:
            return _position(text, begin, colon, label)
    return None


def _may_begin(label: Sequence[str]) -> bool:
    """Whether a label inside a line can begin with its first word: one that ends in small letters has one capital."""
    capitals = [word for word in label[1:] if word[0].isupper() and not word.isupper()]
    return label[0][0].isupper() and not (capitals and label[-1][0].islower())


def is_one_name(words: Sequence[str]) -> bool:
    """Whether words can be one label: none begins with a capital behind a word of its own without one.

    Examples:
        >>> is_one_name(["Measure", "of", "Success"]), is_one_name(["Publish", "figures", "Lead"])
        (True, False)
    """
    plain = False
    for word in words[1:]:
        if plain and word[:1].isupper() and not word.isupper():
            return False
        plain = plain or (word[:1].islower() and word not in _SMALL)
    return True


def _position(text: str, begin: int, colon: int, words: list[str]) -> int:
    """Where the last words before a colon begin."""
    for word in reversed(words):
        colon = text.rfind(word, begin, colon)
    return colon
