"""The functions of PDFium, and the lock that everybody who calls them holds."""

from __future__ import annotations

from threading import Lock
from typing import Any, TypeAlias

import pypdfium2.raw as _raw  # type: ignore[import-untyped]

# What PDFium hands out for a page, the text of a page, or an object on it.
Handle: TypeAlias = Any

pdfium: Any = _raw
# PDFium must not be called from two threads at once, not even for two documents.
pdfium_lock = Lock()
