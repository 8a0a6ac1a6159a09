"""Opening: the bytes of a PDF become pages, or an error says what was found in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from time import monotonic
from types import TracebackType
from typing import Self

from equalityplan.errors import DocumentError
from equalityplan.reader import Limits, locked
from equalityplan.readers.pdf.binding import Handle, pdfium, pdfium_lock
from equalityplan.readers.pdf.packing import check_packing

_HEAD = 2048
_LINEARISED = re.compile(rb"/Linearized\b[^>]{0,400}?/L\s+(\d{1,12})")
_NEEDS_PASSWORD = (4, 5)


class Clock:
    """The time that is left to a reader.

    Args:
        name: The file's name, for the error.
        seconds: How long reading may take from now.
    """

    def __init__(self, name: str, seconds: float) -> None:
        self._name = name
        self._seconds = seconds
        self._end = monotonic() + seconds

    def check(self) -> None:
        """Raise a `DocumentError` if the time is over."""
        if monotonic() > self._end:
            problem = f"reading took more than {self._seconds:g} seconds, the most that it may take"
            raise DocumentError(self._name, problem, "Check that it is the right file, or pass higher limits.")


class OpenPage:
    """One page and its text while they are open.

    Attributes:
        number: Number of the page, from 1.
        handle: PDFium's page.
        text: PDFium's text of the page.
    """

    def __init__(self, number: int, handle: Handle) -> None:
        self.number = number
        self.handle = handle
        self.text = pdfium.FPDFText_LoadPage(handle)

    def close(self) -> None:
        """Give back what PDFium holds for the page."""
        if self.handle:
            pdfium.FPDFText_ClosePage(self.text)
            pdfium.FPDF_ClosePage(self.handle)
            self.handle = self.text = None


class OpenDocument:
    """A PDF while it is open; only one is open in a process at a time.

    Args:
        content: The bytes of the file.
        name: Its name, for errors.
        limits: How many pages it may have.

    Raises:
        DocumentError: On entering, if it is encrypted, broken, cut off, or has no or too many pages.
    """

    def __init__(self, content: bytes, name: str, limits: Limits) -> None:
        self._content = content
        self._name = name
        self._limits = limits
        self._handle: Handle = None
        self._pages: list[OpenPage] = []
        self.unreadable: list[int] = []

    def __enter__(self) -> Self:
        """Open the document, when no other thread has one open."""
        check_packing(self._content, self._name, self._limits)
        pdfium_lock.acquire()
        try:
            self._open()
        except BaseException:
            self._close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the document."""
        self._close()

    def pages(self) -> Iterator[OpenPage]:
        """Yield the pages in order, each open until the next but one is; `unreadable` lists those left out."""
        for number in range(1, self._count + 1):
            handle = pdfium.FPDF_LoadPage(self._handle, number - 1)
            if not handle:
                self.unreadable.append(number)
                continue
            self._pages.append(OpenPage(number, handle))
            yield self._pages[-1]
            if len(self._pages) > 1:
                self._pages.pop(0).close()

    def _open(self) -> None:
        self._handle = pdfium.FPDF_LoadMemDocument64(self._content, len(self._content), None)
        if not self._handle:
            raise self._refusal(pdfium.FPDF_GetLastError())
        if _is_cut_off(self._content):
            problem = "the file ends before its contents do, a whole PDF was expected"
            raise DocumentError(self._name, problem, "Fetch the file again.")
        self._count: int = pdfium.FPDF_GetPageCount(self._handle)
        if self._count < 1:
            problem = "the PDF has no pages, a document with a plan was expected"
            raise DocumentError(self._name, problem, "Check the file.")
        if self._count > self._limits.pages:
            problem = f"the PDF has {self._count} pages, at most {self._limits.pages} may be read"
            raise DocumentError(self._name, problem, "Check that it is the right file, or pass higher limits.")

    def _close(self) -> None:
        for page in self._pages:
            page.close()
        self._pages.clear()
        if self._handle:
            pdfium.FPDF_CloseDocument(self._handle)
            self._handle = None
        pdfium_lock.release()

    def _refusal(self, code: int) -> DocumentError:
        if code in _NEEDS_PASSWORD:
            return locked(self._name)
        problem = "the PDF is broken and cannot be opened, a whole PDF was expected"
        return DocumentError(self._name, problem, "Fetch or save the file again.")


def _is_cut_off(content: bytes) -> bool:
    """Whether the end of the file is missing; PDFium repairs what is left without a word."""
    told = _LINEARISED.search(content, 0, _HEAD)
    if told is not None:
        return len(content) < int(told[1])
    return b"%%EOF" not in content and b"startxref" not in content
