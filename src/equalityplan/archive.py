"""Archives: the zip files that Word, Excel and OpenDocument files are, opened as if their maker meant harm.

Nothing is written to disk, no link is followed, and what a part says about its own size is not believed:
bytes are counted while they are unpacked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, cast

from equalityplan.errors import DocumentError
from equalityplan.extension import Needing
from equalityplan.reader import Limits, locked

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

    from lxml.etree import _Element

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTRY = b"PK\x01\x02"
_END = b"PK\x05\x06"
# The end of the directory and the longest comment that may follow it.
_TAIL = 65_557
_ENTRIES = 10_000
_CHUNK = 1 << 20
# Small parts may expand as they like: a part of blanks compresses a thousand times and harms nobody.
_SMALL = 1 << 20
# Bytes that are parsed at a time where only the first elements may be needed.
_PIECE = 1 << 13
# Stored and deflated, the methods that office formats allow; others cannot be unpacked in small pieces.
_METHODS = frozenset((0, 8))
# An XML part becomes a tree that is far larger than its text. The tree may come to three quarters of
# `Limits.unpacked` and the text to a quarter. Bytes of an element or text and of an attribute in the tree, measured;
# and of the tree for each byte of text at the worst.
_NODE = 136
_ATTRIBUTE = 234
_WORST = 60
_DOCTYPES = (b"<!DOCTYPE", b"<\0!\0D\0O\0C\0T\0Y\0P\0E")
# UTF-8, or UTF-16 that says so; the parser knows more encodings, in which a document type would not be seen here.
_START = rb"(?:\xef\xbb\xbf)?\s*<[^\x00]|\xff\xfe<\x00|\xfe\xff\x00<"
_LONGEST_MARK = max(map(len, _DOCTYPES))
_DECLARED = rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([^"']{0,40})["']"""
_ENCODINGS = frozenset((b"utf-8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"))
# What every XML parser is told: no entities, no document type, no network, no depth without end.
_SAFE: Any = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
_HIGHER = "Check that it is the right file, or pass higher limits."
_AGAIN = "Get the file again, or open it in its program and save it anew."


class Archive:
    """The parts of an office file, by name.

    Args:
        content: Bytes of the file.
        name: Its name, for messages.
        limits: How much it may ask for.

    Attributes:
        name: Name of the file.
        names: Names of its parts.

    Raises:
        DocumentError: The bytes are no archive, a damaged one, or one that no office program writes.
    """

    __slots__ = ("_entries", "_limits", "_unpacked", "_zip", "name", "names")

    def __init__(self, content: bytes, name: str, limits: Limits) -> None:
        self.name = name
        self._limits = limits
        self._zip = self._opened(content)
        self._entries = self._listed(self._zip.infolist())
        self._unpacked: dict[str, int] = {}
        self.names = frozenset(entry.filename for entry in self._entries.values())

    def __contains__(self, part: str) -> bool:
        """Whether there is a part of that name, in capitals or not."""
        return part.lower() in self._entries

    def read(self, part: str) -> bytes:
        """Give the bytes of a part.

        Raises:
            DocumentError: It is missing, damaged, encrypted or too large.
        """
        return b"".join(self._pieces(part, _CHUNK))

    def xml(self, part: str, extra: str = "docx") -> _Element:
        """Give the root element of an XML part.

        Comments and processing instructions are left out. Document types and entities are refused.

        Args:
            part: Name of the part.
            extra: Name of the extra of ``equalityplan`` that brings the XML parser.

        Raises:
            DocumentError: It cannot be read, is no well-formed XML, has a document type, or is too large or too deep.
            ExtensionError: The parser is not installed.
        """
        with Needing(extra):
            from lxml import etree  # noqa: PLC0415 - an optional extra
        content = self.read(part)
        self._check_xml(part, content)
        try:
            return etree.fromstring(content, etree.XMLParser(**_SAFE))
        except etree.XMLSyntaxError as error:
            raise self._syntax_fault(part, error.msg or "no element") from None

    def elements(self, part: str, tags: Sequence[str], extra: str = "docx") -> Iterator[_Element]:
        """Yield the elements of some names in an XML part, each when it is complete.

        The part is parsed as far as elements are asked for, so that the first of them cost little. What may stand in
        a part is limited as in `xml`; what stands after the last element that was asked for is not looked at.

        Args:
            part: Name of the part.
            tags: Names of the elements.
            extra: Name of the extra of ``equalityplan`` that brings the XML parser.

        Raises:
            DocumentError: As for `xml`.
            ExtensionError: The parser is not installed.
        """
        with Needing(extra):
            from lxml import etree  # noqa: PLC0415 - an optional extra
        parser = etree.XMLPullParser(("end",), tag=tags, **_SAFE)
        before = b""
        try:
            for piece in self._pieces(part, _PIECE):
                self._check_xml(part, before + piece, begins=not before)
                before = piece[-_LONGEST_MARK:]
                parser.feed(piece)
                for _, element in parser.read_events():
                    yield cast("_Element", element)
            parser.close()
        except etree.XMLSyntaxError as error:
            raise self._syntax_fault(part, error.msg or "no element") from None

    def fault(self, part: str, problem: str, advice: str) -> DocumentError:
        """Make the error that tells what is wrong with a part."""
        return DocumentError(f"{self.name}, part {part}", problem, advice)

    def _opened(self, content: bytes) -> ZipFile:
        from io import BytesIO  # noqa: PLC0415 - as is the next
        from zipfile import BadZipFile, ZipFile  # noqa: PLC0415 - only archives need it

        if content.startswith(_OLE2):
            raise _old_format(content, self.name)
        if content.count(_ENTRY) > _ENTRIES:
            raise DocumentError(self.name, f"the archive has more than {_ENTRIES} parts", _HIGHER)
        try:
            return ZipFile(BytesIO(content))
        except (BadZipFile, ValueError, OverflowError, NotImplementedError, EOFError, OSError) as error:
            problem = f"the archive is cut off or damaged ({error}), a whole one was expected"
            raise DocumentError(self.name, problem, _AGAIN) from None

    def _listed(self, entries: list[ZipInfo]) -> dict[str, ZipInfo]:
        listed: dict[str, ZipInfo] = {}
        for entry in entries:
            name = entry.filename
            if "\\" in name:
                # Some programs of old part folders so.
                name = entry.filename = name.replace("\\", "/")
            if name.startswith("/") or ":" in name or ".." in name.split("/"):
                problem = f"the archive has a part named '{name[:80]}', which points outside it"
                raise DocumentError(self.name, problem, "Do not trust the file; ask who sent it.")
            if name.lower() in listed:
                problem = f"the archive has two parts named '{name[:80]}', where one was expected"
                raise DocumentError(self.name, problem, _AGAIN)
            if not name.endswith("/"):
                listed[name.lower()] = entry
        return listed

    def _entry(self, part: str) -> ZipInfo:
        entry = self._entries.get(part.lower())
        if entry is None:
            raise self.fault(part, "the archive has no such part, and the format needs one", _AGAIN)
        if entry.flag_bits & 0x1:
            raise locked(f"{self.name}, part {part}")
        if entry.compress_type not in _METHODS:
            problem = f"the part is packed by method {entry.compress_type}, stored or deflated was expected"
            raise self.fault(part, problem, _AGAIN)
        return entry

    def _pieces(self, part: str, size: int) -> Iterator[bytes]:
        """Unpack a part piece by piece, for as long as it keeps to the limits."""
        from zipfile import BadZipFile  # noqa: PLC0415 - loaded already
        from zlib import error as ZlibError  # noqa: N812, PLC0415 - as named where it is needed

        entry = self._entry(part)
        self._unpacked[part] = 0
        try:
            with self._zip.open(entry) as unpacked:
                while piece := unpacked.read(size):
                    self._unpacked[part] += len(piece)
                    self._check_size(part, entry)
                    yield piece
        except (BadZipFile, ZlibError, EOFError, RuntimeError, ValueError, OSError, OverflowError) as error:
            problem = f"the part is damaged ({str(error) or 'it ends too soon'}), a whole one was expected"
            raise self.fault(part, problem, _AGAIN) from None

    def _check_size(self, part: str, entry: ZipInfo) -> None:
        size = self._unpacked[part]
        if size > _SMALL and size > self._limits.expansion * entry.compress_size:
            problem = f"the part unpacks to more than {self._limits.expansion} times its packed size"
            raise self.fault(part, problem, _HIGHER)
        if sum(self._unpacked.values()) > self._limits.unpacked:
            problem = f"the parts unpack to more than {self._limits.unpacked} bytes together"
            raise self.fault(part, problem, _HIGHER)

    def _check_xml(self, part: str, content: bytes, *, begins: bool = True) -> None:
        if begins and not re.match(_START, content):
            raise self.fault(part, f"the part begins with {content[:8]!r}, XML was expected", _AGAIN)
        if any(mark in content for mark in _DOCTYPES):
            problem = "the XML has a document type, which may define entities; no office program writes one"
            raise self.fault(part, problem, "Do not trust the file; ask who sent it.")
        declared = re.match(_DECLARED, content.removeprefix(b"\xef\xbb\xbf")) if begins else None
        if declared and declared[1].lower() not in _ENCODINGS:
            problem = f"the XML is in the encoding {declared[1].decode('ascii', 'replace')}, UTF-8 was expected"
            raise self.fault(part, problem, _AGAIN)
        self._check_tree(part, content)

    def _check_tree(self, part: str, content: bytes) -> None:
        size, most = self._unpacked[part], self._limits.unpacked // 4
        if size > most:
            raise self.fault(part, f"the XML has more than {most} bytes, the most that may be read", _HIGHER)
        if size * _WORST <= 3 * most:
            return
        # Of a part that is read in pieces, the worst is taken for those that were not looked at.
        tree = _tree_size(content) + (size - len(content)) * _WORST
        if tree > 3 * most:
            raise self.fault(part, f"the XML needs about {tree} bytes of memory, more than {3 * most}", _HIGHER)

    def _syntax_fault(self, part: str, message: str) -> DocumentError:
        if "depth" in message.lower():
            return self.fault(part, "elements stand in one another deeper than any plan needs", _HIGHER)
        return self.fault(part, f"the XML is not well-formed ({message})", _AGAIN)


def has_part(content: bytes, part_prefix: str) -> bool:
    """Whether the bytes are an archive with a part whose name begins so; cheap, and never raises.

    Of an archive that is cut off, what there is of it is looked through.

    Examples:
        >>> has_part(b"Action, Lead", "word/")
        False
    """
    if not content.startswith(b"PK\x03\x04"):
        return False
    name = re.escape(part_prefix.encode())
    end = content.rfind(_END, -_TAIL)
    if end < 0:
        return re.search(rb"(?s)PK\x03\x04.{26}" + name, content) is not None
    directory = int.from_bytes(content[end + 16 : end + 20], "little")
    return re.search(rb"(?s)PK\x01\x02.{42}" + name, content[min(directory, end) : end]) is not None


def is_old_format(content: bytes, stream: str) -> bool:
    """Whether the bytes are a container of the years before 2007 that holds a stream of that name.

    A file that is locked with a password is such a container too, with a stream ``EncryptedPackage``.
    """
    return content.startswith(_OLE2) and stream.encode("utf-16-le") in content


def _tree_size(content: bytes) -> int:
    elements = content.count(b"<") - content.count(b"</")
    texts = content.count(b">") - content.count(b"><")
    return _NODE * (elements + texts) + _ATTRIBUTE * content.count(b"=")


def _old_format(content: bytes, name: str) -> DocumentError:
    if is_old_format(content, "EncryptedPackage"):
        return locked(name)
    problem = "the file is in the format of Office before 2007, an archive of XML was expected"
    return DocumentError(name, problem, "Save it in the newer format: .docx for .doc, .xlsx for .xls.")
