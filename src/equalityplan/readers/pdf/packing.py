"""Packing: how much the packed parts of a PDF come to, measured before they are opened."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from equalityplan.errors import DocumentError
from equalityplan.reader import Limits

# No packed part comes to more than so many times its size.
_MOST_EXPANSION = 1_032
_PIECE = 1 << 20
_STREAM = re.compile(rb">>\s*stream\r?\n?")
# The entries of a part stand this near before it.
_ENTRIES = 1_024
_TWICE = re.compile(rb"/Fl(?:ateDecode)?\s*/Fl(?:ateDecode)?\b")


def check_packing(content: bytes, name: str, limits: Limits) -> None:
    """Refuse a PDF of which the parts that reading opens come to more than `Limits.unpacked`.

    Pictures are left out: nothing opens them.

    Args:
        content: The bytes of the file.
        name: Its name, for the error.
        limits: How much the parts may come to together.

    Raises:
        DocumentError: They come to more, or are packed twice.
    """
    if len(content) * _MOST_EXPANSION <= limits.unpacked:
        return
    total = 0
    for piece in _unpacked(content, name):
        total += piece
        if total > limits.unpacked:
            problem = f"its parts come to more than {limits.unpacked} bytes when they are unpacked, the most allowed"
            raise DocumentError(name, problem, "Check that it is the right file, or pass higher limits.")


def _unpacked(content: bytes, name: str) -> Iterator[int]:
    """Yield how much each piece of each packed part comes to."""
    place = 0
    while (stream := _STREAM.search(content, place)) is not None:
        place = stream.end()
        entries = content[max(0, stream.start() - _ENTRIES) : stream.start()].rpartition(b" obj")[2]
        if _TWICE.search(entries):
            problem = "a part of it is packed twice over, as documents are not"
            raise DocumentError(name, problem, "Check that it is the right file, or save it again.")
        if b"/Fl" not in entries or b"/Image" in entries:
            continue
        unpacking = zlib.decompressobj()
        for start in range(place, len(content), _PIECE):
            packed = content[start : start + _PIECE]
            end = start + len(packed)
            try:
                while packed and not unpacking.eof:
                    yield len(unpacking.decompress(packed, _PIECE))
                    packed = unpacking.unconsumed_tail
            except zlib.error:
                break
            if unpacking.eof:
                place = end - len(unpacking.unused_data)
                break
