"""Styles: what a paragraph or a run is because of its style, and the styles that this one is based on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml.etree import _Element

from equalityplan.readers.docx.names import PPR, RPR, WORD, child, is_on, number, value

_NAME, _BASED_ON, OUTLINE = WORD + "name", WORD + "basedOn", WORD + "outlineLvl"
NUM_PR, _NUM_ID, _LEVEL = WORD + "numPr", WORD + "numId", WORD + "ilvl"
VANISH, STRIKES = WORD + "vanish", (WORD + "strike", WORD + "dstrike")
_HEADING = re.compile(r"(?i)(?:heading [1-9]|title|subtitle)")
# Outline levels are counted from 0; this one means running text.
_BODY_TEXT = 9
_LONGEST_CHAIN = 50


class ListPlace(NamedTuple):
    """The place in a list that a paragraph or a style asks for.

    Attributes:
        list_id: Id of the list, ``0`` for none at all, or None where only the level is told.
        level: Level from 0, or None where it is not told.
    """

    list_id: str | None
    level: int | None


class Style(NamedTuple):
    """What a style, together with those that it is based on, says.

    Attributes:
        heading: Whether its paragraphs are headings.
        list_place: The list that its paragraphs are entries of, or None.
        names: Ids of the style and of those that it is based on.
        hidden, struck: Whether its text is hidden or struck out.
    """

    heading: bool = False
    list_place: ListPlace | None = None
    names: tuple[str, ...] = ()
    hidden: bool = False
    struck: bool = False


class Styles:
    """The styles of a document by their ids.

    Args:
        elements: The elements that define them, which are asked for as they are needed.
    """

    def __init__(self, elements: Iterator[_Element]) -> None:
        self._coming = elements
        self._elements: dict[str, _Element] = {}
        self._known: dict[str | None, Style] = {}

    def style(self, name: str | None) -> Style:
        """Give what the style of that id says; without an id, the default style of paragraphs."""
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = _told(tuple(self._chain(self._default() if name is None else name)))
        return known

    def _default(self) -> str:
        met = (name for name, style in tuple(self._elements.items()) if _is_default(style))
        return next(met, None) or next((name for name, style in self._more() if _is_default(style)), "")

    def _element(self, name: str) -> _Element | None:
        if name not in self._elements:
            next((met for met, _ in self._more() if met == name), None)
        return self._elements.get(name)

    def _more(self) -> Iterator[tuple[str, _Element]]:
        for style in self._coming:
            name = style.get(WORD + "styleId", "")
            self._elements.setdefault(name, style)
            yield name, style

    def _chain(self, name: str | None) -> Iterator[tuple[str, _Element]]:
        for _ in range(_LONGEST_CHAIN):
            element = None if name is None else self._element(name)
            if name is None or element is None:
                return
            yield name, element
            name = value(child(element, _BASED_ON))


def list_place(properties: _Element) -> ListPlace:
    """Give the place in a list that a ``w:numPr`` asks for."""
    level = value(child(properties, _LEVEL))
    return ListPlace(value(child(properties, _NUM_ID)), None if level is None else number(level))


def is_outlined(level: _Element) -> bool:
    """Whether a ``w:outlineLvl`` makes a heading."""
    return number(value(level), _BODY_TEXT) < _BODY_TEXT


def _is_default(style: _Element) -> bool:
    return style.get(WORD + "type") == "paragraph" and style.get(WORD + "default", "0") in {"1", "true", "on"}


def _told(chain: tuple[tuple[str, _Element], ...]) -> Style:
    properties = [child(element, PPR) for _, element in chain]
    levels = (is_outlined(level) for found in properties if (level := child(found, OUTLINE)) is not None)
    named = any(_HEADING.fullmatch(value(child(element, _NAME)) or "") for _, element in chain)
    places = [list_place(place) for found in properties if (place := child(found, NUM_PR)) is not None]
    runs = [child(element, RPR) for _, element in chain]
    return Style(
        heading=next(levels, named),
        list_place=_merged(places),
        names=tuple(name for name, _ in chain),
        hidden=_first(runs, (VANISH,)),
        struck=_first(runs, STRIKES),
    )


def _merged(places: list[ListPlace]) -> ListPlace | None:
    if not places:
        return None
    list_id = next((place.list_id for place in places if place.list_id is not None), None)
    return ListPlace(list_id, next((place.level for place in places if place.level is not None), None))


def _first(runs: list[_Element | None], tags: tuple[str, ...]) -> bool:
    """Whether the first style of a chain that speaks of a switch turns it on."""
    found = (child(run, tag) for run in runs for tag in tags)
    return is_on(next((switch for switch in found if switch is not None), None))
