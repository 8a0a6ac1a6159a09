"""Lists in Word documents: numbers that Word prints and no text holds."""

from __future__ import annotations

import docx
import pytest

from equalityplan.document import Paragraph
from tests.unit.readers.docx_files import body, cell, in_cell, paragraph, passages, row, saved, table


def level(number: int, text: str, form: str = "decimal", more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(*levels: str, name: int = 1) -> str:
    return f'<w:abstractNum w:abstractNumId="{name}">{"".join(levels)}</w:abstractNum>'


def num(name: int = 1, of: int = 1, more: str = "") -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def entry(text: str, number: int = 1, depth: int = 0) -> str:
    place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(text, properties=place)


def numbers(*entries: str, **parts: str) -> list[str | None]:
    return [found.number for found in in_cell(*entries, **parts).paragraphs]


SIMPLE = abstract(level(0, "%1.")) + num()
OUTLINE = abstract(level(0, "%1"), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter")) + num()


def test_entries_of_a_list_have_the_number_that_word_prints() -> None:
    found = in_cell(entry("Ask"), entry("Tell"), numbering=SIMPLE)
    assert found.paragraphs == (
        Paragraph(text="Ask", listed=True, number="1."),
        Paragraph(text="Tell", listed=True, number="2."),
    )


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("decimal", "4"),
        ("lowerLetter", "d"),
        ("upperLetter", "D"),
        ("lowerRoman", "iv"),
        ("upperRoman", "IV"),
        ("decimalZero", "04"),
        ("ordinal", "4th"),
        ("cardinalText", "4"),
    ],
)
def test_numbers_have_the_form_of_their_level(form: str, printed: str) -> None:
    four = abstract(level(0, "%1)", form, start=4)) + num()
    assert numbers(entry("Ask"), numbering=four) == [f"{printed})"]


@pytest.mark.parametrize(("start", "printed"), [(26, "z"), (27, "aa"), (53, "aaa")])
def test_letters_are_doubled_after_z(start: int, printed: str) -> None:
    assert numbers(entry("Ask"), numbering=abstract(level(0, "%1", "lowerLetter", start=start)) + num()) == [printed]


@pytest.mark.parametrize(("start", "printed"), [(9, "ix"), (40, "xl"), (1999, "mcmxcix")])
def test_roman_numbers_are_written_as_romans_did(start: int, printed: str) -> None:
    assert numbers(entry("Ask"), numbering=abstract(level(0, "%1", "lowerRoman", start=start)) + num()) == [printed]


def test_bullets_are_one_character_whatever_font_draws_them() -> None:
    assert numbers(entry("Ask"), numbering=abstract(level(0, "\uf0b7", "bullet")) + num()) == ["•"]


def test_levels_count_below_one_another() -> None:
    entries = [(0, "1"), (1, "1.1"), (1, "1.2"), (2, "(a)"), (0, "2"), (1, "2.1"), (2, "(a)"), (2, "(b)")]
    assert numbers(*(entry("x", depth=depth) for depth, _ in entries), numbering=OUTLINE) == [n for _, n in entries]


def test_a_level_above_that_was_never_printed_counts_from_its_start() -> None:
    assert numbers(entry("x", depth=1), entry("x", depth=1), numbering=OUTLINE) == ["1.1", "1.2"]
    assert numbers(entry("x", depth=1), entry("x"), entry("x", depth=1), numbering=OUTLINE) == ["1.1", "2", "2.1"]


def test_a_restart_of_a_level_waits_until_the_level_is_used() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    restarted = OUTLINE + num(2, more=override)
    entries = (entry("x"), entry("x", 2, 1), entry("x", 2), entry("x", 2, 1))
    assert numbers(*entries, numbering=restarted) == ["1", "1.1", "5", "5.1"]


def test_numbers_go_on_from_cell_to_cell() -> None:
    (found,) = body(table(*(row(cell(entry("")), text) for text in ("Ask", "Tell"))), numbering=SIMPLE).tables
    assert [r.cells[0].paragraphs for r in found.rows] == [
        (Paragraph(text="", listed=True, number="1."),),
        (Paragraph(text="", listed=True, number="2."),),
    ]


def test_two_lists_of_one_definition_count_on() -> None:
    assert numbers(entry("x", 1), entry("x", 2), entry("x", 1), numbering=SIMPLE + num(2)) == ["1.", "2.", "3."]


def test_a_list_that_restarts_does_so_once() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    restarted = SIMPLE + num(2, more=override)
    assert numbers(entry("x", 1), entry("x", 2), entry("x", 2), entry("x", 1), numbering=restarted) == [
        "1.",
        "5.",
        "6.",
        "7.",
    ]


def test_a_list_may_print_its_level_in_its_own_way() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "Aim %1:", "upperRoman")}</w:lvlOverride>'
    assert numbers(entry("x", 2), numbering=SIMPLE + num(2, more=override)) == ["Aim I:"]


@pytest.mark.parametrize(("restart", "third"), [("0", "2.2"), ("1", "2.1")])
def test_a_level_restarts_when_it_is_told_to(restart: str, third: str) -> None:
    levels = abstract(level(0, "%1"), level(1, "%1.%2", more=f'<w:lvlRestart w:val="{restart}"/>')) + num()
    places = [0, 1, 0, 1]
    assert numbers(*(entry("x", depth=depth) for depth in places), numbering=levels)[-1] == third


def test_legal_numbers_show_the_levels_above_in_figures() -> None:
    levels = abstract(level(0, "%1", "upperRoman"), level(1, "%1.%2", "decimalZero", more="<w:isLgl/>")) + num()
    assert numbers(entry("x"), entry("x", depth=1), numbering=levels) == ["I", "1.01"]


def test_text_boxes_count_on_their_own_and_so_do_headers_with_footers() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{entry('b')}</w:txbxContent></w:pict></w:r>"
    margins = '<w:sectPr><w:headerReference r:id="header1"/><w:footerReference r:id="footer1"/></w:sectPr>'
    made = body(
        entry("a"),
        paragraph(box),
        entry("a"),
        paragraph(box),
        margins,
        numbering=SIMPLE,
        header1=entry("h"),
        footer1=entry("f"),
    )
    assert passages(made) == ["1. h", "1. a", "1. b", "2. a", "2. b", "2. f"]


def test_no_list_and_an_unknown_one_print_nothing() -> None:
    found = in_cell(entry("Ask", 0), entry("Tell", 99), numbering=SIMPLE).paragraphs
    assert found == (Paragraph(text="Ask"), Paragraph(text="Tell"))


def test_a_list_that_prints_nothing_is_still_a_list() -> None:
    blank = abstract(level(0, "", "none")) + num()
    assert in_cell(entry("Ask"), numbering=blank).paragraphs == (Paragraph(text="Ask", listed=True),)


def test_a_style_may_be_a_list() -> None:
    styles = (
        '<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Second"><w:basedOn w:val="Base"/></w:style>'
    )
    levels = abstract(level(0, "%1"), level(1, "%1.%2", more='<w:pStyle w:val="Second"/>')) + num()
    first, second = (paragraph("x", properties=f'<w:pStyle w:val="{name}"/>') for name in ("Base", "Second"))
    assert numbers(first, second, second, first, numbering=levels, styles=styles) == ["1", "1.1", "1.2", "2"]


def test_a_paragraph_may_leave_the_list_of_its_style() -> None:
    styles = '<w:style w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    out = paragraph("x", properties='<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert numbers(out, numbering=SIMPLE, styles=styles) == [None]


def test_a_list_may_be_defined_by_a_numbering_style() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="Ours"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    linked = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Ours"/></w:abstractNum>'
        + abstract('<w:styleLink w:val="Ours"/>', level(0, "%1)"), name=2)
        + num(1, 1)
        + num(2, 2)
    )
    assert numbers(entry("x"), entry("x"), numbering=linked, styles=styles) == ["1)", "2)"]


def test_a_numbering_style_that_is_linked_to_itself_prints_nothing() -> None:
    styles = '<w:style w:styleId="Ours"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Ours"/></w:abstractNum>' + num()
    assert numbers(entry("x"), numbering=linked, styles=styles) == [None]


def test_a_number_without_text_counts_where_it_is_alone() -> None:
    assert numbers(entry(""), numbering=SIMPLE) == ["1."]
    assert numbers(entry("Ask"), entry(""), numbering=SIMPLE) == ["1."]
    assert numbers(entry(""), paragraph("Ask"), numbering=SIMPLE) == ["1.", None]
    assert numbers(entry(""), entry(""), entry(""), numbering=SIMPLE) == []


def test_a_bullet_without_text_is_nothing() -> None:
    assert numbers(entry(""), numbering=abstract(level(0, "o", "bullet")) + num()) == []


def test_only_the_first_line_of_an_entry_has_its_number() -> None:
    broken = "<w:r><w:t>Ask</w:t><w:br/><w:t>Tell</w:t></w:r>"
    found = in_cell(entry(broken), numbering=SIMPLE).paragraphs
    assert found == (Paragraph(text="Ask", listed=True, number="1."), Paragraph(text="Tell"))


def test_passages_are_told_with_their_number_or_bullet() -> None:
    bullets = abstract(level(0, "o", "bullet"), name=2) + num(2, 2)
    made = body(entry("Aims"), entry("Ask", 2), entry(""), entry("Means"), numbering=SIMPLE + bullets)
    assert passages(made) == ["1. Aims", "• Ask", "3. Means"]


def test_headings_are_told_with_their_number_but_no_bullet() -> None:
    bullets = abstract(level(0, "o", "bullet"), name=2) + num(2, 2)
    heading = '<w:outlineLvl w:val="0"/>'
    made = body(
        *(
            paragraph("Aims", properties=f'{heading}<w:numPr><w:numId w:val="{which}"/></w:numPr>')
            for which in (1, 2, 1)
        ),
        numbering=SIMPLE + bullets,
    )
    assert passages(made) == ["1. Aims", "Aims", "2. Aims"]


def test_lists_of_python_docx_are_read() -> None:
    made = docx.Document()
    place = made.add_table(rows=1, cols=1).rows[0].cells[0]
    place.text = "Do this:"
    for style in ("List Bullet", "List Bullet", "List Number"):
        place.add_paragraph("x", style=style)
    assert [p.number for p in saved(made).tables[0].rows[0].cells[0].paragraphs] == [None, "•", "•", "1."]
