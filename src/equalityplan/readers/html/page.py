"""The page: its encoding, and the tree of its elements, made by a parser that mends what is unclosed."""

from __future__ import annotations

import re

from lxml import etree

from equalityplan.readers._bounds import Bounds

_META = rb"""(?i)<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})"""
_PROLOG = rb"""(?i)^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{1,40})["']"""
_HEAD = 8_192
# The tree of a page smaller than this is no burden.
_SMALL = 1_000_000
# No element has more attributes than this. The parser compares each with all before it, so that the time grows
# with the square of their number.
_ATTRIBUTES = 256
_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+)?)?"""
_TAG = rf"<[A-Za-z][^\s/>]*+(?:{_ATTRIBUTE}){{0,{_ATTRIBUTES}}}+[\s/]*+(?:>|\Z)"
_COMMENT = r"<!--(?:[^-]++|-(?!->))*+"
_SCRIPT = r"<(?i:script|style)\b(?:[^<]++|<(?!/))*+"
_MODEST = rf"(?:[^<]++|{_COMMENT}|{_SCRIPT}|{_TAG}|<(?![A-Za-z]))*+"
_FORMATTING = r"(?i)</?(?:font|b|i|u|em|strong|big|small|center|tt|a)(?:\s[^<>]*+)?>"
_SAVE_AGAIN = "Open the page in a browser and save it anew, or copy its table into a document."


def declared_encoding(content: bytes) -> str | None:
    """Give the encoding that a page says it is in, or None.

    Examples:
        >>> declared_encoding(b'<html><meta charset="iso-8859-1">')
        'iso-8859-1'
    """
    found = re.search(_META, content[:_HEAD]) or re.search(_PROLOG, content[:_HEAD])
    return found[1].decode("ascii", "replace") if found else None


def parse_page(text: str, bounds: Bounds) -> etree._Element:
    """Make the tree of a page: nothing is fetched, no script is run, comments are left out.

    Args:
        text: The page.
        bounds: What the document has used of its limits.

    Raises:
        DocumentError: It is no page, or asks for too much.
    """
    _check_size(text, bounds)
    try:
        root, whole = _parsed(text)
        if not whole:
            # Tags that only format are often left open, each in the one before.
            root, whole = _parsed(re.sub(_FORMATTING, " ", text))
    except etree.XMLSyntaxError as error:
        raise bounds.error(f"the page cannot be read ({error.msg}), elements were expected", _SAVE_AGAIN) from None
    if root is None:
        raise bounds.error("the page has no element, a page with a plan was expected", _SAVE_AGAIN)
    if not whole:
        raise bounds.error("elements stand in one another deeper than the parser can read", _SAVE_AGAIN)
    return root


def _parsed(text: str) -> tuple[etree._Element | None, bool]:
    """The root, and whether the parser read all of the page: beyond its limits it stops and is silent."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(text.encode(), parser)
    return root, all(entry.type_name != "ERR_RESOURCE_LIMIT" for entry in parser.error_log)


def _check_size(text: str, bounds: Bounds) -> None:
    """Refuse what would take the parser too much time or memory."""
    modest = re.match(_MODEST, text)
    if modest is None or modest.end() < len(text):
        raise bounds.error(f"an element has more than {_ATTRIBUTES} attributes, the most that may be read", _SAVE_AGAIN)
    if len(text) < _SMALL:
        return
    most = bounds.limits.cells
    markup = re.sub(r">[^<>]*+<", "><", text)
    nodes = markup.count("<") + sum(map(markup.count, " \n\t/="))
    if nodes > most:
        raise bounds.error(f"the page has about {nodes} elements and attributes, at most {most} were expected")
