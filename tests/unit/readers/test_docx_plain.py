"""Cells of nothing but text are read in one pass, and as they would be with care."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from equalityplan.document import Document
from equalityplan.readers.docx.plain import PlainCells
from tests.unit.readers.docx_files import body, cell, paragraph, row, run, table

_TEXT = "<w:t>Ask</w:t>"
_PARTS = st.sampled_from(
    (
        run("Ask staff"),
        run(" and  tell "),
        run("hidden", "<w:vanish/>"),
        run("old", "<w:strike/>"),
        run("shown", '<w:vanish w:val="0"/>'),
        run("&lt;b&gt;bold&lt;/b&gt; &amp;amp;"),
        run("l\nm"),
        '<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>ü</w:t></w:r>',
        f"<w:r>{_TEXT}<w:tab/>{_TEXT}</w:r>",
        f"<w:r>{_TEXT}<w:br/>{_TEXT}</w:r>",
        "<w:r><w:noBreakHyphen/></w:r>",
        f'<w:hyperlink r:id="r">{run("see 2.5")}</w:hyperlink>',
        f"<w:ins>{run('new')}</w:ins>",
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>",
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run('chosen')}</w:sdtContent></w:sdt>",
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r>',
        "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>",
        "<w:r><w:drawing/></w:r>",
        "<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent><w:r><w:t>o</w:t></w:r></w:sdtContent></w:sdt>",
        f"<w:r><w:ruby><w:rt>{run('up')}</w:rt><w:rubyBase>{run('base')}</w:rubyBase></w:ruby></w:r>",
        "<w:bookmarkStart/>",
    )
)
_PARAGRAPH_PROPERTIES = st.sampled_from(
    (
        "",
        "<w:jc/>",
        '<w:numPr><w:numId w:val="1"/></w:numPr>',
        '<w:pStyle w:val="Heading1"/>',
        '<w:pStyle w:val="Listed"/>',
        "<w:rPr><w:del/></w:rPr>",
        "<w:tabs><w:tab/></w:tabs>",
    )
)
_PARAGRAPHS = st.builds(
    lambda parts, properties: paragraph(*parts, properties=properties),
    st.lists(_PARTS, max_size=3),
    _PARAGRAPH_PROPERTIES,
)
_NESTED = st.builds(lambda inner: table(row(cell(inner), "b")) + paragraph("after"), _PARAGRAPHS)
_LOOSE = st.just(run("loose"))
_PROPERTIES = st.sampled_from(
    (
        "",
        '<w:shd w:fill="00B050"/>',
        "<w:vMerge/>",
        '<w:vMerge w:val="restart"/>',
        '<w:gridSpan w:val="2"/>',
        "<w:hMerge/>",
        "<w:cellDel/>",
    )
)
# Most cells have but one thing in them that is not plain, so that each is met on its own.
_SIMPLE = st.builds(lambda part: cell("Before", paragraph("a", part, "b"), "After"), _PARTS)
_SETTLED = st.builds(
    lambda inner, outer: cell(paragraph("a", properties=inner), properties=outer), _PARAGRAPH_PROPERTIES, _PROPERTIES
)
_KNOTTED = st.builds(
    lambda parts, properties: cell(*parts, properties=properties),
    st.lists(st.one_of(_PARAGRAPHS, _PARAGRAPHS, _PARAGRAPHS, _NESTED, _LOOSE), min_size=1, max_size=3),
    _PROPERTIES,
)
_TABLES = st.lists(st.lists(st.one_of(_SIMPLE, _SETTLED, _KNOTTED), min_size=1, max_size=3), min_size=1, max_size=4)

_STYLES = (
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Listed"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


def _told(document: Document) -> list[object]:
    """What a document says, with the place of each cell, which makes no two cells differ."""
    places = [[c.where for c in r.cells] for t in document.tables for r in t.rows]
    notices = [(notice.code, notice.text, notice.where) for notice in document.notices]
    return [document, places, notices]


@settings(max_examples=300)
@given(rows=_TABLES)
def test_plain_cells_say_the_same_as_with_care(rows: list[list[str]]) -> None:
    made = table(*(row(*cells) for cells in rows))
    quick = body(made, styles=_STYLES, numbering=_NUMBERING)
    with patch.object(PlainCells, "rows", return_value=iter(())):
        careful = body(made, styles=_STYLES, numbering=_NUMBERING)
    assert _told(quick) == _told(careful)
