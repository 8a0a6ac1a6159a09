"""Shown text: the words that images and fields of a form show without containing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from equalityplan.readers.html.numbering import integer

if TYPE_CHECKING:
    from lxml.etree import _Element

_TICKED, _UNTICKED = "☒", "☐"
_UNSHOWN = frozenset(("hidden", "password", "submit", "button", "reset", "image", "file", "color", "range"))
# An image smaller than this only keeps other things apart.
_SPECK = 3


def shown_text(element: _Element, tag: str) -> str | None:
    """Give the words that an element shows by itself.

    Args:
        element: The element.
        tag: Its tag.

    Returns:
        The words, empty where it shows none; None for an image that comes without words.
    """
    match tag:
        case "img":
            return _of_image(element)
        case "input":
            return _of_input(element)
        case "select":
            return _of_select(element)
        case _:
            return ""


def _of_image(element: _Element) -> str | None:
    words = (element.get("alt") or element.get("title") or "").strip()
    speck = integer(element.get("width"), _SPECK) < _SPECK or integer(element.get("height"), _SPECK) < _SPECK
    return words or ("" if speck else None)


def _of_input(element: _Element) -> str:
    kind = (element.get("type") or "text").casefold()
    if kind in {"checkbox", "radio"}:
        return _UNTICKED if element.get("checked") is None else _TICKED
    return "" if kind in _UNSHOWN else (element.get("value") or "").strip()


def _of_select(element: _Element) -> str:
    """The options that are chosen, or the first, which a browser shows where none is."""
    options = list(element.iter("option"))
    chosen = [option for option in options if option.get("selected") is not None] or options[:1]
    return ", ".join(" ".join("".join(map(str, option.itertext())).split()) for option in chosen)
