"""The terms of a text, the longest first, with a look at the words beside those that have other senses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from equalityplan.model.characteristic import NORTHERN_IRELAND, Characteristic, Mention, protected_on
from equalityplan.phrases.characteristic.law import ACT_OF_2010, is_statutory
from equalityplan.phrases.characteristic.words import (
    AGEING,
    BOTH,
    NEAR,
    OTHER,
    PEOPLE,
    PLACE_ENDINGS,
    STATUTORY,
    TOGETHER,
)

_WORD = re.compile(r"(?<!\w)[^\W\d_]++(?!\w)|[&/+]")
# "Over 50s", "under-fives" in figures, "16-25 year olds", "aged 16 to 24".
_AGES = re.compile(
    r"\b(?:over|under)[\s-]?\d{1,2}s\b|\b\d{1,2}\s?(?:-|–|to)\s?\d{1,2}[\s-]year[\s-]olds?\b"
    r"|\b\d{1,2}[\s-]year[\s-]olds?\b|\baged\s\d{1,3}(?:\s?(?:-|–|to)\s?\d{1,3})?\b",
    re.IGNORECASE,
)
_LONGEST = 6
_LONGEST_REMEMBERED = 2_000
_SHORTEST_TORN = 5
# Characteristics that went by no "strand" before the Act of 2010.
_NO_STRANDS = frozenset({Characteristic.MARRIAGE_AND_CIVIL_PARTNERSHIP, Characteristic.PREGNANCY_AND_MATERNITY})


class _Term(NamedTuple):
    """What a run of words names: its characteristics, none for words that mean something else, or all together."""

    characteristics: tuple[Characteristic, ...] = ()
    collective: bool = False


class _Word(NamedTuple):
    """A word in lower case with its place."""

    low: str
    start: int
    end: int


class _Law(NamedTuple):
    """The law by which terms are judged."""

    as_of: date | None
    nation: str


def find_characteristics(
    text: str, as_of: date | None = None, *, nation: str = "England", collective: bool = False
) -> tuple[Mention, ...]:
    """Find the words of a text that name a protected characteristic or come near to naming one.

    Whole words only: "manage" names no age and "Essex" no sex. The longest term wins, so that "gender identity" is
    not also "gender". Words that mean something else beside their neighbours ("ageing boiler", "Trans Pennine") are
    none. Linear in the text.

    Args:
        text: Any text.
        as_of: The day by whose law `Mention.statutory` is answered; None for the Equality Act 2010 as it stands.
            Before 1 October 2010 the terms of the earlier Acts are statutory, each from its own day: "racial group",
            "religious belief", "married persons".
        nation: A nation of the United Kingdom; in Northern Ireland the Act of 2010 does not hold.
        collective: Whether words for all characteristics together, such as "all strands", are found too. They give
            a mention of each characteristic that was protected on the day.

    Returns:
        The mentions in the order of the text. Words that name two characteristics, such as LGBT, or all of them give
        a mention for each with the same span; no other spans overlap.

    Examples:
        >>> [(m.text, m.characteristic.value, m.statutory) for m in find_characteristics("Age and faith, in Essex")]
        [('Age', 'age', True), ('faith', 'religion or belief', False)]
        >>> [m.characteristic.value for m in find_characteristics("LGBT staff")]
        ['sexual orientation', 'gender reassignment']
        >>> [m.statutory for m in find_characteristics("religious belief", date(2006, 1, 1))]
        [True]
        >>> len(find_characteristics("all nine characteristics", collective=True))
        9

    Sources:
        Equality Act 2010, section 4 (the names) and sections 5 to 12 (what they cover); for the law before it see
        `equalityplan.model.characteristic`.
    """
    law = _Law(as_of, nation)
    found = _remembered(text, law) if len(text) <= _LONGEST_REMEMBERED else tuple(_found(text, law))
    return found if collective else tuple(mention for mention in found if not mention.collective)


@lru_cache(maxsize=512)
def _remembered(text: str, law: _Law) -> tuple[Mention, ...]:
    return tuple(_found(text, law))


def _found(text: str, law: _Law) -> list[Mention]:
    found = [_age(text, match.span()) for match in _AGES.finditer(text)]
    ages = bool(found)
    words = _words_of(text)
    at = 0
    while at < len(words):
        length, term = _longest(text, words, at)
        if term is not None:
            found += _mentions(text, words[at : at + length], term, law)
        at += length
    return sorted(found, key=lambda mention: mention.span or (0, 0)) if ages else found


def _age(text: str, span: tuple[int, int]) -> Mention:
    return Mention(characteristic=Characteristic.AGE, text=text[slice(*span)], statutory=False, span=span)


def _mentions(text: str, words: list[_Word], term: _Term, law: _Law) -> Iterator[Mention]:
    span = (words[0].start, words[-1].end)
    lows = tuple(word.low for word in words)
    for characteristic in _together(law) if term.collective else term.characteristics:
        yield Mention(
            characteristic=characteristic,
            text=text[slice(*span)],
            statutory=not term.collective and is_statutory(lows, characteristic, *law),
            collective=term.collective,
            span=span,
        )


@lru_cache(maxsize=64)
def _together(law: _Law) -> tuple[Characteristic, ...]:
    """All characteristics that words for all of them meant on a day."""
    if law.as_of is None:
        return tuple(Characteristic)
    protected = protected_on(law.as_of, law.nation)
    if law.nation == NORTHERN_IRELAND or law.as_of >= ACT_OF_2010:
        return protected
    return tuple(found for found in protected if found not in _NO_STRANDS)


def _words_of(text: str) -> list[_Word]:
    """The words of a text; one that a conversion tore in two is put together."""
    halves = _halves()
    words: list[_Word] = []
    for match in _WORD.finditer(text):
        word = _Word(match.group().lower(), *match.span())
        if words and words[-1].low in halves and _tears(text, words[-1], word):
            word = _Word(words[-1].low + word.low, words.pop().start, word.end)
        words.append(word)
    return words


def _tears(text: str, one: _Word, two: _Word) -> bool:
    whole = one.low + two.low in _halves()[one.low] and two.low not in _terms()
    return whole and text[one.end : two.start] == " " and text[two.start].islower()


def _longest(text: str, words: list[_Word], at: int) -> tuple[int, _Term | None]:
    """The longest term that begins at a word, and how many words it has."""
    terms = _terms().get(words[at].low)
    if terms is None:
        return 1, None
    most = _reach(text, words, at)
    for length in range(most, 0, -1):
        term = terms.get(tuple(word.low for word in words[at : at + length]))
        if term is not None:
            meant = length > 1 or _is_meant(text, words, at)
            return length, term if meant else None
    return 1, None


def _is_meant(text: str, words: list[_Word], at: int) -> bool:
    """Whether a word with other senses has the one of a characteristic beside its neighbour."""
    word = words[at]
    after = words[at + 1] if at + 1 < len(words) else None
    following = after.low if after is not None and text[word.end : after.start].strip(" -\u2010\u2011") == "" else ""
    match word.low:
        case "black":
            return following in PEOPLE
        case "ageing":
            return not following or following in AGEING
        case "trans":
            return not following.endswith(PLACE_ENDINGS)
        case _:
            return True


def _reach(text: str, words: list[_Word], at: int) -> int:
    """How many words may belong to one term: a full stop, bracket or digit between them parts it."""
    most = 1
    while most < _LONGEST and at + most < len(words):
        between = text[words[at + most - 1].end : words[at + most].start]
        if between.strip(" \t\n\r\xa0,-\u2010\u2011"):
            break
        most += 1
    return most


@lru_cache(maxsize=1)
def _terms() -> Mapping[str, Mapping[tuple[str, ...], _Term]]:
    """Every term by its first word."""
    found: dict[str, dict[tuple[str, ...], _Term]] = {}
    for terms, term in _listed():
        for listed in terms.split(","):
            words = tuple(listed.split())
            found.setdefault(words[0], {})[words] = term
    return found


@lru_cache(maxsize=1)
def _halves() -> Mapping[str, frozenset[str]]:
    """The words of all terms by each of their beginnings that is no such word itself."""
    listed = {word for terms in _terms().values() for words in terms for word in words}
    found: dict[str, set[str]] = {}
    for word in listed:
        for length in range(2, len(word)) if word.isalpha() and len(word) >= _SHORTEST_TORN else ():
            found.setdefault(word[:length], set()).add(word)
    return {start: frozenset(whole) for start, whole in found.items() if start not in listed}


def _listed() -> Iterator[tuple[str, _Term]]:
    yield OTHER, _Term()
    yield TOGETHER, _Term(collective=True)
    yield BOTH, _Term((Characteristic.SEXUAL_ORIENTATION, Characteristic.GENDER_REASSIGNMENT))
    yield "black", _Term((Characteristic.RACE,))
    yield "ageing", _Term((Characteristic.AGE,))
    for characteristic, terms in (*NEAR.items(), *STATUTORY.items()):
        yield terms, _Term((characteristic,))
