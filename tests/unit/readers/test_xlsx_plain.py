"""Cells and texts of workbooks that are written plainly are read without a parser, and as they would be with one."""

from __future__ import annotations

import io
import zipfile
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equalityplan.document import Document
from equalityplan.errors import DocumentError
from equalityplan.readers._xml_events import XmlEvents
from tests.unit.readers.sheet_files import TRANSITIONAL, raw_parts, raw_workbook, read, said, texts

_TEXTS = st.sampled_from(
    (
        "Ask",
        " tell\nall ",
        "R&amp;D",
        "2 &lt; 3",
        "a > b",
        "Ünïted",
        "_x0041_",
        "",
        " ",
        "tab\there",
        "line\r\nend",
        "&#10;",
    )
)
_NUMBERS = st.sampled_from(("0", "1", "2", "41000", "0.5", "1e3", " 1 ", "", "x"))
_LETTERS = st.sampled_from(("A", "B", "C", "XFD"))
_STYLE = st.sampled_from(("", ' s="0"', ' s="1"', ' s="7"'))
_CELLS = st.one_of(
    st.builds('<c r="{}1"{} t="s"><v>{}</v></c>'.format, _LETTERS, _STYLE, st.sampled_from("0123")),
    st.builds('<c r="{}1"{}><v>{}</v></c>'.format, _LETTERS, _STYLE, _NUMBERS),
    st.builds('<c r="{}1"{} t="str"><v>{}</v></c>'.format, _LETTERS, _STYLE, _TEXTS),
    st.builds('<c r="{}1"{} t="inlineStr"><is><t>{}</t></is></c>'.format, _LETTERS, _STYLE, _TEXTS),
    st.builds('<c r="{}1"{} t="b"><v>{}</v></c>'.format, _LETTERS, _STYLE, st.sampled_from("01")),
    st.builds('<c r="{}1"{}><f>A1</f><v>{}</v></c>'.format, _LETTERS, _STYLE, _NUMBERS),
    st.builds('<c r="{}1"{}/>'.format, _LETTERS, _STYLE),
    st.builds('<c r="{}1"{}></c>'.format, _LETTERS, _STYLE),
    st.builds('\n <c{} t="inlineStr"><is><r><t>{}</t></r></is></c>'.format, _STYLE, _TEXTS),
)
_ROW = st.sampled_from(("", ' spans="1:6"', ' hidden="1"', ' ht="0"', ' r:id="x"', " s='1'", ' note=">"'))
_ROWS = st.lists(st.tuples(_ROW, st.lists(_CELLS, max_size=4).map("".join)), min_size=1, max_size=4)
_STRINGS = st.lists(
    st.one_of(
        st.builds("<si><t>{}</t></si>".format, _TEXTS),
        st.builds('<si><t xml:space="preserve">{}</t></si>'.format, _TEXTS),
        st.builds("<si><r><t>{}</t></r><r><rPr><strike/></rPr><t>{}</t></r></si>".format, _TEXTS, _TEXTS),
    ),
    min_size=4,
    max_size=5,
)
_STYLES = (
    '<fills><fill><patternFill/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF00B050"/></patternFill>'
    '</fill></fills><cellXfs><xf/><xf numFmtId="14" fillId="1"/></cellXfs>'
)


_CELL = '<c r="B2" t="str"><v>not there</v></c>'


def _workbook(rows: list[tuple[str, str]], strings: list[str], space: str = TRANSITIONAL) -> bytes:
    numbered = [f'<row r="{number}"{about}>{cells}</row>' for number, (about, cells) in enumerate(rows, start=1)]
    parts = {
        "xl/sharedStrings.xml": f'<sst xmlns="{space}">{"".join(strings)}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{space}">{_STYLES}</styleSheet>',
    }
    return raw_workbook(*numbered, parts=parts)


def _told(content: bytes) -> object:
    try:
        document: Document = read(content)
    except DocumentError as error:
        return str(error)
    return document, [[cell.where for cell in row.cells] for table in document.tables for row in table.rows]


@settings(max_examples=300)
@given(rows=_ROWS, strings=_STRINGS)
def test_plain_stretches_say_the_same_as_parsed_ones(rows: list[tuple[str, str]], strings: list[str]) -> None:
    content = _workbook(rows, strings)
    quick = _told(content)
    with patch.object(XmlEvents, "plain"):
        careful = _told(content)
    assert quick == careful


@pytest.mark.parametrize(
    "hidden",
    [f"<!-- {_CELL} -->", f'<c r="B2" t="str"><v><![CDATA[{_CELL}]]></v></c>', f"<?note {_CELL}?>"],
)
def test_what_only_looks_like_a_cell_is_none(hidden: str) -> None:
    document = read(raw_workbook(f'<row r="1">{said("A1", "Action")}{hidden}{said("C1", "Lead")}</row>'))
    assert not any(cell.text == "not there" for table in document.tables for row in table.rows for cell in row.cells)


def test_cells_of_another_namespace_are_none() -> None:
    other = f'<row xmlns="urn:other" r="1">{_CELL}</row>'
    document = read(raw_workbook(other, f'<row r="2">{said("A2", "Action")}{said("B2", "Lead")}</row>'))
    assert texts(document) == [["Action", "Lead"]]


def test_bytes_that_are_no_text_are_an_error() -> None:
    parts = raw_parts(f'<row r="1">{said("A1", "Action")}</row>')
    broken = {name: text.replace("Action", "Acti\udcffn") for name, text in parts.items()}
    assert "not well-formed" in str(_told(_raw(broken)))


def test_an_error_names_the_line_behind_plain_cells() -> None:
    two = "two\nlines"
    rows = [f'<row r="{n}">{said(f"A{n}", two)}</row>' for n in (1, 2, 3)]
    with pytest.raises(DocumentError, match="line 5"):
        read(raw_workbook(*rows, "\n<row></cell>"))


def _raw(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text.encode("utf-8", "surrogateescape"))
    return buffer.getvalue()
