"""Rows that are numbered like a criterion and answer none are told of."""

from __future__ import annotations

import pytest

from equalityplan.assessment import assess
from equalityplan.mapping import CriterionMapping, RowTie
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.standard import Check, Criterion, Level, Standard, Theme
from equalityplan.provenance import Where

_CHECKS = (Check(rule="coverage.row-has-live-action", aspect="planned"),)
STANDARD = Standard(
    id="own",
    title="Our own standard",
    publisher="Fernshire",
    levels=(Level(id="low", name="Low", rank=1),),
    themes=(Theme(id="lead", name="Leadership", rank=1), Theme(id="staff", name="Staff", rank=2)),
    criteria=(
        Criterion(id="1.1", title="Leaders know the area", level="low", theme="lead", checks=_CHECKS),
        Criterion(id="1.2", title="Leaders are examined", level="low", theme="lead", wording_seen=False),
        Criterion(id="1.3", title="Staff are trained", level="low", theme="staff", checks=_CHECKS),
    ),
)
AT = Where(document="plan.txt", lines=(7, 7))


def told(section: str, reference: str, mapping: CriterionMapping | None = None) -> list[str]:
    row = PlanRow(reference=reference, actions=["Meet the tenants"], where=AT)
    found = assess(Plan(sections=[Section(section, rows=[row])]), STANDARD, "2012-11-01", mapping=mapping)
    assert all(notice.where == AT for notice in found.notices if notice.code == "criterion-unknown")
    return [notice.message for notice in found.notices if notice.code == "criterion-unknown"]


def test_a_number_that_the_standard_lacks_is_told() -> None:
    (message,) = told("Leadership", "1.9")
    assert message == (
        "Row 1.9 stands under 'Leadership' with the number 1.9, and the standard has no criterion of that number. "
        "It answers none."
    )


def test_a_number_of_another_theme_is_told() -> None:
    (message,) = told("1. Leadership", "1.3")
    assert "criterion 1.3 belongs to another theme" in message


@pytest.mark.parametrize(
    ("section", "reference"),
    [
        ("Leadership", "1.1"),
        ("Leadership", "1.2"),
        ("Leadership", "1.1.4"),
        ("Leadership", "A7"),
        ("Transport", "1.9"),
    ],
    ids=["tied", "wording not seen", "a part of a criterion", "another manner of numbering", "no theme"],
)
def test_other_rows_are_left_alone(section: str, reference: str) -> None:
    assert told(section, reference) == []


def test_a_row_that_a_mapping_ties_is_left_alone() -> None:
    assert told("Leadership", "1.9", CriterionMapping(ties=[RowTie(criterion="1.1", row="1.9", confirmed=True)])) == []
