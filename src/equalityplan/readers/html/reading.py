"""The reading of a page, from its bytes to the document."""

from __future__ import annotations

from equalityplan.document import Document
from equalityplan.reader import Limits
from equalityplan.readers._bounds import Bounds
from equalityplan.readers._text import decode
from equalityplan.readers.html.blocks import Blocks
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
    root = parse_page(text, bounds)
    walk, made = Walk(Styles(root), bounds), Blocks(bounds)
    blocks = made.of(walk.flow_of(root))
    return Document(name=name, format="html", blocks=blocks, notices=(*notices, *walk.notices, *made.notices))
