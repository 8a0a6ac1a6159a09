"""The reading of a page, from its bytes to the document."""

from __future__ import annotations

from equalityplan.document import Document
from equalityplan.notice import Notice
from equalityplan.reader import Limits
from equalityplan.readers._bounds import Bounds
from equalityplan.readers._text import decode
from equalityplan.readers.html.blocks import Blocks
from equalityplan.readers.html.flow import Flow
from equalityplan.readers.html.page import declared_encoding, parse_page
from equalityplan.readers.html.style import Styles
from equalityplan.readers.html.walk import Walk


def read_page(content: bytes, name: str, limits: Limits) -> Document:
    """Make the document of a page.

    Args:
        content: Its bytes.
        name: Its file name.
        limits: How much it may ask for.

    Raises:
        DocumentError: It is no page, or asks for too much.
    """
    text, notices = decode(content, name, declared=declared_encoding(content))
    bounds = Bounds(name, limits)
    flow, remarks = _flow_of(text, bounds)
    made = Blocks(bounds)
    blocks = made.of(flow)
    return Document(name=name, format="html", blocks=blocks, notices=(*notices, *remarks, *made.notices))


def _flow_of(text: str, bounds: Bounds) -> tuple[Flow, list[Notice]]:
    """The flow of a page and what should be known about it; its tree is gone before blocks are made of it."""
    root = parse_page(text, bounds)
    walk = Walk(Styles(root), bounds)
    return walk.flow_of(root), walk.notices
