"""The text of one paragraph: runs, fields, controls, symbols and what is drawn."""

from __future__ import annotations

import pytest

from equalityplan.document import Passage, Table
from tests.unit.readers.docx_files import body, cell, in_cell, notice, paragraph, passages, row, run, table


def said(*content: str) -> str:
    """Give the text of a cell with one paragraph of runs."""
    return in_cell(paragraph(*content)).text


def field(kind: str, inside: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inside}</w:fldChar></w:r>'


INSTRUCTION = "<w:r><w:instrText>DATE</w:instrText></w:r>"


def test_runs_make_one_text() -> None:
    assert said(run("Ask "), run("sta"), run("ff")) == "Ask staff"


def test_tags_that_a_conversion_left_in_the_text_part_it() -> None:
    found = in_cell("&lt;ol&gt; &lt;li&gt;Ask R&amp;amp;D&lt;/li&gt; &lt;li&gt;Tell&lt;/li&gt; &lt;/ol&gt;")
    assert [(p.text, p.listed) for p in found.paragraphs] == [("Ask R&D", True), ("Tell", True)]
    assert said(run("fewer than &lt;5 &amp; more")) == "fewer than <5 & more"


def test_an_empty_cell_has_no_paragraphs() -> None:
    assert in_cell("", "  ").paragraphs == ()


@pytest.mark.parametrize("broken", ["<w:br/>", "<w:cr/>", '<w:br w:type="page"/>', '<w:br w:type="column"/>'])
def test_a_line_break_parts_paragraphs_and_passages(broken: str) -> None:
    line = f"<w:r><w:t>Ask</w:t>{broken}<w:t>Tell</w:t></w:r>"
    assert in_cell(paragraph(line)).text == "Ask\nTell"
    assert passages(body(paragraph(line))) == ["Ask", "Tell"]


def test_a_line_break_in_a_heading_is_a_space() -> None:
    line = "<w:r><w:t>Our</w:t><w:br/><w:t>plan</w:t></w:r>"
    assert passages(body(paragraph(line, properties='<w:outlineLvl w:val="0"/>'))) == ["Our plan"]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:t>Ask</w:t><w:tab/><w:t>staff</w:t>", "Ask\tstaff"),
        ("<w:t>non</w:t><w:noBreakHyphen/><w:t>union</w:t>", "non-union"),
        ("<w:t>equal</w:t><w:softHyphen/><w:t>ity</w:t>", "equality"),
        ("<w:t>Ask\nstaff</w:t>", "Ask staff"),
        ("<w:t>50\u00a0%</w:t>", "50\u00a0%"),
        ("<w:t>Ask</w:t><w:lastRenderedPageBreak/><w:t> staff</w:t>", "Ask staff"),
        ("<w:ptab/><w:t>Ask</w:t>", "Ask"),
    ],
)
def test_breaks_tabs_and_hyphens_are_what_they_look_like(inside: str, text: str) -> None:
    assert said(f"<w:r>{inside}</w:r>") == text


def test_a_tab_in_a_passage_is_a_space() -> None:
    assert passages(body(paragraph("<w:r><w:t>Ask</w:t><w:tab/><w:t>staff</w:t></w:r>"))) == ["Ask staff"]


@pytest.mark.parametrize(
    "wrapped",
    [
        '<w:hyperlink r:id="x">{}</w:hyperlink>',
        "<w:smartTag><w:smartTagPr/>{}</w:smartTag>",
        "<w:customXml>{}</w:customXml>",
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:fldSimple w:instr="AUTHOR">{}</w:fldSimple>',
        "<w:bdo>{}</w:bdo>",
        "<unknown>{}</unknown>",
    ],
)
def test_wrapped_runs_are_kept_in_place(wrapped: str) -> None:
    assert said(run("Ask "), wrapped.format(run("all")), run(" staff")) == "Ask all staff"


def test_the_result_of_a_field_is_kept_and_its_instruction_is_not() -> None:
    assert (
        said(run("By "), field("begin"), INSTRUCTION, field("separate"), run("May"), field("end"), run("."))
        == "By May."
    )


def test_a_field_in_the_instruction_of_another_is_no_text() -> None:
    inner = (field("begin"), INSTRUCTION, field("separate"), run("1"), field("end"))
    assert said(field("begin"), *inner, INSTRUCTION, field("separate"), run("May"), field("end")) == "May"


def test_a_field_in_the_result_of_another_is_text() -> None:
    inner = (field("begin"), INSTRUCTION, field("separate"), run("May"), field("end"))
    assert said(field("begin"), field("separate"), *inner, run(" 2012"), field("end")) == "May 2012"


def test_a_field_that_never_ends_swallows_nothing() -> None:
    assert said(field("begin"), INSTRUCTION, run("Ask staff")) == "Ask staff"
    assert said(field("end"), run("Ask"), field("separate")) == "Ask"


def test_a_field_over_two_paragraphs_keeps_the_text_of_both() -> None:
    first = paragraph(field("begin"), INSTRUCTION, field("separate"), run("Ask"))
    assert in_cell(first, paragraph(run("Tell"), field("end"))).text == "Ask\nTell"


@pytest.mark.parametrize(
    ("state", "text"),
    [
        ("<w:default w:val='0'/>", "☐"),
        ("<w:default w:val='1'/>", "☒"),
        ("<w:default w:val='0'/><w:checked/>", "☒"),
        ("<w:default w:val='1'/><w:checked w:val='0'/>", "☐"),
    ],
)
def test_boxes_of_old_forms_are_ticked_or_not(state: str, text: str) -> None:
    box = f"<w:ffData><w:checkBox>{state}</w:checkBox></w:ffData>"
    assert said(field("begin", box), INSTRUCTION, field("end"), run(" Met")) == f"{text} Met"


@pytest.mark.parametrize(
    ("chosen", "text"), [("", "Red"), ('<w:result w:val="1"/>', "Green"), ('<w:result w:val="9"/>', "")]
)
def test_lists_of_old_forms_show_what_is_chosen(chosen: str, text: str) -> None:
    entries = '<w:listEntry w:val="Red"/><w:listEntry w:val="Green"/>'
    choice = f"<w:ffData><w:ddList>{chosen}{entries}</w:ddList></w:ffData>"
    assert said(field("begin", choice), INSTRUCTION, field("end")) == text


@pytest.mark.parametrize(("state", "text"), [("1", "☒"), ("true", "☒"), ("0", "☐"), ("false", "☐")])
def test_a_box_to_tick_is_told_by_its_state(state: str, text: str) -> None:
    box = f'<w:sdtPr><w14:checkbox><w14:checked w14:val="{state}"/></w14:checkbox></w:sdtPr>'
    assert said(f"<w:sdt>{box}<w:sdtContent>{run('x')}</w:sdtContent></w:sdt>", run(" Met")) == f"{text} Met"


def test_a_box_to_tick_without_a_state_is_open() -> None:
    assert said("<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent/></w:sdt>") == "☐"


@pytest.mark.parametrize(
    "control",
    [
        "<w:tc><w:sdt>{pr}<w:sdtContent><w:p>{prompt}</w:p></w:sdtContent></w:sdt></w:tc>",
        "<w:sdt>{pr}<w:sdtContent><w:tc><w:p>{prompt}</w:p></w:tc></w:sdtContent></w:sdt>",
        "<w:tc><w:p><w:sdt>{pr}<w:sdtContent>{prompt}</w:sdtContent></w:sdt></w:p></w:tc>",
    ],
)
def test_a_prompt_that_nobody_answered_is_no_text(control: str) -> None:
    made = body(
        table(
            row(
                "Ask",
                control.format(pr="<w:sdtPr><w:showingPlcHdr/></w:sdtPr>", prompt=run("Choose a date")),
            )
        )
    )
    assert [c.text for c in made.tables[0].rows[0].cells] == ["Ask", ""]
    assert notice(made, "prompt-left-out").text == "Choose a date"


@pytest.mark.parametrize(
    ("symbol", "text"),
    [
        ('w:font="Wingdings" w:char="F0FC"', "✓"),
        ('w:font="Wingdings" w:char="F0FB"', "✗"),
        ('w:font="Wingdings" w:char="FC"', "✓"),
        ('w:font="Wingdings 2" w:char="F050"', "✓"),
        ('w:font="Wingdings 2" w:char="F04F"', "✗"),
        ('w:font="Webdings" w:char="F061"', "✓"),
        ('w:font="Symbol" w:char="F0B7"', "•"),
        ('w:font="Symbol" w:char="F0B3"', "≥"),
        ('w:font="Arial" w:char="2713"', "✓"),
        ('w:font="Wingdings" w:char="F021"', "\uf021"),
        ('w:char="zz"', ""),
        ('w:char="3"', ""),
        ('w:char="D800"', ""),
        ('w:char="FFFFFFFF"', ""),
        ("", ""),
    ],
)
def test_symbols_are_the_characters_that_they_look_like(symbol: str, text: str) -> None:
    assert said(f"<w:r><w:sym {symbol}/></w:r>") == text


@pytest.mark.parametrize(
    ("font", "typed", "text"),
    [
        ("Wingdings", "ü", "✓"),
        ("Wingdings", "û", "✗"),
        ("Wingdings 2", "P", "✓"),
        ("Symbol", "£", "≤"),
        ("Arial", "P", "P"),
    ],
)
def test_letters_in_fonts_of_symbols_are_symbols(font: str, typed: str, text: str) -> None:
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
    assert said(run("Met "), run(typed, fonts), run(" yes")) == f"Met {text} yes"


def test_words_above_words_stand_in_brackets() -> None:
    ruby = "<w:r><w:ruby><w:rubyPr/><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>"
    assert said(ruby.format(run("so"), run("thus"))) == "thus (so)"


def test_formulas_are_text() -> None:
    assert said(run("At least "), "<m:oMath><m:r><m:t>75%</m:t></m:r></m:oMath>") == "At least 75%"


BOX = "<w:txbxContent>{}</w:txbxContent>"
DRAWN = "<w:drawing><wps:txbx>" + BOX + "</wps:txbx></w:drawing>"
PICT = "<w:pict><v:shape><v:textbox>" + BOX + "</v:textbox></v:shape></w:pict>"
BOTH = f"<mc:AlternateContent><mc:Choice>{DRAWN}</mc:Choice><mc:Fallback>{PICT}</mc:Fallback></mc:AlternateContent>"


@pytest.mark.parametrize("box", [DRAWN, PICT, BOTH])
def test_a_text_box_is_told_once_after_its_paragraph(box: str) -> None:
    box = f"<w:r>{box.replace('{}', paragraph('In the box'))}</w:r>"
    made = body(paragraph("Before", box), paragraph("After"))
    assert passages(made) == ["Before", "In the box", "After"]
    assert made.notices == ()
    assert in_cell(paragraph("Before", box)).text == "Before\nIn the box"


def test_a_fallback_is_read_where_the_first_choice_has_no_words() -> None:
    choice = (
        "<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
    )
    assert said("<w:r>" + choice.format("<w:t>Ask</w:t>") + "</w:r>") == "Ask"


def test_alternatives_for_whole_paragraphs_are_read_once() -> None:
    choice = "<mc:AlternateContent><mc:Choice>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>"
    assert passages(body(choice.format(paragraph("Ask")))) == ["Ask"]


def test_a_table_in_a_text_box_is_a_table() -> None:
    made = body(paragraph("<w:r>" + DRAWN.replace("{}", table(row("Ask", "Clerk"))) + "</w:r>"))
    assert [type(block) for block in made.blocks] == [Table]


def test_art_made_of_words_is_text() -> None:
    assert passages(body(paragraph('<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'))) == [
        "DRAFT"
    ]


def test_pictures_are_told_of() -> None:
    drawn = "<w:r><w:drawing><inline/></w:drawing></w:r>"
    made = body(paragraph("Ask", drawn), paragraph(drawn))
    assert passages(made) == ["Ask"]
    assert "not read: 2" in notice(made, "graphic-not-read").message


def test_other_files_that_are_put_in_are_told_of_and_never_read() -> None:
    made = body(
        paragraph("Ask"), '<w:altChunk r:id="x"/>', table(row(cell(paragraph("Tell"), '<w:altChunk r:id="y"/>')))
    )
    assert [found.code for found in made.notices] == ["import-not-read", "import-not-read"]
    assert [type(block) for block in made.blocks] == [Passage, Table]


@pytest.mark.parametrize(
    "wrapped",
    [
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:customXml><w:customXmlPr/>{}</w:customXml>",
        "<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>",
    ],
)
def test_controls_round_paragraphs_rows_and_cells_change_nothing(wrapped: str) -> None:
    plain = body(paragraph("Ask"), table(row("a", "b"), row("c", "d")))
    assert body(wrapped.format(paragraph("Ask")), table(row("a", "b"), row("c", "d"))).blocks == plain.blocks
    assert body(paragraph("Ask"), wrapped.format(table(row("a", "b"), row("c", "d")))).blocks == plain.blocks
    assert body(paragraph("Ask"), table(row("a", "b"), wrapped.format(row("c", "d")))).blocks == plain.blocks
    assert body(paragraph("Ask"), table(row("a", wrapped.format(cell("b"))), row("c", "d"))).blocks == plain.blocks
    inside = row("c", cell(wrapped.format(paragraph("d"))))
    assert body(paragraph("Ask"), table(row("a", "b"), inside)).blocks == plain.blocks


def test_a_run_outside_any_paragraph_is_not_lost() -> None:
    assert passages(body(run("Ask"), paragraph("Tell"))) == ["Ask", "Tell"]
