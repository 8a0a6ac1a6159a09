"""Markdown: headings, prose, lists and the tables of GitHub's flavour, with HTML between them.

`inline` reads the text of one paragraph or cell, and `walk` goes over the blocks.
"""

from __future__ import annotations

import re

from equalityplan.document import Document
from equalityplan.extension import Needing
from equalityplan.reader import Limits, Reader
from equalityplan.readers._bounds import Bounds
from equalityplan.readers._text import decode, head_of, is_markdown, plain_lines

_FRONT_MATTER = r"(?s)\ufeff?---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)"


def _recognises(content: bytes) -> bool:
    head = head_of(content)
    return (
        head is not None and not re.match(r"(?i)\s*<(?:!doctype|html|\?xml)", head) and is_markdown(plain_lines(head))
    )


def _read(content: bytes, name: str, limits: Limits) -> Document:
    with Needing("markdown"):
        from equalityplan.readers.markdown.walk import Walk  # noqa: PLC0415 - it needs an optional extra
    decoded, notices = decode(content, name)
    text = plain_lines(decoded)
    front = re.match(_FRONT_MATTER, text)
    walk = Walk(Bounds(name, limits))
    blocks = walk.blocks_of(text, front[1] if front else "")
    return Document(name=name, format="markdown", blocks=blocks, notices=(*notices, *walk.notices))


reader = Reader(format="markdown", suffixes=(".md", ".markdown"), recognises=_recognises, read=_read)
