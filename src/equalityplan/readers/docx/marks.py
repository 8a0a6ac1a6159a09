"""Marks: the few runs of a document that are hidden, struck out, mere prompts, or in a font of symbols."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from attrs import define
from lxml.etree import XPath, _Element

from equalityplan.readers.docx.names import DEL, MOVE_FROM, PPR, RPR, SDT, SDTPR, WORD, P, R, child, is_on, value
from equalityplan.readers.docx.styles import STRIKES, VANISH, Styles
from equalityplan.readers.docx.symbols import is_symbol_font

_PROMPT = WORD + "showingPlcHdr"
_PARAGRAPH_STYLE, _RUN_STYLE = WORD + "pStyle", WORD + "rStyle"
_FONT_NAMES = (WORD + "ascii", WORD + "hAnsi")
_W = {"w": WORD.strip("{}")}
# Nearly every run names a font: only the parser is quick enough to look at them all.
_symbol_fonts = XPath(
    "//w:rFonts[{}]".format(
        " or ".join(
            f"contains(@w:{name}, 'dings') or @w:{name} = 'Symbol' or @w:{name} = 'Marlett'"
            for name in ("ascii", "hAnsi")
        )
    ),
    namespaces=_W,
)
_style_values = XPath("//w:pStyle/@w:val | //w:rStyle/@w:val", namespaces=_W, smart_strings=False)


@define
class Mark:
    """What is special about a run.

    Attributes:
        hidden: Whether it is hidden.
        struck: Whether it is struck out.
        prompt: Whether it is a content control's prompt, such as "Choose a date".
        font: The font of symbols that it is set in, or None.
    """

    hidden: bool = False
    struck: bool = False
    prompt: bool = False
    font: str | None = None


Marks = dict[_Element, Mark]


def find_marks(root: _Element, styles: Styles, named: Iterable[str]) -> Marks:
    """Give the runs that are not read as they stand; of all others nothing has to be looked up.

    Args:
        root: Root of the part.
        styles: The styles of the document.
        named: Ids of those that the part names.
    """
    marks: Marks = {}
    if any(styles.style(name).hidden or styles.style(name).struck for name in (None, *sorted(named))):
        _mark_styled(root, styles, marks)
    for switch in root.iter(VANISH, *STRIKES):
        owner = _run_of(switch)
        if owner is not None:
            mark = marks.setdefault(owner, Mark())
            if switch.tag == VANISH:
                mark.hidden = is_on(switch)
            else:
                mark.struck = is_on(switch)
    for prompt in root.iter(_PROMPT):
        properties = prompt.getparent()
        control = properties.getparent() if properties is not None and properties.tag == SDTPR else None
        if is_on(prompt) and control is not None and control.tag == SDT:
            for run in control.iter(R):
                marks.setdefault(run, Mark()).prompt = True
    _mark_fonts(root, marks)
    return marks


def style_names(root: _Element) -> frozenset[str]:
    """Give the ids of the styles that paragraphs and runs name."""
    return frozenset(cast("list[str]", _style_values(root)))


def find_open_ends(root: _Element) -> frozenset[_Element]:
    """Give the properties of the paragraphs whose end is deleted, so that they go on with the next paragraph."""
    ends = (found.getparent() for found in root.iter(DEL, MOVE_FROM))
    owners = (end.getparent() for end in ends if end is not None and end.tag == RPR)
    return frozenset(owner for owner in owners if owner is not None and owner.tag == PPR)


def _mark_styled(root: _Element, styles: Styles, marks: Marks) -> None:
    """Mark the runs that a style hides or strikes out, a run's own style after its paragraph's."""
    for paragraph in root.iter(P):
        style = styles.style(value(child(child(paragraph, PPR), _PARAGRAPH_STYLE)))
        if style.hidden or style.struck:
            for run in paragraph.iter(R):
                marks[run] = Mark(hidden=style.hidden, struck=style.struck)
    for named in root.iter(_RUN_STYLE):
        style, owner = styles.style(value(named)), _run_of(named)
        if owner is not None and (style.hidden or style.struck):
            mark = marks.setdefault(owner, Mark())
            mark.hidden, mark.struck = mark.hidden or style.hidden, mark.struck or style.struck


def _mark_fonts(root: _Element, marks: Marks) -> None:
    for fonts in cast("list[_Element]", _symbol_fonts(root)):
        run = _run_of(fonts)
        font = next((name for key in _FONT_NAMES if is_symbol_font(name := fonts.get(key, ""))), None)
        if run is not None and font is not None:
            marks.setdefault(run, Mark()).font = font


def _run_of(part: _Element) -> _Element | None:
    """The run that a property belongs to; None for a property of the past, of a paragraph's end or of a style."""
    properties = part.getparent()
    run = properties.getparent() if properties is not None and properties.tag == RPR else None
    return run if run is not None and run.tag == R else None
