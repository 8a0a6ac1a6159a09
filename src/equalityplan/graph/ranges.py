"""Ranges and lists of numbers: "2.4 to 2.6", "actions 1-4", "2.1, 2.3 and 2.5"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from attrs import frozen

from equalityplan.graph.numbering import NaturalKey, natural_key, number_key
from equalityplan.model.dependency import Reference
from equalityplan.phrases.reference.item import expand

_NUMBER = r"(?<![\w.])[(]?(?:[a-z]{1,3})?[0-9]+(?:\.[0-9]+)*[a-z]?[)]?"
_TO = r"(?:\s*(?:to|until|through|[-\u2010-\u2014])\s*)"
_PART = rf"{_NUMBER}(?:{_TO}{_NUMBER})?"
_PARTS = re.compile(
    rf"(?:(?:action|activit|aim|item|objective|point|row|step|task|no|number|ref)(?:s|ies|y)?\.?\s+)?"
    rf"({_PART}(?:\s*(?:,|;|&|\+|/|and|,\s*and|or)\s*{_PART})*)",
    re.IGNORECASE,
)
_ONE = re.compile(_PART, re.IGNORECASE)
_ENDS = re.compile(rf"({_NUMBER}){_TO}({_NUMBER})", re.IGNORECASE)
# A range that reaches over more rows than this is hardly meant to name each of them.
LONGEST = 100
_MOST_CHARACTERS = 500


def parts_of(words: str) -> list[str]:
    """Give the numbers and ranges that words list, none where they are one number or anything else.

    Examples:
        >>> parts_of("actions 1-4"), parts_of("2.1, 2.4 to 2.6 and 3.1"), parts_of("2.4"), parts_of("Plan 2012-14")
        (['1-4'], ['2.1', '2.4 to 2.6', '3.1'], [], [])
    """
    match = _PARTS.fullmatch(words) if len(words) <= _MOST_CHARACTERS else None
    parts = [found.group() for found in _ONE.finditer(match[1])] if match else []
    return parts if len(parts) > 1 or (parts and _ENDS.fullmatch(parts[0])) else []


def ends_of(words: str) -> tuple[str, str] | None:
    """Give the first and the last number of a range, or None.

    Examples:
        >>> ends_of("2.4 to 2.6"), ends_of("2.4")
        (('2.4', '2.6'), None)
    """
    match = _ENDS.fullmatch(words)
    return (match[1], match[2]) if match else None


def share_words(references: Iterable[Reference]) -> bool:
    """Whether two references in a row were read from the same words, as the ends of a printed range are.

    Examples:
        >>> share_words([Reference(target="1", text="see 1 to 3"), Reference(target="3", text="see 1 to 3")])
        True
    """
    before = ""
    for reference in references:
        text = reference.text
        if text and text == before:
            return True
        before = text
    return False


def printed_ranges(references: Sequence[Reference]) -> dict[int, tuple[str, str]]:
    """Give the ranges that the words of references print, by the place of the reference that names the first number.

    Examples:
        >>> printed_ranges([Reference(target=number, text="see 2.9 to 3.2") for number in ("2.9", "3.2")])
        {0: ('2.9', '3.2')}
    """
    found: dict[int, tuple[str, str]] = {}
    for place, reference in enumerate(references):
        alone = place + 1 == len(references) or references[place + 1].text != reference.text
        if alone or not reference.text:
            continue
        for match in _ENDS.finditer(reference.text):
            if number_key(match[1]) == number_key(reference.target):
                found[place] = (match[1], match[2])
    return found


def counted(first: str, last: str) -> tuple[str, ...]:
    """Give the numbers from one to another where they count on, else the two; both inclusive.

    Examples:
        >>> counted("1", "4"), counted("2.9", "3.2")
        (('1', '2', '3', '4'), ('2.9', '3.2'))
    """
    return expand(first, last) or (first, last)


@frozen
class Numbered:
    """The rows of a plan in the order of their numbers, which need not be the order in which they are printed."""

    keys: tuple[NaturalKey, ...]
    ids: tuple[str, ...]

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str]]) -> Numbered:
        """Order rows, each given by the key of its number and its id."""
        ordered = sorted((natural_key(key), row_id) for key, row_id in rows)
        return cls(tuple(key for key, _ in ordered), tuple(row_id for _, row_id in ordered))

    def between(self, first: str, last: str) -> tuple[str, ...]:
        """Give the ids of the rows from one number to another, both inclusive."""
        start = bisect_left(self.keys, natural_key(number_key(first)))
        return self.ids[start : bisect_right(self.keys, natural_key(number_key(last)))]
