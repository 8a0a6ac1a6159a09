"""Styles: how the cells, words and sheets of an OpenDocument spreadsheet look."""

from __future__ import annotations

import re
from functools import partial

from equalityplan.readers._sheets import PLAIN, Look, colour
from equalityplan.readers._xml_events import Attributes, XmlEvents

_FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
_STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_NAME, _FAMILY, _PARENT = f"{_STYLE} name", f"{_STYLE} family", f"{_STYLE} parent-style-name"
_NUMBER = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
_FORMAT = f"{_STYLE} data-style-name"
_GROUND, _WEIGHT, _DISPLAY = f"{_FO} background-color", f"{_FO} font-weight", f"{_TABLE} display"
_LINES = (f"{_STYLE} text-line-through-style", f"{_STYLE} text-line-through-type")
_BORDERS = tuple(f"{_FO} border{side}" for side in ("", "-top", "-bottom", "-left", "-right"))
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_BOLD = frozenset(("bold", "600", "700", "800", "900"))
_DEEPEST = 20


class Styles:
    """The styles of a document, by family and name; what a style does not say, its parent says."""

    def __init__(self) -> None:
        self._own: dict[tuple[str, str], dict[str, str]] = {}
        self._parents: dict[tuple[str, str], str] = {}
        self._looks: dict[str, Look] = {}
        self._style: dict[str, str] = {}
        self._dates: dict[str, set[str]] = {}
        self._date: set[str] = set()

    def listen(self, events: XmlEvents) -> None:
        """Gather the styles of a part."""
        events.on("style", (_STYLE,), start=self._begin)
        for name in ("table-cell-properties", "text-properties", "table-properties"):
            events.on(name, (_STYLE,), start=self._add)
        events.on("date-style", (_NUMBER,), start=self._begin_date)
        for name in ("month", "year"):
            events.on(name, (_NUMBER,), start=partial(self._add_part, name))

    def look(self, name: str | None) -> Look:
        """Give the look of a cell style."""
        if name is None:
            return PLAIN
        look = self._looks.get(name)
        if look is None:
            look = self._looks[name] = self._look(self._resolved("table-cell", name))
        return look

    def strikes(self, name: str | None) -> bool | None:
        """Whether a style of words strikes them out, or None where it does not say."""
        style = self._resolved("text", name or "")
        return _struck(style) if any(line in style for line in _LINES) else None

    def hides(self, name: str | None) -> bool:
        """Whether a style hides its sheet."""
        return self._resolved("table", name or "").get(_DISPLAY) == "false"

    def hides_year(self, name: str | None) -> bool:
        """Whether a cell style shows a month without its year."""
        return self._dates.get(self._resolved("table-cell", name or "").get(_FORMAT, "")) == {"month"}

    def _begin_date(self, attributes: Attributes) -> None:
        self._date = self._dates.setdefault(attributes.get(_NAME, ""), set())

    def _add_part(self, name: str, _: Attributes) -> None:
        self._date.add(name)

    def _begin(self, attributes: Attributes) -> None:
        key = (attributes.get(_FAMILY, ""), attributes.get(_NAME, ""))
        self._style = self._own.setdefault(key, {})
        if _FORMAT in attributes:
            self._style[_FORMAT] = attributes[_FORMAT]
        if _PARENT in attributes:
            self._parents[key] = attributes[_PARENT]

    def _add(self, attributes: Attributes) -> None:
        self._style.update(attributes)

    def _resolved(self, family: str, name: str) -> dict[str, str]:
        chain: list[dict[str, str]] = []
        key = (family, name)
        while key in self._own and len(chain) < _DEEPEST:
            chain.append(self._own[key])
            key = (family, self._parents.get(key, ""))
        return {name: value for style in reversed(chain) for name, value in style.items()}

    def _look(self, style: dict[str, str]) -> Look:
        ground = style.get(_GROUND, "")
        look = Look(
            fill=colour(ground) if _COLOUR.fullmatch(ground) else None,
            struck=_struck(style),
            bold=style.get(_WEIGHT) in _BOLD,
            framed=any(style.get(border, "none") != "none" for border in _BORDERS),
        )
        return PLAIN if look == PLAIN else look


def _struck(style: dict[str, str]) -> bool:
    return any(style.get(line, "none") != "none" for line in _LINES)
