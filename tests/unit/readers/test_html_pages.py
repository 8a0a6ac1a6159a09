from __future__ import annotations

import io

import pytest

from equalityplan.document import Document, Passage, Table
from equalityplan.errors import DocumentError
from equalityplan.reader import Limits, read_document


def page(body: str, *, name: str = "plan.html", limits: Limits | None = None) -> Document:
    """Read a page with that body."""
    file = io.BytesIO(f"<!DOCTYPE html><html><body>{body}</body></html>".encode())
    file.name = name
    return read_document(file, limits=limits)


def passages(read: Document) -> list[str]:
    return [block.text for block in read.blocks if isinstance(block, Passage)]


def codes(read: Document) -> list[str]:
    return [notice.code for notice in read.notices]


def test_headings_paragraphs_and_tables_keep_their_order() -> None:
    read = page("<h1>Fair for all</h1><p>What we do.</p><table><tr><td>Ask<td>Clerk</table><h2>Contacts</h2>")
    assert [type(block) for block in read.blocks] == [Passage, Passage, Table, Passage]
    assert [block.heading for block in read.blocks if isinstance(block, Passage)] == [True, False, True]
    assert read.format == "html"


def test_white_space_is_one_space_and_entities_are_read() -> None:
    assert passages(page("<p>R&amp;D \n\t and <b>equal</b>ity&nbsp;team &#8211; 2012</p>")) == [
        "R&D and equality\xa0team – 2012"
    ]


def test_a_break_parts_prose_but_not_a_heading() -> None:
    assert passages(page("<h1>Equality<br>plan</h1><p>First line<br/>second line</p>")) == [
        "Equality plan",
        "First line",
        "second line",
    ]


def test_list_entries_show_their_numbers_and_bullets() -> None:
    read = page(
        "<ul><li>Ask<ul><li>Write it down</ul><li>Tell</ul>"
        "<ol start=3 type=a><li>Meet<li value=9>Plan<p>and do</ol><ol reversed><li>Two<li>One</ol>"
        "<ol type=I><li>Act</ol><ul style='list-style-type: none'><li>Rest</ul>"
    )
    assert passages(read) == [
        "• Ask",
        "◦ Write it down",
        "• Tell",
        "c. Meet",
        "i. Plan",
        "and do",
        "2. Two",
        "1. One",
        "I. Act",
        "Rest",
    ]


def test_scripts_styles_templates_and_comments_are_no_text() -> None:
    read = page(
        "<script>one</script><style>.two{}</style><template>three</template><noscript>four</noscript>"
        "<p>kept<!-- five --></p><iframe>six</iframe>"
    )
    assert passages(read) == ["kept"]


def test_images_and_fields_give_the_words_that_they_show() -> None:
    read = page(
        "<p>Done <img src=t.gif alt=tick></p><p><input type=checkbox checked>yes <input type=checkbox>no</p>"
        "<p><input value='Head of HR'> <select><option>May<option selected>June</select></p>"
        "<p><input type=hidden value=secret><textarea>free text</textarea></p>"
    )
    assert passages(read) == ["Done tick", "☒ yes ☐ no", "Head of HR June", "free text"]


def test_hidden_text_is_read_and_told() -> None:
    read = page("<p>shown</p><div style='display: none'><p>closed panel</p><p>its rest</p></div><p hidden>gone</p>")
    assert passages(read) == ["shown", "closed panel", "its rest", "gone"]
    assert codes(read) == ["hidden-text"]


def test_a_style_of_the_page_hides_only_what_it_names_by_itself() -> None:
    style = "<style>.off{display:none} .menu .on{display:none} @media print{.screen{display:none}}</style>"
    read = page(style + "<p class=on>a</p><p class=screen>b</p>")
    assert codes(read) == []
    assert codes(page(style + "<p class='x off'>c</p>")) == ["hidden-text"]


def test_struck_prose_is_kept_and_told() -> None:
    read = page("<p>Ask <s>nobody</s> all</p>")
    assert (passages(read), codes(read)) == (["Ask nobody all"], ["struck-out"])


def test_what_a_tracked_change_took_out_of_a_line_stands_in_a_notice() -> None:
    read = page("<p>Ask <del>nobody</del> <ins>them</ins> all</p><p><del>Tell the clerk</del></p>")
    assert passages(read) == ["Ask them all", "Tell the clerk"]
    assert [(notice.code, notice.text) for notice in read.notices] == [
        ("tracked-changes", "nobody"),
        ("struck-out", None),
    ]


def test_spaces_stand_as_written_in_preformatted_text() -> None:
    assert passages(page("<pre>Clerk   HR\n  and team</pre>")) == ["Clerk   HR", "and team"]


def test_a_page_saved_by_word_keeps_its_typed_numbers() -> None:
    mark = "<span style='mso-list:Ignore'>1.<span style='font:7.0pt \"Times\"'>&nbsp;&nbsp; </span></span>"
    read = page(
        "<xml><w:WordDocument>data</w:WordDocument></xml>"
        "<table><tr><td><p style='mso-list:l0 level1 lfo1'>"
        f"<![if !supportLists]>{mark}<![endif]>Ask staff<o:p></o:p></p><td>Clerk</table>"
    )
    (paragraph,) = read.tables[0].rows[0].cells[0].paragraphs
    assert (paragraph.text, paragraph.listed, paragraph.number) == ("Ask staff", True, "1.")
    assert passages(read) == []


def test_a_number_that_stands_alone_is_a_text() -> None:
    assert passages(page("<p><span style='mso-list:Ignore'>4.2</span></p>")) == ["4.2"]


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="iso-8859-15">', "iso-8859-15"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252"),
        ('<meta charset="windows-1252">', "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ("", "utf-16-le"),
    ],
)
def test_the_encoding_is_told_by_mark_bytes_and_page(head: str, encoding: str) -> None:
    text = f"<html><head>{head}</head><body><p>Café – £5</p></body></html>".replace("–", "-")
    assert passages(read_document(io.BytesIO(text.encode(encoding)))) == ["Café - £5"]


@pytest.mark.parametrize("charset", ["rot13", "unicode_escape", "no-such-thing", "x" * 60])
def test_an_encoding_that_is_none_is_not_used(charset: str) -> None:
    read = read_document(io.BytesIO(f'<html><meta charset="{charset}"><p>Caf'.encode() + b"\xe9</p>"))
    assert passages(read) == ["Café"]
    assert codes(read) == ["encoding"]


@pytest.mark.parametrize(
    "text",
    [
        "<!-- saved from the web --><!DOCTYPE html><p>Ask</p>",
        "<?xml version='1.0' encoding='UTF-8'?><html xmlns='http://www.w3.org/1999/xhtml'><p>Ask</p></html>",
        "\n  <table><tr><td>Ask</td></tr></table>",
        "<div class=plan><h2>Ask</h2></div>",
    ],
)
@pytest.mark.parametrize("name", ["plan.html", "plan.doc", "plan.xls", "plan.txt", "plan"])
def test_a_page_is_known_by_its_content(text: str, name: str) -> None:
    file = io.BytesIO(text.encode())
    file.name = name
    assert read_document(file).format == "html"


@pytest.mark.parametrize("text", ["<TBC> is what we wrote", "<p>Ask</p>\t<p>Clerk</p>", "5 < 6 and 7 > 6"])
def test_text_with_scraps_of_markup_is_no_page(text: str) -> None:
    assert read_document(io.BytesIO(text.encode())).format != "html"


def test_other_xml_is_refused() -> None:
    with pytest.raises(DocumentError, match="no format that can be read"):
        read_document(io.BytesIO(b"<?xml version='1.0'?><feed><entry>Ask</entry></feed>"))


def test_prose_knows_its_line() -> None:
    (passage,) = page("\n\n<p>Ask</p>").blocks
    assert passage.where.lines == (3, 3)
