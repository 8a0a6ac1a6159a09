"""The page of scores worked by hand, beside what the library makes of the same plans."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from equalityplan.assessment import Assessment, Score, VerdictResult, assess
from equalityplan.mapping import CriterionMapping
from equalityplan.reading import read_plan
from equalityplan.rule import Verdict
from tests.real_plans.gold import source_path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "explanation" / "scores-worked-by-hand.md"
COLUMNS = ["criterion", "rows", "planned", "delivered", "verdict", "counts"]
WORTH = {Verdict.NOT_MET: "0", Verdict.PARTIALLY_MET: "½", Verdict.MET: "1"}
# Plan, standard, day, how many criteria the page's table has, and the score that the page comes to.
CASES = [
    ("004", "eflg-2012", date(2012, 11, 1), 29, (Fraction(0), Fraction(19, 29))),
    ("003", "bteg-nacp-2006", date(2007, 9, 1), 13, (Fraction(1, 2), Fraction(19, 26))),
    ("001", "cre-reemq", date(2005, 1, 31), 8, (Fraction(7, 64), Fraction(11, 64))),
    ("001", "cre-reemq", date(2005, 12, 31), 8, (Fraction(5, 64), Fraction(9, 64))),
]
PLANNED = {"004": (Fraction(19, 58),) * 2, "003": (Fraction(9, 26), Fraction(9, 13)), "001": (Fraction(1, 8),) * 2}


def tables() -> list[list[list[str]]]:
    """Give the tables of criteria that the page has, row by row and cell by cell."""
    blocks = re.findall(r"(?:^\|.*\|\n)+", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    found = [[[cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines()] for block in blocks]
    return [table[2:] for table in found if table[0] == COLUMNS]


def mapping(table: list[list[str]]) -> CriterionMapping:
    """Give the ties that a table of the page shows."""
    return CriterionMapping(rows={cells[0]: cells[1].split(", ") for cells in table}, confirmed=True)


def counted(answer: VerdictResult) -> str:
    least, most = WORTH[answer.least], WORTH[answer.most]
    return least if least == most else f"{least} to {most}"


def as_printed(found: Assessment, criterion_id: str) -> list[str]:
    result = found.criteria[criterion_id]
    verdicts = [str(each.verdict) for each in (result.planned, result.delivered, result)]
    return [criterion_id, ", ".join(result.rows), *verdicts, counted(result)]


def interval(score: Score | None) -> tuple[Fraction, Fraction] | None:
    return (score.lowest, score.highest) if score else None


@pytest.mark.parametrize("place", range(len(CASES)))
def test_every_cell_of_the_page_is_what_the_library_says(place: int) -> None:
    number, standard, day, size, whole = CASES[place]
    table = tables()[place]
    assert len(table) == size
    tied = None if number == "004" else mapping(table)
    found = assess(read_plan(source_path(number)), standard, day, mapping=tied)
    assert [as_printed(found, cells[0]) for cells in table] == table
    others = found.criteria.keys() - {cells[0] for cells in table}
    assert {found.criteria[other].verdict for other in others} <= {Verdict.NOT_MET}
    assert interval(found.score.score) == whole
    assert interval(found.score.planned) == PLANNED[number]


def test_the_themes_of_the_page_are_those_of_the_plan() -> None:
    found = assess(read_plan(source_path("004")), "eflg-2012", date(2012, 11, 1))
    text = PAGE.read_text(encoding="utf-8")
    for name, theme in found.themes.items():
        without = sum(found.criteria[criterion].planned.verdict is Verdict.NOT_MET for criterion in theme.criteria)
        assert f"| {name} | {len(theme.criteria)} | {without} | {theme.planned} | {theme.score} |" in text


def test_the_sums_of_the_page_are_the_sums_of_its_tables() -> None:
    value = {"0": Fraction(0), "½": Fraction(1, 2), "1": Fraction(1)}
    for (_, _, _, _, whole), table in zip(CASES, tables(), strict=True):
        spans = [cells[5].split(" to ") for cells in table]
        size = 32 if len(table) == 8 else len(table)
        assert (sum(value[s[0]] for s in spans) / size, sum(value[s[-1]] for s in spans) / size) == whole
