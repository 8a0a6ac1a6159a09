"""References and markers: every pointing phrase of a text, and those that are nothing but pointers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from attrs import evolve

from equalityplan.model.dependency import NEIGHBOURS, Reference, Relation
from equalityplan.phrases.mojibake import Mended, may_be_mangled, mended
from equalityplan.phrases.reference.named_item import may_name_item, read_named_item
from equalityplan.phrases.reference.phrase import Phrase, read_phrase
from equalityplan.phrases.reference.pointer import pointing_words
from equalityplan.phrases.reference.seams import with_seams_mended
from equalityplan.phrases.reference.tears import whole_words
from equalityplan.phrases.tokens import Wording

_CLOSING = {"(": ")", "[": "]"}
_DITTO_MARKS = frozenset("\"'“”″〃")
_MOST_DITTO_MARKS = 2
_PARTING = frozenset({".", ",", ";", ":", "&", "and", "or"})
_LONGEST_REMEMBERED = 2_000


class Marker(NamedTuple):
    """A phrase that is nothing but a pointer to items, and so leaves the text that it stands in.

    Attributes:
        span: Its first character in the text and the one after the last, from 0.
        text: The words as printed, brackets included.
        references: Where it points.
    """

    span: tuple[int, int]
    text: str
    references: tuple[Reference, ...]


def parse_references(text: str) -> tuple[Reference, ...]:
    """Read where the words of a text point: other items, other lists, documents.

    Pointing words are needed ("links to", "see", "subject to"), or a bracket, code or kind word that leaves no
    doubt. An item's own number, laws, levels, years, counts and percentages are no references. Linear in the text.

    Args:
        text: Any text; usually the words of one cell.

    Returns:
        The references in the order of the text, one for each target; none is left out for being printed twice.
        `Reference.inline` is false for those in a `Marker`.

    Examples:
        >>> [r.target for r in parse_references("Leaders are challenged (links to 2.10 and 2.12 to 2.14)")]
        ['2.10', '2.12', '2.13', '2.14']
        >>> [(r.target, r.relation.value) for r in parse_references("See actions at point 2.5")]
        [('2.5', 'see-actions-at')]
        >>> [(r.target, r.relation.value) for r in parse_references("As outlined in the Skills Plan 2012-14")]
        [('Skills Plan 2012-14', 'see')]
        >>> parse_references("2.5 Reach level 3 of the standard, as the Equality Act 2010 asks")
        ()
    """
    return _pointing(text).references


def find_markers(text: str) -> tuple[Marker, ...]:
    """Find the phrases that are nothing but pointers to items and so leave the text.

    These are brackets all of whose targets are items' numbers, and whole texts that only point. A bracket that
    names a document or another kind of list stays in its text.

    Args:
        text: Any text; usually the words of one cell.

    Returns:
        The markers in the order of the text; their spans never overlap.

    Examples:
        >>> find_markers("Goals are set. (Links to 2.7)")[0].text
        '(Links to 2.7)'
        >>> find_markers("See actions at 2.4 and 2.5.")[0].span
        (0, 27)
        >>> find_markers("Publish the results (see the Delivery Plan)")
        ()
    """
    return _pointing(text).markers


class _Pointing(NamedTuple):
    """All that points elsewhere in one text."""

    references: tuple[Reference, ...] = ()
    markers: tuple[Marker, ...] = ()


def _pointing(text: str) -> _Pointing:
    return _remembered(text) if len(text) <= _LONGEST_REMEMBERED else _read(text)


@lru_cache(maxsize=512)
def _remembered(text: str) -> _Pointing:
    """Read a text once for the two questions that a row asks of it: what leaves it, and where it points."""
    return _read(text)


def _read(text: str) -> _Pointing:
    if not may_be_mangled(text):
        return _read_whole(text)
    whole = mended(text)
    found = _read_whole(whole.text)
    markers = tuple(_marker_in(marker, text, whole) for marker in found.markers)
    return _Pointing(tuple(_reference_in(reference, text, whole) for reference in found.references), markers)


def _reference_in(reference: Reference, text: str, whole: Mended) -> Reference:
    span = whole.span(*reference.span) if reference.span else None
    return evolve(reference, span=span, text=text[slice(*span)] if span else reference.text)


def _marker_in(marker: Marker, text: str, whole: Mended) -> Marker:
    span = whole.span(*marker.span)
    references = tuple(_reference_in(reference, text, whole) for reference in marker.references)
    return Marker(span, text[slice(*span)], references)


def _read_whole(text: str) -> _Pointing:
    wording = Wording(text)
    wording.tokens = with_seams_mended(text, whole_words(text, wording.tokens))
    phrases = _phrases_of(wording)
    if not phrases:
        return _Pointing()
    markers = _markers_of(wording, phrases)
    inside = {n: marker for numbers, marker in markers for n in numbers}
    found: list[Reference] = []
    for n, phrase in enumerate(phrases):
        marker = inside.get(n)
        span = marker.span if marker else wording.span(phrase.first, phrase.end)
        # The words of a marker are taken once: it may be a long text with a reference in each line.
        words = marker.text if marker else text[slice(*span)]
        found += _references(phrase, words, span, inline=marker is None)
    return _Pointing(tuple(found), tuple(marker for _, marker in markers))


def _phrases_of(wording: Wording) -> list[Phrase]:
    if len(wording) <= _MOST_DITTO_MARKS and all(token.text in _DITTO_MARKS for token in wording.tokens):
        return [Phrase(0, len(wording), ("above",), Relation.SAME_AS)] if len(wording) else []
    pointing = pointing_words()
    found: list[Phrase] = []
    past = 0
    for at, token in enumerate(wording.tokens):
        # Nearly every token of prose is told by these looks at it alone to begin no phrase.
        if at < past or not (token.low in pointing or may_name_item(token)):
            continue
        phrase = read_phrase(wording, at) or read_named_item(wording, at)
        if phrase is not None:
            found.append(phrase)
            past = phrase.end
    return found


def _references(phrase: Phrase, words: str, span: tuple[int, int], *, inline: bool) -> Iterator[Reference]:
    for target in phrase.targets:
        yield Reference(target=target, relation=phrase.relation, text=words, span=span, inline=inline)


def _markers_of(wording: Wording, phrases: list[Phrase]) -> list[tuple[range, Marker]]:
    """The markers with the numbers of their phrases."""
    loose = _loose_before(wording, phrases)
    found: list[tuple[range, Marker]] = []
    past = 0
    for first, end in ((0, len(wording)), *_brackets(wording)):
        if first < past or loose[end] != loose[first]:
            continue
        inner = _inside(phrases, first, end)
        if inner and _leaves(phrases[inner.start : inner.stop], whole=(first, end) == (0, len(wording))):
            found.append((inner, _marker(wording, phrases, inner, first, end)))
            past = end
    return found


def _loose_before(wording: Wording, phrases: list[Phrase]) -> list[int]:
    """How many tokens before each position belong to no phrase and are more than a comma or bracket."""
    covered = bytearray(len(wording))
    for phrase in phrases:
        covered[phrase.first : phrase.end] = b"\x01" * (phrase.end - phrase.first)
    counts = [0]
    for at, token in enumerate(wording.tokens):
        free = covered[at] or token.low in _PARTING or token.low in "()[]"
        counts.append(counts[-1] + (0 if free else 1))
    return counts


def _brackets(wording: Wording) -> list[tuple[int, int]]:
    """The brackets in the order of their beginnings; one that is never closed ends with the text."""
    found: list[tuple[int, int]] = []
    opened: list[int] = []
    for at, token in enumerate(wording.tokens):
        if token.text in _CLOSING:
            opened.append(at)
        elif opened and token.text == _CLOSING[wording.token(opened[-1]).text]:
            found.append((opened.pop(), at + 1))
    return sorted([*found, *((first, len(wording)) for first in opened)])


def _inside(phrases: list[Phrase], first: int, end: int) -> range:
    """The numbers of the phrases between two positions."""
    return range(
        bisect_left(phrases, first, key=lambda phrase: phrase.first),
        bisect_right(phrases, end, key=lambda phrase: phrase.end),
    )


def _leaves(phrases: list[Phrase], *, whole: bool) -> bool:
    items = (
        Reference(target=target).is_item or (whole and target in NEIGHBOURS) for p in phrases for target in p.targets
    )
    return all(phrase.worded for phrase in phrases) and all(items)


def _marker(wording: Wording, phrases: list[Phrase], inner: range, first: int, end: int) -> Marker:
    span = wording.span(first, end)
    words = wording.text[slice(*span)]
    references = (r for n in inner for r in _references(phrases[n], words, span, inline=False))
    return Marker(span, words, tuple(references))
