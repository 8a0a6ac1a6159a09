"""Assessments as Excel, CSV and tab-separated text: content, filters, true dates, and nothing that is a formula."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from equalityplan.report import Kind, find_report, render
from tests.unit.reports.assessed import FORMULA, SCRIPT, converted, odd_assessment, plan_of_odd_texts

SHEETS = ["Summary", "Criteria", "Judgements", "Actions", "Notices"]


def grids(content: bytes) -> dict[str, list[list[Any]]]:
    """Give the values of each sheet, without the empty cells behind the last filled one of a row."""
    book = load_workbook(io.BytesIO(content))
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets}


def midnight(text: str) -> datetime:
    """Give the beginning of a day, as workbooks hold it: without a time zone."""
    return datetime.fromisoformat(f"{text}T00:00:00+00:00").astimezone(UTC).replace(tzinfo=None)


def records(content: bytes, sheet: str) -> list[dict[str, Any]]:
    header, *rows = grids(content)[sheet]
    return [dict(zip(header, row, strict=True)) for row in rows]


class TestWorkbook:
    def test_each_kind_of_thing_has_a_sheet(self) -> None:
        assert list(grids(render(odd_assessment(), "xlsx"))) == SHEETS

    def test_criteria_stand_with_verdict_and_reason(self) -> None:
        found = records(render(odd_assessment(), "xlsx"), "Criteria")
        assert [(each["Criterion"], each["Verdict"]) for each in found] == [
            ("1.1", "cannot tell"),
            ("1.2", "not met"),
            ("1.3", "met"),
        ]
        assert "N/A" in found[1]["Reason"]
        assert found[0]["Theme"] == "Leadership"

    def test_there_is_one_row_for_each_action_with_its_deadline_as_a_date(self) -> None:
        found = records(render(odd_assessment(), "xlsx"), "Actions")
        assert [(each["Row"], each["No."], each["Due"], each["As of the day"]) for each in found] == [
            ("1.1", 1, midnight("2012-09-30"), "overdue"),
            ("1.1", 2, midnight("2012-09-30"), "overdue"),
            ("1.3", 1, midnight("2013-03-31"), "done"),
        ]

    def test_there_is_one_row_for_each_judgement(self) -> None:
        assessment = odd_assessment()
        found = records(render(assessment, "xlsx"), "Judgements")
        assert [each["Rule"] for each in found] == [judgement.rule for judgement in assessment.judgements]

    def test_texts_that_look_like_formulas_or_markup_are_texts(self) -> None:
        content = render(odd_assessment(), "xlsx")
        sheet = load_workbook(io.BytesIO(content))["Actions"]
        cells = {cell.value: cell for row in sheet.iter_rows() for cell in row}
        assert {FORMULA, "+44 is a number", SCRIPT} <= cells.keys()
        assert {cell.data_type for cell in cells.values()} <= {"s", "n", "d"}
        assert cells[FORMULA].quotePrefix
        with ZipFile(io.BytesIO(content)) as archive:
            assert all(b"<f>" not in archive.read(name) for name in archive.namelist())

    def test_headers_stay_and_filter(self) -> None:
        book = load_workbook(io.BytesIO(render(odd_assessment(), "xlsx")))
        for sheet in book.worksheets[1:]:
            assert sheet.freeze_panes == "A2"
            assert sheet.auto_filter.ref == sheet.dimensions
            assert all(cell.font.bold for cell in sheet[1])

    def test_no_column_is_narrower_than_its_heading_or_wider_than_a_page(self) -> None:
        for sheet in load_workbook(io.BytesIO(render(odd_assessment(), "xlsx"))).worksheets[1:]:
            for number, cell in enumerate(sheet[1], 1):
                width = sheet.column_dimensions[get_column_letter(number)].width
                assert min(len(str(cell.value)), 24) < width <= 60

    def test_the_summary_says_what_was_read_and_that_a_level_is_an_indication(self) -> None:
        summary = grids(render(odd_assessment(), "xlsx"))["Summary"]
        facts = dict(row[:2] for row in summary[:5])
        assert facts["Plan"] == "Equality plan – “Fernshire”"
        assert facts["As of"] == midnight("2012-11-01")
        low = next(row for row in summary if row[0] == "Low")
        assert [value for value in low if isinstance(value, float)][:2] == pytest.approx([0.666667, 0.666667])
        assert any("indication, not a certificate" in str(row[0]) for row in summary)

    def test_the_same_assessment_gives_the_same_bytes_and_tells_no_hour(self) -> None:
        content = render(odd_assessment(), "xlsx")
        assert content == render(odd_assessment(), "xlsx")
        assert load_workbook(io.BytesIO(content)).properties.modified == midnight("2012-11-01")

    def test_the_title_is_that_of_the_plan(self) -> None:
        properties = load_workbook(io.BytesIO(render(odd_assessment(), "xlsx"))).properties
        assert (properties.title, properties.language) == ("Equality plan – “Fernshire”", "en-GB")

    def test_office_gives_back_the_same_content(self, tmp_path: Path) -> None:
        content = render(odd_assessment(), "xlsx")
        back = converted(content, "xlsx", "xlsx", tmp_path)
        assert grids(back) == grids(content)

    def test_the_plan_alone_is_still_one_sheet(self) -> None:
        assert list(grids(render(plan_of_odd_texts(), "xlsx"))) == ["Plan"]


class TestLines:
    def test_csv_has_one_line_for_each_judgement(self) -> None:
        assessment = odd_assessment()
        found = list(csv.DictReader(io.StringIO(render(assessment, "csv"), newline="")))
        assert len(found) == len(assessment.judgements)
        judgement = assessment.judgements[0]
        told = (found[0]["Rule"], found[0]["Subject"], found[0]["Verdict"], found[0]["Weight"])
        assert told == (judgement.rule, judgement.subject, judgement.verdict, judgement.weight)
        assert {line["As of"] for line in found} == {"2012-11-01"}
        assert {line["Plan"] for line in found} == {"Equality plan – “Fernshire”"}

    def test_tab_separated_text_says_the_same(self) -> None:
        by_comma = list(csv.reader(io.StringIO(render(odd_assessment(), "csv"), newline="")))
        by_tab = [line.split("\t") for line in render(odd_assessment(), "tsv").splitlines()]
        assert [len(line) for line in by_tab] == [len(line) for line in by_comma]
        assert by_tab[0] == by_comma[0]

    @pytest.mark.parametrize("name", ["csv", "tsv"])
    def test_several_stand_under_one_header(self, name: str) -> None:
        text = render(odd_assessment(), name)
        joined = find_report(name, Kind.ASSESSMENT).join([text, text])
        assert isinstance(joined, str)
        assert len(joined.splitlines()) == 2 * len(text.splitlines()) - 1
        assert joined.count("What is true of a good plan") == 1

    @pytest.mark.parametrize("name", ["csv", "tsv"])
    def test_nothing_begins_like_a_formula(self, name: str) -> None:
        delimiter = "," if name == "csv" else "\t"
        lines = csv.reader(io.StringIO(render(odd_assessment(), name), newline=""), delimiter=delimiter)
        assert not [cell for line in lines for cell in line if cell.startswith(("=", "+", "-", "@"))]


def test_the_title_of_a_plan_runs_on_over_the_columns() -> None:
    sheet = load_workbook(io.BytesIO(render(plan_of_odd_texts(), "xlsx")))["Plan"]
    assert not sheet["A1"].alignment.wrap_text
    assert sheet["C5"].alignment.wrap_text
