"""Excel workbooks since 2007 (.xlsx, .xlsm), as they are shown: values in their number formats, merged cells, fills.

Formulas are read by the values that were last calculated. Macros and links to other files are left alone.
"""

from __future__ import annotations

from equalityplan.archive import has_part, is_old_format
from equalityplan.document import Document
from equalityplan.extension import Needing
from equalityplan.reader import Limits, Reader


def _recognises(content: bytes) -> bool:
    # A workbook that is locked with a password is no archive but an older container.
    return has_part(content, "xl/") or has_part(content, "xl\\") or is_old_format(content, "EncryptedPackage")


def _read(content: bytes, name: str, limits: Limits) -> Document:
    with Needing("xlsx"):
        from equalityplan.readers.xlsx.workbook import read_workbook  # noqa: PLC0415 - an optional extra
    return read_workbook(content, name, limits)


reader = Reader(format="xlsx", suffixes=(".xlsx", ".xlsm", ".xltx", ".xltm"), recognises=_recognises, read=_read)
