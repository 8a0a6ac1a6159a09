"""What a reader is, and `read_document`: bytes of a file in, passages and tables out."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from attrs import frozen

from equalityplan.document import Document
from equalityplan.errors import DocumentError

_READERS = Path(__file__).parent / "readers"
# White space and byte order marks: a file that holds nothing else is empty.
_BLANK = b" \t\r\n\f\v\xef\xbb\xbf\xff\xfe"


@frozen(kw_only=True)
class Limits:
    """How much a document may ask for before it is refused.

    Attributes:
        size: Bytes of the file.
        unpacked: Bytes that the parts of an archive may come to together when they are unpacked.
        expansion: How many times its packed size one part of an archive may come to.
        cells: Cells of all tables together.
        rows: Rows of one table.
        depth: How deep tables and other elements may stand in one another.
        pages: Pages of a document whose format has pages.
        seconds: Time that a reader may take.
    """

    size: int = 50_000_000
    unpacked: int = 200_000_000
    expansion: int = 250
    cells: int = 2_000_000
    rows: int = 100_000
    depth: int = 200
    pages: int = 1_000
    seconds: float = 120.0


@frozen(kw_only=True)
class Reader:
    """One kind of file that can be read; a module of `equalityplan.readers` holds it under the name ``reader``.

    Attributes:
        format: Short name of the format.
        suffixes: File name suffixes that hint at it, with their dots.
        recognises: Whether the bytes can be this format.
        read: Makes the document from the bytes, the file's name and the limits.
    """

    format: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    read: Callable[[bytes, str, Limits], Document]


def read_document(source: str | os.PathLike[str] | BinaryIO, *, limits: Limits | None = None) -> Document:
    """Read the passages and tables of a file, with the place of every cell.

    The format is decided by the content; the suffix is a hint.

    Args:
        source: A path, or a file opened for reading bytes.
        limits: How much the document may ask for.

    Raises:
        DocumentError: The file is missing, empty, too large, or no reader knows it.
    """
    limits = limits or Limits()
    name, content = _named_content(source, limits)
    if not content.strip(_BLANK):
        raise DocumentError(name, "the file is empty where a document with a plan was expected", "Check the file.")
    suffix = Path(name).suffix.lower()
    # Readers whose suffix fits are asked first, so that content decides and the suffix breaks ties.
    for reader in sorted(readers(), key=lambda reader: suffix not in reader.suffixes):
        if reader.recognises(content):
            return reader.read(content, name, limits)
    known = ", ".join(sorted({suffix for reader in readers() for suffix in reader.suffixes}))
    raise DocumentError(name, "the bytes are of no format that can be read", f"Save it as one of {known}.")


@cache
def readers() -> tuple[Reader, ...]:
    """Give the readers, one for each module of `equalityplan.readers` that holds one."""
    modules = (*_READERS.glob("[!_]*.py"), *(found.parent for found in _READERS.glob("[!_]*/__init__.py")))
    names = sorted(path.stem for path in modules)
    return tuple(import_module(f"equalityplan.readers.{name}").reader for name in names)


def locked(name: str) -> DocumentError:
    """Make the error for a file that a password protects.

    Args:
        name: The file's name, and the part of it that is locked if that is not all.

    Examples:
        >>> locked("plan.xlsx").problem
        'the file is protected by a password, an open one was expected'
    """
    problem = "the file is protected by a password, an open one was expected"
    return DocumentError(name, problem, "Remove the password in its program and save the file again.")


def _named_content(source: str | os.PathLike[str] | BinaryIO, limits: Limits) -> tuple[str, bytes]:
    if isinstance(source, (bytes, bytearray, memoryview)):
        problem = f"{len(source)} bytes were given, where a path or an open file was expected"
        raise DocumentError("document", problem, "Wrap them: io.BytesIO(content).")
    if not isinstance(source, (str, os.PathLike)):
        name = Path(str(getattr(source, "name", "document"))).name
        content = source.read(limits.size + 1)
        if not isinstance(content, bytes):
            problem = f"the file gives {type(content).__name__}, where bytes were expected"
            raise DocumentError(name, problem, "Pass a path, or a file opened for reading bytes: open(path, 'rb').")
        return name, _limited(name, content, limits)
    path = Path(source)
    try:
        with path.open("rb") as file:
            return path.name, _limited(path.name, file.read(limits.size + 1), limits)
    except FileNotFoundError:
        raise DocumentError(str(path), "no such file, a document was expected", "Check the path.") from None
    except IsADirectoryError:
        raise DocumentError(str(path), "a directory, where one file was expected", "Name a file in it.") from None
    except (OSError, ValueError) as error:
        problem = f"the file cannot be opened ({getattr(error, 'strerror', None) or error}), a document was expected"
        raise DocumentError(str(path), problem, "Check the path and your right to read it.") from None


def _limited(name: str, content: bytes, limits: Limits) -> bytes:
    if len(content) > limits.size:
        problem = f"the file has more than {limits.size} bytes, the most that may be read"
        raise DocumentError(name, problem, "Check that it is the right file, or pass higher limits.")
    return content
