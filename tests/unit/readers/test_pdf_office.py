from __future__ import annotations

import html
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import _Cell

from equalityplan.document import Document, Passage
from equalityplan.mending import mend
from equalityplan.reader import read_document
from tests.unit.readers.pdf_pages import passages, rows

Rows = Sequence[Sequence[str]]

HEADER = ("Objective", "Action", "Lead", "By when")
SUBJECTS = ("libraries", "schools", "housing", "parks", "planning", "licensing", "benefits", "refuse", "museums")
ASKED = "Ask those who use our {0}, and those who do not, what they think of them; compare the answers with the census"
TOLD = "and tell the panel of residents what will be changed in our {0} because of what they said"
BODY = tuple(
    (
        f"2.{number} People from every background can use our {subject}, and are asked what keeps them from doing so",
        f"{ASKED} {TOLD}".format(subject),
        f"Head of {subject.title()}",
        f"{('March', 'June', 'Late September', 'December')[number % 4]} 2012",
    )
    for number, subject in enumerate(SUBJECTS * 2, start=1)
)
PLAN: Rows = (HEADER, *BODY)
# Tables that draw all of their lines, some of them, only coloured rows, or nothing.
STYLES = (
    "Table Grid",
    "Light Grid",
    "Light List",
    "Light Shading",
    "Medium Grid 3",
    "Medium List 1",
    "Medium Shading 1",
    "Dark List",
    "Colorful Shading",
    "Normal Table",
)
WEB = {"together": 'border="1" cellspacing="0"', "apart": 'border="1" cellspacing="2" cellpadding="4"'}


def write_plan(path: Path, style: str) -> None:
    word = docx.Document()
    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    word.styles["Normal"].font.size = Pt(10)
    word.add_paragraph("Equality plan of Fernshire")
    section.footer.paragraphs[0].text = "Agreed by the council"
    table = word.add_table(rows=0, cols=len(HEADER))
    table.style = style
    for row in PLAN:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    repeated = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)  # noqa: SLF001 - python-docx has no other way
    word.save(str(path))


def write_page(path: Path, borders: str) -> None:
    def row(cells: Sequence[str], tag: str) -> str:
        return f"<tr>{''.join(f'<{tag}>{html.escape(cell)}</{tag}>' for cell in cells)}</tr>"

    body = "".join(row(cells, "td") for cells in BODY)
    table = f"<table {borders}><thead>{row(HEADER, 'th')}</thead><tbody>{body}</tbody></table>"
    path.write_text(f"<html><head><meta charset='utf-8'></head><body>{table}</body></html>", "utf-8")


def write_details(path: Path) -> None:
    """A table with what programs do to the text of cells."""
    word = docx.Document()
    word.add_heading("Equality plan of Fernshire", 1)
    word.add_paragraph(
        "The plan is read by a panel of residents, who say each year where it falls short of what we need."
    )
    table = word.add_table(rows=5, cols=4)
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, HEADER, strict=True):
        cell.text = text
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Merged down"
    table.cell(1, 1).merge(table.cell(1, 2)).text = "Merged across"
    shade(table.cell(1, 3), "00B050")
    table.cell(2, 1).paragraphs[0].add_run("Struck out over more than one line").font.strike = True
    table.cell(2, 2).paragraphs[0].add_run("Underlined all along its lines").underline = True
    table.cell(2, 3).paragraphs[0].add_run("highlighted").font.highlight_color = WD_COLOR_INDEX.YELLOW
    dated = table.cell(3, 0).paragraphs[0]
    dated.add_run("By the 31")
    dated.add_run("st").font.superscript = True
    dated.add_run(" of March")
    table.cell(3, 1).text = "Head of Policy\nHead of Libraries"
    for text in ("One", "Two of them, which is long enough to wrap", "Three"):
        table.cell(3, 2).add_paragraph(text, style="List Bullet")
    for text in ("First of all", "Second"):
        table.cell(3, 3).add_paragraph(text, style="List Number")
    table.cell(4, 0).text = "Consultation"
    table.cell(4, 1).text = "Incomprehensibilities"
    word.save(str(path))


def shade(cell: _Cell, colour: str) -> None:
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(shading)  # noqa: SLF001 - python-docx has no other way


def write_columns(word: WordDocument, path: Path) -> None:
    """Prose in two columns."""
    columns = OxmlElement("w:cols")
    columns.set(qn("w:num"), "2")
    properties = word.sections[0]._sectPr  # noqa: SLF001 - python-docx has no other way
    for other in properties.findall(qn("w:cols")):
        properties.remove(other)
    properties.append(columns)
    for subject in SUBJECTS:
        word.add_paragraph(
            f"The council looks at how its {subject} are used, and by whom, and publishes what it finds each year. "
            f"Where one group has less of its {subject} than another, it says so and sets out what it will do."
        )
    word.save(str(path))


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which LibreOffice made PDFs of all documents, in one call."""
    command = shutil.which("soffice")
    if command is None:
        pytest.skip("LibreOffice (soffice) is not installed, and these PDFs are made by it")
    folder = tmp_path_factory.mktemp("office")
    for style in STYLES:
        write_plan(folder / f"{style}.docx", style)
    for name, borders in WEB.items():
        write_page(folder / f"{name}.html", borders)
    write_details(folder / "details.docx")
    write_columns(docx.Document(), folder / "columns.docx")
    sources = sorted(str(path) for path in folder.iterdir())
    profile = tmp_path_factory.mktemp("profile").as_uri()
    options = ("--headless", f"-env:UserInstallation={profile}", "--convert-to", "pdf", "--outdir", str(folder))
    subprocess.run([command, *options, *sources], check=True, capture_output=True, timeout=300)
    return folder


def joined_columns(document: Document) -> list[str]:
    """The words of each column of all pieces, repeated headers left out."""
    lines = [row for table in document.tables for row in rows(table) if tuple(row) != HEADER]
    return [" ".join(" ".join(row[column] for row in lines).split()) for column in range(len(HEADER))]


@pytest.mark.parametrize("style", STYLES)
def test_every_word_of_a_table_stands_in_its_column_whatever_lines_it_draws(office: Path, style: str) -> None:
    document = read_document(office / f"{style}.pdf")
    assert {len(row) for table in document.tables for row in rows(table)} == {len(HEADER)}
    assert joined_columns(document) == [" ".join(column) for column in zip(*BODY, strict=True)]


@pytest.mark.parametrize("style", STYLES)
def test_rows_that_page_ends_cut_are_whole_when_the_pieces_are_joined(office: Path, style: str) -> None:
    mended = mend(read_document(office / f"{style}.pdf"))
    (table,) = mended.tables
    assert [tuple(" ".join(cell.text.split()) for cell in row.cells) for row in table.rows if not row.running] == [
        *PLAN
    ]


@pytest.mark.parametrize("name", WEB)
def test_tables_of_web_pages_keep_their_rows(office: Path, name: str) -> None:
    assert joined_columns(read_document(office / f"{name}.pdf")) == [
        " ".join(column) for column in zip(*BODY, strict=True)
    ]


def test_pages_begin_with_the_header_again_and_pieces_stand_after_a_break(office: Path) -> None:
    document = read_document(office / "Table Grid.pdf")
    tables = document.tables
    again = [row for table in tables for row in table.rows if tuple(cell.text for cell in row.cells) == HEADER]
    assert len({row.where.page for row in again}) == len(again) > 2
    assert {tuple(rows(table)[0]) for table in tables} == {HEADER}
    assert [table.rows[0].after_break for table in tables] == [False, *[True] * (len(tables) - 1)]
    # A row that a page end cut makes one table of two pieces.
    cut = [notice.where.page for notice in document.notices if notice.code == "row-joined" and notice.where]
    assert len(tables) + len(cut) == len(again)


def test_footers_are_running_and_the_title_is_not(office: Path) -> None:
    document = read_document(office / "Table Grid.pdf")
    assert passages(document) == ["Equality plan of Fernshire"]
    assert set(passages(document, running=True)) == {"Agreed by the council"}


@pytest.mark.parametrize("style", ["Table Grid", "Normal Table"])
def test_only_columns_without_lines_are_guessed(office: Path, style: str) -> None:
    codes = {notice.code for notice in read_document(office / f"{style}.pdf").notices}
    assert codes - {"row-joined"} == ({"columns-guessed"} if style == "Normal Table" else set())


@pytest.fixture(scope="module")
def details(office: Path) -> Document:
    return read_document(office / "details.pdf")


def test_the_heading_and_the_prose_before_a_table(details: Document) -> None:
    heading, prose = (block for block in details.blocks if isinstance(block, Passage))
    assert (heading.text, heading.heading, prose.heading) == ("Equality plan of Fernshire", True, False)
    assert prose.text.endswith("falls short of what we need.")


def test_merged_cells_reach_over_rows_and_columns(details: Document) -> None:
    _, first, second, *_ = details.tables[0].rows
    assert [(cell.text, cell.colspan, cell.rowspan) for cell in first.cells] == [
        ("Merged down", 1, 2),
        ("Merged across", 2, 1),
        ("", 1, 1),
    ]
    assert [cell.where.column for cell in second.cells] == [2, 3, 4]
    assert first.cells[2].fill == "00B050"


def test_marks_on_words_are_told_from_the_lines_of_the_table(details: Document) -> None:
    struck, underlined, highlighted = details.tables[0].rows[2].cells
    assert [(cell.text, cell.struck, cell.fill) for cell in (struck, underlined, highlighted)] == [
        ("Struck out over more than one line", True, None),
        ("Underlined all along its lines", False, None),
        ("highlighted", False, None),
    ]


def test_lines_lists_and_ordinals_of_cells(details: Document) -> None:
    dated, leads, bullets, numbers = details.tables[0].rows[3].cells
    assert dated.text == "By the 31st of March"
    assert [paragraph.text for paragraph in leads.paragraphs] == ["Head of Policy", "Head of Libraries"]
    assert [paragraph.text[1:].strip() for paragraph in bullets.paragraphs] == [
        "One",
        "Two of them, which is long enough to wrap",
        "Three",
    ]
    assert [" ".join(paragraph.text.split()) for paragraph in numbers.paragraphs] == ["1. First of all", "2. Second"]


def test_prose_in_columns_is_no_table_and_is_read_in_order(office: Path) -> None:
    document = read_document(office / "columns.pdf")
    assert document.tables == ()
    text = " ".join(passages(document))
    assert [text.index(f"its {subject} are used") for subject in SUBJECTS] == sorted(
        text.index(f"its {subject} are used") for subject in SUBJECTS
    )
