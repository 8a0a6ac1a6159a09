"""Names: the tags and attributes of Word's XML, and what its small values mean."""

from __future__ import annotations

from lxml.etree import QName, _Element

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATIONSHIPS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_VML = "{urn:schemas-microsoft-com:vml}"
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_WORD_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
# The strict form of the format names the same things by other addresses.
_STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_STRICT = {
    _STRICT_WORD: WORD,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": RELATIONSHIPS,
    "http://purl.oclc.org/ooxml/officeDocument/math": _MATHS,
}

BODY, P, R, T, TBL, TR, TC = (WORD + name for name in ("body", "p", "r", "t", "tbl", "tr", "tc"))
PPR, RPR, TRPR, TCPR, SDTPR = (WORD + name for name in ("pPr", "rPr", "trPr", "tcPr", "sdtPr"))
SDT, SDT_CONTENT, TEXT_BOX = (WORD + name for name in ("sdt", "sdtContent", "txbxContent"))
INS, DEL, MOVE_TO, MOVE_FROM = (WORD + name for name in ("ins", "del", "moveTo", "moveFrom"))
DEL_TEXT, TAB, BR, CR, VAL = (WORD + name for name in ("delText", "tab", "br", "cr", "val"))
ALTERNATE, CHOICE, FALLBACK = (_COMPATIBILITY + name for name in ("AlternateContent", "Choice", "Fallback"))
MATHS_TEXT, WORD_ART = _MATHS + "t", _VML + "textpath"
CHECKBOX, CHECKED, STATE = (_WORD_2010 + name for name in ("checkbox", "checked", "val"))
PICTURES = frozenset((WORD + "drawing", WORD + "pict", WORD + "object"))
ALT_CHUNKS = frozenset((WORD + "altChunk", WORD + "subDoc"))
# Elements that say how something looks or was, and hold no text of the document.
PROPERTIES = frozenset(
    WORD + name
    for name in (
        "pPr rPr tblPr tblGrid tblPrEx trPr tcPr sdtPr sdtEndPr sectPr customXmlPr smartTagPr rubyPr instrText "
        "delInstrText fldData footnoteRef endnoteRef annotationRef separator continuationSeparator"
    ).split()
) | {_MATHS + name for name in ("rPr", "ctrlPr", "oMathParaPr")}
_OFF = frozenset(("0", "false", "off", "none"))


def in_one_form(root: _Element) -> _Element:
    """Give the names of the transitional form to the elements and attributes of the strict one."""
    if not any(address in _STRICT for address in root.nsmap.values()):
        return root
    for element in root.iter("*"):
        element.tag = _transitional(str(element.tag))
        for name in map(str, element.keys()):
            plain = _transitional(name)
            if plain != name:
                element.set(plain, element.attrib.pop(name))
    return root


def both_forms(tag: str) -> tuple[str, str]:
    """Give a name of Word's in the transitional and in the strict form."""
    return tag, f"{{{_STRICT_WORD}}}{tag.removeprefix(WORD)}"


def _transitional(name: str) -> str:
    qualified = QName(name)
    return _STRICT.get(qualified.namespace or "", f"{{{qualified.namespace}}}" if qualified.namespace else "") + (
        qualified.localname
    )


def child(element: _Element | None, tag: str) -> _Element | None:
    """Give the first child of that name, or None."""
    return None if element is None else next(element.iterchildren(tag), None)


def value(element: _Element | None) -> str | None:
    """Give the ``w:val`` of an element, or None."""
    return None if element is None else element.get(VAL)


def number(text: str | None, default: int = 0) -> int:
    """Give a whole number that an attribute holds, or the default where it holds none.

    Examples:
        >>> number("3"), number("many"), number(None, 1)
        (3, 0, 1)
    """
    # A number of more digits than any table has columns is a mistake or an attack.
    return int(text) if text and len(text) <= 6 and text.isdecimal() else default  # noqa: PLR2004


def is_on(element: _Element | None) -> bool:
    """Whether a switch such as ``w:strike`` is there and not turned off."""
    return element is not None and element.get(VAL, "1") not in _OFF


def branch(alternate: _Element) -> _Element | None:
    """Give the one branch of an ``mc:AlternateContent`` that is read: the first, if it has any text, else the last."""
    branches = [found for found in alternate.iterchildren(CHOICE, FALLBACK) if len(found)]
    spoken = (found for found in branches if next(found.iter(T, MATHS_TEXT, WORD_ART), None) is not None)
    return next(spoken, branches[0] if branches else None)


def through(container: _Element, wanted: frozenset[str]) -> list[_Element]:
    """Give the elements of those names in a container, in order, as if nothing were wrapped round them.

    Content controls, custom XML and elements that nobody knows are looked through; properties are not.
    """
    elements: list[_Element] = []
    for found in container:
        tag = found.tag
        if tag in wanted:
            elements.append(found)
        elif tag == ALTERNATE:
            chosen = branch(found)
            if chosen is not None:
                elements += through(chosen, wanted)
        elif tag not in PROPERTIES and len(found):
            elements += through(found, wanted)
    return elements


def plain_text(element: _Element) -> str:
    """Give the words of an element, a line for each paragraph, deleted ones too: for notes and notices."""
    lines: list[str] = [""]
    for part in element.iter(P, T, DEL_TEXT, TAB, BR, CR):
        if part.tag == P:
            lines.append("")
        elif part.tag in {T, DEL_TEXT}:
            lines[-1] += part.text or ""
        else:
            lines[-1] += " "
    return "\n".join(line.strip() for line in lines if line.strip())
