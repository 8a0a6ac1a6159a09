"""Word files that are damaged or made to harm, and the law that no word is lost whatever stands in one."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equalityplan.document import words_of
from equalityplan.errors import DocumentError
from tests.unit.readers.docx_files import (
    body,
    cell,
    notice,
    packed,
    paragraph,
    passages,
    read,
    row,
    run,
    table,
    word_file,
)

ENTITIES = (
    '<!DOCTYPE w [<!ENTITY a "words words words"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
    '<!DOCTYPE w SYSTEM "http://localhost:1/w.dtd">',
)


@pytest.mark.parametrize("doctype", ENTITIES)
@pytest.mark.parametrize(
    "part", ["word/document.xml", "word/styles.xml", "_rels/.rels", "word/_rels/document.xml.rels"]
)
def test_entities_are_refused_in_every_part(part: str, doctype: str) -> None:
    asked = paragraph("Ask", properties='<w:pStyle w:val="A"/>')
    with pytest.raises(DocumentError, match="document type"):
        read(word_file(asked, {"styles": ""}, others={part: f"{doctype}<w/>"}))


def test_what_stands_outside_the_file_is_never_asked_for() -> None:
    relationships = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="h" Type="x/header" Target="http://localhost:1/header.xml" TargetMode="External"/>'
        '<Relationship Id="s" Type="x/styles" Target="file:///etc/hostname" TargetMode="External"/>'
        '<Relationship Id="p" Type="x/header" Target="../../../etc/hostname"/>'
        "</Relationships>"
    )
    references = '<w:sectPr><w:headerReference r:id="h"/><w:headerReference r:id="p"/></w:sectPr>'
    made = word_file(paragraph("Ask") + references, others={"word/_rels/other.rels": ""})
    assert passages(read(made)) == ["Ask"]
    own = word_file(paragraph("Ask") + references, main="word/own.xml")
    assert passages(read(own)) == ["Ask"]
    mine = {
        "word/document.xml": own_document(paragraph("Ask") + references),
        "word/_rels/document.xml.rels": relationships,
    }
    assert passages(read(packed(mine))) == ["Ask"]


def own_document(content: str) -> str:
    spaces = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    )
    return f"<w:document {spaces}><w:body>{content}</w:body></w:document>"


def test_a_file_that_is_cut_off_is_refused() -> None:
    whole = word_file(paragraph("Ask") * 50)
    for length in range(whole.index(b"word/"), len(whole), 7):
        with pytest.raises(DocumentError, match=r"cut off or damaged|no format"):
            read(whole[:length])


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_changed_byte_is_harmless_or_a_document_error(data: st.DataObject) -> None:
    whole = bytearray(CHANGED)
    whole[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    with contextlib.suppress(DocumentError):
        read(bytes(whole))


CHANGED = word_file(
    paragraph("Ask") + table(row("Action", "Lead"), row("Ask", "Clerk")),
    {"styles": '<w:style w:styleId="A"/>', "footer1": paragraph("Draft")},
)


def test_a_bomb_is_refused() -> None:
    with pytest.raises(DocumentError, match="more than 250 times"):
        read(word_file("<w:p/>" * 1_000_000))


def test_very_many_elements_are_refused_before_they_fill_the_memory() -> None:
    with pytest.raises(DocumentError, match="bytes of memory"):
        read(word_file("<w:p/>" * 500_000), unpacked=20_000_000, expansion=10_000)


def test_one_note_that_very_many_words_point_to_is_kept_once() -> None:
    notes = f'<w:footnote w:id="1">{paragraph("Subject to money.")}</w:footnote>'
    made = body(paragraph("Ask", *['<w:r><w:footnoteReference w:id="1"/></w:r>'] * 500), footnotes=notes)
    assert notice(made, "note").text == "Subject to money."


def test_one_header_that_very_many_sections_point_to_is_read_once() -> None:
    references = '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>' * 500
    assert passages(body(paragraph("Ask"), references, header1=paragraph("Ours"))) == ["Ours", "Ask"]


def test_fields_in_one_another_take_no_longer_than_their_number() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert passages(body(paragraph(begin * 15_000, "<w:r><w:t>Ask</w:t></w:r>"))) == ["Ask"]


def test_a_number_is_not_longer_than_a_line() -> None:
    text = "x" * 5_000
    numbering = (
        f'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    listed = paragraph("Ask", properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
    (found,) = body(table(row(cell(listed), "Clerk")), numbering=numbering).tables[0].rows[0].cells[0].paragraphs
    assert len(found.number or "") == 200


INLINE = ["w:r", "w:hyperlink", "w:ins", "w:del", "w:smartTag", "w:moveFrom", "w:moveTo", "w:fldSimple", "unknown"]
BLOCK = ["w:sdt", "w:sdtContent", "w:customXml", "w:p", "w:tbl", "w:txbxContent", "w:tr", "w:tc"]
PROPERTIES = ["<w:vMerge/>", '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>', "<w:cellDel/>"]


class Words:
    """Numbers words, so that each is known again."""

    def __init__(self) -> None:
        self.count = 0

    def next(self) -> str:
        self.count += 1
        return f"word{self.count}"


@st.composite
def runs(draw: st.DrawFn, words: Words, depth: int = 0) -> str:
    tag = draw(st.sampled_from(INLINE))
    if tag == "w:r" or depth > 2:
        look = draw(st.sampled_from(["", "<w:strike/>", "<w:vanish/>"]))
        return run(f"{words.next()} ", look)
    return f"<{tag}>{draw(runs(words, depth + 1))}{draw(runs(words, depth + 1))}</{tag}>"


@st.composite
def paragraphs(draw: st.DrawFn, words: Words) -> str:
    look = draw(st.sampled_from(["", "", "<w:rPr><w:del/></w:rPr>", '<w:outlineLvl w:val="0"/>']))
    return paragraph(*(draw(runs(words)) for _ in range(draw(st.integers(0, 3)))), properties=look)


@st.composite
def blocks(draw: st.DrawFn, words: Words, depth: int = 0) -> str:
    kind = draw(st.sampled_from(["p", "p", "tbl", "sdt", "box"])) if depth < 3 else "p"
    if kind == "p":
        return draw(paragraphs(words))
    inner = [draw(blocks(words, depth + 1)) for _ in range(draw(st.integers(1, 3)))]
    if kind == "sdt":
        return f"<w:sdt><w:sdtContent>{''.join(inner)}</w:sdtContent></w:sdt>"
    if kind == "box":
        return paragraph(f"<w:r><w:pict><w:txbxContent>{''.join(inner)}</w:txbxContent></w:pict></w:r>")
    width = draw(st.integers(1, 3))
    cells = [
        cell(*inner[n : n + 1], properties=draw(st.sampled_from(["", "", *PROPERTIES]))) for n in range(len(inner))
    ]
    gone = draw(st.sampled_from(["", "", "<w:del/>", '<w:gridBefore w:val="1"/>']))
    return table(*(row(*cells[n : n + width], properties=gone) for n in range(0, len(cells), width)))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_word_arrives_once_in_a_block_or_a_notice(data: st.DataObject) -> None:
    words = Words()
    content = "".join(data.draw(blocks(words)) for _ in range(data.draw(st.integers(1, 4))))
    made = body(content)
    told = [text for text, _ in made.texts()] + [found.text or "" for found in made.notices]
    arrived = [word for text in told for word in words_of(text)]
    assert sorted(arrived) == sorted(f"word{n}" for n in range(1, words.count + 1))
