"""OpenDocument spreadsheets (.ods), by the text that they keep for every cell."""

from __future__ import annotations

from equalityplan.archive import has_part
from equalityplan.document import Document
from equalityplan.reader import Limits, Reader

_KIND = b"mimetypeapplication/vnd.oasis.opendocument."
_SPREADSHEET = _KIND + b"spreadsheet"
_HEAD = 200


def _recognises(content: bytes) -> bool:
    head = content[:_HEAD]
    # The kind stands first and unpacked; where a program left it out, only the content can tell.
    return _SPREADSHEET in head or (_KIND not in head and has_part(content, "content.xml"))


def _read(content: bytes, name: str, limits: Limits) -> Document:
    from equalityplan.readers.ods.content import read_spreadsheet  # noqa: PLC0415 - only spreadsheets need it

    return read_spreadsheet(content, name, limits)


reader = Reader(format="ods", suffixes=(".ods", ".ots"), recognises=_recognises, read=_read)
