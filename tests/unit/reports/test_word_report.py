"""Assessments as Word: a report to a committee with real headings, marked header rows and a language."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

from attrs import evolve
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from equalityplan.assessment import assess
from equalityplan.report import render
from tests.unit.reports.assessed import STANDARD, converted, odd_assessment, plan_of_odd_texts

PARTS = [
    "Purpose of this report",
    "Summary",
    "The criteria one by one",
    "What is overdue",
    "What it would take",
    "Recommendations",
    "Sources",
    "Caution",
]


def word(content: bytes | None = None) -> WordDocument:
    return Document(io.BytesIO(content or render(odd_assessment(), "docx")))


def headings(document: WordDocument, style: str) -> list[str]:
    return [each.text for each in document.paragraphs if each.style is not None and each.style.name == style]


def tables(document: WordDocument) -> list[list[list[str]]]:
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]


def table_headed(document: WordDocument, heading: str) -> list[list[str]]:
    return next(table for table in tables(document) if heading in table[0])


class TestCommitteeReport:
    def test_its_parts_stand_under_real_headings_in_order(self) -> None:
        document = word()
        assert headings(document, "Title") == ["Equality plan – “Fernshire”: what it meets as of 1 November 2012"]
        assert headings(document, "Heading 1") == PARTS
        assert {"Leadership", "Staff"} <= set(headings(document, "Heading 2"))

    def test_each_criterion_stands_with_verdict_and_reason(self) -> None:
        document = word()
        rows = [row for table in tables(document) if table[0][0] == "Ref" for row in table[1:]]
        assert [(row[0], row[2]) for row in rows] == [("1.1", "Cannot tell"), ("1.2", "Not met"), ("1.3", "Met")]
        assert all(row[3] for row in rows)

    def test_what_is_overdue_says_who_and_since_when(self) -> None:
        (late,) = table_headed(word(), "Was due")[1:]
        assert late[0] == "1.1"
        assert late[2:4] == ["Head of Policy", "30 September 2012"]
        assert "HYPERLINK" in late[1]

    def test_what_it_would_take_names_steps_with_their_criteria(self) -> None:
        steps = dict(table_headed(word(), "What to do")[1:])
        assert {"1.1", "1.2"} <= set(" ".join(steps.values()).replace(" and ", " ").replace(",", "").split())

    def test_without_levels_it_says_what_the_criteria_lack(self) -> None:
        standard = evolve(STANDARD, levels=(), criteria=tuple(evolve(each, level=None) for each in STANDARD.criteria))
        document = word(render(assess(plan_of_odd_texts(), standard, "2012-11-01"), "docx"))
        assert table_headed(document, "What to do")[1:]
        assert "What it would take" in headings(document, "Heading 1")

    def test_recommendations_are_steps_to_decide_on(self) -> None:
        texts = [paragraph.text for paragraph in word().paragraphs]
        assert "(a) Note the position as of 1 November 2012 as this report sets it out." in texts
        assert any(text.startswith("(b) Ask the leads for an account of the 1 overdue deadline") for text in texts)
        assert not any("compliant" in text or "unlawful" in text for text in texts)

    def test_every_table_marks_its_header_row_and_keeps_rows_whole(self) -> None:
        for table in word().tables:
            rows = list(table._tbl.iter(qn("w:tr")))  # noqa: SLF001 - python-docx has no name for it
            assert [len(list(row.iter(qn("w:tblHeader")))) for row in rows] == [1] + [0] * (len(rows) - 1)
            assert all(len(list(row.iter(qn("w:cantSplit")))) == 1 for row in rows)
            assert all(cell.text for cell in table.rows[0].cells)

    def test_it_speaks_british_english_and_tells_its_title_and_day(self) -> None:
        document = word()
        languages = {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))}
        assert languages == {"en-GB"}
        properties = document.core_properties
        assert properties.title.startswith("Equality plan – “Fernshire”")
        assert (properties.author, properties.language) == ("Fernshire District Council", "en-GB")
        assert properties.modified == datetime.fromisoformat("2012-11-01T00:00:00+00:00")

    def test_the_same_assessment_gives_the_same_bytes(self) -> None:
        assert render(odd_assessment(), "docx") == render(odd_assessment(), "docx")

    def test_sources_and_caution_close_it(self) -> None:
        texts = [paragraph.text for paragraph in word().paragraphs]
        assert "https://example.org/standard: everything" in texts
        assert any("an indication and not a certificate" in text for text in texts)

    def test_office_gives_back_the_same_content(self, tmp_path: Path) -> None:
        content = render(odd_assessment(), "docx")
        back = word(converted(content, "docx", "docx", tmp_path))
        document = word(content)
        assert tables(back) == tables(document)
        assert [each.text for each in back.paragraphs if each.text] == [
            each.text for each in document.paragraphs if each.text
        ]
        assert headings(back, "Heading 1") == PARTS

    def test_the_plan_alone_is_still_a_table(self) -> None:
        document = word(render(plan_of_odd_texts(), "docx"))
        assert len(document.tables) == 1
        assert document.core_properties.title == "Equality plan – “Fernshire”"
