"""Numbering: the numbers and bullets that Word prints before paragraphs, which stand nowhere in the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from attrs import define, field
from lxml.etree import _Element

from equalityplan.readers.docx.names import WORD, child, is_on, number, value
from equalityplan.readers.docx.styles import ListPlace, Style

_LEVELS = 9
_BULLET = "•"
_ROMAN = tuple(
    zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "m cm d cd c xc l xl x ix v iv i".split(), strict=True)
)
# Numbers are never longer than a reader would type: a list of a hundred thousand roman numerals is an attack.
_LARGEST_ROMAN = 10_000
_LARGEST_LETTER = 26 * 20
_LONGEST_TEXT = 200


class Level(NamedTuple):
    """One level of a list.

    Attributes:
        start: Its first number.
        form: Word's name of the form of its numbers.
        text: What is printed, with ``%1`` for the number of the first level.
        restart: The level, from 1, after which it begins again, 0 for never, or None for any higher one.
        legal: Whether the numbers of all levels are printed as figures.
        style: Id of the style whose paragraphs are of this level, or None.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str | None = None


@define
class _Counts:
    """How far the levels of one definition have been counted; all lists of that definition count on with each other.

    A level that was never met has no value. One that begins again is fresh: it shows its start until it is counted.
    """

    values: list[int | None] = field(factory=lambda: [None] * _LEVELS)
    fresh: set[int] = field(factory=set)

    def now(self, level: int, start: int) -> int:
        """Give the number that a level shows."""
        value = self.values[level]
        return start if value is None or level in self.fresh else value

    def step(self, level: int, start: int) -> None:
        """Count one paragraph."""
        value = self.values[level]
        self.values[level] = start if value is None or level in self.fresh else value + 1
        self.fresh.discard(level)


@define
class _List:
    """One list: its levels, how far they have been counted, and those that it still has to begin again."""

    levels: dict[int, Level]
    counts: _Counts
    restarts: set[int]


class Numbering:
    """The lists of a document, and how far each has been counted.

    Args:
        source: Gives the root of the part that defines them, or None, once a list is asked for.
        style_list: Gives the id of the list of a numbering style.
    """

    def __init__(self, source: Callable[[], _Element | None], style_list: Callable[[str | None], str | None]) -> None:
        self._source = source
        self._style_list = style_list
        self._lists: dict[str, _List | None] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._counts: dict[str, _Counts] = {}

    def count(self, place: ListPlace | None, style: Style) -> str | None:
        """Count one paragraph and give what is printed before it; None for a paragraph that is in no list.

        The answer is empty where the list prints nothing.

        Args:
            place: The place that the paragraph itself asks for.
            style: Its style, which may ask for a place too.
        """
        own, styled = place or ListPlace(None, None), style.list_place or ListPlace(None, None)
        list_id = styled.list_id if own.list_id is None else own.list_id
        found = self._list(list_id) if list_id not in {None, "0"} and list_id is not None else None
        if found is None:
            return None
        level = own.level if own.level is not None else _level_of(found, style, styled.level)
        return _printed(found, min(level, _LEVELS - 1))

    @cached_property
    def _abstract(self) -> dict[str, _Element]:
        return self._definitions("abstractNum", "abstractNumId")

    @cached_property
    def _nums(self) -> dict[str, _Element]:
        return self._definitions("num", "numId")

    def _definitions(self, tag: str, key: str) -> dict[str, _Element]:
        root = self._source()
        return {} if root is None else {found.get(WORD + key, ""): found for found in root.iterchildren(WORD + tag)}

    def _list(self, list_id: str) -> _List | None:
        if list_id not in self._lists:
            self._lists[list_id] = self._defined(list_id)
        return self._lists[list_id]

    def _defined(self, list_id: str) -> _List | None:
        num = self._nums.get(list_id)
        name = self._abstract_of(num)
        if num is None or name is None:
            return None
        if name not in self._levels:
            self._levels[name] = _levels(self._abstract[name])
        levels, restarts = dict(self._levels[name]), set[int]()
        for override in num.iterchildren(WORD + "lvlOverride"):
            level = number(override.get(WORD + "ilvl"))
            levels.update(_levels(override))
            start = child(override, WORD + "startOverride")
            if start is not None:
                levels[level] = levels.get(level, Level())._replace(start=number(value(start), 1))
                restarts.add(level)
        return _List(levels, self._counts.setdefault(name, _Counts()), restarts)

    def _abstract_of(self, num: _Element | None) -> str | None:
        """The definition of a list; one that is linked to a numbering style is defined by that style's list."""
        for _ in range(_LEVELS):
            name = value(child(num, WORD + "abstractNumId"))
            if name is None or name not in self._abstract:
                return None
            link = child(self._abstract[name], WORD + "numStyleLink")
            linked = self._nums.get(self._style_list(value(link)) or "") if link is not None else None
            if linked is None or linked is num:
                return name
            num = linked
        return None


def _levels(parent: _Element) -> dict[int, Level]:
    return {number(level.get(WORD + "ilvl")): _level(level) for level in parent.iterchildren(WORD + "lvl")}


def _level(level: _Element) -> Level:
    told = {str(found.tag).removeprefix(WORD): found for found in level.iter("*")}
    restart = value(told.get("lvlRestart"))
    return Level(
        start=number(value(told.get("start")), 1),
        form=value(told.get("numFmt")) or "decimal",
        text=(value(told.get("lvlText")) or "")[:_LONGEST_TEXT],
        restart=None if restart is None else number(restart),
        legal=is_on(told.get("isLgl")),
        style=value(told.get("pStyle")),
    )


def _level_of(found: _List, style: Style, told: int | None) -> int:
    """The level of a paragraph that does not say it: that of its style, or the first."""
    linked = (level for level, about in found.levels.items() if about.style is not None and about.style in style.names)
    return next(linked, told or 0)


def _printed(found: _List, level: int) -> str:
    about = found.levels.get(level, Level())
    _count(found, level)
    if about.form == "bullet":
        return _BULLET
    return re.sub(r"%([1-9])", lambda which: _figure(found, int(which[1]) - 1, level), about.text).strip()


def _count(found: _List, level: int) -> None:
    """Count one paragraph of a level as Word does.

    Levels above that were never met are counted too, so that 1.1 may stand before any 1. Levels below begin again,
    unless the list says otherwise.
    """
    counts = found.counts
    if level in found.restarts:
        found.restarts.discard(level)
        counts.fresh.add(level)
    above = level - 1
    while counts.values[level] is None and above >= 0 and counts.values[above] is None:
        counts.step(above, found.levels.get(above, Level()).start)
        above -= 1
    counts.step(level, found.levels.get(level, Level()).start)
    for deeper in range(level + 1, _LEVELS):
        restart = found.levels.get(deeper, Level()).restart
        if restart is None or level < restart:
            counts.fresh.add(deeper)


def _figure(found: _List, level: int, printed: int) -> str:
    """The number of one level, in figures where a level below it wants legal numbers."""
    about = found.levels.get(level, Level())
    legal = level != printed and about.form != "none" and found.levels.get(printed, Level()).legal
    return number_as(found.counts.now(level, about.start), "decimal" if legal else about.form)


def number_as(count: int, form: str) -> str:
    """Print a number in one of Word's forms; a form that is not known gives figures.

    Examples:
        >>> [number_as(28, form) for form in ("decimal", "lowerLetter", "upperRoman", "decimalZero", "ordinal")]
        ['28', 'bb', 'XXVIII', '28', '28th']
    """
    if form == "none":
        return ""
    if form.endswith("Roman") and 0 < count <= _LARGEST_ROMAN:
        return _cased(_roman(count), form)
    if form.endswith("Letter") and 0 < count <= _LARGEST_LETTER:
        # After z come aa, bb, cc.
        return _cased(chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1), form)
    if form == "decimalZero":
        return f"{count:02}"
    return f"{count}{_ordinal_ending(count)}" if form == "ordinal" else str(count)


def _cased(text: str, form: str) -> str:
    return text.upper() if form.startswith("upper") else text


def _roman(count: int) -> str:
    text = ""
    for size, letters in _ROMAN:
        text += letters * (count // size)
        count %= size
    return text


def _ordinal_ending(count: int) -> str:
    if count % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
