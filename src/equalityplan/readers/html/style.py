"""Styles: what is hidden, struck out and coloured, from attributes, inline styles and simple rules of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from equalityplan.readers.html.colour import read_colour

if TYPE_CHECKING:
    from lxml.etree import _Element

_STRIKING = frozenset(("del", "s", "strike"))
_SELECTOR = re.compile(r"(?P<before>.*[\s>+~])?(?P<tag>[a-z][a-z0-9]*)?(?P<mark>[.#][\w-]+)?", re.DOTALL)
_HIDING = {"display": ("none",), "visibility": ("hidden", "collapse"), "mso-hide": ("all",)}
_READ = frozenset(
    "background background-color display visibility mso-hide mso-list text-decoration text-decoration-line list-style "
    "list-style-type white-space".split()
)
# Rules of one sheet that are looked at.
_RULES = 20_000


class Look(NamedTuple):
    """How an element looks, as far as a reader of plans cares.

    Attributes:
        hidden: Whether it is not shown.
        struck: Whether its text is struck out.
        fill: Its background colour, or None.
        bullet: What its list entries are marked by, as CSS names it, or None.
        is_mark: Whether it is the number or bullet that Word printed before a list paragraph.
        spaced: Whether its line ends and spaces stand as they are written.
    """

    hidden: bool = False
    struck: bool = False
    fill: str | None = None
    bullet: str | None = None
    is_mark: bool = False
    spaced: bool = False


PLAIN = Look()
"""The look of most elements."""
_STRUCK = Look(struck=True)


class Styles:
    """Tells how elements look.

    Args:
        root: The page, whose ``style`` elements are read.
    """

    def __init__(self, root: _Element) -> None:
        self._rules: dict[str, dict[str, str]] = {}
        self._looks: dict[tuple[str, str | None, str | None, str | None, str | None, str | None], Look] = {}
        for sheet in root.iter("style"):
            self._add("".join(map(str, sheet.itertext())))

    def of(self, tag: str, attributes: dict[str, str]) -> Look:
        """Give the look of one element by itself, without what it inherits."""
        if not attributes and tag not in self._rules:
            return _STRUCK if tag in _STRIKING else PLAIN
        read = attributes.get
        mark = f"#{read('id', '').casefold()}"
        key = (
            tag,
            read("class"),
            mark if mark in self._rules else None,
            read("style"),
            read("bgcolor"),
            read("hidden"),
        )
        look = self._looks.get(key)
        if look is None:
            look = self._look(tag, self._values(*key[:4]), *key[4:])
            self._looks[key] = look = PLAIN if look == PLAIN else look
        return look

    def _values(self, tag: str, classes: str | None, mark: str | None, style: str | None) -> dict[str, str]:
        """The declarations that hold for an element, the nearest last."""
        marks = [f".{name}" for name in (classes or "").casefold().split()] + ([mark] if mark else [])
        values: dict[str, str] = {}
        for key in (tag, *marks, *(f"{tag}{mark}" for mark in marks)):
            values |= self._rules.get(key, {})
        return values | dict(_declarations(style)) if style else values

    @staticmethod
    def _look(tag: str, values: dict[str, str], bgcolor: str | None, hidden: str | None) -> Look:
        fill = values.get("background-color") or values.get("background") or bgcolor
        return Look(
            hidden=(hidden is not None and hidden != "until-found") or any(map(_hides, values.items())),
            struck=tag in _STRIKING or "line-through" in values.get("text-decoration", ""),
            fill=read_colour(fill) if fill else None,
            bullet=values.get("list-style-type") or values.get("list-style"),
            is_mark="ignore" in values.get("mso-list", ""),
            spaced=values.get("white-space", "").startswith(("pre", "break-spaces")),
        )

    def _add(self, sheet: str) -> None:
        rules = _top_rules(re.sub(r"(?s)/\*.*?\*/|<!--|-->", " ", sheet))
        for selectors, text in islice(rules, _RULES):
            declared = dict(_declarations(text))
            hiding = any(map(_hides, declared.items()))
            for selector in selectors.split(",") if declared else ():
                key, by_itself = _key(selector)
                if key and (by_itself or not hiding):
                    self._rules[key] = self._rules.get(key, {}) | declared


def _hides(declaration: tuple[str, str]) -> bool:
    return declaration[1] in _HIDING.get(declaration[0], ())


def _key(selector: str) -> tuple[str | None, bool]:
    """The key of a simple selector, and whether it stands by itself rather than inside another.

    What stands before a class or an id is not looked at; before a mere tag it decides, and the rule is left out.
    """
    found = _SELECTOR.fullmatch(selector.strip().casefold())
    if found is None or not (found["tag"] or found["mark"]) or (found["before"] and not found["mark"]):
        return None, False
    return (found["tag"] or "") + (found["mark"] or ""), not found["before"]


def _top_rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield selectors and declarations of the rules that hold under every condition."""
    depth, start, selectors = 0, 0, ""
    for brace in re.finditer(r"[{};]", sheet):
        if brace[0] == "{":
            if depth == 0:
                selectors, start = sheet[start : brace.start()], brace.end()
            depth += 1
        elif brace[0] == "}" and depth:
            depth -= 1
            if depth == 0:
                if "@" not in selectors:
                    yield selectors, sheet[start : brace.start()].casefold()
                start = brace.end()
        elif depth == 0:
            # A statement such as @import ends; nothing is fetched.
            start = brace.end()


def _declarations(text: str) -> Iterator[tuple[str, str]]:
    for declaration in text.casefold().split(";"):
        name, colon, value = declaration.partition(":")
        name = name.strip()
        if colon and name in _READ and value.strip():
            yield name.removesuffix("-line"), value.replace("!important", "").strip()
