"""Fragments of HTML inside a cell: what conversions leave in text lifted from Word and PDF tables."""

from __future__ import annotations

import re
from html import unescape

from equalityplan.document import Paragraph

# Only tags that conversions write are taken for markup, so that "<TBC>" or "< 5" stays text.
_TAG = r"(?i)<(?P<close>/?)(?P<name>p|ol|ul|li|br|div|h[1-6]|u|b|i|em|strong|span|sup|sub|font|a)\b[^<>]*>"
_ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});"
_INLINE = frozenset(("u", "b", "i", "em", "strong", "span", "sup", "sub", "font", "a"))


def read_fragment(text: str) -> tuple[Paragraph, ...]:
    r"""Give the paragraphs of a cell's text, whose tags and entities are taken as what they mean.

    Lines are paragraphs, unless tags part the text: then a line end is a space, as in HTML. Runs of spaces stay,
    since they may be lost line breaks. Tags may be left open or closed twice.

    Examples:
        >>> [p.text for p in read_fragment("<ol> <li>Ask R&amp;D;</li> <li>Tell staff</li> </ol>")]
        ['Ask R&D;', 'Tell staff']
        >>> [p.text for p in read_fragment("Ask\nTell")]
        ['Ask', 'Tell']
        >>> read_fragment("fewer than <5")[0].text
        'fewer than <5'
    """
    if "<" not in text and "&" not in text:
        return _paragraphs([(line, False) for line in text.split("\n")])
    tags = list(re.finditer(_TAG, text))
    if "\n" in text:
        if not any(is_parting(tag["name"]) for tag in tags):
            return tuple([paragraph for line in text.split("\n") for paragraph in read_fragment(line)])
        text = text.replace("\n", " ")
    pieces: list[tuple[str, bool]] = [("", False)]
    start = 0
    for tag in tags:
        _extend(pieces, text[start : tag.start()])
        start = tag.end()
        if is_parting(tag["name"]):
            pieces.append(("", tag["name"].lower() == "li" and not tag["close"]))
    _extend(pieces, text[start:])
    return _paragraphs(pieces)


def is_parting(name: str) -> bool:
    """Whether a tag of that name, which conversions write, parts paragraphs.

    Examples:
        >>> is_parting("li"), is_parting("b")
        (True, False)
    """
    return name.lower() not in _INLINE


def known_tag(text: str) -> str | None:
    """Give the name of the tag that a text is, in small letters, or None if it is none that conversions write.

    Examples:
        >>> known_tag("<br/>"), known_tag("<TBC>")
        ('br', None)
    """
    tag = re.fullmatch(_TAG, text)
    return tag["name"].lower() if tag else None


def _extend(pieces: list[tuple[str, bool]], text: str) -> None:
    before, listed = pieces[-1]
    read = re.sub(_ENTITY, lambda entity: unescape(entity[0]), text) if "&" in text else text
    pieces[-1] = (before + read, listed)


def _paragraphs(pieces: list[tuple[str, bool]]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text=text.strip(), listed=listed) for text, listed in pieces if text.strip())
