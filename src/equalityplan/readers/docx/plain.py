"""Plain cells: those that hold paragraphs of text and nothing else, as nearly all do, read in one pass over a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import cast

from lxml.etree import XPath, _Element

from equalityplan.readers.docx.names import (
    ALT_CHUNKS,
    ALTERNATE,
    BR,
    CR,
    DEL,
    DEL_TEXT,
    INS,
    MATHS_TEXT,
    MOVE_FROM,
    MOVE_TO,
    PICTURES,
    SDT,
    TAB,
    TBL,
    TC,
    TEXT_BOX,
    TR,
    WORD,
    WORD_ART,
    P,
    T,
    value,
)
from equalityplan.readers.docx.styles import Styles

_STYLE = WORD + "pStyle"
# Whatever says more than words: a cell that holds one is read with care.
_NAMES = (
    "fldChar sym commentReference footnoteReference endnoteReference ruby ptab noBreakHyphen numPr gridSpan vMerge "
    "hMerge shd cellDel"
)
_SPEAKING = (
    *(WORD + name for name in _NAMES.split()),
    *(INS, DEL, DEL_TEXT, MOVE_TO, MOVE_FROM, SDT, ALTERNATE, TEXT_BOX, MATHS_TEXT, WORD_ART, TAB, BR, CR, TBL),
    *sorted(PICTURES | ALT_CHUNKS),
)
_loose_runs = XPath("//w:tc/w:r", namespaces={"w": WORD.strip("{}")})

Texts = Mapping[_Element, list[list[str]]]


class PlainCells:
    """Reads the plain cells of tables.

    Args:
        root: Root of the part that the tables stand in.
        marks: The runs that are not read as they stand.
        styles: The styles of the document.
        named: Ids of those that the part names.
    """

    def __init__(self, root: _Element, marks: Iterable[_Element], styles: Styles, named: Iterable[str]) -> None:
        self._listed = frozenset(name for name in named if styles.style(name).list_place is not None)
        # Words that stand in no paragraph are a paragraph of their own.
        careful = chain(marks, cast("list[_Element]", _loose_runs(root)))
        self._careful = frozenset(cell for run in careful for cell in run.iterancestors(TC))
        # Where every paragraph is a list entry, unless it says otherwise, no cell is plain.
        plain = () if styles.style(None).list_place is not None else (TC, P, T, *_SPEAKING)
        self._tags = (TR, *plain, *((_STYLE,) if self._listed else ()))

    def rows(self, table: _Element) -> Iterator[tuple[_Element, Texts]]:
        """Yield each row in a table, rows of tables inside it too, with the texts of its plain cells.

        The texts are those of its paragraphs, each in pieces. Of a row with a table inside, plain cells may be missing.
        """
        row: _Element | None = None
        found: dict[_Element, list[list[str]]] = {}
        cell: _Element | None = None
        texts: list[list[str]] = []
        pieces: list[str] | None = None
        for part in table.iter(*self._tags):
            tag = part.tag
            if tag == T and pieces is not None:
                pieces.append(part.text or "")
            elif tag == P and cell is not None:
                pieces = []
                texts.append(pieces)
            elif tag == TC:
                pieces = cell = None
                if part not in self._careful:
                    cell = part
                    texts = found[part] = []
            elif tag == TR:
                if row is not None:
                    yield row, found
                row, found, cell, pieces = part, {}, None, None
            elif cell is not None and (tag != _STYLE or value(part) in self._listed):
                del found[cell]
                cell = pieces = None
        if row is not None:
            yield row, found
