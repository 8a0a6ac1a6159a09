"""Text: bytes of a file become characters, in one place for all formats that are text."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from equalityplan.errors import DocumentError
from equalityplan.notice import Notice
from equalityplan.provenance import Where

HEAD = 65_536
"""As many bytes of a file are looked at to tell its format."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What these files begin with is no text, or markup that has its own reader.
_OTHER_FORMATS = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", rb"{\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
_CONTROL = r"[\x00-\x08\x0e-\x1f]"
_UNREADABLE = r"[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffd]"
_C1 = r"[\x80-\x9f]"
# Bytes that are no UTF-8, as Python escapes them, and a lone half of a pair of UTF-16 that was written as UTF-8.
_ESCAPED = r"[\udc80-\udcff]"
_ESCAPED_HALF = r"\udced[\udca0-\udcbf][\udc80-\udcbf]"
# A text of which more than this share is control characters is some other format; a few may always stand.
_CONTROL_SHARE = 0.01
_FEW_CONTROLS, _FEW_SHARE = 4, 0.1
_WIDE_SHARE, _NARROW_SHARE = 0.3, 0.05
_PLACES = 10
# Encodings that a page may name. Others that Python knows are no encodings of text, or slow ones.
_DECLARABLE = r"utf-8|ascii|iso8859-\d+|cp125\d|cp437|cp85\d|mac-roman|koi8-[ru]|gbk|gb18030|big5|shift_jis|euc_jp"
_ESCAPED_FORMULA = r"'++[-=+@]"
_MARKUP_HEAD = 4_000
_PIPE_RULE = r"(?m)^[ >]{0,8}+(?:\|(?=[ :|]*+-)[ :|-]*+|:?-[ :-]*+\|[ :|-]*+)$"
_ATX_HEADING = r"(?m)(?:\A|(?<=\n\n))#{1,6} ++\S[^\n]*+(?=\n\n|\n?\Z)"
_OPENING_TAG = (
    r"(?is)\ufeff?\s*+(?:<\?xml[^>]*+>\s*+|<!--.*?-->\s*+)*+(?:<!doctype\s+html"
    r"|(?:<!doctype\s+\w+\s*+\[[^\]]*+\]\s*+>\s*+)?+<([a-z][a-z0-9]*)\b)"
)
_OPENING_NAMES = frozenset(
    "p div h1 h2 h3 h4 h5 h6 ul ol dl center section article main header nav font span link base title script b".split()
)


def head_of(content: bytes, size: int = HEAD) -> str | None:
    """Give the text of the first bytes, or None where they are no text."""
    if content.startswith(_OTHER_FORMATS):
        return None
    text, _ = _decoded(content[:size], None)
    return None if _is_binary(text) else text


def is_markup(head: str) -> bool:
    r"""Whether a text is HTML or XML, by how it begins.

    Examples:
        >>> is_markup("<!-- saved --><!DOCTYPE html>"), is_markup("<p>Ask</p>\tClerk"), is_markup("<TBC>")
        (True, False, False)
    """
    return is_html(head) or head.lstrip("\ufeff \t\r\n")[:5].lower() == "<?xml"


def is_html(head: str) -> bool:
    """Whether a text is a page of HTML, or a piece of one that begins with a tag and holds a table or a heading."""
    opening = re.match(_OPENING_TAG, head[:_MARKUP_HEAD])
    if opening is None:
        return False
    name = (opening[1] or "html").lower()
    if name in {"html", "head", "body", "table", "thead", "tbody", "caption", "style", "meta"}:
        return True
    return name in _OPENING_NAMES and re.search(r"(?i)<(?:tr|td|th|table|h[1-6]|html|body)\b[^<>]*>", head) is not None


def is_markdown(head: str) -> bool:
    r"""Whether a text is written in Markdown: a table ruled as there, or headings that stand by themselves.

    Args:
        head: The beginning of the text, with newlines.

    Examples:
        >>> is_markdown("| Action | Lead |\n| --- | --- |"), is_markdown("# of staff trained\nFifty")
        (True, False)
    """
    for rule in re.finditer(_PIPE_RULE, head):
        before = head[: rule.start()].rstrip("\n").rpartition("\n")[2]
        if "|" in before and _bars(before) == _bars(rule[0]):
            return True
    if any("\t" in line.strip() for line in head.split("\n")):
        return False
    headings = list(re.finditer(_ATX_HEADING, head))
    return len(headings) > 1 or (bool(headings) and not head[: headings[0].start()].strip())


def _bars(line: str) -> int:
    return line.strip(" >\n").strip("|").replace("\\|", "").count("|")


def decode(content: bytes, name: str, *, declared: str | None = None) -> tuple[str, tuple[Notice, ...]]:
    """Give the text of a file and what could not be read of it.

    A byte order mark decides, else UTF-8 if the bytes are that, else the encoding that the file itself names,
    else Windows-1252. Characters that cannot be read become U+FFFD.

    Args:
        content: The bytes.
        name: The file's name, for messages.
        declared: The encoding that the file names, if it does.

    Returns:
        The characters, with line ends as they stood, and what could not be read, or only by a guess.

    Raises:
        DocumentError: The bytes are no text.
    """
    text, remark = _decoded(content, declared)
    if _is_binary(text):
        problem = "the bytes are of no text, a text was expected"
        raise DocumentError(name, problem, "Check the file; if it is a Word or Excel file, give it its own suffix.")
    if re.search(_C1, text):
        # Some programs write characters of Windows-1252 as if they were characters of Unicode.
        text = re.sub(_C1, lambda control: _windows(ord(control[0])), text)
        remark = remark or "Control characters were read as the characters of Windows-1252 that they stand for."
    notices = [Notice(code="encoding", message=remark, where=Where(document=name))] if remark else []
    if re.search(_UNREADABLE, text):
        text = re.sub(_UNREADABLE, "\ufffd", text)
        notices.append(_unreadable(text, name))
    return text, tuple(notices)


def plain_lines(text: str) -> str:
    """Give a text with one newline for each line end, of Unix, Windows or an old Mac."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def without_escape(text: str) -> str:
    """Take off the apostrophe that guards a cell from being read as a formula.

    A text that itself begins with apostrophes before such a sign has one more of them when it is written.

    Examples:
        >>> without_escape("'=1+1"), without_escape("''=1"), without_escape("'tis")
        ('=1+1', "'=1", "'tis")
    """
    return text[1:] if text[:1] == "'" and re.match(_ESCAPED_FORMULA, text) else text


def _decoded(content: bytes, declared: str | None) -> tuple[str, str | None]:
    """The text, and how it was found if that was a guess."""
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return content.decode(encoding, "replace"), None
    wide = _wide_without_mark(content[:4096])
    if wide:
        return content.decode(wide, "replace"), "The file has no byte order mark; its bytes were read as UTF-16."
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError:
        return _not_utf8(content, declared)


def _wide_without_mark(content: bytes) -> str | None:
    """The byte order of UTF-16 without a mark: every other byte of Latin text is zero."""
    half = len(content) // 2
    even, odd = content[0::2].count(0), content[1::2].count(0)
    if odd > _WIDE_SHARE * half and even <= _NARROW_SHARE * half:
        return "utf-16-le"
    return "utf-16-be" if even > _WIDE_SHARE * half and odd <= _NARROW_SHARE * half else None


def _not_utf8(content: bytes, declared: str | None) -> tuple[str, str | None]:
    escaped = re.sub(_ESCAPED_HALF, "\ufffd", content.decode("utf-8", "surrogateescape"))
    wrong = len(re.findall(_ESCAPED, escaped))
    right = len(re.findall(r"[^\x00-\x7f\udc80-\udcff]", escaped))
    if not wrong:
        return escaped, None
    if right > wrong:
        text = re.sub(_ESCAPED, lambda byte: _windows(ord(byte[0]) - 0xDC00), escaped)
        return text, "Some bytes of the file are no UTF-8; they were read as Windows-1252."
    encoding = _declared_encoding(declared)
    if encoding:
        return content.decode(encoding, "replace"), f"The file was read as {declared}, the encoding that it names."
    told = f"names the unknown encoding '{declared[:40]}'" if declared else "names no encoding"
    return content.decode("cp1252", "replace"), f"The file is no UTF-8 and {told}; it was read as Windows-1252."


def _declared_encoding(declared: str | None) -> str | None:
    """The encoding to decode by, or None: names for Latin 1 mean Windows-1252, as browsers have it."""
    if not declared or len(declared) > 40:  # noqa: PLR2004 - no encoding has a longer name
        return None
    try:
        encoding = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return None
    if not re.fullmatch(_DECLARABLE, encoding):
        return None
    return "cp1252" if encoding in {"ascii", "iso8859-1", "utf-8"} else encoding


def _windows(code: int) -> str:
    return bytes((code,)).decode("cp1252", "replace")


def _is_binary(text: str) -> bool:
    controls = len(re.findall(_CONTROL, text))
    return controls > _CONTROL_SHARE * len(text) and controls > min(_FEW_CONTROLS, _FEW_SHARE * len(text))


def _unreadable(text: str, name: str) -> Notice:
    places = [Where(document=name, lines=(line, line)) for line in _lines_of_unreadable(text)]
    message = f"Characters that could not be read: {text.count(chr(0xFFFD))}; each of them stands as '\ufffd'."
    return Notice(code="encoding", message=message, where=places[0], also=tuple(places[1:]))


def _lines_of_unreadable(text: str) -> Iterator[int]:
    """Yield the numbers of the first lines with a character that could not be read."""
    line, start, last, found = 1, 0, 0, 0
    for place in re.finditer("\ufffd", text):
        line += len(re.findall(r"\r\n|\r|\n", text[start : place.start()]))
        start = place.start()
        if line != last:
            yield line
            last, found = line, found + 1
        if found == _PLACES:
            return
