"""Excel workbooks of the years before 2007 (.xls), as they are shown."""

from __future__ import annotations

from equalityplan.archive import is_old_format
from equalityplan.document import Document
from equalityplan.extension import Needing
from equalityplan.reader import Limits, Reader


def _recognises(content: bytes) -> bool:
    # The second name is that of Excel 5 and 95.
    return is_old_format(content, "Workbook\0") or is_old_format(content, "Book\0")


def _read(content: bytes, name: str, limits: Limits) -> Document:
    with Needing("xls"):
        from equalityplan.readers.xls.workbook import read_workbook  # noqa: PLC0415 - an optional extra
    return read_workbook(content, name, limits)


reader = Reader(format="xls", suffixes=(".xls", ".xlt"), recognises=_recognises, read=_read)
